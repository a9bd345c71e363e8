//! Many claims, so that the same one is found among them at once.

use super::fingerprint::{Fingerprint, SAME};
use std::collections::HashMap;

/// Claims by what they say, each known by a `K`. An answer costs what has words in common with what is asked.
#[derive(Clone, Debug)]
pub struct Index<K> {
    claims: Vec<(K, Fingerprint)>,
    /// The numbers of the claims that have a key, by the key.
    having: HashMap<u32, Vec<u32>>,
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
        Self { claims: Vec::new(), having: HashMap::new() }
    }
}

impl<K> Index<K> {
    /// Those that say the same as `own`, the most alike first.
    pub fn met(&self, own: &Fingerprint) -> Vec<Found<'_, K>> {
        self.found(own, true, |claim| own.likeness(claim))
    }

    /// Those that say the same as `own` of other amounts, the most alike first.
    pub fn disputed(&self, own: &Fingerprint) -> Vec<Found<'_, K>> {
        self.found(own, false, |claim| own.likeness_but_amounts(claim))
    }

    fn found(
        &self,
        own: &Fingerprint,
        agrees: bool,
        likeness: impl Fn(&Fingerprint) -> f32,
    ) -> Vec<Found<'_, K>> {
        let mut shared: HashMap<u32, u32> = HashMap::new();
        for key in own.keys() {
            for number in self.having.get(&key).into_iter().flatten() {
                *shared.entry(*number).or_default() += 1;
            }
        }
        let alike = |(number, keys): (u32, u32)| {
            // One word that two sentences have in common says nothing.
            let (key, claim) = self.claims.get(number as usize).filter(|_| keys > 2)?;
            let likeness = likeness(claim);
            (likeness >= SAME).then_some((number, Found { key, likeness, agrees }))
        };
        let mut found: Vec<_> = shared.into_iter().filter_map(alike).collect();
        found.sort_by(|(a, one), (b, other)| other.likeness.total_cmp(&one.likeness).then(a.cmp(b)));
        found.into_iter().map(|(_, found)| found).collect()
    }
}

impl<K> FromIterator<(K, Fingerprint)> for Index<K> {
    fn from_iter<I: IntoIterator<Item = (K, Fingerprint)>>(claims: I) -> Self {
        let mut index = Self::default();
        for (key, claim) in claims {
            let number = u32::try_from(index.claims.len()).unwrap_or(u32::MAX);
            let mut keys: Vec<u32> = claim.keys().collect();
            keys.sort_unstable();
            keys.dedup();
            for key in keys {
                index.having.entry(key).or_default().push(number);
            }
            index.claims.push((key, claim));
        }
        index
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
        assert_eq!(index.met(&asked).iter().map(|found| *found.key).collect::<Vec<_>>(), [77]);
        let asked = Fingerprint::of("بني الجسر الحديدي في المدينة سنة 1913.", "ar", &[]);
        assert!(index.met(&asked).is_empty());
        assert_eq!(
            index.disputed(&asked).iter().map(|found| (*found.key, found.agrees)).collect::<Vec<_>>(),
            [(1000, false)]
        );
        assert!(index.met(&Fingerprint::of("مرحبا بكم", "ar", &[])).is_empty());
    }
}
