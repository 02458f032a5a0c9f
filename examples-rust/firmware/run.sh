#!/bin/sh
# Runs an image on QEMU's board mps2-an385. Its serial port receives the heads of real responses, then the modem hangs
# up; the program's output comes by semihosting.
set -eu
image=$(realpath "$1")
LC_ALL=C
export LC_ALL
cd "$(dirname "$0")/../../examples-c/captures"
{
    cat ./*.http
    printf 'NO CARRIER\r\n'
} | timeout 60 qemu-system-arm -M mps2-an385 -display none -monitor none -serial stdio \
    -semihosting-config enable=on,target=native -kernel "$image"
