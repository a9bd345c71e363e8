//! Maps of words: hashed fast, and with a seed of their own, so that no text can be written to make them slow.

use foldhash::fast::RandomState;

/// A map whose keys are hashed by foldhash: half of what the standard library's take, and words are looked up by the
/// hundred thousand.
pub type HashMap<K, V> = std::collections::HashMap<K, V, RandomState>;
