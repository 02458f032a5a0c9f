/* The C benchmark: our functions and those of other libraries, in one process, in interleaved rounds.
 *
 *     bench                    every group, one JSON object per line
 *     bench loops              the loops, one per line: group, library, name of the loop
 *     bench count LOOP         runs one loop once over the shuffled codes, for callgrind
 */
#include <httpstatus.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "harness.h"
#include "tally.h"

#define ROUNDS 61

char line_of[1000][64];
size_t line_length[1000];

/* Every contender: the question, the library, and whether it answers for any number. Those of one question stand
 * together, ours first. */
#define ALL(X) \
    X(reason, httpstatus, 1) X(reason, call, 1) X(reason, libmicrohttpd, 1) X(reason, libsoup, 1) \
    X(reason, http_parser, 1) X(reason, beast, 1) X(reason, cpp_httplib, 1) X(reason, c_switch, 1) \
    X(reason, c_pointers, 1) X(reason, c_search, 1) \
    X(length, httpstatus, 1) X(length, libmicrohttpd, 1) X(length, libsoup, 1) X(length, http_parser, 1) \
    X(length, beast, 1) X(length, cpp_httplib, 1) X(length, c_switch, 1) X(length, c_pointers, 1) \
    X(class, httpstatus, 1) X(class, httpstatus_function, 1) X(class, inline_test, 1) \
    X(class, c_division, 1) X(class, c_inline, 1) \
    X(action, httpstatus, 1) X(action, c_switch, 1) \
    X(hpack_index, httpstatus, 1) X(hpack_index, c_switch, 1) \
    X(qpack_index, httpstatus, 1) X(qpack_index, c_switch, 1) \
    X(to_coap, httpstatus, 1) X(to_coap, c_switch, 1) \
    X(meaning, may_retry, 1) X(meaning, is_bodyless, 1) \
    X(from_reason, httpstatus, 0) X(from_reason, c_scan, 0) X(from_name, httpstatus, 0) X(from_name, c_scan, 0) \
    X(retry_after, httpstatus, 0) X(retry_after, strtol_curl_getdate, 0) \
    X(parse, httpstatus, 0) X(parse, httpstatus_more, 0) X(parse, httpstatus_parser, 0) X(parse, c_strict, 0) \
    X(parse, beast, 0) X(parse, picohttpparser, 0) X(parse, http_parser, 0) X(parse, llhttp, 0) \
    X(parse, libsoup, 0) X(parse, sscanf, 0) \
    X(parse_512, httpstatus, 0) X(parse_512, llhttp, 0) X(parse_64, httpstatus, 0) X(parse_64, llhttp, 0) \
    X(parse_pieces, httpstatus, 0) X(parse_pieces, llhttp, 0) \
    X(parse_bytes, httpstatus, 0) X(parse_bytes, http_parser, 0) X(parse_bytes, llhttp, 0) \
    X(format, httpstatus, 0) X(format, snprintf, 0) X(format, c_copies, 0) \
    X(parse_date, httpstatus, 0) X(parse_date, curl_getdate, 0) \
    X(format_date, httpstatus, 0) X(format_date, strftime, 0)

#define DECLARED(group, library, all) DECLARE(group, library);
ALL(DECLARED)

#define ENTRY(group, library, all) CONTENDER(group, library, all),
static const struct contender contenders[] = {ALL(ENTRY)};
#define CONTENDERS (sizeof contenders / sizeof *contenders)

static int shuffled[LOOKUPS], mix[LOOKUPS], any[LOOKUPS];
static const struct {
    const char *name;
    const int *codes;
    int all_numbers; /* contains numbers that are not registered codes */
} inputs[] = {{"shuffled", shuffled, 0}, {"mix", mix, 0}, {"any", any, 1}};
#define INPUTS (sizeof inputs / sizeof *inputs)

static uint32_t next_random(void)
{
    static uint32_t x = 2463534242u; /* xorshift: the same numbers on every machine */
    x ^= x << 13;
    x ^= x >> 17;
    x ^= x << 5;
    return x;
}

/* The mix of a real site, in thousandths: 200 91.3 %, 304 4.5 %, 404 2.1 %, 301 1.6 %, 206 0.5 %. */
static int mixed(void)
{
    unsigned r = next_random() % 1000;
    return r < 913 ? 200 : r < 958 ? 304 : r < 979 ? 404 : r < 995 ? 301 : 206;
}

static void fill(void)
{
    size_t i;
    for (i = 0; i < LOOKUPS; i++) {
        shuffled[i] = httpstatus_at(next_random() % httpstatus_count());
        mix[i] = mixed();
        any[i] = (int)(next_random() >> 8 & 0xffff);
    }
    for (i = 0; i < httpstatus_count(); i++) {
        int code = httpstatus_at(i);
        line_length[code] = httpstatus_format_line(line_of[code], sizeof line_of[code] - 2, code, 1);
        memcpy(line_of[code] + line_length[code], "\r\n", 3);
        line_length[code] += 2;
    }
}

/* The time of this thread, so that other load on the machine counts little. */
static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void fail(const char *what, const char *name)
{
    fprintf(stderr, "bench: %s: wrong %s\n", name, what);
    exit(1);
}

/* Checks that what is timed is right: parsers find the codes, class tests find the errors, and every line written
 * is as long as that of snprintf. Phrases differ between libraries and are only compared with the map. */
static void check(void)
{
    size_t i, j;
    uintptr_t codes = 0, errors = 0, classes = 0, written = 0, ours = 0;
    for (i = 0; i < LOOKUPS; i++) {
        codes += (uintptr_t)shuffled[i];
        errors += shuffled[i] >= 400;
        classes += (uintptr_t)(shuffled[i] / 100);
    }
    written = format_snprintf(shuffled, LOOKUPS);
    for (j = 0; j < CONTENDERS; j++) {
        const struct contender *c = &contenders[j];
        uintptr_t sum = c->run(shuffled, LOOKUPS);
        static const char *const same[] = {
            "action", "hpack_index", "qpack_index", "to_coap", "from_reason", "from_name", "retry_after", "parse_date",
            "format_date",
        };
        size_t k;
        for (k = 0; k < sizeof same / sizeof *same; k++)
            if (!strcmp(c->group, same[k])) {
                if (!strcmp(c->name, "httpstatus"))
                    ours = sum;
                else if (sum != ours)
                    fail("answer", c->symbol);
            }
        if (!strncmp(c->group, "parse", 5) && strcmp(c->group, "parse_date") && sum != codes) {
            for (i = 0; i < httpstatus_count(); i++) {
                int code = httpstatus_at(i);
                if (c->run(&code, 1) != (uintptr_t)code)
                    fprintf(stderr, "bench: %s does not read %d\n", c->name, code);
            }
            fail("code", c->name);
        }
        if (!strcmp(c->group, "class") && sum != (strcmp(c->name, "inline_test") ? classes : errors))
            fail("class", c->name);
        if (!strcmp(c->group, "format") && sum != written)
            fail("line", c->name);
        if (!strcmp(c->group, "reason") && strcmp(c->name, "call")) {
            int code = 404;
            const char *text = (const char *)c->run(&code, 1);
            if (strncmp(text, "Not Found", 9))
                fail("phrase", c->name);
        }
    }
}

static void measure(const char *group, size_t input)
{
    static double times[CONTENDERS][ROUNDS];
    volatile uintptr_t sink = 0;
    size_t round, j;
    for (round = 0; round < ROUNDS; round++)
        for (j = 0; j < CONTENDERS; j++) {
            const struct contender *c = &contenders[j];
            double begin;
            if (strcmp(c->group, group) || c->all_numbers < inputs[input].all_numbers)
                continue;
            begin = now();
            sink += c->run(inputs[input].codes, LOOKUPS);
            times[j][round] = (now() - begin) / LOOKUPS;
        }
    for (j = 0; j < CONTENDERS; j++) {
        const struct contender *c = &contenders[j];
        if (strcmp(c->group, group) || c->all_numbers < inputs[input].all_numbers)
            continue;
        qsort(times[j], ROUNDS, sizeof(double), by_size);
        printf("{\"group\":\"%s\",\"input\":\"%s\",\"name\":\"%s\",\"median_ns\":%.3f,\"least_ns\":%.3f}\n",
               c->group, inputs[input].name, c->name, times[j][ROUNDS / 2], times[j][0]);
    }
    fflush(stdout);
}

/* Arrays from 10^3 to 10^8 codes; small ones repeatedly. */
static void measure_tallies(void)
{
    static const struct {
        const char *name;
        uint64_t (*run)(const uint16_t *codes, size_t n);
    } tallies[] = {{"httpstatus", tally_httpstatus}, {"read", tally_read}, {"plain", tally_plain}};
    enum { TALLIES = 3, TALLY_ROUNDS = 9 };
    const size_t most = 100000000;
    uint16_t *codes = malloc(most * sizeof *codes);
    volatile uint64_t sink = 0;
    size_t n, i, j, round;
    if (!codes)
        return;
    for (i = 0; i < most; i++)
        codes[i] = (uint16_t)(100 + next_random() % 500);
    if (tally_httpstatus(codes, 1000003) != tally_plain(codes, 1000003))
        fail("tally", "httpstatus");
    for (n = 1000; n <= most; n = n == 1000 ? 4096 : n == 4096 ? 10000 : n * 10) {
        double times[TALLIES][TALLY_ROUNDS];
        size_t again = n < 10000000 ? 10000000 / n : 1;
        for (round = 0; round < TALLY_ROUNDS; round++)
            for (j = 0; j < TALLIES; j++) {
                double begin = now();
                for (i = 0; i < again; i++)
                    sink += tallies[j].run(codes, n);
                times[j][round] = (now() - begin) / (double)(n * again);
            }
        for (j = 0; j < TALLIES; j++) {
            qsort(times[j], TALLY_ROUNDS, sizeof(double), by_size);
            printf("{\"group\":\"tally\",\"input\":\"%lu\",\"name\":\"%s\",\"median_ns\":%.4f,\"least_ns\":%.4f}\n",
                   (unsigned long)n, tallies[j].name, times[j][TALLY_ROUNDS / 2], times[j][0]);
        }
    }
    free(codes);
}

static int count(const char *symbol)
{
    size_t j;
    for (j = 0; j < CONTENDERS; j++)
        if (!strcmp(contenders[j].symbol, symbol)) {
            volatile uintptr_t sink = contenders[j].run(shuffled, LOOKUPS);
            (void)sink;
            return 0;
        }
    return 1;
}

int main(int argc, char **argv)
{
    static const char *const groups[] = {
        "reason", "length", "class", "action", "hpack_index", "qpack_index", "to_coap", "meaning", "from_reason",
        "from_name", "retry_after", "parse", "parse_512", "parse_64", "parse_pieces", "parse_bytes", "format",
        "parse_date", "format_date",
    };
    size_t g, i;
    fill();
    if (argc == 3 && !strcmp(argv[1], "count"))
        return count(argv[2]);
    check();
    if (argc == 2 && !strcmp(argv[1], "loops")) {
        for (i = 0; i < CONTENDERS; i++)
            printf("%s %s %s\n", contenders[i].group, contenders[i].name, contenders[i].symbol);
        return 0;
    }
    for (g = 0; g < sizeof groups / sizeof *groups; g++)
        for (i = 0; i < INPUTS; i++)
            measure(groups[g], i);
    measure_tallies();
    return 0;
}
