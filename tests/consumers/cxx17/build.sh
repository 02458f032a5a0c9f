#!/bin/sh
# HTTPSTATUS=/path/of/unpacked/httpstatus ./build.sh
set -e
cd "$(dirname "$0")"
${CXX:-c++} -std=c++17 -fno-exceptions -fno-rtti -I"$HTTPSTATUS/include" main.cc \
    "$HTTPSTATUS"/lib/*-linux-gnu/libhttpstatus.a -o "${1:-app}"
