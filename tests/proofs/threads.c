/* Every function of the header from several threads at once, each with its own arguments: the same results as from one
 * thread, and under ThreadSanitizer no access to memory that two of them share. */
#include <pthread.h>
#include <stdio.h>

#include "calls.h"

#define THREADS 8
#define ROUNDS 2000

static const char *const texts[] = {
    "HTTP/1.1 404 Not Found\r\n", "HTTP/1.1 200 \r\n", "HTTP/1.1 200\r\n", " HTTP/1.0 999 x\ty\n", "Not Found", "NOT_FOUND",
    "404", "120", "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "GET", "",
};
static const int64_t numbers[] = {0, 1, 2, 3, 7, 31, 100, 200, 404, 418, 451, 503, 599, 999, -1, 784111000, 1000000};
#define COUNT(array) (sizeof(array) / sizeof *(array))

/* What rustc's instrumentation calls where the runtime of the C compiler is older than LLVM 15: the runtime's own. */
#define WEAK __attribute__((weak, no_sanitize("thread"))) void *
WEAK __tsan_memcpy(void *to, const void *from, size_t len);
WEAK __tsan_memmove(void *to, const void *from, size_t len);
WEAK __tsan_memset(void *to, int byte, size_t len);
WEAK __tsan_memcpy(void *to, const void *from, size_t len)
{
    return memcpy(to, from, len);
}
WEAK __tsan_memmove(void *to, const void *from, size_t len)
{
    return memmove(to, from, len);
}
WEAK __tsan_memset(void *to, int byte, size_t len)
{
    return memset(to, byte, len);
}

/* One sum for each function, so that a failure has a name. */
static void ask(uint64_t *sums)
{
    uint16_t codes[64];
    char buf[128];
    struct arguments a;
    unsigned which, round, i;

    memset(sums, 0, CALLS * sizeof *sums);
    memset(&a, 0, sizeof a);
    for (i = 0; i < COUNT(codes); i++) {
        codes[i] = (uint16_t)(i * 17);
    }
    for (round = 0; round < ROUNDS; round++) {
        for (i = 0; i < COUNT(a.scalars); i++) {
            a.scalars[i] = (uint64_t)(numbers[(round + 5 * i) % COUNT(numbers)] + (int64_t)(round / 31));
        }
        a.text = texts[round % COUNT(texts)];
        a.len = strlen(a.text);
        a.buf = buf;
        a.cap = sizeof buf - round % 3;
        a.codes = codes;
        a.n = round % (COUNT(codes) + 1);
        a.other = round % 4;
        for (which = 0; which < CALLS; which++) {
            sums[which] = sums[which] * 31 + call(which, &a);
        }
    }
}

static void *thread(void *sums)
{
    ask(sums);
    return NULL;
}

int main(void)
{
    static uint64_t expected[CALLS], sums[THREADS][CALLS];
    pthread_t threads[THREADS];
    unsigned i, which, failures = 0;

    ask(expected);
    for (i = 0; i < THREADS; i++) {
        failures += pthread_create(&threads[i], NULL, thread, sums[i]) != 0;
    }
    for (i = 0; i < THREADS; i++) {
        failures += pthread_join(threads[i], NULL) != 0;
        for (which = 0; which < CALLS; which++) {
            if (sums[i][which] != expected[which]) {
                failures++;
                printf("FAILED: %s in thread %u\n", names[which], i);
            }
        }
    }
    printf("threads: %d functions, %d calls of each in %d threads at once, %u failures\n", CALLS, ROUNDS, THREADS, failures);
    return failures == 0 ? 0 : 1;
}
