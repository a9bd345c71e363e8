//! How things are shown: the sidebar and what has the focus, invisible characters, vowel marks.

use super::typefaces::typefaces;
use crate::app::{
    message::Effect,
    panes::{SIDEBAR, SIDEBAR_BESIDE, sidebar_columns},
    session::Session,
};
use crate::{
    command::Pane,
    config::{Assignment, Marks, Side},
    document::Document,
    words::Phrase,
};
use tui_bidi::{layout, text::Direction};

impl Session {
    /// Whether the sidebar is in sight. Over the text it would stand between it and the reader, so that one of its
    /// lists needs the focus there.
    pub(in crate::app) fn shows_sidebar(&self) -> bool {
        self.look.settings.sidebar.show && (self.size.0 >= SIDEBAR_BESIDE || self.focus != Pane::Text)
    }

    /// Gives a pane the focus, and shows the sidebar for it. A sidebar that lies over the text closes when the
    /// text gets the focus.
    pub(in crate::app) fn give_focus(&mut self, pane: Pane) {
        self.focus = pane;
        self.look.settings.sidebar.show |= pane != Pane::Text;
    }

    /// The focus to the pane after the focused one, or before it.
    pub(in crate::app) fn focus_beside(&mut self, forward: bool) {
        let order = [Pane::Text, Pane::Sections, Pane::Entities, Pane::Notes];
        let here = order.iter().position(|&pane| pane == self.focus).unwrap_or(0);
        let there = if forward { here + 1 } else { here + order.len() - 1 };
        self.give_focus(order[there % order.len()]);
    }

    /// Shows the sidebar, or hides it.
    pub(in crate::app) fn toggle_sidebar(&mut self) {
        if self.shows_sidebar() {
            self.look.settings.sidebar.show = false;
            self.focus = Pane::Text;
        } else {
            self.show_sidebar();
        }
    }

    /// Puts the sidebar on the other side of a text that is read in the direction `reading`.
    pub(in crate::app) fn swap_sidebar(&mut self, reading: Direction) {
        let side = &mut self.look.settings.sidebar.side;
        let left = side.start(reading) == Direction::LeftToRight;
        *side = if left { Side::Right } else { Side::Left };
        self.show_sidebar();
    }

    /// Whether what is noted of the words under review is still to be recalled.
    pub(crate) fn is_recalled(&self) -> bool {
        self.look.settings.review.recall && !self.review.told
    }

    /// Makes the sidebar wider by `columns`, or narrower; it is remembered.
    pub(in crate::app) fn resize_sidebar(&mut self, columns: i16) {
        let (least, most) = SIDEBAR;
        let width = &mut self.look.settings.sidebar.width;
        *width = sidebar_columns(self.size.0, *width).saturating_add_signed(columns).clamp(least, most);
        let width = *width;
        self.show_sidebar();
        self.say(say!("setting-is", name = "sidebar.width", value = width));
        if let Ok(setting) = Assignment::parse(&format!("sidebar.width={width}")) {
            self.ask(Effect::KeepSetting(setting));
        }
    }

    /// Makes the list with the focus the whole window, or gives it its place in the sidebar again.
    pub(in crate::app) fn toggle_whole(&mut self) {
        self.whole = !self.whole;
        self.give_focus(if self.focus == Pane::Text { Pane::Notes } else { self.focus });
    }

    /// Whether a list is the whole window now.
    pub(in crate::app) fn shows_whole_list(&self) -> bool {
        self.whole && self.focus != Pane::Text
    }

    /// Shows the sidebar. Where it lies over the text, one of its lists gets the focus.
    fn show_sidebar(&mut self) {
        self.look.settings.sidebar.show = true;
        if !self.shows_sidebar() {
            self.focus = Pane::Sections;
        }
    }

    /// Shows invisible characters, or hides them.
    pub(in crate::app) fn toggle_reveal(&mut self) {
        let reveal = !self.look.layout.reveal;
        self.look.layout.reveal = reveal;
        self.say(if reveal { say!("invisible-shown") } else { say!("invisible-hidden") });
    }

    /// The page as a picture, which is asked for as a side effect; or in letters again.
    pub(in crate::app) fn toggle_picture(&mut self, lang: &str) {
        if self.picture.take().is_some() {
            return self.say(say!("picture-left"));
        }
        self.ask_for_picture(lang);
    }

    fn ask_for_picture(&mut self, lang: &str) {
        let face = &self.look.settings.text.face;
        let faces = if face.is_empty() { typefaces(lang) } else { vec![face.clone()] };
        self.ask(Effect::Picture(faces));
    }

    /// The page as a picture from the start, where the settings name a face and `document` is written from the right.
    pub(in crate::app) fn begin_in_face(&mut self, document: &Document) {
        if !self.look.settings.text.face.is_empty() && document.direction() == Direction::RightToLeft {
            self.ask_for_picture(document.lang());
        }
    }

    /// The page in the face that the settings name now.
    pub(in crate::app) fn change_face(&mut self, lang: &str) {
        if self.picture.is_some() || !self.look.settings.text.face.is_empty() {
            self.ask_for_picture(lang);
        }
    }

    /// What became of the asked picture: the rows that a line takes in the face of this name, or why there is none.
    pub(in crate::app) fn take_picture(&mut self, found: Result<(u16, String), Phrase>) {
        match found {
            Ok((rows, face)) => {
                self.picture = Some(rows.max(1));
                self.say(say!("picture-shown", face));
            }
            Err(why) => self.warn(why),
        }
    }

    /// Shows where pages of the printed book begin in `document`, or stops.
    pub(in crate::app) fn toggle_page_marks(&mut self, document: &Document) {
        self.page_marks = !self.page_marks;
        self.say(match (self.page_marks, document.has_page_marks()) {
            (true, true) => say!("page-marks-shown"),
            (true, false) => say!("page-marks-none"),
            (false, _) => say!("page-marks-hidden"),
        });
    }

    /// Vowel marks shown, hidden, or only on the word under the cursor: the next of the three.
    pub(in crate::app) fn next_marks(&mut self) {
        let own = self.look.settings.text.marks;
        let in_picture = self.picture.is_some() && own == Marks::Auto;
        let seen = if in_picture { layout::Marks::Show } else { self.look.layout.marks };
        let (next, said) = match (own, seen) {
            (Marks::Word, _) => (Marks::Show, say!("vowel-marks-shown")),
            (_, layout::Marks::Show) => (Marks::Hide, say!("vowel-marks-hidden")),
            (_, layout::Marks::Hide) => (Marks::Word, say!("vowel-marks-of-word")),
        };
        let look = &mut self.look;
        look.settings.text.marks = next;
        look.layout.marks = look.settings.text.options(look.suits).marks;
        self.say(said);
    }
}
