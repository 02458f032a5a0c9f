/* HTTPSTATUS_MAP makes tables without the library, and they say what the library says; so does every constant. */
#include <httpstatus_map.h>

/* Up to here nothing of the library is known. */
#define TO_PHRASE(code, name, phrase) \
    case code: \
        return phrase;

static const char *phrase_of(int code)
{
    switch (code) {
        HTTPSTATUS_MAP(TO_PHRASE)
    default:
        return "";
    }
}

#define TO_ROW(code, name, phrase) {code, #name, phrase},

static const struct row {
    int code;
    const char *name, *phrase;
} rows[] = {HTTPSTATUS_MAP(TO_ROW)};

#define TO_ENUM(code, name, phrase) OWN_##name = code,
enum own { HTTPSTATUS_MAP(TO_ENUM) OWN_END };

#include <string.h>

#include <httpstatus.h>

#include "check.h"

/* By name, so that a name that the header does not define is an error of the compiler. */
#define TO_CONSTANT(code, name, phrase) \
    check(HTTPSTATUS_##name == code && (int)OWN_##name == code, "HTTPSTATUS_" #name, code);

int main(void)
{
    size_t row;
    int code;

    HTTPSTATUS_MAP(TO_CONSTANT)
    check(HTTPSTATUS_MOVED_TEMPORARILY == 302, "HTTPSTATUS_MOVED_TEMPORARILY", 302);
    check(HTTPSTATUS_PAYLOAD_TOO_LARGE == 413, "HTTPSTATUS_PAYLOAD_TOO_LARGE", 413);
    check(HTTPSTATUS_REQUEST_ENTITY_TOO_LARGE == 413, "HTTPSTATUS_REQUEST_ENTITY_TOO_LARGE", 413);
    check(HTTPSTATUS_REQUEST_URI_TOO_LONG == 414, "HTTPSTATUS_REQUEST_URI_TOO_LONG", 414);
    check(HTTPSTATUS_REQUESTED_RANGE_NOT_SATISFIABLE == 416, "HTTPSTATUS_REQUESTED_RANGE_NOT_SATISFIABLE", 416);
    check(HTTPSTATUS_UNPROCESSABLE_ENTITY == 422, "HTTPSTATUS_UNPROCESSABLE_ENTITY", 422);

    check(sizeof rows / sizeof *rows == httpstatus_count(), "rows", (long)httpstatus_count());
    for (row = 0; row < sizeof rows / sizeof *rows; row++) {
        code = rows[row].code;
        check(httpstatus_at(row) == code, "at", code);
        check(strcmp(httpstatus_name(code), rows[row].name) == 0, "name", code);
        check(strcmp(httpstatus_reason(code), rows[row].phrase) == 0, "reason", code);
    }
    for (code = -1000; code <= 2000; code++) {
        check(strcmp(httpstatus_reason(code), phrase_of(code)) == 0, "reason of the switch", code);
    }
    return finish("map", "a switch, a table, an enum and all constants");
}
