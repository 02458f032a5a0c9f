/* What a call of each function costs: the instructions and octets of stack of its worst case, over every code, every
 * row and text of the tables, and lists of lines and values. Prints one line for each function: its name, instructions,
 * octets of stack.
 *
 * It wants QEMU with "-icount shift=10", where an instruction takes 1,024 ns; "clock.h" has the clock that shows it. */
#include <limits.h>

#include "board.h"
#include "clock.h"
#include "conformance/statusline_cases.h"
#include "cost.h"
#include "httpstatus.h"

/* What every call is compared with: it returns at once. */
__attribute__((naked, noinline)) static void nothing(void)
{
    __asm__ volatile(RETURN);
}

static uint32_t ticks, most_ticks, most_stack;

static void print_number(uint32_t number)
{
    char text[11];
    int at = 10;
    text[at] = 0;
    do {
        text[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    board_print(" ");
    board_print(text + at);
}

void cost_begin(void)
{
    most_ticks = most_stack = 0;
}

void cost_note(uint32_t before, uint32_t after, uint32_t stack)
{
    uint32_t took = CLOCK_TICKS(before, after);
    if (took > most_ticks)
        most_ticks = took;
    if (stack > most_stack)
        most_stack = stack;
}

void cost_is_overhead(void)
{
    ticks = most_ticks;
    cost_begin();
}

void cost_print(const char *name)
{
    board_print(name);
    print_number(most_ticks < ticks ? 0 : CLOCK_INSTRUCTIONS(most_ticks - ticks) + 1); /* the return is the function's */
    print_number(most_stack);
    board_print("\n");
}

/* Calls a function with arguments that follow from "at", for each "at" from 0 to below "times"; before that nothing()
 * in its place, through the same pointer. */
#define COST(function, times, arguments)                                                                               \
    {                                                                                                                  \
        __typeof__(&httpstatus_##function) volatile it = (__typeof__(&httpstatus_##function))nothing;                   \
        for (int pass = 0; pass < 2; pass++) {                                                                         \
            cost_begin();                                                                                              \
            for (long at = 0; at < (pass ? (long)(times) : 1); at++) {                                                 \
                uint32_t before, after;                                                                                \
                STACK_PAINT();                                                                                         \
                before = CLOCK_NOW();                                                                                     \
                it arguments;                                                                                          \
                after = CLOCK_NOW();                                                                                     \
                cost_note(before, after, STACK_DEPTH());                                                               \
            }                                                                                                          \
            if (pass == 0)                                                                                             \
                cost_is_overhead();                                                                                    \
            it = httpstatus_##function;                                                                                \
        }                                                                                                              \
        cost_print(#function);                                                                                         \
    }

enum { CODES = 1033, ROWS = 256, CASES = sizeof cases / sizeof *cases };

/* -3 to 1023, and some that are far out. */
static int codes[CODES];

static void fill_codes(void)
{
    static const int far[] = {INT_MIN, INT_MAX, -70000, 70000, 65536 + 404, 32767};
    for (int at = 0; at < 1027; at++)
        codes[at] = at - 3;
    for (int at = 0; at < 6; at++)
        codes[1027 + at] = far[at];
}

static struct {
    const char *text;
    size_t len;
} texts[ROWS * 2], values[16];
static long text_count;

static size_t length(const char *text)
{
    size_t len = 0;
    while (text[len])
        len++;
    return len;
}

static void fill_texts(void)
{
    static const char *const times[16] = {
        "0", "120", "99999999999", "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
        "Sun Nov  6 08:49:37 1994", "Fri, 31 Dec 9999 23:59:59 GMT", "Wednesday, 31-Dec-25 23:59:59 GMT",
        "Wed Dec 31 23:59:59 2025", "Thu, 29 Feb 2024 00:00:00 GMT", "-1", "", "Mon, 32 Dec 2024 00:00:00 GMT",
        "00000000000000000000000000000000000000000120", "Sat, 30 Feb 2025 00:00:00 GMT", "Sun, 06 Nov 1994 08:49:37 UTC",
    };
    for (size_t at = 0; at < httpstatus_count(); at++) {
        texts[text_count++].text = httpstatus_reason(httpstatus_at(at));
        texts[text_count++].text = httpstatus_name(httpstatus_at(at));
    }
    texts[text_count++].text = "Non-Authoritative Informatiom";
    texts[text_count++].text = "";
    for (long at = 0; at < text_count; at++)
        texts[at].len = length(texts[at].text);
    for (int at = 0; at < 16; at++) {
        values[at].text = times[at];
        values[at].len = length(times[at]);
    }
}

static const char *const methods[16] = {"GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH",
                                        "QUERY", "PROPFIND", "get", "GETS", "QUERX", "OPTIONT", ""};
static const char *fields[33];
static httpstatus_parser parser;
static int64_t seconds;
static httpstatus_line line;
static httpstatus_class_counts counts, more_counts;
static httpstatus_code_counts code_counts, more_code_counts;
static httpstatus_top_code top_codes[8];
static const uint16_t some_codes[16] = {200, 200, 404, 500, 100, 302, 999, 0, 200, 200, 404, 500, 100, 302, 999, 0};
static size_t len;
static const char *phrase;
static char buf[64];


int main(void)
{
    CLOCK_START();
    fill_codes();
    fill_texts();
    for (int at = 0; at < 33; at++)
        fields[at] = at < 32 ? httpstatus_field_name((uint32_t)1 << at) : "Proxy-Authenticatf";

#define OF_CODE(X)                                                                                                     \
    X(is_registered) X(class_of) X(effective) X(reason) X(reason_rfc7231) X(reason_or_class) X(name) X(description)    \
    X(reference) X(state_of) X(is_heuristically_cacheable) X(must_not_store) X(is_bodyless) X(forbids_content)         \
    X(redirect_of) X(required_fields) X(fault_of) X(retry_of) X(action_of) X(hpack_index) X(qpack_index)               \
    X(to_coap) X(to_grpc) X(vendor_reason) X(vendor_explanation) X(class_name) X(error_string)
#define ONE_OF_CODE(function) COST(function, CODES, (codes[at]))
    OF_CODE(ONE_OF_CODE)
    COST(reason_n, CODES, (codes[at], &len))
    COST(vendor_reason_n, CODES, (codes[at], &len))
    COST(may_retry, CODES * 2, (codes[at >> 1], at & 1))
    COST(fields, CODES * 8, (codes[at >> 3], at & 7)) /* every level, and what is none */
    COST(has_body, CODES * 4, (codes[at >> 2], at & 3)) /* every method, and what is none */
    COST(to_coap_for, CODES * 8, (codes[at >> 3], at & 7))

#define OF_NUMBER(X)                                                                                                   \
    X(at) X(field_name) X(from_hpack_index) X(from_qpack_index) X(from_coap) X(from_grpc) X(vendor_at)                 \
    X(vendor_reason_at) X(vendor_explanation_at) X(vendor_name_at) X(vendor_source_at) X(vendor_seen_at)                                        \
    X(vendor_is_in_use_at)
#define ONE_OF_NUMBER(function) COST(function, ROWS, ((uint32_t)at))
    OF_NUMBER(ONE_OF_NUMBER)
    COST(to_coap_with, CODES * 16, (codes[at >> 4], at >> 2 & 3, (unsigned)at & 3))
    COST(from_coap_with, ROWS * 16, ((unsigned)at >> 4, (unsigned)at & 15))

    COST(version, 1, ())
    COST(version_number, 1, ())
    COST(registry_date, 1, ())
    COST(count, 1, ())
    COST(vendor_count, 1, ())

    COST(from_reason, text_count, (texts[at].text, texts[at].len))
    COST(from_name, text_count, (texts[at].text, texts[at].len))
    COST(retry_after, 16, (values[at].text, values[at].len, 784111777))
    COST(parse_date, 16, (values[at].text, values[at].len, 784111777, &seconds))
    COST(format_date, 1, (buf, sizeof buf, 784111777))
    COST(parse_code, 1, ("404", 3))
    COST(method, 16, (methods[at & 15], length(methods[at & 15])))
    COST(method_name, 16, ((int)at))
    COST(method_is_safe, 16, ((int)at))
    COST(method_is_idempotent, 16, ((int)at))
    COST(field, 33, (fields[at], length(fields[at])))
    COST(parse_line, CASES, (cases[at].octets, cases[at].len, HTTPSTATUS_LENIENT, &line))
    COST(parse_line_exact, CASES, (cases[at].octets, cases[at].len, HTTPSTATUS_LENIENT, &line))
    COST(error_offset, CASES, (cases[at].octets, cases[at].len, HTTPSTATUS_LENIENT))
    COST(format_line, CODES, (buf, sizeof buf, codes[at], 1))
    COST(format_line_with, CODES, (buf, sizeof buf, codes[at], 1, "Fine", 4))
    COST(parser_init, 1, (&parser, HTTPSTATUS_LENIENT))
    httpstatus_parser_init(&parser, HTTPSTATUS_LENIENT);
    COST(parser_feed, 17, (&parser, "HTTP/1.1 200 OK\r\n" + at, 1)) /* octet by octet */
    COST(parser_feed_phrase, 1, (&parser, "x", 1, &phrase, &len))
    COST(parser_finish, 1, (&parser))
    COST(parser_code, 1, (&parser))
    COST(parser_version_major, 1, (&parser))
    COST(parser_version_minor, 1, (&parser))
    COST(parser_flags, 1, (&parser))
    COST(parser_offset, 1, (&parser))
    COST(class_counts_add, 1, (&counts, some_codes, 16))
    COST(class_counts_merge, 1, (&counts, &more_counts))
    COST(code_counts_add, CODES, (&code_counts, codes[at]))
    COST(code_counts_merge, 1, (&code_counts, &more_code_counts))
    COST(code_counts_of, CODES, (&code_counts, codes[at]))
    COST(code_counts_unregistered, 1, (&code_counts))
    COST(top_codes_add, CODES, (top_codes, 8, codes[at]))
    return 0;
}
