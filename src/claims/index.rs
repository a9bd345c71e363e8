//! Many claims, so that the same one is found among them at once.

use super::fingerprint::{Fingerprint, SAME};

/// Claims by what they say, each known by a `K`. An answer costs what has words in common with what is asked.
#[derive(Clone, Debug)]
pub struct Index<K> {
    claims: Vec<(K, Fingerprint)>,
    /// The keys of all claims, each with the number of a claim that has it: those of one bucket together, in the order of
    /// the claims.
    having: Vec<(u32, u32)>,
    /// Where each bucket begins among them, and where the last ends.
    starts: Vec<u32>,
}

/// So many buckets of keys, by their lower bits.
const BUCKETS: usize = 1 << 16;

fn bucket(key: u32) -> usize {
    key as usize % BUCKETS
}

/// A claim that was found.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a, K> {
    /// By what it is known.
    pub key: &'a K,
    /// How alike it is, 0 to 1.
    pub likeness: f32,
    /// Whether its amounts are those of the claim that was asked for.
    pub agrees: bool,
}

impl<K> Default for Index<K> {
    fn default() -> Self {
        Self { claims: Vec::new(), having: Vec::new(), starts: vec![0; BUCKETS + 1] }
    }
}

impl<K> Index<K> {
    /// Those that say the same as `own`, the most alike first; then those that say the same of other amounts.
    pub fn met(&self, own: &Fingerprint) -> Vec<Found<'_, K>> {
        let mut shared = vec![0u16; self.claims.len()];
        for key in own.keys() {
            let [from, to] = [0, 1].map(|more| self.starts[bucket(key) + more] as usize);
            let mut last = None;
            for (_, number) in self.having[from..to].iter().filter(|(known, _)| *known == key) {
                // A claim counts once, however many of its words have the key.
                if last.replace(*number) != Some(*number) {
                    let count = &mut shared[*number as usize];
                    *count = count.saturating_add(1);
                }
            }
        }
        // One word that two sentences have in common says nothing.
        let near = self.claims.iter().zip(&shared).filter(|(_, count)| **count > 2);
        let mut found: Vec<Found<'_, K>> = near
            .filter_map(|((key, claim), _)| {
                let (likeness, agrees) = own.compare(claim);
                (likeness >= SAME).then_some(Found { key, likeness, agrees })
            })
            .collect();
        found.sort_by(|one, other| {
            other.agrees.cmp(&one.agrees).then(other.likeness.total_cmp(&one.likeness))
        });
        found
    }
}

impl<K> FromIterator<(K, Fingerprint)> for Index<K> {
    fn from_iter<I: IntoIterator<Item = (K, Fingerprint)>>(claims: I) -> Self {
        let claims: Vec<(K, Fingerprint)> = claims.into_iter().collect();
        let keys = || {
            let numbered = (0..).zip(&claims);
            numbered.flat_map(|(number, (_, claim))| claim.keys().map(move |key| (key, number)))
        };
        let mut starts = vec![0u32; BUCKETS + 1];
        for (key, _) in keys() {
            starts[bucket(key) + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut having = vec![(0, 0); starts[BUCKETS] as usize];
        for (key, number) in keys() {
            let place = &mut next[bucket(key)];
            having[*place as usize] = (key, number);
            *place += 1;
        }
        Self { claims, having, starts }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_claim_is_found_among_many() {
        let claim = |number: usize| format!("ارتفعت أسعار السلعة {number} في السوق بنسبة {number}٪");
        let many = (0..500).map(|number| (number, Fingerprint::of(&claim(number), "ar", &[])));
        let others = [(1000, Fingerprint::of("بني الجسر الحديدي في المدينة سنة 1903.", "ar", &[]))];
        let index: Index<usize> = many.chain(others).collect();
        let asked = Fingerprint::of("يعود بناء جسر المدينة الحديدي إلى عام ١٩٠٣", "ar", &[]);
        assert_eq!(index.met(&asked).iter().map(|found| *found.key).collect::<Vec<_>>(), [1000]);
        let asked = Fingerprint::of("زادت أسعار السلعة 77 في السوق 77 بالمئة", "ar", &[]);
        let agree = |found: &&Found<'_, usize>| found.agrees;
        assert_eq!(index.met(&asked).iter().filter(agree).map(|found| *found.key).collect::<Vec<_>>(), [77]);
        let asked = Fingerprint::of("بني الجسر الحديدي في المدينة سنة 1913.", "ar", &[]);
        assert_eq!(
            index.met(&asked).iter().map(|found| (*found.key, found.agrees)).collect::<Vec<_>>(),
            [(1000, false)]
        );
        assert!(index.met(&Fingerprint::of("مرحبا بكم", "ar", &[])).is_empty());
    }
}
