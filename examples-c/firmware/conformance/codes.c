/* The functions of one code, and of other small numbers. */
#include "crc.h"
#include "httpstatus.h"

#define NUMBERS(X)                                                                                                     \
    X(is_registered) X(class_of) X(class_of_inline) X(effective) X(state_of) X(is_heuristically_cacheable)             \
    X(must_not_store) X(is_bodyless) X(forbids_content) X(redirect_of) X(required_fields) X(fault_of) X(retry_of)      \
    X(action_of)                                                                                                       \
    X(method_is_safe) X(method_is_idempotent)                                                                          \
    X(hpack_index) X(qpack_index) X(is_informational) X(is_success) X(is_redirection) X(is_client_error)               \
    X(is_server_error) X(is_error)

#define TEXTS(X)                                                                                                       \
    X(reason) X(reason_rfc7231) X(reason_or_class) X(name) X(description) X(reference) X(class_name) X(error_string)           \
    X(method_name)

/* In parentheses: the function, where there is a macro too. */
#define WALK_NUMBER(function)                                                                                          \
    static void walk_##function(int code) { put_number((uint32_t)(httpstatus_##function)(code)); }
#define WALK_TEXT(function)                                                                                            \
    static void walk_##function(int code) { put_text(httpstatus_##function(code)); }
#define ROW(function) row_of_ints(#function, walk_##function);

NUMBERS(WALK_NUMBER)
TEXTS(WALK_TEXT)

static void walk_reason_n(int code)
{
    size_t len = 0;
    const char *text = httpstatus_reason_n(code, &len);
    put_number((uint32_t)len);
    put_octets(text, len + 1);
    put_text(httpstatus_reason_n(code, NULL));
}

static void walk_has_body(int code)
{
    for (int method = -1; method <= 4; method++)
        put_number((uint32_t)httpstatus_has_body(code, method));
}

static void walk_may_retry(int code)
{
    for (int idempotent = -1; idempotent <= 1; idempotent++)
        put_number((uint32_t)httpstatus_may_retry(code, idempotent));
}

static void walk_field_name(int field)
{
    put_text(httpstatus_field_name((uint32_t)field));
    if (field >= 0 && field < 32)
        put_text(httpstatus_field_name((uint32_t)1 << field));
}

static void walk_fields(int code)
{
    for (int level = -1; level <= 8; level++)
        put_number(httpstatus_fields(code, level));
}

static void walk_field(void)
{
    for (int bit = 0; bit < 32; bit++) {
        const char *name = httpstatus_field_name((uint32_t)1 << bit);
        size_t len = 0;
        do {
            put_number(httpstatus_field(name, len));
        } while (name[len++]);
    }
    put_number(httpstatus_field("retry-AFTER", 11));
    put_number(httpstatus_field(NULL, 4));
}

static void walk_method(void)
{
    static const char *const names[] = {"GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH",
                                        "QUERY", "PROPFIND", "get", "GETS"};
    for (size_t at = 0; at < sizeof names / sizeof *names; at++) {
        size_t len = 0;
        do {
            put_number((uint32_t)httpstatus_method(names[at], len));
        } while (names[at][len++]);
    }
    put_number((uint32_t)httpstatus_method(NULL, 3));
}

static void walk_version_number(void)
{
    put_number(httpstatus_version_number() == HTTPSTATUS_VERSION_NUMBER);
}

static void walk_from_hpack_index(int index)
{
    put_number((uint32_t)httpstatus_from_hpack_index((uint32_t)index));
}

static void walk_from_qpack_index(int index)
{
    put_number((uint32_t)httpstatus_from_qpack_index((uint32_t)index));
}

/* Not the version itself, so that a release changes no digest: that library and header are of the same one. */
static void walk_version(void)
{
    const char *library = httpstatus_version(), *header = HTTPSTATUS_VERSION;
    while (*library && *library == *header)
        library++, header++;
    put_number(*library == *header);
}

static void walk_registry_date(void)
{
    put_text(httpstatus_registry_date());
}

static void walk_count(void)
{
    put_number((uint32_t)httpstatus_count());
}

static void walk_at(void)
{
    for (size_t at = 0; at <= 1023; at++)
        put_number((uint32_t)httpstatus_at(at));
    put_number((uint32_t)httpstatus_at((size_t)-1));
}

void rows_of_codes(void)
{
    row("version", walk_version);
    row("version_number", walk_version_number);
    row("registry_date", walk_registry_date);
    row("count", walk_count);
    row("at", walk_at);
    NUMBERS(ROW)
    TEXTS(ROW)
    ROW(reason_n)
    ROW(has_body)
    ROW(may_retry)
    ROW(field_name)
    ROW(fields)
    row("field", walk_field);
    row("method", walk_method);
    ROW(from_hpack_index)
    ROW(from_qpack_index)
}
