//! Sections: headings of many conventions, and what stands under each.
//!
//! `line` reads one line; here neighbours confirm each other, levels are set, and a section whose
//! number comes again over the same words is known as a second copy. Where a form marks its headings, these
//! alone are taken.

mod below;
mod law;
mod line;
mod mark;
mod numerals;
pub(crate) mod shingle;
mod signs;
mod titled;
mod underlined;
mod words;
pub(in crate::document) mod wrapped;

use mark::{Candidate, Family, Mark};
use std::borrow::Cow;
use std::collections::HashMap;
use titled::Titled;
use tui_bidi::text::{Span, fold::fold, slice};
use underlined::Looks;
use wrapped::Width;

/// A stretch of text under a heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The heading's number as written ("01", "٢", "الأول"); `None` without one.
    pub number: Option<String>,
    /// What stands before its title, as written ("الفصل الأول", "باب ٣"), where that has letters.
    pub label: Option<Span>,
    /// The heading's words, in bytes of the text, without number, keyword and stars; a heading that
    /// is nothing but a number has it whole, or the line below it where that is its title.
    pub title: Span,
    /// Depth in the outline, from 1.
    pub level: u8,
    /// From the start of the heading's line to where the section ends, sections below it included.
    pub span: Span,
    /// The paragraph that is the heading.
    pub heading: usize,
    /// How sure the convention is, 0 to 1.
    pub confidence: f32,
    /// The index of the earlier section that this one says again.
    pub repeats: Option<usize>,
    /// Whether its title says its number: المادة الأولى.
    pub says_number: bool,
    /// Whether its heading only opens the paragraph that it stands in: "Article 5 - Everyone has …".
    pub run_in: bool,
}

impl Section {
    /// Its number, where that is to be said beside the title.
    pub fn number_beside(&self) -> Option<&str> {
        self.number.as_deref().filter(|_| !self.says_number)
    }

    /// Its heading as its author wrote it in `text`, label and title; a title on the line below follows a colon. The title
    /// alone where no letters stand before it.
    pub fn heading_words<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let Some(label) = self.label else { return Cow::Borrowed(slice(text, self.title)) };
        let between = text.get(label.end..self.title.start).unwrap_or("\n");
        if between.contains(['\n', '\r']) {
            return Cow::Owned([slice(text, label), ": ", slice(text, self.title)].concat());
        }
        let closed = between.contains(['(', '[']) && text[self.title.end..].starts_with([')', ']']);
        Cow::Borrowed(&text[label.start..self.title.end + usize::from(closed)])
    }
}

/// Whether `line` is the heading of a numbered part, and not the name of the whole.
pub(super) fn opens_chapter(line: &str) -> bool {
    line::read(line, Span::new(0, line.len())).is_some_and(|mark| mark.family == Family::Keyword)
}

/// Least confidence of a heading.
const LEAST: f32 = 0.6;

/// A paragraph that the form says opens a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marked {
    /// Its index.
    pub paragraph: usize,
    /// The level of the section, from 1.
    pub level: u8,
    /// Whether it is no heading: its first words only say what the section is.
    pub run_in: bool,
}

impl Marked {
    /// A heading.
    pub(crate) fn heading(paragraph: usize, level: u8) -> Self {
        Self { paragraph, level, run_in: false }
    }

    /// A paragraph that opens a unit: a biography, an event, an entry.
    pub(crate) fn unit(paragraph: usize, level: u8) -> Self {
        Self { paragraph, level, run_in: true }
    }
}

/// What the reader says of a paragraph, given by its index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Correction {
    /// It is no heading.
    Dismiss(usize),
    /// It is a heading of this level, from 1.
    Add(usize, u8),
}

/// The sections of `text`, in order; `paragraphs` are its lines, in order. `marked` are the paragraphs that the form
/// marks as headings: then these alone are. User overrides are applied
/// last.
pub(crate) fn detect(
    text: &str,
    paragraphs: &(impl Iterator<Item = Span> + Clone),
    marked: Option<&[Marked]>,
    corrections: &[Correction],
) -> Vec<Section> {
    let mut candidates = match marked {
        Some(marked) => of_form(text, paragraphs.clone(), marked),
        None => {
            let mut candidates = candidates(text, paragraphs.clone());
            candidates.drop_prose(text);
            drop_lists(text, &mut candidates.numbered);
            confirm(&mut candidates.numbered);
            candidates.numbered.retain(|candidate| candidate.mark.confidence >= LEAST);
            let mut candidates = candidates.joined(text);
            below::titles(text, &mut candidates);
            candidates
        }
    };
    for &correction in corrections {
        let (Correction::Dismiss(index) | Correction::Add(index, _)) = correction;
        candidates.retain(|candidate| candidate.paragraph != index);
        if let Correction::Add(index, level) = correction
            && let Some(line) = paragraphs.clone().nth(index)
            && !slice(text, line).trim().is_empty()
        {
            let place = candidates.partition_point(|candidate| candidate.paragraph < index);
            let mark = line::told(text, line, level);
            candidates.insert(place, Candidate { mark, paragraph: index, line });
        }
    }
    let mut sections = nest(text, &candidates);
    find_repeats(text, &candidates, &mut sections);
    sections
}

/// The headings that the form marks.
fn of_form(text: &str, paragraphs: impl Iterator<Item = Span>, marked: &[Marked]) -> Vec<Candidate> {
    let mut marked = marked.iter().peekable();
    let mut found = Vec::with_capacity(marked.len());
    for (paragraph, line) in paragraphs.enumerate() {
        while marked.next_if(|mark| mark.paragraph < paragraph).is_some() {}
        if let Some(own) = marked.next_if(|mark| mark.paragraph == paragraph) {
            let mark = if own.run_in {
                line::unit(text, line, own.level)
            } else {
                mark::marked(text, line, own.level)
            };
            found.push(Candidate { mark, paragraph, line });
        }
    }
    found
}

/// Lines that bear a mark, in order.
#[derive(Default)]
struct Candidates {
    numbered: Vec<Candidate>,
    /// Those that only neighbours tell, with paragraph and line.
    titled: Vec<(Titled, (usize, Span))>,
}

impl Candidates {
    /// Takes out lines of paragraphs that were broken to a width, and happen to begin as headings do.
    fn drop_prose(&mut self, text: &str) {
        let worded = |mark: &Mark| mark.family == Family::Keyword && !mark.run_in;
        let doubtful = !self.titled.is_empty() || self.numbered.iter().any(|own| worded(&own.mark));
        if let Some(width) = doubtful.then(|| Width::of(text)).flatten() {
            let within = |line: Span, loose: bool| {
                width.goes_on_above(text, line) || loose && width.goes_on_below(text, line)
            };
            self.numbered.retain(|own| !worded(&own.mark) || !within(own.line, own.mark.is_loose(text)));
            self.titled.retain(|(_, (_, line))| !within(*line, true));
        }
    }

    /// All that are headings.
    fn joined(self, text: &str) -> Vec<Candidate> {
        let Self { mut numbered, titled } = self;
        let keyword = |candidate: &&Candidate| candidate.mark.family == Family::Keyword;
        let ranks: Vec<(u8, usize)> =
            numbered.iter().filter(keyword).map(|own| (own.mark.rank, own.line.start)).collect();
        let titled = titled::borne_out(text, titled, &ranks);
        if !titled.is_empty() {
            numbered.extend(titled.into_iter().map(|(mark, (paragraph, line))| Candidate {
                mark,
                paragraph,
                line,
            }));
            numbered.sort_by_key(|candidate| candidate.paragraph);
        }
        numbered
    }
}

/// All lines that bear a mark.
fn candidates(text: &str, paragraphs: impl Iterator<Item = Span> + Clone) -> Candidates {
    let law = law::numbers_articles(text, paragraphs.clone());
    let mut found = Candidates::default();
    let mut looks = Looks::default();
    for (paragraph, line) in paragraphs.enumerate() {
        if let Some(mark) = looks.read(text, line) {
            found.numbered.push(Candidate { mark, paragraph, line });
            continue;
        }
        let article = law.then(|| law::article(text, line)).flatten();
        if let Some(mark) = article.or_else(|| line::read(text, line)) {
            found.numbered.push(Candidate { mark, paragraph, line });
        } else if let Some(titled) = titled::read(text, line) {
            found.titled.push((titled, (paragraph, line)));
        }
    }
    found
}

/// Takes out runs of lines that count up with nothing between them: the items of a list.
fn drop_lists(text: &str, candidates: &mut Vec<Candidate>) {
    let touches = |a: &Candidate, b: &Candidate| {
        a.mark.family == b.mark.family
            && a.mark.rank == b.mark.rank
            && slice(text, Span::new(a.line.end, b.line.start)).trim().is_empty()
    };
    let item = |index: usize| {
        let before = index > 0 && touches(&candidates[index - 1], &candidates[index]);
        let after = candidates.get(index + 1).is_some_and(|next| touches(&candidates[index], next));
        (before || after)
            && matches!(
                candidates[index].mark.family,
                Family::Dotted | Family::Roman | Family::Letter | Family::Plain
            )
    };
    let items: Vec<bool> = (0..candidates.len()).map(item).collect();
    let mut items = items.into_iter();
    candidates.retain(|_| !items.next().unwrap_or(false));
}

/// So far may the number of an article be from the one before it.
const GAP: u32 = 5;

/// Numbers of one family that count up confirm each other; weak marks without that are no headings.
fn confirm(candidates: &mut [Candidate]) {
    let mut last: HashMap<(u8, u8), usize> = HashMap::new();
    let mut confirmed = vec![false; candidates.len()];
    for index in 0..candidates.len() {
        let mark = &candidates[index].mark;
        let key = (mark.family as u8, mark.rank);
        if let Some(&before) = last.get(&key) {
            // Of a law some articles may have been struck out, or be written otherwise.
            let gap = if mark.run_in && mark.rank == words::ARTICLE && confirmed[before] { GAP } else { 1 };
            let goes_on = |from: &[u32], to: &[u32]| {
                from.iter().any(|value| to.iter().any(|to| (value + 1..=value + gap).contains(to)))
            };
            // A bare number heads what it stands before only where the count began with 01, 02.
            let begun = mark.family != Family::Plain || confirmed[before] || !candidates[before].mark.weak;
            if begun && goes_on(&candidates[before].mark.values, &mark.values) {
                confirmed[before] = true;
                confirmed[index] = true;
            } else if mark.weak && !mark.values.contains(&1) {
                continue; // a stray number does not break the count
            }
        }
        last.insert(key, index);
    }
    let of_law = candidates
        .iter()
        .zip(&confirmed)
        .any(|(own, confirmed)| (*confirmed || !own.mark.weak) && own.mark.rank == words::ARTICLE);
    for (candidate, confirmed) in candidates.iter_mut().zip(confirmed) {
        // The notes of an article are counted anew below the next, which may have one alone.
        let below = candidate.mark.rank == words::ARTICLE + 1 && candidate.mark.family == Family::Keyword;
        let confirmed = confirmed || of_law && below && candidate.mark.values == [1];
        let mark = &mut candidate.mark;
        match (confirmed, mark.weak) {
            (true, true) => mark.confidence = (mark.confidence.max(0.7) + 0.1).min(0.95),
            (false, true) => mark.confidence *= 0.6,
            (_, false) => {}
        }
    }
}

/// Levels from ranks, and each section's end.
fn nest(text: &str, candidates: &[Candidate]) -> Vec<Section> {
    let absolute = |mark: &Mark| matches!(mark.family, Family::OpenIti | Family::Markdown | Family::Told);
    let mut ranks: Vec<u8> = candidates
        .iter()
        .map(|candidate| &candidate.mark)
        .filter(|mark| !absolute(mark))
        .map(|mark| mark.rank)
        .collect();
    ranks.sort_unstable();
    ranks.dedup();
    // What stands before the first of the largest parts belongs to none of them.
    let largest = |own: &Candidate| absolute(&own.mark) || ranks.first() == Some(&own.mark.rank);
    let led = candidates.iter().take_while(|own| !largest(own));
    let mut leading: Vec<u8> = led.map(|own| own.mark.rank).collect();
    let count = leading.len();
    leading.sort_unstable();
    leading.dedup();
    let mut above = 0;
    let mut sections: Vec<Section> = Vec::with_capacity(candidates.len());
    let mut open: Vec<usize> = Vec::new();
    for Candidate { mark, paragraph, line } in candidates {
        let level = if mark.family == Family::Told {
            mark.rank
        } else if absolute(mark) {
            above = mark.rank;
            mark.rank
        } else {
            let ranks = if sections.len() < count { &leading } else { &ranks };
            above + 1 + ranks.iter().position(|rank| *rank == mark.rank).unwrap_or(0) as u8
        };
        while let Some(&index) = open.last()
            && sections[index].level >= level
        {
            sections[index].span.end = line.start;
            open.pop();
        }
        open.push(sections.len());
        sections.push(Section {
            label: label(text, mark, *line),
            // المادة (2) مكرر: what closes a bracket is none of the number.
            number: mark.number.map(|number| slice(text, number).replace([')', ']'], "")),
            says_number: mark
                .number
                .is_some_and(|number| mark.title.start <= number.start && number.end <= mark.title.end),
            title: mark.title,
            level,
            span: Span::new(line.start, text.len()),
            heading: *paragraph,
            confidence: mark.confidence,
            repeats: None,
            run_in: mark.run_in,
        });
    }
    sections
}

/// The longest label of a heading, in characters.
const LABEL: usize = 40;

/// What stands before the title of `mark` on its `line`, without what parts the two; `None` where that has no letters.
fn label(text: &str, mark: &Mark, line: Span) -> Option<Span> {
    let number = mark.number.filter(|number| number.end <= mark.title.start)?;
    let before = Span::new(line.start, mark.title.start.clamp(number.end, line.end.max(number.end)));
    let signs = |c: char| c.is_whitespace() || matches!(c, '*' | '_' | '#' | '|' | '=');
    let parts = |c: char| {
        signs(c) || matches!(c, ':' | '.' | '-' | '–' | '—' | '،' | '/' | 'ـ' | '۔' | '(' | '[' | '«' | '"')
    };
    let words = slice(text, mark::trim(text, before)).trim_start_matches(signs).trim_end_matches(parts);
    let fits = words.chars().any(char::is_alphabetic) && words.chars().count() <= LABEL;
    fits.then(|| mark::span_in(text, words))
}

/// The most bytes of a section's body that are compared, and the fewest shingles that tell.
const BODY: usize = 2048;
const TELLING: usize = 12;
/// A copy is as long as this (bytes), or a tenth of the text.
const LONG: usize = 1800;
/// How many earlier sections of the same number a section is compared with.
const COMPARED: usize = 4;

/// A section is a copy when an earlier one has its number (or title) and its body's words.
fn find_repeats(text: &str, candidates: &[Candidate], sections: &mut [Section]) {
    let mut earlier: HashMap<String, Vec<usize>> = HashMap::new();
    // Of a text that is one article a thousand times over, only the first copy's bodies are kept.
    let mut bodies: HashMap<usize, Vec<u64>> = HashMap::new();
    for index in 0..sections.len() {
        let value = candidates[index].mark.values.first();
        let title = fold(slice(text, sections[index].title));
        let key = value
            .map_or_else(|| title.text().to_owned(), |value| format!("{} {value}", sections[index].level));
        let others = earlier.entry(key).or_default();
        for &other in others.iter() {
            let length = sections[index].span.len().min(sections[other].span.len());
            if length * 10 < text.len() && length < LONG {
                continue;
            }
            let [first, own] = [other, index].map(|one| body(text, candidates, one));
            // What is the same to the letter needs no shingles of its own.
            let compared = if first == own { other } else { index };
            for one in [other, compared] {
                bodies.entry(one).or_insert_with(|| shingle::shingles(body(text, candidates, one)));
            }
            let (a, b) = (&bodies[&other], &bodies[&compared]);
            if a.len() >= TELLING && b.len() >= TELLING && shingle::jaccard(a, b) >= 0.3 {
                sections[index].repeats = Some(sections[other].repeats.unwrap_or(other));
                break;
            }
        }
        if sections[index].repeats.is_none() && others.len() < COMPARED {
            others.push(index);
        } else {
            bodies.remove(&index);
        }
    }
}

/// The text between a heading and the next, cut after [`BODY`] bytes.
fn body<'a>(text: &'a str, candidates: &[Candidate], index: usize) -> &'a str {
    let start = candidates[index].line.end;
    let end = candidates.get(index + 1).map_or(text.len(), |next| next.line.start);
    let end = tui_bidi::text::floor_char(text, end.min(start + BODY));
    slice(text, Span::new(start, end))
}

#[cfg(test)]
mod tests;
