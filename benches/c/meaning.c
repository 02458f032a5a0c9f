/* Class tests and decisions. */
#include <httpstatus.h>

#include "harness.h"

LOOP(class, inline_test, httpstatus_is_error(code))
LOOP(class, httpstatus, httpstatus_class_of(code))
LOOP(class, c_division, code >= 100 && code <= 599 ? code / 100 : 0)
LOOP(meaning, action_of, httpstatus_action_of(code))
LOOP(meaning, may_retry, httpstatus_may_retry(code, 1))
LOOP(meaning, is_bodyless, httpstatus_is_bodyless(code))
