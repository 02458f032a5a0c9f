/* The baselines that need a C library. */
#include "plain.h"

#include <string.h>
#include <strings.h>

#include "httpstatus_map.h"

#define X(number, name, phrase) {number, #name, phrase},
static const struct {
    int code;
    const char *name, *phrase;
} rows[] = {HTTPSTATUS_MAP(X)};
#undef X
#define ROWS (sizeof rows / sizeof *rows)

int plain_from_reason(const char *phrase)
{
    size_t i;
    for (i = 0; i < ROWS; i++)
        if (!strcasecmp(phrase, rows[i].phrase))
            return rows[i].code;
    return 0;
}

int plain_from_name(const char *name)
{
    size_t i;
    for (i = 0; i < ROWS; i++)
        if (!strcasecmp(name, rows[i].name))
            return rows[i].code;
    return 0;
}

size_t plain_format(char *buf, size_t cap, int code)
{
    const char *phrase = plain_pointers(code);
    size_t n = strlen(phrase);
    if (cap < n + 16)
        return 0;
    memcpy(buf, "HTTP/1.1 ", 9);
    buf[9] = (char)('0' + code / 100);
    buf[10] = (char)('0' + code / 10 % 10);
    buf[11] = (char)('0' + code % 10);
    buf[12] = ' ';
    memcpy(buf + 13, phrase, n);
    memcpy(buf + 13 + n, "\r\n", 3);
    return n + 15;
}
