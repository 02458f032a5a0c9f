/* The PL011 of the board "virt", polled. The device is little-endian, the core is not. */
#include <stdint.h>

#include "../board.h"

#define REGISTER(offset) (*(volatile uint32_t *)(0x09000000u + (offset)))

int board_receive(void)
{
    while (__builtin_bswap32(REGISTER(0x18)) & 0x10u) {
    }
    return (int)(__builtin_bswap32(REGISTER(0x00)) & 0xffu);
}
