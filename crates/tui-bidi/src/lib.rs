//! Right-to-left and mixed text in terminal programs.
//!
//! A terminal shows a grid of cells from left to right. Arabic, Persian, Urdu or Hebrew text that a program writes into
//! it as it is stored comes out reversed in most terminals and unjoined in all but a few; some re-order rows by
//! themselves, so that what one program has put right they turn a second time. This crate does the bidirectional
//! algorithm (UAX #9), line breaking (UAX #14), joining of letters and mirroring of brackets, keeps for every cell the
//! stretch of the text that it stands for, and knows what each terminal has to be sent.
//!
//! # With ratatui
//!
//! A [`Label`](widget::Label) is one row, a [`Paragraph`](widget::Paragraph) is wrapped, and
//! [`visual`](fn@widget::visual) makes any other widget show right-to-left words:
//!
//! ```
//! # #[cfg(feature = "ratatui")] {
//! use ratatui_core::{buffer::Buffer, layout::Rect, widgets::Widget};
//! use tui_bidi::widget::{Label, visual};
//!
//! let mut buffer = Buffer::empty(Rect::new(0, 0, 10, 1));
//! Label::new("سلام (Sam)").render(buffer.area, &mut buffer);
//! let row: String = buffer.content.iter().map(|cell| cell.symbol()).collect();
//! assert_eq!(row, " (Sam) ﻡﻼﺳ"); // lam-alef takes one cell
//!
//! // For cells of a Table, items of a List, titles of a Block:
//! assert_eq!(visual(&"سلام (Sam)".into()).to_string(), "(Sam) ﻡﻼﺳ");
//! # }
//! ```
//!
//! # Which terminal it is
//!
//! [`terminal::detect`] asks once, at the start; [`terminal::Encoded`] is a backend around ratatui's that sends rows as
//! that terminal must be sent them. A program that draws through it needs to know nothing else:
//!
//! ```no_run
//! # #[cfg(feature = "terminal")] {
//! use ratatui::{Terminal, backend::CrosstermBackend};
//! use std::io::stdout;
//! use tui_bidi::terminal::{Encoded, detect};
//!
//! # fn main() -> std::io::Result<()> {
//! ratatui::run(|_| {
//!     let profile = detect();
//!     let _off = profile.bidi_off(stdout())?; // the terminal's own bidi, until this is dropped
//!     let mut terminal = Terminal::new(Encoded::new(CrosstermBackend::new(stdout()), &profile))?;
//!     terminal.draw(|frame| { /* … */ })?;
//!     Ok(())
//! })
//! # }
//! # }
//! ```
//!
//! # Without ratatui
//!
//! [`layout::Layout`] makes rows of cells of a paragraph, for any screen, and answers what stands under a mouse, which
//! columns a match takes, and where the cursor goes ([`layout::motion`]):
//!
//! ```
//! use tui_bidi::layout::{Layout, Options};
//! use tui_bidi::text::{Span, dominant_direction};
//!
//! let (text, start) = ("قال Sam نعم", 0); // a paragraph, and where it starts in the text
//! let direction = dominant_direction(text).unwrap_or_default();
//! let layout = Layout::new(text, direction, 20, &Options::default());
//! let name = Span::new(7, 10).in_paragraph(start);
//! assert_eq!(layout.line(0).columns(name).collect::<Vec<_>>(), [13..16]);
//! let clicked = layout.line(0).hit(14).unwrap();
//! assert_eq!((clicked.slice(text), clicked.in_text(start)), ("a", Span::new(8, 9)));
//! ```
//!
//! Places are of different types where they count different things: bytes of the whole text are numbers, those of one
//! paragraph [`ParagraphByte`](text::ParagraphByte)s, columns of the screen numbers from the left, tab stops
//! [`LogicalColumn`](text::LogicalColumn)s from where a line starts.
//!
//! [`input::Input`] is the state of a text input with a caret that knows its side; [`text::fold`] compares words
//! without vowel marks and spelling variants, with a map back to the source.
//!
//! # Features
//!
//! None is on by default. `ratatui`: widgets, on `ratatui-core`. `terminal`: detection and encoders, with `ratatui`.
//! `scrolling-regions`: together with ratatui's feature of this name. The crate forbids unsafe code, and text of any
//! kind neither panics nor sends an escape.
#![cfg_attr(docsrs, feature(doc_cfg))]

pub mod text;

pub mod layout;

pub mod input;
#[cfg(feature = "terminal")]
pub mod terminal;
#[cfg(feature = "ratatui")]
pub mod widget;

/// The licence of the tables made from the Unicode Character Database.
pub const UNICODE_LICENSE: &str = include_str!("layout/tables/LICENSE-UNICODE");
