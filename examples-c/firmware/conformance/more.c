/* Retry-After, gateways, counters, and the codes of vendors. */
#include "crc.h"
#include "httpstatus.h"

#define LENGTH(array) (sizeof(array) / sizeof *(array))

static const char *const dates[] = {
    "", "0", "1", "120", "007", "2147483646", "2147483647", "2147483648", "4294967296", "99999999999999999999999",
    "-1", "+5", "1.5", " 5", "5 ", "5s", "0x10", "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT",
    "Sun Nov  6 08:49:37 1994", "Mon, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37 UTC",
    "Sun, 06 Nov 1994 08:49:37", "Sun, 6 Nov 1994 08:49:37 GMT", "sun, 06 nov 1994 08:49:37 gmt",
    "Thu, 29 Feb 1996 23:59:60 GMT", "Thu, 29 Feb 2024 00:00:00 GMT", "Sat, 29 Feb 2025 00:00:00 GMT",
    "Thu, 01 Jan 1970 00:00:00 GMT", "Fri, 31 Dec 9999 23:59:59 GMT", "Mon, 32 Dec 2024 00:00:00 GMT",
    "Tue, 31 Apr 2024 00:00:00 GMT", "Wed, 01 Jan 2025 24:00:00 GMT", "Wed, 01 Jan 2025 00:60:00 GMT",
    "Wednesday, 01-Jan-25 00:00:00 GMT", "Friday, 01-Jan-99 00:00:00 GMT", "Wed Jan  1 00:00:00 2025",
    "Wed Jan 01 00:00:00 2025", "Tue Dec 31 23:59:60 2024",
};
static const int64_t nows[] = {INT64_MIN, -1, 0, 784111777, 784111700, 1735689600, 4102444800, 253402300799, INT64_MAX};

/* Every value and every piece that it begins with, at every clock. */
static void walk_dates(void (*put)(const char *value, size_t len, int64_t now))
{
    for (size_t at = 0; at < LENGTH(dates); at++)
        for (size_t len = 0;; len++) {
            for (size_t now = 0; now < LENGTH(nows); now++)
                put(dates[at], len, nows[now]);
            if (!dates[at][len])
                break;
        }
    put(NULL, 3, 0);
}

static void put_retry_after(const char *value, size_t len, int64_t now)
{
    put_number((uint32_t)httpstatus_retry_after(value, len, now));
}

static void put_seconds(int64_t seconds)
{
    put_number((uint32_t)seconds);
    put_number((uint32_t)((uint64_t)seconds >> 32));
}

static void put_parse_date(const char *value, size_t len, int64_t now)
{
    int64_t seconds = -1;
    put_number((uint32_t)httpstatus_parse_date(value, len, now, &seconds));
    put_seconds(seconds);
}

static void walk_retry_after(void) { walk_dates(put_retry_after); }
static void walk_parse_date(void) { walk_dates(put_parse_date); }

/* Days of all centuries, the clocks, and every buffer. */
static void walk_format_date(void)
{
    char buf[32];
    for (int64_t seconds = -62167219201; seconds < 253500000000; seconds += 86400 * 97 + 7919) {
        put_number((uint32_t)httpstatus_format_date(buf, sizeof buf, seconds));
        put_text(buf);
    }
    for (size_t now = 0; now < LENGTH(nows); now++)
        for (size_t cap = 0; cap <= sizeof buf; cap++) {
            buf[0] = '#';
            buf[1] = '\0';
            put_number((uint32_t)httpstatus_format_date(buf, cap, nows[now]));
            put_text(buf);
        }
    put_number((uint32_t)httpstatus_format_date(NULL, 99, 0));
}

static void walk_from_coap(int code) { put_number((uint32_t)httpstatus_from_coap((unsigned)code)); }
static void walk_to_coap(int code) { put_number(httpstatus_to_coap(code)); }
static void walk_to_grpc(int code) { put_number((uint32_t)httpstatus_to_grpc(code)); }
static void walk_from_grpc(int code) { put_number((uint32_t)httpstatus_from_grpc((unsigned)code)); }
static void walk_vendor_reason(int code) { put_text(httpstatus_vendor_reason(code)); }

static void walk_vendor_explanation(int code) { put_text(httpstatus_vendor_explanation(code)); }

static void walk_vendor_reason_n(int code)
{
    size_t len = 0;
    const char *text = httpstatus_vendor_reason_n(code, &len);
    put_number((uint32_t)len);
    put_octets(text, len + 1);
    put_text(httpstatus_vendor_reason_n(code, NULL));
}

static void walk_from_coap_with(void)
{
    for (unsigned code = 0; code <= 1023; code++)
        for (unsigned hints = 0; hints <= 16; hints++)
            put_number((uint32_t)httpstatus_from_coap_with(code, hints));
}

static void walk_to_coap_for(void)
{
    for (int code = -1; code <= 1023; code++)
        for (int method = -1; method <= 8; method++)
            put_number(httpstatus_to_coap_for(code, method));
}

static void walk_to_coap_with(void)
{
    for (int code = -1; code <= 1023; code++)
        for (int method = -1; method <= 8; method++)
            for (unsigned hints = 0; hints <= 16; hints++)
                put_number(httpstatus_to_coap_with(code, method, hints));
}

static void put_wide(uint64_t number)
{
    put_number((uint32_t)(number >> 32));
    put_number((uint32_t)number);
}

static void walk_class_counts_add(void)
{
    static uint16_t codes[256];
    httpstatus_class_counts counts = {{0, UINT64_MAX, 5, 0, UINT64_MAX - 3, 0}};
    for (long first = 0; first <= 65535; first += (long)LENGTH(codes)) {
        for (size_t at = 0; at < LENGTH(codes); at++)
            codes[at] = (uint16_t)(first + (long)at);
        for (size_t n = 0; n <= 9; n++) /* every way to begin and to end */
            httpstatus_class_counts_add(&counts, codes + n, LENGTH(codes) - 2 * n);
    }
    httpstatus_class_counts_add(&counts, NULL, 5);
    httpstatus_class_counts_add(NULL, codes, 5);
    for (size_t class_value = 0; class_value < 6; class_value++)
        put_wide(counts.by_class[class_value]);
}

static void walk_class_counts_merge(void)
{
    httpstatus_class_counts into = {{1, UINT64_MAX, 3, UINT64_MAX - 4, 5, 0}}, from = {{10, 20, UINT64_MAX, 4, 5, 0}};
    httpstatus_class_counts_merge(&into, &from);
    httpstatus_class_counts_merge(&into, NULL);
    httpstatus_class_counts_merge(NULL, &from);
    for (size_t class_value = 0; class_value < 6; class_value++)
        put_wide(into.by_class[class_value]);
}

/* Each code as often as its last digit in base 4 says. */
static httpstatus_code_counts count_codes(void)
{
    httpstatus_code_counts counts = {{0}, {0}};
    for (int code = -3; code <= 1023; code++)
        for (int times = code & 3; times > 0; times--)
            httpstatus_code_counts_add(&counts, code);
    return counts;
}

static void put_by_class(const httpstatus_code_counts *counts)
{
    for (size_t class_value = 0; class_value < 6; class_value++)
        put_number(counts->by_class[class_value]);
}

static void walk_code_counts_add(void)
{
    httpstatus_code_counts counts = count_codes();
    put_by_class(&counts);
    counts.by_class[4] = 0xffffffffu;
    httpstatus_code_counts_add(&counts, 404);
    httpstatus_code_counts_add(NULL, 404);
    put_by_class(&counts);
}

static void walk_code_counts_of(void)
{
    httpstatus_code_counts counts = count_codes();
    for (int code = -3; code <= 1023; code++)
        put_number(httpstatus_code_counts_of(&counts, code));
    put_number(httpstatus_code_counts_of(NULL, 404));
}

static void walk_code_counts_unregistered(void)
{
    httpstatus_code_counts counts = count_codes();
    put_number(httpstatus_code_counts_unregistered(&counts));
    put_number(httpstatus_code_counts_unregistered(NULL));
}

static void walk_code_counts_merge(void)
{
    httpstatus_code_counts into = count_codes(), from = count_codes();
    from.by_class[2] = 0xfffffff0u;
    httpstatus_code_counts_merge(&into, &from);
    httpstatus_code_counts_merge(&into, NULL);
    httpstatus_code_counts_merge(NULL, &from);
    put_by_class(&into);
    for (int code = 0; code <= 1023; code++)
        put_number(httpstatus_code_counts_of(&into, code));
}

static void walk_vendor_count(void)
{
    put_number((uint32_t)httpstatus_vendor_count());
}

static void walk_top_codes_add(void)
{
    httpstatus_top_code places[5] = {{0, 0}};
    for (int round = 0; round < 4; round++) {
        for (int code = -3; code <= 1002; code += 1 + round)
            put_number(httpstatus_top_codes_add(places, LENGTH(places), (code & 7) == 0 ? 499 : code));
    }
    places[1].count = UINT32_MAX;
    put_number(httpstatus_top_codes_add(places, LENGTH(places), places[1].code));
    put_number(httpstatus_top_codes_add(NULL, 5, 404) + httpstatus_top_codes_add(places, 0, 404));
    for (size_t at = 0; at < LENGTH(places); at++) {
        put_number(places[at].count);
        put_number(places[at].code);
    }
}

/* A function of a row, for the rows of the table and for some that it has not. */
#define WALK_ROWS(function, put)                                                                                       \
    static void walk_##function(void)                                                                                  \
    {                                                                                                                  \
        for (size_t at = 0; at <= 1023; at++)                                                                          \
            put(httpstatus_##function(at));                                                                            \
        put(httpstatus_##function((size_t)-1));                                                                        \
    }

static void put_int(int number) { put_number((uint32_t)number); }

WALK_ROWS(vendor_at, put_int)
WALK_ROWS(vendor_reason_at, put_text)
WALK_ROWS(vendor_explanation_at, put_text)
WALK_ROWS(vendor_name_at, put_text)
WALK_ROWS(vendor_source_at, put_text)
WALK_ROWS(vendor_seen_at, put_int)
WALK_ROWS(vendor_is_in_use_at, put_int)

void rows_of_more(void)
{
    row("retry_after", walk_retry_after);
    row("parse_date", walk_parse_date);
    row("format_date", walk_format_date);
    row_of_ints("from_coap", walk_from_coap);
    row("from_coap_with", walk_from_coap_with);
    row_of_ints("to_coap", walk_to_coap);
    row("to_coap_for", walk_to_coap_for);
    row("to_coap_with", walk_to_coap_with);
    row_of_ints("to_grpc", walk_to_grpc);
    row_of_ints("from_grpc", walk_from_grpc);
    row("class_counts_add", walk_class_counts_add);
    row("class_counts_merge", walk_class_counts_merge);
    row("code_counts_add", walk_code_counts_add);
    row("code_counts_of", walk_code_counts_of);
    row("code_counts_unregistered", walk_code_counts_unregistered);
    row("code_counts_merge", walk_code_counts_merge);
    row("top_codes_add", walk_top_codes_add);
    row("vendor_count", walk_vendor_count);
    row("vendor_at", walk_vendor_at);
    row("vendor_reason_at", walk_vendor_reason_at);
    row("vendor_explanation_at", walk_vendor_explanation_at);
    row("vendor_name_at", walk_vendor_name_at);
    row("vendor_source_at", walk_vendor_source_at);
    row("vendor_seen_at", walk_vendor_seen_at);
    row("vendor_is_in_use_at", walk_vendor_is_in_use_at);
    row_of_ints("vendor_reason", walk_vendor_reason);
    row_of_ints("vendor_reason_n", walk_vendor_reason_n);
    row_of_ints("vendor_explanation", walk_vendor_explanation);
}
