/* The functions of the wire have an answer for every argument, write only on success, and never beyond the buffer. */
#include <limits.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <httpstatus.h>

#include "check.h"

#define LINE "HTTP/1.1 404 Not Found\r\n"
#define LEN (sizeof(LINE) - 1)

static const unsigned modes[] = {HTTPSTATUS_STRICT, HTTPSTATUS_LENIENT};
enum { MODES = sizeof modes / sizeof modes[0] };

static const struct {
    const char *line;
    ptrdiff_t strict, lenient;
    size_t offset; /* of the strict error */
    unsigned flags;
} cases[] = {
    {"HTTP/1.1 200 OK\r\n", 17, 17, 17, 0},
    {"HTTP/1.1 200 \r\n", 15, 15, 15, 0},
    {"HTTP/1.1 200\r\n", HTTPSTATUS_ERR_SPACE, 14, 12, HTTPSTATUS_ALLOW_NO_SPACE},
    {"HTTP/1.1 200\n", HTTPSTATUS_ERR_SPACE, 13, 12, HTTPSTATUS_ALLOW_NO_SPACE | HTTPSTATUS_ALLOW_BARE_LF},
    {"HTTP/1.1 200 OK\n", HTTPSTATUS_ERR_LINE_END, 16, 15, HTTPSTATUS_ALLOW_BARE_LF},
    {" HTTP/1.1\t200 OK\r\n", HTTPSTATUS_ERR_NAME, 18, 0, HTTPSTATUS_ALLOW_LEADING | HTTPSTATUS_ALLOW_WHITESPACE},
    {"\r\nHTTP/1.1 200 OK\r\n", HTTPSTATUS_ERR_NAME, 19, 0, HTTPSTATUS_ALLOW_EMPTY_LINE},
    {"HTTP/1.1 200 \033[0m\r\n", HTTPSTATUS_ERR_REASON, 19, 13, HTTPSTATUS_ALLOW_CONTROL},
    {"HTTP/1.1 200 O\rK\r\n", HTTPSTATUS_ERR_LINE_END, HTTPSTATUS_ERR_LINE_END, 15, 0},
    {"HTTP/1 200 OK\r\n", HTTPSTATUS_ERR_VERSION, HTTPSTATUS_ERR_VERSION, 6, 0},
    {"HTTP/1.1 099 X\r\n", HTTPSTATUS_ERR_CODE, HTTPSTATUS_ERR_CODE, 9, 0},
    {"HTTP/1.1 2000 X\r\n", HTTPSTATUS_ERR_CODE, HTTPSTATUS_ERR_CODE, 12, 0},
    {"ICY 200 OK\r\n", HTTPSTATUS_ERR_NAME, HTTPSTATUS_ERR_NAME, 0, 0},
    {"HTTP/1.1 200 O", 0, 0, 14, 0},
    {"", 0, 0, 0, 0},
};

static void lines(void)
{
    size_t i, at;
    for (i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *text = cases[i].line;
        const size_t len = strlen(text);
        unsigned m;
        for (m = 0; m < MODES; m++) {
            const ptrdiff_t expected = modes[m] == HTTPSTATUS_LENIENT ? cases[i].lenient : cases[i].strict;
            httpstatus_line line, untouched;
            httpstatus_parser parser;
            ptrdiff_t result = 0;
            memset(&line, 0x5a, sizeof line);
            untouched = line;
            check(httpstatus_parse_line(text, len, modes[m], &line) == expected, text, (long)m);
            check(httpstatus_parse_line(text, len, modes[m], NULL) == expected, text, (long)m);
            if (expected > 0) {
                check(line.code == 200 && line.version_major == 1 && line.version_minor == 1, "line", (long)i);
                check(line.flags == (modes[m] == HTTPSTATUS_LENIENT ? cases[i].flags : 0), "flags", (long)i);
                check(line.reason >= text && line.reason + line.reason_len <= text + len, "reason", (long)i);
            } else {
                check(memcmp(&line, &untouched, sizeof line) == 0, "written without success", (long)i);
            }
            if (modes[m] != HTTPSTATUS_LENIENT) {
                check(httpstatus_error_offset(text, len, modes[m]) == cases[i].offset, "offset", (long)i);
            }
            /* Octet by octet. */
            httpstatus_parser_init(&parser, modes[m]);
            for (at = 0; at < len && result == 0; at++) {
                result = httpstatus_parser_feed(&parser, text + at, 1);
            }
            check(result == (expected > 0 ? 1 : expected), "pieces", (long)i);
            if (expected > 0) {
                check(httpstatus_parser_code(&parser) == 200 && httpstatus_parser_version_major(&parser) == 1
                        && httpstatus_parser_version_minor(&parser) == 1, "code", (long)i);
                check(httpstatus_parser_flags(&parser) == line.flags, "parser flags", (long)i);
                check(httpstatus_parser_offset(&parser) == (uint32_t)expected, "parser offset", (long)i);
                check(httpstatus_parser_feed(&parser, text, len) == HTTPSTATUS_ERR_ARGUMENT, "complete before", (long)i);
            } else if (expected < 0) {
                check(httpstatus_parser_code(&parser) == 0, "no code after an error", (long)i);
                check(httpstatus_parser_offset(&parser) == httpstatus_error_offset(text, len, modes[m]), "where", (long)i);
                check(httpstatus_parser_feed(&parser, LINE, LEN) == expected, "an error stays", (long)i);
                check(httpstatus_parser_feed(&parser, "\r", 1) == expected, "an error stays", (long)i);
            }
        }
    }
}

/* Every set of leniencies accepts what needs no more than it; bits that are none are refused. */
static void modes_are_sets(void)
{
    static const unsigned unknown[] = {0x40, 0x41, 0x80, 0x100, 0x13f, UINT_MAX - 0x3f, UINT_MAX};
    size_t i, m, at;
    unsigned mode;
    for (i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        const char *text = cases[i].line;
        const size_t len = strlen(text);
        for (mode = HTTPSTATUS_STRICT; mode <= HTTPSTATUS_LENIENT; mode++) {
            httpstatus_line line;
            const ptrdiff_t used = httpstatus_parse_line(text, len, mode, &line);
            if (cases[i].lenient > 0) {
                check((used > 0) == ((cases[i].flags & ~mode) == 0), "accepted by a set", (long)mode);
                check(used <= 0 || line.flags == cases[i].flags, "flags of a set", (long)mode);
            } else {
                check(used <= 0, "accepted by no set", (long)mode);
            }
        }
    }
    for (m = 0; m < sizeof unknown / sizeof unknown[0]; m++) {
        httpstatus_line line;
        httpstatus_parser parser;
        check(httpstatus_parse_line(LINE, LEN, unknown[m], &line) == HTTPSTATUS_ERR_ARGUMENT, "unknown bits", (long)m);
        check(httpstatus_parse_line_exact(LINE, LEN - 2, unknown[m], &line) == HTTPSTATUS_ERR_ARGUMENT, "exact", (long)m);
        check(httpstatus_error_offset(LINE, LEN, unknown[m]) == 0, "offset of unknown bits", (long)m);
        httpstatus_parser_init(&parser, unknown[m]);
        for (at = 0; at < 2; at++) {
            check(httpstatus_parser_feed(&parser, LINE, LEN) == HTTPSTATUS_ERR_ARGUMENT, "fed", (long)m);
            check(httpstatus_parser_finish(&parser) == HTTPSTATUS_ERR_ARGUMENT, "finished", (long)m);
        }
        check(httpstatus_parser_offset(&parser) == 0 && httpstatus_parser_flags(&parser) == 0, "nothing read", (long)m);
    }
}

/* A line as a line reader returns it, whole and in pieces. */
static void without_end(void)
{
    static const struct {
        const char *line;
        unsigned mode;
        ptrdiff_t result; /* 0: the length */
        size_t reason;
        unsigned flags;
    } exact[] = {
        {"HTTP/1.1 404 Not Found", HTTPSTATUS_STRICT, 0, 13, 0},
        {"HTTP/1.1 404 ", HTTPSTATUS_STRICT, 0, 13, 0},
        {"HTTP/1.1 404", HTTPSTATUS_ALLOW_NO_SPACE, 0, 12, HTTPSTATUS_ALLOW_NO_SPACE},
        {"\r\nHTTP/1.1 404 x", HTTPSTATUS_ALLOW_EMPTY_LINE, 0, 15, HTTPSTATUS_ALLOW_EMPTY_LINE},
        {"", HTTPSTATUS_LENIENT, HTTPSTATUS_ERR_NAME, 0, 0},
        {"HTTP/1.", HTTPSTATUS_LENIENT, HTTPSTATUS_ERR_VERSION, 0, 0},
        {"HTTP/1.1 40", HTTPSTATUS_LENIENT, HTTPSTATUS_ERR_CODE, 0, 0},
        {"HTTP/1.1 404", HTTPSTATUS_STRICT, HTTPSTATUS_ERR_SPACE, 0, 0},
        {"HTTP/1.1 404 Not Found\r", HTTPSTATUS_STRICT, HTTPSTATUS_ERR_LINE_END, 0, 0},
        {"HTTP/1.1 404 Not Found\r\n", HTTPSTATUS_STRICT, HTTPSTATUS_ERR_LINE_END, 0, 0},
        {"HTTP/1.1 404 Not Found\n", HTTPSTATUS_LENIENT, HTTPSTATUS_ERR_LINE_END, 0, 0},
    };
    size_t i, cut;
    for (i = 0; i < sizeof exact / sizeof exact[0]; i++) {
        const char *text = exact[i].line;
        const size_t len = strlen(text);
        const ptrdiff_t expected = exact[i].result != 0 ? exact[i].result : (ptrdiff_t)len;
        httpstatus_line line, untouched;
        memset(&line, 0x5a, sizeof line);
        untouched = line;
        check(httpstatus_parse_line_exact(text, len, exact[i].mode, &line) == expected, text, (long)i);
        check(httpstatus_parse_line_exact(text, len, exact[i].mode, NULL) == expected, text, (long)i);
        if (expected > 0) {
            check(line.code == 404 && line.version_major == 1 && line.version_minor == 1, "exact line", (long)i);
            check(line.reason == text + exact[i].reason && line.reason_len == len - exact[i].reason, "phrase", (long)i);
            check(line.flags == exact[i].flags, "exact flags", (long)i);
        } else {
            check(memcmp(&line, &untouched, sizeof line) == 0, "written without success", (long)i);
        }
        for (cut = 0; cut <= len; cut++) {
            httpstatus_parser parser;
            char phrase[32];
            const char *part = NULL;
            size_t part_len = 0, phrase_len = 0;
            httpstatus_parser_init(&parser, exact[i].mode);
            if (httpstatus_parser_feed_phrase(&parser, text, cut, &part, &part_len) == 0) {
                check(part >= text && part + part_len <= text + cut, "in the first piece", (long)i);
                memcpy(phrase, part, part_len);
                phrase_len = part_len;
            }
            if (httpstatus_parser_feed_phrase(&parser, text + cut, len - cut, &part, &part_len) == 0) {
                check(part >= text + cut && part + part_len <= text + len, "in the second piece", (long)i);
                memcpy(phrase + phrase_len, part, part_len);
                phrase_len += part_len;
            }
            check(httpstatus_parser_finish(&parser) == (expected > 0 ? 1 : expected), "finished", (long)i);
            check(httpstatus_parser_code(&parser) == (expected > 0 ? 404 : 0), "code when finished", (long)i);
            if (expected > 0) {
                check(phrase_len == line.reason_len && memcmp(phrase, line.reason, phrase_len) == 0, "pieces", (long)i);
                check(httpstatus_parser_finish(&parser) == 1, "finished twice", (long)i);
                check(httpstatus_parser_feed(&parser, "x", 1) == HTTPSTATUS_ERR_ARGUMENT, "fed when finished", (long)i);
            }
        }
    }
    check(httpstatus_parser_finish(NULL) == HTTPSTATUS_ERR_ARGUMENT, "finish NULL", 0);
    check(httpstatus_parser_feed_phrase(NULL, LINE, LEN, NULL, NULL) == HTTPSTATUS_ERR_ARGUMENT, "feed_phrase NULL", 0);
    check(httpstatus_parse_line_exact(NULL, 9, HTTPSTATUS_STRICT, NULL) == HTTPSTATUS_ERR_NAME, "exact NULL", 0);
}

/* Where the phrase is, byte by byte, however much of the buffer is given: RFC 9112 section 4 has it between the one SP
 * and the line end, and where there is no SP it stands, empty, between the code and the line end. Never at the LF, nor
 * behind it, where the buffer may end. */
static void phrases(void)
{
    static const struct {
        const char *line;
        size_t used, reason, len;
    } lenient[] = {
        {"HTTP/1.1 200\r\nServer: x\r\n\r\n", 14, 12, 0},
        {"HTTP/1.1 200\nServer: x\n\n", 13, 12, 0},
        {"HTTP/1.1 200 \r\nServer: x\r\n\r\n", 15, 13, 0},
        {"HTTP/1.1 200 \nServer: x\n\n", 14, 13, 0},
        {"HTTP/1.1 200\t\r\n\r\n", 15, 13, 0},
        {"HTTP/1.1 200\v\n\n", 14, 13, 0},
        {" \tHTTP/1.1 \f200\r\n\r\n", 17, 15, 0},
        {" \tHTTP/1.1 \f200\n\n", 16, 15, 0},
        {"HTTP/1.1 200 \t OK \n\n", 19, 13, 5},
        {"HTTP/1.1 200 OK\r\n\r\n", 17, 13, 2},
    };
    size_t i, len;
    for (i = 0; i < sizeof lenient / sizeof lenient[0]; i++) {
        for (len = 0; len <= strlen(lenient[i].line); len++) {
            char *buf = malloc(len + (len == 0)); /* nothing behind it */
            httpstatus_line line;
            ptrdiff_t used;
            if (buf == NULL) {
                return;
            }
            memcpy(buf, lenient[i].line, len);
            used = httpstatus_parse_line(buf, len, HTTPSTATUS_LENIENT, &line);
            check(used == (len < lenient[i].used ? 0 : (ptrdiff_t)lenient[i].used), "used", (long)i);
            check(used == 0 || line.reason == buf + lenient[i].reason, "where the phrase is", (long)i);
            check(used == 0 || line.reason_len == lenient[i].len, "how long the phrase is", (long)i);
            free(buf);
        }
    }
}

/* Any two digits are a version (RFC 9112 section 2.3); what the header tells clients of HTTP/1.x to refuse is seen. */
static void versions(void)
{
    char text[] = "HTTP/0.0 200 OK\r\n";
    for (text[5] = '0'; text[5] <= '9'; text[5]++) {
        for (text[7] = '0'; text[7] <= '9'; text[7]++) {
            httpstatus_line line;
            httpstatus_parser parser;
            check(httpstatus_parse_line(text, 17, HTTPSTATUS_STRICT, &line) == 17, "version", text[5]);
            check(line.version_major == text[5] - '0' && line.version_minor == text[7] - '0', "its digits", text[7]);
            httpstatus_parser_init(&parser, HTTPSTATUS_STRICT);
            check(httpstatus_parser_feed(&parser, text, 17) == 17, "version", text[5]);
            check(httpstatus_parser_version_major(&parser) == line.version_major
                    && httpstatus_parser_version_minor(&parser) == line.version_minor, "HTTP/1.x", text[5]);
        }
    }
}

static void nulls(void)
{
    httpstatus_parser parser;
    memset(&parser, 0, sizeof parser);
    check(sizeof parser == 8, "size of a parser", (long)sizeof parser);
    check(httpstatus_parser_feed(&parser, LINE, LEN) == (ptrdiff_t)LEN, "eight zeros are a strict parser", 0);
    check(httpstatus_parse_line(NULL, 0, HTTPSTATUS_STRICT, NULL) == 0, "parse_line NULL", 0);
    check(httpstatus_parse_line(NULL, 99, HTTPSTATUS_LENIENT, NULL) == 0, "parse_line NULL", 99);
    check(httpstatus_error_offset(NULL, 99, HTTPSTATUS_STRICT) == 0, "error_offset NULL", 99);
    check(httpstatus_parse_code(NULL, 3) == 0, "parse_code NULL", 3);
    httpstatus_parser_init(NULL, HTTPSTATUS_STRICT);
    check(httpstatus_parser_feed(NULL, LINE, LEN) == HTTPSTATUS_ERR_ARGUMENT, "feed NULL", 0);
    check(httpstatus_parser_feed(NULL, NULL, 5) == HTTPSTATUS_ERR_ARGUMENT, "feed NULL", 1);
    check(httpstatus_parser_code(NULL) == 0 && httpstatus_parser_version_major(NULL) == 0
            && httpstatus_parser_version_minor(NULL) == 0, "parser NULL", 0);
    check(httpstatus_parser_flags(NULL) == 0 && httpstatus_parser_offset(NULL) == 0, "parser NULL", 1);
    httpstatus_parser_init(&parser, HTTPSTATUS_STRICT);
    check(httpstatus_parser_feed(&parser, NULL, 5) == 0 && httpstatus_parser_offset(&parser) == 0, "feed nothing", 0);
}

/* Whatever is in a parser's memory, every function returns. */
static void garbage(void)
{
    uint32_t word;
    for (word = 0; word < 0x20000; word++) {
        httpstatus_parser parser;
        ptrdiff_t result;
        parser.seen = UINT32_MAX - word % 3;
        parser.word = word * 0x8001u;
        result = httpstatus_parser_feed(&parser, LINE, LEN);
        check(result >= -15 && result <= (ptrdiff_t)LEN, "garbage", (long)word);
        check(httpstatus_parser_code(&parser) >= 0 && httpstatus_parser_code(&parser) <= 999, "code", (long)word);
    }
}

static void codes(void)
{
    char text[24];
    long number;
    for (number = 0; number <= 9999; number++) {
        const size_t len = (size_t)sprintf(text, "%03ld", number);
        check(httpstatus_parse_code(text, len) == (number >= 100 && number <= 999 ? number : 0), "parse_code", number);
    }
    check(httpstatus_parse_code("20", 2) == 0 && httpstatus_parse_code("+20", 3) == 0, "parse_code", 20);
    check(httpstatus_parse_code("2000", 3) == 200 && httpstatus_parse_code(" 200", 4) == 0, "parse_code", 200);
}

static void format_one(int minor, int code)
{
    const int valid = (minor == 0 || minor == 1) && code >= 100 && code <= 999;
    const size_t len = httpstatus_format_line(NULL, 0, code, minor);
    size_t cap, i;
    char buf[64];
    check(valid ? len >= 15 && len < sizeof buf - 2 : len == 0, "length", code);
    for (cap = 0; cap <= len + 2; cap++) {
        memset(buf, '#', sizeof buf);
        check(httpstatus_format_line(buf, cap, code, minor) == len, "the same length", code);
        if (cap > 0) {
            check(strlen(buf) == (cap > len ? len : 0), "whole or empty", code);
        }
        for (i = cap; i < sizeof buf; i++) {
            check(buf[i] == '#', "beyond the buffer", code);
        }
    }
    check(httpstatus_format_line(NULL, 99, code, minor) == len, "NULL measures", code);
    if (valid) {
        httpstatus_line line;
        const char *reason = httpstatus_reason(code);
        check(httpstatus_format_line(buf, sizeof buf, code, minor) == len, "fits", code);
        check(httpstatus_parse_line(buf, len, HTTPSTATUS_STRICT, &line) == (ptrdiff_t)len, "reads back", code);
        check(line.code == code && line.version_minor == minor, "code and version", code);
        check(line.reason_len == strlen(reason) && memcmp(line.reason, reason, line.reason_len) == 0, "phrase", code);
    }
}

int main(void)
{
    static const int odd[] = {INT_MIN, INT_MIN + 404, -404, -1, 0, 99, 1000, INT_MAX};
    int code;
    size_t i;
    uint32_t index;
    lines();
    modes_are_sets();
    without_end();
    phrases();
    versions();
    nulls();
    garbage();
    codes();
    for (code = 100; code <= 999; code++) {
        format_one(0, code);
        format_one(1, code);
        check(httpstatus_from_hpack_index(httpstatus_hpack_index(code)) == (httpstatus_hpack_index(code) ? code : 0), "HPACK", code);
        check(httpstatus_from_qpack_index(httpstatus_qpack_index(code)) == (httpstatus_qpack_index(code) ? code : 0), "QPACK", code);
    }
    for (i = 0; i < sizeof odd / sizeof odd[0]; i++) {
        format_one(1, odd[i]);
        format_one(odd[i] == 0 ? 2 : odd[i], 200);
        check(httpstatus_hpack_index(odd[i]) == 0 && httpstatus_qpack_index(odd[i]) == 0, "index", odd[i]);
    }
    format_one(256, 200);
    format_one(1, 65736);
    for (index = 0; index < 70000; index++) {
        code = httpstatus_from_hpack_index(index);
        check(code == 0 || httpstatus_hpack_index(code) == index, "HPACK index", (long)index);
        code = httpstatus_from_qpack_index(index);
        check(code == 0 || httpstatus_qpack_index(code) == index, "QPACK index", (long)index);
    }
    check(httpstatus_from_hpack_index(UINT32_MAX) == 0 && httpstatus_from_qpack_index(UINT32_MAX) == 0, "index", -1);
    return finish("wire", "status lines and header compression in C");
}
