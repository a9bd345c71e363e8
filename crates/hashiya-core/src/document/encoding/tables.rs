//! Encodings of eight bits that the WHATWG does not know: of old Macintoshes and of DOS.

/// An encoding by its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Table {
    /// Arabic on old Macintoshes.
    MacArabic,
    /// Arabic in DOS.
    Cp720,
    /// Hebrew in DOS.
    Cp862,
    /// Arabic in DOS, by the shapes of its letters.
    Cp864,
}

impl Table {
    /// The encoding of that name, in lower case.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "macarabic" | "x-mac-arabic" | "mac-arabic" | "x-macarabic" => Some(Self::MacArabic),
            "cp720" | "ibm720" | "dos-720" | "720" => Some(Self::Cp720),
            "cp862" | "ibm862" | "dos-862" | "862" => Some(Self::Cp862),
            "cp864" | "ibm864" | "dos-864" | "864" => Some(Self::Cp864),
            _ => None,
        }
    }

    /// Its name.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::MacArabic => "MacArabic",
            Self::Cp720 => "CP720",
            Self::Cp862 => "CP862",
            Self::Cp864 => "CP864",
        }
    }

    /// The text of `bytes`.
    pub(super) fn decode(self, bytes: &[u8]) -> String {
        let upper: Vec<char> = match self {
            Self::MacArabic => (0x80..=0xFF).map(mac_arabic).collect(),
            Self::Cp720 => CP720.iter().flat_map(|row| row.chars()).collect(),
            Self::Cp862 => CP862.iter().flat_map(|row| row.chars()).collect(),
            Self::Cp864 => CP864.iter().flat_map(|row| row.chars()).collect(),
        };
        let letter = |&byte: &u8| match byte.checked_sub(0x80) {
            Some(at) => upper.get(usize::from(at)).copied().unwrap_or(char::REPLACEMENT_CHARACTER),
            None => char::from(byte),
        };
        bytes.iter().map(letter).collect()
    }
}

/// The upper half of code page 720, as Microsoft has it.
const CP720: [&str; 4] = [
    "\u{FFFD}\u{FFFD}éâ\u{FFFD}à\u{FFFD}çêëèïî\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{651}\u{652}ô¤ـûùءآأؤ£إئا",
    "بةتثجحخدذرزسشص«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐",
    "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀",
    "ضطظعغفµقكلمنهوىي≡\u{64B}\u{64C}\u{64D}\u{64E}\u{64F}\u{650}≈°∙·√ⁿ²■\u{A0}",
];
/// The upper half of code page 862, as the table of the Unicode Consortium has it.
const CP862: [&str; 4] = [
    "אבגדהוזחטיךכלםמןנסעףפץצקרשת¢£¥₧ƒ",
    "áíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐",
    "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀",
    "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}",
];

/// The upper half of code page 864, as the table of the Unicode Consortium has it.
const CP864: [&str; 4] = [
    "°·∙√▒─│┼┤┬├┴┐┌└┘β∞φ±½¼≈«»ﻷﻸ\u{FFFD}\u{FFFD}ﻻﻼ\u{FFFD}",
    "\u{A0}\u{AD}ﺂ£¤ﺄ\u{FFFD}\u{FFFD}ﺎﺏﺕﺙ،ﺝﺡﺥ٠١٢٣٤٥٦٧٨٩ﻑ؛ﺱﺵﺹ؟",
    "¢ﺀﺁﺃﺅﻊﺋﺍﺑﺓﺗﺛﺟﺣﺧﺩﺫﺭﺯﺳﺷﺻﺿﻁﻅﻋﻏ¦¬÷×ﻉ",
    "ـﻓﻗﻛﻟﻣﻧﻫﻭﻯﻳﺽﻌﻎﻍﻡ\u{FE7D}\u{651}ﻥﻩﻬﻰﻲﻐﻕﻵﻶﻝﻙﻱ■\u{FFFD}",
];

/// `MacArabic`, as Apple's table of the Unicode Consortium has it.
fn mac_arabic(byte: u8) -> char {
    const FIRST: [char; 32] = [
        'Ä', '\u{A0}', 'Ç', 'É', 'Ñ', 'Ö', 'Ü', 'á', 'à', 'â', 'ä', 'ں', '«', 'ç', 'é', 'è', 'ê', 'ë', 'í',
        '…', 'î', 'ï', 'ñ', 'ó', '»', 'ô', 'ö', '÷', 'ú', 'ù', 'û', 'ü',
    ];
    const LAST: [char; 13] = ['پ', 'ٹ', 'چ', 'ە', 'ڤ', 'گ', 'ڈ', 'ڑ', '{', '|', '}', 'ژ', 'ے'];
    match byte {
        0x80..=0x9F => FIRST[usize::from(byte - 0x80)],
        0xA5 => '٪',
        0xAC => '،',
        0xB0..=0xB9 => char::from_u32(0x660 + u32::from(byte - 0xB0)).unwrap_or(' '),
        0xBB => '؛',
        0xBF => '؟',
        0xC0 => '❊',
        0xA0..=0xBF => char::from(byte - 0x80),
        0xC1..=0xDA => char::from_u32(0x621 + u32::from(byte - 0xC1)).unwrap_or(' '),
        0xDB..=0xDF => char::from(byte - 0x80),
        0xE0..=0xF2 => char::from_u32(0x640 + u32::from(byte - 0xE0)).unwrap_or(' '),
        0xF3..=0xFF => LAST[usize::from(byte - 0xF3)],
        _ => char::from(byte),
    }
}
