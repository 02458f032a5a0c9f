/* The four functions that a C compiler may call on its own; there is no C library here. */
#include <stddef.h>

void *memcpy(void *restrict to, const void *restrict from, size_t n)
{
    unsigned char *t = to;
    const unsigned char *f = from;
    while (n--)
        *t++ = *f++;
    return to;
}

void *memmove(void *to, const void *from, size_t n)
{
    unsigned char *t = to;
    const unsigned char *f = from;
    if (t <= f)
        return memcpy(to, from, n);
    while (n--)
        t[n] = f[n];
    return to;
}

void *memset(void *to, int octet, size_t n)
{
    unsigned char *t = to;
    while (n--)
        *t++ = (unsigned char)octet;
    return to;
}

int memcmp(const void *left, const void *right, size_t n)
{
    const unsigned char *l = left, *r = right;
    for (; n--; l++, r++)
        if (*l != *r)
            return *l - *r;
    return 0;
}
