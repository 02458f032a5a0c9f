/* The PL011 of the board "virt", polled. The device is little-endian, the core need not be. */
#include <stdint.h>

#include "../board.h"

static uint32_t read_register(uintptr_t offset)
{
    const uint32_t value = *(volatile uint32_t *)(0x09000000u + offset);
#ifdef __ARM_BIG_ENDIAN
    return __builtin_bswap32(value);
#else
    return value;
#endif
}

int board_receive(void)
{
    while (read_register(0x18) & 0x10u) {
    }
    return (int)(read_register(0x00) & 0xffu);
}
