//! `visual` makes ratatui's own widgets show right-to-left text: a table, a list and the title of a block.
//! `cargo run --example table --features terminal`; any key leaves.

mod common;

use ratatui::{
    Frame,
    layout::{Constraint, Layout},
    style::Stylize,
    text::Line,
    widgets::{Block, List, Row, Table},
};
use tui_bidi::widget::{visual, visual_within};

fn main() -> std::io::Result<()> {
    common::run(&mut (), |(), frame| draw(frame), |(), _| false)
}

fn draw(frame: &mut Frame) {
    let [above, below] = frame.area().layout(&Layout::vertical([Constraint::Length(6), Constraint::Fill(1)]));
    let row = |cells: [&str; 3]| Row::new(cells.map(|cell| visual(&cell.into())));
    let table = Table::new(
        [row(["القاهرة", "מצרים", "10,203,693"]), row(["بغداد", "עיראק", "8,126,755"])],
        [Constraint::Fill(1), Constraint::Fill(1), Constraint::Length(15)],
    )
    .header(row(["المدينة", "מדינה", "السكان (2023)"]).bold())
    .block(Block::bordered().title(visual(&Line::from(" مدن كبيرة "))));
    frame.render_widget(table, above);

    let items = ["اقرأ الكتاب (ص. 12)", "לקנות לחם", "اكتب إلى Sam Altman عن الموعد", "buy bread"];
    let width = below.width.saturating_sub(2);
    let list = List::new(items.map(|item| visual_within(&item.into(), width)));
    frame.render_widget(list.block(Block::bordered().title(visual(&Line::from(" מטלות ")))), below);
}
