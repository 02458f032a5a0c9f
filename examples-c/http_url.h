/* http URLs: parsing, resolving and writing. */
#ifndef HTTP_URL_H
#define HTTP_URL_H

#include <stddef.h>

/* An http URL. The host of an IPv6 address has no brackets. */
typedef struct {
    char host[256];
    char port[8];
    char path[1024]; /* with the query, never empty */
} http_url;

/* Parses an http URL. Returns 0, or -1 if `text` is not an http URL or is too long. */
int http_url_parse(http_url *url, const char *text);

/* Resolves `reference` against *url and stores the result in *url (RFC 3986 section 5.2, without "../"). Returns 0, or
 * -1 with *url unchanged. */
int http_url_follow(http_url *url, const char *reference);

/* Writes "host" or "host:port", as in the Host field. */
#define HTTP_AUTHORITY_CAP (256 + 8 + 3)
void http_url_authority(const http_url *url, char *out, size_t cap);

/* Writes the whole URL, for messages. */
void http_url_write(const http_url *url, char *out, size_t cap);

#endif
