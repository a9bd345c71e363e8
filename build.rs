//! How the program is linked.
//!
//! For Linux with glibc it is linked at a fixed address. Its tables hold tens of thousands of addresses (the names of
//! HTML's entities, the grammar of the command line, where a panic would be); a program that may lie anywhere writes all
//! of them anew at each start, in memory of its own: a third of the time of `hashiya --version`, and 0.6 MB. The stack,
//! the heap and the libraries lie anywhere as ever. Who wants the program to do so too says so where it is said of all
//! crates: `RUSTFLAGS="-C relocation-model=pie"`.
//!
//! What unwinds the stack after a panic comes out of the compiler's archive, where there is one, instead of a library that
//! is looked for, mapped and bound at each start: a tenth of the time of `hashiya --version`.
//!
//! A debug build is linked three times after each change (program, unit tests, integration tests), and run once or twice.
//! So it lies at a fixed address too, and the linker neither looks for what nobody calls nor for strings that stand twice:
//! a sixth of its work.

#![allow(clippy::disallowed_methods, reason = "cargo tells a build script by its environment")]

use std::{env, fs, path::Path, process::Command};

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let told = |name: &str| env::var(name).unwrap_or_default();
    let is_glibc = told("CARGO_CFG_TARGET_OS") == "linux" && told("CARGO_CFG_TARGET_ENV") == "gnu";
    let is_static = told("CARGO_CFG_TARGET_FEATURE").split(',').any(|feature| feature == "crt-static");
    if !is_glibc || is_static {
        return;
    }
    let is_fixed = !told("CARGO_ENCODED_RUSTFLAGS").contains("relocation-model");
    if told("PROFILE") == "debug" {
        let fixed = is_fixed.then_some("-no-pie");
        for argument in fixed.into_iter().chain(["-Wl,--no-gc-sections", "-Wl,-O0"]) {
            println!("cargo::rustc-link-arg={argument}");
        }
        return;
    }
    if is_fixed {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
    if told("TARGET") == told("HOST") {
        unwinder_within(&told("OUT_DIR"), &told("RUSTC_LINKER"));
    }
}

/// Has `-lgcc_s`, which the standard library asks for, find the archive of the compiler's unwinder: a file of that name in
/// `folder`, which is searched first, says so to the linker.
fn unwinder_within(folder: &str, linker: &str) {
    let linker = if linker.is_empty() { "cc" } else { linker };
    let Ok(said) = Command::new(linker).arg("-print-file-name=libgcc_eh.a").output() else { return };
    let archive = String::from_utf8_lossy(&said.stdout);
    let archive = Path::new(archive.trim());
    // A compiler that has none gives the bare name back.
    if archive.is_absolute() && archive.exists() {
        let script = format!("GROUP({} -lgcc)\n", archive.display());
        if fs::write(Path::new(folder).join("libgcc_s.so"), script).is_ok() {
            println!("cargo::rustc-link-search=native={folder}");
        }
    }
}
