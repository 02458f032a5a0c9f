// One half of a program whose halves are compiled in different dialects of C++: what each reads out of a text is what C
// says, whichever half's copy of an inline function the linker keeps. PART is 1, with main(), or 2. With SAME_TEXT both
// halves have the same texts, and so can hand types of the library to each other.
#include <httpstatus.hpp>

#include <cstdio>
#include <cstring>

using httpstatus::Status;
using httpstatus::Text;

int failures_of_part_2();
#if defined(SAME_TEXT)
Status effective_of_part_2(Status status);
#endif

namespace {

int failures = 0;

void same(Text one, const char *other, const char *what, int code)
{
    if (one.size() != std::strlen(other) || std::memcmp(one.data(), other, one.size()) != 0) {
        if (++failures <= 10) {
            std::printf("FAILED part %d, C++ %ld: %s of %d\n", PART, static_cast<long>(HTTPSTATUS_CXX), what, code);
        }
    }
}

int all_texts()
{
    for (int code = 99; code <= 600; ++code) {
        const Status status(code);
        same(status.reason(), httpstatus_reason(code), "reason", code);
        same(status.reason_rfc7231(), httpstatus_reason_rfc7231(code), "reason_rfc7231", code);
        same(status.reason_or_class(), httpstatus_reason_or_class(code), "reason_or_class", code);
        same(status.name(), httpstatus_name(code), "name", code);
        same(status.description(), httpstatus_description(code), "description", code);
        same(status.reference(), httpstatus_reference(code), "reference", code);
        same(name(status.class_of()), httpstatus_class_name(httpstatus_class_of(code)), "class_name", code);
    }
    same(name(httpstatus::Field::Allow), "Allow", "field_name", 405);
    const char *const broken = "HTTP/1.1 4o4";
    httpstatus::Line line;
    const httpstatus::Result error = httpstatus::parse_line(broken, httpstatus::Mode::strict(), line);
    same(error.error_text(), httpstatus_error_string(HTTPSTATUS_ERR_CODE), "error_text", 4);
    if (httpstatus::parse_line("HTTP/1.1 404 Gone fishing\r\n", httpstatus::Mode::strict(), line).value() == 27) {
        same(line.reason(), "Gone fishing", "parse_line", 404);
    } else {
        same("", "parse_line", "parse_line", 404);
    }
    return failures;
}

} // namespace

#if PART == 1
int main()
{
    int all = all_texts() + failures_of_part_2();
#if defined(SAME_TEXT)
    all += effective_of_part_2(Status(299)) != Status(200);
#endif
    return all != 0;
}
#else
int failures_of_part_2()
{
    return all_texts();
}
#if defined(SAME_TEXT)
Status effective_of_part_2(Status status)
{
    return status.effective();
}
#endif
#endif
