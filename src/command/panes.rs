//! What can be asked of panes.

/// Panes side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Split {
    /// Another pane beside this one.
    Beside,
    /// Another pane below this one.
    Below,
    /// The focus to the next pane.
    Next,
    /// The focus to the pane before.
    Previous,
    /// The focus to the pane at the left on the screen.
    Left,
    /// The focus to the pane at the right on the screen.
    Right,
    /// The focus to the pane above.
    Up,
    /// The focus to the pane below.
    Down,
    /// Close all other panes.
    Only,
    /// Close this pane.
    Close,
    /// The same size for all panes.
    Equal,
    /// This pane larger.
    Larger,
    /// This pane smaller.
    Smaller,
    /// An earlier text that notes were made in, beside.
    Earlier,
    /// Choose an article of the library to stand beside.
    FromLibrary,
}

/// Panes that keep the same place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Linked {
    /// Link two panes, or leave them to themselves.
    Toggle,
    /// To the next difference.
    Next,
    /// To the difference before.
    Previous,
    /// Tie the paragraph here to one of the other text, or untie them.
    Tie,
    /// Have what belongs together begin on the same row, or stop.
    Parallel,
    /// Where the other open articles differ from this one, at the foot of its pane, or no longer.
    Variants,
    /// The annotation here also into the article of the other pane.
    CarryOver,
}
