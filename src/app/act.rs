//! Each action to what does it.

use super::{App, Arrival, Effect, Overlay, Page, awaited::Awaited, jumps::Spot, sidebar::number};
use crate::{
    command::{Action, Mode, Pane},
    config::{Margin, Side},
    layout::Marks,
    text::Direction,
};

impl App {
    /// Does `action`, `count` times where that means something.
    pub(super) fn act(&mut self, action: Action, count: Option<usize>) {
        if matches!(self.mode(), Mode::List | Mode::Review) && self.act_in_list(action, count) {
            return;
        }
        match action {
            Action::Left
            | Action::Right
            | Action::Up
            | Action::Down
            | Action::NextWord
            | Action::PreviousWord
            | Action::NextSentence
            | Action::PreviousSentence
            | Action::NextParagraph
            | Action::PreviousParagraph => self.travel(action, count.unwrap_or(1)),
            Action::NextSection => self.section_beside(true),
            Action::PreviousSection => self.section_beside(false),
            Action::LineStart => self.line_edge(false),
            Action::LineEnd => self.line_edge(true),
            Action::WindowTop => self.to_window_row(0),
            Action::WindowMiddle => self.to_window_row(self.pane.view.height() / 2),
            Action::WindowBottom => self.to_window_row(usize::MAX),
            Action::Start => self.jump(0),
            Action::End => self.to_end(count),
            Action::Percent => self.to_percent(count),
            _ => self.act_on_window(action, count),
        }
    }

    fn act_on_window(&mut self, action: Action, count: Option<usize>) {
        let page = self.pane.view.height().saturating_sub(super::pane::CONTEXT).max(1);
        let half = (self.pane.view.height() / 2).max(1);
        let times = |rows: usize| (rows * count.unwrap_or(1)).min(1 << 20) as isize;
        match action {
            Action::ScrollDown => self.scroll(times(1)),
            Action::ScrollUp => self.scroll(-times(1)),
            Action::HalfPageDown => self.scroll(times(half)),
            Action::HalfPageUp => self.scroll(-times(half)),
            Action::PageDown => self.scroll(times(page)),
            Action::PageUp => self.scroll(-times(page)),
            Action::CursorTop => self.cursor_to_row(0),
            Action::CursorMiddle => self.cursor_to_row(self.pane.view.height() / 2),
            Action::CursorBottom => self.cursor_to_row(self.pane.view.height().saturating_sub(1)),
            Action::Back => self.back(),
            Action::Forward => self.forward(),
            Action::Find => self.ask_find(),
            Action::FindNext => (0..count.unwrap_or(1).min(1000)).for_each(|_| self.find_beside(true)),
            Action::FindPrevious => (0..count.unwrap_or(1).min(1000)).for_each(|_| self.find_beside(false)),
            Action::FindWord => self.find_word(),
            _ => self.act_on_notes(action),
        }
    }

    fn act_on_notes(&mut self, action: Action) {
        match action {
            Action::Select => self.select(),
            Action::Widen => self.widen(),
            Action::OtherEnd => self.other_end(),
            Action::Mark(kind) => self.mark(kind),
            Action::Open if self.on_fold() => self.toggle_fold(),
            Action::Open => self.edit_note(),
            Action::EditNote => self.edit_note(),
            Action::EditTags if self.ask_saying(super::Saying::Tag) => {}
            Action::EditTags => self.edit_tags(),
            Action::Status(index) => self.set_status(Some(index)),
            Action::ClearStatus => self.set_status(None),
            Action::ChangeKind => self.change_kind(),
            Action::Delete => self.delete(),
            Action::Undo => self.undo(),
            Action::Redo => self.redo(),
            Action::NextAnnotation => self.next_annotation(true),
            Action::PreviousAnnotation => self.next_annotation(false),
            Action::CycleHere => self.cycle_here(),
            Action::ShowCandidates => self.show_candidates(),
            Action::Reattach => self.reattach(),
            Action::DismissHeading => self.dismiss_heading(),
            Action::AddHeading => self.add_heading(),
            Action::FindNames => self.look_for_names(),
            Action::Who => self.who(),
            Action::UnderlineMentions => self.underline_mentions(),
            Action::MarkMentions => self.mark_mentions(),
            Action::NextMention => self.next_mention(true),
            Action::PreviousMention => self.next_mention(false),
            Action::JoinName
            | Action::SplitName
            | Action::RenameName
            | Action::RetypeName
            | Action::HideName
            | Action::AddName => self.name(action),
            _ => self.act_on_look(action),
        }
    }

    fn act_on_look(&mut self, action: Action) {
        match action {
            // Tab is what older terminals send for Ctrl-i: after Ctrl-o it goes forward again.
            Action::FocusNext if self.session.jumps.went_back() && self.focus == Pane::Text => self.forward(),
            Action::FocusNext => self.focus_beside(true),
            Action::FocusPrevious => self.focus_beside(false),
            Action::Focus(pane) => self.focus_on(pane),
            Action::ToggleSidebar => self.show_sidebar(!self.sidebar.shown),
            Action::SwapSidebar => {
                let left = self.sidebar.stands(self.reading()) == Direction::LeftToRight;
                self.sidebar.side = if left { Side::Right } else { Side::Left };
                self.show_sidebar(true);
            }
            Action::WidenSidebar => self.resize_sidebar(2),
            Action::NarrowSidebar => self.resize_sidebar(-2),
            Action::FilterKind => self.filter_kind(),
            Action::ToggleFold => self.toggle_fold(),
            Action::UnfoldAll => self.unfold_all(),
            Action::Differences => self.list_differences(),
            Action::OnlyMentions => self.only_mentions(),
            Action::ClaimsOfName => self.claims_of_name(),
            Action::FoldAll => self.fold_all(),
            Action::Reveal => {
                self.session.look.layout.reveal = !self.session.look.layout.reveal;
                self.relayout();
                let shown = if self.session.look.layout.reveal { "shown" } else { "hidden" };
                self.say(format!("invisible characters {shown}"));
            }
            Action::ToggleMarks => {
                let hide = self.session.look.layout.marks == Marks::Show;
                self.session.look.layout.marks = if hide { Marks::Hide } else { Marks::Show };
                self.relayout();
                self.say(if hide { "vowel marks hidden" } else { "vowel marks shown" });
            }
            Action::ToggleMargin => {
                let shown = self.panes.margin.is_some();
                self.session.look.settings.page.margin = if shown { Margin::Hide } else { Margin::Show };
                self.relayout();
            }
            Action::TurnDirection => self.turn(),
            Action::TurnParagraph => self.turn_paragraph(),
            Action::NextTheme => self.next_theme(),
            _ => self.act_on_program(action),
        }
    }

    fn act_on_program(&mut self, action: Action) {
        match action {
            Action::Copy => self.copy(),
            Action::CopyReference => self.copy_reference(),
            Action::CopyMarkdown => self.copy_markdown(),
            Action::Export => self.ask_form(),
            Action::Reload => self.ask(Effect::Reload),
            Action::Library => self.show_library(),
            Action::Review => self.begin_review(),
            Action::Statistics => self.show_statistics(),
            Action::Help => self.overlay = Some(Overlay::Help { top: 0 }),
            Action::Palette => self.open_palette(),
            Action::Cancel => self.cancel(),
            Action::Redraw => self.ask(Effect::Redraw),
            Action::Suspend => self.ask(Effect::Suspend),
            Action::Quit => self.quit(),
            Action::Accept => self.accept(),
            Action::Complete => self.complete(),
            Action::Input(edit) => self.type_edit(edit),
            Action::FindExact | Action::FindRegex | Action::FindWhole => self.find_otherwise(action),
            _ => self.judge(action),
        }
    }

    /// What an action means in a list of the sidebar or in help; `false` where it means the same as in
    /// the text.
    fn act_in_list(&mut self, action: Action, count: Option<usize>) -> bool {
        if let Some(Overlay::Help { top }) = &mut self.overlay {
            let page = usize::from(self.session.size.1.saturating_sub(6)).max(1);
            *top = match action {
                Action::Down => *top + 1,
                Action::Up => top.saturating_sub(1),
                Action::PageDown | Action::HalfPageDown | Action::Choose => *top + page,
                Action::PageUp | Action::HalfPageUp => top.saturating_sub(page),
                Action::Start => 0,
                Action::End => usize::MAX / 2,
                _ => {
                    self.overlay = None;
                    return matches!(action, Action::Help | Action::Quit | Action::Cancel | Action::Open);
                }
            };
            return true;
        }
        if let Some(done) = self.act_in_disputes(action) {
            return done;
        }
        if let Some(done) = self.act_in_details(action) {
            return done;
        }
        match self.page {
            Page::Text => {}
            Page::Claims => return self.act_in_claims(action, count),
            Page::Library => return self.act_in_library(action, count),
            Page::Statistics => return self.act_in_statistics(action, count),
            Page::Review => return self.act_in_review(action, count),
        }
        let Some(list) = number(self.focus) else { return false };
        let rows = self.sidebar.rows(list).max(1);
        let entries = match action {
            Action::Down => count.unwrap_or(1) as isize,
            Action::Up => -(count.unwrap_or(1) as isize),
            Action::PageDown => rows as isize,
            Action::PageUp => -(rows as isize),
            Action::HalfPageDown => (rows / 2) as isize,
            Action::HalfPageUp => -((rows / 2) as isize),
            Action::Start => -(1 << 40),
            Action::End => 1 << 40,
            Action::Choose if self.choose_together() => return true,
            Action::Choose => rows as isize,
            Action::Open => {
                self.open_chosen();
                return true;
            }
            Action::Cancel => {
                self.leave_list();
                return true;
            }
            _ => return false,
        };
        self.choose_by(entries);
        true
    }

    /// Scrolls the window; the cursor comes along when it would leave it.
    pub(super) fn scroll(&mut self, rows: isize) {
        let top = self.pane.view.top();
        self.pane.view.scroll(&self.reader.article.document, rows);
        if self.pane.view.top() == top {
            // At an end of the text the cursor goes on where the window cannot.
            return self.to_window_row(if rows > 0 { usize::MAX } else { 0 });
        }
        let context = super::pane::CONTEXT.min(self.pane.view.height().saturating_sub(1) / 2);
        let height = self.pane.view.height();
        match self.pane.view.row_of(self.pane.cursor.at) {
            Some(row) if row < context && !self.pane.view.at_start() => self.to_window_row(context),
            Some(row) if row + context >= height && !self.pane.view.at_end(&self.reader.article.document) => {
                self.to_window_row(height.saturating_sub(1 + context));
            }
            Some(_) => {}
            None if rows > 0 => self.to_window_row(context),
            None => self.to_window_row(height.saturating_sub(1 + context)),
        }
    }

    /// The cursor to the line on row `row` of the window, or the nearest line to it.
    fn to_window_row(&mut self, row: usize) {
        let rows = self.pane.view.rows();
        let row = row.min(rows.len().saturating_sub(1));
        let near = (0..rows.len())
            .filter_map(|number| rows[number].span_start().map(|start| (number.abs_diff(row), start)))
            .min();
        if let Some((_, start)) = near {
            self.pane.cursor.put(&self.reader.article.document, start);
            self.follow();
        }
    }

    fn cursor_to_row(&mut self, row: usize) {
        self.pane.view.show_at(&self.reader.article.document, self.pane.cursor.at, row);
    }

    fn back(&mut self) {
        let here = self.spot();
        match self.session.jumps.back(here) {
            Some(spot) => self.return_to(spot),
            None => self.say("no jump before this"),
        }
    }

    /// Goes to a place that one left, in whatever article it is.
    fn return_to(&mut self, spot: Spot) {
        if spot.article == self.reader.article.path {
            self.go(spot.at);
        } else {
            self.ask(Effect::Open(spot.article, Arrival::At(spot.at)));
        }
    }

    fn forward(&mut self) {
        match self.session.jumps.forward() {
            Some(spot) => self.return_to(spot),
            None => self.say("no jump after this"),
        }
    }

    fn section_beside(&mut self, forward: bool) {
        let document = &self.reader.article.document;
        let sections = document.sections();
        let at = self.pane.cursor.at;
        let mut shown = sections.iter().filter(|section| self.pane.view.fold_at(section.heading).is_none());
        let next = if forward {
            shown.find(|section| section.span.start > at)
        } else {
            shown.rev().find(|section| section.span.start < at)
        };
        match next.map(|section| section.span.start) {
            Some(start) => self.jump(start),
            None if sections.is_empty() => self.say("no sections in this article"),
            None => self.jump(if forward { document.text().len() } else { 0 }),
        }
    }

    pub(super) fn to_end(&mut self, count: Option<usize>) {
        let known = count.is_some_and(|count| count <= self.reader.article.document.paragraphs());
        if !known && self.put_off(Awaited::End(count)) {
            return;
        }
        let document = &self.reader.article.document;
        match count {
            Some(paragraph) => {
                let index = paragraph.saturating_sub(1).min(document.paragraphs().saturating_sub(1));
                self.jump_over_folds(document.paragraph(index).start);
            }
            None => self.jump_over_folds(document.text().trim_end().len()),
        }
    }

    pub(super) fn to_percent(&mut self, count: Option<usize>) {
        let Some(percent) = count else { return self.say("a number first: 50% goes half way") };
        if self.put_off(Awaited::Percent(percent)) {
            return;
        }
        let text = self.reader.article.document.text();
        let at = crate::text::floor_char(
            text,
            text.len() / 100 * percent.min(100) + text.len() % 100 * percent.min(100) / 100,
        );
        let line = self.line_span(at).start;
        self.jump_over_folds(line);
    }

    fn resize_sidebar(&mut self, columns: i16) {
        let (least, most) = super::panes::SIDEBAR;
        self.sidebar.width = self.sidebar.width.saturating_add_signed(columns).clamp(least, most);
        self.show_sidebar(true);
    }

    /// Leaves a selection, then what is found, then the list.
    pub(super) fn cancel_in_page(&mut self) {
        if self.pane.cursor.anchor.take().is_none() && !self.stop_looking() {
            self.hide_matches();
        }
    }

    fn leave_list(&mut self) {
        if self.stop_looking() || self.widen_list() {
            return;
        }
        self.focus = Pane::Text;
        if self.panes.overlay {
            self.show_sidebar(false);
        }
    }

    fn quit(&mut self) {
        self.ask(Effect::Quit);
    }
}
