//! The text from which a value was read, so that writing it again keeps what is not ours.

use std::sync::Arc;

/// The TOML text that a value was read from, beside the value as it was then.
///
/// Two origins always compare equal: where a value was written is no part of the value.
#[derive(Clone)]
pub struct Origin<T>(Option<Arc<(String, T)>>);

impl<T> Origin<T> {
    /// The origin of `value`, read from `text`.
    pub(super) fn new(text: String, value: T) -> Self {
        Self(Some(Arc::new((text, value))))
    }

    /// The text and the value as it stood there; `None` for what was never written.
    pub(super) fn get(&self) -> Option<(&str, &T)> {
        self.0.as_deref().map(|(text, value)| (text.as_str(), value))
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
