//! `defmt::Format` for the types that do not derive it: a status code as `Display` has it, bytes as text.

use crate::counting::top_codes::TopCodes;
use crate::status::code::{InvalidStatusCode, StatusCode};
use crate::status::convert::UNKNOWN;
use crate::vendor::questions::Vendor;
use crate::wire::parser::Parser;
#[cfg(feature = "heapless")]
use crate::wire::reason_parser::ReasonParser;
use crate::wire::verdict::Line;

impl defmt::Format for StatusCode {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(f, "{=u16} {=str}", self.as_u16(), self.canonical_reason().unwrap_or(UNKNOWN));
    }
}

impl defmt::Format for InvalidStatusCode {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(f, "invalid status code");
    }
}

impl defmt::Format for Vendor {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(f, "{=u16} {=str} ({=str})", self.code(), self.explanation(), self.name());
    }
}

impl defmt::Format for Line<'_> {
    fn format(&self, f: defmt::Formatter<'_>) {
        let (major, minor) = self.version;
        defmt::write!(
            f,
            "Line {{ version: ({=u8}, {=u8}), code: {}, reason: {=[u8]:a}, flags: {}, used: {=usize} }}",
            major,
            minor,
            self.code,
            self.reason,
            self.flags,
            self.used,
        );
    }
}

impl defmt::Format for Parser {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(
            f,
            "Parser {{ code: {}, flags: {}, offset: {=u32} }}",
            self.code(),
            self.flags(),
            self.offset(),
        );
    }
}

#[cfg(feature = "heapless")]
impl<const N: usize> defmt::Format for ReasonParser<N> {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(
            f,
            "ReasonParser {{ parser: {}, reason: {=[u8]:a}, truncated: {=bool} }}",
            self.parser(),
            self.reason(),
            self.is_truncated(),
        );
    }
}

/// `TopCodes { slack: 0, 499 <unknown status code>: 2 }`.
impl<const N: usize> defmt::Format for TopCodes<N> {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(f, "TopCodes {{ slack: {=u32}", self.slack());
        for (code, count) in self.iter() {
            defmt::write!(f, ", {}: {=u32}", code, count);
        }
        defmt::write!(f, " }}");
    }
}
