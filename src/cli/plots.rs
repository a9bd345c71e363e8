//! Rows of columns and plots on standard output: on a terminal from the side where the language of the interface begins,
//! as in the reader; in a pipe as text in the order of reading.

use super::out::{Out, Screen, WIDTH, placed};
use super::safe;
use crate::library::plots::{PlotRow, bar};
use crate::notebook::{kind_name, status_name};
use crate::words::{Catalogue, spoken};
use std::io::Write as _;
use tui_bidi::{
    layout::{Layout, Options, first_strong},
    text::Direction,
    widget,
};

/// What stands in a column of a row.
#[derive(Debug)]
pub(super) enum Column {
    /// Words from where reading begins, in as many rows as they need.
    Words(u16, String),
    /// A number, set right.
    Number(u16, String),
    /// Symbols one after the other from where reading begins, a column of the screen each.
    Blocks(u16, String),
}

impl Column {
    /// The column as text: as wide as it says, with a space at its end.
    fn text(&self) -> String {
        match self {
            Self::Words(width, words) | Self::Blocks(width, words) => {
                format!("{words:<0$}", usize::from(*width))
            }
            Self::Number(width, number) => format!("{number:>0$} ", usize::from(width.saturating_sub(1))),
        }
    }
}

/// Writes a row of `columns`; the last takes what the others leave.
pub(super) fn row(columns: &[Column], out: &mut Out) -> std::io::Result<()> {
    match out.screen() {
        Some(screen) => out.write_all(rows_on(&screen, columns).as_bytes()),
        None => out.line(columns.iter().map(Column::text).collect::<String>().trim_end()),
    }
}

/// Writes a row of statistics. In a pipe, what is counted stands after its bar, so that words of any direction have
/// their room.
pub(super) fn show(row: &PlotRow, out: &mut Out) -> std::io::Result<()> {
    let screen = out.screen();
    let (width, reading) =
        screen.as_ref().map_or((WIDTH, Direction::LeftToRight), |at| (at.width, at.reading));
    let words = spoken();
    match row {
        PlotRow::Blank => out.line(""),
        PlotRow::Title(title, sum) => {
            let row = [title, sum].map(|part| words.plain(part)).join("  ");
            out.line(row.trim_end())
        }
        PlotRow::Fact(what, that) => {
            let [what, that] = [what, that].map(|part| words.plain(part));
            self::row(&[Column::Words(label(width), what), Column::Words(width, that)], out)
        }
        PlotRow::Weeks(blocks, scale) => {
            let scale = scale.map_or_else(String::new, |scale| words.number(scale));
            self::row(&[Column::Number(SCALE, scale), Column::Blocks(width, blocks.iter().collect())], out)
        }
        PlotRow::Axis(first, last, weeks) => {
            let [first, last] = [first, last].map(|week| words.date(week.monday()));
            // The last stands under the end of the plot.
            let own = widget::columns(&last, &Options::default());
            let room = u16::try_from(*weeks).unwrap_or(u16::MAX).saturating_sub(own);
            let scale = Column::Words(SCALE, String::new());
            self::row(&[scale, Column::Words(room, first), Column::Words(width, last)], out)
        }
        PlotRow::Bar { by, label: name, count, most } => {
            let room = (width / 2).clamp(4, 40);
            let bar = bar(*count, *most, room, reading).collect();
            let name = Column::Words(label(width), name_of(by, name, &words));
            let (count, bar) = (Column::Number(8, words.number(*count)), Column::Blocks(room + 2, bar));
            let columns = if screen.is_some() { [name, count, bar] } else { [count, bar, name] };
            self::row(&columns, out)
        }
    }
}

/// The columns before a plot of weeks, where what its top stands for is told.
const SCALE: u16 = 6;

/// The columns of what is counted, in rows of `width`.
fn label(width: u16) -> u16 {
    (width / 3).min(20)
}

/// What a bar counts, in the language.
fn name_of(by: &str, label: &str, words: &Catalogue) -> String {
    match by {
        "kinds" => words.plain(&kind_name(label)),
        "statuses" => words.plain(&status_name(label)),
        _ => label.to_owned(),
    }
}

/// The rows of `columns` on the terminal `screen`, one beside the other from where reading begins.
fn rows_on(screen: &Screen, columns: &[Column]) -> String {
    let options = screen.settings.text.options(screen.profile.options());
    let rtl = screen.reading.is_rtl();
    // Where on the screen begins what is `width` wide and stands `from` columns from where reading begins.
    let place = |from: u16, width: u16| {
        if rtl { screen.width.saturating_sub(from.saturating_add(width)) } else { from }
    };
    let mut rows: Vec<Vec<(u16, String)>> = vec![Vec::new()];
    let mut from: u16 = 0;
    for column in columns {
        let (Column::Words(width, words) | Column::Number(width, words) | Column::Blocks(width, words)) =
            column;
        let width = (*width).min(screen.width.saturating_sub(from));
        if let Column::Blocks(..) = column {
            let blocks = (0..width).zip(words.chars());
            rows[0].extend(blocks.map(|(number, block)| (place(from + number, 1), block.to_string())));
        } else {
            let words = safe::listed(words);
            // Words of neighbouring columns do not touch.
            let room = if from + width < screen.width { width.saturating_sub(1) } else { width };
            let direction = first_strong(&words).unwrap_or(screen.reading);
            let layout = Layout::new(&words, direction, room.max(1), &options);
            rows.resize_with(rows.len().max(layout.len()), Vec::new);
            for (row, line) in rows.iter_mut().zip(layout.lines()) {
                let from_left = matches!(column, Column::Number(..)) && !rtl;
                let free = if from_left { room.saturating_sub(line.width()) } else { 0 };
                let cells = placed(&line, place(from + free, line.width()));
                row.extend(cells.map(|(column, symbol)| (column, symbol.to_owned())));
            }
        }
        from += width;
    }
    let mut written = String::new();
    for row in &rows {
        screen.push_row(&mut written, row.iter().map(|(column, symbol)| (*column, symbol.as_str())));
    }
    written
}
