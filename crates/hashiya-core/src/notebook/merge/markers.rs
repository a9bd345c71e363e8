//! The markers that plain git leaves in a file where it could not merge.

use crate::words::Phrase;

/// The line (from 1) of the first conflict marker that plain git left in `text`.
pub fn conflict_marker(text: &str) -> Option<usize> {
    text.lines().position(|line| marker(line) == Some('<')).map(|line| line + 1)
}

/// The line (from 1) of the first marker of `text` that begins a conflict within another: which lines belong to which side
/// nobody can tell.
pub fn nested_marker(text: &str) -> Option<usize> {
    let mut inside = false;
    let is_nested = |line: &str| match marker(line) {
        Some('<') => std::mem::replace(&mut inside, true),
        Some('>') => {
            inside = false;
            false
        }
        _ => false,
    };
    text.lines().position(is_nested).map(|line| line + 1)
}

/// What markers in `text` say of it, where there are any, and at which line.
pub(in crate::notebook) fn fault(text: &str) -> Option<(usize, Phrase)> {
    match (nested_marker(text), conflict_marker(text)) {
        (Some(line), _) => Some((line, say!("fault-conflict-by-hand"))),
        (None, line) => line.map(|line| (line, say!("fault-conflict-markers"))),
    }
}

/// Which of git's four markers `line` is.
pub(super) fn marker(line: &str) -> Option<char> {
    let line = line.trim_end_matches(['\r', '\n']);
    let first = line.chars().next().filter(|c| "<|=>".contains(*c))?;
    let rest = line.trim_start_matches(first);
    (line.len() - rest.len() == 7 && (rest.is_empty() || rest.starts_with(' '))).then_some(first)
}
