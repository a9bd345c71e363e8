//! The palette, settings, themes and candidates: one of several things to choose.

use super::{
    message::{Arrival, Effect, Notice},
    overlay::{Prompt, Purpose},
    picker::{Choice, Picker},
    sidebar::Sidebar,
    state::{App, Overlay, Then, Typed},
};
use crate::{
    command::{COMMANDS, Ex, Mode, ex},
    config::{Assignable, Assignment, Theme, assignable},
    notebook::Edit,
    notebook::Target,
};
use std::rc::Rc;

impl App {
    /// Asks for a command by its name; each stands with its keys and what it does.
    pub(super) fn open_palette(&mut self) {
        let mode = self.mode();
        let mut all: Vec<Choice<_>> = Vec::new();
        for row in COMMANDS.iter().filter(|row| row.modes.iter().any(|&mode| mode != Mode::Input)) {
            if all.iter().any(|choice| choice.label == row.name) {
                continue;
            }
            let keys = self.session.look.settings.keymap.keys(mode, row.action);
            let help = self.plain(row.help());
            let detail = if keys.is_empty() { help } else { format!("{help} · {keys}") };
            all.push(Choice::new(row.name, detail, row.action));
        }
        let found = |app: &mut Self, line: &str| match line.trim_start().strip_prefix("set ") {
            Some(setting) if Assignment::parse(setting).is_err() => {
                let rows = app.setting_rows(setting);
                if rows.is_empty() { app.ex_row(line).into_iter().collect() } else { rows }
            }
            _ => app.ex_row(line).into_iter().collect(),
        };
        let take = |app: &mut Self, line: &str| app.say(say!("palette-none", typed = line));
        let typed = Typed { found: Rc::new(found), take: Rc::new(take) };
        let picker = Picker::new("command", all, 0).strict();
        self.choose_or_type(picker, |app, action| app.act(action, None), Some(typed));
    }

    /// The row for a line that is a command of vim's, and no name of ours.
    fn ex_row(&self, line: &str) -> Option<Choice<Then>> {
        let (line, asked) = (line.trim().to_owned(), ex(line)?);
        if COMMANDS.iter().any(|command| command.name == line) {
            return None;
        }
        let does = match asked {
            Ex::Run(action) => COMMANDS.iter().find(|command| command.action == action)?.help(),
            Ex::Line(number) => say!("palette-line", number = number),
            Ex::Write => say!("palette-write"),
            Ex::Open(path) => say!("palette-open", path = path),
            Ex::Theme("") => say!("palette-themes"),
            Ex::Theme(name) => say!("palette-theme", name = name),
            Ex::Set("", _) => say!("palette-settings"),
            Ex::Set(line, false) => say!("palette-set", line = line),
            Ex::Set(line, true) => say!("palette-set-kept", line = line),
        };
        let detail = self.plain(does);
        Some(Choice::new(line.clone(), detail, Then::new(move |app| app.run_ex(&line))))
    }

    fn run_ex(&mut self, line: &str) {
        match ex(line) {
            Some(Ex::Run(action)) => self.act(action, None),
            Some(Ex::Line(number)) => self.to_end(Some(number)),
            Some(Ex::Write) => self.say(say!("palette-write")),
            Some(Ex::Open(path)) => self.ask(Effect::Open(path.into(), Arrival::Stopped)),
            Some(Ex::Theme("")) => self.ask_theme(),
            Some(Ex::Theme(name)) => self.set(&format!("theme={name}"), false),
            Some(Ex::Set("", _)) => self.ask_setting(),
            Some(Ex::Set(line, keep)) => self.set(line, keep),
            None => {}
        }
    }

    /// Sets what `line` says; `keep`: in the file of settings too.
    pub(super) fn set(&mut self, line: &str, keep: bool) {
        let assigned = Assignment::parse(line).and_then(|assignment| {
            self.session.look.settings.assign(&assignment)?;
            Ok(assignment)
        });
        let assignment = match assigned {
            Ok(assignment) => assignment,
            Err(what) => return self.session.notice = Some(Notice::warning(what)),
        };
        let (name, value) = (assignment.name(), assignment.value.trim_matches('"').to_owned());
        let now = match self.apply_setting(&assignment) {
            Ok(now) => now,
            Err(notice) => return self.session.notice = Some(notice),
        };
        if keep {
            return self.ask(Effect::KeepSetting(assignment));
        }
        self.say(if now { say!("setting-set", name, value) } else { say!("setting-later", name, value) });
    }

    /// Has a setting that was changed hold; `false` where it does so from the next start on.
    fn apply_setting(&mut self, assignment: &Assignment) -> Result<bool, Notice> {
        let settings = &self.session.look.settings;
        match (assignment.table, assignment.key) {
            (None, "theme" | "light" | "dark") => {
                let name = settings.theme_for(Some(self.session.look.theme.is_dark())).to_owned();
                self.use_theme(&name)?;
            }
            (Some("page" | "text"), _) => {
                self.session.look.layout = settings.text.options(self.session.look.suits);
            }
            (Some("sidebar"), _) => {
                let fresh = Sidebar::new(settings);
                (self.sidebar.shown, self.sidebar.side, self.sidebar.width) =
                    (fresh.shown, fresh.side, fresh.width);
            }
            (Some("find"), _) => self.reader.find.set_up(&settings.find),
            (Some("terminal"), "wheel") => {}
            _ => return Ok(false),
        }
        self.relayout_at_top();
        Ok(true)
    }

    /// Asks which setting is changed.
    pub(super) fn ask_setting(&mut self) {
        let all = assignable().map(|own| self.setting_row(&own, own.clone())).collect();
        self.choose(Picker::new("set", all, 0), |app, own: Assignable| app.ask_value(&own));
    }

    /// The settings that `line` may go on to, each as a row of the palette.
    pub(super) fn setting_rows(&self, line: &str) -> Vec<Choice<Then>> {
        let fits = |own: &Assignable| own.name().contains(line.trim());
        let rows = assignable().filter(fits).map(|own| {
            let then = own.clone();
            self.setting_row(&own, Then::new(move |app| app.ask_value(&then)))
        });
        rows.map(|row| Choice { label: format!("set {}", row.label), ..row }).collect()
    }

    fn setting_row<T>(&self, own: &Assignable, value: T) -> Choice<T> {
        let now = own.value(&self.session.look.settings);
        Choice::new(
            own.name(),
            format!("{} · {}", own.help(), self.plain(say!("setting-now", value = now))),
            value,
        )
    }

    /// Asks which value the setting shall have.
    fn ask_value(&mut self, own: &Assignable) {
        let (name, now) = (own.name(), own.value(&self.session.look.settings));
        if name == "theme" {
            return self.ask_theme();
        }
        if own.values().is_empty() {
            return self.prompt(Purpose::Setting(name), &now);
        }
        let here = own.values().iter().position(|value| *value == now).unwrap_or(0);
        let all = own.values().iter().map(|value| Choice::new(*value, "", *value)).collect();
        self.choose(Picker::new("set", all, here), move |app, value| {
            app.set(&format!("{name}={value}"), false)
        });
    }

    /// Asks which colours are used; each is seen while it is chosen.
    pub(super) fn ask_theme(&mut self) {
        let before = self.session.look.settings.theme.clone();
        let here = self.session.look.theme.name().to_owned();
        let themes: Vec<String> =
            self.session.look.themes.iter().map(|theme| theme.name().to_owned()).collect();
        let selected = themes.iter().position(|name| *name == here).unwrap_or(0);
        let all = themes.into_iter().map(|name| Choice::new(name.clone(), "", name)).collect();
        self.choose(Picker::new("theme", all, selected), |app, name: String| {
            app.set(&format!("theme={name}"), false)
        });
        if let Some(Overlay::Picker(question)) = &mut self.overlay {
            question.left = Some(Then::new(move |app| {
                app.session.look.settings.theme.clone_from(&before);
                // It was in use before.
                drop(app.use_theme(&here));
                app.session.notice = None;
            }));
        }
    }

    /// The theme called `name`, or of which that is the beginning.
    pub(super) fn use_theme(&mut self, name: &str) -> Result<(), Notice> {
        let themes = &self.session.look.themes;
        let exact = themes.iter().find(|theme| theme.name() == name);
        if let Some(theme) =
            exact.or_else(|| themes.iter().find(|theme| theme.name().starts_with(name))).cloned()
        {
            theme.name().clone_into(&mut self.session.look.settings.theme);
            self.session.look.theme = theme.with_depth(self.session.look.theme.depth());
            return Ok(());
        }
        let names: Vec<&str> = themes.iter().map(Theme::name).collect();
        Err(Notice::warning(say!("theme-unknown", name, names = names.join(", "))))
    }

    /// The theme after the one in use.
    pub(super) fn next_theme(&mut self) {
        let themes = &self.session.look.themes;
        let here =
            themes.iter().position(|theme| theme.name() == self.session.look.theme.name()).unwrap_or(0);
        if let Some(name) = themes.get((here + 1) % themes.len().max(1)).map(|theme| theme.name().to_owned())
        {
            self.set(&format!("theme={name}"), false);
        }
    }

    /// Shows where a lost annotation may belong, with the words around each place.
    pub(super) fn show_candidates(&mut self) {
        self.with_note(|app, annotation| {
            let Some(index) = app.reader.article.index_of(&annotation.id) else { return };
            let candidates = app
                .reader
                .article
                .placement(index)
                .map(|placement| placement.candidates.clone())
                .unwrap_or_default();
            let choice = |candidate: &crate::notebook::placement::Candidate| {
                let span = super::pane::unit::Unit::Sentence
                    .around(&app.reader.article.document, candidate.span.start)
                    .union(candidate.span);
                Choice {
                    label: crate::text::slice(app.reader.article.document.text(), span).trim().to_owned(),
                    detail: format!("{:.0} % alike", candidate.similarity * 100.0),
                    value: candidate.span,
                }
            };
            let all: Vec<Choice<_>> = candidates.iter().map(choice).collect();
            if all.is_empty() {
                return app.say(say!("reattach-nowhere"));
            }
            let id = annotation.id;
            app.choose(Picker::new("where does it belong?", all, 0), move |app, span| {
                let target = Target::of(&app.reader.article.document, span);
                app.edit(&id, "tied to these words", |annotation| annotation.target = target);
            });
        });
    }

    /// Ties the annotation chosen in the list to the selection.
    pub(super) fn reattach(&mut self) {
        let chosen = self.sidebar.chosen_note();
        let (Some(span), Some(annotation)) =
            (self.selection(), chosen.and_then(|index| self.reader.article.annotation(index)).cloned())
        else {
            return self.say(say!("reattach-choose"));
        };
        let target = Target::of(&self.reader.article.document, span);
        let updated = Some(self.session.stamp.now.clone());
        self.pane.cursor.leave_selection();
        self.change(Edit::Replace(crate::notebook::Annotation { updated, target, ..annotation }));
        self.say(say!("reattached"));
    }

    /// Puts what was looked for before, or after, into the find prompt.
    pub(super) fn recall(&mut self, before: bool) {
        let history = &self.reader.find.history;
        let Some(Overlay::Prompt(Prompt { purpose: Purpose::Find { .. }, input, .. })) = &mut self.overlay
        else {
            return;
        };
        let here = history.iter().position(|old| old == input.text()).unwrap_or(history.len());
        let next = if before { here.checked_sub(1) } else { Some(here + 1) };
        if let Some(old) = next.and_then(|next| history.get(next)) {
            let all = crate::text::Span::new(0, input.text().len());
            input.replace(all, old);
            self.retyped();
        }
    }
}
