/* Calls every function of the library over its whole domain and prints one line for each: its name and the CRC-32 of
 * all its answers. The lines are the same on every machine. */
#include <limits.h>

#include "board.h"
#include "crc.h"

static uint32_t crc;

static void put_octet(uint8_t octet)
{
    static const uint32_t nibble[16] = {
        0x00000000u, 0x1db71064u, 0x3b6e20c8u, 0x26d930acu, 0x76dc4190u, 0x6b6b51f4u, 0x4db26158u, 0x5005713cu,
        0xedb88320u, 0xf00f9344u, 0xd6d6a3e8u, 0xcb61b38cu, 0x9b64c2b0u, 0x86d3d2d4u, 0xa00ae278u, 0xbdbdf21cu,
    };
    crc ^= octet;
    crc = nibble[crc & 15u] ^ (crc >> 4);
    crc = nibble[crc & 15u] ^ (crc >> 4);
}

void put_octets(const char *octets, size_t len)
{
    while (len--)
        put_octet((uint8_t)*octets++);
}

void put_number(uint32_t number)
{
    put_octet((uint8_t)(number >> 24));
    put_octet((uint8_t)(number >> 16));
    put_octet((uint8_t)(number >> 8));
    put_octet((uint8_t)number);
}

void put_text(const char *text)
{
    do
        put_octet((uint8_t)*text);
    while (*text++);
}

static void begin(const char *name)
{
    size_t width = 0;
    board_print(name);
    while (name[width])
        width++;
    for (; width < 28; width++)
        board_print(" ");
    crc = 0xffffffffu;
}

static void print_crc(void)
{
    char text[10] = " ";
    for (int at = 0; at < 8; at++)
        text[at + 1] = "0123456789abcdef"[(~crc >> (28 - 4 * at)) & 15u];
    board_print(text);
    crc = 0xffffffffu;
}

void row(const char *name, void (*walk)(void))
{
    begin(name);
    walk();
    print_crc();
    board_print("\n");
}

void row_of_ints(const char *name, void (*walk)(int value))
{
    begin(name);
    for (long value = -32768; value <= 32767; value++)
        walk((int)value);
    print_crc();
#if INT_MAX > 32767
    for (int value = -70000; value < -32768; value++)
        walk(value);
    for (int value = 32768; value <= 70000; value++)
        walk(value);
    for (int bits = 17; bits < 31; bits++) { /* 404 with a bit above it: what a narrower type would take for 404 */
        walk((1 << bits) + 404);
        walk(-(1 << bits) + 404);
    }
    walk(INT_MAX);
    walk(INT_MIN);
    print_crc();
#else
    board_print(" -");
#endif
    board_print("\n");
}

int main(void)
{
    rows_of_codes();
    rows_of_texts();
    rows_of_lines();
    rows_of_parser();
    rows_of_more();
    return 0;
}
