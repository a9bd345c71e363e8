//! Three-way merging of plain text: notes by word, what is not ours by line.

use crate::difference::{Run, kept_words};

/// What both sides made of a note; where they changed the same words, both of them, one below the other.
pub fn notes(base: &str, ours: &str, theirs: &str) -> String {
    words(base, ours, theirs).unwrap_or_else(|| format!("{}\n\n{theirs}", ours.trim_end()))
}

/// What both sides made of a note; `None` where they changed the same words.
pub(super) fn words(base: &str, ours: &str, theirs: &str) -> Option<String> {
    // The last word is the same whether another follows it or not.
    let ended = [base, ours, theirs].map(|text| {
        if text.is_empty() || text.ends_with(char::is_whitespace) {
            text.to_owned()
        } else {
            format!("{text} ")
        }
    });
    let [base, ours, theirs] =
        ended.each_ref().map(|text| -> Vec<&str> { text.split_inclusive(char::is_whitespace).collect() });
    let mut out = String::new();
    three_way(&base, &ours, &theirs, |region| {
        if let Region::Both(..) = region {
            return None;
        }
        region.lines().for_each(|word| out.push_str(word));
        Some(())
    })?;
    out.truncate(out.strip_suffix(' ').unwrap_or(&out).len());
    Some(out)
}

/// What both sides made of lines of TOML that are not ours. Lines that both changed are kept from
/// both, theirs as comments where the two do not fit together.
pub(super) fn lines(base: &str, ours: &str, theirs: &str) -> String {
    let split = |text| -> Vec<&str> { str::split_inclusive(text, '\n').collect() };
    let (base, ours, theirs) = (split(base), split(ours), split(theirs));
    let both = |quote: &str| {
        let mut out = String::new();
        three_way(&base, &ours, &theirs, |region| {
            region.lines().for_each(|line| out.push_str(line));
            if let Region::Both(ours, theirs) = region {
                for line in theirs {
                    let comment = line.starts_with('#') || line.trim().is_empty();
                    let line = if comment { (*line).to_owned() } else { format!("{quote}{line}") };
                    if !ours.contains(&line.as_str()) {
                        out.push_str(&line);
                    }
                }
            }
            Some(())
        });
        out
    };
    let plain = both("");
    if plain.parse::<toml::Table>().is_ok() { plain } else { both("# theirs: ") }
}

/// A stretch between lines that all three share.
#[derive(Clone, Copy)]
enum Region<'a> {
    /// Not changed, changed by one side, or by both in the same way.
    Clear(&'a [&'a str]),
    /// Changed by both.
    Both(&'a [&'a str], &'a [&'a str]),
}

impl<'a> Region<'a> {
    /// Its lines; ours where both changed it.
    fn lines(self) -> impl Iterator<Item = &'a str> {
        let (Self::Clear(lines) | Self::Both(lines, _)) = self;
        lines.iter().copied()
    }
}

/// Gives `put` the regions of a three-way merge, in order, as long as it takes them.
fn three_way<'a>(
    base: &'a [&'a str],
    ours: &'a [&'a str],
    theirs: &'a [&'a str],
    mut put: impl FnMut(Region<'a>) -> Option<()>,
) -> Option<()> {
    let (in_ours, in_theirs) = (matches(base, ours), matches(base, theirs));
    let (mut b, mut o, mut t) = (0, 0, 0);
    loop {
        let anchor = (b..base.len()).find_map(|b| Some((b, in_ours[b]?, in_theirs[b]?)));
        let (to_b, to_o, to_t) = anchor.unwrap_or((base.len(), ours.len(), theirs.len()));
        let (was, mine, other) = (&base[b..to_b], &ours[o..to_o], &theirs[t..to_t]);
        put(if mine == was {
            Region::Clear(other)
        } else if other == was || other == mine {
            Region::Clear(mine)
        } else {
            Region::Both(mine, other)
        })?;
        let Some((at, ..)) = anchor else { return Some(()) };
        put(Region::Clear(&base[at..=at]))?;
        (b, o, t) = (to_b + 1, to_o + 1, to_t + 1);
    }
}

/// For each item of `base`: where `side` has it.
fn matches(base: &[&str], side: &[&str]) -> Vec<Option<usize>> {
    let mut found = vec![None; base.len()];
    for (place, at) in kept_words(base, side).into_iter().flat_map(Run::pairs) {
        found[place] = Some(at);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notes_merge_by_word() {
        assert_eq!(words("a b c", "a x b c", "a b c d").as_deref(), Some("a x b c d"));
        assert_eq!(words("a b c\n", "x b c\n", "a b c\nd").as_deref(), Some("x b c\nd"));
        assert_eq!(words("a b", "x b", "a b c").as_deref(), Some("x b c"));
        assert_eq!(words("a b", "a c", "a d"), None);
        assert_eq!(notes("a b", "a c", "a d"), "a c\n\na d");
        assert_eq!(words("", "a", "a").as_deref(), Some("a"));
    }

    #[test]
    fn lines_of_both_sides_stay() {
        assert_eq!(lines("a = 1\n", "a = 1\nb = 2\n", "a = 1\nc = 3\n"), "a = 1\nb = 2\nc = 3\n");
        assert_eq!(lines("a = 1\n", "a = 2\n", "a = 3\n"), "a = 2\n# theirs: a = 3\n");
        assert_eq!(lines("a = 1\n", "a = 2\n# theirs: a = 3\n", "a = 3\n"), "a = 2\n# theirs: a = 3\n");
    }
}
