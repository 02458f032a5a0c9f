/* The host, and every machine that qemu-user stands in for: the same programs, with a C library. */
#include <stdio.h>

#include "../board.h"

void board_print(const char *text)
{
    fputs(text, stdout);
}

int board_receive(void)
{
    return getchar();
}
