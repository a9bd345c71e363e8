//! Floor 2: a laid-out paragraph as a ratatui widget.
