//! Rows as drawn, and what each class is sent. Right-to-left letters are written in the order of the
//! row; a terminal of each class is imitated to see the drawn row again.

use super::*;
use proptest::prelude::*;
use ratatui::style::Color;
use unicode_bidi::{BidiInfo, Level, ParagraphBidiInfo};

/// The cells of `text`, one a character, marks with the letter before them.
pub(in super::super) fn row(text: &str) -> Vec<Cell> {
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

fn text(row: &[Cell]) -> String {
    leading(row).map(|column| row[column].symbol()).collect()
}

fn check(class: Class, drawn: &str, sent: &str) {
    assert_eq!(text(&encode(&row(drawn), class, Marks::Show)), sent, "{class:?} {drawn}");
}

/// What a terminal shows that runs UAX #9, left to right, over the whole row.
fn bidi_terminal(sent: &[Cell]) -> Vec<Cell> {
    let text = text(sent);
    let levels = ParagraphBidiInfo::new(&text, Some(Level::ltr())).levels;
    // U+200E has no column, but stands between its neighbours.
    let mut items: Vec<(Cell, Level)> = Vec::new();
    let mut byte = 0;
    for cell in sent {
        let mut shown = cell.clone();
        let bare = cell.symbol().trim_end_matches(LRM).to_owned();
        shown.set_symbol(&bare);
        items.push((if levels[byte].is_rtl() { mirrored(shown) } else { shown }, levels[byte]));
        if cell.symbol().len() > bare.len() {
            items.push((Cell::from(LRM), levels[byte + bare.len()]));
        }
        byte += cell.symbol().len();
    }
    let levels: Vec<Level> = items.iter().map(|(_, level)| *level).collect();
    let order = BidiInfo::reorder_visual(&levels).into_iter();
    order.map(|item| items[item].0.clone()).filter(|cell| !cell.symbol().starts_with(LRM)).collect()
}

#[test]
fn identity_where_the_terminal_lays_cells_out_as_they_come() {
    for class in [Class::Visual, Class::Bdsm, Class::Konsole, Class::Mlterm] {
        check(class, "│ (2023) ﻥﺎﻤﺘﻟﺃ ﻡﺎﺳ │", "│ (2023) ﻥﺎﻤﺘﻟﺃ ﻡﺎﺳ │");
    }
}

#[test]
fn lrm_follows_every_letter_and_arabic_digit() {
    check(Class::Lrm, "a ﻡﺎ ٣1", "a ﻡ\u{200E}ﺎ\u{200E} ٣\u{200E}1");
    check(Class::Lrm, "בּ", "בּ\u{200E}");
}

#[test]
fn runs_go_backwards_word_by_word() {
    check(Class::Runs, "│(ﻥﺎﻤﺘﻟﺃ) ﻡﺎﺳ│ GPT-4 │", "│(ﺃﻟﺘﻤﺎﻥ) ﺳﺎﻡ│ GPT-4 │");
    check(Class::Runs, "GPT-4ﻭ", "ﻭ4-TPG");
    check(Class::Runs, "12% ٣٤", "12% ٣٤");
}

#[test]
fn inverse_turns_letters_and_leaves_the_rest() {
    check(Class::Inverse, "│ ﻥﺎﻤﺘﻟﺃ ﻡﺎﺳ │", "│ ﺳﺎﻡ ﺃﻟﺘﻤﺎﻥ\u{200E} │");
    check(Class::Inverse, "ﺏﺃ Sam 12 ﺩﺝ", "ﺃﺏ\u{200E} Sam 12 ﺝﺩ\u{200E}");
    check(Class::Inverse, "(ﺏ ﺃ", "(ﺃ ﺏ\u{200E}");
}

#[test]
fn logical_is_what_was_read() {
    check(Class::Logical, "│   ﻡﺎﺳ Sam (ﺃ) │", "│   (ﺃ) Sam ﺳﺎﻡ │");
    check(Class::Logical, "Sam ﻡﺎﺳ said", "Sam ﺳﺎﻡ said");
}

#[test]
fn marks_go_where_the_terminal_misplaces_them() {
    let drawn = row("ﺐ\u{64E}ب\u{64E}בּe\u{301}");
    assert_eq!(text(&encode(&drawn, Class::Visual, Marks::Show)), "ﺐ\u{64E}ب\u{64E}בּe\u{301}");
    assert_eq!(text(&encode(&drawn, Class::Visual, Marks::OnForms)), "ﺐ\u{64E}بבe\u{301}");
    assert_eq!(text(&encode(&drawn, Class::Visual, Marks::Hide)), "ﺐبבe\u{301}");
}

#[test]
fn wide_cells_stay_whole() {
    let mut drawn = row("ﺏ漢 ﺃ");
    drawn.insert(2, Cell::EMPTY);
    for class in Class::ALL {
        let sent = encode(&drawn, class, Marks::Show);
        assert_eq!(sent.len(), drawn.len());
        assert_eq!(leading(&sent).count(), 4, "{class:?}");
    }
}

#[test]
fn styles_travel_with_their_letters() {
    let mut drawn = row("ﺏ ﺃ");
    drawn[0].fg = Color::Red;
    let sent = encode(&drawn, Class::Inverse, Marks::Show);
    assert_eq!((sent[0].fg, sent[2].fg), (Color::Reset, Color::Red));
    assert_eq!(sent[2].symbol(), "ﺏ\u{200E}");
}

proptest! {
    /// Whatever is drawn comes out as drawn where the terminal runs UAX #9.
    #[test]
    fn a_bidi_terminal_shows_the_drawn_row(text in "[ab12٣﴾()«.,:%$/ │█ﺏﺃﻼאבّ-]{0,24}") {
        let drawn = row(text.trim_start_matches('\u{651}'));
        prop_assert_eq!(bidi_terminal(&encode(&drawn, Class::Inverse, Marks::Show)), drawn.clone());
        prop_assert_eq!(bidi_terminal(&encode(&drawn, Class::Lrm, Marks::Show)), drawn);
    }

    /// No class loses, doubles or restyles a cell.
    #[test]
    fn cells_are_permuted(text in "[ab12٣()«. │ﺏﺃﻼא]{0,24}") {
        let mut drawn = row(&text);
        for (index, cell) in drawn.iter_mut().enumerate() {
            cell.fg = Color::Indexed(index as u8);
        }
        for class in Class::ALL {
            let mut sent = encode(&drawn, class, Marks::Show);
            sent.sort_by_key(|cell| format!("{:?}", (cell.fg == Color::Reset, cell.fg)));
            let mut before = drawn.clone();
            before.sort_by_key(|cell| format!("{:?}", (cell.fg == Color::Reset, cell.fg)));
            for (sent, before) in sent.iter().zip(&before) {
                let bare = sent.symbol().replace(LRM, "");
                let same = bare == before.symbol() || mirrored(before.clone()).symbol() == bare;
                prop_assert!(same && sent.fg == before.fg, "{class:?}");
            }
        }
    }
}
