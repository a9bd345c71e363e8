//! Colours: 24-bit sRGB, how far two stand apart for the eye, and the nearest that a terminal has.

use ratatui::style::Color;
use std::str::FromStr;
use std::sync::LazyLock;
use tui_bidi::terminal::Depth;

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rgb {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
}

impl Rgb {
    /// The colour of these three parts.
    pub const fn new(r: u8, g: u8, b: u8) -> Self {
        Self { r, g, b }
    }

    /// Relative luminance as WCAG 2.2 defines it: 0 is black, 1 white.
    ///
    /// ```
    /// use hashiya::config::Rgb;
    /// let (white, grey) = (Rgb::new(255, 255, 255), Rgb::new(118, 118, 118));
    /// assert!(white.contrast(grey) > 4.5 && white.contrast(grey) < 4.6);
    /// ```
    #[cfg(feature = "testing")]
    pub fn luminance(self) -> f64 {
        let [r, g, b] = self.linear();
        0.2126 * r + 0.7152 * g + 0.0722 * b
    }

    /// Contrast as WCAG 2.2 defines it: from 1 (the same) to 21 (black on white).
    #[cfg(feature = "testing")]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    /// How different two colours look: the distance in Oklab (Ottosson 2020), times 100. About 2 is just
    /// seen side by side.
    #[cfg(feature = "testing")]
    pub fn difference(self, other: Self) -> f64 {
        100.0 * square(self.oklab(), other.oklab()).sqrt()
    }

    /// Red, green and blue in linear light, 0 to 1.
    pub fn linear(self) -> [f64; 3] {
        [self.r, self.g, self.b].map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { libm::pow((part + 0.055) / 1.055, 2.4) }
        })
    }

    /// The colour of these parts in linear light; parts outside 0 to 1 are cut off.
    #[cfg(feature = "testing")]
    pub fn from_linear(parts: [f64; 3]) -> Self {
        let [r, g, b] = parts.map(|part| {
            let part = part.clamp(0.0, 1.0);
            let part =
                if part <= 0.003_130_8 { part * 12.92 } else { 1.055 * libm::pow(part, 1.0 / 2.4) - 0.055 };
            (part * 255.0).round() as u8
        });
        Self { r, g, b }
    }

    /// Lightness and the two colour axes of Oklab.
    fn oklab(self) -> [f64; 3] {
        let light = self.linear();
        let cones = CONES.map(|weights| libm::cbrt(weighted(weights, light)));
        OKLAB.map(|weights| weighted(weights, cones))
    }

    /// The nearest colour of the 256 that terminals agree on, by number: the cube (16 to 231) and the greys
    /// (232 to 255). The first sixteen are the reader's own and never used.
    pub fn indexed(self) -> u8 {
        // A theme asks for some thirty colours: those of the terminal are turned into Oklab once.
        static PALETTE: LazyLock<Vec<[f64; 3]>> =
            LazyLock::new(|| (FIRST_INDEXED..=255).map(|index| Rgb::of_index(index).oklab()).collect());
        let own = self.oklab();
        let numbered = (FIRST_INDEXED..=255).zip(&*PALETTE);
        let nearest =
            numbered.map(|(index, other)| (index, square(own, *other))).min_by(|a, b| a.1.total_cmp(&b.1));
        nearest.map_or(FIRST_INDEXED, |(index, _)| index)
    }

    /// The colour that terminals show for number `index` of the cube or the greys.
    pub fn of_index(index: u8) -> Self {
        let Some(cube) = index.checked_sub(16).filter(|cube| *cube < 216) else {
            let grey = 8 + 10 * index.saturating_sub(232);
            return Self::new(grey, grey, grey);
        };
        let part = |step: u8| if step == 0 { 0 } else { 55 + 40 * step };
        Self::new(part(cube / 36), part(cube / 6 % 6), part(cube % 6))
    }
}

/// The first colour of the cube: those before are the reader's own.
const FIRST_INDEXED: u8 = 16;

/// The square of how far two colours of Oklab stand apart.
fn square(one: [f64; 3], other: [f64; 3]) -> f64 {
    one.iter().zip(other).map(|(one, other)| (one - other).powi(2)).sum()
}

/// From linear sRGB to Oklab's cone responses, and from their cube roots to lightness, green–red, blue–yellow.
/// Published by Björn Ottosson, "A perceptual color space for image processing" (2020).
const CONES: [[f64; 3]; 3] = [
    [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
    [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
    [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
];
const OKLAB: [[f64; 3]; 3] = [
    [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
    [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
    [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
];

fn weighted(weights: [f64; 3], values: [f64; 3]) -> f64 {
    weights.iter().zip(values).map(|(weight, value)| weight * value).sum()
}

/// `#rrggbb` or `#rgb`.
impl FromStr for Rgb {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let hex = text.strip_prefix('#').ok_or(())?;
        let digits: Vec<u8> = hex.chars().map_while(|c| c.to_digit(16)).map(|digit| digit as u8).collect();
        match (digits.as_slice(), hex.len()) {
            (&[r, g, b], 3) => Ok(Self::new(r * 17, g * 17, b * 17)),
            (&[r, rr, g, gg, b, bb], 6) => Ok(Self::new(r * 16 + rr, g * 16 + gg, b * 16 + bb)),
            _ => Err(()),
        }
    }
}

/// What ratatui is told for `color` where there are `depth` colours; nothing where colours are not the theme's to
/// choose.
pub(super) fn shown(color: Rgb, depth: Depth) -> Option<Color> {
    match depth {
        Depth::True => Some(Color::Rgb(color.r, color.g, color.b)),
        Depth::Indexed => Some(Color::Indexed(color.indexed())),
        Depth::Sixteen | Depth::None => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_as_people_write_them() {
        assert_eq!("#fa0".parse(), Ok(Rgb::new(255, 170, 0)));
        assert_eq!("#FFaa00".parse(), Ok(Rgb::new(255, 170, 0)));
        for wrong in ["", "#", "fa0", "#ff", "#ggg", "#ffaa0", "#ffaa000", "#é1"] {
            assert_eq!(wrong.parse::<Rgb>(), Err(()), "{wrong}");
        }
    }

    #[test]
    fn the_cube_and_the_greys_are_their_own_nearest() {
        for index in 16..=255 {
            let color = Rgb::of_index(index);
            assert_eq!(Rgb::of_index(color.indexed()), color, "{index}");
        }
        assert_eq!((Rgb::of_index(16), Rgb::of_index(231)), (Rgb::new(0, 0, 0), Rgb::new(255, 255, 255)));
        assert_eq!((Rgb::of_index(232), Rgb::of_index(255)), (Rgb::new(8, 8, 8), Rgb::new(238, 238, 238)));
    }

    #[test]
    fn the_nearest_is_the_one_that_looks_least_different() {
        for part in (0..=255).step_by(15) {
            let color = Rgb::new(part, 255 - part, part / 3 * 2);
            let far = |index: u8| (color.difference(Rgb::of_index(index)) * 1e6) as u64;
            assert_eq!(Some(color.indexed()), (16..=255).min_by_key(|&index| far(index)), "{color:?}");
        }
    }

    #[test]
    fn linear_light_and_back() {
        for part in 0..=255 {
            let color = Rgb::new(part, 255 - part, part / 2);
            assert_eq!(Rgb::from_linear(color.linear()), color);
        }
        assert!((Rgb::new(255, 255, 255).contrast(Rgb::new(0, 0, 0)) - 21.0).abs() < 1e-9);
    }
}
