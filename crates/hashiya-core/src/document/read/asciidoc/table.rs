//! The cells of an `AsciiDoc` table, which may stand on one line or on many.

/// A table that is being read.
pub(super) struct Table {
    separator: char,
    /// How many cells make a row; told, or as many as the first line has.
    columns: usize,
    head: bool,
    cells: Vec<String>,
    /// Whether no line with cells was followed by another line yet.
    first: bool,
}

impl Table {
    /// A table that begins with `sign`; `said` is what stands in brackets before it.
    pub(super) fn new(sign: &str, said: &str) -> Self {
        let columns = said.split_once("cols").map_or(0, |(_, rest)| columns(rest));
        let told = [("format=csv", ','), ("format=tsv", '\t'), ("format=dsv", ':')];
        let plain: String = said.chars().filter(|&c| c != '"').collect();
        let told = told.into_iter().find(|(name, _)| plain.contains(name)).map(|(_, separator)| separator);
        let own = plain.split_once("separator=").and_then(|(_, rest)| rest.chars().next());
        let separator = own.or(told).or(sign.chars().next()).unwrap_or('|');
        Self { separator, columns, head: said.contains("header"), cells: Vec::new(), first: true }
    }

    /// A line between the rules of the table.
    pub(super) fn line(&mut self, line: &str) {
        if line.trim().is_empty() {
            // An empty line below the first row makes a head of it.
            self.head |= std::mem::take(&mut self.first) && !self.cells.is_empty();
            return;
        }
        self.first &= self.cells.is_empty();
        if matches!(self.separator, ',' | '\t' | ':' | ';') {
            let row = csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .delimiter(u8::try_from(self.separator).unwrap_or(b','))
                .from_reader(line.as_bytes())
                .records()
                .next();
            let cells = row.and_then(Result::ok);
            self.cells.extend(cells.iter().flatten().map(|cell| cell.trim().to_owned()));
        } else {
            let mut parts = line.split(self.separator);
            let before = without_specifier(parts.next().unwrap_or_default());
            if let (Some(last), false) = (self.cells.last_mut(), before.trim().is_empty()) {
                last.push(' ');
                last.push_str(before);
            }
            let mut parts = parts.peekable();
            while let Some(part) = parts.next() {
                let cell = if parts.peek().is_some() { without_specifier(part) } else { part };
                self.cells.push(cell.to_owned());
            }
        }
        if self.columns == 0 {
            self.columns = self.cells.len();
            self.first = true;
        }
    }

    /// The rows, and whether each is the head.
    pub(super) fn rows(&self) -> impl Iterator<Item = (bool, &[String])> {
        self.cells
            .chunks(self.columns.max(1))
            .enumerate()
            .map(|(number, row)| (number == 0 && self.head, row))
    }
}

/// How many columns `="1,2"` or `="3*"` says.
fn columns(said: &str) -> usize {
    let said = said.trim_start_matches(['=', '"']);
    let said = said.split(['"', ']']).next().unwrap_or_default();
    let one = |part: &str| part.split_once('*').and_then(|(count, _)| count.trim().parse().ok()).unwrap_or(1);
    said.split([',', ';']).map(one).sum::<usize>().min(1000)
}

/// The end of a cell without what is said of the next one: `2+`, `.3+^.>s`.
fn without_specifier(part: &str) -> &str {
    let kept = part.trim_end_matches(|c: char| c.is_ascii_digit() || "+*^<>.adehlmsv".contains(c));
    let specifier = &part[kept.len()..];
    let specifies = specifier.contains(['+', '*', '^', '<', '>']) || kept.is_empty() && specifier.len() == 1;
    if specifies && (kept.is_empty() || kept.ends_with(' ')) { kept } else { part }
}
