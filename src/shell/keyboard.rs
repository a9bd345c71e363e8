//! Keyboard layouts: which US key stands where a letter was typed.
//!
//! A reader whose keyboard is set to Arabic presses the key of `j` and types `ت`: for commands that is
//! `j`. A terminal sends the letter alone. (The kitty keyboard protocol can send the place too;
//! crossterm drops it.) Letters that layouts place differently are told apart by the letters that
//! only one of them has: the last one typed decides.

/// A keyboard layout for a right-to-left script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Layout {
    /// Arabic 101 and 102, as Windows and X have them.
    #[default]
    Arabic,
    /// Persian, ISIRI 9147.
    Persian,
    /// Hebrew, SI 1452.
    Hebrew,
    /// Urdu, phonetic (CRULP).
    Urdu,
}

/// The US keys, from left to right and top to bottom, without Shift and with it.
const US: &str = "`qwertyuiop[]asdfghjkl;'zxcvbnm,./QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>?~%";

/// What the layouts have at those places; `_` where it is ASCII or nothing, and so tells nothing.
const ARABIC: &str = "ذضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوزظ\u{64E}\u{64B}\u{64F}\u{64C}ﻹإ‘÷×؛__\u{650}\u{64D}__ﻷأـ،____\u{652}__ﻵآ’__؟\u{651}٪";
const PERSIAN: &str = "_ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو__\u{652}\u{64C}\u{64D}\u{64B}\u{64F}\u{650}\u{64E}\u{651}____ؤئيإأآة»«__ك\u{653}ژ\u{670}\u{200C}\u{654}ء__؟÷٪";
const HEBREW: &str = "___קראטוןםפ__שדגכעיחלךף_זסבהנמצתץ____________________________________";
const URDU: &str = "_قوعرتےءیہپ__اسدفگحجکل__زشچطبنم،۔__ؤ_ڑٹ_ئ_ۃ___آصڈ_غھضخ___ذژثظ_ں___؟_٪";

impl Layout {
    const ALL: [Self; 4] = [Self::Arabic, Self::Persian, Self::Hebrew, Self::Urdu];

    /// The layout that people who use `language` (BCP 47 or a POSIX locale) are likely to have.
    pub fn of_language(language: &str) -> Option<Self> {
        match language.get(..2)? {
            "ar" => Some(Self::Arabic),
            "fa" => Some(Self::Persian),
            "he" | "iw" => Some(Self::Hebrew),
            "ur" => Some(Self::Urdu),
            _ => None,
        }
    }

    /// The US key at the place of `typed`.
    fn us(self, typed: char) -> Option<char> {
        let keys = match self {
            Self::Arabic => ARABIC,
            Self::Persian => PERSIAN,
            Self::Hebrew => HEBREW,
            Self::Urdu => URDU,
        };
        keys.chars().zip(US.chars()).find(|&(key, _)| key == typed).map(|(_, us)| us)
    }
}

/// What is known of the reader's keyboard so far.
#[derive(Clone, Debug, Default)]
pub struct Keyboard {
    layout: Layout,
}

impl Keyboard {
    /// A keyboard that is taken for `layout` until a letter says otherwise.
    pub fn new(layout: Layout) -> Self {
        Self { layout }
    }

    /// The US key where `typed` was typed; `None` when it is on none of the layouts' keys, or ASCII.
    pub fn us(&mut self, typed: char) -> Option<char> {
        if typed.is_ascii() {
            return None;
        }
        if let Some(digit @ 0..=9) = decimal(typed) {
            return char::from_digit(digit, 10);
        }
        if let Some(us) = self.layout.us(typed) {
            return Some(us);
        }
        let (layout, us) = Layout::ALL.into_iter().find_map(|layout| Some((layout, layout.us(typed)?)))?;
        self.layout = layout;
        Some(us)
    }
}

/// The value of an Arabic-Indic or extended Arabic-Indic digit.
fn decimal(c: char) -> Option<u32> {
    let zero = match c {
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    Some(c as u32 - zero as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_as_long_as_the_us_one_and_names_no_key_twice() {
        for keys in [ARABIC, PERSIAN, HEBREW, URDU] {
            assert_eq!(keys.chars().count(), US.chars().count(), "{keys}");
            let mut seen: Vec<char> = keys.chars().filter(|&c| c != '_').collect();
            seen.sort_unstable();
            let count = seen.len();
            seen.dedup();
            assert_eq!(seen.len(), count, "{keys}");
            assert!(seen.iter().all(|c| !c.is_ascii()));
        }
    }

    #[test]
    fn the_home_keys_of_each_layout() {
        for (layout, typed) in
            [(Layout::Arabic, "تنىلثﻷآ؟"), (Layout::Persian, "تندلثأ\u{654}؟"), (Layout::Urdu, "جکنگعغں؟")]
        {
            let mut keyboard = Keyboard::new(layout);
            let us: String = typed.chars().filter_map(|c| keyboard.us(c)).collect();
            assert_eq!(us, "jkngeGN?", "{layout:?}");
        }
        let mut keyboard = Keyboard::new(Layout::Hebrew);
        let us: String = "חלמעק".chars().filter_map(|c| keyboard.us(c)).collect();
        assert_eq!(us, "jknge");
    }

    #[test]
    fn a_letter_of_one_layout_alone_decides() {
        let mut keyboard = Keyboard::default();
        assert_eq!(keyboard.us('ذ'), Some('`'));
        assert_eq!(keyboard.us('گ'), Some('\''));
        assert_eq!(keyboard.us('ذ'), Some('b'), "Persian from here on");
        assert_eq!(keyboard.us('ח'), Some('j'));
        assert_eq!(keyboard.us('x'), None);
        assert_eq!(keyboard.us('ж'), None);
    }
}
