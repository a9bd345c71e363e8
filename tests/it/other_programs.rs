//! The forms of other programs: what each takes from us, and what we take of each.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test writes and reads files, and fails loudly"
)]

use super::cli_exchange::{done, json, run, workspace};
use serde_json::Value;
use std::path::Path;
use tempfile::TempDir;

const TEXT: &str = "قال سام ألتمان إن الشركة باقية. ورحل في {{الغد}}.\nوقالت ميرا موراتي إنها عادت.\n";

/// A folder with a short article and these annotations of it, each a quote with more arguments.
fn annotated(annotations: &[&[&str]]) -> TempDir {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("a.txt"), TEXT).unwrap();
    for own in annotations {
        done(folder.path(), &[&["annotate", "a.txt", "--quote"], *own].concat());
    }
    folder
}

fn read(folder: &Path, name: &str) -> String {
    std::fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn hypothesis_takes_what_we_write_and_we_take_it_back() {
    let folder = workspace();
    let before = read(folder.path(), "a.txt.hashiya.toml");
    done(folder.path(), &["export", "a.txt", "--to", "hypothesis", "-o", "h.json"]);
    let notes: Value = serde_json::from_str(&read(folder.path(), "h.json")).unwrap();
    let notes = notes["annotations"].as_array().unwrap();
    assert_eq!(notes.len(), 27);
    for note in notes {
        for key in ["id", "uri", "text", "tags", "user", "created", "target", "document"] {
            assert!(!note[key].is_null(), "{key}");
        }
        assert_eq!(note["target"][0]["selector"][0]["type"], "TextQuoteSelector");
    }
    done(folder.path(), &["import", "a.txt", "--from", "hypothesis", "h.json"]);
    assert_eq!(read(folder.path(), "a.txt.hashiya.toml"), before);
}

#[test]
fn obsidian_gets_front_matter_block_ids_and_tags_that_it_takes() {
    let folder = annotated(&[&[
        "سام ألتمان",
        "--kind",
        "claim",
        "--tag",
        "می\u{200C}خواهم",
        "--tag",
        "2023",
        "--note",
        "**bold** [[link]]\n^not-an-id",
    ]]);
    done(folder.path(), &["export", "a.txt", "--to", "obsidian", "-o", "n.md"]);
    let first = read(folder.path(), "n.md");
    assert!(
        first.starts_with("---\ntitle: \"a\"\n") && first.contains("\ntags:\n  - _2023\n  - میخواهم\n---\n"),
        "{first}"
    );
    assert!(first.contains("**bold** [[link]]\n\\^not-an-id\n"), "notes are Markdown already: {first}");
    let id = json(folder.path(), &["notes", "a.txt"])[0]["id"].as_str().unwrap().to_owned();
    assert!(first.contains(&format!("\n\n^{id}\n")), "{first}");
    // What was written between the blocks stays, blocks are as they are now, new ones come behind.
    let mine = first.replace("# a\n", "# My notes\nmine\n");
    std::fs::write(folder.path().join("n.md"), &mine).unwrap();
    done(folder.path(), &["annotate", "a.txt", "--quote", "ميرا موراتي", "--note", "ثانية"]);
    done(folder.path(), &["export", "a.txt", "--to", "obsidian", "-o", "n.md"]);
    let second = read(folder.path(), "n.md");
    assert!(second.starts_with(&mine) && second[mine.len()..].contains("ثانية"), "{second}");
    done(folder.path(), &["export", "a.txt", "--to", "obsidian", "-o", "n.md"]);
    assert_eq!(read(folder.path(), "n.md"), second);
}

#[test]
fn labels_stand_at_their_words() {
    let folder =
        annotated(&[&["سام ألتمان", "--kind", "claim"], &["ألتمان"], &["ميرا موراتي", "--kind", "my kind"]]);
    let line: Value =
        serde_json::from_str(&done(folder.path(), &["export", "a.txt", "--to", "doccano"])).unwrap();
    let text: Vec<char> = line["text"].as_str().unwrap().chars().collect();
    let words: Vec<(String, &str)> = line["label"]
        .as_array()
        .unwrap()
        .iter()
        .map(|label| {
            let at = |index: usize| label[index].as_u64().unwrap() as usize;
            (text[at(0)..at(1)].iter().collect(), label[2].as_str().unwrap())
        })
        .collect();
    let expected = [("سام ألتمان", "claim"), ("ألتمان", "highlight"), ("ميرا موراتي", "my kind")];
    assert_eq!(words, expected.map(|(words, kind)| (words.to_owned(), kind)));
    let table = done(folder.path(), &["export", "a.txt", "--to", "conll"]);
    let labelled: Vec<&str> =
        table.lines().filter(|line| line.contains("\tB-") || line.contains("\tI-")).collect();
    assert_eq!(labelled, ["سام\tB-CLAIM", "ألتمان\tI-CLAIM", "ميرا\tB-MY_KIND", "موراتي\tI-MY_KIND"]);
    assert!(table.starts_with("-DOCSTART- O\n\nقال\tO\n") && table.ends_with("\n\n"), "{table}");
}

#[test]
fn what_goes_on_in_another_paragraph_begins_there_anew() {
    let folder = annotated(&[]);
    let end = TEXT.split('\n').next().unwrap().chars().count();
    done(folder.path(), &["annotate", "a.txt", "--span", &format!("{}..{}", end - 8, end + 6)]);
    let table = done(folder.path(), &["export", "a.txt", "--to", "conll"]);
    let begun: Vec<&str> = table.lines().filter_map(|line| line.strip_suffix("\tB-HIGHLIGHT")).collect();
    assert!(begun.len() == 2 && begun[1] == "وقالت", "{table}");
    assert!(table.contains("I-HIGHLIGHT"), "{table}");
}

#[test]
fn a_review_is_named_by_the_id_of_its_claim() {
    let folder = annotated(&[&["سام ألتمان", "--kind", "claim", "--status", "refuted"]]);
    let url = || {
        let review: Value =
            serde_json::from_str(&done(folder.path(), &["export", "a.txt", "--to", "claimreview"])).unwrap();
        review["@graph"][0]["url"].as_str().unwrap().to_owned()
    };
    let id = json(folder.path(), &["notes", "a.txt"])[0]["id"].as_str().unwrap().to_owned();
    assert_eq!(url(), format!("urn:uuid:{id}"));
    let notebook = read(folder.path(), "a.txt.hashiya.toml").replace(&id, "my-own");
    std::fs::write(folder.path().join("a.txt.hashiya.toml"), notebook).unwrap();
    assert_eq!(url(), "urn:hashiya:my-own", "no UUID is claimed to be one");
}

#[test]
fn cards_leave_the_words_out_and_end_no_cloze() {
    let folder = annotated(&[&["سام ألتمان", "--tag", "two words", "--note", "a\tb\n<c>"], &["{{الغد}}"]]);
    let cards = done(folder.path(), &["export", "a.txt", "--to", "anki"]);
    let rows: Vec<Vec<&str>> =
        cards.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect()).collect();
    assert!(rows.len() == 2 && rows.iter().all(|row| row.len() == 4), "{cards}");
    assert_eq!(rows[0][1], "<div dir=rtl>قال {{c1::سام ألتمان}} إن الشركة باقية.</div>");
    assert!(rows[0][2].contains("a b<br>&lt;c&gt;") && rows[0][3] == "two_words", "{cards}");
    assert!(rows[1][1].contains("{{c1::{&#123;الغد}&#125;}}"), "{cards}");
}

#[test]
fn bibliographies_hold_what_is_known_of_the_source() {
    let folder = annotated(&[&["سام"]]);
    let source = [
        "source",
        "a.txt",
        "--url",
        "https://x.org/a_b?c=1&d",
        "--author",
        "Noor, {A}",
        "--published",
        "2023-11-17",
    ];
    done(folder.path(), &source);
    let bib = done(folder.path(), &["export", "a.txt", "--to", "bibtex"]);
    assert!(
        bib.starts_with(
            "@online{a1,\n  title = {a},\n  author = {{Noor, \\textbraceleft{}A\\textbraceright{}}},\n"
        ),
        "{bib}"
    );
    assert!(
        bib.contains("  date = {2023-11-17},\n") && bib.contains("  url = {https://x.org/a_b?c=1&d},\n"),
        "{bib}"
    );
    assert_eq!(bib.matches('{').count(), bib.matches('}').count());
    let csl: Value = serde_json::from_str(&done(folder.path(), &["export", "a.txt", "--to", "csl"])).unwrap();
    assert_eq!(csl[0]["author"][0]["literal"], "Noor, {A}");
    assert_eq!(csl[0]["issued"], serde_json::json!({ "date-parts": [[2023, 11, 17]] }));
}

#[test]
fn forms_of_one_text_have_a_file_for_each() {
    let folder = annotated(&[&["سام", "--status", "disputed"]]);
    std::fs::write(folder.path().join("b.txt"), TEXT).unwrap();
    done(folder.path(), &["annotate", "b.txt", "--quote", "ميرا"]);
    for form in ["brat", "doccano", "conll", "openiti"] {
        let (status, out, err) = run(folder.path(), &["export", "a.txt", "b.txt", "--to", form]);
        assert_eq!((status, out.as_str(), err.lines().count()), (2, "", 1), "{form}: {err}");
        done(folder.path(), &["export", "a.txt", "b.txt", "--to", form, "-o", form]);
        let files = std::fs::read_dir(folder.path().join(form)).unwrap().count();
        assert_eq!(files, if form == "brat" { 5 } else { 2 }, "{form}");
    }
    assert_eq!(read(folder.path(), "brat/a.txt"), TEXT);
    assert!(read(folder.path(), "brat/a.ann").starts_with("T1\thighlight 4 7\tسام\n"));
    assert!(
        read(folder.path(), "brat/annotation.conf")
            .contains("[attributes]\nStatus\tArg:<ENTITY>, Value:disputed\n")
    );
}

#[test]
fn a_table_may_begin_with_a_byte_order_mark_and_comes_back_in_every_dialect() {
    let folder = annotated(&[]);
    let begins = done(folder.path(), &["export", "a.txt", "--to", "csv", "--bom"]);
    assert!(begins.starts_with("\u{FEFF}id,kind"));
    assert_eq!(run(folder.path(), &["export", "a.txt", "--to", "html", "--bom"]).0, 2);
    let utf16: Vec<u8> =
        "\u{FEFF}Quote\tNote\r\nميرا موراتي\tجديد\r\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (name, data) in [
        ("semicolons", "Quote;Start;End;Note\nسام ألتمان;4.0;14.0;\"a; b\"\n".as_bytes().to_vec()),
        ("highlight", "Highlight,Tags\nباقية,x;y\n".as_bytes().to_vec()),
        ("utf16", utf16),
    ] {
        std::fs::write(folder.path().join("data"), data).unwrap();
        for _ in 0..2 {
            let told = done(folder.path(), &["import", "a.txt", "--from", "csv", "data"]);
            assert!(told.contains("exact"), "{name}: {told}");
        }
    }
    let notes = json(folder.path(), &["notes", "a.txt"]);
    let quotes: Vec<&str> =
        notes.as_array().unwrap().iter().map(|note| note["quote"].as_str().unwrap()).collect();
    assert_eq!(quotes, ["سام ألتمان", "باقية", "ميرا موراتي"]);
    assert_eq!(notes[0]["note"], "a; b");
}

/// Imports `data` twice: the second time changes nothing. What it says of what was left out, and the notes.
#[track_caller]
fn taken(from: &str, data: &str) -> (String, Vec<(String, Option<String>)>) {
    let folder = annotated(&[]);
    std::fs::write(folder.path().join("data"), data).unwrap();
    let (status, _, told) = run(folder.path(), &["import", "a.txt", "--from", from, "data"]);
    assert_eq!(status, 0, "{told}");
    let notebook = read(folder.path(), "a.txt.hashiya.toml");
    run(folder.path(), &["import", "a.txt", "--from", from, "data"]);
    assert_eq!(read(folder.path(), "a.txt.hashiya.toml"), notebook, "twice");
    let notes = json(folder.path(), &["notes", "a.txt"]);
    let notes = notes.as_array().unwrap().iter().map(|note| {
        let text = |key: &str| note[key].as_str().map(str::to_owned);
        assert_eq!(note["state"], "exact", "{note}");
        (text("quote").unwrap(), text("note"))
    });
    (told, notes.collect())
}

fn notes(expected: &[(&str, Option<&str>)]) -> Vec<(String, Option<String>)> {
    expected.iter().map(|(quote, note)| ((*quote).to_owned(), note.map(str::to_owned))).collect()
}

#[test]
fn kindle_clippings_of_several_languages() {
    for (note, highlight, bookmark) in [
        (
            "Your Note on page 3 | Location 41",
            "Your Highlight on page 3 | Location 40-41",
            "Your Bookmark on Location 7",
        ),
        ("ملاحظتك في الموقع ٤١", "تمييزك في الموقع ٤٠-٤١", "إشارتك المرجعية في الموقع ٧"),
        ("ההערה שלך במיקום 41", "ההדגשה שלך במיקום 40-41", "הסימנייה שלך במיקום 7"),
    ] {
        let entry = |title: &str, about: &str, words: &str| {
            format!(
                "\u{FEFF}{title}\r\n- {about} | Added on Friday, November 17, 2023\r\n\r\n{words}\r\n==========\r\n"
            )
        };
        let data = [
            entry("a (Noor)", highlight, "سام ألتمان"),
            entry("a (Noor)", note, "من قال؟"),
            entry("a (Noor)", bookmark, ""),
            entry("Other book", &highlight.replace("40", "90").replace("41", "95"), "ميرا موراتي"),
        ];
        let (told, found) = taken("kindle", &data.concat());
        assert_eq!(found, notes(&[("سام ألتمان", Some("من قال؟"))]), "{highlight}");
        assert!(told.contains("bookmarks: 1") && told.contains("of other pages: 1"), "{told}");
    }
}

#[test]
fn koreader_as_json_and_as_the_table_beside_a_book() {
    let json = r#"{"title":"a","entries":[
        {"sort":"highlight","text":"سام ألتمان","note":"من؟","time":1700000000,"chapter":"1"},
        {"sort":"highlight","text":"ميرا موراتي","time":1700000001}]}"#;
    let expected = notes(&[("سام ألتمان", Some("من؟")), ("ميرا موراتي", None)]);
    assert_eq!(taken("koreader", json).1, expected);
    let lua = "-- we can read Lua syntax here!\nreturn {\n    [\"annotations\"] = {\n        [1] = {\n            [\"datetime\"] = \"2023-11-17 18:09:40\",\n            [\"drawer\"] = \"lighten\",\n            [\"note\"] = \"من؟\",\n            [\"text\"] = \"سام ألتمان\",\n        },\n        [2] = { [\"drawer\"] = \"lighten\", [\"text\"] = \"ميرا موراتي\" },\n    },\n    [\"doc_props\"] = { [\"title\"] = \"a\" },\n}\n";
    assert_eq!(taken("koreader", lua).1, expected);
    let old = "return { [\"bookmarks\"] = { [1] = { [\"highlighted\"] = true, [\"notes\"] = \"سام ألتمان\", [\"text\"] = \"من؟\" }, [2] = { [\"highlighted\"] = true, [\"notes\"] = \"ميرا موراتي\", [\"text\"] = \"Page 3 ميرا @ 2021-01-01 10:00:00\", [\"datetime\"] = \"2021-01-01 10:00:00\" } } }";
    assert_eq!(taken("koreader", old).1, expected);
}

#[test]
fn readwise_by_the_names_of_its_columns() {
    let data = "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags\n\
        سام ألتمان,a,Noor,,من؟,yellow,\"x, y\",page,3,2023-11-17 18:09:40+00:00,\n\
        ميرا موراتي,a,Noor,,,,,page,4,2023-11-17 18:09:41+00:00,\n\
        شيء,another,Noor,,,,,page,4,2023-11-17 18:09:41+00:00,\n";
    let (told, found) = taken("readwise", data);
    assert_eq!(found, notes(&[("سام ألتمان", Some("من؟")), ("ميرا موراتي", None)]));
    assert!(told.contains("of other pages: 1"), "{told}");
}

#[test]
fn what_is_of_another_form_is_told_in_one_line() {
    let folder = annotated(&[]);
    for (from, data) in [
        ("kindle", "hello\n"),
        ("koreader", "return os.exit()"),
        ("koreader", "{\"a\":1}"),
        ("readwise", "a,b\n1,2\n"),
    ] {
        std::fs::write(folder.path().join("data"), data).unwrap();
        let (status, out, err) = run(folder.path(), &["import", "a.txt", "--from", from, "data"]);
        assert_eq!((status, out.as_str(), err.lines().count()), (2, "", 1), "{from} {data}: {err}");
    }
}

#[test]
fn zotero_as_a_note_and_as_json() {
    let link = |key: &str| {
        format!(
            "([Noor, 2023](zotero://select/library/items/I)) ([pdf](zotero://open-pdf/library/items/A?annotation={key}))"
        )
    };
    let markdown = format!(
        "# Annotations\n\n“سام ألتمان” {} من؟\n\n“ميرا موراتي” {}\n",
        link("KEYONE11"),
        link("KEYTWO22")
    );
    let json = r#"[{"data":{"key":"KEYONE11","annotationType":"highlight","annotationText":"سام ألتمان","annotationComment":"من؟"}},
        {"data":{"key":"KEYTWO22","annotationType":"underline","annotationText":"ميرا موراتي"}}]"#;
    let expected = notes(&[("سام ألتمان", Some("من؟")), ("ميرا موراتي", None)]);
    for data in [&markdown, json] {
        assert_eq!(taken("zotero", data).1, expected);
    }
    // One form after the other: an annotation has the same key in both.
    let folder = annotated(&[]);
    for data in [&markdown, json] {
        std::fs::write(folder.path().join("data"), data).unwrap();
        done(folder.path(), &["import", "a.txt", "--from", "zotero", "data"]);
    }
    assert_eq!(self::json(folder.path(), &["notes", "a.txt"]).as_array().unwrap().len(), 2);
}

#[test]
fn our_own_markdown_comes_back_as_it_was_said() {
    let folder = annotated(&[
        &[
            "سام ألتمان",
            "--kind",
            "claim",
            "--status",
            "refuted",
            "--tag",
            "openai",
            "--note",
            "سطر\n\n*آخر*",
        ],
        &["{{الغد}}", "--kind", "question", "--author", "Noor"],
    ]);
    done(folder.path(), &["export", "a.txt", "--to", "markdown", "-o", "notes.md"]);
    let before = read(folder.path(), "a.txt.hashiya.toml");
    done(folder.path(), &["import", "a.txt", "--from", "markdown", "notes.md"]);
    assert_eq!(read(folder.path(), "a.txt.hashiya.toml"), before, "what is there comes in no second time");
    let said = |folder: &Path| {
        let notes = json(folder, &["notes", "a.txt"]);
        let keys = ["quote", "kind", "status", "tags", "note", "author", "state"];
        let of = |note: &Value| keys.iter().map(|key| note[*key].clone()).collect::<Vec<_>>();
        notes.as_array().unwrap().iter().map(of).collect::<Vec<_>>()
    };
    let expected = said(folder.path());
    std::fs::remove_file(folder.path().join("a.txt.hashiya.toml")).unwrap();
    let other = annotated(&[]);
    std::fs::copy(folder.path().join("notes.md"), other.path().join("notes.md")).unwrap();
    for _ in 1..=2 {
        done(other.path(), &["import", "a.txt", "--from", "markdown", "notes.md"]);
        assert_eq!(said(other.path()), expected);
    }
}
