#!/bin/sh
# HTTPSTATUS=/path/of/unpacked/httpstatus ./build.sh
set -e
cd "$(dirname "$0")"
${CC:-cc} -I"$HTTPSTATUS/include" main.c "$HTTPSTATUS"/lib/*-linux-gnu/libhttpstatus.a -o "${1:-app}"
