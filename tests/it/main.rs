//! All integration tests in one program, so that the suite links once. A file a subject; what they share stands in
//! `support`. `cargo test --test it reader::` runs one file.

#![allow(
    clippy::case_sensitive_file_extension_comparisons,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::format_push_string,
    clippy::unwrap_used,
    reason = "tests read and write files of their own, and fail loudly"
)]

mod actions;
mod alignment;
mod articles;
mod as_found;
mod asciidoc;
mod awaited;
mod beside;
mod books;
mod calls;
mod changed;
mod circles;
mod claim_page;
mod claims;
mod cli;
mod cli_exchange;
mod cli_languages;
mod cli_notes;
mod cli_print;
mod cli_review;
mod cli_round_trips;
mod cli_terminal;
mod completed;
mod config_docs;
mod config_keys;
mod config_themes;
mod conformance;
mod corpus;
mod differences;
mod document;
mod documents;
mod drafts;
mod each_setting;
mod emptied;
mod entities;
mod evidence;
mod exchange;
mod export;
mod export_data;
mod export_import;
mod false_names;
mod first_quarter;
mod floors;
mod fold;
mod folder_copies;
mod following;
mod form;
mod frames;
mod hand;
mod headings;
mod history;
mod hostile;
mod import_variants;
mod imports;
mod isnad;
mod languages;
mod layout_display;
mod layout_laws;
mod library;
mod linked_panes;
mod lists;
mod long_runs;
mod marked_up;
mod merge;
mod misleading;
mod monkey;
mod name_bounds;
mod name_cells;
mod names;
mod nothing_lost;
mod notices;
mod odd_imports;
mod old_texts;
mod ornaments;
mod other_orders;
mod other_programs;
mod outputs;
mod outside;
mod pages;
mod pages_of_kinds;
mod panes;
mod pictures;
mod pipe;
mod placed;
mod placement;
mod plain_books;
mod proposals;
mod proposals_page;
mod reader;
mod repeats;
mod reported;
mod reread;
mod reviewed;
mod reviewing;
mod round_trips;
mod said_by_form;
mod saved_pages;
mod schemas;
mod search;
mod seeds;
mod settings;
mod shelves;
mod store;
mod store_unix;
mod support;
mod tags;
mod takeaway;
mod terminal;
mod timeline;
mod together;
mod tour;
mod typed_commands;
mod ways_out;
mod webpages;
mod word_documents;
mod words;
mod written_elsewhere;
