/* The phrase of a code, and the phrase with its length, in C libraries. */
#include <http_parser.h>
#include <httpstatus.h>
#include <libsoup/soup.h>
#include <microhttpd.h>
#include <string.h>

#include "harness.h"
#include "plain.h"

LOOP(reason, call, plain_call(code))
LOOP(reason, httpstatus, httpstatus_reason(code))
LOOP(reason, c_switch, plain_switch(code))
LOOP(reason, c_pointers, plain_pointers(code))
LOOP(reason, c_search, plain_search(code))
LOOP(reason, libmicrohttpd, MHD_get_reason_phrase_for((unsigned)code))
LOOP(reason, libsoup, soup_status_get_phrase((guint)code))
LOOP(reason, http_parser, http_status_str((enum http_status)code))

static uintptr_t measured(const char *text)
{
    return (uintptr_t)text + strlen(text);
}

static uintptr_t ours(int code)
{
    size_t length;
    const char *text = httpstatus_reason_n(code, &length);
    return (uintptr_t)text + length;
}

LOOP(length, httpstatus, ours(code))
LOOP(length, c_switch, measured(plain_switch(code)))
LOOP(length, c_pointers, measured(plain_pointers(code)))
LOOP(length, libmicrohttpd,
     (uintptr_t)MHD_get_reason_phrase_for((unsigned)code) + MHD_get_reason_phrase_len_for((unsigned)code))
LOOP(length, libsoup, measured(soup_status_get_phrase((guint)code)))
LOOP(length, http_parser, measured(http_status_str((enum http_status)code)))
