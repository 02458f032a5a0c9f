/* Bookkeeping of what a call costs. */
#ifndef COST_H
#define COST_H

#include <stddef.h>
#include <stdint.h>

/* How much of the stack is painted, in octets; 0 where only the calls are of interest. */
#ifndef PAINTED
#define PAINTED 512
#endif

/* A frame on RISC-V is a multiple of 16 octets, of which only the upper may be written. */
#ifdef __riscv
#define STACK_POINTER "mv %0, sp"
enum { FRAME = 16 };
#else
#define STACK_POINTER "mov %0, sp"
enum { FRAME = 4 };
#endif

/* Writes a pattern below the stack of the function that this is in. */
#define STACK_PAINT()                                                                                                  \
    do {                                                                                                               \
        uint32_t *word;                                                                                                \
        __asm__ volatile(STACK_POINTER : "=r"(word));                                                                   \
        for (int n = 0; n < PAINTED / 4; n++)                                                                          \
            *--word = 0x5ca1ab1eu;                                                                                     \
    } while (0)

/* How many octets below it have been written since. */
#define STACK_DEPTH() stack_depth()

static inline __attribute__((always_inline)) uint32_t stack_depth(void)
{
    const uint32_t *word;
    uint32_t octets = PAINTED;
    __asm__ volatile(STACK_POINTER : "=r"(word));
    for (word -= PAINTED / 4; octets > 0 && *word == 0x5ca1ab1eu; word++)
        octets -= 4;
    return (octets + FRAME - 1) / FRAME * FRAME;
}

void cost_begin(void);
void cost_note(uint32_t before, uint32_t after, uint32_t stack);
void cost_is_overhead(void);
void cost_print(const char *name);

#endif
