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
 * On a terminal it shows its progress when it takes longer than a second, and a bar for each class.
 *
 * Exit status: 0 all read, 1 some lines could not be read, or input or output failed, 2 bad usage.
 */
#include "terminal.h" /* first: it says which POSIX */

#include <limits.h>

#include <httpstatus.h>

#include "log_lines.h"

enum { EXIT_UNREADABLE = 1, EXIT_USAGE = 2 };
enum { CLASSES = 6 };

/* ---- standard input --------------------------------------------------------------------------------------- */

static void print_total(const char *label, uint64_t count, uint64_t all)
{
    printf("%-17s %12" PRIu64, label, count);
    if (is_terminal(1)) {
        print_bar(count, all);
    }
    putchar('\n');
}

static void print_totals(const struct totals *totals)
{
    uint64_t by_class[CLASSES] = {0}; /* 0: outside 100 to 599 */
    uint64_t all = 0;
    int code, class_value;

    printf("code %12s  %-14s %s\n", "count", "class", "reason");
    for (code = 0; code < CODES; code++) {
        const char *class_name = httpstatus_class_name(httpstatus_class_of(code));
        uint64_t count = totals->by_code[code];
        if (count == 0) {
            continue;
        }
        by_class[httpstatus_class_of(code)] += count;
        all += count;
        printf("%03d  %12" PRIu64 "  %-14s ", code, count, *class_name != '\0' ? class_name : "-");
        if (httpstatus_is_registered(code)) {
            printf("%s\n", httpstatus_reason(code));
        } else {
            printf("unregistered, treat as %d\n", httpstatus_effective(code));
        }
    }

    printf("\n%-17s %12s\n", "class", "count");
    for (class_value = 1; class_value < CLASSES; class_value++) {
        print_total(httpstatus_class_name(class_value), by_class[class_value], all);
    }
    print_total("outside 100-599", by_class[0], all);
    printf("%-17s %12" PRIu64 "\n", "total", all);
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
