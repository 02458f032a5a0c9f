/* Any calls of the C functions in any order, by libFuzzer: parsers and counters with any content, NULL, lengths that no
 * object has, text at any address. `cargo xtask assure --only fuzz-c` writes calls.h, builds the archive for
 * AddressSanitizer and for libFuzzer's coverage, and sends each call through guard.h. */
#include <stdio.h>
#include <stdlib.h>

#include "calls.h"
#include "oracle.h"

struct input {
    const uint8_t *at;
    size_t left;
};

static unsigned byte(struct input *in)
{
    if (in->left == 0) {
        return 0;
    }
    in->left--;
    return *in->at++;
}

/* A number of any size: small ones, codes, and the ends of each type. */
static uint64_t number(struct input *in)
{
    static const uint64_t ends[] = {0, 1, 100, 404, 599, 999, 0x7fffffff, 0x80000000, 0xffffffff, 784111777, 65736,
                                    0x7fffffffffffffff, 0x8000000000000000, 0xffffffffffffffff};
    const unsigned kind = byte(in);
    uint64_t value = 0;
    unsigned i;
    if (kind < 128) {
        return ends[kind % (sizeof ends / sizeof *ends)] + (kind >> 4) - 2;
    }
    for (i = 0; i <= kind % 8; i++) {
        value = value << 8 | byte(in);
    }
    return kind & 8 ? (uint64_t)-(int64_t)value : value;
}

static void must(int holds, const char *what)
{
    if (!holds) {
        (void)fprintf(stderr, "FAILED: %s\n", what);
        abort();
    }
}

/* A text has the verdict that the grammar gives it. */
static void ask_grammar(const char *text, size_t len)
{
    httpstatus_line line;
    const struct verdict said = by_the_grammar((const unsigned char *)text, len);
    const ptrdiff_t used = httpstatus_parse_line(text, len, HTTPSTATUS_STRICT, &line);
    must(said.used < 0 ? used < 0 : used == said.used, "the grammar has another verdict");
    if (used > 0) {
        must(line.code == said.code && line.reason == text + 13 && line.reason_len == (size_t)used - 15, "another line");
        must(line.version_major == text[5] - '0' && line.version_minor == text[7] - '0', "another version");
    }
    if (used < 0) {
        must(httpstatus_error_offset(text, len, HTTPSTATUS_STRICT) == said.offset, "an error at another place");
    }
}

/* A date that the grammar makes has the instant it was made from, and with one byte changed it has that or none. */
static void ask_date(struct input *in)
{
    char text[40];
    struct date date;
    int64_t now = (int64_t)(number(in) & 0x1fffffffff) - (1 << 28), instant, wait;
    int32_t said;
    size_t len;

    date.form = byte(in) % 3;
    date.weekday = byte(in) % 7;
    date.year = (int)((byte(in) << 8 | byte(in)) % 10000);
    date.month = byte(in) % 12;
    date.day = byte(in) % 33;
    date.hour = byte(in) % 25;
    date.minute = byte(in) % 61;
    date.second = byte(in) % 62;
    len = write_date(&date, text);
    said = httpstatus_retry_after(text, len, now);
    if (!date_exists(&date, now, &instant)) {
        must(said == HTTPSTATUS_ERR_DATE, "a date that does not exist");
        return;
    }
    wait = instant <= now ? 0 : instant - now;
    must(said == (wait > INT32_MAX ? INT32_MAX : (int32_t)wait), "another instant");
    text[byte(in) % len] = (char)byte(in);
    said = httpstatus_retry_after(text, len, now);
    must(said >= 0 || said == HTTPSTATUS_ERR_DATE || said == HTTPSTATUS_ERR_SYNTAX, "another error");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static uint16_t codes[256];
    static char buf[128];
    struct input in = {data, size};
    struct arguments a;
    unsigned i;

    memset(&a, 0, sizeof a);
    a.buf = buf;
    a.codes = codes;
    while (in.left > 0) {
        const unsigned what = byte(&in), which = byte(&in), how = byte(&in);
        if (what >= 240) { /* any content of any object */
            const size_t at = which * 8 % sizeof a.objects;
            size_t len = sizeof a.objects - at;
            len = len > how % 64 ? how % 64 : len;
            len = len > in.left ? in.left : len;
            memcpy((char *)&a.objects + at, in.at, len);
            in.at += len;
            in.left -= len;
            continue;
        }
        if (what >= 224) {
            ask_date(&in);
            continue;
        }
        for (i = 0; i < 4; i++) {
            a.scalars[i] = number(&in);
        }
        a.null = how & 1 ? byte(&in) : 0;
        a.other = how >> 1 & 3;
        a.len = byte(&in);
        a.len = a.len > in.left ? in.left : a.len;
        a.n = a.len > sizeof codes / 2 ? sizeof codes / 2 : a.len;
        for (i = 0; i < a.n; i++) {
            codes[i] = (uint16_t)(in.at[i] * 5);
        }
        a.cap = which % (sizeof buf + 1);
        ask_grammar((const char *)in.at, a.len);
        a.text = (const char *)in.at;
        if (how >= 248) { /* no object has such a length */
            a.len = SIZE_MAX - (a.len & 3);
            a.n = SIZE_MAX / 2 - (a.n & 3);
            a.cap = how & 2 ? SIZE_MAX : (size_t)PTRDIFF_MAX + 1;
        }
        (void)call(which % CALLS, &a);
        if (how < 248 && how & 64) {
            in.at += a.len;
            in.left -= a.len;
        }
    }
    return 0;
}
