//! Where a line may end: UAX #14, and what Arabic typography asks for besides.

use super::tables::Properties;
use icu_segmenter::LineSegmenter;
use icu_segmenter::options::LineBreakOptions;

/// The break opportunities of `text` in order, as the byte after the break; the last one is the end.
pub fn opportunities(text: &str) -> impl Iterator<Item = usize> + '_ {
    const SEGMENTER: icu_segmenter::LineSegmenterBorrowed<'static> =
        LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    SEGMENTER.segment_str(text).filter(|&at| at > 0)
}

/// Whether a line always ends after `c` (LB4 and LB5).
pub(super) fn is_mandatory(c: char) -> bool {
    matches!(c, '\n'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether `rest`, which begins with the character of `properties`, must not start a line although
/// UAX #14 lets it after a space: machine translation writes " ،", and prices end in " ٪".
pub(super) fn never_starts_line(properties: Properties, rest: &str) -> bool {
    let mut chars = rest.chars();
    properties.is_closing()
        && match chars.next() {
            // May begin a word (".NET"), a number (".5", "%50") or a face (":)").
            Some('.' | ':' | '%' | '٪') => !chars.next().is_some_and(|c| c.is_alphanumeric() || c == ')'),
            // These open quotations in some languages: LB15b knows more than we do.
            Some('»' | '›' | '’' | '”') => false,
            _ => true,
        }
}
