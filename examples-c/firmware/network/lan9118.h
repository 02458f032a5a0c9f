/* The Ethernet controller of the MPS2 boards (SMSC LAN9118), polled. */
#ifndef LAN9118_H
#define LAN9118_H

#include <stdint.h>

#include "lwip/netif.h"

/* For netif_add(); the last octet of the address comes in netif->state. */
err_t lan9118_init(struct netif *netif);

/* Hands every frame that has arrived to the stack. */
void lan9118_poll(struct netif *netif);

/* A counter of 25 MHz that never stops and wraps after 171 s. */
uint32_t lan9118_ticks(void);

#endif
