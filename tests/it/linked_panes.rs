//! Linked panes: versions and translations beside each other, witnesses with their variants at the foot.

use crate::support::reader::{Reader, SAMPLE};
use hashiya::{
    alignment::Edit,
    app::{Arrangement, Arrival, Article, Changed, Message, ToAlign},
    document::Document,
    entities::{Overrides, find},
    notebook::Notebook,
};

/// Two versions of a text side by side, linked.
fn linked(size: (u16, u16)) -> Reader {
    let one = "العنوان\n\nقال الرجل إن الكتاب وصل في اليوم الأول من الشهر ولم يفتحه أحد.\n\nثم جاء رجل آخر ومعه ورقة.\n\nوانتهت الحكاية.\n";
    let other = "العنوان\n\nقال الرجل إن الكتاب وصل في اليوم الثاني من الشهر ولم يفتحه أحد قط.\n\nوانتهت الحكاية.\n\nزيادة من الناسخ.\n";
    let mut reader = Reader::at("/a/one.txt", one.as_bytes(), Notebook::default(), size);
    reader.keys("s");
    assert!(reader.app.make_room());
    reader.opens("/a/other.txt", other.as_bytes(), Notebook::default(), &Arrival::Stopped);
    reader.keys("z l");
    reader
}

#[test]
fn linked_versions_show_where_they_differ() {
    for width in [80, 120] {
        let reader = linked((width, 24));
        insta::assert_snapshot!(format!("linked_{width}"), reader.screen().join("\n"));
    }
    let mut reader = linked((120, 24));
    assert!(
        reader.status().contains("4 differences (−1 +2 ~1 ↕0)"),
        "{:?}\n{}",
        reader.screen(),
        reader.status()
    );
    reader.keys("g g ] d");
    assert!(reader.status().contains("2 of 4") || reader.status().contains("1 of 4"), "{}", reader.status());
    reader.keys("g d");
    insta::assert_snapshot!("linked_list", reader.screen().join("\n"));
    reader.keys("esc z l ] d");
    assert!(reader.status().contains("no panes are linked"), "{}", reader.status());
}

/// Linked was the pane beside the one with the focus, though it showed the same text.
#[test]
fn of_three_panes_those_that_show_two_articles_are_linked() {
    let mut reader = linked((160, 30));
    reader.keys("z l ctrl-w v z l");
    assert!(reader.status().contains("4 differences"), "{}", reader.status());
}

#[test]
fn linked_panes_keep_the_same_place_and_closing_one_unlinks() {
    let text = std::fs::read(SAMPLE).unwrap();
    let mut reader = Reader::sample((160, 24));
    assert!(reader.app.make_room());
    reader.opens("/a/copy.ar.txt", &text, Notebook::default(), &Arrival::Stopped);
    reader.keys("z l");
    assert!(reader.status().contains("both say the same"), "{}", reader.status());
    let places = |reader: &Reader| {
        let Some(Arrangement::Parts { parts, .. }) = reader.app.arrangement() else { panic!("one pane") };
        let place = |part: &Arrangement| match part {
            Arrangement::Pane { place, .. } => place.unwrap(),
            Arrangement::Parts { .. } => panic!("parts"),
        };
        parts.iter().map(|(_, part)| place(part)).collect::<Vec<_>>()
    };
    for keys in ["ctrl-d", "ctrl-d j j", "G", "ctrl-u", "] ]"] {
        reader.keys(keys);
        let [(_, one), (_, other)] = places(&reader)[..] else { panic!("two panes") };
        assert_eq!(one, other, "{keys}");
    }
    reader.keys("ctrl-w c ] d");
    assert!(reader.status().contains("no panes are linked"), "{}", reader.status());
}

#[test]
fn a_note_is_carried_over_to_the_other_article() {
    let text = std::fs::read(SAMPLE).unwrap();
    let mut reader = Reader::sample((160, 24));
    assert!(reader.app.make_room());
    reader.opens("/a/copy.ar.txt", &text, Notebook::default(), &Arrival::Stopped);
    reader.keys("ctrl-w w ] a ctrl-w y");
    assert!(reader.status().contains("in the other article too"), "{}", reader.status());
    reader.keys("ctrl-w w");
    assert_eq!(reader.app.article().notebook.annotations.len(), 1);
    assert_eq!(reader.app.article().name, "/a/copy.ar.txt");
}

/// A Hebrew text beside its translation, linked; the first pane has the focus.
fn translated(size: (u16, u16)) -> Reader {
    let own = std::fs::read("seeds/hebrew.he.txt").unwrap();
    let other = std::fs::read("tests/bilingual/hebrew.en.txt").unwrap();
    let document = Document::parse(&own, "hebrew.he.txt").unwrap();
    let mut article = Article::new("hebrew.he.txt", document, Notebook::default(), None);
    article.path = "/a/hebrew.he.txt".into();
    let mut reader = Reader::showing(article, size);
    reader.keys("s");
    assert!(reader.app.make_room());
    reader.opens("/a/hebrew.en.txt", &other, Notebook::default(), &Arrival::Stopped);
    reader.keys("z l");
    assert!(reader.status().contains("12 of 12 paragraphs belong together"), "{}", reader.status());
    reader.keys("ctrl-w w");
    reader
}

#[test]
fn a_translation_begins_on_the_same_rows_when_wished() {
    let mut reader = translated((160, 30));
    reader.keys("z P } }");
    insta::assert_snapshot!("parallel_160", reader.screen().join("\n"));
    let starts = |reader: &Reader| {
        let screen = reader.screen();
        let row = |words: &str| screen.iter().position(|row| row.contains(words));
        (row("For many generations"), row("Chapter 1"))
    };
    let (paragraph, heading) = starts(&reader);
    assert!(paragraph.is_some() && heading.is_some(), "{:?}", reader.screen());
    reader.keys("ctrl-d ctrl-d ctrl-d ctrl-u z P G g g");
    assert!(reader.status().is_empty() || !reader.status().contains("belong"), "{}", reader.status());
}

#[test]
fn paragraphs_tied_by_hand_are_kept_in_the_notebook_and_undone() {
    let mut reader = translated((160, 30));
    reader.keys("} } z =");
    assert!(reader.status().contains("now the paragraph of the other text"), "{}", reader.status());
    reader.keys("ctrl-w w } } } z = ctrl-w w");
    assert!(
        reader.toml().contains("[[alignment]]\nwith = \"/a/hebrew.en.txt\"\npairs = [["),
        "{}",
        reader.toml()
    );
    let read = Notebook::parse(reader.toml().as_bytes());
    assert_eq!(read.alignments, reader.app.article().notebook.alignments);
    assert_eq!(read.alignments[0].pairs.len(), 1);
    reader.keys("u");
    assert!(!reader.toml().contains("alignment"), "{}", reader.toml());
    reader.keys("ctrl-r");
    assert!(reader.toml().contains("[[alignment]]"));
}

#[test]
fn where_panes_are_linked_a_move_that_scrolls_nothing_draws_rows_alone() {
    let text = std::fs::read(SAMPLE).unwrap();
    let mut reader = Reader::sample((160, 40));
    assert!(reader.app.make_room());
    reader.opens("/a/copy.ar.txt", &text, Notebook::default(), &Arrival::Stopped);
    reader.keys("z l g g l");
    for keys in ["j", "j", "j", "h"] {
        let before = reader.app.position().1;
        reader.app.take_changed();
        reader.keys(keys);
        assert_eq!(reader.app.position().1, before, "the window stays");
        let changed = reader.app.take_changed();
        assert!(matches!(changed, Changed::Rows(_)), "{keys}: {changed:?}");
    }
    reader.keys("ctrl-f");
    assert_eq!(reader.app.take_changed(), Changed::All, "the other pane follows");
}

/// Three witnesses of a text; the pane of the first has the focus.
fn witnesses(size: (u16, u16)) -> Reader {
    let base = "العنوان\n\nقال الرجل إن الكتاب وصل في اليوم الأول من الشهر ولم يفتحه أحد.\n\nثم جاء رجل آخر ومعه ورقة.\n\nوانتهت الحكاية.\n";
    let second = base.replace("الأول", "الثاني").replace("أحد.", "أحد قط.");
    let third = base.replace("الأول", "الثاني").replace("\n\nثم جاء رجل آخر ومعه ورقة.", "");
    let mut reader = Reader::at("/a/base.txt", base.as_bytes(), Notebook::default(), size);
    reader.keys("s");
    for (name, text) in [("/a/second.txt", second), ("/a/third.txt", third)] {
        assert!(reader.app.make_room());
        reader.opens(name, text.as_bytes(), Notebook::default(), &Arrival::Stopped);
    }
    reader.keys("ctrl-w w");
    reader
}

#[test]
fn variants_of_witnesses_stand_at_the_foot_of_the_base() {
    for (width, height) in [(80, 30), (120, 30), (200, 40)] {
        let mut reader = witnesses((width, height));
        reader.keys("z A");
        insta::assert_snapshot!(format!("variants_{width}"), reader.screen().join("\n"));
    }
    let mut reader = witnesses((160, 30));
    reader.keys("z A");
    assert!(reader.status().contains("3 variants"), "{}", reader.status());
    // The witnesses need not stay open.
    reader.keys("ctrl-w o g g ] d ] d");
    assert!(reader.status().contains("2 of 3"), "{}", reader.status());
    insta::assert_snapshot!("variants_alone", reader.screen().join("\n"));
    reader.keys("[ d");
    assert!(reader.status().contains("1 of 3"), "{}", reader.status());
    reader.keys("] d ] d ] d");
    assert!(reader.status().contains("no difference after"), "{}", reader.status());
    reader.keys("g d");
    insta::assert_snapshot!("variants_list", reader.screen().join("\n"));
    reader.keys("esc z A");
    assert!(reader.status().contains("no longer shown"), "{}", reader.status());
    reader.keys("z A");
    assert!(reader.status().contains("no witness is open"), "{}", reader.status());
}

#[test]
fn the_variant_at_the_cursor_is_in_sight_however_many_there_are() {
    let words: Vec<String> = (0..60).map(|number| format!("word{number} same{number}")).collect();
    let base = words.join(" and then ") + "\n";
    let other = base.replace("word", "other");
    let mut reader = Reader::at("/a/base.txt", base.as_bytes(), Notebook::default(), (100, 40));
    reader.keys("s");
    assert!(reader.app.make_room());
    reader.opens("/a/other.txt", other.as_bytes(), Notebook::default(), &Arrival::Stopped);
    reader.keys("ctrl-w w z A ctrl-w o g g");
    for number in 0..60 {
        reader.keys("] d");
        let (screen, at) = (reader.screen().join("\n"), (number + 1).min(59)); // it begins at the first
        assert!(screen.contains(&format!("word{at}] other{at}")), "{number}\n{screen}");
    }
}

#[test]
fn variants_are_worked_out_anew_when_a_text_was_read_again() {
    let mut reader = witnesses((160, 30));
    reader.keys("z A ctrl-w w");
    let text = reader.app.article().document.text().replace("الكتاب", "الخطاب");
    let document = Document::parse(text.as_bytes(), "/a/second.txt").unwrap();
    reader.send(Message::Document(Box::new(document), None));
    assert!(reader.status().contains("4 variants"), "{}", reader.status());
}

/// The article that is not in the repository says itself twice; its second copy lacks two captions, and nothing else.
#[test]
fn the_second_copy_of_the_real_article_lacks_two_captions() {
    let Ok(folder) = std::env::var("HASHIYA_SHARED") else { return println!("skipped: no HASHIYA_SHARED") };
    let bytes = std::fs::read(format!("{folder}/seeds/article.ar.txt")).unwrap();
    let document = Document::parse(&bytes, "article.ar.txt").unwrap();
    let found = find(&document, &Overrides::default());
    let repeat = &found.repeats[0];
    let within = Some([repeat.of, repeat.span]);
    let documents = [document.clone(), document.clone()];
    let compared = ToAlign { turn: 1, documents, within, ties: Vec::new() }.align();
    let edits = &compared.alignment.edits;
    assert!(edits.iter().all(|edit| matches!(edit, Edit::Delete(..))), "{edits:?}");
    assert_eq!(edits.len(), 2, "{edits:?}");
}
