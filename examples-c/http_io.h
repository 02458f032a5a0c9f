/* HTTP/1.1 over a socket, as far as a small client needs it: one request out, one response in. It knows how messages
 * are cut, nothing of what a status means: that is asked of httpstatus where it is needed. */
#ifndef HTTP_IO_H
#define HTTP_IO_H

#include <stddef.h>
#include <stdio.h>

#include "http_url.h"

/* A connection that stays open between requests to the same host. Begin with fd -1. */
typedef struct {
    int fd;
    char host[256];
    char port[8];
    size_t from, to;
    char buf[16384]; /* what was received and not yet used: from..to */
} http_connection;

void http_close(http_connection *connection);

/* What is known of a response when its head has been read. */
typedef struct {
    int code;
    int interim; /* how many 1xx came before it */
    int keeps_open;
    int is_chunked;
    long long length; /* -1: not stated */
    char location[1024];
    char retry_after[64];
    char problem[128]; /* why an exchange failed */
} http_response;

/* How an exchange ended. */
#define HTTP_OK 0
#define HTTP_NO_CONNECTION (-1) /* no request was sent: trying again is safe for every method */
#define HTTP_DROPPED (-2)       /* sent, but no response came: the request may have been carried out */
#define HTTP_BROKEN (-3)        /* what came is not HTTP, or was cut short */

/* Connects if need be, sends the request and reads up to the end of the response's head; interim responses are read
 * and counted. `body` may be NULL. The seconds are the longest silence to put up with. */
int http_ask(http_connection *connection, const http_url *url, const char *method, const char *body, int seconds,
    http_response *response);

/* Reads the body that follows, if one does, and writes it to `out`, which may be NULL; then the connection is ready
 * for the next request, or closed. HTTP_OK or HTTP_BROKEN. */
int http_read_body(http_connection *connection, const char *method, http_response *response, FILE *out);

#endif
