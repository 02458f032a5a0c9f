/* A reader for the oracles in crates/core/data: commas, quotes that are doubled inside quotes, a heading. */
#ifndef CSV_H
#define CSV_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CSV_COLUMNS 32

typedef struct csv {
    char *text;                    /* the whole file; fields point into it */
    char *at;                      /* where the next row begins */
    char *heading[CSV_COLUMNS];
    char *field[CSV_COLUMNS];
    size_t columns;
} csv;

static void csv_die(const char *what, const char *which)
{
    fprintf(stderr, "%s: %s\n", what, which);
    exit(2);
}

/* Takes the fields of one row apart, in place; 0 at the end of the file. */
static int csv_row(csv *file, char **field)
{
    size_t columns = 0;
    char *in = file->at;

    if (*in == '\0') {
        return 0;
    }
    for (;;) {
        char *out = in;
        int quoted = *in == '"';

        if (columns == CSV_COLUMNS) {
            csv_die("too many columns", in);
        }
        field[columns++] = out;
        in += quoted;
        while (*in != '\0' && (quoted || (*in != ',' && *in != '\n'))) {
            if (quoted && *in == '"') {
                quoted = in[1] == '"';
                in += 1 + quoted;
                if (quoted) {
                    *out++ = '"';
                }
                continue;
            }
            *out++ = *in++;
        }
        if (out > field[columns - 1] && out[-1] == '\r') {
            out--;
        }
        if (*in != ',') {
            in += *in == '\n';
            *out = '\0';
            break;
        }
        in++;
        *out = '\0';
    }
    file->at = in;
    if (file->columns != 0 && columns != file->columns) {
        csv_die("a row has another number of columns than the heading", field[0]);
    }
    file->columns = columns;
    return 1;
}

static void csv_open(csv *file, const char *folder, const char *name)
{
    char path[1024];
    FILE *stream;
    long size;

    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    memset(file, 0, sizeof *file);
    stream = fopen(path, "rb");
    if (stream == NULL || fseek(stream, 0, SEEK_END) != 0 || (size = ftell(stream)) < 0) {
        csv_die("cannot read", path);
        return;
    }
    rewind(stream);
    file->text = malloc((size_t)size + 1);
    if (file->text == NULL || fread(file->text, 1, (size_t)size, stream) != (size_t)size) {
        csv_die("cannot read", path);
        return;
    }
    (void)fclose(stream);
    file->text[size] = '\0';
    file->at = file->text;
    if (!csv_row(file, file->heading)) {
        csv_die("no heading", path);
    }
}

/* The next row; 0 at the end. */
static int csv_next(csv *file)
{
    return csv_row(file, file->field);
}

/* A field of the current row, by its column's name. */
static const char *csv_get(const csv *file, const char *column)
{
    size_t i;

    for (i = 0; i < file->columns; i++) {
        if (strcmp(file->heading[i], column) == 0) {
            return file->field[i];
        }
    }
    csv_die("no such column", column);
    return "";
}

#endif
