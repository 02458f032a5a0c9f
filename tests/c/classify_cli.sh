#!/bin/sh
# What the program classify prints and how it ends.   usage: classify_cli.sh PATH-OF-CLASSIFY
case $# in 1) ;; *) echo "usage: $0 PATH-OF-CLASSIFY" >&2; exit 2 ;; esac
classify=$1
"$classify" --help >/dev/null || { echo "$0: $classify does not run" >&2; exit 2; }
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
trap 'exit 2' HUP INT TERM
LC_ALL=C
export LC_ALL
checks=0
failures=0

fail() {
    failures=$((failures + 1))
    echo "FAILED: $name: $*"
}

# ran NAME STATUS: what was run last, its output in out and err, and the exit status it must have
ran() {
    actual=$?
    name=$1
    checks=$((checks + 1))
    [ "$actual" -eq "$2" ] || fail "exit status $actual, not $2"
}

# counts "CODE=COUNT ...": the codes counted, all of them and in this order
counts() {
    checks=$((checks + 1))
    got=$(awk 'NR > 1 && NF == 0 { exit } NR > 1 { printf "%s%s=%s", sep, $1, $2; sep = " " }' "$dir/out")
    [ "$got" = "$1" ] || fail "counted '$got', not '$1'"
}

# total LABEL COUNT: a line of the totals
total() {
    checks=$((checks + 1))
    got=$(sed -n "s/^$1  *//p" "$dir/out" | tail -n 1)
    [ "$got" = "$2" ] || fail "total of $1 is '$got', not '$2'"
}

# has FILE LINE: a whole line, blanks squeezed
has() {
    checks=$((checks + 1))
    sed 's/  */ /g' "$dir/$1" | grep -Fqx -e "$2" || fail "no line '$2' in std$1"
}

# empty FILE
empty() {
    checks=$((checks + 1))
    [ ! -s "$dir/$1" ] || fail "std$1 is not empty: $(head -n 1 "$dir/$1")"
}

# lines FILE NUMBER
lines() {
    checks=$((checks + 1))
    got=$(wc -l <"$dir/$1")
    [ "$got" -eq "$2" ] || fail "std$1 has $got lines, not $2"
}

run() {
    "$classify" "$@" >"$dir/out" 2>"$dir/err" </dev/null
}

# from FORMAT...: standard input as printf writes it
from() {
    printf "$@" >"$dir/in"
    "$classify" <"$dir/in" >"$dir/out" 2>"$dir/err"
}

# ---- arguments

run 404 --
ran 'two dashes are no number' 2
run 404 503 299 65736 104 305 306 510 600 000 -1 99999999999999999999 -99999999999999999999 65936 \
    4294967700 -4294966892
ran arguments 0
empty err
lines out 17
has out 'code class reason reference state'
has out '404 Client Error Not Found RFC 9110, Section 15.5.5 assigned'
has out '503 Server Error Service Unavailable RFC 9110, Section 15.6.4 assigned'
has out '299 Success Success - unregistered'
has out '65736 - Invalid - unregistered'
has out '104 Informational Upload Resumption Supported draft-ietf-httpbis-resumable-upload, Section 5 temporary'
has out '305 Redirection Use Proxy RFC 9110, Section 15.4.6 deprecated'
has out '306 Redirection (Unused) RFC 9110, Section 15.4.7 unused'
has out '510 Server Error Not Extended RFC 2774, Section 7 obsoleted'
has out '600 - Invalid - unregistered'
has out '000 - Invalid - unregistered'
has out '-1 - Invalid - unregistered'
has out '99999999999999999999 - Invalid - unregistered'
has out '-99999999999999999999 - Invalid - unregistered'
has out '65936 - Invalid - unregistered'
has out '4294967700 - Invalid - unregistered'
has out '-4294966892 - Invalid - unregistered'

for bad in '' x 404x x404 '4 04' ' 404' '404 ' 4.4 0x194 - + +-1 --version -x; do
    run 404 "$bad"
    ran "argument '$bad'" 2
    empty out
    has err 'classify: argument 2 is not a number'
    has err 'usage: classify [--vendor] CODE... what these HTTP status codes mean; --vendor: also to vendors'
done
for help in --help -h; do
    run $help
    ran $help 0
    empty err
    has out 'usage: classify [--vendor] CODE... what these HTTP status codes mean; --vendor: also to vendors'
done

# ---- bare codes

from '404\n200\n404\n299\n000\n999\n600\n599\n100\n099\n'
ran 'bare codes' 0
empty err
counts '000=1 099=1 100=1 200=1 299=1 404=2 599=1 600=1 999=1'
has out '404 2 Client Error Not Found'
has out '299 1 Success unregistered, treat as 200'
has out '599 1 Server Error unregistered, treat as 500'
has out '999 1 - unregistered, treat as 500'
total Informational 1
total Success 2
total Redirection 0
total 'Client Error' 2
total 'Server Error' 1
total 'outside 100-599' 4
total total 10
total 'lines not read' ''

from ' 404\t\n\t200 \n'
ran 'blanks around' 0
counts '200=1 404=1'

from ''
ran 'empty input' 0
empty err
counts ''
total total 0

from '\n\n \n\t\n\r\n'
ran 'blank lines' 0
empty err
total total 0

from '200\r\n404\r\n\r\nHTTP/1.1 503 Service Unavailable\r\n'
ran CRLF 0
counts '200=1 404=1 503=1'

from '200\n404'
ran 'no final newline' 0
counts '200=1 404=1'
from '404\r'
ran 'no final newline but CR' 0
counts '404=1'

from '20\n2000\n65736\n-200\n+200\n2 00\n200 200\n200x\n0x194\n4O4\n'
ran 'not quite bare codes' 1
counts ''
lines err 10
has err 'classify: line 1: number that is not three digits'
has err 'classify: line 3: number that is not three digits'
total 'lines not read' 10

# ---- status lines

from 'HTTP/1.1 200 OK\nHTTP/1.0 404 \nHTTP/1.1 503\nHTTP/2 301 \nHTTP/1.1  204 x\nHTTP/1.1 999 404\nHTTP/3 000\n'
ran 'status lines' 0
empty err
counts '000=1 200=1 204=1 301=1 404=1 503=1 999=1'

from 'HTTP/1.1 20 OK\nHTTP/1.1 2000 OK\nHTTP/1.1\nHTTP/1.1 \nHTTP/1.1200 OK\nHTTP/ 200 OK\nHTTP/1.1 OK\nHTTP/1.1 -20 OK\n'
ran 'bad status lines' 1
counts ''
lines err 8
has err 'classify: line 1: status line without a code of three digits'
has err 'classify: line 2: status line without a code of three digits'
has err 'classify: line 3: status line without a version and a space'
has err 'classify: line 6: status line without a version and a space'

# ---- access logs

cat >"$dir/in" <<'LOG'
127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 2326
127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.0" 201 2326 "http://www.example.org/ 404 " "Mozilla/4.08 [en] \"500\""
2001:db8::1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1" 202 -
::ffff:192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1" 203 0 "-" "-"
host.example - John Q. Public [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1" 204 0
host.example - odd [user] name [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1" 205 0
host.example - "" [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1" 401 381
host.example - a\"b [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1" 206 0
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET /?q=\"a\" 500 \" HTTP/1.1" 300 5
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET /\\" 301 5 "x" 500 6
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET /\\\" 500 1\" HTTP/1.1" 302 5
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET /] \" 500 HTTP/1.1" 303 5
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET /\x22 500 HTTP/1.1" 304 5
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "-" 408 -
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "" 400 0
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "\x16\x03\x01" 405 0 "-" "-"
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1" 499
www.example.org:443 192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1" 000 0 "-" "-"
LOG
all='000=1 200=1 201=1 202=1 203=1 204=1 205=1 206=1 300=1 301=1 302=1 303=1 304=1 400=1 401=1 405=1 408=1 499=1'
"$classify" <"$dir/in" >"$dir/out" 2>"$dir/err"
ran 'access log' 0
empty err
counts "$all"
awk '{ printf "%s\r\n", $0 }' "$dir/in" | "$classify" >"$dir/out" 2>"$dir/err"
ran 'access log with CRLF' 0
counts "$all"

cat >"$dir/in" <<'LOG'
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET /\" 200 5
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1\
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1"
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1" - 5
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1" 20
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1" 2000 5
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1"200 5
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1"x200 5
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] 200 5
192.0.2.1 - - "GET / HTTP/1.1" 200 5
[10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1" 200 5
LOG
sed '1,4d' "$dir/in" | "$classify" >"$dir/out" 2>"$dir/err"
ran 'the rest of the bad log lines' 1
counts ''
lines err 8
has err 'classify: line 8: neither a code nor a status line nor a line of an access log'
"$classify" <"$dir/in" >"$dir/out" 2>"$dir/err"
ran 'bad log lines' 1
counts ''
lines err 11
for line in 1 2 3; do has err "classify: line $line: log line whose request has no closing quote"; done
for line in 4 5 6 7 8 9; do has err "classify: line $line: log line without a code of three digits after the request"; done
has err 'classify: line 10: neither a code nor a status line nor a line of an access log'

# ---- everything mixed

{
    for i in 1 2 3 4; do echo garbage; echo; echo 200; done # garbage in lines 1, 4, 7, 10
    printf 'HTTP/1.1 404 Not Found\n\001\377\n'             # 14
    for i in 1 2 3 4 5 6 7; do echo '<html>'; done          # 15 to 21
    echo '192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.1" 503 0'
} >"$dir/in"
"$classify" <"$dir/in" >"$dir/out" 2>"$dir/err"
ran mixed 1
counts '200=4 404=1 503=1'
total total 6
total 'lines not read' 12
lines err 11
for line in 1 4 7 10 14 15 16 17 18 19; do
    has err "classify: line $line: neither a code nor a status line nor a line of an access log"
done
has err 'classify: 12 lines could not be read; the first 10 are named above'
name='no octet of the input in the messages'
checks=$((checks + 1))
if grep -q 'garbage\|html' "$dir/err"; then fail 'found some'; fi

from '200\0\n\0\n404\n\000404\nHTTP/1.1 500 \0\n1 - - [t] "\0" 501 \0\n'
ran NULs 1
counts '404=1 500=1 501=1'
lines err 3

# ---- long lines: 1 MB and around the sizes at which a buffer grows

long=$(awk 'BEGIN { s = "x"; while (length(s) < 1048576) s = s s; print s }')
{
    printf '192.0.2.1 - - [t] "GET /%s HTTP/1.1" 200 5\n' "$long"
    printf '192.0.2.1 - - [t] "GET /" 201 5 "%s" 500\n' "$long"
    printf 'HTTP/1.1 202 %s 500\n' "$long"
    printf '%s 200\n' "$long"
    printf '404'
} >"$dir/in"
"$classify" <"$dir/in" >"$dir/out" 2>"$dir/err"
ran 'lines of 1 MB' 1
counts '200=1 201=1 202=1 404=1'
lines err 1
has err 'classify: line 4: neither a code nor a status line nor a line of an access log'

awk 'BEGIN {
    for (n = 1; n <= 2200; n++) {
        pad = pad "x"
        if (n > 480 && n < 520 || n > 990 && n < 1040 || n > 2010 && n < 2060)
            printf "192.0.2.1 - - [t] \"%s\" 204 5\nHTTP/1.1 404 %s\n200\n", pad, pad
    }
}' >"$dir/in"
"$classify" <"$dir/in" >"$dir/out" 2>"$dir/err"
ran 'lines about as long as the buffer' 0
counts '200=137 204=137 404=137'

# ---- what vendors use codes for

"$classify" --vendor 444 494 498 499 520 529 561 598 599 >"$dir/out" 2>"$dir/err"
ran 'vendors' 0
has out '444 Client Error Client Error - unregistered'
has out '444 nginx: No Response (seen in: logs; source: its source)'
has out '494 nginx: Request Header Or Cookie Too Large (seen in: programs and bodies; source: its source)'
has out '498 Esri ArcGIS: Invalid Token (seen in: programs and bodies; source: secondary)'
has out '498 nginx: Invalid Host Name (seen in: programs and bodies; no longer in use; source: its source)'
has out '499 nginx: Client Closed Request (seen in: logs; source: its source)'
has out '499 Traefik: Client Closed Request (seen in: responses; source: its source)'
has out '499 Esri ArcGIS: Token Required (seen in: programs and bodies; source: secondary)'
has out "520 Cloudflare: Web Server Returns an Unknown Error (seen in: responses; source: its docs)"
has out '529 Qualys SSL Labs: the service is overloaded (seen in: responses; source: its docs)'
has out '529 Anthropic: overloaded_error (seen in: responses; source: secondary)'
has out '561 AWS ELB: Unauthorized (seen in: responses, logs; source: its docs)'
has out '598 proxies: Network read timeout error (seen in: responses; source: secondary)'
has out '599 proxies: Network Connect Timeout Error (seen in: responses, programs; source: secondary)'
"$classify" 444 >"$dir/out" 2>"$dir/err"
ran 'not asked for vendors' 0
has out '444 Client Error Client Error - unregistered'
lines out 2
"$classify" --vendor 404 65736 0 508 >"$dir/out" 2>"$dir/err"
ran 'codes without a vendor' 0
has out '404 no vendor is known to use it'
has out '65736 no vendor is known to use it'
has out '0 AWS ELB: Connection Closed (seen in: logs; source: its docs)'
has out '0 nginx: No Status (seen in: logs; source: its source)'
has out '508 Server Error Loop Detected RFC 5842, Section 7.2 assigned'
has out '508 CloudLinux: Resource Limit Is Reached. (seen in: responses; source: its docs)'
"$classify" --vendor >"$dir/out" 2>"$dir/err"
ran 'vendors of nothing' 2
empty out
"$classify" 404 --vendor >"$dir/out" 2>"$dir/err"
ran 'vendors asked for too late' 2

# ---- input and output that fail

"$classify" <&- >"$dir/out" 2>"$dir/err"
ran 'closed input' 1
lines err 1
if [ -w /dev/full ]; then
    echo 200 | "$classify" >/dev/full 2>"$dir/err"
    ran 'full disk' 1
    lines err 1
    "$classify" 200 >/dev/full 2>"$dir/err"
    ran 'full disk, arguments' 1
fi

echo "classify_cli: $checks checks, $failures failures"
[ "$failures" -eq 0 ]
