//! Markdown back to plain words: what [`escape::markdown`](super::escape::markdown) and other writers put before signs.

/// The characters that `text` shows: escapes and references are undone, a backslash at a line's end parts lines.
pub(super) fn plain(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let escaped = after.chars().next().filter(|next| c == '\\' && next.is_ascii_punctuation());
        if let Some(next) = escaped {
            words.push(next);
            rest = &after[next.len_utf8()..];
        } else if c == '\\' && after.starts_with('\n') {
            rest = after;
        } else if let Some((named, length)) = reference(rest) {
            words.push(named);
            rest = &rest[length..];
        } else {
            words.push(c);
            rest = after;
        }
    }
    words
}

/// The character that a reference at the start of `text` stands for, and its length in bytes.
fn reference(text: &str) -> Option<(char, usize)> {
    let body = text.strip_prefix('&')?;
    let end = body.find(';').filter(|&end| end <= 8)?;
    let c = match &body[..end] {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        "nbsp" => '\u{A0}',
        number => {
            let number = number.strip_prefix('#')?;
            let hex = number.strip_prefix(['x', 'X']).map(|hex| u32::from_str_radix(hex, 16));
            char::from_u32(hex.unwrap_or_else(|| number.parse()).ok()?)?
        }
    };
    Some((c, end + 2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::escape;

    #[test]
    fn what_was_escaped_comes_back() {
        for words in
            ["a*b_c [d](e) #f | g ~ $h$ = 5% ^!", "1. قال <b>&amp;", "- س", "\u{202E}\u{200F}x", "\\n"]
        {
            assert_eq!(plain(&escape::markdown(words)), words);
        }
        assert_eq!(plain("a\\\nb &; &#xZ; &#1114112; \\ c"), "a\nb &; &#xZ; &#1114112; \\ c");
    }
}
