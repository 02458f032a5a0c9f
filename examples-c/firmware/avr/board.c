/* An ATmega2560, with avr-libc's start-up code. What comes in arrives on its first serial port, what is printed leaves
 * by the second. There is no semihosting: the end is EOT and a digit, 0 when all is well. */
#include <avr/io.h>

#include "../board.h"

void exit(int status) __attribute__((noreturn));

static void send(char octet)
{
    while (!(UCSR1A & (1 << UDRE1)))
        ;
    UDR1 = (uint8_t)octet;
}

void board_print(const char *text)
{
    while (*text)
        send(*text++);
}

int board_receive(void)
{
    while (!(UCSR0A & (1 << RXC0)))
        ;
    return UDR0;
}

__attribute__((constructor)) static void open_ports(void)
{
    UCSR0B = 1 << RXEN0;
    UCSR1B = 1 << TXEN1;
}

/* Where the start-up code goes with what main() returns. */
void exit(int status)
{
    board_print(status == 0 ? "\0040" : "\0041");
    for (;;)
        ;
}
