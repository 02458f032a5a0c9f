/* The serial port of the nRF51 on the BBC micro:bit, polled. */
#include <stdint.h>

#include "../board.h"

#define REGISTER(offset) (*(volatile uint32_t *)(0x40002000u + (offset)))
#define STARTRX REGISTER(0x000)
#define RXDRDY REGISTER(0x108)
#define ENABLE REGISTER(0x500)
#define RXD REGISTER(0x518)

int board_receive(void)
{
    static uint8_t started;
    if (!started) {
        ENABLE = 4;
        STARTRX = 1;
        started = 1;
    }
    while (!RXDRDY) {
    }
    RXDRDY = 0;
    return (int)(RXD & 0xffu);
}
