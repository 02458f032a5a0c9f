/* The baselines, in a separate file so that calls to them are not inlined. */
#include "plain.h"

#include "httpstatus_map.h"

const char *plain_switch(int code)
{
#define X(number, name, phrase) case number: return phrase;
    switch (code) {
        HTTPSTATUS_MAP(X)
    }
#undef X
    return "";
}

const char *plain_call(int code)
{
    (void)code;
    return "";
}

const char *plain_pointers(int code)
{
#define X(number, name, phrase) [number - 100] = phrase,
    static const char *const texts[900] = {HTTPSTATUS_MAP(X)};
#undef X
    const char *text = code >= 100 && code <= 999 ? texts[code - 100] : 0;
    return text ? text : "";
}

const char *plain_search(int code)
{
#define X(number, name, phrase) {number, phrase},
    static const struct {
        int code;
        const char *text;
    } rows[] = {HTTPSTATUS_MAP(X)};
#undef X
    size_t low = 0, high = sizeof rows / sizeof *rows;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (rows[middle].code == code)
            return rows[middle].text;
        if (rows[middle].code < code)
            low = middle + 1;
        else
            high = middle;
    }
    return "";
}

static int digit(char c)
{
    return c >= '0' && c <= '9';
}

ptrdiff_t plain_parse(const char *line, size_t n, const char **reason, size_t *reason_length, int *code)
{
    static const char name[] = "HTTP/";
    size_t i;
    for (i = 0; i < 5; i++) {
        if (i == n)
            return 0;
        if (line[i] != name[i])
            return -1;
    }
    if (n < 13)
        return 0;
    if (!digit(line[5]) || line[6] != '.' || !digit(line[7]) || line[8] != ' ')
        return -1;
    if (line[9] < '1' || line[9] > '9' || !digit(line[10]) || !digit(line[11]) || line[12] != ' ')
        return -1;
    for (i = 13; i < n; i++) {
        unsigned char c = (unsigned char)line[i];
        if (c == '\r') {
            if (i + 1 == n)
                return 0;
            if (line[i + 1] != '\n')
                return -1;
            *reason = line + 13;
            *reason_length = i - 13;
            *code = (line[9] - '0') * 100 + (line[10] - '0') * 10 + (line[11] - '0');
            return (ptrdiff_t)i + 2;
        }
        if ((c < ' ' && c != '\t') || c == 0x7f)
            return -1;
    }
    return 0;
}
