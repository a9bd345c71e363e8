//! What is said of a terminal in the language of the interface: why its rows are sent as they are, and what it cannot
//! show.

use crate::words::Phrase;
use tui_bidi::terminal::{Around, Limit, Named, Reason};

/// Why rows are sent as they are.
pub(super) fn reason(reason: Reason) -> Phrase {
    match reason {
        Reason::Unknown => say!("terminal-unknown"),
        Reason::Chosen => say!("terminal-chosen"),
        Reason::KnowsMode => say!("terminal-knows-mode"),
        Reason::AlwaysOn => say!("terminal-always-on"),
        Reason::AlwaysOff => say!("terminal-always-off"),
        Reason::Silent => say!("terminal-silent"),
        Reason::DrawsWords => say!("terminal-draws-words"),
        Reason::Replied(Named { name, seen: true }) => say!("terminal-replied", name),
        Reason::Replied(Named { name, .. }) => say!("terminal-replied-untried", name),
        Reason::Environment(Named { name, seen: true }) => say!("terminal-set", name),
        Reason::Environment(Named { name, .. }) => say!("terminal-set-untried", name),
        Reason::Around(through, around) => {
            let through = through.name();
            match around {
                Around::Unknown => say!("terminal-around-unknown", through),
                Around::Is(name) => say!("terminal-around", through, name),
                Around::TakesMode(name) => say!("terminal-takes-mode", through, name),
                Around::TakesSwitch(name) => say!("terminal-takes-switch", through, name),
                Around::TakesNothing(name) => say!("terminal-takes-nothing", through, name),
            }
        }
    }
}

/// What a terminal cannot show right.
pub(super) fn limit(limit: Limit) -> Phrase {
    match limit {
        Limit::NoSwitch => say!("terminal-no-switch"),
        Limit::NoSwitchNoMarks => say!("terminal-no-switch-no-marks"),
        Limit::MarksAtTheEdge => say!("terminal-marks-at-the-edge"),
        Limit::MarksBeside => say!("terminal-marks-beside"),
        Limit::LosesLetters => say!("terminal-loses-letters"),
        Limit::ReversesWords => say!("terminal-reverses-words"),
        Limit::LongWords => say!("terminal-long-words"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tui_bidi::terminal::Multiplexer;

    #[test]
    fn english_says_what_the_crate_says() {
        let named = |seen| Named { name: "Ghostty", seen };
        let around = [
            Around::Unknown,
            Around::Is("kitty"),
            Around::TakesMode("VTE"),
            Around::TakesSwitch("mlterm"),
            Around::TakesNothing("VTE"),
        ];
        let reasons = [
            Reason::Unknown,
            Reason::Chosen,
            Reason::KnowsMode,
            Reason::AlwaysOn,
            Reason::AlwaysOff,
            Reason::Silent,
            Reason::DrawsWords,
            Reason::Replied(named(true)),
            Reason::Replied(named(false)),
            Reason::Environment(named(true)),
            Reason::Environment(named(false)),
        ];
        let around = around.map(|own| Reason::Around(Multiplexer::Tmux, own));
        for own in reasons.into_iter().chain(around) {
            assert_eq!(reason(own).english(), own.to_string());
        }
        for own in [
            Limit::NoSwitch,
            Limit::NoSwitchNoMarks,
            Limit::MarksAtTheEdge,
            Limit::MarksBeside,
            Limit::LosesLetters,
            Limit::ReversesWords,
            Limit::LongWords,
        ] {
            assert_eq!(limit(own).english(), own.to_string());
        }
    }
}
