#include "stack.h"

#include <string.h>

#include "board.h"
#include "lan9118.h"
#include "lwip/init.h"
#include "lwip/timeouts.h"
#include "netif/ethernet.h"
#include "runtime/semihosting.h"

static struct netif netif;

void stack_fault(const char *what)
{
    board_print(what);
    board_print("\n");
    finish(1);
}

/* Milliseconds for lwIP, which asks often enough for no wrap of the counter to be missed. */
u32_t sys_now(void)
{
    static uint32_t last, rest, milliseconds;
    uint32_t now = lan9118_ticks();
    rest += now - last;
    last = now;
    milliseconds += rest / 25000u;
    rest %= 25000u;
    return milliseconds;
}

void stack_start(uint8_t host)
{
    static uint8_t last;
    ip4_addr_t address, mask, gateway;
    last = host;
    lwip_init();
    IP4_ADDR(&address, 10, 0, 2, host);
    IP4_ADDR(&mask, 255, 255, 255, 0);
    IP4_ADDR(&gateway, 10, 0, 2, 2);
    netif_add(&netif, &address, &mask, &gateway, &last, lan9118_init, ethernet_input);
    netif_set_default(&netif);
    netif_set_up(&netif);
}

void stack_poll(void)
{
    lan9118_poll(&netif);
    sys_check_timeouts();
}

void stack_wait(uint32_t milliseconds)
{
    uint32_t began = sys_now();
    while (sys_now() - began < milliseconds)
        stack_poll();
}

size_t strlen(const char *text)
{
    size_t len = 0;
    while (text[len])
        len++;
    return len;
}

int strncmp(const char *left, const char *right, size_t n)
{
    for (; n--; left++, right++)
        if (*left != *right || !*left)
            return (unsigned char)*left - (unsigned char)*right;
    return 0;
}
