//! The reader without a terminal and a disk: keys in, frames and TOML out.

#![allow(dead_code, clippy::unwrap_used, clippy::disallowed_methods)] // each test program uses what it needs

use hashiya::{
    app::{App, Arrival, Article, Effect, Look, Message, Stamp},
    claims::{propose, timeline},
    command::Chord,
    config::{Depth, Settings, Theme},
    document::Document,
    entities::{Overrides, find},
    notebook::Notebook,
    ui,
    words::Language,
};
use ratatui::{Terminal, backend::TestBackend, buffer::Buffer};

/// A reader of a text at a size, driven by keys as they are written in settings.
pub(crate) struct Reader {
    pub(crate) app: App,
    /// What the world was asked to do.
    pub(crate) effects: Vec<Effect>,
    /// What was said of names: the text of `entities.toml`.
    pub(crate) names: Overrides,
    /// What was done and taken back, as the background worker remembers it: changes of names with what was before.
    past: [Vec<Option<Overrides>>; 2],
    size: (u16, u16),
    clock: u64,
    /// How many articles were opened after the first.
    opened: u32,
}

/// The sample article with many notes.
pub(crate) const SAMPLE: &str = "seeds/openai-november.ar.txt";

impl Reader {
    /// A reader of the sample with its notes, without the sidebar.
    pub(crate) fn sample(size: (u16, u16)) -> Self {
        let document = Document::parse(&std::fs::read(SAMPLE).unwrap(), SAMPLE).unwrap();
        let notes = Notebook::parse(&std::fs::read(format!("{SAMPLE}.hashiya.toml")).unwrap());
        let mut article = Article::new("article.ar.txt", document, notes, None);
        article.path = "/a/article.ar.txt".into();
        let mut reader = Self::showing(article, size);
        reader.keys("s");
        reader
    }

    pub(crate) fn open(name: &str, size: (u16, u16)) -> Self {
        let path = format!("{}/seeds/{name}", env!("CARGO_MANIFEST_DIR"));
        Self::of(&std::fs::read(path).unwrap(), name, Notebook::default(), size)
    }

    pub(crate) fn of(text: &[u8], name: &str, notebook: Notebook, size: (u16, u16)) -> Self {
        Self::with(text, name, notebook, size, Settings::default())
    }

    /// A reader of the text that lies at `path`.
    pub(crate) fn at(path: &str, text: &[u8], notebook: Notebook, size: (u16, u16)) -> Self {
        let mut reader = Self::of(text, path, notebook, size);
        reader.app.set_path(path.into());
        reader
    }

    /// A reader with settings of one's own.
    pub(crate) fn with(
        text: &[u8],
        name: &str,
        notebook: Notebook,
        size: (u16, u16),
        settings: Settings,
    ) -> Self {
        let document = Document::parse(text, name).unwrap();
        let entities = find(&document, &Overrides::default());
        let mut reader = Self::new(Article::new(name, document, notebook, None), size, settings);
        reader.send(Message::Entities(Box::new(entities)));
        reader.effects.clear();
        reader
    }

    /// A reader of an article whose names are not found yet.
    pub(crate) fn showing(article: Article, size: (u16, u16)) -> Self {
        Self::showing_with(article, size, Settings::default())
    }

    /// The same with settings of one's own.
    pub(crate) fn showing_with(article: Article, size: (u16, u16), settings: Settings) -> Self {
        Self::new(article, size, settings)
    }

    fn new(article: Article, size: (u16, u16), settings: Settings) -> Self {
        let (theme, _) = Theme::built_in("light").unwrap();
        let words = settings.interface.catalogue(&settings.catalogue("en", None), &Language::default());
        let look = Look { theme: theme.with_depth(Depth::True), settings, words, ..Look::default() };
        let app = App::new(article, look, size, 0);
        let (names, past) = (Overrides::default(), [Vec::new(), Vec::new()]);
        Self { app, effects: Vec::new(), names, past, size, clock: 1_700_000_000_000, opened: 0 }
    }

    /// Opens the article at `path`, as the shell does when the state asks for it.
    pub(crate) fn opens(&mut self, path: &str, text: &[u8], notebook: Notebook, arrival: &Arrival) {
        let document = Document::parse(text, path).unwrap();
        let mut article = Article::new(path, document, notebook, None);
        article.path = path.into();
        self.opened += 1;
        self.app.open(self.opened, article, None, arrival);
        self.effects.extend(self.app.effects());
        self.find_names();
    }

    /// Sends a message a second after the last.
    pub(crate) fn send(&mut self, message: Message) {
        self.clock += 1000;
        let seconds = (self.clock - 1_700_000_000_000) / 1000;
        let now = format!("2026-11-23T03:{:02}:{:02}Z", seconds / 60 % 60, seconds % 60);
        let random = [7, 7, 7, 7, 7, 7, 7, 7, 7, seconds as u8];
        let today = jiff::civil::date(2026, 11, 23);
        let stamp = Stamp { milliseconds: self.clock, now, today, random };
        if let Message::Resize(width, height) = message {
            self.size = (width, height);
        }
        let effects = self.app.update(message, stamp);
        for effect in &effects {
            self.keep(effect);
        }
        self.effects.extend(effects);
    }

    /// Does what the background worker does with names, without a disk.
    fn keep(&mut self, effect: &Effect) {
        let (from, to) = match effect {
            Effect::Save(_) | Effect::Restore(_) => return self.past[0].push(None),
            Effect::Names { edits, .. } => {
                let new = edits.iter().fold(self.names.clone(), |names, edit| names.edited(edit));
                self.past[0].push(Some(std::mem::replace(&mut self.names, new)));
                return self.find_names();
            }
            Effect::Timeline(entities, published) => {
                let document = &self.app.article().document;
                let dated = timeline(document, entities, published.as_deref());
                return self.send(Message::Timeline(document.text().len(), dated));
            }
            Effect::Chains(wanted) => {
                let document = self.app.article().document.clone();
                let found = hashiya::entities::chains(&document);
                return self.send(Message::Chains(*wanted, document.text().len(), found));
            }
            Effect::Propose(entities, criteria, model) => {
                let document = &self.app.article().document;
                let found = propose(document, entities, criteria, model);
                return self.send(Message::Proposals(document.text().len(), found));
            }
            Effect::Align(texts) => {
                return self.send(Message::Aligned(texts.turn, Box::new(texts.align())));
            }
            Effect::Collate(texts) => return self.send(Message::Collated(texts.turn, texts.collate())),
            Effect::KeptTexts => return self.send(Message::KeptTexts(Vec::new())),
            Effect::Undo(_) => (0, 1),
            Effect::Redo(_) => (1, 0),
            _ => return,
        };
        let step = self.past[from].pop().flatten();
        let names = step.map(|names| std::mem::replace(&mut self.names, names));
        let changed = names.is_some();
        self.past[to].push(names);
        if changed {
            self.find_names();
        }
    }

    /// Leaves these names of those that were found, so that a frame does not tell how well they are found.
    pub(crate) fn keep_names(mut self, names: &[&str]) -> Self {
        let mut found = find(&self.app.article().document, &self.names);
        found.entities.retain(|entity| names.contains(&entity.name.as_str()));
        self.send(Message::Entities(Box::new(found)));
        self.effects.clear();
        self
    }

    fn find_names(&mut self) {
        let found = find(&self.app.article().document, &self.names);
        self.send(Message::Entities(Box::new(found)));
    }

    /// Presses keys: `"j j ctrl-d g g"`; what stands in brackets is typed: `"/ [كتب] enter"`.
    pub(crate) fn keys(&mut self, keys: &str) -> &mut Self {
        let mut rest = keys.trim_start();
        while !rest.is_empty() {
            if let Some((typed, after)) = rest
                .strip_prefix('[')
                .and_then(|rest| rest.split_once(']'))
                .filter(|(typed, _)| !typed.is_empty() && !typed.starts_with(' '))
            {
                for letter in typed.chars() {
                    let chord = Chord::plain(hashiya::command::Key::Char(letter));
                    self.send(Message::Key { typed: chord, command: chord });
                }
                rest = after.trim_start();
                continue;
            }
            let (key, after) = rest.split_once(' ').unwrap_or((rest, ""));
            let chord: Chord = key.parse().unwrap();
            self.send(Message::Key { typed: chord, command: chord });
            rest = after.trim_start();
        }
        self
    }

    /// The screen, each row from the left as a terminal shows it.
    pub(crate) fn screen(&self) -> Vec<String> {
        self.cells()
            .content
            .chunks(usize::from(self.size.0))
            .map(|row| {
                row.iter().map(ratatui::buffer::Cell::symbol).collect::<String>().trim_end().to_owned()
            })
            .collect()
    }

    /// The cells of the screen.
    pub(crate) fn cells(&self) -> Buffer {
        let mut terminal = Terminal::new(TestBackend::new(self.size.0, self.size.1)).unwrap();
        terminal.draw(|frame| ui::draw(&self.app, frame)).unwrap();
        terminal.backend().buffer().clone()
    }

    /// The last row of the screen.
    pub(crate) fn status(&self) -> String {
        self.screen().pop().unwrap_or_default()
    }

    pub(crate) fn toml(&self) -> String {
        String::from_utf8(self.app.article().notebook.to_bytes()).unwrap()
    }

    /// The words under the selection, or the cluster under the cursor.
    pub(crate) fn selected(&self) -> &str {
        let text = self.app.article().document.text();
        if let Some(span) = self.app.selection() {
            return &text[span.start..span.end];
        }
        let (at, _) = self.app.position();
        &text[at..tui_bidi::text::next_cluster(text, at)]
    }
}
