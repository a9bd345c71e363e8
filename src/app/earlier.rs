//! The text that the notes were made in, beside that of today.

use super::{linking, message::Arrival, reader::article::Article, state::App, windowing::make_room};
use crate::{
    document::Document,
    notebook::{Notebook, ReadOnly},
};

/// Opens the text that the notes were made in beside the one of today, and links the two. Nothing can be noted there.
pub(super) fn open_earlier(app: &mut App) {
    let article = &app.reader.article;
    let document =
        article.earlier().and_then(|old| Document::parse(old.as_bytes(), article.document.name()).ok());
    let Some(mut document) = document else { return app.session.say(say!("earlier-none")) };
    document.set_direction(article.document.forced_direction());
    let name = app.session.plain(say!("earlier-name", name = &article.name));
    if !make_room(app) {
        return;
    }
    let mut notebook = Notebook::default();
    notebook.read_only = Some(ReadOnly::Earlier);
    // No background worker has this number: nothing of this text is saved or looked for.
    let number = u32::MAX - app.windows.new_name().0;
    app.open(number, Article::new(name, document, notebook, None), None, &Arrival::Stopped);
    linking::toggle(app);
}
