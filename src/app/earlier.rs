//! Earlier texts of an article, from the archive, beside that of today.

use super::{
    linking,
    message::{Arrival, Effect},
    picker::{Choice, Picker},
    reader::article::Article,
    state::App,
    windowing::make_room,
};
use crate::{
    document::Document,
    notebook::{KeptText, Notebook, ReadOnly},
};

/// Has the earlier texts of the article looked up.
pub(super) fn ask(app: &mut App) {
    app.session.ask(Effect::KeptTexts);
}

/// Opens the earlier text where there is one, and asks which where there are several.
pub(super) fn choose(app: &mut App, kept: Vec<KeptText>) {
    if app.overlay.is_some() {
        return; // something else was opened meanwhile
    }
    match <[KeptText; 1]>::try_from(kept) {
        Ok([only]) => app.session.ask(Effect::KeptText(only)),
        Err(kept) if kept.is_empty() => {
            // What is at hand of it may come from elsewhere than the archive.
            let text = app.reader.article.earlier().map(str::to_owned);
            open(app, "", text.as_deref());
        }
        Err(kept) => {
            let choice = |own: KeptText| {
                let made = app.session.row(&say!("kept-text-notes", count = own.notes));
                Choice::new(minute(&own.time), made, own)
            };
            let all = kept.into_iter().map(choice).collect();
            app.context().choose(Picker::new(say!("picker-kept-texts"), all, 0), |app, kept| {
                app.session.ask(Effect::KeptText(kept));
            });
        }
    }
}

/// Opens an earlier text of the article, in which a note was made at `time` last, beside the one of today, and links the
/// two. Nothing can be noted there.
pub(super) fn open(app: &mut App, time: &str, text: Option<&str>) {
    let article = &app.reader.article;
    let document = text.and_then(|text| Document::parse(text.as_bytes(), article.document.name()).ok());
    let Some(mut document) = document else { return app.session.say(say!("earlier-none")) };
    document.set_direction(article.document.forced_direction());
    let name = app.session.plain(if time.is_empty() {
        say!("earlier-name", name = &article.name)
    } else {
        say!("earlier-name-at", name = &article.name, time = minute(time))
    });
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

/// A time of RFC 3339 to the minute.
fn minute(time: &str) -> String {
    let time = time.replacen('T', " ", 1);
    time.get(..16).map_or_else(|| time.clone(), str::to_owned)
}
