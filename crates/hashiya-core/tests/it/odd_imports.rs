//! Imports of what is odd: controls in names, rows that were copied, numbers behind the end.

use crate::support::importing::{Importing, quote, rows_of};
use hashiya_core::export::{Article, Format, Group, Source, export, import};
use hashiya_core::notebook::Target;
use hashiya_core::notebook::placement::place;
use serde_json::json;

#[test]
fn control_characters_in_what_comes_in_are_no_part_of_names_and_change_nothing_the_second_time() {
    for bad in ["\r\n", "\r\r\n\n", "\n", "\r", "\t", "\u{1}", "\u{1B}[31m", "\u{85}", "\u{2028}", "\u{0}"] {
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
        let mut desk = Importing::new();
        desk.import_twice(&rows, Source::Csv);
        for own in &desk.notebook.annotations {
            let text = own.note.clone().unwrap_or_default().replace(['\n', '\t'], "");
            let one = hashiya_core::notebook::Annotation {
                note: None,
                target: Target { section: own.target.section.clone(), ..Target::default() },
                ..own.clone()
            };
            let shown = format!("{one:?}");
            assert!(
                !shown.contains("\\n") && !shown.contains("\\r") && !shown.contains("\\u{"),
                "{bad:?}: {shown}"
            );
            assert!(!text.contains('\r'), "{text:?}");
        }
        let id = format!("x{bad}y");
        let note = json!({"type": "Annotation", "id": id, "creator": {"name": id}, "created": id,
            "body": [{"purpose": "tagging", "value": id}, {"purpose": "classifying", "value": id}],
            "target": {"source": format!("https://a.b/{id}"), "selector": quote("رحل", "", "")}});
        Importing::new().import_twice(&note.to_string(), Source::JsonLd);
        let note = json!({"id": id, "user": format!("acct:{id}@x"), "text": id, "tags": [id, bad],
            "uri": format!("https://a.b/{id}"), "target": [{"selector": [quote("رحل", "", "")]}]});
        Importing::new().import_twice(&rows_of(&note), Source::Hypothesis);
    }
    // As the fuzzer found it.
    let found = "id,quote,kind,updated\n\"a\r\nb\"\r1a'8939-7411-9f6e-000000000001,سام,claim,2026-01-01T00:00:00Z\n\
        01a20666-8939-7411-9f6e-000000000001,عام,note,\n-9f6e-000000000001,سام,claim,2026-01-01T00:00:00Z\n\
        01a20666-8939-7411-9f6null000000000001,عام,note,\n";
    Importing::new().import_twice(found, Source::Csv);
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
    let mut desk = Importing::new();
    desk.import_twice(&rows, Source::Csv);
    assert_eq!(desk.words(), ["ألتمان", "رحل", "المدينة"], "the third row is the first");
}

#[test]
fn what_is_older_elsewhere_is_known_by_its_name_from_then_on() {
    let rows = "id,quote,kind,updated\n\
                01a20666-8939-7411-9f6e-000000000001,ألتمان,claim,2026-01-02T00:00:00Z\n\
                old,ألتمان,claim,2026-01-01T00:00:00Z\nother,ألتمان,claim,2026-01-02T00:00:00Z\n";
    let mut desk = Importing::new();
    desk.import_twice(rows, Source::Csv);
}

#[test]
fn words_in_parts_are_those_from_the_first_part_to_the_last() {
    let mut desk = Importing::new();
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
    let mut desk = Importing::new();
    let selector = json!({"type": "TextPositionSelector", "start": 9000, "end": 9010});
    let one = json!({"type": "Annotation", "target": {"source": "x", "selector": selector}});
    let adopted = desk.import_twice(&one.to_string(), Source::JsonLd);
    assert_eq!((desk.words().len(), adopted.left_out.iter().map(|(_, count)| count).sum::<usize>()), (0, 1));
}

#[test]
fn a_name_that_comes_twice_is_one_annotation_also_when_its_words_were_there() {
    for (rows, kinds) in [
        ("id,quote,kind\n,رحل,note\nx,رحل,mine\nx,رحل,note\n", &["note"][..]),
        // What x says is another kind in the end, which the row without a name does not say.
        ("id,quote,kind\n,رحل,note\nx,رحل,note\nx,رحل,mine\n", &["note", "mine"]),
    ] {
        let mut desk = Importing::new();
        desk.import_twice(rows, Source::Csv);
        assert!(
            desk.notebook.annotations.iter().map(|own| own.kind.as_str()).eq(kinds.iter().copied()),
            "{rows}"
        );
    }
    let rows = "id,quote,note\ny,المدينة,n\ny,المدينة,m\n,المدينة,n\ny,المدينة,m\n";
    Importing::new().import_twice(rows, Source::Csv);
}

#[test]
fn rows_of_one_id_and_the_same_words_are_one_annotation_that_says_what_the_newest_says() {
    let id = "01a20666-8939-7411-9f6e-000000000001";
    let rows = |rows: &[(&str, &str)]| {
        let row = |(kind, updated): &(&str, &str)| format!("{id},سام,{kind},{updated}\n");
        format!("id,quote,kind,updated\n{}", rows.iter().map(row).collect::<String>())
    };
    let (early, late) = ("2026-01-01T00:00:00Z", "2026-05-01T00:00:00Z");
    for (table, kind) in [
        (rows(&[("claim", early), ("quote", late), ("evidence", early)]), "quote"),
        (rows(&[("claim", late), ("quote", late)]), "quote"),
        (rows(&[("claim", ""), ("quote", early), ("evidence", "")]), "quote"),
        (rows(&[("claim", ""), ("quote", "")]), "quote"),
        (rows(&[("quote", early), ("claim", "nonsense")]), "quote"),
    ] {
        let mut desk = Importing::new();
        desk.import_twice(&table, Source::Csv);
        let kinds: Vec<&str> = desk.notebook.annotations.iter().map(|own| own.kind.as_str()).collect();
        assert_eq!(kinds, [kind], "{table}");
    }
}

#[test]
fn what_a_form_writes_in_another_way_is_no_change() {
    for (format, source) in
        [(Format::Markdown(Group::Section), Source::Markdown), (Format::Hypothesis, Source::Hypothesis)]
    {
        let mut desk = Importing::new();
        let rows = "quote,kind,note,tags,author\nرحل,note,m,\"ب,ج\",A B\n";
        desk.import(rows, Source::Csv);
        let targets: Vec<&Target> = desk.notebook.annotations.iter().map(|own| &own.target).collect();
        let placements = place(&desk.document, &targets, None);
        let (document, notebook) = (&desk.document, &desk.notebook);
        let data = export(&[Article { document, notebook, placements: &placements, file: "a.txt" }], format);
        assert_eq!(desk.import(&data, source).edits, [], "{source:?}: {data}");
    }
}
