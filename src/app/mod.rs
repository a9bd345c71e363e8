//! Floor 5: the state of the reader, and how a message changes it.
//!
//! [`App::update`] is total: whatever comes in, it returns the side effects to be done ([`Effect`]) and never
//! fails. It knows no disk, no clock and no drawing; the current time comes with every message as a
//! [`Stamp`]. Columns and rows are derived: after each message the visible paragraphs are laid out for
//! the size that was last told, so that drawing only reads.

mod act;
mod answering;
mod apparatus;
mod arrangement;
mod awaited;
mod changed;
mod claims;
mod collated;
mod collating;
mod completing;
mod context;
mod derive;
mod details;
mod disputes;
mod drafts;
mod earlier;
mod elsewhere;
mod evidence;
mod facets;
mod finding;
mod glance;
mod help;
mod history;
mod jumps;
mod keys;
mod library;
mod linked;
mod linking;
mod links;
mod listing;
mod look;
mod message;
mod mouse;
mod narrow;
mod outline;
mod overlay;
mod pages;
mod palette;
mod pane;
mod panels;
mod panes;
mod parallel;
mod people;
mod picker;
mod proposals;
mod reader;
mod review;
mod routing;
mod seeking;
mod session;
mod sidebar;
mod source_text;
mod split;
mod state;
mod statistics;
mod stopped;
mod surface;
mod ties;
mod update;
mod window;
mod windowing;
mod windows;

pub use answering::Answer;
pub(crate) use apparatus::{lines_of, variants_shown};
pub use arrangement::Arrangement;
pub use changed::Changed;
pub use claims::{ClaimRow, Claims, ClaimsAreas, Counts, Order};
pub use collated::ToCollate;
pub(crate) use collated::{Collation, sigla};
pub use details::{DetailRow, Details};
pub(crate) use disputes::said_of;
pub use disputes::{Decision, Dispute, Disputes};
pub use drafts::Draft;
pub use elsewhere::There;
pub use facets::Aspect;
pub use finding::{Find, Sought, Words};
pub use help::Help;
pub use library::{Library, Scan, ShelfRow};
pub use linked::{Compared, Side, ToAlign};
pub use links::{Evidence, Far, Tie};
pub use listing::{NameOrder, NameRow, NoteFilter, NoteOrder, Saying};
pub use look::Look;
pub use message::{
    Arrival, Effect, Export, Message, Moment, Mouse, MouseKind, Notice, Reach, Refused, Stamp, Tone, Wanted,
};
pub use narrow::{Facet, Narrowed};
pub use outline::OutlineRow;
pub use overlay::{Prompt, Purpose};
pub use pages::Page;
pub use pane::cursor::Cursor;
pub use pane::paragraph::heading_section;
pub use pane::view::{Folds, Row, View};
pub use panes::{Area, MARGIN_FROM, Panes, SMALLEST, find_line, inside};
pub use people::Whose;
pub use picker::{Choice, Picker, Plot, areas as picker_areas};
pub use proposals::{Met, Proposals, Sorted, reason_name, reasons};
pub use reader::{LONGEST_BAR, Reader, article::Article, marks::Marks};
pub(crate) use review::grade_name;
pub use review::{Card, GRADES, Review, Tally};
pub use session::{LetterFor, Session};
pub use sidebar::{List, Sidebar};
pub use source_text::SourceText;
pub use state::{App, Overlay, Question, Then};
pub use statistics::Statistics;
pub use stopped::Stopped;
pub(crate) use surface::{
    answering::answers,
    claims::areas as claims_areas,
    details::detail_rows,
    links::far_words,
    proposals::told as proposal_rows,
    review::{review_width, reviewed},
};
pub(crate) use window::Window;
