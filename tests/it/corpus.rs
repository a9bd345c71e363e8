//! Every file of `fuzz/corpus` through the laws that the fuzz targets hold: what once was found stays found. And a
//! small fuzzer for where libFuzzer is not to be had: files of the corpus, changed at random, go through their law;
//! some in the suite, and for so long as `HASHIYA_FUZZ_SECONDS` says for each law.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, reason = "the corpus is files")]

use crate::support::{laws, random::Random};
use std::time::{Duration, Instant};

type Law = fn(&[u8]);

/// The fuzz targets and their laws.
const LAWS: [(&str, Law); 27] = [
    ("layout", laws::layout),
    ("document", laws::document),
    ("forms", laws::form),
    ("html", laws::html),
    ("markdown", laws::markdown),
    ("asciidoc", laws::asciidoc),
    ("org", laws::org),
    ("rst", laws::rst),
    ("mail", laws::mail),
    ("openiti", laws::openiti),
    ("xml", laws::xml),
    ("table", laws::table),
    ("subtitles", laws::subtitles),
    ("printed", laws::printed),
    ("encoded", laws::encoded),
    ("epub", laws::epub),
    ("docx", laws::docx),
    ("fold", laws::fold),
    ("notebook", laws::notebook),
    ("merging", laws::merging),
    ("imports", laws::imports),
    ("placing", laws::placing),
    ("settings", laws::settings),
    ("theme", laws::theme),
    ("names", laws::names),
    ("update", laws::update),
    ("input", laws::input),
];

/// Files of the corpus that are changed in the suite, for each law.
const CASES: usize = 12;

/// The files of the corpus of `target`, by name.
fn corpus(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = format!("{}/fuzz/corpus/{target}", env!("CARGO_MANIFEST_DIR"));
    let entries = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> =
        entries.map(|path| (path.display().to_string(), std::fs::read(path).unwrap())).collect();
    files.sort();
    assert!(files.len() >= 5, "{folder} has {} files", files.len());
    files
}

/// Runs `law` on `bytes`, which `name` says what they are.
fn hold(target: &str, law: Law, name: &str, bytes: &[u8]) {
    if let Err(broken) = std::panic::catch_unwind(|| law(bytes)) {
        eprintln!("{name} breaks a law of {target}");
        std::panic::resume_unwind(broken);
    }
}

#[test]
fn the_corpus_breaks_no_law() {
    for (target, law) in LAWS {
        for (name, bytes) in corpus(target) {
            hold(target, law, &name, &bytes);
        }
    }
}

#[test]
fn the_corpus_changed_at_random_breaks_no_law() {
    let number = |name| std::env::var(name).ok().map(|value| value.parse::<u64>().unwrap());
    let (seconds, seed) = (number("HASHIYA_FUZZ_SECONDS"), number("HASHIYA_FUZZ_SEED").unwrap_or_default());
    let only = std::env::var("HASHIYA_FUZZ_LAW").ok();
    for (target, law) in
        LAWS.into_iter().filter(|(target, _)| only.as_deref().is_none_or(|only| only == *target))
    {
        let files = corpus(target);
        let (mut random, start, mut cases) = (Random::new(seed), Instant::now(), 0);
        let goes_on = |cases| match seconds {
            Some(seconds) => start.elapsed() < Duration::from_secs(seconds),
            None => cases < CASES,
        };
        while goes_on(cases) {
            let bytes = changed(&mut random, &files);
            let found = std::env::temp_dir().join(format!("hashiya-{target}"));
            if seconds.is_some() {
                std::fs::write(&found, &bytes).unwrap(); // for a law that never ends or overflows the stack
            }
            hold(
                target,
                law,
                &format!("case {cases} of seed {seed}: {:?}", String::from_utf8_lossy(&bytes)),
                &bytes,
            );
            cases += 1;
        }
        println!("{target}: {cases} cases");
    }
}

/// A file of the corpus, with some bytes changed, taken away, doubled, or taken from another.
fn changed(random: &mut Random, files: &[(String, Vec<u8>)]) -> Vec<u8> {
    const PIECES: [&[u8]; 34] = [
        b"\n",
        b"\r\n",
        b"\"",
        b"'",
        b"\"\"\"",
        b"[",
        b"[[",
        b"]]",
        b"{",
        b"}",
        b"=",
        b"#",
        b",",
        b".",
        b":",
        b"\t",
        b"\\",
        b"\\u0000",
        b"\x1b",
        b"\xFF",
        b"\xC0",
        b"0",
        b"-1",
        b"99999999999999999999",
        b"true",
        b"null",
        b"a.b.c.d",
        "سام".as_bytes(),
        "\u{202e}".as_bytes(),
        "\u{2028}".as_bytes(),
        "\u{301}".as_bytes(),
        "👨‍👩‍👧".as_bytes(),
        "\u{feff}".as_bytes(),
        "ﷺ".as_bytes(),
    ];
    let mut bytes = random.pick(files).1;
    for _ in 0..=random.below(6) {
        let start = random.below(bytes.len() + 1);
        let longest = if random.one_in(4) { 400 } else { 8 };
        let end = (start + random.below(longest)).min(bytes.len());
        match random.below(6) {
            0 => drop(bytes.drain(start..end)),
            1 => bytes.extend_from_within(start..end),
            2 => drop(bytes.splice(start..end, random.pick(&PIECES).iter().copied())),
            3 => drop(bytes.splice(start..start, random.pick(&PIECES).iter().copied())),
            4 => {
                let other = random.pick(files).1;
                let from = random.below(other.len());
                let to = (from + random.below(400)).min(other.len());
                drop(bytes.splice(start..end, other[from..to].iter().copied()));
            }
            _ => {
                if let Some(byte) = bytes.get_mut(start) {
                    *byte ^= 1 << random.below(8);
                }
            }
        }
    }
    bytes.truncate(16_384);
    bytes
}
