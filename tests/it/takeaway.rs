//! Taking words away, as one does it: keys in, what reaches the clipboard and which file is asked for out.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // helpers outside test functions; the disk

use crate::support::reader::Reader;
use hashiya::{
    app::{Effect, Export, Message},
    export::{Format, Group},
    notebook::Notebook,
};

const TEXT: &str = "مقال عن الشركة\n\n01 الأرباح\n\nقال سام ألتمان إن الشركة ربحت مليارا. ثم سكت.\n\n02 الخسائر\n\n\
                    وقالت رويترز إن الشركة لم تربح شيئا.\n";

fn reader(size: (u16, u16)) -> Reader {
    Reader::of(TEXT.as_bytes(), "مقال أول.txt", Notebook::default(), size)
}

/// What was put on the clipboard last.
fn copied(reader: &Reader) -> &str {
    let copies = reader.effects.iter().rev().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.as_str()),
        _ => None,
    });
    copies.unwrap()
}

/// The file that was asked for last.
fn asked(reader: &Reader) -> &Export {
    let asked = reader.effects.iter().rev().find_map(|effect| match effect {
        Effect::Export(export) => Some(export),
        _ => None,
    });
    asked.unwrap()
}

#[test]
fn a_selection_is_copied_with_title_section_and_place() {
    let mut reader = reader((100, 24));
    reader.keys("/ [ألتمان] enter v v y");
    assert_eq!(copied(&reader), "ألتمان");
    reader.keys("v v Y");
    assert_eq!(copied(&reader), "ألتمان\n— مقال عن الشركة, الأرباح (مقال أول.txt, 36–42)\n");
    assert!(reader.status().contains("copied"), "{}", reader.status());
    reader.keys("esc Y");
    let sentence = "قال سام ألتمان إن الشركة ربحت مليارا.\n— مقال عن الشركة, الأرباح (مقال أول.txt, 28–65)\n";
    assert_eq!(copied(&reader), sentence, "without a selection the sentence");
}

#[test]
fn an_annotation_is_copied_as_markdown() {
    let mut reader = reader((100, 24));
    reader.keys("/ [ألتمان] enter c t [اقتصاد] enter I [*راجِع* الأرقام] enter alt-y");
    let markdown = "> قال سام ألتمان إن الشركة ربحت مليارا.\n\n\
                    **claim** · unverified #اقتصاد\n\n\\*راجِع\\* الأرقام\n";
    assert_eq!(copied(&reader), markdown);
    reader.keys("g g alt-y");
    assert!(reader.status().contains("no annotation here"), "{}", reader.status());
    reader.keys("g n alt-y");
    assert_eq!(copied(&reader), markdown, "also from the list");
}

#[test]
fn the_form_is_chosen_then_the_file() {
    let mut reader = reader((100, 24));
    reader.keys("X");
    assert!(reader.status().contains("nothing to export yet"), "{}", reader.status());
    reader.keys("c X");
    let chooser = reader.screen().join("\n");
    for form in
        ["Markdown by section", "Markdown by tag", "HTML report", "JSON-LD", "CSV", "brat", "ClaimReview"]
    {
        assert!(chooser.contains(form), "{chooser}");
    }
    reader.keys("[by kind] enter");
    insta::assert_snapshot!(reader.screen().join("\n"));
    reader.keys("enter");
    let markdown = Export {
        format: Format::Markdown(Group::Kind),
        path: "مقال أول.notes.md".to_owned(),
        replace: false,
    };
    assert_eq!(*asked(&reader), markdown);
    reader.keys("X [brat] enter ctrl-u [~/آخر.ann] enter");
    let brat = Export { format: Format::Brat, path: "~/آخر.ann".to_owned(), replace: false };
    assert_eq!(*asked(&reader), brat);
}

#[test]
fn a_file_that_is_there_is_replaced_when_one_says_so() {
    let mut reader = reader((100, 24));
    reader.keys("c X [csv] enter enter");
    let first = asked(&reader).clone();
    reader.effects.clear();
    reader.send(Message::Exists(first.clone()));
    insta::assert_snapshot!(reader.screen().join("\n"));
    reader.keys("esc");
    assert_eq!(reader.effects, [], "leaving it writes nothing");
    reader.send(Message::Exists(first.clone()));
    reader.keys("enter ctrl-u [b.csv] enter");
    assert_eq!(*asked(&reader), Export { path: "b.csv".to_owned(), ..first.clone() });
    reader.send(Message::Exists(first.clone()));
    reader.keys("[replace] enter");
    assert_eq!(*asked(&reader), Export { replace: true, ..first });
}

#[test]
fn no_file_named_is_nothing_written() {
    let mut reader = reader((60, 16));
    reader.keys("c X enter ctrl-u enter");
    assert!(reader.status().contains("nothing was written"), "{}", reader.status());
    assert!(!reader.effects.iter().any(|effect| matches!(effect, Effect::Export(_))));
}
