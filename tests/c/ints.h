/* The ints that a function is asked for when it is asked for "every int". */
#ifndef INTS_H
#define INTS_H

#include <limits.h>
#include <stddef.h>
#include <stdint.h>

/* All of these, as far as int reaches (it has 16 bits on some targets). */
#define INTS_FROM (-70000L)
#define INTS_TO 70000L

/* The ends of int and of narrower types, what a cut to 16 or 8 bits would turn into a code, and swapped octets. */
static const long far_ints[] = {
    INT_MIN,    INT_MIN + 1, INT_MIN + 2, INT_MIN + 200, INT_MIN + 404, INT_MIN + 503, INT_MAX - 503, INT_MAX - 404,
    INT_MAX - 200, INT_MAX - 2, INT_MAX - 1, INT_MAX,     65536L + 200,  131072L + 200, 65536L * 3 + 404,
    65536L * 256 + 200, 65536L * 32767 + 200, -65536L + 200, -131072L + 200, -65536L * 32768 + 404, 0x00C80000L,
    0x01940000L, 0x0000C800L, 0x00009401L, 0x7FFF0194L, 1L << 16, 1L << 24, 1L << 30, -(1L << 16), -(1L << 30),
    1000000L, -1000000L, 404404404L, -404404404L,
};

/* How many random ints, the same in every run. */
#define RANDOM_INTS 1000000UL

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state ^ *state >> 16;
}

/* Asks for all of them; returns how many there were. */
static unsigned long for_ints(void (*ask)(int))
{
    unsigned long asked = 0, i;
    uint32_t state = 1;
    size_t row;
    long n;

    for (n = INTS_FROM; n <= INTS_TO; n++) {
        if (n >= INT_MIN && n <= INT_MAX) {
            ask((int)n);
            asked++;
        }
    }
    for (row = 0; row < sizeof far_ints / sizeof *far_ints; row++) {
        if (far_ints[row] >= INT_MIN && far_ints[row] <= INT_MAX) {
            ask((int)far_ints[row]);
            asked++;
        }
    }
    for (i = 0; i < RANDOM_INTS; i++) {
        unsigned magnitude = (unsigned)(next_random(&state) & (uint32_t)INT_MAX);
        ask(i & 1 ? (int)magnitude : -1 - (int)magnitude);
        asked++;
    }
    return asked;
}

#endif
