#!/bin/sh
# source.sh FOLDER: makes Debian's source package of the sources around this script in FOLDER, ready for
# dpkg-buildpackage in FOLDER/httpstatus-VERSION. It has the library and what builds it, with the crates that needs, so
# that it builds offline; the maintainers' tools, the tests and their 160 crates are left out.
set -e
root=$(cd "$(dirname "$0")/../.." && pwd)
version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$root/Cargo.toml" | head -n 1)
tree=$1/httpstatus-$version
rm -rf "$tree"
mkdir -p "$tree"
cd "$root"
git ls-files --cached --others --exclude-standard -- Cargo.toml Cargo.lock CHANGELOG.md README.md LICENSE-APACHE \
    LICENSE-MIT crates/core crates/ffi crates/c crates/dist docs/man include packaging/cmake packaging/fhs \
    ':!crates/*/tests' ':!crates/core/data' |
    tar cf - -T - | tar xf - -C "$tree"
cp -r packaging/debian/debian "$tree/debian"
cd "$tree"

# The same workspace with four members, and none of what only tests and other crates' types need.
sed -i 's|^members = .*|members = ["crates/core", "crates/ffi", "crates/c", "crates/dist"]|; /^exclude = /d
    /^httpstatus-tests = /d; /^httpstatus-web = /d' Cargo.toml
for manifest in crates/*/Cargo.toml; do
    sed -i '/^\[dev-dependencies\]/,/^$/d; /optional = true/d; s/ = \["dep:[a-z_-]*"\]/ = []/' "$manifest"
done
mkdir .cargo
cargo vendor --quiet --versioned-dirs vendor
printf '[source.crates-io]\nreplace-with = "vendored"\n[source.vendored]\ndirectory = "vendor"\n' >.cargo/config.toml
sed "s|@VERSION@|$version|" debian/changelog.in >debian/changelog
rm debian/changelog.in

# The same bytes whenever it is made.
cd ..
tar cf - --exclude "httpstatus-$version/debian" --sort=name --owner=0 --group=0 --numeric-owner --mtime=@315532800 \
    "httpstatus-$version" | xz -9 >"httpstatus_$version+ds.orig.tar.xz"
