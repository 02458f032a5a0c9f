/* What every function of a number has to answer, worked out from the oracles in crates/core/data and from nothing
 * of the library: one expectation for each code 0 to 1023, and one for everything else. Slow and obvious. */
#ifndef REFERENCE_H
#define REFERENCE_H

#include <stdint.h>

#include <httpstatus.h>

#include "csv.h"

#define CODES 1024 /* each has an expectation of its own; so have `everything_else` */
#define TEXT 160
#define VENDORS 6

typedef struct expectation {
    int registered, class_value, effective;
    size_t reason_len;
    char reason[TEXT], rfc7231[TEXT], name[TEXT], reference[TEXT];
    uint8_t state;
    int heuristic, no_store, bodyless, forbids;
    uint8_t redirect, fault, retry, action;
    int retry_any, retry_idempotent;
    uint32_t fields;
    uint8_t hpack, qpack;
    int grpc;
    uint8_t coap, coap_for[5];
    int vendors; /* that use the code for themselves */
    char vendor[VENDORS][TEXT];
} expectation;

static expectation table[CODES], everything_else;
static int registered_count;
static int from_coap[256][16], from_hpack[128], from_qpack[128], from_grpc[32];

static const char *const class_names[6] = {"",            "Informational", "Success",
                                           "Redirection", "Client Error",  "Server Error"};

/* Where the library decides otherwise than an oracle, and why. Each has to be a difference. */
static const struct {
    int code;
    const char *reason, *why;
} other_reasons[] = {
    {104, "Upload Resumption Supported", "IANA adds the dates of the temporary registration"},
    {418, "I'm a teapot", "the wording of RFC 2324; IANA says (Unused), but every other table has this"},
    {510, "Not Extended", "IANA adds (OBSOLETED)"},
};

static const struct {
    uint32_t bit;
    const char *name;
} fields[] = {
    {HTTPSTATUS_FIELD_UPGRADE, "Upgrade"},
    {HTTPSTATUS_FIELD_CONNECTION, "Connection"},
    {HTTPSTATUS_FIELD_WWW_AUTHENTICATE, "WWW-Authenticate"},
    {HTTPSTATUS_FIELD_PROXY_AUTHENTICATE, "Proxy-Authenticate"},
    {HTTPSTATUS_FIELD_ALLOW, "Allow"},
    {HTTPSTATUS_FIELD_CONTENT_RANGE, "Content-Range"},
    {HTTPSTATUS_FIELD_ETAG, "ETag"},
    {HTTPSTATUS_FIELD_IM, "IM"},
    {HTTPSTATUS_FIELD_LOCATION, "Location"},
    {HTTPSTATUS_FIELD_RETRY_AFTER, "Retry-After"},
    {HTTPSTATUS_FIELD_CONTENT_TYPE, "Content-Type"},
    {HTTPSTATUS_FIELD_DATE, "Date"},
    {HTTPSTATUS_FIELD_CACHE_CONTROL, "Cache-Control"},
    {HTTPSTATUS_FIELD_EXPIRES, "Expires"},
    {HTTPSTATUS_FIELD_CONTENT_LOCATION, "Content-Location"},
    {HTTPSTATUS_FIELD_VARY, "Vary"},
    {HTTPSTATUS_FIELD_LINK, "Link"},
    {HTTPSTATUS_FIELD_ACCEPT, "Accept"},
    {HTTPSTATUS_FIELD_ACCEPT_ENCODING, "Accept-Encoding"},
    {HTTPSTATUS_FIELD_ACCEPT_PATCH, "Accept-Patch"},
    {HTTPSTATUS_FIELD_UPLOAD_LIMIT, "Upload-Limit"},
    {HTTPSTATUS_FIELD_UPLOAD_OFFSET, "Upload-Offset"},
    {HTTPSTATUS_FIELD_STATUS_URI, "Status-URI"},
    {HTTPSTATUS_FIELD_LAST_MODIFIED, "Last-Modified"},
    {HTTPSTATUS_FIELD_DELTA_BASE, "Delta-Base"},
};
#define FIELDS (sizeof fields / sizeof *fields)
static const char *field_of_bit[32];

static int is(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

static int begins(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

static void put(char *out, const char *text)
{
    if (strlen(text) >= TEXT) {
        csv_die("text too long", text);
    }
    strcpy(out, text);
}

static int code_of(const char *digits)
{
    int code = atoi(digits);

    if (code < 0 || code >= CODES) {
        csv_die("no code", digits);
    }
    return code;
}

static expectation *row_of(const csv *file)
{
    return &table[code_of(csv_get(file, "code"))];
}

/* iana.csv: what is registered, and its phrase. */
static void read_iana(const char *folder)
{
    csv file;

    csv_open(&file, folder, "iana.csv");
    while (csv_next(&file)) {
        const char *phrase = csv_get(&file, "Description");
        expectation *e;
        size_t i;

        if (is(phrase, "Unassigned")) {
            continue;
        }
        e = &table[code_of(csv_get(&file, "Value"))];
        e->registered = 1;
        registered_count++;
        put(e->reason, phrase);
        for (i = 0; i < sizeof other_reasons / sizeof *other_reasons; i++) {
            if (&table[other_reasons[i].code] == e) {
                if (is(phrase, other_reasons[i].reason)) {
                    csv_die("no longer a difference, take it off the list", phrase);
                }
                put(e->reason, other_reasons[i].reason);
            }
        }
        e->reason_len = strlen(e->reason);
        put(e->rfc7231, e->reason);
    }
}

/* codes.csv: names, references, states, the wording of RFC 7231. */
static void read_codes(const char *folder)
{
    csv file;

    csv_open(&file, folder, "codes.csv");
    while (csv_next(&file)) {
        expectation *e = row_of(&file);
        const char *document = csv_get(&file, "document"), *state = csv_get(&file, "state");
        const char *older = csv_get(&file, "older_or_other_phrases");
        int rfc = begins(document, "RFC");

        put(e->name, csv_get(&file, "constant_name"));
        (void)snprintf(e->reference, TEXT, "%s%s, Section %s", rfc ? "RFC " : "", document + (rfc ? 3 : 0),
                       csv_get(&file, "section"));
        e->state = (uint8_t)(begins(state, "assigned")         ? HTTPSTATUS_STATE_ASSIGNED
                   : is(state, "temporary")       ? HTTPSTATUS_STATE_TEMPORARY
                   : is(state, "deprecated")      ? HTTPSTATUS_STATE_DEPRECATED
                   : is(state, "unused-reserved") ? HTTPSTATUS_STATE_UNUSED
                   : is(state, "obsoleted")       ? HTTPSTATUS_STATE_OBSOLETED
                                                  : (csv_die("unknown state", state), 0));
        if (begins(older, "RFC7231: ")) {
            older += strlen("RFC7231: ");
            put(e->rfc7231, older);
            e->rfc7231[strcspn(older, ";")] = '\0';
        } else if (begins(older, "RFC2518+RFC4918: ")) { /* 422 came to HTTP with RFC 9110, from WebDAV */
            put(e->rfc7231, older + strlen("RFC2518+RFC4918: "));
        }
    }
}

static uint8_t redirect(const char *kind, const char *method)
{
    int permanent = is(kind, "permanent"), temporary = is(kind, "temporary");

    if (is(kind, "choice")) {
        return HTTPSTATUS_REDIRECT_CHOOSE;
    }
    if (is(kind, "other-resource")) {
        return HTTPSTATUS_REDIRECT_TO_GET;
    }
    if (!permanent && !temporary) {
        return HTTPSTATUS_REDIRECT_NONE;
    }
    if (strstr(method, "MAY change POST to GET") != NULL) {
        return permanent ? HTTPSTATUS_REDIRECT_PERMANENT_MAY_GET : HTTPSTATUS_REDIRECT_TEMPORARY_MAY_GET;
    }
    return permanent ? HTTPSTATUS_REDIRECT_PERMANENT_KEEP : HTTPSTATUS_REDIRECT_TEMPORARY_KEEP;
}

static uint8_t fault(const char *text)
{
    return (uint8_t)(is(text, "none")                ? HTTPSTATUS_FAULT_NONE
           : begins(text, "client")        ? HTTPSTATUS_FAULT_CLIENT
           : begins(text, "server")        ? HTTPSTATUS_FAULT_SERVER
           : is(text, "upstream")          ? HTTPSTATUS_FAULT_UPSTREAM
           : is(text, "resource state")    ? HTTPSTATUS_FAULT_RESOURCE
           : begins(text, "dependent")     ? HTTPSTATUS_FAULT_DEPENDENCY
           : begins(text, "routing")       ? HTTPSTATUS_FAULT_ROUTING
           : begins(text, "network")       ? HTTPSTATUS_FAULT_NETWORK
           : begins(text, "policy")        ? HTTPSTATUS_FAULT_POLICY
                                           : (csv_die("unknown fault", text), 0));
}

/* What the retry column says, as the kind of retry, who may, and what a client then does. */
static void retry(expectation *e, int code, const char *how)
{
    int follows = e->redirect != HTTPSTATUS_REDIRECT_NONE;

    e->action = (uint8_t)(code == 101   ? HTTPSTATUS_ACTION_SWITCH_PROTOCOL
                          : code < 200  ? HTTPSTATUS_ACTION_WAIT
                          : code < 300  ? HTTPSTATUS_ACTION_ACCEPT
                          : code == 304 ? HTTPSTATUS_ACTION_USE_CACHED
                          : follows     ? HTTPSTATUS_ACTION_FOLLOW
                                        : HTTPSTATUS_ACTION_GIVE_UP);
    if (is(how, "same-request")) { /* the server may have acted: RFC 9110 9.2.2 */
        e->retry = HTTPSTATUS_RETRY_SAME_REQUEST;
        e->action = HTTPSTATUS_ACTION_RECONNECT;
        e->retry_idempotent = 1;
    } else if (is(how, "different-connection")) {
        e->retry = HTTPSTATUS_RETRY_OTHER_CONNECTION;
        e->action = HTTPSTATUS_ACTION_RECONNECT;
        e->retry_any = 1;
    } else if (is(how, "same-request-not-in-early-data")) {
        e->retry = HTTPSTATUS_RETRY_NOT_IN_EARLY_DATA;
        e->action = HTTPSTATUS_ACTION_RETRY_LATER;
        e->retry_any = 1;
    } else if (is(how, "after-delay")) {
        e->retry = HTTPSTATUS_RETRY_AFTER_DELAY;
        e->action = HTTPSTATUS_ACTION_RETRY_LATER;
        e->retry_idempotent = 1;
    } else if (is(how, "after-delay-if-stated")) { /* the code alone is not enough */
        e->retry = HTTPSTATUS_RETRY_AFTER_DELAY;
        e->action = HTTPSTATUS_ACTION_GIVE_UP;
    } else if (is(how, "common-practice")) {
        e->retry = HTTPSTATUS_RETRY_TRANSIENT;
        e->action = HTTPSTATUS_ACTION_RETRY_LATER;
        e->retry_idempotent = 1;
    } else if (is(how, "modified-request")) {
        int challenged = code == 401 || code == 407;
        e->retry = HTTPSTATUS_RETRY_CHANGED_REQUEST;
        e->action = (uint8_t)(challenged    ? HTTPSTATUS_ACTION_AUTHENTICATE
                              : code == 403 ? HTTPSTATUS_ACTION_GIVE_UP /* SHOULD NOT automatically: RFC 9110 15.5.4 */
                                            : HTTPSTATUS_ACTION_CHANGE_REQUEST);
    } else if (is(how, "user-action")) {
        e->retry = HTTPSTATUS_RETRY_USER_ACTION;
    } else if (!is(how, "no")) {
        csv_die("unknown kind of retry", how);
    }
    e->retry_idempotent |= e->retry_any;
}

/* semantics.csv: storing, framing, redirects, retries, faults. */
static void read_semantics(const char *folder)
{
    csv file;

    csv_open(&file, folder, "semantics.csv");
    while (csv_next(&file)) {
        expectation *e = row_of(&file);
        const char *content = csv_get(&file, "content");

        e->heuristic = is(csv_get(&file, "heuristically_cacheable"), "yes");
        e->no_store = is(csv_get(&file, "storable_with_explicit_freshness"), "no");
        e->bodyless = is(csv_get(&file, "bodyless_framing"), "yes");
        e->forbids = is(content, "never") || is(content, "server-must-not-generate");
        e->redirect = redirect(csv_get(&file, "redirect_kind"), csv_get(&file, "redirect_method"));
        e->fault = fault(csv_get(&file, "fault"));
        retry(e, code_of(csv_get(&file, "code")), csv_get(&file, "retry"));
    }
}

/* fields.csv: a MUST that depends on nothing. One condition leaves a MUST standing: that of 405, which only the server
 * that has the resource sends. */
static void read_fields(const char *folder)
{
    csv file;
    size_t i;

    csv_open(&file, folder, "fields.csv");
    while (csv_next(&file)) {
        const char *field = csv_get(&file, "field"), *condition = csv_get(&file, "condition");
        int stands = condition[0] == '\0' || begins(condition, "origin server");

        for (i = 0; i < FIELDS; i++) {
            size_t len = strlen(fields[i].name);
            int same = begins(field, fields[i].name) && (field[len] == '\0' || field[len] == ':');
            if (same && stands && is(csv_get(&file, "level"), "MUST")) {
                row_of(&file)->fields |= fields[i].bit;
            }
        }
    }
}

#include "gateways.h"

/* What holds for a number that has no row, from its class: RFC 9110 section 15, unregistered codes as x00. */
static void unregistered(expectation *e, int class_value)
{
    const expectation *as = &table[class_value == 0 ? 500 : class_value * 100];

    e->class_value = class_value;
    e->effective = class_value == 0 ? 500 : class_value * 100;
    e->no_store = as->no_store;
    e->bodyless = e->forbids = class_value == 1; /* of 2xx and 3xx, 204, 205 and 304 alone */
    e->redirect = as->redirect;
    e->fault = as->fault;
    e->retry = as->retry;
    e->action = as->action;
    e->retry_any = as->retry_any;
    e->retry_idempotent = as->retry_idempotent;
}

static void read_reference(const char *folder)
{
    int code;

    for (code = 0; code < 32; code++) {
        size_t i;
        field_of_bit[code] = "";
        for (i = 0; i < FIELDS; i++) {
            if (fields[i].bit == (uint32_t)1 << code) {
                field_of_bit[code] = fields[i].name;
            }
        }
    }
    read_iana(folder);
    read_codes(folder);
    read_semantics(folder);
    read_fields(folder);
    for (code = 0; code < CODES; code++) {
        int class_value = code >= 100 && code <= 599 ? code / 100 : 0;
        if (table[code].registered) {
            table[code].class_value = class_value;
            table[code].effective = code;
        } else {
            unregistered(&table[code], class_value);
        }
    }
    unregistered(&everything_else, 0);
    read_gateways(folder);
}

#endif
