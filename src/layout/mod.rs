//! Floor 1: one paragraph to lines of cells, both ways.
