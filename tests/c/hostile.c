/* Hostile callers: every pointer NULL, length 0, lengths that no buffer has with NULL, texts at odd addresses, counters
 * added to themselves, structures full of rubbish; then everything from 8 threads at once.
 *
 * What a caller has to see to, as the header says, is not tried: a pointer that is not NULL leads to as many octets as
 * the length says, a structure has its own alignment, and what is written overlaps nothing else that is handed in. */
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#if defined(__unix__)
#include <pthread.h>
#endif

#include <httpstatus.h>

#include "check.h"

#define THREADS 8

static const size_t lengths[] = {0, 1, 3, 15, 64, 65536, SIZE_MAX / 2, SIZE_MAX / 2 + 1, SIZE_MAX - 1, SIZE_MAX};
#define LENGTHS (sizeof lengths / sizeof *lengths)

static const char line[] = "HTTP/1.1 404 Not Found\r\n";
#define LINE (sizeof line - 1)

static void nothing_there(void)
{
    static httpstatus_class_counts counts;
    static httpstatus_code_counts code_counts;
    uint16_t code = 200;
    size_t i;

    for (i = 0; i < LENGTHS; i++) {
        size_t len = lengths[i];
        httpstatus_line out;
        httpstatus_parser parser;

        memset(&out, 0x5a, sizeof out);
        check(httpstatus_from_reason(NULL, len) == 0, "from_reason of NULL", (long)i);
        check(httpstatus_from_name(NULL, len) == 0, "from_name of NULL", (long)i);
        check(httpstatus_parse_code(NULL, len) == 0, "parse_code of NULL", (long)i);
        check(httpstatus_parse_line(NULL, len, HTTPSTATUS_STRICT, &out) == 0, "parse_line of NULL", (long)i);
        check(httpstatus_parse_line(NULL, len, HTTPSTATUS_LENIENT, NULL) == 0, "parse_line of NULL to NULL", (long)i);
        check(out.code == 0x5a5a, "parse_line leaves what it cannot fill", (long)i);
        check(httpstatus_error_offset(NULL, len, HTTPSTATUS_STRICT) == 0, "error_offset of NULL", (long)i);
        check(httpstatus_retry_after(NULL, len, 0) == HTTPSTATUS_ERR_EMPTY, "retry_after of NULL", (long)i);
        check(httpstatus_format_line(NULL, len, 404, 1) == LINE, "format_line to NULL", (long)i);
        check(httpstatus_parser_feed(NULL, NULL, len) == HTTPSTATUS_ERR_ARGUMENT, "feed of NULL", (long)i);
        check(httpstatus_parser_feed(NULL, line, LINE) == HTTPSTATUS_ERR_ARGUMENT, "feed NULL", (long)i);
        httpstatus_parser_init(&parser, HTTPSTATUS_STRICT);
        check(httpstatus_parser_feed(&parser, NULL, len) == 0, "feed with NULL", (long)i);
        check(httpstatus_parser_feed(&parser, line, LINE) == (ptrdiff_t)LINE, "feed after NULL", (long)i);
        httpstatus_class_counts_add(&counts, NULL, len);
        httpstatus_class_counts_add(NULL, NULL, len);
        check(len < SIZE_MAX / 2 || httpstatus_at(len) == 0, "at", (long)i);
    }
    httpstatus_class_counts_add(NULL, &code, 1);
    httpstatus_class_counts_add(&counts, &code, 0);
    httpstatus_class_counts_merge(NULL, &counts);
    httpstatus_class_counts_merge(&counts, NULL);
    check(httpstatus_top_codes_add(NULL, SIZE_MAX, 200) == 0, "top codes of NULL", 0);
    httpstatus_code_counts_add(NULL, 200);
    httpstatus_code_counts_merge(NULL, &code_counts);
    httpstatus_code_counts_merge(&code_counts, NULL);
    check(counts.by_class[0] + counts.by_class[2] == 0, "NULL counts nothing", 0);
    check(httpstatus_code_counts_of(NULL, 200) == 0 && httpstatus_code_counts_unregistered(NULL) == 0, "counts of NULL", 0);
    httpstatus_parser_init(NULL, HTTPSTATUS_STRICT);
    check(httpstatus_parser_code(NULL) == 0 && httpstatus_parser_version_major(NULL) == 0
            && httpstatus_parser_version_minor(NULL) == 0, "parser of NULL", 0);
    check(httpstatus_parser_flags(NULL) == 0 && httpstatus_parser_offset(NULL) == 0, "parser of NULL", 1);
    check(strcmp(httpstatus_reason_n(404, NULL), "Not Found") == 0, "reason_n without length", 404);
}

/* No object is longer than PTRDIFF_MAX: such a length is an error where there are errors, and else no text, no codes. */
static void too_long(void)
{
    static const uint16_t code = 200;
    static httpstatus_class_counts counts;
    size_t i;

    for (i = 0; i < 4; i++) {
        const size_t len = i < 2 ? (size_t)PTRDIFF_MAX + 1 + i : SIZE_MAX - (i - 2);
        const unsigned mode = i % 2 != 0 ? HTTPSTATUS_LENIENT : HTTPSTATUS_STRICT;
        httpstatus_line out;
        httpstatus_parser parser;
        char buffer[64];

        memset(&out, 0x5a, sizeof out);
        check(httpstatus_parse_line(line, len, mode, &out) == HTTPSTATUS_ERR_ARGUMENT, "parse_line, too long", (long)i);
        check(httpstatus_parse_line("HTTP", len, mode, NULL) == HTTPSTATUS_ERR_ARGUMENT, "part, too long", (long)i);
        check(out.code == 0x5a5a, "parse_line leaves what it cannot fill", (long)i);
        check(httpstatus_error_offset(line, len, mode) == 0, "error_offset, too long", (long)i);
        httpstatus_parser_init(&parser, mode);
        check(httpstatus_parser_feed(&parser, line, len) == HTTPSTATUS_ERR_ARGUMENT, "feed, too long", (long)i);
        check(httpstatus_parser_offset(&parser) == 0, "feed leaves the parser", (long)i);
        check(httpstatus_parser_feed(&parser, line, LINE) == (ptrdiff_t)LINE, "feed after too long", (long)i);
        check(httpstatus_retry_after("120", len, 0) == HTTPSTATUS_ERR_ARGUMENT, "retry_after, too long", (long)i);
        check(httpstatus_parse_code("404", len) == 0, "parse_code, too long", (long)i);
        check(httpstatus_from_reason("OK", len) == 0, "from_reason, too long", (long)i);
        check(httpstatus_from_name("OK", len) == 0, "from_name, too long", (long)i);
        httpstatus_class_counts_add(&counts, &code, len);
        httpstatus_class_counts_add(&counts, &code, len / 2);
        httpstatus_class_counts_add(&counts, &code, (size_t)PTRDIFF_MAX / 2 + 1);
        check(counts.by_class[2] == 0, "tally, too long", (long)i);
        /* A capacity is only an upper limit. */
        check(httpstatus_format_line(buffer, len, 404, 1) == LINE && strcmp(buffer, line) == 0, "capacity", (long)i);
    }
}

/* Texts have no alignment: the same verdict at every address, in a buffer that ends with the text. */
static void odd_addresses(void)
{
    size_t shift, len;

    for (shift = 0; shift < 17; shift++) {
        for (len = 0; len <= LINE; len++) {
            char *buffer = malloc(shift + len + 1), *text = buffer + shift;
            httpstatus_line out;
            ptrdiff_t used;

            if (buffer == NULL) {
                return;
            }
            memcpy(text, line, len);
            buffer = realloc(buffer, shift + len + (shift + len == 0)); /* nothing behind it */
            text = buffer + shift;
            used = httpstatus_parse_line(text, len, HTTPSTATUS_STRICT, &out);
            check(used == (len == LINE ? (ptrdiff_t)LINE : 0), "parse_line at an odd address", (long)len);
            check(used == 0 || (out.reason == text + 13 && out.reason_len == 9), "the phrase", (long)shift);
            check(httpstatus_from_reason(text, len) == 0, "from_reason", (long)len);
            check(httpstatus_retry_after(text, len, 0) < 0, "retry_after", (long)len);
            free(buffer);
        }
    }
}

/* A line with a TAB in its phrase, which no shortcut for the usual line takes. */
static void unusual_line(void)
{
    static const char tab[] = "HTTP/1.1 404 Not\tFound\r\n";
    httpstatus_line out;

    check(httpstatus_parse_line(tab, LINE, HTTPSTATUS_STRICT, &out) == (ptrdiff_t)LINE, "a TAB in the phrase", 404);
    check(out.reason == tab + 13 && out.reason_len == 9, "the phrase with a TAB", (long)out.reason_len);
}

/* A buffer too small holds "", and nothing behind it is touched; capacity 0 touches nothing. */
static void small_buffers(void)
{
    size_t cap;

    for (cap = 0; cap <= LINE + 2; cap++) {
        char *buffer = malloc(LINE + 4);
        size_t i;

        if (buffer == NULL) {
            return;
        }
        memset(buffer, '#', LINE + 4);
        check(httpstatus_format_line(buffer, cap, 404, 1) == LINE, "format_line", (long)cap);
        check(cap == 0 || strcmp(buffer, cap > LINE ? line : "") == 0, "format_line's text", (long)cap);
        for (i = cap; i < LINE + 4; i++) {
            check(buffer[i] == '#', "format_line keeps to its buffer", (long)i);
        }
        free(buffer);
    }
}

/* The one overlap that the header allows. */
static void added_to_themselves(void)
{
    static httpstatus_class_counts counts;
    static httpstatus_code_counts code_counts;
    uint16_t codes[3] = {200, 404, 999};

    httpstatus_class_counts_add(&counts, codes, 3);
    httpstatus_class_counts_merge(&counts, &counts);
    check(counts.by_class[0] == 2 && counts.by_class[2] == 2 && counts.by_class[4] == 2, "merge with itself", 0);
    httpstatus_code_counts_add(&code_counts, 404);
    httpstatus_code_counts_merge(&code_counts, &code_counts);
    check(httpstatus_code_counts_of(&code_counts, 404) == 2, "merge with itself", 404);
}

/* Any octets are a parser: errors at worst, never more used than given. */
static void rubbish(void)
{
    uint32_t state = 7;
    int round;
    size_t i;

    for (round = 0; round < 20000; round++) {
        httpstatus_parser parser;
        unsigned char octets[sizeof parser];
        ptrdiff_t used;

        for (i = 0; i < sizeof octets; i++) {
            state = state * 1664525u + 1013904223u;
            octets[i] = (unsigned char)(state >> 24);
        }
        memcpy(&parser, octets, sizeof parser);
        used = httpstatus_parser_feed(&parser, line, LINE);
        check(used >= HTTPSTATUS_ERR_ARGUMENT && used <= (ptrdiff_t)LINE, "feed of rubbish", (long)used);
        (void)httpstatus_parser_code(&parser);
        (void)httpstatus_parser_version_major(&parser);
        (void)httpstatus_parser_version_minor(&parser);
        (void)httpstatus_parser_flags(&parser);
        (void)httpstatus_parser_offset(&parser);
        check(httpstatus_has_body(404, (int)state) == ((int)state != HTTPSTATUS_METHOD_HEAD), "method", round);
        check(httpstatus_parse_line(line, LINE, state & HTTPSTATUS_LENIENT, NULL) == (ptrdiff_t)LINE, "mode", round);
        check(httpstatus_parse_line(line, LINE, state | 0x40, NULL) == HTTPSTATUS_ERR_ARGUMENT, "no mode", round);
    }
}

#if defined(__unix__)
/* The sum of many answers, the same in every thread. */
static unsigned long ask_everything(void)
{
    unsigned long sum = 0;
    int code;

    for (code = -10; code < 1100; code++) {
        char buffer[64];
        httpstatus_line out;
        httpstatus_parser parser;
        const char *reason = httpstatus_reason_or_class(code);
        size_t len = strlen(reason);

        sum += len + (unsigned long)httpstatus_from_reason(reason, len);
        sum += (unsigned long)httpstatus_effective(code) + httpstatus_action_of(code) + httpstatus_retry_of(code);
        sum += httpstatus_to_coap(code) + httpstatus_required_fields(code) + strlen(httpstatus_description(code));
        sum += strlen(httpstatus_vendor_reason(code)) + (unsigned long)httpstatus_to_grpc(code);
        len = httpstatus_format_line(buffer, sizeof buffer, code, 1);
        sum += (unsigned long)httpstatus_parse_line(buffer, len, HTTPSTATUS_STRICT, &out);
        httpstatus_parser_init(&parser, HTTPSTATUS_LENIENT);
        sum += (unsigned long)httpstatus_parser_feed(&parser, buffer, len);
        sum += (unsigned long)httpstatus_retry_after("Sun, 06 Nov 1994 08:49:37 GMT", 29, 784111000 + code);
    }
    return sum;
}

static void *thread(void *sum)
{
    *(unsigned long *)sum = ask_everything();
    return NULL;
}

static void many_threads(void)
{
    pthread_t threads[THREADS];
    unsigned long sums[THREADS], expected = ask_everything();
    int i;

    for (i = 0; i < THREADS; i++) {
        check(pthread_create(&threads[i], NULL, thread, &sums[i]) == 0, "pthread_create", i);
    }
    for (i = 0; i < THREADS; i++) {
        check(pthread_join(threads[i], NULL) == 0 && sums[i] == expected, "a thread's answers", i);
    }
}
#else
static void many_threads(void)
{
}
#endif

int main(void)
{
    nothing_there();
    too_long();
    odd_addresses();
    unusual_line();
    small_buffers();
    added_to_themselves();
    rubbish();
    many_threads();
    return finish("hostile", "NULL, lengths, addresses, rubbish, 8 threads");
}
