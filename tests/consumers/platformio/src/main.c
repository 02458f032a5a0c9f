/* Linked with libhttpstatus.a: says what a 503 means. */
#include <httpstatus.h>
#include <stdio.h>

int main(void)
{
    int code = httpstatus_parse_code("503", 3);
    printf("%d %s: %s\n", code, httpstatus_reason(code), httpstatus_reference(code));
    return httpstatus_action_of(code) == HTTPSTATUS_ACTION_RETRY_LATER ? 0 : 1;
}
