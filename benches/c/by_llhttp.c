/* Parsing by llhttp, whose header has the names of http_parser's. */
#include <llhttp.h>

#include "harness.h"

static uintptr_t by_llhttp(const char *head, size_t n, size_t piece)
{
    static const llhttp_settings_t settings;
    llhttp_t parser;
    size_t i;
    llhttp_init(&parser, HTTP_RESPONSE, &settings);
    for (i = 0; i < n; i += piece)
        llhttp_execute(&parser, head + i, n - i < piece ? n - i : piece);
    return parser.status_code;
}

#define HEAD line_of[code], line_length[code]

LOOP(parse, llhttp, by_llhttp(HEAD, SIZE_MAX / 2))
LOOP(parse_pieces, llhttp, by_llhttp(HEAD, 16))
LOOP(parse_bytes, llhttp, by_llhttp(HEAD, 1))
