//! Words set in the faces that this system has.

use super::*;

const CELL: CellSize = CellSize { width: 10, height: 20 };

/// A setter in a face that this system has; without one the test says so, and there is nothing to test.
fn setter() -> Option<Setter> {
    let face = Face::find(&["Noto Nastaliq Urdu", "Amiri", "DejaVu Sans", "FreeSans"]);
    if face.is_none() {
        let _ = std::io::Write::write_all(&mut std::io::stderr(), b"skipped: no font with Arabic letters\n");
    }
    Some(Setter::new(face?, CELL))
}

fn word(text: &str, column: u16, columns: u16) -> Word {
    let colors = (0..columns).map(|own| [(own as u8).wrapping_mul(20), 0, 0]).collect();
    Word { column, columns, text: text.to_owned(), rtl: true, mono: false, colors }
}

/// The columns of pixels in which `picture` has ink.
fn inked(picture: &Picture) -> (usize, usize) {
    let ink = |x: usize| (0..picture.height).any(|y| picture.pixels[(y * picture.width + x) * 4 + 3] > 40);
    let columns: Vec<usize> = (0..picture.width).filter(|&x| ink(x)).collect();
    (columns[0], columns[columns.len() - 1])
}

#[test]
fn a_word_begins_at_the_right_of_its_columns_and_stays_within() {
    let Some(mut setter) = setter() else { return };
    for (text, columns) in [("سلام", 4), ("پاکستان", 2), ("و", 5)] {
        let picture = setter.row(&[word(text, 3, columns)], 12);
        assert_eq!((picture.width, picture.height), (120, usize::from(setter.rows()) * 20));
        let (left, right) = inked(&picture);
        // Strokes may reach a little over their advance.
        assert!(left >= 24 && right <= 30 + usize::from(columns) * 10 + 6, "{text}: {left}..{right}");
        assert!(right + 12 >= 30 + usize::from(columns) * 10, "{text} begins at the right: {right}");
    }
}

#[test]
fn in_larger_cells_words_are_larger_and_as_many_rows_high() {
    let Some(setter) = setter() else { return };
    let rows = setter.rows();
    let larger = CellSize { width: 2 * CELL.width, height: 2 * CELL.height };
    let mut setter = setter.with_cell(larger);
    assert_eq!((setter.cell(), setter.rows()), (larger, rows));
    let (left, right) = inked(&setter.row(&[word("سلام", 3, 4)], 12));
    assert!(left >= 54 && (116..=146).contains(&right), "{left}..{right}");
}

#[test]
fn letters_have_the_colour_of_their_columns() {
    let Some(mut setter) = setter() else { return };
    let picture = setter.row(&[word("سلام", 0, 4)], 4);
    for (place, pixel) in picture.pixels.chunks_exact(4).enumerate().filter(|(_, pixel)| pixel[3] > 0) {
        assert_eq!(usize::from(pixel[0]), place % picture.width / 10 * 20);
    }
}

#[test]
fn what_the_face_has_no_letter_for_is_not_set() {
    let Some(mut setter) = setter() else { return };
    assert!(setter.can_set(&word("سلام", 0, 4)));
    assert!(!setter.can_set(&word("س\u{10FFFD}", 0, 2)));
    assert!(setter.row(&[word("س\u{10FFFD}", 0, 2)], 2).pixels.iter().all(|part| *part == 0));
}

#[test]
fn high_marks_are_not_cut_off() {
    let Some(mut setter) = setter() else { return };
    for text in ["الْحَمْدُ", "نَعْبُدُ", "هُوَ", "اللَّهُ", "إِنَّآ"] {
        let picture = setter.row(&[word(text, 0, 6)], 6);
        let ink = |y: usize| {
            let row = picture.pixels.chunks_exact(4 * picture.width).nth(y).unwrap();
            row.chunks_exact(4).filter(|pixel| pixel[3] > 200).count()
        };
        assert!(ink(0) < 3 && ink(picture.height - 1) < 3, "{text}");
    }
}

#[test]
fn words_from_the_left_are_set_in_the_other_face() {
    let nastaliq: &[&str] = &["Noto Nastaliq Urdu"];
    let [Some(face), Some(latin)] =
        Face::find_each([nastaliq, &["DejaVu Serif", "FreeSerif", "DejaVu Sans"]])
    else {
        return;
    };
    let latin_word = Word { rtl: false, ..word("InPage", 2, 6) };
    let mut setter = Setter::new(face, CELL).with_latin(Some(latin));
    assert!(setter.can_set(&latin_word) && !setter.can_set(&word("س\u{10FFFD}", 0, 2)));
    let (left, right) = inked(&setter.row(&[latin_word], 12));
    assert!(left >= 18 && right <= 82 && right - left > 40, "{left}..{right}");
}

#[test]
fn a_face_of_any_script_is_fitted_to_its_cells_and_borrows_what_it_lacks() {
    for (name, text, columns) in [
        ("Noto Serif Hebrew", "בעברית.", 7),
        ("Noto Sans Hebrew", "(שלום)", 6),
        ("FreeSerif", "בְּרֵאשִׁית", 6),
        ("Noto Sans Syriac", "ܡܠܟܐ", 4),
        ("Noto Sans Thaana", "ދިވެހި", 3),
        ("Noto Sans NKo", "ߒߞߏ.", 4),
        ("Noto Sans Adlam", "𞤆𞤵𞤤𞤢𞤪", 5),
        ("DejaVu Serif", "minion", 6),
        ("Noto Sans Ethiopic", "ሰላም", 3),
    ] {
        let [Some(face), latin] = Face::find_each([&[name], &Face::LATIN]) else { continue };
        let mut setter = Setter::new(face, CELL).with_latin(latin);
        let picture = setter.row(&[word(text, 1, columns)], columns + 2);
        let ink = |y: usize| {
            picture.pixels[4 * picture.width * y..][..4 * picture.width].chunks(4).any(|pixel| pixel[3] > 100)
        };
        let rows: Vec<usize> = (0..picture.height).filter(|&y| ink(y)).collect();
        assert!(rows.len() > 6 && rows.len() <= picture.height - 2, "{name}: rows {rows:?}");
        let (left, right) = inked(&picture);
        assert!(left >= 4 && right <= usize::from(columns) * 10 + 16, "{name}: {left}..{right}");
        assert!(right - left > usize::from(columns) * 5, "{name}: {left}..{right}");
    }
}

#[test]
fn no_more_words_are_kept_than_that() {
    let Some(mut setter) = setter() else { return };
    for number in 0..KEPT as u16 + 10 {
        let _: bool = setter.can_set(&word("س", 0, number));
    }
    assert!(setter.kept.len() <= KEPT);
}

#[test]
fn code_has_a_column_a_letter_and_signs_stand_on_the_baseline() {
    let nastaliq: &[&str] = &["Noto Nastaliq Urdu", "Amiri"];
    let [Some(face), Some(latin), mono @ Some(_), signs @ Some(_)] =
        Face::find_each([nastaliq, &Face::LATIN, &Face::MONO, &Face::SIGNS])
    else {
        return;
    };
    let mut setter = Setter::new(face, CELL).with_latin(Some(latin)).with_mono(mono).with_signs(signs);
    let code = |text: &str| Word { rtl: false, mono: true, ..word(text, 0, text.len() as u16) };
    // The strokes of each letter stand in its column, the middle of which is inked.
    let picture = setter.row(&[code("illill")], 6);
    for column in 0..6 {
        let ink =
            |x: usize| (0..picture.height).any(|y| picture.pixels[(y * picture.width + x) * 4 + 3] > 40);
        assert!((column * 10 + 3..column * 10 + 8).any(ink), "column {column}");
    }
    assert_ne!(picture, setter.row(&[Word { mono: false, ..code("illill") }], 6));
    // The lower end of a box to tick is near that of the digits beside it, and it is as wide as high.
    let lowest = |picture: &Picture| {
        let ink = |y: &usize| {
            picture.pixels[4 * picture.width * y..][..4 * picture.width].chunks(4).any(|p| p[3] > 100)
        };
        (0..picture.height).rfind(ink).unwrap_or(0)
    };
    let [sign, digit] = ["☑", "1"].map(|text| setter.row(&[word(text, 0, 2)], 2));
    assert!(lowest(&sign).abs_diff(lowest(&digit)) <= 4, "{} {}", lowest(&sign), lowest(&digit));
    assert!(setter.can_set(&word("☐", 0, 1)));
}
