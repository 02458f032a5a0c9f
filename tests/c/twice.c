/* Both headers may be included twice and in any order. */
#include <httpstatus_map.h>
#include <httpstatus.h>
#include <httpstatus.h>
#include <httpstatus_map.h>

int main(void)
{
    return httpstatus_is_success(HTTPSTATUS_OK) && httpstatus_is_registered(HTTPSTATUS_OK) ? 0 : 1;
}
