//! The panes without the focus and the articles open in them, as a value.
//!
//! The pane with the focus and its article stand in the state itself, where everything works on them; to give another
//! pane the focus is to exchange the two. An article is open once, however many panes show it.

use super::{
    claims::Claims,
    jumps::Jumps,
    linked::Linked,
    message::Message,
    pane,
    panes::Panes,
    reader::Reader,
    sidebar::Sidebar,
    split::{Laid, PaneId, Rule, Split},
};
use tui_bidi::text::Direction;

/// A pane that has not the focus.
#[derive(Debug)]
pub(crate) struct Other {
    /// Its name.
    pub id: PaneId,
    /// The number of the reader it shows.
    pub reader: u32,
    /// What of it is in sight.
    pub pane: pane::Pane,
    /// Where it stands.
    pub parts: Panes,
    /// Where one jumped from in it.
    pub(super) jumps: Jumps,
}

/// An article that is open in panes without the focus alone, with what is listed of it.
#[derive(Debug)]
pub(crate) struct Open {
    /// The open article.
    pub reader: Reader,
    pub(super) sidebar: Sidebar,
    pub(super) claims: Claims,
    /// What came from the background worker that wants an answer of the person: it waits until its pane has the focus.
    pub(super) waiting: Vec<Message>,
}

impl Open {
    /// An article that was opened just now.
    pub(super) fn new(reader: Reader) -> Self {
        Self { reader, sidebar: Sidebar::default(), claims: Claims::default(), waiting: Vec::new() }
    }
}

/// How the screen is divided, and what the panes without the focus show.
#[derive(Debug)]
pub(crate) struct Windows {
    /// How the screen is divided.
    pub(super) split: Split,
    /// The name of the pane with the focus.
    pub(super) focused: PaneId,
    /// The other panes.
    pub(crate) others: Vec<Other>,
    /// The articles that are open in those alone.
    pub(crate) readers: Vec<Open>,
    /// Where everything stands; empty while there is one pane.
    pub(super) laid: Laid,
    /// The reading direction while there are several panes: lists stand where that starts.
    pub(super) reading: Direction,
    /// The direction of the interface when the screen was divided: the first pane stands where that starts.
    pub(super) order: Direction,
    /// Two panes that keep the same place.
    pub(crate) linked: Option<Linked>,
    /// How many links there were.
    pub(super) links: u32,
    /// The rule that the mouse moves.
    pub(super) dragged: Option<Rule>,
    named: u32,
}

impl Default for Windows {
    fn default() -> Self {
        let focused = PaneId::default();
        Self {
            split: Split::Pane(focused),
            focused,
            others: Vec::new(),
            readers: Vec::new(),
            laid: Laid::default(),
            reading: Direction::LeftToRight,
            order: Direction::LeftToRight,
            linked: None,
            links: 0,
            dragged: None,
            named: 0,
        }
    }
}

impl Windows {
    /// Whether there are several panes.
    pub(crate) fn are_several(&self) -> bool {
        !self.others.is_empty()
    }

    /// A name that no pane has had.
    pub(super) fn new_name(&mut self) -> PaneId {
        self.named += 1;
        PaneId(self.named)
    }

    /// The pane of this name, where it has not the focus.
    pub(super) fn other(&self, id: PaneId) -> Option<&Other> {
        self.others.iter().find(|other| other.id == id)
    }

    /// A pane without the focus that shows the reader of this number.
    pub(super) fn pane_of(&self, reader: u32) -> Option<PaneId> {
        self.others.iter().find(|other| other.reader == reader).map(|other| other.id)
    }

    /// The article of this number, where it is open in panes without the focus alone.
    pub(super) fn open_mut(&mut self, reader: u32) -> Option<&mut Open> {
        self.readers.iter_mut().find(|open| open.reader.number == reader)
    }

    /// The reader that `other` shows; `focused` is that of the pane with the focus.
    pub(crate) fn reader_of<'a>(&'a self, other: &Other, focused: &'a Reader) -> &'a Reader {
        let parked = self.readers.iter().find(|open| open.reader.number == other.reader);
        parked.map_or(focused, |open| &open.reader)
    }
}
