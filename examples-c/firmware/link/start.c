/* For systems that cannot be emulated here: the programs are linked with this in place of a C library, not run. */
#include "../board.h"

#ifdef __APPLE__
#include <stddef.h>

/* clang clears memory with it on macOS, whose C library has it. */
void __bzero(char *to, size_t n);
void __bzero(char *to, size_t n)
{
    while (n--)
        *to++ = 0;
}
#endif

int main(void);
void start(void);

const char *volatile last_printed;

void board_print(const char *text)
{
    last_printed = text;
}

int board_receive(void)
{
    return -1;
}

void start(void)
{
    main();
}
