//! What the beginning of a text says of all of it: its direction, and the words that tell its language.

use super::direction::Letters;
use super::markup::Kind;
use super::read::Read;
use super::{direction, language};
use tui_bidi::text::{Direction, Span};

/// What directions a text has.
#[derive(Debug)]
pub(super) struct Directions {
    /// The direction that the source says, its name, or its visible letters; what its letters have nothing of is not
    /// believed.
    pub(super) document: Direction,
    /// That of most visible letters.
    pub(super) letters: Direction,
}

/// The directions of the text that was read under `name`.
pub(super) fn directions(read: &Read, name: &str) -> Directions {
    let (sample, hidden) = parts(read);
    let letters = direction::count(sample, &hidden);
    let most = letters.most().unwrap_or_default();
    Directions { document: direction(read, name, sample, &letters).unwrap_or(most), letters: most }
}

/// The direction that the source or its name says, where its `letters` have something of it.
fn direction(read: &Read, name: &str, sample: &str, letters: &Letters) -> Option<Direction> {
    let (right, left) = (letters.right, letters.left);
    let some = |direction: &Direction, of: usize| match direction {
        Direction::RightToLeft => right * of >= right + left,
        Direction::LeftToRight => left * of >= right + left,
    };
    let meta = &read.meta;
    let language = meta.language.as_deref().and_then(language::direction_of);
    meta.direction
        .filter(|said| some(said, 20))
        .or_else(|| of_blocks(read, sample))
        .or_else(|| language.filter(|said| some(said, 4)))
        .or_else(|| language::named(name).map(|(_, said)| said).filter(|said| some(said, 10)))
}

/// The direction of the paragraphs that hold more than half of the words, where these say one: by their source, or by a
/// bidi control at their start.
fn of_blocks(read: &Read, sample: &str) -> Option<Direction> {
    let (mut right, mut left) = (0, 0);
    let mut say = |direction: Direction, bytes: usize| {
        *if direction.is_rtl() { &mut right } else { &mut left } += bytes;
    };
    let blocks = read.markup.as_ref().map(|markup| markup.blocks.as_slice()).unwrap_or_default();
    for block in blocks.iter().take_while(|block| block.span.end <= sample.len()) {
        match block.direction {
            Some(direction) if block.kind != Kind::Code => say(direction, block.span.end - block.span.start),
            _ => {}
        }
    }
    if direction::has_control(sample) {
        for line in sample.split('\n') {
            direction::control(line).into_iter().for_each(|direction| say(direction, line.len()));
        }
    }
    let half = sample.len() / 2;
    (right > half || left > half).then_some(if right > half {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    })
}

/// The language of the beginning of the text, without code and addresses, where most letters have the direction `letters`.
pub(super) fn language(read: &Read, letters: Direction) -> String {
    let (sample, hidden) = parts(read);
    language::tag(direction::visible(sample, hidden.into_iter()), letters)
}

/// The beginning of the text, and where code and addresses stand in it.
fn parts(read: &Read) -> (&str, Vec<Span>) {
    let sample = language::sample(&read.text);
    let mut hidden = read.markup.as_ref().map_or_else(Vec::new, |markup| markup.code_within(sample.len()));
    hidden.extend(direction::addresses(sample));
    hidden.sort_unstable();
    (sample, hidden)
}
