/* Start-up of QEMU's RISC-V board "virt": there is no boot ROM (-bios none), the first instruction is ours. */
#include "../board.h"
#include "../runtime/semihosting.h"
#include "../runtime/start.h"

__attribute__((used, aligned(4))) static void fault(void)
{
    board_print("fault\n");
    finish(1);
}

__attribute__((used)) static void begin(void)
{
    prepare_memory();
    finish(main());
}

__attribute__((naked, section(".vectors"))) void reset(void)
{
    __asm__ volatile("la sp, stack_top\n"
                     "la t0, fault\n"
                     "csrw mtvec, t0\n"
#ifdef __riscv_flen
                     "li t0, 0x2000\n" /* mstatus.FS: the floating-point unit is on */
                     "csrs mstatus, t0\n"
#endif
                     "j begin");
}
