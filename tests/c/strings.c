/* From a phrase or a name to its code: every spelling that is known, and everything near it that is not. Each text is
 * handed over in a block of exactly its length, so that a checker of memory sees an octet read too many. */
#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <httpstatus.h>

#include "check.h"

typedef int from(const char *text, size_t len);

/* Phrases of older documents, and those that widespread servers send (nginx, Apache, Go). */
static const struct {
    int code;
    const char *phrase;
} older[] = {
    {302, "Moved Temporarily"},
    {306, "Switch Proxy"},
    {405, "Not Allowed"},
    {408, "Request Time-out"},
    {413, "Payload Too Large"},
    {413, "Request Entity Too Large"},
    {414, "Request-URI Too Long"},
    {414, "Request-URI Too Large"},
    {414, "Request URI Too Long"},
    {416, "Requested Range Not Satisfiable"},
    {416, "Requested range not satisfiable"},
    {421, "Destination Locked"},
    {422, "Unprocessable Entity"},
    {425, "Unordered Collection"},
    {503, "Service Temporarily Unavailable"},
    {504, "Gateway Time-out"},
    {505, "HTTP Version not supported"},
};

static const struct {
    int code;
    const char *name;
} older_names[] = {
    {302, "MOVED_TEMPORARILY"},    {413, "PAYLOAD_TOO_LARGE"},
    {413, "REQUEST_ENTITY_TOO_LARGE"}, {414, "REQUEST_URI_TOO_LONG"},
    {416, "REQUESTED_RANGE_NOT_SATISFIABLE"}, {422, "UNPROCESSABLE_ENTITY"},
};

/* Asks with a copy in a block of its own. */
static int ask(from *lookup, const char *text, size_t len)
{
    char *copy = (char *)malloc(len > 0 ? len : 1);
    int code;

    if (copy == NULL) {
        check(0, "memory", (long)len);
        return -1;
    }
    memcpy(copy, text, len);
    code = lookup(copy, len);
    free(copy);
    return code;
}

/* The text is the code's, in any case; and no other text is that differs in one octet or in its length. */
static void ask_around(from *lookup, const char *known, int code)
{
    static const char foreign[] = {'\0', '\t', '\n', ' ' - 1, '[', '{', '@', '`', '\x7F', '\x80', '\xFF'};
    char text[102];
    size_t len = strlen(known), at, i;

    check(len > 0 && len < 100, "length", code);
    if (len == 0 || len >= 100) {
        return;
    }
    memset(text, 0, sizeof text);
    memcpy(text, known, len);
    check(ask(lookup, text, len) == code, known, code);
    check(ask(lookup, text, len - 1) == 0, "one octet shorter", code);
    check(ask(lookup, text + 1, len - 1) == 0, "without the first octet", code);
    check(ask(lookup, text, len + 1) == 0, "with the NUL", code);
    text[len] = ' ';
    check(ask(lookup, text, len + 1) == 0, "one octet longer", code);
    text[len] = 's';
    check(ask(lookup, text, len + 1) == 0, "one letter longer", code);
    for (at = 0; at < len; at++) {
        text[at] = (char)toupper((unsigned char)known[at]);
    }
    check(ask(lookup, text, len) == code, "upper case", code);
    for (at = 0; at < len; at++) {
        text[at] = (char)tolower((unsigned char)known[at]);
    }
    check(ask(lookup, text, len) == code, "lower case", code);
    for (at = 0; at < len; at++) {
        memcpy(text, known, len);
        for (i = 0; i < sizeof foreign; i++) {
            text[at] = foreign[i];
            check(ask(lookup, text, len) == 0, "foreign octet", code);
        }
        text[at] = (char)(known[at] ^ 0x20); /* the other case of a letter; of anything else another octet */
        check(ask(lookup, text, len) == (isalpha((unsigned char)known[at]) ? code : 0), "bit of case", code);
        text[at] = (char)(known[at] ^ 0x80);
        check(ask(lookup, text, len) == 0, "high bit", code);
    }
}

static void ask_nothing(from *lookup)
{
    static const size_t lengths[] = {0, 1, 2, 9, 100, 65536, SIZE_MAX / 2, SIZE_MAX / 2 + 1, SIZE_MAX - 1, SIZE_MAX};
    static char octets[300];
    size_t i, len;

    for (i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        check(lookup(NULL, lengths[i]) == 0, "NULL", (long)i);
    }
    check(lookup("", 0) == 0 && lookup("OK", 0) == 0, "length 0", 0);
    for (i = 0; i < 256; i++) {
        memset(octets, (int)i, sizeof octets);
        for (len = 0; len <= sizeof octets; len++) {
            check(lookup(octets, len) == 0, "the same octet all over", (long)i);
        }
    }
}

int main(void)
{
    char subject[80];
    unsigned texts = 0;
    size_t row;

    ask_nothing(httpstatus_from_reason);
    ask_nothing(httpstatus_from_name);
    for (row = 0; row < httpstatus_count(); row++) {
        int code = httpstatus_at(row);
        ask_around(httpstatus_from_reason, httpstatus_reason(code), code);
        ask_around(httpstatus_from_reason, httpstatus_reason_rfc7231(code), code);
        ask_around(httpstatus_from_name, httpstatus_name(code), code);
        texts += 3;
    }
    for (row = 0; row < sizeof older / sizeof *older; row++) {
        ask_around(httpstatus_from_reason, older[row].phrase, older[row].code);
        texts++;
    }
    for (row = 0; row < sizeof older_names / sizeof *older_names; row++) {
        ask_around(httpstatus_from_name, older_names[row].name, older_names[row].code);
        texts++;
    }
    (void)sprintf(subject, "%u texts and their neighbours", texts);
    return finish("strings", subject);
}
