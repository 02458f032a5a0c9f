/*
 * Progress and bars for somebody who watches; nothing where the output is not a terminal. For classify.c, which
 * includes this file before any other, because POSIX asks for a definition in front of all headers.
 */
#ifndef TERMINAL_H
#define TERMINAL_H

#if defined __unix__ || defined __APPLE__
#ifndef _POSIX_C_SOURCE
#define _POSIX_C_SOURCE 200112L
#endif
#include <unistd.h>
#endif

#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <time.h>

enum { BAR = 40 };

/* Whether a file descriptor is a terminal: 1 is standard output, 2 standard error. Never where POSIX is not there. */
static int is_terminal(int descriptor)
{
#if defined _POSIX_VERSION
    return isatty(descriptor);
#else
    (void)descriptor;
    return 0;
#endif
}

static int progress_is_shown = 0;

static void clear_progress(void)
{
    if (progress_is_shown) {
        fprintf(stderr, "\r%78s\r", "");
        progress_is_shown = 0;
    }
}

/* Shows how much has been read, once a second, when it takes longer than a second. */
static void show_progress(uint64_t bytes, uint64_t lines)
{
    static time_t first, last;
    time_t now = time(NULL);

    if (first == 0) {
        first = now;
    }
    if (now == last || now < first + 2 || !is_terminal(2)) {
        return;
    }
    last = now;
    fprintf(stderr, "\rclassify: %" PRIu64 " MB, %" PRIu64 " lines", bytes / 1000000, lines);
    fflush(stderr);
    progress_is_shown = 1;
}

/* Prints a bar whose length is the share of `count` in `all`; at least one mark for more than none. */
static void print_bar(uint64_t count, uint64_t all)
{
    int marks = all > 0 ? (int)((double)count / (double)all * (double)BAR + 0.5) : 0;

    if (marks == 0 && count > 0) {
        marks = 1;
    }
    if (marks > 0) {
        printf("  ");
    }
    while (marks > 0) {
        putchar('#');
        marks--;
    }
}

#endif
