/* What lwIP wants of <string.h>; runtime/memory.c and network/stack.c have it. */
#include <stddef.h>
void *memcpy(void *to, const void *from, size_t n);
void *memmove(void *to, const void *from, size_t n);
void *memset(void *to, int octet, size_t n);
int memcmp(const void *left, const void *right, size_t n);
size_t strlen(const char *text);
int strncmp(const char *left, const char *right, size_t n);
