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

#endif
