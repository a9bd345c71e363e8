//! Answers to what is reviewed, and what else is changed there: each a step that can be taken back.

use super::panes::Area;

/// Something that can be answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Its key, its name, and how long it is until the annotation comes again.
    pub words: [String; 3],
    /// Where it stands.
    pub area: Area,
}
