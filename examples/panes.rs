//! Two panes of right-to-left text with a highlight, a border and a popup, right in any terminal:
//! `cargo run --example panes FILE [CLASS]`. `q` quits.

use hashiya::layout::{Layout, Options};
use hashiya::shell::{Choice, Class, Event, Keyboard, Terminal};
use hashiya::text::Direction;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::widgets::{Block, Clear, Widget};

fn main() -> std::io::Result<()> {
    let file = std::env::args().nth(1).unwrap_or_else(|| "seeds/01-openai.ar.txt".into());
    let text = std::fs::read_to_string(file)?;
    let class = std::env::args().nth(2).and_then(|name| Class::named(&name));
    let mut terminal = Terminal::enter(&Choice { class, marks: None })?;
    let (send, events) = std::sync::mpsc::channel();
    terminal.listen(Keyboard::default(), move |event| {
        let _ = send.send(event);
    })?;
    let mut popup = false;
    loop {
        let profile = terminal.profile().clone();
        terminal.draw(|frame| {
            let area = frame.area();
            let buffer = frame.buffer_mut();
            let side = area.width * 2 / 3;
            paragraphs(&text, Rect { width: side, ..area }, buffer);
            for row in area.y..area.bottom() {
                buffer[(side, row)].set_symbol("│");
            }
            paragraphs(&text, Rect { x: side + 1, width: area.width - side - 1, ..area }, buffer);
            let status = format!("{} {} {}", profile.terminal, profile.class.name(), profile.reason);
            buffer.set_string(0, area.bottom() - 1, status, Style::new().bg(Color::Yellow));
            if popup {
                let place = Rect { x: 20, y: 5, width: 30, height: 8 };
                Clear.render(place, buffer);
                let block = Block::bordered().title("popup");
                let inner = block.inner(place);
                block.render(place, buffer);
                paragraphs(&text, inner, buffer);
            }
        })?;
        match events.recv() {
            Ok(Event::Key(press)) if press.command().typed() == Some('q') => return Ok(()),
            Ok(Event::Key(press)) if press.command().typed() == Some('p') => popup = !popup,
            Ok(Event::Key(press)) if press.command().typed() == Some('z') => terminal.suspend()?,
            Ok(Event::Resumed) => terminal.clear()?,
            Ok(Event::Terminate | Event::Closed) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
    }
}

fn paragraphs(text: &str, area: Rect, buffer: &mut Buffer) {
    let mut row = area.y;
    for paragraph in text.lines() {
        let rtl = paragraph.chars().any(|c| ('\u{590}'..'\u{900}').contains(&c));
        let direction = if rtl { Direction::RightToLeft } else { Direction::LeftToRight };
        let layout = Layout::new(paragraph, direction, area.width, &Options::default());
        for line in layout.lines() {
            if row >= area.bottom() {
                return;
            }
            for (index, cell) in line.cells().enumerate() {
                let place = &mut buffer[(area.x + cell.column, row)];
                place.set_symbol(cell.symbol).set_fg(Color::Rgb(60, 90, 60));
                // Some cells in the middle of words, as a highlight that ends there.
                if index % 40 > 25 && index % 40 < 35 {
                    place.set_bg(Color::Cyan);
                }
            }
            row += 1;
        }
    }
}
