/* SPDX-License-Identifier: MIT OR Apache-2.0 */
#include <httpstatus.h>
#include <stdio.h>

int main(void)
{
	int code = httpstatus_parse_code("503", 3);

	printf("%d %s: %s\n", code, httpstatus_reason(code), httpstatus_reference(code));
	return 0;
}
