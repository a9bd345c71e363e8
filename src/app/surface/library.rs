//! The library: articles with what is noted in them, and the way into each.

use crate::app::library::{Scan, ShelfRow};
use crate::app::{
    awaited::Awaited,
    message::{Arrival, Effect, Notice},
    narrow::Narrowed,
    pages::Page,
    picker::{Choice, Picker},
    sidebar::target,
    state::App,
};
use crate::{
    command::{Action, Surface, family, keeps},
    library::{Entry, Sort, Volume},
    text::{Direction, dominant_direction, fold::fold},
};

impl App {
    /// Shows the library, and has it read again.
    pub(in crate::app) fn show_library(&mut self) {
        self.turn_to(Page::Library);
        self.ask_for_volumes();
        self.refresh_library();
    }

    /// Has the articles read; what is known of them stays until they are there.
    pub(in crate::app) fn ask_for_volumes(&mut self) {
        if !matches!(self.session.library.scan, Scan::Going(..)) {
            self.session.library.scan = Scan::Going(0, 0);
            self.ask(Effect::Scan);
        }
    }

    /// Takes the articles that were read.
    pub(in crate::app) fn take_volumes(&mut self, volumes: Vec<Volume>) {
        let chosen = self.chosen_volume().map(|volume| volume.entry.path.clone());
        self.session.library.volumes = volumes;
        self.session.library.scan = Scan::Done;
        self.bring_in_own();
        let titles = self.session.library.volumes.iter().map(|volume| volume.entry.title.as_str());
        let rtl = |title: &&str| dominant_direction(title).is_some_and(Direction::is_rtl);
        let most = titles.filter(rtl).count() * 2 >= self.session.library.volumes.len();
        self.session.library.reading = if most { Direction::RightToLeft } else { Direction::LeftToRight };
        self.refresh_library();
        let row = |path| {
            let article = |row: &ShelfRow| self.session.library.volumes[row.article()].entry.path == path;
            self.session.library.rows.iter().position(article)
        };
        if let Some(row) = chosen.and_then(row) {
            self.choose_article(row);
        }
        self.refresh_review();
        self.refresh_statistics();
    }

    /// Of the open article nobody knows better than who has it open: what is annotated, saved or not, and how
    /// far it is read.
    fn bring_in_own(&mut self) {
        let (path, own) =
            (self.reader.article.path.clone(), self.reader.article.notebook.annotations.clone());
        let (seen, now) = (self.reader.seen, self.session.stamp.now.clone());
        let read =
            self.reader.read_to as f32 / self.reader.article.document.text().trim_end().len().max(1) as f32;
        let whole = self.reader.article.document.is_complete();
        let Some(volume) = self.volume_mut(&path) else { return };
        volume.set_annotations(own);
        if seen {
            volume.entry.opened = now;
            volume.entry.read = if whole { read.min(1.0) } else { volume.entry.read };
            self.session.library.volumes.sort_by(|one, other| Entry::latest_first(&one.entry, &other.entry));
        }
    }

    /// The article at `path` among those of the library.
    pub(in crate::app) fn volume(&self, path: &std::path::Path) -> Option<&Volume> {
        self.session.library.volumes.iter().find(|volume| volume.entry.path == path)
    }

    pub(in crate::app) fn volume_mut(&mut self, path: &std::path::Path) -> Option<&mut Volume> {
        self.session.library.volumes.iter_mut().find(|volume| volume.entry.path == path)
    }

    /// The article that is chosen.
    pub(crate) fn chosen_volume(&self) -> Option<&Volume> {
        let row = self.session.library.rows.get(self.session.library.list.selected)?;
        self.session.library.volumes.get(row.article())
    }

    /// Lists the articles again: others are wanted, or there are others.
    pub(in crate::app) fn refresh_library(&mut self) {
        let library = &mut self.session.library;
        let words = fold(&library.words).into_text();
        let words: Vec<&str> = words.split_whitespace().collect();
        let mut rows = Vec::new();
        library.listed = (0, 0);
        for number in library.sort.numbers(&library.volumes) {
            let Some(notes) = library.volumes[number].find(&words) else { continue };
            library.listed = (library.listed.0 + 1, library.listed.1 + notes.len());
            rows.push(ShelfRow::Article(number));
            rows.extend(notes.into_iter().map(|note| ShelfRow::Note(number, note)));
        }
        if rows != library.rows {
            // Rows move: letters that reach over their cell leave traces in some terminals.
            library.rows = rows;
            self.ask(Effect::Redraw);
        }
        self.choose_article(self.session.library.list.selected);
    }

    pub(in crate::app) fn choose_article(&mut self, to: usize) {
        let (length, height) = (self.session.library.rows.len(), usize::from(self.page_area().height));
        self.session.library.list.select(to, length, height);
    }

    /// What an action means in the library; `false` where it means the same as elsewhere.
    pub(in crate::app) fn act_in_library(&mut self, action: Action, count: Option<usize>) -> bool {
        use family::{Page, Program, View};
        let page = usize::from(self.page_area().height).max(1);
        if let Some(to) = target(action, count, self.session.library.list.selected, page) {
            self.choose_article(to);
            return true;
        }
        match action {
            Action::View(View::Open) => self.open_article(),
            Action::Program(Program::Reload) => self.ask_for_volumes(),
            Action::View(View::FilterText) => {
                let words = self.session.library.words.clone();
                self.prompt(crate::app::overlay::Purpose::Filter(Narrowed::Library), &words);
            }
            Action::View(View::Sort) => self.ask_sort(),
            Action::Program(Program::Cancel) if !self.session.library.words.is_empty() => {
                self.narrow_to(Narrowed::Library, "");
            }
            Action::Program(Program::Cancel | Program::Quit) | Action::Page(Page::Library) => {
                self.leave_page(action);
            }
            _ => return !keeps(action, Surface::Library),
        }
        true
    }

    /// Opens what is chosen: an article where one stopped, a note in its article.
    fn open_article(&mut self) {
        let Some(&row) = self.session.library.rows.get(self.session.library.list.selected) else { return };
        let Some(volume) = self.session.library.volumes.get(row.article()) else { return };
        let note = match row {
            ShelfRow::Article(_) => None,
            ShelfRow::Note(_, number) => {
                volume.annotations.get(number).map(|annotation| annotation.id.clone())
            }
        };
        let path = volume.entry.path.clone();
        if volume.gone {
            let what = say!("article-gone");
            self.session.warn(what);
            return;
        }
        self.go_to_article(path, note);
    }

    /// Goes to the annotation `note` of the article at `path`, or to where one stopped there.
    pub(in crate::app) fn go_to_article(
        &mut self,
        path: std::path::PathBuf,
        note: Option<crate::notebook::Id>,
    ) {
        if path != self.reader.article.path {
            return self.ask(Effect::Open(path, note.map_or(Arrival::Stopped, Arrival::Note)));
        }
        self.turn_to(Page::Text);
        if let Some(id) = note {
            self.show_annotation(&id);
        }
    }

    /// Shows the words of the annotation `id` of the open article.
    pub fn show_annotation(&mut self, id: &crate::notebook::Id) {
        match self.reader.article.index_of(id) {
            // In a long text they may stand where it is not read yet.
            Some(index)
                if self.reader.article.span(index).is_none() && self.put_off(Awaited::Note(id.clone())) => {}
            Some(index) => self.go_to_note(index),
            None => self.session.notice = Some(Notice::warning(say!("annotation-not-here"))),
        }
    }

    fn ask_sort(&mut self) {
        let choice = |(sort, name): (Sort, &str)| Choice {
            label: name.to_owned(),
            detail: String::new(),
            value: sort,
        };
        let here = Sort::ALL.iter().position(|(sort, _)| *sort == self.session.library.sort).unwrap_or(0);
        let picker = Picker::new("sort articles", Sort::ALL.into_iter().map(choice).collect(), here);
        self.choose(picker, |app, sort| {
            app.session.library.sort = sort;
            app.refresh_library();
        });
    }
}
