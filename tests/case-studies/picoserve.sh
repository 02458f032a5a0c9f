#!/bin/sh
# picoserve.sh FOLDER: gets the server picoserve from crates.io, replaces its StatusCode by httpstatus-core in a copy, and runs
# its own tests on both, in FOLDER. Prints what changes.
set -e
version=0.20.1
here=$(cd "$(dirname "$0")" && pwd)
core=$(cd "$here/../../crates/core" && pwd)
mkdir -p "$1/fetch/src"
cd "$1"
export CARGO_TARGET_DIR="$PWD/target"

printf '[package]\nname = "fetch"\nedition = "2024"\n[dependencies]\npicoserve = "=%s"\n[workspace]\n' $version >fetch/Cargo.toml
touch fetch/src/lib.rs
(cd fetch && cargo vendor --quiet >/dev/null)
for copy in own replaced; do
    rm -rf $copy
    cp -r fetch/vendor/picoserve $copy
    rm $copy/.cargo-checksum.json
    printf '\n[workspace]\n' >>$copy/Cargo.toml
done

# The type becomes ours; a status line gets its phrase, which picoserve leaves empty.
cp "$here/picoserve.rs" replaced/src/response/status.rs
sed -i 's|write!(self.writer, "HTTP/1.1 {status_code} \\r\\n")|write!(self.writer, "{}", httpstatus_core::StatusLine::new(status_code))|' \
    replaced/src/response/response_stream.rs
printf '\n[dependencies.httpstatus-core]\npath = "%s"\n' "$core" >>replaced/Cargo.toml

for copy in own replaced; do
    (cd $copy && cargo test --quiet --lib --features tokio,ws,json) >$copy.log 2>&1 || {
        tail -n 40 $copy.log
        exit 1
    }
    echo "$copy: $(grep '^test result' $copy.log)"
done
diff -ru own/src replaced/src >diff || true
echo "lines of src: +$(grep -c '^+[^+]' diff) -$(grep -c '^-[^-]' diff)"
