// Arduino's functions, as far as the sketch calls them. The serial port receives one line; then the program ends.
#pragma once
#include <stddef.h>
#include <stdint.h>

void setup();
void loop();

struct Port {
    const char *next = "HTTP/1.1 503 Service Unavailable\r\n";

    void begin(unsigned long) {}
    int available() const { return *next != 0; }
    int read() { return *next++; }
    void print(char c);
    void print(int number);
    void print(const char *text);
    void println(const char *text);
};

extern Port Serial;
