/* Semihosting: the debugger, or here QEMU, prints and ends for us. One call per architecture. */
#ifndef SEMIHOSTING_H
#define SEMIHOSTING_H

#include <stdint.h>

enum { SYS_WRITE0 = 4, SYS_EXIT = 0x18 };
#define STOPPED_WELL 0x20026u /* ADP_Stopped_ApplicationExit */
#define STOPPED_BADLY 0x20023u /* ADP_Stopped_RunTimeErrorUnknown */

static inline uintptr_t semihosting(uintptr_t operation, uintptr_t argument)
{
#if defined(__riscv)
    register uintptr_t a0 __asm__("a0") = operation;
    register uintptr_t a1 __asm__("a1") = argument;
    /* The three instructions are the signal; they must be uncompressed and on one page. */
    __asm__ volatile(".balign 16\n.option push\n.option norvc\n"
                     "slli zero, zero, 0x1f\nebreak\nsrai zero, zero, 7\n.option pop"
                     : "+r"(a0) : "r"(a1) : "memory");
    return a0;
#elif defined(__aarch64__)
    register uintptr_t x0 __asm__("x0") = operation;
    register uintptr_t x1 __asm__("x1") = argument;
    __asm__ volatile("hlt 0xf000" : "+r"(x0) : "r"(x1) : "memory");
    return x0;
#else
    register uintptr_t r0 __asm__("r0") = operation;
    register uintptr_t r1 __asm__("r1") = argument;
#if defined(__thumb__)
    __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
#else
    __asm__ volatile("svc 0x123456" : "+r"(r0) : "r"(r1) : "memory", "lr");
#endif
    return r0;
#endif
}

/* Ends the emulation; QEMU's exit status is 0 only after success. */
static inline void finish(int failed)
{
    const uintptr_t reason = failed ? STOPPED_BADLY : STOPPED_WELL;
#if UINTPTR_MAX > 0xffffffffu
    /* A core of 64 bits passes the address of the reason and of an exit status. */
    const uintptr_t block[2] = {reason, (uintptr_t)failed};
    for (;;)
        semihosting(SYS_EXIT, (uintptr_t)block);
#else
    for (;;)
        semihosting(SYS_EXIT, reason);
#endif
}

#endif
