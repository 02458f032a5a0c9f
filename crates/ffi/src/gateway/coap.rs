//! Between HTTP and CoAP.

use core::ffi::{c_int, c_uint};

use httpstatus_core::{CoapHints, CoapMethod, StatusCode};

use crate::convert::{int, number};

/// The status that a gateway sends to its HTTP client for a CoAP response code, one octet c.dd: 4.04 is 132 and
/// becomes 404. Where RFC 8075 table 2 offers two, the first: 2.02 and 2.04 are 200, 2.03 is 304, 4.02 and 4.05 are
/// 400; httpstatus_from_coap_with() knows more.
///
/// Standard: RFC 8075 section 7; RFC 8768 section 5 (5.08 is 508); RFC 7252 section 5.2 (unknown details answer as
/// 200, 400 or 500 by class). Policy: 4.09, 4.22 and 4.29 are 409, 422 and 429.
///
/// 0 where there is nothing to send: requests, signalling (7.xx), reserved classes, numbers above 255, and 2.31 and
/// 4.08, which stay between the gateway and the CoAP server.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_from_coap(coap_code: c_uint) -> c_int {
    int(u8::try_from(coap_code).ok().and_then(StatusCode::from_coap))
}

/// The same with what the gateway knows, bits HTTPSTATUS_COAP_*: PAYLOAD (the response has one: 2.02 and 2.04 are 200,
/// else 204), CONDITIONAL (the HTTP request was: 2.03 is 304, else 200), OPTION_FROM_CLIENT (the refused option came
/// straight from a field of the HTTP request: 4.02 is 400, else 500), METHODS_KNOWN (and go into Allow: 4.05 is 405,
/// else 400). Other bits are ignored. Standard: RFC 8075 section 7, notes 2, 3, 4, 6, 7.
#[unsafe(no_mangle)]
#[allow(clippy::useless_conversion)] // unsigned int is 16 bits on AVR
pub extern "C" fn httpstatus_from_coap_with(coap_code: c_uint, hints: c_uint) -> c_int {
    let hints = CoapHints::from_bits(u32::from(hints));
    int(u8::try_from(coap_code).ok().and_then(|code| StatusCode::from_coap_with(code, hints)))
}

/// The CoAP response code that a gateway sends for an HTTP response when it does not know the method; as for GET, but
/// 204 is 2.04. httpstatus_to_coap_for() knows the method.
///
/// Standard: RFC 7252 section 10.1.1; RFC 8768 section 5 (508 is 5.08). Policy, since RFC 7252 leaves the rest open:
/// a code that CoAP has too keeps its number (400, 401, 403 to 406, 409, 412, 413, 415, 422, 429, 500 to 504); any
/// other 4xx is 4.00, any other 5xx is 5.00; what CoAP cannot express (101, 3xx but 304, 505, everything outside 100
/// to 599) is 5.02. Californium does the same but for 409 (4.00) and the interim codes (5.02).
///
/// 0 for 1xx but 101: an interim response, the final one is still to come.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_to_coap(code: c_int) -> u8 {
    number(code).coap()
}

/// The same for a response to a CoAP request with this method, one of HTTPSTATUS_COAP_METHOD_*: PUT stands for PATCH
/// and iPATCH too, GET for FETCH; any other number answers as httpstatus_to_coap(). Standard: RFC 7252 sections
/// 10.1.1 (GET: 2xx is 2.05, 304 is 2.03), 10.1.2 and 10.1.4 (PUT and POST: 201 is 2.01, other 2xx are 2.04), 10.1.3
/// (DELETE: 2xx and 404 are 2.02). Policy: 201 to GET is 2.01, 304 to another method is 5.02.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_to_coap_for(code: c_int, method: c_int) -> u8 {
    let method = u8::try_from(method).ok().and_then(CoapMethod::from_u8);
    method.map_or_else(|| number(code).coap(), |method| number(code).coap_for(method))
}
