//! Between HTTP and CoAP.

use core::ffi::{c_int, c_uint};

use httpstatus_core::{CoapHints, CoapMethod, StatusCode};

use crate::convert::{int, number};

/// Returns the status that a gateway sends to its HTTP client for a CoAP response code, one byte c.dd: 4.04 is 132 and
/// becomes 404. Where RFC 8075 has a rule and an exception, the rule: 4.02 is 500, 4.05 is 400. 2.02, 2.04 and unknown
/// 2.xx are 200, so that no payload is lost, and 2.03 is 304; httpstatus_from_coap_with() knows more.
///
/// Standard: RFC 8075 section 7; RFC 8768 section 5 (5.08 is 508); RFC 7252 section 5.2 (unknown 4.xx and 5.xx are 400
/// and 500) and section 10.2 (3.xx is 502: a response, and not understood). Policy: 2.02 and 2.04 have a payload, 2.03
/// answers a conditional request; unknown 2.xx follow the payload, since RFC 7252 section 5.2 has no generic success;
/// 4.09, 4.22 and 4.29 are 409, 422 and 429.
///
/// 2.03 is 304 only for a client that asked conditionally (RFC 8075 section 7, note 3). To others it can come only
/// through a gateway with a cache of its own, which then sends 200 and the cached representation (note 4).
///
/// Returns 0 where there is nothing to send: requests, signalling (7.xx), reserved classes, numbers above 255, and 2.31
/// and 4.08, which stay between the gateway and the CoAP server (note 10).
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_from_coap(coap_code: c_uint) -> c_int {
    int(u8::try_from(coap_code).ok().and_then(StatusCode::from_coap))
}

/// The same with what the gateway knows, bits HTTPSTATUS_COAP_*: PAYLOAD (the response has one: 2.02, 2.04 and unknown
/// 2.xx are 200, else 204), CONDITIONAL (the HTTP request was: 2.03 is 304, else 200), OPTION_FROM_CLIENT (the refused
/// option came straight from a field of the HTTP request: 4.02 is 400, else 500), METHODS_KNOWN (and go into Allow:
/// 4.05 is 405, else 400). Other bits are ignored. Standard: RFC 8075 section 7, notes 2, 3, 4, 6, 7; else as
/// httpstatus_from_coap().
#[unsafe(no_mangle)]
#[allow(clippy::useless_conversion)] // unsigned int is 16 bits on AVR
pub extern "C" fn httpstatus_from_coap_with(coap_code: c_uint, hints: c_uint) -> c_int {
    let hints = CoapHints::from_bits(u32::from(hints));
    int(u8::try_from(coap_code).ok().and_then(|code| StatusCode::from_coap_with(code, hints)))
}

/// Returns the CoAP response code that a gateway sends for an HTTP response when it does not know the method; as for
/// GET, but 201 is 2.01 and 204 is 2.04. httpstatus_to_coap_for() knows the method.
///
/// Standard: RFC 7959 section 5 (408 is 4.08, after a block-wise transfer that took too long, and 413 is 4.13); RFC
/// 8768 section 5 (508 is 5.08). Policy, since no RFC says more without the method: a code that CoAP has too keeps its
/// number (400, 401, 403 to 406, 409, 412, 415, 422, 429, 500 to 504, and 408 and 413 to any request); any other 4xx is
/// 4.00, any other 5xx is 5.00; what CoAP cannot express (101, 3xx but 304, 505, everything outside 100 to 599) is
/// 5.02. Californium does the same but for 408 and 409 (4.00) and the interim codes (5.02).
///
/// Returns 0 for 1xx but 101: an interim response, the final one is still to come.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_to_coap(code: c_int) -> u8 {
    number(code).coap()
}

/// The same for a response to a CoAP request with this method, one of HTTPSTATUS_COAP_METHOD_*: PUT stands for PATCH
/// and iPATCH too, GET for FETCH; any other number answers as httpstatus_to_coap(). Standard: RFC 7252 sections 10.1.1
/// (GET: 2xx is 2.05), 10.1.2 and 10.1.4 (PUT and POST: 201 is 2.01, other 2xx are 2.04), 10.1.3 (DELETE: 2xx, and 404
/// and 410, since the resource does not exist, are 2.02); RFC 8132 section 6 (FETCH as GET, PATCH and iPATCH as POST).
/// Policy: 202 counts as success; 304 to GET is 2.03, which holds if it confirms an ETag option of the CoAP client
/// (httpstatus_to_coap_with() knows that); 304 to another method is 5.02.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_to_coap_for(code: c_int, method: c_int) -> u8 {
    coap_method(method).map_or_else(|| number(code).coap(), |method| number(code).coap_for(method))
}

/// The same with what the gateway knows, bits HTTPSTATUS_COAP_*; CONDITIONAL alone decides here. Set, the 304 confirms
/// an ETag option of the CoAP client and is 2.03. Not set, it validated a representation in the gateway's own cache,
/// and that goes to the client: 2.05 to GET. Standard: RFC 7252 section 10.1.1; else as httpstatus_to_coap_for(). A
/// method that is none of HTTPSTATUS_COAP_METHOD_* answers as httpstatus_to_coap(), whatever the bits.
#[unsafe(no_mangle)]
#[allow(clippy::useless_conversion)] // unsigned int is 16 bits on AVR
pub extern "C" fn httpstatus_to_coap_with(code: c_int, method: c_int, hints: c_uint) -> u8 {
    let conditional = CoapHints::from_bits(u32::from(hints)).conditional;
    coap_method(method)
        .map_or_else(|| number(code).coap(), |method| number(code).coap_with(method, conditional))
}

/// The range is compared first, since a Cortex-M0 takes longer to find out whether a number is a byte.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a number of a method
const fn coap_method(method: c_int) -> Option<CoapMethod> {
    if method >= CoapMethod::Get as c_int && method <= CoapMethod::Delete as c_int {
        CoapMethod::from_u8(method as u8)
    } else {
        None
    }
}
