/* The header and nothing else: what a checker says here, it says about the header. */
#include <httpstatus.h>
#include <httpstatus_map.h>

int header_only(void);

int header_only(void)
{
    return httpstatus_is_error(HTTPSTATUS_NOT_FOUND);
}
