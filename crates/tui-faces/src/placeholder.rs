//! Pictures of kitty's protocol where letters stand: cells with U+10EEEE, whose marks say which part of which picture is
//! there. A multiplexer keeps, moves and covers them as it does all letters, and need know nothing of pictures.

/// The letter of a cell of a picture.
const PLACEHOLDER: char = '\u{10EEEE}';

/// The marks that stand for 0, 1, 2 …: the first of each stretch of code points, and how many it has. They are those of
/// Unicode 6.0 above the letter (class 230) that neither decompose nor meet a Latin letter in one code point.
const NUMBERS: [(u32, u32); 86] = [
    (0x0305, 1),
    (0x030D, 2),
    (0x0310, 1),
    (0x0312, 1),
    (0x033D, 3),
    (0x0346, 1),
    (0x034A, 3),
    (0x0350, 3),
    (0x0357, 1),
    (0x035B, 1),
    (0x0363, 13),
    (0x0483, 5),
    (0x0592, 4),
    (0x0597, 3),
    (0x059C, 6),
    (0x05A8, 2),
    (0x05AB, 2),
    (0x05AF, 1),
    (0x05C4, 1),
    (0x0610, 8),
    (0x0657, 5),
    (0x065D, 2),
    (0x06D6, 7),
    (0x06DF, 4),
    (0x06E4, 1),
    (0x06E7, 2),
    (0x06EB, 2),
    (0x0730, 1),
    (0x0732, 2),
    (0x0735, 2),
    (0x073A, 1),
    (0x073D, 1),
    (0x073F, 3),
    (0x0743, 1),
    (0x0745, 1),
    (0x0747, 1),
    (0x0749, 2),
    (0x07EB, 7),
    (0x07F3, 1),
    (0x0816, 4),
    (0x081B, 9),
    (0x0825, 3),
    (0x0829, 5),
    (0x0951, 1),
    (0x0953, 2),
    (0x0F82, 2),
    (0x0F86, 2),
    (0x135D, 3),
    (0x17DD, 1),
    (0x193A, 1),
    (0x1A17, 1),
    (0x1A75, 8),
    (0x1B6B, 1),
    (0x1B6D, 7),
    (0x1CD0, 3),
    (0x1CDA, 2),
    (0x1CE0, 1),
    (0x1DC0, 2),
    (0x1DC3, 7),
    (0x1DCB, 2),
    (0x1DD1, 22),
    (0x1DFE, 1),
    (0x20D0, 2),
    (0x20D4, 4),
    (0x20DB, 2),
    (0x20E1, 1),
    (0x20E7, 1),
    (0x20E9, 1),
    (0x20F0, 1),
    (0x2CEF, 3),
    (0x2DE0, 32),
    (0xA66F, 1),
    (0xA67C, 2),
    (0xA6F0, 2),
    (0xA8E0, 18),
    (0xAAB0, 1),
    (0xAAB2, 2),
    (0xAAB7, 2),
    (0xAABE, 2),
    (0xAAC1, 1),
    (0xFE20, 7),
    (0x10A0F, 1),
    (0x10A38, 1),
    (0x1D185, 5),
    (0x1D1AA, 4),
    (0x1D242, 3),
];

/// How many columns, and rows, of a picture can be told.
pub const MOST: u32 = 297;

/// The number of a picture that letters name: `color`, that of the letters among the 256, and `own`, the same for all of
/// one program, so that two of them have other pictures. From 0 `own` is no part of it.
pub fn id(own: u8, color: u8) -> u32 {
    u32::from(own) << 24 | u32::from(color)
}

/// What has picture `id` stand wherever letters name it, over this many columns and rows.
pub fn place(id: u32, columns: u16, rows: u16) -> String {
    format!("\x1b_Ga=p,U=1,q=2,i={id},c={columns},r={rows}\x1b\\")
}

/// The letter of the part of picture `id` in this column and row of it, from 0; it has the colour of the last byte of `id`.
/// `None`: no mark stands for one of them.
///
/// ```
/// use tui_faces::placeholder::{id, letter};
/// assert_eq!(letter(id(0, 42), 1, 0).as_deref(), Some("\u{10EEEE}\u{305}\u{30D}\u{305}"));
/// ```
pub fn letter(id: u32, column: u16, row: u16) -> Option<String> {
    let marks = [row.into(), column.into(), id >> 24].map(mark);
    let mut letter = String::from(PLACEHOLDER);
    for mark in marks {
        letter.push(mark?);
    }
    Some(letter)
}

/// The mark that stands for `number`.
fn mark(number: u32) -> Option<char> {
    let mut left = number;
    for (first, count) in NUMBERS {
        if left < count {
            return char::from_u32(first + left);
        }
        left -= count;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_for_as_many_numbers_as_the_protocol_says() {
        for (number, code) in
            [(0, 0x305), (1, 0x30D), (2, 0x30E), (100, 0x7EB), (200, 0x20D4), (256, 0xA8E6), (296, 0x1D244)]
        {
            assert_eq!(mark(number).map(u32::from), Some(code), "{number}");
        }
        assert_eq!((mark(MOST), letter(id(1, 16), MOST as u16, 0)), (None, None));
    }

    #[test]
    fn a_letter_fits_into_what_a_multiplexer_keeps_of_a_cell() {
        // tmux 3.3 keeps 21 bytes.
        for column in 0..MOST as u16 {
            assert!(letter(id(255, 255), column, 1).is_some_and(|letter| letter.len() <= 16), "{column}");
        }
    }
}
