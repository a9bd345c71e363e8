//! Kindle's `My Clippings.txt`: entries of four lines, the second in the language of the device.

mod added;

use super::fields::unnamed_kind;
use super::incoming::{BadImport, Import, Incoming, Says};
use crate::notebook::{Annotation, Target};
use std::collections::HashMap;
use tui_bidi::text::fold;

/// What the second line of an entry says in the languages of the devices, without endings: of a note, then of a bookmark;
/// all else are highlights.
const NOTE: [&str; 17] = [
    "note",
    "ملاحظ",
    "تعليق",
    "הערה",
    "הערת",
    "یادداشت",
    "نوٹ",
    "notiz",
    "nota",
    "notitie",
    "notunuz",
    "заметка",
    "メモ",
    "笔记",
    "筆記",
    "notatka",
    "नोट",
];
const BOOKMARK: [&str; 17] = [
    "bookmark",
    "اشار",
    "مرجعي",
    "סימני",
    "نشانک",
    "نشانه",
    "بک مارک",
    "lesezeichen",
    "marcador",
    "signet",
    "segnalibro",
    "bladwijzer",
    "закладка",
    "ブックマーク",
    "书签",
    "書籤",
    "बुकमार्क",
];

/// One entry.
struct Entry {
    title: String,
    what: What,
    /// The places that it names, as numbers: pages or locations, the last pair of them.
    place: Option<(u32, u32)>,
    /// When it was made, RFC 3339.
    added: Option<String>,
    words: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Highlight,
    Note,
    Bookmark,
    /// It says that no more of a book may be kept.
    Limit,
}

/// Takes the highlights, each with the notes that stand at it.
pub(super) fn annotations(data: &str, import: &mut Import) -> Result<(), BadImport> {
    let lines: Vec<&str> = data.lines().collect();
    let ends = |line: &&str| line.trim().len() > 9 && line.trim().bytes().all(|byte| byte == b'=');
    let all: Vec<Entry> = lines.split(ends).filter_map(entry).collect();
    if all.is_empty() {
        return Err(BadImport::NoAnnotations(say!("import-expected-kindle")));
    }
    // The device writes a highlight anew when it is touched again.
    let mut first = HashMap::new();
    let same = |(at, entry): (usize, &'_ Entry)| {
        *first
            .entry((entry.what == What::Highlight, entry.title.clone(), entry.words.clone(), entry.place))
            .or_insert(at)
    };
    let same: Vec<usize> = all.iter().enumerate().map(same).collect();
    let mut notes: Vec<Vec<&str>> = vec![Vec::new(); all.len()];
    for (at, entry) in all.iter().enumerate() {
        match entry.what {
            What::Highlight => {}
            What::Note => match noted(&all, at, &notes) {
                Some(highlight) => {
                    let written = &mut notes[same[highlight]];
                    if !written.contains(&entry.words.as_str()) {
                        written.push(&entry.words);
                    }
                }
                None => import.leave(say!("left-notes-without-words")),
            },
            What::Bookmark => import.leave(say!("left-bookmarks")),
            What::Limit => import.leave(say!("left-without-words")),
        }
    }
    for (at, (entry, notes)) in all.iter().zip(&notes).enumerate() {
        if entry.what != What::Highlight || same[at] != at {
            continue;
        }
        let note = Some(notes.join("\n\n")).filter(|note| !note.is_empty());
        let annotation = Annotation {
            kind: unnamed_kind(note.as_deref()),
            note,
            created: entry.added.clone(),
            target: Target::of_words(entry.words.clone()),
            ..Annotation::default()
        };
        let says = Says { note: true, ..Says::default() };
        import.take(Incoming { annotation, title: Some(entry.title.clone()), says, ..Incoming::default() });
    }
    Ok(())
}

/// The highlight that the note at `at` belongs to: of those of its book that cover its place one that ends there and has
/// no note, else the nearest in the file, the one before sooner than the one behind.
fn noted(all: &[Entry], at: usize, notes: &[Vec<&str>]) -> Option<usize> {
    let (place, _) = all[at].place?;
    let covers = |other: &usize| {
        let other = &all[*other];
        other.what == What::Highlight
            && other.title == all[at].title
            && other.place.is_some_and(|(start, end)| (start..=end).contains(&place))
    };
    (0..all.len()).filter(covers).min_by_key(|&other| {
        let ends = all[other].place.is_some_and(|(_, end)| end == place);
        (!ends, !notes[other].is_empty(), other.abs_diff(at) * 2 + usize::from(other > at))
    })
}

fn entry(lines: &[&str]) -> Option<Entry> {
    let mut lines = lines.iter().map(|line| line.trim()).skip_while(|line| line.is_empty());
    let title = lines.next()?.trim_start_matches('\u{FEFF}').to_owned();
    let about = lines.next()?;
    // The second line begins with a hyphen, behind marks of direction where the device writes them.
    let about = about.trim_start_matches(super::escape::misleads);
    let about = about.strip_prefix(['-', '–', '—']).or_else(|| about.contains('|').then_some(about))?;
    let words = lines.collect::<Vec<_>>().join("\n").trim().to_owned();
    // The date stands last.
    let mut parts: Vec<&str> = about.split('|').collect();
    let date = parts.pop().filter(|_| !parts.is_empty());
    let head = if parts.is_empty() { about.to_owned() } else { parts.join("|") };
    let folded = format!(" {} ", fold::fold(&head).into_text());
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(fold::fold(word).text()));
    let what = match () {
        () if says(&BOOKMARK) => What::Bookmark,
        () if says(&NOTE) => What::Note,
        () if words.is_empty() => What::Bookmark,
        // In the language of the device, always between these signs.
        () if words.starts_with('<') && words.ends_with('>') && !words.contains('\n') => What::Limit,
        () => What::Highlight,
    };
    // Location stands behind the page, where both are given.
    let place = head.split('|').rev().find_map(numbers);
    Some(Entry { title, what, place, added: date.and_then(added::moment), words })
}

/// The last number of `text`, or the last two that a hyphen joins.
fn numbers(text: &str) -> Option<(u32, u32)> {
    let plain = fold::fold(text).into_text().replace(['–', '—', '‐', '‑', '−'], "-");
    let mut found = plain
        .split(|c: char| !c.is_ascii_digit() && c != '-')
        .filter(|part| part.contains(|c: char| c.is_ascii_digit()));
    let last = found.next_back()?.trim_matches('-');
    let (start, end) = last.split_once('-').unwrap_or((last, last));
    let first: u32 = start.parse().ok()?;
    // "1405-8" leaves out what both begin with.
    let cut = start.len().saturating_sub(end.len());
    let end: u32 = format!("{}{end}", &start[..cut]).parse().ok()?;
    Some((first.min(end), end.max(first)))
}
