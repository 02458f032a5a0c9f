/* WebAssembly, without an import: run.mjs writes the input into the module's memory and reads the output from it. */
#include <stddef.h>

#include "../board.h"

static char input[1u << 20], output[1u << 18];
static size_t input_at, input_size, output_size;

int main(void);

void board_print(const char *text)
{
    while (*text && output_size < sizeof output)
        output[output_size++] = *text++;
}

int board_receive(void)
{
    return input_at < input_size ? (unsigned char)input[input_at++] : -1;
}

/* Returns where to write an input of `size` octets, or NULL if it is too long. */
__attribute__((export_name("input"))) char *board_input(size_t size)
{
    input_size = size;
    return size <= sizeof input ? input : NULL;
}

__attribute__((export_name("run"))) int board_run(void)
{
    return main();
}

__attribute__((export_name("output"))) const char *board_output(void)
{
    return output;
}

__attribute__((export_name("output_size"))) size_t board_output_size(void)
{
    return output_size;
}
