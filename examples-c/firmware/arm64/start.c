/* Start-up of an AArch64 core on QEMU's board "virt". Without its memory unit, every address must be aligned. */
#include "../board.h"
#include "../runtime/semihosting.h"
#include "../runtime/start.h"

__attribute__((used)) static void begin(void)
{
    prepare_memory();
    finish(main());
}

/* gcc has no naked functions for AArch64. */
__asm__(".section .vectors, \"ax\"\n"
        ".global reset\n"
        "reset:\n"
        "adrp x0, stack_top\n"
        "add x0, x0, :lo12:stack_top\n"
        "mov sp, x0\n"
        "mov x0, #0x300000\n" /* CPACR_EL1.FPEN: the floating-point unit is on */
        "msr cpacr_el1, x0\n"
        "isb\n"
        "b begin\n"
        ".text\n");
