/* What the C tests share: counted checks, of which the first failures are named. */
#ifndef CHECK_H
#define CHECK_H

#include <stdio.h>

static unsigned long checks, failures;

/* `what` and `number` (mostly the status code) name the failure. */
static void check(int ok, const char *what, long number)
{
    checks++;
    if (!ok) {
        failures++;
        if (failures <= 20) {
            printf("FAILED: %s, %ld\n", what, number);
        }
    }
}

/* The exit status, after the closing line "test: subject, N checks, M failures". */
static int finish(const char *test, const char *subject)
{
    printf("%s: %s, %lu checks, %lu failures\n", test, subject, checks, failures);
    return failures == 0 ? 0 : 1;
}

#endif
