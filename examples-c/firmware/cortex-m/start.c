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

__attribute__((section(".vectors"), used)) static const void *const vectors[16] = {
    stack_top, (const void *)reset, (const void *)fault, (const void *)fault, (const void *)fault,
    (const void *)fault, (const void *)fault, 0, 0, 0, 0, (const void *)fault, (const void *)fault,
    0, (const void *)fault, (const void *)fault,
};
