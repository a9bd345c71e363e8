//! The markers that plain git leaves in a file where it could not merge.

/// The line (from 1) of the first conflict marker that plain git left in `text`.
pub fn conflict_marker(text: &str) -> Option<usize> {
    text.lines().position(|line| marker(line) == Some('<')).map(|line| line + 1)
}

/// Which of git's four markers `line` is.
pub(super) fn marker(line: &str) -> Option<char> {
    let line = line.trim_end_matches(['\r', '\n']);
    let first = line.chars().next().filter(|c| "<|=>".contains(*c))?;
    let rest = line.trim_start_matches(first);
    (line.len() - rest.len() == 7 && (rest.is_empty() || rest.starts_with(' '))).then_some(first)
}
