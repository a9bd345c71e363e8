//! Floor 5: the state and its update: no I/O, no clock, no drawing.
