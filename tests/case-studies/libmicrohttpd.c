#include <httpstatus.h>

const char *
MHD_get_reason_phrase_for (unsigned int code)
{
  const char *const phrase = httpstatus_reason ((int) code);
  return *phrase ? phrase : "Unknown";
}


size_t
MHD_get_reason_phrase_len_for (unsigned int code)
{
  size_t len;
  httpstatus_reason_n ((int) code, &len);
  return len;
}
