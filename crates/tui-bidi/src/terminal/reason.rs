//! Why rows are sent as they are, and what a terminal cannot show: values, and the sentences that say them in English.

use super::multiplexer::Multiplexer;
use std::fmt;

/// What was found of the terminal, from which follows how its rows are sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Reason {
    /// Neither the environment nor the terminal says anything that is known.
    #[default]
    Unknown,
    /// Somebody chose it.
    Chosen,
    /// It answered that mode 8 (BDSM) is set or reset: it knows it.
    KnowsMode,
    /// It answered that mode 8 is permanently set.
    AlwaysOn,
    /// It answered that mode 8 is permanently reset.
    AlwaysOff,
    /// It has not answered yet, over a line that may be slow.
    Silent,
    /// It answered that it draws words whole (OSC 66).
    DrawsWords,
    /// Its replies name it.
    Replied(Named),
    /// Variables of the environment name it.
    Environment(Named),
    /// It stands around a multiplexer.
    Around(Multiplexer, Around),
}

/// A kind of terminal that was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Named {
    /// What it is called.
    pub name: &'static str,
    /// Whether it was run and looked at; else it was read of.
    pub seen: bool,
}

/// What a multiplexer says of the terminal around it, and does with what is meant for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Around {
    /// It does not say which terminal that is.
    Unknown,
    /// That it is the terminal of this name.
    Is(&'static str),
    /// It hands mode 8 on to the terminal of this name.
    TakesMode(&'static str),
    /// It hands a switch of its own on to the terminal of this name.
    TakesSwitch(&'static str),
    /// It hands nothing on to the terminal of this name.
    TakesNothing(&'static str),
}

/// What a terminal cannot show right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limit {
    /// It has no switch for its own bidi.
    NoSwitch,
    /// It has no switch for its own bidi, and drops vowel marks.
    NoSwitchNoMarks,
    /// It draws vowel marks at the edge of the window.
    MarksAtTheEdge,
    /// It draws vowel marks one cell to the right.
    MarksBeside,
    /// It loses letters under vowel marks.
    LosesLetters,
    /// It reverses words by itself, which vowel marks would break.
    ReversesWords,
    /// Words in which more than seven letters join cannot have their vowel marks.
    LongWords,
}

impl fmt::Display for Reason {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named = |source: &str, Named { name, seen }: Named| {
            let tried = if seen { "" } else { ", which was read of and not tried" };
            format!("{source} said that this is {name}{tried}")
        };
        match *self {
            Self::Unknown => out.write_str("nothing is known of this terminal"),
            Self::Chosen => out.write_str("you chose it"),
            Self::KnowsMode => out.write_str("it answered that it knows mode 8"),
            Self::AlwaysOn => out.write_str("it answered that its own bidi is always on"),
            Self::AlwaysOff => out.write_str("it answered that its own bidi is always off"),
            Self::Silent => out.write_str("over this slow line it has not answered; mode 8 does no harm"),
            Self::DrawsWords => out.write_str("it answered that it draws words whole (OSC 66)"),
            Self::Replied(terminal) => out.write_str(&named("its replies", terminal)),
            Self::Environment(terminal) => out.write_str(&named("the environment", terminal)),
            Self::Around(through, around) => {
                let through = through.name();
                match around {
                    Around::Unknown => write!(out, "{through} does not say which terminal it runs in"),
                    Around::Is(name) => write!(out, "{through} runs in {name}"),
                    Around::TakesMode(name) => write!(out, "{through} hands mode 8 on to {name}"),
                    Around::TakesSwitch(name) => write!(out, "{through} hands its switch on to {name}"),
                    Around::TakesNothing(name) => write!(out, "{through} hands nothing on to {name}"),
                }
            }
        }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::NoSwitch => "it has no switch for its own bidi",
            Self::NoSwitchNoMarks => "it has no switch for its own bidi, and drops vowel marks",
            Self::MarksAtTheEdge => "it draws vowel marks at the edge of the window, so they are not sent",
            Self::MarksBeside => "it draws vowel marks one cell to the right, so they are not sent",
            Self::LosesLetters => "it loses letters under vowel marks, so they are not sent",
            Self::ReversesWords => {
                "it reverses words by itself; vowel marks would break them and are not sent"
            }
            Self::LongWords => {
                "words in which more than seven letters join are sent without their vowel marks"
            }
        })
    }
}
