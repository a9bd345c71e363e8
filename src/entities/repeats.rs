//! Repeats: paragraphs that say again what an earlier stretch of the same text said.
//!
//! Word 4-grams, an inverted index over paragraphs, Jaccard similarity, then chains of pairs that
//! run side by side. A single paragraph that comes twice (a refrain, a caption) is no repeat.

use crate::document::sections::shingle::{jaccard, shingles};
use crate::text::{Span, slice};
use std::collections::HashMap;

/// A stretch of the text that repeats an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repeat {
    /// The second copy, whole paragraphs, in bytes of the document's text.
    pub span: Span,
    /// The first copy.
    pub of: Span,
}

/// Least similarity of a pair of paragraphs.
const ALIKE: f32 = 0.3;
/// Fewest pairs in a chain, and the widest gap between them, in paragraphs.
const CHAIN: usize = 3;
const GAP: usize = 4;
/// A shingle in more paragraphs than this tells nothing (a refrain, a page header).
const COMMON: usize = 8;

/// The repeats in `text`, in order; spans of second copies do not overlap.
pub(super) fn find(text: &str, paragraphs: &[Span]) -> Vec<Repeat> {
    let filled: Vec<Span> =
        paragraphs.iter().copied().filter(|span| !slice(text, *span).trim().is_empty()).collect();
    let prints: Vec<Vec<u64>> = filled.iter().map(|span| shingles(slice(text, *span))).collect();
    let pairs = pairs(&prints);
    chains(&pairs)
        .into_iter()
        .filter_map(|chain| {
            let ((of_first, first), (of_last, last)) = (*chain.first()?, *chain.last()?);
            let span = Span::new(filled[first].start, filled[last].end);
            let of = Span::new(filled[of_first].start, filled[of_last].end);
            Some(Repeat { span, of })
        })
        .collect()
}

/// For each paragraph the earlier one that it is most like: (earlier, later), by later.
fn pairs(prints: &[Vec<u64>]) -> Vec<(usize, usize)> {
    let mut index: HashMap<u64, Vec<u32>> = HashMap::new();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let mut shared: HashMap<u32, u32> = HashMap::new();
    for (later, print) in prints.iter().enumerate() {
        shared.clear();
        for shingle in print {
            for &earlier in index.get(shingle).map_or(&[][..], Vec::as_slice) {
                *shared.entry(earlier).or_default() += 1;
            }
        }
        let expected = pairs.last().map_or(usize::MAX, |&(earlier, _)| earlier + 1);
        let best = shared
            .keys()
            .map(|&earlier| (jaccard(&prints[earlier as usize], print), earlier as usize))
            .filter(|(alike, _)| *alike >= ALIKE)
            .max_by(|a, b| {
                a.0.total_cmp(&b.0).then((a.1 == expected).cmp(&(b.1 == expected))).then(b.1.cmp(&a.1))
            });
        if let Some((_, earlier)) = best {
            pairs.push((earlier, later));
        }
        for &shingle in print {
            let holders = index.entry(shingle).or_default();
            if holders.len() < COMMON {
                holders.push(later as u32);
            }
        }
    }
    pairs
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

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Span> {
        let start = |line: &str| line.as_ptr() as usize - text.as_ptr() as usize;
        text.lines().map(|line| Span::new(start(line), start(line) + line.len())).collect()
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
        assert_eq!(
            found,
            [Repeat { span: Span::new(copy_start, text.len()), of: Span::new(0, first.join("\n").len()) }]
        );
    }

    #[test]
    fn a_refrain_is_no_repeat() {
        let line = "لا إله إلا الله وحده لا شريك له";
        let text = [line, &story()[0], line, &story()[1], line, &story()[2], line].join("\n");
        assert_eq!(find(&text, &lines(&text)), []);
        assert_eq!(find("", &[]), []);
    }
}
