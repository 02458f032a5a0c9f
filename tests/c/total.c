/* Every function gives its documented answer for every int, NULL and length: nothing is out of range, no pointer is
 * NULL, no text is without its end. The list in httpstatus_map.h says which codes are registered. */
#include <stdint.h>
#include <string.h>

#include <httpstatus.h>
#include <httpstatus_map.h>

#include "check.h"
#include "ints.h"

#define LONGEST 100 /* octets of any text */
#define COUNT_OF(table) (sizeof(table) / sizeof(table)[0])
#define OF(name) #name, httpstatus_##name

/* "" for a code that is not registered, unless `always`. */
static const struct {
    const char *name;
    const char *(*ask)(int);
    int always;
} texts[] = {
    {OF(reason), 0},      {OF(reason_rfc7231), 0}, {OF(name), 0},
    {OF(description), 0}, {OF(reference), 0},      {OF(reason_or_class), 1},
};

/* 0 or 1; 0 for a code that is not registered, if `registered_only`. */
static const struct {
    const char *name;
    int (*ask)(int);
    int registered_only;
} predicates[] = {
    {OF(is_registered), 1},   {OF(is_heuristically_cacheable), 1},
    {OF(must_not_store), 0},  {OF(is_bodyless), 0},
    {OF(forbids_content), 0}, {OF(is_informational), 0},
    {OF(is_success), 0},      {OF(is_redirection), 0},
    {OF(is_client_error), 0}, {OF(is_server_error), 0},
    {OF(is_error), 0},
};

/* A number from `least` to `most`; a code that is not registered answers as its effective one, if `as_effective`. */
static const struct {
    const char *name;
    uint8_t (*ask)(int);
    uint8_t least, most;
    int as_effective;
} answers[] = {
    {OF(class_of), 0, HTTPSTATUS_CLASS_SERVER_ERROR, 0},
    {OF(state_of), HTTPSTATUS_STATE_NONE, HTTPSTATUS_STATE_OBSOLETED, 0},
    {OF(redirect_of), HTTPSTATUS_REDIRECT_NONE, HTTPSTATUS_REDIRECT_CHOOSE, 1},
    {OF(fault_of), HTTPSTATUS_FAULT_NONE, HTTPSTATUS_FAULT_POLICY, 1},
    {OF(retry_of), HTTPSTATUS_RETRY_NEVER, HTTPSTATUS_RETRY_USER_ACTION, 1},
    {OF(action_of), HTTPSTATUS_ACTION_WAIT, HTTPSTATUS_ACTION_GIVE_UP, 1},
};

/* Asked one by one below: effective, reason_n, class_name, has_body, may_retry, required_fields. */
enum { OTHERS = 6 };

static uint32_t known_fields;

static int in_registry(int code)
{
#define CASE(number, name, phrase) case number:
    switch (code) {
        HTTPSTATUS_MAP(CASE)
        return 1;
    default:
        return 0;
    }
}

/* Whether it is a text: printable ASCII, ended within reason. */
static int is_text(const char *text)
{
    size_t len;

    if (text == NULL) {
        return 0;
    }
    for (len = 0; len <= LONGEST; len++) {
        if (text[len] == '\0') {
            return 1;
        }
        if (text[len] < ' ' || text[len] > '~') {
            return 0;
        }
    }
    return 0;
}

static int same(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

static void ask_tables(int code, int registered, int effective)
{
    size_t i;

    for (i = 0; i < COUNT_OF(texts); i++) {
        const char *text = texts[i].ask(code);
        check(is_text(text) && (*text != '\0') == (registered || texts[i].always), texts[i].name, code);
    }
    for (i = 0; i < COUNT_OF(predicates); i++) {
        int yes = predicates[i].ask(code);
        check((yes == 0 || yes == 1) && (registered || !predicates[i].registered_only || !yes), predicates[i].name,
              code);
    }
    for (i = 0; i < COUNT_OF(answers); i++) {
        uint8_t answer = answers[i].ask(code);
        check(answer >= answers[i].least && answer <= answers[i].most, answers[i].name, code);
        check(registered || !answers[i].as_effective || answer == answers[i].ask(effective), answers[i].name, code);
    }
}

static void ask_words(int code, int registered, int class_value)
{
    const char *reason = httpstatus_reason(code), *name = httpstatus_name(code), *again;
    const char *or_class = httpstatus_reason_or_class(code), *of_2014 = httpstatus_reason_rfc7231(code);
    const char *class_name = httpstatus_class_name(code), *own_class = httpstatus_class_name(class_value);
    size_t len = 12345;

    again = httpstatus_reason_n(code, &len);
    check(again == reason && len == strlen(reason), "reason_n", code);
    check(httpstatus_reason_n(code, NULL) == reason, "reason_n with NULL", code);
    check(is_text(class_name) && (*class_name != '\0') == (code >= 1 && code <= 5), "class_name", code);
    check(same(or_class, registered ? reason : class_value != 0 ? own_class : "Invalid"), "reason_or_class", code);
    check(same(of_2014, reason) || code == 413 || code == 422, "reason_rfc7231", code);
    check(httpstatus_from_reason(reason, len) == (registered ? code : 0), "from_reason of reason", code);
    check(httpstatus_from_reason(of_2014, strlen(of_2014)) == (registered ? code : 0), "from_reason of 2014", code);
    check(httpstatus_from_name(name, strlen(name)) == (registered ? code : 0), "from_name of name", code);
}

static void ask_meanings(int code, int registered, int effective, int class_value)
{
    static const int methods[] = {INT_MIN, -1, HTTPSTATUS_METHOD_OTHER, 3, 255, 256, 257, 258, INT_MAX};
    static const int truths[] = {1, -1, 2, 256, INT_MIN, INT_MAX};
    int bodyless = class_value == HTTPSTATUS_CLASS_INFORMATIONAL || code == 204 || code == 304;
    int if_idempotent = httpstatus_may_retry(code, 1), always = httpstatus_may_retry(code, 0);
    uint32_t fields = httpstatus_required_fields(code);
    size_t i;

    check(httpstatus_is_bodyless(code) == bodyless, "is_bodyless", code);
    check(httpstatus_forbids_content(code) == (bodyless || code == 205), "forbids_content", code);
    for (i = 0; i < COUNT_OF(methods); i++) {
        check(httpstatus_has_body(code, methods[i]) == !bodyless, "has_body", code);
    }
    check(httpstatus_has_body(code, HTTPSTATUS_METHOD_HEAD) == 0, "has_body for HEAD", code);
    check(httpstatus_has_body(code, HTTPSTATUS_METHOD_CONNECT) == (!bodyless && class_value != 2),
          "has_body for CONNECT", code);
    check((httpstatus_redirect_of(code) == HTTPSTATUS_REDIRECT_NONE) ==
              (class_value != 3 || (code >= 304 && code <= 306)),
          "redirect_of", code);
    check((httpstatus_fault_of(code) == HTTPSTATUS_FAULT_NONE) == (class_value >= 1 && class_value <= 3), "fault_of",
          code);
    check((fields & ~known_fields) == 0 && (registered || fields == 0), "required_fields", code);
    check((always == 0 || always == 1) && (if_idempotent == 0 || if_idempotent == 1), "may_retry", code);
    check(always <= if_idempotent, "may_retry, what any request may an idempotent one may", code);
    for (i = 0; i < COUNT_OF(truths); i++) {
        check(httpstatus_may_retry(code, truths[i]) == if_idempotent, "may_retry, any truth", code);
    }
    check(registered || (httpstatus_may_retry(effective, 1) == if_idempotent &&
                         httpstatus_may_retry(effective, 0) == always),
          "may_retry as effective", code);
}

static void ask_all(int code)
{
    int registered = in_registry(code);
    int class_value = code >= 100 && code <= 599 ? code / 100 : 0;
    int effective = registered ? code : class_value != 0 ? class_value * 100 : 500;

    check(httpstatus_is_registered(code) == registered, "is_registered", code);
    check(httpstatus_class_of(code) == class_value, "class_of", code);
    check(httpstatus_effective(code) == effective, "effective", code);
    check((httpstatus_state_of(code) != HTTPSTATUS_STATE_NONE) == registered, "state_of", code);
    ask_tables(code, registered, effective);
    ask_words(code, registered, class_value);
    ask_meanings(code, registered, effective, class_value);
}

/* A bit is a field if it has a name; of several the lowest counts. */
static void ask_fields(void)
{
    uint32_t state = 2, bits;
    long i;
    int a, b;

    for (a = 0; a < 32; a++) {
        const char *name = httpstatus_field_name((uint32_t)1 << a);
        check(is_text(name), "field_name", a);
        if (*name == '\0') {
            continue;
        }
        known_fields |= (uint32_t)1 << a;
        for (b = 0; b < a; b++) {
            check(!same(name, httpstatus_field_name((uint32_t)1 << b)), "field_name twice", a);
        }
    }
    check(same(httpstatus_field_name(0), ""), "field_name of none", 0);
    check(same(httpstatus_field_name(HTTPSTATUS_FIELD_WWW_AUTHENTICATE), "WWW-Authenticate"), "field_name", 401);
    check(httpstatus_required_fields(401) == HTTPSTATUS_FIELD_WWW_AUTHENTICATE, "required_fields", 401);
    check((known_fields & HTTPSTATUS_FIELD_RETRY_AFTER) != 0, "field_name", 503);
    for (i = 0; i < 1000000; i++) {
        bits = next_random(&state);
        bits = i % 2 == 0 ? bits : bits << (bits & 31); /* so that the high bits are the lowest at times */
        check(httpstatus_field_name(bits) == httpstatus_field_name(bits & (~bits + 1)), "field_name of many", i);
    }
}

static void ask_errors(void)
{
    static const ptrdiff_t ends[] = {PTRDIFF_MIN, PTRDIFF_MIN + 1, -65546, -65537, -266, -257, -12};
    static const ptrdiff_t fine[] = {0, 1, 10, 255, 404, 65536, PTRDIFF_MAX - 1, PTRDIFF_MAX};
    uint32_t state = 3;
    size_t i;
    long n;

    for (n = -1; n >= HTTPSTATUS_ERR_ARGUMENT; n--) {
        const char *text = httpstatus_error_string(n);
        check(is_text(text) && *text != '\0' && !same(text, "unknown error"), "error_string", n);
        check(n == -1 || !same(text, httpstatus_error_string(n + 1)), "error_string twice", n);
    }
    check(same(httpstatus_error_string(HTTPSTATUS_ERR_CODE), "code is not three digits from 100 to 999"),
          "error_string of ERR_CODE", HTTPSTATUS_ERR_CODE);
    for (i = 0; i < COUNT_OF(ends); i++) {
        check(same(httpstatus_error_string(ends[i]), "unknown error"), "error_string of unknown", (long)i);
    }
    for (i = 0; i < COUNT_OF(fine); i++) {
        check(same(httpstatus_error_string(fine[i]), "no error"), "error_string of success", (long)i);
    }
    for (n = 0; n < 100000; n++) {
        ptrdiff_t error = (ptrdiff_t)(((uint64_t)next_random(&state) << 32) | next_random(&state));
        check(is_text(httpstatus_error_string(error)), "error_string of any", n);
    }
}

static void ask_rows(void)
{
#define CODE(number, name, phrase) number,
    static const int codes[] = {HTTPSTATUS_MAP(CODE)};
    size_t row, step;

    check(httpstatus_count() == COUNT_OF(codes), "count", (long)httpstatus_count());
    for (row = 0; row < COUNT_OF(codes); row++) {
        check(httpstatus_at(row) == codes[row], "at", (long)row);
        check(row == 0 || httpstatus_at(row - 1) < httpstatus_at(row), "at ascends", (long)row);
    }
    for (row = COUNT_OF(codes); row < COUNT_OF(codes) + 100000; row++) {
        check(httpstatus_at(row) == 0, "at past the end", (long)row);
    }
    for (step = 256; step != 0; step <<= 1) { /* a row number cut to fewer bits would find a row */
        check(httpstatus_at(step) == 0 && httpstatus_at(step + 1) == 0, "at of a power of two", (long)step);
        check(httpstatus_at((size_t)0 - step) == 0 && httpstatus_at((size_t)0 - 1 - step) == 0, "at near SIZE_MAX", 0);
    }
    check(httpstatus_at(SIZE_MAX) == 0 && httpstatus_at(SIZE_MAX / 2) == 0, "at SIZE_MAX", 0);
}

static void ask_library(void)
{
    const char *date = httpstatus_registry_date();

    check(same(httpstatus_version(), HTTPSTATUS_VERSION), "version", 0);
    check(httpstatus_version_number() == HTTPSTATUS_VERSION_NUMBER, "version_number", 0);
    check(HTTPSTATUS_VERSION_NUMBER == HTTPSTATUS_VERSION_MAJOR * 1000000 + HTTPSTATUS_VERSION_MINOR * 1000
              + HTTPSTATUS_VERSION_PATCH, "version_number", 1);
    check(strlen(date) == 10 && date[4] == '-' && date[7] == '-', "registry_date", 0);
    check(strspn(date, "0123456789-") == 10, "registry_date", 1);
}

int main(void)
{
    char subject[80];
    unsigned long asked;

    ask_library();
    ask_rows();
    ask_fields();
    ask_errors();
    asked = for_ints(ask_all);
    (void)sprintf(subject, "%lu codes x %u functions", asked,
                  (unsigned)(COUNT_OF(texts) + COUNT_OF(predicates) + COUNT_OF(answers) + OTHERS));
    return finish("total", subject);
}
