//! The first quarter of an hour of somebody new, as a script of keys: what each task takes, and that it is done. The
//! table in `docs/tour.md` has the same numbers.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // helpers outside test functions; the samples

use super::pages::volume;
use crate::support::{reader::Reader, shared::shared};
use hashiya::{
    app::{Effect, Message, Page},
    notebook::Notebook,
};

/// A task: what it is called, its keys, how many keys it took before, and whether it is done.
type Task = (&'static str, &'static str, usize, fn(&Reader) -> bool);

/// Before, a selection up to the next word took a letter of it, which had to be given back; statuses were given one by
/// one.
const TASKS: [Task; 12] = [
    ("find a word, and the place after the next", "/ [مايكروسوفت] enter n n", 14, |reader| {
        reader.selected().starts_with('م')
    }),
    ("who that is, and where the name stands next", "W ] e", 3, |reader| reader.app.position().0 > 0),
    ("mark the sentence as a claim", "g g } c", 4, |reader| count(reader, "claim") == 1),
    ("mark three words and nothing else", "} v 3 w m", 7, |reader| {
        let own =
            reader.app.article().notebook.annotations.iter().find(|one| one.kind.as_str() == "highlight");
        own.is_some_and(|own| own.target.exact.split_whitespace().count() == 3)
    }),
    ("four more claims", ") c ) c ) c ) c", 8, |reader| count(reader, "claim") == 5),
    ("a note on the last", "I [من قال هذا؟] enter", 13, |reader| {
        reader.toml().contains("من قال هذا؟")
    }),
    ("a word within it, for another reason", "v v e ;", 4, |reader| count(reader, "evidence") == 1),
    ("take that back", "u", 1, |reader| count(reader, "evidence") == 0),
    ("list the claims alone", "g n f f", 4, |reader| {
        reader.screen().iter().any(|row| row.contains("notes: claim"))
    }),
    ("the same status for all of them", "g g space space space space space 1", 19, |reader| {
        let own = &reader.app.article().notebook.annotations;
        own.iter().filter(|one| one.status.as_deref() == Some("unverified")).count() == 5
    }),
    ("review them", "g r", 2, |reader| reader.app.page() == Page::Review),
    ("write all to a file", "q X enter enter", 4, |reader| {
        reader.effects.iter().any(|effect| matches!(effect, Effect::Export(_)))
    }),
];

fn count(reader: &Reader, kind: &str) -> usize {
    reader.app.article().notebook.annotations.iter().filter(|one| one.kind.as_str() == kind).count()
}

/// How often a key is pressed in `keys`, letters that are typed among them.
fn presses(keys: &str) -> usize {
    let typed: usize = keys
        .split('[')
        .skip(1)
        .filter_map(|rest| rest.split_once(']'))
        .map(|(typed, _)| typed.chars().count())
        .sum();
    let mut rest = keys.to_owned();
    while let Some((open, close)) =
        rest.find('[').zip(rest.find(']')).filter(|(open, close)| open + 1 < *close)
    {
        rest.replace_range(open..=close, "");
    }
    typed + rest.split_whitespace().count()
}

fn play(text: &[u8], size: (u16, u16)) {
    let mut reader = Reader::at("/texts/article.txt", text, Notebook::default(), size);
    for (task, keys, before, done) in TASKS {
        reader.keys(keys);
        if reader.app.page() == Page::Review {
            let own = reader.app.article().notebook.annotations.clone();
            let all = vec![volume("/texts/article.txt", std::str::from_utf8(text).unwrap(), own)];
            reader.send(Message::Volumes(all));
        }
        assert!(done(&reader), "{task} at {size:?}:\n{}\n{}", reader.screen().join("\n"), reader.toml());
        assert!(presses(keys) <= before, "{task} takes more keys than before");
    }
}

#[test]
fn somebody_new_comes_to_the_end_of_it() {
    let seed = format!("{}/seeds/openai-november.ar.txt", env!("CARGO_MANIFEST_DIR"));
    for size in [(80, 24), (200, 60)] {
        play(&std::fs::read(&seed).unwrap(), size);
    }
    if let Some(article) = shared("seeds/article.ar.txt") {
        play(&std::fs::read(article).unwrap(), (100, 30));
    }
}

#[test]
fn the_tour_has_the_same_numbers() {
    let path = format!("{}/docs/tour.md", env!("CARGO_MANIFEST_DIR"));
    let tour = std::fs::read_to_string(path).unwrap();
    for (task, keys, before, _) in TASKS {
        let row = format!("| {task} | {} | {before} |", presses(keys));
        assert!(tour.contains(&row), "docs/tour.md lacks {row}");
    }
}
