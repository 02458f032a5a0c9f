/* What a C programmer would write by hand. */
#ifndef PLAIN_H
#define PLAIN_H

#include <stddef.h>

/* A switch over all registered codes. */
const char *plain_switch(int code);
/* Nothing: what a call costs. */
const char *plain_call(int code);
/* 900 pointers. */
const char *plain_pointers(int code);
/* A search in the sorted codes. */
const char *plain_search(int code);
/* A strict status-line parser for a complete line: bytes used, 0 if it needs more, -1 if it is wrong. */
ptrdiff_t plain_parse(const char *line, size_t n, const char **reason, size_t *reason_length, int *code);

#endif
