//! Directions that the reader sets against what the text says of itself: of the document, kept in its notebook,
//! and of single paragraphs, kept with the place where one stopped.

use super::state::App;
use crate::{notebook::Edit, text::Direction};

impl App {
    /// Turns the document: as found, right to left, left to right.
    pub(super) fn turn(&mut self) {
        let next = match self.reader.article.document.forced_direction() {
            None => Some(Direction::RightToLeft),
            Some(Direction::RightToLeft) => Some(Direction::LeftToRight),
            Some(Direction::LeftToRight) => None,
        };
        let mut about = self.reader.article.notebook.document.clone();
        about.dir = next;
        self.reader.article.document.set_direction(next);
        self.change(Edit::About(about));
        self.show_turned();
        self.say(next.map_or("direction: as found in the text".to_owned(), |next| {
            format!("direction: {}", words(next))
        }));
    }

    /// Turns the paragraph under the cursor, or back to what was found.
    pub(super) fn turn_paragraph(&mut self) {
        let document = &mut self.reader.article.document;
        let index = document.paragraph_at(self.pane.cursor.at);
        let turned = document.turned_paragraph(index).is_some();
        let other = match document.paragraph_direction(index) {
            Direction::RightToLeft => Direction::LeftToRight,
            Direction::LeftToRight => Direction::RightToLeft,
        };
        document.turn_paragraph(index, (!turned).then_some(other));
        self.show_turned();
        self.say(if turned {
            "this paragraph: as found in the text".to_owned()
        } else {
            format!("this paragraph: {}", words(other))
        });
    }

    fn show_turned(&mut self) {
        self.pane.view.forget(&self.reader.article.document);
        self.relayout();
        self.pane.view.show(&self.reader.article.document, self.pane.cursor.at);
    }
}

fn words(direction: Direction) -> &'static str {
    if direction.is_rtl() { "right to left" } else { "left to right" }
}
