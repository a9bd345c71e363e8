//! kitty's graphics protocol: pictures have a number, are sent once, and stand where they are placed.

use crate::setter::Picture;
use base64::prelude::*;
use std::fmt::Write as _;

/// Asks whether the terminal shows pictures; it answers `ESC _ G i=31;OK ESC \`.
pub const QUESTION: &str = "\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\";

/// Takes away every picture in sight, and forgets it.
pub const REMOVE_ALL: &str = "\x1b_Ga=d,d=A,q=2\x1b\\";

/// The bytes of one piece of a picture, in Base64.
const PIECE: usize = 4096;

/// What sends `picture`, to be called `id` from then on.
///
/// ```
/// use tui_faces::{Picture, kitty};
/// let picture = Picture { width: 1, height: 1, pixels: vec![1, 2, 3, 255] };
/// assert!(kitty::send(7, &picture).starts_with("\x1b_Ga=t,f=32,o=z,q=2,i=7,s=1,v=1,m=0;"));
/// ```
pub fn send(id: u32, picture: &Picture) -> String {
    let data = BASE64_STANDARD.encode(miniz_oxide::deflate::compress_to_vec_zlib(&picture.pixels, 1));
    let mut sent = String::with_capacity(data.len() + 64);
    let pieces = data.len().div_ceil(PIECE).max(1);
    for piece in 0..pieces {
        let own = &data[piece * PIECE..data.len().min((piece + 1) * PIECE)];
        let more = u8::from(piece + 1 < pieces);
        // A string takes all that is written.
        let _ = if piece == 0 {
            let Picture { width, height, .. } = picture;
            write!(sent, "\x1b_Ga=t,f=32,o=z,q=2,i={id},s={width},v={height},m={more};{own}\x1b\\")
        } else {
            write!(sent, "\x1b_Gq=2,m={more};{own}\x1b\\")
        };
    }
    sent
}

/// What places picture `id` with its corner at this column and row, from 0, as its placement `number`.
pub fn place(id: u32, number: u32, (column, row): (u16, u16)) -> String {
    format!("\x1b[{};{}H\x1b_Ga=p,q=2,i={id},p={number},C=1\x1b\\", row + 1, column + 1)
}

/// What takes placement `number` of picture `id` away.
pub fn take_away(id: u32, number: u32) -> String {
    format!("\x1b_Ga=d,d=i,q=2,i={id},p={number}\x1b\\")
}

/// What forgets picture `id`, with all its placements.
pub fn forget(id: u32) -> String {
    format!("\x1b_Ga=d,d=I,q=2,i={id}\x1b\\")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_picture_comes_in_pieces_of_which_the_last_says_so() {
        let noise = (0_u32..40_000).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let sent = send(3, &Picture { width: 100, height: 100, pixels: noise });
        let pieces: Vec<&str> = sent.split("\x1b\\").filter(|piece| !piece.is_empty()).collect();
        assert!(pieces.len() > 1);
        for (index, piece) in pieces.iter().enumerate() {
            let (head, data) = piece.split_once(';').unwrap();
            assert_eq!(head.ends_with("m=1"), index + 1 < pieces.len());
            assert!(data.len() <= PIECE && head.contains("q=2"));
        }
    }
}
