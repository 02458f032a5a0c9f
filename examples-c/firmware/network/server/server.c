/* A web server for a small device. What it knows of HTTP is httpstatus_format_line() and the rules for what a response
 * has to carry; what it answers is in one table. */
#include <string.h>

#include "board.h"
#include "httpstatus.h"
#include "lwip/tcp.h"
#include "stack.h"

/* A resource: its answer to a request with this method. */
static const struct resource {
    const char *method, *path;
    uint16_t first, then; /* the code the first two times, and later */
    const char *fields; /* what goes with the first */
} resources[] = {
    {"GET", "/", 200, 200, ""},
    {"POST", "/", 405, 405, "Allow: GET\r\n"},
    {"GET", "/old", 301, 301, "Location: /\r\n"},
    {"POST", "/form", 303, 303, "Location: /done\r\n"},
    {"POST", "/moved-form", 307, 307, "Location: /keep\r\n"},
    {"POST", "/keep", 201, 201, "Location: /1\r\n"},
    {"GET", "/done", 200, 200, ""},
    {"GET", "/loop", 302, 302, "Location: /loop\r\n"},
    {"GET", "/cached", 304, 304, "ETag: \"1\"\r\n"},
    {"GET", "/hinted", 103, 200, "Link: </style.css>; rel=preload\r\n"},
    {"GET", "/busy", 503, 200, "Retry-After: 1\r\n"},
    {"POST", "/busy", 503, 503, "Retry-After: 1\r\n"},
    {"GET", "/limited", 429, 200, "Retry-After: Sun, 06 Nov 1994 08:49:39 GMT\r\n"},
    {"GET", "/slow", 408, 200, ""},
    {"GET", "/secret", 401, 401, "WWW-Authenticate: Basic realm=\"device\"\r\n"},
    {"GET", "/gone", 410, 410, ""},
    {"GET", "/teapot", 418, 418, ""},
    {"GET", "/odd", 499, 499, ""},
    {"POST", "/off", 204, 204, ""},
};
#define RESOURCES (sizeof resources / sizeof *resources)

static uint8_t times[RESOURCES];
static uint8_t is_off, open_connections;

static char request[256];
static u16_t request_len;

static void write(struct tcp_pcb *pcb, const char *text)
{
    tcp_write(pcb, text, (u16_t)strlen(text), TCP_WRITE_FLAG_COPY);
}

/* The head of a response, and, where there may be one, a body: the phrase. */
static void answer(struct tcp_pcb *pcb, int code, const char *fields)
{
    char line[64];
    httpstatus_format_line(line, sizeof line, code, 1);
    write(pcb, line);
    write(pcb, fields);
    if (httpstatus_is_informational(code)) {
        write(pcb, "\r\n");
        return;
    }
    write(pcb, "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nConnection: close\r\n");
    if (httpstatus_forbids_content(code)) {
        write(pcb, "\r\n");
        return;
    }
    write(pcb, "Content-Type: text/plain\r\n\r\n");
    write(pcb, httpstatus_reason_or_class(code));
    write(pcb, "\n");
}

/* Whether the request line begins with this word; where it goes on. */
static const char *after(const char *text, const char *word)
{
    size_t len = strlen(word);
    return strncmp(text, word, len) == 0 && text[len] == ' ' ? text + len + 1 : NULL;
}

static void serve(struct tcp_pcb *pcb)
{
    int known_path = 0;
    for (size_t at = 0; at < RESOURCES; at++) {
        const struct resource *it = &resources[at];
        const char *target = after(request, it->method);
        const char *any = target ? target : request;
        while (!target && *any && *any++ != ' ') {
        }
        if (!after(any, it->path))
            continue;
        known_path = 1;
        if (!target)
            continue;
        int code = times[at] < 2 ? it->first : it->then;
        times[at]++;
        if (httpstatus_is_informational(code)) {
            answer(pcb, code, it->fields);
            code = it->then;
        }
        answer(pcb, code, code == it->first ? it->fields : "");
        is_off = strncmp(it->path, "/off", 5) == 0;
        return;
    }
    answer(pcb, known_path ? HTTPSTATUS_NOT_IMPLEMENTED : HTTPSTATUS_NOT_FOUND, "");
}

static void closed(void *arg, err_t err)
{
    (void)arg, (void)err;
    open_connections--;
}

static err_t received(void *arg, struct tcp_pcb *pcb, struct pbuf *data, err_t err)
{
    (void)arg, (void)err;
    if (!data) { /* the other side has closed, too */
        tcp_err(pcb, NULL);
        open_connections--;
        return tcp_close(pcb);
    }
    tcp_recved(pcb, data->tot_len);
    request_len = (u16_t)(request_len + pbuf_copy_partial(data, request + request_len,
                                                          (u16_t)(sizeof request - 1 - request_len), 0));
    request[request_len] = 0;
    pbuf_free(data);
    if (request_len >= 4 && strncmp(request + request_len - 4, "\r\n\r\n", 4) == 0) {
        serve(pcb);
        request_len = 0;
        tcp_output(pcb);
        tcp_shutdown(pcb, 0, 1);
    } else if (request_len == sizeof request - 1) {
        answer(pcb, HTTPSTATUS_REQUEST_HEADER_FIELDS_TOO_LARGE, "");
        request_len = 0;
        tcp_output(pcb);
        tcp_shutdown(pcb, 0, 1);
    }
    return ERR_OK;
}

static err_t accepted(void *arg, struct tcp_pcb *pcb, err_t err)
{
    (void)arg;
    if (err != ERR_OK || !pcb)
        return ERR_VAL;
    open_connections++;
    request_len = 0;
    tcp_recv(pcb, received);
    tcp_err(pcb, closed);
    return ERR_OK;
}

int main(void)
{
    stack_start(SERVER);
    struct tcp_pcb *pcb = tcp_new();
    if (!pcb || tcp_bind(pcb, IP_ADDR_ANY, 80) != ERR_OK || !(pcb = tcp_listen(pcb)))
        return 1;
    tcp_accept(pcb, accepted);
    board_print("ready\n");
    while (!is_off || open_connections > 0)
        stack_poll();
    stack_wait(50); /* the last acknowledgement */
    board_print("off\n");
    return 0;
}
