//! What outlives articles: how the reader wants things, where one was, and which side effects are asked for.

mod turning;
mod typefaces;
mod viewing;

use crate::app::{
    changed::Changed,
    jumps::Jumps,
    library::Library,
    look::Look,
    message::{Effect, Moment, Notice, Stamp},
    pages::Page,
    review::Review,
    statistics::Statistics,
    stopped::Stopped,
};
use crate::{
    claims::amounts,
    command::{Action, COMMANDS, Mode, Pane},
    config::Pending,
    words::Phrase,
};
use std::{collections::HashMap, path::PathBuf};

/// What the letter pressed next is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LetterFor {
    /// The place of the cursor is called by it.
    Setting,
    /// The place that is called by it is gone to.
    Going,
}

/// One sitting at the program, whatever articles are opened in it.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a setting of its own")]
pub struct Session {
    /// Settings, keys and colours.
    pub look: Look,
    /// The screen, in columns and rows.
    pub size: (u16, u16),
    /// What the status line tells, until the next key.
    pub notice: Option<Notice>,
    /// Keys of a command that is not complete, and the count typed before it.
    pub pending: Pending,
    /// What the letter that is pressed next is for.
    pub letter: Option<LetterFor>,
    /// Whether a list is the whole window while it has the focus.
    pub whole: bool,
    /// The rows of the screen that a line of the text takes where it is a picture; `None`: the page is in letters.
    pub picture: Option<u16>,
    /// Whether names are underlined in the text.
    pub underlined: bool,
    /// Whether sentences that may be claims are underlined in the text.
    pub proposed: bool,
    /// Whether it is shown where pages of the printed book begin.
    pub page_marks: bool,
    /// The articles that are known.
    pub library: Library,
    /// The review across articles.
    pub review: Review,
    /// What was read and marked in all articles.
    pub statistics: Statistics,
    /// What stands instead of the article.
    pub page: Page,
    /// Which of text and lists has the keys.
    pub focus: Pane,
    /// The page that the program began with, which is left together with it; `None` for the article.
    pub(in crate::app) home: Option<Page>,
    /// Where one came from to the page that is shown.
    pub(in crate::app) came_from: Page,
    /// Where one jumped from, in whatever article.
    pub(in crate::app) jumps: Jumps,
    /// Where one stopped in the articles that were left.
    pub(in crate::app) left: HashMap<PathBuf, Stopped>,
    /// The time and the random bytes of the message that is handled.
    pub(in crate::app) stamp: Moment,
    /// What is to be drawn again.
    pub(in crate::app) changed: Changed,
    /// The side effects that are asked for, gathered while a message is handled, each with the number of the reader that it is
    /// done for.
    pub(in crate::app) effects: Vec<(u32, Effect)>,
    /// The number of the reader that side effects are asked for.
    pub(in crate::app) addressed: u32,
}

impl Session {
    /// A session on a screen of `size` (columns, rows).
    pub fn new(look: Look, size: (u16, u16)) -> Self {
        Self {
            look,
            size,
            notice: None,
            pending: Pending::default(),
            letter: None,
            whole: false,
            picture: None,
            underlined: false,
            proposed: false,
            page_marks: false,
            library: Library::default(),
            review: Review::default(),
            statistics: Statistics::default(),
            page: Page::Text,
            focus: Pane::Text,
            home: None,
            came_from: Page::Text,
            jumps: Jumps::default(),
            left: HashMap::new(),
            stamp: Stamp::default().into(),
            changed: Changed::All,
            effects: Vec::new(),
            addressed: 0,
        }
    }

    /// Tells the reader something in the status line.
    pub(crate) fn say(&mut self, text: impl Into<Phrase>) {
        self.notice = Some(Notice::info(text));
    }

    /// Tells the reader that `action` means nothing on the page that is shown, by its keys or its name.
    pub(crate) fn say_idle(&mut self, action: Action) {
        let mode = if self.page == Page::Review { Mode::Review } else { Mode::List };
        let row = COMMANDS.iter().find(|command| command.action == action);
        let keys = self.look.settings.keymap.shortest(mode, action);
        let name = match row.filter(|_| keys.is_empty()) {
            Some(row) => format!(":{}", row.name),
            None => keys,
        };
        self.say(say!("nothing-here", name));
    }

    /// Tells the reader what needs attention.
    pub(crate) fn warn(&mut self, text: impl Into<Phrase>) {
        self.notice = Some(Notice::warning(text));
    }

    /// Asks for a side effect.
    pub(crate) fn ask(&mut self, effect: Effect) {
        self.effects.push((self.addressed, effect));
    }

    /// Asks for nothing that leaves an article: a change is in this window alone.
    pub(in crate::app) fn hold_back_what_leaves(&mut self) {
        let all = self.effects.len();
        self.effects.retain(|(_, effect)| !matches!(effect, Effect::Quit | Effect::Open(..)));
        if self.effects.len() < all {
            self.warn(say!("quit-unsaved"));
        }
    }

    /// The words of `phrase`, for what is compared, stored or copied.
    pub(crate) fn plain(&self, phrase: impl Into<Phrase>) -> String {
        self.look.words.plain(&phrase.into())
    }

    /// The words of `phrase` for a row that holds nothing else.
    pub(crate) fn row(&self, phrase: &Phrase) -> String {
        // Where invisible characters are shown, those of messages are left out: nobody wrote them.
        if self.look.layout.reveal { self.look.words.plain(phrase) } else { self.look.words.row(phrase) }
    }

    /// `number` as the language writes it.
    pub(crate) fn number(&self, number: usize) -> String {
        self.look.words.number(number)
    }

    /// The amounts that `text` states, in the reader's units and digits.
    pub(crate) fn amounts(&self, text: &str) -> Vec<String> {
        amounts(text, &self.look.settings.units, &self.look.words)
    }

    /// A date as files have it, as the language writes it: the day of an RFC 3339 time; a year or a month stay.
    pub(crate) fn date(&self, text: &str) -> String {
        let day = text.get(..10).and_then(|day| day.parse().ok());
        day.map_or_else(|| self.look.words.digits(text), |day| self.look.words.date(day))
    }

    /// What the keys of `action` are in `mode`, for hints.
    pub(crate) fn keys_of(&self, mode: Mode, action: Action) -> String {
        self.look.settings.keymap.shortest(mode, action)
    }

    /// The day where the reader is.
    pub(crate) fn today(&self) -> jiff::civil::Date {
        self.stamp.today
    }
}
