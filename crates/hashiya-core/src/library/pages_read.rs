//! Which stretches of a text were on the screen: what counts as read.

use tui_bidi::text::Span;

/// So many stretches are kept of a text. A book that was leafed through has more; then what is least wrong is done: the
/// narrowest gap counts as read, or the shortest stretch as not.
const MOST: usize = 32;

/// The stretches of a text that were on the screen, in bytes, in order, apart from each other. What was jumped over is in
/// none. They may stand beyond what is loaded of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PagesRead {
    stretches: Vec<Span>,
}

impl PagesRead {
    /// These stretches, which may be in any order and meet.
    pub fn of(stretches: impl IntoIterator<Item = Span>) -> Self {
        let mut read = Self::default();
        stretches.into_iter().for_each(|stretch| read.add(stretch));
        read
    }

    /// The stretches, in order.
    pub fn stretches(&self) -> &[Span] {
        &self.stretches
    }

    /// Whether all of `span` was read.
    pub fn covers(&self, span: Span) -> bool {
        let after = self.stretches.partition_point(|stretch| stretch.start <= span.start);
        span.is_empty() || after > 0 && self.stretches[after - 1].covers(span)
    }

    /// Counts `span` as read.
    pub fn add(&mut self, span: Span) {
        if self.covers(span) {
            return;
        }
        let first = self.stretches.partition_point(|stretch| stretch.end < span.start);
        let after = self.stretches.partition_point(|stretch| stretch.start <= span.end);
        let met = &self.stretches[first..after];
        let start = met.first().map_or(span.start, |met| met.start.min(span.start));
        let end = met.last().map_or(span.end, |met| met.end.max(span.end));
        self.stretches.splice(first..after, [Span::new(start, end)]);
        if self.stretches.len() > MOST {
            self.make_fewer();
        }
    }

    fn make_fewer(&mut self) {
        let gaps = self.stretches.windows(2).map(|pair| pair[1].start - pair[0].end);
        let gap = gaps.enumerate().min_by_key(|&(_, gap)| gap);
        let shortest =
            self.stretches.iter().map(|stretch| stretch.len()).enumerate().min_by_key(|&(_, len)| len);
        match (gap, shortest) {
            (Some((before, gap)), Some((_, length))) if gap <= length => {
                self.stretches[before].end = self.stretches.remove(before + 1).end;
            }
            (_, Some((at, _))) => drop(self.stretches.remove(at)),
            (_, None) => {}
        }
    }

    /// How many bytes of `span` were read.
    pub fn within(&self, span: Span) -> usize {
        let first = self.stretches.partition_point(|stretch| stretch.end <= span.start);
        let inside = self.stretches[first..].iter().take_while(|stretch| stretch.start < span.end);
        inside.map(|stretch| stretch.intersect(span).len()).sum()
    }

    /// How much was read of a text of so many bytes, from 0 to 1.
    pub fn share(&self, length: usize) -> f32 {
        self.within(Span::new(0, length)) as f32 / length.max(1) as f32
    }

    /// The same stretches after an edit of the text: `place` gives where a byte of before stands now.
    #[must_use]
    pub fn moved(&self, place: impl Fn(usize) -> usize) -> Self {
        Self::of(self.stretches.iter().map(|stretch| Span::new(place(stretch.start), place(stretch.end))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_was_jumped_over_is_not_read() {
        let mut read = PagesRead::of([Span::new(0, 100), Span::new(900, 1000)]);
        assert_eq!((read.within(Span::new(0, 1000)), read.share(1000)), (200, 0.2));
        assert_eq!(read.within(Span::new(50, 950)), 100);
        assert!(read.covers(Span::new(20, 100)) && !read.covers(Span::new(20, 101)));
        read.add(Span::new(100, 900));
        assert_eq!(read.stretches(), [Span::new(0, 1000)], "stretches that meet are one");
    }

    #[test]
    fn a_book_that_is_leafed_through_keeps_few_stretches_and_is_not_read_by_that() {
        let pages = (0..1000).map(|page| Span::new(page * 10_000, page * 10_000 + 1000));
        let read = PagesRead::of(pages);
        assert!(read.stretches().len() <= MOST);
        assert!(read.share(10_000_000) <= 0.1, "no gap is wider than a page");
        let close = PagesRead::of((0..1000).map(|page| Span::new(page * 1000, page * 1000 + 990)));
        assert!(close.stretches().len() <= MOST && close.share(1_000_000) > 0.98);
    }

    proptest! {
        #[test]
        fn stretches_hold_what_was_added(spans in prop::collection::vec((0usize..200, 0usize..20), 0..30)) {
            let spans: Vec<Span> = spans.into_iter().map(|(start, length)| Span::new(start, start + length)).collect();
            let read = PagesRead::of(spans.iter().copied());
            let is_read = |at: usize| spans.iter().any(|span| span.contains(at));
            for at in 0..230 {
                prop_assert_eq!(read.within(Span::new(at, at + 1)) == 1, is_read(at));
            }
            prop_assert!(read.stretches().windows(2).all(|pair| pair[0].end < pair[1].start));
        }
    }
}
