//! What sending a screen costs in each class of terminal: 50 rows of 100 columns of vocalised Arabic, as they are drawn, to the
//! rows that the terminal has to be sent.
//!
//! Run with `cargo bench -p tui-bidi --bench encode`; on a busy machine read the column "fastest".
#![allow(clippy::disallowed_methods, reason = "a bench reads its text")]

use divan::Bencher;
use ratatui::buffer::Cell;
use tui_bidi::layout::Layout;
use tui_bidi::terminal::{Bidi, Profile, encode_at};
use tui_bidi::text::Direction;

const COLUMNS: u16 = 100;
const ROWS: usize = 50;

fn main() {
    divan::main();
}

/// The rows of a screen as drawn for terminals of `class`.
fn rows(class: Bidi) -> Vec<Vec<Cell>> {
    let text = std::fs::read_to_string("../../seeds/adab.vocalised.ar.txt")
        .unwrap_or_else(|_| "قَالَ سَامٌ (Sam) فِي عَامِ 2023\n".repeat(ROWS));
    let options = Profile::default().with_class(class).options();
    let mut rows = Vec::new();
    for paragraph in text.lines().cycle() {
        let layout = Layout::new(paragraph, Direction::RightToLeft, COLUMNS, &options);
        for line in layout.lines().take(ROWS - rows.len()) {
            let mut row = vec![Cell::EMPTY; usize::from(COLUMNS)];
            for cell in line.cells() {
                if let Some(place) = row.get_mut(usize::from(cell.column)) {
                    place.set_symbol(cell.symbol);
                }
            }
            rows.push(row);
        }
        if rows.len() == ROWS {
            break;
        }
    }
    rows
}

#[divan::bench(args = Bidi::NAMES.iter().map(|(name, _)| *name))]
fn a_screen(bencher: Bencher<'_, '_>, name: &str) {
    let class =
        Bidi::NAMES.iter().find(|(known, _)| *known == name).map_or(Bidi::Visual, |(_, class)| *class);
    let rows = rows(class);
    bencher.bench_local(|| {
        let encoded = rows.iter().zip(0..).map(|(row, number)| encode_at(row, class, number));
        encoded.flatten().map(|cell| cell.symbol().len()).sum::<usize>()
    });
}
