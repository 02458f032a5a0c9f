/* What every start-up does before main: the linker script gives the addresses. */
#ifndef START_H
#define START_H

#include <stdint.h>

extern const uint32_t data_load[];
extern uint32_t data_start[], data_end[], bss_start[], bss_end[], stack_top[];

int main(void);

static inline void prepare_memory(void)
{
    const uint32_t *from = data_load;
    for (uint32_t *to = data_start; to < data_end;)
        *to++ = *from++;
    for (uint32_t *to = bss_start; to < bss_end;)
        *to++ = 0;
}

#endif
