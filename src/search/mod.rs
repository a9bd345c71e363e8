//! Floor 2: a query becomes spans.
