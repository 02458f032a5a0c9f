#include "exchange.h"

#include <string.h>

#include "board.h"
#include "httpstatus.h"
#include "lwip/tcp.h"
#include "stack.h"

static struct response *response;
static const char *method, *path;
static httpstatus_parser parser;
static char field[80]; /* the present line of the fields, as much of it as fits */
static uint8_t field_len, in_fields, in_body, done;

static void keep(char *where, const char *value)
{
    size_t at = 0;
    for (; value[at] && at < sizeof response->location - 1; at++)
        where[at] = value[at];
    where[at] = 0;
}

/* The value of the field in the present line if it has this name, which is in lower case. */
static const char *value_of(const char *name)
{
    const char *at = field;
    for (; *name; name++, at++)
        if ((*at | 32) != *name && *at != *name)
            return NULL;
    if (*at++ != ':')
        return NULL;
    while (*at == ' ' || *at == '\t')
        at++;
    return at;
}

static void field_line(void)
{
    const char *value;
    if ((value = value_of("location")))
        keep(response->location, value);
    else if ((value = value_of("retry-after")))
        keep(response->retry_after, value);
    else if ((value = value_of("date")))
        keep(response->date, value);
}

static void begin_status_line(void)
{
    httpstatus_parser_init(&parser, HTTPSTATUS_LENIENT);
    in_fields = in_body = field_len = 0;
}

static void octet(char c)
{
    if (in_body)
        return;
    if (!in_fields) {
        ptrdiff_t used = httpstatus_parser_feed(&parser, &c, 1);
        if (used < 0)
            in_body = 1; /* not HTTP: the status stays what it is */
        else if (used > 0) {
            response->status = httpstatus_parser_code(&parser);
            in_fields = 1;
        }
    } else if (c == '\n') {
        field[field_len] = 0;
        if (field_len > 0)
            field_line();
        else if (httpstatus_action_of(response->status) == HTTPSTATUS_ACTION_WAIT)
            begin_status_line(); /* interim: the final response follows */
        else
            in_body = 1;
        field_len = 0;
    } else if (c != '\r' && field_len < sizeof field - 1) {
        field[field_len++] = c;
    }
}

static err_t received(void *arg, struct tcp_pcb *pcb, struct pbuf *data, err_t err)
{
    (void)arg, (void)err;
    if (!data) {
        done = 1;
        tcp_err(pcb, NULL);
        return tcp_close(pcb);
    }
    for (const struct pbuf *part = data; part; part = part->next)
        for (u16_t at = 0; at < part->len; at++)
            octet(((const char *)part->payload)[at]);
    tcp_recved(pcb, data->tot_len);
    pbuf_free(data);
    return ERR_OK;
}

static void failed(void *arg, err_t err)
{
    (void)arg, (void)err;
    done = 1;
}

static void write(struct tcp_pcb *pcb, const char *text)
{
    tcp_write(pcb, text, (u16_t)strlen(text), TCP_WRITE_FLAG_COPY);
}

static err_t connected(void *arg, struct tcp_pcb *pcb, err_t err)
{
    (void)arg, (void)err;
    write(pcb, method);
    write(pcb, " ");
    write(pcb, path);
    write(pcb, " HTTP/1.1\r\nHost: device\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    return tcp_output(pcb);
}

void exchange(const char *with_method, const char *at_path, struct response *into)
{
    static const struct response none;
    ip4_addr_t server;
    struct tcp_pcb *pcb = tcp_new();
    *into = none;
    if (!pcb)
        return;
    response = into, method = with_method, path = at_path, done = 0;
    begin_status_line();
    IP4_ADDR(&server, 10, 0, 2, SERVER);
    tcp_recv(pcb, received);
    tcp_err(pcb, failed);
    if (tcp_connect(pcb, &server, 80, connected) != ERR_OK)
        return;
    while (!done)
        stack_poll();
}
