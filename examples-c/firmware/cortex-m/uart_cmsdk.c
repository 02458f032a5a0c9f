/* The serial port of Arm's MPS2 boards, polled. UART0 is its address, which differs between the images. */
#include <stdint.h>

#include "../board.h"

#define REGISTER(offset) (*(volatile uint32_t *)(UART0 + (offset)))
#define DATA REGISTER(0x0)
#define STATE REGISTER(0x4)
#define CTRL REGISTER(0x8)
#define BAUDDIV REGISTER(0x10)

int board_receive(void)
{
    if (CTRL == 0) {
        BAUDDIV = 16;
        CTRL = 2; /* receive */
    }
    while (!(STATE & 2u)) {
    }
    return (int)(DATA & 0xffu);
}
