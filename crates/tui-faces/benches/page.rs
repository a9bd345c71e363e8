//! What a page and a row cost as pictures: words that were not drawn before, and those that were.
//! Needs a font of Noto Nastaliq Urdu or Amiri; without one there is nothing to time.
#![allow(clippy::unwrap_used, reason = "a bench")]

use tui_faces::{CellSize, Face, Picture, Setter, Word, kitty, sixel};

const CELL: CellSize = CellSize { width: 9, height: 18 };
const COLUMNS: u16 = 70;

fn main() {
    if face().is_none() {
        println!("skipped: no font of Noto Nastaliq Urdu or Amiri");
        return;
    }
    divan::main();
}

fn face() -> Option<Face> {
    Face::find(&["Noto Nastaliq Urdu", "Amiri"])
}

/// The rows of the Urdu sample, from its beginning.
fn rows() -> Vec<Vec<Word>> {
    let text = include_str!("../../../seeds/urdu.ur.txt");
    let (mut rows, mut row, mut left) = (Vec::new(), Vec::new(), COLUMNS);
    for word in
        text.split_whitespace().filter(|word| word.chars().all(|c| ('\u{600}'..='\u{6FF}').contains(&c)))
    {
        let columns = word.chars().count() as u16;
        if columns + 1 > left {
            rows.push(std::mem::take(&mut row));
            left = COLUMNS;
        }
        left -= columns + 1;
        let colors = vec![[20, 20, 20]; usize::from(columns)];
        row.push(Word { column: left, columns, text: word.to_owned(), rtl: true, mono: false, colors });
    }
    rows
}

/// A page of 24 lines, none of whose words was drawn before.
#[divan::bench]
fn page(bencher: divan::Bencher<'_, '_>) {
    let rows = rows();
    bencher.with_inputs(|| Setter::new(face().unwrap(), CELL)).bench_refs(|setter| {
        let page = rows.iter().cycle().take(24);
        page.map(|row| kitty::send(1, &setter.row(row, COLUMNS)).len()).sum::<usize>()
    });
}

/// The same page in sixel, in the colours of a VT340.
#[divan::bench]
fn page_sixel(bencher: divan::Bencher<'_, '_>) {
    let rows = rows();
    bencher.with_inputs(|| Setter::new(face().unwrap(), CELL)).bench_refs(|setter| {
        let page = rows.iter().cycle().take(24);
        page.map(|row| in_sixel(&setter.row(row, COLUMNS))).sum::<usize>()
    });
}

/// A line in sixel whose words were drawn before: the cursor moved.
#[divan::bench]
fn row_again_sixel(bencher: divan::Bencher<'_, '_>) {
    let (rows, mut setter) = (rows(), Setter::new(face().unwrap(), CELL));
    let _: Picture = setter.row(&rows[0], COLUMNS);
    bencher.bench_local(|| in_sixel(&setter.row(&rows[0], COLUMNS)));
}

fn in_sixel(picture: &Picture) -> usize {
    sixel::draw(picture, CELL, &[[250; 3]; COLUMNS as usize], (0, 0), sixel::COLORS).len()
}

/// A line whose words were not drawn before, as scrolling by one brings it.
#[divan::bench]
fn row(bencher: divan::Bencher<'_, '_>) {
    let rows = rows();
    let setter = || Setter::new(face().unwrap(), CELL);
    bencher.with_inputs(setter).bench_refs(|setter| kitty::send(1, &setter.row(&rows[0], COLUMNS)).len());
}

/// A line whose words were drawn before, in other colours: the cursor moved.
#[divan::bench]
fn row_again(bencher: divan::Bencher<'_, '_>) {
    let (rows, mut setter) = (rows(), Setter::new(face().unwrap(), CELL));
    let _: Picture = setter.row(&rows[0], COLUMNS);
    bencher.bench_local(|| kitty::send(1, &setter.row(&rows[0], COLUMNS)).len());
}
