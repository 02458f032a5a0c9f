/* Status lines from crates/core/data/statusline_cases.csv, octet for octet.
 *
 * This file is generated: see CONTRIBUTING.md. */
#ifndef STATUSLINE_CASES_H
#define STATUSLINE_CASES_H

#include <stddef.h>

#define CASE(octets) {octets, sizeof octets - 1}

static const struct {
    const char *octets;
    size_t len;
} cases[] = {
    CASE("HTTP/1.1 200 OK\015\012"), /* normal */
    CASE("HTTP/1.0 200 OK\015\012"), /* http10 */
    CASE("HTTP/1.1 200 \015\012"), /* empty-reason-with-sp */
    CASE("HTTP/1.1 200\015\012"), /* no-sp-after-code */
    CASE("HTTP/1.1 200 OK\012"), /* lf-only */
    CASE("\015\012HTTP/1.1 200 OK\015\012"), /* leading-crlf */
    CASE(" HTTP/1.1 200 OK\015\012"), /* leading-sp */
    CASE("HTTP/1.1  200 OK\015\012"), /* two-sp-before-code */
    CASE("HTTP/1.1 200  OK\015\012"), /* two-sp-after-code */
    CASE("HTTP/1.1 200\011OK\015\012"), /* tab-after-code */
    CASE("HTTP/1.1 200 OK \015\012"), /* trailing-sp-in-reason */
    CASE("HTTP/1.1 200 O\011K\015\012"), /* tab-in-reason */
    CASE("HTTP/1.1 200 Ori\303\253nt\015\012"), /* obs-text-reason */
    CASE("HTTP/1.1 200 O\000K\015\012"), /* nul-in-reason */
    CASE("HTTP/1.1 200 O\001K\015\012"), /* ctl-in-reason */
    CASE("HTTP/1.1 2 OK\015\012"), /* 1-digit */
    CASE("HTTP/1.1 20 OK\015\012"), /* 2-digit */
    CASE("HTTP/1.1 000 X\015\012"), /* 000 */
    CASE("HTTP/1.1 600 X\015\012"), /* 600 */
    CASE("HTTP/1.1 999 Request denied\015\012"), /* 999 */
    CASE("HTTP/1.1 299 X\015\012"), /* 299-unassigned */
    CASE("HTTP/1.1 20X OK\015\012"), /* code-letters */
    CASE("HTTP/1.1 200X OK\015\012"), /* code-garbage-after */
    CASE("HTTP/1.1 +200 OK\015\012"), /* plus */
    CASE("http/1.1 200 OK\015\012"), /* lowercase-http */
    CASE("HTTP/1.2 200 OK\015\012"), /* http-1.2 */
    CASE("HTTP/2.0 200 OK\015\012"), /* http-2.0 */
    CASE("HTTP/2 200 OK\015\012"), /* http-2 */
    CASE("HTTP/1 200 OK\015\012"), /* http-1 */
    CASE("HTTP/0.9 200 OK\015\012"), /* http-0.9-line */
    CASE("ICY 200 OK\015\012"), /* icy */
    CASE("RTSP/1.0 200 OK\015\012"), /* rtsp */
    CASE("200 OK\015\012"), /* no-version */
    CASE("<html>hi</html>\015\012"), /* bare-html-09 */
};

#endif
