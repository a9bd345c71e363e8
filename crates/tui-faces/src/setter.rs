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
    /// Whether its letters are all equally wide, where it is read from the left: code.
    pub mono: bool,
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
    /// For code, a letter a column, with its pixels of a unit.
    mono: Option<(Face, f32)>,
    /// For signs that no other face has.
    signs: Option<Face>,
    /// The ink of words by their letters, direction, columns, and whether they are code; `None`: the face has not all of
    /// the letters.
    kept: HashMap<(String, bool, u16, bool), Option<Rc<Ink>>>,
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
        let [latin, mono] = [self.latin, self.mono].map(|own| own.map(|(face, _)| face));
        let fitted = Self::fitted(self.face, cell, Some(self.rows));
        fitted.with_latin(latin).with_mono(mono).with_signs(self.signs)
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
        let kept = HashMap::new();
        Self { face, latin: None, cell, rows, scale, baseline, mono: None, signs: None, kept }
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

    /// The same, setting code in `face`, whose letters are all equally wide: a column each.
    #[must_use]
    pub fn with_mono(self, face: Option<Face>) -> Self {
        let mono = face.and_then(|face| {
            let width = face.shape(LATIN, false)?.width.max(1.0);
            Some((f32::from(self.cell.width) * LATIN.chars().count() as f32 / width, face))
        });
        Self { mono: mono.map(|(scale, face)| (face, scale)), ..self }
    }

    /// The same, setting in `face` the signs that no other face has, as those of lists.
    #[must_use]
    pub fn with_signs(self, signs: Option<Face>) -> Self {
        Self { signs, ..self }
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
        let key = (word.text.clone(), word.rtl, word.columns, word.mono);
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
    /// digits, in another. `None` where a letter is in none.
    fn parts(&self, word: &Word) -> Option<Vec<Part<'_>>> {
        let whole = |lender: Lender| self.part(word, &word.text, lender);
        let code = word.mono && !word.rtl;
        let found = code.then(|| whole(Lender::Mono)).flatten().or_else(|| whole(Lender::Own));
        if let Some(part) = found.or_else(|| whole(Lender::Latin).filter(|_| !word.rtl)) {
            return Some(vec![part]);
        }
        let mut pieces: Vec<(Lender, String)> = Vec::new();
        for letter in word.text.chars() {
            let lends = |&lender: &Lender| {
                let part = self.part(word, letter.encode_utf8(&mut [0; 4]), lender);
                part.is_some_and(|part| part.shaped.width > 0.0)
            };
            // Letters of a word join, and carry their marks.
            let may_borrow = !letter.is_alphabetic() && !self.face.has(letter);
            let lenders = [Lender::Latin, Lender::Signs, Lender::Mono];
            let lender = lenders.into_iter().filter(|_| may_borrow).find(lends).unwrap_or(Lender::Own);
            match pieces.last_mut() {
                Some((own, piece)) if *own == lender => piece.push(letter),
                _ => pieces.push((lender, letter.into())),
            }
        }
        let parts = pieces.iter().map(|(lender, piece)| self.part(word, piece, *lender));
        let mut parts: Vec<Part<'_>> = parts.collect::<Option<_>>()?;
        if word.rtl {
            parts.reverse();
        }
        Some(parts)
    }

    /// `text` of `word` in the face of `lender`, where that has all of its letters.
    fn part(&self, word: &Word, text: &str, lender: Lender) -> Option<Part<'_>> {
        let (face, scale) = match lender {
            Lender::Own => (&self.face, self.scale),
            Lender::Latin => self.latin.as_ref().map(|(face, scale)| (face, *scale))?,
            Lender::Mono => self.mono.as_ref().map(|(face, scale)| (face, *scale))?,
            Lender::Signs => {
                // As large as words in Latin letters.
                let (like, scale) =
                    self.latin.as_ref().map_or((&self.face, self.scale), |(face, scale)| (face, *scale));
                let face = self.signs.as_ref()?;
                (face, scale * like.units() / face.units())
            }
        };
        let shaped = face.shape(text, word.rtl)?;
        // A sign keeps its shape where it has too few columns.
        let room = f32::from(word.columns) * f32::from(self.cell.width) / shaped.width.max(1.0);
        let scale = if lender == Lender::Signs { scale.min(room) } else { scale };
        Some(Part { shaped, face, scale, latin: lender == Lender::Latin })
    }
}

/// Whose letters a part of a word has.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lender {
    /// The face of the page.
    Own,
    /// The face for words in Latin letters.
    Latin,
    /// The face for code.
    Mono,
    /// The face for signs.
    Signs,
}

#[cfg(test)]
mod tests;
