//! What is drawn again after a key is all that changed: rows drawn by themselves make the frame that is drawn whole.

use crate::support::{random::Random, reader::Reader};
use hashiya::{app::Changed, notebook::Notebook, ui};
use ratatui::{buffer::Buffer, layout::Rect, style::Style};

/// Keys that move, more often than those that do something else.
const KEYS: &[&str] = &[
    "h",
    "l",
    "j",
    "k",
    "w",
    "b",
    "e",
    "h",
    "l",
    "j",
    "k",
    ")",
    "(",
    "{",
    "}",
    "0",
    "$",
    "H",
    "M",
    "L",
    "j",
    "k",
    "w",
    "b",
    "ctrl-e",
    "ctrl-y",
    "space",
    "ctrl-d",
    "ctrl-u",
    "z z",
    "G",
    "g g",
    "3 j",
    "2 w",
    "v",
    "esc",
    "m",
    "u",
    "/ [ال] enter",
    "n",
    "s",
    "tab",
    "g t",
    "z a",
    "z M",
    "z R",
    "J",
    "K",
    "i [ملاحظة] enter",
    "z u",
    "z n",
    "5",
    "esc",
    "j",
    "k",
    "l",
    "h",
    "ctrl-w v",
    "ctrl-w s",
    "ctrl-w w",
    "ctrl-w c",
    "ctrl-w +",
];

fn frame(reader: &Reader, (width, height): (u16, u16)) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, width, height));
    let _ = ui::paint(&reader.app, &mut buffer);
    buffer
}

fn play(mut reader: Reader, size: (u16, u16), seed: u64, times: usize) -> [usize; 3] {
    let mut random = Random::new(seed);
    let mut seen = [0; 3];
    let older = Style::new().red().on_blue().bold();
    reader.app.take_changed();
    let mut shown = frame(&reader, size);
    for _ in 0..times {
        let keys = random.pick(KEYS);
        for key in keys.split_inclusive(' ').map(str::trim) {
            reader.keys(key);
            let whole = frame(&reader, size);
            match reader.app.take_changed() {
                Changed::Nothing => seen[0] += 1,
                Changed::Rows(rows) => {
                    seen[1] += 1;
                    let drawn = ui::rows(&reader.app, &rows);
                    let before = shown.clone();
                    let _ = ui::paint_rows(&reader.app, &rows, &mut shown);
                    let others = (0..size.1).filter(|row| !drawn.contains(row));
                    for position in others.flat_map(|row| (0..size.0).map(move |column| (column, row))) {
                        assert_eq!(
                            shown[position], before[position],
                            "another row at {position:?} after {key}"
                        );
                    }
                }
                Changed::Pane(lists) => {
                    seen[1] += 1;
                    let areas = ui::pane_areas(&reader.app, lists);
                    let mut drawn: Vec<_> = areas.iter().flat_map(|area| area.positions()).collect();
                    // What stands there is of some older frame.
                    for &position in &drawn {
                        shown[position].set_symbol("#").set_style(older);
                    }
                    let before = shown.clone();
                    let _ = ui::paint_pane(&reader.app, lists, &mut shown);
                    drawn.sort_unstable_by_key(|position| (position.y, position.x));
                    assert!(drawn.is_sorted_by(|a, b| a != b), "areas share cells after {key}");
                    for position in shown.area.positions().filter(|position| !drawn.contains(position)) {
                        assert_eq!(
                            shown[position], before[position],
                            "another area at {position:?} after {key}"
                        );
                    }
                }
                Changed::All => {
                    seen[2] += 1;
                    shown.clone_from(&whole);
                }
            }
            if shown != whole {
                let differ = (0..size.1).flat_map(|row| (0..size.0).map(move |column| (column, row)));
                let differ = differ.filter(|&position| shown[position] != whole[position]).take(8);
                panic!(
                    "after {key} ({keys}, seed {seed}) stands otherwise: {:?}",
                    differ.collect::<Vec<_>>()
                );
            }
        }
    }
    seen
}

#[test]
fn what_a_key_leaves_undrawn_is_as_it_was() {
    let sample = include_bytes!("../../seeds/openai-november.ar.txt");
    let notes = include_bytes!("../../seeds/openai-november.ar.txt.hashiya.toml");
    let form = "# عنوان\n\nقال *سام* إنه `code` هنا.\n\n> اقتباس طويل من كلام الرجل في ذلك اليوم.\n\n- أول\n- ثانٍ\n\n---\n\n\
        | أ | ب |\n| - | - |\n| 1 | 2 |\n\n";
    let mut seen = [0; 3];
    for (seed, size) in [(1, (100, 30)), (2, (61, 17)), (3, (150, 40)), (4, (24, 9)), (5, (10, 4))] {
        let reader = Reader::of(&sample[..9000], "a.ar.txt", Notebook::parse(notes), size);
        let played = play(reader, size, seed, 150);
        (0..3).for_each(|kind| seen[kind] += played[kind]);
        let reader = Reader::of(form.repeat(6).as_bytes(), "a.md", Notebook::default(), size);
        play(reader, size, seed + 10, 80);
    }
    assert!(seen[0] > 5 && seen[1] > 50, "moves are drawn in part: {seen:?}");
}
