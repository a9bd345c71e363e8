//! The style that the terminal writes in, and the shortest sequence that changes it (ECMA-48, SGR).

use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier};
use tui_bidi::terminal::sgr::{MODIFIERS, color, parameter};

/// What the terminal writes in now: all that a cell says of its looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pen {
    foreground: Color,
    background: Color,
    underline: Color,
    modifiers: Modifier,
}

impl Default for Pen {
    fn default() -> Self {
        Self {
            foreground: Color::Reset,
            background: Color::Reset,
            underline: Color::Reset,
            modifiers: Modifier::empty(),
        }
    }
}

impl Pen {
    /// The looks of `cell`; the colour of its underline only where the terminal knows such colours.
    pub(super) fn of(cell: &Cell, underline_color: bool) -> Self {
        let underline = if underline_color { cell.underline_color } else { Color::Reset };
        Self { foreground: cell.fg, background: cell.bg, underline, modifiers: cell.modifier }
    }

    /// The pen that shows a blank as `next` does with the least change of this one: letters that are not there have no
    /// colour and no weight.
    pub(super) fn for_blank(self, next: Self) -> Self {
        if self.leaves_blanks_plain() && next.leaves_blanks_plain() {
            return Self { background: next.background, ..self };
        }
        next
    }

    /// Whether a blank shows nothing but its ground.
    pub(super) fn leaves_blanks_plain(self) -> bool {
        let shows = Modifier::UNDERLINED | Modifier::CROSSED_OUT | Modifier::REVERSED;
        !self.modifiers.intersects(shows)
    }

    /// Appends to `bytes` what makes this pen `next`, and is it from then on.
    pub(super) fn become_pen(&mut self, next: Self, bytes: &mut Vec<u8>) {
        if *self == next {
            return;
        }
        let start = bytes.len();
        bytes.extend_from_slice(b"\x1b[");
        if next == Self::default() {
            bytes.push(b'm');
            *self = next;
            return;
        }
        let mut ended = self.modifiers - next.modifiers;
        // What ends bold ends dim too: one that stays begins anew.
        if ended.intersects(Modifier::BOLD | Modifier::DIM) {
            ended |= self.modifiers & (Modifier::BOLD | Modifier::DIM);
        }
        let mut last = 0;
        for (modifier, _, end) in MODIFIERS {
            if ended.contains(modifier) && last != end {
                parameter(bytes, end);
                last = end;
            }
        }
        let kept = self.modifiers - ended;
        for (modifier, begin, _) in MODIFIERS {
            if (next.modifiers - kept).contains(modifier) {
                parameter(bytes, begin);
            }
        }
        if self.foreground != next.foreground {
            color(bytes, next.foreground, 30);
        }
        if self.background != next.background {
            color(bytes, next.background, 40);
        }
        finish(bytes, start);
        if self.underline != next.underline {
            let start = bytes.len();
            bytes.extend_from_slice(b"\x1b[");
            color(bytes, next.underline, 50);
            finish(bytes, start);
        }
        *self = next;
    }
}

/// Ends the sequence that begins at `start`; takes it away where it says nothing.
fn finish(bytes: &mut Vec<u8>, start: usize) {
    match bytes.last() {
        Some(b';') => {
            bytes.pop();
            bytes.push(b'm');
        }
        _ => bytes.truncate(start),
    }
}

/// Appends the digits of `number`.
pub(super) fn put_number(bytes: &mut Vec<u8>, number: u16) {
    if number >= 10 {
        put_number(bytes, number / 10);
    }
    bytes.push(b'0' + (number % 10) as u8);
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::style::Style;

    fn pen(style: Style) -> Pen {
        let mut cell = Cell::EMPTY;
        cell.set_style(style);
        Pen::of(&cell, true)
    }

    fn between(from: Style, to: Style) -> String {
        let mut bytes = Vec::new();
        let mut now = pen(from);
        now.become_pen(pen(to), &mut bytes);
        assert_eq!(now, pen(to));
        String::from_utf8(bytes).unwrap()
    }

    #[test]
    fn only_what_changes_is_said() {
        let (plain, bold) = (Style::new(), Style::new().add_modifier(Modifier::BOLD));
        assert_eq!(between(plain, plain), "");
        assert_eq!(between(plain, bold), "\x1b[1m");
        assert_eq!(between(bold, plain), "\x1b[m");
        assert_eq!(between(bold, bold.fg(Color::Rgb(1, 2, 3))), "\x1b[38;2;1;2;3m");
        assert_eq!(between(bold.fg(Color::Red), plain.fg(Color::Red)), "\x1b[22m");
        assert_eq!(between(plain.bg(Color::Indexed(9)), plain.fg(Color::LightRed)), "\x1b[91;49m");
    }

    #[test]
    fn bold_and_dim_end_together_and_the_one_that_stays_begins_anew() {
        let both = Style::new().add_modifier(Modifier::BOLD | Modifier::DIM);
        assert_eq!(between(both, Style::new().add_modifier(Modifier::DIM)), "\x1b[22;2m");
    }

    #[test]
    fn a_blank_takes_the_ground_alone() {
        let of = |style| pen(style);
        let (plain, red) = (Style::new(), Style::new().fg(Color::Red).add_modifier(Modifier::BOLD));
        assert_eq!(of(red).for_blank(of(plain)), of(red));
        assert_eq!(of(red).for_blank(of(plain.bg(Color::Blue))), of(red.bg(Color::Blue)));
        let lined = plain.add_modifier(Modifier::UNDERLINED);
        assert_eq!(of(red).for_blank(of(lined)), of(lined), "a line shows on a blank");
        assert_eq!(of(lined).for_blank(of(plain)), of(plain));
        assert_eq!(
            [0, 9, 10, 255, 65_535].map(|number| {
                let mut bytes = Vec::new();
                put_number(&mut bytes, number);
                String::from_utf8(bytes).unwrap()
            }),
            ["0", "9", "10", "255", "65535"]
        );
    }

    #[test]
    fn an_underline_has_a_colour_of_its_own() {
        let lined = Style::new().add_modifier(Modifier::UNDERLINED);
        assert_eq!(between(lined, lined.underline_color(Color::Red)), "\x1b[58;5;1m");
        assert_eq!(between(lined.underline_color(Color::Rgb(9, 8, 7)), lined), "\x1b[59m");
    }

    #[test]
    fn what_a_terminal_makes_of_it_is_what_the_cell_says() {
        let colors = [Color::Reset, Color::Red, Color::LightCyan, Color::Indexed(200), Color::Rgb(4, 5, 6)];
        let modifiers =
            [Modifier::empty(), Modifier::BOLD, Modifier::UNDERLINED | Modifier::ITALIC, Modifier::REVERSED];
        let styles: Vec<Style> = colors
            .iter()
            .flat_map(|&fg| colors.iter().map(move |&bg| Style::new().fg(fg).bg(bg)))
            .flat_map(|style| modifiers.iter().map(move |&modifier| style.add_modifier(modifier)))
            .collect();
        let looks = |parser: &vt100::Parser| {
            let cell = parser.screen().cell(0, 0).unwrap().clone();
            (cell.fgcolor(), cell.bgcolor(), cell.bold(), cell.italic(), cell.underline(), cell.inverse())
        };
        for &from in &styles {
            for &to in &styles {
                let after = |from: Style| {
                    let mut parser = vt100::Parser::new(1.try_into().unwrap(), 4.try_into().unwrap(), 0);
                    parser.process(between(Style::new(), from).as_bytes());
                    parser
                };
                let (mut stepwise, mut at_once) = (after(from), after(to));
                stepwise.process(format!("{}x", between(from, to)).as_bytes());
                at_once.process(b"x");
                assert_eq!(looks(&stepwise), looks(&at_once), "{from:?} to {to:?}");
            }
        }
    }
}
