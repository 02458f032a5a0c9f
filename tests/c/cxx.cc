// The headers are C++ too, from C++98 on: linkage, inline functions, the map.
#include <httpstatus.h>
#include <httpstatus.h>
#include <httpstatus_map.h>

#include <string>

namespace {

#define CASE(code, name, phrase) \
    case HTTPSTATUS_##name: \
        return phrase;

std::string phrase_of(int code)
{
    switch (code) {
        HTTPSTATUS_MAP(CASE)
    default:
        return std::string();
    }
}

} // namespace

int main()
{
    for (int code = -1000; code <= 2000; code++) {
        std::size_t len = 0;
        const char *reason = httpstatus_reason_n(code, &len);
        if (std::string(reason, len) != phrase_of(code)) {
            return 1;
        }
        if (httpstatus_is_error(code) != (httpstatus_class_of(code) >= HTTPSTATUS_CLASS_CLIENT_ERROR)) {
            return 1;
        }
    }
    return httpstatus_from_reason("not found", 9) == HTTPSTATUS_NOT_FOUND ? 0 : 1;
}
