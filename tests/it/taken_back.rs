//! What is taken back leaves the bytes that were there before, whatever was done and however often the program began anew.

#![allow(clippy::unwrap_used, clippy::disallowed_methods, reason = "tests use the disk, and panic")]

use crate::support::workspace::Workspace;
use hashiya::notebook::{About, Aligned, Annotation, Edit, Heading, Link, Notebook, Refused, Review, Source};
use proptest::prelude::*;
use proptest::sample::Index;
use std::fs;

/// Written by hand: keys and tables in any order, with comments, and with what is not ours.
const BY_HAND: &str = r#"# mine
schema = 1 # one

[[annotation]] # the second place
note = "b" # a note
status = "disputed" # really?
id = "01a20666-8939-7411-9f6e-8a9bed15c202"
mine = [1, 2]
tags = ["x"]
kind = "claim"
color = "red"
[annotation.review]
count = 2
due = 2026-12-01
[annotation.target]
end = 26
start = 18
exact = "OpenAI"
[[annotation.link]] # seen
to = "https://example.org/a"
rel = "cites"
accessed = 2026-11-01
[[annotation]]
id = "01a20666-8939-7411-9f6e-8a9bed15c201"
kind = "claim"
speaker = "x"
said = 2023-11-17
confidence = "low"
place = "here"
[annotation.conflict]
note = "other"
[annotation.target]
exact = "سام"
prefix = ""
suffix = ""
start = 4
end = 7

[mine]
a = 1
[[heading]]
level = 2
action = "add"
  [heading.target]
  start = 0
  end = 3
  exact = "قال"
[document] # of mine
title = "t"
id = "01a20666-8939-7411-9f6e-8a9bed15c25c"
lang = "ar"
[document.source]
site = "s"
url = "https://example.org" # where
[[heading]]
action = "dismiss"
target = { exact = "ثم", start = 32, end = 34 }
[[refused]]
target = { exact = "رحل", start = 35, end = 38 }
[[alignment]]
pairs = [[0, 0]]
with = "01a20666-8939-7411-9f6e-8a9bed15c25d"
"#;

/// Changes something of an annotation: a key that is there goes, one that is not comes.
fn change(own: &mut Annotation, what: usize) {
    fn turn<T>(value: &mut Option<T>, other: impl FnOnce() -> T) {
        *value = if value.is_some() { None } else { Some(other()) };
    }
    let text = || "new".to_owned();
    match what % 13 {
        0 => turn(&mut own.status, || "supported".into()),
        1 => turn(&mut own.note, text),
        2 => turn(&mut own.color, || "blue".to_owned()),
        3 => turn(&mut own.author, text),
        4 => turn(&mut own.speaker, text),
        5 => turn(&mut own.said, || "2024".to_owned()),
        6 => turn(&mut own.place, text),
        7 => turn(&mut own.confidence, || "high".into()),
        8 => own.tags = if own.tags.is_empty() { vec![text()] } else { Vec::new() },
        9 => turn(&mut own.review, || Review { count: Some(1), ..Review::default() }),
        10 if own.links.is_empty() => {
            own.links =
                vec![Link { rel: "cites".into(), to: "https://example.org/b".into(), accessed: None }];
        }
        10 => own.links.clear(),
        11 => own.conflict.clear(),
        _ => own.updated = Some("2026-11-30T12:00:00Z".to_owned()),
    }
}

fn edit(notebook: &Notebook, new: &Annotation, [kind, which, what]: &[Index; 3]) -> Edit {
    let some = !notebook.annotations.is_empty();
    let own = || which.get(&notebook.annotations).clone();
    match kind.index(12) {
        0..=5 if some => {
            let mut own = own();
            change(&mut own, what.index(13));
            Edit::Replace(own)
        }
        6 if some => Edit::Remove(own().id),
        7 if !notebook.headings.is_empty() => Edit::RemoveHeading(which.get(&notebook.headings).clone()),
        7 => Edit::AddHeading(Heading { action: "dismiss".into(), ..Heading::default() }),
        8 => notebook.refused.first().map_or_else(
            || Edit::AddRefused(Refused::of(new.target.clone())),
            |own| Edit::RemoveRefused(own.clone()),
        ),
        9 => notebook.alignments.first().map_or_else(
            || Edit::AddAligned(Aligned::new("01a20666-8939-7411-9f6e-8a9bed15c25e", vec![])),
            |own| Edit::RemoveAligned(own.clone()),
        ),
        10 => {
            let site = notebook.document.source.site.is_none().then(|| "other".to_owned());
            let title = notebook.document.source.title.is_none().then(|| "other".to_owned());
            let source = Source { site, title, ..notebook.document.source.clone() };
            Edit::About(About { source, ..notebook.document.clone() })
        }
        _ => Edit::Add(new.clone()),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn all_that_is_taken_back_leaves_the_bytes_that_were_there(
        edits in prop::collection::vec((any::<[Index; 3]>(), any::<bool>()), 1..7),
        crlf in any::<bool>(),
    ) {
        let workspace = Workspace::new();
        let before = if crlf { BY_HAND.replace('\n', "\r\n") } else { BY_HAND.to_owned() };
        fs::write(workspace.file(), &before).unwrap();
        let mut session = workspace.open();
        for (choice, restart) in &edits {
            if *restart {
                session = workspace.open();
            }
            let new = session.annotation(tui_bidi::text::Span::new(7, 26), "claim", None);
            let edit = edit(session.notebook(), &new, choice);
            session.save(edit).unwrap();
        }
        let after = fs::read_to_string(workspace.file()).unwrap();
        let mut undone = 0;
        session = workspace.open();
        while session.undo().unwrap().is_some() {
            undone += 1;
            if edits[undone % edits.len()].1 {
                session = workspace.open();
            }
        }
        prop_assert_eq!(fs::read_to_string(workspace.file()).unwrap(), before.clone());
        while session.redo().unwrap().is_some() {
            session = workspace.open();
        }
        prop_assert_eq!(fs::read_to_string(workspace.file()).unwrap(), after);
    }
}
