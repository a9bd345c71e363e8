//! The list of tags: counts, another name everywhere, two made one, and all of it taken back in one step.
#![allow(clippy::unwrap_used)]

use super::pages::{notebook, noted, volume};
use crate::support::reader::Reader;
use hashiya::{
    app::{Effect, Message},
    library::Volume,
    notebook::{Annotation, Edit},
};
use std::path::PathBuf;

const OWN: &str = "one sea two sky\n";
const OTHER: &str = "three earth four fire\n";

fn tagged(text: &str, words: &str, number: u8, tags: &[&str]) -> Annotation {
    let tags = tags.iter().map(|&tag| tag.to_owned()).collect();
    Annotation { tags, ..noted(text, words, number, "highlight") }
}

fn volumes() -> Vec<Volume> {
    let own = vec![tagged(OWN, "sea", 1, &["water"]), tagged(OWN, "sky", 2, &["air", "up"])];
    let other = vec![tagged(OTHER, "earth", 3, &["water", "حبر"]), tagged(OTHER, "fire", 4, &["fire"])];
    let mut gone = volume("/t/gone.txt", OTHER, vec![tagged(OTHER, "four", 5, &["water"])]);
    gone.gone = true;
    vec![volume("/t/own.txt", OWN, own), volume("/t/other.txt", OTHER, other), gone]
}

fn reader() -> Reader {
    Reader::at("/t/own.txt", OWN.as_bytes(), notebook(&volumes()[0]), (100, 24))
}

/// The changes of the other articles, in the order in which they were asked for.
fn elsewhere(reader: &mut Reader) -> Vec<(PathBuf, Edit)> {
    let effects = std::mem::take(&mut reader.effects).into_iter();
    effects
        .filter_map(|effect| match effect {
            Effect::SaveIn(path, edit, _) => Some((path, edit)),
            _ => None,
        })
        .collect()
}

fn tags_of(edit: &Edit) -> Vec<Vec<String>> {
    match edit {
        Edit::All(edits) => edits.iter().flat_map(tags_of).collect(),
        Edit::Replace(annotation) => vec![annotation.tags.clone()],
        _ => Vec::new(),
    }
}

#[test]
fn tags_of_other_articles_are_waited_for() {
    let library = |mut volumes: Vec<Volume>| {
        volumes.remove(0);
        Message::Volumes(volumes)
    };
    let plain =
        || Reader::at("/t/own.txt", OWN.as_bytes(), hashiya::notebook::Notebook::default(), (100, 24));
    let mut reader = plain();
    let screen = reader.keys("g #").screen().join("\n");
    assert!(!screen.contains("no tags yet"), "{screen}");
    reader.send(library(volumes()));
    let screen = reader.screen().join("\n");
    assert!(screen.contains("0 here · 1 elsewhere"), "{screen}");
    let mut reader = plain();
    reader.keys("g #");
    reader.send(Message::NoOtherVolumes);
    let screen = reader.screen().join("\n");
    assert!(screen.contains("no tags yet"), "{screen}");
    let mut reader = reader_with_library();
    let screen = reader.keys("g l g #").screen().join("\n");
    assert!(screen.contains("water") && !screen.contains("nothing here"), "{screen}");
}

fn reader_with_library() -> Reader {
    let mut reader = reader();
    reader.send(Message::Volumes(volumes()));
    reader
}

#[test]
fn tags_are_listed_with_their_counts_as_the_library_becomes_known() {
    let mut reader = reader();
    let screen = reader.keys("g #").screen().join("\n");
    assert!(screen.contains("water") && !screen.contains("elsewhere"), "{screen}");
    assert!(reader.effects.contains(&Effect::Scan), "the library is read for it");
    reader.send(Message::Volumes(volumes()));
    let screen = reader.screen().join("\n");
    let row = screen.lines().find(|row| row.contains("water")).unwrap();
    assert!(row.contains("1 here · 2 elsewhere"), "{row}");
    assert!(screen.contains("fire"), "{screen}");
    let mut none = Reader::open("notes.en.md", (80, 24));
    none.keys("g #").send(Message::NoOtherVolumes);
    assert!(none.status().contains("no tags yet"));
}

#[test]
fn a_tag_gets_another_name_everywhere_and_has_its_old_one_again() {
    let mut reader = reader();
    reader.send(Message::Volumes(volumes()));
    let before = reader.toml();
    reader.keys("g # [water] enter down enter ctrl-u [sea] enter");
    assert!(reader.toml().contains("tags = [\"sea\"]"), "{}", reader.toml());
    assert!(reader.status().contains("in 2 articles"), "{}", reader.status());
    let changed = elsewhere(&mut reader);
    assert_eq!(changed.len(), 1, "what is gone is left alone: {changed:?}");
    assert!(changed[0].0.ends_with("other.txt"));
    assert_eq!(tags_of(&changed[0].1), [["sea", "حبر"]]);
    assert_eq!(reader.keys("u").toml(), before, "one step back");
    assert_eq!(tags_of(&elsewhere(&mut reader)[0].1), [["water", "حبر"]]);
    assert!(reader.keys("ctrl-r").toml().contains("sea"), "{}", reader.toml());
    assert_eq!(tags_of(&elsewhere(&mut reader)[0].1), [["sea", "حبر"]]);
}

#[test]
fn a_tag_is_made_one_with_another_or_taken_off() {
    let mut reader = reader();
    reader.send(Message::Volumes(volumes()));
    reader.keys("g # [up] enter down enter ctrl-u [ai] tab enter");
    let own = &reader.app.article().notebook.annotations;
    assert_eq!(own[1].tags, ["air"], "completed, and once");
    reader.keys("u g # [water] enter down down enter");
    assert!(reader.app.article().notebook.annotations[0].tags.is_empty());
    assert_eq!(tags_of(&elsewhere(&mut reader)[0].1), [["حبر"]]);
    assert!(reader.status().contains("water is taken off"), "{}", reader.status());
    reader.keys("u g # [up] enter down enter ctrl-u enter");
    assert!(reader.status().contains("needs a name"), "{}", reader.status());
}

#[test]
fn what_has_a_tag_is_listed() {
    let mut reader = reader();
    let screen = reader.keys("g # [water] enter enter").screen().join("\n");
    assert!(screen.contains("notes: water"), "{screen}");
}

/// A hundred tags are typed among, whatever one knows of them.
#[test]
fn a_hundred_tags_stay_readable_in_a_prompt_and_in_their_list() {
    let mut text = String::new();
    let mut own = Vec::new();
    for number in 0..100_usize {
        let word = format!("word{number:02}");
        text += &format!("{word} ");
    }
    for number in 0..100_usize {
        let tag = format!("tag number {number:02} وسم");
        let mut annotation = tagged(&text, &format!("word{number:02}"), 1, &[&tag]);
        annotation.id = hashiya::notebook::Id::new(format!("01a2000000000000000000000001{number:04}"));
        own.push(annotation);
    }
    let own = volume("/t/own.txt", &text, own);
    for size in [(40, 12), (80, 24), (200, 60)] {
        let mut reader = Reader::at("/t/own.txt", text.as_bytes(), notebook(&own), size);
        let listed = reader.keys("g #").screen();
        let rows = listed.iter().filter(|row| row.contains("tag number")).count();
        assert!(rows >= usize::from(size.1).min(20) - 6, "{rows} rows at {size:?}");
        let far = reader.keys(&"down ".repeat(99)).screen().join("\n");
        assert!(far.contains("tag number 99"), "the chosen one is in sight: {far}");
        let found = reader.keys("[number 42]").screen().join("\n");
        assert!(found.contains("tag number 42") && !found.contains("tag number 41"), "{found}");
        reader.keys("esc");
        let prompt = reader.keys("t ctrl-u [number 4]").screen().join("\n");
        assert!(prompt.contains("tag number 4"), "{prompt}");
        reader.keys("tab enter");
        let (_, mut all) = (0, reader.app.article().notebook.annotations.iter());
        assert!(all.any(|one| one.tags.iter().any(|tag| tag.contains("number 4"))));
    }
}
