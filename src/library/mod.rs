//! Floor 3: many documents with their notebooks.
