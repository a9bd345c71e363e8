//! Repeats: paragraphs that say again what an earlier stretch of the same text said.
//!
//! Word 4-grams, an inverted index over paragraphs, Jaccard similarity, then chains of pairs that
//! run side by side. A single paragraph that comes twice (a refrain, a caption) is no repeat.

use super::hashing::HashMap;
use crate::document::Document;
use crate::document::sections::shingle::{jaccard, shingles};
use tui_bidi::text::{Span, is_alphabetic, slice};

/// A stretch of the text that repeats an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// The second copy, whole paragraphs, in bytes of the document's text.
    pub span: Span,
    /// The first copy.
    pub of: Span,
    /// Which paragraph of the copy says which one of the first again: (first, copy), in order.
    pub pairs: Vec<(Span, Span)>,
}

/// Where a copy is not what it repeats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Difference {
    /// A paragraph of the first that the copy lacks.
    Missing(Span),
    /// A paragraph that the copy has besides.
    Added(Span),
    /// What the first says, and what the copy says instead; one of them may be empty.
    Changed(Span, Span),
}

impl Repeat {
    /// How many paragraphs with words the first has, and the copy.
    pub fn paragraphs(&self, document: &Document) -> (usize, usize) {
        (filled(document, self.of).count(), filled(document, self.span).count())
    }

    /// Where the copy differs from the first, in the order of the first.
    pub fn differences(&self, document: &Document) -> Vec<Difference> {
        let text = document.text();
        let mut firsts = filled(document, self.of).peekable();
        let mut copies = filled(document, self.span).peekable();
        let mut found = Vec::new();
        for &(first, copy) in &self.pairs {
            while let Some(missing) = firsts.next_if(|span| span.start < first.start) {
                found.push(Difference::Missing(missing));
            }
            while let Some(added) = copies.next_if(|span| span.start < copy.start) {
                found.push(Difference::Added(added));
            }
            firsts.next_if_eq(&first);
            copies.next_if_eq(&copy);
            found.extend(changed(text, first, copy));
        }
        found.extend(firsts.map(Difference::Missing));
        found.extend(copies.map(Difference::Added));
        found
    }

    /// The stretch of the other copy that says what `span` says: in the first for one in the copy, and the
    /// reverse. Only words that stand there letter for letter.
    pub fn echo(&self, text: &str, span: Span) -> Option<Span> {
        if !self.of.overlaps(span) && !self.span.overlaps(span) {
            return None;
        }
        // Both copies stand in order.
        let from = |here: fn(&(Span, Span)) -> Span| {
            let start = self.pairs.partition_point(|pair| here(pair).end <= span.start);
            self.pairs[start..].iter().take_while(move |pair| here(pair).start < span.end)
        };
        let (firsts, copies) = (from(|pair| pair.0), from(|pair| pair.1).map(|&(first, copy)| (copy, first)));
        let mut found: Option<Span> = None;
        let mut covered = 0;
        for (here, there) in firsts.copied().chain(copies).filter(|(here, _)| here.overlaps(span)) {
            let part = here.intersect(span);
            let words = slice(text, part);
            let at = part.start - here.start;
            let hits = slice(text, there).match_indices(words).map(|(hit, _)| hit);
            let nearest = hits.min_by_key(|hit| hit.abs_diff(at))?;
            let echo = Span::new(there.start + nearest, there.start + nearest + words.len());
            covered += words.trim().len();
            found = Some(found.map_or(echo, |before| before.union(echo)));
        }
        let all: usize = slice(text, span).lines().map(|line| line.trim().len()).sum();
        found.filter(|echo| covered == all && !echo.overlaps(span))
    }
}

/// The paragraphs with words in `span`.
fn filled(document: &Document, span: Span) -> impl Iterator<Item = Span> {
    let first = document.paragraph_at(span.start);
    let last = document.paragraph_at(span.end.saturating_sub(1));
    let all = (first..=last).map(|index| document.paragraph(index));
    all.filter(|&paragraph| !slice(document.text(), paragraph).trim().is_empty())
}

/// What two paragraphs say differently: the words between those that they begin and end with alike.
fn changed(text: &str, first: Span, copy: Span) -> Option<Difference> {
    let words = |span: Span| -> Vec<Span> {
        let start = slice(text, span).as_ptr() as usize;
        let words = slice(text, span).split_whitespace();
        words
            .map(|word| {
                let at = span.start + word.as_ptr() as usize - start;
                Span::new(at, at + word.len())
            })
            .collect()
    };
    let (one, other) = (words(first), words(copy));
    let same = |(a, b): &(&Span, &Span)| slice(text, **a) == slice(text, **b);
    let head = one.iter().zip(&other).take_while(same).count();
    let tail = one[head..].iter().rev().zip(other[head..].iter().rev()).take_while(same).count();
    let rest = |all: &[Span], span: Span| {
        let rest = &all[head..all.len() - tail];
        match (rest.first(), rest.last()) {
            (Some(first), Some(last)) => first.union(*last),
            _ => Span::empty(all.get(head).map_or(span.end, |word| word.start)),
        }
    };
    let (was, is) = (rest(&one, first), rest(&other, copy));
    (!was.is_empty() || !is.is_empty()).then_some(Difference::Changed(was, is))
}

/// Least similarity of a pair of paragraphs.
const ALIKE: f32 = 0.3;
/// Fewest pairs in a chain, and the widest gap between them, in paragraphs.
const CHAIN: usize = 3;
const GAP: usize = 4;
/// A shingle in more paragraphs than this tells nothing (a refrain, a page header).
const COMMON: u32 = 8;

/// Bytes of a text for each of its shingles, about: a word with what parts it from the next.
const SHINGLE: usize = 11;

/// The repeats in `document`, in order; spans of second copies do not overlap.
pub(super) fn of(document: &Document, paragraphs: &[Span]) -> Vec<Repeat> {
    let mut prints = Prints::new(document.text().len());
    for &paragraph in paragraphs {
        prints.add(document.text(), paragraph);
    }
    prints.repeats(document)
}

/// A paragraph that has a shingle.
#[derive(Debug)]
struct Holder {
    paragraph: u32,
    /// How many have the shingle up to here, and the one before; itself where there is none.
    count: u32,
    before: u32,
}

/// What is kept of paragraphs to know them again.
#[derive(Debug, Default)]
pub(super) struct Prints {
    /// Paragraphs with words, and their shingles.
    filled: Vec<Span>,
    shingles: Vec<Vec<u64>>,
    /// For each shingle the last of its holders.
    index: HashMap<u64, u32>,
    holders: Vec<Holder>,
    /// For each paragraph the earlier one that it is most like: (earlier, later), by later.
    pairs: Vec<(usize, usize)>,
    /// Of a long text one shingle of so many is kept, so that what is kept does not grow with it.
    one_of: u64,
}

impl Prints {
    /// For the paragraphs of a text of `bytes` bytes.
    pub(super) fn new(bytes: usize) -> Self {
        let one_of = bytes.div_ceil(LARGE).max(1);
        let about = bytes / SHINGLE / one_of;
        let (mut index, holders) = (HashMap::default(), Vec::with_capacity(about));
        index.reserve(about);
        Self { one_of: one_of as u64, index, holders, ..Self::default() }
    }

    /// Takes the next paragraph of `text`, and looks for an earlier one that is like it.
    pub(super) fn add(&mut self, text: &str, paragraph: Span) {
        let words = slice(text, paragraph);
        if words.trim().is_empty() {
            return;
        }
        let mut print = shingles(words);
        print.retain(|shingle| (shingle >> 32).is_multiple_of(self.one_of));
        let later = self.filled.len();
        let mut shared = Vec::new();
        for &shingle in &print {
            let next = self.holders.len() as u32;
            let last = self.index.entry(shingle).or_insert(next);
            let (mut at, mut count) = (*last, 0);
            while let Some(holder) = self.holders.get(at as usize) {
                shared.push(holder.paragraph);
                count = count.max(holder.count);
                if holder.before == at {
                    break;
                }
                at = holder.before;
            }
            if count < COMMON {
                self.holders.push(Holder { paragraph: later as u32, count: count + 1, before: *last });
                *last = next;
            }
        }
        shared.sort_unstable();
        shared.dedup();
        let expected = self.pairs.last().map_or(usize::MAX, |&(earlier, _)| earlier + 1);
        let best = shared
            .into_iter()
            .map(|earlier| (jaccard(&self.shingles[earlier as usize], &print), earlier as usize))
            .filter(|(alike, _)| *alike >= ALIKE)
            .max_by(|a, b| {
                a.0.total_cmp(&b.0).then((a.1 == expected).cmp(&(b.1 == expected))).then(b.1.cmp(&a.1))
            });
        if let Some((_, earlier)) = best {
            self.pairs.push((earlier, later));
        }
        self.filled.push(paragraph);
        self.shingles.push(print);
    }

    /// The repeats among the paragraphs taken; a heading just above both copies belongs to them.
    pub(super) fn repeats(&self, document: &Document) -> Vec<Repeat> {
        let filled = &self.filled;
        let repeat = |chain: &Vec<(usize, usize)>| {
            let ((of_first, first), (of_last, last)) = (*chain.first()?, *chain.last()?);
            let span = Span::new(filled[first].start, filled[last].end);
            let of = Span::new(filled[of_first].start, filled[of_last].end);
            let pairs = chain.iter().map(|&(first, copy)| (filled[first], filled[copy])).collect();
            Some(Repeat { span, of, pairs })
        };
        let mut repeats: Vec<Repeat> = chains(&self.pairs).iter().filter_map(repeat).collect();
        repeats.retain(|repeat| is_long(document, repeat));
        for repeat in &mut repeats {
            with_headings(document, repeat);
        }
        repeats
    }
}

/// Letters of a copy that is one whatever its text is like.
const LONG: usize = 1000;
/// Letters of a line, on the average, below which lines are verse or items of a list.
const LINE: usize = 40;

/// Whether a copy is long enough: refrains, quotations and the words that lists repeat are none.
fn is_long(document: &Document, repeat: &Repeat) -> bool {
    let text = document.text();
    let letters = |span: Span| slice(text, span).chars().filter(|c| is_alphabetic(*c)).count();
    let copied: usize = repeat.pairs.iter().map(|(_, copy)| letters(*copy)).sum();
    copied >= LONG || copied >= LINE * repeat.pairs.len() && repeat.span.len() * 10 >= text.len()
}

/// Takes the headings in that stand just above both copies and are one another's.
fn with_headings(document: &Document, repeat: &mut Repeat) {
    let sections = document.sections();
    // The last heading before a stretch, with nothing but white space between.
    let above = |span: Span| {
        let number = sections.partition_point(|section| section.span.start < span.start).checked_sub(1)?;
        let heading = document.paragraph(sections[number].heading);
        let blank = slice(document.text(), Span::new(heading.end, span.start)).trim().is_empty();
        blank.then_some((number, heading))
    };
    while let Some((first, copy)) = above(repeat.of).zip(above(repeat.span))
        && sections[copy.0].repeats == Some(first.0)
        && copy.1.start >= repeat.of.end
    {
        repeat.of = repeat.of.union(first.1);
        repeat.span = repeat.span.union(copy.1);
        repeat.pairs.insert(0, (first.1, copy.1));
    }
}

/// Pairs that run side by side, in chains long enough to be a copy.
fn chains(pairs: &[(usize, usize)]) -> Vec<Vec<(usize, usize)>> {
    let mut chains: Vec<Vec<(usize, usize)>> = Vec::new();
    let mut chain: Vec<(usize, usize)> = Vec::new();
    let goes_on =
        |(a, b): (usize, usize), (c, d): (usize, usize)| c > a && c - a <= GAP + 1 && d - b <= GAP + 1;
    for (at, &pair) in pairs.iter().enumerate() {
        if let Some(&last) = chain.last()
            && !goes_on(last, pair)
        {
            // One stray pair does not end a chain that goes on after it.
            if pairs[at + 1..].iter().take(GAP).any(|&next| goes_on(last, next)) {
                continue;
            }
            chains.push(std::mem::take(&mut chain));
        }
        chain.push(pair);
    }
    chains.push(chain);
    // A copy is of something before it: the stretches must not overlap.
    chains.retain(|chain| {
        chain.len() >= CHAIN && chain.last().zip(chain.first()).is_some_and(|(last, first)| last.0 < first.1)
    });
    chains
}

/// From this size on, in bytes, names and repeats are looked for only when the reader asks.
pub const LARGE: usize = 4 << 20;

/// Whether names and repeats in `document` are looked for only when the reader asks: it is long, or lines of a program.
pub fn asks(document: &Document) -> bool {
    document.text().len() > LARGE || document.is_of_lines()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Span> {
        let start = |line: &str| line.as_ptr() as usize - text.as_ptr() as usize;
        text.lines().map(|line| Span::new(start(line), start(line) + line.len())).collect()
    }

    fn find(text: &str, paragraphs: &[Span]) -> Vec<Repeat> {
        of(&Document::parse(text.as_bytes(), "a.txt").unwrap(), paragraphs)
    }

    fn story() -> Vec<String> {
        let nouns = ["الولد", "البنت", "الرجل", "الشيخ", "المعلم", "الطبيب"];
        let places = ["السوق", "المدرسة", "البيت", "الحقل", "المدينة", "النهر"];
        (0..6)
            .map(|i| {
                format!(
                    "خرج {} إلى {} في صباح اليوم رقم {i} ثم عاد ومعه {}",
                    nouns[i],
                    places[i],
                    places[5 - i]
                )
            })
            .collect()
    }

    #[test]
    fn a_second_copy_is_found_with_a_paragraph_missing() {
        let first = story();
        let mut lines_of = first.clone();
        lines_of.push("وهنا كلام لا صلة له بما مضى من الحديث ولا بما يأتي بعده".into());
        let copy_start = lines_of.join("\n").len() + 1;
        lines_of.extend(first.iter().enumerate().filter(|(i, _)| *i != 2).map(|(_, line)| line.clone()));
        let text = lines_of.join("\n");
        let found = find(&text, &lines(&text));
        let [repeat] = &found[..] else { panic!("{found:?}") };
        assert_eq!(repeat.span, Span::new(copy_start, text.len()));
        assert_eq!(repeat.of, Span::new(0, first.join("\n").len()));
        let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
        assert_eq!(repeat.paragraphs(&document), (6, 5));
        let missing = lines(&text)[2];
        assert_eq!(repeat.differences(&document), [Difference::Missing(missing)]);
        assert_eq!(repeat.echo(&text, missing), None);
    }

    #[test]
    fn what_the_copy_says_otherwise_is_told_word_for_word() {
        let mut copy = story();
        copy[3] = copy[3].replace("صباح اليوم", "مساء");
        copy.insert(5, "وهذه فقرة لم تكن في الأولى".into());
        let text = [story(), copy].concat().join("\n");
        let document = Document::parse(text.as_bytes(), "a.txt").unwrap();
        let found = find(&text, &lines(&text));
        let told = found[0].differences(&document);
        let [Difference::Changed(was, is), Difference::Added(added)] = told[..] else { panic!("{told:?}") };
        assert_eq!((slice(&text, was), slice(&text, is)), ("صباح اليوم", "مساء"));
        assert!(slice(&text, added).starts_with("وهذه"));
    }

    #[test]
    fn words_of_one_copy_are_found_in_the_other() {
        let text = [story(), story()].concat().join("\n");
        let repeat = &find(&text, &lines(&text))[0];
        let half = repeat.span.start;
        let all = lines(&text);
        let two = Span::new(all[1].start + "خرج ".len(), all[2].start + "خرج".len());
        assert_eq!(repeat.echo(&text, two), Some(two.forward(half)), "over two paragraphs");
        assert_eq!(repeat.echo(&text, two.forward(half)), Some(two), "and back");
    }

    #[test]
    fn a_refrain_is_no_repeat() {
        let line = "لا إله إلا الله وحده لا شريك له";
        let text = [line, &story()[0], line, &story()[1], line, &story()[2], line].join("\n");
        assert_eq!(find(&text, &lines(&text)), []);
        assert_eq!(find("", &[]), []);
    }
}
