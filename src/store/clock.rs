//! Current time and random bytes: times and ids of annotations.

use crate::notebook::Id;

/// The time, RFC 3339 in UTC, whole seconds.
pub fn now() -> String {
    let now = jiff::Timestamp::now();
    now.round(jiff::Unit::Second).unwrap_or(now).to_string()
}

/// A new id.
pub fn new_id() -> Id {
    Id::new(uuid::Uuid::now_v7().to_string())
}

/// The time of a change to something that was last changed at `before`: now, and never before that,
/// also when the clock was set back.
pub fn later(before: Option<&str>) -> String {
    let now = now();
    match before.and_then(|text| text.parse::<jiff::Timestamp>().ok()) {
        Some(before) if now.parse().is_ok_and(|now: jiff::Timestamp| before > now) => before.to_string(),
        _ => now,
    }
}
