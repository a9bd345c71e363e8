//! How words are looked for.

/// How the words of a query are compared with the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Mode {
    /// As readers spell: without marks, case, and what else `docs/folding.md` lists.
    #[default]
    Folded,
    /// Code point by code point.
    Exact,
    /// A regular expression (the `regex` crate's syntax) on the text as written, case included unless it
    /// says `(?i)`; `^` and `$` are the ends of lines.
    Regex,
}
