#!/bin/sh
# HTTPSTATUS=/path/of/httpstatus-VERSION-arduino.zip ./build.sh APP, with PlatformIO and SCons of one Python in $PATH.
set -e
cd "$(dirname "$0")"
mkdir -p src
unzip -p "$HTTPSTATUS" httpstatus/examples/StatusLines/StatusLines.ino >src/StatusLines.ino
../run.sh
cp .pio/build/app/app.elf "$1"
