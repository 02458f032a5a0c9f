#!/bin/sh
# Runs PlatformIO in this folder. It downloads its SCons from its own registry: give it the one of the Python package index
# as that package. PlatformIO and SCons of one Python are in $PATH.
set -e
export PLATFORMIO_CORE_DIR="$PWD/core" PLATFORMIO_SETTING_ENABLE_TELEMETRY=no
python=$(sed -n '1s/^#! *//p' "$(command -v pio)")
tool=core/packages/tool-scons
version=$("$python" -c 'from platformio.dependencies import get_core_dependencies as d; print(d()["tool-scons"].strip("~"))')
mkdir -p "$tool"
printf '{"name": "tool-scons", "version": "%s", "description": "SCons"}\n' "$version" >"$tool/package.json"
printf '{"type": "tool", "name": "tool-scons", "version": "%s", "spec": {"owner": "platformio", "name": "tool-scons"}}\n' \
    "$version" >"$tool/.piopm"
printf 'import sys\nfrom SCons.Script import main\nsys.exit(main())\n' >"$tool/scons.py"
pio run --verbose
