//! Imports: each finds its place, and nothing comes in twice.

use hashiya::document::{CodePoint, Document};
use hashiya::export::{Adopted, Article, Format, Group, Into, Source, adopt, export, import};
use hashiya::notebook::placement::{State, place};
use hashiya::notebook::{Edit, Id, Notebook, Target};
use serde_json::json;

const TEXT: &str = "قال سام ألتمان: «إنه يعمل». ثم رحل الرجل إلى المدينة.\nوقال الرجل إنه عاد. قال الرجل.\n";

/// An article with its notebook, to import into.
struct Desk {
    document: Document,
    notebook: Notebook,
    ids: u8,
}

impl Desk {
    fn new() -> Self {
        Self::of("schema = 1\n[document]\nid = \"01a1fa1f-80b8-73cc-a3fa-52b87b4cc1d0\"\n")
    }

    fn of(notebook: &str) -> Self {
        let document = Document::parse(TEXT.as_bytes(), "a.txt").unwrap();
        Self { document, notebook: Notebook::parse(notebook.as_bytes()), ids: 0 }
    }

    fn import(&mut self, data: &(impl AsRef<[u8]> + ?Sized), source: Source) -> Adopted {
        let import = import(data.as_ref(), source).unwrap();
        let targets: Vec<&Target> = self.notebook.annotations.iter().map(|own| &own.target).collect();
        let placements = place(&self.document, &targets, None);
        let url = self.notebook.source_url();
        let into = Into {
            document: &self.document,
            notebook: &self.notebook,
            placements: &placements,
            source: url.as_deref(),
            now: "2026-11-23T03:00:00Z",
        };
        let ids = &mut self.ids;
        let adopted = adopt(&into, import, || {
            *ids += 1;
            Id::from_clock(1_700_000_000_000, [*ids; 10])
        });
        self.notebook.apply(Edit::All(adopted.edits.clone()));
        self.notebook = Notebook::parse(&self.notebook.to_bytes());
        adopted
    }

    /// The same data twice: the second time changes nothing, byte for byte.
    #[track_caller]
    fn import_twice(&mut self, data: &(impl AsRef<[u8]> + ?Sized), source: Source) -> Adopted {
        let adopted = self.import(data, source);
        let before = String::from_utf8(self.notebook.to_bytes()).unwrap();
        let again = self.import(data, source);
        assert_eq!(again.edits, [], "{source:?}");
        assert_eq!(String::from_utf8(self.notebook.to_bytes()).unwrap(), before, "{source:?}");
        assert_eq!(again.taken.len(), adopted.taken.len());
        adopted
    }

    fn words(&self) -> Vec<&str> {
        self.notebook.annotations.iter().map(|own| own.target.exact.as_str()).collect()
    }
}

#[allow(clippy::needless_pass_by_value, reason = "values are written where they are passed")]
fn hypothesis(id: &str, quote: serde_json::Value, uri: &str) -> serde_json::Value {
    json!({"id": id, "user": "acct:me@hypothes.is", "uri": uri, "text": "ملاحظة", "tags": ["#a,b"],
        "created": "2023-11-20T10:00:00.000000+00:00", "updated": "2023-11-21T10:00:00.000000+00:00",
        "target": [{"source": uri, "selector": [{"type": "TextPositionSelector", "start": 5000, "end": 5007}, quote]}]})
}

fn quote(exact: &str, prefix: &str, suffix: &str) -> serde_json::Value {
    json!({"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix})
}

fn rows(rows: &[serde_json::Value]) -> String {
    json!({ "rows": rows }).to_string()
}

#[test]
fn f05_the_same_data_twice_changes_nothing_in_every_form() {
    let page = "https://x.org/1";
    let data = rows(&[
        hypothesis("AbC", quote("سام ألتمان", "قال ", ": «"), page),
        hypothesis("DeF", quote("غير موجود", "", ""), page),
        hypothesis("GhI", quote("سام ألتمان", "قال ", ": «"), page),
    ]);
    let mut desk = Desk::new();
    let adopted = desk.import_twice(&data, Source::Hypothesis);
    assert_eq!(desk.notebook.annotations.len(), 3, "two may mark the same words there");
    assert_eq!(adopted.page.as_deref(), Some(page), "its page is offered as the source");
    assert_eq!(desk.notebook.annotations[0].tags, ["a,b"]);

    let position = json!({"type": "TextPositionSelector", "start": 4, "end": 14});
    for (id, count) in
        [(json!("https://a.org/anno/1"), 1), (json!("_:b0"), 1), (json!(null), 1), (json!("tag:1"), 1)]
    {
        let data = json!([{"id": id, "type": "Annotation", "bodyValue": "n", "target": {"source": page, "selector": position}}]);
        let mut desk = Desk::new();
        desk.import_twice(&data.to_string(), Source::JsonLd);
        assert_eq!(desk.notebook.annotations.len(), count, "{id}");
    }
    for table in [
        "quote,note,tags\nسام ألتمان,n,#a;b\nغير موجود,,\nالرجل,,\n",
        "id,quote\n1,سام ألتمان\n2,رحل\n",
        "quote\nرحل\nرحل\n",
        "\u{FEFF}Quote,Kind\r\nرحل,claim\r\nرحل,note\r\n",
    ] {
        Desk::new().import_twice(table, Source::Csv);
    }
    let brat = "T1\tclaim 4 14\tسام ألتمان\nT2\tnote 31 34\tرحل\nR1\tsupports Arg1:T2 Arg2:T1\n#1\tAnnotatorNotes T1\tnote\n";
    Desk::new().import_twice(brat, Source::Brat);
}

#[test]
fn what_we_export_comes_back_as_what_is_there() {
    let mut desk = Desk::new();
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
    let mut desk = Desk::new();
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
    let mut desk = Desk::new();
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
    let mut desk = Desk::new();
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
    let mut desk = Desk::new();
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
    let mut desk = Desk::new();
    let adopted = desk.import_twice(&data, Source::Hypothesis);
    assert_eq!(
        (desk.words(), left(&adopted)),
        (vec!["سام ألتمان", "رحل"], vec!["of other pages: 1".to_owned()])
    );
    assert_eq!(adopted.page, None);
    let about = "schema = 1\n[document]\nid = \"01a1fa1f-80b8-73cc-a3fa-52b87b4cc1d0\"\n[document.source]\nurl = \"http://x.org/1\"\n";
    let mut desk = Desk::of(about);
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
        let mut desk = Desk::new();
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
        let mut desk = Desk::new();
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
    let mut desk = Desk::new();
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
    let mut desk = Desk::new();
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
    let mut desk = Desk::new();
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

#[test]
fn control_characters_in_what_comes_in_are_no_part_of_names_and_change_nothing_the_second_time() {
    for bad in ["\r\n", "\n", "\r", "\t", "\u{1}", "\u{1B}[31m", "\u{85}", "\u{2028}", "\u{0}"] {
        let cell = |word: &str| format!("\"{word}{bad}{word}\"");
        let columns = [
            "id",
            "kind",
            "tags",
            "status",
            "color",
            "author",
            "speaker",
            "said",
            "place",
            "confidence",
            "section",
        ];
        let head = columns.join(",");
        let row: Vec<String> = columns.iter().map(|column| cell(column)).collect();
        let rows = format!(
            "{head},quote,note\n{},سام,\"a{bad}b\"\n{},رحل,\n{},رحل,c\n",
            row.join(","),
            row.join(","),
            [cell("x"), cell("")].into_iter().chain(row[2..].iter().cloned()).collect::<Vec<_>>().join(","),
        );
        let mut desk = Desk::new();
        desk.import_twice(&rows, Source::Csv);
        for own in &desk.notebook.annotations {
            let text = own.note.clone().unwrap_or_default().replace(['\n', '\t'], "");
            let one = hashiya::notebook::Annotation {
                note: None,
                target: Target { section: own.target.section.clone(), ..Target::default() },
                ..own.clone()
            };
            let shown = format!("{one:?}");
            assert!(
                !shown.contains("\\n") && !shown.contains("\\r") && !shown.contains("\\u{"),
                "{bad:?}: {shown}"
            );
            assert!(!text.contains('\r') || !bad.contains("\r\n"), "{text:?}");
        }
        let id = format!("x{bad}y");
        let note = json!({"type": "Annotation", "id": id, "creator": {"name": id}, "created": id,
            "body": [{"purpose": "tagging", "value": id}, {"purpose": "classifying", "value": id}],
            "target": {"source": format!("https://a.b/{id}"), "selector": quote("رحل", "", "")}});
        Desk::new().import_twice(&note.to_string(), Source::JsonLd);
        let note = json!({"id": id, "user": format!("acct:{id}@x"), "text": id, "tags": [id, bad],
            "uri": format!("https://a.b/{id}"), "target": [{"selector": [quote("رحل", "", "")]}]});
        Desk::new().import_twice(&rows_of(&note), Source::Hypothesis);
    }
    // As the fuzzer found it.
    let found = "id,quote,kind,updated\n\"a\r\nb\"\r1a'8939-7411-9f6e-000000000001,سام,claim,2026-01-01T00:00:00Z\n\
        01a20666-8939-7411-9f6e-000000000001,عام,note,\n-9f6e-000000000001,سام,claim,2026-01-01T00:00:00Z\n\
        01a20666-8939-7411-9f6null000000000001,عام,note,\n";
    Desk::new().import_twice(found, Source::Csv);
}

fn rows_of(note: &serde_json::Value) -> String {
    rows(std::slice::from_ref(note))
}

#[test]
fn a_table_with_a_quotation_mark_that_nothing_closes_is_refused() {
    for (table, line) in [
        ("quote,note\nرحل,\"never closed\nسام,b\n", "line 2"),
        ("quote,note\nرحل,\"a\nb\"\nسام,\"c", "line 4"),
        ("\"quote,note\nرحل,a\n", "line 1"),
    ] {
        for source in [Source::Csv, Source::Readwise, Source::Zotero] {
            let Err(why) = import(table.as_bytes(), source) else { panic!("{source:?} takes {table:?}") };
            assert!(why.to_string().contains(line) || source == Source::Zotero, "{source:?}: {why}");
        }
    }
}

#[test]
fn a_row_that_was_copied_with_its_id_is_an_annotation_of_its_own() {
    let id = "01a20666-8939-7411-9f6e-000000000001";
    let rows =
        format!("id,quote,kind\n{id},ألتمان,claim\n{id},المدينة,note\n-9f6e,ألتمان,claim\n,رحل,note\n");
    let mut desk = Desk::new();
    desk.import_twice(&rows, Source::Csv);
    assert_eq!(desk.words(), ["ألتمان", "رحل", "المدينة"], "the third row is the first");
}

#[test]
fn what_is_older_elsewhere_is_known_by_its_name_from_then_on() {
    let rows = "id,quote,kind,updated\n\
                01a20666-8939-7411-9f6e-000000000001,ألتمان,claim,2026-01-02T00:00:00Z\n\
                old,ألتمان,claim,2026-01-01T00:00:00Z\nother,ألتمان,claim,2026-01-02T00:00:00Z\n";
    let mut desk = Desk::new();
    desk.import_twice(rows, Source::Csv);
}

#[test]
fn words_in_parts_are_those_from_the_first_part_to_the_last() {
    let mut desk = Desk::new();
    let adopted = desk.import_twice(
        "T1\tNote 0 3;8 14\tقال ألتمان\nT2\tNote 0 3;8 14\tقال كلمة\nT1\tNote 4 7\tسام\n",
        Source::Brat,
    );
    assert_eq!(desk.words(), ["قال سام ألتمان", "قال … كلمة"]);
    assert_eq!(
        adopted.left_out.iter().map(|(_, count)| count).sum::<usize>(),
        1,
        "a name that occurs twice is told"
    );
}

#[test]
fn numbers_behind_the_end_of_the_text_are_no_annotation() {
    let mut desk = Desk::new();
    let selector = json!({"type": "TextPositionSelector", "start": 9000, "end": 9010});
    let one = json!({"type": "Annotation", "target": {"source": "x", "selector": selector}});
    let adopted = desk.import_twice(&one.to_string(), Source::JsonLd);
    assert_eq!((desk.words().len(), adopted.left_out.iter().map(|(_, count)| count).sum::<usize>()), (0, 1));
}

#[test]
fn a_name_that_comes_twice_is_one_annotation_also_when_its_words_were_there() {
    let rows = "id,quote,kind\n,رحل,note\nx,رحل,note\nx,رحل,mine\n";
    let mut desk = Desk::new();
    desk.import_twice(rows, Source::Csv);
    assert_eq!(desk.words(), ["رحل"]);
    let rows = "id,quote,note\ny,المدينة,n\ny,المدينة,m\n,المدينة,n\ny,المدينة,m\n";
    Desk::new().import_twice(rows, Source::Csv);
}

#[test]
fn what_a_form_writes_in_another_way_is_no_change() {
    for (format, source) in
        [(Format::Markdown(Group::Section), Source::Markdown), (Format::Hypothesis, Source::Hypothesis)]
    {
        let mut desk = Desk::new();
        let rows = "quote,kind,note,tags,author\nرحل,note,m,\"ب,ج\",A B\n";
        desk.import(rows, Source::Csv);
        let targets: Vec<&Target> = desk.notebook.annotations.iter().map(|own| &own.target).collect();
        let placements = place(&desk.document, &targets, None);
        let (document, notebook) = (&desk.document, &desk.notebook);
        let data = export(&[Article { document, notebook, placements: &placements, file: "a.txt" }], format);
        assert_eq!(desk.import(&data, source).edits, [], "{source:?}: {data}");
    }
}
