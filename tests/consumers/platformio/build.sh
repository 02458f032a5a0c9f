#!/bin/sh
# HTTPSTATUS=/path/of/unpacked/httpstatus ./build.sh APP, with PlatformIO and SCons of one Python in $PATH.
set -e
cd "$(dirname "$0")"
export PLATFORMIO_CORE_DIR="$PWD/core" PLATFORMIO_SETTING_ENABLE_TELEMETRY=no
python=$(sed -n '1s/^#! *//p' "$(command -v pio)")

# PlatformIO downloads its SCons from its registry: give it the one of the Python package index as that package.
tool=core/packages/tool-scons
version=$("$python" -c 'from platformio.dependencies import get_core_dependencies as d; print(d()["tool-scons"].strip("~"))')
mkdir -p "$tool"
printf '{"name": "tool-scons", "version": "%s", "description": "SCons"}\n' "$version" >"$tool/package.json"
printf '{"type": "tool", "name": "tool-scons", "version": "%s", "spec": {"owner": "platformio", "name": "tool-scons"}}\n' \
    "$version" >"$tool/.piopm"
printf 'import sys\nfrom SCons.Script import main\nsys.exit(main())\n' >"$tool/scons.py"

pio run --verbose
cp .pio/build/app/program "$1"
