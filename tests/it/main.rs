//! All integration tests of the program in one program of their own, so that it links once; those of the core and of `tui-bidi`
//! are theirs. A file a subject; what they share stands in `support`. `cargo test --test it reader::` runs one file.

#![allow(
    clippy::case_sensitive_file_extension_comparisons,
    clippy::disallowed_methods,
    clippy::expect_used,
    clippy::format_push_string,
    clippy::unwrap_used,
    reason = "tests read and write files of their own, and fail loudly"
)]

mod actions;
mod articles;
mod awaited;
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
mod collated;
mod completed;
mod config_docs;
mod config_keys;
mod config_themes;
mod corpus;
mod counted;
mod differences;
mod drafts;
mod each_setting;
mod emptied;
mod evidence;
mod exchange;
mod files;
mod first_quarter;
mod floors;
mod folder_copies;
mod following;
mod frames;
mod hand;
mod headings;
mod history;
mod hostile;
mod isnad;
mod keys_drawn;
mod languages;
mod linked_panes;
mod lists;
mod misleading;
mod monkey;
mod names;
mod nothing_lost;
mod notices;
mod old_texts;
mod one_history;
mod other_programs;
mod outputs;
mod outside;
mod pages;
mod panes;
mod pictures;
mod pipe;
mod placed;
mod proposals;
mod proposals_page;
mod reader;
mod repeats;
mod reported;
mod reviewing;
mod said_by_form;
mod schemas;
mod seeds;
mod settings;
mod shelves;
mod stopped;
mod store;
mod store_unix;
mod support;
mod tags;
mod takeaway;
mod taken_back;
mod terminal;
mod timeline;
mod together;
mod tour;
mod typed_commands;
mod ways_out;
mod words;
