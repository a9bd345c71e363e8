//! Links between annotations and pages, as one ties, follows and unties them; of other articles too.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // helpers outside test functions; the disk

use crate::claims::{TEXT, shaped, three};
use crate::support::reader::Reader;
use hashiya::{
    app::{Arrival, Effect, Message},
    library::Volume,
    notebook::{About, Annotation, Edit, Id, Notebook, Target},
};
use std::path::Path;

#[test]
fn evidence_is_tied_to_a_claim_followed_and_untied() {
    let mut reader = three((120, 30));
    let before = reader.toml();
    reader.keys("E l [refuted by] enter [رويترز] enter");
    insta::assert_snapshot!(reader.toml());
    reader.keys("g f");
    assert!(reader.selected().starts_with('و'), "the evidence: {}", reader.selected());
    reader.keys("g f");
    assert_eq!(reader.app.position().0, 0, "and back to the claim, for links show both ways");
    reader.keys("D");
    let panel = reader.screen().join("\n");
    assert!(panel.contains("refuted by"), "{panel}");
    reader.keys("x esc");
    assert!(!reader.toml().contains("annotation.link"), "{}", reader.toml());
    reader.keys("u u");
    assert_eq!(reader.toml(), before, "each step is taken back");
    reader.keys("ctrl-r");
    assert!(reader.toml().contains("refutes"));
}

#[test]
fn the_panel_of_a_claim_tells_what_speaks_for_it_and_against_it_with_what_that_rests_on() {
    let mut reader = three((120, 40));
    reader.keys("E u [url] enter [https://example.org/article] enter");
    reader.keys("E l [refuted by] enter [https://example.org/against] enter");
    reader.keys("E l [supported by] enter [رويترز] enter");
    reader.keys("G E l [supported by] enter [https://example.org/own] enter");
    reader.keys("g g D");
    let screen = reader.screen();
    let row = |words: &str| {
        let row = screen.iter().position(|row| row.contains(words));
        row.unwrap_or_else(|| panic!("{words}\n{}", screen.join("\n")))
    };
    let rows = [
        "https://example.org/article",
        "What speaks for it",
        "supported by",
        "https://example.org/own",
        "What speaks against it",
        "https://example.org/against",
    ];
    let rows = rows.map(row);
    assert!(rows.is_sorted(), "{rows:?}\n{}", screen.join("\n"));
    reader.keys("j enter");
    let copied = Effect::Copy("https://example.org/against".to_owned());
    assert!(reader.effects.contains(&copied), "the links are chosen in the order in which they stand");
}

#[test]
fn a_page_is_tied_with_the_date_when_it_was_read() {
    let mut reader = three((120, 30));
    reader.keys("E l enter [https://example.org/a] enter");
    let toml = reader.toml();
    assert!(
        toml.contains("rel = \"supports\"\nto = \"https://example.org/a\"\naccessed = 2026-11-23"),
        "{toml}"
    );
    reader.keys("g f");
    let copied = Effect::Copy("https://example.org/a".to_owned());
    assert!(reader.effects.contains(&copied), "following a page copies its address");
    reader.keys("E l enter [no such words] enter");
    assert!(reader.status().contains("nothing was linked"), "{}", reader.status());
    assert_eq!(reader.toml(), toml);
}

#[test]
fn a_link_to_another_article_is_written_from_here() {
    let mut reader = three((120, 30));
    let there = "018bcfe5-6800-7707-8707-070707070701#018bcfe5-6800-7707-8707-070707070702";
    reader.keys(&format!("E l enter [{there}] enter"));
    assert!(reader.status().contains("is linked from there"), "{}", reader.status());
    reader.keys(&format!("E l [for another] enter [{there}] enter"));
    let toml = reader.toml();
    assert!(toml.contains(&format!("rel = \"supports\"\nto = \"{there}\"")), "{toml}");
    reader.keys("g f");
    assert!(reader.effects.contains(&Effect::Scan), "the library is asked");
    reader.send(Message::Volumes(Vec::new()));
    assert!(reader.status().contains("in no article of the library"), "{}", reader.status());
}

/// Another article, as the library knows it: its document, and the evidence in it.
fn another() -> Volume {
    let evidence = Annotation {
        id: Id::new("018bcfe5-6800-7707-8707-0707070707e1"),
        kind: "evidence".into(),
        target: Target { exact: "كشفت الأَرقام خسارة".to_owned(), ..Target::default() },
        ..Annotation::default()
    };
    let about = About {
        id: "018bcfe5-6800-7707-8707-0707070707d2".to_owned(),
        title: "تقرير رويترز".to_owned(),
        ..About::default()
    };
    let mut notebook = Notebook::new(about);
    notebook.apply(Edit::Add(evidence));
    Volume::new(Path::new("/library/b.txt"), "/library/b.txt.hashiya.toml".into(), notebook)
}

/// A reader of an article with a claim, whose notebook has an id.
fn with_a_claim(size: (u16, u16)) -> Reader {
    let about = About { id: "018bcfe5-6800-7707-8707-0707070707d1".to_owned(), ..About::default() };
    let mut reader = Reader::of(TEXT.as_bytes(), "a.txt", Notebook::new(about), size);
    reader.keys("c");
    reader
}

/// What was last asked to be written in another notebook.
fn written(reader: &Reader) -> &Annotation {
    let save = reader.effects.iter().rev().find_map(|effect| match effect {
        Effect::SaveIn(_, Edit::Replace(annotation), _) => Some(annotation),
        _ => None,
    });
    save.unwrap()
}

#[test]
fn evidence_is_chosen_from_another_article_and_followed_there() {
    let mut reader = with_a_claim((120, 30));
    reader.keys("E l [refuted by] enter");
    assert!(reader.effects.contains(&Effect::Scan), "the library is read when it is wanted");
    reader.keys("[ارقام]");
    assert!(!reader.screen().join("\n").contains(&shaped("خسارة")));
    reader.send(Message::Volumes(vec![another()]));
    insta::assert_snapshot!("evidence_elsewhere", reader.screen().join("\n"));
    reader.keys("enter");
    let claim = reader.app.article().notebook.annotations[0].id.clone();
    let link = &written(&reader).links[0];
    assert_eq!(
        (link.rel.as_str(), link.to.as_str()),
        ("refutes", format!("018bcfe5-6800-7707-8707-0707070707d1#{claim}").as_str()),
        "what refutes says so in its own notebook"
    );
    reader.keys("g C");
    assert!(reader.screen()[2].contains("−1"), "and is counted here: {}", reader.screen()[2]);
    reader.keys("q D");
    let panel = reader.screen().join("\n");
    assert!(panel.contains("refuted by") && panel.contains(&shaped("خسارة")), "{panel}");
    reader.keys("esc g f");
    let there = Id::new("018bcfe5-6800-7707-8707-0707070707e1");
    assert!(reader.effects.contains(&Effect::Open("/library/b.txt".into(), Arrival::Note(there))));
    reader.keys("u");
    assert_eq!(written(&reader).links, [], "taken back");
    reader.keys("U D x");
    assert_eq!(written(&reader).links, [], "made again, and untied from here");
    assert!(!reader.toml().contains("rel ="), "nothing of it stands in this notebook");
}

#[test]
fn what_this_is_evidence_for_stands_in_this_notebook() {
    let mut reader = with_a_claim((120, 30));
    reader.send(Message::Volumes(vec![another()]));
    reader.keys("E l [for another] enter [تقرير] enter");
    let to = "018bcfe5-6800-7707-8707-0707070707d2#018bcfe5-6800-7707-8707-0707070707e1";
    assert!(reader.toml().contains(&format!("rel = \"supports\"\nto = \"{to}\"")), "{}", reader.toml());
    reader.keys("g f");
    assert!(matches!(reader.effects.last(), Some(Effect::Open(_, Arrival::Note(_)))));
    let mut gone = another();
    gone.gone = true;
    reader.send(Message::Volumes(vec![gone]));
    reader.keys("g f");
    assert!(reader.status().contains("not there any more"), "{}", reader.status());
    let mut broken = another();
    broken.fault = Some("newer".to_owned());
    reader.send(Message::Volumes(vec![broken]));
    reader.effects.clear();
    reader.keys("E l enter [تقرير] enter");
    assert!(reader.status().contains("nothing changed"), "{}", reader.status());
    assert!(!reader.effects.iter().any(|effect| matches!(effect, Effect::SaveIn(..))));
}
