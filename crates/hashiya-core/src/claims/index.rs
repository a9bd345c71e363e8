//! Many claims, so that the same one is found among them at once.
//!
//! Of each only a sketch is kept, which costs little to make and to store; what has enough in common with the claim that is
//! asked for is compared in full.

use super::fingerprint::{Fingerprint, Fingerprints, SAME};
use super::sketch::Sketch;
use std::borrow::Borrow;

/// Claims by what they say, each known by a `K`. An answer costs what has words in common with what is asked.
#[derive(Clone, Debug)]
pub struct Index<K> {
    claims: Vec<K>,
    /// The keys of all claims, each with the number of a claim that has it: those of one bucket together, in the order of
    /// the claims.
    having: Vec<(u32, u32)>,
    /// Where each bucket begins among them, and where the last ends.
    starts: Vec<u32>,
}

/// So many buckets of keys, by their lower bits.
const BUCKETS: usize = 1 << 16;
/// So many keys two claims share before they are compared: one word that they have in common says nothing.
const SHARED: u16 = 2;
/// The most claims that are compared in full, those first that share most.
const COMPARED: usize = 400;

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
    /// Those that say the same as `own`, the most alike first; then those that say the same of other amounts. `said` gives
    /// the words of a claim, and the BCP 47 code of their language.
    pub fn met<'w>(
        &self,
        own: &Fingerprint,
        said: impl Fn(&K) -> Option<(&'w str, &'w str)>,
    ) -> Vec<Found<'_, K>> {
        let mut prints = Fingerprints::default();
        self.met_by(own, |key| said(key).map(|(words, lang)| prints.of(words, lang, &[])))
    }

    /// [`met`](Self::met), where the fingerprint of each claim is at hand.
    pub(super) fn met_by<P: Borrow<Fingerprint>>(
        &self,
        own: &Fingerprint,
        mut print: impl FnMut(&K) -> Option<P>,
    ) -> Vec<Found<'_, K>> {
        let mut found: Vec<Found<'_, K>> = self
            .near(own)
            .into_iter()
            .filter_map(|number| {
                let key = self.claims.get(number as usize)?;
                let claim = print(key)?;
                let (likeness, agrees) = own.compare(claim.borrow());
                let met = likeness >= SAME && (agrees || own.differs_in_one(claim.borrow()));
                met.then_some(Found { key, likeness, agrees })
            })
            .collect();
        found.sort_by(|one, other| {
            other.agrees.cmp(&one.agrees).then(other.likeness.total_cmp(&one.likeness))
        });
        found
    }

    /// The numbers of the claims that share most keys with `own`, in their order.
    fn near(&self, own: &Fingerprint) -> Vec<u32> {
        let mut shared = vec![0u16; self.claims.len()];
        let mut touched = Vec::new();
        for key in own.sketch().0 {
            let [from, to] = [0, 1].map(|more| self.starts[bucket(key) + more] as usize);
            for (_, number) in self.having[from..to].iter().filter(|(known, _)| *known == key) {
                let count = &mut shared[*number as usize];
                *count = count.saturating_add(1);
                if *count == SHARED {
                    touched.push(*number);
                }
            }
        }
        touched.sort_by_key(|number| std::cmp::Reverse(shared[*number as usize]));
        touched.truncate(COMPARED);
        touched.sort_unstable();
        touched
    }
}

impl<K> FromIterator<(K, Sketch)> for Index<K> {
    fn from_iter<I: IntoIterator<Item = (K, Sketch)>>(claims: I) -> Self {
        let (claims, sketches): (Vec<K>, Vec<Sketch>) = claims.into_iter().unzip();
        let keys =
            || (0..).zip(&sketches).flat_map(|(number, own)| own.0.iter().map(move |key| (*key, number)));
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
        let mut said: Vec<String> = (0..500).map(claim).collect();
        said.push("بني الجسر الحديدي في المدينة سنة 1903.".to_owned());
        let mut prints = Fingerprints::default();
        let index: Index<usize> =
            said.iter().enumerate().map(|(number, words)| (number, prints.sketch(words, "ar"))).collect();
        let met = |asked: &Fingerprint| -> Vec<(usize, bool)> {
            let met = index.met(asked, |number| Some((said[*number].as_str(), "ar"))).into_iter();
            met.map(|found| (*found.key, found.agrees)).collect()
        };
        let asked = Fingerprint::of("يعود بناء جسر المدينة الحديدي إلى عام ١٩٠٣", "ar", &[]);
        assert_eq!(met(&asked), [(500, true)]);
        let asked = Fingerprint::of("زادت أسعار السلعة 77 في السوق 77 بالمئة", "ar", &[]);
        assert_eq!(met(&asked).first(), Some(&(77, true)));
        let asked = Fingerprint::of("بني الجسر الحديدي في المدينة سنة 1913.", "ar", &[]);
        assert_eq!(met(&asked), [(500, false)]);
        assert!(met(&Fingerprint::of("مرحبا بكم", "ar", &[])).is_empty());
    }
}
