/* http URLs: taken apart, followed, written. */
#ifndef HTTP_URL_H
#define HTTP_URL_H

#include <stddef.h>

/* An http URL. The host of an IPv6 address has no brackets. */
typedef struct {
    char host[256];
    char port[8];
    char path[1024]; /* with the query, never empty */
} http_url;

/* 0, or -1 when the text is no http URL or is too long. */
int http_url_parse(http_url *url, const char *text);

/* Makes *url what `reference` means when it is found there (RFC 3986 section 5.2, without "../"). 0, or -1 and *url
 * unchanged. */
int http_url_follow(http_url *url, const char *reference);

/* "host" or "host:port", as the Host field wants it. */
#define HTTP_AUTHORITY_CAP (256 + 8 + 3)
void http_url_authority(const http_url *url, char *out, size_t cap);

/* The whole URL, for messages. */
void http_url_write(const http_url *url, char *out, size_t cap);

#endif
