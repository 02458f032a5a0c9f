#!/bin/sh
# meson-dist.sh CARGO SOURCES BUILD TARGET OUTPUT: builds libhttpstatus.a where Meson wants it.
set -e
output=$(pwd)/$5
: "${CARGO_TARGET_DIR:=$3/cargo}"
export CARGO_TARGET_DIR
cd "$2"
"$1" run --quiet --locked --package httpstatus-dist -- --target "$4" --prefix "$3/prefix"
cmp -s "$3/prefix/lib/$4/libhttpstatus.a" "$output" || cp "$3/prefix/lib/$4/libhttpstatus.a" "$output"
