//! Exports of chats as `WhatsApp` writes them: who says what, and when. Sender and time are marks, no words.

use super::told::Told;
use crate::document::build::Builder;
use crate::document::markup::{Kind, Meta, Style};

/// Lines that are looked at to know a chat.
const LINES: usize = 30;
/// The longest name of a sender, in characters.
const NAME: usize = 48;

/// Whether a text begins as a chat: most of its lines are messages, or every third where the first is one; the others
/// go on with the message before.
pub(in crate::document) fn seems(sample: &str) -> bool {
    let lines: Vec<&str> = sample.lines().filter(|line| !line.trim().is_empty()).take(LINES).collect();
    let messages = lines.iter().filter(|line| message(line).is_some()).count();
    let begun = lines.first().is_some_and(|line| message(line).is_some());
    messages > 2 && messages * if begun { 3 } else { 2 } > lines.len()
}

/// A message: time, sender, words.
fn message(line: &str) -> Option<(String, &str, &str)> {
    let marks = ['\u{200E}', '\u{200F}', '\u{202A}', '\u{202B}', '\u{202C}', '\u{FEFF}', ' '];
    let line = line.trim_start_matches(marks);
    let inside = line.strip_prefix('[');
    // Few lines of other texts begin so: they need not be searched.
    if !inside.unwrap_or(line).trim_start_matches(marks).starts_with(char::is_numeric) {
        return None;
    }
    let (time, rest) = match inside {
        Some(rest) => rest.split_once(']')?,
        None => line.split_once(" - ")?,
    };
    let digits = time.chars().filter(|c| c.is_numeric()).count();
    let signs = time.contains(['/', '.', '-', '\u{200F}']) && time.contains(':');
    if time.chars().count() > 40 || digits < 6 || !signs {
        return None;
    }
    let (name, words) = rest.split_once(':').unwrap_or(("", rest));
    let (name, words) = if name.chars().count() > NAME { ("", rest) } else { (name, words) };
    let time: String = time.chars().filter(|c| !marks[..6].contains(c)).collect();
    Some((time, name.trim_matches(marks), words.trim_matches(marks)))
}

/// Reads a chat: a paragraph a message.
pub(super) fn read(source: &str) -> Told {
    let mut builder = Builder::default();
    for line in source.lines() {
        let Some((time, name, words)) = message(line) else {
            builder.line_end();
            builder.words(line);
            continue;
        };
        builder.end();
        builder.begin(Kind::Paragraph);
        let label = builder.label(if name.is_empty() { time } else { format!("{name}, {time}") });
        builder.mark(Style::Page(label));
        builder.words(words);
    }
    builder.end();
    Told { builder, meta: Meta::default() }
}
