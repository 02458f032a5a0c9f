/* Class tests and decisions. */
#include <httpstatus.h>

#include "harness.h"
#include "plain.h"

LOOP(class, inline_test, httpstatus_is_error(code))
LOOP(class, httpstatus, httpstatus_class_of(code))
LOOP(class, httpstatus_function, (httpstatus_class_of)(code))
LOOP(class, c_division, plain_class(code))
LOOP(class, c_inline, code >= 100 && code <= 599 ? code / 100 : 0)
LOOP(action, httpstatus, httpstatus_action_of(code))
LOOP(action, c_switch, plain_action(code))
LOOP(hpack_index, httpstatus, httpstatus_hpack_index(code))
LOOP(hpack_index, c_switch, plain_hpack(code))
LOOP(qpack_index, httpstatus, httpstatus_qpack_index(code))
LOOP(qpack_index, c_switch, plain_qpack(code))
LOOP(to_coap, httpstatus, httpstatus_to_coap(code))
LOOP(to_coap, c_switch, plain_coap(code))
LOOP(meaning, may_retry, httpstatus_may_retry(code, 1))
LOOP(meaning, is_bodyless, httpstatus_is_bodyless(code))
