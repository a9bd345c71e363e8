//! Floor 2: annotations, targets, placement, TOML form.
