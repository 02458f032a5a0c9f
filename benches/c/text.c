/* From text: codes by phrase, dates and Retry-After. */
#include <curl/curl.h>
#include <httpstatus.h>
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
LOOP(parse_date, httpstatus, ours_date(code))
LOOP(parse_date, curl_getdate, curl_getdate(date_of(code), NULL))
LOOP(format_date, httpstatus, ours_written(code))
LOOP(format_date, strftime, strftime_written(code))
