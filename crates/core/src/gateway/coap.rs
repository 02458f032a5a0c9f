//! Gateways between HTTP and CoAP: RFC 8075 (HTTP client, CoAP server), RFC 7252 section 10.1 (the reverse),
//! RFC 7959 section 5 and RFC 8768 section 5. A CoAP code is one byte, `c.dd`: three bits of class and five
//! of detail, so 4.04 is 132.

use crate::base::slice::nth_fast;
use crate::status::code::StatusCode;
use crate::table::any_int::{AnyInt, some};
use crate::table::layout::{INDEXED, slot_or_class};
use crate::table::slots::{SLOTS, octets_by_slot};

c_enum! {
    /// The method of the CoAP request that a response answers.
    pub enum CoapMethod {
        /// GET and FETCH.
        Get = 1,
        /// POST.
        Post = 2,
        /// PUT, PATCH and iPATCH.
        Put = 3,
        /// DELETE.
        Delete = 4,
    }
}

c_enum! {
    /// The bits that hold [`CoapHints`] in C.
    pub enum CoapHint {
        /// The CoAP response has a payload: 2.02, 2.04 and unknown 2.xx are 200 instead of 204 (RFC 8075
        /// section 7, note 2).
        Payload = 1,
        /// The client's own request was conditional: 2.03 is 304 instead of 200 (RFC 8075 section 7, notes 3
        /// and 4), and 304 is 2.03 instead of 2.05 (RFC 7252 section 10.1.1).
        Conditional = 2,
        /// The rejected option came straight from a field of the HTTP request: 4.02 is 400 instead of 500
        /// (RFC 8075 section 7, note 6).
        OptionFromClient = 4,
        /// The resource's methods are known and go into Allow: 4.05 is 405 instead of 400 (RFC 8075 section
        /// 7, note 7).
        MethodsKnown = 8,
    }
}

named! { CoapMethod as_str CoapHint as_str }

/// What a gateway knows besides the code, for codes that have two possible answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
#[non_exhaustive]
pub struct CoapHints {
    /// The CoAP response carries a payload: 2.02, 2.04 and unknown 2.xx are 200 instead of 204 (RFC 8075 section 7,
    /// note 2).
    pub payload: bool,
    /// The client's own request was conditional, and this response answers its condition. From CoAP: the HTTP
    /// request had If-None-Match, and 2.03 is 304 instead of 200 (notes 3 and 4). To CoAP: the 304 confirms
    /// an ETag option of the CoAP request, and is 2.03 instead of 2.05 (RFC 7252 section 10.1.1). Leave it
    /// unset if only the gateway's own request was conditional, to validate its cache: the client then gets
    /// the cached representation.
    pub conditional: bool,
    /// The refused option came straight from a field of the HTTP request: 4.02 is 400 instead of 500 (note 6).
    pub option_from_client: bool,
    /// The resource's methods are known and go into Allow: 4.05 is 405 instead of 400 (note 7).
    pub methods_known: bool,
}

impl CoapHints {
    /// Creates the hints from C's bits, those of [`CoapHint`]. Ignores other bits.
    #[must_use]
    pub const fn from_bits(bits: u32) -> Self {
        Self {
            payload: has(bits, CoapHint::Payload),
            conditional: has(bits, CoapHint::Conditional),
            option_from_client: has(bits, CoapHint::OptionFromClient),
            methods_known: has(bits, CoapHint::MethodsKnown),
        }
    }

    /// Returns the hints with one more that is true.
    ///
    /// ```
    /// use httpstatus_core::{CoapHint, CoapHints};
    /// let hints = CoapHints::default().with(CoapHint::Payload).with(CoapHint::MethodsKnown);
    /// assert!(hints.payload && hints.methods_known && !hints.conditional);
    /// ```
    #[must_use]
    pub const fn with(mut self, hint: CoapHint) -> Self {
        match hint {
            CoapHint::Payload => self.payload = true,
            CoapHint::Conditional => self.conditional = true,
            CoapHint::OptionFromClient => self.option_from_client = true,
            CoapHint::MethodsKnown => self.methods_known = true,
        }
        self
    }
}

const fn has(bits: u32, hint: CoapHint) -> bool {
    bits & hint as u32 != 0
}

/// `c.dd` as a byte.
const fn coap(class: u8, detail: u8) -> u8 {
    class.wrapping_shl(5) | detail
}

impl StatusCode {
    /// Returns the status that a gateway sends to its HTTP client for a CoAP response code. Where RFC 8075
    /// has a rule and an exception, the rule applies: 4.02 is 500 and 4.05 is 400. 2.02, 2.04 and unknown
    /// 2.xx are 200, so that no payload is lost, and 2.03 is 304. For the exceptions, use
    /// [`from_coap_with`](Self::from_coap_with).
    ///
    /// **Standard** (RFC 8075 section 7; RFC 8768 section 5 for 5.08; RFC 7252 section 5.2 for unknown 4.xx
    /// and 5.xx, which are 400 and 500, and section 10.2 for 3.xx, which no gateway understands yet and which
    /// is 502). **Policy**: 2.02 and 2.04 have a payload, 2.03 answers a conditional request; unknown 2.xx
    /// follow the payload, since RFC 7252 section 5.2 has no generic success; 4.09, 4.22 and 4.29 are 409,
    /// 422 and 429 (Californium does the same for 4.09 and 4.29).
    ///
    /// 2.03 is 304 only for a client whose request was conditional (note 3). For other clients it can only
    /// occur in a gateway with a cache, which then sends 200 and the cached representation (note 4).
    ///
    /// Returns `None` if there is nothing to send: for requests, signalling (7.xx), reserved classes, and
    /// 2.31 and 4.08, which stay between the gateway and the CoAP server (note 10). RFC 7959 section 5 calls
    /// 408 "probably the best mapping back" for 4.08; RFC 8075 is newer.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_coap(0x84), Some(StatusCode::NOT_FOUND)); // 4.04
    /// assert_eq!(StatusCode::from_coap(0x81), Some(StatusCode::FORBIDDEN)); // 4.01: there is no challenge to send
    /// assert_eq!(StatusCode::from_coap(0x82), Some(StatusCode::INTERNAL_SERVER_ERROR)); // 4.02: whose option was it?
    /// assert_eq!(StatusCode::from_coap(0x5f), None); // 2.31
    /// ```
    #[must_use]
    pub const fn from_coap(code: u8) -> Option<Self> {
        let hints =
            CoapHints { payload: true, conditional: true, option_from_client: false, methods_known: false };
        Self::from_coap_with(code, hints)
    }

    /// Like [`from_coap`](Self::from_coap), but uses what the gateway knows about request and response.
    ///
    /// **Standard** (RFC 8075 section 7, notes 2 to 7), otherwise as [`from_coap`](Self::from_coap).
    ///
    /// ```
    /// use httpstatus_core::{CoapHints, StatusCode};
    /// let hints = CoapHints::default(); // no payload
    /// assert_eq!(StatusCode::from_coap_with(0x44, hints), Some(StatusCode::NO_CONTENT)); // 2.04
    /// assert_eq!(StatusCode::from_coap_with(0x43, hints), Some(StatusCode::OK)); // 2.03, not conditional
    /// ```
    #[must_use]
    pub const fn from_coap_with(code: u8, hints: CoapHints) -> Option<Self> {
        match Self::from_u16(http(code, hints)) {
            Ok(status) => Some(status),
            Err(_) => None,
        }
    }

    /// Returns the CoAP response code that a gateway sends for an HTTP response if it does not know the
    /// request method. The answers are those for GET, except that 201 is 2.01 and 204 is 2.04. If you know
    /// the method, use [`to_coap_for`](Self::to_coap_for).
    ///
    /// **Standard** (RFC 7959 section 5 permits, as an example: 408 "can then be mapped" to 4.08, after a
    /// block-wise transfer that took too long, and 413 to 4.13; RFC 8768 section 5: 508 is 5.08). **Policy**, since no RFC says more without the method: a
    /// code that CoAP also has keeps its number (400, 401, 403 to 406, 409, 412, 415, 422, 429, 500 to 504,
    /// and 408 and 413 to any request); any other 4xx is 4.00 and any other 5xx is 5.00; what CoAP cannot
    /// express (101, 3xx but 304, 505, 600..=999) is 5.02. Californium does the same except for 408 and 409
    /// (4.00) and the interim codes (5.02).
    ///
    /// Returns `None` for 1xx except 101: the final response is still to come.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::NOT_FOUND.to_coap(), Some(0x84)); // 4.04
    /// assert_eq!(StatusCode::CONTINUE.to_coap(), None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn to_coap(self) -> Option<u8> {
        some(self.any_int().coap())
    }

    /// Like [`to_coap`](Self::to_coap), but for a response to a CoAP request with `method`.
    ///
    /// **Standard** (RFC 7252 section 10.1.1: GET, 2xx is 2.05; 10.1.2 and 10.1.4: PUT and POST, 201 is 2.01
    /// and other 2xx are 2.04; 10.1.3: DELETE, 2xx, and 404 and 410, since the resource does not exist, are
    /// 2.02; RFC 8132 section 6: FETCH as GET, PATCH and iPATCH as POST, whose answers are those of PUT).
    /// **Policy**: 202 counts as success; 304 to GET is 2.03, which is right if it confirms an ETag option of
    /// the CoAP client (otherwise use [`to_coap_with`](Self::to_coap_with)); 304 to another method is not
    /// understood and becomes 5.02.
    ///
    /// ```
    /// use httpstatus_core::{CoapMethod, StatusCode};
    /// assert_eq!(StatusCode::OK.to_coap_for(CoapMethod::Get), Some(0x45)); // 2.05
    /// assert_eq!(StatusCode::OK.to_coap_for(CoapMethod::Put), Some(0x44)); // 2.04
    /// assert_eq!(StatusCode::GONE.to_coap_for(CoapMethod::Delete), Some(0x42)); // 2.02: it does not exist
    /// ```
    #[must_use]
    pub const fn to_coap_for(self, method: CoapMethod) -> Option<u8> {
        some(self.any_int().coap_for(method))
    }

    /// Like [`to_coap_for`](Self::to_coap_for), but considers whether the request was
    /// [conditional](CoapHints::conditional). The other hints are about CoAP responses and have no effect
    /// here.
    ///
    /// **Standard** (RFC 7252 section 10.1.1): 2.03 goes to the client whose ETag option the response
    /// confirms. Any other 304 to GET validated a representation in the gateway's cache, which goes to the
    /// client with 2.05. Otherwise as [`to_coap_for`](Self::to_coap_for).
    ///
    /// ```
    /// use httpstatus_core::{CoapHint, CoapHints, CoapMethod, StatusCode};
    /// let asked = CoapHints::default().with(CoapHint::Conditional);
    /// assert_eq!(StatusCode::NOT_MODIFIED.to_coap_with(CoapMethod::Get, asked), Some(0x43)); // 2.03
    /// let cached = CoapHints::default();
    /// assert_eq!(StatusCode::NOT_MODIFIED.to_coap_with(CoapMethod::Get, cached), Some(0x45)); // 2.05
    /// ```
    #[must_use]
    pub const fn to_coap_with(self, method: CoapMethod, hints: CoapHints) -> Option<u8> {
        some(self.any_int().coap_with(method, hints.conditional))
    }
}

impl AnyInt {
    /// [`StatusCode::to_coap`], or 0 for `None`.
    #[inline]
    #[must_use]
    pub const fn coap(self) -> u8 {
        if INDEXED {
            return match nth_fast(&COAP_BY_SLOT, slot_or_class(self.0)) {
                Some(answer) if self.has_class() => *answer,
                _ => NOT_UNDERSTOOD,
            };
        }
        self.find_coap()
    }

    const fn find_coap(self) -> u8 {
        match self.0 {
            201 => coap(2, 1),
            204 => coap(2, 4),
            _ => self.coap_for(CoapMethod::Get),
        }
    }

    /// [`StatusCode::to_coap_for`], or 0 for `None`.
    #[must_use]
    pub const fn coap_for(self, method: CoapMethod) -> u8 {
        self.coap_with(method, true)
    }

    /// [`StatusCode::to_coap_with`], or 0 for `None`.
    #[must_use]
    pub const fn coap_with(self, method: CoapMethod, conditional: bool) -> u8 {
        let is_get = matches!(method, CoapMethod::Get);
        let is_delete = matches!(method, CoapMethod::Delete);
        // A chain of conditions, because a match over the classes may become a jump table.
        if self.is_in(2) {
            match self.0 {
                _ if is_delete => coap(2, 2),
                _ if is_get => coap(2, 5),
                201 => coap(2, 1),
                _ => coap(2, 4),
            }
        } else if self.is_in(4) {
            match self.0 {
                404 | 410 if is_delete => coap(2, 2),
                code => coap(4, kept(code.wrapping_sub(400), KEPT_4XX)),
            }
        } else if self.is_in(5) {
            match self.0 {
                505 => NOT_UNDERSTOOD,
                code => coap(5, kept(code.wrapping_sub(500), KEPT_5XX)),
            }
        } else if self.is_in(1) && self.0 != 101 {
            0
        } else if self.0 == 304 && is_get {
            if conditional { coap(2, 3) } else { coap(2, 5) }
        } else {
            NOT_UNDERSTOOD
        }
    }
}

/// [`StatusCode::to_coap`] of each slot, for the fast layout.
static COAP_BY_SLOT: [u8; SLOTS] = octets_by_slot!(code => AnyInt(code).find_coap());

/// RFC 7252 section 10.1.
const NOT_UNDERSTOOD: u8 = coap(5, 2);

/// The errors that keep their number in CoAP, one bit per detail.
const KEPT_4XX: u32 = details(&[1, 3, 4, 5, 6, 8, 9, 12, 13, 15, 22, 29]);
const KEPT_5XX: u32 = details(&[1, 2, 3, 4, 8]);
/// The errors that keep their number in HTTP unless another rule applies.
const SAME_4XX: u32 = details(&[3, 4, 6, 9, 12, 13, 15, 22, 29]);
const SAME_5XX: u32 = KEPT_5XX;

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
const fn details(details: &[u32]) -> u32 {
    let (mut bits, mut i) = (0, 0);
    while i < details.len() {
        bits |= 1 << details[i];
        i += 1;
    }
    bits
}

/// The detail if its bit is set, otherwise 0.
#[allow(clippy::cast_possible_truncation)] // below 32
const fn kept(detail: u32, bits: u32) -> u8 {
    if detail < 32 && bits.wrapping_shr(detail) & 1 != 0 { detail as u8 } else { 0 }
}

/// The status for a CoAP code, or 0 for `None`.
const fn http(code: u8, hints: CoapHints) -> u16 {
    const CREATED: u8 = coap(2, 1);
    const VALID: u8 = coap(2, 3);
    const CONTENT: u8 = coap(2, 5);
    const CONTINUE: u8 = coap(2, 31);
    const UNAUTHORIZED: u8 = coap(4, 1);
    const BAD_OPTION: u8 = coap(4, 2);
    const METHOD_NOT_ALLOWED: u8 = coap(4, 5);
    const REQUEST_ENTITY_INCOMPLETE: u8 = coap(4, 8);
    const PROXYING_NOT_SUPPORTED: u8 = coap(5, 5);
    match code {
        CONTINUE | REQUEST_ENTITY_INCOMPLETE => return 0, // not translated (note 10)
        CREATED => return 201,
        VALID if hints.conditional => return 304,
        VALID | CONTENT => return 200,
        UNAUTHORIZED => return 403,
        BAD_OPTION if !hints.option_from_client => return 500,
        METHOD_NOT_ALLOWED if hints.methods_known => return 405,
        PROXYING_NOT_SUPPORTED => return 502,
        _ => (),
    }
    let detail = code as u32 & 31;
    match code.wrapping_shr(5) {
        2 if hints.payload => 200,
        2 => 204,
        3 => 502,
        4 => 400_u16.wrapping_add(kept(detail, SAME_4XX) as u16),
        5 => 500_u16.wrapping_add(kept(detail, SAME_5XX) as u16),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::details;

    #[test]
    fn details_are_bits() {
        assert_eq!(details(&[]), 0);
        assert_eq!(details(&[1, 3, 31]), 0x8000_000a);
    }
}
