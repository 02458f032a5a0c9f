/*
 * The status codes in the lines of a log: bare codes, status lines, and lines of an access log. For classify.c, which
 * includes this file.
 */
#ifndef LOG_LINES_H
#define LOG_LINES_H

#include <errno.h>
#include <inttypes.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "terminal.h"

/* BLOCK: how much is read at a time, in bytes. */
enum { CODES = 1000, NAMED_LINES = 10, BLOCK = 128 * 1024 };

struct totals {
    uint64_t by_code[CODES];
    uint64_t lines;
    uint64_t unreadable;
};

/* ---- one line --------------------------------------------------------------------------------------------- */

static int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static int is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* Returns the first `c` between `from` and `end`, or NULL. */
static const char *find(const char *from, const char *end, char c)
{
    return from < end ? (const char *)memchr(from, c, (size_t)(end - from)) : NULL;
}

/* Returns the three digits at `text` if a blank or the end follows, or -1. */
static int three_digits(const char *text, const char *end)
{
    if (end - text < 3 || !is_digit(text[0]) || !is_digit(text[1]) || !is_digit(text[2])) {
        return -1;
    }
    if (end - text > 3 && !is_blank(text[3])) {
        return -1;
    }
    return (text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0');
}

/* "HTTP/1.1 404 Not Found"; also "HTTP/2 404", which curl and others print for versions without a status line. */
static int code_of_status_line(const char *text, const char *end, const char **why)
{
    text += strlen("HTTP/");
    while (text < end && (is_digit(*text) || *text == '.')) {
        text++;
    }
    if (!is_digit(text[-1]) || text == end || !is_blank(*text)) {
        *why = "status line without a version and a space";
        return -1;
    }
    while (text < end && is_blank(*text)) {
        text++;
    }
    *why = "status line without a code of three digits";
    return three_digits(text, end);
}

/* Returns the quote that ends the request: the first one behind an even number of backslashes. */
static const char *closing_quote(const char *request, const char *end)
{
    const char *quote;

    for (quote = find(request, end, '"'); quote != NULL; quote = find(quote + 1, end, '"')) {
        const char *before = quote;
        while (before > request && before[-1] == '\\') {
            before--;
        }
        if ((quote - before) % 2 == 0) {
            break;
        }
    }
    return quote;
}

/* 192.0.2.1 - frank [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.0" 200 2326 "referer" "user agent"
 *
 * Servers write a quote inside a quoted part as \" and let user names hold spaces, and Apache writes an empty user
 * name as "". So the request begins at the first `] "` after ` [`, and ends at the first quote without a backslash. */
static int code_of_log_line(const char *text, const char *end, const char **why)
{
    const char *at = find(text + 1, end, '[');

    while (at != NULL && at[-1] != ' ') {
        at = find(at + 1, end, '[');
    }
    if (at != NULL) {
        at = find(at + 1, end, ']');
    }
    while (at != NULL && (end - at < 3 || at[1] != ' ' || at[2] != '"')) {
        at = find(at + 1, end, ']');
    }
    if (at == NULL) {
        *why = "neither a code nor a status line nor a line of an access log";
        return -1;
    }
    at = closing_quote(at + 3, end);
    if (at == NULL) {
        *why = "log line whose request has no closing quote";
        return -1;
    }
    at++;
    *why = "log line without a code of three digits after the request";
    if (at == end || *at != ' ') {
        return -1;
    }
    return three_digits(at + 1, end);
}

/* Returns the code of a line that is not blank, 0 to 999, or -1 with the reason in *why. */
static int code_of_line(const char *text, const char *end, const char **why)
{
    const char *digit = end;

    while (digit > text && is_digit(digit[-1])) { /* from the end: most lines of a log begin with a digit */
        digit--;
    }
    if (digit == text) {
        *why = "number that is not three digits";
        return three_digits(text, end);
    }
    if (end - text >= 5 && memcmp(text, "HTTP/", 5) == 0) {
        return code_of_status_line(text, end, why);
    }
    return code_of_log_line(text, end, why);
}

static void count_line(struct totals *totals, const char *text, const char *end)
{
    const char *why = "";
    int code;

    totals->lines++;
    while (text < end && is_blank(*text)) {
        text++;
    }
    while (text < end && is_blank(end[-1])) {
        end--;
    }
    if (text == end) {
        return;
    }
    code = code_of_line(text, end, &why);
    if (code >= 0) {
        totals->by_code[code]++;
        return;
    }
    totals->unreadable++;
    if (totals->unreadable <= NAMED_LINES) {
        clear_progress();
        fprintf(stderr, "classify: line %" PRIu64 ": %s\n", totals->lines, why);
    }
}

/* ---- all lines -------------------------------------------------------------------------------------------- */

/* Counts the complete lines of a text. Returns where the incomplete one behind them begins. */
static const char *count_complete_lines(struct totals *totals, const char *text, const char *end)
{
    const char *line_end;

    for (line_end = find(text, end, '\n'); line_end != NULL; line_end = find(text, end, '\n')) {
        count_line(totals, text, line_end);
        text = line_end + 1;
    }
    return text;
}

/* Doubles the memory at `text`, whose first `*cap` bytes are used. `block` itself is not freed. Returns NULL, and
 * leaves `text` as it is, if memory runs out. */
static char *grow(char *text, size_t *cap, const char *block)
{
    char *longer = NULL;

    if (*cap <= SIZE_MAX / 2) {
        longer = (char *)realloc(text == block ? NULL : text, *cap * 2);
    }
    if (longer != NULL) {
        if (text == block) {
            memcpy(longer, block, *cap);
        }
        *cap *= 2;
    }
    return longer;
}

/* Counts the codes of all lines of a file. Returns 0, or 1 if it could not be read to its end. */
static int count_lines(FILE *in, struct totals *totals)
{
    static char block[BLOCK];
    char *text = block;
    const char *rest;
    size_t cap = sizeof block, used = 0;
    uint64_t bytes = 0;
    int error, failed = 0;

    do {
        size_t wanted = cap - used;
        size_t got = fread(text + used, 1, wanted, in);
        error = errno; /* of fread, if it failed */
        used += got;
        bytes += got;
        rest = count_complete_lines(totals, text, text + used);
        used -= (size_t)(rest - text);
        show_progress(bytes, totals->lines);
        if (got < wanted) {
            break;
        }
        if (used == cap) { /* one line fills all of it */
            char *longer = grow(text, &cap, block);
            failed = longer == NULL;
            text = failed ? text : longer;
        } else {
            memmove(text, rest, used);
        }
    } while (!failed);
    if (!failed && used > 0) {
        count_line(totals, rest, rest + used);
    }
    clear_progress();
    if (failed) {
        fprintf(stderr, "classify: line %" PRIu64 ": too long for the memory there is; stopped\n", totals->lines + 1);
    } else if (ferror(in)) {
        fprintf(stderr, "classify: standard input: %s\n", strerror(error));
        failed = 1;
    }
    if (totals->unreadable > NAMED_LINES) {
        fprintf(stderr, "classify: %" PRIu64 " lines could not be read; the first %d are named above\n",
                totals->unreadable, (int)NAMED_LINES);
    }
    if (text != block) {
        free(text);
    }
    return failed;
}

#endif
