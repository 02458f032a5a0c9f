//! Translating between HTTP and CoAP.

use core::ffi::{c_int, c_uint};

use httpstatus_core::{CoapHints, CoapMethod, StatusCode};

use crate::convert::{int, number};

/// Returns the HTTP status that a gateway sends to its client for a CoAP response code, or 0 if it sends
/// nothing. `coap_code` is one byte, c.dd: 4.04 is 132 and becomes 404.
///
/// Standard: RFC 8075 section 7; RFC 8768 section 5 (5.08 is 508); RFC 7252 section 5.2 (unknown 4.xx are
/// 400, unknown 5.xx are 500) and section 10.2 (3.xx are 502, as responses that are not understood). Where
/// RFC 8075 has a rule and an exception, the rule applies: 4.02 is 500, 4.05 is 400.
/// httpstatus_from_coap_with() also applies the exceptions.
///
/// Policy: 2.02, 2.04 and unknown 2.xx are 200, so that no payload is lost (RFC 7252 section 5.2 has no
/// generic success). 2.03 is 304, as for a conditional request. 4.09, 4.22 and 4.29 are 409, 422 and 429.
///
/// 2.03 is 304 only for a client that made a conditional request (RFC 8075 section 7, note 3). Any other
/// client can cause a 2.03 only through a gateway with its own cache, which then sends 200 and the cached
/// representation (note 4).
///
/// The result is 0 for requests, signalling (7.xx), reserved classes and numbers above 255, and for 2.31 and
/// 4.08, which stay between the gateway and the CoAP server (note 10).
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_from_coap(coap_code: c_uint) -> c_int {
    int(u8::try_from(coap_code).ok().and_then(StatusCode::from_coap))
}

/// Returns the same as httpstatus_from_coap(), except for codes that depend on what the gateway knows, given
/// as HTTPSTATUS_COAP_* bits in `hints`. Standard (RFC 8075 section 7, notes 2, 3, 4, 6, 7):
/// - HTTPSTATUS_COAP_PAYLOAD, the response has a payload: 2.02, 2.04 and unknown 2.xx are 200, otherwise 204;
/// - HTTPSTATUS_COAP_CONDITIONAL, the HTTP request was conditional: 2.03 is 304, otherwise 200;
/// - HTTPSTATUS_COAP_OPTION_FROM_CLIENT, the rejected option came straight from a field of the HTTP request:
///   4.02 is 400, otherwise 500;
/// - HTTPSTATUS_COAP_METHODS_KNOWN, the resource's methods are known and go into Allow: 4.05 is 405,
///   otherwise 400.
///
/// Other bits are ignored.
#[unsafe(no_mangle)]
#[allow(clippy::useless_conversion)] // unsigned int is 16 bits on AVR
pub extern "C" fn httpstatus_from_coap_with(coap_code: c_uint, hints: c_uint) -> c_int {
    let hints = CoapHints::from_bits(u32::from(hints));
    int(u8::try_from(coap_code).ok().and_then(|code| StatusCode::from_coap_with(code, hints)))
}

/// Returns the CoAP response code that a gateway sends for an HTTP response if it does not know the method of
/// the request, or 0 for an interim response. The result is that for GET, except that 201 is 2.01 and 204 is
/// 2.04. If the method is known, call httpstatus_to_coap_for().
///
/// Standard: RFC 7959 section 5, which permits it as an example (408 "can then be mapped" to 4.08, after a
/// block-wise transfer that took too long, and 413 to 4.13); RFC 8768 section 5 (508 is 5.08).
///
/// Policy, because no RFC says more without the method:
/// - a code that CoAP also has keeps its number: 400, 401, 403 to 406, 409, 412, 415, 422, 429, 500 to 504,
///   and 408 and 413 to any request;
/// - any other 4xx is 4.00, and any other 5xx is 5.00;
/// - what CoAP cannot express is 5.02: 101, 3xx other than 304, 505, and numbers outside 100 to 599.
///
/// Californium does the same except for 408 and 409 (4.00) and interim codes (5.02).
///
/// The result is 0 for 1xx other than 101, because the final response is still to come.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_to_coap(code: c_int) -> u8 {
    number(code).coap()
}

/// Returns the CoAP response code for an HTTP response to a CoAP request with this method, one of
/// HTTPSTATUS_COAP_METHOD_*. GET includes FETCH, and PUT includes PATCH and iPATCH. For any other number,
/// returns the same as httpstatus_to_coap().
///
/// Standard: RFC 7252 sections 10.1.1 (GET: 2xx are 2.05), 10.1.2 and 10.1.4 (PUT and POST: 201 is 2.01,
/// other 2xx are 2.04) and 10.1.3 (DELETE: 2xx are 2.02, and so are 404 and 410, because the resource does
/// not exist); RFC 8132 section 6 (FETCH as GET, PATCH and iPATCH as POST).
///
/// Policy: 202 counts as success. 304 to GET is 2.03, which is right if it confirms an ETag option of the
/// CoAP client; to say whether it does, call httpstatus_to_coap_with(). 304 to another method is 5.02.
#[unsafe(no_mangle)]
pub extern "C" fn httpstatus_to_coap_for(code: c_int, method: c_int) -> u8 {
    coap_method(method).map_or_else(|| number(code).coap(), |method| number(code).coap_for(method))
}

/// Returns the same as httpstatus_to_coap_for(), except for 304 to GET, which depends on
/// HTTPSTATUS_COAP_CONDITIONAL in `hints`. Standard (RFC 7252 section 10.1.1):
/// - if it is set, the 304 confirms an ETag option of the CoAP client: 2.03;
/// - if it is not set, the 304 validated a representation in the gateway's own cache, which goes to the
///   client: 2.05.
///
/// Other bits are ignored. If `method` is not one of HTTPSTATUS_COAP_METHOD_*, returns the same as
/// httpstatus_to_coap() whatever `hints` is.
#[unsafe(no_mangle)]
#[allow(clippy::useless_conversion)] // unsigned int is 16 bits on AVR
pub extern "C" fn httpstatus_to_coap_with(code: c_int, method: c_int, hints: c_uint) -> u8 {
    let conditional = CoapHints::from_bits(u32::from(hints)).conditional;
    coap_method(method)
        .map_or_else(|| number(code).coap(), |method| number(code).coap_with(method, conditional))
}

/// The range is compared first because a Cortex-M0 takes longer to find out whether a number is a byte.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a number of a method
const fn coap_method(method: c_int) -> Option<CoapMethod> {
    if method >= CoapMethod::Get as c_int && method <= CoapMethod::Delete as c_int {
        CoapMethod::from_u8(method as u8)
    } else {
        None
    }
}
