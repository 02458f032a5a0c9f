/* Three versions of the library in one process, its own and those of two shared libraries: each answers for itself. */
#include <string.h>

#include <httpstatus.h>

#include "../check.h"

const char *one_version(void);
const char *one_reason(int code);
const char *two_version(void);
const char *two_reason(int code);

int main(void)
{
    printf("here %s, one %s, two %s\n", httpstatus_version(), one_version(), two_version());
    check(strcmp(httpstatus_version(), HTTPSTATUS_VERSION) == 0, "the program's own version", 0);
    check(strcmp(one_version(), "1.1.1") == 0, "the version in the first shared library", 1);
    check(strcmp(two_version(), "2.2.2") == 0, "the version in the second shared library", 2);
    check(strcmp(one_reason(404), "Not Found") == 0, "what the first library offers", 404);
    check(strcmp(two_reason(404), "Not Found") == 0, "what the second library offers", 404);
    return finish("versions", "three in one process");
}
