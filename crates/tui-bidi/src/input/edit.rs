//! What a key can ask of a text input.

/// One change of a text input, or one motion of its caret; text itself comes by `Input::insert`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edit {
    /// The caret to the next place at its left on the screen.
    Left,
    /// The caret to the next place at its right on the screen.
    Right,
    /// The caret a line up.
    Up,
    /// The caret a line down.
    Down,
    /// The caret to the start of the word before, logically.
    PreviousWord,
    /// The caret to the end of the next word, logically.
    NextWord,
    /// The caret to the logical start of the line.
    LineStart,
    /// The caret to the logical end of the line.
    LineEnd,
    /// A line end at the caret; an input of one line ignores it.
    NewLine,
    /// Delete the cluster before the caret; of a letter with marks only the last mark, so that a wrong
    /// vowel is mended without its letter.
    DeleteBack,
    /// Delete the cluster after the caret.
    DeleteForward,
    /// Delete back to the start of the word.
    DeleteWordBack,
    /// Delete on to the end of the word.
    DeleteWordForward,
    /// Delete to the start of the line.
    DeleteToLineStart,
    /// Delete to the end of the line; at the end, the line end itself.
    DeleteToLineEnd,
    /// Take back what was typed or deleted last: a word at a time.
    Undo,
    /// Make again what was taken back.
    Redo,
}
