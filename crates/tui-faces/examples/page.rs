//! Shows the words of its arguments in a face, on a terminal with kitty's graphics protocol, and how long that took:
//! `cargo run --release --example page -- "Noto Nastaliq Urdu" اور نہیں`.
#![allow(clippy::disallowed_methods, reason = "an example reads its arguments and the clock")]

use std::time::Instant;
use tui_faces::{CellSize, Face, Setter, Word, kitty};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().unwrap_or_else(|| "Noto Nastaliq Urdu".to_owned());
    let begin = Instant::now();
    let Some(face) = Face::find(&[&name]) else {
        eprintln!("no font of the family {name}");
        return;
    };
    let found = begin.elapsed();
    let mut setter = Setter::new(face, CellSize { width: 11, height: 22 });
    let (mut words, mut column) = (Vec::new(), 60_u16);
    for text in arguments {
        let columns = text.chars().filter(|c| !('\u{64B}'..='\u{652}').contains(c)).count() as u16;
        column = column.saturating_sub(columns + 1);
        words.push(Word {
            column,
            columns,
            text,
            rtl: true,
            mono: false,
            colors: vec![[0, 0, 0]; usize::from(columns)],
        });
    }
    let begin = Instant::now();
    let picture = setter.row(&words, 60);
    let drawn = begin.elapsed();
    let again = Instant::now();
    let sent = kitty::send(1, &setter.row(&words, 60));
    print!("{}{}", sent, kitty::place(1, 1, (0, 2)));
    println!("\x1b[8Hfound {found:?}, drawn {drawn:?}, again {:?}, {} bytes", again.elapsed(), sent.len());
    let mut image = format!("P6 {} {} 255\n", picture.width, picture.height).into_bytes();
    image.extend(picture.pixels.chunks(4).flat_map(|pixel| [255 - pixel[3]; 3]));
    if let Some(path) = std::env::var_os("PICTURE") {
        let _ = std::fs::write(path, image);
    }
}
