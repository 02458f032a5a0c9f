/*
 * classify: says what HTTP status codes mean, and counts them in logs.
 *
 *   classify 404 503 299 65736              a table of these codes
 *   classify --vendor 444 499 520           the same, and what vendors use them for
 *   classify < /var/log/apache2/access.log  how often each code occurs
 *   curl -sI https://example.org | head -1 | classify
 *
 * A line of standard input is a bare code ("404"), a status line ("HTTP/1.1 404 Not Found") or a line of an access
 * log in Common or Combined Log Format. Blank lines are skipped. A line that is none of these is counted, and the
 * first ten are named on standard error; the content of a line is never printed, because a log contains
 * untrusted input.
 *
 * Every number of three digits is counted, including 000 and 999: those outside 100 to 599 have no class and get a
 * separate total (curl and some proxies write 000 for "no response").
 *
 * Exit status: 0 all read, 1 some lines could not be read, or input or output failed, 2 bad usage.
 */
#include <errno.h>
#include <inttypes.h>
#include <limits.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <httpstatus.h>

enum { EXIT_UNREADABLE = 1, EXIT_USAGE = 2 };
enum { CODES = 1000, CLASSES = 6, NAMED_LINES = 10 };

/* A line of input, reused for each line and grown as needed. It may contain NULs and is not NUL-terminated. */
struct line {
    char *text;
    size_t len;
    size_t cap;
};

struct totals {
    uint64_t by_code[CODES];
    uint64_t by_class[CLASSES]; /* 0: outside 100 to 599 */
    uint64_t all;
    uint64_t unreadable;
};

/* ---- one line --------------------------------------------------------------------------------------------- */

static int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static int is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* Returns the three digits at `text` if a blank or the end follows, or -1. */
static int three_digits(const char *text, const char *end)
{
    if (end - text < 3 || !is_digit(text[0]) || !is_digit(text[1]) || !is_digit(text[2])) {
        return -1;
    }
    if (end - text > 3 && !is_blank(text[3])) {
        return -1;
    }
    return (text[0] - '0') * 100 + (text[1] - '0') * 10 + (text[2] - '0');
}

/* "HTTP/1.1 404 Not Found"; also "HTTP/2 404", which curl and others print for versions without a status line. */
static int code_of_status_line(const char *text, const char *end, const char **why)
{
    text += strlen("HTTP/");
    while (text < end && (is_digit(*text) || *text == '.')) {
        text++;
    }
    if (!is_digit(text[-1]) || text == end || !is_blank(*text)) {
        *why = "status line without a version and a space";
        return -1;
    }
    while (text < end && is_blank(*text)) {
        text++;
    }
    *why = "status line without a code of three digits";
    return three_digits(text, end);
}

/* 192.0.2.1 - frank [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.0" 200 2326 "referer" "user agent"
 *
 * Servers write a quote inside a quoted part as \" and let user names hold spaces, and Apache writes an empty user
 * name as "". So the request begins at the first `] "` after ` [`, and ends at the first quote without a backslash. */
static int code_of_log_line(const char *text, const char *end, const char **why)
{
    const char *at = text;

    while (end - at >= 2 && memcmp(at, " [", 2) != 0) {
        at++;
    }
    while (end - at >= 3 && memcmp(at, "] \"", 3) != 0) {
        at++;
    }
    if (end - at < 3) {
        *why = "neither a code nor a status line nor a line of an access log";
        return -1;
    }
    for (at += 3; at < end && *at != '"'; at++) {
        if (*at == '\\' && end - at > 1) {
            at++;
        }
    }
    if (at == end) {
        *why = "log line whose request has no closing quote";
        return -1;
    }
    at++;
    *why = "log line without a code of three digits after the request";
    if (at == end || *at != ' ') {
        return -1;
    }
    return three_digits(at + 1, end);
}

/* Returns the code of a line, 0 to 999, or -1 with the reason in *why. */
static int code_of_line(const char *text, const char *end, const char **why)
{
    const char *digit = text;

    while (digit < end && is_digit(*digit)) {
        digit++;
    }
    if (digit == end) {
        *why = "number that is not three digits";
        return three_digits(text, end);
    }
    if (end - text >= 5 && memcmp(text, "HTTP/", 5) == 0) {
        return code_of_status_line(text, end, why);
    }
    return code_of_log_line(text, end, why);
}

/* ---- standard input --------------------------------------------------------------------------------------- */

/* Reads a line of any length, without its LF. Returns 1, 0 at the end of input, or -1 if memory runs out. */
static int read_line(FILE *in, struct line *line)
{
    int c;

    line->len = 0;
    while ((c = getc(in)) != EOF && c != '\n') {
        if (line->len == line->cap) {
            size_t cap = line->cap > 0 ? line->cap * 2 : 512;
            char *text = cap > line->cap ? (char *)realloc(line->text, cap) : NULL;
            if (text == NULL) {
                return -1;
            }
            line->text = text;
            line->cap = cap;
        }
        line->text[line->len] = (char)c;
        line->len++;
    }
    return c != EOF || line->len > 0;
}

static void count_line(struct totals *totals, const struct line *line, uint64_t number)
{
    const char *text = line->text;
    const char *end = line->text;
    const char *why = "";
    int code;

    if (line->len > 0) {
        end += line->len;
    }
    while (text < end && is_blank(*text)) {
        text++;
    }
    while (text < end && is_blank(end[-1])) {
        end--;
    }
    if (text == end) {
        return;
    }
    code = code_of_line(text, end, &why);
    if (code < 0) {
        totals->unreadable++;
        if (totals->unreadable <= NAMED_LINES) {
            fprintf(stderr, "classify: line %" PRIu64 ": %s\n", number, why);
        }
        return;
    }
    totals->by_code[code]++;
    totals->by_class[httpstatus_class_of(code)]++;
    totals->all++;
}

static int count_lines(FILE *in, struct totals *totals)
{
    struct line line = {NULL, 0, 0};
    uint64_t number = 0;
    int more, failed = 0;

    while ((more = read_line(in, &line)) > 0) {
        number++;
        count_line(totals, &line, number);
    }
    if (more < 0) {
        fprintf(stderr, "classify: line %" PRIu64 ": too long for the memory there is; stopped\n", number + 1);
        failed = 1;
    } else if (ferror(in)) {
        fprintf(stderr, "classify: standard input: %s\n", strerror(errno));
        failed = 1;
    }
    if (totals->unreadable > NAMED_LINES) {
        fprintf(stderr, "classify: %" PRIu64 " lines could not be read; the first %d are named above\n",
                totals->unreadable, (int)NAMED_LINES);
    }
    free(line.text);
    return failed;
}

static void print_totals(const struct totals *totals)
{
    int code, class_value;

    printf("code %12s  %-14s %s\n", "count", "class", "reason");
    for (code = 0; code < CODES; code++) {
        const char *class_name = httpstatus_class_name(httpstatus_class_of(code));
        if (totals->by_code[code] == 0) {
            continue;
        }
        printf("%03d  %12" PRIu64 "  %-14s ", code, totals->by_code[code], *class_name != '\0' ? class_name : "-");
        if (httpstatus_is_registered(code)) {
            printf("%s\n", httpstatus_reason(code));
        } else {
            printf("unregistered, treat as %d\n", httpstatus_effective(code));
        }
    }

    printf("\n%-17s %12s\n", "class", "count");
    for (class_value = 1; class_value < CLASSES; class_value++) {
        printf("%-17s %12" PRIu64 "\n", httpstatus_class_name(class_value), totals->by_class[class_value]);
    }
    printf("%-17s %12" PRIu64 "\n", "outside 100-599", totals->by_class[0]);
    printf("%-17s %12" PRIu64 "\n", "total", totals->all);
    if (totals->unreadable > 0) {
        printf("%-17s %12" PRIu64 "\n", "lines not read", totals->unreadable);
    }
}

/* ---- arguments -------------------------------------------------------------------------------------------- */

static const char *state_name(int code)
{
    switch (httpstatus_state_of(code)) {
    case HTTPSTATUS_STATE_ASSIGNED:
        return "assigned";
    case HTTPSTATUS_STATE_TEMPORARY:
        return "temporary";
    case HTTPSTATUS_STATE_DEPRECATED:
        return "deprecated";
    case HTTPSTATUS_STATE_UNUSED:
        return "unused";
    case HTTPSTATUS_STATE_OBSOLETED:
        return "obsoleted";
    default:
        return "unregistered";
    }
}

/* Reads a whole number; one too large for int becomes INT_MAX or INT_MIN, which are no status codes either. */
static int read_number(const char *text, int *value)
{
    const char *digit = text + (*text == '-' || *text == '+');
    long number;

    if (digit[strspn(digit, "0123456789")] != '\0' || *digit == '\0') {
        return 0;
    }
    number = strtol(text, NULL, 10);
    *value = number > INT_MAX ? INT_MAX : number < INT_MIN ? INT_MIN : (int)number;
    return 1;
}

static int wider(int width, const char *text)
{
    size_t len = strlen(text);
    return len < 1000 && (int)len > width ? (int)len : width;
}

static void print_table(int count, char **numbers)
{
    int i, code = 0, number_width = 4, reason_width = 6, reference_width = 9;

    for (i = 0; i < count; i++) {
        (void)read_number(numbers[i], &code);
        number_width = wider(number_width, numbers[i]);
        reason_width = wider(reason_width, httpstatus_reason_or_class(code));
        reference_width = wider(reference_width, httpstatus_reference(code));
    }
    printf("%-*s  %-13s  %-*s  %-*s  %s\n", number_width, "code", "class", reason_width, "reason", reference_width,
           "reference", "state");
    for (i = 0; i < count; i++) {
        const char *class_name, *reference;
        (void)read_number(numbers[i], &code);
        class_name = httpstatus_class_name(httpstatus_class_of(code));
        reference = httpstatus_reference(code);
        printf("%-*s  %-13s  %-*s  %-*s  %s\n", number_width, numbers[i], *class_name != '\0' ? class_name : "-",
               reason_width, httpstatus_reason_or_class(code), reference_width, *reference != '\0' ? reference : "-",
               state_name(code));
    }
}

/* What vendors use these codes for, registered or not. */
static void print_vendors(int count, char **numbers)
{
    static const char *const seen[] = {"nowhere", "responses", "logs", "responses, logs", "programs and bodies",
                                       "responses, programs"};
    size_t row, rows = httpstatus_vendor_count();
    int i, code;

    for (i = 0; i < count; i++) {
        int known = 0;
        (void)read_number(numbers[i], &code);
        for (row = 0; row < rows; row++) {
            uint8_t where = httpstatus_vendor_seen_at(row);
            if (httpstatus_vendor_at(row) != code) {
                continue;
            }
            known = 1;
            printf("%s  %s: %s (seen in: %s%s; source: %s)\n", numbers[i], httpstatus_vendor_name_at(row),
                   httpstatus_vendor_explanation_at(row),
                   where < sizeof seen / sizeof *seen ? seen[where] : "-",
                   httpstatus_vendor_is_in_use_at(row) ? "" : "; no longer in use", httpstatus_vendor_source_at(row));
        }
        if (!known) {
            printf("%s  no vendor is known to use it\n", numbers[i]);
        }
    }
}

static void print_usage(FILE *out)
{
    fprintf(out,
            "usage: classify [--vendor] CODE...   what these HTTP status codes mean; --vendor: also to vendors\n"
            "       classify < FILE               how often each code occurs in FILE, whose lines are bare codes,\n"
            "                                     HTTP/1.x status lines, or lines of an access log\n"
            "                                     (Common or Combined Log Format)\n"
            "httpstatus %s, IANA registry of %s\n",
            httpstatus_version(), httpstatus_registry_date());
}

/* Fails if output could not be written, for example to a full disk. */
static int finish(int status)
{
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fprintf(stderr, "classify: standard output: %s\n", strerror(errno));
        return EXIT_UNREADABLE;
    }
    return status;
}

int main(int argc, char **argv)
{
    static struct totals totals;
    int i, number, failed, first = 1;

    if (argc > 1 && strcmp(argv[1], "--vendor") == 0) {
        first = 2;
        if (argc == 2) {
            fprintf(stderr, "classify: --vendor wants codes\n");
            print_usage(stderr);
            return EXIT_USAGE;
        }
    }
    for (i = first; i < argc; i++) {
        if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0) {
            print_usage(stdout);
            return finish(EXIT_SUCCESS);
        }
        if (!read_number(argv[i], &number)) {
            fprintf(stderr, "classify: argument %d is not a number\n", i);
            print_usage(stderr);
            return EXIT_USAGE;
        }
    }
    if (argc > 1) {
        print_table(argc - first, argv + first);
        if (first == 2) {
            putchar('\n');
            print_vendors(argc - first, argv + first);
        }
        return finish(EXIT_SUCCESS);
    }
    failed = count_lines(stdin, &totals);
    print_totals(&totals);
    return finish(failed || totals.unreadable > 0 ? EXIT_UNREADABLE : EXIT_SUCCESS);
}
