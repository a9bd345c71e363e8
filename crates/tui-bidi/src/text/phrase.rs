//! Characters that are whole phrases: honorifics and the basmala.
//!
//! U+FDFA and its neighbours say in the Unicode Character Database which letters they stand for; these
//! do not, though no terminal has a cell that is wide enough for them either. What each says follows its name.

/// What `c` says in letters; `None` for a character that is no phrase, or whose letters NFKC knows.
///
/// ```
/// # use tui_bidi::text::phrase;
/// assert_eq!(phrase('\u{FDFF}'), Some("عز وجل"));
/// assert_eq!(phrase('\u{FDFA}'), None);
/// ```
pub fn phrase(c: char) -> Option<&'static str> {
    Some(match c {
        '\u{FD40}' => "رحمه الله",
        '\u{FD41}' => "رضي الله عنه",
        '\u{FD42}' => "رضي الله عنها",
        '\u{FD43}' => "رضي الله عنهم",
        '\u{FD44}' => "رضي الله عنهما",
        '\u{FD45}' => "رضي الله عنهن",
        '\u{FD46}' => "صلى الله عليه وآله",
        '\u{FD47}' => "عليه السلام",
        '\u{FD48}' => "عليهم السلام",
        '\u{FD49}' => "عليهما السلام",
        '\u{FD4A}' => "عليه الصلاة والسلام",
        '\u{FD4B}' => "قدس سره",
        '\u{FD4C}' => "صلى الله عليه وآله وسلم",
        '\u{FD4D}' => "عليها السلام",
        '\u{FD4E}' => "تبارك وتعالى",
        '\u{FD4F}' => "رحمهم الله",
        '\u{FDCF}' => "سلامه علينا",
        '\u{FDFD}' => "بسم الله الرحمن الرحيم",
        '\u{FDFE}' => "سبحانه وتعالى",
        '\u{FDFF}' => "عز وجل",
        _ => return None,
    })
}
