//! All rooms in one crate (see `Cargo.toml`).
#![cfg(not(test))]
#![allow(missing_docs, unreachable_pub, unused_imports, reason = "public for the other crate, and for tests")]

#[macro_use]
#[path = "../../crates/hashiya-core/src/words/mod.rs"]
mod words;
#[path = "../../crates/hashiya-core/src/alignment/mod.rs"]
mod alignment;
#[path = "../../src/app/mod.rs"]
mod app;
#[path = "../../crates/hashiya-core/src/claims/mod.rs"]
mod claims;
#[path = "../../src/cli/mod.rs"]
pub mod cli;
#[path = "../../src/command/mod.rs"]
mod command;
#[path = "../../src/config/mod.rs"]
mod config;
#[path = "../../crates/hashiya-core/src/difference.rs"]
mod difference;
#[path = "../../crates/hashiya-core/src/document/mod.rs"]
mod document;
#[path = "../../crates/hashiya-core/src/entities/mod.rs"]
mod entities;
#[path = "../../crates/hashiya-core/src/export/mod.rs"]
mod export;
#[path = "../../crates/hashiya-core/src/library/mod.rs"]
mod library;
#[path = "../../crates/hashiya-core/src/notebook/mod.rs"]
mod notebook;
#[path = "../../crates/hashiya-core/src/search/mod.rs"]
mod search;
#[path = "../../src/shell/mod.rs"]
mod shell;
#[path = "../../src/store/mod.rs"]
mod store;
#[path = "../../src/ui/mod.rs"]
mod ui;
