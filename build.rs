//! How the program is linked.
//!
//! For Linux with glibc it is linked at a fixed address. Its tables hold tens of thousands of addresses (the names of
//! HTML's entities, the grammar of the command line, where a panic would be); a program that may lie anywhere writes all
//! of them anew at each start, in memory of its own: a third of the time of `hashiya --version`, and 0.6 MB. The stack,
//! the heap and the libraries lie anywhere as ever. Who wants the program to do so too says so where it is said of all
//! crates: `RUSTFLAGS="-C relocation-model=pie"`.

#![allow(clippy::disallowed_methods, reason = "cargo tells a build script by its environment")]

use std::env;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let told = |name: &str| env::var(name).unwrap_or_default();
    let is_glibc = told("CARGO_CFG_TARGET_OS") == "linux" && told("CARGO_CFG_TARGET_ENV") == "gnu";
    let is_static = told("CARGO_CFG_TARGET_FEATURE").split(',').any(|feature| feature == "crt-static");
    let is_said = told("CARGO_ENCODED_RUSTFLAGS").contains("relocation-model");
    if is_glibc && !is_static && !is_said && told("PROFILE") == "release" {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
