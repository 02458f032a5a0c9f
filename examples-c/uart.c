/*
 * uart: parses response heads one byte at a time, as a device receives them from a modem, with eight bytes of state and
 * no line buffer.
 *
 *   uart captures/nginx-503-retry-after-seconds.http ...    or bytes on standard input
 *
 * For each response: the code, what a client does next, and the phrase as received. Interim (1xx) responses come before
 * the final one and are shown as well. The rest of a head is only searched for the empty line that ends it.
 *
 * Exit status: 0 all read, 1 something was no status line or ended too early, 2 a file cannot be opened.
 */
#include <stdio.h>

#include <httpstatus.h>

enum { EXIT_UNREADABLE = 1, EXIT_NO_FILE = 2 };
enum { REASON_KEPT = 40 };

struct reader {
    httpstatus_parser parser;
    int in_fields;     /* the status line is over */
    int line_is_empty; /* so far, of a line of the fields */
    size_t octets;     /* of this head */
    size_t reason_len; /* of the whole phrase; no more than REASON_KEPT of it are in reason */
    char reason[REASON_KEPT];
};

static void next_response(struct reader *reader)
{
    httpstatus_parser_init(&reader->parser, HTTPSTATUS_LENIENT);
    reader->in_fields = 0;
    reader->line_is_empty = 1;
    reader->octets = 0;
    reader->reason_len = 0;
}

static const char *action_name(int action)
{
    switch (action) {
    case HTTPSTATUS_ACTION_WAIT:
        return "wait for the final response";
    case HTTPSTATUS_ACTION_SWITCH_PROTOCOL:
        return "switch protocol";
    case HTTPSTATUS_ACTION_ACCEPT:
        return "accept";
    case HTTPSTATUS_ACTION_USE_CACHED:
        return "use what is cached";
    case HTTPSTATUS_ACTION_FOLLOW:
        return "follow Location";
    case HTTPSTATUS_ACTION_AUTHENTICATE:
        return "authenticate";
    case HTTPSTATUS_ACTION_RETRY_LATER:
        return "try again later";
    case HTTPSTATUS_ACTION_RECONNECT:
        return "connect again";
    case HTTPSTATUS_ACTION_CHANGE_REQUEST:
        return "change the request";
    default:
        return "give up";
    }
}

static void show(const struct reader *reader)
{
    const int code = httpstatus_parser_code(&reader->parser);
    size_t i;
    printf("%d, %s: \"", code, action_name(httpstatus_action_of(code)));
    for (i = 0; i < reader->reason_len && i < REASON_KEPT; i++) {
        const unsigned char octet = (unsigned char)reader->reason[i];
        putchar(octet >= ' ' && octet < 0x7f ? octet : '?'); /* never send untrusted bytes to a terminal */
    }
    printf("%s\"\n", reader->reason_len > REASON_KEPT ? "..." : "");
}

/* Handles one received byte. Returns 0 or an error. */
static ptrdiff_t receive(struct reader *reader, char octet)
{
    reader->octets++;
    if (!reader->in_fields) {
        const char *phrase;
        size_t phrase_len;
        const ptrdiff_t used = httpstatus_parser_feed_phrase(&reader->parser, &octet, 1, &phrase, &phrase_len);
        if (used < 0) {
            return used;
        }
        if (phrase_len > 0) {
            if (reader->reason_len < REASON_KEPT) {
                reader->reason[reader->reason_len] = *phrase;
            }
            reader->reason_len++;
        }
        if (used > 0) {
            show(reader);
            reader->in_fields = 1;
        }
    } else if (octet == '\n') {
        if (reader->line_is_empty) {
            next_response(reader);
        } else {
            reader->line_is_empty = 1;
        }
    } else if (octet != '\r') {
        reader->line_is_empty = 0;
    }
    return 0;
}

static int read_all(FILE *uart, const char *name)
{
    struct reader reader;
    int octet;
    next_response(&reader);
    while ((octet = getc(uart)) != EOF) {
        const ptrdiff_t error = receive(&reader, (char)octet);
        if (error < 0) {
            fprintf(stderr, "uart: %s: %s, octet %lu\n", name, httpstatus_error_string(error),
                (unsigned long)httpstatus_parser_offset(&reader.parser));
            return EXIT_UNREADABLE;
        }
    }
    if (reader.octets != 0) {
        fprintf(stderr, "uart: %s: ends within a head\n", name);
        return EXIT_UNREADABLE;
    }
    return 0;
}

int main(int argc, char **argv)
{
    int status = 0, i;
    for (i = 1; i < argc; i++) {
        FILE *uart = fopen(argv[i], "rb");
        if (uart == NULL) {
            perror(argv[i]);
            return EXIT_NO_FILE;
        }
        status |= read_all(uart, argv[i]);
        fclose(uart);
    }
    return argc > 1 ? status : read_all(stdin, "standard input");
}
