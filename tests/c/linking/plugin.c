/* A shared library that keeps to itself that httpstatus is in it. NAME is what its functions begin with. */
#include <httpstatus.h>

#define JOIN(one, other) one##other
#define NAMED(one, other) JOIN(one, other)
#define EXPORTED __attribute__((visibility("default")))

EXPORTED const char *NAMED(NAME, _version)(void);
EXPORTED const char *NAMED(NAME, _reason)(int code);

const char *NAMED(NAME, _version)(void)
{
    return httpstatus_version();
}

/* How a shared library offers a function of httpstatus on purpose: under a name of its own. */
const char *NAMED(NAME, _reason)(int code)
{
    return httpstatus_reason(code);
}
