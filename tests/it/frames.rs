//! Every page as it looks: in a right-to-left and a left-to-right article, from 40×12 to 200×60. One file a page, so
//! that a change of a page is seen in one place.
#![allow(clippy::unwrap_used, clippy::disallowed_methods)] // helpers outside test functions; the samples

use super::pages::{read_passages, volumes};
use crate::support::reader::Reader;
use hashiya::{
    app::{Article, Message},
    config::{Depth, Settings, Theme},
    document::Document,
    entities::{Entities, Overrides, find},
    notebook::{Id, Notebook, Operation},
};
use ratatui::style::{Color, Modifier};
use std::fmt::Write as _;
use tui_bidi::layout::Options;

const SIZES: [(u16, u16); 5] = [(40, 12), (60, 20), (80, 24), (120, 40), (200, 60)];

/// The names that are left in the frames: they shall not tell how well names are found.
const NAMES: [&str; 8] =
    ["سام ألتمان", "OpenAI", "مايكروسوفت", "ساتيا ناديلا", "Ibn Khaldun", "Timur", "Tunis", "Damascus"];

fn seed(name: &str) -> Vec<u8> {
    std::fs::read(format!("{}/seeds/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// An article of the samples with its notebook and the names that are left in it: found once, shown often.
pub(super) struct Sample {
    name: &'static str,
    document: Document,
    notebook: Notebook,
    names: Entities,
}

impl Sample {
    fn new(name: &'static str, notebook: Notebook) -> Self {
        let document = Document::parse(&seed(name), name).unwrap();
        let mut names = find(&document, &Overrides::default());
        names.entities.retain(|entity| NAMES.contains(&entity.name.as_str()));
        Self { name, document, notebook, names }
    }

    fn show(&self, size: (u16, u16)) -> Reader {
        self.show_with(size, Settings::default())
    }

    pub(super) fn show_with(&self, size: (u16, u16), settings: Settings) -> Reader {
        let article = Article::new(self.name, self.document.clone(), self.notebook.clone(), None);
        let mut reader = Reader::showing_with(article, size, settings);
        reader.send(Message::Entities(Box::new(self.names.clone())));
        reader.effects.clear();
        reader
    }
}

thread_local! {
    /// The Arabic sample with the notebook that comes with it.
    pub(super) static RIGHT_TO_LEFT: Sample = {
        let name = "openai-november.ar.txt";
        Sample::new(name, Notebook::parse(&seed(&format!("{name}.hashiya.toml"))))
    };
    /// The English sample with some annotations of every sort.
    pub(super) static LEFT_TO_RIGHT: Sample = {
        let empty = Sample::new("notes.en.md", Notebook::default());
        let mut reader = empty.show((200, 60));
        reader.keys("/ [born in] enter v ) c t [biography, تونس] enter I [Which source gives the day?] enter S 1");
        reader.keys("/ [cream] enter v w m / [injustice] enter v ) e I [He means taxes.] enter S 2");
        reader.keys("/ [Rosenthal] enter c E s [Franz Rosenthal] enter S 3 / [solidarity] enter v ] w Q");
        Sample { notebook: Notebook::parse(reader.toml().as_bytes()), ..empty }
    };
}

/// Presses `keys` in both articles at every size and gives all that is shown.
fn frames(keys: &str, then: impl Fn(&mut Reader)) -> String {
    let mut all = String::new();
    for (name, sample) in [("right to left", &RIGHT_TO_LEFT), ("left to right", &LEFT_TO_RIGHT)] {
        for size in SIZES {
            let mut reader = sample.with(|sample| sample.show(size));
            reader.keys(keys);
            then(&mut reader);
            let screen = reader.screen();
            all += &format!("── {name}, {}×{} ──\n{}\n", size.0, size.1, screen.join("\n"));
        }
    }
    all
}

/// The frames of a page in the file of its name.
macro_rules! page {
    ($name:literal, $keys:literal) => {
        page!($name, $keys, |_| ())
    };
    ($name:literal, $keys:literal, $then:expr) => {
        insta::assert_snapshot!($name, frames($keys, $then))
    };
}

#[test]
fn the_article() {
    page!("text", "J");
    page!("sidebar", "J g n j");
    page!("details", "J D");
    page!("claims", "g C j");
}

#[test]
fn lists_as_the_whole_window() {
    page!("notes", "g n w j space");
    page!("tags", "g #");
}

fn with_library(reader: &mut Reader) {
    reader.send(Message::Volumes(volumes()));
}

#[test]
fn pages_of_many_articles() {
    page!("library", "g l", with_library);
    page!("statistics", "g S", with_library);
    page!("review", "g r", |reader| {
        with_library(reader);
        read_passages(reader);
    });
    page!("review_done", "g r", |reader| {
        with_library(reader);
        reader.keys("space space space");
    });
}

#[test]
fn what_lies_over_the_page() {
    page!("help", "?");
    page!("help_found", "? / [note] enter");
    page!("palette", ": [note]");
    page!("prompt_find", "/ [the]");
    page!("prompt_tags", "J t");
    page!("prompt_speaker", "J E s");
    page!("note_editor", "J I");
    page!("keys_after_g", "g");
    page!("log", "g h", with_history);
}

/// Answers with the history of the notebook.
pub(super) fn with_history(reader: &mut Reader) {
    let first = reader.app.article().notebook.annotations[0].clone();
    let operation = |number: u8, what: &str| Operation {
        id: Id::new(format!("01a20666-8939-7411-9f6e-0000000000{number:02}")),
        time: format!("2026-11-23T03:00:{number:02}Z"),
        author: Some("noor".into()),
        what: what.into(),
        annotation: Some(first.id.clone()),
        quote: first.target.exact.clone(),
    };
    let all = ["claim: status changed", "claim: note changed", "claim added"];
    reader.send(Message::History(all.into_iter().zip(1..).map(|(what, n)| operation(n, what)).collect()));
}

/// The looks of the runs of cells in each row of a screen, where they are not plain: columns, colours, attributes.
fn looks(reader: &Reader, allowed: impl Fn(Color) -> bool) -> String {
    let cells = reader.cells();
    let mut all = String::new();
    for row in cells.area.rows() {
        let of_row: Vec<_> = row.columns().map(|place| &cells[place.as_position()]).collect();
        let mut column = 0;
        for run in of_row.chunk_by(|one, other| one.style() == other.style()) {
            let (cell, last) = (run[0], column + run.len() - 1);
            assert!(allowed(cell.fg) && allowed(cell.bg), "{:?} on {:?}", cell.fg, cell.bg);
            // Where bold is shown as bright, bold black is a grey that nobody reads on a colour.
            assert!(cell.fg != Color::Black || !cell.modifier.contains(Modifier::BOLD), "{}", cell.symbol());
            if (cell.fg, cell.bg, cell.modifier) != (Color::Reset, Color::Reset, Modifier::empty()) {
                let _ = write!(all, "{:02} {column:02}-{last:02} {} on {}", row.y, cell.fg, cell.bg);
                let attributes = cell.modifier.iter_names().map(|(name, _)| name.to_lowercase());
                let _ = writeln!(all, "{}", attributes.fold(String::new(), |all, name| all + " " + &name));
            }
            column += run.len();
        }
    }
    all
}

#[test]
fn pages_in_sixteen_colours_and_in_none_look_meant() {
    let sixteen =
        |color| matches!(color, Color::Reset) || !matches!(color, Color::Rgb(..) | Color::Indexed(16..));
    // The cursor on a mark, a selection, matches, a list with the focus, a panel: kept. The other pages hold to the colours.
    let pages = [
        "J D",
        "g C j",
        "g n w j space",
        "g #",
        "g l",
        "g S",
        "g r",
        "?",
        "J t",
        "J I",
        "J E s",
        "g",
        "g h",
        "g p",
    ];
    for (name, depth) in [("sixteen", Depth::Sixteen), ("none", Depth::None)] {
        for (article, sample, found) in
            [("", &LEFT_TO_RIGHT, "/ [the] enter"), ("_rtl", &RIGHT_TO_LEFT, "/ [المجلس] enter")]
        {
            let kept = ["J", "J v w w", found, "g n j", ": [note]"];
            let mut all = String::new();
            for theme in ["light", "dark"] {
                for keys in kept.into_iter().chain(pages) {
                    let mut reader = sample.with(|sample| sample.show((80, 24)));
                    let (colours, _) = Theme::built_in(theme).unwrap();
                    reader.send(Message::Look(Box::new(colours.with_depth(depth)), Options::default()));
                    reader.keys(keys);
                    with_library(&mut reader);
                    let shown = looks(&reader, |color| {
                        sixteen(color) && (depth != Depth::None || color == Color::Reset)
                    });
                    if kept.contains(&keys) {
                        let _ =
                            writeln!(all, "── {theme}, {keys} ──\n{}\n{shown}", reader.screen().join("\n"));
                    }
                }
                if depth == Depth::None {
                    break; // where there is no colour there is one theme
                }
            }
            insta::assert_snapshot!(format!("looks_{name}{article}"), all);
        }
    }
}

#[test]
fn three_hundred_notes_a_hundred_tags_and_a_thousand_articles_stay_readable() {
    let mut reader = RIGHT_TO_LEFT.with(|sample| {
        let mut many = sample.notebook.clone();
        let text = sample.document.text();
        let words: Vec<usize> = text.match_indices(' ').map(|(at, _)| at + 1).collect();
        many.annotations = (0..300)
            .map(|number| {
                let first = number * (words.len() - 4) / 300;
                let span = tui_bidi::text::Span::new(words[first], words[first + 2] - 1);
                let target = hashiya::notebook::Target::of(&sample.document, span);
                let id = Id::new(format!("01a20666-8939-7411-9f6e-000000000{number:03}"));
                let tags = vec![format!("tag{:02}", number % 100)];
                let kind = ["claim", "note", "highlight"][number % 3].into();
                hashiya::notebook::Annotation { id, kind, tags, target, ..Default::default() }
            })
            .collect();
        Sample {
            name: sample.name,
            document: sample.document.clone(),
            notebook: many,
            names: sample.names.clone(),
        }
        .show((100, 40))
    });
    let mut all = String::new();
    for (page, keys) in [
        ("notes", "g n G"),
        ("tags", "esc g #"),
        ("a tag typed", "esc J t [tag0]"),
        ("library", "esc esc g l"),
    ] {
        reader.keys(keys);
        if page == "library" {
            let (one, other) = (volumes(), volumes());
            let thousand =
                one.iter().chain(&other).cycle().take(1_000).enumerate().map(|(number, volume)| {
                    let mut volume = volume.clone();
                    volume.entry.path = format!("/texts/{number:03}/article.txt").into();
                    volume.entry.title = format!("article {number:03} of a thousand");
                    volume
                });
            reader.send(Message::Volumes(thousand.collect()));
            reader.keys("G");
        }
        let _ = writeln!(all, "── {page} ──\n{}", reader.screen().join("\n"));
    }
    insta::assert_snapshot!("many", all);
}

/// Words in the panel of details stood on the ground of the page, like labels glued to it.
#[test]
fn a_panel_has_one_ground() {
    let mut reader = Reader::sample((100, 30));
    reader.keys("J D");
    let cells = reader.cells();
    let corner = |symbol| cells.area.positions().find(|place| cells[*place].symbol() == symbol).unwrap();
    let (start, end) = (corner("┌"), corner("┘"));
    let (page, panel) = (cells[(0, 0)].bg, cells[start].bg);
    assert_ne!(page, panel, "a theme whose panels have the ground of the page tells nothing");
    for place in cells.area.positions() {
        let is_inside = (start.x..=end.x).contains(&place.x) && (start.y..=end.y).contains(&place.y);
        assert!(!is_inside || cells[place].bg != page, "{place}: {}", cells[place].symbol());
    }
}
