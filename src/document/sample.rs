//! What the beginning of a text says of all of it: its direction, and the words that tell its language.

use super::read::Read;
use super::{direction, language};
use tui_bidi::text::{Direction, Span, slice};

/// The direction that the source says, its name, or its visible letters; what its letters have nothing of is
/// not believed.
pub(super) fn direction(read: &Read, name: &str) -> Direction {
    let (sample, hidden) = parts(read);
    let letters = direction::count(sample, &hidden);
    let (right, left) = (letters.right, letters.left);
    let some = |direction: &Direction, of: usize| match direction {
        Direction::RightToLeft => right * of >= right + left,
        Direction::LeftToRight => left * of >= right + left,
    };
    let meta = &read.meta;
    let language = meta.language.as_deref().and_then(language::direction_of);
    meta.direction
        .filter(|said| some(said, 20))
        .or_else(|| language.filter(|said| some(said, 4)))
        .or_else(|| language::named(name).map(|(_, said)| said).filter(|said| some(said, 10)))
        .unwrap_or_else(|| letters.most().unwrap_or_default())
}

/// The beginning of the text without code and addresses.
pub(super) fn words(read: &Read) -> String {
    let (sample, hidden) = parts(read);
    let (mut words, mut at) = (String::with_capacity(sample.len()), 0);
    for span in hidden.into_iter().filter(|span| span.end <= sample.len()) {
        words.push_str(slice(sample, Span::new(at, span.start)));
        at = at.max(span.end);
    }
    words.push_str(slice(sample, Span::new(at, sample.len())));
    words
}

/// The beginning of the text, and where code and addresses stand in it.
fn parts(read: &Read) -> (&str, Vec<Span>) {
    let sample = language::sample(&read.text);
    let mut hidden = read.markup.as_ref().map_or_else(Vec::new, |markup| markup.code_within(sample.len()));
    hidden.extend(direction::addresses(sample));
    hidden.sort_unstable();
    (sample, hidden)
}
