/* The header needs no other before it, in any dialect from C89 on. */
#include <httpstatus.h>

int main(void)
{
    size_t len = 0;
    uint8_t class_value = httpstatus_class_of(HTTPSTATUS_NOT_FOUND);

    if (httpstatus_reason_n(HTTPSTATUS_NOT_FOUND, &len)[0] != 'N' || len != 9) {
        return 1;
    }
    return class_value == HTTPSTATUS_CLASS_CLIENT_ERROR && httpstatus_is_error(404) ? 0 : 1;
}
