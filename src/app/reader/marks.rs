//! Which annotations touch a stretch of text: asked for every row that is drawn.

use crate::text::Span;

/// Spans of annotations in order of place, quick to ask for those that overlap a stretch.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    /// By start; longer ones first, so that an outer one comes before what it holds.
    sorted: Vec<(Span, usize)>,
    /// For each of `sorted`: the furthest end up to it.
    reach: Vec<usize>,
}

impl Marks {
    /// The index of `spans`, each with the number that [`over`](Self::over) gives back.
    pub fn new(spans: impl IntoIterator<Item = (Span, usize)>) -> Self {
        let mut sorted: Vec<_> = spans.into_iter().collect();
        sorted.sort_by_key(|&(span, number)| (span.start, std::cmp::Reverse(span.end), number));
        let reach = sorted
            .iter()
            .scan(0, |reach, (span, _)| {
                *reach = span.end.max(*reach);
                Some(*reach)
            })
            .collect();
        Self { sorted, reach }
    }

    /// Those that share a byte with `stretch`, outer ones first.
    pub fn over(&self, stretch: Span) -> impl Iterator<Item = (Span, usize)> + '_ {
        let from = self.reach.partition_point(|&reach| reach <= stretch.start);
        self.sorted[from..]
            .iter()
            .take_while(move |(span, _)| span.start < stretch.end)
            .filter(move |(span, _)| span.overlaps(stretch))
            .copied()
    }

    /// All of them, in order of place.
    pub fn all(&self) -> &[(Span, usize)] {
        &self.sorted
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn finds_what_looking_at_every_span_finds(
            spans in prop::collection::vec((0..60_usize, 1..20_usize), 0..20),
            start in 0..70_usize,
            len in 1..10_usize,
        ) {
            let spans: Vec<_> = spans.iter().map(|&(at, len)| Span::new(at, at + len)).collect();
            let marks = Marks::new(spans.iter().copied().zip(0..));
            let stretch = Span::new(start, start + len);
            let mut found: Vec<_> = marks.over(stretch).map(|(_, number)| number).collect();
            found.sort_unstable();
            let every: Vec<_> = (0..spans.len()).filter(|&number| spans[number].overlaps(stretch)).collect();
            prop_assert_eq!(found, every);
        }
    }
}
