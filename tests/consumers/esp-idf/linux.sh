#!/bin/sh
# HTTPSTATUS=/path/of/unpacked/httpstatus IDF_PATH=/path/of/esp-idf ./linux.sh FOLDER: builds the example for this machine
# with ESP-IDF itself in FOLDER, and runs it. Needs ninja, libbsd-dev and, in the Python of $PATH, esp-idf-kconfig.
set -e
export IDF_COMPONENT_MANAGER=0 IDF_PATH
cp -r "$HTTPSTATUS" "$1"
cd "$1/examples/status"
cmake -G Ninja -B build -DIDF_TARGET=linux -DESP_PLATFORM=1 -DPYTHON_DEPS_CHECKED=1 -DPYTHON="$(command -v python3)" >/dev/null
ninja -C build >/dev/null
# Its scheduler never ends.
timeout 5 build/status.elf | grep -x '503 Service Unavailable: RFC 9110, Section 15.6.4'
