//! Encodings: what the bytes of a text are in, and the text that they hold.
//!
//! UTF-8 is read in place (`decode`). All else is told by its byte order mark, by what the reader or the
//! file says, or guessed from the bytes: UTF-16 without a mark by its high bytes, the encodings of eight
//! bits by chardetng. What the bytes contradict is overruled.

mod tables;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{ISO_8859_6, ISO_8859_8, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1255};
use tables::Table;

/// An encoding of text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Encoding(Kind);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Standard(&'static encoding_rs::Encoding),
    /// One that the WHATWG does not know.
    Table(Table),
}

/// How many bytes are looked at to guess an encoding.
pub(super) const SAMPLE: usize = 256 * 1024;

impl Encoding {
    /// UTF-8.
    pub const UTF_8: Self = Self(Kind::Standard(UTF_8));

    /// The encoding of that name: a WHATWG label, `MacArabic`, `CP720`, `CP862` or `CP864`.
    pub fn named(name: &str) -> Option<Self> {
        let plain = name.trim().to_ascii_lowercase().replace('_', "-");
        if let Some(table) = Table::named(&plain) {
            return Some(Self(Kind::Table(table)));
        }
        encoding_rs::Encoding::for_label(plain.as_bytes()).map(|standard| Self(Kind::Standard(standard)))
    }

    /// Its name, as the WHATWG writes it.
    pub fn name(self) -> &'static str {
        match self.0 {
            Kind::Standard(standard) => standard.name(),
            Kind::Table(table) => table.name(),
        }
    }

    /// Whether it is UTF-8.
    pub fn is_utf8(self) -> bool {
        self == Self::UTF_8
    }

    /// Whether it has a place for each shape of a letter.
    pub(super) fn is_shaped(self) -> bool {
        matches!(self.0, Kind::Table(Table::Cp864))
    }

    /// The text of `bytes`, without a byte order mark.
    pub(super) fn decode(self, bytes: &[u8]) -> String {
        match self.0 {
            Kind::Standard(standard) => standard.decode_with_bom_removal(bytes).0.into_owned(),
            Kind::Table(table) => table.decode(bytes),
        }
    }

    /// The text of `bytes`, which another program wrote: UTF-8, UTF-16 with or without its mark, else what the letters
    /// tell, without the mark. `None` where it is no text, or UTF-8 with faults.
    pub fn text_of(bytes: &[u8]) -> Option<String> {
        let encoding = Self::declared(bytes, None);
        let text = match encoding.0 {
            Kind::Standard(standard) => {
                let (text, wrong) = standard.decode_with_bom_removal(bytes);
                Some(text.into_owned()).filter(|_| !wrong)
            }
            Kind::Table(table) => Some(table.decode(bytes)),
        };
        let is_control = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{C}');
        let is_text =
            |text: &String| !text.contains(is_control) && text.contains(|c: char| c.is_ascii_alphanumeric());
        text.filter(|text| encoding.is_utf8() || is_text(text))
    }

    /// The encoding of `bytes`, which are text but not sound UTF-8, as far as they tell.
    pub(super) fn guess(bytes: &[u8]) -> Self {
        let sample = &bytes[..bytes.len().min(SAMPLE)];
        if let Some(wide) = utf16(sample) {
            return Self(Kind::Standard(wide));
        }
        if let Some(dos) = dos(sample) {
            return dos;
        }
        if let Some(arabic) = arabic(sample) {
            return arabic;
        }
        let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
        detector.feed(sample, true);
        let found = detector.guess(None, Utf8Detection::Deny);
        // Logical Hebrew in ISO-8859-8 is windows-1255 with fewer signs.
        let found = if found == ISO_8859_8 { WINDOWS_1255 } else { found };
        Self(Kind::Standard(found))
    }

    /// The encoding that a byte order mark names.
    pub(super) fn marked(bytes: &[u8]) -> Option<Self> {
        encoding_rs::Encoding::for_bom(bytes).map(|(standard, _)| Self(Kind::Standard(standard)))
    }

    /// The encoding of `bytes` whose source names `label`: that one, unless they are sound UTF-8, or are no
    /// text in it.
    pub(super) fn declared(bytes: &[u8], label: Option<&str>) -> Self {
        if let Some(marked) = Self::marked(bytes) {
            return marked;
        }
        let wide = utf16(&bytes[..bytes.len().min(SAMPLE)]);
        if let Some(wide) = wide {
            return Self(Kind::Standard(wide));
        }
        if simdutf8::basic::from_utf8(bytes).is_ok() {
            return Self::UTF_8;
        }
        let named = label.and_then(Self::named);
        let sound = named.filter(|named| match named.0 {
            // Many an editor names the encoding of its own country.
            Kind::Standard(standard) if standard == WINDOWS_1252 && is_dense(bytes) => false,
            Kind::Standard(standard) if *named != Self::UTF_8 => {
                let (text, wrong) = standard.decode_without_bom_handling(&bytes[..bytes.len().min(SAMPLE)]);
                let letters = text.chars().filter(|c| !c.is_ascii()).count();
                let marks = text.chars().filter(|&c| c == '\u{FFFD}').count();
                !wrong || marks * 20 < letters
            }
            Kind::Standard(_) => mostly_utf8(bytes),
            Kind::Table(_) => true,
        });
        sound.unwrap_or_else(|| if mostly_utf8(bytes) { Self::UTF_8 } else { Self::guess(bytes) })
    }
}

/// Whether most bytes beyond ASCII stand beside others: words of another script, where letters with accents stand alone.
pub(super) fn is_dense(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let high = sample.iter().filter(|byte| !byte.is_ascii()).count();
    let beside = sample.windows(2).filter(|pair| !pair[0].is_ascii() && !pair[1].is_ascii()).count();
    high >= 8 && beside * 2 > high
}

/// Whether bytes that are no sound UTF-8 are UTF-8 with a few faults; to be cut off within a letter is none.
pub(super) fn mostly_utf8(bytes: &[u8]) -> bool {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let (mut sound, mut faults) = (0, 0);
    for chunk in sample.utf8_chunks() {
        sound += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        faults += usize::from(!chunk.invalid().is_empty());
    }
    let is_cut = simdutf8::compat::from_utf8(sample).is_err_and(|error| error.error_len().is_none());
    sound > faults * 2 || is_cut && sound > 0
}

/// How many of `bytes` are `such`; some hundred at a time, for a sum in one byte is counted by vector instructions.
pub(super) fn bytes_among(bytes: &[u8], such: impl Fn(u8) -> bool) -> usize {
    let in_part = |part: &[u8]| part.iter().map(|&byte| u8::from(such(byte))).sum::<u8>();
    bytes.chunks(128).map(|part| usize::from(in_part(part))).sum()
}

/// UTF-16 without a mark: one half of the bytes is nearly always one of the blocks' numbers.
pub(super) fn utf16(sample: &[u8]) -> Option<&'static encoding_rs::Encoding> {
    if sample.len() < 8 {
        return None;
    }
    // Of one half more than six tenths are such numbers, or zeros: in most texts there is none.
    if bytes_among(sample, |byte| byte <= 8) * 10 < (sample.len() * 3).saturating_sub(30) {
        return None;
    }
    let block = |byte: u8| matches!(byte, 0 | 5 | 6 | 7 | 0x20 | 0xFB | 0xFE);
    let high = |parity: usize| {
        let bytes = sample.iter().skip(parity).step_by(2);
        let (all, of) = (bytes.len(), |byte: &&u8| block(**byte));
        // Zeros, or the blocks of Hebrew, Arabic and Syriac, beside others.
        let zeros = sample.iter().skip(parity).step_by(2).filter(|&&byte| byte <= 8).count();
        (bytes.filter(of).count() * 100 / all.max(1), zeros * 100 / all.max(1))
    };
    let ((even, even_low), (odd, odd_low)) = (high(0), high(1));
    if odd > 90 && odd_low > 60 && even_low < 40 {
        return Some(UTF_16LE);
    }
    (even > 90 && even_low > 60 && odd_low < 40).then_some(UTF_16BE)
}

/// Which encoding of DOS `sample` is in, if it is in any: by where the letters of Hebrew and Arabic are.
pub(super) fn dos(sample: &[u8]) -> Option<Encoding> {
    let mut counts = [0_usize; 256];
    sample.iter().for_each(|&byte| counts[usize::from(byte)] += 1);
    let high: usize = counts[0x80..].iter().sum();
    let sum = |range: std::ops::RangeInclusive<usize>| counts[range].iter().sum::<usize>();
    if !is_dense(sample) {
        return None;
    }
    // Of Hebrew, letters alone, and the commonest: yod, vav, he, lamed.
    if sum(0x80..=0x9A) * 20 > high * 19
        && [0x89, 0x85, 0x84, 0x8C].map(|at| counts[at]).iter().sum::<usize>() * 6 > high
    {
        return Some(Encoding(Kind::Table(Table::Cp862)));
    }
    // Of Arabic, alef and lam are the commonest; in the Cyrillic encoding their places are those of rarer ones.
    let arabic = sum(0x98..=0xAD) + sum(0xE0..=0xEF) + sum(0xF1..=0xF6);
    (arabic * 20 > high * 19 && counts[0x9F] * 14 > high && counts[0xE9] * 20 > high)
        .then_some(Encoding(Kind::Table(Table::Cp720)))
}

/// Which Arabic encoding of eight bits `sample` is in, if it is in any: by where its commonest letters are.
pub(super) fn arabic(sample: &[u8]) -> Option<Encoding> {
    let mut counts = [0_usize; 256];
    sample.iter().for_each(|&byte| counts[usize::from(byte)] += 1);
    let high: usize = counts[0x80..].iter().sum();
    let sum = |range: std::ops::RangeInclusive<usize>| counts[range].iter().sum::<usize>();
    let of = |list: &[usize]| list.iter().map(|&byte| counts[byte]).sum::<usize>();
    // Letters of ISO-8859-6 and MacArabic have the same places.
    let iso_letters = sum(0xC1..=0xDA) + sum(0xE0..=0xF2);
    // Where shapes are written, letters at the ends of words have places of their own, alef within words above all: a
    // bracket in MacArabic, whose other half is as frequent.
    let ends = sum(0xF2..=0xFD);
    if counts[0xA8] * 40 > high && counts[0xA8] > counts[0xA9] * 2 && ends * 20 > high {
        return Some(Encoding(Kind::Table(Table::Cp864)));
    }
    if high == 0 || iso_letters * 2 < high {
        return None;
    }
    // The commonest letters at their places: alef is C7 in all; lam, meem, noon, waw, yeh tell them apart.
    let iso = of(&[0xE4, 0xE5, 0xE6, 0xE8, 0xEA, 0xE7]);
    let windows = of(&[0xE1, 0xE3, 0xE4, 0xE6, 0xED, 0xE5, 0xDF]);
    let alef = counts[0xC7];
    // Hebrew has no letter below E0; western text has few high bytes, and they stand alone.
    if alef * 25 < high || sum(0xC0..=0xDF) * 5 < high {
        return None;
    }
    let lam = (counts[0xE4], counts[0xE1]); // in ISO, in windows-1256
    let yeh = (counts[0xEA], counts[0xED]);
    let is_iso = lam.0 + yeh.0 > lam.1 + yeh.1 && iso >= windows.saturating_sub(counts[0xE4]);
    if !is_iso {
        return if sum(0xE1..=0xED) * 5 > high { Encoding::named("windows-1256") } else { None };
    }
    // Signs and spaces of right-to-left text stand in the upper half of MacArabic alone.
    let mac = sum(0xA1..=0xA3) + sum(0xA5..=0xAB) + sum(0xAE..=0xBA) + sum(0xBC..=0xBE);
    let mac = mac + if counts[0xA0] > counts[0x20] { counts[0xA0] } else { 0 };
    let persian = of(&[0xF3, 0xF5, 0xF8, 0xFE]);
    Some(if mac > 0 || persian * 50 > high {
        Encoding(Kind::Table(Table::MacArabic))
    } else {
        Encoding(Kind::Standard(ISO_8859_6))
    })
}

/// The text of bytes some lines of which are UTF-8 and others are not, and the other encoding; `None` where
/// they are in one.
pub(super) fn mixed(bytes: &[u8]) -> Option<(String, Encoding)> {
    let (mut sound, mut other) = (0, Vec::new());
    for line in bytes.split_inclusive(|&byte| byte == b'\n') {
        match std::str::from_utf8(line) {
            Ok(line) => sound += line.chars().filter(|c| !c.is_ascii()).count(),
            Err(_) => {
                let high = line.iter().filter(|byte| !byte.is_ascii()).count();
                let letters: usize = line
                    .utf8_chunks()
                    .map(|chunk| chunk.valid().chars().filter(|c| !c.is_ascii()).count())
                    .sum();
                // A line with a broken character among sound ones is UTF-8.
                if letters * 8 > high {
                    return None;
                }
                other.extend_from_slice(line);
            }
        }
    }
    let high = other.iter().filter(|byte| !byte.is_ascii()).count();
    if sound < 8 || high < 8 {
        return None;
    }
    let encoding = Encoding::guess(&other);
    if encoding == Encoding(Kind::Standard(WINDOWS_1252)) && high < 32 {
        return None;
    }
    let line = |line: &[u8]| std::str::from_utf8(line).map_or_else(|_| encoding.decode(line), str::to_owned);
    Some((bytes.split_inclusive(|&byte| byte == b'\n').map(line).collect(), encoding))
}
