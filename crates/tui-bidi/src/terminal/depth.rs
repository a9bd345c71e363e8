//! How many colours a terminal shows.

/// How many colours the terminal shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Depth {
    /// None: bold, underline and reverse must do (`NO_COLOR`).
    None,
    /// The terminal's own sixteen, on its own background.
    Sixteen,
    /// The cube and the greys.
    Indexed,
    /// 24 bits.
    #[default]
    True,
}

impl Depth {
    /// The names in settings, from most to fewest.
    pub const NAMES: &[(&str, Self)] =
        &[("truecolor", Self::True), ("256", Self::Indexed), ("16", Self::Sixteen), ("none", Self::None)];

    /// What the terminal's environment says: `NO_COLOR` (set and not empty), `COLORTERM` and `TERM`.
    ///
    /// ```
    /// use tui_bidi::terminal::Depth;
    /// let no = None;
    /// assert_eq!(Depth::of_environment(Some("1"), Some("truecolor"), Some("xterm")), Depth::None);
    /// assert_eq!(Depth::of_environment(no, Some("truecolor"), Some("xterm")), Depth::True);
    /// assert_eq!(Depth::of_environment(no, no, Some("xterm-256color")), Depth::Indexed);
    /// assert_eq!(Depth::of_environment(no, no, Some("linux")), Depth::Sixteen);
    /// assert_eq!(Depth::of_environment(no, no, Some("dumb")), Depth::None);
    /// ```
    pub fn of_environment(no_color: Option<&str>, colorterm: Option<&str>, term: Option<&str>) -> Self {
        let term = term.unwrap_or_default();
        if no_color.is_some_and(|value| !value.is_empty()) || matches!(term, "" | "dumb" | "vt100" | "vt220")
        {
            Self::None
        } else if matches!(colorterm, Some("truecolor" | "24bit"))
            || term.ends_with("-direct")
            || matches!(term, "xterm-kitty" | "alacritty" | "foot")
        {
            Self::True
        } else if term.contains("256") {
            Self::Indexed
        } else {
            Self::Sixteen
        }
    }
}
