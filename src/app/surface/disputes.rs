//! Where several annotators differ: a list that is settled key by key, each time by taking one annotator's word.

use super::marking::excerpt;
use crate::app::{
    context::Context,
    disputes::{Decision, Disputes, said_of},
    pages::Page as Shown,
    panes::{Area, inside, panel},
    picker::{Choice, Picker},
    reader::article::Article,
    session::Session,
    sidebar::target,
    state::Overlay,
};
use crate::{
    command::{Action, Surface, family, keeps},
    notebook::{Annotation, Edit, Id, kind_name},
};

impl Disputes {
    /// Opens the list, from wherever one is.
    pub(in crate::app) fn open(&mut self, cx: &mut Context<'_>) {
        if self.names.is_empty() {
            return cx.say(say!("disputes-nothing-to-settle"));
        }
        *cx.overlay = Some(Overlay::Disputes);
        cx.session.page = Shown::Text;
        self.choose(cx, self.list.selected);
    }

    /// The panel of the list, border included: low, so that the words in question stay in sight above it.
    pub(in crate::app) fn panel(&self, session: &Session) -> Area {
        let (width, height) = session.size;
        let said = self.names.len().min(8) as u16 + 3;
        let rows = (self.all.len().clamp(1, 10) as u16 + said).min(height * 3 / 5);
        let panel = panel(width, height, WIDTH, rows);
        Area { top: height.saturating_sub(1 + panel.height), ..panel }
    }

    /// How dispute `index` is settled, as far as the notebook still says so: what was taken back is open.
    pub(crate) fn decision(&self, article: &Article, index: usize) -> Option<Decision> {
        let decision = (*self.decisions.get(index)?)?;
        let own = |version: &Option<Annotation>| {
            let version = version.as_ref()?;
            Some((article.notebook.annotation(&version.id)?, version.clone()))
        };
        let versions = &self.all.get(index)?.versions;
        let there: Vec<usize> = (0..versions.len())
            .filter(|&number| own(&versions[number]).is_some_and(|(own, version)| is_same(own, &version)))
            .collect();
        let holds = match decision {
            Decision::Taken(number) => there.contains(&number),
            Decision::Nobody => versions.iter().all(|version| own(version).is_none()),
        };
        holds.then_some(decision)
    }

    /// How many are still to be settled.
    pub(crate) fn unsettled(&self, article: &Article) -> usize {
        (0..self.all.len()).filter(|&index| self.decision(article, index).is_none()).count()
    }

    /// What all agree on and is not in the notebook.
    pub(crate) fn agreed_elsewhere(&self, article: &Article) -> Vec<&Annotation> {
        let missing = |agreed: &&Annotation| {
            let same = |own: &Annotation| {
                own.kind == agreed.kind
                    && own.target.start == agreed.target.start
                    && own.target.end == agreed.target.end
            };
            !article.notebook.annotations.iter().any(same)
        };
        self.agreed.iter().filter(missing).collect()
    }

    /// The rows of the list of disputes within the panel: those below say who says what.
    pub(crate) fn rows(&self, inside: Area) -> u16 {
        let said = self.names.len() as u16 + 1;
        inside.height.saturating_sub(said).max(1)
    }

    fn choose(&mut self, cx: &mut Context<'_>, to: usize) {
        let rows = self.rows(inside(self.panel(cx.session)));
        let length = self.all.len();
        self.list.select(to, length, usize::from(rows));
        if let Some(dispute) = self.all.get(self.list.selected) {
            // The words stand above the panel while one judges.
            let span = dispute.span;
            cx.pane.cursor.put(&cx.reader.article.document, span.start);
            cx.pane.unfold_at(&cx.reader.article.document, cx.pane.cursor.at);
            cx.pane.view.show_at(&cx.reader.article.document, span.start, 2.min(cx.pane.view.height() / 4));
            cx.pane.landed = Some(span);
        }
    }

    /// What an action means in the list of disputes: `None` where it is not open, `Some(false)` where it means
    /// the same as elsewhere.
    pub(in crate::app) fn act(
        &mut self,
        cx: &mut Context<'_>,
        action: Action,
        count: Option<usize>,
    ) -> Option<bool> {
        if !matches!(cx.overlay, Some(Overlay::Disputes)) {
            return None;
        }
        use family::{Annotate, Page, Program, View};
        let here = self.list.selected;
        let rows = self.rows(inside(self.panel(cx.session)));
        if let Some(to) = target(action, count, here, usize::from(rows)) {
            self.choose(cx, to);
            return Some(true);
        }
        match action {
            Action::Annotate(Annotate::Status(number)) => self.decide(cx, here, Decision::Taken(number)),
            Action::Annotate(Annotate::Delete) => self.decide(cx, here, Decision::Nobody),
            Action::View(View::Sort) => self.choose_version(cx, here),
            Action::Page(Page::TakeAgreed) => self.take_agreed(cx),
            Action::View(View::Open) => {
                *cx.overlay = None;
                cx.pane.landed = self.all.get(here).map(|dispute| dispute.span);
            }
            Action::Program(Program::Cancel | Program::Quit) | Action::Page(Page::Disputes) => {
                *cx.overlay = None;
            }
            _ => {
                if !keeps(action, Surface::Disputes) {
                    *cx.overlay = None;
                }
                return Some(false);
            }
        }
        Some(true)
    }

    /// Settles dispute `index`, and goes on to the next that is open.
    pub(in crate::app) fn decide(&mut self, cx: &mut Context<'_>, index: usize, decision: Decision) {
        let Some(dispute) = self.all.get(index).cloned() else { return };
        let taken = match decision {
            Decision::Nobody => None,
            Decision::Taken(number) => match dispute.versions.get(number).cloned() {
                Some(Some(version)) => Some(version),
                // Who marked nothing here says that there is nothing.
                Some(None) => None,
                None => return cx.say(say!("disputes-annotators", count = self.names.len())),
            },
        };
        let gone = dispute.versions.iter().flatten().filter(|version| {
            taken.as_ref().is_none_or(|taken| taken.id != version.id)
                && cx.reader.article.notebook.annotation(&version.id).is_some()
        });
        let gone: Vec<Id> = gone.map(|version| version.id.clone()).collect();
        let notebook = &cx.reader.article.notebook;
        let mut edits = match Edit::removal(&notebook.document.id, &notebook.annotations, &gone).0 {
            Edit::All(edits) => edits,
            one => vec![one],
        };
        if let Some(version) = &taken {
            match cx.reader.article.notebook.annotation(&version.id) {
                None => edits.push(Edit::Add(version.clone())),
                Some(own) if is_same(own, version) => {}
                Some(own) => edits.push(Edit::Replace(Annotation {
                    updated: Some(cx.session.stamp.now.clone()),
                    kind: version.kind.clone(),
                    status: version.status.clone(),
                    target: version.target.clone(),
                    ..own.clone()
                })),
            }
        }
        if !edits.is_empty() {
            cx.change(Edit::All(edits));
        }
        let decision = if taken.is_some() { decision } else { Decision::Nobody };
        self.decisions[index] = Some(decision);
        let what = match (&taken, decision) {
            (Some(version), Decision::Taken(number)) => {
                let quote = excerpt(&version.target.exact);
                say!("dispute-taken", name = &self.names[number], kind = kind_name(&version.kind), quote)
            }
            _ => say!("dispute-nobody"),
        };
        let after = (index + 1..self.all.len()).chain(0..index);
        let next = after.into_iter().find(|&index| self.decision(cx.article(), index).is_none());
        *cx.overlay = Some(Overlay::Disputes);
        self.choose(cx, next.unwrap_or(index));
        cx.say(say!("dispute-settled", what, count = self.unsettled(cx.article())));
    }

    /// Asks whose word is taken: for more annotators than there are keys.
    fn choose_version(&self, cx: &mut Context<'_>, index: usize) {
        let Some(dispute) = self.all.get(index) else { return };
        let said = dispute.versions.iter().zip(&self.names).enumerate();
        let choice = |(number, (version, name)): (usize, (&Option<Annotation>, &String))| {
            let nothing = || cx.session.row(&say!("disputes-nothing-here"));
            let said = version.as_ref().map_or_else(nothing, |own| said_of(cx.session, own));
            Choice::new(name, said, Decision::Taken(number))
        };
        let mut all: Vec<Choice<Decision>> = said.map(choice).collect();
        let (nobody, marked) = (say!("label-nobody"), say!("disputes-nothing-marked"));
        all.push(Choice::new(cx.session.row(&nobody), cx.session.row(&marked), Decision::Nobody));
        cx.choose(Picker::new(say!("picker-whose-word"), all, 0), move |app, decision| {
            let (disputes, mut cx) = app.disputes();
            disputes.decide(&mut cx, index, decision);
        });
    }

    /// Takes all that annotators agree on into the notebook.
    fn take_agreed(&self, cx: &mut Context<'_>) {
        let missing: Vec<Edit> =
            self.agreed_elsewhere(cx.article()).into_iter().cloned().map(Edit::Add).collect();
        if missing.is_empty() {
            return cx.say(say!("disputes-all-in"));
        }
        let count = missing.len();
        cx.change(Edit::All(missing));
        cx.say(say!("disputes-agreed-taken", count));
    }
}

/// The columns of the panel, border included.
const WIDTH: u16 = 100;

/// Whether `own` says of a place what `version` says.
fn is_same(own: &Annotation, version: &Annotation) -> bool {
    let said = |one: &Annotation| (one.kind.clone(), one.status.clone(), one.target.start, one.target.end);
    said(own) == said(version)
}
