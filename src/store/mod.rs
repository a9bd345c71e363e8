//! Floor 6: the disk: articles in, notebooks out.
//!
//! Owns where files are ([`Dirs`]), which notebook belongs to which article, what is annotated in many of
//! them ([`library()`]), and the way of a change to
//! the disk: journal (fsynced) → lock → comparison with what was loaded → three-way merge where another
//! wrote → atomic write. Owns no model and no screen; every error is one line that says what, where and
//! what to do.
//!
//! The whole way of a note, from opening to reopening:
//!
//! ```
//! use hashiya::store::{Dirs, Session, open};
//! use hashiya::notebook::Edit;
//! use tui_bidi::text::Span;
//!
//! # let folder = tempfile::tempdir()?;
//! # let article = folder.path().join("article.txt");
//! # std::fs::write(&article, "قال الرجل إنه رحل.")?;
//! let dirs = Dirs::under(folder.path().join("home"));
//! let document = open(&article)?;
//! let mut session = Session::open(&dirs, &article, &document)?;
//!
//! let claim = session.annotation(Span::new(7, 17), "claim", Some("noor"));
//! let saved = session.save(Edit::Add(claim))?;
//! assert!(saved.path.ends_with("article.txt.hashiya.toml"));
//!
//! let mut again = Session::open(&dirs, &article, &document)?;
//! assert_eq!(again.notebook().annotations[0].target.exact, "الرجل");
//! again.undo()?; // also after a restart
//! assert!(again.notebook().annotations.is_empty());
//! # Ok::<(), hashiya::store::Error>(())
//! ```
#![allow(clippy::disallowed_methods, reason = "the disk and the clock belong to this room")]

mod articles;
mod aside;
mod author;
mod away;
mod cache;
mod clock;
mod conflicts;
mod copies;
mod cut;
mod dirs;
mod documents;
mod drafts;
mod elsewhere;
mod error;
mod files;
mod find;
mod folders;
mod git;
mod history;
mod identity;
mod ids;
mod journal;
mod journal_form;
mod library;
mod locks;
mod names;
mod output;
mod panes;
mod paths;
mod pdf;
mod piped;
mod place;
mod placed;
mod rebase;
mod relink;
mod resume;
mod saving;
mod session;
mod settings;
mod shelves;
mod spool;
mod steps;
pub mod texts;
mod whole;
mod writing;

pub use whole::{read_file, read_text, replace, replace_notebook, typed_path};

pub use dirs::Dirs;

pub use error::Error;

pub use crate::store::shelves::Shelves;
pub use articles::{
    articles_in, first_article_in, language_files, open, open_as_far, open_head, open_told, toml_files,
};
pub use author::author;
pub use away::{notebooks_of, noted_away};
pub use clock::{later, new_id, now};
pub use conflicts::merge_copy;
pub use copies::{conflict_copies, copied_from};
pub use documents::{read, read_as};
pub use drafts::{Draft, DraftFile, drafts};
pub use elsewhere::{passage, save_in};
pub use files::{ARTICLE, NOTEBOOK, SETTINGS, Stamp, stamp};
pub use find::{SUFFIX, article_of, beside, is_notebook};
pub use library::{Seen, library, library_since, library_with_claims};
pub use locks::hurry;
pub use names::{ENTITIES, overrides};
pub use output::{check_output, write_output};
pub use panes::{arrangement, keep_arrangement};
pub use piped::{PIPED, forget_piped, piped_article, read_spooled, settle_piped, spool};
pub use placed::{old_text, old_texts, place_all, place_targets};
pub use relink::relink;
pub use resume::{Resume, recent, remember, resume};
pub use saving::Saved;
pub use session::{Changed, Session, is_emptied};
pub use settings::keep_setting;
pub use spool::{AHEAD, Came, End, Spool};
