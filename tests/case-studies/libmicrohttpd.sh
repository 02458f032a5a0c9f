#!/bin/sh
# HTTPSTATUS=/path/of/unpacked/httpstatus libmicrohttpd.sh FOLDER: builds GNU libmicrohttpd in FOLDER with its own table of
# phrases and with httpstatus, and runs its own tests on both. Prints what changes.
set -e
here=$(cd "$(dirname "$0")" && pwd)
library=$(ls "$HTTPSTATUS"/lib/*/libhttpstatus.a)
file=src/microhttpd/reason_phrase.c
mkdir -p "$1"
cd "$1"
"$here/apt-source.sh" libmicrohttpd .

# build FOLDER LIBS: builds there, and runs the tests of the library itself, without those that need libcurl.
build() {
    (
        cd "$1"
        ./configure --quiet --disable-doc --disable-examples --disable-curl --disable-https LIBS="$2" LDFLAGS=-Wl,--gc-sections \
            CPPFLAGS="-I$HTTPSTATUS/include"
        make --silent -j2
        make --silent -C src/microhttpd check
    ) >"$1.log" 2>&1 || {
        tail -n 40 "$1.log"
        exit 1
    }
    echo "$1: $(grep -c '^PASS: ' "$1.log") tests passed, $(grep -c '^FAIL: ' "$1.log") failed; $(
        grep '^PASS: test_http_reasons' "$1.log"
    )"
}

tree=$(ls -d libmicrohttpd-*/)
cp -r "$tree" own
cp -r "$tree" replaced

# The tables, their index and both functions go; what stands in their place asks httpstatus.
sed -i '/^static const struct _MHD_str_w_len invalid_hundred/,$d' "replaced/$file"
cat "$here/libmicrohttpd.c" >>"replaced/$file"

build own ''
build replaced "$library"
diff -u "own/$file" "replaced/$file" >diff || true
echo "lines of $file: +$(grep -c '^+[^+]' diff) -$(grep -c '^-[^-]' diff)"
cc -O2 "$here/phrases.c" own/src/microhttpd/.libs/libmicrohttpd.a -lpthread -o phrases-own
cc -O2 "$here/phrases.c" replaced/src/microhttpd/.libs/libmicrohttpd.a "$library" -lpthread -o phrases-replaced
./phrases-own >own.txt
./phrases-replaced >replaced.txt
echo "phrases that differ:"
diff own.txt replaced.txt || true
for one in own replaced; do
    size "$one"/src/microhttpd/.libs/*reason_phrase.o "$one/src/microhttpd/.libs/libmicrohttpd.so"
done
