//! The claims view: claims with how they stand, what speaks for them and against, and what is still open.

use crate::app::claims::{ClaimRow, ClaimsAreas, Counts, Order};
use crate::app::{links, narrow::Narrowed, pages::Page, panes::Area, sidebar::target, state::App};
use crate::{
    command::{Action, Surface, family, keeps},
    library::Filter,
    notebook::{Annotation, Id},
};

impl App {
    /// Shows the claims instead of the page, or the page again.
    pub(in crate::app) fn toggle_claims(&mut self) {
        if self.page == Page::Claims {
            self.page = Page::Text;
        } else {
            self.know_the_library();
            self.turn_to(Page::Claims);
            let here = self
                .pane
                .note_here(&self.reader.article)
                .and_then(|index| self.reader.article.annotation(index))
                .map(|a| a.id.clone());
            self.refresh_claims();
            if let Some(row) = here.and_then(|id| self.row_of_claim(&id)) {
                self.choose_claim(row);
            }
        }
    }

    /// The number of the annotation that is chosen in the claims view.
    pub(crate) fn chosen_claim(&self) -> Option<usize> {
        match self.claims.rows.get(self.claims.list.selected)? {
            ClaimRow::Note(index) => Some(*index),
            ClaimRow::Group(..) => None,
        }
    }

    /// Whether nothing was found out yet about annotation `index`: a claim without a status other than the
    /// first, a question without an answer.
    pub(crate) fn is_open(&self, index: usize) -> bool {
        let Some(annotation) = self.reader.article.annotation(index) else { return false };
        if annotation.kind == "question" {
            return self.claims.evidence.get(index).is_none_or(|evidence| evidence.answers == 0);
        }
        let first = self.session.look.settings.statuses.first().map(|status| status.name.as_str());
        is_claim(annotation) && (annotation.status.is_none() || annotation.status.as_deref() == first)
    }

    /// Lists the claims again: something changed, or others are wanted. The chosen one stays chosen.
    pub(in crate::app) fn refresh_claims(&mut self) {
        if self.page != Page::Claims {
            return;
        }
        let chosen =
            self.chosen_claim().and_then(|index| self.reader.article.annotation(index)).map(|a| a.id.clone());
        let mut evidence = links::evidence(&self.reader.article.notebook);
        self.count_elsewhere(&mut evidence);
        self.claims.evidence = evidence;
        let filter = Filter::new(self.claims.wanted.clone()).ok();
        let every_kind = self.claims.every_kind || self.claims.wanted.kind.is_some();
        let mut all = self.reader.article.by_place();
        all.retain(|&index| self.reader.article.annotation(index).is_some_and(|a| every_kind || is_claim(a)));
        let mut listed = all.clone();
        if let Some(filter) = filter {
            listed.retain(|&index| self.reader.article.annotation(index).is_some_and(|a| filter.matches(a)));
        }
        let open = listed.iter().filter(|&&index| self.is_open(index)).count();
        self.claims.counts = Counts { listed: listed.len(), all: all.len(), open };
        let rows = self.in_order(listed);
        if rows != self.claims.rows {
            // Rows move: letters that reach over their cell leave traces in some terminals.
            self.ask(crate::app::message::Effect::Redraw);
        }
        self.claims.rows = rows;
        let same = self.chosen_claim().and_then(|index| self.reader.article.annotation(index)).map(|a| &a.id);
        let row = match chosen {
            Some(id) if same != Some(&id) => self.row_of_claim(&id),
            _ => None,
        };
        self.choose_claim(row.unwrap_or(self.claims.list.selected));
    }

    fn row_of_claim(&self, id: &Id) -> Option<usize> {
        let index = self.reader.article.index_of(id)?;
        self.claims.rows.iter().position(|row| *row == ClaimRow::Note(index))
    }

    /// The rows of `listed`, which stand by place.
    fn in_order(&self, mut listed: Vec<usize>) -> Vec<ClaimRow> {
        match self.claims.order {
            Order::Place => {}
            Order::Open => listed.sort_by_key(|&index| {
                let evidence = self.claims.evidence.get(index).copied().unwrap_or_default();
                (!self.is_open(index), evidence.supports + evidence.refutes)
            }),
            Order::Changed => listed.sort_by_key(|&index| {
                let changed = self
                    .reader
                    .article
                    .annotation(index)
                    .and_then(|a| a.updated.as_ref().or(a.created.as_ref()));
                std::cmp::Reverse(changed.cloned())
            }),
            Order::Status | Order::Section | Order::Speaker | Order::Tag => return self.in_groups(&listed),
        }
        listed.into_iter().map(ClaimRow::Note).collect()
    }

    fn in_groups(&self, listed: &[usize]) -> Vec<ClaimRow> {
        let mut placed: Vec<((usize, String), usize)> = Vec::new();
        for &index in listed {
            placed.extend(self.groups(index).into_iter().map(|group| (group, index)));
        }
        placed.sort_by(|(one, _), (other, _)| one.cmp(other));
        let mut rows = Vec::new();
        for group in placed.chunk_by(|(one, _), (other, _)| one == other) {
            rows.push(ClaimRow::Group(group[0].0.1.clone(), group.len()));
            rows.extend(group.iter().map(|&(_, index)| ClaimRow::Note(index)));
        }
        rows
    }

    /// The titles that annotation `index` stands under, each with its rank.
    fn groups(&self, index: usize) -> Vec<(usize, String)> {
        const LAST: usize = usize::MAX;
        let Some(annotation) = self.reader.article.annotation(index) else { return Vec::new() };
        let one = |rank, title: &str| vec![(rank, title.to_owned())];
        match self.claims.order {
            Order::Status => match &annotation.status {
                None => one(0, "no status"),
                Some(status) => {
                    let statuses = &self.session.look.settings.statuses;
                    one(statuses.iter().position(|s| s.name == *status).map_or(LAST, |at| at + 1), status)
                }
            },
            Order::Section => {
                let document = &self.reader.article.document;
                let section =
                    self.reader.article.span(index).and_then(|span| document.section_at(span.start));
                match section.and_then(|number| Some((number, document.sections().get(number)?))) {
                    Some((number, section)) => {
                        let title = crate::text::slice(document.text(), section.title);
                        one(number, crate::text::snip(title, 300))
                    }
                    None => one(LAST, "no section"),
                }
            }
            Order::Tag if !annotation.tags.is_empty() => {
                annotation.tags.iter().map(|tag| (0, tag.clone())).collect()
            }
            Order::Tag => one(LAST, "no tag"),
            _ => match &annotation.speaker {
                Some(speaker) => one(0, speaker),
                None => one(LAST, "not known who said it"),
            },
        }
    }

    /// Chooses row `to`, or the next one that is no title.
    pub(in crate::app) fn choose_claim(&mut self, to: usize) {
        let is_note = |row: &&usize| matches!(self.claims.rows.get(**row), Some(ClaimRow::Note(_)));
        let length = self.claims.rows.len();
        let to = to.min(length.saturating_sub(1));
        let after: Vec<usize> = (to..length).chain((0..to).rev()).collect();
        let to = after.iter().find(is_note).copied().unwrap_or(0);
        let height = usize::from(self.claims_areas().list.height);
        let list = &mut self.claims.list;
        list.select(to, length, height);
        // The title above the first of a group comes along.
        if list.top > 0
            && list.top == to
            && matches!(self.claims.rows[to - 1], ClaimRow::Group(..))
            && height > 1
        {
            list.top -= 1;
        }
    }

    /// What an action means in the claims view; `false` where it means the same as elsewhere.
    pub(in crate::app) fn act_in_claims(&mut self, action: Action, count: Option<usize>) -> bool {
        use family::{Page, Program, View};
        let page = usize::from(self.claims_areas().list.height).max(1);
        let here = self.claims.list.selected;
        if let Some(to) = target(action, count, here, page) {
            let to = to.min(self.claims.rows.len().saturating_sub(1));
            // On the way up a title is stepped over.
            let title = to < here && to > 0 && matches!(self.claims.rows.get(to), Some(ClaimRow::Group(..)));
            self.choose_claim(if title { to - 1 } else { to });
            return true;
        }
        match action {
            Action::View(View::Open) => {
                if let Some(index) = self.chosen_claim() {
                    self.go_to_note(index);
                }
            }
            Action::Program(Program::Cancel) if self.claims.wanted.text.is_some() => {
                self.narrow_to(Narrowed::Claims, "");
            }
            Action::Program(Program::Cancel | Program::Quit) | Action::Page(Page::Claims) => {
                self.page = crate::app::pages::Page::Text;
            }
            Action::View(View::FilterKind) => self.ask_which_claims(),
            Action::View(View::Sort) => self.ask_order(),
            Action::View(View::FilterText) => self.ask_words(),
            Action::View(View::FocusNext | View::FocusPrevious) => {}
            _ => {
                if !keeps(action, Surface::Claims) {
                    self.page = crate::app::pages::Page::Text;
                }
                return false;
            }
        }
        true
    }

    /// Where the list of claims stands, where the chosen one is told, and the rule between them.
    pub(crate) fn claims_areas(&self) -> ClaimsAreas {
        let (width, height) = self.session.size;
        let body = Area { left: 0, top: 1, width, height: height.saturating_sub(2) };
        let titled = |area: Area| Area { top: area.top + 1, height: area.height.saturating_sub(1), ..area };
        if width >= BESIDE {
            let columns = (width * 2 / 5).min(72);
            let list = body.start(width - columns - 1, self.reading());
            let beside = body.without_start(width - columns - 1, self.reading());
            let (rule, beside) = (beside.start(1, self.reading()), beside.without_start(1, self.reading()));
            return ClaimsAreas { list: titled(list), told: Some((rule, beside)) };
        }
        let rows = body.height / 3;
        if body.height < 14 {
            return ClaimsAreas { list: titled(body), told: None };
        }
        let list = Area { height: body.height - rows - 1, ..body };
        let rule = Area { top: list.top + list.height, height: 1, ..body };
        let below = Area { top: rule.top + 1, height: rows, ..body };
        ClaimsAreas { list: titled(list), told: Some((rule, below)) }
    }
}

/// From this width on, in columns, the chosen claim is told beside the list; on smaller screens below it.
const BESIDE: u16 = 110;

/// Whether `annotation` is something that can be true or false.
fn is_claim(annotation: &Annotation) -> bool {
    annotation.kind == "claim" || annotation.status.is_some()
}
