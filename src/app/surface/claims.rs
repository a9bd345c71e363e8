//! The claims view: claims with how they stand, what speaks for them and against, and what is still open.

use super::elsewhere;
use crate::app::{
    claims::{ClaimRow, Claims, ClaimsAreas, Counts, Order},
    context::Context,
    links,
    look::Look,
    message::{Effect, Mouse, MouseKind},
    narrow::Narrowed,
    overlay::Purpose,
    pages::Page,
    panes::Area,
    reader::article::Article,
    session::Session,
    sidebar::target,
};
use crate::{
    command::{Action, Surface, family, keeps},
    library::Filter,
    notebook::{Annotation, Id, Kind, status_name},
    words::Phrase,
};
use tui_bidi::text::Direction;

impl Claims {
    /// Shows the claims instead of the page, or the page again.
    pub(in crate::app) fn toggle(&mut self, cx: &mut Context<'_>) {
        if cx.session.page == Page::Claims {
            cx.session.page = Page::Text;
            return;
        }
        cx.session.know_the_library();
        cx.turn_to(Page::Claims);
        let here = cx.pane.note_here(cx.article()).and_then(|index| cx.article().annotation(index));
        let here = here.map(|annotation| annotation.id.clone());
        self.refresh(cx.session, &cx.reader.article);
        if let Some(row) = here.and_then(|id| self.row_of(cx.article(), &id)) {
            self.choose(cx.session, cx.document().direction(), row);
        }
    }

    /// The number of the annotation that is chosen.
    pub(crate) fn chosen(&self) -> Option<usize> {
        match self.rows.get(self.list.selected)? {
            ClaimRow::Note(index) => Some(*index),
            ClaimRow::Group(..) => None,
        }
    }

    /// Whether nothing was found out yet about annotation `index`: a claim without a status other than the
    /// first, a question without an answer.
    pub(crate) fn is_open(&self, look: &Look, article: &Article, index: usize) -> bool {
        let Some(annotation) = article.annotation(index) else { return false };
        if annotation.kind == Kind::Question {
            return self.evidence.get(index).is_none_or(|evidence| evidence.answers == 0);
        }
        let first = look.settings.statuses.first().map(|status| status.name.as_str());
        is_claim(annotation) && (annotation.status.is_none() || annotation.status.as_deref() == first)
    }

    /// Lists the claims again: something changed, or others are wanted. The chosen one stays chosen.
    pub(in crate::app) fn refresh(&mut self, session: &mut Session, article: &Article) {
        if session.page != Page::Claims {
            return;
        }
        let chosen = self.chosen().and_then(|index| article.annotation(index)).map(|a| a.id.clone());
        let mut evidence = links::evidence(&article.notebook);
        elsewhere::count_elsewhere(article, &session.library.volumes, &mut evidence);
        self.evidence = evidence;
        let filter = Filter::new(self.wanted.clone()).ok();
        let every_kind = self.every_kind || self.wanted.kind.is_some();
        let mut all = article.by_place();
        all.retain(|&index| article.annotation(index).is_some_and(|a| every_kind || is_claim(a)));
        let mut listed = all.clone();
        if let Some(filter) = filter {
            listed.retain(|&index| article.annotation(index).is_some_and(|a| filter.matches(a)));
        }
        let open = listed.iter().filter(|&&index| self.is_open(&session.look, article, index)).count();
        self.counts = Counts { listed: listed.len(), all: all.len(), open };
        let rows = self.in_order(&session.look, article, listed);
        if rows != self.rows {
            // Rows move: letters that reach over their cell leave traces in some terminals.
            session.ask(Effect::Redraw);
        }
        self.rows = rows;
        let same = self.chosen().and_then(|index| article.annotation(index)).map(|a| &a.id);
        let row = match chosen {
            Some(id) if same != Some(&id) => self.row_of(article, &id),
            _ => None,
        };
        self.choose(session, article.document.direction(), row.unwrap_or(self.list.selected));
    }

    fn row_of(&self, article: &Article, id: &Id) -> Option<usize> {
        let index = article.index_of(id)?;
        self.rows.iter().position(|row| *row == ClaimRow::Note(index))
    }

    /// The rows of `listed`, which stand by place.
    fn in_order(&self, look: &Look, article: &Article, mut listed: Vec<usize>) -> Vec<ClaimRow> {
        match self.order {
            Order::Place => {}
            Order::Open => listed.sort_by_key(|&index| {
                let evidence = self.evidence.get(index).copied().unwrap_or_default();
                (!self.is_open(look, article, index), evidence.supports + evidence.refutes)
            }),
            Order::Changed => listed.sort_by_key(|&index| {
                let changed =
                    article.annotation(index).and_then(|a| a.updated.as_ref().or(a.created.as_ref()));
                std::cmp::Reverse(changed.cloned())
            }),
            Order::Status | Order::Section | Order::Speaker | Order::Tag => {
                return self.in_groups(look, article, &listed);
            }
        }
        listed.into_iter().map(ClaimRow::Note).collect()
    }

    fn in_groups(&self, look: &Look, article: &Article, listed: &[usize]) -> Vec<ClaimRow> {
        let mut placed: Vec<((usize, String), usize)> = Vec::new();
        for &index in listed {
            placed.extend(self.groups(look, article, index).into_iter().map(|group| (group, index)));
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
    fn groups(&self, look: &Look, article: &Article, index: usize) -> Vec<(usize, String)> {
        const LAST: usize = usize::MAX;
        let Some(annotation) = article.annotation(index) else { return Vec::new() };
        let one = |rank, title: Phrase| vec![(rank, look.words.plain(&title))];
        match self.order {
            Order::Status => match &annotation.status {
                None => one(0, say!("no-status")),
                Some(status) => {
                    let statuses = &look.settings.statuses;
                    one(
                        statuses.iter().position(|s| s.name == status.as_str()).map_or(LAST, |at| at + 1),
                        status_name(status),
                    )
                }
            },
            Order::Section => {
                let document = &article.document;
                let section = article.span(index).and_then(|span| document.section_at(span.start));
                match section.and_then(|number| Some((number, document.sections().get(number)?))) {
                    Some((number, section)) => {
                        let title = tui_bidi::text::slice(document.text(), section.title);
                        one(number, tui_bidi::text::snip(title, 300).into())
                    }
                    None => one(LAST, say!("no-section")),
                }
            }
            Order::Tag if !annotation.tags.is_empty() => {
                annotation.tags.iter().map(|tag| (0, tag.clone())).collect()
            }
            Order::Tag => one(LAST, say!("no-tag")),
            _ => match &annotation.speaker {
                Some(speaker) => one(0, speaker.as_str().into()),
                None => one(LAST, say!("no-speaker")),
            },
        }
    }

    /// Chooses row `to`, or the next one that is no title.
    pub(in crate::app) fn choose(&mut self, session: &Session, reading: Direction, to: usize) {
        let is_note = |row: &&usize| matches!(self.rows.get(**row), Some(ClaimRow::Note(_)));
        let length = self.rows.len();
        let to = to.min(length.saturating_sub(1));
        let after: Vec<usize> = (to..length).chain((0..to).rev()).collect();
        let to = after.iter().find(is_note).copied().unwrap_or(0);
        let height = usize::from(areas(session, reading).list.height);
        let list = &mut self.list;
        list.select(to, length, height);
        // The title above the first of a group comes along.
        if list.top > 0 && list.top == to && matches!(self.rows[to - 1], ClaimRow::Group(..)) && height > 1 {
            list.top -= 1;
        }
    }

    /// What an action means in the claims view; `false` where it means the same as elsewhere.
    pub(in crate::app) fn act(&mut self, cx: &mut Context<'_>, action: Action, count: Option<usize>) -> bool {
        use crate::app::pages::Page as PageShown;
        use family::{Page, Program, View};
        let reading = cx.document().direction();
        let page = usize::from(areas(cx.session, reading).list.height).max(1);
        let here = self.list.selected;
        if let Some(to) = target(action, count, here, page) {
            let to = to.min(self.rows.len().saturating_sub(1));
            // On the way up a title is stepped over.
            let title = to < here && to > 0 && matches!(self.rows.get(to), Some(ClaimRow::Group(..)));
            self.choose(cx.session, reading, if title { to - 1 } else { to });
            return true;
        }
        match action {
            Action::View(View::Open) => {
                if let Some(index) = self.chosen() {
                    cx.go_to_note(index);
                }
            }
            Action::Program(Program::Cancel) if self.wanted.text.is_some() => {
                self.narrow(cx, "");
            }
            Action::Program(Program::Cancel | Program::Quit) | Action::Page(Page::Claims) => {
                cx.session.page = PageShown::Text;
            }
            Action::View(View::FilterKind) => Self::ask_which(cx),
            Action::View(View::Sort) => self.ask_order(cx),
            Action::View(View::FilterText) => self.ask_words(cx),
            Action::View(View::FocusNext | View::FocusPrevious) => {}
            _ => {
                if !keeps(action, Surface::Claims) {
                    cx.session.page = PageShown::Text;
                }
                return false;
            }
        }
        true
    }

    /// What the mouse does there: the wheel scrolls, a click chooses a claim, a second opens it.
    pub(in crate::app) fn mouse(&mut self, cx: &mut Context<'_>, mouse: Mouse) {
        let reading = cx.document().direction();
        let area = areas(cx.session, reading).list;
        match mouse.kind {
            MouseKind::WheelDown | MouseKind::WheelUp => {
                let (length, height) = (self.rows.len(), usize::from(area.height));
                self.list.scroll(cx.session.wheel_by(mouse.kind), length, height);
            }
            MouseKind::Down if area.contains(mouse.column, mouse.row) => {
                let row = self.list.top + usize::from(mouse.row - area.top);
                if row < self.rows.len() {
                    self.choose(cx.session, reading, row);
                    if mouse.clicks == 2 {
                        self.act(cx, Action::View(family::View::Open), None);
                    }
                }
            }
            _ => {}
        }
    }

    /// Asks for words that the claims must hold.
    fn ask_words(&self, cx: &mut Context<'_>) {
        let words = self.wanted.text.as_deref().unwrap_or_default();
        cx.prompt(Purpose::Filter(Narrowed::Claims), words);
    }

    /// Lists only claims that hold `words`; all when there are none.
    pub(in crate::app) fn narrow(&mut self, cx: &mut Context<'_>, words: &str) {
        self.wanted.text = Some(words.to_owned()).filter(|words| !words.trim().is_empty());
        self.refresh(cx.session, &cx.reader.article);
    }
}

/// Where the list of claims stands, where the chosen one is told, and the rule between them.
pub(crate) fn areas(session: &Session, reading: Direction) -> ClaimsAreas {
    let reading = session.look.settings.interface.direction(&session.look.words, reading);
    let (width, height) = session.size;
    let body = Area { left: 0, top: 1, width, height: height.saturating_sub(2) };
    let titled = |area: Area| Area { top: area.top + 1, height: area.height.saturating_sub(1), ..area };
    if width >= BESIDE {
        let columns = (width * 2 / 5).min(72);
        let list = body.start(width - columns - 1, reading);
        let beside = body.without_start(width - columns - 1, reading);
        let (rule, beside) = (beside.start(1, reading), beside.without_start(1, reading));
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

/// From this width on, in columns, the chosen claim is told beside the list; on smaller screens below it.
const BESIDE: u16 = 110;

/// Whether `annotation` is something that can be true or false.
fn is_claim(annotation: &Annotation) -> bool {
    annotation.kind == Kind::Claim || annotation.status.is_some()
}
