#!/bin/sh
# HTTPSTATUS=/path/of/unpacked/httpstatus ZEPHYR_BASE=/path/of/zephyr ./zephyr.sh BOARD FOLDER [CMAKE OPTIONS]
# Builds the sample with Zephyr itself in FOLDER and runs it in QEMU. Zephyr's own variables name the toolchain.
set -e
board=$1
build=$2
shift 2
export ZEPHYR_BASE
cmake -G Ninja -S "$HTTPSTATUS/zephyr/sample" -B "$build" -DBOARD="$board" -DZEPHYR_EXTRA_MODULES="$HTTPSTATUS" "$@" >/dev/null
ninja -C "$build" >/dev/null
# Zephyr never ends.
timeout 10 ninja -C "$build" run </dev/null | tr -d '\r' | grep -x '503 Service Unavailable: RFC 9110, Section 15.6.4'
