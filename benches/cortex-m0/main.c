/* Calls the library and its rivals with the same inputs on a Cortex-M0, while QEMU writes down each instruction. Whoever
 * reads that counts the calls of each function, separately for each part; see tests/src/firmware/cycles.rs. Ends with 1 if
 * two of them disagree. */
#include <picohttpparser.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "conformance/statusline_cases.h"
#include "httpstatus.h"
#include "plain.h"

enum { CASES = sizeof cases / sizeof *cases };

/* As if it were in another file: called as it is written, and not merged with its like. */
#define ALONE __attribute__((noipa)) static

#define PART(name)                                                                                                     \
    ALONE void part_##name(void)                                                                                       \
    {                                                                                                                  \
    }
PART(known)      /* what takes a known number of cycles */
PART(registered) /* every registered code */
PART(every)      /* every number from 0 to 1023 */
PART(lines)      /* the line of every registered code */
PART(cases)      /* valid lines of every form, and invalid ones */
PART(bytes)      /* the lines again, byte by byte */
PART(case_bytes) /* and the cases */

static int wrong;

#define AGREE(condition)                                                                                               \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            wrong = 1;                                                                                                 \
    } while (0)

/* 1 + 10 * 1 + 9 * 3 + 1 + 3 = 42 cycles. */
__attribute__((naked)) ALONE void known_loop(void)
{
    __asm__ volatile("movs r0, #10\n1: subs r0, #1\nbne 1b\nbx lr");
}

/* 3 + 1 + 2 + 2 + 1 + (4 + 3) + 3 + 1 + 1 + 3 + 6 = 30 cycles, 61 with a multiplier that takes 32. */
__attribute__((naked)) ALONE void known_calls(void)
{
    __asm__ volatile("push {r4, lr}\n"
                     "mov r0, sp\n"
                     "ldr r1, [r0]\n"
                     "str r1, [r0]\n"
                     "muls r1, r0\n"
                     "bl 1f\n"
                     "ldm r0, {r0, r1}\n"
                     "cmp r0, r0\n"
                     "bne 2f\n"
                     "b 2f\n"
                     "1: bx lr\n"
                     "2: pop {r4, pc}");
}

/* A lookup with a delay in it, which must not go unnoticed. */
ALONE const char *delayed_reason(int code)
{
    known_loop();
    return httpstatus_reason(code);
}

static void look_up(int code, int is_registered)
{
    static char ours[64], theirs[64];
    const char *reason = httpstatus_reason(code);
    int n;
    AGREE(!strcmp(reason, plain_switch(code)));
    AGREE(!strcmp(reason, plain_pointers(code)));
    AGREE(!strcmp(reason, plain_search(code)));
    AGREE((httpstatus_class_of)(code) == plain_class(code)); /* the function, not the macro */
    AGREE(httpstatus_action_of(code) == plain_action(code));
    AGREE(httpstatus_hpack_index(code) == plain_hpack(code));
    AGREE(httpstatus_to_coap(code) == plain_coap(code));
    delayed_reason(code);
    if (code < 100 || code > 999)
        return;
    n = (int)httpstatus_format_line(ours, sizeof ours, code, 1);
    AGREE((int)plain_format(theirs, sizeof theirs, code) == n && !strcmp(ours, theirs));
    AGREE(snprintf(theirs, sizeof theirs, "HTTP/1.%d %d %s\r\n", 1, code, reason) == n && !strcmp(ours, theirs));
    if (is_registered) {
        AGREE(httpstatus_from_reason(reason, strlen(reason)) == code);
        AGREE(plain_from_reason(reason) == code);
    }
}

static int pico(const char *text, size_t len, size_t before, int *code)
{
    struct phr_header headers[1];
    const char *phrase;
    size_t count = 0, phrase_len;
    int minor;
    return phr_parse_response(text, len, &minor, code, &phrase, &phrase_len, headers, &count, before);
}

/* A line; "more" is what of the empty line after it picohttpparser needs. */
static void parse(const char *text, size_t len, size_t more, int valid)
{
    httpstatus_line line;
    const char *phrase;
    size_t phrase_len;
    int code = 0, pico_code = 0;
    const int ours = httpstatus_parse_line(text, len, HTTPSTATUS_STRICT, &line) > 0;
    const int plain = plain_parse(text, len, &phrase, &phrase_len, &code) > 0;
    const int theirs = pico(text, len + more, 0, &pico_code) > 0;
    if (valid)
        AGREE(ours && plain && theirs && line.code == code && line.code == pico_code);
}

static void parse_bytes(const char *text, size_t len, size_t more)
{
    httpstatus_parser parser;
    size_t i;
    int code;
    httpstatus_parser_init(&parser, HTTPSTATUS_STRICT);
    for (i = 0; i < len && httpstatus_parser_feed(&parser, text + i, 1) == 0; i++) {}
    /* It has no state: it gets everything again, and from where to look for the end. */
    for (i = 0; i < len + more && pico(text, i + 1, i, &code) == -2; i++) {}
}

int main(void)
{
    static char line[64];
    size_t i;
    int code, pass;

    part_known();
    known_loop();
    known_calls();
    part_registered();
    for (i = 0; i < httpstatus_count(); i++)
        look_up(httpstatus_at(i), 1);
    part_every();
    AGREE(httpstatus_from_reason("Unknown", 7) == plain_from_reason("Unknown"));
    for (code = 0; code < 1024; code++)
        look_up(code, 0);
    for (pass = 0; pass < 2; pass++) {
        pass ? part_bytes() : part_lines();
        for (i = 0; i < httpstatus_count(); i++) {
            const size_t len = plain_format(line, sizeof line, httpstatus_at(i));
            memcpy(line + len, "\r\n", 3);
            if (pass)
                parse_bytes(line, len, 2);
            else
                parse(line, len, 2, 1);
        }
        pass ? part_case_bytes() : part_cases();
        for (i = 0; i < CASES; i++) {
            if (pass)
                parse_bytes(cases[i].octets, cases[i].len, 0);
            else
                parse(cases[i].octets, cases[i].len, 0, 0);
        }
    }
    return wrong;
}
