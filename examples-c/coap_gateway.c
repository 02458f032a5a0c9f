/*
 * coap_gateway: the HTTP status lines that a gateway sends for the responses of CoAP servers.
 *
 *   coap_gateway                      every row of RFC 8075 table 2, each in all its cases
 *   coap_gateway 2.04 4.04 5.05       status lines for these response codes
 *   coap_gateway 2.04+payload 2.03+conditional 4.02+option 4.05+methods
 *   printf '2.05+payload\n4.29\n' | coap_gateway -
 *
 * What follows a code says what the gateway knows: "+payload" the response has one; "+conditional" the HTTP request
 * was; "+option" the option that the server refused came straight from a field of the HTTP request; "+methods" the
 * resource's methods are known and go into Allow.
 *
 * A code for which nothing is sent, since it is settled between gateway and CoAP server or is no response at all,
 * prints "-". The text after 400 for a 4.05 is the one RFC 8075 asks for.
 *
 * Exit status: 0, 1 input or output failed, 2 a code or word was not understood.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <httpstatus.h>

/* RFC 8075 table 2 from top to bottom; a code with two answers has a row for each. */
static const char *const table_2[] = {
    "2.01", "2.02+payload", "2.02", "2.03+conditional", "2.03", "2.04+payload", "2.04", "2.05", "2.31",
    "4.00", "4.01", "4.02+option", "4.02", "4.03", "4.04", "4.05", "4.05+methods", "4.06", "4.08", "4.12", "4.13",
    "4.15", "5.00", "5.01", "5.02", "5.03", "5.04", "5.05",
};

static const struct {
    const char *word;
    unsigned hint;
} words[] = {
    {"+payload", HTTPSTATUS_COAP_PAYLOAD},
    {"+conditional", HTTPSTATUS_COAP_CONDITIONAL},
    {"+option", HTTPSTATUS_COAP_OPTION_FROM_CLIENT},
    {"+methods", HTTPSTATUS_COAP_METHODS_KNOWN},
};

static int is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* "4.04+payload" as one byte and hints. Returns 0 if it is not understood. */
static int read_response(const char *text, unsigned *code, unsigned *hints)
{
    size_t i, len;

    if (text[0] < '0' || text[0] > '7' || text[1] != '.' || !is_digit(text[2]) || !is_digit(text[3])) {
        return 0;
    }
    *code = (unsigned)(text[2] - '0') * 10 + (unsigned)(text[3] - '0');
    if (*code > 31) {
        return 0;
    }
    *code |= (unsigned)(text[0] - '0') << 5;
    *hints = 0;
    for (text += 4; *text != '\0'; text += len) {
        len = 0;
        for (i = 0; i < sizeof words / sizeof *words && len == 0; i++) {
            len = strlen(words[i].word);
            if (strncmp(text, words[i].word, len) == 0) {
                *hints |= words[i].hint;
            } else {
                len = 0;
            }
        }
        if (len == 0) {
            return 0;
        }
    }
    return 1;
}

static int translate(const char *text)
{
    char line[64];
    unsigned code, hints;
    int status;

    if (!read_response(text, &code, &hints)) {
        fprintf(stderr, "coap_gateway: not a response code, or a word that is not known\n");
        return 0;
    }
    status = httpstatus_from_coap_with(code, hints);
    if (status == 0) {
        printf("%-17s -\n", text);
    } else if (code == 0x85 && status == 400) { /* RFC 8075 section 7, note 7 */
        printf("%-17s HTTP/1.1 400 CoAP server returned 4.05\n", text);
    } else {
        size_t len = httpstatus_format_line(line, sizeof line, status, 1);
        printf("%-17s %.*s\n", text, (int)len - 2, line); /* without CR LF */
    }
    return 1;
}

static int translate_lines(FILE *in)
{
    char line[128];
    int understood = 1;

    while (fgets(line, sizeof line, in) != NULL) {
        line[strcspn(line, "\r\n")] = '\0';
        if (*line != '\0' && !translate(line)) {
            understood = 0;
        }
    }
    return understood;
}

int main(int argc, char **argv)
{
    int i, understood = 1, failed;

    if (argc == 1) {
        for (i = 0; i < (int)(sizeof table_2 / sizeof *table_2); i++) {
            (void)translate(table_2[i]);
        }
    }
    for (i = 1; i < argc; i++) {
        int ok = strcmp(argv[i], "-") == 0 ? translate_lines(stdin) : translate(argv[i]);
        understood = understood && ok;
    }
    failed = ferror(stdin) || fflush(stdout) != 0 || ferror(stdout);
    if (failed) {
        fprintf(stderr, "coap_gateway: %s\n", strerror(errno));
    }
    return failed ? EXIT_FAILURE : understood ? EXIT_SUCCESS : 2;
}
