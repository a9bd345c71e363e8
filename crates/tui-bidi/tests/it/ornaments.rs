//! What is drawn among the words and is none of them: the text stays what it is.

use crate::layout_laws::{any_direction, any_options, any_text};
use proptest::prelude::*;
use tui_bidi::{
    layout::{Cell, Cluster, Layout, Options, Setting},
    text::{
        Direction::{self, LeftToRight, RightToLeft},
        Ornament, ParagraphByte, ParagraphSpan,
    },
};

fn laid(text: &str, direction: Direction, width: u16, options: Options, ornaments: &[Ornament]) -> Layout {
    Layout::with(text, direction, width, &options, &Setting { ornaments, ..Setting::default() })
}

/// Signs as notes have them.
fn any_sign() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["¹", "²³", "[۱۲]", "(٣)", "*", "‡", "[a]", "א", "[۱] "])
}

/// Ornaments at some edges of characters of a text, in order.
fn any_ornaments() -> impl Strategy<Value = Vec<(prop::sample::Index, &'static str)>> {
    prop::collection::vec((any::<prop::sample::Index>(), any_sign()), 0..5)
}

fn ornaments(text: &str, places: &[(prop::sample::Index, &str)]) -> Vec<Ornament> {
    let edges: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let mut found: Vec<Ornament> = places
        .iter()
        .map(|(place, sign)| Ornament {
            at: ParagraphByte::new(edges[place.index(edges.len())]),
            symbols: (*sign).to_owned(),
        })
        .collect();
    found.sort_by_key(|ornament| ornament.at);
    found
}

fn facts(cluster: Cluster) -> (ParagraphSpan, u8, tui_bidi::layout::Break) {
    (cluster.span, cluster.level, cluster.break_after)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn clusters_levels_and_their_order_are_those_without_ornaments(
        text in any_text(), direction in any_direction(), options in any_options(), places in any_ornaments(),
    ) {
        // Lam and alef are no ligature where an ornament parts them.
        let options = Options { lam_alef: false, ..options };
        let plain = laid(&text, direction, u16::MAX, options, &[]);
        let set = laid(&text, direction, u16::MAX, options, &ornaments(&text, &places));
        prop_assert!(plain.clusters().map(facts).eq(set.clusters().map(facts)));
        let runs = |layout: &Layout| -> Vec<(usize, u8)> {
            let line = layout.line(0);
            let mut levels: Vec<(usize, u8)> = line.runs()
                .flat_map(|run| (run.span.start.get()..run.span.end.get()).map(move |at| (at, run.level)))
                .collect();
            levels.sort_unstable();
            levels
        };
        prop_assert_eq!(runs(&plain), runs(&set));
        // A tab has as many cells as it takes columns.
        let order = |layout: &Layout| -> Vec<(ParagraphSpan, u8)> {
            let cells = layout.line(0).cells().filter(|cell| cell.ornament.is_none());
            let mut order: Vec<_> = cells.map(|cell| (cell.span, cell.level)).collect();
            order.dedup();
            order
        };
        // White space that hangs without an ornament behind it is drawn before one.
        let (order, mut again) = (order(&plain), order(&set));
        again.retain(|cell| order.contains(cell));
        prop_assert_eq!(&again[..], &order[..], "{:?}", text);
    }

    #[test]
    fn every_column_leads_to_a_place_of_its_line_and_back(
        text in any_text(), direction in any_direction(), width in 1..60_u16, options in any_options(), places in any_ornaments(),
    ) {
        let layout = laid(&text, direction, width, options, &ornaments(&text, &places));
        let mut at = ParagraphByte::default();
        for line in layout.lines() {
            prop_assert_eq!(line.span().start, at);
            at = line.span().end;
            let mut column = line.column();
            for cell in line.cells() {
                prop_assert_eq!(cell.column, column);
                column += u16::from(cell.width);
                prop_assert!(line.span().covers(cell.span));
                prop_assert_eq!(line.hit(cell.column), Some(cell.span));
                let back = line.columns(cell.span).any(|columns| columns.contains(&cell.column));
                prop_assert_eq!(back, cell.ornament.is_none() && !cell.span.is_empty());
            }
            prop_assert_eq!(column, line.column() + line.width());
            // Both ways to go through the cells agree.
            let mut cells = line.cells();
            let one_by_one: Vec<Cell<'_>> = std::iter::from_fn(|| cells.next()).collect();
            let mut folded = Vec::new();
            line.cells().for_each(|cell| folded.push(cell));
            prop_assert_eq!(one_by_one, folded);
        }
        prop_assert_eq!(at.get(), text.len());
        let mut resized = laid(&text, direction, 200, options, &ornaments(&text, &places));
        resized.rewrap(width);
        prop_assert!(resized.lines().map(|line| line.span()).eq(layout.lines().map(|line| line.span())));
    }

    #[test]
    fn an_ornament_is_whole_beside_what_it_stands_behind(
        words in prop::collection::vec("[ابتلאבגabc12]{1,6}[.،)]?", 1..20), direction in any_direction(), width in 9..40_u16,
        places in any_ornaments(),
    ) {
        let text = words.join(" ");
        let mut set = ornaments(&text, &places);
        // At the start it stands behind nothing.
        set.retain(|ornament| ornament.at > ParagraphByte::default());
        // Several of one place may be wider together than the narrowest row.
        set.dedup_by_key(|ornament| ornament.at);
        let layout = laid(&text, direction, width, Options::default(), &set);
        let mut found = String::new();
        for line in layout.lines() {
            let cells: Vec<Cell<'_>> = line.cells().collect();
            for piece in cells.chunk_by(|left, right| (left.ornament, left.span) == (right.ornament, right.span)).filter(|piece| piece[0].ornament.is_some()) {
                let own = piece[0].span;
                let beside = |cell: &Cell<'_>| cell.ornament.is_none() && cell.span == own;
                let (first, last) = (piece[0].column, piece[piece.len() - 1].column);
                let touches = cells.iter().any(|cell| beside(cell) && (cell.column + 1 == first || last + 1 == cell.column));
                // Behind a word of the other direction it stands at the far side of all of that.
                let apart = cells.iter().any(|cell| beside(cell) && cell.level != piece[0].level);
                prop_assert!(touches || apart, "{:?}", line.cells().map(|cell| cell.symbol).collect::<String>());
                found.extend(piece.iter().map(|cell| cell.symbol));
            }
        }
        let count = |all: &str| { let mut all: Vec<char> = all.chars().collect(); all.sort_unstable(); all };
        let all: String = set.iter().map(|ornament| ornament.symbols.as_str()).collect();
        prop_assert_eq!(count(&found), count(&all));
    }
}

/// The rows of `text`, with `sign` drawn before each `|` of it, which is no part of it.
fn rows(text: &str, direction: Direction, width: u16, sign: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut set = Vec::new();
    for (number, part) in text.split('|').enumerate() {
        if number > 0 {
            set.push(Ornament { at: ParagraphByte::new(plain.len()), symbols: sign.to_owned() });
        }
        plain.push_str(part);
    }
    let options = Options { shaping: tui_bidi::layout::Shaping::Base, ..Options::default() };
    let layout = laid(&plain, direction, width, options, &set);
    layout.lines().map(|line| line.cells().map(|cell| cell.symbol).collect()).collect()
}

#[test]
fn the_number_of_a_note_stands_behind_its_word() {
    for (text, direction, sign, row) in [
        ("אב| גד", RightToLeft, "12", "דג 12בא"),
        ("אב|. גד", RightToLeft, "[۱۲]", "דג .[۱۲]בא"),
        ("ab| cd", LeftToRight, "12", "ab12 cd"),
        // Behind a name of the other direction it stands where the line is read on, within one where the name is.
        ("אב OpenAI| גד", RightToLeft, "1", "דג 1OpenAI בא"),
        ("אב Open| AI גד", RightToLeft, "1", "דג Open1 AI בא"),
        ("ab אב| cd", LeftToRight, "12", "ab בא12 cd"),
        ("ab אב| גד cd", LeftToRight, "12", "ab דג 12בא cd"),
        ("2023| אב", RightToLeft, "¹", "בא ¹2023"),
        ("אב OpenAI|", RightToLeft, "¹", "¹OpenAI בא"),
        ("|אב", RightToLeft, "¹", "בא¹"),
        ("אב |", RightToLeft, "¹", "¹ בא"),
        ("|", RightToLeft, "¹", "¹"),
        ("אב||", RightToLeft, "¹", "¹¹בא"),
    ] {
        assert_eq!(rows(text, direction, 40, sign), [row], "{text}");
    }
}

#[test]
fn it_goes_to_the_next_line_with_its_word() {
    assert_eq!(rows("אבג דהו| זח", RightToLeft, 7, "¹"), ["גבא", "חז ¹והד"]);
    assert_eq!(rows("אבג דהו| זח", RightToLeft, 8, "¹"), ["¹והד גבא", "חז"]);
    assert_eq!(rows("אבגדה|וז", RightToLeft, 5, "¹"), ["דגבא", "זו¹ה"]);
}

#[test]
fn letters_that_it_parts_are_not_joined() {
    let note = [Ornament { at: ParagraphByte::new(2), symbols: "¹".to_owned() }];
    let row = |ornaments: &[Ornament]| {
        let layout = laid("لا", RightToLeft, 9, Options::default(), ornaments);
        layout.line(0).cells().map(|cell| cell.symbol).collect::<String>()
    };
    assert_eq!((row(&[]).as_str(), row(&note).as_str()), ("ﻻ", "ﺍ¹ﻝ"));
}

#[test]
fn a_word_with_two_ornaments_that_fills_no_row_is_cut_between_them() {
    let text = "א)";
    let set = [(2, "[۱۲]"), (3, "[۱] ")]
        .map(|(at, sign)| Ornament { at: ParagraphByte::new(at), symbols: sign.to_owned() });
    let layout = laid(text, LeftToRight, 9, Options::default(), &set);
    let rows: Vec<usize> = layout.lines().map(|line| line.cells().count()).collect();
    assert_eq!(rows, [5, 5], "a letter with its number, a mark with its own");
}
