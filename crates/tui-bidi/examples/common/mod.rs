//! What every example does first: find out what terminal this is, turn its own bidi off, and draw through the encoder,
//! so that no row is turned twice. The terminal is given back on every way out: `ratatui::run` sees to errors and
//! panics.

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind};
use ratatui::{Frame, Terminal, backend::CrosstermBackend};
use std::io::{self, stdout};
use tui_bidi::terminal::{Encoded, detect};

/// Draws by `draw` and gives each key to `press`, until that answers `false`.
pub(crate) fn run<S>(
    state: &mut S,
    draw: fn(&mut S, &mut Frame),
    press: fn(&mut S, KeyEvent) -> bool,
) -> io::Result<()> {
    ratatui::run(|_| {
        let profile = detect();
        let _off = profile.bidi_off(stdout())?;
        let mut terminal = Terminal::new(Encoded::new(CrosstermBackend::new(stdout()), &profile))?;
        loop {
            terminal.draw(|frame| draw(state, frame))?;
            let Event::Key(key) = event::read()? else { continue };
            if key.kind == KeyEventKind::Release {
                continue;
            }
            if key.code == KeyCode::Esc || !press(state, key) {
                return Ok(());
            }
        }
    })
}
