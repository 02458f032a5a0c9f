/* Nothing reads beyond its len octets, or before the first: the input ends where a page begins that may not be read, and
 * begins where another ends. Needs mmap(). */
#define _DEFAULT_SOURCE

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <httpstatus.h>

#include "check.h"

static char *page; /* one that can be read, between two that cannot */
static size_t size;

static const char *const texts[] = {
    "HTTP/1.1 404 Not Found\r\n",
    "HTTP/1.1 431 Request Header Fields Too Large\r\n",
    "HTTP/1.1 200\r\n",
    "HTTP/1.1 200 O\rK\r\n",
    "HTTP/1.1 200 eight888\n",
    " \tHTTP/1.1  200 OK\r\n",
    "Not Found",
    "Request Header Fields Too Large",
    "NON_AUTHORITATIVE_INFORMATION",
    "NOT_FOUND",
    "404",
    "120",
    "99999999999999999999",
    "Sun, 06 Nov 1994 08:49:37 GMT",
    "Sunday, 06-Nov-94 08:49:37 GMT",
    "Sun Nov  6 08:49:37 1994",
    "",
};

/* Every function that takes text, on these octets. */
static void ask(const char *text, size_t len, long which)
{
    unsigned mode;
    for (mode = HTTPSTATUS_STRICT; mode <= HTTPSTATUS_LENIENT; mode++) {
        httpstatus_line line;
        httpstatus_parser parser;
        const ptrdiff_t whole = httpstatus_parse_line(text, len, mode, &line);
        httpstatus_parser_init(&parser, mode);
        check(httpstatus_parser_feed(&parser, text, len) == whole, "whole and fed", which);
        check(httpstatus_error_offset(text, len, mode) <= len, "offset", which);
    }
    check(httpstatus_from_reason(text, len) >= 0, "from_reason", which);
    check(httpstatus_from_name(text, len) >= 0, "from_name", which);
    check(httpstatus_parse_code(text, len) >= 0, "parse_code", which);
    check(httpstatus_retry_after(text, len, 0) >= HTTPSTATUS_ERR_DATE, "retry_after", which);
}

int main(void)
{
    size_t i, len;
    const long step = sysconf(_SC_PAGESIZE);
    char *three;
    size = (size_t)step;
    three = mmap(NULL, 3 * size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (step <= 0 || three == MAP_FAILED || mprotect(three, size, PROT_NONE) != 0 ||
        mprotect(three + 2 * size, size, PROT_NONE) != 0) {
        check(0, "mmap", step);
        return finish("page", "input beside pages that cannot be read");
    }
    page = three + size;
    for (i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        for (len = 0; len <= strlen(texts[i]); len++) {
            memcpy(page + size - len, texts[i], len);
            ask(page + size - len, len, (long)i);
            memcpy(page, texts[i], len);
            ask(page, len, (long)i);
        }
    }
    /* A buffer that ends there. */
    for (len = 0; len <= 64; len++) {
        check(httpstatus_format_line(page + size - len, len, 431, 1) == 46, "format_line", (long)len);
    }
    return finish("page", "input beside pages that cannot be read");
}
