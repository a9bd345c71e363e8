//! The outline: sections under one another, a folded copy as one row.

use crate::app::outline::OutlineRow;
use crate::app::state::App;

impl App {
    /// The rows of the outline.
    pub(in crate::app) fn outline_rows(&self) -> Vec<OutlineRow> {
        let document = &self.reader.article.document;
        let copies = self.folded_repeats();
        let copy_at =
            |byte: usize| copies.iter().copied().find(|&copy| self.repeats()[copy].span.contains(byte));
        let sections = document.sections().iter().enumerate();
        let sections = sections.filter(|(_, section)| copy_at(section.span.start).is_none());
        let mut rows: Vec<(usize, OutlineRow)> =
            sections.map(|(number, section)| (section.span.start, OutlineRow::Section(number))).collect();
        rows.extend(copies.iter().map(|&copy| (self.repeats()[copy].span.start, OutlineRow::Repeat(copy))));
        rows.sort_by_key(|(start, _)| *start);
        rows.into_iter().map(|(_, row)| row).collect()
    }

    /// What is known of the chosen row of the outline, in words.
    pub(in crate::app) fn tell_outline(&mut self) {
        let chosen = self.sidebar.sections.get(self.sidebar.lists[0].selected);
        let Some(&OutlineRow::Section(number)) = chosen else { return };
        let Some(section) = self.reader.article.document.sections().get(number) else { return };
        let (read, whole) = self.read_of(section.span);
        let percent = read * 100 / whole.max(1);
        let notes = self.reader.article.marks().over(section.span).count();
        let counted = |count: usize, noun: &str| match count {
            1 => format!("1 {noun}"),
            count => format!("{count} {noun}s"),
        };
        let words = counted(self.reader.article.words(number), "word");
        self.say(format!("{words} · {percent}% read · {}", counted(notes, "note")));
    }

    /// Where in the outline the cursor is.
    pub(crate) fn outline_here(&self) -> Option<usize> {
        let row = if self.on_fold()
            && let Some(copy) =
                self.folded_repeat(self.reader.article.document.paragraph_at(self.pane.cursor.at))
        {
            OutlineRow::Repeat(copy)
        } else {
            OutlineRow::Section(self.reader.article.document.section_at(self.pane.cursor.at)?)
        };
        self.sidebar.sections.iter().position(|listed| *listed == row)
    }

    /// Goes to row `entry` of the outline; a folded copy stays folded.
    pub(in crate::app) fn open_outline(&mut self, entry: usize) {
        match self.sidebar.sections.get(entry).copied() {
            Some(OutlineRow::Section(number)) => {
                if let Some(at) = self.reader.article.document.sections().get(number).map(|s| s.span.start) {
                    self.visit(at);
                }
            }
            Some(OutlineRow::Repeat(number)) => {
                let Some(at) = self.repeats().get(number).map(|repeat| repeat.span.start) else { return };
                self.jump_over_folds(at);
                self.say(say!("outline-folded"));
            }
            None => {}
        }
    }
}
