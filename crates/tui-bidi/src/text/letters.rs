//! What is a letter or a digit: Unicode's answer, at a glance for the letters that most of our texts are made of.
//!
//! Looking each of them up in the standard library's tables was up to half of what a pass over a long text took.

/// Whether `c` is alphabetic, as [`char::is_alphabetic`] says.
#[inline]
pub fn is_alphabetic(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphabetic(),
        _ => is_common(c) || c.is_alphabetic(),
    }
}

/// Whether `c` is alphabetic or a digit or another number, as [`char::is_alphanumeric`] says.
#[inline]
pub fn is_alphanumeric(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        _ => is_common(c) || c.is_alphanumeric(),
    }
}

/// The letters of Hebrew, and of Arabic, Persian and Urdu.
#[inline]
pub(super) fn is_common(c: char) -> bool {
    matches!(c, '\u{5D0}'..='\u{5EA}' | '\u{620}'..='\u{64A}' | '\u{671}'..='\u{6D3}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_at_a_glance_is_what_unicode_says() {
        for c in '\0'..='\u{2FFF}' {
            assert_eq!(is_alphabetic(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
        }
    }
}
