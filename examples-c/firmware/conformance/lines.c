/* Status lines: read as a whole, and written. */
#include "crc.h"
#include "httpstatus.h"
#include "statusline_cases.h"

/* Strict, all leniencies, some, and a mode that does not exist. */
static const unsigned modes[] = {
    HTTPSTATUS_STRICT, HTTPSTATUS_LENIENT, HTTPSTATUS_ALLOW_BARE_LF | HTTPSTATUS_ALLOW_NO_SPACE, 0x40,
};
enum { MODES = sizeof modes / sizeof *modes };

static void put_parsed(const char *text, ptrdiff_t used, const httpstatus_line *line)
{
    put_number((uint32_t)used);
    if (used > 0) {
        put_number((uint32_t)(line->reason - text));
        put_octets(line->reason, line->reason_len);
        put_number(line->code);
        put_number(line->version_major);
        put_number(line->version_minor);
        put_number(line->flags);
    }
}

static void put_line(const char *text, size_t len, unsigned mode)
{
    httpstatus_line line = {0};
    ptrdiff_t used = httpstatus_parse_line(text, len, mode, &line);
    put_parsed(text, used, &line);
    put_number((uint32_t)httpstatus_parse_line(text, len, mode, NULL));
}

static void put_line_exact(const char *text, size_t len, unsigned mode)
{
    httpstatus_line line = {0};
    ptrdiff_t used = httpstatus_parse_line_exact(text, len, mode, &line);
    put_parsed(text, used, &line);
}

/* Every case, and every piece that it begins with, in each mode and in one that does not exist. */
static void walk_pieces(void (*walk)(const char *text, size_t len, unsigned mode))
{
    for (size_t at = 0; at < sizeof cases / sizeof *cases; at++)
        for (size_t len = 0; len <= cases[at].len; len++)
            for (size_t mode = 0; mode < MODES; mode++)
                walk(cases[at].octets, len, modes[mode]);
    for (size_t mode = 0; mode < MODES; mode++)
        walk(NULL, 12, modes[mode]);
}

/* Every octet at every place of a line. */
static void walk_octets(void (*walk)(const char *text, size_t len, unsigned mode))
{
    for (size_t at = 0; at < 17; at++)
        for (int octet = 0; octet <= 255; octet++) {
            char text[18] = "HTTP/1.1 200 OK\r\n";
            text[at] = (char)octet;
            for (size_t mode = 0; mode < 2; mode++)
                walk(text, 17, modes[mode]);
        }
}

static void put_error_offset(const char *text, size_t len, unsigned mode)
{
    put_number((uint32_t)httpstatus_error_offset(text, len, mode));
}

static void walk_parse_line(void)
{
    walk_pieces(put_line);
    walk_octets(put_line);
}

static void walk_parse_line_exact(void)
{
    walk_pieces(put_line_exact);
    walk_octets(put_line_exact);
}

static void walk_error_offset(void)
{
    walk_pieces(put_error_offset);
    walk_octets(put_error_offset);
}

/* What was written, and that nothing was written behind it. */
static void put_format(size_t cap, int minor, int code)
{
    char buf[64];
    size_t room = cap < sizeof buf ? cap : sizeof buf;
    for (size_t at = 0; at < sizeof buf; at++)
        buf[at] = '#';
    put_number((uint32_t)httpstatus_format_line(buf, cap, code, minor));
    if (room > 0)
        put_text(buf);
    for (size_t at = room; at < sizeof buf; at++)
        put_number(buf[at] == '#');
}

static void walk_format_line(void)
{
    for (int code = -1; code <= 1023; code++)
        for (int minor = -1; minor <= 2; minor++) {
            size_t need = httpstatus_format_line(NULL, 0, code, minor);
            put_number((uint32_t)need);
            if (need > 0) {
                put_format(need, minor, code);
                put_format(need + 1, minor, code);
            }
        }
    for (size_t cap = 0; cap <= 64; cap++) {
        put_format(cap, 1, HTTPSTATUS_REQUEST_HEADER_FIELDS_TOO_LARGE);
        put_format(cap, 7, 200);
        put_format(cap, 1, 32767);
    }
}

/* Every octet in a phrase of the caller's, and every buffer. */
static void walk_format_line_with(void)
{
    char buf[32];
    for (int octet = 0; octet <= 255; octet++)
        for (size_t cap = 0; cap <= 24; cap++) {
            char reason[3] = {'O', (char)octet, 'K'};
            buf[0] = '#';
            buf[1] = '\0';
            put_number((uint32_t)httpstatus_format_line_with(buf, cap, 200 + octet, octet & 1, reason, 3));
            put_text(buf);
        }
    put_number((uint32_t)httpstatus_format_line_with(NULL, 0, 99, 1, "OK", 2));
    put_number((uint32_t)httpstatus_format_line_with(NULL, 0, 200, 2, "OK", 2));
    put_number((uint32_t)httpstatus_format_line_with(NULL, 0, 404, 1, NULL, 2));
}

void rows_of_lines(void)
{
    row("parse_line", walk_parse_line);
    row("parse_line_exact", walk_parse_line_exact);
    row("error_offset", walk_error_offset);
    row("format_line", walk_format_line);
    row("format_line_with", walk_format_line_with);
}
