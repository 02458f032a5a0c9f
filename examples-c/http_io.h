/* HTTP/1.1 over a socket, as far as a small client needs it: sends a request and reads the response. It frames messages;
 * what a status means it asks httpstatus. */
#ifndef HTTP_IO_H
#define HTTP_IO_H

#include <stddef.h>
#include <stdio.h>

#include "http_url.h"

/* A connection that stays open between requests to the same host. Initialize fd to -1. */
typedef struct {
    int fd;
    char host[256];
    char port[8];
    size_t from, to;
    char buf[16384]; /* received but not yet used: from..to */
} http_connection;

void http_close(http_connection *connection);

/* A response whose head has been read. */
typedef struct {
    int code;
    int interim; /* how many 1xx came before it */
    int keeps_open;
    int is_chunked;
    long long length; /* -1 if not stated */
    char location[1024];
    char retry_after[64];
    char problem[128]; /* why an exchange failed */
} http_response;

/* How an exchange ended. */
#define HTTP_OK 0
#define HTTP_NO_CONNECTION (-1) /* no request was sent: trying again is safe for every method */
#define HTTP_DROPPED (-2)       /* sent, but no response came: the request may have been carried out */
#define HTTP_BROKEN (-3)        /* what came is not HTTP, or was cut short */

/* Connects if necessary, sends the request and reads the response up to the end of its head. Interim responses are read
 * and counted. `body` may be NULL. `seconds` is the longest time to wait without receiving anything. */
int http_ask(http_connection *connection, const http_url *url, const char *method, const char *body, int seconds,
    http_response *response);

/* Reads the body, if there is one, and writes it to `out`, which may be NULL. Afterwards the connection is closed or ready
 * for the next request. Returns HTTP_OK or HTTP_BROKEN. */
int http_read_body(http_connection *connection, const char *method, http_response *response, FILE *out);

#endif
