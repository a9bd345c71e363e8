//! From what the mouse reports to what it does: a click, the second of two, a drag, a turn of the wheel.

use crate::app::{Mouse, MouseKind};
use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};
use std::time::{Duration, Instant};

/// How long after a click another one counts as its double.
const DOUBLE_CLICK: Duration = Duration::from_millis(400);

/// Counts clicks at one place.
#[derive(Default)]
pub(super) struct Clicks {
    last: Option<(Instant, u16, u16)>,
    count: u8,
}

impl Clicks {
    /// What `event` does; `None`: nothing.
    pub(super) fn mouse(&mut self, event: MouseEvent) -> Option<Mouse> {
        let (column, row) = (event.column, event.row);
        let kind = match event.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                let again = self
                    .last
                    .is_some_and(|(when, at, on)| (at, on) == (column, row) && when.elapsed() < DOUBLE_CLICK);
                self.count = if again { self.count.saturating_add(1) } else { 1 };
                self.last = Some((Instant::now(), column, row));
                MouseKind::Down
            }
            MouseEventKind::Drag(MouseButton::Left) => MouseKind::Drag,
            MouseEventKind::Up(MouseButton::Left) => MouseKind::Up,
            MouseEventKind::ScrollDown => MouseKind::WheelDown,
            MouseEventKind::ScrollUp => MouseKind::WheelUp,
            _ => return None,
        };
        Some(Mouse { kind, column, row, clicks: self.count })
    }
}
