#!/bin/sh
# PKG_CONFIG_PATH=/path/of/unpacked/httpstatus/lib/pkgconfig ./build.sh
set -e
cd "$(dirname "$0")"
${CC:-cc} main.c $(pkg-config --cflags --libs httpstatus) -o "${1:-app}"
