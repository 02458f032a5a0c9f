#!/bin/sh
# The plain comments of a header as Doxygen's: what stands above a declaration, and what stands beside a constant.
exec sed \
    -e '/^ \*/s,#define,\\#define,' \
    -e '1s,^/\* ,/** @file\n * ,' \
    -e 's,^/\* ---- \(.*\) ---- \*/$,/* \1 */,;t' \
    -e 's,^\(#define .*[^ ]\) /\* ,\1 /**< ,;t' \
    -e 's,^\( *\)/\* ,\1/** ,' "$1"
