// The C++ libraries: Boost.Beast and cpp-httplib.
#include <boost/assert.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/core/string.hpp>
#include <boost/beast/http/detail/basic_parser.hpp>
#include <boost/beast/http/status.hpp>

#include "harness.h"

namespace http = boost::beast::http;

// Exported by libcpp-httplib.so, declared in its source only.
namespace httplib {
namespace detail {
const char *status_message(int status);
}
}

static inline uintptr_t measured(const char *text)
{
    return reinterpret_cast<uintptr_t>(text) + __builtin_strlen(text);
}

static inline http::status status(int code)
{
    return static_cast<http::status>(code);
}

// The parts of Beast's parser that read a status line; everything around them is left out.
static inline uintptr_t parse(const char *line, size_t length)
{
    struct parts : http::detail::basic_parser_base {
        using basic_parser_base::parse_reason;
        using basic_parser_base::parse_status;
        using basic_parser_base::parse_version;
    };
    boost::beast::error_code error;
    const char *at = line, *last = line + length;
    int version = 0;
    unsigned short code = 0;
    boost::beast::string_view reason;
    parts::parse_version(at, last, version, error);
    if (error || at + 1 > last || *at++ != ' ')
        return 0;
    parts::parse_status(at, last, code, error);
    if (error)
        return 0;
    parts::parse_reason(at, last, reason, error);
    if (error)
        return 0;
    return code;
}

extern "C" {
LOOP(reason, beast, http::obsolete_reason(status(code)).data())
LOOP(reason, cpp_httplib, httplib::detail::status_message(code))
LOOP(length, cpp_httplib, measured(httplib::detail::status_message(code)))
LOOP(parse, beast, parse(line_of[code], line_length[code] - 2))
__attribute__((noinline)) uintptr_t length_beast(const int *codes, size_t n)
{
    uintptr_t sum = 0;
    for (size_t i = 0; i < n; i++) {
        boost::beast::string_view text = http::obsolete_reason(status(codes[i]));
        sum += reinterpret_cast<uintptr_t>(text.data()) + text.size();
    }
    return sum;
}
}
