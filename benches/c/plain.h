/* What a C programmer would write by hand. */
#ifndef PLAIN_H
#define PLAIN_H

#include <stddef.h>

/* A switch over all registered codes. */
const char *plain_switch(int code);
/* Does nothing: the cost of a call. */
const char *plain_call(int code);
/* 900 pointers. */
const char *plain_pointers(int code);
/* A binary search in the sorted codes. */
const char *plain_search(int code);
/* A strict parser for a complete status line. Returns the number of bytes used, 0 if the line is incomplete, or -1
 * if it is invalid. */
ptrdiff_t plain_parse(const char *line, size_t n, const char **reason, size_t *reason_length, int *code);
/* The class, by a division, as a function. */
int plain_class(int code);
/* What httpstatus_action_of(), httpstatus_to_coap(), httpstatus_hpack_index() and httpstatus_qpack_index() return, by a switch. */
int plain_action(int code);
int plain_coap(int code);
int plain_hpack(int code);
int plain_qpack(int code);
/* Compares with one phrase, or one name, after the other. */
int plain_from_reason(const char *phrase);
int plain_from_name(const char *name);
/* A status line for HTTP/1.1 by copies. */
size_t plain_format(char *buf, size_t cap, int code);

#endif
