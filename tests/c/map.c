/* HTTPSTATUS_MAP and HTTPSTATUS_VENDOR_MAP make tables without the library, and they say what the library says; so does
 * every constant. */
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

#define TO_VENDOR(code, vendor, reason, explanation, meaning) {code, vendor, reason, explanation, meaning},

static const struct vendor_row {
    int code;
    const char *vendor, *reason, *explanation, *meaning;
} vendor_rows[] = {HTTPSTATUS_VENDOR_MAP(TO_VENDOR)};

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

    check(sizeof vendor_rows / sizeof *vendor_rows == httpstatus_vendor_count(), "vendors' rows",
          (long)httpstatus_vendor_count());
    for (row = 0; row < sizeof vendor_rows / sizeof *vendor_rows; row++) {
        const struct vendor_row *made = &vendor_rows[row];
        check(httpstatus_vendor_at(row) == made->code, "vendor_at", (long)row);
        check(strcmp(httpstatus_vendor_name_at(row), made->vendor) == 0, "vendor_name_at", (long)row);
        check(strcmp(httpstatus_vendor_reason_at(row), made->reason) == 0, "vendor_reason_at", (long)row);
        check(strcmp(httpstatus_vendor_explanation_at(row), made->explanation) == 0, "vendor_explanation_at", (long)row);
        check(*made->meaning != '\0', "meaning", (long)row);
        if (made->code == 444) {
            check(strcmp(made->meaning, "closes without answering") == 0, "meaning of 444", (long)row);
        }
    }
    return finish("map", "a switch, tables, an enum and all constants");
}
