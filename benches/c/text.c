/* From text: codes by phrase and by name, dates and Retry-After. */
#include <curl/curl.h>
#include <httpstatus.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "harness.h"
#include "plain.h"

#define NOW 1795000000

/* A day of each code, for want of other texts. */
static const char *date_of(int code)
{
    static char dates[1000][40];
    if (!*dates[code])
        httpstatus_format_date(dates[code], sizeof *dates, (int64_t)code * 1999993);
    return dates[code];
}

static uintptr_t ours_from_reason(int code)
{
    size_t length;
    const char *phrase = httpstatus_reason_n(code, &length);
    return (uintptr_t)httpstatus_from_reason(phrase, length);
}

static uintptr_t ours_date(int code)
{
    int64_t seconds;
    return httpstatus_parse_date(date_of(code), 29, HTTPSTATUS_NO_CLOCK, &seconds) < 0 ? 0 : (uintptr_t)seconds;
}

static uintptr_t ours_written(int code)
{
    char text[40];
    return httpstatus_format_date(text, sizeof text, (int64_t)code * 1999993) + (unsigned char)text[6];
}

static uintptr_t ours_from_name(int code)
{
    const char *name = httpstatus_name(code);
    return (uintptr_t)httpstatus_from_name(name, strlen(name));
}

/* A date to come for each odd code, a number of seconds for the others; and how long it is. */
static struct {
    char text[40];
    size_t length;
} values[1000];

static const char *value_of(int code)
{
    if (!*values[code].text) {
        if (code % 2)
            httpstatus_format_date(values[code].text, sizeof values->text, NOW + (int64_t)code * 3607);
        else
            snprintf(values[code].text, sizeof values->text, "%d", code * 7);
        values[code].length = strlen(values[code].text);
    }
    return values[code].text;
}

static uintptr_t ours_wait(int code)
{
    const char *value = value_of(code);
    return (uintptr_t)httpstatus_retry_after(value, values[code].length, NOW);
}

/* A number of seconds, or else a date. */
static uintptr_t wait_by_hand(int code)
{
    const char *value = value_of(code);
    char *end;
    long seconds = strtol(value, &end, 10);
    time_t date;
    if (end != value && !*end)
        return (uintptr_t)(seconds < 0 ? 0 : seconds);
    date = curl_getdate(value, NULL);
    return (uintptr_t)(date < NOW ? 0 : date - NOW);
}

static uintptr_t strftime_written(int code)
{
    char text[40];
    time_t seconds = (time_t)code * 1999993;
    struct tm parts;
    return strftime(text, sizeof text, "%a, %d %b %Y %H:%M:%S GMT", gmtime_r(&seconds, &parts))
        + (unsigned char)text[6];
}

LOOP(from_reason, httpstatus, ours_from_reason(code))
LOOP(from_reason, c_scan, plain_from_reason(httpstatus_reason(code)))
LOOP(from_name, httpstatus, ours_from_name(code))
LOOP(from_name, c_scan, plain_from_name(httpstatus_name(code)))
LOOP(retry_after, httpstatus, ours_wait(code))
LOOP(retry_after, strtol_curl_getdate, wait_by_hand(code))
LOOP(parse_date, httpstatus, ours_date(code))
LOOP(parse_date, curl_getdate, curl_getdate(date_of(code), NULL))
LOOP(format_date, httpstatus, ours_written(code))
LOOP(format_date, strftime, strftime_written(code))
