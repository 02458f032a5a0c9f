/*
 * tally: counts the HTTP responses of each class in a log, and measures how fast it counts.
 *
 *   tally < /var/log/apache2/access.log     an access log in Common or Combined Log Format
 *   tally codes.txt more-codes.txt          bare codes, one a line
 *
 * The codes of many lines are collected in an array and counted at once with httpstatus_class_counts_add(), and the
 * counts of all files are added up with httpstatus_class_counts_merge(). Both also work across threads or machines, in
 * any order.
 *
 * Exit status: 0 all read, 1 some lines could not be read, or input or output failed.
 */
#include <errno.h>
#include <inttypes.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <httpstatus.h>

enum { BLOCK = 1 << 16, CODES = 1 << 14 };

struct reader {
    httpstatus_class_counts counts;
    uint64_t lines, unreadable, octets;
    clock_t tallying;
    size_t waiting; /* codes in `codes` that are not counted yet */
    uint16_t codes[CODES];
};

static void count_waiting(struct reader *reader)
{
    clock_t began = clock();

    httpstatus_class_counts_add(&reader->counts, reader->codes, reader->waiting);
    reader->tallying += clock() - began;
    reader->waiting = 0;
}

/* Finds the code in a line: either the whole line, or what follows the quoted request. */
static const char *find_code(const char *line, const char *end)
{
    const char *at;

    if (end - line == 3) {
        return line;
    }
    at = (const char *)memchr(line, '"', (size_t)(end - line));
    for (at = at != NULL ? at + 1 : end; at < end && *at != '"'; at++) {
        if (*at == '\\' && end - at > 1) {
            at++;
        }
    }
    if (end - at < 5 || at[1] != ' ' || (end - at > 5 && at[5] != ' ')) {
        return NULL;
    }
    return at + 2;
}

static void read_line(struct reader *reader, const char *line, const char *end)
{
    const char *code;

    while (line < end && (*line == ' ' || *line == '\t')) {
        line++;
    }
    while (line < end && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\r')) {
        end--;
    }
    if (line == end) {
        return;
    }
    reader->lines++;
    code = find_code(line, end);
    /* 000 to 099 are no status codes, but some programs write 000 for "no response": outside 100 to 599. */
    if (code == NULL || (httpstatus_parse_code(code, 3) == 0 && strspn(code, "0123456789") < 3)) {
        reader->unreadable++;
        return;
    }
    if (reader->waiting == CODES) {
        count_waiting(reader);
    }
    reader->codes[reader->waiting++] = (uint16_t)httpstatus_parse_code(code, 3);
}

/* Reads to the end. A line longer than the block is split, and the rest counts as further lines. */
static int read_file(struct reader *reader, FILE *in)
{
    static char block[BLOCK + 1];
    size_t kept = 0, got;

    while ((got = fread(block + kept, 1, BLOCK - kept, in)) > 0) {
        const char *line = block, *end = block + kept + got, *newline;
        *(block + kept + got) = '\0';
        reader->octets += got;
        while ((newline = (const char *)memchr(line, '\n', (size_t)(end - line))) != NULL) {
            read_line(reader, line, newline);
            line = newline + 1;
        }
        kept = (size_t)(end - line);
        if (kept == BLOCK) {
            read_line(reader, line, end);
            kept = 0;
        }
        memmove(block, line, kept);
    }
    block[kept] = '\0';
    read_line(reader, block, block + kept);
    count_waiting(reader);
    return !ferror(in);
}

static double seconds(clock_t ticks)
{
    return ticks > 0 ? (double)ticks / CLOCKS_PER_SEC : 1.0 / CLOCKS_PER_SEC;
}

static void print_class(const char *name, uint64_t count, uint64_t all)
{
    static const char bar[] = "##################################################";
    double share = all > 0 ? (double)count / (double)all : 0;

    printf("%-15s %12" PRIu64 "  %5.1f %%  %.*s\n", name, count, share * 100, (int)(share * 50 + 0.5), bar);
}

int main(int argc, char **argv)
{
    static struct reader reader;
    httpstatus_class_counts all;
    uint64_t codes = 0;
    clock_t began = clock();
    double reading, tallying;
    int i, failed = 0;

    memset(&all, 0, sizeof all);
    for (i = 1; i < argc || i == 1; i++) {
        FILE *in = argc > 1 ? fopen(argv[i], "rb") : stdin;
        memset(&reader.counts, 0, sizeof reader.counts);
        if (in == NULL || !read_file(&reader, in)) {
            fprintf(stderr, "tally: %s: %s\n", argc > 1 ? argv[i] : "standard input", strerror(errno));
            failed = 1;
        }
        httpstatus_class_counts_merge(&all, &reader.counts);
        if (in != NULL && in != stdin) {
            (void)fclose(in);
        }
    }
    reading = seconds(clock() - began);
    tallying = seconds(reader.tallying);

    for (i = 0; i < 6; i++) {
        codes += all.by_class[i];
    }
    for (i = 1; i < 6; i++) {
        print_class(httpstatus_class_name(i), all.by_class[i], codes);
    }
    print_class("outside 100-599", all.by_class[0], codes);
    printf("%-15s %12" PRIu64 "\n", "total", codes);
    if (reader.unreadable > 0) {
        printf("%-15s %12" PRIu64 "\n", "lines not read", reader.unreadable);
    }
    printf("\n%.1f MB in %.3f s: %.0f MB/s, %.1f million lines/s; of that, counting: %.6f s, %.0f million codes/s\n",
           (double)reader.octets / 1e6, reading, (double)reader.octets / 1e6 / reading,
           (double)reader.lines / 1e6 / reading, tallying, (double)codes / 1e6 / tallying);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fprintf(stderr, "tally: standard output: %s\n", strerror(errno));
        failed = 1;
    }
    return failed || reader.unreadable > 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
