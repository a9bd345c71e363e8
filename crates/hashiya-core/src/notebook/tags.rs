//! Tags as people write them: one, and several on one line with commas between.

/// What stands between tags on a line: the Latin and the Arabic comma.
pub const COMMAS: [char; 2] = [',', '،'];

/// The tag that `text` names: without the `#` that many write before one, white space at its ends, control characters,
/// or more than one space between words. `None` when nothing is left.
///
/// ```
/// # use hashiya_core::notebook::tag;
/// assert_eq!(tag(" #open  ai ").as_deref(), Some("open ai"));
/// assert_eq!(tag("C#").as_deref(), Some("C#"));
/// assert_eq!(tag("#"), None);
/// ```
pub fn tag(text: &str) -> Option<String> {
    let text = text.trim_start_matches(|c: char| c == '#' || c.is_whitespace());
    let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let tag = words.collect::<Vec<_>>().join(" ");
    (!tag.is_empty()).then_some(tag)
}

/// The tags in a line that has commas between them: each once, by code point. A comma that belongs to a
/// tag has a backslash before it, and so does a backslash.
pub fn tags_of_line(line: &str) -> Vec<String> {
    let mut tags = vec![String::new()];
    let mut chars = line.chars();
    while let Some(c) = chars.next() {
        if COMMAS.contains(&c) {
            tags.push(String::new());
        } else if let Some(tag) = tags.last_mut() {
            // A backslash at the end stands for itself.
            tag.push(if c == '\\' { chars.next().unwrap_or(c) } else { c });
        }
    }
    let mut tags: Vec<String> = tags.iter().filter_map(|one| tag(one)).collect();
    tags.sort();
    tags.dedup();
    tags
}

/// `tag` as it is written in a line of tags.
pub fn tag_in_line(tag: &str) -> String {
    let mut line = String::with_capacity(tag.len());
    for c in tag.chars() {
        if c == '\\' || COMMAS.contains(&c) {
            line.push('\\');
        }
        line.push(c);
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn tags_on_a_line_are_told_apart() {
        let tags = |line: &str| tags_of_line(line).join("|");
        assert_eq!(tags(" b, a ،ج, a,,"), "a|b|ج");
        assert_eq!(tags(r"a\,b, c\\d, e\"), r"a,b|c\d|e\");
        assert_eq!(tags("#foo, foo, ##foo, # , C#"), "C#|foo");
    }

    proptest! {
        #[test]
        fn a_tag_with_a_comma_survives_the_line(written in proptest::collection::vec(r"[ab,،\\# ;]{0,6}", 0..4)) {
            let mut kept: Vec<String> = written.iter().filter_map(|one| tag(one)).collect();
            kept.sort();
            kept.dedup();
            let line: Vec<String> = kept.iter().map(|one| tag_in_line(one)).collect();
            prop_assert_eq!(tags_of_line(&(line.join(", ") + ", ")), kept);
        }
    }
}
