/* The part of the reference that comes from the tables of other protocols: HPACK, QPACK, CoAP, gRPC, vendors. */
#ifndef GATEWAYS_H
#define GATEWAYS_H

/* hpack_qpack.csv: the :status entries of the static tables, both ways. */
static void read_compression(const char *folder)
{
    csv file;

    csv_open(&file, folder, "hpack_qpack.csv");
    while (csv_next(&file)) {
        int index = code_of(csv_get(&file, "index")), code = code_of(csv_get(&file, "value"));
        if (index >= 128) {
            csv_die("index", csv_get(&file, "index"));
        }
        if (is(csv_get(&file, "table"), "HPACK")) {
            table[code].hpack = (uint8_t)index;
            from_hpack[index] = code;
        } else {
            table[code].qpack = (uint8_t)index;
            from_qpack[index] = code;
        }
    }
}

/* grpc.csv: both of gRPC's tables. */
static void read_grpc(const char *folder)
{
    int code, other = 0;
    csv file;

    csv_open(&file, folder, "grpc.csv");
    for (code = 0; code < CODES; code++) {
        table[code].grpc = -1;
    }
    while (csv_next(&file)) {
        const char *http = csv_get(&file, "http");
        int number = atoi(csv_get(&file, "grpc_number"));
        if (is(csv_get(&file, "direction"), "grpc-to-http")) {
            from_grpc[number & 31] = code_of(http);
        } else if (is(http, "other")) {
            other = number;
        } else if (is(http, "1xx")) {
            for (code = 100; code < 200; code++) {
                table[code].grpc = 0;
            }
        } else {
            table[code_of(http)].grpc = number;
        }
    }
    for (code = 0; code < CODES; code++) {
        table[code].grpc = table[code].grpc < 0 ? other : table[code].grpc;
    }
    everything_else.grpc = other;
}

/* The bits of what a gateway knows, as httpstatus_from_coap_with() numbers them. */
enum { PAYLOAD = 1, CONDITIONAL = 2, OPTION_FROM_CLIENT = 4, METHODS_KNOWN = 8 };

/* Of two answers in coap.csv, whether the first holds: by RFC 8075 section 7, notes 2, 3 and 4, 6, 7. */
static int first_holds(int octet, unsigned hints)
{
    switch (octet) {
    case 66: /* 2.02 */
    case 68: /* 2.04 */
        return (hints & PAYLOAD) != 0;
    case 67: /* 2.03 */
        return (hints & CONDITIONAL) != 0;
    case 130: /* 4.02 */
        return (hints & OPTION_FROM_CLIENT) != 0;
    case 133: /* 4.05 */
        return (hints & METHODS_KNOWN) == 0;
    default:
        csv_die("coap.csv has two answers for a code without a rule", "first_holds");
        return 0;
    }
}

/* Codes that are not in coap.csv. RFC 7252 section 5.2: an unknown error is c.00, and success has no such code; policy:
 * it is as 2.02 and 2.04. Section 10.2: 3.xx is a response (section 12.1) and not understood. The rest is none. */
static int unknown_in_class(int class_value, unsigned hints)
{
    return class_value == 2   ? (hints & PAYLOAD) != 0 ? 200 : 204
           : class_value == 3 ? 502
           : class_value == 4 ? 400
           : class_value == 5 ? 500
                              : 0;
}

static void read_from_coap(const char *folder)
{
    unsigned hints;
    int octet;
    csv file;

    for (octet = 0; octet < 256; octet++) {
        for (hints = 0; hints < 16; hints++) {
            from_coap[octet][hints] = unknown_in_class(octet >> 5, hints);
        }
    }
    csv_open(&file, folder, "coap.csv");
    while (csv_next(&file)) {
        const char *http = csv_get(&file, "http"), *bar = strchr(http, '|');
        if (!is(csv_get(&file, "direction"), "coap-to-http")) {
            continue;
        }
        octet = atoi(csv_get(&file, "coap_octet")) & 255;
        for (hints = 0; hints < 16; hints++) {
            int first = atoi(http); /* nothing to send: 0 */
            from_coap[octet][hints] = bar == NULL || first_holds(octet, hints) ? first : atoi(bar + 1);
        }
    }
}

/* HTTP to CoAP. The RFC's rows of coap.csv name methods; the other rows are Californium's. Where the library decides
 * otherwise than Californium: 1xx but 101 are interim (0, not 5.02), 408 and 409 have CoAP codes of their own (4.08 by
 * RFC 7959 section 5, 4.09 by RFC 8132 section 6). */
static void read_to_coap(const char *folder)
{
    int code, method;
    csv file;

    for (code = 0; code < CODES; code++) {
        int class_value = table[code].class_value;
        int octet = class_value == 1 ? 0 : class_value == 4 ? 128 : class_value == 5 ? 160 : 162;
        for (method = 1; method <= 4; method++) {
            int success = method == 1 ? 69 : method == 4 ? 66 : 68; /* 2.05; DELETE 2.02; PUT, POST 2.04 */
            table[code].coap_for[method] = (uint8_t)(class_value == 2 ? success : octet);
        }
    }
    csv_open(&file, folder, "coap.csv");
    while (csv_next(&file)) {
        const char *http = csv_get(&file, "http");
        if (!is(csv_get(&file, "direction"), "http-to-coap") || strlen(http) != 3) {
            continue;
        }
        code = code_of(http);
        if (code < 200 ? code != 101 : table[code].class_value == 2 || code == 408 || code == 409) {
            continue; /* 2xx are by method, as the RFC has it; the others are the decisions above */
        }
        for (method = 1; method <= 4; method++) {
            table[code].coap_for[method] = (uint8_t)atoi(csv_get(&file, "coap_octet"));
        }
    }
    for (method = 1; method <= 4; method++) {
        table[101].coap_for[method] = 162;
        table[408].coap_for[method] = 136;
        table[409].coap_for[method] = 137;
        if (method == 2 || method == 3) {
            table[201].coap_for[method] = 65; /* POST and PUT only (RFC 7252 sections 5.9.1.1, 10.1.2, 10.1.4) */
        }
        table[304].coap_for[method] = method == 1 ? 67 : 162; /* valid is an answer to GET (RFC 7252 s. 10.1.1) */
    }
    table[404].coap_for[4] = table[410].coap_for[4] = 66; /* it does not exist (RFC 7252 section 10.1.3) */
    for (code = 0; code < CODES; code++) { /* no method known: as for GET, but 201 is 2.01 and 204 is 2.04 */
        table[code].coap = code == 201 ? 65 : code == 204 ? 68 : table[code].coap_for[1];
        table[code].coap_for[0] = table[code].coap;
    }
    everything_else.coap = 162;
    memset(everything_else.coap_for, 162, sizeof everything_else.coap_for);
}

/* Whether vendor_second_sources.csv has another source for a row of unofficial.csv. */
static int has_second_source(const char *folder, const char *code, const char *phrase)
{
    int found = 0;
    csv file;

    csv_open(&file, folder, "vendor_second_sources.csv");
    while (csv_next(&file)) {
        found |= is(csv_get(&file, "code"), code) && is(csv_get(&file, "phrase"), phrase);
    }
    free(file.text);
    return found;
}

/* unofficial.csv: the phrases of a code that its vendor documents itself, or that two sources report. */
static void read_vendors(const char *folder)
{
    csv file;

    csv_open(&file, folder, "unofficial.csv");
    while (csv_next(&file)) {
        const char *code = csv_get(&file, "code"), *phrase = csv_get(&file, "phrase");
        const char *evidence = csv_get(&file, "evidence"), *source = csv_get(&file, "source");
        int by_two = strstr(source, "; ") != NULL || has_second_source(folder, code, phrase);
        expectation *e = row_of(&file);

        if (is(evidence, "primary") || is(evidence, "two secondary") || (is(evidence, "secondary") && by_two)) {
            if (e->vendors == VENDORS) {
                csv_die("too many vendors use", code);
            }
            put(e->vendor[e->vendors++], phrase);
        }
    }
}

static void read_gateways(const char *folder)
{
    read_compression(folder);
    read_grpc(folder);
    read_from_coap(folder);
    read_to_coap(folder);
    read_vendors(folder);
}

#endif
