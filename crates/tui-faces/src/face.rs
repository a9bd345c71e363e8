//! A typeface: its font, found and read, and words shaped in it.

use harfrust::{Buffer, Direction, ShapeOptions, ShaperFont, font::Font};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _, instance::LocationRef, instance::Size};
use zeno::{Command, Vector};

/// A typeface.
pub struct Face {
    name: String,
    bytes: Vec<u8>,
    index: u32,
    font: Font,
}

/// A word in glyphs, from left to right.
#[derive(Clone, Debug, PartialEq)]
pub struct Shaped {
    /// Each with the place of its origin, in units of the font, y upwards.
    glyphs: Vec<(GlyphId, f32, f32)>,
    /// How far it goes to the right, in units of the font.
    pub width: f32,
}

impl Face {
    /// Families of serifs that systems have, for words in Latin letters.
    pub const LATIN: [&str; 7] = [
        "Noto Serif",
        "Source Serif 4",
        "Liberation Serif",
        "Times New Roman",
        "DejaVu Serif",
        "FreeSerif",
        "DejaVu Sans",
    ];

    /// Families that systems have whose letters are all equally wide, for code.
    pub const MONO: [&str; 8] = [
        "DejaVu Sans Mono",
        "Noto Sans Mono",
        "Menlo",
        "Consolas",
        "Liberation Mono",
        "Courier New",
        "FreeMono",
        "Noto Mono",
    ];

    /// Families that systems have which hold signs, as boxes to tick.
    pub const SIGNS: [&str; 6] = [
        "DejaVu Sans",
        "Segoe UI Symbol",
        "Apple Symbols",
        "Noto Sans Symbols 2",
        "Noto Sans Symbols",
        "FreeSerif",
    ];

    /// The first of the families `names` that the system has a font of.
    ///
    /// Reads what fonts there are: some tenths of a second where there are many.
    pub fn find(names: &[&str]) -> Option<Self> {
        let [found] = Self::find_each([names]);
        found
    }

    /// As [`find`](Self::find), for several lists of families at once.
    pub fn find_each<const LISTS: usize>(lists: [&[&str]; LISTS]) -> [Option<Self>; LISTS] {
        let mut fonts = fontdb::Database::new();
        fonts.load_system_fonts();
        lists.map(|names| {
            names.iter().find_map(|name| {
                let families = [fontdb::Family::Name(name)];
                let id = fonts.query(&fontdb::Query { families: &families, ..fontdb::Query::default() })?;
                let (bytes, index) = fonts.with_face_data(id, |bytes, index| (bytes.to_vec(), index))?;
                Self::new(name, bytes, index)
            })
        })
    }

    /// The face of number `index` in the file with these `bytes`; `None` where there is none.
    pub fn new(name: &str, bytes: Vec<u8>, index: u32) -> Option<Self> {
        FontRef::from_index(&bytes, index).ok()?;
        let font = Font::new(bytes.clone(), index)?;
        Some(Self { name: name.to_owned(), bytes, index, font })
    }

    /// Its family, as it was asked for.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The units of the font that make an em.
    pub fn units(&self) -> f32 {
        f32::from(self.font.units_per_em().max(1))
    }

    /// Whether the font has this letter, or needs none for it, as for joiners.
    pub fn has(&self, letter: char) -> bool {
        self.shape(letter.encode_utf8(&mut [0; 4]), false).is_some()
    }

    /// `text`, of one direction, in glyphs; `None` where it has a letter that the font has not.
    pub fn shape(&self, text: &str, rtl: bool) -> Option<Shaped> {
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(if rtl { Direction::RightToLeft } else { Direction::LeftToRight });
        harfrust::shape(&ShaperFont::new(&self.font), &mut buffer, ShapeOptions::new()).ok()?;
        let (mut glyphs, mut width) = (Vec::with_capacity(buffer.len()), 0.0);
        for (info, place) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()) {
            if info.glyph_id == 0 {
                return None;
            }
            let (x, y) = (width + place.x_offset as f32, place.y_offset as f32);
            glyphs.push((GlyphId::new(info.glyph_id), x, y));
            width += place.x_advance as f32;
        }
        Some(Shaped { glyphs, width })
    }

    /// The outline of `shaped`, which begins `left` pixels from the origin, `across` and `up` being the pixels of a unit of
    /// the font; y downwards, from the baseline.
    pub fn outline(&self, shaped: &Shaped, left: f32, (across, up): (f32, f32)) -> Vec<Command> {
        let Ok(font) = FontRef::from_index(&self.bytes, self.index) else { return Vec::new() };
        let outlines = font.outline_glyphs();
        let mut path = Path { commands: Vec::new(), left, x: 0.0, y: 0.0, across, up };
        for &(glyph, x, y) in &shaped.glyphs {
            (path.x, path.y) = (x, y);
            if let Some(outline) = outlines.get(glyph) {
                // A glyph that cannot be drawn is left out: the font is broken.
                let settings = DrawSettings::unhinted(Size::new(self.units()), LocationRef::default());
                let _ = outline.draw(settings, &mut path);
            }
        }
        path.commands
    }
}

/// Gathers outlines where their glyphs stand.
struct Path {
    commands: Vec<Command>,
    left: f32,
    x: f32,
    y: f32,
    across: f32,
    up: f32,
}

impl Path {
    fn at(&self, x: f32, y: f32) -> Vector {
        Vector::new(self.left + (self.x + x) * self.across, -(self.y + y) * self.up)
    }
}

impl OutlinePen for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        self.commands.push(Command::MoveTo(self.at(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.commands.push(Command::LineTo(self.at(x, y)));
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.commands.push(Command::QuadTo(self.at(cx0, cy0), self.at(x, y)));
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.commands.push(Command::CurveTo(self.at(cx0, cy0), self.at(cx1, cy1), self.at(x, y)));
    }

    fn close(&mut self) {
        self.commands.push(Command::Close);
    }
}
