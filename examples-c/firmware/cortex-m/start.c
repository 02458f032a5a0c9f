/* Start-up of every Cortex-M: the vectors, then memory, then the floating-point unit if there is one, then main. */
#include "../board.h"
#include "../runtime/semihosting.h"
#include "../runtime/start.h"

void reset(void)
{
    prepare_memory();
#ifdef __ARM_FP
    *(volatile uint32_t *)0xe000ed88u |= 0xfu << 20; /* CPACR: full access to coprocessors 10 and 11 */
    __asm__ volatile("dsb\nisb");
#endif
    finish(main());
}

static void fault(void)
{
    board_print("fault\n");
    finish(1);
}

/* The first word is the stack, the others are the handlers of exceptions 1 to 15; no interrupt is switched on. */
__attribute__((section(".vectors"), used)) static const struct {
    const uint32_t *stack;
    void (*handlers[15])(void);
} vectors = {stack_top, {reset, fault, fault, fault, fault, fault, fault, 0, 0, 0, fault, fault, 0, fault, fault}};
