//! A text input: `cargo run --example input --features terminal`. Left and Right move on the screen, in whatever
//! direction the letters run; Escape leaves.

mod common;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::{
    Frame,
    layout::{Constraint, Layout},
    widgets::Block,
};
use tui_bidi::{
    input::{Edit, Input},
    text::Direction,
    widget::{Label, TextInput},
};

fn main() -> std::io::Result<()> {
    // In a right-to-left program an empty input begins at the right. What is typed may turn it.
    let mut input = Input::note(Direction::RightToLeft).with_text("مرحبا Sam");
    common::run(&mut input, draw, press)
}

fn press(input: &mut Input, key: KeyEvent) -> bool {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    let edit = match key.code {
        KeyCode::Left => Edit::Left,
        KeyCode::Right => Edit::Right,
        KeyCode::Up => Edit::Up,
        KeyCode::Down => Edit::Down,
        KeyCode::Home => Edit::LineStart,
        KeyCode::End => Edit::LineEnd,
        KeyCode::Enter => Edit::NewLine,
        KeyCode::Backspace => Edit::DeleteBack,
        KeyCode::Delete => Edit::DeleteForward,
        KeyCode::Char('w') if control => Edit::DeleteWordBack,
        KeyCode::Char(c) if !control => {
            input.insert(c.encode_utf8(&mut [0; 4]));
            return true;
        }
        _ => return true,
    };
    input.edit(edit);
    true
}

fn draw(input: &mut Input, frame: &mut Frame) {
    let rows = Layout::vertical([Constraint::Length(1), Constraint::Length(5)]);
    let [hint, area] = frame.area().layout(&rows);
    frame.render_widget(Label::new("اكتب هنا (Esc)"), hint);
    let block = Block::bordered();
    let inside = block.inner(area);
    frame.render_widget(block, area);
    frame.render_stateful_widget(TextInput::new(), inside, input);
    frame.set_cursor_position(TextInput::position(inside, input));
}
