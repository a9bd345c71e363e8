//! Imports: each finds its place, and nothing comes in twice.

use crate::support::importing::{Importing, TEXT, hypothesis, quote, rows};
use hashiya_core::document::{CodePoint, Document};
use hashiya_core::export::{Adopted, Article, Format, Source, export};
use hashiya_core::notebook::placement::{State, place};
use hashiya_core::notebook::{Edit, Target};
use serde_json::json;

#[test]
fn f05_the_same_data_twice_changes_nothing_in_every_form() {
    let page = "https://x.org/1";
    let data = rows(&[
        hypothesis("AbC", quote("سام ألتمان", "قال ", ": «"), page),
        hypothesis("DeF", quote("غير موجود", "", ""), page),
        hypothesis("GhI", quote("سام ألتمان", "قال ", ": «"), page),
    ]);
    let mut desk = Importing::new();
    let adopted = desk.import_twice(&data, Source::Hypothesis);
    assert_eq!(desk.notebook.annotations.len(), 3, "two may mark the same words there");
    assert_eq!(adopted.page.as_deref(), Some(page), "its page is offered as the source");
    assert_eq!(desk.notebook.annotations[0].tags, ["a,b"]);

    let position = json!({"type": "TextPositionSelector", "start": 4, "end": 14});
    for (id, count) in
        [(json!("https://a.org/anno/1"), 1), (json!("_:b0"), 1), (json!(null), 1), (json!("tag:1"), 1)]
    {
        let data = json!([{"id": id, "type": "Annotation", "bodyValue": "n", "target": {"source": page, "selector": position}}]);
        let mut desk = Importing::new();
        desk.import_twice(&data.to_string(), Source::JsonLd);
        assert_eq!(desk.notebook.annotations.len(), count, "{id}");
    }
    for table in [
        "quote,note,tags\nسام ألتمان,n,#a;b\nغير موجود,,\nالرجل,,\n",
        "id,quote\n1,سام ألتمان\n2,رحل\n",
        "quote\nرحل\nرحل\n",
        "\u{FEFF}Quote,Kind\r\nرحل,claim\r\nرحل,note\r\n",
    ] {
        Importing::new().import_twice(table, Source::Csv);
    }
    let brat = "T1\tclaim 4 14\tسام ألتمان\nT2\tnote 31 34\tرحل\nR1\tsupports Arg1:T2 Arg2:T1\n#1\tAnnotatorNotes T1\tnote\n";
    Importing::new().import_twice(brat, Source::Brat);
}

#[test]
fn what_we_export_comes_back_as_what_is_there() {
    let mut desk = Importing::new();
    desk.import(
        "quote,kind,note,tags,status\nسام ألتمان,claim,n,a;b,refuted\nرحل,note,m,,\nغير,note,o,,\n",
        Source::Csv,
    );
    let before = String::from_utf8(desk.notebook.to_bytes()).unwrap();
    for (format, source) in
        [(Format::JsonLd, Source::JsonLd), (Format::Csv, Source::Csv), (Format::Brat, Source::Brat)]
    {
        let targets: Vec<&Target> = desk.notebook.annotations.iter().map(|own| &own.target).collect();
        let placements = place(&desk.document, &targets, None);
        let article = Article {
            document: &desk.document,
            notebook: &desk.notebook,
            placements: &placements,
            file: "a.txt",
        };
        let data = export(&[article], format);
        assert_eq!(desk.import(&data, source).edits, [], "{source:?}");
        assert_eq!(String::from_utf8(desk.notebook.to_bytes()).unwrap(), before);
    }
}

#[test]
fn what_was_changed_elsewhere_is_changed_here() {
    let page = "https://x.org/1";
    let first = hypothesis("AbC", quote("سام ألتمان", "", ""), page);
    let mut later = first.clone();
    later["text"] = json!("أخرى");
    later["tags"] = json!([]);
    later["updated"] = json!("2023-11-22T10:00:00.000000+00:00");
    let mut desk = Importing::new();
    desk.import_twice(&rows(&[first]), Source::Hypothesis);
    let id = desk.notebook.annotations[0].id.clone();
    desk.import_twice(&rows(&[later.clone()]), Source::Hypothesis);
    let own = &desk.notebook.annotations[0];
    assert_eq!((desk.notebook.annotations.len(), &own.id, own.note.as_deref()), (1, &id, Some("أخرى")));
    assert_eq!(own.tags.len(), 0);
    // Changed here since, and not there.
    let mut mine = own.clone();
    mine.note = Some("mine".into());
    mine.kind = "claim".into();
    mine.updated = Some("2026-01-01T00:00:00Z".into());
    desk.notebook.apply(Edit::Replace(mine.clone()));
    assert_eq!(desk.import(&rows(&[later]), Source::Hypothesis).edits, []);

    // A table says no times: a changed cell changes the row; what was changed here stays beside it.
    let mut desk = Importing::new();
    desk.import_twice("id,quote,note\n1,رحل,one\n", Source::Csv);
    desk.import_twice("id,quote,note\n1,رحل,two\n", Source::Csv);
    desk.import_twice("id,quote,note\n1,رحل,three\n", Source::Csv);
    assert_eq!(desk.notebook.annotations[0].note.as_deref(), Some("three"));
    let mut mine = desk.notebook.annotations[0].clone();
    mine.note = Some("mine".into());
    mine.updated = Some("2027-01-01T00:00:00Z".into());
    desk.notebook.apply(Edit::Replace(mine));
    desk.import_twice("id,quote,note\n1,رحل,four\n", Source::Csv);
    let own = &desk.notebook.annotations[0];
    assert_eq!(
        (own.note.as_deref(), own.conflict.get("note").map(String::as_str)),
        (Some("mine"), Some("four"))
    );
    // The same number in another table is another row.
    desk.import_twice("id,quote,note\n1,المدينة,x\n", Source::Csv);
    assert_eq!(desk.notebook.annotations.len(), 2);
    // A cell that was changed in a spreadsheet, beside times that were not.
    let mut desk = Importing::new();
    desk.import(
        "quote,note,created,updated\nرحل,one,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z\n",
        Source::Csv,
    );
    let id = desk.notebook.annotations[0].id.to_string();
    let row = format!("id,quote,note,updated\n{id},رحل,two,2026-01-01T00:00:00Z\n");
    desk.import_twice(&row, Source::Csv);
    assert_eq!(desk.notebook.annotations[0].note.as_deref(), Some("two"));
}

#[test]
fn replies_notes_on_a_page_and_what_has_no_words_become_no_orphans() {
    let mut desk = Importing::new();
    let page = "https://x.org/1";
    let mut reply = hypothesis("r", quote("سام", "", ""), page);
    reply["references"] = json!(["AbC"]);
    let note = json!({"id": "p", "text": "x", "uri": page, "target": [{"source": page}]});
    let region = json!({"id": "q", "text": "x", "uri": page, "target": [{"source": page, "selector": [{"type": "RangeSelector"}]}]});
    let data = rows(&[hypothesis("AbC", quote("سام ألتمان", "", ""), page), reply, note, region]);
    let adopted = desk.import_twice(&data, Source::Hypothesis);
    assert_eq!(desk.words(), ["سام ألتمان"]);
    assert_eq!(left(&adopted), ["replies: 1", "notes on a whole page: 1", "without words of the text: 1"]);
    let data = json!([
        {"type": "Annotation", "motivation": "replying", "target": "urn:uuid:1", "bodyValue": "x"},
        {"type": "Annotation", "target": page, "bodyValue": "x"},
        {"type": "AnnotationCollection"},
    ]);
    let adopted = desk.import_twice(&data.to_string(), Source::JsonLd);
    assert_eq!((adopted.edits.len(), adopted.left_out.iter().map(|(_, count)| count).sum::<usize>()), (0, 3));
}

/// What was left out, in words, and how often.
fn left(adopted: &Adopted) -> Vec<String> {
    adopted.left_out.iter().map(|(what, count)| format!("{}: {count}", what.english())).collect()
}

#[test]
fn what_belongs_to_another_page_is_left_out_and_counted() {
    let (here, there) = ("https://www.x.org/1/?utm_source=a", "https://y.org/2");
    let one = hypothesis("AbC", quote("سام ألتمان", "", ""), here);
    let lost = hypothesis("DeF", quote("ليس هنا", "", ""), there);
    let common = hypothesis("GhI", quote("رحل", "", ""), there);
    let data = rows(&[one, lost, common]);
    let mut desk = Importing::new();
    let adopted = desk.import_twice(&data, Source::Hypothesis);
    assert_eq!(
        (desk.words(), left(&adopted)),
        (vec!["سام ألتمان", "رحل"], vec!["of other pages: 1".to_owned()])
    );
    assert_eq!(adopted.page, None);
    let about = "schema = 1\n[document]\nid = \"01a1fa1f-80b8-73cc-a3fa-52b87b4cc1d0\"\n[document.source]\nurl = \"http://x.org/1\"\n";
    let mut desk = Importing::of(about);
    let adopted = desk.import_twice(&data, Source::Hypothesis);
    assert_eq!((desk.words(), left(&adopted)), (vec!["سام ألتمان"], vec!["of other pages: 2".to_owned()]));
}

#[test]
fn f08_a_unique_quote_is_placed_whatever_context_it_comes_with() {
    for (prefix, suffix) in [
        ("", ""),
        ("قال ", ": «"),
        ("ل ", ""),
        ("", ":"),
        ("قال", ":«إنه"),
        ("قال\n", ""),
        ("wrong before it", ": «"),
    ] {
        let mut desk = Importing::new();
        let data = rows(&[hypothesis("x", quote("سام ألتمان", prefix, suffix), "s")]);
        let adopted = desk.import_twice(&data, Source::Hypothesis);
        let (own, placement) = &adopted.taken[0];
        if prefix.len() < 10 {
            assert_eq!(placement.state, State::Exact, "{prefix:?} {suffix:?}");
            assert_eq!((own.target.start.get(), own.target.end.get()), (4, 14));
        }
    }
    // Words that stand several times: the context decides, and where it does not, nothing is guessed.
    for (quoted, prefix, suffix, start) in [
        ("الرجل", "رحل ", "", Some(35)),
        ("الرجل", "", " إنه", Some(59)),
        ("الرجل", "", ".", Some(79)),
        ("الرجل", "", "", None),
    ] {
        let mut desk = Importing::new();
        let data = rows(&[hypothesis("x", quote(quoted, prefix, suffix), "s")]);
        let (own, placement) = &desk.import_twice(&data, Source::Hypothesis).taken[0];
        match start {
            Some(_) => {
                assert_eq!(placement.state, State::Exact, "{prefix:?} {suffix:?}");
                let found: String = TEXT.chars().skip(own.target.start.get()).take(5).collect();
                assert_eq!(found, quoted);
            }
            None => assert_ne!(placement.state, State::Exact),
        }
    }
    let mut desk = Importing::new();
    let data = rows(&[hypothesis("x", quote("سَام   ألتمَان", "", ""), "s")]);
    assert_eq!(
        desk.import_twice(&data, Source::Hypothesis).taken[0].1.state,
        State::Moved,
        "the same, folded"
    );
}

#[test]
fn f08_short_context_in_a_notebook_is_enough_for_words_that_stand_once() {
    let document = Document::parse(TEXT.as_bytes(), "a.txt").unwrap();
    for (prefix, suffix) in [("قال ", ": «"), ("ل ", ":"), ("", ": «"), ("قال ", "")] {
        let target = Target {
            exact: "سام ألتمان".into(),
            prefix: prefix.into(),
            suffix: suffix.into(),
            start: CodePoint::new(900),
            end: CodePoint::new(910),
            ..Target::default()
        };
        let placement = &place(&document, &[&target], None)[0];
        assert_eq!(
            (placement.state, placement.span.map(|span| span.start)),
            (State::Moved, Some(7)),
            "{prefix}|{suffix}"
        );
    }
}

#[test]
fn a_lone_position_is_taken_and_its_quote_filled_in() {
    let mut desk = Importing::new();
    let selector =
        |start: usize, end: usize| json!({"type": "TextPositionSelector", "start": start, "end": end});
    let with = |selector| json!({"type": "Annotation", "bodyValue": "x", "target": {"source": "s", "selector": selector}});
    let fragment = json!({"type": "FragmentSelector", "value": "char=4,14;length=9"});
    let data =
        json!([with(selector(4, 14)), with(fragment), with(selector(9000, 9005)), with(selector(5, 5))]);
    let adopted = desk.import_twice(&data.to_string(), Source::JsonLd);
    assert_eq!(desk.words().first(), Some(&"سام ألتمان"));
    assert_eq!(adopted.taken[0].1.state, State::Exact);
    assert!(desk.notebook.annotations.iter().all(|own| own.target.exact != "قال سام"));
}

#[test]
fn brat_keeps_its_first_line_and_says_what_it_leaves() {
    let data = "\u{FEFF}T1\tclaim 4 14\tسام ألتمان\nT2\tevidence 31 34\tرحل\nR1\tSupports Arg1:T2 Arg2:T1\t\n\
                R2\tPart-of Arg1:T2 Arg2:T1\nR3\trefutes Arg1:T9 Arg2:T1\nE1\tMove:T2 Agent:T1\nA1\tNegation E1\n\
                A2\tStatus T1 refuted\nM1\tSure T1\nN1\tReference T1 Wikipedia:1\tSam\n*\tEquiv T1 T2\n#1\tAnnotatorNotes T1\tقال\n";
    let mut desk = Importing::new();
    let adopted = desk.import_twice(data, Source::Brat);
    assert_eq!(desk.words(), ["سام ألتمان", "رحل"]);
    let [claim, evidence] = desk.notebook.annotations.as_slice() else { panic!("two") };
    assert_eq!((claim.status.as_deref(), claim.note.as_deref()), (Some("refuted"), Some("قال")));
    let links: Vec<_> = evidence.links.iter().map(|link| (link.rel.as_str(), link.to.as_str())).collect();
    assert_eq!(links, [("supports", claim.id.as_str())]);
    let mut left = left(&adopted);
    left.sort_unstable();
    assert_eq!(left, ["attributes: 2", "equivalences: 1", "events: 1", "normalizations: 1", "relations: 2"]);
}
