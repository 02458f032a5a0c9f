/* httpstatus.hpp answers as httpstatus.h does, for every number around the codes and for those far off. */
#include "httpstatus.hpp"

#include <climits>
#include <cstdio>
#include <cstring>
#include <type_traits>

using httpstatus::Code;
using httpstatus::Method;
using httpstatus::Status;
using httpstatus::Text;

static_assert(Status(404).is_client_error() && Status(404).is_error(), "constant");
static_assert(!Status(399).is_error() && !Status(600).is_error(), "constant");
static_assert(Status(Code::NotFound) == Status(404), "constant");
static_assert(Status(204).class_of() == httpstatus::Class::Success, "constant");
static_assert(Status(-1).class_of() == httpstatus::Class::None, "constant");
static_assert(static_cast<int>(httpstatus::Error::Code) == HTTPSTATUS_ERR_CODE, "one number");
static_assert(static_cast<std::uint32_t>(httpstatus::Field::Allow) == HTTPSTATUS_FIELD_ALLOW, "one number");
#if HTTPSTATUS_CXX >= 201703L
static_assert(std::is_same<Text, std::string_view>::value, "C++17");
#endif

namespace {

int failures = 0;

void check(bool holds, const char *what, int code)
{
    if (!holds) {
        std::printf("FAILED %s for %d\n", what, code);
        ++failures;
    }
}

bool same(Text one, const char *other)
{
    return one.size() == std::strlen(other) && std::memcmp(one.data(), other, one.size()) == 0;
}

void number(int code)
{
    const Status status(code);
    check(status.class_of() == static_cast<httpstatus::Class>(httpstatus_class_of(code)), "class_of", code);
    check(status.is_informational() == (httpstatus_is_informational(code) != 0), "is_informational", code);
    check(status.is_success() == (httpstatus_is_success(code) != 0), "is_success", code);
    check(status.is_redirection() == (httpstatus_is_redirection(code) != 0), "is_redirection", code);
    check(status.is_client_error() == (httpstatus_is_client_error(code) != 0), "is_client_error", code);
    check(status.is_server_error() == (httpstatus_is_server_error(code) != 0), "is_server_error", code);
    check(status.is_error() == (httpstatus_is_error(code) != 0), "is_error", code);
    check(status.effective().code() == httpstatus_effective(code), "effective", code);
    check(same(status.reason(), httpstatus_reason(code)), "reason", code);
    check(same(status.reason_or_class(), httpstatus_reason_or_class(code)), "reason_or_class", code);
    check(same(status.name(), httpstatus_name(code)), "name", code);
    check(same(status.reference(), httpstatus_reference(code)), "reference", code);
    check(static_cast<int>(status.action()) == httpstatus_action_of(code), "action", code);
    check(static_cast<int>(status.retry()) == httpstatus_retry_of(code), "retry", code);
    check(static_cast<int>(status.redirect()) == httpstatus_redirect_of(code), "redirect", code);
    check(static_cast<int>(status.fault()) == httpstatus_fault_of(code), "fault", code);
    check(static_cast<int>(status.state()) == httpstatus_state_of(code), "state", code);
    check(status.required_fields().bits() == httpstatus_required_fields(code), "required_fields", code);
    check(status.may_retry(Method::Post) == (httpstatus_may_retry(code, 0) != 0), "may_retry", code);
    check(status.may_retry(Method::Get) == (httpstatus_may_retry(code, 1) != 0), "may_retry", code);
    if (status.is_registered()) {
        check(Status::from_reason(status.reason()) == status, "from_reason", code);
        check(Status::from_name(status.name()) == status, "from_name", code);
    }
}

void wire()
{
    check(Status::parse("503") == Status(Code::ServiceUnavailable), "parse", 503);
    check(!Status::parse("5030"), "parse", 5030);

    httpstatus::Line line;
    const httpstatus::Result taken =
        httpstatus::parse_line("HTTP/1.1 404 Not Found\r\n", httpstatus::Mode::strict(), line);
    check(taken.value() == 24 && !taken.failed(), "parse_line", 404);
    check(line.status() == Status(404) && line.reason() == Text("Not Found"), "Line", 404);
    check(httpstatus::parse_line("HTTP/1.1 4o4", httpstatus::Mode::strict(), line).error() == HTTPSTATUS_ERR_CODE,
        "parse_line", 4);

    httpstatus::Parser parser;
    check(parser.feed("HTTP/1.1 4").value() == 0, "feed", 4);
    check(parser.feed("04 Not Found\r\n").value() == 14, "feed", 404);
    check(parser.status() == Status(404) && parser.version_major() == 1 && parser.version_minor() == 1, "Parser", 404);

    char buffer[32];
    check(httpstatus::format_line(buffer, Code::NotFound) == 24, "format_line", 404);
    check(Text(buffer) == Text("HTTP/1.1 404 Not Found\r\n"), "format_line", 404);
    check(httpstatus::retry_after("120", 0).value() == 120, "retry_after", 120);
    std::int64_t seconds = 0;
    check(httpstatus::parse_date("Sun, 06 Nov 1994 08:49:37 GMT", HTTPSTATUS_NO_CLOCK, seconds).value() == 29, "parse_date", 29);
    check(httpstatus::format_date(buffer, seconds) == 29, "format_date", 29);
    check(Text(buffer) == Text("Sun, 06 Nov 1994 08:49:37 GMT"), "format_date", 29);
    check(name(httpstatus::Field::Allow) == Text("Allow"), "name", 405);
}

} // namespace

int main()
{
    for (int code = -1100; code <= 1100; ++code) {
        number(code);
    }
    number(INT_MIN);
    number(INT_MAX);
    number(65736);
    wire();
    std::printf("httpstatus.hpp: 2204 numbers, %d failures\n", failures);
    return failures != 0;
}
