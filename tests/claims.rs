//! Finding and judging, as one does it: keys in, frames and TOML out.

#[path = "support/reader.rs"]
mod support;

use hashiya::{config::Settings, notebook::Notebook};
use support::Reader;

const TEXT: &str = "قال سام ألتمان إن الشركة ربحت مليارا.\n\n\
    كتب كاتب في الكتاب عن الكتب والمكتبة.\n\n\
    وقالت رويترز إن الشركة لم تربح شيئا.\n";

fn reader(size: (u16, u16)) -> Reader {
    Reader::of(TEXT.as_bytes(), "a.txt", Notebook::default(), size)
}

fn found(reader: &Reader) -> Vec<&str> {
    let text = reader.app.article().document.text();
    reader.app.find().starts().iter().map(|&start| text[start..].split([' ', '.']).next().unwrap()).collect()
}

#[test]
fn keys_switch_how_one_searches_while_typing() {
    let mut reader = reader((120, 20));
    reader.keys("/ [كتاب]");
    assert_eq!(found(&reader), ["كتاب"], "{}", reader.status());
    assert!(reader.status().contains("1 of 1"), "{}", reader.status());
    reader.keys("alt-w");
    assert_eq!(found(&reader), [""; 0]);
    assert!(reader.status().contains("word") && reader.status().contains("not found"), "{}", reader.status());
    reader.keys("alt-w");
    assert!(reader.status().contains("word+clitics"), "{}", reader.status());
    assert_eq!(found(&reader).len(), 1, "الكتاب is كتاب with its article");
    reader.keys("alt-w ctrl-u [اً] alt-e");
    assert!(
        reader.status().contains("exact") && reader.status().contains("not found"),
        "{}",
        reader.status()
    );
    reader.keys("ctrl-u alt-r [ك.تب]");
    assert!(reader.status().contains("regex"), "{}", reader.status());
    assert_eq!(found(&reader), ["كاتب"]);
    reader.keys("[(]");
    assert!(reader.status().contains("regular expression"), "{}", reader.status());
    reader.keys("backspace enter n");
    assert!(reader.status().contains("1 of 1"), "{}", reader.status());
}

#[test]
fn settings_say_how_one_searches_at_first() {
    let (settings, warnings) = Settings::parse("[find]\nexact = true\nword = true\n");
    assert_eq!(warnings, []);
    let mut reader = Reader::with(TEXT.as_bytes(), "a.txt", Notebook::default(), (80, 20), settings);
    reader.keys("/ [كتب]");
    assert!(reader.status().contains("exact word"), "{}", reader.status());
    assert_eq!(found(&reader), ["كتب"]);
}

#[test]
fn a_match_is_marked_on_the_scroll_bar() {
    let mut reader = reader((60, 20));
    reader.keys("/ [الشركة] enter");
    let marks = reader.screen().iter().filter(|row| row.starts_with(['◇', '◆'])).count();
    assert_eq!(marks, 2);
    reader.keys("esc");
    assert!(!reader.screen().iter().any(|row| row.starts_with(['◇', '◆'])));
}

#[test]
fn what_is_known_of_a_claim_is_asked_key_by_key() {
    let mut reader = reader((100, 24));
    reader.keys("c S 4 E c E c E s [سام ألتمان]");
    let status = reader.screen().join("\n");
    reader.keys("enter E d [٢٠٢٣/١١/١٧] enter E p [الرياض] enter");
    insta::assert_snapshot!(reader.toml());
    assert!(status.contains("who said it"), "{status}");
    let changed = reader.toml();
    reader.keys("u u u");
    assert_ne!(reader.toml(), changed);
    reader.keys("ctrl-r ctrl-r ctrl-r");
    assert_eq!(reader.toml(), changed);
}

#[test]
fn a_date_that_is_none_stays_to_be_mended() {
    let mut reader = reader((100, 24));
    reader.keys("c E d [2023-13] enter");
    assert!(reader.status().contains("no date"), "{}", reader.status());
    reader.keys("backspace [1] enter");
    assert!(reader.toml().contains("said = \"2023-11\""), "{}", reader.toml());
}

#[test]
fn names_in_the_article_complete_the_speaker() {
    let text = "قال Sam Altman كلمة. وافق Sam Altman لاحقا.";
    let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (100, 24));
    reader.keys("c E s [alt] tab enter");
    assert!(reader.toml().contains("speaker = \"Sam Altman\""), "{}", reader.toml());
}
