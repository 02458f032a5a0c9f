/* Responses come in over a serial port, octet by octet, as from a modem. For each one: its code, what to do next, and
 * its reason, as soon as the octets are there. There is no buffer: what is kept of a response is 8 octets of parser.
 *
 * The modem hangs up with "NO CARRIER", which is no status line, and so ends the program. */
#include "board.h"
#include "httpstatus.h"

static const char *action_name(int code)
{
    switch (httpstatus_action_of(code)) {
    case HTTPSTATUS_ACTION_WAIT: return "wait";
    case HTTPSTATUS_ACTION_SWITCH_PROTOCOL: return "switch protocol";
    case HTTPSTATUS_ACTION_ACCEPT: return "accept";
    case HTTPSTATUS_ACTION_USE_CACHED: return "use cached";
    case HTTPSTATUS_ACTION_FOLLOW: return "follow";
    case HTTPSTATUS_ACTION_AUTHENTICATE: return "authenticate";
    case HTTPSTATUS_ACTION_RETRY_LATER: return "retry later";
    case HTTPSTATUS_ACTION_RECONNECT: return "reconnect";
    case HTTPSTATUS_ACTION_CHANGE_REQUEST: return "change request";
    default: return "give up";
    }
}

static void print_code(int code)
{
    char text[5] = "000 ";
    for (; code >= 100; code -= 100)
        text[0]++;
    for (; code >= 10; code -= 10)
        text[1]++;
    text[2] = (char)(text[2] + code);
    board_print(text);
}

/* Reads a status line; its code, or an error. */
static int receive_status(void)
{
    httpstatus_parser parser;
    ptrdiff_t used = 0;
    httpstatus_parser_init(&parser, HTTPSTATUS_LENIENT);
    while (used == 0) {
        int octet = board_receive();
        char c = (char)octet;
        if (octet < 0)
            return HTTPSTATUS_ERR_EMPTY;
        used = httpstatus_parser_feed(&parser, &c, 1);
    }
    return used < 0 ? (int)used : httpstatus_parser_code(&parser);
}

/* Skips the fields up to the empty line. */
static void skip_fields(void)
{
    int octets_in_line = 0, octet;
    while ((octet = board_receive()) >= 0) {
        if (octet == '\n') {
            if (octets_in_line == 0)
                return;
            octets_in_line = 0;
        } else if (octet != '\r') {
            octets_in_line = 1;
        }
    }
}

int main(void)
{
    int status, responses = 0;
    while ((status = receive_status()) > 0) {
        responses++;
        print_code(status);
        board_print(action_name(status));
        board_print(": ");
        board_print(httpstatus_reason_or_class(status));
        board_print("\n");
        skip_fields();
    }
    board_print("hung up: ");
    board_print(httpstatus_error_string(status));
    board_print("\n");
    return responses == 0;
}
