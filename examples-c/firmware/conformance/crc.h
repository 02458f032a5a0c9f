/* A CRC-32 (the one of zip and Ethernet) over what a function answered, and the row that shows it. */
#ifndef CRC_H
#define CRC_H

#include <stddef.h>
#include <stdint.h>

/* Puts an answer into the CRC of the present row; numbers as four octets, the highest first, on every machine. */
void put_octets(const char *octets, size_t len);
void put_number(uint32_t number);
void put_text(const char *text); /* with its NUL */

/* A walk over a domain that is the same on every machine. */
void row(const char *name, void (*walk)(void));

/* One call for each int: first the 65,536 that every int holds, then 65,536 around and beyond, to the very ends. The
 * second CRC is "-" where int has 16 bits. */
void row_of_ints(const char *name, void (*walk)(int value));

/* The walks, by theme. */
void rows_of_codes(void);
void rows_of_texts(void);
void rows_of_lines(void);
void rows_of_parser(void);
void rows_of_more(void);

#endif
