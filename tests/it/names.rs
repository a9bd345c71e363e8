//! the user overrides of names: keys in, frames and `entities.toml` out.
#![allow(clippy::unwrap_used, reason = "a test fails loudly")]

use crate::support::reader::Reader;
use hashiya::{
    app::{Article, Effect, Message, Refused},
    document::Document,
    entities::{Entities, Entity, Kind, Mention},
    notebook::Notebook,
};
use tui_bidi::text::Span;

const TEXT: &str = "قال سام ألتمان إن شركة مايكروسوفت تعمل مع OpenAI.\n\
    ثم قال Sam Altman في نيويورك إن Microsoft تعمل.\n\
    وقالت ليلى مراد إن سام ألتمان رحل إلى باريس.\n";

fn reader() -> Reader {
    Reader::of(TEXT.as_bytes(), "a.txt", Notebook::default(), (100, 30))
}

fn names(reader: &Reader) -> Vec<String> {
    let found = reader.app.article().entities.as_ref();
    found.map_or(Vec::new(), |found| found.entities.iter().map(|entity| entity.name.clone()).collect())
}

fn mentions(reader: &Reader, name: &str) -> Vec<String> {
    let article = reader.app.article();
    let entity = article.entities.as_ref().unwrap().entities.iter().find(|entity| entity.name == name);
    let text = article.document.text();
    entity.map_or(Vec::new(), |entity| {
        entity.mentions.iter().map(|one| text[one.span.start..one.span.end].to_owned()).collect()
    })
}

#[test]
fn two_names_are_joined_and_called_as_the_one_that_is_mentioned_more() {
    let mut reader = reader();
    reader.keys("g e / [باريس] enter = j [التمان] enter");
    assert_eq!(reader.names.to_string(), "[[entity]]\nname = \"سام ألتمان\"\nforms = [\"باريس\"]\n");
    assert_eq!(mentions(&reader, "سام ألتمان").len(), 4);
    assert!(!names(&reader).contains(&"باريس".to_owned()));
}

#[test]
fn a_form_is_split_off() {
    let mut reader = reader();
    reader.keys("g e = s [altman] enter");
    assert_eq!(reader.names.to_string(), "apart = [\"Sam Altman\"]\n");
    assert_eq!(mentions(&reader, "سام ألتمان").len(), 2);
    assert_eq!(mentions(&reader, "Sam Altman"), ["Sam Altman"]);
    reader.keys("j j = s");
    assert!(reader.status().contains("one form only"), "{}", reader.status());
}

#[test]
fn a_name_is_renamed_retyped_and_hidden() {
    let mut reader = reader();
    reader.keys("g e / [نيويورك] enter = n ctrl-u [مدينة نيويورك] enter");
    reader.keys("= t [organ] enter");
    let toml = "[[entity]]\nname = \"مدينة نيويورك\"\nforms = [\"نيويورك\"]\ntype = \"ORG\"\n";
    assert_eq!(reader.names.to_string(), toml);
    reader.keys("= h");
    assert_eq!(reader.names.to_string(), format!("hide = [\"مدينة نيويورك\"]\n\n{toml}"));
    assert!(!names(&reader).contains(&"مدينة نيويورك".to_owned()));
}

#[test]
fn the_selected_words_become_a_name() {
    let mut reader = reader();
    reader.keys("/ [ليلى] enter v w v = n [person] enter");
    assert_eq!(reader.names.to_string(), "[[entity]]\nname = \"ليلى مراد\"\ntype = \"PER\"\n");
    assert_eq!(mentions(&reader, "ليلى مراد"), ["ليلى مراد"]);
    assert!(reader.app.selection().is_none());
}

#[test]
fn a_name_that_was_made_stands_also_after_clitics() {
    let text = "رأيت زرقاوين هنا.\nوجاء وَزرقاوين وبزرقاوين، لا زرقاوينكم.\n";
    let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (100, 30));
    reader.keys("w = n [person] enter");
    assert_eq!(reader.names.to_string(), "[[entity]]\nname = \"زرقاوين\"\ntype = \"PER\"\n");
    assert_eq!(mentions(&reader, "زرقاوين"), ["زرقاوين"; 3], "without what stands before it");
}

#[test]
fn undo_and_redo_go_through_notes_and_names_in_one_order() {
    let mut reader = reader();
    let state = |reader: &Reader| (reader.toml(), reader.names.to_string(), names(reader));
    let mut states = vec![state(&reader)];
    for keys in ["c", "g e G = h", "g t m", "g e g g = s enter", "= n [x] enter", "g t } e"] {
        reader.keys(keys);
        states.push(state(&reader));
    }
    for expected in states.iter().rev().skip(1) {
        reader.keys("u");
        assert_eq!(state(&reader), *expected);
    }
    for expected in &states[1..] {
        reader.keys("ctrl-r");
        assert_eq!(state(&reader), *expected);
    }
}

#[test]
fn a_change_that_could_not_be_kept_is_no_step_of_the_history() {
    let mut reader = reader();
    reader.keys("c g e = h");
    reader.send(Message::Refused(Refused::Made));
    reader.keys("u");
    assert!(reader.app.article().notebook.annotations.is_empty(), "the note before it was taken back");
}

/// Names given by hand: what is found of a text is another test's matter.
fn listed(names: &[(&str, Option<&str>, Kind)]) -> Message {
    let entity = |&(name, latin, kind): &(&str, Option<&str>, Kind)| {
        let forms = std::iter::once(name).chain(latin);
        let hits = forms.flat_map(|form| TEXT.match_indices(form).map(|(at, form)| (at, at + form.len())));
        let mut mentions: Vec<Mention> =
            hits.map(|(start, end)| Mention { span: Span::new(start, end), repeat: false }).collect();
        mentions.sort_by_key(|mention| mention.span.start);
        let (id, latin) = (name.to_owned(), latin.map(str::to_owned));
        Entity { id, name: name.to_owned(), latin, kind, forms: Vec::new(), mentions }
    };
    let mut entities: Vec<Entity> = names.iter().map(entity).collect();
    entities.sort_by_key(|entity| std::cmp::Reverse(entity.count()));
    Message::Entities(Box::new(Entities { entities, ..Entities::default() }))
}

#[test]
fn names_are_listed_by_count_by_place_and_by_type() {
    let mut reader = reader();
    reader.send(listed(&[
        ("سام ألتمان", Some("Sam Altman"), Kind::Person),
        ("مايكروسوفت", Some("Microsoft"), Kind::Organization),
        ("OpenAI", None, Kind::Organization),
        ("نيويورك", None, Kind::Place),
        ("باريس", None, Kind::Place),
        ("ليلى مراد", None, Kind::Person),
    ]));
    let rows = |reader: &Reader| -> Vec<String> {
        let screen = reader.screen();
        let title = screen.iter().position(|row| row.contains("names")).unwrap();
        let list = screen[title..].iter().map(|row| row.chars().skip(67).collect());
        list.take_while(|row: &String| !row.contains("notes")).collect()
    };
    let mut all = rows(&reader);
    for order in ["place", "groups"] {
        reader.keys(&format!("g e o [{order}] enter"));
        all.extend(rows(&reader));
    }
    insta::assert_snapshot!(all.join("\n"));
    reader.keys("g g k j j");
    reader.keys("= h");
    assert_eq!(reader.names.to_string(), "hide = [\"مايكروسوفت\"]\n", "titles are stepped over");
}

#[test]
fn only_paragraphs_that_have_the_chosen_names_together() {
    for width in [120, 80, 40] {
        let reader = Reader::open("openai-november.ar.txt", (width, 24));
        let mut reader = reader.keep_names(&["سام ألتمان", "مايكروسوفت", "OpenAI"]);
        reader.keys("g e space space p");
        insta::assert_snapshot!(format!("together_{width}"), reader.screen().join("\n"));
        assert!(reader.screen().join(" ").contains("⋯"));
        reader.keys("p");
        assert!(!reader.screen().join(" ").contains("⋯"));
    }
}

#[test]
fn a_claim_gets_a_name_as_speaker_and_tag_and_is_listed_with_it() {
    let mut reader = reader();
    reader.send(listed(&[("ليلى مراد", None, Kind::Person)]));
    reader.keys("c } } c g e E s [مراد] enter");
    assert!(reader.toml().contains("speaker = \"ليلى مراد\""), "{}", reader.toml());
    reader.keys("t enter");
    assert!(reader.toml().contains("tags = [\"ليلى مراد\"]"), "{}", reader.toml());
    reader.keys("c");
    insta::assert_snapshot!(reader.screen().join("\n"));
}

#[test]
fn names_of_a_very_long_text_are_looked_for_when_asked_and_no_further_than_wanted() {
    let text = format!("{TEXT}{}", "كلام كثير لا ينتهي.\n".repeat(120_000));
    let document = Document::parse(text.as_bytes(), "long.txt").unwrap();
    let article = Article::new("long.txt", document, Notebook::default(), None);
    let mut reader = Reader::showing(article, (100, 24));
    let asked = |reader: &Reader, effect: Effect| reader.effects.contains(&effect);
    assert!(reader.screen().iter().any(|row| row.contains("long text: = l finds names")));
    reader.keys("g e");
    assert!(!asked(&reader, Effect::FindNames));
    reader.keys("esc");
    for keys in ["W", "z u", "] e", "g T"] {
        reader.keys(keys);
        assert!(reader.status().contains("long text: = l finds names"), "{keys}: {}", reader.status());
    }
    reader.keys("= l");
    assert!(asked(&reader, Effect::FindNames));
    reader.send(Message::Looking(Some(34)));
    assert!(reader.status().contains("names 34%"), "{}", reader.status());
    assert!(reader.screen().iter().any(|row| row.contains("looking for names: 34%")));
    reader.keys("esc");
    assert!(asked(&reader, Effect::StopFinding));
    assert!(reader.status().contains("the first 34%"), "{}", reader.status());
    reader.send(Message::Looking(None));
    reader.effects.clear();
    reader.keys("esc = l");
    assert!(asked(&reader, Effect::FindNames), "asked again, it begins again");
}
