/* Every function of the header from several threads at once, each with its own arguments: the same results as from one
 * thread, and under ThreadSanitizer no access to memory that two of them share. */
#include <pthread.h>
#include <stdio.h>

#include "calls.h"
#include "samples.h"

#define THREADS 8
#define ROUNDS 2000U

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
    struct samples samples;
    struct arguments a;
    unsigned which, round;

    memset(sums, 0, CALLS * sizeof *sums);
    samples_init(&samples, &a);
    for (round = 0; round < ROUNDS; round++) {
        samples_take(&samples, &a, round);
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
    printf("threads: %d functions, %u calls of each in %d threads at once, %u failures\n", CALLS, ROUNDS, THREADS, failures);
    return failures == 0 ? 0 : 1;
}
