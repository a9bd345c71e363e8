//! Three-way merging of notebooks by id, then by key.

/// The line (from 1) of the first conflict marker that plain git left in `text`.
pub fn conflict_marker(text: &str) -> Option<usize> {
    text.lines().position(|line| line.starts_with("<<<<<<< ") || line == "<<<<<<<").map(|line| line + 1)
}
