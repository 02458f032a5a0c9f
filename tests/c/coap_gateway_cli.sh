#!/bin/sh
# The program coap_gateway prints RFC 8075 table 2, row by row.   usage: coap_gateway_cli.sh PROGRAM COAP_CSV
case $# in 2) ;; *) echo "usage: $0 PATH-OF-COAP_GATEWAY PATH-OF-COAP.CSV" >&2; exit 2 ;; esac
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
trap 'exit 2' HUP INT TERM
checks=0
failures=0

same() {
    checks=$((checks + 1))
    if ! cmp -s "$2" "$3"; then
        failures=$((failures + 1))
        echo "FAILED: $1"
        diff "$2" "$3"
    fi
}

is() {
    checks=$((checks + 1))
    if [ "$2" != "$3" ]; then
        failures=$((failures + 1))
        echo "FAILED: $1: '$2', not '$3'"
    fi
}

# Every row of the table, and each of its answers in the table's order: "4.05 400" and then "4.05 405".
awk -F, '/^coap-to-http,.*,RFC8075 7 Table 2\r?$/ {
    n = split($5, answers, "|")
    if (n == 0) print $2, "-"
    for (i = 1; i <= n; i++) print $2, answers[i]
}' "$2" >"$dir/table"
"$1" >"$dir/out"
is "exit status" $? 0
sed 's/+[a-z]*//; s/  */ /; s|HTTP/1.1 \([0-9]*\) .*|\1|' "$dir/out" >"$dir/codes"
same "table 2, row by row" "$dir/table" "$dir/codes"
is "rows" "$(wc -l <"$dir/out" | tr -d ' ')" "$(wc -l <"$dir/table" | tr -d ' ')"

is "an unknown word" "$("$1" 4.04+x 2>/dev/null; echo $?)" 2
is "detail 32" "$("$1" 4.32 2>/dev/null; echo $?)" 2
is "note 7" "$("$1" 4.05)" "4.05              HTTP/1.1 400 CoAP server returned 4.05"
# RFC 7252 section 10.2: what is not understood; section 5.2: a success without any further details.
is "a class without codes" "$("$1" 3.00)" "3.00              HTTP/1.1 502 Bad Gateway"
is "an unknown success" "$("$1" 2.06+payload 2.06 | tr -s ' ' | tr '\n' ';')" \
    "2.06+payload HTTP/1.1 200 OK;2.06 HTTP/1.1 204 No Content;"
is "two words" "$("$1" 2.03+payload+conditional)" "2.03+payload+conditional HTTP/1.1 304 Not Modified"
is "from standard input" "$(printf '5.08\r\n\n7.01' | "$1" - | tr -s ' ' | tr '\n' ';')" \
    "5.08 HTTP/1.1 508 Loop Detected;7.01 -;"

echo "coap_gateway: $checks checks, $failures failures"
[ "$failures" -eq 0 ]
