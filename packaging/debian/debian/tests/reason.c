#include <httpstatus.h>
#include <stdio.h>

int main(void) {
    return puts(httpstatus_reason(404)) == EOF;
}
