//! Letters of the Quran's spelling that are written as marks, or not at all, beside those that one types.
//!
//! The spelling of the Quran has a superscript alef where most words are typed with an alef (ٱلْعَـٰلَمِينَ, العالمين) and
//! some without (ٱلرَّحْمَـٰن, الرحمن); a waw or a yeh below it that one types as an alef (ٱلصَّلَوٰة, الصلاة); small letters,
//! and a hamza on a tatweel. A mark may be a letter then, or nothing. The walk of [`folded`](super::folded) has no choice
//! to make; where it fails beside such a mark, the side is walked again here with all choices at once.

use super::needle::Gap;
use tui_bidi::text::{
    Span, floor_char,
    fold::{Part, part},
    slice,
};

const SUPERSCRIPT_ALEF: char = '\u{670}';
const FATHA: char = '\u{64E}';
const SHADDA: char = '\u{651}';
const MADDAH: char = '\u{653}';
const HAMZA_ABOVE: char = '\u{654}';
const TATWEEL: char = '\u{640}';
const SMALL_WAW: char = '\u{6E5}';
const SMALL_YEH: char = '\u{6E6}';
const SMALL_HIGH_YEH: char = '\u{6E7}';
const SMALL_HIGH_NOON: char = '\u{6E8}';
const SILENT: char = '\u{6DF}';

/// So many bytes are looked at for each letter that is wanted, and as many again.
const ROOM: usize = 24;

/// So many choices at once are followed: real words have two or three.
const CHOICES: usize = 16;

/// The marks that a walk without choices met, as far as they tell whether there was a choice.
#[derive(Default)]
pub(super) struct Marks {
    odd: bool,
    doubled: bool,
    last: char,
}

impl Marks {
    /// Takes the mark `c`.
    #[inline]
    pub(super) fn meet(&mut self, c: char) {
        self.odd |= matches!(c, HAMZA_ABOVE | SUPERSCRIPT_ALEF | SMALL_WAW..=SMALL_HIGH_NOON);
        self.doubled |= c == SHADDA;
        self.last = c;
    }

    /// The walk ends at the letter `next`, which is not the one `wanted`; `behind` gives what stands behind it on the way.
    #[inline]
    pub(super) fn part(&mut self, next: char, wanted: char, behind: impl FnOnce() -> Option<char>) {
        self.odd |= match (next, wanted) {
            ('ء', _) => self.last == FATHA || matches!(behind(), Some(FATHA | MADDAH)),
            ('و' | 'ي', 'ا') => matches!(behind(), Some(SUPERSCRIPT_ALEF | TATWEEL)),
            ('ا', 'ي') => self.last == SILENT || behind() == Some(SILENT),
            _ => self.doubled && wanted == 'ل' || self.last == SILENT,
        };
    }

    /// Whether one of them may be a letter, or a letter none.
    pub(super) fn may_be_letters(&self) -> bool {
        self.odd
    }
}

/// Whether a letter may be written as a mark, so that a text has no letter to look for.
pub(super) fn may_be_mark(letter: char) -> bool {
    matches!(letter, 'ا' | 'و' | 'ي' | 'ن' | 'ء')
}

/// What a stretch of the text may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Letter(char),
    /// One of these, which has to be.
    Either(&'static [char]),
    /// This letter, or nothing: others are written for it.
    Silent(char),
    /// A mark: one of these, or nothing.
    Mark(&'static [char]),
    Space,
    /// Two words as one: يَـٰقَوْم.
    MaybeSpace,
    NonJoiner,
}

/// Compares the letters `wanted` with what stands behind `anchor`; gives the byte beyond the last that was needed.
pub(super) fn after(text: &str, anchor: Span, wanted: &[(Gap, char)]) -> Option<usize> {
    let end = floor_char(text, anchor.end.saturating_add(ROOM * (wanted.len() + 1)));
    let pieces = pieces(text, Span::new(anchor.start, end));
    follow(wanted, pieces.iter().filter(|(span, _)| span.start >= anchor.end), false).map(|span| span.end)
}

/// Compares the letters `wanted`, the nearest first, with what stands before `anchor`; gives the first byte that was
/// needed.
pub(super) fn before(text: &str, anchor: Span, wanted: &[(Gap, char)]) -> Option<usize> {
    let start = floor_char(text, anchor.start.saturating_sub(ROOM * (wanted.len() + 1)));
    let pieces = pieces(text, Span::new(start, anchor.end));
    let before = pieces.iter().rev().filter(|(span, _)| span.end <= anchor.start);
    follow(wanted, before, true).map(|span| span.start)
}

/// How far one way of reading is: letters that were found, and what stood since the last.
type State = (usize, bool, bool);

/// The stretch that the last of `wanted` stands in, where `pieces` can be read so; `whole`: that is no mark, for a hit does
/// not begin within a letter.
fn follow<'a>(
    wanted: &[(Gap, char)],
    pieces: impl Iterator<Item = &'a (Span, Piece)>,
    whole: bool,
) -> Option<Span> {
    let mut states: Vec<State> = vec![(0, false, false)];
    for &(span, piece) in pieces {
        let mut next: Vec<State> = Vec::with_capacity(states.len() + 1);
        for &(found, space, non_joiner) in &states {
            let (gap, letter) = wanted[found];
            let is = |letters: &[char]| letters.contains(&letter) && gap.fits(space, non_joiner);
            let (taken, stays) = match piece {
                Piece::Letter(own) => (is(&[own]), false),
                Piece::Either(own) => (is(own), false),
                Piece::Silent(own) => (is(&[own]), true),
                Piece::Mark(own) => (is(own), true),
                Piece::Space | Piece::MaybeSpace | Piece::NonJoiner => (false, piece == Piece::MaybeSpace),
            };
            let last = found + 1 == wanted.len();
            if taken && last && !(whole && matches!(piece, Piece::Mark(_))) {
                return Some(span);
            }
            let taken = taken && !last;
            let apart = match piece {
                Piece::Space | Piece::MaybeSpace => Some((found, true, non_joiner)),
                Piece::NonJoiner => Some((found, space, true)),
                _ => None,
            };
            let ways = [
                taken.then_some((found + 1, false, false)),
                stays.then_some((found, space, non_joiner)),
                apart,
            ];
            for state in ways.into_iter().flatten() {
                if next.len() < CHOICES && !next.contains(&state) {
                    next.push(state);
                }
            }
        }
        if next.is_empty() {
            return None;
        }
        states = next;
    }
    None
}

/// What the stretch `span` of a text may be, piece by piece.
fn pieces(text: &str, span: Span) -> Vec<(Span, Piece)> {
    let chars: Vec<(usize, char)> =
        slice(text, span).char_indices().map(|(at, c)| (span.start + at, c)).collect();
    let mut pieces = Vec::with_capacity(chars.len());
    for (index, &(at, c)) in chars.iter().enumerate() {
        let near = Near { chars: &chars, index };
        let own = Span::new(at, at + c.len_utf8());
        let mut add = |piece| pieces.push((own, piece));
        match part(c) {
            Part::Letter(letter) => add(near.letter(c, letter)),
            Part::Letters(letters) => letters.iter().for_each(|&letter| match letter {
                ' ' => add(Piece::Space),
                letter => add(Piece::Letter(letter)),
            }),
            Part::Space => add(Piece::Space),
            Part::NonJoiner => add(Piece::NonJoiner),
            Part::Mark => {
                add(near.mark(c));
                if c == SUPERSCRIPT_ALEF && near.is_call() {
                    add(Piece::MaybeSpace);
                }
            }
            Part::Nothing => {}
        }
    }
    pieces
}

/// A character among its neighbours.
struct Near<'a> {
    chars: &'a [(usize, char)],
    index: usize,
}

impl Near<'_> {
    /// The characters behind this one.
    fn behind(&self) -> impl Iterator<Item = char> + '_ {
        self.chars[self.index + 1..].iter().map(|&(_, c)| c)
    }

    /// The characters before this one, the nearest first.
    fn before(&self) -> impl Iterator<Item = char> + '_ {
        self.chars[..self.index].iter().rev().map(|&(_, c)| c)
    }

    /// The marks of this letter, tatweel among them.
    fn marks(&self) -> impl Iterator<Item = char> + '_ {
        self.behind().take_while(|&c| is_mark(c))
    }

    /// What the letter `c`, folded `letter`, may be.
    fn letter(&self, c: char, letter: char) -> Piece {
        let mut rest = self.behind().filter(|&c| c != TATWEEL);
        let next = rest.next();
        // With a vowel of its own it is a consonant: أَزْوَٰج.
        let below_alef = next == Some(SUPERSCRIPT_ALEF);
        match c {
            'و' if below_alef => Piece::Silent(letter),
            'ى' | 'ی' if below_alef && self.goes_on() => Piece::Silent(letter),
            // ٱلْقُرْءَان, ءَامَنُوا: typed as one letter, آ.
            'ء' if next == Some(FATHA) && matches!(rest.next(), Some('ا' | SUPERSCRIPT_ALEF)) => {
                Piece::Silent(letter)
            }
            'ء' if self.before().take(2).eq([MADDAH, SUPERSCRIPT_ALEF]) => Piece::Either(&['ء', 'ي', 'و']),
            _ if self.marks().any(|mark| mark == SILENT) => Piece::Silent(letter),
            _ => Piece::Letter(letter),
        }
    }

    /// What the mark `c` may be.
    fn mark(&self, c: char) -> Piece {
        let base = self.before().find(|&c| !is_mark(c));
        let folded = base.map(part);
        Piece::Mark(match c {
            SUPERSCRIPT_ALEF if matches!(base, Some('ى' | 'ی' | 'ي')) && !self.goes_on() => &[],
            SUPERSCRIPT_ALEF => &['ا'],
            HAMZA_ABOVE
                if self.before().find(|&c| c == TATWEEL || part(c) != Part::Mark) == Some(TATWEEL) =>
            {
                &['ي', 'و', 'ا', 'ء']
            }
            // Behind a heh it is the vowel of a pronoun: لَهُۥ is له, and no لهو.
            SMALL_WAW if folded != Some(Part::Letter('ه')) => &['و'],
            SMALL_YEH if folded != Some(Part::Letter('ه')) => &['ي'],
            SMALL_HIGH_YEH => &['ي'],
            SMALL_HIGH_NOON => &['ن'],
            // ٱلَّيْل, ٱلَّـٰتِى: one lam for the article and the word.
            SHADDA if base == Some('ل') && self.is_shared_lam() => &['ل'],
            _ => &[],
        })
    }

    /// Whether a letter of the same word stands behind this mark or letter.
    fn goes_on(&self) -> bool {
        self.behind().find(|&c| !is_mark(c)).is_some_and(char::is_alphabetic)
    }

    /// Whether this mark stands on the yeh or the heh that a word begins with: of يا and ها, which are written together
    /// with the next word.
    fn is_call(&self) -> bool {
        let mut before = self.before().filter(|&c| !is_mark(c));
        matches!(before.next(), Some('ي' | 'ه'))
            && before.next().is_none_or(|c| !c.is_alphabetic())
            && self.goes_on()
    }

    /// Whether this is the shadda of a lam behind the wasla's, before a yeh or a superscript alef.
    fn is_shared_lam(&self) -> bool {
        let wasla = self.before().filter(|&c| !is_mark(c)).nth(1) == Some('ٱ');
        let next = self.behind().find(|&c| c == SUPERSCRIPT_ALEF || !is_mark(c));
        wasla && matches!(next, Some('ي' | SUPERSCRIPT_ALEF))
    }
}

/// Whether `c` belongs to the letter before it, or carries a mark.
fn is_mark(c: char) -> bool {
    matches!(part(c), Part::Mark | Part::Nothing)
}

#[cfg(test)]
mod tests {
    use crate::search::{Mode, Query};

    /// Whether `typed` is found in `text`.
    fn finds(text: &str, typed: &str) -> bool {
        let query = Query::new(typed, Mode::Folded, false, false).unwrap();
        let hits: Vec<_> = query.find_in(text).collect();
        hits.iter().all(|hit| text.is_char_boundary(hit.start) && text.is_char_boundary(hit.end))
            && !hits.is_empty()
    }

    #[test]
    fn words_of_the_quran_are_found_as_they_are_typed() {
        let mut missed = Vec::new();
        for (text, typed) in [
            ("ٱلْعَـٰلَمِينَ", "العالمين العلمين"),
            ("ٱلرَّحْمَـٰنِ", "الرحمن الرحمان"),
            ("ٱلصِّرَٰطَ", "الصراط الصرط"),
            ("مَـٰلِكِ", "مالك ملك"),
            ("ٱلصَّلَوٰةَ", "الصلاة الصلوة"),
            ("ٱلْحَيَوٰةِ", "الحياة الحيوة"),
            ("ٱلزَّكَوٰةَ", "الزكاة"),
            ("ٱلرِّبَوٰا۟", "الربا الربوا"),
            ("ٱلتَّوْرَىٰةَ", "التوراة"),
            ("هَدَىٰهُمْ", "هداهم هديهم"),
            ("عَلَىٰ", "على"),
            ("ٱلسَّمَـٰوَٰتِ", "السماوات السموات"),
            ("أَزْوَٰجًا", "أزواجا ازواجا"),
            ("إِبْرَٰهِـۧمَ", "إبراهيم ابرهيم ابراهم"),
            ("دَاوُۥدَ", "داوود داود"),
            ("ٱلنَّبِيِّـۧنَ", "النبيين"),
            ("نُـۨجِى", "ننجي"),
            ("لَهُۥ", "له"),
            ("يَسْتَحْىِۦ", "يستحيي"),
            ("شَيْـًٔا", "شيئا"),
            ("مَسْـُٔولًا", "مسئولا مسؤولا"),
            ("يَسْـَٔلُونَكَ", "يسألونك يسئلونك"),
            ("سَيِّـَٔاتِ", "سيئات"),
            ("ٱلْـَٔاخِرَةِ", "الآخرة"),
            ("ٱلْءَاخِرَةِ", "الآخرة"),
            ("ٱلْقُرْءَانُ", "القرآن القران"),
            ("قُرْءَٰنًا", "قرآنا"),
            ("ءَامَنُوا۟", "آمنوا امنوا"),
            ("ٱلَّيْلِ", "الليل اليل"),
            ("ٱلَّـٰتِى", "اللاتي"),
            ("إِسْرَٰٓءِيلَ", "إسرائيل"),
            ("ٱلْمَلَـٰٓئِكَةِ", "الملائكة"),
            ("أُو۟لَـٰٓئِكَ", "أولئك"),
            ("مِا۟ئَةَ", "مئة مائة"),
            ("هَـٰذَا", "هذا"),
            ("ذَٰلِكَ", "ذلك"),
        ] {
            for word in typed.split(' ') {
                let among = format!("قال {text} ثم");
                for (text, typed) in
                    [(text, word.to_owned()), (&among, format!("قال {word}")), (&among, format!("{word} ثم"))]
                {
                    if !finds(text, &typed) {
                        missed.push(format!("{typed} in {text}"));
                    }
                }
            }
        }
        // Its last alef is not said: the words as they are typed have it.
        missed.retain(|missed| missed != "الربا ثم in قال ٱلرِّبَوٰا۟ ثم");
        assert!(missed.is_empty(), "{missed:#?}");
        assert!(finds("يَـٰٓأَيُّهَا ٱلنَّاسُ", "يا أيها الناس"));
        assert!(finds("يَـٰقَوْمِ", "يا قوم"));
        let verse = "ٱلْحَمْدُ لِلَّهِ رَبِّ ٱلْعَـٰلَمِينَ ﴿٢﴾ ٱلرَّحْمَـٰنِ ٱلرَّحِيمِ ﴿٣﴾ مَـٰلِكِ يَوْمِ ٱلدِّينِ";
        for typed in ["الحمد لله رب العالمين", "مالك يوم الدين", "رب العالمين", "ملك يوم"]
        {
            assert!(finds(verse, typed), "{typed}");
        }
    }

    #[test]
    fn no_other_word_is_found() {
        for (text, typed) in [
            ("عَلَىٰ", "عليا علا"),
            ("مُوسَىٰ", "موسيا"),
            ("لَهُۥ", "لهو"),
            ("بِهِۦ", "بهي"),
            ("ٱلَّذَيْنِ", "اللذين"),
            ("ٱلَّذِينَ", "اللذين"),
            ("سُوءَ", "سوا سوي"),
            ("جُزْءًا", "جزا"),
            ("قول", "قال قل"),
            ("سأل", "سائل سيل"),
            ("سا\u{654}ل", "سائل"),
            ("كتب", "كاتب كتاب"),
            ("كُتِبَ", "كتاب"),
            ("صلوات", "صلاة"),
            ("ٱلْعَـٰلَمِينَ", "المين العلماين"),
            ("قال يقوم", "قال يا قوم"),
        ] {
            for word in typed.split(' ').filter(|_| !typed.contains("يا")) {
                assert!(!finds(text, word), "{word} in {text}");
            }
        }
        assert!(!finds("قال يقوم", "قال يا قوم"));
    }
}
