/* Loops over arrays of codes. Each returns the number of codes 200 to 299, except tally_read(), whose result has no
 * meaning. */
#ifndef TALLY_H
#define TALLY_H

#include <stddef.h>
#include <stdint.h>

uint64_t tally_httpstatus(const uint16_t *codes, size_t n);
uint64_t tally_plain(const uint16_t *codes, size_t n);
uint64_t tally_read(const uint16_t *codes, size_t n);

#endif
