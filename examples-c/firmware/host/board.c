/* The host, every machine that qemu-user stands in for, and Windows: the same programs, with a C library. */
#include <stdio.h>
#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

#include "../board.h"

void board_print(const char *text)
{
    fputs(text, stdout);
}

int board_receive(void)
{
#ifdef _WIN32
    /* Otherwise Windows takes the CR from each CR LF. */
    _setmode(_fileno(stdin), _O_BINARY);
#endif
    return getchar();
}
