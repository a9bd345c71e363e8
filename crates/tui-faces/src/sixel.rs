//! Sixel graphics (DEC STD 070, chapter 9): a picture is drawn where the cursor stands, in bands of six rows of pixels.
//!
//! A terminal keeps no picture by a number and knows no opacity: colours are laid over the ground first, and what is drawn
//! stays until its cells are written anew.

use crate::setter::{CellSize, Picture};
use std::{borrow::Cow, collections::HashMap, fmt::Write as _, ops::Range};

/// The fewest colours that a terminal with sixel has for a picture: those of a VT340.
pub const COLORS: usize = 16;

/// The widest picture, in pixels, that every terminal takes: xterm by itself (`maxGraphicSize`), which shows nothing of one
/// that is wider.
const WIDEST: usize = 1000;

/// What is hardly there is left out.
const FAINT: u8 = 24;

/// A colour: red, green, blue.
type Color = [u8; 3];

/// What draws `picture` with its corner at this column and row, from 0, in at most `colors` colours: its pixels lie over
/// `grounds`, the colour of each column of cells. What has no ink is left as it is. A picture that is too wide for some
/// terminals is drawn in several parts of whole columns.
///
/// ```
/// use tui_faces::{CellSize, Picture, sixel};
/// let picture = Picture { width: 2, height: 1, pixels: vec![0, 0, 0, 255, 0, 0, 0, 0] };
/// let cell = CellSize { width: 2, height: 1 };
/// let drawn = sixel::draw(&picture, cell, &[[255; 3]], (4, 0), sixel::COLORS);
/// assert_eq!(drawn, "\x1b[1;5H\x1bP0;1q\"1;1;2;1#0;2;0;0;0#0@-\x1b\\");
/// ```
pub fn draw(
    picture: &Picture,
    cell: CellSize,
    grounds: &[Color],
    (column, row): (u16, u16),
    colors: usize,
) -> String {
    let pixels = over(picture, cell, grounds);
    let palette = palette(&pixels, colors.max(1));
    let mut drawn = String::with_capacity(pixels.len() / 8 + 64);
    let wide = usize::from(cell.width).max(1);
    let columns = (WIDEST / wide).max(1);
    for (number, left) in (0..picture.width).step_by(columns * wide).enumerate() {
        let right = picture.width.min(left + columns * wide);
        let part = part(&pixels, picture.width, left..right);
        if part.iter().any(Option::is_some) {
            let column = usize::from(column) + number * columns;
            draw_part(&part, right - left, (column, row), &palette, &mut drawn);
        }
    }
    drawn
}

/// `picture` with the ground of each column of cells where it has no ink: for a terminal that draws a ground of its own there.
#[must_use]
pub fn without_holes(mut picture: Picture, cell: CellSize, grounds: &[Color]) -> Picture {
    let (width, wide) = (picture.width.max(1), usize::from(cell.width).max(1));
    for (at, pixel) in picture.pixels.chunks_exact_mut(4).enumerate() {
        if let Some(ground) = grounds.get(at % width / wide).filter(|_| pixel[3] < FAINT) {
            pixel[..3].copy_from_slice(ground);
            pixel[3] = 255;
        }
    }
    picture
}

/// The pixels of these columns of pixels of a picture.
fn part(pixels: &[Option<Color>], width: usize, columns: Range<usize>) -> Cow<'_, [Option<Color>]> {
    if columns.len() == width {
        return Cow::Borrowed(pixels);
    }
    pixels.chunks_exact(width).flat_map(|line| line[columns.clone()].iter().copied()).collect()
}

/// Draws a picture that is narrow enough, with its corner at this column and row.
fn draw_part(
    pixels: &[Option<Color>],
    width: usize,
    (column, row): (usize, u16),
    palette: &Palette,
    drawn: &mut String,
) {
    let high = pixels.len() / width.max(1);
    // A string takes all that is written.
    let _ = write!(drawn, "\x1b[{};{}H\x1bP0;1q\"1;1;{width};{high}", row + 1, column + 1);
    for (number, color) in palette.colors.iter().enumerate() {
        let [red, green, blue] = color.map(|part| (u32::from(part) * 100 + 127) / 255);
        let _ = write!(drawn, "#{number};2;{red};{green};{blue}");
    }
    for band in pixels.chunks((width * 6).max(1)) {
        draw_band(band, width, palette, drawn);
    }
    drawn.push_str("\x1b\\");
}

/// The pixels of `picture` that have ink, over the grounds of their columns.
fn over(picture: &Picture, cell: CellSize, grounds: &[Color]) -> Vec<Option<Color>> {
    let wide = usize::from(cell.width).max(1);
    let ground = |x: usize| grounds.get(x / wide).or(grounds.last()).copied().unwrap_or([255; 3]);
    let lay = |(at, pixel): (usize, &[u8])| {
        let (ink, opacity) = (&pixel[..3], u32::from(pixel[3]));
        let below = ground(at % picture.width.max(1));
        let part = |own: usize| {
            ((u32::from(ink[own]) * opacity + u32::from(below[own]) * (255 - opacity)) / 255) as u8
        };
        (pixel[3] >= FAINT).then(|| [part(0), part(1), part(2)])
    };
    picture.pixels.chunks_exact(4).enumerate().map(lay).collect()
}

/// The colours of a picture, and which of them stands for each colour of its pixels.
struct Palette {
    colors: Vec<Color>,
    nearest: HashMap<Color, usize>,
}

/// The `most` colours that are there most often, those that can hardly be told apart as one; of the others the nearest.
fn palette(pixels: &[Option<Color>], most: usize) -> Palette {
    let mut counts: HashMap<Color, usize> = HashMap::new();
    for color in pixels.iter().flatten() {
        *counts.entry(*color).or_default() += 1;
    }
    let mut all: Vec<(Color, usize)> = counts.into_iter().collect();
    // The same picture gives the same bytes.
    all.sort_unstable_by_key(|&(color, count)| (std::cmp::Reverse(count), color));
    // As far apart as there is room for: edges of letters go through all shades between ink and ground.
    let mut colors: Vec<Color> = Vec::new();
    for apart in [48_u32, 24, 12, 6, 1] {
        for (color, _) in &all {
            if colors.len() < most && colors.iter().all(|known| distance(*known, *color) >= apart * apart) {
                colors.push(*color);
            }
        }
    }
    let near = |color: Color| {
        (0..colors.len()).min_by_key(|&number| distance(colors[number], color)).unwrap_or_default()
    };
    let nearest = all.iter().map(|&(color, _)| (color, near(color))).collect();
    Palette { colors, nearest }
}

/// How far two colours are apart: the square of it.
fn distance(one: Color, other: Color) -> u32 {
    one.iter().zip(other).map(|(&a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
}

/// Draws six rows of pixels: a colour after the other, from the left.
fn draw_band(band: &[Option<Color>], width: usize, palette: &Palette, drawn: &mut String) {
    let mut columns: Vec<(usize, Vec<u8>)> = Vec::new();
    for (at, color) in band.iter().enumerate() {
        let Some(number) = color.and_then(|color| palette.nearest.get(&color)) else { continue };
        let own = columns.iter().position(|(known, _)| known == number).unwrap_or_else(|| {
            columns.push((*number, vec![0; width]));
            columns.len() - 1
        });
        columns[own].1[at % width] |= 1 << (at / width);
    }
    for (index, (number, bits)) in columns.iter().enumerate() {
        if index > 0 {
            drawn.push('$');
        }
        let _ = write!(drawn, "#{number}");
        let end = bits.iter().rposition(|bits| *bits != 0).map_or(0, |last| last + 1);
        for run in bits[..end].chunk_by(|left, right| left == right) {
            let sign = char::from(b'?' + run[0]);
            match run.len() {
                count @ 4.. => _ = write!(drawn, "!{count}{sign}"),
                count => (0..count).for_each(|_| drawn.push(sign)),
            }
        }
    }
    drawn.push('-');
}

#[cfg(test)]
mod tests {
    use super::*;

    const CELL: CellSize = CellSize { width: 4, height: 6 };

    /// A picture of rows in which `#` is ink, `+` half as much and `.` none.
    fn picture(rows: &[&str], ink: Color) -> Picture {
        let opacity = |c: char| match c {
            '#' => 255,
            '+' => 128,
            _ => 0,
        };
        let pixels = rows.iter().flat_map(|row| row.chars());
        let pixels = pixels.flat_map(|c| [ink[0], ink[1], ink[2], opacity(c)]).collect();
        Picture { width: rows[0].chars().count(), height: rows.len(), pixels }
    }

    /// What a terminal makes of `drawn`: rows of pixels, each a colour's number or nothing.
    fn shown(drawn: &str) -> Vec<Vec<Option<u32>>> {
        let body = drawn.split_once('q').unwrap().1.strip_suffix("\x1b\\").unwrap();
        let mut chars = body.chars().peekable();
        let numbers = |chars: &mut std::iter::Peekable<std::str::Chars<'_>>| {
            let mut all = vec![0_u32];
            while let Some(c) = chars.next_if(|c| c.is_ascii_digit() || *c == ';') {
                match c.to_digit(10) {
                    Some(digit) => *all.last_mut().unwrap() = all.last().unwrap() * 10 + digit,
                    None => all.push(0),
                }
            }
            all
        };
        let (mut rows, mut band, mut column, mut color, mut count) = (Vec::new(), 0, 0, 0, 1);
        while let Some(c) = chars.next() {
            match c {
                '"' => {
                    let size = numbers(&mut chars);
                    rows = vec![vec![None; size[2] as usize]; size[3] as usize];
                }
                '#' => color = numbers(&mut chars)[0],
                '!' => count = numbers(&mut chars)[0] as usize,
                '$' => column = 0,
                '-' => (band, column) = (band + 6, 0),
                '?'..='~' => {
                    let bits = c as u32 - '?' as u32;
                    for row in (0..6).filter(|row| bits & 1 << row != 0) {
                        for pixel in &mut rows[band + row][column..column + count] {
                            assert_eq!(pixel.replace(color), None, "a pixel is drawn once");
                        }
                    }
                    (column, count) = (column + count, 1);
                }
                other => panic!("{other:?}"),
            }
        }
        rows
    }

    #[test]
    fn every_pixel_with_ink_is_drawn_and_no_other() {
        let rows =
            ["#...####", ".#..####", "........", "########", "#.#.#.#.", "........", "##....##", "#......#"];
        let drawn = draw(&picture(&rows, [0; 3]), CELL, &[[255; 3]], (2, 3), COLORS);
        assert!(drawn.starts_with("\x1b[4;3H\x1bP0;1q\"1;1;8;8#0;2;0;0;0"), "{drawn:?}");
        for (row, line) in shown(&drawn).iter().enumerate() {
            for (pixel, c) in line.iter().zip(rows[row].chars()) {
                assert_eq!(pixel.is_some(), c == '#', "row {row}");
            }
        }
    }

    #[test]
    fn what_is_half_there_lies_over_the_ground_of_its_column() {
        let drawn = draw(&picture(&["+...+..."], [0; 3]), CELL, &[[255; 3], [255, 0, 0]], (0, 0), COLORS);
        assert!(drawn.contains(";2;50;50;50") && drawn.contains(";2;50;0;0"), "{drawn:?}");
        let line = &shown(&drawn)[0];
        assert!(line[0].is_some() && line[4].is_some() && line[0] != line[4]);
    }

    #[test]
    fn where_there_are_no_holes_the_ground_of_each_column_is_drawn() {
        let grounds = [[255; 3], [255, 0, 0]];
        let filled = without_holes(picture(&["#......."], [0; 3]), CELL, &grounds);
        let drawn = draw(&filled, CELL, &grounds, (0, 0), COLORS);
        let line = &shown(&drawn)[0];
        assert!(line.iter().all(Option::is_some) && line[1] == line[3] && line[3] != line[4]);
        assert_ne!(line[0], line[1]);
    }

    #[test]
    fn runs_are_counted_and_ends_left_out() {
        for (row, body) in [("####....", "#0!4@-"), ("###.....", "#0@@@-"), ("....#...", "#0!4?@-")] {
            let drawn = draw(&picture(&[row], [0; 3]), CELL, &[[255; 3]], (0, 0), COLORS);
            assert!(drawn.strip_suffix("\x1b\\").unwrap().ends_with(body), "{row}: {drawn:?}");
        }
    }

    #[test]
    fn no_more_colours_than_there_are_and_each_pixel_near_its_own() {
        let pixels: Vec<u8> = (0..=255).flat_map(|own| [own, 255 - own, 0, 255]).collect();
        let picture = Picture { width: 256, height: 1, pixels };
        for most in [1, 2, 16, 256] {
            let drawn = draw(&picture, CELL, &[[0; 3]], (0, 0), most);
            let known = drawn.split('#').skip(1).filter(|part| part.contains(';')).count();
            assert!(known <= most && known > most / 3, "{known} of {most}");
            assert!(shown(&drawn)[0].iter().all(Option::is_some));
        }
        let palette = palette(&over(&picture, CELL, &[[0; 3]]), 16);
        let far = palette.nearest.iter().map(|(color, number)| distance(*color, palette.colors[*number]));
        assert!(far.max().unwrap() <= 48 * 48);
    }

    #[test]
    fn nothing_is_no_picture_and_the_same_gives_the_same() {
        let empty = Picture { width: 0, height: 0, pixels: Vec::new() };
        assert_eq!(draw(&empty, CELL, &[], (0, 0), 0), "");
        assert_eq!(draw(&picture(&["........"], [0; 3]), CELL, &[[255; 3]], (0, 0), 16), "");
        let noise = (0_u32..6400).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let picture = Picture { width: 40, height: 40, pixels: noise };
        let once = draw(&picture, CELL, &[[9; 3]], (0, 0), 16);
        assert_eq!(draw(&picture, CELL, &[[9; 3]], (0, 0), 16), once);
        assert_eq!(shown(&once).len(), 40);
    }

    #[test]
    fn what_is_wider_than_a_terminal_takes_is_drawn_in_parts() {
        // 1,004 pixels with ink in the first and the last, in cells of 4: the second part begins at column 250.
        let mut pixels = vec![0; 1004 * 4];
        pixels[3] = 255;
        pixels[1003 * 4 + 3] = 255;
        let drawn = draw(&Picture { width: 1004, height: 1, pixels }, CELL, &[[255; 3]], (2, 3), COLORS);
        let parts = [
            "\x1b[4;3H\x1bP0;1q\"1;1;1000;1#0;2;0;0;0#0@-\x1b\\",
            "\x1b[4;253H\x1bP0;1q\"1;1;4;1#0;2;0;0;0#0???@-\x1b\\",
        ];
        assert_eq!(drawn, parts.concat());
    }
}
