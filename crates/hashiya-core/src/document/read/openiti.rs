//! OpenITI mARkdown: the books of the Open Islamicate Texts Initiative.
//!
//! `#META#` lines are the header; `# ` opens a paragraph and `~~` goes on with it; bars after `###` or `#` make a
//! heading of their number; `### $` and `### @` open a unit (a biography, an event, an entry), a section below it;
//! `%~%` parts hemistichs. Pages, milestones and named tags are marks, no words.

use super::told::Told;
use crate::document::build::Builder;
use crate::document::markup::{Kind, Meta, Style};
use std::borrow::Cow;

/// The end of the header.
const HEADER: &str = "#META#Header#End#";

/// The longest tag, in bytes.
const TAG: usize = 64;

/// A longer line of a unit is its first paragraph, a shorter one its heading; in characters.
const TITLE: usize = 110;

/// Reads mARkdown.
pub(super) fn read(source: &str) -> Told {
    let mut meta = Meta::default();
    let (header, body) = match source.find(HEADER) {
        Some(at) => (&source[..at], &source[at + HEADER.len()..]),
        None => ("", source.split_once('\n').map_or("", |(_, body)| body)),
    };
    header.lines().for_each(|line| about(&mut meta, line));
    let mut reader = Reader::default();
    let mut lines = body.lines().peekable();
    while let Some(line) = lines.next() {
        let goes_on = lines.peek().is_some_and(|next| next.starts_with("~~"));
        reader.line(line, goes_on);
    }
    reader.untable();
    reader.builder.end();
    Told { builder: reader.builder, meta }
}

/// A line of the header: `#META# 020.BookTITLE :: …`.
fn about(meta: &mut Meta, line: &str) {
    let Some((key, value)) = line.strip_prefix("#META#").and_then(|line| line.split_once("::")) else {
        return;
    };
    let value = value.trim();
    let nothing = value.is_empty() || ["NODATA", "NOTGIVEN", "NOCODE", "NO"].contains(&value);
    let key = key.trim().to_ascii_lowercase();
    let is = |name: &str| key.ends_with(name) || key.contains(&format!("{name}:"));
    match () {
        () if nothing => {}
        () if is("booktitle") || is("bktitle") => drop(meta.title.get_or_insert(value.to_owned())),
        () if is("authorname") || is("authoraka") || is("auth") => {
            if meta.authors.is_empty() {
                meta.authors.push(value.to_owned());
            }
        }
        () if is("edpublisher") => meta.publisher = Some(value.to_owned()),
        () if is("libreadonline") || is("libreaduri") => meta.url = Some(value.to_owned()),
        () => {}
    }
}

#[derive(Default)]
struct Reader {
    builder: Builder,
    /// The level of the heading that this stands under; 0 before the first.
    level: u8,
    /// Whether the line before was a row of a table.
    in_table: bool,
}

impl Reader {
    /// Reads a line; whether the next one `goes_on` with it.
    fn line(&mut self, line: &str, goes_on: bool) {
        let line = line.trim_end();
        if line.starts_with("#~:") || line.starts_with("#META#") {
            return; // what a program found out about the lines below
        }
        if self.row(line) {
            return;
        }
        let builder = &mut self.builder;
        if let Some(rest) = line.strip_prefix("~~") {
            builder.space();
            return words(builder, rest);
        }
        let bare = line.trim_start_matches('#').trim();
        if !bare.is_empty() && page(bare).1.max(milestone(bare).1) == bare.len() {
            // A mark on a line of its own ends the page of what stands before it.
            return words(builder, bare);
        }
        builder.end();
        if let Some((level, rest)) = heading(line) {
            self.level = level;
            builder.begin(Kind::Heading(level));
            words(builder, &unbracketed(without_unit(rest)));
            return builder.end();
        }
        // Routes and divisions are lines of tags: `#$#PROV … #$#TYPE …`.
        let rest = if line.starts_with("#$#") { line } else { line.trim_start_matches('#').trim_start() };
        let words_of = without_unit(rest);
        let unit = line.starts_with("###") && rest.starts_with(['$', '@']);
        let level = self.level.saturating_add(1).min(6);
        if unit && !goes_on && is_title(words_of) {
            builder.begin(Kind::Heading(level));
            words(builder, &unbracketed(words_of));
            return builder.end();
        }
        let verse = rest.contains("%~%") || rest.split_whitespace().any(|word| word == "%");
        builder.begin(if verse { Kind::Verse } else { Kind::Paragraph });
        if unit {
            builder.opens_section(level);
        }
        words(builder, words_of);
    }

    /// Reads a row of a table: `| a | b |`. Whether `line` is one.
    fn row(&mut self, line: &str) -> bool {
        let inner = line.strip_prefix('|').and_then(|rest| rest.strip_suffix('|'));
        let Some(inner) = inner.filter(|inner| inner.contains('|') || self.in_table) else {
            self.untable();
            return false;
        };
        if !std::mem::replace(&mut self.in_table, true) {
            self.builder.table();
        }
        // The line below a table's head.
        if inner.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ')) {
            self.builder.head();
            return true;
        }
        self.builder.row(false);
        for cell in inner.split('|') {
            self.builder.cell();
            words(&mut self.builder, cell.trim());
        }
        true
    }

    fn untable(&mut self) {
        if std::mem::take(&mut self.in_table) {
            self.builder.untable();
        }
    }
}

/// Whether the line that opens a unit is its title, not the first line of its words.
fn is_title(words: &str) -> bool {
    words.chars().count() <= TITLE && !words.trim_end().ends_with(['.', '،', '؛', ',', ';'])
}

/// The level and the words of a heading: as many bars as it has.
fn heading(line: &str) -> Option<(u8, &str)> {
    let rest = line.strip_prefix('#')?.trim_start_matches('#').trim_start();
    let rest = rest.strip_prefix("AUTO").map_or(rest, str::trim_start);
    // # | a | b |: a row of a table.
    if line.starts_with("# ") && rest.trim_end().ends_with('|') && rest.trim_matches('|').contains('|') {
        return None;
    }
    let words = rest.trim_start_matches('|');
    let bars = rest.len() - words.len();
    // `### |EDITOR|` names a part that is the editor's, `|PARATEXT|` and `|APPENDIX|` what stands beside the work.
    let named = words.split_once('|').filter(|(name, _)| bars == 1 && is_name(name));
    let words = named.map_or(words, |(_, rest)| rest).trim();
    let words = words.strip_prefix("AUTO").map_or(words, str::trim_start);
    (bars > 0).then(|| (bars.min(6) as u8, words))
}

/// Whether `name` is a name as tags have them: capital letters of ASCII.
fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_uppercase() || matches!(byte, b'_' | b'0'..=b'9'))
}

/// A paragraph without the tag of what it is: `$BIO_MAN$`, `$RWY$`, `$$$`, `@ RAW`.
fn without_unit(rest: &str) -> &str {
    if let Some(raw) = rest.strip_prefix("@ ") {
        return raw.trim_start().strip_prefix("RAW").unwrap_or(raw).trim_start();
    }
    let Some(tagged) = rest.strip_prefix('$') else { return rest };
    let named = tagged.split_once('$').filter(|(tag, _)| is_name(tag));
    named.map_or(tagged, |(_, rest)| rest).trim_start_matches(['$', ' '])
}

/// A heading without the brackets that stand around all of its words.
fn unbracketed(rest: &str) -> Cow<'_, str> {
    let inner = rest.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    match inner {
        // What follows is marks alone: of pages, of milestones.
        Some((inner, after)) if after.is_ascii() && !inner.contains('[') => {
            format!("{inner} {}", after.trim()).into()
        }
        _ => rest.into(),
    }
}

fn words(builder: &mut Builder, line: &str) {
    let mut space = line.starts_with(char::is_whitespace);
    for word in line.split_whitespace() {
        if space {
            builder.space();
        }
        space = true;
        match word {
            "%~%" | "%" => builder.hemistich(),
            "@QB@" => builder.open(Style::Quran),
            "@QE@" => builder.close(|style| style == Style::Quran),
            _ if is_tag(word) => {}
            _ => self::word(builder, word),
        }
    }
}

/// Whether a whole word is a tag: `#$#FROM` of a route, `#PER` of a name, `YD0449` of a year.
fn is_tag(word: &str) -> bool {
    if let Some(name) = word.strip_prefix("#$#").or(word.strip_prefix('#')) {
        return name.len() > 2 && is_name(name);
    }
    let year = word
        .strip_prefix('Y')
        .map(|rest| rest.strip_prefix(|c: char| c.is_ascii_uppercase()).unwrap_or(rest));
    year.is_some_and(|digits| {
        (2..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    })
}

/// A word, without the marks that cling to it.
fn word(builder: &mut Builder, word: &str) {
    let mut rest = word;
    while let Some(at) = rest.find(['P', 'F', 'm', 'M', '@', '%']) {
        let (before, mark) = rest.split_at(at);
        let (label, length) = match mark.as_bytes()[0] {
            b'P' | b'F' => page(mark),
            b'm' | b'M' => milestone(mark),
            b'@' => tag(mark),
            _ => mark.strip_prefix("%~%").map_or((None, 0), |_| (None, 3)),
        };
        if length == 0 {
            let next = at + 1;
            builder.words(&rest[..next]);
            rest = &rest[next..];
            continue;
        }
        builder.words(before);
        if let Some(label) = label {
            let label = builder.label(label);
            builder.mark(Style::Page(label));
        } else if mark.starts_with('%') {
            builder.hemistich();
        } else if mark.starts_with("@QB") {
            builder.open(Style::Quran);
        } else if mark.starts_with("@QE") {
            builder.close(|style| style == Style::Quran);
        }
        rest = &mark[length..];
    }
    builder.words(rest);
}

/// `PageV01P023`, also with a letter after either number; `FolioV01P023A`.
fn page(mark: &str) -> (Option<String>, usize) {
    let parse = || {
        let rest = mark.strip_prefix("Page").or(mark.strip_prefix("Folio"))?;
        let rest =
            ["Beginning", "Beg", "End"].iter().find_map(|side| rest.strip_prefix(side)).unwrap_or(rest);
        let rest = rest.strip_prefix('V')?;
        let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
        let letter = |text: &str| {
            text.chars().next().filter(|c| c.is_ascii_alphabetic() && *c != 'P').map_or(0, |_| 1)
        };
        let volume = &rest[..digits(rest)];
        let part = letter(&rest[volume.len()..]);
        let after = rest[volume.len() + part..].strip_prefix('P')?;
        let number = &after[..digits(after)];
        let side = after[number.len()..].chars().next().filter(|side| matches!(side, 'A' | 'B'));
        let length = mark.len() - after.len() + number.len() + side.map_or(0, char::len_utf8);
        let plain = |digits: &str| digits.trim_start_matches('0').to_owned();
        let side = side.map_or_else(String::new, |side| side.to_lowercase().to_string());
        let leaf = if mark.starts_with('F') { "f" } else { "p" };
        let page = format!("{leaf}. {}{side}", plain(number));
        let volume = plain(volume) + &rest[volume.len()..volume.len() + part];
        Some((Some(if volume.is_empty() { page } else { format!("vol. {volume}, {page}") }), length))
    };
    parse().unwrap_or((None, 0))
}

/// `ms0123`, `msA012`; `Milestone300`, which has no number: it stands after every 300 words.
fn milestone(mark: &str) -> (Option<String>, usize) {
    if mark.starts_with("Milestone300") {
        return (None, "Milestone300".len());
    }
    let rest = mark.strip_prefix("ms").unwrap_or_default();
    let series = usize::from(rest.starts_with(|c: char| c.is_ascii_uppercase()));
    let digits = rest[series..].bytes().take_while(u8::is_ascii_digit).count();
    if digits < 2 && series == 0
        || digits == 0
        || rest[series + digits..].starts_with(|c: char| c.is_ascii_alphabetic())
    {
        return (None, 0);
    }
    let number = rest[series..series + digits].trim_start_matches('0');
    (Some(format!("ms {}{number}", &rest[..series])), 2 + series + digits)
}

/// `@PER@`, `@T12`, `@YB0449`: names of things, by people or programs.
fn tag(mark: &str) -> (Option<String>, usize) {
    // What we write ourselves may cling to a word.
    if let Some(own) = mark.strip_prefix("@HASHIYA@")
        && let Some((name, _)) = own.split_once('@')
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    {
        return (None, "@HASHIYA@".len() + name.len() + 1);
    }
    let inner = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'@' | b'-' | b'.' | b'$');
    let length = 1 + mark.as_bytes()[1..].iter().take(TAG).take_while(|byte| inner(byte)).count();
    (None, if length > 1 && mark.as_bytes()[1].is_ascii_alphabetic() { length } else { 0 })
}
