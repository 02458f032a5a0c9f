/* A small HTTP client that does what httpstatus says for each status: it follows redirects, waits, retries, or gives up
 * and says why.
 *
 *     cc retry_client.c http_io.c http_url.c -lhttpstatus -o retry_client
 *     retry_client [-X METHOD] [-d DATA] [--max-wait SECONDS] [--attempts N] [--redirects N] [--timeout SECONDS]
 *                  [--speedup N] http://host[:port]/path
 *
 * The content of a successful response goes to standard output, what happened to standard error, one line each; the
 * last line is the outcome. Exit status: 0 success, 1 the server's answer was final and no success, 2 wrong usage, 3 no
 * HTTP response. */
#define _POSIX_C_SOURCE 200809L

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <httpstatus.h>

#include "http_io.h"

#define MOST_REDIRECTS 20

static struct {
    long max_wait, attempts, redirects, timeout, speedup;
} options = {60, 4, 10, 10, 1};

/* What is asked for now: redirects change it. */
static struct {
    http_url url;
    const char *method, *body;
} request;

/* What was asked for already, to find loops. */
static struct {
    http_url url;
    const char *method;
} visited[MOST_REDIRECTS + 1];
static long redirects, attempts = 1;

/* The status for a sentence: "503 Service Unavailable", "599 Server Error". */
static const char *named(int code)
{
    static char text[64];

    snprintf(text, sizeof text, "%d %s", code, httpstatus_reason_or_class(code));
    return text;
}

static void say(const char *format, ...)
{
    va_list arguments;

    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
}

/* RFC 9110 section 9.2.2: the effect of several is that of one. */
static int is_idempotent(const char *method)
{
    static const char *const all[] = {"GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE"};
    size_t i;

    for (i = 0; i < sizeof all / sizeof *all; i++) {
        if (strcmp(method, all[i]) == 0) {
            return 1;
        }
    }
    return 0;
}

static void wait_seconds(double seconds)
{
    struct timespec left;

    seconds /= (double)options.speedup;
    left.tv_sec = (time_t)seconds;
    left.tv_nsec = (long)((seconds - (double)left.tv_sec) * 1e9);
    while (nanosleep(&left, &left) != 0) {
    }
}

/* 1, 2, 4, ... seconds, and up to half as much again, so that clients that failed together do not return together. */
static double own_delay(void)
{
    double seconds = 1;
    long i;

    for (i = 1; i < attempts && seconds < 64; i++) {
        seconds *= 2;
    }
    return seconds * (1 + 0.5 * rand() / ((double)RAND_MAX + 1));
}

/* Waits as the server asks, else for `seconds`. 0 if that is longer than we are ready to wait. */
static int wait_as_asked(const http_response *response, double seconds)
{
    if (response->retry_after[0] != '\0') {
        int32_t asked = httpstatus_retry_after(response->retry_after, strlen(response->retry_after), time(NULL));
        if (asked < 0) {
            say("* Retry-After ignored: %s", httpstatus_error_string(asked));
        } else if (asked > options.max_wait) {
            say("gave up: %s asks for a wait of %ld s, longer than %ld s", named(response->code), (long)asked,
                options.max_wait);
            return 0;
        } else {
            say("* waiting %ld s, as the server asks", (long)asked);
            wait_seconds(asked);
            return 1;
        }
    }
    if (seconds > 0) {
        say("* waiting %.1f s", seconds);
        wait_seconds(seconds);
    }
    return 1;
}

/* One more attempt at the same request, if there is one left. */
static int try_again(const http_response *response, double seconds, const char *why)
{
    if (attempts >= options.attempts) {
        say("gave up: %s after %ld attempts", why, attempts);
        return 0;
    }
    if (!wait_as_asked(response, seconds)) {
        return 0;
    }
    attempts++;
    return 1;
}

/* Turns the request into the one that the redirect asks for; 0 with a sentence if it cannot. */
static int follow(const http_response *response)
{
    long i;

    if (response->location[0] == '\0') {
        say("gave up: %s does not say where to", named(response->code));
        return 0;
    }
    visited[redirects].url = request.url;
    visited[redirects].method = request.method;
    if (redirects >= options.redirects) {
        say("gave up: more than %ld redirects", options.redirects);
        return 0;
    }
    redirects++;
    if (http_url_follow(&request.url, response->location) != 0) {
        say("gave up: %s leads to %s, which is no http URL", named(response->code), response->location);
        return 0;
    }
    switch (httpstatus_redirect_of(response->code)) {
    case HTTPSTATUS_REDIRECT_PERMANENT_MAY_GET:
    case HTTPSTATUS_REDIRECT_TEMPORARY_MAY_GET:
        if (strcmp(request.method, "POST") == 0) { /* allowed, and what all browsers do */
            request.method = "GET";
            request.body = NULL;
        }
        break;
    case HTTPSTATUS_REDIRECT_TO_GET:
        if (strcmp(request.method, "HEAD") != 0) {
            request.method = "GET";
        }
        request.body = NULL;
        break;
    default: /* the same method and body */
        break;
    }
    for (i = 0; i < redirects; i++) {
        if (strcmp(visited[i].method, request.method) == 0 && strcmp(visited[i].url.host, request.url.host) == 0
            && strcmp(visited[i].url.port, request.url.port) == 0
            && strcmp(visited[i].url.path, request.url.path) == 0) {
            say("gave up: the redirects go round in a circle");
            return 0;
        }
    }
    attempts = 1;
    return wait_as_asked(response, 0);
}

/* What the status asks for. 1: send what `request` is now; 0: done, *status is set. */
static int decide(http_connection *connection, const http_response *response, int *status)
{
    int code = response->code, idempotent = is_idempotent(request.method), action = httpstatus_action_of(code);

    /* 413 says by Retry-After that it is not for ever (RFC 9110 section 15.5.14); the code alone cannot. */
    if (action == HTTPSTATUS_ACTION_GIVE_UP && httpstatus_retry_of(code) == HTTPSTATUS_RETRY_AFTER_DELAY
        && response->retry_after[0] != '\0' && idempotent) {
        return try_again(response, own_delay(), named(code));
    }
    switch (action) {
    case HTTPSTATUS_ACTION_ACCEPT:
        say("done: %s", named(code));
        *status = 0;
        return 0;
    case HTTPSTATUS_ACTION_USE_CACHED:
        say("done: %s, the stored response is still good", named(code));
        *status = 0;
        return 0;
    case HTTPSTATUS_ACTION_FOLLOW:
        return follow(response);
    case HTTPSTATUS_ACTION_RETRY_LATER:
    case HTTPSTATUS_ACTION_RECONNECT:
        if (!httpstatus_may_retry(code, idempotent)) {
            say("gave up: %s, and %s must not be repeated unasked", named(code), request.method);
            return 0;
        }
        if (action == HTTPSTATUS_ACTION_RECONNECT) {
            http_close(connection);
        }
        /* A new connection, or one that has left early data behind (425, RFC 8470 section 5.2), needs no wait. */
        if (action == HTTPSTATUS_ACTION_RECONNECT || httpstatus_retry_of(code) == HTTPSTATUS_RETRY_NOT_IN_EARLY_DATA) {
            return try_again(response, attempts == 1 ? 0 : own_delay(), named(code));
        }
        return try_again(response, own_delay(), named(code));
    case HTTPSTATUS_ACTION_AUTHENTICATE:
        say("gave up: %s, credentials are needed", named(code));
        return 0;
    case HTTPSTATUS_ACTION_CHANGE_REQUEST:
        say("gave up: %s, another request is needed. %s", named(code), httpstatus_description(code));
        return 0;
    case HTTPSTATUS_ACTION_SWITCH_PROTOCOL:
        say("gave up: %s, which nobody asked for", named(code));
        return 0;
    default:
        say("gave up: %s. %s", named(code), httpstatus_description(httpstatus_effective(code)));
        return 0;
    }
}

/* One request and its response. 1: again; 0: done. */
static int step(http_connection *connection, int *status)
{
    http_response response;
    char url[HTTP_AUTHORITY_CAP + sizeof request.url.path + 8];
    int result;

    http_url_write(&request.url, url, sizeof url);
    say("> %s %s", request.method, url);
    result = http_ask(connection, &request.url, request.method, request.body, (int)options.timeout, &response);
    if (result == HTTP_OK) {
        int accepted = httpstatus_action_of(response.code) == HTTPSTATUS_ACTION_ACCEPT;

        say("< %s", named(response.code));
        if (httpstatus_action_of(response.code) != HTTPSTATUS_ACTION_SWITCH_PROTOCOL) {
            result = http_read_body(connection, request.method, &response, accepted ? stdout : NULL);
        }
        /* A body that we had no use for may break; part of one that we pass on cannot be taken back. */
        if (result == HTTP_OK || !accepted) {
            *status = 1;
            return decide(connection, &response, status);
        }
        say("gave up: %s", response.problem);
        return 0;
    }
    response.retry_after[0] = '\0';
    *status = 3;
    /* Without a response nobody knows what the server did: only what may be done twice is done twice. */
    if (result == HTTP_NO_CONNECTION || (result == HTTP_DROPPED && is_idempotent(request.method))) {
        return try_again(&response, own_delay(), response.problem);
    }
    say("gave up: %s%s%s%s", response.problem, result == HTTP_DROPPED ? ", and " : "",
        result == HTTP_DROPPED ? request.method : "", result == HTTP_DROPPED ? " must not be repeated unasked" : "");
    return 0;
}

static int usage(void)
{
    say("usage: retry_client [-X METHOD] [-d DATA] [--max-wait SECONDS] [--attempts N] [--redirects N]"
        " [--timeout SECONDS] [--speedup N] http://host[:port]/path");
    return 2;
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        long *value, least, most;
    } numbers[] = {
        {"--max-wait", &options.max_wait, 0, 86400},     {"--attempts", &options.attempts, 1, 100},
        {"--redirects", &options.redirects, 0, MOST_REDIRECTS}, {"--timeout", &options.timeout, 1, 3600},
        {"--speedup", &options.speedup, 1, 1000000},
    };
    static http_connection connection;
    int status = 3, i;
    size_t n;

    for (i = 1; i + 1 < argc; i += 2) {
        const char *name = argv[i], *value = argv[i + 1];
        char *end = NULL;
        if (strcmp(name, "-X") == 0 && *value != '\0' && strpbrk(value, " \t\r\n") == NULL) {
            request.method = value;
            continue;
        }
        if (strcmp(name, "-d") == 0) {
            request.body = value;
            continue;
        }
        for (n = 0; n < sizeof numbers / sizeof *numbers && strcmp(name, numbers[n].name) != 0; n++) {
        }
        if (n == sizeof numbers / sizeof *numbers) {
            return usage();
        }
        *numbers[n].value = strtol(value, &end, 10);
        if (end == value || *end != '\0' || *numbers[n].value < numbers[n].least || *numbers[n].value > numbers[n].most) {
            return usage();
        }
    }
    if (i + 1 != argc || http_url_parse(&request.url, argv[i]) != 0) {
        return usage();
    }
    if (request.method == NULL) {
        request.method = request.body != NULL ? "POST" : "GET";
    }
    srand((unsigned)time(NULL));
    connection.fd = -1;
    while (step(&connection, &status)) {
    }
    http_close(&connection);
    return status;
}
