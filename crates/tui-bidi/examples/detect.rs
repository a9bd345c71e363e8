//! Which terminal this is, and what it needs: `cargo run --example detect --features terminal`.

use tui_bidi::terminal::{Bidi, detect};

fn main() {
    let profile = detect();
    let name = Bidi::NAMES.iter().find(|(_, class)| *class == profile.class).map_or("", |(name, _)| name);
    println!("{}: rows are sent as `{name}`, for {}", profile.terminal, profile.reason);
}
