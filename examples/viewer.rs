//! Any right-to-left text in a ratatui program: `cargo run --example viewer -- FILE`; j and k scroll, q leaves.
//!
//! What a program has to do by itself: choose a direction for each paragraph, lay it out at the width there is,
//! and hand the lines to the widget. Order, joining and mirroring are done then.
#![allow(clippy::disallowed_methods, reason = "a program: it reads a file")]

use crossterm::event::{self, Event, KeyCode};
use hashiya::{
    layout::{Layout, Options},
    text::dominant_direction,
    widget::Page,
};
use ratatui::{Frame, Terminal, backend::CrosstermBackend, layout::Rect};
use std::io;

fn main() -> io::Result<()> {
    let path = std::env::args().nth(1).ok_or_else(|| io::Error::other("name a file to show"))?;
    let text = std::fs::read_to_string(path)?;
    let paragraphs: Vec<&str> = text.lines().collect();
    crossterm::terminal::enable_raw_mode()?;
    let mut terminal = Terminal::new(CrosstermBackend::new(io::stdout()))?;
    terminal.clear()?;
    let mut top = 0;
    let result = loop {
        if let Err(error) = terminal.draw(|frame| draw(&paragraphs[top..], frame)) {
            break Err(error);
        }
        match event::read()? {
            Event::Key(key) if key.code == KeyCode::Char('q') => break Ok(()),
            Event::Key(key) if key.code == KeyCode::Char('j') => top = (top + 1).min(paragraphs.len()),
            Event::Key(key) if key.code == KeyCode::Char('k') => top = top.saturating_sub(1),
            _ => {}
        }
    };
    terminal.clear()?;
    crossterm::terminal::disable_raw_mode()?;
    result
}

fn draw(paragraphs: &[&str], frame: &mut Frame) {
    let mut area = frame.area();
    for paragraph in paragraphs {
        let direction = dominant_direction(paragraph).unwrap_or_default();
        let layout = Layout::new(paragraph, direction, area.width, &Options::default());
        frame.render_widget(Page::new(&layout), area);
        let used = area.height.min(layout.len() as u16 + 1);
        area = Rect { y: area.y + used, height: area.height - used, ..area };
        if area.is_empty() {
            return;
        }
    }
}
