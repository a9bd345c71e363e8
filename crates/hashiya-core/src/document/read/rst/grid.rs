//! Tables of reStructuredText: drawn with `+--+`, or with lines of `===` above and below their columns.

use super::lines::is_blank;

/// The longest table, in lines.
const LONGEST: usize = 20_000;

/// How many of `lines` are a table that begins here.
pub(super) fn length(lines: &[&str]) -> Option<usize> {
    let line = lines[0].trim_start();
    if line.starts_with("+-") || line.starts_with("+=") {
        let of_it = |line: &&&str| line.trim_start().starts_with(['+', '|']);
        let length = lines.iter().take(LONGEST).take_while(of_it).count();
        return (length > 2).then_some(length);
    }
    if !is_border(line) {
        return None;
    }
    let borders = lines.iter().enumerate().skip(1).take(LONGEST);
    let ends = |at: usize| lines.get(at + 1).is_none_or(|next| is_blank(next));
    borders
        .filter(|(_, line)| is_border(line.trim_start()))
        .map(|(at, _)| at)
        .find(|&at| ends(at))
        .map(|at| at + 1)
}

/// Whether a line is signs above or below columns: `===  ===`.
fn is_border(line: &str) -> bool {
    let mut columns = line.split(' ').filter(|column| !column.is_empty());
    columns.clone().nth(1).is_some() && columns.all(|column| column.bytes().all(|byte| byte == b'='))
}

/// The rows of a table, and whether each is one of its head.
pub(super) fn rows(lines: &[&str]) -> Vec<(bool, Vec<String>)> {
    if lines[0].trim_start().starts_with('+') { drawn(lines) } else { simple(lines) }
}

fn drawn(lines: &[&str]) -> Vec<(bool, Vec<String>)> {
    let mut rows: Vec<(bool, Vec<String>)> = Vec::new();
    let mut row: Vec<String> = Vec::new();
    for line in lines.iter().map(|line| line.trim()) {
        if line.starts_with('+') {
            if !row.is_empty() {
                rows.push((false, std::mem::take(&mut row)));
            }
            if line.starts_with("+=") {
                rows.iter_mut().for_each(|(head, _)| *head = true);
            }
            continue;
        }
        for (at, cell) in line.trim_matches('|').split('|').enumerate() {
            if at >= row.len() {
                row.push(String::new());
            }
            if !cell.trim().is_empty() {
                row[at].push_str(cell.trim());
                row[at].push(' ');
            }
        }
    }
    rows.extend((!row.is_empty()).then_some((false, row)));
    rows
}

fn simple(lines: &[&str]) -> Vec<(bool, Vec<String>)> {
    let mut rows: Vec<(bool, Vec<String>)> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        if is_border(line.trim_start()) {
            if at > 0 && at + 1 < lines.len() {
                rows.iter_mut().for_each(|(head, _)| *head = true);
            }
            continue;
        }
        let cells = line.split("  ").map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned);
        let cells: Vec<String> = cells.filter(|cell| !cell.bytes().all(|byte| byte == b'-')).collect();
        rows.extend((!cells.is_empty()).then_some((false, cells)));
    }
    rows
}
