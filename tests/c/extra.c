/* Vendor codes, gateways and counting: every function gives its documented answer for every int, NULL and length. */
#include <stdlib.h>
#include <string.h>

#include <httpstatus.h>

#include "check.h"
#include "ints.h"

#define ELEMENTS 70001 /* some more than all 16-bit numbers */

static uint16_t numbers[ELEMENTS];

static int is_text(const char *text)
{
    return text != NULL && memchr(text, '\0', 80) != NULL;
}

/* ---- vendors ---------------------------------------------------------------------------------------------- */

static void rows_are_complete(void)
{
    size_t row, count = httpstatus_vendor_count();
    int before = 0;

    check(count > 30 && count < 256, "vendor_count", (long)count);
    for (row = 0; row < count; row++) {
        int code = httpstatus_vendor_at(row);
        check(code >= before && code <= 999, "vendor rows are in code order", (long)row);
        check(is_text(httpstatus_vendor_reason_at(row)), "reason_at", (long)row);
        check(strpbrk(httpstatus_vendor_reason_at(row), "()") == NULL, "only what may be sent", (long)row);
        check(is_text(httpstatus_vendor_explanation_at(row)) && *httpstatus_vendor_explanation_at(row),
              "explanation_at", (long)row);
        check(*httpstatus_vendor_reason_at(row) == '\0'
                  || strcmp(httpstatus_vendor_reason_at(row), httpstatus_vendor_explanation_at(row)) == 0,
              "the vendor's phrase explains", (long)row);
        check(is_text(httpstatus_vendor_name_at(row)) && *httpstatus_vendor_name_at(row), "name_at", (long)row);
        check(is_text(httpstatus_vendor_source_at(row)) && *httpstatus_vendor_source_at(row), "source_at", (long)row);
        check(httpstatus_vendor_seen_at(row) >= HTTPSTATUS_SEEN_WIRE
                  && httpstatus_vendor_seen_at(row) <= HTTPSTATUS_SEEN_WIRE_AND_INTERNAL, "seen_at", (long)row);
        check((httpstatus_vendor_is_in_use_at(row) & ~1) == 0, "is_in_use_at", (long)row);
        check(*httpstatus_vendor_explanation(code) != '\0', "vendor_explanation of a row", code);
        before = code;
    }
}

static void no_row_is_past_the_end(void)
{
    size_t past[4];
    size_t i;

    past[0] = httpstatus_vendor_count();
    past[1] = past[0] + 1;
    past[2] = (size_t)-1 / 2;
    past[3] = (size_t)-1;
    for (i = 0; i < 4; i++) {
        check(httpstatus_vendor_at(past[i]) == 0, "vendor_at past the end", (long)i);
        check(strcmp(httpstatus_vendor_reason_at(past[i]), "") == 0, "reason_at past the end", (long)i);
        check(strcmp(httpstatus_vendor_explanation_at(past[i]), "") == 0, "explanation_at past the end", (long)i);
        check(strcmp(httpstatus_vendor_name_at(past[i]), "") == 0, "name_at past the end", (long)i);
        check(strcmp(httpstatus_vendor_source_at(past[i]), "") == 0, "source_at past the end", (long)i);
        check(httpstatus_vendor_seen_at(past[i]) == HTTPSTATUS_SEEN_NOWHERE, "seen_at past the end", (long)i);
        check(httpstatus_vendor_is_in_use_at(past[i]) == 0, "is_in_use_at past the end", (long)i);
    }
}

static void ask_vendor(int code)
{
    const char *reason = httpstatus_vendor_reason(code), *explanation = httpstatus_vendor_explanation(code);
    size_t len = (size_t)-1;

    check(is_text(reason) && is_text(explanation), "vendor_reason is a text", code);
    check(httpstatus_vendor_reason_n(code, &len) == reason && len == strlen(reason), "vendor_reason_n", code);
    check(*explanation != '\0' || *reason == '\0', "what has a phrase is explained", code);
    check(*reason == '\0' || (code >= 0 && code <= 999), "vendor_reason outside 0 to 999", code);
}

/* ---- gateways --------------------------------------------------------------------------------------------- */

static int is_status_or_none(int code)
{
    return code == 0 || (code >= 200 && code <= 599);
}

static void ask_gateways(int code)
{
    unsigned number = (unsigned)code;
    uint8_t coap = httpstatus_to_coap(code);
    int from = httpstatus_from_coap(number);
    int grpc = httpstatus_to_grpc(code);
    unsigned hints;
    int method;

    check(coap == 0 || (coap >> 5 >= 2 && coap >> 5 <= 5 && coap != 95), "to_coap", code);
    check((coap == 0) == (code >= 100 && code <= 199 && code != 101), "to_coap gives 0 for interim codes only", code);
    for (method = HTTPSTATUS_COAP_METHOD_GET; method <= HTTPSTATUS_COAP_METHOD_DELETE; method++) {
        check((httpstatus_to_coap_for(code, method) == 0) == (coap == 0), "to_coap_for", code);
    }
    for (hints = 0; hints < 32; hints++) {
        check((httpstatus_to_coap_with(code, code & 7, hints) == 0) == (coap == 0), "to_coap_with", code);
    }
    check(httpstatus_to_coap_for(404, code) == (code == HTTPSTATUS_COAP_METHOD_DELETE ? 0x42 : 0x84),
          "to_coap_for an unknown method", code);
    check(is_status_or_none(from) && (from == 0 || number < 256), "from_coap", code);
    for (hints = 0; hints < 32; hints++) {
        check((httpstatus_from_coap_with(number, hints) == 0) == (from == 0), "from_coap_with", code);
    }
    check(is_status_or_none(httpstatus_from_coap_with(0x85, number)), "from_coap_with any hints", code);
    check(httpstatus_to_coap_with(304, HTTPSTATUS_COAP_METHOD_GET, number) ==
              (number & HTTPSTATUS_COAP_CONDITIONAL ? 0x43 : 0x45),
          "to_coap_with any hints", code);
    check(grpc >= 0 && grpc <= 16 && (grpc == 0) == (code >= 100 && code <= 199), "to_grpc", code);
    check((httpstatus_from_grpc(number) != 0) == (number <= 16), "from_grpc", code);
}

static void gateways_say_what_they_should(void)
{
    check(httpstatus_from_coap(0x84) == 404, "from_coap(4.04)", 0x84);
    check(httpstatus_from_coap(0x84 + 256) == 0, "from_coap past an octet", 0x84 + 256);
    check(httpstatus_from_coap(0x5f) == 0 && httpstatus_from_coap(0x88) == 0, "2.31 and 4.08 stay", 0);
    check(httpstatus_from_coap_with(0x44, 0) == 204, "2.04 without a payload", 0x44);
    check(httpstatus_from_coap_with(0x44, HTTPSTATUS_COAP_PAYLOAD) == 200, "2.04 with a payload", 0x44);
    check(httpstatus_from_coap_with(0x43, HTTPSTATUS_COAP_CONDITIONAL) == 304, "2.03, conditional", 0x43);
    check(httpstatus_from_coap_with(0x46, 0) == 204, "2.06, unknown, without a payload", 0x46);
    check(httpstatus_from_coap(0x60) == 502, "3.00 is not understood", 0x60);
    check(httpstatus_from_coap(0x82) == 500, "4.02, nobody knows whose option", 0x82);
    check(httpstatus_from_coap_with(0x82, 0) == 500, "4.02, the gateway's option", 0x82);
    check(httpstatus_from_coap_with(0x82, HTTPSTATUS_COAP_OPTION_FROM_CLIENT) == 400, "4.02, the client's", 0x82);
    check(httpstatus_from_coap_with(0x85, HTTPSTATUS_COAP_METHODS_KNOWN) == 405, "4.05, methods known", 0x85);
    check(httpstatus_to_coap(204) == 0x44 && httpstatus_to_coap(508) == 0xa8, "to_coap", 204);
    check(httpstatus_to_coap(408) == 0x88, "408 is 4.08", 408);
    check(httpstatus_to_coap_for(201, HTTPSTATUS_COAP_METHOD_GET) == 0x45, "201 to GET", 201);
    check(httpstatus_to_coap_for(410, HTTPSTATUS_COAP_METHOD_DELETE) == 0x42, "410 to DELETE", 410);
    check(httpstatus_to_grpc(200) == 2 && httpstatus_from_grpc(0) == 200 && httpstatus_from_grpc(1) == 499, "grpc", 0);
}

/* ---- counting --------------------------------------------------------------------------------------------- */

static void tally_is_exact(void)
{
    httpstatus_class_counts counts, expected, both;
    size_t from, len, i;

    for (i = 0; i < ELEMENTS; i++) {
        numbers[i] = (uint16_t)i;
    }
    memset(&expected, 0, sizeof expected);
    memset(&counts, 0, sizeof counts);
    httpstatus_class_counts_add(&counts, numbers, 65536);
    for (i = 0; i < 65536; i++) {
        expected.by_class[httpstatus_class_of((int)i)]++;
    }
    check(memcmp(&counts, &expected, sizeof counts) == 0, "tally of every number", 65536);

    for (from = 90; from < 98; from++) {
        memset(&expected, 0, sizeof expected);
        for (len = 0; len <= 600; len++) {
            memset(&counts, 0, sizeof counts);
            httpstatus_class_counts_add(&counts, numbers + from, len);
            check(memcmp(&counts, &expected, sizeof counts) == 0, "tally of a length", (long)len);
            expected.by_class[httpstatus_class_of(numbers[from + len])]++;
        }
    }

    memset(&counts, 0, sizeof counts);
    memset(&both, 0, sizeof both);
    httpstatus_class_counts_add(&counts, numbers, 300);
    httpstatus_class_counts_add(&both, numbers + 300, 400);
    httpstatus_class_counts_merge(&both, &counts);
    httpstatus_class_counts_add(&counts, numbers + 300, 400);
    check(memcmp(&counts, &both, sizeof counts) == 0, "tally adds, and merges", 700);
    httpstatus_class_counts_merge(&both, &both);
    httpstatus_class_counts_merge(&counts, &counts);
    check(memcmp(&counts, &both, sizeof counts) == 0 && both.by_class[4] == 200, "counts merged with themselves", 0);
    counts.by_class[2] = UINT64_MAX - 1;
    httpstatus_class_counts_add(&counts, numbers + 200, 100);
    check(counts.by_class[2] == UINT64_MAX, "a full counter stays full", 2);
}

/* The way for many codes has its own tail and overflow limits: lengths around them, from memory of that size alone. */
static void large_tallies_are_exact(void)
{
    static const size_t extra[] = {0, 1, 15, 16, 31, 32, 33, 191, 192, 193, 8159, 8160, 8161};
    size_t row, i;

    for (row = 0; row < sizeof extra / sizeof *extra; row++) {
        size_t n = 262144 - 40 + extra[row] * 2;
        uint16_t *codes = (uint16_t *)malloc(n * sizeof *codes);
        httpstatus_class_counts counts, expected;
        uint32_t state = 1;
        if (codes == NULL) {
            check(0, "no memory", (long)n);
            return;
        }
        memset(&counts, 0, sizeof counts);
        memset(&expected, 0, sizeof expected);
        for (i = 0; i < n; i++) {
            /* first one class alone, so that no counter may wrap, then anything */
            codes[i] = (uint16_t)(row % 2 == 0 ? 100 * (1 + row / 2) : next_random(&state) % 800);
            expected.by_class[httpstatus_class_of(codes[i])]++;
        }
        httpstatus_class_counts_add(&counts, codes, n);
        check(memcmp(&counts, &expected, sizeof counts) == 0, "tally of many", (long)n);
        free(codes);
    }
}

/* Counts are exact while there is room; after that none is too low, or too high by more than what was returned. */
static void top_codes_stay(void)
{
    httpstatus_top_code few[4], places[8];
    uint32_t times[1000], state = 1, slack = 0, sum = 0;
    size_t i, place;
    int code;

    memset(few, 0, sizeof few);
    memset(places, 0, sizeof places);
    memset(times, 0, sizeof times);
    for (i = 0; i < 4; i++) {
        check(httpstatus_top_codes_add(few, 4, i % 2 == 0 ? 499 : 65736) == 0, "nothing gives way", (long)i);
    }
    check(few[0].code == 499 && few[0].count == 2 && few[1].code == 999 && few[1].count == 2, "exact counts", 499);
    check(few[2].count == 0 && few[2].code == 0 && few[3].count == 0, "free places", 2);
    few[1].count = UINT32_MAX;
    check(httpstatus_top_codes_add(few, 4, 999) == 0 && few[1].count == UINT32_MAX, "a full count stays full", 999);

    for (i = 0; i < 20000; i++) {
        uint32_t replaced;
        code = next_random(&state) % 2 == 0 ? 404 : 100 + (int)(next_random(&state) % 900);
        times[code]++;
        replaced = httpstatus_top_codes_add(places, 8, code);
        slack = replaced > slack ? replaced : slack;
    }
    for (place = 0; place < 8; place++) {
        code = places[place].code;
        sum += places[place].count;
        check(places[place].count >= times[code], "not too low", code);
        check(places[place].count - times[code] <= slack, "not too high", code);
        times[code] = 0;
    }
    check(sum == 20000, "the counts add up", (long)sum);
    check(times[404] == 0, "the most frequent code has a place", 404);

    check(httpstatus_top_codes_add(NULL, 8, 404) == 0, "places of NULL", 404);
    check(httpstatus_top_codes_add(places, 0, 404) == 0, "no places", 404);
    check(httpstatus_top_codes_add(places, (size_t)-1, 404) == 0, "impossibly many places", 404);
    check(httpstatus_top_codes_add(places, (size_t)-1 / 8, 404) == 0, "too many places", 404);
}

static void nothing_happens_to_null(void)
{
    httpstatus_class_counts counts;
    httpstatus_code_counts by_code, before;
    size_t i;

    memset(&counts, 0, sizeof counts);
    memset(&by_code, 0, sizeof by_code);
    httpstatus_class_counts_add(&counts, NULL, 0);
    httpstatus_class_counts_add(&counts, NULL, 5);
    httpstatus_class_counts_add(&counts, NULL, (size_t)-1);
    httpstatus_class_counts_add(&counts, numbers, (size_t)-1);
    httpstatus_class_counts_add(&counts, numbers, 0);
    httpstatus_class_counts_add(NULL, numbers, 5);
    httpstatus_class_counts_merge(NULL, &counts);
    httpstatus_class_counts_merge(&counts, NULL);
    for (i = 0; i < 6; i++) {
        check(counts.by_class[i] == 0, "NULL and impossible lengths count nothing", (long)i);
    }
    httpstatus_code_counts_add(NULL, 200);
    httpstatus_code_counts_merge(NULL, NULL);
    httpstatus_code_counts_merge(NULL, &by_code);
    httpstatus_code_counts_merge(&by_code, NULL);
    memset(&before, 0, sizeof before);
    check(memcmp(&by_code, &before, sizeof before) == 0, "NULL merges nothing", 0);
    check(httpstatus_code_counts_of(NULL, 200) == 0 && httpstatus_code_counts_unregistered(NULL) == 0, "of NULL", 0);
}

static httpstatus_code_counts telemetry;

static void count_one(int code)
{
    uint32_t of = httpstatus_code_counts_of(&telemetry, code), others = httpstatus_code_counts_unregistered(&telemetry);
    uint32_t in_class = telemetry.by_class[httpstatus_class_of(code)];
    int registered = httpstatus_is_registered(code);

    httpstatus_code_counts_add(&telemetry, code);
    check(httpstatus_code_counts_of(&telemetry, code) == of + (uint32_t)registered, "code_counts_of", code);
    check(httpstatus_code_counts_unregistered(&telemetry) == others + (uint32_t)!registered, "code_counts_unregistered", code);
    check(telemetry.by_class[httpstatus_class_of(code)] == in_class + 1, "class of code_counts", code);
}

static void code_counts_merge(void)
{
    httpstatus_code_counts sum;
    int i;

    memset(&sum, 0, sizeof sum);
    httpstatus_code_counts_add(&sum, 404);
    httpstatus_code_counts_merge(&sum, &sum);
    check(httpstatus_code_counts_of(&sum, 404) == 2, "merged with themselves", 404);
    for (i = 0; i < 40; i++) {
        httpstatus_code_counts_merge(&sum, &sum);
    }
    httpstatus_code_counts_add(&sum, 404);
    check(httpstatus_code_counts_of(&sum, 404) == UINT32_MAX, "a full counter stays full", 404);
    check(sum.by_class[4] == UINT32_MAX && sum.by_class[5] == 0, "a full class stays full", 4);
}

int main(void)
{
    rows_are_complete();
    no_row_is_past_the_end();
    gateways_say_what_they_should();
    tally_is_exact();
    large_tallies_are_exact();
    top_codes_stay();
    nothing_happens_to_null();
    code_counts_merge();
    (void)for_ints(ask_vendor);
    (void)for_ints(ask_gateways);
    (void)for_ints(count_one);
    check(sizeof(httpstatus_class_counts) == 48 && sizeof(httpstatus_code_counts) == 408
              && sizeof(httpstatus_top_code) == 8, "sizes", 0);
    return finish("extra", "vendors, gateways and counting");
}
