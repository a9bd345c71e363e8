//! A label and a paragraph: `cargo run --example widgets --features terminal`; any key leaves.

mod common;

use ratatui::{
    Frame,
    layout::{Constraint, Layout},
    style::{Style, Stylize},
    text::{Line, Span},
};
use tui_bidi::widget::{Align, Label, Paragraph};

fn main() -> std::io::Result<()> {
    common::run(&mut (), |(), frame| draw(frame), |(), _| false)
}

fn draw(frame: &mut Frame) {
    let rows = Layout::vertical([Constraint::Length(1), Constraint::Length(1), Constraint::Fill(1)]);
    let [title, author, body] = frame.area().layout(&rows);
    frame.render_widget(Label::new("حاشية على المتن").align(Align::Centre).style(Style::new().bold()), title);
    frame.render_widget(Label::new("كتبه Sam (2023)"), author);
    // A style may begin and end within a word: its letters join all the same.
    let mixed = Line::from(vec![
        Span::raw("النص العربي يُقرأ من اليمين، و"),
        "الأسماء".yellow(),
        Span::raw(" اللاتينية مثل OpenAI (2015) تبقى كما هي؛ والكلمة الطويلة تنزل إلى السطر التالي."),
    ]);
    let text = vec![
        mixed,
        Line::default(),
        "עברית עם niqqud: שָׁלוֹם.".into(),
        "And English stands at the left.".into(),
    ];
    frame.render_widget(Paragraph::new(text), body);
}
