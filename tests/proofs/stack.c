/* How much stack each function uses, measured: it runs on a stack that is painted first, and what is no longer painted was
 * used. Prints a line for each function: its name and the most bytes of all its calls. */
#define _GNU_SOURCE /* ucontext.h */
#include <stdio.h>
#include <stdlib.h>
#include <ucontext.h>

/* Without the function that reads the whole text, which would use more stack than most. */
#define SUM_OF(text) ((uint64_t)(text)[0])
#include "calls.h"

#include "samples.h"

#define SIZE 65536
#define PAINT 0xA5
/* What the call of a function without variables uses: the addresses to return to and of the frame. */
#define FRAME (2 * sizeof(void *))

static _Alignas(64) unsigned char stack[SIZE];
static ucontext_t here, there;
static struct arguments *now;
static unsigned asked;

/* Its own frame and that of call(), which is compiled without optimisation, are the same whatever is called, which is why a
 * call of nothing is taken off. */
static void entry(void)
{
    (void)call(asked, now);
}

static size_t used(unsigned which, struct arguments *a)
{
    size_t low = 0;
    asked = which;
    now = a;
    memset(stack, PAINT, sizeof stack);
    if (getcontext(&there) != 0) {
        abort();
    }
    there.uc_stack.ss_sp = stack;
    there.uc_stack.ss_size = sizeof stack;
    there.uc_link = &here;
    makecontext(&there, entry, 0);
    if (swapcontext(&here, &there) != 0) {
        abort();
    }
    while (low < SIZE && stack[low] == PAINT) {
        low++;
    }
    return SIZE - low;
}

int main(void)
{
    static size_t most[CALLS];
    struct samples samples;
    struct arguments a;
    unsigned round, which;
    size_t without;

    samples_init(&samples, &a);
    /* The first call through a PLT or of memcpy resolves names on this stack. */
    for (which = 0; which < CALLS; which++) {
        samples_take(&samples, &a, 0);
        (void)call(which, &a);
    }
    without = used(CALLS, &a) - FRAME;
    for (round = 0; round < SAMPLES; round++) {
        for (which = 0; which < CALLS; which++) {
            size_t bytes;
            samples_take(&samples, &a, round);
            bytes = used(which, &a) - without;
            most[which] = bytes > most[which] ? bytes : most[which];
        }
    }
    for (which = 0; which < CALLS; which++) {
        printf("%s %lu\n", names[which], (unsigned long)most[which]);
    }
    return 0;
}
