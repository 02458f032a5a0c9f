#!/bin/sh
# HTTPSTATUS=/path/of/unpacked/httpstatus ./build.sh APP, with PlatformIO and SCons of one Python in $PATH.
set -e
cd "$(dirname "$0")"
./run.sh
cp .pio/build/app/program "$1"
