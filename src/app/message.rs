//! What comes in and what goes out: events as values, side effects as values.

use super::{
    collated::ToCollate,
    drafts::Draft,
    finding::Sought,
    linked::{Compared, ToAlign},
    stopped::Stopped,
};
use jiff::civil::Date;
use std::cell::OnceCell;
use std::ops::Deref;
use std::path::PathBuf;

use crate::{
    alignment::Variant,
    claims::{Dated, Index, Model, OwnCriterion, Proposal},
    command::{Action, Chord},
    config::{Assignment, Theme},
    document::Document,
    entities::{self, Chain, Entities},
    export::Format,
    library::{Excerpt, Passage, Volume},
    notebook::{Edit, Id, KeptText, Notebook, Operation, Stood, Target, placement::Placement},
    words::Phrase,
};
use tui_bidi::layout::Options;

/// What could not be done to a change of names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It was to be made.
    Made,
    /// It was to be taken back.
    Undone,
    /// It was to be made again.
    Redone,
}

/// What happened.
#[derive(Clone, Debug)]
pub enum Message {
    /// The screen has this many columns and rows.
    Resize(u16, u16),
    /// The terminal turned out to be another one: it shows these colours, and words as cells in this way.
    Look(Box<Theme>, Options),
    /// The page can be a picture, where a line takes so many rows of the screen in the face of this name; or why it cannot.
    Picture(Result<(u16, String), Phrase>),
    /// A key was pressed.
    Key {
        /// The chord as typed, in whatever script the keyboard has: what goes into a text.
        typed: Chord,
        /// The chord by its place on the keyboard: what commands are looked up by.
        command: Chord,
    },
    /// Text was pasted.
    Paste(String),
    /// The mouse did something.
    Mouse(Mouse),
    /// So much of the article's file was read, in hundredths.
    Loaded(usize),
    /// The whole document was read, or it was read again; with the text that the notes were written
    /// against, if that is known.
    Document(Box<Document>, Option<String>),
    /// So many bytes came through the pipe that is read, and more may come; `None`: it has ended.
    Piped(Option<u64>),
    /// The article lies in this file now: the pipe that it came through has ended.
    Settled(PathBuf),
    /// Where the targets stand that were to be looked for.
    Placed(Vec<(Id, Target, Placement)>),
    /// The oldest change that was not yet on the disk is there now.
    Saved,
    /// The notebook is this now, on the disk: another program wrote it. Changes that are not yet saved are made on top of
    /// it.
    Notebook(Box<Notebook>),
    /// This change was made of the notebook on the disk: one was taken back or made again, which may be an earlier
    /// session's. Changes that are not yet saved are made on top of it.
    Made(Box<Edit>),
    /// The names in the article were found.
    Entities(Box<Entities>),
    /// More matches were counted.
    Counted {
        /// Which search it was.
        turn: u32,
        /// Where the matches start that were found since the last such message.
        starts: Vec<usize>,
        /// How far the text was looked through, in bytes.
        reached: usize,
        /// Whether that is all of it.
        done: bool,
    },
    /// Whether a change is in this window alone: neither the notebook nor the journal could be written.
    Unsaved(bool),
    /// The file that [`Effect::Export`] names is there already.
    Exists(Export),
    /// The note that is being typed, as it was written in the editor of the environment.
    Edited(String),
    /// The notes that were being typed when the program ended.
    Drafts(Vec<Draft>),
    /// The paragraph of the annotation with this target, as it was when that was made.
    OldParagraph(Id, Target, String),
    /// Every change of the notebook, the newest first.
    History(Vec<Operation>),
    /// How an annotation stood over time, the oldest status first.
    Statuses(Id, Vec<Stood>),
    /// The notebook as it was right after this operation; `None` when that is not known any more.
    AsOf(Id, Option<Box<Notebook>>),
    /// Names are looked for: so much of the text is read, in hundredths; `None`: no longer.
    Looking(Option<usize>),
    /// A change of the user overrides of names could not be made, be it for the first time.
    Refused(Refused),
    /// So many articles of so many are read.
    Scanned(usize, usize),
    /// The articles of the library, the latest first.
    Volumes(Vec<Volume>),
    /// The articles of the library were looked at again, and are those that were told last.
    NoOtherVolumes,
    /// Where the words that were looked for last stand in some articles of the library.
    FoundInArticles(String, Vec<(PathBuf, Vec<Excerpt>)>),
    /// What is claimed in the articles of the library, each claim by its article and its id.
    Claims(Box<Index<(PathBuf, Id)>>),
    /// Sentences that may be claims, best first, of a text of so many bytes.
    Proposals(usize, Vec<Proposal>),
    /// Dated sentences in order of their dates, of a text of so many bytes.
    Timeline(usize, Vec<Dated>),
    /// Chains of transmission in their order, of a text of so many bytes.
    Chains(Wanted, usize, Vec<Chain>),
    /// The passage that was asked for.
    Passage(Box<Passage>),
    /// What belongs together in the texts of the link of this number.
    Aligned(u32, Box<Compared>),
    /// Where the witnesses of the collation of this number differ from its base.
    Collated(u32, Vec<Variant>),
    /// The earlier texts of the article that are in the archive, the newest first.
    KeptTexts(Vec<KeptText>),
    /// An earlier text of the article; `None` where it is not in the archive any more.
    KeptText(KeptText, Option<String>),
    /// Something to tell the reader.
    Notice(Notice),
    /// A command, as if its key was pressed.
    #[cfg(feature = "testing")]
    Act(Action),
}

impl Message {
    /// Whether it wants an answer of the person at the screen, who may be looking at another article.
    pub(super) fn asks(&self) -> bool {
        matches!(
            self,
            Self::Drafts(_)
                | Self::Exists(_)
                | Self::History(_)
                | Self::AsOf(..)
                | Self::KeptTexts(_)
                | Self::KeptText(..)
                | Self::Chains(..)
                | Self::Timeline(..)
        )
    }
}

/// What chains of transmission are looked for, to do with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// One is chosen, to go there.
    Choice,
    /// They are folded away.
    Folded,
}

/// A side effect: what the runtime is asked to do.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Work out what belongs together in two texts.
    Align(Box<ToAlign>),
    /// Work out where witnesses differ from a base.
    Collate(Box<ToCollate>),
    /// Tell which earlier texts of the article are in the archive.
    KeptTexts,
    /// Get this earlier text of the article.
    KeptText(KeptText),
    /// Save this change of the notebook, which the state already holds.
    Save(Edit),
    /// Save this change of the notebook, which brings back what once was.
    Restore(Edit),
    /// Look up the paragraph of the annotation in the text that its target was made in.
    OldParagraph(Id, Target),
    /// Tell every change of the notebook.
    History,
    /// Tell how this annotation stood over time.
    Statuses(Id),
    /// Tell how the notebook was right after this operation.
    AsOf(Id),
    /// Write the notebook as it was right after this operation over a file that holds nothing that can be read.
    WriteAnew(Id),
    /// Change the user overrides of names, on the disk, and look for names again.
    Names {
        /// The changes, one step of the history together.
        edits: Vec<entities::Edit>,
        /// What they do, in a few words.
        what: Phrase,
    },
    /// Look for these targets in the text.
    Place(Vec<(Id, Target)>),
    /// Take back the last change, on the disk; whether the state already did, and said so: it knows no change of an earlier
    /// session.
    Undo(bool),
    /// Make the change again that was taken back, on the disk; likewise.
    Redo(bool),
    /// Look for dated sentences, with these names in the text; when it was published, where that is known.
    Timeline(Box<Entities>, Option<String>),
    /// Look for chains of transmission, for this.
    Chains(Wanted),
    /// Propose sentences that may be claims, with these names in the text, by these criteria besides ours and this model.
    Propose(Box<Entities>, Vec<OwnCriterion>, Box<Model>),
    /// Look for the names of a long text.
    FindNames,
    /// Look for names no further.
    StopFinding,
    /// Count the matches of this search, in all of the text.
    Count(Sought),
    /// Put this text on the clipboard.
    Copy(String),
    /// Write the annotations to a file.
    Export(Export),
    /// Have this note written on in the editor of the environment.
    Editor(String),
    /// Keep what is typed of a note until it is saved; an empty one is kept no longer.
    Draft(Draft),
    /// Read the article again.
    Reload,
    /// Read on in the pipe: to its end, or a part beyond what is shown.
    ReadOn(Reach),
    /// Write this setting into the file of settings.
    KeepSetting(Assignment),
    /// Open another article in the place of this one, at that place of it.
    Open(PathBuf, Arrival),
    /// Open another article in a pane of its own beside this one, at that place of it.
    OpenBeside(PathBuf, Arrival),
    /// Leave this article, which no pane shows any more; where one stopped in it, if it was shown, and whether every
    /// change of it is on the disk.
    Leave(Option<Stopped>, bool),
    /// Read the articles of the library with their notebooks.
    Scan,
    /// Look for these words in the text of these articles, and for no others any more.
    FindInArticles(String, Vec<PathBuf>),
    /// Read the passage that the annotation stands on in the article there.
    Passage(PathBuf, Id),
    /// Save the first change in the notebook of the article there, which is not the open one; the second
    /// takes it back.
    SaveIn(PathBuf, Edit, Edit),
    /// Find a font of one of these families, and whether the terminal shows pictures: [`Message::Picture`] follows.
    Picture(Vec<String>),
    /// Draw everything anew.
    Redraw,
    /// Writes the sidebar anew, changed or not: its rows moved.
    RedrawSidebar,
    /// Stop until the shell resumes the program.
    Suspend,
    /// Leave.
    Quit,
}

/// How far a pipe is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// A part beyond what is there, so that one does not wait at its end.
    Ahead,
    /// To its end: something there is waited for.
    End,
}

/// Where one comes to stand in an article that is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// Where one stopped reading it.
    Stopped,
    /// At this byte of its text, from which one had jumped.
    At(usize),
    /// At the words of this annotation.
    Note(Id),
}

/// The annotations of the article, to be written to a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The form.
    pub format: Format,
    /// The file as the reader typed it: `~/` is the home folder, else it is seen from where one is.
    pub path: String,
    /// Whether a file of this name may be replaced.
    pub replace: bool,
}

/// The current time and random bytes: what `update` may know of the runtime environment.
#[derive(Clone, Debug, Default)]
pub struct Stamp {
    /// Milliseconds since 1970.
    pub milliseconds: u64,
    /// The time as RFC 3339 in UTC.
    pub now: String,
    /// The day where the reader is.
    pub today: Date,
    /// Ten random bytes: ids are made of them.
    pub random: [u8; 10],
}

/// When a message came: a stamp that is made when it is asked for, for most keys ask for none.
#[derive(Clone, Debug)]
pub struct Moment {
    make: fn() -> Stamp,
    made: OnceCell<Stamp>,
}

impl From<fn() -> Stamp> for Moment {
    fn from(make: fn() -> Stamp) -> Self {
        Self { make, made: OnceCell::new() }
    }
}

impl From<Stamp> for Moment {
    fn from(stamp: Stamp) -> Self {
        Self { make: Stamp::default, made: OnceCell::from(stamp) }
    }
}

impl Deref for Moment {
    type Target = Stamp;

    fn deref(&self) -> &Stamp {
        self.made.get_or_init(self.make)
    }
}

impl Moment {
    /// A new id; each call gives another.
    pub fn id(&mut self) -> Id {
        let mut stamp = self.made.take().unwrap_or_else(self.make);
        let id = stamp.id();
        self.made = stamp.into();
        id
    }
}

impl Stamp {
    /// A new id; each call gives another.
    pub fn id(&mut self) -> Id {
        let id = Id::from_clock(self.milliseconds, self.random);
        // The next of the same moment differs in its last bytes.
        for byte in self.random.iter_mut().rev() {
            *byte = byte.wrapping_add(1);
            if *byte != 0 {
                break;
            }
        }
        id
    }
}

/// A line for the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// One line: what, where, what to do.
    pub text: Phrase,
    /// How serious it is.
    pub tone: Tone,
}

/// How serious a notice is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// All is well.
    Info,
    /// Something needs attention.
    Warning,
}

impl Notice {
    /// A line that says what was done.
    pub fn info(text: impl Into<Phrase>) -> Self {
        Self { text: text.into(), tone: Tone::Info }
    }

    /// A line that says what is wrong.
    pub fn warning(text: impl Into<Phrase>) -> Self {
        Self { text: text.into(), tone: Tone::Warning }
    }
}

/// Something the mouse did at a cell of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What it did.
    pub kind: MouseKind,
    /// The column, from 0 at the left.
    pub column: u16,
    /// The row, from 0 at the top.
    pub row: u16,
    /// How often it was clicked there in a row: 2 selects a word, 3 a sentence.
    pub clicks: u8,
}

/// What the mouse did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MouseKind {
    /// The left button went down.
    Down,
    /// It moved with the left button held.
    Drag,
    /// The left button came up.
    Up,
    /// The wheel turned towards the end of the text.
    WheelDown,
    /// The wheel turned towards its start.
    WheelUp,
}
