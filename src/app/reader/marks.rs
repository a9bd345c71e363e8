//! Which annotations touch a stretch of text: asked for every row that is drawn.

use tui_bidi::text::Span;

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
        sorted.sort_by_key(order);
        let mut marks = Self { sorted, reach: Vec::new() };
        marks.measure();
        marks
    }

    fn measure(&mut self) {
        let ends = self.sorted.iter().scan(0, |reach, (span, _)| {
            *reach = span.end.max(*reach);
            Some(*reach)
        });
        self.reach = ends.collect();
    }

    /// Lets each number from `number` on be one more: another comes in before.
    pub fn make_room(&mut self, number: usize) {
        for own in self.sorted.iter_mut().map(|(_, own)| own).filter(|own| **own >= number) {
            *own += 1;
        }
    }

    /// Takes `number` out; each behind it is one less.
    pub fn remove(&mut self, number: usize) {
        self.put(number, None);
        for own in self.sorted.iter_mut().map(|(_, own)| own).filter(|own| **own > number) {
            *own -= 1;
        }
    }

    /// Lets `number` have this span, whatever it had.
    pub fn put(&mut self, number: usize, span: Option<Span>) {
        self.sorted.retain(|(_, own)| *own != number);
        if let Some(span) = span {
            let new = (span, number);
            self.sorted.insert(self.sorted.partition_point(|own| order(own) < order(&new)), new);
        }
        self.measure();
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

/// By start; longer ones first.
fn order(&(span, number): &(Span, usize)) -> (usize, std::cmp::Reverse<usize>, usize) {
    (span.start, std::cmp::Reverse(span.end), number)
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

        #[test]
        fn marks_that_change_one_by_one_are_those_made_anew(
            changes in prop::collection::vec((0..3_u8, any::<prop::sample::Index>(), 0..60_usize, 1..20_usize), 0..30),
        ) {
            let mut spans: Vec<Option<Span>> = Vec::new();
            let mut marks = Marks::default();
            for (what, number, at, len) in changes {
                let span = (at % 5 > 0).then(|| Span::new(at, at + len));
                match what {
                    0 => {
                        let number = number.index(spans.len() + 1);
                        spans.insert(number, span);
                        marks.make_room(number);
                        marks.put(number, span);
                    }
                    _ if spans.is_empty() => {}
                    1 => {
                        let number = number.index(spans.len());
                        spans.remove(number);
                        marks.remove(number);
                    }
                    _ => {
                        let number = number.index(spans.len());
                        spans[number] = span;
                        marks.put(number, span);
                    }
                }
                let anew = Marks::new(spans.iter().zip(0..).filter_map(|(span, number)| Some(((*span)?, number))));
                prop_assert_eq!(&marks.sorted, &anew.sorted);
                prop_assert_eq!(&marks.reach, &anew.reach);
            }
        }
    }
}
