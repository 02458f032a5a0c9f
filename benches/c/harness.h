/* What every group of the C benchmark shares: inputs, loops to time, and how a result is written. */
#ifndef HARNESS_H
#define HARNESS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* How many lookups one loop makes. */
#define LOOKUPS 16384

/* Adds up what the lookups gave, so that none can be left out. */
typedef uintptr_t loop(const int *codes, size_t n);

/* One library's loop over one question. */
struct contender {
    const char *group;   /* the question */
    const char *name;    /* the library */
    const char *symbol;  /* the loop's name, for callgrind */
    loop *run;
    int all_numbers;     /* 0: answers for registered codes only */
};

/* A loop of its own for every library, so that the call in it is the one a program would make. */
#define LOOP(group, library, expression)                                          \
    __attribute__((noinline)) uintptr_t group##_##library(const int *codes, size_t n); \
    uintptr_t group##_##library(const int *codes, size_t n)                       \
    {                                                                             \
        uintptr_t sum = 0;                                                        \
        size_t i;                                                                 \
        for (i = 0; i < n; i++) {                                                 \
            const int code = codes[i];                                            \
            sum += (uintptr_t)(expression);                                       \
        }                                                                         \
        return sum;                                                               \
    }
#define CONTENDER(group, library, all) {#group, #library, #group "_" #library, group##_##library, all}
#define DECLARE(group, library) uintptr_t group##_##library(const int *codes, size_t n)

/* Status lines by code, each with the empty line that ends a head: what a parser is given. */
extern char line_of[1000][64];
extern size_t line_length[1000];

#ifdef __cplusplus
}
#endif
#endif
