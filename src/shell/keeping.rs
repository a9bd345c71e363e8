//! What a background worker keeps besides notes: where one stopped, and settings.

use super::{background_worker::BackgroundWorker, naming::DROP};
use crate::{
    app::{Message, Notice, Stopped},
    config::Assignment,
    store::{self, Resume},
};

impl BackgroundWorker {
    /// Keeps where one stopped: the bytes of the cursor and of the window's top, and the furthest read.
    pub(super) fn leave(&mut self, stopped: Option<&Stopped>) {
        self.end_finding(DROP);
        let Some(stopped) = stopped else { return };
        let place = Resume {
            path: self.session.article().to_owned(),
            title: self.document.title().to_owned(),
            top: self.document.code_point(stopped.top),
            cursor: self.document.code_point(stopped.cursor),
            read: self.document.code_point(stopped.read),
            turned: stopped.turned.iter().map(|&(start, way)| (start, way.is_rtl())).collect(),
            marks: stopped.marks.iter().map(|&(letter, at)| (letter, self.document.code_point(at))).collect(),
            at: store::now(),
        };
        store::remember(&self.dirs, place);
    }

    /// Saves what could not be saved before, once there is room.
    pub(super) fn save_again(&mut self, answer: &mut dyn FnMut(Message)) {
        if let Ok(Some(saved)) = self.session.save_again() {
            answer(Message::Unsaved(false));
            let message = saved.message.unwrap_or_else(|| say!("saved-again", file = saved.path.display()));
            answer(Message::Notice(Notice::info(message)));
        }
    }

    /// Writes a setting into the file of settings.
    pub(super) fn keep_setting(&self, setting: &Assignment, answer: &mut dyn FnMut(Message)) {
        let Assignment { table, key, value } = setting;
        let notice = match store::keep_setting(&self.dirs, *table, key, value) {
            Ok(file) => {
                let (name, value) = (setting.name(), value.trim_matches('"'));
                Notice::info(say!("setting-kept", name, value, file = file.display()))
            }
            Err(error) => Notice::warning(say!("not-saved", error = error.phrase())),
        };
        answer(Message::Notice(notice));
    }
}
