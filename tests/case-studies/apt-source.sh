#!/bin/sh
# apt-source.sh PACKAGE FOLDER: unpacks upstream's sources of a Debian package into FOLDER. Adds the sources' lists to a
# private copy of apt's configuration, and needs no right to change the machine's.
set -e
mkdir -p "$2/apt/parts" "$2/apt/lists/partial"
if [ -s /etc/apt/sources.list.d/debian.sources ]; then
    sed 's/^Types: .*/Types: deb-src/' /etc/apt/sources.list.d/debian.sources >"$2/apt/parts/debian.sources"
else
    sed -n 's/^deb /deb-src /p' /etc/apt/sources.list >"$2/apt/parts/debian.list"
fi
options="-qq -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts=$(cd "$2" && pwd)/apt/parts
    -o Dir::State::lists=$(cd "$2" && pwd)/apt/lists -o APT::Sandbox::User=root"
cd "$2"
# shellcheck disable=SC2086 # the options are words
apt-get $options update
# shellcheck disable=SC2086
apt-get $options source --download-only --only-source "$1"
tar xf "$1"_*.orig.tar.*
