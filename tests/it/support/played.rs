//! Random texts, places in them and keys.
#![allow(clippy::unwrap_used, clippy::cast_possible_truncation, reason = "small numbers of one's own")]

use super::random::Random;
use hashiya::command::{Chord, Key};
use tui_bidi::text::{Span, next_cluster};

/// Words of `text`, at least one character where there is one.
pub(crate) fn span(random: &mut Random, text: &str) -> Span {
    let start = tui_bidi::text::floor_char(text, random.below(text.len()));
    let end = tui_bidi::text::floor_char(text, (start + random.below(80)).min(text.len()));
    Span::new(start, end.max(next_cluster(text, start)))
}

/// A text: of the examples, of what is hard to show, or of any characters at all.
pub(crate) fn text(random: &mut Random) -> String {
    const EXAMPLES: [&str; 6] = [
        include_str!("../../../seeds/adab.vocalised.ar.txt"),
        include_str!("../../../seeds/hebrew.he.txt"),
        include_str!("../../../seeds/notes.en.md"),
        include_str!("../../../seeds/openai-november.ar.txt"),
        include_str!("../../../seeds/persian.fa.txt"),
        include_str!("../../../seeds/urdu.ur.txt"),
    ];
    const PIECES: [&str; 41] = [
        "قال ",
        "سام ",
        "ألتمان",
        "\u{202e}",
        "\u{2067}",
        "\u{2069}",
        "\n",
        "\n\n",
        "# ",
        "a",
        "ab cd ",
        "\u{301}",
        "\u{64b}\u{651}",
        "لا",
        "\t",
        "\u{200d}",
        "👨‍👩‍👧",
        "\u{0}",
        "\u{1b}[31m",
        "\u{2028}",
        "\u{200b}",
        "2023 ",
        "٪50",
        "中文",
        "\u{feff}",
        "- ",
        "> ",
        "```\n",
        "| a | b |\n",
        "شركة OpenAI ",
        "،",
        "\r",
        "\r\n",
        "\u{85}",
        "ﷺ",
        "\u{e0100}",
        "\u{1f1e6}",
        "ــــ",
        "https://a.example/ ",
        "«",
        "»",
    ];
    match random.below(4) {
        0 | 1 => {
            let all = random.pick(&EXAMPLES);
            let start = tui_bidi::text::floor_char(all, random.below(all.len()));
            let end = tui_bidi::text::floor_char(all, (start + random.below(6000)).min(all.len()));
            all[start..end].to_owned()
        }
        2 => (0..random.below(400)).map(|_| random.pick(&PIECES)).collect(),
        _ => {
            let mut any = |_| {
                let code = [
                    random.below(0x80),
                    0x600 + random.below(0x100),
                    random.below(0x3000),
                    random.below(0x20000),
                ];
                char::from_u32(random.pick(&code) as u32).unwrap_or('x')
            };
            (0..700).map(&mut any).collect()
        }
    }
}

/// A chord: keys of commands more often than others.
pub(crate) fn chord(random: &mut Random) -> Chord {
    const COMMANDS: &str =
        r#"jkhlwb)(}{gG/nNvmceQ"iOBItSxJK;usfTz[]=+-'`~@#%^&*1234567890.,<>?:aAdDpPrRyYXzZoEFHLMVWCq!|\ "#;
    const LETTERS: &str = "سامتبكلوة٢٣ل1aé\u{301}\u{202e}\u{200d}👍\t\n";
    let letter = |random: &mut Random, of: &str| of.chars().nth(random.below(of.chars().count())).unwrap();
    let key = match random.below(14) {
        0..=7 => Key::Char(letter(random, COMMANDS)),
        8 => Key::Char(letter(random, LETTERS)),
        9 | 10 => Key::Enter,
        11 => Key::Escape,
        12 => {
            use Key::{Down, End, Home, Left, PageDown, PageUp, Right, Up};
            random.pick(&[Left, Right, Up, Down, Home, End, PageUp, PageDown])
        }
        _ => {
            let function = Key::Function(1 + random.below(12) as u8);
            random.pick(&[Key::Tab, Key::Backspace, Key::Delete, Key::Insert, function])
        }
    };
    Chord::new(key, random.one_in(9), random.one_in(25), random.one_in(12))
}
