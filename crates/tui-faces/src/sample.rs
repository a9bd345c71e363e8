//! Words by which a face is measured.

/// What a face is measured by: common words of a script, plain and with marks, each with its columns. The first script that
/// the face has words of counts.
pub(crate) const SAMPLES: [&[(&str, u16)]; 7] = [
    &[
        ("اور", 3),
        ("میں", 3),
        ("نہیں", 4),
        ("تھی", 3),
        ("لیے", 3),
        ("پاکستان", 7),
        ("الْعَالَمِينَ", 8),
        ("قَالَ", 3),
        ("يَعْلَمُ", 4),
        ("كِتَابٌ", 4),
        ("مِنْ", 2),
        ("الرَّحِيمِ", 6),
    ],
    &[("של", 2), ("הלך", 3), ("ישראל", 5), ("שלום", 4), ("בְּרֵאשִׁית", 6), ("אֱלֹהִים", 5), ("הַצֹּאן", 4)],
    &[("ܡܠܟܐ", 4), ("ܐܠܗܐ", 4), ("ܕܝܠܗ", 4), ("ܫܠܳܡܳܐ", 4)],
    &[("ދިވެހި", 3), ("ރާއްޖެ", 3), ("އިން", 2), ("ކުރުމަށް", 4)],
    &[("ߒߞߏ", 3), ("ߞߊ߲", 2), ("ߊ߬ߣߌ߫", 3)],
    &[("𞤆𞤵𞤤𞤢𞤪", 5), ("𞤢𞤣𞤤𞤢𞤥", 5)],
    &[(LATIN, 21)],
];

/// What a face for words from the left is measured by.
pub(crate) const LATIN: &str = "Handgloves and minion";
