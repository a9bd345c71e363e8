//! The words that are to be pictures: where they stand, and in which colours. Their cells are emptied, and keep their
//! ground, so that cursor, selection and tints show below them.

use super::parts::rect;
use crate::{
    app::{App, Row, Window},
    config::{Marks, Rgb},
};
use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::{Color, Modifier},
};
use tui_bidi::{
    layout::{Cell, Layout, Line, unmarked},
    text::{Span, slice},
};

/// A word, or the part of one that goes in one direction.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PictureWord {
    /// Its first column in the row, from the left.
    pub column: u16,
    /// How many it has.
    pub columns: u16,
    /// Its letters, in reading order.
    pub text: String,
    /// Whether it is read from the right.
    pub rtl: bool,
    /// Whether it is code.
    pub mono: bool,
    /// The colour of its letters in each column.
    pub colors: Vec<[u8; 3]>,
}

/// A line that is to be a picture.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PictureRow {
    /// Its first column on the screen.
    pub column: u16,
    /// Its first row on the screen.
    pub row: u16,
    /// Its columns.
    pub columns: u16,
    /// What stands in it.
    pub words: Vec<PictureWord>,
    /// The colour of the ground in each column.
    pub grounds: Vec<[u8; 3]>,
}

/// Whether the page is to be a picture.
pub fn is_picture(app: &App) -> bool {
    app.session.picture.is_some()
}

/// The lines in `buffer`, which shows `app`, that are to be pictures, without their letters in `buffer` from then on; of
/// the words those that `can_set` can set. Lines that something lies over stay as they are.
pub fn pictures(
    app: &App,
    buffer: &mut Buffer,
    can_set: &mut dyn FnMut(&PictureWord) -> bool,
) -> Vec<PictureRow> {
    let Some(height) = app.session.picture else { return Vec::new() };
    let mut pictures = Vec::new();
    for window in Window::all(app) {
        let page = rect(window.parts.page);
        for (number, row) in (0..page.height).zip(window.pane.view.rows()) {
            let Row::Line { paragraph, line, layout, start } = row else { continue };
            let area = Rect { y: page.y + number, height, ..page };
            if number + height > page.height || area.intersection(buffer.area) != area {
                continue;
            }
            let place = (*paragraph, *start);
            let Some(mut words) = words(&window, layout.line(*line), place, area, buffer, can_set) else {
                continue;
            };
            for column in super::markup::bars(&window, *paragraph, layout, area) {
                lengthen(column, area, buffer);
            }
            words.extend(sign(&window, (*paragraph, *line), layout, area, buffer, can_set));
            if !words.is_empty() {
                let dark = app.session.look.theme.is_dark();
                let ground = |column| ground_color(&buffer[(column, area.y)], dark);
                let grounds = (area.left()..area.right()).map(ground).collect();
                pictures.push(PictureRow {
                    column: area.x,
                    row: area.y,
                    columns: area.width,
                    words,
                    grounds,
                });
            }
        }
    }
    pictures
}

/// Writes the `letter` of each column and row of the picture of `row`, `high` rows of them, into the cells that are empty, in
/// a `color` of the 256 that is no colour to see; the ground stays. Cells beside letters stay empty: a terminal may take
/// what touches for one word.
pub fn place_letters(
    buffer: &mut Buffer,
    row: &PictureRow,
    high: u16,
    color: u8,
    letter: &dyn Fn(u16, u16) -> Option<String>,
) {
    for below in 0..high {
        let at = |column: u16| (row.column + column, row.row + below);
        let empty: Vec<bool> = (0..row.columns).map(|column| buffer[at(column)].symbol() == " ").collect();
        let is_empty = |column: usize| empty.get(column).is_none_or(|empty| *empty);
        for (column, ground) in (0..row.columns).zip(&row.grounds) {
            let number = usize::from(column);
            if !is_empty(number) || !is_empty(number + 1) || !is_empty(number.wrapping_sub(1)) {
                continue;
            }
            let Some(symbol) = letter(column, below) else { continue };
            let cell = &mut buffer[at(column)];
            if cell.modifier.contains(Modifier::REVERSED) {
                let [red, green, blue] = *ground;
                cell.bg = Color::Rgb(red, green, blue);
            }
            cell.set_symbol(&symbol);
            (cell.fg, cell.underline_color, cell.modifier) =
                (Color::Indexed(color), Color::Reset, Modifier::empty());
        }
    }
}

/// The words of `line`, of a paragraph that begins at byte `start`, that become pictures; their cells in `area` are emptied.
/// `None` where something lies over the line.
fn words(
    at: &Window<'_>,
    line: Line<'_>,
    (paragraph, start): (usize, usize),
    area: Rect,
    buffer: &mut Buffer,
    can_set: &mut dyn FnMut(&PictureWord) -> bool,
) -> Option<Vec<PictureWord>> {
    let cells: Vec<Cell<'_>> = line.cells().filter(|cell| cell.columns().end <= area.width).collect();
    let is_free = |cell: &Cell<'_>| {
        let shown = buffer[(area.x + cell.column, area.y)].symbol();
        let below = |row: u16| buffer[(area.x + cell.column, area.y + row)].symbol() == " ";
        (shown == cell.symbol || shown == unmarked(cell.symbol)) && (1..area.height).all(below)
    };
    if !cells.iter().all(is_free) {
        return None;
    }
    let code = super::markup::code(&at.reader.article.document, paragraph);
    let is_code = |cell: &Cell<'_>| {
        cell.ornament.is_none() && code.iter().any(|span| span.overlaps(cell.span.in_text(start)))
    };
    let apart = |left: &Cell<'_>, right: &Cell<'_>| {
        let blank = |cell: &Cell<'_>| cell.symbol == " ";
        let set_apart = left.ornament != right.ornament || left.level % 2 != right.level % 2;
        let set_apart = set_apart || is_code(left) != is_code(right);
        blank(left) || blank(right) || set_apart || left.columns().end != right.column
    };
    let mut words = Vec::new();
    for piece in cells.chunk_by(|left, right| !apart(left, right)).filter(|piece| piece[0].symbol != " ") {
        let Some(word) = word(at, piece, start, area, buffer) else { continue };
        let word = PictureWord { mono: is_code(&piece[0]), ..word };
        if can_set(&word) {
            for column in area.x + word.column..area.x + word.column + word.columns {
                buffer[(column, area.y)].set_symbol(" ");
            }
            words.push(word);
        }
    }
    for cell in cells.iter().filter(|_| !words.is_empty()) {
        for column in cell.columns().map(|column| area.x + column) {
            spread(column, area, buffer);
        }
    }
    Some(words)
}

/// The sign of a list before line `line` of paragraph `paragraph` as words; its cells in `area` are emptied. None where
/// not all of it can be set, or something lies over it.
fn sign(
    at: &Window<'_>,
    (paragraph, line): (usize, usize),
    layout: &Layout,
    area: Rect,
    buffer: &mut Buffer,
    can_set: &mut dyn FnMut(&PictureWord) -> bool,
) -> Vec<PictureWord> {
    let marker = super::markup::marker(at, paragraph, line, layout, area);
    let Some((text, place, direction)) = marker.filter(|(_, place, _)| place.width > 0) else {
        return Vec::new();
    };
    let label = Layout::new(&text, direction, place.width, &at.session.look.layout);
    let cells: Vec<Cell<'_>> = label.line(0).cells().collect();
    let is_blank = |column: u16, buffer: &Buffer| {
        area.columns().any(|own| own.x == column)
            && area.rows().all(|row| buffer[(column, row.y)].symbol() == " ")
    };
    let is_free = |cell: &Cell<'_>| {
        let below = (area.y + 1..area.bottom()).all(|y| buffer[(place.x + cell.column, y)].symbol() == " ");
        buffer[(place.x + cell.column, area.y)].symbol() == cell.symbol && below
    };
    if label.len() != 1 || !cells.iter().all(is_free) {
        return Vec::new();
    }
    // It may reach into the column between it and the words, as signs do that are as wide as high.
    let gap = if direction.is_rtl() { place.x.checked_sub(1) } else { Some(place.right()) };
    let gap = gap.filter(|&column| is_blank(column, buffer));
    let apart = |left: &Cell<'_>, right: &Cell<'_>| left.level % 2 != right.level % 2 || right.symbol == " ";
    let mut words = Vec::new();
    for piece in cells.chunk_by(|left, right| !apart(left, right)) {
        let spans = || piece.iter().map(|cell| cell.span);
        let start = spans().map(|span| span.start.get()).min().unwrap_or(0);
        let end = spans().map(|span| span.end.get()).max().unwrap_or(0);
        let (first, last) = (place.x + piece[0].column, place.x + piece[piece.len() - 1].columns().end);
        let rtl = piece[0].level % 2 == 1;
        let (left, right) = match gap {
            Some(gap) if rtl && gap + 1 == first => (gap, last),
            Some(gap) if !rtl && gap == last => (first, last + 1),
            _ => (first, last),
        };
        let color = letter_color(buffer[(first, area.y)].fg, at.session.look.theme.is_dark());
        words.push(PictureWord {
            column: left - area.x,
            columns: right - left,
            text: text[start..end].trim().to_owned(),
            rtl,
            mono: false,
            colors: vec![color; usize::from(right - left)],
        });
    }
    words.retain(|word| !word.text.is_empty());
    if !words.iter().all(can_set) {
        return Vec::new();
    }
    for column in place.columns() {
        buffer[(column.x, area.y)].set_symbol(" ");
    }
    words
}

/// Has the bar beside a quotation in this column go on through the rows of the line.
fn lengthen(column: u16, area: Rect, buffer: &mut Buffer) {
    let bar = buffer[(column, area.y)].clone();
    for row in area.y + 1..area.bottom() {
        let below = &mut buffer[(column, row)];
        if bar.symbol() == super::markup::BAR && below.symbol() == " " {
            *below = bar.clone();
        }
    }
}

/// Gives the cells below the first one of this column its ground, and the last one its line.
fn spread(column: u16, area: Rect, buffer: &mut Buffer) {
    let style = buffer[(column, area.y)].style();
    for row in area.y + 1..area.y + area.height {
        buffer[(column, row)].set_style(style);
    }
    for row in area.y..area.y + area.height.saturating_sub(1) {
        buffer[(column, row)].modifier.remove(Modifier::UNDERLINED | Modifier::CROSSED_OUT);
    }
}

/// The word in the cells of `piece`; `None` where these are not one stretch of the text.
fn word(
    at: &Window<'_>,
    piece: &[Cell<'_>],
    start: usize,
    area: Rect,
    buffer: &Buffer,
) -> Option<PictureWord> {
    let (first, last) = (piece.first()?, piece.last()?);
    // The number of a note is drawn as its cells are.
    let text = match first.ornament {
        Some(_) => piece.iter().map(|cell| cell.symbol).collect(),
        None => letters(at, piece, start)?,
    };
    let dark = at.session.look.theme.is_dark();
    let color = |column: u16| {
        let cell = &buffer[(area.x + column, area.y)];
        let turned = cell.modifier.contains(Modifier::REVERSED);
        letter_color(if turned { cell.bg } else { cell.fg }, dark != turned)
    };
    let columns = first.column..last.columns().end;
    Some(PictureWord {
        column: first.column,
        columns: columns.len() as u16,
        text,
        rtl: first.level % 2 == 1 && first.ornament.is_none(),
        mono: false,
        colors: columns.map(color).collect(),
    })
}

/// The letters in the cells of `piece`, in reading order; `None` where these are not one stretch of the text.
fn letters(at: &Window<'_>, piece: &[Cell<'_>], start: usize) -> Option<String> {
    let document = &at.reader.article.document;
    let mut spans: Vec<Span> = piece.iter().map(|cell| cell.span.in_text(start)).collect();
    spans.sort_unstable_by_key(|span| span.start);
    spans.dedup();
    // What is elided has no letters of its own.
    let elided = |span: &Span| at.pane.view.elided().at(span.start).is_some();
    if spans.iter().any(elided) || spans.windows(2).any(|pair| pair[0].end != pair[1].start) {
        return None;
    }
    let marked = at.session.look.marked_word(document, at.pane.cursor.at);
    // A terminal that draws no marks shows a picture with them all the same.
    let hidden = at.session.look.settings.text.marks == Marks::Hide;
    let bare = |span: &Span| hidden || marked.is_some_and(|word| !word.overlaps(*span));
    let letters = spans.iter().map(|span| {
        let own = slice(document.text(), *span);
        if bare(span) { unmarked(own) } else { own.into() }
    });
    Some(letters.collect())
}

/// The colour of letters as red, green, blue; of the terminal's own that is unknown, and letters are light or dark.
fn letter_color(color: Color, light: bool) -> [u8; 3] {
    known(color).unwrap_or(if light { [0xe6; 3] } else { [0x1a; 3] })
}

/// The colour of a cell's ground, which is about black or white where it is the terminal's own.
fn ground_color(cell: &ratatui::buffer::Cell, dark: bool) -> [u8; 3] {
    let turned = cell.modifier.contains(Modifier::REVERSED);
    known(if turned { cell.fg } else { cell.bg }).unwrap_or(if dark == turned { [255; 3] } else { [0; 3] })
}

/// The colour as red, green, blue, where it is not the terminal's own.
fn known(color: Color) -> Option<[u8; 3]> {
    match color {
        Color::Rgb(red, green, blue) => Some([red, green, blue]),
        Color::Indexed(index @ 16..) => {
            let Rgb { r, g, b } = Rgb::of_index(index);
            Some([r, g, b])
        }
        _ => None,
    }
}
