//! Floor 2: the state of a text input, pure.
