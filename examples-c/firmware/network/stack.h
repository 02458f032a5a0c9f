/* The TCP/IP stack, set up and kept going. */
#ifndef STACK_H
#define STACK_H

#include <stdint.h>

#define SERVER 15 /* 10.0.2.15, where QEMU forwards to */
#define CLIENT 16

/* Joins 10.0.2.0/24 as this host. */
void stack_start(uint8_t host);

/* Does what there is to do; call it over and over. */
void stack_poll(void);

/* Does so for a time. */
void stack_wait(uint32_t milliseconds);

#endif
