/* Prints the phrase of every code that libmicrohttpd has one for. */
#include <stddef.h>
#include <stdio.h>

const char *MHD_get_reason_phrase_for(unsigned int code);

int main(void)
{
    unsigned int code;
    for (code = 0; code < 1000; code++) printf("%u %s\n", code, MHD_get_reason_phrase_for(code));
    return 0;
}
