/* A clock by which QEMU shows how many instructions have gone by: with "-icount shift=10" each takes 1,024 ns. */
#ifndef CLOCK_H
#define CLOCK_H

#include <stdint.h>

#ifdef __riscv

/* The counter of retired instructions; QEMU has it count nanoseconds. */
static inline __attribute__((always_inline)) uint32_t clock_now(void)
{
    uint32_t now;
    __asm__ volatile("csrr %0, minstret" : "=r"(now));
    return now;
}
#define CLOCK_START() (void)0
#define CLOCK_NOW() clock_now()
#define CLOCK_TICKS(before, after) ((after) - (before))
#define CLOCK_INSTRUCTIONS(ticks) (((ticks) + 512) / 1024)
#define RETURN "ret"

#else

/* A Cortex-M's SysTick, at 25 MHz: 1,024 ns are 25.6 ticks. It counts down, 24 bits wide. */
#define SYST_CSR (*(volatile uint32_t *)0xe000e010u)
#define SYST_RVR (*(volatile uint32_t *)0xe000e014u)
#define SYST_CVR (*(volatile uint32_t *)0xe000e018u)
#define CLOCK_START() (SYST_RVR = 0xffffffu, SYST_CVR = 0, SYST_CSR = 5) /* the processor's clock, no interrupt */
#define CLOCK_NOW() SYST_CVR
#define CLOCK_TICKS(before, after) (((before) - (after)) & 0xffffffu)
#define CLOCK_INSTRUCTIONS(ticks) (((ticks) * 5 + 64) / 128)
#define RETURN "bx lr"

#endif

#endif
