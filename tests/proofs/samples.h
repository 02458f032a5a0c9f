/* Arguments for every function, the same in every run: texts of every kind, codes of every class, numbers of every size. */
#ifndef SAMPLES_H
#define SAMPLES_H

static const char *const sample_texts[] = {
    "HTTP/1.1 404 Not Found\r\n", "HTTP/1.1 200 \r\n", "HTTP/1.1 200\r\n", " HTTP/1.0 999 x\ty\n", "HTTP/1.1 2OO OK\r\n",
    "HTTP/1.1 431 Request Header Fields Too Large\r\n", "Not Found", "Request Header Fields Too Large", "I'm a teapot",
    "NOT_FOUND", "NON_AUTHORITATIVE_INFORMATION", "404", "120", "99999999999999999999", "Sun, 06 Nov 1994 08:49:37 GMT",
    "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Thu, 01 Jan 1970 00:00:00 GMT", "GET", "Retry-After", "",
};
static const int64_t sample_numbers[] = {0,   1,   2,   3,   7,   31,  100, 200,       204,     226,
                                         301, 404, 418, 451, 503, 599, 999, 784111000, 1000000, -1};
#define SAMPLE_COUNT(array) (sizeof(array) / sizeof *(array))
#define SAMPLES (SAMPLE_COUNT(sample_texts) * SAMPLE_COUNT(sample_numbers))

struct samples {
    uint16_t codes[64];
    char buf[128];
};

static void samples_init(struct samples *s, struct arguments *a)
{
    size_t i;
    memset(s, 0, sizeof *s);
    memset(a, 0, sizeof *a);
    for (i = 0; i < SAMPLE_COUNT(s->codes); i++) {
        s->codes[i] = (uint16_t)(i * 17);
    }
}

/* Parsers and counters stay as the calls before left them. */
static void samples_take(struct samples *s, struct arguments *a, unsigned round)
{
    const size_t texts = SAMPLE_COUNT(sample_texts), numbers = SAMPLE_COUNT(sample_numbers);
    size_t i;
    for (i = 0; i < SAMPLE_COUNT(a->scalars); i++) {
        a->scalars[i] = (uint64_t)(sample_numbers[(round / texts + 5 * i) % numbers] + (int64_t)(round / 31));
    }
    a->text = sample_texts[round % texts];
    a->len = strlen(a->text);
    a->buf = s->buf;
    a->cap = sizeof s->buf - round % 3;
    a->codes = s->codes;
    a->n = round % (SAMPLE_COUNT(s->codes) + 1);
    a->other = round % 4;
}

#endif
