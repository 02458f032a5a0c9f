#include "../board.h"
#include "semihosting.h"

void board_print(const char *text)
{
    semihosting(SYS_WRITE0, (uintptr_t)text);
}
