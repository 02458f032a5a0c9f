/* The HTTP client of a small device. What it does after a response is decided by httpstatus_action_of(),
 * httpstatus_redirect_of(), httpstatus_may_retry() and httpstatus_retry_after(), and by nothing else: no code is
 * named here. */
#include <string.h>

#include "board.h"
#include "exchange.h"
#include "httpstatus.h"
#include "stack.h"

enum { MOST_REDIRECTS = 5, MOST_TRIES = 4 };

static void print(const char *first, const char *second, const char *third)
{
    board_print(first);
    board_print(second);
    board_print(third);
}

static void print_status(int status)
{
    char text[7] = "  000 ";
    for (int at = 4; at >= 2; at--) {
        text[at] = (char)('0' + status % 10);
        status /= 10;
    }
    board_print(text);
}

/* The method for the next request, from the kind of the redirect (RFC 9110 section 15.4). */
static const char *method_after(int status, const char *method)
{
    switch (httpstatus_redirect_of(status)) {
    case HTTPSTATUS_REDIRECT_TO_GET:
    case HTTPSTATUS_REDIRECT_PERMANENT_MAY_GET:
    case HTTPSTATUS_REDIRECT_TEMPORARY_MAY_GET:
        return "GET";
    default:
        return method;
    }
}

/* Seconds to wait. The device has no clock: "now" is the server's Date. */
static uint32_t delay(const struct response *response)
{
    int64_t now = HTTPSTATUS_NO_CLOCK;
    httpstatus_parse_date(response->date, strlen(response->date), HTTPSTATUS_NO_CLOCK, &now);
    int32_t seconds = httpstatus_retry_after(response->retry_after, strlen(response->retry_after), now);
    return seconds < 0 ? 1 : seconds > 5 ? 5 : (uint32_t)seconds;
}

/* Follows a request to its end; the last status. */
static int request(const char *method, const char *path)
{
    static char next[48];
    struct response response;
    int tries = 1, redirects = 0;
    for (;;) {
        print(method, " ", path);
        board_print("\n");
        exchange(method, path, &response);
        if (response.status == 0) {
            board_print("  no response\n");
            return 0;
        }
        int idempotent = strncmp(method, "GET", 4) == 0;
        print_status(response.status);
        print(httpstatus_reason_or_class(response.status), ": ", "");
        switch (httpstatus_action_of(response.status)) {
        case HTTPSTATUS_ACTION_ACCEPT:
            board_print("accept\n");
            return response.status;
        case HTTPSTATUS_ACTION_USE_CACHED:
            board_print("use what is cached\n");
            return response.status;
        case HTTPSTATUS_ACTION_FOLLOW:
            if (!*response.location || ++redirects > MOST_REDIRECTS) {
                board_print("follow no further\n");
                return response.status;
            }
            memcpy(next, response.location, sizeof next);
            path = next;
            method = method_after(response.status, method);
            board_print("follow\n");
            break;
        case HTTPSTATUS_ACTION_RETRY_LATER:
        case HTTPSTATUS_ACTION_RECONNECT:
            if (!httpstatus_may_retry(response.status, idempotent) || ++tries > MOST_TRIES) {
                board_print("not again\n");
                return response.status;
            }
            if (*response.retry_after) {
                char seconds[] = "again after 0 s\n";
                seconds[12] = (char)('0' + delay(&response));
                board_print(seconds);
                stack_wait(1000 * delay(&response));
            } else {
                board_print("again\n");
            }
            break;
        case HTTPSTATUS_ACTION_AUTHENTICATE:
            board_print("authenticate, but there are no credentials\n");
            return response.status;
        case HTTPSTATUS_ACTION_CHANGE_REQUEST:
            board_print("change the request\n");
            return response.status;
        default:
            board_print("give up\n");
            return response.status;
        }
    }
}

int main(void)
{
    static const char *const paths[] = {"/", "/old", "/loop", "/cached", "/hinted", "/busy", "/limited", "/slow",
                                        "/secret", "/gone", "/teapot", "/odd", "/nowhere"};
    static const char *const forms[] = {"/form", "/moved-form", "/busy", "/"};
    stack_start(CLIENT);
    for (size_t at = 0; at < sizeof paths / sizeof *paths; at++)
        request("GET", paths[at]);
    for (size_t at = 0; at < sizeof forms / sizeof *forms; at++)
        request("POST", forms[at]);
    int last = request("POST", "/off");
    stack_wait(50); /* the last acknowledgement */
    return !httpstatus_is_success(last);
}
