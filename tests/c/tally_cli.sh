#!/bin/sh
# What the program tally counts.   usage: tally_cli.sh PATH-OF-TALLY
case $# in 1) ;; *) echo "usage: $0 PATH-OF-TALLY" >&2; exit 2 ;; esac
tally=$1
dir=$(mktemp -d) || exit 2
trap 'rm -rf "$dir"' EXIT
trap 'exit 2' HUP INT TERM
checks=0
failures=0

# counted NAME STATUS "1xx 2xx 3xx 4xx 5xx outside total [not read]": of what was run last
counted() {
    actual=$?
    checks=$((checks + 2))
    [ "$actual" -eq "$2" ] || { failures=$((failures + 1)); echo "FAILED: $1: exit status $actual, not $2"; }
    got=$(sed '/^$/,$d' "$dir/out" | cut -c 17-28 | tr -d ' ' | tr '\n' ' ')
    [ "${got% }" = "$3" ] || { failures=$((failures + 1)); echo "FAILED: $1: '$got', not '$3'"; }
}

run() {
    "$tally" "$@" >"$dir/out" 2>"$dir/err"
}

run </dev/null
counted "nothing" 0 "0 0 0 0 0 0 0"

printf '200\r\n 404 \n\n100\n599\n600\n999\n000' | run
counted "bare codes" 0 "1 1 0 1 1 3 7"

printf '20\n2000\nabc\n-12\n200 OK\n+20\n2 0\n' | run
counted "what is no code" 1 "0 0 0 0 0 0 0 7"

cat >"$dir/log" <<'EOF'
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.0" 200 2326 "-" "agent"
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET /\"500\" 500 HTTP/1.0" 301 -
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "-" 408
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.0" 2000 1
192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] "GET / HTTP/1.0
EOF
run "$dir/log"
counted "an access log" 1 "0 1 1 1 0 0 3 2"

awk 'BEGIN { for (i = 0; i < 100000; i++) print 100 + i % 500 }' >"$dir/codes"
run "$dir/codes" "$dir/codes"
counted "two files of 100,000" 0 "40000 40000 40000 40000 40000 0 200000"

run "$dir/none" "$dir/codes"
counted "a file that is not there" 1 "20000 20000 20000 20000 20000 0 100000"

awk 'BEGIN { for (i = 0; i < 70000; i++) printf "x"; print ""; print 204 }' | run
counted "a line longer than the block" 1 "0 1 0 0 0 0 1 2"

echo "tally: $checks checks, $failures failures"
[ "$failures" -eq 0 ]
