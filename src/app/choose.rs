//! The palette, themes and candidates: one of several things to choose.

use super::{
    message::{Arrival, Effect},
    overlay::{Prompt, Purpose},
    picker::{Choice, Picker},
    state::{App, Overlay, Then, Typed},
};
use crate::{
    command::{COMMANDS, Ex, Mode, ex},
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
        let found = |app: &mut Self, line: &str| app.ex_row(line).into_iter().collect();
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
            Ex::Theme(name) => say!("palette-theme", name = name),
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
            Some(Ex::Theme(name)) => self.use_theme(name),
            None => {}
        }
    }

    /// The theme called `name`, or of which that is the beginning.
    fn use_theme(&mut self, name: &str) {
        let themes = &self.session.look.themes;
        let exact = themes.iter().find(|theme| theme.name() == name);
        match exact.or_else(|| themes.iter().find(|theme| theme.name().starts_with(name))).cloned() {
            Some(theme) => self.session.look.theme = theme.with_depth(self.session.look.theme.depth()),
            None => {
                let names: Vec<&str> = themes.iter().map(crate::config::Theme::name).collect();
                self.say(say!("theme-unknown", name = name, names = names.join(", ")));
            }
        }
    }

    /// The theme after the one in use.
    pub(super) fn next_theme(&mut self) {
        let themes = &self.session.look.themes;
        let here =
            themes.iter().position(|theme| theme.name() == self.session.look.theme.name()).unwrap_or(0);
        if let Some(theme) = themes.get((here + 1) % themes.len().max(1)).cloned() {
            self.say(say!("theme-next", theme = theme.name()));
            self.session.look.theme = theme.with_depth(self.session.look.theme.depth());
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
