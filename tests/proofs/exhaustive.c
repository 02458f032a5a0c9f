/* Every exported function of one number, asked for every one of its 2^32 values and compared with a reference that is
 * worked out from the oracles alone (reference.h).
 *
 *     exhaustive FOLDER PROCESSES [FIRST LAST]
 *
 * FOLDER holds the oracles; FIRST and LAST bound the numbers (default: every int). Exit status 1: a difference. */
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <httpstatus.h>

#include "reference.h"

static unsigned long long calls;
static unsigned long failures;
static size_t rows, vendor_rows;

static void failed(const char *what, long long number)
{
    if (++failures <= 20) {
        printf("FAILED: %s of %lld\n", what, number);
    }
}

/* One call, its answer and what it has to be. */
#define SAME(what, answer, expected) \
    do { \
        calls++; \
        if ((answer) != (expected)) { \
            failed(what, n); \
        } \
    } while (0)

/* The same for a text; almost all are empty, so that is asked first. */
#define SAME_TEXT(what, answer, expected) \
    do { \
        const char *text_ = (answer), *other_ = (expected); \
        calls++; \
        if (*text_ != *other_ || (*text_ != '\0' && strcmp(text_, other_) != 0)) { \
            failed(what, n); \
        } \
    } while (0)

static const char *class_name(long long n)
{
    return n >= 0 && n <= 5 ? class_names[n] : "";
}

/* What is registered is itself, else the class, else that there is none. */
static const char *reason_or_class(const expectation *e)
{
    return e->registered ? e->reason : e->class_value != 0 ? class_names[e->class_value] : "Invalid";
}

static void texts(int code, const expectation *e)
{
    long long n = code;
    size_t len = 12345;

    SAME_TEXT("reason", httpstatus_reason(code), e->reason);
    SAME_TEXT("reason_n", httpstatus_reason_n(code, &len), e->reason);
    SAME("reason_n's length", len, e->reason_len);
    SAME_TEXT("reason_rfc7231", httpstatus_reason_rfc7231(code), e->rfc7231);
    SAME_TEXT("reason_or_class", httpstatus_reason_or_class(code), reason_or_class(e));
    SAME_TEXT("class_name", httpstatus_class_name(code), class_name(n));
    SAME_TEXT("name", httpstatus_name(code), e->name);
    SAME_TEXT("reference", httpstatus_reference(code), e->reference);
    /* No oracle has our sentences; there is one exactly where there is a code. */
    SAME("description", *httpstatus_description(code) != '\0', e->registered);
}

static void numbers(int code, const expectation *e)
{
    long long n = code;
    int class_value = e->class_value;

    SAME("is_registered", httpstatus_is_registered(code), e->registered);
    SAME("class_of", (httpstatus_class_of)(code), class_value);
    SAME("class_of, inline", httpstatus_class_of(code), class_value);
    SAME("effective", httpstatus_effective(code), e->effective);
    SAME("state_of", httpstatus_state_of(code), e->state);
    SAME("is_informational", httpstatus_is_informational(code), class_value == 1);
    SAME("is_success", httpstatus_is_success(code), class_value == 2);
    SAME("is_redirection", httpstatus_is_redirection(code), class_value == 3);
    SAME("is_client_error", httpstatus_is_client_error(code), class_value == 4);
    SAME("is_server_error", httpstatus_is_server_error(code), class_value == 5);
    SAME("is_error", httpstatus_is_error(code), class_value >= 4);
    SAME("hpack_index", httpstatus_hpack_index(code), e->hpack);
    SAME("qpack_index", httpstatus_qpack_index(code), e->qpack);
    SAME("to_grpc", httpstatus_to_grpc(code), e->grpc);
    SAME("to_coap", httpstatus_to_coap(code), e->coap);
}

static void meanings(int code, const expectation *e)
{
    long long n = code;

    SAME("is_heuristically_cacheable", httpstatus_is_heuristically_cacheable(code), e->heuristic);
    SAME("must_not_store", httpstatus_must_not_store(code), e->no_store);
    SAME("is_bodyless", httpstatus_is_bodyless(code), e->bodyless);
    SAME("forbids_content", httpstatus_forbids_content(code), e->forbids);
    SAME("has_body", httpstatus_has_body(code, HTTPSTATUS_METHOD_OTHER), !e->bodyless);
    SAME("has_body, HEAD", httpstatus_has_body(code, HTTPSTATUS_METHOD_HEAD), 0);
    SAME("has_body, CONNECT", httpstatus_has_body(code, HTTPSTATUS_METHOD_CONNECT),
         !e->bodyless && e->class_value != 2);
    SAME("redirect_of", httpstatus_redirect_of(code), e->redirect);
    SAME("required_fields", httpstatus_required_fields(code), e->fields);
    SAME("fault_of", httpstatus_fault_of(code), e->fault);
    SAME("retry_of", httpstatus_retry_of(code), e->retry);
    SAME("may_retry, not idempotent", httpstatus_may_retry(code, 0), e->retry_any);
    SAME("may_retry, idempotent", httpstatus_may_retry(code, 1), e->retry_idempotent);
    SAME("action_of", httpstatus_action_of(code), e->action);
}

/* Functions whose one number is not a status; the int's bits are taken as theirs. */
static void others(int code)
{
    uint32_t bits = (uint32_t)code;
    long long n = bits;
    unsigned hints = bits & 15;
    int bit = 0;

    SAME("from_coap", httpstatus_from_coap(bits), bits < 256 ? from_coap[bits][PAYLOAD | CONDITIONAL] : 0);
    SAME("from_coap_with", httpstatus_from_coap_with(bits, hints), bits < 256 ? from_coap[bits][hints] : 0);
    SAME("from_grpc", httpstatus_from_grpc(bits), bits < 32 ? from_grpc[bits] : 0);
    SAME("from_hpack_index", httpstatus_from_hpack_index(bits), bits < 128 ? from_hpack[bits] : 0);
    SAME("from_qpack_index", httpstatus_from_qpack_index(bits), bits < 128 ? from_qpack[bits] : 0);
    while (bit < 32 && (bits >> bit & 1) == 0) {
        bit++;
    }
    SAME_TEXT("field_name", httpstatus_field_name(bits), bit < 32 ? field_of_bit[bit] : "");
    SAME("has_body, any method", httpstatus_has_body(404, code), code != HTTPSTATUS_METHOD_HEAD);
    SAME("may_retry, any truth", httpstatus_may_retry(503, code), code != 0);
    SAME("to_coap_for, any method", httpstatus_to_coap_for(204, code), code == 1 ? 69 : code == 4 ? 66 : 68);
    SAME("to_coap_with, any method", httpstatus_to_coap_with(204, code, hints), code == 1 ? 69 : code == 4 ? 66 : 68);
    SAME("to_coap_with, any hints", httpstatus_to_coap_with(304, 1, bits), (bits & CONDITIONAL) != 0 ? 67 : 69);
    if (code >= 0 || code < HTTPSTATUS_ERR_NO_CLOCK) {
        SAME_TEXT("error_string", httpstatus_error_string(code), code >= 0 ? "no error" : "unknown error");
    }
    if (bits >= rows) {
        SAME("at, past the end", httpstatus_at(bits), 0);
    }
    if (bits >= vendor_rows) {
        SAME("vendor_at, past the end", httpstatus_vendor_at(bits), 0);
        SAME_TEXT("vendor_reason_at", httpstatus_vendor_reason_at(bits), "");
        SAME_TEXT("vendor_explanation_at", httpstatus_vendor_explanation_at(bits), "");
        SAME_TEXT("vendor_name_at", httpstatus_vendor_name_at(bits), "");
        SAME_TEXT("vendor_source_at", httpstatus_vendor_source_at(bits), "");
        SAME("vendor_seen_at", httpstatus_vendor_seen_at(bits), 0);
        SAME("vendor_is_in_use_at", httpstatus_vendor_is_in_use_at(bits), 0);
    }
}

/* What can be said about a code of 0 to 1023 only: longer ways to ask, all methods and hints, vendors, whole lines. */
static void one_row(int code, const expectation *e)
{
    long long n = code;
    const char *vendor = httpstatus_vendor_reason(code), *explanation = httpstatus_vendor_explanation(code);
    char line[200], expected[200];
    int method, minor, known = 0, len;
    unsigned hints;

    for (method = -2; method <= 7; method++) {
        int of = method >= 1 && method <= 4 ? method : 0;
        SAME("to_coap_for", httpstatus_to_coap_for(code, method), e->coap_for[of]);
        for (hints = 0; hints < 16; hints++) { /* a 304 of its own revalidation: RFC 7252 section 10.1.1 */
            int own = code == 304 && of == 1 && (hints & CONDITIONAL) == 0;
            SAME("to_coap_with", httpstatus_to_coap_with(code, method, hints), own ? 69 : e->coap_for[of]);
        }
        SAME("has_body", httpstatus_has_body(code, method),
             method != HTTPSTATUS_METHOD_HEAD && !e->bodyless &&
                 !(method == HTTPSTATUS_METHOD_CONNECT && e->class_value == 2));
    }
    for (hints = 0; hints < 64 && code < 256; hints++) {
        SAME("from_coap_with", httpstatus_from_coap_with((unsigned)code, hints), from_coap[code][hints & 15]);
    }
    for (method = 0; method < e->vendors; method++) {
        known |= strcmp(vendor, e->vendor[method]) == 0 || (*vendor == '\0' && e->vendor[method][0] == '(');
    }
    SAME("vendor_explanation", *explanation != '\0', e->vendors != 0);
    SAME("vendor_explanation, a phrase", *vendor == '\0' || strcmp(vendor, explanation) == 0, 1);
    SAME("vendor_reason", e->vendors == 0 ? *vendor == '\0' : known, 1);
    for (minor = -1; minor <= 3; minor++) {
        int sends = (minor == 0 || minor == 1) && code >= 100 && code <= 999;
        len = snprintf(expected, sizeof expected, "HTTP/1.%d %d %s\r\n", minor, code, e->reason);
        SAME("format_line", httpstatus_format_line(line, sizeof line, code, minor), sends ? (size_t)len : 0);
        SAME_TEXT("format_line's text", line, sends ? expected : "");
    }
}

static void ask(int code, httpstatus_code_counts *counts)
{
    const expectation *e = code >= 0 && code < CODES ? &table[code] : &everything_else;

    texts(code, e);
    numbers(code, e);
    meanings(code, e);
    others(code);
    httpstatus_code_counts_add(counts, code);
    if (e != &everything_else) {
        one_row(code, e);
    } else {
        long long n = code;
        SAME("format_line", httpstatus_format_line(NULL, 0, code, 1), 0);
        SAME("to_coap_for", httpstatus_to_coap_for(code, code & 7), e->coap_for[0]);
        SAME("to_coap_with", httpstatus_to_coap_with(code, code & 7, (unsigned)code), e->coap_for[0]);
        SAME("vendor_reason", *httpstatus_vendor_reason(code), '\0');
    }
}

/* The rows of both tables: in code order, each leading to its code, as many as the oracles have. */
static void walk(void)
{
    long long n = 0;
    size_t row;
    int code, seen = 0;

    rows = httpstatus_count();
    vendor_rows = httpstatus_vendor_count();
    SAME("count", rows, (size_t)registered_count);
    for (code = 0; code < CODES; code++) {
        if (table[code].registered) {
            n = code;
            SAME("at", httpstatus_at((size_t)seen++), code);
        }
    }
    for (row = 0, code = -1; row < vendor_rows; row++) {
        int here = httpstatus_vendor_at(row), first = here != code;
        n = (long long)row;
        SAME("vendor_at, in order", here >= code && here >= 0 && here < CODES, 1);
        if (first) {
            SAME("vendor_reason, the first row", httpstatus_vendor_reason(here), httpstatus_vendor_reason_at(row));
        }
        code = here;
    }
}

/* Every number counted once: so has each code of the range, and nothing else. */
static void compare_counts(const httpstatus_code_counts *counts, long long first, long long last)
{
    long long n, classes[6] = {0}, unregistered_codes = last - first + 1;

    classes[0] = unregistered_codes;
    for (n = first < 0 ? 0 : first; n < CODES && n <= last; n++) {
        const expectation *e = &table[n];
        SAME("code_counts_of", httpstatus_code_counts_of(counts, (int)n), (uint32_t)e->registered);
        unregistered_codes -= e->registered;
        classes[e->class_value] += e->class_value != 0;
        classes[0] -= e->class_value != 0;
    }
    for (n = 0; n < 6; n++) {
        SAME("by_class", (long long)counts->by_class[n], classes[n]);
    }
    SAME("code_counts_unregistered", (long long)httpstatus_code_counts_unregistered(counts), unregistered_codes);
}

static int run(long long first, long long last)
{
    static httpstatus_code_counts counts;
    long long n;

    for (n = first; n <= last; n++) {
        ask((int)n, &counts);
    }
    compare_counts(&counts, first, last);
    return failures != 0;
}

int main(int argc, char **argv)
{
    long long first = INT_MIN, last = INT_MAX, each;
    unsigned long long all = 0, more;
    int processes, i, status, bad = 0, pipes[2];

    if (argc != 3 && argc != 5) {
        fprintf(stderr, "usage: exhaustive FOLDER PROCESSES [FIRST LAST]\n");
        return 2;
    }
    processes = atoi(argv[2]);
    if (argc == 5) {
        first = strtoll(argv[3], NULL, 0);
        last = strtoll(argv[4], NULL, 0);
    }
    if (processes < 1 || first < INT_MIN || last > INT_MAX || first > last || pipe(pipes) != 0) {
        fprintf(stderr, "exhaustive: at least one process, and numbers that an int holds\n");
        return 2;
    }
    read_reference(argv[1]);
    walk();
    bad = failures != 0;
    fflush(stdout);
    each = (last - first) / processes + 1;
    for (i = 0; i < processes; i++) {
        long long from = first + each * i, to = from + each - 1 < last ? from + each - 1 : last;
        pid_t child = fork();
        if (child < 0) {
            perror("fork");
            return 2;
        }
        if (child == 0) {
            failures = 0;
            calls = 0;
            status = from <= to ? run(from, to) : 0;
            fflush(stdout);
            _exit(write(pipes[1], &calls, sizeof calls) == (ssize_t)sizeof calls ? status : 2);
        }
    }
    for (i = 0; i < processes; i++) {
        bad |= wait(&status) < 0 || status != 0;
    }
    (void)close(pipes[1]);
    while (read(pipes[0], &more, sizeof more) == (ssize_t)sizeof more) {
        all += more;
    }
    printf("exhaustive: %lld to %lld, %lld numbers, %llu answers compared, %s\n", first, last, last - first + 1, all,
           bad ? "there are differences" : "no difference");
    return bad;
}
