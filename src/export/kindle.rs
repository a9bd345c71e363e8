//! Kindle's `My Clippings.txt`: entries of four lines, the second in the language of the device.

use super::fields::unnamed_kind;
use super::incoming::{BadImport, Import, Incoming, Says};
use crate::notebook::{Annotation, Target};
use tui_bidi::text::fold;

/// What ends an entry.
const END: &str = "==========";

/// What the second line of an entry says in the languages of the devices, without endings: of a note, then of a bookmark;
/// all else are highlights.
const NOTE: [&str; 12] = [
    "note",
    "ملاحظ",
    "הערה",
    "הערת",
    "یادداشت",
    "notiz",
    "nota",
    "notitie",
    "заметка",
    "メモ",
    "笔记",
    "notatka",
];
const BOOKMARK: [&str; 12] = [
    "bookmark",
    "اشار",
    "علامة مرجعية",
    "סימני",
    "نشانک",
    "lesezeichen",
    "marcador",
    "signet",
    "segnalibro",
    "bladwijzer",
    "закладка",
    "ブックマーク",
];

/// One entry.
struct Entry {
    title: String,
    what: What,
    /// The places that it names, as numbers: pages or locations, the last pair of them.
    place: Option<(u32, u32)>,
    words: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Highlight,
    Note,
    Bookmark,
}

/// Takes the highlights, each with the note that stands at its end.
pub(super) fn annotations(data: &str, import: &mut Import) -> Result<(), BadImport> {
    let all: Vec<Entry> = data.split(END).filter_map(entry).collect();
    if all.is_empty() {
        return Err(BadImport::NoAnnotations(say!("import-expected-kindle")));
    }
    let mut notes: Vec<bool> = all.iter().map(|entry| entry.what == What::Note).collect();
    for entry in all.iter().filter(|entry| entry.what == What::Highlight) {
        let covers = |note: &Entry| {
            let (start, end) = entry.place?;
            let (at, _) = note.place?;
            (note.title == entry.title && (start..=end).contains(&at)).then_some(())
        };
        let note = (0..all.len()).find(|&at| notes[at] && covers(&all[at]).is_some());
        let note = note.map(|at| {
            notes[at] = false;
            all[at].words.clone()
        });
        let annotation = Annotation {
            kind: unnamed_kind(note.as_deref()),
            note,
            target: Target::of_words(entry.words.clone()),
            ..Annotation::default()
        };
        let says = Says { note: true, ..Says::default() };
        import.take(Incoming { annotation, title: Some(entry.title.clone()), says, ..Incoming::default() });
    }
    notes.iter().filter(|left| **left).for_each(|_| import.leave(say!("left-notes-without-words")));
    all.iter()
        .filter(|entry| entry.what == What::Bookmark)
        .for_each(|_| import.leave(say!("left-bookmarks")));
    Ok(())
}

fn entry(text: &str) -> Option<Entry> {
    let text = text.trim_start_matches(['\u{FEFF}', '\r', '\n', ' ']);
    let mut lines = text.lines();
    let title = lines.next()?.trim().trim_start_matches('\u{FEFF}').to_owned();
    let about = lines.next()?.trim();
    // The second line begins with a hyphen, behind marks of direction where the device writes them.
    let about = about.trim_start_matches(super::escape::misleads).strip_prefix('-')?;
    let words = lines.collect::<Vec<_>>().join("\n").trim().to_owned();
    let head = about.split('|').next().unwrap_or(about);
    let folded = format!(" {} ", fold::fold(head).into_text());
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(fold::fold(word).text()));
    let what = match () {
        () if says(&BOOKMARK) => What::Bookmark,
        () if says(&NOTE) => What::Note,
        () if words.is_empty() => What::Bookmark,
        () => What::Highlight,
    };
    // Location stands behind the page, where both are given; the date behind both.
    let mut parts: Vec<&str> = about.split('|').collect();
    if parts.len() > 1 {
        parts.pop();
    }
    let place = parts.iter().rev().find_map(|part| numbers(part));
    Some(Entry { title, what, place, words })
}

/// The last number of `text`, or the last two that a hyphen joins.
fn numbers(text: &str) -> Option<(u32, u32)> {
    let plain = fold::fold(text).into_text();
    let mut found = plain
        .split(|c: char| !c.is_ascii_digit() && c != '-')
        .filter(|part| part.contains(|c: char| c.is_ascii_digit()));
    let last = found.next_back()?.trim_matches('-');
    let (start, end) = last.split_once('-').unwrap_or((last, last));
    let first: u32 = start.parse().ok()?;
    // "1405-8" leaves out what both begin with.
    let cut = start.len().saturating_sub(end.len());
    let end: u32 = format!("{}{end}", &start[..cut]).parse().ok()?;
    Some((first, end.max(first)))
}
