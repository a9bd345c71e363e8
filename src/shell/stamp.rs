//! When something is done, and what makes it unlike all else.

use crate::app::{Moment, Stamp};

/// This moment; clock and random bytes are read when they are asked for.
pub fn now() -> Moment {
    Moment::from(stamp as fn() -> Stamp)
}

/// The current time and random bytes.
fn stamp() -> Stamp {
    let now = jiff::Timestamp::now();
    let unique = uuid::Uuid::now_v7();
    let mut random = [0; 10];
    random.copy_from_slice(&unique.as_bytes()[6..]);
    let whole = now.round(jiff::Unit::Second).unwrap_or(now);
    let today = now.to_zoned_datetime(jiff::tz::TimeZone::system()).date();
    Stamp { milliseconds: now.as_millisecond().unsigned_abs(), now: whole.to_string(), today, random }
}
