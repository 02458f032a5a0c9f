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

int plain_class(int code)
{
    return code >= 100 && code <= 599 ? code / 100 : 0;
}

int plain_action(int code)
{
    switch (code) {
        case 101: return 2;
        case 304: return 4;
        case 401: case 407: return 6;
        case 425: case 429: return 7;
        case 408: case 421: return 8;
        case 411: case 417: case 426: case 428: case 431: case 510: return 9;
        case 305: case 306: case 501: case 505: case 506: case 507: case 508: case 511: return 10;
    }
    switch (code >= 100 ? code / 100 : 0) {
        case 1: return 1;
        case 2: return 3;
        case 3: return 5;
        case 4: return 10;
        case 5: return 7;
    }
    return 7;
}

int plain_coap(int code)
{
    switch (code) {
        case 201: return 65;
        case 304: return 67;
        case 204: return 68;
        case 401: return 129;
        case 403: return 131;
        case 404: return 132;
        case 405: return 133;
        case 406: return 134;
        case 408: return 136;
        case 409: return 137;
        case 412: return 140;
        case 413: return 141;
        case 415: return 143;
        case 422: return 150;
        case 429: return 157;
        case 501: return 161;
        case 101: case 502: case 505: return 162;
        case 503: return 163;
        case 504: return 164;
        case 508: return 168;
    }
    switch (code >= 100 ? code / 100 : 0) {
        case 1: return 0;
        case 2: return 69;
        case 3: return 162;
        case 4: return 128;
        case 5: return 160;
    }
    return 162;
}

int plain_hpack(int code)
{
    switch (code) {
        case 200: return 8;
        case 204: return 9;
        case 206: return 10;
        case 304: return 11;
        case 400: return 12;
        case 404: return 13;
        case 500: return 14;
    }
    return 0;
}

int plain_qpack(int code)
{
    switch (code) {
        case 103: return 24;
        case 200: return 25;
        case 304: return 26;
        case 404: return 27;
        case 503: return 28;
        case 100: return 63;
        case 204: return 64;
        case 206: return 65;
        case 302: return 66;
        case 400: return 67;
        case 403: return 68;
        case 421: return 69;
        case 425: return 70;
        case 500: return 71;
    }
    return 0;
}
