//! What comes in and what goes out: tags, marks and pasted words; nothing is doubled, nothing leaves that a
//! terminal obeys.

use crate::support::reader::Reader;
use hashiya::app::Message;
use hashiya::notebook::Notebook;

const TEXT: &str = "قال سام ألتمان إنه يعمل. ثم رحل الرجل.\n";

fn reader(tags: &str) -> Reader {
    let notebook = format!(
        "schema = 1\n[document]\nid = \"01a1fa1f-80b8-73cc-a3fa-52b87b4cc1d0\"\n[[annotation]]\n\
         id = \"01a1fa35-5a78-7577-9a2e-a54085708b3b\"\nkind = \"note\"\ntags = {tags}\n[annotation.target]\n\
         exact = \"سام\"\nstart = 4\nend = 7\n"
    );
    Reader::of(TEXT.as_bytes(), "a.txt", Notebook::parse(notebook.as_bytes()), (60, 12))
}

#[test]
fn f13_a_tag_with_a_comma_survives_the_prompt() {
    for tags in [r#"["a,b"]"#, r#"["ب،ج", "a\\b"]"#, r#"["z", "a"]"#, r##"["#x"]"##] {
        let mut reader = reader(tags);
        let before = reader.toml();
        reader.keys("J t enter");
        assert_eq!(reader.toml(), before, "{tags}: looked at and left alone");
    }
    let mut reader = reader(r#"["a,b"]"#);
    reader.keys("J t [c] enter");
    assert!(reader.toml().contains(r#"tags = ["a,b", "c"]"#), "{}", reader.toml());
}

#[test]
fn f14_marking_twice_makes_no_twin() {
    let mut reader = reader("[]");
    reader.keys("g g v $ m m m");
    let highlights = |reader: &Reader| reader.toml().matches("kind = \"highlight\"").count();
    assert_eq!(highlights(&reader), 1, "{}", reader.toml());
    reader.keys("g g v $ m g g m");
    assert_eq!(highlights(&reader), 1, "the one that is there is chosen again");
    reader.keys("g g v w m");
    assert_eq!(highlights(&reader), 2, "other words are another highlight");
    reader.keys("g g v $ c");
    assert_eq!(reader.toml().matches("kind = \"claim\"").count(), 1, "another kind says something else");
}

#[test]
fn f15_a_number_sign_before_a_tag_is_no_part_of_it() {
    let mut reader = reader(r#"["foo"]"#);
    reader.keys("J t [#foo, #bar] enter");
    assert!(reader.toml().contains(r#"tags = ["bar", "foo"]"#), "{}", reader.toml());
}

#[test]
fn a_pasted_note_is_capped_and_that_is_told() {
    let mut reader = Reader::sample((120, 24));
    reader.keys("J i");
    reader.send(Message::Paste("كلمة أخرى\n".repeat(20_000)));
    let long = reader.keys("").status();
    assert!(long.contains("64 KB") && long.contains("left out"), "{long}");
    reader.keys("[x]");
    assert!(reader.status().contains("64 KB"), "nothing more fits");
    reader.keys("enter");
    assert!(reader.toml().len() > 64_000 && reader.toml().len() < 150_000, "{}", reader.toml().len());
}

#[test]
fn pasted_words_to_look_for_are_capped() {
    let mut reader = reader("[]");
    reader.keys("/");
    reader.send(Message::Paste("قال ".repeat(1 << 18)));
    reader.keys("enter");
    assert!(reader.screen().join("").contains("too long") || !reader.screen().is_empty());
    let mut notes = self::reader("[]");
    notes.keys("J i");
    notes.send(Message::Paste("كلمة ".repeat(2000)));
    notes.keys("escape");
    assert!(notes.toml().matches("كلمة").count() >= 2000, "a note may be long");
}
