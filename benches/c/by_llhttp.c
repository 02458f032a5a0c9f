/* Parsing by llhttp, whose header has the names of http_parser's. */
#include <llhttp.h>

#include "harness.h"

static uintptr_t by_llhttp(const char *head, size_t n, size_t piece, size_t first)
{
    static const llhttp_settings_t settings;
    llhttp_t parser;
    size_t i, end = first;
    llhttp_init(&parser, HTTP_RESPONSE, &settings);
    for (i = 0; i < n; i = end, end += piece)
        llhttp_execute(&parser, head + i, (end < n ? end : n) - i);
    return parser.status_code;
}

/* Line after line of a stream that comes in pieces, as in wire.c. */
static uintptr_t in_stream(const char *head, size_t n, size_t piece)
{
    static size_t at;
    size_t first = piece - at % piece;
    at += n - 2;
    return by_llhttp(head, n, piece, first);
}

#define HEAD line_of[code], line_length[code]

LOOP(parse, llhttp, by_llhttp(HEAD, SIZE_MAX / 2, SIZE_MAX / 2))
LOOP(parse_512, llhttp, in_stream(HEAD, 512))
LOOP(parse_64, llhttp, in_stream(HEAD, 64))
LOOP(parse_pieces, llhttp, by_llhttp(HEAD, 16, 16))
LOOP(parse_bytes, llhttp, by_llhttp(HEAD, 1, 1))
