//! Links and notes in the text, followed with a key; the source of an article; pages in references.

use crate::support::reader::Reader;
use hashiya::app::{Arrival, Effect};
use hashiya::document::{Document, Goal};
use hashiya::notebook::Notebook;
use std::path::PathBuf;
use tui_bidi::layout::{Layout, Options, Setting};

const SOURCE: &str = "# كتاب\n\nانظر [الفصل](#فصل-ثان) أو [كتابا](other.md#x) أو [موقعا](https://a.org/b).\n\nقال الرجل[^1] كلاما.\n\n\
                      ## فصل ثان\n\nكلام أخير.\n\n[^1]: حاشية قصيرة.\n";

fn reader() -> Reader {
    Reader::at("/books/a.md", SOURCE.as_bytes(), Notebook::default(), (100, 24))
}

/// The words of the line that the cursor stands in.
fn line(reader: &Reader) -> String {
    let document = &reader.app.article().document;
    document.paragraph_text(document.paragraph_at(reader.app.position().0)).to_owned()
}

/// Puts the cursor on `words`, follows what stands there, and says what was asked for.
fn follow(reader: &mut Reader, words: &str) -> Vec<Effect> {
    reader.keys(&format!("g g / [{words}] enter"));
    reader.effects.clear();
    reader.keys("g x");
    std::mem::take(&mut reader.effects)
}

#[test]
fn a_link_is_followed_in_the_text_to_another_article_or_copied() {
    let mut reader = reader();
    follow(&mut reader, "الفصل");
    assert_eq!(line(&reader), "فصل ثان");
    reader.keys("ctrl-o");
    assert!(line(&reader).starts_with("انظر"), "and back");
    let open = Effect::Open(PathBuf::from("/books/other.md"), Arrival::Stopped);
    assert!(follow(&mut reader, "كتابا").contains(&open));
    assert!(follow(&mut reader, "موقعا").contains(&Effect::Copy("https://a.org/b".to_owned())));
}

#[test]
fn a_note_is_shown_where_it_is_called_gone_to_and_left_again() {
    let mut reader = reader();
    follow(&mut reader, "الرجل");
    let shown = reader.screen().join("\n");
    assert!(shown.contains(" follow "), "{shown}");
    reader.keys("enter");
    assert_eq!(line(&reader), "حاشية قصيرة.");
    reader.keys("g x");
    assert_eq!(line(&reader), "قال الرجل كلاما.");
}

#[test]
fn all_that_is_in_sight_is_offered_and_what_stands_in_the_paragraph_comes_first() {
    let mut reader = reader();
    reader.keys("g g / [قال] enter g x");
    let screen = reader.screen();
    let row = |words: &str| screen.iter().position(|row| row.contains(words));
    let (note, links) = (row("[1]").or(row("ﺔﻴﺷﺎﺣ")), ["other.md", "https://a.org/b"].map(row));
    assert!(note.is_some() && links.iter().all(Option::is_some), "{screen:#?}");
    reader.keys("enter");
    assert_eq!(line(&reader), "حاشية قصيرة.");
}

#[test]
fn where_nothing_leads_anywhere_it_is_said() {
    let mut reader = Reader::of("كلام قصير.\n".as_bytes(), "a.txt", Notebook::default(), (80, 10));
    reader.keys("g x");
    assert!(reader.status().contains("no link and no note"), "{}", reader.status());
}

#[test]
fn the_source_is_shown_and_the_article_again_at_the_same_place() {
    let mut reader = reader();
    reader.keys("G");
    let at = reader.app.position().0;
    let page = reader.screen();
    reader.keys("z v");
    let shown = reader.screen().join("\n");
    assert!(
        shown.contains(":[1^]") && !shown.contains("https://a.org"),
        "from the line of the cursor on: {shown}"
    );
    reader.keys("g g");
    let shown = reader.screen().join("\n");
    assert!(shown.contains("(https://a.org/b)") && shown.contains("other.md#x"), "{shown}");
    reader.keys("z v");
    assert_eq!((reader.app.position().0, reader.screen()), (at, page));
    let mut plain = Reader::of("كلام.\n".as_bytes(), "a.txt", Notebook::default(), (80, 10));
    plain.keys("z v");
    assert!(plain.status().contains("this is the source"), "{}", plain.status());
}

#[test]
fn pages_are_told_and_stand_in_references() {
    let book =
        "######OpenITI#\n#META#Header#End#\n# أول الكلام ms001 هنا PageV01P022\n# ثان\n# ثالث PageV01P023\n";
    let document = Document::parse(book.as_bytes(), "a").unwrap();
    let page = |words: &str| document.page(document.text().find(words).unwrap());
    assert_eq!([page("أول"), page("ثالث")], [Some("vol. 1, p. 22"), Some("vol. 1, p. 23")]);
    let alone = Document::parse(book.replace(" PageV01P022", "\nPageV01P022").as_bytes(), "a").unwrap();
    assert_eq!(
        alone.page(alone.text().find("ثان").unwrap()),
        Some("vol. 1, p. 23"),
        "a mark on a line of its own"
    );
    // A mark closes its page: what stands behind it is the next one's, from its first letter on.
    let behind = "######OpenITI#\n#META#Header#End#\n# PageV01P003\n\n### | باب\n# أولPageV01P004ثان ثالث PageV01P005\n";
    let behind = Document::parse(behind.as_bytes(), "a").unwrap();
    let pages = ["باب", "أول", "ثان", "ثالث"].map(|words| behind.page(behind.text().find(words).unwrap()));
    assert_eq!(pages, ["vol. 1, p. 4", "vol. 1, p. 4", "vol. 1, p. 5", "vol. 1, p. 5"].map(Some));
    assert_eq!(behind.page_marks(0).collect::<Vec<_>>(), [(0, "vol. 1, p. 4")]);
    let mut reader = Reader::of(book.as_bytes(), "a", Notebook::default(), (100, 12));
    assert!(reader.screen()[0].contains("vol. 1, p. 22"), "{}", reader.screen()[0]);
    reader.keys("G Y");
    let copied =
        reader.effects.iter().any(|effect| matches!(effect, Effect::Copy(words) if words.contains("p. 23")));
    assert!(copied, "{:?}", reader.effects);
    let film = "1\n00:00:01,000 --> 00:00:02,000\nأول\n\n2\n00:00:05,000 --> 00:00:06,000\nثان\n";
    let film = Document::parse(film.as_bytes(), "a.srt").unwrap();
    assert_eq!(film.page(film.text().len() - 2), Some("00:00:05"));
    let tei = "<TEI><text><p>أول<pb n='7'/>ثان</p><pb n='8'/><p>ثالث</p></text></TEI>";
    let tei = Document::parse(tei.as_bytes(), "a.xml").unwrap();
    let page = |words: &str| tei.page(tei.text().find(words).unwrap());
    assert_eq!([page("أول"), page("ثان"), page("ثالث")], [None, Some("p. 7"), Some("p. 8")]);
}

#[test]
fn hemistichs_stand_in_two_columns() {
    let poem =
        "######OpenITI#\n#META#Header#End#\n# قال:\n# صدر قصير %~% عجز\n# صدر أطول منه بكثير %~% عجز ثان\n";
    let document = Document::parse(poem.as_bytes(), "a").unwrap();
    let stops = [22, 29].map(tui_bidi::text::LogicalColumn::new);
    assert_eq!((document.stops(1), document.stops(2)), (&stops[..], &stops[..]));
    assert!(document.stops(0).is_empty());
    // All verses of a poem go one way, also those that have room where another has none.
    for (width, rows) in [(29, 1), (28, 2)] {
        for index in [1, 2] {
            let stops = document.stops_within(index, width);
            let setting = Setting { stops, ..Setting::default() };
            let (text, direction) = (document.paragraph_text(index), document.paragraph_direction(index));
            let layout = Layout::with(text, direction, width, &Options::default(), &setting);
            assert_eq!(layout.lines().len(), rows, "{text} in {width} columns");
        }
    }
}

#[test]
fn places_of_a_page_are_found_by_their_encoded_names() {
    let page = "<p><a href='#%D9%86%D8%B5'>رابط</a></p><h2 id='نص'>عنوان</h2><p>https://b.org/c و<a href='#x'>ميت</a></p>";
    let document = Document::parse(format!("<html><body>{page}").as_bytes(), "a.html").unwrap();
    let heading = document.text().find("عنوان").unwrap();
    assert_eq!(document.leads(0)[0].goal, Goal::Place(heading));
    let goals: Vec<Goal> = document.leads(2).into_iter().map(|lead| lead.goal).collect();
    assert_eq!(goals, [Goal::Elsewhere("https://b.org/c".to_owned()), Goal::Elsewhere("#x".to_owned())]);
}

#[test]
fn the_second_half_of_a_verse_stands_on_its_own_row_where_both_have_no_room() {
    let poem =
        "######OpenITI#\n#META#Header#End#\n# قفا نبك من ذكرى حبيب ومنزل %~% بسقط اللوى بين الدخول فحومل\n";
    let rows = |width: u16| {
        let reader = Reader::of(poem.as_bytes(), "a.txt", Notebook::default(), (width, 12));
        let filled = reader.screen().into_iter().skip(1).take(10);
        filled.map(|row| row.trim().to_owned()).filter(|row| row.chars().count() > 3).count()
    };
    assert_eq!((rows(80), rows(40), rows(50)), (1, 2, 2));
}

#[test]
fn pages_of_the_printed_book_are_shown_on_demand() {
    let words = "كلام في هذا الباب من الكتاب. ".repeat(12);
    let book = format!(
        "######OpenITI#\n#META#Header#End#\n# {words}PageV01P022\n~~{words}PageV01P023 {words}\n# {words}ms0007 PageV01P024\n"
    );
    let mut reader = Reader::of(book.as_bytes(), "a.txt", Notebook::default(), (80, 24));
    let numbers = |reader: &Reader| {
        let screen = reader.screen().join("\n");
        ["p. 23", "p. 24"].map(|page| screen.lines().skip(1).any(|row| row.contains(page)))
    };
    assert_eq!(numbers(&reader), [false, false]);
    reader.keys("z #");
    assert_eq!(numbers(&reader), [true, true], "{}", reader.screen().join("\n"));
    assert!(reader.status().contains("pages of the printed book"), "{}", reader.status());
    reader.keys("z #");
    assert_eq!(numbers(&reader), [false, false]);
    let mut plain = Reader::of("نص بلا صفحات.\n".as_bytes(), "a.txt", Notebook::default(), (80, 24));
    plain.keys("z #");
    assert!(plain.status().contains("no pages"), "{}", plain.status());
}
