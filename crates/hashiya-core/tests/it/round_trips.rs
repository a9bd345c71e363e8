//! What leaves in our own forms comes back whole, and changes nothing where it came from.

use crate::support::importing::Importing;
use hashiya_core::document::Document;
use hashiya_core::export::{Article, Format, Group, Source, export};
use hashiya_core::notebook::placement::place;
use hashiya_core::notebook::{Annotation, Edit, Id, Link, Notebook, Relation, Target};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use tui_bidi::text::Span;

/// The forms that we write and read.
const FORMS: [(Format, Source); 5] = [
    (Format::Markdown(Group::Section), Source::Markdown),
    (Format::JsonLd, Source::JsonLd),
    (Format::Csv, Source::Csv),
    (Format::Brat, Source::Brat),
    (Format::Hypothesis, Source::Hypothesis),
];

impl Importing {
    fn export(&self, format: Format) -> String {
        let targets: Vec<&Target> = self.notebook.annotations.iter().map(|own| &own.target).collect();
        let placements = place(&self.document, &targets, None);
        let (document, notebook) = (&self.document, &self.notebook);
        export(&[Article { document, notebook, placements: &placements, file: "a.txt" }], format)
    }

    fn with(annotations: Vec<Annotation>) -> Self {
        let mut own = Self::new();
        own.notebook.apply(Edit::All(annotations.into_iter().map(Edit::Add).collect()));
        own.notebook = Notebook::parse(&own.notebook.to_bytes());
        own
    }

    /// All that an annotation says, without what only its own notebook knows of its text.
    fn said(&self) -> Vec<String> {
        let of = |own: &Annotation| format!("{:?}", Annotation { conflict: BTreeMap::new(), ..own.clone() });
        let mut said: Vec<String> = self.notebook.annotations.iter().map(of).collect();
        said.sort();
        said
    }
}

fn document() -> Document {
    Importing::new().document
}

/// An annotation of the words from one code point to another.
fn note(from: usize, to: usize, number: u8) -> Annotation {
    let document = document();
    let places: Vec<usize> = document.text().char_indices().map(|(at, _)| at).collect();
    let target = Target::of(&document, Span::new(places[from], places[to]));
    let id = Id::from_clock(1_700_000_000_000, [number + 100; 10]);
    Annotation { id, kind: "highlight".into(), target, ..Annotation::default() }
}

fn line() -> impl Strategy<Value = String> {
    "[ab*_#<>&;,|·«»%`$\"'=\\\\!ابكة٣\\-]([ab #*<>&;,|·%`$\"'/\\\\ابي٣:\\-]{0,8}[ab*#>;ا٣\\-])?"
}

prop_compose! {
    fn annotation()(
        (from, length, kind) in (0..70_usize, 1..12_usize, 0..5_usize),
        tags in proptest::collection::vec(line(), 0..3),
        note_text in proptest::option::of("[ab #*>\\-\n<&`اب·]{0,12}[abا]"),
        (author, speaker, place) in (proptest::option::of(line()), proptest::option::of(line()), proptest::option::of(line())),
        (said, color, status) in (any::<bool>(), any::<bool>(), proptest::option::of(0..3_usize)),
        (created, updated, sure, page) in (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>()),
    ) -> Annotation {
        let mut own = note(from, from + length, 0);
        own.kind = ["highlight", "claim", "question", "وصفة", "my kind"][kind].into();
        let tags: BTreeSet<String> = tags.into_iter().filter_map(|tag| hashiya_core::notebook::tag(&tag)).collect();
        own.tags = tags.into_iter().collect();
        own.note = note_text;
        (own.author, own.speaker, own.place) = (author, speaker, place);
        own.said = said.then(|| "2023-11-17".to_owned());
        own.color = color.then(|| "green".to_owned());
        own.status = status.map(|at| ["refuted", "supported", "needs work"][at].into());
        own.confidence = sure.then(|| "high".into());
        own.created = created.then(|| "2026-11-20T10:00:00Z".to_owned());
        own.updated = updated.then(|| "2026-11-21T10:00:00Z".to_owned());
        own.links = page.then(|| Link::new(Relation::Cites, "https://a.example/x(1)?a=b_c")).into_iter().collect();
        own
    }
}

fn annotations() -> impl Strategy<Value = Vec<Annotation>> {
    // White space alone is nothing to any form.
    let annotation = annotation().prop_filter("words", |own| !own.target.exact.trim().is_empty());
    proptest::collection::vec(annotation, 1..5).prop_map(|mut all| {
        let ids: Vec<Id> =
            (0_u8..5).map(|number| Id::from_clock(1_700_000_000_000, [number + 100; 10])).collect();
        for (own, id) in all.iter_mut().zip(&ids) {
            own.id = id.clone();
        }
        if let [first, .., last] = all.as_mut_slice() {
            first.links.push(Link::new(Relation::Supports, last.id.to_string()));
        }
        all
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn what_comes_back_changes_nothing_and_an_empty_notebook_gets_all_of_it(all in annotations()) {
        let own = Importing::with(all);
        for (format, source) in FORMS {
            // brat parts words at line ends, and has none at the ends of a quote.
            let at_line_end = |own: &Annotation| own.target.exact.trim_matches('\n') != own.target.exact;
            if format == Format::Brat && own.notebook.annotations.iter().any(at_line_end) {
                continue;
            }
            let data = own.export(format);
            let mut back = Importing { notebook: Notebook::parse(&own.notebook.to_bytes()), ..Importing::new() };
            prop_assert_eq!(back.import(&data, source).edits, [], "{:?}\n{}", source, data);
            let mut empty = Importing::new();
            empty.import(&data, source);
            prop_assert_eq!(empty.said(), own.said(), "{:?}\n{}", source, data);
        }
    }
}

#[test]
fn two_that_say_the_same_of_the_same_words_under_ids_of_their_own_come_back_as_two() {
    let mut all = vec![note(53, 58, 0), note(53, 58, 1)];
    let last = all[1].id.to_string();
    all[0].links.push(Link::new(Relation::Supports, last));
    let own = Importing::with(all);
    for (format, source) in FORMS.into_iter().filter(|(format, _)| *format != Format::Brat) {
        let data = own.export(format);
        let mut empty = Importing::new();
        empty.import(&data, source);
        assert_eq!(empty.said(), own.said(), "{data}");
    }
}

#[test]
fn a_note_on_white_space_alone_spoils_none_beside_it() {
    let mut all = vec![note(0, 3, 0), note(3, 4, 1), note(10, 15, 2)];
    for (own, words) in all.iter_mut().zip(["أولى", "ثانية", "ثالثة"]) {
        own.note = Some(words.to_owned());
    }
    assert_eq!(all[1].target.exact, " ");
    let mut own = Importing::with(all);
    let before = own.said();
    for (format, source) in FORMS {
        let data = own.export(format);
        assert_eq!(own.import(&data, source).edits, [], "{source:?}\n{data}");
        let mut empty = Importing::new();
        empty.import(&data, source);
        if format != Format::Brat {
            assert!(empty.said().iter().all(|said| before.contains(said)), "{source:?}\n{data}");
        }
        assert!(empty.said().len() >= 2, "{source:?}\n{data}");
    }
}

#[test]
fn tags_of_any_signs_a_space_behind_a_quote_and_words_that_come_often_do_not_double_without_an_id() {
    let mut all = vec![note(10, 15, 1), note(15, 26, 2), note(1, 2, 3), note(0, 4, 4)];
    for (own, tag) in all.iter_mut().zip(["a b", "ب,ج", "-t", "Q*"]) {
        own.tags = vec![tag.to_owned()];
    }
    all[3].kind = "bookmark".into();
    let mut own = Importing::with(all);
    let markdown = own.export(Format::Markdown(Group::Section));
    let bare: String =
        markdown.lines().map(|line| format!("{}\n", line.split(" <!--").next().unwrap())).collect();
    assert_ne!(bare, markdown);
    assert_eq!(own.import(&bare, Source::Markdown).edits, [], "{bare}");
}

#[test]
fn a_letter_that_comes_often_is_kept_without_a_place() {
    let mut own = Importing::new();
    let adopted = own.import("# a\n\n> ا\n\n**question**\n\nأين؟\n", Source::Markdown);
    assert!(adopted.taken[0].1.state.is_unsure());
    let placed = place(&own.document, &[&own.notebook.annotations[0].target], None);
    assert!(placed[0].state.is_unsure(), "{placed:?}");
    let span = placed[0].span.unwrap();
    assert_eq!(&own.document.text()[span.start..span.end], "ا", "exact letters before others");
    assert_eq!(own.import("# a\n\n> ا\n\n**question**\n\nأين؟\n", Source::Markdown).edits, []);
}

#[test]
fn markdown_that_was_written_in_changes_what_was_written_and_keeps_the_rest() {
    let mut noted = note(0, 8, 1);
    noted.note = Some("قديم".to_owned());
    noted.tags = vec!["a b".to_owned()];
    noted.color = Some("green".to_owned());
    let mut own = Importing::with(vec![noted.clone()]);
    let markdown = own.export(Format::Markdown(Group::Section)).replace("قديم", "جديد");
    own.import_twice(&markdown, Source::Markdown);
    let now = &own.notebook.annotations;
    assert_eq!(now.len(), 1);
    assert_eq!(
        (now[0].note.as_deref(), &now[0].tags, &now[0].color),
        (Some("جديد"), &noted.tags, &noted.color)
    );
}

#[test]
fn a_table_of_the_notes_that_markdown_brought_adds_none() {
    let (mut first, second) = (note(0, 8, 1), note(10, 15, 2));
    first.links = vec![Link::new(Relation::Supports, second.id.to_string())];
    let from = Importing::with(vec![first, second]);
    let mut own = Importing::new();
    own.import(&from.export(Format::Markdown(Group::Section)), Source::Markdown);
    assert_eq!(own.said(), from.said(), "links between them as well");
    assert_eq!(own.import(&from.export(Format::Csv), Source::Csv).edits, []);
}

#[test]
fn a_time_of_change_that_nobody_gave_is_not_made_up() {
    let csv = "quote,kind\nسام ألتمان,claim\n";
    let json =
        r#"[{"type":"Annotation","target":{"selector":{"type":"TextQuoteSelector","exact":"سام ألتمان"}}}]"#;
    for (data, source) in
        [(csv, Source::Csv), (json, Source::JsonLd), ("T1\tclaim 4 14\tسام ألتمان\n", Source::Brat)]
    {
        let mut own = Importing::new();
        own.import(data, source);
        assert_eq!(own.notebook.annotations.len(), 1);
        assert_eq!(own.notebook.annotations[0].updated, None, "{source:?}");
    }
}

#[test]
fn text_that_was_cut_within_a_letter_is_no_text_in_another_encoding() {
    let whole = "<html><body><div data-schema-version=\"8\"><p><span class=\"highlight\">“של";
    for source in Source::ALL.into_iter().filter(|source| *source != Source::Docx) {
        let cut = &whole.as_bytes()[..whole.len() - 1];
        let why = hashiya_core::export::import(cut, source).unwrap_err();
        assert_eq!(why, hashiya_core::export::BadImport::NotText, "{source:?}");
    }
    let marks = "\"".repeat(999);
    let none = hashiya_core::export::import(&marks, Source::Zotero).map(|import| import.found.len());
    assert!(none.is_err() || none == Ok(0), "{none:?}");
}
