/* What C is told about a code is what the standard says, for every code and for the ints that are none. */
#include <limits.h>
#include <string.h>

#include <httpstatus.h>

#include "check.h"

static const int not_codes[] = {INT_MIN, INT_MIN + 1, -404, -1, 0, 1, 99, 600, 601, 999, 1000, 32767, INT_MAX - 1,
    INT_MAX};

/* RFC 9110 section 15: as x00 of its class, and as 500 outside 100 to 599. */
static void answers_as_its_effective_code(int code)
{
    int effective = httpstatus_effective(code);

    check(httpstatus_action_of(code) == httpstatus_action_of(effective), "action", code);
    check(httpstatus_retry_of(code) == httpstatus_retry_of(effective), "retry", code);
    check(httpstatus_redirect_of(code) == httpstatus_redirect_of(effective), "redirect", code);
    check(httpstatus_fault_of(code) == httpstatus_fault_of(effective), "fault", code);
    check(httpstatus_is_bodyless(code) == httpstatus_is_bodyless(effective), "bodyless", code);
    check(httpstatus_may_retry(code, 0) == httpstatus_may_retry(effective, 0), "may retry", code);
    check(httpstatus_may_retry(code, 1) == httpstatus_may_retry(effective, 1), "may retry if idempotent", code);
    check(httpstatus_may_retry(code, INT_MIN) == httpstatus_may_retry(code, 1), "idempotent is not 0", code);
    if (!httpstatus_is_registered(code)) {
        check(!httpstatus_is_heuristically_cacheable(code), "cacheable", code);
        check(httpstatus_required_fields(code) == 0, "required fields", code);
    }
}

static void has_no_contradictions(int code)
{
    int is_interim = code >= 100 && code <= 199;
    int bodyless = is_interim || code == 204 || code == 304;
    int action = httpstatus_action_of(code);

    check(httpstatus_is_bodyless(code) == bodyless, "1xx, 204, 304", code);
    check(httpstatus_forbids_content(code) == (bodyless || code == 205), "and 205", code);
    check(httpstatus_must_not_store(code)
            == (is_interim || code == 428 || code == 429 || code == 431 || code == 511), "must not store", code);
    check(httpstatus_has_body(code, HTTPSTATUS_METHOD_OTHER) == !bodyless, "body", code);
    check(httpstatus_has_body(code, HTTPSTATUS_METHOD_HEAD) == 0, "HEAD", code);
    check(httpstatus_has_body(code, HTTPSTATUS_METHOD_CONNECT) == (!bodyless && !(code >= 200 && code <= 299)),
        "CONNECT", code);
    check(httpstatus_has_body(code, -1) == !bodyless && httpstatus_has_body(code, INT_MAX) == !bodyless
            && httpstatus_has_body(code, INT_MIN) == !bodyless && httpstatus_has_body(code, 256 + 1) == !bodyless,
        "a method that is none", code);
    check(httpstatus_may_retry(code, 0) == (code == 421 || code == 425), "not idempotent", code);
    check((action == HTTPSTATUS_ACTION_FOLLOW) == (httpstatus_redirect_of(code) != HTTPSTATUS_REDIRECT_NONE),
        "follow", code);
    check(httpstatus_may_retry(code, 1)
            == (action == HTTPSTATUS_ACTION_RETRY_LATER || action == HTTPSTATUS_ACTION_RECONNECT), "again", code);
}

/* RFC 9110 sections 9.1, 9.2.1, 9.2.2 and 18.2; RFC 5789 section 2; draft-ietf-httpbis-safe-method-w-body section 2. */
static void what_methods_are(void)
{
    static const struct { const char *name; int number, safe, idempotent; } methods[] = {
        {"GET", HTTPSTATUS_METHOD_GET, 1, 1}, {"HEAD", HTTPSTATUS_METHOD_HEAD, 1, 1},
        {"POST", HTTPSTATUS_METHOD_POST, 0, 0}, {"PUT", HTTPSTATUS_METHOD_PUT, 0, 1},
        {"DELETE", HTTPSTATUS_METHOD_DELETE, 0, 1}, {"CONNECT", HTTPSTATUS_METHOD_CONNECT, 0, 0},
        {"OPTIONS", HTTPSTATUS_METHOD_OPTIONS, 1, 1}, {"TRACE", HTTPSTATUS_METHOD_TRACE, 1, 1},
        {"PATCH", HTTPSTATUS_METHOD_PATCH, 0, 0}, {"QUERY", HTTPSTATUS_METHOD_QUERY, 1, 1},
        {"PROPFIND", HTTPSTATUS_METHOD_OTHER, 0, 0}, {"get", HTTPSTATUS_METHOD_OTHER, 0, 0},
        {"GETS", HTTPSTATUS_METHOD_OTHER, 0, 0}, {"", HTTPSTATUS_METHOD_OTHER, 0, 0}};
    size_t i;

    for (i = 0; i < sizeof methods / sizeof *methods; i++) {
        int number = httpstatus_method(methods[i].name, strlen(methods[i].name));

        check(number == methods[i].number, methods[i].name, number);
        check(httpstatus_method_is_safe(number) == methods[i].safe, "safe", number);
        check(httpstatus_method_is_idempotent(number) == methods[i].idempotent, "idempotent", number);
        check(strcmp(httpstatus_method_name(number), number == HTTPSTATUS_METHOD_OTHER ? "" : methods[i].name) == 0,
            "method name", number);
    }
    check(httpstatus_method("GET", 2) == 0 && httpstatus_method(NULL, 3) == 0, "method of what is none", 0);
    for (i = 0; i < sizeof not_codes / sizeof *not_codes; i++) {
        int number = not_codes[i];
        int is_head = number == HTTPSTATUS_METHOD_HEAD;

        check(httpstatus_method_is_safe(number) == is_head, "safe, a number that is none", number);
        check(httpstatus_method_is_idempotent(number) == is_head, "idempotent, a number that is none", number);
    }
}

/* crates/core/data/fields.csv: 401, 302 and 206 have one field or several at one level; 429 MAY have Retry-After. */
static void fields_by_level(void)
{
    static const int levels[] = {INT_MIN, -1, 0, 6, 7, 8 + HTTPSTATUS_LEVEL_MUST, 256 + HTTPSTATUS_LEVEL_MUST, INT_MAX};
    int code;
    size_t i;

    check(httpstatus_fields(401, HTTPSTATUS_LEVEL_MUST) == HTTPSTATUS_FIELD_WWW_AUTHENTICATE, "must", 401);
    check(httpstatus_fields(302, HTTPSTATUS_LEVEL_SHOULD) == HTTPSTATUS_FIELD_LOCATION, "should", 302);
    check((httpstatus_fields(206, HTTPSTATUS_LEVEL_MUST_IF) & HTTPSTATUS_FIELD_CONTENT_RANGE) != 0, "must if", 206);
    check(httpstatus_fields(201, HTTPSTATUS_LEVEL_SHOULD_IF) == HTTPSTATUS_FIELD_LOCATION, "should if", 201);
    check(httpstatus_fields(429, HTTPSTATUS_LEVEL_MAY) == HTTPSTATUS_FIELD_RETRY_AFTER, "may", 429);
    for (code = -100; code <= 1100; code++) {
        uint32_t seen = 0;
        int level;

        check(httpstatus_fields(code, HTTPSTATUS_LEVEL_MUST) == httpstatus_required_fields(code), "required", code);
        for (level = HTTPSTATUS_LEVEL_MAY; level <= HTTPSTATUS_LEVEL_MUST; level++) {
            uint32_t bits = httpstatus_fields(code, level);

            check(bits == 0 || httpstatus_is_registered(code), "fields of a code that is not registered", code);
            for (; bits != 0; bits &= bits - 1) {
                check(*httpstatus_field_name(bits) != '\0', "every bit has a name", code);
            }
            seen |= httpstatus_fields(code, level);
        }
        check((seen & HTTPSTATUS_FIELD_DATE) == 0, "Date belongs to classes", code);
        for (i = 0; i < sizeof levels / sizeof *levels; i++) {
            check(httpstatus_fields(code, levels[i]) == 0, "a level that is none", code);
        }
    }
    check(httpstatus_field("retry-after", 11) == HTTPSTATUS_FIELD_RETRY_AFTER, "field", 11);
    check(httpstatus_field("Server", 6) == 0 && httpstatus_field("ETags", 5) == 0 && httpstatus_field(NULL, 4) == 0,
        "field of what is none", 0);
}

static void rules_of_redirects(void)
{
    check(httpstatus_redirect_of(301) == HTTPSTATUS_REDIRECT_PERMANENT_MAY_GET, "redirect", 301);
    check(httpstatus_redirect_of(302) == HTTPSTATUS_REDIRECT_TEMPORARY_MAY_GET, "redirect", 302);
    check(httpstatus_redirect_of(303) == HTTPSTATUS_REDIRECT_TO_GET, "redirect", 303);
    check(httpstatus_redirect_of(307) == HTTPSTATUS_REDIRECT_TEMPORARY_KEEP, "redirect", 307);
    check(httpstatus_redirect_of(308) == HTTPSTATUS_REDIRECT_PERMANENT_KEEP, "redirect", 308);
    check(httpstatus_redirect_of(300) == HTTPSTATUS_REDIRECT_CHOOSE, "redirect", 300);
    check(httpstatus_redirect_of(399) == HTTPSTATUS_REDIRECT_CHOOSE, "redirect", 399);
    check(httpstatus_redirect_of(304) == HTTPSTATUS_REDIRECT_NONE, "redirect", 304);
}

static void fields(void)
{
    check(httpstatus_required_fields(401) == HTTPSTATUS_FIELD_WWW_AUTHENTICATE, "fields", 401);
    check(httpstatus_required_fields(405) == HTTPSTATUS_FIELD_ALLOW, "fields", 405);
    check(httpstatus_required_fields(407) == HTTPSTATUS_FIELD_PROXY_AUTHENTICATE, "fields", 407);
    check(httpstatus_required_fields(426) == (HTTPSTATUS_FIELD_UPGRADE | HTTPSTATUS_FIELD_CONNECTION), "fields", 426);
    check(httpstatus_required_fields(404) == 0, "fields", 404);
    check(httpstatus_required_fields(206) == 0, "fields", 206); /* RFC 9110 section 15.3.7.2: none of several parts */
    check(httpstatus_required_fields(226) == HTTPSTATUS_FIELD_ETAG, "fields", 226); /* RFC 3229 section 10.4.1 */
}

int main(void)
{
    int code;
    size_t row;

    for (code = -2000; code <= 2000; code++) {
        answers_as_its_effective_code(code);
        has_no_contradictions(code);
    }
    for (row = 0; row < sizeof not_codes / sizeof *not_codes; row++) {
        answers_as_its_effective_code(not_codes[row]);
        has_no_contradictions(not_codes[row]);
        check(httpstatus_effective(not_codes[row]) == 500, "effective", not_codes[row]);
    }
    what_methods_are();
    fields_by_level();
    rules_of_redirects();
    fields();
    return finish("meaning", "every code and the ints around");
}
