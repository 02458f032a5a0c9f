//! Conversions between `HttpDate` and `SystemTime`. Either can be out of the other's range.

extern crate std;

use core::time::Duration;
use std::time::{SystemTime, UNIX_EPOCH};

use crate::vocabulary::error::Error;
use crate::wire::date::HttpDate;

/// Rounds down to a second. [`Error::Date`] if the year is not 0000 to 9999.
impl TryFrom<SystemTime> for HttpDate {
    type Error = Error;

    fn try_from(time: SystemTime) -> Result<Self, Error> {
        let seconds = match time.duration_since(UNIX_EPOCH) {
            Ok(after) => 0_i64.checked_add_unsigned(after.as_secs()),
            Err(error) => {
                let before = error.duration();
                let started = u64::from(before.subsec_nanos() > 0);
                before.as_secs().checked_add(started).and_then(|seconds| 0_i64.checked_sub_unsigned(seconds))
            }
        };
        seconds.and_then(Self::from_unix_seconds).ok_or(Error::Date)
    }
}

/// [`Error::Date`] if the platform's `SystemTime` does not reach that far, as on Windows before 1601.
impl TryFrom<HttpDate> for SystemTime {
    type Error = Error;

    fn try_from(date: HttpDate) -> Result<Self, Error> {
        let seconds = date.unix_seconds();
        let distance = Duration::from_secs(seconds.unsigned_abs());
        let time =
            if seconds < 0 { UNIX_EPOCH.checked_sub(distance) } else { UNIX_EPOCH.checked_add(distance) };
        time.ok_or(Error::Date)
    }
}
