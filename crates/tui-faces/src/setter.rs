//! Rows of words as pictures.

use crate::{
    face::{Face, Shaped},
    sample::{LATIN, SAMPLES},
};
use std::{collections::HashMap, rc::Rc};
use zeno::{Fill, Mask, bounds};

/// A cell of the terminal, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CellSize {
    /// Its width.
    pub width: u16,
    /// Its height.
    pub height: u16,
}

/// A word, or the part of one that goes in one direction, with the columns that it has.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Word {
    /// Its first column in the row, from the left.
    pub column: u16,
    /// How many it has.
    pub columns: u16,
    /// Its letters, in reading order.
    pub text: String,
    /// Whether it is read from the right.
    pub rtl: bool,
    /// The colour of its letters in each of its columns: red, green, blue.
    pub colors: Vec<[u8; 3]>,
}

/// A picture: rows of pixels from the top, each red, green, blue, opacity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// In pixels.
    pub width: usize,
    /// In pixels.
    pub height: usize,
    /// Four bytes a pixel.
    pub pixels: Vec<u8>,
}

/// How opaque the pixels around a word are.
struct Ink {
    /// Where the first pixel stands: from the word's left end, and from the baseline.
    left: i32,
    top: i32,
    width: usize,
    opacity: Vec<u8>,
    /// How far the word goes, in pixels.
    advance: f32,
    /// Whether it is set in the face for words in Latin letters.
    latin: bool,
}

/// Letters of a word that are set in one face.
struct Part<'a> {
    shaped: Shaped,
    face: &'a Face,
    /// The pixels of a unit of the font.
    scale: f32,
    /// Whether it is the face for words in Latin letters.
    latin: bool,
}

/// The most words whose ink is kept: some screens' worth, a few megabytes.
const KEPT: usize = 2048;

/// How much higher than the row the highest and the lowest letter may be together.
const OVERLAP: f32 = 1.25;

/// How much lower a word is drawn at most, so that it stays in its row.
const LOWEST: f32 = 0.75;

/// Sets rows in a face at the size that fits the terminal's cells.
pub struct Setter {
    face: Face,
    /// For words from the left that `face` has not all letters of, with its pixels of a unit.
    latin: Option<(Face, f32)>,
    cell: CellSize,
    /// The cells that a row is high.
    rows: u16,
    /// The pixels of a unit of the font.
    scale: f32,
    /// Where letters stand, in pixels from the row's top.
    baseline: f32,
    /// The ink of words by their letters, direction and columns; `None`: the face has not all of the letters.
    kept: HashMap<(String, bool, u16), Option<Rc<Ink>>>,
}

impl Setter {
    /// A setter for cells of this size: letters take as much room as their cells on the average, and a row as many cells
    /// as it needs then, one or two.
    pub fn new(face: Face, cell: CellSize) -> Self {
        Self::fitted(face, cell, None)
    }

    /// The same for cells of another size, as when the terminal's font is made larger; a row has as many cells as before.
    #[must_use]
    pub fn with_cell(self, cell: CellSize) -> Self {
        let latin = self.latin.map(|(face, _)| face);
        Self::fitted(self.face, cell, Some(self.rows)).with_latin(latin)
    }

    /// A setter whose rows have so many cells, or as many as the face needs.
    fn fitted(face: Face, cell: CellSize, rows: Option<u16>) -> Self {
        let (mut width, mut cells, mut above, mut below) = (0.0_f32, 0.0_f32, 0.0_f32, 0.0_f32);
        let shaped = |words: &[(&str, u16)]| -> Vec<(Shaped, u16)> {
            words
                .iter()
                .filter_map(|&(word, columns)| Some((face.shape(word, word != LATIN)?, columns)))
                .collect()
        };
        let sample = SAMPLES.iter().map(|words| shaped(words)).find(|words| !words.is_empty());
        for (word, columns) in sample.unwrap_or_default() {
            let outline = face.outline(&word, 0.0, (1.0, 1.0));
            let bounds = bounds(outline.as_slice(), Fill::NonZero, None);
            width += word.width;
            cells += f32::from(columns);
            (above, below) = (above.max(-bounds.min.y), below.max(bounds.max.y));
        }
        if cells == 0.0 {
            // A face of other scripts: half an em a column, as letters have on the average.
            (width, cells, above, below) = (face.units(), 2.0, face.units(), face.units() / 4.0);
        }
        let (cell_width, cell_height) = (f32::from(cell.width), f32::from(cell.height));
        let height = (above + below).max(1.0);
        let wide = cell_width * cells / width.max(1.0);
        let rows = rows.unwrap_or(if wide * height > 1.25 * cell_height { 2 } else { 1 });
        let room = cell_height * f32::from(rows);
        // The highest and the lowest letters of a sample seldom meet: they may reach a little beyond the row.
        let scale = wide.min(OVERLAP * room / height);
        let baseline = (room - height * scale) / 2.0 + above * scale;
        Self { face, latin: None, cell, rows, scale, baseline, kept: HashMap::new() }
    }

    /// The same, setting words from the left in `face` where its own has not all of their letters: on one baseline, their
    /// letters as wide as cells on the average.
    #[must_use]
    pub fn with_latin(self, face: Option<Face>) -> Self {
        let latin = face.and_then(|face| {
            let width = face.shape(LATIN, false)?.width.max(1.0);
            let wide = f32::from(self.cell.width) * LATIN.chars().count() as f32 / width;
            let room = f32::from(self.cell.height) * f32::from(self.rows);
            Some((wide.min(room / face.units() / OVERLAP), face))
        });
        Self { latin: latin.map(|(scale, face)| (face, scale)), ..self }
    }

    /// The cells that a row is high.
    pub fn rows(&self) -> u16 {
        self.rows
    }

    /// The size of a cell.
    pub fn cell(&self) -> CellSize {
        self.cell
    }

    /// The face it sets in.
    pub fn face(&self) -> &Face {
        &self.face
    }

    /// Whether the face has all letters of `word`.
    pub fn can_set(&mut self, word: &Word) -> bool {
        self.ink(word).is_some()
    }

    /// A row of `columns` cells with these words, on nothing.
    pub fn row(&mut self, words: &[Word], columns: u16) -> Picture {
        let width = usize::from(columns) * usize::from(self.cell.width);
        let height = usize::from(self.rows) * usize::from(self.cell.height);
        let mut picture = Picture { width, height, pixels: vec![0; width * height * 4] };
        for word in words {
            if let Some(ink) = self.ink(word) {
                self.draw(word, &ink, &mut picture);
            }
        }
        picture
    }

    /// Draws a word into its columns, to the side where it begins.
    fn draw(&self, word: &Word, ink: &Ink, picture: &mut Picture) {
        let cell = i32::from(self.cell.width);
        let left = i32::from(word.column) * cell;
        let room = i32::from(word.columns) * cell;
        let free = room - ink.advance.round() as i32;
        let start = left
            + match (word.rtl, ink.latin) {
                (true, _) => free,
                // Among words from the right a gap at one side alone would be seen.
                (false, true) => free / 2,
                (false, false) => 0,
            };
        let top = self.baseline.round() as i32 + ink.top;
        for (row, line) in ink.opacity.chunks_exact(ink.width.max(1)).enumerate() {
            let Some(y) = usize::try_from(top + row as i32).ok().filter(|&y| y < picture.height) else {
                continue;
            };
            for (column, &opacity) in line.iter().enumerate().filter(|(_, opacity)| **opacity > 0) {
                let x = start + ink.left + column as i32;
                let Some(x) = usize::try_from(x).ok().filter(|&x| x < picture.width) else { continue };
                let own = ((x as i32 - left) / cell).clamp(0, word.colors.len() as i32 - 1);
                let Some(color) = usize::try_from(own).ok().and_then(|own| word.colors.get(own)) else {
                    continue;
                };
                let pixel = &mut picture.pixels[(y * picture.width + x) * 4..][..4];
                if opacity > pixel[3] {
                    pixel[..3].copy_from_slice(color);
                    pixel[3] = opacity;
                }
            }
        }
    }

    /// The ink of `word`, narrower where it has too few columns.
    fn ink(&mut self, word: &Word) -> Option<Rc<Ink>> {
        let key = (word.text.clone(), word.rtl, word.columns);
        if let Some(kept) = self.kept.get(&key) {
            return kept.clone();
        }
        if self.kept.len() >= KEPT {
            self.kept.clear();
        }
        let ink = self.make_ink(word).map(Rc::new);
        self.kept.insert(key, ink.clone());
        ink
    }

    fn make_ink(&self, word: &Word) -> Option<Ink> {
        let parts = self.parts(word)?;
        let width: f32 = parts.iter().map(|part| part.shaped.width * part.scale).sum();
        let room = f32::from(word.columns) * f32::from(self.cell.width);
        let narrowed = (room / width.max(1.0)).min(1.0);
        let draw = |lowered: f32| {
            let (mut path, mut start) = (Vec::new(), 0.0);
            for Part { shaped, face, scale, .. } in &parts {
                let across = scale * narrowed;
                path.extend(face.outline(shaped, start, (across, scale * lowered)));
                start += shaped.width * across;
            }
            Mask::new(path.as_slice()).render()
        };
        let (mut opacity, mut place) = draw(1.0);
        let height = f32::from(self.rows) * f32::from(self.cell.height);
        let (above, below) = (-place.top as f32, (place.top + place.height as i32) as f32);
        let fits = (self.baseline / above.max(1.0)).min((height - self.baseline) / below.max(1.0));
        // Marks at the edge of the row would be cut off: such a word is drawn lower.
        if fits < 1.0 {
            (opacity, place) = draw(fits.max(LOWEST));
        }
        let latin = !word.rtl && parts.iter().all(|part| part.latin);
        let width_in_pixels = place.width as usize;
        Some(Ink {
            left: place.left,
            top: place.top,
            width: width_in_pixels,
            opacity,
            advance: width * narrowed,
            latin,
        })
    }

    /// `word` from left to right in the face that has its letters; what that lacks, as many faces lack full stops and
    /// digits, in the face for words from the left. `None` where a letter is in neither.
    fn parts(&self, word: &Word) -> Option<Vec<Part<'_>>> {
        let own = |text: &str| {
            let shaped = self.face.shape(text, word.rtl)?;
            Some(Part { shaped, face: &self.face, scale: self.scale, latin: false })
        };
        let other = |text: &str| {
            let (face, scale) = self.latin.as_ref()?;
            Some(Part { shaped: face.shape(text, word.rtl)?, face, scale: *scale, latin: true })
        };
        if let Some(part) = own(&word.text).or_else(|| other(&word.text).filter(|_| !word.rtl)) {
            return Some(vec![part]);
        }
        let mut pieces: Vec<(bool, String)> = Vec::new();
        for letter in word.text.chars() {
            // Letters of a word join, and carry their marks.
            let may_borrow = !letter.is_alphabetic() && !self.face.has(letter);
            let is_lent =
                may_borrow && other(&letter.to_string()).is_some_and(|part| part.shaped.width > 0.0);
            match pieces.last_mut() {
                Some((lent, piece)) if *lent == is_lent => piece.push(letter),
                _ => pieces.push((is_lent, letter.into())),
            }
        }
        let part = |(is_lent, piece): &(bool, String)| if *is_lent { other(piece) } else { own(piece) };
        let mut parts: Vec<Part<'_>> = pieces.iter().map(part).collect::<Option<_>>()?;
        if word.rtl {
            parts.reverse();
        }
        Some(parts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CELL: CellSize = CellSize { width: 10, height: 20 };

    /// A setter in a face that this system has; without one the test says so, and there is nothing to test.
    fn setter() -> Option<Setter> {
        let face = Face::find(&["Noto Nastaliq Urdu", "Amiri", "DejaVu Sans", "FreeSans"]);
        if face.is_none() {
            let _ =
                std::io::Write::write_all(&mut std::io::stderr(), b"skipped: no font with Arabic letters\n");
        }
        Some(Setter::new(face?, CELL))
    }

    fn word(text: &str, column: u16, columns: u16) -> Word {
        let colors = (0..columns).map(|own| [(own as u8).wrapping_mul(20), 0, 0]).collect();
        Word { column, columns, text: text.to_owned(), rtl: true, colors }
    }

    /// The columns of pixels in which `picture` has ink.
    fn inked(picture: &Picture) -> (usize, usize) {
        let ink =
            |x: usize| (0..picture.height).any(|y| picture.pixels[(y * picture.width + x) * 4 + 3] > 40);
        let columns: Vec<usize> = (0..picture.width).filter(|&x| ink(x)).collect();
        (columns[0], columns[columns.len() - 1])
    }

    #[test]
    fn a_word_begins_at_the_right_of_its_columns_and_stays_within() {
        let Some(mut setter) = setter() else { return };
        for (text, columns) in [("سلام", 4), ("پاکستان", 2), ("و", 5)] {
            let picture = setter.row(&[word(text, 3, columns)], 12);
            assert_eq!((picture.width, picture.height), (120, usize::from(setter.rows()) * 20));
            let (left, right) = inked(&picture);
            // Strokes may reach a little over their advance.
            assert!(left >= 24 && right <= 30 + usize::from(columns) * 10 + 6, "{text}: {left}..{right}");
            assert!(right + 12 >= 30 + usize::from(columns) * 10, "{text} begins at the right: {right}");
        }
    }

    #[test]
    fn in_larger_cells_words_are_larger_and_as_many_rows_high() {
        let Some(setter) = setter() else { return };
        let rows = setter.rows();
        let larger = CellSize { width: 2 * CELL.width, height: 2 * CELL.height };
        let mut setter = setter.with_cell(larger);
        assert_eq!((setter.cell(), setter.rows()), (larger, rows));
        let (left, right) = inked(&setter.row(&[word("سلام", 3, 4)], 12));
        assert!(left >= 54 && (116..=146).contains(&right), "{left}..{right}");
    }

    #[test]
    fn letters_have_the_colour_of_their_columns() {
        let Some(mut setter) = setter() else { return };
        let picture = setter.row(&[word("سلام", 0, 4)], 4);
        for (place, pixel) in picture.pixels.chunks_exact(4).enumerate().filter(|(_, pixel)| pixel[3] > 0) {
            assert_eq!(usize::from(pixel[0]), place % picture.width / 10 * 20);
        }
    }

    #[test]
    fn what_the_face_has_no_letter_for_is_not_set() {
        let Some(mut setter) = setter() else { return };
        assert!(setter.can_set(&word("سلام", 0, 4)));
        assert!(!setter.can_set(&word("س\u{10FFFD}", 0, 2)));
        assert!(setter.row(&[word("س\u{10FFFD}", 0, 2)], 2).pixels.iter().all(|part| *part == 0));
    }

    #[test]
    fn high_marks_are_not_cut_off() {
        let Some(mut setter) = setter() else { return };
        for text in ["الْحَمْدُ", "نَعْبُدُ", "هُوَ", "اللَّهُ", "إِنَّآ"] {
            let picture = setter.row(&[word(text, 0, 6)], 6);
            let ink = |y: usize| {
                let row = picture.pixels.chunks_exact(4 * picture.width).nth(y).unwrap();
                row.chunks_exact(4).filter(|pixel| pixel[3] > 200).count()
            };
            assert!(ink(0) < 3 && ink(picture.height - 1) < 3, "{text}");
        }
    }

    #[test]
    fn words_from_the_left_are_set_in_the_other_face() {
        let nastaliq: &[&str] = &["Noto Nastaliq Urdu"];
        let [Some(face), Some(latin)] =
            Face::find_each([nastaliq, &["DejaVu Serif", "FreeSerif", "DejaVu Sans"]])
        else {
            return;
        };
        let latin_word = Word { rtl: false, ..word("InPage", 2, 6) };
        let mut setter = Setter::new(face, CELL).with_latin(Some(latin));
        assert!(setter.can_set(&latin_word) && !setter.can_set(&word("س\u{10FFFD}", 0, 2)));
        let (left, right) = inked(&setter.row(&[latin_word], 12));
        assert!(left >= 18 && right <= 82 && right - left > 40, "{left}..{right}");
    }

    #[test]
    fn a_face_of_any_script_is_fitted_to_its_cells_and_borrows_what_it_lacks() {
        for (name, text, columns) in [
            ("Noto Serif Hebrew", "בעברית.", 7),
            ("Noto Sans Hebrew", "(שלום)", 6),
            ("FreeSerif", "בְּרֵאשִׁית", 6),
            ("Noto Sans Syriac", "ܡܠܟܐ", 4),
            ("Noto Sans Thaana", "ދިވެހި", 3),
            ("Noto Sans NKo", "ߒߞߏ.", 4),
            ("Noto Sans Adlam", "𞤆𞤵𞤤𞤢𞤪", 5),
            ("DejaVu Serif", "minion", 6),
            ("Noto Sans Ethiopic", "ሰላም", 3),
        ] {
            let [Some(face), latin] = Face::find_each([&[name], &Face::LATIN]) else { continue };
            let mut setter = Setter::new(face, CELL).with_latin(latin);
            let picture = setter.row(&[word(text, 1, columns)], columns + 2);
            let ink = |y: usize| {
                picture.pixels[4 * picture.width * y..][..4 * picture.width]
                    .chunks(4)
                    .any(|pixel| pixel[3] > 100)
            };
            let rows: Vec<usize> = (0..picture.height).filter(|&y| ink(y)).collect();
            assert!(rows.len() > 6 && rows.len() <= picture.height - 2, "{name}: rows {rows:?}");
            let (left, right) = inked(&picture);
            assert!(left >= 4 && right <= usize::from(columns) * 10 + 16, "{name}: {left}..{right}");
            assert!(right - left > usize::from(columns) * 5, "{name}: {left}..{right}");
        }
    }

    #[test]
    fn no_more_words_are_kept_than_that() {
        let Some(mut setter) = setter() else { return };
        for number in 0..KEPT as u16 + 10 {
            let _: bool = setter.can_set(&word("س", 0, number));
        }
        assert!(setter.kept.len() <= KEPT);
    }
}
