//! Settings changed while one reads: asked for, set, and kept in the file of settings; themes are seen while they are
//! chosen.

use crate::app::{
    context::Context,
    message::{Effect, Notice},
    overlay::Purpose,
    picker::{Choice, Picker},
    session::Session,
    state::{Overlay, Then},
};
use crate::config::{Assignable, Assignment, assignable};

/// Sets what `line` says; `keep`: in the file of settings too.
pub(in crate::app) fn set(cx: &mut Context<'_>, line: &str, keep: bool) {
    let assigned = Assignment::parse(line).and_then(|assignment| {
        cx.session.look.settings.assign(&assignment)?;
        Ok(assignment)
    });
    let assignment = match assigned {
        Ok(assignment) => assignment,
        Err(what) => return cx.warn(what),
    };
    let (name, value) = (assignment.name(), assignment.value.trim_matches('"').to_owned());
    let now = match apply(cx, &assignment) {
        Ok(now) => now,
        Err(notice) => return cx.session.notice = Some(notice),
    };
    if keep {
        return cx.ask(Effect::KeepSetting(assignment));
    }
    cx.say(if now { say!("setting-set", name, value) } else { say!("setting-later", name, value) });
}

/// Has a setting that was changed hold; `false` where it does so from the next start on.
fn apply(cx: &mut Context<'_>, assignment: &Assignment) -> Result<bool, Notice> {
    let look = &mut cx.session.look;
    match (assignment.table, assignment.key) {
        ("", "theme" | "light" | "dark") => {
            let name = look.settings.theme_for(Some(look.theme.is_dark())).to_owned();
            use_theme(cx.session, &name)?;
        }
        ("interface", _) => {
            look.words = look.settings.interface.catalogue(&look.words, &look.locale);
            let (language, known) = (look.words.language(), look.words.languages());
            if !known.iter().any(|(tag, _)| *tag == language.tag() || *tag == language.base()) {
                let names: Vec<&str> = known.iter().map(|(tag, _)| tag.as_str()).collect();
                let unknown = say!("language-unknown", name = language.tag(), names = names.join(", "));
                return Err(Notice::warning(unknown));
            }
        }
        ("text", "face") => cx.session.change_face(cx.reader.article.document.lang()),
        ("page" | "text", _) => look.layout = look.settings.text.options(look.suits),
        ("find", _) => cx.reader.find.set_up(&look.settings.find),
        ("sidebar" | "claims", _) | ("terminal", "wheel") => {}
        _ => return Ok(false),
    }
    Ok(true)
}

/// Asks which setting is changed.
pub(in crate::app) fn ask_setting(cx: &mut Context<'_>) {
    let all = assignable().map(|own| setting_row(cx.session, &own, own)).collect();
    cx.choose(Picker::new(say!("picker-set"), all, 0), |app, own: Assignable| {
        ask_value(&mut app.context(), &own);
    });
}

/// The settings that `line` may go on to, each as a row of the palette.
pub(in crate::app) fn setting_rows(session: &Session, line: &str) -> Vec<Choice<Then>> {
    let fits = |own: &Assignable| own.name().contains(line.trim());
    let rows = assignable().filter(fits).map(|own| {
        let then = own;
        setting_row(session, &own, Then::new(move |app| ask_value(&mut app.context(), &then)))
    });
    rows.map(|row| Choice { label: format!("set {}", row.label), ..row }).collect()
}

fn setting_row<T>(session: &Session, own: &Assignable, value: T) -> Choice<T> {
    let now = say!("setting-now", value = own.value(&session.look.settings));
    Choice::new(own.name(), session.row(&say!("two-parts", one = own.meaning(), other = now)), value)
}

/// Asks which value the setting shall have.
fn ask_value(cx: &mut Context<'_>, own: &Assignable) {
    let (name, now) = (own.name(), own.value(&cx.session.look.settings));
    if name == "theme" {
        return ask_theme(cx);
    }
    if name == "interface.language" {
        return ask_language(cx, &now);
    }
    if own.values().is_empty() {
        return cx.prompt(Purpose::Setting(name), &now);
    }
    let here = own.values().iter().position(|value| *value == now).unwrap_or(0);
    let all = own.values().iter().map(|value| Choice::new(*value, "", *value)).collect();
    cx.choose(Picker::new(say!("picker-set"), all, here), move |app, value| {
        set(&mut app.context(), &format!("{name}={value}"), false);
    });
}

/// Asks for the language of the interface; `now` is the one that is set.
fn ask_language(cx: &mut Context<'_>, now: &str) {
    let auto = ("auto".to_owned(), cx.session.look.locale.tag());
    let known: Vec<(String, String)> =
        std::iter::once(auto).chain(cx.session.look.words.languages()).collect();
    let here = known.iter().position(|(tag, _)| tag == now).unwrap_or(0);
    let all = known.into_iter().map(|(tag, name)| Choice::new(tag.clone(), name, tag)).collect();
    cx.choose(Picker::new(say!("picker-set"), all, here), |app, tag: String| {
        set(&mut app.context(), &format!("interface.language={tag}"), false);
    });
}

/// Asks which colours are used; each is seen while it is chosen.
pub(in crate::app) fn ask_theme(cx: &mut Context<'_>) {
    let look = &cx.session.look;
    let (before, here) = (look.settings.theme.clone(), look.theme.name().to_owned());
    let themes: Vec<String> = look.themes.names().map(str::to_owned).collect();
    let selected = themes.iter().position(|name| *name == here).unwrap_or(0);
    let all = themes.into_iter().map(|name| Choice::new(name.clone(), "", name)).collect();
    cx.choose(Picker::new(say!("picker-theme"), all, selected), |app, name: String| {
        set(&mut app.context(), &format!("theme={name}"), false);
    });
    if let Some(Overlay::Picker(question)) = cx.overlay {
        question.left = Some(Then::new(move |app| {
            app.session.look.settings.theme.clone_from(&before);
            // It was in use before.
            drop(use_theme(&mut app.session, &here));
            app.session.notice = None;
        }));
    }
}

/// Uses the theme called `name`, or of which that is the beginning.
fn use_theme(session: &mut Session, name: &str) -> Result<(), Notice> {
    let look = &mut session.look;
    let beginning = || look.themes.names().find(|known| known.starts_with(name));
    if let Some(theme) = look.themes.get(name).or_else(|| look.themes.get(beginning()?)) {
        theme.name().clone_into(&mut look.settings.theme);
        look.theme = theme.with_depth(look.theme.depth());
        return Ok(());
    }
    let names: Vec<&str> = look.themes.names().collect();
    Err(Notice::warning(say!("theme-unknown", name, names = names.join(", "))))
}

/// The theme after the one in use.
pub(in crate::app) fn next_theme(cx: &mut Context<'_>) {
    let look = &cx.session.look;
    let names: Vec<&str> = look.themes.names().collect();
    let here = names.iter().position(|name| *name == look.theme.name()).unwrap_or(0);
    if let Some(name) = names.get((here + 1) % names.len()).map(|name| (*name).to_owned()) {
        set(cx, &format!("theme={name}"), false);
    }
}
