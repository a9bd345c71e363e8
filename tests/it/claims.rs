//! Finding and judging, as one does it: keys in, frames and TOML out.

#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // helpers outside test functions; the disk

use crate::support::reader::Reader;
use hashiya::{
    app::{Effect, Message},
    config::Settings,
    notebook::{Annotation, Edit, Id, Notebook, Operation, Stood, Target},
};

/// A word as the screen shows it.
pub(crate) fn shaped(word: &str) -> String {
    use tui_bidi::{
        layout::{Layout, Options},
        text::Direction,
    };
    let layout = Layout::new(word, Direction::RightToLeft, 40, &Options::default());
    layout.line(0).cells().map(|cell| cell.symbol.to_owned()).collect()
}

pub(crate) const TEXT: &str = "قال سام ألتمان إن الشركة ربحت مليارا.\n\n\
    كتب كاتب في الكتاب عن الكتب والمكتبة.\n\n\
    وقالت رويترز إن الشركة لم تربح شيئا.\n";

pub(crate) fn reader(size: (u16, u16)) -> Reader {
    Reader::of(TEXT.as_bytes(), "a.txt", Notebook::default(), size)
}

fn found(reader: &Reader) -> Vec<&str> {
    let text = reader.app.article().document.text();
    reader.app.find().starts().iter().map(|&start| text[start..].split([' ', '.']).next().unwrap()).collect()
}

/// Three annotations: a claim, evidence for it, and a question.
pub(crate) fn three(size: (u16, u16)) -> Reader {
    let mut reader = reader(size);
    reader.keys("c } Q } e g g");
    reader
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
    assert!(reader.status().contains("not a date"), "{}", reader.status());
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

/// The Arabic sample with the notebook that comes with it.
fn sample(size: (u16, u16)) -> Reader {
    let seed = |name: &str| std::fs::read(format!("{}/seeds/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let notebook = Notebook::parse(&seed("openai-november.ar.txt.hashiya.toml"));
    Reader::of(&seed("openai-november.ar.txt"), "openai-november.ar.txt", notebook, size)
}

const WIDTHS: [(u16, u16); 4] = [(200, 40), (120, 30), (80, 24), (40, 20)];

#[test]
fn frames_of_the_claims_view() {
    for size in WIDTHS {
        let mut reader = sample(size);
        reader.keys("g C o [status] enter j j");
        insta::assert_snapshot!(format!("claims_{}", size.0), reader.screen().join("\n"));
    }
}

#[test]
fn frames_of_notes_in_the_margin_and_where_it_has_no_room() {
    for size in WIDTHS {
        let mut reader = sample(size);
        // At 120 columns beside the sidebar, at 200 with all there is.
        reader.keys(if size.0 >= 120 { "J J" } else { "J J D" });
        insta::assert_snapshot!(format!("margin_{}", size.0), reader.screen().join("\n"));
    }
}

#[test]
fn frames_of_searching() {
    for size in WIDTHS {
        let mut reader = sample(size);
        reader.keys(if size.0 >= 90 { "s / [المجلس] alt-w" } else { "/ [المجلس] alt-w" });
        insta::assert_snapshot!(format!("search_{}", size.0), reader.screen().join("\n"));
    }
}

#[test]
fn claims_are_judged_in_their_view() {
    let mut reader = three((120, 30));
    reader.keys("} } w c g g g C");
    let rows = |reader: &Reader| reader.screen()[2..8].join("\n");
    assert_eq!(rows(&reader).matches("unverified").count(), 2, "{}", rows(&reader));
    reader.keys("1 2 j 3 E c");
    insta::assert_snapshot!(reader.toml());
    assert!(rows(&reader).contains("supported") && rows(&reader).contains("refuted"));
    reader.keys("u u");
    assert_eq!(rows(&reader).matches("unverified").count(), 1, "{}", rows(&reader));
    reader.keys("enter");
    let (at, _) = reader.app.position();
    assert!(at > 0 && !reader.screen()[1].contains("claims"), "enter goes to the words");
}

#[test]
fn claims_are_listed_by_what_they_are_and_by_words() {
    let mut reader = sample((120, 30));
    reader.keys("g C");
    let title = |reader: &Reader| reader.screen()[1].split('│').next().unwrap().to_owned();
    let all = title(&reader);
    reader.keys("f [status: refuted] enter");
    assert!(title(&reader).contains(" of ") && title(&reader).contains("refuted"), "{}", title(&reader));
    reader.keys("f [all claims] enter");
    assert_eq!(title(&reader), all);
    reader.keys("/ [المجلس]");
    assert!(reader.status().contains("enter keeps it"), "{}", reader.status());
    reader.keys("enter");
    assert!(title(&reader).contains(" of "), "{}", title(&reader));
    reader.keys("esc");
    assert_eq!(title(&reader), all, "esc lists all again");
    reader.keys("o [tag] enter");
    assert!(title(&reader).contains("in groups: tag"), "{}", title(&reader));
    reader.keys("f [kind: question] enter");
    assert!(title(&reader).contains("annotations"), "{}", title(&reader));
    reader.keys("q");
    assert!(!reader.effects.contains(&Effect::Quit), "q leaves the view, not the program");
}

#[test]
fn kinds_and_statuses_of_ones_own_work_by_their_keys() {
    let (settings, warnings) = Settings::parse(
        "[kinds.rumour]\nsign = 'r'\ncolor = 'sky'\nkey = 'F'\n\
         [statuses.'needs work']\nsign = '~'\ncolor = 'purple'\nkey = 'S 5'\n",
    );
    assert_eq!(warnings, []);
    let mut reader = Reader::with(TEXT.as_bytes(), "a.txt", Notebook::default(), (120, 30), settings);
    reader.keys("F S 5 g C");
    let toml = reader.toml();
    assert!(toml.contains("kind = \"rumour\"") && toml.contains("status = \"needs work\""), "{toml}");
    let screen = reader.screen().join("\n");
    assert!(screen.contains('~') && screen.contains("needs work"), "{screen}");
    reader.keys("2 S 5");
    assert_eq!(reader.toml().lines().filter(|line| line.contains("needs work")).count(), 1);
}

#[test]
fn notes_tags_and_names_are_found_from_anywhere() {
    let mut reader = reader((100, 24));
    reader.keys("c t [اقتصاد] enter I [راجِع الأرقام] enter } } c g g");
    reader.keys("} } g / [ارقام] enter");
    assert_eq!(reader.app.position().0, 0, "found by a word of its note, as readers spell");
    reader.keys("} } g / [اقتصاد] enter");
    assert_eq!(reader.app.position().0, 0, "found by its tag");
}

#[test]
fn lists_of_the_sidebar_hold_only_what_holds_the_words() {
    let mut reader = three((120, 30));
    reader.keys("g n / [رويترز]");
    assert!(reader.status().contains("1 · enter keeps it"), "{}", reader.status());
    reader.keys("enter");
    assert!(reader.screen().iter().any(|row| row.contains('/')));
    reader.keys("esc enter");
    reader.keys("g n / [رويترز] esc");
    assert!(!reader.status().contains("keeps it"));
}

#[test]
fn details_of_an_annotation_that_was_undone_are_left() {
    let mut reader = reader((100, 24));
    reader.keys("c D");
    assert!(reader.screen().join("\n").contains("details"));
    reader.keys("u");
    assert!(!reader.screen().join("\n").contains("details"), "there is nothing left to tell");
    reader.keys("j");
    assert!(reader.app.position().0 > 0, "keys go to the text again");
}

#[test]
fn matches_of_a_long_text_are_counted_while_one_reads_on() {
    let text = TEXT.repeat((2 << 20) / TEXT.len());
    let mut reader = Reader::of(text.as_bytes(), "a.txt", Notebook::default(), (120, 20));
    reader.keys("/ [المكتبة] enter");
    let asked = reader.effects.iter().find_map(|effect| match effect {
        Effect::Count(sought) => Some(sought.clone()),
        _ => None,
    });
    let sought = asked.unwrap();
    let starts: Vec<usize> = sought.query().unwrap().find_in(&text).map(|hit| hit.start).collect();
    let part = |turn, from: usize, to: usize, done| Message::Counted {
        turn,
        starts: starts[from..to].to_vec(),
        reached: starts[to - 1] + 1,
        done,
    };
    reader.send(part(sought.turn, 0, 40, false));
    assert!(reader.status().contains("1 of 40+"), "{}", reader.status());
    reader.send(part(sought.turn + 1, 40, 50, false));
    assert!(reader.status().contains("1 of 40+"), "what was counted for another search is not for this");
    reader.keys("G N");
    assert!(reader.status().contains("… of 40+"), "{}", reader.status());
    reader.send(part(sought.turn, 40, starts.len(), true));
    let current = reader.app.find().current.unwrap().start;
    let number = starts.iter().position(|&start| start == current).unwrap() + 1;
    assert!(
        reader.status().trim_start().starts_with(&format!("{number} of {} ", starts.len())),
        "{}",
        reader.status()
    );
    let counts = reader.effects.iter().filter(|effect| matches!(effect, Effect::Count(_))).count();
    assert_eq!(counts, 1, "counted once");
}

#[test]
fn nothing_to_judge_is_said() {
    let mut reader = reader((80, 20));
    for keys in ["D", "g f", "E l", "E s", "g C 2 D E l"] {
        reader.keys(keys);
        assert!(!reader.toml().contains("annotation"), "{keys}");
        assert!(!reader.status().is_empty());
        reader.keys("esc esc");
    }
}

#[test]
fn a_value_that_lost_a_merge_is_shown_and_one_key_takes_it() {
    let text =
        TEXT.find("قال").map(|at| Target::of_text(TEXT, tui_bidi::text::Span::new(at, at + 6))).unwrap();
    let mut annotation = Annotation {
        id: Id::new("01a20666-8939-7411-9f6e-000000000001"),
        kind: "claim".into(),
        note: Some("ours".into()),
        target: text,
        ..Annotation::default()
    };
    let other = Target::of_text(TEXT, tui_bidi::text::Span::new(7, 11)).exact;
    annotation.conflict.insert("note".into(), "theirs".into());
    annotation.conflict.insert("status".into(), "refuted".into());
    annotation.conflict.insert("target".into(), format!("{{ exact = {other:?}, start = 4, end = 6 }}"));
    annotation.conflict.insert("mood".into(), "fine".into());
    let mut notebook = Notebook::default();
    notebook.apply(Edit::Add(annotation));
    let mut reader = Reader::of(TEXT.as_bytes(), "a.txt", notebook, (100, 24));
    reader.keys("D");
    let screen = reader.screen().join("\n");
    assert!(screen.contains("E o takes the other value") && screen.contains("note: theirs"), "{screen}");
    reader.keys("E o");
    let now = reader.app.article().notebook.annotations[0].clone();
    assert_eq!((now.note.as_deref(), now.status.as_deref()), (Some("theirs"), Some("refuted")));
    assert_eq!((now.target.exact.as_str(), now.target.start.get()), (other.as_str(), 4));
    assert_eq!(now.conflict.keys().collect::<Vec<_>>(), ["mood"], "what is no value of ours stays");
    reader.keys("u");
    assert_eq!(reader.app.article().notebook.annotations[0].note.as_deref(), Some("ours"));
}

#[test]
fn the_source_of_the_article_is_written_key_by_key() {
    let mut reader = reader((100, 24));
    reader.keys("E u [url] enter [example.org] enter");
    assert!(reader.status().contains("not an address"), "{}", reader.status());
    reader.keys("ctrl-u [https://example.org/a] enter");
    let source = |reader: &Reader| reader.app.article().notebook.document.source.clone();
    assert_eq!(source(&reader).url.as_deref(), Some("https://example.org/a"));
    reader.keys("E u [published] enter [2026-02-30] enter");
    assert_eq!(source(&reader).published, None);
    reader.keys("ctrl-u [2026-02-28] enter u");
    assert_eq!((source(&reader).published, source(&reader).url.is_some()), (None, true));
    // It is seen again, and references have it.
    assert!(reader.keys("E u").screen().join("\n").contains("https://example.org/a"));
    reader.keys("[author] enter [Noor] enter Y");
    let copied = reader.effects.iter().rev().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.clone()),
        _ => None,
    });
    let copied = copied.unwrap_or_default();
    assert!(copied.contains("Noor, ") && copied.contains("https://example.org/a"), "{copied}");
}

#[test]
fn the_panel_of_a_claim_tells_how_it_stood_and_asks_anew_after_a_change() {
    let mut reader = reader((100, 30));
    reader.keys("c");
    let id = reader.app.article().notebook.annotations[0].id.clone();
    reader.keys("D");
    let asked = |reader: &Reader| {
        reader.effects.iter().filter(|effect| **effect == Effect::Statuses(id.clone())).count()
    };
    assert_eq!(asked(&reader), 1, "{:?}", reader.effects);
    let stood = |status: &str, day: &str| Stood {
        time: format!("{day}T03:00:00Z"),
        author: Some("noor".into()),
        status: Some(status.into()),
    };
    reader.send(Message::Statuses(
        id.clone(),
        vec![stood("disputed", "2026-05-03"), stood("refuted", "2026-06-01")],
    ));
    let screen = reader.screen().join("\n");
    assert!(
        screen.contains("2026-05-03  disputed  noor") && screen.contains("2026-06-01  refuted"),
        "{screen}"
    );
    reader.keys("down down");
    assert_eq!(asked(&reader), 1, "what is known is not asked again");
    reader.keys("S 3");
    assert!(asked(&reader) >= 1);
}

#[test]
fn the_history_lists_shows_what_was_different_and_brings_it_back() {
    let mut reader = reader((100, 24));
    reader.keys("c");
    let was = reader.app.article().notebook.clone();
    let id = was.annotations[0].id.clone();
    reader.keys("S 3 g h");
    assert!(reader.effects.contains(&Effect::History), "{:?}", reader.effects);
    let operation = |what: &str, at: &str| Operation {
        id: Id::new(format!("01a20666-8939-7411-9f6e-0000000000{at}")),
        time: format!("2026-11-23T03:00:{at}Z"),
        author: Some("noor".into()),
        what: what.into(),
        annotation: Some(id.clone()),
        quote: was.annotations[0].target.exact.clone(),
    };
    let all = vec![operation("claim: status changed", "02"), operation("claim added", "01")];
    reader.send(Message::History(all.clone()));
    insta::assert_snapshot!("history_100", reader.screen().join("\n"));
    reader.keys("down enter");
    assert!(reader.effects.contains(&Effect::AsOf(all[1].id.clone())), "{:?}", reader.effects);
    reader.send(Message::AsOf(all[1].id.clone(), Some(Box::new(was.clone()))));
    insta::assert_snapshot!("history_difference_100", reader.screen().join("\n"));
    reader.keys("enter");
    assert_eq!(reader.app.article().notebook.annotations[0].status, was.annotations[0].status);
    assert!(reader.effects.iter().any(|effect| matches!(effect, Effect::Restore(_))), "{:?}", reader.effects);
    reader.keys("u");
    assert_eq!(reader.app.article().notebook.annotations[0].status.as_deref(), Some("refuted"));
    reader.send(Message::AsOf(all[1].id.clone(), Some(Box::new(reader.app.article().notebook.clone()))));
    assert!(reader.status().contains("nothing was different"), "{}", reader.status());
    reader.send(Message::AsOf(all[1].id.clone(), None));
    assert!(reader.status().contains("no such operation"), "{}", reader.status());
}

#[test]
fn details_of_a_lost_note_show_the_paragraph_as_it_was_and_what_differs_today() {
    let was = TEXT.replace("ربحت مليارا", "خسرت ثلاثة مليارات");
    let start = was.find("الشركة خسرت").unwrap();
    let quote = "الشركة خسرت ثلاثة مليارات";
    let mut target = Target::of_text(&was, tui_bidi::text::Span::new(start, start + quote.len()));
    target.rev = Some("b3:0123456789abcdef".into());
    let id = Id::new("01a20666-8939-7411-9f6e-000000000001");
    let mut notebook = Notebook::default();
    let annotation =
        Annotation { id: id.clone(), kind: "claim".into(), target: target.clone(), ..Annotation::default() };
    notebook.apply(Edit::Add(annotation));
    let mut reader = Reader::of(TEXT.as_bytes(), "a.txt", notebook, (100, 24));
    let place = reader.app.article().placement(0).unwrap();
    assert_ne!(place.state, hashiya::notebook::placement::State::Exact);
    reader.keys("g n D");
    assert!(
        reader.effects.contains(&Effect::OldParagraph(id.clone(), target.clone())),
        "{:?}",
        reader.effects
    );
    let paragraph = target.paragraph_in(&was).to_owned();
    assert!(paragraph.starts_with("قال") && paragraph.ends_with("مليارات."), "{paragraph}");
    reader.send(Message::OldParagraph(id, target, paragraph));
    insta::assert_snapshot!("old_paragraph_100", reader.screen().join("\n"));
}
