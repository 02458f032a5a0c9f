/*
 * respond: writes response heads as the web server of a device does: into a buffer of fixed size, without allocation,
 * and with the fields that each status requires.
 *
 *   respond               some of a device's responses
 *   respond 401 405 ...   the heads of these codes
 *
 * Exit status: 0 all written, 1 a head did not fit or is not for a server to send, 2 bad usage.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <httpstatus.h>

enum { EXIT_UNWRITTEN = 1, EXIT_USAGE = 2 };

/* A head that is being written. Text that does not fit completely is not appended, and sets too_long. */
struct head {
    char text[256];
    size_t len;
    int too_long;
};

static void append(struct head *head, const char *text)
{
    const size_t len = strlen(text);
    if (len < sizeof head->text - head->len) {
        memcpy(head->text + head->len, text, len + 1);
        head->len += len;
    } else {
        head->too_long = 1;
    }
}

/* The value this device sends in each field that a status may require, or NULL if it never sends such a status. */
static const char *value_of(uint32_t field)
{
    switch (field) {
    case HTTPSTATUS_FIELD_WWW_AUTHENTICATE:
        return "Basic realm=\"device\"";
    case HTTPSTATUS_FIELD_ALLOW:
        return "GET, HEAD";
    case HTTPSTATUS_FIELD_UPGRADE:
        return "TLS/1.3";
    case HTTPSTATUS_FIELD_CONNECTION:
        return "upgrade";
    default:
        return NULL;
    }
}

static int respond(struct head *head, int code)
{
    const size_t line = httpstatus_format_line(head->text, sizeof head->text, code, 1);
    uint32_t field, fields = httpstatus_required_fields(code);
    if (line == 0) {
        return 0;
    }
    head->len = line;
    head->too_long = line >= sizeof head->text;
    for (field = 1; fields != 0; field <<= 1) {
        if ((fields & field) != 0) {
            const char *value = value_of(field);
            fields &= ~field;
            if (value == NULL) {
                fprintf(stderr, "respond: %d needs %s, which this device does not have\n", code,
                    httpstatus_field_name(field));
                return 0;
            }
            append(head, httpstatus_field_name(field));
            append(head, ": ");
            append(head, value);
            append(head, "\r\n");
        }
    }
    if (!httpstatus_forbids_content(code)) {
        append(head, "Content-Length: 0\r\n");
    } else if (code == HTTPSTATUS_RESET_CONTENT) {
        append(head, "Content-Length: 0\r\n"); /* framed as usual, but empty */
    }
    append(head, "\r\n");
    return !head->too_long;
}

int main(int argc, char **argv)
{
    static const int usual[] = {HTTPSTATUS_OK, HTTPSTATUS_NO_CONTENT, HTTPSTATUS_RESET_CONTENT, HTTPSTATUS_UNAUTHORIZED,
        HTTPSTATUS_NOT_FOUND, HTTPSTATUS_METHOD_NOT_ALLOWED, HTTPSTATUS_RANGE_NOT_SATISFIABLE,
        HTTPSTATUS_UPGRADE_REQUIRED, HTTPSTATUS_SERVICE_UNAVAILABLE, 299};
    const size_t count = argc > 1 ? (size_t)argc - 1 : sizeof usual / sizeof usual[0];
    int status = 0;
    size_t i;
    for (i = 0; i < count; i++) {
        struct head head;
        const int code = argc > 1 ? httpstatus_parse_code(argv[i + 1], strlen(argv[i + 1])) : usual[i];
        if (code == 0) {
            fprintf(stderr, "respond: %s is not a status code\n", argv[i + 1]);
            return EXIT_USAGE;
        }
        if (respond(&head, code)) {
            fwrite(head.text, 1, head.len, stdout);
        } else {
            status = EXIT_UNWRITTEN;
        }
    }
    return status;
}
