//! Subtitles: `SubRip`, `WebVTT`, `SubViewer`, `SubStation` Alpha. Words of each cue; its time is a mark.

use super::{html::tell::Teller, told::Told};
use crate::document::build::Builder;
use crate::document::markup::{Kind, Meta, Style};

/// The first line of `SubStation` Alpha.
const SCRIPT: &str = "[Script Info]";

/// Whether a text begins as subtitles do.
pub(in crate::document) fn begins(start: &str) -> bool {
    let mut lines = start.lines().map(str::trim).filter(|line| !line.is_empty());
    let Some(first) = lines.next() else { return false };
    first.starts_with("WEBVTT")
        || first == SCRIPT
        || first.bytes().all(|byte| byte.is_ascii_digit()) && lines.next().is_some_and(is_time)
        || is_time(first)
}

/// Whether a line says when a cue is shown.
fn is_time(line: &str) -> bool {
    times(line).is_some()
}

/// From when to when a cue is shown; `SubViewer` parts the times by a comma.
fn times(line: &str) -> Option<(&str, &str)> {
    let time = |part: &str| part.trim().starts_with(|c: char| c.is_ascii_digit()) && part.contains(':');
    let bare = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.'));
    let times =
        line.split_once("-->").or_else(|| line.split_once(',').filter(|(from, to)| bare(from) && bare(to)));
    times.filter(|(from, to)| time(from) && time(to))
}

/// Reads subtitles.
pub(super) fn read(source: &str) -> Told {
    if source.trim_start().starts_with(SCRIPT) {
        return script(source);
    }
    let mut builder = Builder::default();
    let lines: Vec<&str> = source.lines().map(str::trim).collect();
    let mut cue = false;
    let mut silent = false;
    let mut meta = Meta::default();
    for (at, line) in lines.iter().enumerate() {
        if line.is_empty() {
            (cue, silent) = (false, false);
            builder.end();
        } else if is_time(line) {
            builder.end();
            (cue, silent) = (true, false);
            builder.begin(Kind::Paragraph);
            let from = times(line).map_or("", |(from, _)| from.trim());
            let label = builder.label(from.split([',', '.']).next().unwrap_or(from));
            builder.mark(Style::Page(label));
        } else if !cue {
            // The name of a cue, before its time; a header, a comment, a style.
            let named = lines.get(at + 1).is_some_and(|next| is_time(next));
            if let Some(language) = line.strip_prefix("Language:").filter(|_| silent) {
                meta.language = Some(language.trim().to_owned());
            }
            let header = ["WEBVTT", "NOTE", "STYLE", "REGION", "X-TIMESTAMP"]
                .iter()
                .any(|head| line.starts_with(head));
            silent |= header;
            if !named && !silent {
                builder.words(line);
                builder.end();
            }
        } else if !is_number_of_next(line, lines.get(at + 1)) {
            for line in line.split("\\N") {
                self::line(&mut builder, line);
                builder.line_end();
            }
        }
    }
    builder.end();
    Told { builder, meta }
}

/// Reads `SubStation` Alpha: its words stand behind the last of the commas that `Format:` names.
fn script(source: &str) -> Told {
    let mut builder = Builder::default();
    let mut meta = Meta::default();
    let mut fields: Vec<&str> = Vec::new();
    let mut events = false;
    for line in source.lines().map(str::trim) {
        if line.starts_with('[') {
            events = line == "[Events]";
            continue;
        }
        let Some((key, value)) = line.split_once(':') else { continue };
        match key {
            "Title" if !events && !value.trim().is_empty() => meta.title = Some(value.trim().to_owned()),
            "Format" if events => fields = value.split(',').map(str::trim).collect(),
            "Dialogue" if events && !fields.is_empty() => {
                let values: Vec<&str> = value.splitn(fields.len(), ',').collect();
                let of =
                    |name: &str| fields.iter().position(|field| *field == name).and_then(|at| values.get(at));
                let (Some(words), Some(from)) = (of("Text"), of("Start")) else { continue };
                builder.begin(Kind::Paragraph);
                let label = builder.label(from.trim().split('.').next().unwrap_or_default());
                builder.mark(Style::Page(label));
                for words in words.replace("\\n", "\\N").replace("\\h", " ").split("\\N") {
                    self::line(&mut builder, words);
                    builder.line_end();
                }
                builder.end();
            }
            _ => {}
        }
    }
    Told { builder, meta }
}

/// Whether `line` is the number of a cue whose time is in the `next` line, and no empty line stands before it.
fn is_number_of_next(line: &str, next: Option<&&str>) -> bool {
    line.bytes().all(|byte| byte.is_ascii_digit()) && next.is_some_and(|next| is_time(next))
}

/// A line of a cue, without placing (`{\an8}`); its tags are HTML's.
fn line(builder: &mut Builder, line: &str) {
    let mut rest = line;
    let mut words = String::new();
    while let Some(at) = rest.find("{\\") {
        words.push_str(&rest[..at]);
        rest = rest[at..].split_once('}').map_or("", |(_, rest)| rest);
    }
    words.push_str(rest);
    let words = without_times(&words);
    let mut teller = Teller::default();
    teller.markup(builder, &words);
    teller.end_styles(builder);
}

/// A line without the times that say when its words are sung.
fn without_times(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    for part in line.split_inclusive('>') {
        let (words, tag) = part.rsplit_once('<').unwrap_or((part, ""));
        let time = tag.starts_with(|c: char| c.is_ascii_digit())
            && tag.strip_suffix('>').is_some_and(|time| {
                time.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b'.'))
            });
        plain.push_str(if time { words } else { part });
    }
    plain
}
