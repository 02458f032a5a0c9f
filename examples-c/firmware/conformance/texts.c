/* The functions that take a text and give a code. */
#include "crc.h"
#include "httpstatus.h"
#include "httpstatus_map.h"

typedef int find(const char *text, size_t len);

/* Room for the longest text that is turned about here, and more. */
static char changed[64];

static size_t copy(const char *text, char (*change)(char))
{
    size_t len = 0;
    for (; text[len] && len < sizeof changed - 1; len++)
        changed[len] = change(text[len]);
    changed[len] = '!';
    return len;
}

static char upper(char c) { return c >= 'a' && c <= 'z' ? (char)(c - 32) : c; }
static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }
static char other_bit_5(char c) { return (char)(c ^ 32); }

/* A text, what it becomes in other letters, every piece it begins with, and one octet more. */
static void walk_one(find *from, const char *text)
{
    size_t len = copy(text, upper);
    put_number((uint32_t)from(changed, len));
    copy(text, lower);
    put_number((uint32_t)from(changed, len));
    copy(text, other_bit_5); /* letters change case, a space becomes a NUL, '-' becomes CR */
    put_number((uint32_t)from(changed, len));
    put_number((uint32_t)from(changed, len + 1));
    for (size_t piece = 0; piece <= len; piece++)
        put_number((uint32_t)from(text, piece));
}

static void walk_all(find *from)
{
    static const char *const other[] = {
        "", " ", "Not Found ", " Not Found", "NotFound", "Ok", "Object Not Found", "Moved Temporarily", "Request Time-out",
        "Gateway Time-out", "Non-Authoritative Information", "Unused", "I'm a Teapot", "Method Not Allowed\r\n",
        "MOVED_TEMPORARILY", "PAYLOAD_TOO_LARGE", "REQUEST_ENTITY_TOO_LARGE", "REQUEST_URI_TOO_LONG",
        "REQUESTED_RANGE_NOT_SATISFIABLE", "UNPROCESSABLE_ENTITY", "HTTPSTATUS_OK", "NOT FOUND", "404",
    };
    put_number((uint32_t)from(NULL, 0));
    put_number((uint32_t)from(NULL, 7));
    for (size_t at = 0; at < httpstatus_count(); at++) {
        int code = httpstatus_at(at);
        walk_one(from, httpstatus_reason(code));
        walk_one(from, httpstatus_reason_rfc7231(code));
        walk_one(from, httpstatus_name(code));
    }
    for (size_t at = 0; at < sizeof other / sizeof *other; at++)
        walk_one(from, other[at]);
}

static void walk_from_reason(void)
{
    walk_all(httpstatus_from_reason);
}

static void walk_from_name(void)
{
    walk_all(httpstatus_from_name);
}

static void walk_parse_code(void)
{
    char text[5] = "000\0";
    for (int code = 0; code <= 999; code++) {
        int rest = code;
        for (int at = 2; at >= 0; at--) {
            int tenth = 0;
            while (rest - 10 * tenth >= 10)
                tenth++;
            text[at] = (char)('0' + rest - 10 * tenth);
            rest = tenth;
        }
        for (size_t len = 0; len <= 4; len++)
            put_number((uint32_t)httpstatus_parse_code(text, len));
    }
    for (int at = 0; at < 3; at++)
        for (int octet = 0; octet <= 255; octet++) {
            char one[3] = {'4', '0', '4'};
            one[at] = (char)octet;
            put_number((uint32_t)httpstatus_parse_code(one, 3));
        }
    put_number((uint32_t)httpstatus_parse_code(NULL, 3));
}

void rows_of_texts(void)
{
    row("from_reason", walk_from_reason);
    row("from_name", walk_from_name);
    row("parse_code", walk_parse_code);
}
