//! Review: annotations of all articles, one at a time in their context.

use crate::app::review::{Card, Review, Tally};

use crate::app::{message::Effect, pages::Page, state::App};

use crate::{
    command::{Action, Surface, family, keeps},
    layout::Layout,
    library::{
        Outlook, Passage, Wanted, annotations,
        review::{self, Order},
    },
    notebook::{Annotation, Id},
    text::{dominant_direction, snip},
};

use std::rc::Rc;

impl App {
    /// Reviews what is `wanted`, in this order, when the review begins.
    pub fn set_review(&mut self, wanted: Wanted, order: Order) {
        self.session.review = Review { wanted, order, ..Review::default() };
    }

    /// Shows the review: the one that was begun, or a new one.
    pub(in crate::app) fn begin_review(&mut self) {
        self.turn_to(Page::Review);
        if !self.session.review.begun || self.card().is_none() {
            self.ask_for_volumes();
            self.make_queue();
        }
        self.show_card();
    }

    /// The articles were read: a review that waits for them begins.
    pub(in crate::app) fn refresh_review(&mut self) {
        if self.page == Page::Review && self.session.review.steps.is_empty() {
            self.make_queue();
        }
        self.show_card();
    }

    /// Makes the queue anew: others are wanted, in another order, or there are others.
    pub(in crate::app) fn make_queue(&mut self) {
        let review = &mut self.session.review;
        let today = self.session.stamp.today;
        let fits = review::wanted(&review.wanted);
        let readable =
            self.session.library.volumes.iter().filter(|volume| !volume.gone && volume.fault.is_none());
        let all: Vec<_> = readable
            .flat_map(|volume| volume.annotations.iter().map(move |annotation| (volume, annotation)))
            .filter(|(_, annotation)| fits(annotation))
            .collect();
        let queue = review::queue(all.iter().map(|(_, annotation)| *annotation), review.order, today);
        let card = |index: usize| {
            let (volume, annotation): (&crate::library::Volume, &Annotation) = all[index];
            Card { article: volume.entry.path.clone(), id: annotation.id.clone(), again: false }
        };
        review.cards = queue.into_iter().map(card).collect();
        review.outlook = Outlook::of(all.iter().map(|(_, annotation)| *annotation), today);
        (review.at, review.top, review.tally) = (0, 0, Tally::default());
        review.steps.clear();
        review.begun = self.session.library.is_known();
    }

    /// The card shown.
    pub(crate) fn card(&self) -> Option<&Card> {
        self.session.review.cards.get(self.session.review.at)
    }

    /// The annotation shown, as its notebook has it.
    pub(crate) fn reviewed(&self) -> Option<&Annotation> {
        let card = self.card()?;
        self.annotation_in(&card.article, &card.id)
    }

    /// The annotation `id` of the article at `path`.
    fn annotation_in(&self, path: &std::path::Path, id: &Id) -> Option<&Annotation> {
        if path == self.reader.article.path {
            return self.reader.article.notebook.annotation(id);
        }
        self.volume(path)?.annotation(id)
    }

    /// The passage shown.
    pub(crate) fn passage(&self) -> Option<&Passage> {
        self.session.review.passages.get(&self.card()?.id)
    }

    /// Lays out what is shown, and asks for what is not there yet.
    pub(in crate::app) fn show_card(&mut self) {
        if self.page != Page::Review {
            return;
        }
        // One that was deleted meanwhile is not shown.
        while self.card().is_some() && self.reviewed().is_none() {
            self.session.review.cards.remove(self.session.review.at);
        }
        for ahead in 0..2 {
            let Some(card) = self.session.review.cards.get(self.session.review.at + ahead).cloned() else {
                break;
            };
            if self.session.review.passages.contains_key(&card.id) {
                continue;
            }
            if let Some(annotation) = self.annotation_in(&card.article, &card.id) {
                let passage = Passage::remembered(&card.article, annotation);
                self.session.review.passages.insert(card.id.clone(), passage);
                self.ask(Effect::Passage(card.article, card.id));
            }
        }
        self.lay_out_passage();
    }

    /// What the article at `path` is called.
    pub(crate) fn title_of(&self, path: &std::path::Path) -> String {
        let title = self.volume(path).map_or("", |volume| volume.entry.title.as_str());
        let name = || path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if title.is_empty() { name() } else { title.to_owned() }
    }

    /// Whether `passage` was read from its article, so that it is known what became of the words.
    pub(crate) fn is_read(&self, passage: &Passage) -> bool {
        self.session.review.read.contains(&passage.id)
    }

    pub(in crate::app) fn lay_out_passage(&mut self) {
        let (width, options) = (self.review_width(), self.session.look.layout);
        let paragraphs = self.passage().map_or(&[][..], |passage| &passage.paragraphs);
        self.session.review.lines = paragraphs
            .iter()
            .map(|one| (Rc::new(Layout::new(&one.text, one.direction, width, &options)), one.marked))
            .collect();
        let note = self.reviewed().and_then(|annotation| annotation.note.as_deref()).unwrap_or_default();
        let laid_out = |line: &str| {
            let direction = dominant_direction(line).unwrap_or(self.reading());
            Rc::new(Layout::new(snip(line, 2000), direction, width, &options))
        };
        self.session.review.note = note.trim_end().lines().take(NOTE).map(laid_out).collect();
    }

    /// The columns of the text on the page of review.
    pub(crate) fn review_width(&self) -> u16 {
        self.session.look.settings.page.measure.min(self.page_area().width.saturating_sub(4)).max(1)
    }

    /// Takes a passage that was asked for.
    pub(in crate::app) fn take_passage(&mut self, passage: Passage) {
        self.session.review.read.insert(passage.id.clone());
        self.session.review.passages.insert(passage.id.clone(), passage);
        if self.page == Page::Review {
            self.lay_out_passage();
            self.ask(Effect::Redraw);
        }
    }

    /// What an action means in review; `false` where it means the same as elsewhere.
    pub(in crate::app) fn act_in_review(&mut self, action: Action, count: Option<usize>) -> bool {
        use family::{Annotate, Move, Page, Program, Scroll, View};
        let page = (self.page_area().height / 2).max(1) as isize;
        let rows = count.unwrap_or(1).min(1 << 20) as isize;
        match action {
            Action::Page(Page::Grade(index)) => self.answer(index),
            Action::Page(Page::Snooze) => self.snooze(),
            Action::Page(Page::Skip) => self.skip(),
            Action::Annotate(Annotate::Undo) => self.undo_review(),
            Action::Move(Move::Down) => self.scroll_review(rows),
            Action::Move(Move::Up) => self.scroll_review(-rows),
            Action::Scroll(Scroll::PageDown) => self.scroll_review(page),
            Action::Scroll(Scroll::PageUp) => self.scroll_review(-page),
            Action::View(View::Open) => self.open_source(),
            Action::Annotate(Annotate::Delete) => self.delete_reviewed(),
            Action::View(View::FilterKind) => self.ask_what_to_review(),
            Action::View(View::FilterText) => {
                let words = self.session.review.wanted.text.clone().unwrap_or_default();
                self.prompt(
                    crate::app::overlay::Purpose::Filter(crate::app::narrow::Narrowed::Review),
                    &words,
                );
            }
            Action::View(View::Sort) => self.ask_review_order(),
            Action::Program(Program::Cancel | Program::Quit) => self.end_review(action),
            _ => return !keeps(action, Surface::Review),
        }
        true
    }

    fn scroll_review(&mut self, rows: isize) {
        let length: usize = self.session.review.lines.iter().map(|(layout, _)| layout.len() + 1).sum();
        let most = length.saturating_sub(usize::from(self.page_area().height / 2));
        self.session.review.top = self.session.review.top.saturating_add_signed(rows).min(most);
    }

    /// Counts what comes when.
    pub(in crate::app) fn count_outlook(&mut self) {
        if self.card().is_some() {
            return;
        }
        let fits = review::wanted(&self.session.review.wanted);
        let all = annotations(&self.session.library.volumes).map(|(_, annotation)| annotation);
        self.session.review.outlook =
            Outlook::of(all.filter(|annotation| fits(annotation)), self.session.stamp.today);
    }
}

/// The most lines of a note that are shown.
const NOTE: usize = 8;
