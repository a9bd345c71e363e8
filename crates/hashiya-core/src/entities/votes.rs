//! Votes for what a thing is.

use super::kind::Kind;

/// What the tagger's view of one place counts, in votes.
const TAGGER: f32 = 1.2;
/// What of the votes for "something else" counts: the tagger says it where it does not know.
const OTHER: f32 = 0.6;

/// Votes for each type of name, in the order of [`Kind::ALL`].
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    votes: [f32; 6],
    /// What the tagger holds likely, summed over the places where it spoke, and how many those are.
    tagger: [f32; 6],
    tagged: f32,
}

impl Evidence {
    pub(super) fn vote(&mut self, kind: Kind, weight: f32) {
        if let Some(votes) = self.votes.get_mut(kind as usize) {
            *votes += weight;
        }
    }

    /// The tagger's view of one place: people, places, organisations, others.
    pub(super) fn tag(&mut self, likely: [f32; 4]) {
        let kinds = [Kind::Person, Kind::Place, Kind::Organization, Kind::Misc];
        kinds.iter().zip(likely).for_each(|(kind, likely)| self.tagger[*kind as usize] += likely);
        self.tagged += 1.0;
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.votes.iter_mut().zip(other.votes).for_each(|(votes, more)| *votes += more);
        self.tagger.iter_mut().zip(other.tagger).for_each(|(votes, more)| *votes += more);
        self.tagged += other.tagged;
    }

    /// The type with the most votes; an organisation where nothing speaks for anything.
    pub(super) fn kind(&self) -> Kind {
        let votes = self.sums();
        let best = (0..votes.len()).max_by(|a, b| votes[*a].total_cmp(&votes[*b]).then(b.cmp(a)));
        best.filter(|best| votes[*best] > 0.0).map_or(Kind::Organization, |best| Kind::ALL[best])
    }

    /// All votes. The tagger's places are not independent: many of them count little more than one.
    fn sums(&self) -> [f32; 6] {
        let weight =
            if self.tagged > 0.0 { TAGGER * (1.0 + libm::logf(self.tagged)) / self.tagged } else { 0.0 };
        let mut sums = self.votes;
        sums.iter_mut().zip(self.tagger).for_each(|(sum, tagger)| *sum += weight * tagger);
        sums[Kind::Misc as usize] *= OTHER;
        sums
    }

    /// Whether more than the look of the name speaks for a person: a first name stands for no one else.
    pub(super) fn is_surely_person(&self) -> bool {
        self.kind() == Kind::Person && self.sums()[Kind::Person as usize] > 1.25
    }

    /// Whether nothing speaks for another type much more than for a person.
    pub(super) fn may_be_person(&self) -> bool {
        let others = [Kind::Organization, Kind::Product, Kind::Place, Kind::Event];
        let votes = self.sums();
        others.iter().all(|kind| votes[*kind as usize] < votes[Kind::Person as usize] + 1.5)
    }
}
