#define _POSIX_C_SOURCE 200809L

#include "http_url.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* Copies len bytes and a NUL if they fit and none is a space or control byte, which could forge a request. */
static int copy(char *to, size_t cap, const char *text, size_t len)
{
    size_t i;

    if (len >= cap) {
        return -1;
    }
    for (i = 0; i < len; i++) {
        if ((unsigned char)text[i] <= ' ' || text[i] == 0x7f) {
            return -1;
        }
    }
    memcpy(to, text, len);
    to[len] = '\0';
    return 0;
}

int http_url_parse(http_url *url, const char *text)
{
    http_url found;
    const char *host, *port = "80", *end;
    size_t host_len, port_len = 2;

    if (strncasecmp(text, "http://", 7) != 0) {
        return -1;
    }
    text += 7;
    end = text + strcspn(text, "/?#");
    if (*text == '[') {
        host = text + 1;
        host_len = strcspn(host, "]");
        text = host + host_len;
        if (text >= end) {
            return -1;
        }
        text++;
    } else {
        host = text;
        host_len = strcspn(host, ":/?#");
        text = host + host_len;
    }
    if (*text == ':' && text + 1 < end) {
        port = text + 1;
        port_len = (size_t)(end - port);
    }
    if (host_len == 0 || strspn(port, "0123456789") < port_len || copy(found.host, sizeof found.host, host, host_len) != 0
        || copy(found.port, sizeof found.port, port, port_len) != 0) {
        return -1;
    }
    found.path[0] = '/';
    if (copy(found.path + (*end != '/'), sizeof found.path - 1, end, strcspn(end, "#")) != 0) {
        return -1;
    }
    *url = found;
    return 0;
}

int http_url_follow(http_url *url, const char *reference)
{
    char path[sizeof url->path];
    size_t keep, len = strcspn(reference, "#");

    if (strncasecmp(reference, "http://", 7) == 0) {
        return http_url_parse(url, reference);
    }
    if (strncmp(reference, "//", 2) == 0) {
        char whole[sizeof url->host + sizeof url->path];
        return snprintf(whole, sizeof whole, "http:%s", reference) < (int)sizeof whole ? http_url_parse(url, whole) : -1;
    }
    if (strcspn(reference, ":") < strcspn(reference, "/?#")) {
        return -1; /* another scheme */
    }
    /* What stays: nothing before "/", the path before "?", the path up to its last "/" before a name. */
    keep = strcspn(url->path, "?");
    if (*reference == '/') {
        keep = 0;
    } else if (len > 0 && *reference != '?') {
        while (keep > 1 && url->path[keep - 1] != '/') {
            keep--;
        }
    } else if (len == 0) {
        return 0;
    }
    memcpy(path, url->path, keep);
    if (copy(path + keep, sizeof path - keep, reference, len) != 0) {
        return -1;
    }
    memcpy(url->path, path, keep + len + 1);
    return 0;
}

void http_url_authority(const http_url *url, char *out, size_t cap)
{
    int is_v6 = strchr(url->host, ':') != NULL;
    int is_usual = strcmp(url->port, "80") == 0;

    snprintf(out, cap, "%s%s%s%s%s", is_v6 ? "[" : "", url->host, is_v6 ? "]" : "", is_usual ? "" : ":",
        is_usual ? "" : url->port);
}

void http_url_write(const http_url *url, char *out, size_t cap)
{
    char authority[HTTP_AUTHORITY_CAP];

    http_url_authority(url, authority, sizeof authority);
    snprintf(out, cap, "http://%s%s", authority, url->path);
}
