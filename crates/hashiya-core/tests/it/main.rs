//! All integration tests of the core in one program, so that it links once, and not again for a change above it. A file a
//! subject; what they share stands in `support`. `cargo test -p hashiya-core --test it search::` runs one file.

#![allow(
    clippy::case_sensitive_file_extension_comparisons,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::format_push_string,
    clippy::unwrap_used,
    reason = "tests read and write files of their own, and fail loudly"
)]

mod alignment;
mod as_found;
mod asciidoc;
mod beside;
mod books;
mod document;
mod documents;
mod entities;
mod export;
mod export_data;
mod export_import;
mod false_names;
mod form;
mod import_variants;
mod imports;
mod isnad;
mod library;
mod long_runs;
mod marked_up;
mod merge;
mod name_bounds;
mod name_cells;
mod odd_imports;
mod other_orders;
mod pages_of_kinds;
mod placement;
mod plain_books;
mod proposals;
mod reread;
mod reviewed;
mod round_trips;
mod said_by_form;
mod saved_pages;
mod search;
mod support;
mod timeline;
mod webpages;
mod word_documents;
mod written_elsewhere;
