/* Lines longer than 32 bits can count: offsets and lengths are size_t, and none of them ends at UINT32_MAX. The line is
 * a few megabytes of a file, mapped again and again, so that it takes no memory. */
#define _GNU_SOURCE /* for mmap() beside -std=c99 */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <httpstatus.h>

#include "check.h"

#if defined(__linux__) && SIZE_MAX > UINT32_MAX
#include <sys/mman.h>

#define PIECE ((size_t)1 << 22)
#define PIECES ((size_t)1025) /* 4 GiB and a piece */
#define LEN (PIECES * PIECE)

/* PIECES times the file, of which the first and the last may be written to. */
static char *map(FILE *file)
{
    char *line = mmap(NULL, LEN, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    size_t i;

    if (line == MAP_FAILED) {
        return NULL;
    }
    for (i = 0; i < PIECES; i++) {
        const int is_end = i == 0 || i == PIECES - 1;
        const int access = is_end ? PROT_READ | PROT_WRITE : PROT_READ;
        const int flags = MAP_FIXED | (is_end ? MAP_PRIVATE : MAP_SHARED | MAP_POPULATE);

        if (mmap(line + i * PIECE, PIECE, access, flags, fileno(file), 0) == MAP_FAILED) {
            return NULL;
        }
    }
    return line;
}

static void ask(char *line)
{
    static const char head[] = "HTTP/1.1 200 ";
    const size_t end = LEN - 2;
    httpstatus_line out;

    memcpy(line, head, sizeof head - 1);
    line[end] = 0; /* what no phrase may hold */
    check(httpstatus_error_offset(line, LEN, HTTPSTATUS_STRICT) == end, "offset of an error beyond 4 GiB", 0);
    memcpy(line + end, "\r\n", 2);
    check(httpstatus_parse_line(line, LEN, HTTPSTATUS_STRICT, &out) == (ptrdiff_t)LEN, "a line beyond 4 GiB", 0);
    check(out.reason == line + 13 && out.reason_len == end - 13, "its phrase", 0);
}

/* Whether valgrind runs this: a matter of a second becomes one of a minute. */
static int is_slow(void)
{
    const char *preloaded = getenv("LD_PRELOAD");

    return preloaded != NULL && strstr(preloaded, "vgpreload") != NULL;
}

int main(void)
{
    FILE *file = is_slow() ? NULL : tmpfile();
    char *piece = malloc(PIECE), *line = NULL;

    if (file != NULL && piece != NULL) {
        memset(piece, 'a', PIECE);
        if (fwrite(piece, 1, PIECE, file) == PIECE && fflush(file) == 0) {
            line = map(file);
        }
    }
    free(piece);
    if (line == NULL) {
        return finish("long", "a line of more than 4 GiB, not tried here");
    }
    ask(line);
    return finish("long", "a line of more than 4 GiB");
}
#else
int main(void)
{
    return finish("long", "a line of more than 4 GiB, not tried here");
}
#endif
