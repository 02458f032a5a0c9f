/* For systems that cannot be emulated here: the programs are linked with this in place of a C library, not run. */
#include "../board.h"

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
