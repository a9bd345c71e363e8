//! The text from which a value was read, so that writing it again keeps what is not ours.

use std::sync::{Arc, OnceLock};

/// The TOML text that a value was read from, beside the value as it was then.
///
/// Two origins always compare equal: where a value was written is no part of the value.
#[derive(Clone)]
pub struct Origin<T>(Option<Arc<Written<T>>>);

enum Written<T> {
    /// The text and what it holds.
    Known(String, T),
    /// The text, what it holds once that was asked for, and how that is read.
    Text(String, OnceLock<T>, fn(&str) -> T),
}

impl<T> Origin<T> {
    /// The origin of `value`, read from `text`.
    pub(super) fn new(text: String, value: T) -> Self {
        Self(Some(Arc::new(Written::Known(text, value))))
    }

    /// The origin of what `read` makes of `text`: of most values it is never asked again.
    pub(super) fn read_by(text: String, read: fn(&str) -> T) -> Self {
        Self(Some(Arc::new(Written::Text(text, OnceLock::new(), read))))
    }

    /// The text and the value as it stood there; `None` for what was never written.
    pub(super) fn get(&self) -> Option<(&str, &T)> {
        Some(match self.0.as_deref()? {
            Written::Known(text, value) => (text, value),
            Written::Text(text, value, read) => (text, value.get_or_init(|| read(text))),
        })
    }
}

impl<T> Default for Origin<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> PartialEq for Origin<T> {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl<T> std::fmt::Debug for Origin<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(if self.0.is_some() { "Origin(written)" } else { "Origin(new)" })
    }
}
