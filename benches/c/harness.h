/* Shared by every group of the C benchmark: inputs, loops to time, and the format of a result. */
#ifndef HARNESS_H
#define HARNESS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The number of lookups in one loop. */
#define LOOKUPS 16384

/* Adds up the results of the lookups, so that the compiler cannot drop any. */
typedef uintptr_t loop(const int *codes, size_t n);

/* One library's loop over one question. */
struct contender {
    const char *group;   /* the question */
    const char *name;    /* the library */
    const char *symbol;  /* the loop's name, for callgrind */
    loop *run;
    int all_numbers;     /* 0: answers for registered codes only */
};

/* A separate loop for every library, so that its call is the one a program would make. */
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

/* Status lines by code, each followed by the empty line that ends a header section: the parsers' input. */
extern char line_of[1000][64];
extern size_t line_length[1000];

#ifdef __cplusplus
}
#endif
#endif
