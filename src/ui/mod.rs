//! Floor 6: draws the state.
