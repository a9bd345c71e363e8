//! Floor 2: a query becomes spans.
//!
//! Owns what a reader can ask for ([`Query`]: folded, exact, a regular expression; whole words; with
//! clitics) and the way through a text, forwards and backwards ([`Hits`]). What counts as equal is
//! [`text::fold`](tui_bidi::text::fold)'s; when to search and what to show is the caller's.
//!
//! Nothing is folded ahead and nothing is kept: the search looks in the source itself for the letter of
//! the query that is rarest there, and compares what stands around it. So the next hit costs the way to
//! it and no more, whatever the size of the text, and spans are places of the source at once.

mod folded;
mod hits;
mod matcher;
mod mode;
mod needle;
mod pattern;
mod query;
mod spelling;
mod word;

pub use mode::Mode;

pub use matcher::BadQuery;

pub use query::Query;

pub use hits::Hits;
