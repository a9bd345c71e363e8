//! Styles as the parameters of SGR (ECMA-48, and xterm's colours).

use ratatui_core::style::{Color, Modifier, Style};
use std::io::Write as _;

/// Each modifier with the parameter that begins it and the one that ends it; bold and dim end together.
pub const MODIFIERS: [(Modifier, u8, u8); 9] = [
    (Modifier::BOLD, 1, 22),
    (Modifier::DIM, 2, 22),
    (Modifier::ITALIC, 3, 23),
    (Modifier::UNDERLINED, 4, 24),
    (Modifier::SLOW_BLINK, 5, 25),
    (Modifier::RAPID_BLINK, 6, 25),
    (Modifier::REVERSED, 7, 27),
    (Modifier::HIDDEN, 8, 28),
    (Modifier::CROSSED_OUT, 9, 29),
];

/// All parameters of `style`, each but the last with a semicolon behind it, from a style without anything; the colour of
/// underlines only where `underline_color` is known.
///
/// ```
/// use ratatui_core::style::{Color, Style};
/// use tui_bidi::terminal::sgr::parameters;
/// assert_eq!(parameters(Style::new().fg(Color::Red).bold(), false), "0;1;31");
/// ```
pub fn parameters(style: Style, underline_color: bool) -> String {
    let mut bytes = b"0;".to_vec();
    for (modifier, begin, _) in MODIFIERS {
        if style.add_modifier.contains(modifier) {
            parameter(&mut bytes, begin);
        }
    }
    for (part, base) in [(style.fg, 30), (style.bg, 40)] {
        part.into_iter().filter(|part| *part != Color::Reset).for_each(|part| color(&mut bytes, part, base));
    }
    let line = style.underline_color.filter(|line| underline_color && *line != Color::Reset);
    line.into_iter().for_each(|line| color(&mut bytes, line, 50));
    bytes.pop();
    String::from_utf8(bytes).unwrap_or_default()
}

/// Appends one parameter and a semicolon.
pub fn parameter(bytes: &mut Vec<u8>, number: u8) {
    // A vector takes all that is written.
    let _ = write!(bytes, "{number};");
}

/// Appends the parameters of `color`, a semicolon behind each, for the foreground (`base` 30), the background (40) or the underline (50).
pub fn color(bytes: &mut Vec<u8>, color: Color, base: u8) {
    let indexed = |bytes: &mut Vec<u8>, index: u8| {
        let _ = write!(bytes, "{};5;{index};", base + 8);
    };
    let named = |bytes: &mut Vec<u8>, index: u8| match (base, index) {
        // Underlines have no short form.
        (50, index) => indexed(bytes, index),
        (base, 0..8) => parameter(bytes, base + index),
        (base, index) => parameter(bytes, base + 60 + index - 8),
    };
    match color {
        Color::Reset => parameter(bytes, base + 9),
        Color::Rgb(r, g, b) => {
            let _ = write!(bytes, "{};2;{r};{g};{b};", base + 8);
        }
        Color::Indexed(index) => indexed(bytes, index),
        Color::Black => named(bytes, 0),
        Color::Red => named(bytes, 1),
        Color::Green => named(bytes, 2),
        Color::Yellow => named(bytes, 3),
        Color::Blue => named(bytes, 4),
        Color::Magenta => named(bytes, 5),
        Color::Cyan => named(bytes, 6),
        Color::Gray => named(bytes, 7),
        Color::DarkGray => named(bytes, 8),
        Color::LightRed => named(bytes, 9),
        Color::LightGreen => named(bytes, 10),
        Color::LightYellow => named(bytes, 11),
        Color::LightBlue => named(bytes, 12),
        Color::LightMagenta => named(bytes, 13),
        Color::LightCyan => named(bytes, 14),
        Color::White => named(bytes, 15),
    }
}
