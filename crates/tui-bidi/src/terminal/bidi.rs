//! The classes of terminals, by what they do with a row of right-to-left text.

/// How rows are sent to the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bidi {
    /// In visual order: the terminal lays cells out as they come.
    Visual,
    /// In visual order, ECMA-48 mode 8 set to explicit.
    Bdsm,
    /// In visual order, konsole's bidi switched off.
    Konsole,
    /// In visual order, mlterm's bidi switched off.
    Mlterm,
    /// In visual order with a left-to-right mark after each right-to-left cell.
    Lrm,
    /// For kitty, which reverses runs by itself.
    Runs,
    /// For kitty from 0.40 on, which draws a word whole in the cells that it is told (OSC 66).
    Words,
    /// Turned so that a terminal that re-orders makes visual order of it.
    Inverse,
    /// In logical order: the terminal does it all.
    Logical,
}

impl Bidi {
    /// The names in settings and on the command line.
    pub const NAMES: &[(&str, Self)] = &[
        ("visual", Self::Visual),
        ("bdsm", Self::Bdsm),
        ("konsole", Self::Konsole),
        ("mlterm", Self::Mlterm),
        ("lrm", Self::Lrm),
        ("runs", Self::Runs),
        ("words", Self::Words),
        ("inverse", Self::Inverse),
        ("logical", Self::Logical),
    ];
}
