/* Status lines and dates by their grammars, without the library. */
#ifndef ORACLE_H
#define ORACLE_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* The length of a line, 0 for the beginning of one, or negative for anything else, which fails at `offset`. */
struct verdict {
    ptrdiff_t used;
    size_t offset;
    unsigned code;
};

/* RFC 9112 section 4: status-line = HTTP-version SP status-code SP [ reason-phrase ], and CRLF; a first digit of 1 to 9,
 * because three digits are a code from 100 on (RFC 9110 section 15). In the pattern, 0 is a digit, 1 one that is not 0. */
static struct verdict by_the_grammar(const unsigned char *text, size_t len)
{
    static const char pattern[] = "HTTP/0.0 100 ";
    struct verdict said = {0, 0, 0};
    size_t at;
    for (at = 0; at < len; at++) {
        const unsigned char c = text[at];
        int fits;
        said.offset = at;
        if (at < 13) {
            fits = pattern[at] == '0'   ? c >= '0' && c <= '9'
                   : pattern[at] == '1' ? c >= '1' && c <= '9'
                                        : c == (unsigned char)pattern[at];
            if (fits && at >= 9 && at < 12) {
                said.code = said.code * 10 + (unsigned)(c - '0');
            }
        } else if (text[at - 1] == '\r') {
            if (c == '\n') {
                said.used = (ptrdiff_t)at + 1;
                return said;
            }
            fits = 0;
        } else {
            fits = c == '\r' || c == '\t' || (c >= ' ' && c != 0x7f);
        }
        if (!fits) {
            said.used = -1;
            return said;
        }
    }
    return said;
}

/* A date by the three forms of RFC 9110 section 5.6.7; month and weekday count from 0. */
struct date {
    unsigned form, weekday, month, day, hour, minute, second;
    int year;
};

static char *put(char *to, const char *text, size_t len)
{
    memcpy(to, text, len);
    return to + len;
}

static char *digits(char *to, unsigned value, unsigned count)
{
    unsigned i;
    for (i = count; i-- > 0; value /= 10) {
        to[i] = (char)('0' + value % 10);
    }
    return to + count;
}

static size_t write_date(const struct date *d, char *text)
{
    static const char *const days[] = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    const char *month = &"JanFebMarAprMayJunJulAugSepOctNovDec"[d->month * 3];
    const char *weekday = days[d->weekday];
    char time[8], *to = time;
    to = put(digits(to, d->hour, 2), ":", 1);
    to = put(digits(to, d->minute, 2), ":", 1);
    (void)digits(to, d->second, 2);
    to = text;
    switch (d->form) {
    case 0: /* IMF-fixdate = day-name "," SP date1 SP time-of-day SP GMT */
        to = put(put(to, weekday, 3), ", ", 2);
        to = put(put(put(digits(to, d->day, 2), " ", 1), month, 3), " ", 1);
        to = put(digits(to, (unsigned)d->year, 4), " ", 1);
        to = put(put(to, time, 8), " GMT", 4);
        break;
    case 1: /* rfc850-date = day-name-l "," SP date2 SP time-of-day SP GMT */
        to = put(put(to, weekday, strlen(weekday)), ", ", 2);
        to = put(put(put(digits(to, d->day, 2), "-", 1), month, 3), "-", 1);
        to = put(digits(to, (unsigned)d->year % 100, 2), " ", 1);
        to = put(put(to, time, 8), " GMT", 4);
        break;
    default: /* asctime-date = day-name SP date3 SP time-of-day SP year */
        to = put(put(put(put(to, weekday, 3), " ", 1), month, 3), " ", 1);
        to = d->day < 10 ? digits(put(to, " ", 1), d->day, 1) : digits(to, d->day, 2);
        to = put(put(put(to, " ", 1), time, 8), " ", 1);
        to = digits(to, (unsigned)d->year, 4);
    }
    return (size_t)(to - text);
}

static int is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/* The leap years before a year from 0 on, year 0 among them. */
static int leaps(int year)
{
    return year <= 0 ? 0 : (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 + 1;
}

/* Days from 1970-01-01. */
static int64_t days_to(int year, unsigned month, unsigned day)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int64_t days = (int64_t)(year - 1970) * 365 + leaps(year) - leaps(1970) + (int64_t)day - 1;
    unsigned m;
    for (m = 0; m < month; m++) {
        days += lengths[m] + (m == 1 && is_leap(year));
    }
    return days;
}

static int64_t seconds_of(const struct date *d, int year)
{
    return days_to(year, d->month, d->day) * 86400 + d->hour * 3600 + d->minute * 60 + d->second;
}

/* Whether there is such a day and time; and its Unix seconds. Two digits of a year are those of the latest year that is no
 * more than 50 years after `now`. A second 60 is there only at the end of a day. */
static int date_exists(const struct date *d, int64_t now, int64_t *instant)
{
    static const unsigned lengths[] = {31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    int year = d->year;
    if (d->day == 0 || d->day > lengths[d->month] || d->hour > 23 || d->minute > 59 ||
        (d->second > 59 && !(d->second == 60 && d->hour == 23 && d->minute == 59))) {
        return 0;
    }
    if (d->form == 1) {
        for (year = d->year % 100 + 9900; seconds_of(d, year - 50) > now; year -= 100) {
        }
    }
    if (d->month == 1 && d->day == 29 && !is_leap(year)) {
        return 0;
    }
    *instant = seconds_of(d, year);
    return 1;
}

#endif
