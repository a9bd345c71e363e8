//! Rows as drawn, and what each class is sent. Right-to-left letters are written in the order of the
//! row; a terminal of each class is imitated to see the drawn row again.

use super::cells::{LRM, is_rule, leading, mirrored};
use super::*;
use proptest::prelude::*;
use ratatui_core::buffer::CellWidth;
use ratatui_core::style::Color;
use unicode_bidi::{BidiClass, BidiInfo, Level, ParagraphBidiInfo, bidi_class};

/// The cells of `text`, one a character, marks with the letter before them.
fn row(text: &str) -> Vec<Cell> {
    let mut row: Vec<Cell> = Vec::new();
    for c in text.chars() {
        match row.last_mut() {
            Some(cell) if bidi_class(c) == BidiClass::NSM => {
                let symbol = format!("{}{c}", cell.symbol());
                cell.set_symbol(&symbol);
            }
            _ => row.push(Cell::from(c)),
        }
    }
    row
}

fn cell(symbol: &str) -> Cell {
    let mut cell = Cell::EMPTY;
    cell.set_symbol(symbol);
    cell
}

fn text(row: &[Cell]) -> String {
    leading(row).map(|column| row[column].symbol()).collect()
}

fn classes() -> impl Iterator<Item = Bidi> {
    Bidi::NAMES.iter().map(|&(_, class)| class)
}

fn check(class: Bidi, drawn: &str, sent: &str) {
    assert_eq!(text(&encode(&row(drawn), class)), sent, "{class:?} {drawn}");
}

/// What a terminal shows that runs UAX #9, left to right, over the whole row.
fn bidi_terminal(sent: &[Cell]) -> String {
    let text = text(sent);
    let levels = ParagraphBidiInfo::new(&text, Some(Level::ltr())).levels;
    // U+200E has no column, but stands between its neighbours.
    let mut items: Vec<(String, Level)> = Vec::new();
    let mut byte = 0;
    for cell in sent {
        let bare = cell.symbol().trim_end_matches(LRM);
        let shown = if levels[byte].is_rtl() { mirrored(self::cell(bare)) } else { self::cell(bare) };
        items.push((shown.symbol().to_owned(), levels[byte]));
        if cell.symbol().len() > bare.len() {
            items.push((String::new(), levels[byte + bare.len()]));
        }
        byte += cell.symbol().len();
    }
    let levels: Vec<Level> = items.iter().map(|(_, level)| *level).collect();
    BidiInfo::reorder_visual(&levels).into_iter().map(|item| items[item].0.as_str()).collect()
}

/// What a terminal shows that knows no U+200E and runs UAX #9 over each piece of one style.
fn piecewise_terminal(sent: &[Cell]) -> String {
    let bare = |drawn: &Cell| cell(drawn.symbol().trim_end_matches(LRM));
    let pieces =
        sent.chunk_by(|left, right| left.style() == right.style() && is_rule(left) == is_rule(right));
    pieces.map(|piece| bidi_terminal(&piece.iter().map(bare).collect::<Vec<_>>())).collect()
}

#[test]
fn identity_where_the_terminal_lays_cells_out_as_they_come() {
    for class in [Bidi::Visual, Bidi::Bdsm, Bidi::Konsole, Bidi::Mlterm] {
        check(class, "│ (2023) ﻥﺎﻤﺘﻟﺃ ﻡﺎﺳ │", "│ (2023) ﻥﺎﻤﺘﻟﺃ ﻡﺎﺳ │");
    }
}

#[test]
fn lrm_follows_every_letter_and_arabic_digit() {
    check(Bidi::Lrm, "a ﻡﺎ ٣1", "a ﻡ\u{200E}ﺎ\u{200E} ٣\u{200E}1");
    check(Bidi::Lrm, "בּ", "בּ\u{200E}");
}

#[test]
fn runs_go_backwards_word_by_word() {
    check(Bidi::Runs, "│(ﻥﺎﻤﺘﻟﺃ) ﻡﺎﺳ│ GPT-4 │", "│(ﺃﻟﺘﻤﺎﻥ) ﺳﺎﻡ│ GPT-4 │");
    check(Bidi::Runs, "GPT-4ﻭ", "ﻭ4-TPG");
    check(Bidi::Runs, "12% ٣٤ ۱۲) ۱۲x", "12% ٤٣ (۲۱ ۱۲x");
}

#[test]
fn words_are_sent_whole_with_their_marks_and_cells() {
    let whole = |cells: usize, word: &str| format!("\x1b]66;w={cells};{word}\x1b\\");
    for (drawn, sent) in [
        ("مُلَعْيَ", whole(4, "يَعْلَمُ")),
        ("│ ماس │", format!("│ {} │", whole(3, "سام"))),
        // Brackets and numbers as kitty turns them again.
        ("،ماس(", whole(5, ")سام،")),
        ("2023و", whole(5, "و3202")),
        ("GPT-4و", whole(6, "و4-TPG")),
        // What is no word of a right-to-left script goes as to an older kitty.
        ("GPT-4 ٣٤ 12%", "GPT-4 ٤٣ 12%".to_owned()),
        // It begins from left to right: kitty would leave it.
        ("وGPT", "ﻭGPT".to_owned()),
    ] {
        assert_eq!(text(&encode(&row(drawn), Bidi::Words)), sent, "{drawn}");
    }
    let sent = encode(&row("ماس x"), Bidi::Words);
    assert_eq!(leading(&sent).collect::<Vec<_>>(), [0, 3, 4]);
}

#[test]
fn long_words_are_sent_in_pieces_where_their_letters_do_not_join() {
    let piece = |kind: &str, cells: usize, text: &str| format!("\x1b]66;{kind}w={cells};{text}\x1b\\");
    let reversed = |word: &[&str]| word.iter().rev().copied().collect::<String>();
    let word = ["فَ", "ا", "سْ", "تَ", "خْ", "رَ", "جُ", "و", "ا"];
    let sent = piece("v=1:", 3, "جُوا") + &piece("", 6, "فَاسْتَخْرَ");
    assert_eq!(text(&encode(&row(&reversed(&word)), Bidi::Words)), sent);
    // Letters that do not join at all, and a third piece.
    let hebrew = ["א"; 16];
    let of = |count: usize| "א".repeat(count);
    let sent = [piece("", 2, &of(2)), piece("v=1:", 7, &of(7)), piece("", 7, &of(7))].concat();
    assert_eq!(text(&encode(&row(&reversed(&hebrew)), Bidi::Words)), sent);
    // More letters join than the protocol can tell: forms, no marks.
    let joined = ["فَ", "سَ", "يَ", "كْ", "فِ", "ي", "كَ", "هُ", "مُ"];
    assert!(!text(&encode(&row(&reversed(&joined)), Bidi::Words)).contains(['\x1b', '\u{64E}']));
}

#[test]
fn a_tint_within_a_word_is_told_behind_it() {
    let mut drawn = row("x ملاس");
    drawn[3].bg = Color::Indexed(4);
    drawn[4].bg = Color::Indexed(4);
    let sent = encode_at(&drawn, Bidi::Words, 6);
    assert_eq!(sent[2].symbol(), "\x1b]66;w=4;سالم\x1b\\\x1b[7;4;7;5;0;48;5;4$r");
    assert_eq!(sent[2].bg, Color::Reset);
    // Where the row has no place on a screen, nothing can be told behind it.
    assert_eq!(text(&encode(&drawn, Bidi::Words)), "x ﺳﺎﻟﻢ");
    // Another font would be shaped apart.
    drawn[3].modifier = ratatui_core::style::Modifier::BOLD;
    assert_eq!(text(&encode_at(&drawn, Bidi::Words, 6)), "x ﻢﻟﺳﺎ");
}

#[test]
fn inverse_turns_words_and_leaves_the_rest() {
    check(Bidi::Inverse, "│ ﻥﺎﻤﺘﻟﺃ ﻡﺎﺳ │", "│ ﺃﻟﺘﻤﺎﻥ\u{200E} ﺳﺎﻡ\u{200E} │");
    check(Bidi::Inverse, "ﺏﺃ Sam 12 ﺩ-ﺝ", "ﺃﺏ\u{200E} Sam 12 ﺝ-ﺩ\u{200E}");
    check(Bidi::Inverse, "(ﺏﺃ", "(ﺃﺏ\u{200E}");
}

#[test]
fn logical_is_what_was_read() {
    check(Bidi::Logical, "│   ﻡﺎﺳ Sam (ﺃ) │", "│   (ﺃ) Sam ﺳﺎﻡ │");
    check(Bidi::Logical, "Sam ﻡﺎﺳ said", "Sam ﺳﺎﻡ said");
}

#[test]
fn wide_cells_stay_whole() {
    let mut drawn = row("ﺏ漢 ﺃ");
    drawn.insert(2, Cell::EMPTY);
    for class in classes().filter(|&class| class != Bidi::Words) {
        let sent = encode(&drawn, class);
        assert_eq!(sent.len(), drawn.len());
        assert_eq!(leading(&sent).count(), 4, "{class:?}");
    }
}

#[test]
fn styles_stay_with_what_the_reader_sees() {
    let styled = |text: &str, red: usize| {
        let mut drawn = row(text);
        drawn[red].fg = Color::Red;
        drawn
    };
    // Reading order: the style travels with its letter.
    let sent = encode(&styled("ﺏ ﺃ", 0), Bidi::Logical);
    assert_eq!((text(&sent).as_str(), sent[2].fg), ("ﺃ ﺏ", Color::Red));
    // kitty turns letters, not colours.
    let sent = encode(&styled("ﺏﺃ", 0), Bidi::Runs);
    assert_eq!((text(&sent).as_str(), sent[0].fg), ("ﺃﺏ", Color::Red));
    // qterminal turns each style by itself.
    let sent = encode(&styled("ﺏﺃﺏ", 2), Bidi::Inverse);
    assert_eq!((text(&sent).as_str(), sent[2].fg), ("ﺃﺏ\u{200E}ﺏ\u{200E}", Color::Red));
}

#[test]
fn kitty_shapes_bold_apart() {
    let mut drawn = row("ﺏﺃﺕﺙ");
    drawn[2].modifier = ratatui_core::style::Modifier::BOLD;
    drawn[3].modifier = ratatui_core::style::Modifier::BOLD;
    assert_eq!(text(&encode(&drawn, Bidi::Runs)), "ﺃﺏﺙﺕ");
}

proptest! {
    /// Whatever is drawn comes out as drawn where the terminal runs UAX #9.
    #[test]
    fn a_bidi_terminal_shows_the_drawn_row(text in "[ab12٣﴾()«.,:%$/ │█ﺏﺃﻼאבّ-]{0,24}") {
        let mut drawn = row(text.trim_start_matches('\u{651}'));
        for cell in &mut drawn {
            cell.fg = Color::Rgb(20, 30, 40);
        }
        let sent = encode(&drawn, Bidi::Inverse);
        prop_assert_eq!(bidi_terminal(&sent), self::text(&drawn));
        prop_assert_eq!(piecewise_terminal(&sent), self::text(&drawn));
        let sent = encode(&drawn, Bidi::Lrm);
        prop_assert_eq!(bidi_terminal(&sent), self::text(&drawn));
    }

    /// No class loses or doubles a cell, or moves a rule.
    #[test]
    fn cells_are_permuted_between_rules(text in "[ab12٣. │ﺏﺃﻼא]{0,24}") {
        let drawn = row(&text);
        for class in classes().filter(|&class| class != Bidi::Words) {
            let sent = encode(&drawn, class);
            let sorted = |row: &[Cell]| {
                let mut symbols: Vec<String> =
                    row.iter().map(|cell| cell.symbol().trim_end_matches(LRM).to_owned()).collect();
                symbols.sort_unstable();
                symbols
            };
            prop_assert_eq!(sorted(&sent), sorted(&drawn), "{:?}", class);
            let rules = |row: &[Cell]| row.iter().map(is_rule).collect::<Vec<_>>();
            prop_assert_eq!(rules(&sent), rules(&drawn), "{:?}", class);
        }
    }

    /// A word that is sent whole is the drawn word in reading order, in the columns in which it was drawn.
    #[test]
    fn words_keep_their_columns(text in "[ab12٣. │بألا]{0,24}") {
        let drawn = row(&text);
        let sent = encode_at(&drawn, Bidi::Words, 3);
        prop_assert_eq!(sent.len(), drawn.len());
        let mut column = 0;
        for start in leading(&sent) {
            let width = usize::from(sent[start].cell_width().max(1));
            prop_assert_eq!(start, column);
            column += width;
            if let Some(word) = sent[start].symbol().strip_prefix("\x1b]66;") {
                let (cells, word) = word.split_once(';').unwrap();
                prop_assert_eq!(cells.trim_start_matches("v=1:").trim_start_matches("w=").parse(), Ok(width));
                let turned: String = word.trim_end_matches("\x1b\\").chars().rev().collect();
                prop_assert_eq!(turned, self::text(&drawn[start..column]));
            }
        }
        prop_assert_eq!(column, drawn.len());
    }
}
