//! Between HTTP and CoAP, for gateways: RFC 8075 (HTTP client, CoAP server), RFC 7252 section 10.1 (the reverse) and
//! RFC 8768. A CoAP code is one octet, `c.dd`: three bits of class and five of detail, so 4.04 is 132.

use crate::status::code::StatusCode;
use crate::table::any_int::{AnyInt, some};

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
    /// The bits in which C gives what [`CoapHints`] holds.
    pub enum CoapHint {
        /// The response carries a payload: 2.02 and 2.04 are 200 instead of 204 (RFC 8075 section 7, note 2).
        Payload = 1,
        /// The HTTP request was conditional: 2.03 is 304 instead of 200 (notes 3 and 4).
        Conditional = 2,
        /// The refused option came straight from a field of the HTTP request: 4.02 is 400 instead of 500 (note 6).
        OptionFromClient = 4,
        /// The resource's methods are known and go into Allow: 4.05 is 405 instead of 400 (note 7).
        MethodsKnown = 8,
    }
}

/// What a gateway knows about a CoAP response besides its code; it decides where RFC 8075 table 2 has two answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "defmt", derive(defmt::Format))]
pub struct CoapHints {
    /// The response carries a payload: 2.02 and 2.04 are 200 instead of 204 (note 2).
    pub payload: bool,
    /// The HTTP request was conditional: 2.03 is 304 instead of 200 (notes 3 and 4).
    pub conditional: bool,
    /// The refused option came straight from a field of the HTTP request: 4.02 is 400 instead of 500 (note 6).
    pub option_from_client: bool,
    /// The resource's methods are known and go into Allow: 4.05 is 405 instead of 400 (note 7).
    pub methods_known: bool,
}

impl CoapHints {
    /// The hints as C gives them, bits of [`CoapHint`]; other bits are ignored.
    #[must_use]
    pub const fn from_bits(bits: u32) -> Self {
        Self {
            payload: has(bits, CoapHint::Payload),
            conditional: has(bits, CoapHint::Conditional),
            option_from_client: has(bits, CoapHint::OptionFromClient),
            methods_known: has(bits, CoapHint::MethodsKnown),
        }
    }
}

const fn has(bits: u32, hint: CoapHint) -> bool {
    bits & hint as u32 != 0
}

/// `c.dd` as an octet.
const fn coap(class: u8, detail: u8) -> u8 {
    class.wrapping_shl(5) | detail
}

impl StatusCode {
    /// The status that a gateway sends to its HTTP client for a CoAP response code; where RFC 8075 table 2 offers two,
    /// the first: 2.02 and 2.04 are 200, 2.03 is 304, 4.02 and 4.05 are 400. [`from_coap_with`](Self::from_coap_with)
    /// knows more.
    ///
    /// **Standard** (RFC 8075 section 7; RFC 8768 section 5 for 5.08; RFC 7252 section 5.2 for unknown details, which
    /// answer as 200, 400 or 500 by class). **Policy**: 4.09, 4.22 and 4.29 are 409, 422 and 429 (Californium does
    /// the same for 4.09 and 4.29).
    ///
    /// `None` where there is nothing to send: requests, signalling (7.xx), reserved classes, and 2.31 and 4.08, which
    /// stay between the gateway and the CoAP server (note 10).
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::from_coap(0x84), Some(StatusCode::NOT_FOUND)); // 4.04
    /// assert_eq!(StatusCode::from_coap(0x81), Some(StatusCode::FORBIDDEN)); // 4.01: there is no challenge to send
    /// assert_eq!(StatusCode::from_coap(0x5f), None); // 2.31
    /// ```
    #[must_use]
    pub const fn from_coap(code: u8) -> Option<Self> {
        let hints =
            CoapHints { payload: true, conditional: true, option_from_client: true, methods_known: false };
        Self::from_coap_with(code, hints)
    }

    /// The same with what the gateway knows about request and response.
    ///
    /// **Standard** (RFC 8075 section 7, notes 2 to 7), else as [`from_coap`](Self::from_coap).
    ///
    /// ```
    /// use httpstatus_core::{CoapHints, StatusCode};
    /// let hints = CoapHints { payload: false, ..CoapHints::default() };
    /// assert_eq!(StatusCode::from_coap_with(0x44, hints), Some(StatusCode::NO_CONTENT)); // 2.04
    /// assert_eq!(StatusCode::from_coap_with(0x43, hints), Some(StatusCode::OK)); // 2.03, not conditional
    /// ```
    #[must_use]
    pub const fn from_coap_with(code: u8, hints: CoapHints) -> Option<Self> {
        let number = match code {
            0x42 | 0x44 if !hints.payload => 204,
            0x43 if hints.conditional => 304,
            0x82 if !hints.option_from_client => 500,
            0x85 if hints.methods_known => 405,
            _ => listed(code),
        };
        match Self::from_u16(number) {
            Ok(status) => Some(status),
            Err(_) => None,
        }
    }

    /// The CoAP response code that a gateway sends for an HTTP response when it does not know the method; as for GET,
    /// but 204 is 2.04. [`to_coap_for`](Self::to_coap_for) knows the method.
    ///
    /// **Standard** (RFC 7252 section 10.1.1; RFC 8768 section 5 for 508). **Policy**, since RFC 7252 leaves the rest
    /// open: a code that CoAP has too keeps its number (400, 401, 403 to 406, 409, 412, 413, 415, 422, 429, 500 to
    /// 504); any other 4xx is 4.00 and any other 5xx is 5.00; what CoAP cannot express (101, 3xx but 304, 505,
    /// 600..=999) is 5.02. Californium does the same but for 409 (4.00) and the interim codes (5.02).
    ///
    /// `None` for 1xx but 101: an interim response, the final one is still to come.
    ///
    /// ```
    /// use httpstatus_core::StatusCode;
    /// assert_eq!(StatusCode::NOT_FOUND.to_coap(), Some(0x84)); // 4.04
    /// assert_eq!(StatusCode::CONTINUE.to_coap(), None);
    /// ```
    #[must_use]
    pub const fn to_coap(self) -> Option<u8> {
        some(self.any_int().coap())
    }

    /// The same for a response to a CoAP request with `method`.
    ///
    /// **Standard** (RFC 7252 section 10.1.1: GET, 2xx is 2.05 and 304 is 2.03; 10.1.2 and 10.1.4: PUT and POST, 201 is
    /// 2.01 and other 2xx are 2.04; 10.1.3: DELETE, 2xx and 404 are 2.02). **Policy**: 201 to GET is 2.01, 304 to
    /// another method than GET is not understood, 5.02; FETCH follows GET, PATCH and iPATCH follow PUT.
    ///
    /// ```
    /// use httpstatus_core::{CoapMethod, StatusCode};
    /// assert_eq!(StatusCode::OK.to_coap_for(CoapMethod::Get), Some(0x45)); // 2.05
    /// assert_eq!(StatusCode::OK.to_coap_for(CoapMethod::Put), Some(0x44)); // 2.04
    /// assert_eq!(StatusCode::NOT_FOUND.to_coap_for(CoapMethod::Delete), Some(0x42)); // 2.02: it is gone
    /// ```
    #[must_use]
    pub const fn to_coap_for(self, method: CoapMethod) -> Option<u8> {
        some(self.any_int().coap_for(method))
    }
}

impl AnyInt {
    /// [`StatusCode::to_coap`], 0 for none.
    #[must_use]
    pub const fn coap(self) -> u8 {
        if self.0 == 204 { coap(2, 4) } else { self.coap_for(CoapMethod::Get) }
    }

    /// [`StatusCode::to_coap_for`], 0 for none.
    #[must_use]
    pub const fn coap_for(self, method: CoapMethod) -> u8 {
        let is_get = matches!(method, CoapMethod::Get);
        let is_delete = matches!(method, CoapMethod::Delete);
        // Conditions one after the other: a match over the classes may become a jump table.
        if self.is_in(2) {
            match self.0 {
                _ if is_delete => coap(2, 2),
                201 => coap(2, 1),
                _ if is_get => coap(2, 5),
                _ => coap(2, 4),
            }
        } else if self.0 == 404 && is_delete {
            coap(2, 2)
        } else if self.0 == 304 && is_get {
            coap(2, 3)
        } else if self.is_in(4) {
            coap(4, kept(self.0.wrapping_sub(400), KEPT_4XX))
        } else if self.is_in(5) && self.0 != 505 {
            coap(5, kept(self.0.wrapping_sub(500), KEPT_5XX))
        } else if self.is_in(1) && self.0 != 101 {
            0
        } else {
            coap(5, 2)
        }
    }
}

/// The errors that have the same number in CoAP, one bit for each detail.
const KEPT_4XX: u32 = details(&[1, 3, 4, 5, 6, 9, 12, 13, 15, 22, 29]);
const KEPT_5XX: u32 = details(&[1, 2, 3, 4, 8]);
/// What has the same number in HTTP where no hint decides.
const SAME_2XX: u32 = details(&[1]);
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

/// The detail when its bit is set, else 0.
#[allow(clippy::cast_possible_truncation)] // below 32
const fn kept(detail: u32, bits: u32) -> u8 {
    if detail < 32 && bits.wrapping_shr(detail) & 1 != 0 { detail as u8 } else { 0 }
}

/// The status of a code where no hint decides; 0 when there is none.
const fn listed(code: u8) -> u16 {
    const NEVER_1: u8 = coap(2, 31); // not translated (note 10)
    const NEVER_2: u8 = coap(4, 8);
    const UNAUTHORIZED: u8 = coap(4, 1);
    const PROXYING_NOT_SUPPORTED: u8 = coap(5, 5);
    match code {
        NEVER_1 | NEVER_2 => return 0,
        UNAUTHORIZED => return 403,
        PROXYING_NOT_SUPPORTED => return 502,
        _ => (),
    }
    let class = code.wrapping_shr(5);
    let same = match class {
        2 => SAME_2XX,
        4 => SAME_4XX,
        5 => SAME_5XX,
        _ => return 0,
    };
    (class as u16).wrapping_mul(100).wrapping_add(kept(code as u32 & 31, same) as u16)
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
