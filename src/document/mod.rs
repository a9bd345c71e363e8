//! Floor 1: an article as a value.
