/* Parsing and writing status lines. Every parser gets the line and its length; those that parse whole header sections
 * also get the empty line after it. All must agree on the sum of the codes. */
#include <http_parser.h>
#include <httpstatus.h>
#include <libsoup/soup.h>
#include <stdio.h>
#include <string.h>

#include "harness.h"
#include "plain.h"

/* picohttpparser, as libh2o exports it. */
struct phr_header {
    const char *name;
    size_t name_len;
    const char *value;
    size_t value_len;
};
int phr_parse_response(const char *buf, size_t len, int *minor_version, int *status, const char **msg,
                       size_t *msg_len, struct phr_header *headers, size_t *num_headers, size_t last_len);

static uintptr_t ours(const char *line, size_t n)
{
    httpstatus_line found;
    return httpstatus_parse_line(line, n, HTTPSTATUS_STRICT, &found) > 0 ? found.code : 0;
}

static uintptr_t ours_fed(const char *line, size_t n)
{
    httpstatus_parser parser;
    httpstatus_parser_init(&parser, HTTPSTATUS_STRICT);
    return httpstatus_parser_feed(&parser, line, n) > 0 ? (uintptr_t)httpstatus_parser_code(&parser) : 0;
}

/* As a UART delivers it. */
static uintptr_t ours_by_byte(const char *line, size_t n)
{
    httpstatus_parser parser;
    size_t i;
    httpstatus_parser_init(&parser, HTTPSTATUS_STRICT);
    for (i = 0; i < n; i++)
        if (httpstatus_parser_feed(&parser, line + i, 1) > 0)
            return (uintptr_t)httpstatus_parser_code(&parser);
    return 0;
}

static uintptr_t by_hand(const char *line, size_t n)
{
    const char *reason;
    size_t length;
    int code;
    return plain_parse(line, n, &reason, &length, &code) > 0 ? (uintptr_t)code : 0;
}

static uintptr_t by_pico(const char *head, size_t n)
{
    int minor, code;
    const char *reason;
    size_t length, headers = 0;
    struct phr_header none[1];
    return phr_parse_response(head, n, &minor, &code, &reason, &length, none, &headers, 0) > 0
        ? (uintptr_t)code : 0;
}

static uintptr_t by_http_parser(const char *head, size_t n)
{
    static const http_parser_settings settings;
    http_parser parser;
    http_parser_init(&parser, HTTP_RESPONSE);
    http_parser_execute(&parser, &settings, head, n);
    return parser.status_code;
}

static uintptr_t by_http_parser_bytes(const char *head, size_t n)
{
    static const http_parser_settings settings;
    http_parser parser;
    size_t i;
    http_parser_init(&parser, HTTP_RESPONSE);
    for (i = 0; i < n; i++)
        http_parser_execute(&parser, &settings, head + i, 1);
    return parser.status_code;
}

static uintptr_t by_soup(const char *line)
{
    SoupHTTPVersion version;
    guint code;
    char *reason;
    if (!soup_headers_parse_status_line(line, &version, &code, &reason))
        return 0;
    g_free(reason);
    return code;
}

static uintptr_t by_sscanf(const char *line)
{
    int minor, code;
    char reason[64];
    return sscanf(line, "HTTP/1.%1d %3d %63[^\r\n]", &minor, &code, reason) >= 2 ? (uintptr_t)code : 0;
}

static uintptr_t written(int code)
{
    char line[64];
    return httpstatus_format_line(line, sizeof line, code, 1) + (unsigned char)line[11];
}

static uintptr_t copied(int code)
{
    char line[64];
    return plain_format(line, sizeof line, code) + (unsigned char)line[11];
}

static uintptr_t printed(int code)
{
    char line[64];
    int n = snprintf(line, sizeof line, "HTTP/1.%d %d %s\r\n", 1, code, plain_switch(code));
    return (uintptr_t)n + (unsigned char)line[11];
}

/* In pieces, of which the first ends after `first` bytes. */
static uintptr_t ours_in_pieces(const char *line, size_t n, size_t piece, size_t first)
{
    httpstatus_parser parser;
    size_t i, end = first;
    httpstatus_parser_init(&parser, HTTPSTATUS_STRICT);
    for (i = 0; i < n; i = end, end += piece)
        if (httpstatus_parser_feed(&parser, line + i, (end < n ? end : n) - i) > 0)
            return (uintptr_t)httpstatus_parser_code(&parser);
    return 0;
}

/* Line after line of a stream that comes in pieces. */
static uintptr_t ours_in_stream(const char *line, size_t n, size_t piece)
{
    static size_t at;
    size_t first = piece - at % piece;
    at += n;
    return ours_in_pieces(line, n, piece, first);
}

#define LINE line_of[code], line_length[code] - 2
#define HEAD line_of[code], line_length[code]

LOOP(parse, httpstatus, ours(LINE))
LOOP(parse, httpstatus_parser, ours_fed(LINE))
LOOP(parse, c_strict, by_hand(LINE))
LOOP(parse, picohttpparser, by_pico(HEAD))
LOOP(parse, http_parser, by_http_parser(HEAD))
LOOP(parse, httpstatus_more, ours(HEAD))
LOOP(parse, libsoup, by_soup(line_of[code]))
LOOP(parse, sscanf, by_sscanf(line_of[code]))
LOOP(parse_bytes, httpstatus, ours_by_byte(LINE))
LOOP(parse_pieces, httpstatus, ours_in_pieces(LINE, 16, 16))
LOOP(parse_64, httpstatus, ours_in_stream(LINE, 64))
LOOP(parse_512, httpstatus, ours_in_stream(LINE, 512))
LOOP(parse_bytes, http_parser, by_http_parser_bytes(HEAD))
LOOP(format, httpstatus, written(code))
LOOP(format, snprintf, printed(code))
LOOP(format, c_copies, copied(code))
