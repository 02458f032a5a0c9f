//! Whose fault a failure is.

use crate::StatusCode;
use crate::layout::slot_or_class;
use crate::number::Number;
use crate::slots::{SLOTS, row_for};

answer! {
    /// Where the cause of a failure lies, for logs and alarms. 4xx and 5xx are **standard** (RFC 9110 sections 15.5,
    /// 15.6: the client seems to have erred; the server is aware that it has); the finer kinds are read off each
    /// code's own text.
    pub enum Fault {
        /// No failure: 1xx, 2xx, 3xx.
        None = 0,
        /// The request.
        Client = 1,
        /// The server.
        Server = 2,
        /// A server behind a gateway: 502, 504.
        Upstream = 3,
        /// The state of the resource: 409, 412, 423.
        Resource = 4,
        /// Another operation that this one depends on: 424.
        Dependency = 5,
        /// The choice of connection or authority: 421.
        Routing = 6,
        /// A network between client and server: 511.
        Network = 7,
        /// A legal demand, neither side's doing: 451.
        Policy = 8,
    }
}

#[allow(clippy::indexing_slicing, clippy::arithmetic_side_effects)]
static FAULTS: [u8; SLOTS] = {
    let mut faults = [0; SLOTS];
    let mut slot = 0;
    while slot < SLOTS {
        faults[slot] = row_for(slot).fault as u8;
        slot += 1;
    }
    faults
};

impl StatusCode {
    /// Whose fault it is.
    ///
    /// Unregistered codes answer as x00 of their class, 600..=999 as 500.
    ///
    /// ```
    /// use httpstatus_core::{Fault, StatusCode};
    /// assert_eq!(StatusCode::BAD_GATEWAY.fault(), Fault::Upstream);
    /// assert_eq!(StatusCode::OK.fault(), Fault::None);
    /// ```
    #[inline]
    #[must_use]
    pub const fn fault(self) -> Fault {
        match Fault::from_u8(self.number().fault()) {
            Some(fault) => fault,
            None => Fault::None,
        }
    }
}

impl Number {
    /// The number of [`StatusCode::fault`].
    #[inline]
    #[must_use]
    pub const fn fault(self) -> u8 {
        match FAULTS.as_slice().split_at_checked(slot_or_class(self.0)) {
            Some((_, [fault, ..])) => *fault,
            _ => Fault::None as u8,
        }
    }
}
