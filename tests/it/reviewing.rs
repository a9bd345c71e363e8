//! The review, as one goes through it: keys in, frames and TOML out.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // helpers outside test functions; the disk

use crate::pages::{BOOK, ESSAY, WIDTHS, notebook, read_passages, reader, title, volumes, with};
use crate::support::reader::Reader;
use hashiya::{
    app::{Arrival, Effect, Message, Mouse, MouseKind, Page},
    library::{Wanted, review::Order},
    notebook::{Annotation, Edit, Notebook},
};
use std::path::{Path, PathBuf};

/// The changes that were asked for in other articles.
fn saved(reader: &Reader) -> Vec<(PathBuf, Annotation)> {
    let saved = |effect: &Effect| match effect {
        Effect::SaveIn(path, Edit::Replace(annotation), _) => Some((path.clone(), annotation.clone())),
        _ => None,
    };
    reader.effects.iter().filter_map(saved).collect()
}

#[test]
fn a_click_answers_once_and_two_open_the_source() {
    let mut reader = reader((100, 24));
    reader.keys("g r");
    let row = reader.screen().iter().position(|row| row.contains("easy")).unwrap();
    let text = &reader.screen()[row];
    let column = text[..text.find("easy").unwrap()].chars().count();
    let click = |column: usize, row: usize, clicks| {
        Message::Mouse(Mouse { kind: MouseKind::Down, column: column as u16, row: row as u16, clicks })
    };
    reader.send(click(column, row, 1));
    reader.send(click(column, row, 2));
    assert!(title(&reader).contains("2 of 3"), "{}", title(&reader));
    assert_eq!(saved(&reader)[0].1.review.as_ref().unwrap().interval, Some(16.0), "6 days × 2.6");
    reader.send(click(50, 4, 1));
    assert!(title(&reader).contains("2 of 3"), "{}", title(&reader));
    reader.send(click(50, 4, 2));
    assert_eq!(reader.app.page(), Page::Text);
}

#[test]
fn a_review_is_answered_key_by_key_and_taken_back() {
    let mut reader = reader((100, 24));
    reader.keys("g r");
    read_passages(&mut reader);
    assert!(title(&reader).contains("1 of 3"), "a bookmark is not reviewed: {}", title(&reader));
    assert!(reader.screen().join("\n").contains("On margins"), "what is longest due comes first");
    reader.keys("space");
    let (path, quote) = saved(&reader).pop().unwrap();
    assert_eq!(path, Path::new("/texts/essay.md"), "another article's notebook is changed where it lies");
    let schedule = quote.review.clone().unwrap();
    assert_eq!((schedule.due.as_deref(), schedule.count), (Some("2026-12-08"), Some(3)));
    assert_eq!(quote.updated.as_deref(), Some("2026-11-03T09:00:00Z"), "a review is no change of the note");
    reader.keys("a");
    assert!(reader.toml().contains("due = 2026-11-24"), "{}", reader.toml());
    assert!(title(&reader).contains("3 of 4"), "forgotten: once more at the end: {}", title(&reader));
    reader.keys("z");
    insta::assert_snapshot!(reader.toml());
    assert!(reader.screen().join("\n").contains("once more"));
    let toml = reader.toml();
    reader.keys("space");
    assert_eq!(reader.toml(), toml, "known at last: it comes tomorrow all the same");
    let summary = reader.screen().join("\n");
    for done in ["1  again", "2  good", "1  put off"] {
        let (count, what) = done.split_once("  ").unwrap();
        assert!(summary.lines().any(|row| row.contains(what) && row.contains(count)), "{done}: {summary}");
    }
    reader.keys("u u u");
    assert!(!reader.toml().contains("review"), "{}", reader.toml());
    reader.keys("u");
    let (_, back) = saved(&reader).pop().unwrap();
    assert_eq!(back.review.unwrap().due.as_deref(), Some("2026-11-20"));
    assert!(title(&reader).contains("1 of 3"), "{}", title(&reader));
    reader.keys("u");
    assert!(reader.status().contains("nothing was done"), "{}", reader.status());
}

#[test]
fn what_is_reviewed_is_judged_and_written_on() {
    let mut reader = reader((100, 24));
    reader.keys("g r n 2 I [راجعته] alt-enter enter t [money] enter");
    insta::assert_snapshot!(reader.toml());
    assert!(title(&reader).contains("2 of 3"), "judging is no answer: {}", title(&reader));
    reader.keys("u u u");
    assert!(reader.toml().contains("status = \"unverified\"") && !reader.toml().contains("money"));
    reader.keys("x");
    assert!(!reader.toml().contains("claim"), "{}", reader.toml());
    assert!(title(&reader).contains("2 of 2"), "{}", title(&reader));
    reader.keys("u");
    assert!(reader.toml().contains("claim") && title(&reader).contains("2 of 3"), "{}", title(&reader));
}

#[test]
fn the_source_is_opened_and_the_review_goes_on_where_it_was() {
    let mut reader = reader((100, 24));
    reader.keys("g r n enter");
    assert_eq!(reader.app.page(), Page::Text);
    assert!(reader.selected().starts_with('ر'), "{}", reader.selected());
    reader.keys("g r");
    assert!(title(&reader).contains("2 of 3"), "{}", title(&reader));
    reader.keys("u enter");
    let id = volumes()[1].annotations[0].id.clone();
    assert!(reader.effects.contains(&Effect::Open("/texts/essay.md".into(), Arrival::Note(id))));
    reader.opens("/texts/essay.md", ESSAY.as_bytes(), notebook(&volumes()[1]), &Arrival::Stopped);
    reader.keys("g r");
    assert!(title(&reader).contains("1 of 3"), "{}", title(&reader));
}

#[test]
fn a_review_goes_by_what_is_asked_for_and_in_other_orders() {
    let mut reader = reader((120, 24));
    reader.keys("g r f [status: unverified] enter");
    assert!(title(&reader).contains("1 of 1") && title(&reader).contains("unverified"), "{}", title(&reader));
    reader.keys("f [all] enter f [kind: bookmark] enter");
    assert!(title(&reader).contains("1 of 1"), "{}", title(&reader));
    reader.keys("f [all] enter f [name: سام] enter");
    assert!(title(&reader).contains("1 of 1"), "{}", title(&reader));
    reader.keys("f [all] enter f [older than a week] enter");
    assert!(
        title(&reader).contains("1 of 3") && title(&reader).contains("before 2026-11-16"),
        "{}",
        title(&reader)
    );
    reader.keys("f [younger than a week] enter");
    assert!(reader.screen().join("\n").contains("nothing to review is like that"));
    reader.keys("f [all] enter o [newest] enter");
    assert!(title(&reader).contains("newest first"), "{}", title(&reader));
    reader.keys("o [random] enter / [رويترز] enter");
    assert!(title(&reader).contains("at random") && title(&reader).contains("1 of 1"), "{}", title(&reader));
}

#[test]
fn a_review_from_the_command_line_waits_for_the_articles() {
    let mut reader = Reader::at("/texts/book.txt", BOOK.as_bytes(), Notebook::default(), (100, 24));
    let wanted = Wanted { kind: Some("quote".to_owned()), ..Wanted::default() };
    reader.app.set_review(wanted, Order::Due);
    reader.app.begin(Page::Review);
    assert_eq!(reader.app.effects(), [Effect::Scan]);
    reader.send(Message::Scanned(16, 1000));
    assert!(reader.screen().join("\n").contains("reading 16 of 1,000"), "{}", reader.screen().join("\n"));
    reader.keys("space z j");
    reader.send(Message::Volumes(volumes()));
    assert!(title(&reader).contains("1 of 1"), "{}", title(&reader));
    reader.keys("q");
    assert!(reader.effects.contains(&Effect::Quit), "it began with the review: leaving that leaves");
    assert_eq!(reader.app.places().remove(0).1, None, "an article that was never shown was not read");
}

#[test]
fn broken_and_gone_articles_are_not_reviewed() {
    let mut volumes = volumes();
    volumes[0].fault = Some("broken".to_owned());
    volumes[1].gone = true;
    let mut reader = with(volumes, (100, 24));
    assert!(reader.screen().join("\n").contains("cannot be read"), "{}", reader.screen().join("\n"));
    reader.keys("g r");
    assert!(!title(&reader).contains(" of "), "{}", title(&reader));
}

#[test]
fn frames_of_review() {
    for size in WIDTHS {
        let mut reader = reader(size);
        reader.keys("g r");
        read_passages(&mut reader);
        reader.keys("n");
        insta::assert_snapshot!(format!("review_{}", size.0), reader.screen().join("\n"));
        reader.keys("space z");
        insta::assert_snapshot!(format!("review_done_{}", size.0), reader.screen().join("\n"));
    }
}

#[test]
fn in_recall_the_words_come_first_and_what_is_noted_on_a_key() {
    let mut reader = reader((100, 24));
    reader.keys("g r n");
    let all = reader.screen().join("\n");
    assert!(all.contains("unverified") && all.contains("again"), "{all}");
    let said = reader.keys("r").status();
    assert!(said.contains("the words come first"), "{said}");
    let kept =
        |reader: &Reader| reader.effects.iter().filter(|one| matches!(one, Effect::KeepSetting(_))).count();
    assert_eq!(kept(&reader), 1, "it is remembered");
    let hidden = reader.screen().join("\n");
    for word in ["unverified", "اقتصاد", "again"] {
        assert!(!hidden.contains(word), "{word}: {hidden}");
    }
    assert!(hidden.contains("what is noted of it? space tells"), "{hidden}");
    reader.keys("e");
    assert!(title(&reader).contains("2 of 3"), "the first key tells, whichever: {}", title(&reader));
    let told = reader.screen().join("\n");
    assert!(told.contains("unverified") && told.contains("again"), "{told}");
    reader.keys("space");
    assert!(title(&reader).contains("3 of 3") && saved(&reader).len() + 1 > 0, "{}", title(&reader));
    assert!(reader.screen().join("\n").contains("space tells"), "the next is hidden again");
    reader.keys("u");
    assert!(reader.screen().join("\n").contains("unverified"), "what was answered was seen");
    reader.keys("r");
    assert!(reader.screen().join("\n").contains("unverified"));
}
