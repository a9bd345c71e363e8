//! Any right-to-left text: `cargo run --example viewer --features terminal -- FILE`; j and k scroll, q leaves.
//!
//! What a program has to do by itself: choose a direction for each paragraph, lay it out at the width there is,
//! and hand the lines to the widget. Order, joining and mirroring are done then.
#![allow(clippy::disallowed_methods, reason = "a program: it reads a file")]

mod common;

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::{Frame, layout::Rect};
use std::io;
use tui_bidi::{
    layout::{Layout, Options},
    text::dominant_direction,
    widget::Page,
};

/// The paragraphs of the file, and the first that is shown.
struct Viewer {
    paragraphs: Vec<String>,
    top: usize,
}

fn main() -> io::Result<()> {
    let path = std::env::args().nth(1).ok_or_else(|| io::Error::other("name a file to show"))?;
    let text = std::fs::read_to_string(path)?;
    let paragraphs = text.lines().map(str::to_owned).collect();
    common::run(&mut Viewer { paragraphs, top: 0 }, draw, press)
}

fn press(viewer: &mut Viewer, key: KeyEvent) -> bool {
    match key.code {
        KeyCode::Char('j') | KeyCode::Down => viewer.top = (viewer.top + 1).min(viewer.paragraphs.len()),
        KeyCode::Char('k') | KeyCode::Up => viewer.top = viewer.top.saturating_sub(1),
        KeyCode::Char('q') => return false,
        _ => {}
    }
    true
}

/// Only what is in sight is laid out: a file of any length scrolls alike.
fn draw(viewer: &mut Viewer, frame: &mut Frame) {
    let mut area = frame.area();
    for paragraph in &viewer.paragraphs[viewer.top..] {
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
