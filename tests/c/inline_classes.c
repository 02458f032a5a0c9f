/* What the header defines inline says the same as the library's httpstatus_class_of(). */
#include <httpstatus.h>

#include "check.h"
#include "ints.h"

static void ask(int code)
{
    /* In parentheses it is the function, without them the macro. */
    int class_value = (httpstatus_class_of)(code);

    check(httpstatus_class_of(code) == class_value, "class_of", code);
    check(httpstatus_class_of_inline(code) == class_value, "class_of_inline", code);
    check(httpstatus_is_informational(code) == (class_value == HTTPSTATUS_CLASS_INFORMATIONAL), "is_informational", code);
    check(httpstatus_is_success(code) == (class_value == HTTPSTATUS_CLASS_SUCCESS), "is_success", code);
    check(httpstatus_is_redirection(code) == (class_value == HTTPSTATUS_CLASS_REDIRECTION), "is_redirection", code);
    check(httpstatus_is_client_error(code) == (class_value == HTTPSTATUS_CLASS_CLIENT_ERROR), "is_client_error", code);
    check(httpstatus_is_server_error(code) == (class_value == HTTPSTATUS_CLASS_SERVER_ERROR), "is_server_error", code);
    check(httpstatus_is_error(code) == (class_value >= HTTPSTATUS_CLASS_CLIENT_ERROR), "is_error", code);
}

int main(void)
{
    char subject[80];
    int asked = 199, class_value = httpstatus_class_of(asked++);

    check(class_value == HTTPSTATUS_CLASS_INFORMATIONAL && asked == 200, "evaluated once", asked);
    check(sizeof httpstatus_class_of(asked) == sizeof(uint8_t), "type", asked);
    (void)sprintf(subject, "%lu codes x 8 inline functions", for_ints(ask));
    return finish("inline_classes", subject);
}
