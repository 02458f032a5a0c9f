/* A signal inside the library finds its way back to main: profilers, debuggers and core dumps walk the same tables.
 * The library is made to read where nothing may be read; the handler asks who called. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <execinfo.h>
#include <setjmp.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include <httpstatus.h>

#include "../check.h"

#define PAGE 65536 /* a multiple of every page size */

static sigjmp_buf back;
static volatile int saw_caller, saw_main;
static void *frames[64];

static void on_fault(int signal_number)
{
    int count = backtrace(frames, 64), i;
    Dl_info about;

    (void)signal_number;
    for (i = 0; i < count; i++) {
        if (dladdr(frames[i], &about) != 0 && about.dli_sname != NULL) {
            saw_caller |= strcmp(about.dli_sname, "caller") == 0;
            saw_main |= strcmp(about.dli_sname, "main") == 0;
        }
    }
    siglongjmp(back, 1);
}

/* Which function, and the text that it is handed, of which only the beginning may be read. */
enum which { RETRY_AFTER, PARSE_LINE, PARSER_FEED, FROM_REASON, TALLY };
static const struct {
    const char *name, *text;
    size_t len;
} calls[] = {
    {"retry_after", "00000000", 64},
    {"parse_line", "HTTP/1.1 404 Not", 64},
    {"parser_feed", "HTTP/1.1 404 Not", 64},
    {"from_reason", "Range Not ", 21},
    {"tally", "00000000", 4096},
};

void caller(enum which which, const char *text, size_t len);

/* Global, so that its name is in the program's dynamic table; what it does after the call keeps its frame. */
void caller(enum which which, const char *text, size_t len)
{
    static httpstatus_class_counts counts;
    httpstatus_parser parser;
    httpstatus_line line;
    volatile long result = 0;

    httpstatus_parser_init(&parser, HTTPSTATUS_STRICT);
    switch (which) {
    case RETRY_AFTER:
        result = httpstatus_retry_after(text, len, 0);
        break;
    case PARSE_LINE:
        result = (long)httpstatus_parse_line(text, len, HTTPSTATUS_STRICT, &line);
        break;
    case PARSER_FEED:
        result = (long)httpstatus_parser_feed(&parser, text, len);
        break;
    case FROM_REASON:
        result = httpstatus_from_reason(text, len);
        break;
    case TALLY:
        httpstatus_class_counts_add(&counts, (const uint16_t *)(const void *)text, len / 2);
        break;
    }
    check(0, "nothing was read where nothing may be", result);
}

int main(void)
{
    struct sigaction action;
    char *pages = mmap(NULL, 2 * PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    char *end = pages + PAGE;
    volatile int which;

    check(pages != MAP_FAILED && mprotect(end, PAGE, PROT_NONE) == 0, "a page to fault at", 0);
    memset(pages, '0', PAGE);
    memset(&action, 0, sizeof action);
    action.sa_handler = on_fault;
    check(sigaction(SIGSEGV, &action, NULL) == 0 && sigaction(SIGBUS, &action, NULL) == 0, "a handler", 0);
    check(backtrace(frames, 64) > 0, "backtrace, which loads what it needs the first time", 0);

    for (which = RETRY_AFTER; which <= TALLY; which++) {
        char *start = end - strlen(calls[which].text);
        memcpy(start, calls[which].text, strlen(calls[which].text));
        saw_caller = saw_main = 0;
        if (sigsetjmp(back, 1) == 0) {
            caller((enum which)which, start, calls[which].len);
        }
        check(saw_caller, "no frame of the function that called it", which);
        check(saw_main, "the way ends before main", which);
        if (!saw_main) {
            printf("in httpstatus_%s\n", calls[which].name);
        }
    }
    return finish("unwind", "from inside the library to main");
}
