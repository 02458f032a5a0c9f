/* The functions that read text, in a table: a shared library exports none of the archive's names, so this is how a
 * program that loads one gets at them. The types are the header's. */
#include <httpstatus.h>

struct functions {
    void (*parser_init)(httpstatus_parser *, unsigned);
    ptrdiff_t (*parser_feed)(httpstatus_parser *, const char *, size_t);
    ptrdiff_t (*parser_feed_phrase)(httpstatus_parser *, const char *, size_t, const char **, size_t *);
    ptrdiff_t (*parser_finish)(httpstatus_parser *);
    int (*parser_code)(const httpstatus_parser *);
    int (*parser_version_major)(const httpstatus_parser *);
    int (*parser_version_minor)(const httpstatus_parser *);
    uint8_t (*parser_flags)(const httpstatus_parser *);
    uint32_t (*parser_offset)(const httpstatus_parser *);
    ptrdiff_t (*parse_line)(const char *, size_t, unsigned, httpstatus_line *);
    ptrdiff_t (*parse_line_exact)(const char *, size_t, unsigned, httpstatus_line *);
    size_t (*error_offset)(const char *, size_t, unsigned);
    int (*parse_code)(const char *, size_t);
    ptrdiff_t (*parse_date)(const char *, size_t, int64_t, int64_t *);
    int32_t (*retry_after)(const char *, size_t, int64_t);
};

extern const struct functions functions;

const struct functions functions = {
    httpstatus_parser_init,
    httpstatus_parser_feed,
    httpstatus_parser_feed_phrase,
    httpstatus_parser_finish,
    httpstatus_parser_code,
    httpstatus_parser_version_major,
    httpstatus_parser_version_minor,
    httpstatus_parser_flags,
    httpstatus_parser_offset,
    httpstatus_parse_line,
    httpstatus_parse_line_exact,
    httpstatus_error_offset,
    httpstatus_parse_code,
    httpstatus_parse_date,
    httpstatus_retry_after,
};
