/* Copies of a caller's memory between pages that cannot be accessed. Each thread has its own. */
#ifndef GUARD_H
#define GUARD_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE /* mmap() */
#endif
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define GUARD_AREAS 8
/* What is longer stays where it is: a length that no object has, or a line of gigabytes. */
#define GUARD_MOST ((size_t)1 << 21)
#define GUARD_PAGE ((size_t)65536) /* as large as any system's */

struct guarded {
    void *original;
    char *copy;
    size_t size;
    int is_const;
};

static void guard_same(int same, const char *function)
{
    if (!same) {
        (void)fprintf(stderr, "%s: another result at the other end of a page, or its input is changed\n", function);
        abort();
    }
}

/* The middle of an area: GUARD_MOST bytes between two pages that cannot be accessed. */
static char *guard_area(int which)
{
    static __thread char *areas[GUARD_AREAS];
    if (areas[which] == NULL) {
        const size_t size = GUARD_MOST + 2 * GUARD_PAGE;
        char *all = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
        if (all == MAP_FAILED || mprotect(all, GUARD_PAGE, PROT_NONE) != 0 ||
            mprotect(all + GUARD_PAGE + GUARD_MOST, GUARD_PAGE, PROT_NONE) != 0) {
            abort();
        }
        areas[which] = all + GUARD_PAGE;
    }
    return areas[which];
}

/* The place of argument `which` in the next call. One that is NULL or too long is not copied, and one that is the same as
 * an earlier one is the same copy. */
static void *guard_copy(struct guarded *all, int which, int side, const void *original, size_t count, size_t each,
                        int is_const)
{
    int earlier;
    if (original == NULL || count > GUARD_MOST / each) {
        return (void *)(uintptr_t)original;
    }
    for (earlier = 0; earlier < which; earlier++) {
        if (all[earlier].original == original && all[earlier].size == count * each && count > 0) {
            return all[earlier].copy;
        }
    }
    all[which].original = (void *)(uintptr_t)original;
    all[which].size = count * each;
    all[which].is_const = is_const;
    all[which].copy = guard_area(which) + (side == 0 ? GUARD_MOST - count * each : 0);
    memcpy(all[which].copy, original, count * each);
    return all[which].copy;
}

/* A pointer into a copy leads to the same place in the original. */
static void guard_rebase(const struct guarded *all, char *copy, size_t size)
{
    size_t at;
    int which;
    for (at = 0; at + sizeof(char *) <= size; at += sizeof(char *)) {
        char *pointer;
        memcpy(&pointer, copy + at, sizeof pointer);
        for (which = 0; which < GUARD_AREAS; which++) {
            const uintptr_t from = (uintptr_t)all[which].copy, offset = (uintptr_t)pointer - from;
            if (from != 0 && offset <= all[which].size && (uintptr_t)pointer >= from) {
                pointer = (char *)all[which].original + offset;
                memcpy(copy + at, &pointer, sizeof pointer);
                break;
            }
        }
    }
}

/* After a call: what is const is unchanged; after the second call, what is not const goes back to the caller. */
static void guard_back(struct guarded *all, int side, const char *function)
{
    int which;
    for (which = 0; which < GUARD_AREAS; which++) {
        const struct guarded *one = &all[which];
        if (one->copy != NULL && one->is_const) {
            guard_same(memcmp(one->copy, one->original, one->size) == 0, function);
        } else if (one->copy != NULL && side == 1) {
            /* Text holds no pointers, and no object of the library is that long. */
            if (one->size % sizeof(char *) == 0 && one->size <= 64) {
                guard_rebase(all, one->copy, one->size);
            }
            memcpy(one->original, one->copy, one->size);
        }
    }
}

#endif
