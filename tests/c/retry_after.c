/* httpstatus_retry_after() and httpstatus_parse_date() read exactly len octets, and have an answer for every clock and
 * for NULL; httpstatus_format_date() writes what reads back. */
#include <stdlib.h>
#include <string.h>

#include <httpstatus.h>

#include "check.h"

static const int64_t clocks[] = {INT64_MIN, INT64_MIN + 1, -1, 0, 1, 784111777, INT32_MAX, UINT32_MAX, INT64_MAX - 1,
    INT64_MAX};

static const struct {
    const char *value;
    int64_t now;
    int32_t answer;
} cases[] = {
    {"0", 0, 0},
    {"120", 0, 120},
    {"2147483647", 0, 2147483647},
    {"2147483648", 0, 2147483647},
    {"99999999999999999999", 0, 2147483647},
    {"Sun, 06 Nov 1994 08:49:37 GMT", 784111770, 7},
    {"Sunday, 06-Nov-94 08:49:37 GMT", 784111770, 7},
    {"Sun Nov  6 08:49:37 1994", 784111770, 7},
    {"Sun, 06 Nov 1994 08:49:37 GMT", 784111777, 0},
    {"Sun, 06 Nov 1994 08:49:37 GMT", 784111778, 0},
    {"Sun, 06 Nov 1994 08:49:37 GMT", INT64_MAX, 0},
    {"Sun, 06 Nov 1994 08:49:37 GMT", INT64_MIN + 1, 2147483647},
    {"Sun, 06 Nov 1994 08:49:37 GMT", HTTPSTATUS_NO_CLOCK, HTTPSTATUS_ERR_NO_CLOCK},
    {"Sunday, 06-Nov-94 08:49:37 GMT", HTTPSTATUS_NO_CLOCK, HTTPSTATUS_ERR_NO_CLOCK},
    {"Sun Nov  6 08:49:37 1994", HTTPSTATUS_NO_CLOCK, HTTPSTATUS_ERR_NO_CLOCK},
    {"Sun, 31 Nov 1994 08:49:37 GMT", HTTPSTATUS_NO_CLOCK, HTTPSTATUS_ERR_DATE},
    {"120", HTTPSTATUS_NO_CLOCK, 120},
    {"Fri, 31 Dec 9999 23:59:59 GMT", 0, 2147483647},
    {"", 0, HTTPSTATUS_ERR_EMPTY},
    {"-1", 0, HTTPSTATUS_ERR_SYNTAX},
    {"1.5", 0, HTTPSTATUS_ERR_SYNTAX},
    {"+5", 0, HTTPSTATUS_ERR_SYNTAX},
    {" 5 ", 0, HTTPSTATUS_ERR_SYNTAX},
    {"0x10", 0, HTTPSTATUS_ERR_SYNTAX},
    {"Sun, 31 Nov 1994 08:49:37 GMT", 0, HTTPSTATUS_ERR_DATE},
    {"Sun, 29 Feb 1900 08:49:37 GMT", 0, HTTPSTATUS_ERR_DATE},
};

/* The value in memory of its own, so that a checker sees an octet read too far. */
static int32_t ask(const char *value, size_t len, int64_t now)
{
    char *copy = malloc(len ? len : 1);
    int32_t answer;

    if (copy == NULL) {
        abort();
    }
    memcpy(copy, value, len);
    answer = httpstatus_retry_after(copy, len, now);
    free(copy);
    return answer;
}

/* Only a two-digit year needs a clock; what is not a date leaves the result alone. */
static void dates(void)
{
    static const struct {
        const char *value;
        int64_t now;
        ptrdiff_t answer;
        int64_t seconds;
    } rows[] = {
        {"Sun, 06 Nov 1994 08:49:37 GMT", HTTPSTATUS_NO_CLOCK, 29, 784111777},
        {"Sun Nov  6 08:49:37 1994", HTTPSTATUS_NO_CLOCK, 24, 784111777},
        {"Sunday, 06-Nov-94 08:49:37 GMT", HTTPSTATUS_NO_CLOCK, HTTPSTATUS_ERR_NO_CLOCK, 42},
        {"Sunday, 06-Nov-94 08:49:37 GMT", 1795000000, 30, 784111777},
        {"Sunday, 06-Nov-94 08:49:37 GMT", INT64_MIN + 1, 30, INT64_C(-59174032223)},
        {"Thu, 01 Jan 1970 00:00:00 GMT", 0, 29, 0},
        {"Fri, 31 Dec 9999 23:59:60 GMT", 0, 29, INT64_C(253402300799)},
        {"120", 0, HTTPSTATUS_ERR_SYNTAX, 42},
        {"", 0, HTTPSTATUS_ERR_EMPTY, 42},
        {"Sun, 31 Nov 1994 08:49:37 GMT", 0, HTTPSTATUS_ERR_DATE, 42},
    };
    size_t row, cap, i;
    for (row = 0; row < sizeof rows / sizeof *rows; row++) {
        int64_t seconds = 42;
        check(httpstatus_parse_date(rows[row].value, strlen(rows[row].value), rows[row].now, &seconds)
                == rows[row].answer, rows[row].value, (long)row);
        check(seconds == rows[row].seconds, "seconds", (long)row);
        check(httpstatus_parse_date(rows[row].value, strlen(rows[row].value), rows[row].now, NULL)
                == rows[row].answer, "nowhere to store it", (long)row);
    }
    for (cap = 0; cap <= 32; cap++) {
        char buf[33];
        memset(buf, '#', sizeof buf);
        check(httpstatus_format_date(buf, cap, 784111777) == 29, "length", (long)cap);
        check(cap == 0 || strcmp(buf, cap > 29 ? "Sun, 06 Nov 1994 08:49:37 GMT" : "") == 0, "whole or empty", (long)cap);
        for (i = cap; i < sizeof buf; i++) {
            check(buf[i] == '#', "beyond the buffer", (long)cap);
        }
        check(httpstatus_format_date(buf, cap, HTTPSTATUS_NO_CLOCK) == 0, "no clock", (long)cap);
        check(httpstatus_format_date(buf, cap, INT64_C(253402300800)) == 0 && (cap == 0 || *buf == '\0'), "year 10000", (long)cap);
        check(httpstatus_format_date(buf, cap, INT64_C(-62167219201)) == 0 && (cap == 0 || *buf == '\0'), "year -1", (long)cap);
    }
    check(httpstatus_format_date(NULL, 99, 0) == 29, "NULL measures", 0);
}

int main(void)
{
    size_t row, clock, len;
    int octet;

    for (row = 0; row < sizeof cases / sizeof *cases; row++) {
        check(ask(cases[row].value, strlen(cases[row].value), cases[row].now) == cases[row].answer, cases[row].value,
            (long)row);
        /* Whatever the clock and however much of it there is: seconds or an error. */
        for (clock = 0; clock < sizeof clocks / sizeof *clocks; clock++) {
            for (len = 0; len <= strlen(cases[row].value); len++) {
                int32_t answer = ask(cases[row].value, len, clocks[clock]);
                check(answer >= 0 || answer == HTTPSTATUS_ERR_EMPTY || answer == HTTPSTATUS_ERR_SYNTAX
                        || answer == HTTPSTATUS_ERR_DATE
                        || (answer == HTTPSTATUS_ERR_NO_CLOCK && clocks[clock] == HTTPSTATUS_NO_CLOCK), cases[row].value, (long)len);
                check((answer == HTTPSTATUS_ERR_EMPTY) == (len == 0), "empty", (long)len);
                check(*httpstatus_error_string(answer) != '\0', "no words for it", answer);
            }
        }
    }
    for (clock = 0; clock < sizeof clocks / sizeof *clocks; clock++) {
        check(httpstatus_retry_after(NULL, 0, clocks[clock]) == HTTPSTATUS_ERR_EMPTY, "NULL", 0);
        check(httpstatus_retry_after(NULL, 29, clocks[clock]) == HTTPSTATUS_ERR_EMPTY, "NULL", 29);
        check(httpstatus_retry_after(NULL, (size_t)-1, clocks[clock]) == HTTPSTATUS_ERR_EMPTY, "NULL", -1);
        for (octet = 0; octet < 256; octet++) {
            char one = (char)octet;
            check(httpstatus_retry_after(&one, 1, clocks[clock])
                    == (octet >= '0' && octet <= '9' ? octet - '0' : HTTPSTATUS_ERR_SYNTAX), "one octet", octet);
        }
    }
    dates();
    check(httpstatus_retry_after("120 or so", 3, 0) == 120, "len counts, not the NUL", 3);
    return finish("retry_after", "every form, clock and length");
}
