/* The parser whose line arrives in pieces: each function in a row of its own, all over the same pieces. */
#include "crc.h"
#include "httpstatus.h"
#include "statusline_cases.h"

/* Strict, all leniencies, some, and a mode that does not exist. */
static const unsigned modes[] = {
    HTTPSTATUS_STRICT, HTTPSTATUS_LENIENT, HTTPSTATUS_ALLOW_BARE_LF | HTTPSTATUS_ALLOW_NO_SPACE, 0x40,
};
enum { MODES = sizeof modes / sizeof *modes };

typedef void look(const httpstatus_parser *p, ptrdiff_t fed);

static void look_feed(const httpstatus_parser *p, ptrdiff_t fed) { (void)p; put_number((uint32_t)fed); }
static void look_code(const httpstatus_parser *p, ptrdiff_t fed) { (void)fed; put_number((uint32_t)httpstatus_parser_code(p)); }
static void look_major(const httpstatus_parser *p, ptrdiff_t fed) { (void)fed; put_number((uint32_t)httpstatus_parser_version_major(p)); }
static void look_minor(const httpstatus_parser *p, ptrdiff_t fed) { (void)fed; put_number((uint32_t)httpstatus_parser_version_minor(p)); }
static void look_flags(const httpstatus_parser *p, ptrdiff_t fed) { (void)fed; put_number(httpstatus_parser_flags(p)); }
static void look_offset(const httpstatus_parser *p, ptrdiff_t fed) { (void)fed; put_number(httpstatus_parser_offset(p)); }

static void feed(httpstatus_parser *p, const char *octets, size_t len, look *show)
{
    ptrdiff_t fed = httpstatus_parser_feed(p, octets, len);
    show(p, fed);
}

/* Every case in each mode: in two pieces, whatever the place of the cut, and octet by octet, going on behind the end
 * of the line or behind an error. */
static void walk(look *show)
{
    for (size_t at = 0; at < sizeof cases / sizeof *cases; at++) {
        const char *octets = cases[at].octets;
        size_t len = cases[at].len;
        for (size_t mode = 0; mode < MODES; mode++) {
            httpstatus_parser p;
            for (size_t cut = 0; cut <= len; cut++) {
                httpstatus_parser_init(&p, modes[mode]);
                feed(&p, octets, cut, show);
                feed(&p, octets + cut, len - cut, show);
            }
            httpstatus_parser_init(&p, modes[mode]);
            for (size_t one = 0; one < len; one++)
                feed(&p, octets + one, 1, show);
            feed(&p, NULL, 3, show);
        }
    }
    show(NULL, httpstatus_parser_feed(NULL, "HTTP", 4));
}

static void walk_parser_feed(void) { walk(look_feed); }
static void walk_parser_code(void) { walk(look_code); }
static void walk_parser_version_major(void) { walk(look_major); }
static void walk_parser_version_minor(void) { walk(look_minor); }
static void walk_parser_flags(void) { walk(look_flags); }
static void walk_parser_offset(void) { walk(look_offset); }

/* As walk() in two pieces, and finished there. */
static void walk_parser_finish(void)
{
    for (size_t at = 0; at < sizeof cases / sizeof *cases; at++)
        for (size_t mode = 0; mode < MODES; mode++)
            for (size_t cut = 0; cut <= cases[at].len; cut++) {
                httpstatus_parser p;
                httpstatus_parser_init(&p, modes[mode]);
                (void)httpstatus_parser_feed(&p, cases[at].octets, cut);
                put_number((uint32_t)httpstatus_parser_finish(&p));
                put_number((uint32_t)httpstatus_parser_code(&p));
                put_number(httpstatus_parser_flags(&p));
                put_number(httpstatus_parser_offset(&p));
                put_number((uint32_t)httpstatus_parser_finish(&p));
            }
    put_number((uint32_t)httpstatus_parser_finish(NULL));
}

static void put_phrase(httpstatus_parser *p, const char *octets, size_t len)
{
    const char *phrase = octets;
    size_t phrase_len = 0;
    put_number((uint32_t)httpstatus_parser_feed_phrase(p, octets, len, &phrase, &phrase_len));
    put_number((uint32_t)(phrase - octets));
    put_octets(phrase, phrase_len);
}

static void walk_parser_feed_phrase(void)
{
    for (size_t at = 0; at < sizeof cases / sizeof *cases; at++)
        for (size_t mode = 0; mode < MODES; mode++)
            for (size_t cut = 0; cut <= cases[at].len; cut++) {
                httpstatus_parser p;
                httpstatus_parser_init(&p, modes[mode]);
                put_phrase(&p, cases[at].octets, cut);
                put_phrase(&p, cases[at].octets + cut, cases[at].len - cut);
            }
    put_number((uint32_t)httpstatus_parser_feed_phrase(NULL, "HTTP", 4, NULL, NULL));
}

/* The fields are private, but what is set up is seen by asking. */
static void walk_parser_init(void)
{
    httpstatus_parser_init(NULL, HTTPSTATUS_STRICT);
    for (unsigned mode = 0; mode <= 300; mode++) {
        httpstatus_parser p;
        for (size_t at = 0; at < sizeof p; at++)
            ((unsigned char *)&p)[at] = 0xff;
        httpstatus_parser_init(&p, mode);
        put_number((uint32_t)httpstatus_parser_code(&p));
        put_number((uint32_t)httpstatus_parser_version_major(&p));
        put_number((uint32_t)httpstatus_parser_version_minor(&p));
        put_number(httpstatus_parser_flags(&p));
        put_number(httpstatus_parser_offset(&p));
        put_number((uint32_t)httpstatus_parser_feed(&p, "HTTP/1.1 200\n", 13)); /* lenient only */
    }
}

void rows_of_parser(void)
{
    row("parser_init", walk_parser_init);
    row("parser_feed", walk_parser_feed);
    row("parser_feed_phrase", walk_parser_feed_phrase);
    row("parser_finish", walk_parser_finish);
    row("parser_code", walk_parser_code);
    row("parser_version_major", walk_parser_version_major);
    row("parser_version_minor", walk_parser_version_minor);
    row("parser_flags", walk_parser_flags);
    row("parser_offset", walk_parser_offset);
}
