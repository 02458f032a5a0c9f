/* Start-up of a big-endian Arm core (BE8: big-endian data, little-endian code) on QEMU's board "virt". */
#include "../board.h"
#include "../runtime/semihosting.h"
#include "../runtime/start.h"

__attribute__((used)) static void begin(void)
{
    prepare_memory();
    finish(main());
}

__attribute__((naked, section(".vectors"))) void reset(void)
{
    __asm__ volatile("setend be\n"
                     "ldr sp, =stack_top\n"
                     "b begin");
}
