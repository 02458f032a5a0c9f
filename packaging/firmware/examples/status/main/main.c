/* Says what a 503 means. */
#include <httpstatus.h>
#include <stdio.h>

void app_main(void)
{
    int code = httpstatus_parse_code("503", 3);
    printf("%d %s: %s\n", code, httpstatus_reason(code), httpstatus_reference(code));
}
