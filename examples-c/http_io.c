#define _POSIX_C_SOURCE 200809L

#include "http_io.h"

#include <errno.h>
#include <netdb.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <httpstatus.h>

#define MOST_INTERIM 20 /* before one final response */
#define MOST_FIELDS 200 /* in one head */

static int fail(http_response *response, int how, const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(response->problem, sizeof response->problem, format, arguments);
    va_end(arguments);
    return how;
}

/* ---- The connection ---- */

void http_close(http_connection *connection)
{
    if (connection->fd >= 0) {
        close(connection->fd);
    }
    connection->fd = -1;
    connection->from = connection->to = 0;
}

static int open_to(http_connection *connection, const http_url *url, int seconds, http_response *response)
{
    struct addrinfo hints, *found, *address;
    struct timeval silence;
    int error;

    memset(&hints, 0, sizeof hints);
    hints.ai_socktype = SOCK_STREAM;
    error = getaddrinfo(url->host, url->port, &hints, &found);
    if (error != 0) {
        return fail(response, HTTP_NO_CONNECTION, "%s", gai_strerror(error));
    }
    silence.tv_sec = seconds;
    silence.tv_usec = 0;
    for (address = found; address != NULL; address = address->ai_next) {
        connection->fd = socket(address->ai_family, address->ai_socktype, address->ai_protocol);
        if (connection->fd >= 0) {
            setsockopt(connection->fd, SOL_SOCKET, SO_RCVTIMEO, &silence, sizeof silence);
            setsockopt(connection->fd, SOL_SOCKET, SO_SNDTIMEO, &silence, sizeof silence);
            if (connect(connection->fd, address->ai_addr, address->ai_addrlen) == 0) {
                break;
            }
            error = errno;
            http_close(connection);
        }
    }
    freeaddrinfo(found);
    if (connection->fd < 0) {
        return fail(response, HTTP_NO_CONNECTION, "%s", strerror(error));
    }
    strcpy(connection->host, url->host); /* same sizes */
    strcpy(connection->port, url->port);
    return HTTP_OK;
}

/* Returns whether the connection is to the right host and the server has not closed it. */
static int is_of_use(http_connection *connection, const http_url *url)
{
    char octet;

    return strcmp(connection->host, url->host) == 0 && strcmp(connection->port, url->port) == 0
           && recv(connection->fd, &octet, 1, MSG_PEEK | MSG_DONTWAIT) != 0;
}

static int send_all(http_connection *connection, const char *text, size_t len)
{
    while (len > 0) {
        ssize_t sent = send(connection->fd, text, len, MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) {
            continue;
        }
        if (sent <= 0) {
            return -1;
        }
        text += sent;
        len -= (size_t)sent;
    }
    return 0;
}

/* Reads more bytes into the buffer. Returns their number, 0 at the end or if the buffer is full, -1 on error or timeout. */
static int receive(http_connection *connection)
{
    ssize_t got;

    if (connection->from > 0) {
        memmove(connection->buf, connection->buf + connection->from, connection->to - connection->from);
        connection->to -= connection->from;
        connection->from = 0;
    }
    do {
        got = recv(connection->fd, connection->buf + connection->to, sizeof connection->buf - connection->to, 0);
    } while (got < 0 && errno == EINTR);
    if (got > 0) {
        connection->to += (size_t)got;
    }
    return (int)got;
}

/* Returns the next line, with a NUL in place of its end, or NULL if there is none. */
static char *next_line(http_connection *connection)
{
    for (;;) {
        char *line = connection->buf + connection->from;
        size_t len = connection->to - connection->from;
        char *lf = memchr(line, '\n', len);
        if (lf != NULL) {
            connection->from += (size_t)(lf + 1 - line);
            *lf = '\0';
            if (lf > line && lf[-1] == '\r') {
                lf[-1] = '\0';
            }
            return line;
        }
        if (receive(connection) <= 0) {
            return NULL;
        }
    }
}

/* ---- The head ---- */

/* Returns whether a list such as "keep-alive, close" contains the token. */
static int lists(const char *list, const char *token)
{
    size_t len = strlen(token);

    for (; *list != '\0'; list += strcspn(list, ",")) {
        list += strspn(list, ", \t");
        if (strncasecmp(list, token, len) == 0 && strchr(", \t", list[len]) != NULL) {
            return 1; /* strchr finds the NUL, too */
        }
    }
    return 0;
}

/* Stores what one field says about the response. Returns -1 if it makes the length ambiguous. */
static int use_field(http_response *response, const char *name, const char *value)
{
    if (strcasecmp(name, "Content-Length") == 0) {
        size_t digits = strspn(value, "0123456789");
        long long length = digits > 0 && digits < 19 && value[digits] == '\0' ? strtoll(value, NULL, 10) : -1;
        if (length < 0 || (response->length >= 0 && response->length != length)) {
            return -1;
        }
        response->length = length;
    } else if (strcasecmp(name, "Transfer-Encoding") == 0) {
        response->is_chunked = lists(value, "chunked");
        return response->is_chunked ? 0 : -1;
    } else if (strcasecmp(name, "Connection") == 0) {
        response->keeps_open = !lists(value, "close") && (response->keeps_open || lists(value, "keep-alive"));
    } else if (strcasecmp(name, "Location") == 0) {
        snprintf(response->location, sizeof response->location, "%s", value);
    } else if (strcasecmp(name, "Retry-After") == 0) {
        snprintf(response->retry_after, sizeof response->retry_after, "%s", value);
    }
    return 0;
}

static int read_head(http_connection *connection, http_response *response)
{
    httpstatus_line line;
    ptrdiff_t used;
    int fields;

    while ((used = httpstatus_parse_line(connection->buf + connection->from, connection->to - connection->from,
                HTTPSTATUS_LENIENT, &line)) == 0) {
        int is_first = connection->to == connection->from;
        if (receive(connection) <= 0) {
            return is_first ? fail(response, HTTP_DROPPED, "the connection ended without a response")
                            : fail(response, HTTP_BROKEN, "the connection ended within the status line");
        }
    }
    if (used < 0) {
        return fail(response, HTTP_BROKEN, "not HTTP: %s", httpstatus_error_string(used));
    }
    connection->from += (size_t)used;
    response->code = line.code;
    response->keeps_open = line.version_major == 1 && line.version_minor >= 1;
    response->is_chunked = 0;
    response->length = -1;
    response->location[0] = response->retry_after[0] = '\0';
    for (fields = 0; fields < MOST_FIELDS; fields++) {
        char *name = next_line(connection), *value, *end;
        if (name == NULL) {
            return fail(response, HTTP_BROKEN, "the connection ended within the head, or the head is too long");
        }
        if (*name == '\0') {
            return HTTP_OK;
        }
        value = strchr(name, ':');
        if (value == NULL) {
            continue;
        }
        *value++ = '\0';
        /* A field value has no space around it (RFC 9110 section 5.5); httpstatus_retry_after() relies on that. */
        value += strspn(value, " \t");
        for (end = value + strlen(value); end > value && (end[-1] == ' ' || end[-1] == '\t'); end--) {
            end[-1] = '\0';
        }
        if (use_field(response, name, value) != 0) {
            return fail(response, HTTP_BROKEN, "%s makes no sense", name);
        }
    }
    return fail(response, HTTP_BROKEN, "more than %d fields", MOST_FIELDS);
}

int http_ask(http_connection *connection, const http_url *url, const char *method, const char *body, int seconds,
    http_response *response)
{
    char head[sizeof url->path + HTTP_AUTHORITY_CAP + 256], authority[HTTP_AUTHORITY_CAP], length[64] = "";
    int result = HTTP_OK;

    memset(response, 0, sizeof *response);
    if (connection->fd >= 0 && !is_of_use(connection, url)) {
        http_close(connection);
    }
    if (connection->fd < 0 && open_to(connection, url, seconds, response) != HTTP_OK) {
        return HTTP_NO_CONNECTION;
    }
    if (body != NULL) {
        snprintf(length, sizeof length, "Content-Length: %zu\r\n", strlen(body));
    }
    http_url_authority(url, authority, sizeof authority);
    if (snprintf(head, sizeof head, "%s %s HTTP/1.1\r\nHost: %s\r\n%s\r\n", method, url->path, authority, length)
        >= (int)sizeof head) {
        return fail(response, HTTP_NO_CONNECTION, "the request is too long");
    }
    /* When sending fails, the server may still have said why before it closed: read all the same. */
    if (send_all(connection, head, strlen(head)) == 0 && body != NULL) {
        send_all(connection, body, strlen(body));
    }
    /* Interim responses come before the final one, asked for or not (RFC 9110 section 15.2). */
    do {
        result = read_head(connection, response);
    } while (result == HTTP_OK && httpstatus_action_of(response->code) == HTTPSTATUS_ACTION_WAIT
             && ++response->interim <= MOST_INTERIM);
    if (result == HTTP_OK && response->interim > MOST_INTERIM) {
        result = fail(response, HTTP_BROKEN, "more than %d interim responses", MOST_INTERIM);
    }
    if (result != HTTP_OK) {
        http_close(connection);
    }
    return result;
}

/* ---- The body ---- */

/* Passes on `length` bytes, or all up to the end if it is -1. */
static int pass(http_connection *connection, long long length, FILE *out)
{
    while (length != 0) {
        size_t here = connection->to - connection->from;
        if (here == 0) {
            int got = receive(connection);
            if (got <= 0) {
                return length < 0 && got == 0 ? 0 : -1;
            }
            continue;
        }
        if (length >= 0 && (long long)here > length) {
            here = (size_t)length;
        }
        if (out != NULL) {
            fwrite(connection->buf + connection->from, 1, here, out);
        }
        connection->from += here;
        length -= length > 0 ? (long long)here : 0;
    }
    return 0;
}

/* RFC 9112 section 7.1; extensions and trailers are read and dropped. */
static int pass_chunks(http_connection *connection, FILE *out)
{
    for (;;) {
        char *line = next_line(connection), *end;
        long long size = line != NULL && strspn(line, "0123456789abcdefABCDEF") > 0 ? strtoll(line, &end, 16) : -1;
        if (size < 0 || strchr("; \t", *end) == NULL) {
            return -1;
        }
        if (size == 0) {
            break;
        }
        if (pass(connection, size, out) != 0 || (line = next_line(connection)) == NULL || *line != '\0') {
            return -1;
        }
    }
    for (;;) {
        char *line = next_line(connection);
        if (line == NULL || *line == '\0') {
            return line == NULL ? -1 : 0;
        }
    }
}

int http_read_body(http_connection *connection, const char *method, http_response *response, FILE *out)
{
    int which = strcmp(method, "HEAD") == 0 ? HTTPSTATUS_METHOD_HEAD : HTTPSTATUS_METHOD_OTHER;
    int cut = 0;

    if (httpstatus_has_body(response->code, which)) {
        if (response->is_chunked) {
            cut = pass_chunks(connection, out);
        } else {
            cut = pass(connection, response->length, out);
            response->keeps_open = response->keeps_open && response->length >= 0;
        }
    }
    if (cut != 0 || !response->keeps_open) {
        http_close(connection);
    }
    return cut == 0 ? HTTP_OK : fail(response, HTTP_BROKEN, "the body was cut short");
}
