//! Notebooks in which plain git left conflict markers.

use super::{
    markers::{conflict_marker, fault, marker, nested_marker},
    refused::Unmergeable,
    three_way::merge,
};
use crate::notebook::form::parts::Fault;
use crate::notebook::read_only::ReadOnly;

/// The notebook of a file with conflict markers: both sides merged by id. A file without markers is
/// given back as it is; one in which a conflict stands within another is not mended.
///
/// ```
/// # use hashiya_core::notebook::merge::mend;
/// let text = b"schema = 1\n<<<<<<< HEAD\nmine = 1\n=======\nyours = 2\n>>>>>>> branch\n";
/// assert_eq!(mend(text).unwrap(), b"schema = 1\nmine = 1\nyours = 2\n");
/// ```
pub fn mend(bytes: &[u8]) -> Result<Vec<u8>, Unmergeable> {
    let text = String::from_utf8_lossy(bytes);
    if conflict_marker(&text).is_none() || std::str::from_utf8(bytes).is_err() {
        return Ok(bytes.to_vec());
    }
    if nested_marker(&text).is_some()
        && let Some((line, what)) = fault(&text)
    {
        return Err(Unmergeable { side: "ours", reason: ReadOnly::Broken(Fault::new(line, what)) });
    }
    let (base, ours, theirs) = sides(&text);
    // All of the file stands on one side: there is nothing to merge it with.
    for (side, other) in [(&ours, &theirs), (&theirs, &ours)] {
        if crate::notebook::read_only::is_blank(side.as_bytes()) {
            return Ok(other.clone().into_bytes());
        }
    }
    let merged = merge(base.as_bytes(), ours.as_bytes(), theirs.as_bytes());
    // The base of a conflict in diff3 style is a help; one that cannot be read is done without.
    let merged = merged.or_else(|_| merge(b"", ours.as_bytes(), theirs.as_bytes()))?;
    Ok(merged.bytes)
}

/// The texts of base (empty where git did not say), ours and theirs.
fn sides(text: &str) -> (String, String, String) {
    let (mut base, mut ours, mut theirs) = (String::new(), String::new(), String::new());
    let mut inside = None;
    let mut has_base = false;
    for line in text.split_inclusive('\n') {
        match (marker(line), inside) {
            (Some('<'), None) => inside = Some('<'),
            (Some('|'), Some('<')) => {
                inside = Some('|');
                has_base = true;
            }
            (Some('='), Some('<' | '|')) => inside = Some('='),
            (Some('>'), Some('=')) => inside = None,
            (_, side) => {
                let (in_base, in_ours, in_theirs) = (Some('|'), Some('<'), Some('='));
                for (out, only) in [(&mut base, in_base), (&mut ours, in_ours), (&mut theirs, in_theirs)] {
                    if side.is_none() || side == only {
                        out.push_str(line);
                    }
                }
            }
        }
    }
    if !has_base {
        base.clear();
    }
    (base, ours, theirs)
}
