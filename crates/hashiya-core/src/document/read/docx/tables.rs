//! Which tables only lay words out: boxes around paragraphs, pages set side by side. Their words are told as paragraphs
//! and headings; a cell of any other table is one line.

use super::super::xml::parts::{self as xml, Part};
use super::parts::Styles;

/// A table that was begun.
#[derive(Default)]
struct Table {
    number: usize,
    /// Cells of the row at hand.
    cells: usize,
    /// Whether any row has more than one cell.
    columns: bool,
    /// Whether the cell at hand holds a heading, and whether any has words below one.
    heading: bool,
    told: bool,
}

/// For each table of `source` in its order whether it lays words out; those of text boxes are not counted.
pub(super) fn laid_out(source: &str, styles: &Styles) -> Vec<bool> {
    let mut found: Vec<bool> = Vec::new();
    if !source.contains("tbl>") {
        return found;
    }
    let mut open: Vec<Table> = Vec::new();
    // How many open elements are not counted; whether the paragraph at hand is a heading.
    let (mut beside, mut heading) = (0_usize, false);
    for part in xml::parts(source) {
        match part {
            Part::Start(tag) if matches!(tag.name.as_str(), "txbxContent" | "Fallback") => beside += 1,
            Part::End(name) if matches!(name.as_str(), "txbxContent" | "Fallback") => {
                beside = beside.saturating_sub(1);
            }
            _ if beside > 0 => {}
            Part::Start(tag) if tag.name == "tbl" => {
                open.push(Table { number: found.len(), ..Table::default() });
                found.push(false);
            }
            Part::End(name) if name == "tbl" => {
                if let Some(table) = open.pop() {
                    found[table.number] = !table.columns || table.told;
                }
            }
            Part::Start(tag) => {
                let Some(table) = open.last_mut() else { continue };
                match tag.name.as_str() {
                    "tr" => table.cells = 0,
                    "tc" => {
                        table.cells += 1;
                        table.columns |= table.cells > 1;
                        table.heading = false;
                    }
                    "p" => heading = false,
                    "pStyle" => {
                        heading = tag.get("val").is_some_and(|style| styles.level(style).is_some());
                    }
                    _ => {}
                }
            }
            Part::Words(words) if !words.trim().is_empty() => {
                if let Some(table) = open.last_mut() {
                    table.told |= table.heading && !heading;
                    table.heading |= heading;
                }
            }
            _ => {}
        }
    }
    found
}
