//! The outline: sections under one another, a folded copy as one row.

use crate::app::outline::OutlineRow;
use crate::app::state::App;

impl App {
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

    /// Goes to row `entry` of the outline; a folded copy stays folded.
    pub(in crate::app) fn open_outline(&mut self, entry: usize) {
        match self.sidebar.sections.get(entry).copied() {
            Some(OutlineRow::Section(number)) => {
                if let Some(at) = self.reader.article.document.sections().get(number).map(|s| s.span.start) {
                    self.visit(at);
                }
            }
            Some(OutlineRow::Repeat(number)) => {
                let Some(at) = self.reader.article.repeats().get(number).map(|repeat| repeat.span.start)
                else {
                    return;
                };
                self.jump_over_folds(at);
                self.say(say!("outline-folded"));
            }
            None => {}
        }
    }
}
