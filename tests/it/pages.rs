//! Library, review and statistics, as one uses them: keys in, frames and TOML out.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // helpers outside test functions; the disk

use crate::support::reader::Reader;
use hashiya::{
    app::{Arrival, Effect, Message, Mouse, MouseKind, Page},
    document::Document,
    library::{Passage, Volume},
    notebook::{Annotation, Edit, Id, Notebook, Review, Target},
};
use std::path::{Path, PathBuf};
use tui_bidi::text::Span;

pub(crate) const WIDTHS: [(u16, u16); 4] = [(200, 40), (120, 30), (80, 24), (40, 20)];

pub(crate) const BOOK: &str = "كتاب المكتبة\n\nقال سام ألتمان إن الشركة ربحت مليارا في العام الماضي.\n\nوقالت رويترز إنها لم تربح شيئا.\n";
pub(crate) const ESSAY: &str =
    "# On margins\n\nA gloss begins as a doubt and ends as a text.\n\nNobody reads the margin twice.\n";

/// The words `words` of `text`, annotated.
pub(crate) fn noted(text: &str, words: &str, number: u8, kind: &str) -> Annotation {
    let start = text.find(words).unwrap();
    let made = format!("2026-11-{number:02}T09:00:00Z");
    Annotation {
        id: Id::new(format!("01a2000000000000000000000000{number:04}")),
        kind: kind.into(),
        created: Some(made.clone()),
        updated: Some(made),
        target: Target::of_text(text, Span::new(start, start + words.len())),
        ..Annotation::default()
    }
}

pub(crate) fn volume(path: &str, text: &str, annotations: Vec<Annotation>) -> Volume {
    let document = Document::parse(text.as_bytes(), path).unwrap();
    let mut notebook = Notebook::default();
    for annotation in annotations {
        notebook.apply(Edit::Add(annotation));
    }
    let mut volume = Volume::new(Path::new(path), PathBuf::from(format!("{path}.hashiya.toml")), notebook);
    document.title().clone_into(&mut volume.entry.title);
    document.lang().clone_into(&mut volume.entry.lang);
    volume.entry.length = text.chars().count();
    volume.entry.words = text.split_whitespace().count();
    volume
}

/// Three articles: one in Arabic and one in English with annotations, and a Hebrew one whose file is gone.
pub(crate) fn volumes() -> Vec<Volume> {
    let claim = Annotation {
        status: Some("unverified".into()),
        tags: vec!["اقتصاد".to_owned()],
        speaker: Some("سام ألتمان".to_owned()),
        note: Some("ما مصدر الرقم؟\n".to_owned()),
        ..noted(BOOK, "ربحت مليارا", 1, "claim")
    };
    let due = Review {
        due: Some("2026-11-20".to_owned()),
        last: Some("2026-11-14T08:00:00Z".to_owned()),
        interval: Some(6.0),
        ease: Some(2.5),
        count: Some(2),
        lapses: Some(1),
    };
    let quote = Annotation { review: Some(due), ..noted(ESSAY, "begins as a doubt", 3, "quote") };
    let mut book = volume("/texts/book.txt", BOOK, vec![claim, noted(BOOK, "رويترز", 2, "highlight")]);
    (book.entry.read, book.entry.opened) = (0.4, "2026-11-22T20:00:00Z".to_owned());
    let place = noted(ESSAY, "Nobody", 4, "bookmark");
    let essay = volume("/texts/essay.md", ESSAY, vec![quote, place]);
    let mut gone = volume("/texts/old.txt", "דף שוליים", Vec::new());
    gone.gone = true;
    vec![book, essay, gone]
}

pub(crate) fn notebook(volume: &Volume) -> Notebook {
    let mut notebook = Notebook::default();
    for annotation in volume.annotations.clone() {
        notebook.apply(Edit::Add(annotation));
    }
    notebook
}

/// A reader of the first article in the library.
pub(crate) fn reader(size: (u16, u16)) -> Reader {
    with(volumes(), size)
}

pub(crate) fn with(volumes: Vec<Volume>, size: (u16, u16)) -> Reader {
    let mut reader = Reader::at("/texts/book.txt", BOOK.as_bytes(), notebook(&volumes[0]), size);
    reader.keys("g l");
    reader.send(Message::Volumes(volumes));
    reader
}

/// Gives the passages that were asked for, as the library worker does.
pub(crate) fn read_passages(reader: &mut Reader) {
    for effect in std::mem::take(&mut reader.effects) {
        let Effect::Passage(path, id) = effect else { continue };
        let text = if path.ends_with("book.txt") { BOOK } else { ESSAY };
        let document = Document::parse(text.as_bytes(), "x").unwrap();
        let volumes = volumes();
        let annotation = volumes.iter().find_map(|volume| volume.annotation(&id)).unwrap();
        let start = document.byte(annotation.target.start);
        let span = Span::new(start, document.byte(annotation.target.end));
        let state = hashiya::notebook::placement::State::Exact;
        let passage = Passage::of(&path, &document, annotation, span, state);
        reader.send(Message::Passage(Box::new(passage)));
    }
}

pub(crate) fn title(reader: &Reader) -> String {
    reader.screen()[1].clone()
}

#[test]
fn a_library_that_one_begins_with_is_left_for_no_article_that_nobody_chose() {
    for keys in ["esc", "j esc", "g l"] {
        let mut reader = reader((120, 20));
        reader.app.begin(Page::Library);
        assert!(!reader.status().contains("back"), "no hint leads nowhere: {}", reader.status());
        reader.keys(keys);
        assert_eq!(reader.app.page(), Page::Library, "{keys}");
        assert!(reader.status().contains("does nothing here"), "{keys}: {}", reader.status());
        reader.keys("q");
        assert!(reader.effects.contains(&Effect::Quit), "{keys}");
    }
}

#[test]
fn the_library_lists_articles_and_opens_them() {
    let mut reader = reader((120, 20));
    assert!(reader.effects.contains(&Effect::Scan), "its articles are read when it is shown");
    assert!(title(&reader).contains("articles  3"), "{}", title(&reader));
    reader.keys("j enter");
    assert!(reader.effects.contains(&Effect::Open("/texts/essay.md".into(), Arrival::Stopped)));
    reader.keys("j enter");
    assert!(reader.status().contains("relink"), "a gone article says what to do: {}", reader.status());
    reader.keys("g g enter");
    assert_eq!(reader.app.page(), Page::Text, "the open article is there already");
    reader.keys("g l esc");
    assert_eq!(reader.app.page(), Page::Text, "it was chosen: esc goes back to it");
    reader.keys("g l q");
    assert_eq!(reader.app.page(), Page::Text);
    assert!(!reader.effects.contains(&Effect::Quit), "q leaves the page, not the program");
}

#[test]
fn titles_and_notes_are_found_as_one_types() {
    let mut reader = reader((120, 20));
    reader.keys("/ [margins]");
    assert!(reader.status().contains("1 · enter keeps it"), "{}", reader.status());
    reader.keys("ctrl-u [مصدر الرقم] enter");
    assert!(title(&reader).contains("1 of 3") && title(&reader).contains("1 note"), "{}", title(&reader));
    reader.keys("j enter");
    assert_eq!(reader.app.page(), Page::Text);
    assert!(reader.selected().starts_with('ر'), "at the claim's words: {}", reader.selected());
    reader.keys("g l esc");
    assert!(title(&reader).contains("articles  3"), "esc lists all: {}", title(&reader));
    reader.keys("/ [no such words] enter");
    assert!(reader.screen().join("\n").contains("esc lists all"), "{}", reader.screen().join("\n"));
}

#[test]
fn a_note_of_another_article_is_opened_at_its_place() {
    let mut reader = reader((100, 20));
    reader.keys("/ [doubt] enter j enter");
    let id = volumes()[1].annotations[0].id.clone();
    assert!(reader.effects.contains(&Effect::Open("/texts/essay.md".into(), Arrival::Note(id))));
}

#[test]
fn articles_are_sorted() {
    let mut reader = reader((80, 20));
    let first = |reader: &Reader| reader.screen()[2].clone();
    let latest = first(&reader);
    reader.keys("o [longest] enter");
    assert!(title(&reader).contains("longest first"), "{}", title(&reader));
    reader.keys("o [title] enter");
    assert!(first(&reader).contains("margins"), "{}", first(&reader));
    reader.keys("o [latest] enter");
    assert_eq!(first(&reader), latest);
}

#[test]
fn the_mouse_chooses_and_opens() {
    let mut reader = reader((80, 20));
    let click = |clicks| Message::Mouse(Mouse { kind: MouseKind::Down, column: 40, row: 3, clicks });
    reader.send(click(1));
    reader.send(click(2));
    assert!(reader.effects.contains(&Effect::Open("/texts/essay.md".into(), Arrival::Stopped)));
}

#[test]
fn nothing_to_list_or_review_says_what_to_press() {
    let mut reader = Reader::at("/texts/book.txt", BOOK.as_bytes(), Notebook::default(), (100, 24));
    reader.keys("g l");
    assert!(reader.screen().join("\n").contains("being read"), "{}", reader.screen().join("\n"));
    reader.send(Message::Volumes(Vec::new()));
    assert!(reader.screen().join("\n").contains("hashiya FOLDER"), "{}", reader.screen().join("\n"));
    reader.keys("g r");
    reader.send(Message::Volumes(Vec::new()));
    assert!(reader.screen().join("\n").contains("nothing is marked yet"), "{}", reader.screen().join("\n"));
    reader.keys("esc enter j k space g S j esc g r space a z n u enter 1 I t x y");
    assert!(reader.effects.iter().all(|effect| !matches!(effect, Effect::SaveIn(..) | Effect::Save(_))));
}

#[test]
fn frames_of_the_library() {
    for size in WIDTHS {
        insta::assert_snapshot!(format!("library_{}", size.0), reader(size).screen().join("\n"));
    }
    let mut reader = reader((100, 16));
    reader.keys("/ [ا] enter");
    insta::assert_snapshot!("library_found", reader.screen().join("\n"));
}

#[test]
fn frames_of_statistics() {
    for size in WIDTHS {
        let mut reader = reader(size);
        reader.keys("g S");
        reader.send(Message::Volumes(volumes()));
        insta::assert_snapshot!(format!("statistics_{}", size.0), reader.screen().join("\n"));
    }
}

#[test]
fn articles_of_the_same_title_are_told_apart_by_their_folders() {
    let mut all = volumes();
    for (number, path) in ["/texts/one/t.md", "/texts/two/t.md"].into_iter().enumerate() {
        let mut same = volume(path, ESSAY, Vec::new());
        same.entry.opened = format!("2026-11-0{}T09:00:00Z", number + 1);
        all.push(same);
    }
    all.remove(1);
    for size in [(40, 12), (80, 24), (120, 40)] {
        let screen = with(all.clone(), size).screen();
        let rows: Vec<&String> = screen.iter().filter(|row| row.contains("On margins")).collect();
        assert!(rows.len() == 2, "{screen:#?}");
        for folder in ["one", "two"] {
            assert_eq!(rows.iter().filter(|row| row.contains(folder)).count(), 1, "{rows:#?}");
        }
        assert!(!screen.iter().any(|row| row.contains("كتاب") && row.contains("texts")), "{screen:#?}");
    }
}

/// The page stands as the interface's language runs, whatever is listed.
#[test]
fn the_library_begins_at_the_left_where_the_interface_does() {
    for size in [(40, 12), (80, 24), (200, 60)] {
        let screen = reader(size).screen();
        assert!(screen[1].trim_start().starts_with("articles"), "{}", screen[1]);
        assert!(screen[0].starts_with(" hashiya"), "{}", screen[0]);
    }
}

#[test]
fn a_thousand_articles_stay_readable() {
    let texts =
        (0..1000).map(|number| (format!("/texts/{number}.txt"), format!("Title {number:04}\n\nWords.\n")));
    let all: Vec<Volume> = texts.map(|(path, text)| volume(&path, &text, Vec::new())).collect();
    for size in [(40, 12), (80, 24), (200, 60)] {
        let mut reader = with(all.clone(), size);
        assert!(title(&reader).contains("1,000"), "{}", title(&reader));
        let last = reader.keys("G").screen().join("\n");
        assert!(last.contains("Title 0999"), "{last}");
        let screen = reader.keys("/ [title 0500] enter").screen();
        assert!(screen[2].contains("Title 0500") && title(&reader).contains("1 of 1,000"), "{screen:#?}");
    }
}

#[test]
fn places_that_are_found_are_not_counted_as_articles() {
    let paths = ["/texts/book.txt", "/texts/other.txt"];
    let volumes = paths.map(|path| volume(path, BOOK, Vec::new())).to_vec();
    let mut reader = with(volumes, (120, 6));
    reader.keys("/ [المكتبة]");
    let document = Document::parse(BOOK.as_bytes(), "a.txt").unwrap();
    let found = paths.map(|path| (path.into(), hashiya::library::excerpts(&document, "قال"))).to_vec();
    reader.send(Message::FoundInArticles("المكتبة".into(), found));
    reader.keys("enter");
    assert!(title(&reader).contains("articles  1 of 2"), "{}", title(&reader));
    reader.keys("G");
    assert!(title(&reader).contains("articles  2 of 2"), "{}", title(&reader));
}

#[test]
fn words_of_the_articles_are_found_with_a_place_to_go_to() {
    let mut reader = reader((120, 20));
    reader.keys("/ [twice]");
    let asked = reader.effects.iter().rev().find_map(|effect| match effect {
        Effect::FindInArticles(words, articles) => Some((words.clone(), articles.len())),
        _ => None,
    });
    assert_eq!(asked, Some(("twice".to_owned(), 2)), "what is gone is not read");
    assert!(reader.status().contains('0'), "{}", reader.status());
    let excerpts = |text: &str, words: &str| {
        let name = if text == BOOK { "a.txt" } else { "a.md" };
        hashiya::library::excerpts(&Document::parse(text.as_bytes(), name).unwrap(), words)
    };
    reader.send(Message::FoundInArticles(
        "twic".into(),
        vec![("/texts/book.txt".into(), excerpts(BOOK, "قال"))],
    ));
    assert!(!reader.screen().join("\n").contains("places"), "that was asked before");
    reader.send(Message::FoundInArticles(
        "twice".into(),
        vec![("/texts/essay.md".into(), excerpts(ESSAY, "twice"))],
    ));
    reader.keys("enter");
    let screen = reader.screen().join("\n");
    assert!(
        screen.contains("Nobody reads the margin twice") && title(&reader).contains("1 place"),
        "{screen}"
    );
    reader.keys("j enter");
    let at = Document::parse(ESSAY.as_bytes(), "a.md").unwrap().text().find("twice").unwrap();
    assert!(
        reader.effects.contains(&Effect::Open("/texts/essay.md".into(), Arrival::At(at))),
        "{:?}",
        reader.effects
    );
    // In the open article one goes there at once.
    reader.keys("/ ctrl-u [رويترز] enter");
    reader.send(Message::FoundInArticles(
        "رويترز".into(),
        vec![("/texts/book.txt".into(), excerpts(BOOK, "رويترز"))],
    ));
    reader.keys("G enter");
    assert_eq!(reader.app.page(), Page::Text);
    assert!(reader.selected().starts_with('ر'), "{}", reader.selected());
}
