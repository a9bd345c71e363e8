//! One article after the other: what outlives an article when another is opened.

use crate::support::reader::Reader;
use hashiya::{
    app::{Arrival, Effect},
    notebook::Notebook,
};

const SIZE: (u16, u16) = (100, 20);

/// A text of many lines that names itself.
fn text(name: &str) -> String {
    (0..200).map(|line| format!("{name} سطر {line} كتاب\n\n")).collect()
}

fn open(reader: &mut Reader, name: &str, arrival: &Arrival) {
    reader.opens(&format!("/{name}.txt"), text(name).as_bytes(), Notebook::default(), arrival);
}

fn reader() -> Reader {
    Reader::at("/first.txt", text("first").as_bytes(), Notebook::default(), SIZE)
}

/// What the state last asked to open.
fn asked(reader: &Reader) -> (String, Arrival) {
    let open = reader.effects.iter().rev().find_map(|effect| match effect {
        Effect::Open(path, arrival) => Some((path.display().to_string(), arrival.clone())),
        _ => None,
    });
    open.expect("an article is asked for")
}

#[test]
fn back_leads_into_the_article_one_came_from_and_forward_again() {
    let mut reader = reader();
    reader.keys("5 0 % j j");
    let (at, top) = reader.app.position();
    open(&mut reader, "second", &Arrival::Stopped);
    assert_eq!(reader.app.position().0, 0);
    reader.keys("j j");
    let second = reader.app.position().0;
    reader.keys("ctrl-o");
    assert_eq!(asked(&reader), ("/first.txt".to_owned(), Arrival::At(at)));
    open(&mut reader, "first", &Arrival::At(at));
    assert_eq!(reader.app.position(), (at, top), "the window stands as it stood");
    reader.keys("ctrl-i");
    assert_eq!(asked(&reader), ("/second.txt".to_owned(), Arrival::At(second)));
    open(&mut reader, "second", &Arrival::At(second));
    assert_eq!(reader.app.position().0, second);
    // Jumps within the article lead back first.
    reader.keys("G ctrl-o");
    assert_eq!(reader.app.position().0, second);
}

#[test]
fn an_article_that_was_left_is_opened_where_one_stopped() {
    let mut reader = reader();
    reader.keys("3 0 % j");
    let place = reader.app.position();
    open(&mut reader, "second", &Arrival::Stopped);
    open(&mut reader, "first", &Arrival::Stopped);
    assert_eq!(reader.app.position(), place);
}

#[test]
fn what_was_looked_for_is_found_in_the_next_article_too() {
    let mut reader = reader();
    reader.keys("/ [كتاب] enter n");
    open(&mut reader, "second", &Arrival::Stopped);
    assert!(!reader.status().contains(" of "), "{}", reader.status());
    reader.keys("n");
    assert!(reader.selected().starts_with('ك'), "{}", reader.selected());
    assert!(reader.status().contains("1 of 200"), "{}", reader.status());
    reader.keys("/ up");
    assert!(reader.status().contains("كتاب") || reader.status().contains('ﺏ'), "{}", reader.status());
}

#[test]
fn theme_and_sidebar_stay_when_another_article_is_opened() {
    let mut reader = reader();
    reader.keys("s + + z s z u");
    let rules = |reader: &Reader| reader.screen()[3].find('│');
    let before = rules(&reader);
    open(&mut reader, "second", &Arrival::Stopped);
    assert!(before.is_some() && rules(&reader) == before, "{:?} {before:?}", rules(&reader));
    reader.keys("z u");
    assert!(reader.status().contains("names are not underlined"), "{}", reader.status());
}
