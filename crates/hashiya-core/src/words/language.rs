//! The language of the interface: its tag, its direction, and which one the environment asks for.

use std::{fmt, str::FromStr};
use unic_langid::LanguageIdentifier;

/// Languages written from right to left, also those that only a user's file may bring.
const RIGHT_TO_LEFT: [&str; 10] = ["ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "ckb", "dv"];

/// A language by its BCP 47 tag; English by default.
///
/// ```
/// use hashiya_core::words::Language;
/// let language: Language = "fa-IR".parse().unwrap();
/// assert_eq!((language.base(), language.is_rtl()), ("fa".to_owned(), true));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language(LanguageIdentifier);

impl Language {
    /// The language that the environment asks for: the first of `values` (those of `LC_ALL`, `LC_MESSAGES` and
    /// `LANG`, in this order) that says anything: `ar_EG.UTF-8` gives `ar-EG`, `C` and nothing `en`.
    pub fn of_environment<'v>(values: impl IntoIterator<Item = &'v str>) -> Self {
        let said = values.into_iter().find(|value| !value.is_empty()).unwrap_or("");
        let tag = said.split(['.', '@']).next().unwrap_or("").replace('_', "-");
        if tag == "C" || tag == "POSIX" { english() } else { tag.parse().unwrap_or_default() }
    }

    /// Its whole tag: `fa-IR`.
    pub fn tag(&self) -> String {
        self.0.to_string()
    }

    /// Its tag without script and region: `fa`.
    pub fn base(&self) -> String {
        self.0.language.as_str().to_owned()
    }

    /// The region of its tag: `IR`.
    pub fn region(&self) -> Option<&str> {
        self.0.region.as_ref().map(unic_langid::subtags::Region::as_str)
    }

    /// Whether it is written from right to left: the direction of the interface.
    pub fn is_rtl(&self) -> bool {
        RIGHT_TO_LEFT.contains(&self.0.language.as_str())
    }

    pub(super) fn identifier(&self) -> &LanguageIdentifier {
        &self.0
    }
}

/// The language of the source, which stands behind every other one.
pub(super) fn english() -> Language {
    Language(unic_langid::LanguageIdentifier::from_bytes(b"en").unwrap_or_default())
}

impl Default for Language {
    fn default() -> Self {
        english()
    }
}

impl FromStr for Language {
    type Err = ();

    /// A tag such as `ar` or `fa-IR`; an error where `tag` is none.
    fn from_str(tag: &str) -> Result<Self, ()> {
        match tag.parse::<LanguageIdentifier>() {
            Ok(language) if !language.language.is_empty() => Ok(Self(language)),
            _ => Err(()),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}
