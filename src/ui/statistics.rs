//! The page of statistics: figures and small plots, from the side where reading starts.

use super::{
    library::reading,
    parts::{inset, rect},
    strip::Strip,
};
use crate::{
    app::{App, Scan},
    config::Role,
    library::plots::{self, PlotRow, rows},
    notebook::{kind_name, status_name},
};
use ratatui::{buffer::Buffer, layout::Rect};

/// The columns of what a bar counts.
const LABEL: u16 = 20;

pub(super) fn draw(app: &App, buffer: &mut Buffer) {
    let area = rect(app.session.page_area());
    let theme = &app.session.look.theme;
    let title = inset(Rect { y: area.y - 1, height: 1, ..area });
    let mut strip = Strip::new(app, title, buffer);
    strip.start(say!("statistics-title"), theme.style(Role::Title));
    strip.skip(2);
    if let Scan::Going(done, all) = app.session.library.scan {
        strip.start(reading(done, all), theme.style(Role::Dim));
    }
    let shown = rows(&app.session.statistics.figures, area.width);
    for (place, row) in area.rows().zip(shown.iter().skip(app.session.statistics.top)) {
        self::row(app, row, inset(place), buffer);
    }
}

fn row(app: &App, row: &PlotRow, place: Rect, buffer: &mut Buffer) {
    let theme = &app.session.look.theme;
    let [text, dim, bar] = [Role::Text, Role::Dim, Role::Bar].map(|role| theme.style(role));
    let mut strip = Strip::new(app, place, buffer);
    match row {
        PlotRow::Blank => {}
        PlotRow::Title(title, sum) => {
            strip.start(title, theme.style(Role::Heading));
            strip.skip(2);
            strip.start(sum, dim);
        }
        PlotRow::Fact(what, that) => {
            strip.column(LABEL.min(place.width / 3), what, dim);
            strip.start(that, text);
        }
        PlotRow::Weeks(blocks, scale) => {
            let scale = scale.map_or_else(String::new, |scale| app.session.number(scale));
            strip.column_right(5, &scale, dim);
            strip.skip(1);
            strip.blocks(blocks.iter().map(|&block| (block, if block == '·' { dim } else { bar })));
        }
        PlotRow::Axis(first, last, weeks) => {
            strip.skip(6);
            let axis = strip.part(*weeks as u16);
            let mut strip = Strip::new(app, axis, buffer);
            strip.start(app.session.look.words.date(first.monday()), dim);
            strip.end(app.session.look.words.date(last.monday()), dim);
        }
        PlotRow::Bar { by, label, count, most } => {
            let settings = &app.session.look.settings;
            let look = match *by {
                "kinds" => Some(settings.kind(label)).map(|kind| (kind.sign, kind.color.clone())),
                "statuses" => Some(settings.status(label)).map(|status| (status.sign, status.color)),
                _ => None,
            };
            let (sign, color) = look.map_or((' ', None), |(sign, color)| (sign, Some(color)));
            let style = color.map_or(text, |color| theme.sign(&color));
            strip.column(2, sign.to_string(), style);
            let name = match *by {
                "kinds" => kind_name(label),
                "statuses" => status_name(label),
                _ => label.as_str().into(),
            };
            strip.column(LABEL.min(place.width / 3), name, text);
            strip.column_right(7, app.session.number(*count), text);
            strip.skip(1);
            let symbols = plots::bar(*count, *most, strip.left().min(40), app.interface());
            strip.blocks(symbols.map(|symbol| (symbol, bar)));
        }
    }
}
