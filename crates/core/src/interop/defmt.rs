//! How a status code looks in a `defmt` log: `404 Not Found`.

use crate::status::code::{InvalidStatusCode, StatusCode};
use crate::vendor::questions::Vendor;

impl defmt::Format for StatusCode {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(f, "{=u16} {=str}", self.as_u16(), self.reason_or_class());
    }
}

impl defmt::Format for InvalidStatusCode {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(f, "invalid status code");
    }
}

impl defmt::Format for Vendor {
    fn format(&self, f: defmt::Formatter<'_>) {
        defmt::write!(f, "{=u16} {=str} ({=str})", self.code(), self.reason(), self.name());
    }
}
