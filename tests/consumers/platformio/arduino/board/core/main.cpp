#include "Arduino.h"

#include <stdio.h>

Port Serial;

void Port::print(char c) { putchar(c); }
void Port::print(int number) { printf("%d", number); }
void Port::print(const char *text) { fputs(text, stdout); }
void Port::println(const char *text) { puts(text); }

int main()
{
    setup();
    while (Serial.available()) loop();
    return 0;
}
