//! Each family of actions to what does it, every action of it named.

use super::{
    listing::Saying,
    message::Effect,
    pages::Page,
    pane::unit::Unit,
    session::LetterFor,
    sidebar::{number, target},
    state::App,
    surface::{met, proposals},
};
use crate::{
    command::{Action, Mode, Pane, family},
    config::{Margin, Side},
    layout::{Marks, motion},
    text::Direction,
};

/// The most repetitions of a search that a count asks for.
const SEARCHES: usize = 1000;

impl App {
    /// Does `action`, `count` times where that means something.
    pub(super) fn act(&mut self, action: Action, count: Option<usize>) {
        let handled = matches!(self.mode(), Mode::List | Mode::Review | Mode::Proposals)
            && self.act_in_list(action, count);
        if !handled {
            self.act_in_text(action, count);
        }
        self.derive();
    }

    /// Does what `action` means in the text.
    fn act_in_text(&mut self, action: Action, count: Option<usize>) {
        match action {
            Action::Move(to) => self.act_move(to, count),
            Action::Scroll(rows) => self.act_scroll(rows, count),
            Action::Find(words) => self.act_find(words, count.unwrap_or(1).min(SEARCHES)),
            Action::Annotate(what) => self.act_annotate(what, count.unwrap_or(1)),
            Action::Names(what) => self.act_names(what),
            Action::Outline(what) => self.act_outline(what),
            Action::View(how) => self.act_view(how),
            Action::Page(page) => self.act_page(page),
            Action::Program(what) => self.act_program(what),
            Action::Input(typing) => self.act_input(typing),
        }
    }

    fn act_move(&mut self, to: family::Move, count: Option<usize>) {
        use family::Move;
        let times = count.unwrap_or(1);
        let (pane, document) = (&mut self.pane, &self.reader.article.document);
        match to {
            Move::Left => drop(pane.travel(document, times, |pane| pane.beside(document, true))),
            Move::Right => drop(pane.travel(document, times, |pane| pane.beside(document, false))),
            Move::Up => drop(pane.travel(document, times, |pane| pane.line_above_or_below(document, false))),
            Move::Down => drop(pane.travel(document, times, |pane| pane.line_above_or_below(document, true))),
            Move::NextWord => pane.reach_by(document, times, Unit::Word, motion::next_word, true),
            Move::PreviousWord => pane.reach_by(document, times, Unit::Word, motion::previous_word, false),
            Move::WordEnd => drop(pane.travel(document, times, |pane| pane.word_end(document))),
            Move::PreviousWordEnd => {
                pane.travel(document, times, |pane| pane.step(document, motion::previous_word_end, false));
            }
            Move::NextSentence => {
                pane.reach_by(document, times, Unit::Sentence, motion::next_sentence, true);
            }
            Move::PreviousSentence => {
                pane.reach_by(document, times, Unit::Sentence, motion::previous_sentence, false);
            }
            Move::NextParagraph => {
                pane.reach(document, times, Unit::Paragraph, true, |pane| pane.paragraph_on(document));
            }
            Move::PreviousParagraph => {
                pane.reach(document, times, Unit::Paragraph, false, |pane| pane.paragraph_back(document));
            }
            Move::NextSection => self.section_beside(true),
            Move::PreviousSection => self.section_beside(false),
            Move::LineStart => pane.line_edge(document, false),
            Move::LineEnd => pane.line_edge(document, true),
            Move::WindowTop => pane.to_window_row(document, 0),
            Move::WindowMiddle => pane.to_window_row(document, pane.view.height() / 2),
            Move::WindowBottom => pane.to_window_row(document, usize::MAX),
            Move::Start => self.jump(0),
            Move::End => self.to_end(count),
            Move::Percent => self.to_percent(count),
            Move::SetMark => self.await_letter(LetterFor::Setting),
            Move::ToMark => self.await_letter(LetterFor::Going),
            Move::Back => self.back(),
            Move::Forward => self.forward(),
        }
    }

    fn act_scroll(&mut self, rows: family::Scroll, count: Option<usize>) {
        use family::Scroll;
        let (pane, document) = (&mut self.pane, &self.reader.article.document);
        let height = pane.view.height();
        let page = height.saturating_sub(pane.view.context()).max(1);
        let half = (height / 2).max(1);
        let times = |rows: usize| (rows * count.unwrap_or(1)).min(1 << 20) as isize;
        match rows {
            Scroll::LineDown => pane.scroll(document, times(1)),
            Scroll::LineUp => pane.scroll(document, -times(1)),
            Scroll::HalfPageDown => pane.scroll(document, times(half)),
            Scroll::HalfPageUp => pane.scroll(document, -times(half)),
            Scroll::PageDown => pane.scroll(document, times(page)),
            Scroll::PageUp => pane.scroll(document, -times(page)),
            Scroll::CursorTop => pane.cursor_to_row(document, 0),
            Scroll::CursorMiddle => pane.cursor_to_row(document, height / 2),
            Scroll::CursorBottom => pane.cursor_to_row(document, height.saturating_sub(1)),
        }
    }

    fn act_find(&mut self, words: family::Find, times: usize) {
        use family::Find;
        match words {
            Find::Ask => self.ask_find(true),
            Find::AskBefore => self.ask_find(false),
            Find::OnlyMatching => self.ask_only_matching(),
            Find::Next => (0..times).for_each(|_| self.find_again(true)),
            Find::Previous => (0..times).for_each(|_| self.find_again(false)),
            Find::Word => self.find_word(true),
            Find::WordBefore => self.find_word(false),
            Find::Note => self.find_note(),
            Find::Exact => self.find_otherwise(super::finding::Find::toggle_exact),
            Find::Regex => self.find_otherwise(super::finding::Find::toggle_regex),
            Find::Whole => self.find_otherwise(super::finding::Find::next_words),
        }
    }

    fn act_annotate(&mut self, what: family::Annotate, count: usize) {
        use family::Annotate;
        let (pane, document) = (&mut self.pane, &self.reader.article.document);
        match what {
            Annotate::Select => pane.select(),
            Annotate::Widen => pane.widen(document),
            Annotate::SelectLines => pane.select_lines(),
            Annotate::SelectAgain if pane.select_again(document) => {}
            Annotate::SelectAgain => self.say(say!("select-again-nothing")),
            Annotate::TakeWord => pane.take_unit(document, Unit::Word, count),
            Annotate::TakeSentence => pane.take_unit(document, Unit::Sentence, count),
            Annotate::TakeParagraph => pane.take_unit(document, Unit::Paragraph, count),
            Annotate::Reshape => self.reshape(),
            Annotate::Join => self.join_annotations(),
            Annotate::OtherEnd => pane.other_end(document),
            Annotate::Mark(kind) => self.mark(kind),
            Annotate::EditNote => self.edit_note(),
            Annotate::EditTags if self.ask_saying(Saying::Tag) => {}
            Annotate::EditTags => self.edit_tags(),
            Annotate::Status(index) => self.set_status(Some(index)),
            Annotate::ClearStatus => self.set_status(None),
            Annotate::Confidence => self.cycle_confidence(),
            Annotate::TakeOther => self.take_other(),
            Annotate::Source => self.ask_source(),
            Annotate::Speaker if self.ask_saying(Saying::Speaker) => {}
            Annotate::Speaker => self.ask_speaker(),
            Annotate::Said => self.ask_said(),
            Annotate::Place => self.ask_place(),
            Annotate::ChangeKind => self.change_kind(),
            Annotate::Link => self.ask_bond(),
            Annotate::FollowLink => self.follow_link(),
            Annotate::Details => self.show_details(),
            Annotate::SameAs => met::tie(self, false),
            Annotate::TakeEvidence => met::tie(self, true),
            Annotate::Accept | Annotate::Refuse => self.say(say!("proposals-on-their-page")),
            Annotate::NextProposal => proposals::beside(self, true),
            Annotate::PreviousProposal => proposals::beside(self, false),
            Annotate::Delete => self.delete(),
            Annotate::Undo => self.undo(),
            Annotate::Redo => self.redo(),
            Annotate::Next => self.next_annotation(true),
            Annotate::Previous => self.next_annotation(false),
            Annotate::CycleHere => self.cycle_here(),
            Annotate::ShowCandidates => self.show_candidates(),
            Annotate::Reattach => self.reattach(),
        }
    }

    fn act_names(&mut self, what: family::Names) {
        use family::Names;
        match what {
            Names::NextMention => self.next_mention(true),
            Names::PreviousMention => self.next_mention(false),
            Names::UnderlineMentions => self.underline_mentions(),
            Names::MarkMentions => self.mark_mentions(),
            Names::OnlyMentions => self.only_mentions(),
            Names::ClaimsOfName => self.claims_of_name(),
            Names::FindAll => self.look_for_names(),
            Names::Who => self.who(),
            Names::Join => self.with_chosen_name(Self::ask_join),
            Names::Split => self.with_chosen_name(Self::ask_split),
            Names::Rename => self.with_chosen_name(Self::ask_rename),
            Names::Retype => self.with_chosen_name(Self::ask_type),
            Names::Hide => self.with_chosen_name(Self::hide_name),
            Names::Show => self.ask_hidden_name(),
            Names::Add => self.ask_new_name(),
        }
    }

    fn act_outline(&mut self, what: family::Outline) {
        use family::Outline;
        match what {
            Outline::DismissHeading => self.dismiss_heading(),
            Outline::AddHeading => self.add_heading(),
            Outline::ToggleFold => self.toggle_fold(),
            Outline::FoldAll => self.pane.fold_all(&self.reader.article),
            Outline::UnfoldAll => self.pane.unfold_all(&self.reader.article.document),
            Outline::Differences => self.list_differences(),
        }
    }

    fn act_view(&mut self, how: family::View) {
        use family::View;
        match how {
            // Tab is what older terminals send for Ctrl-i: after Ctrl-o it goes forward again.
            View::FocusNext if self.session.jumps.went_back() && self.focus == Pane::Text => self.forward(),
            View::FocusNext => self.focus_beside(true),
            View::FocusPrevious => self.focus_beside(false),
            View::Focus(pane) => self.give_focus(pane),
            View::ToggleSidebar => self.toggle_sidebar(),
            View::SwapSidebar => self.swap_sidebar(),
            View::WidenSidebar => self.resize_sidebar(2),
            View::NarrowSidebar => self.resize_sidebar(-2),
            View::FilterKind => self.filter_kind(),
            View::FilterText => self.ask_words(),
            View::Sort if self.focus == Pane::Entities => self.ask_name_order(),
            View::Sort => self.say(say!("list-by-place")),
            View::Choose => self.say(say!("choose-in-names")),
            View::Open if self.pane.on_fold(&self.reader.article.document) => self.toggle_fold(),
            View::Open => self.edit_note(),
            View::Reveal => self.toggle_reveal(),
            View::TurnDirection => self.turn(),
            View::TurnParagraph => self.turn_paragraph(),
            View::ToggleMarks => self.toggle_marks(),
            View::UnderlineProposals => proposals::underline(self),
            View::ToggleMargin => self.toggle_margin(),
            View::NextTheme => self.next_theme(),
            View::Authors => self.ask_whose(),
        }
    }

    fn act_page(&mut self, page: family::Page) {
        use family::Page;
        match page {
            Page::Library => self.show_library(),
            Page::Review => self.begin_review(),
            Page::Statistics => self.show_statistics(),
            Page::Claims => self.toggle_claims(),
            Page::Proposals => proposals::toggle(self),
            Page::Disputes => self.open_disputes(),
            Page::History => self.ask(Effect::History),
            Page::TakeAgreed => self.say(say!("agree-in-disputes")),
            Page::Grade(_) | Page::Snooze | Page::Skip => self.say(say!("review-nothing-here")),
        }
    }

    fn act_program(&mut self, what: family::Program) {
        use family::Program;
        match what {
            Program::Copy => self.copy(),
            Program::CopyReference => self.copy_reference(),
            Program::CopyMarkdown => self.copy_markdown(),
            Program::Export => self.ask_form(),
            Program::Reload => self.ask(Effect::Reload),
            Program::Help => self.show_help(),
            Program::Palette => self.open_palette(),
            Program::Cancel => self.cancel(),
            Program::Redraw => self.ask(Effect::Redraw),
            Program::Suspend => self.ask(Effect::Suspend),
            Program::Quit => self.ask(Effect::Quit),
        }
    }

    fn act_input(&mut self, typing: family::Input) {
        use family::Input;
        match typing {
            Input::Accept => self.accept(),
            Input::Complete => self.complete(),
            Input::Edit(edit) => self.type_edit(edit),
        }
    }

    /// What an action means in what is open over the page or instead of the text, and in a list of the sidebar;
    /// `false` where it means the same as in the text.
    fn act_in_list(&mut self, action: Action, count: Option<usize>) -> bool {
        if let Some(done) = self.act_in_help(action, count) {
            return done;
        }
        if let Some(done) = self.act_in_disputes(action, count) {
            return done;
        }
        if let Some(done) = self.act_in_details(action) {
            return done;
        }
        match self.page {
            Page::Text => {}
            Page::Claims => return self.act_in_claims(action, count),
            Page::Proposals => return proposals::act(self, action, count),
            Page::Library => return self.act_in_library(action, count),
            Page::Statistics => return self.act_in_statistics(action, count),
            Page::Review => return self.act_in_review(action, count),
        }
        self.act_in_sidebar(action, count)
    }

    fn act_in_sidebar(&mut self, action: Action, count: Option<usize>) -> bool {
        let Some(list) = number(self.focus) else { return false };
        match action {
            Action::View(family::View::Choose) if self.choose_together() => return true,
            Action::View(family::View::Open) => {
                self.open_chosen();
                return true;
            }
            Action::Program(family::Program::Cancel) => {
                self.leave_list();
                return true;
            }
            _ => {}
        }
        let (here, page) = (self.sidebar.lists[list].selected, self.sidebar.rows(list).max(1));
        let Some(to) = target(action, count, here, page) else { return false };
        self.choose_entry(to);
        true
    }

    fn swap_sidebar(&mut self) {
        let left = self.sidebar.stands(self.reading()) == Direction::LeftToRight;
        self.sidebar.side = if left { Side::Right } else { Side::Left };
        self.show_sidebar();
    }

    fn toggle_reveal(&mut self) {
        let reveal = &mut self.session.look.layout.reveal;
        *reveal = !*reveal;
        let shown = if *reveal { "shown" } else { "hidden" };
        self.relayout();
        self.say(say!("invisible-characters", shown));
    }

    fn toggle_marks(&mut self) {
        let hide = self.session.look.layout.marks == Marks::Show;
        self.session.look.layout.marks = if hide { Marks::Hide } else { Marks::Show };
        self.relayout();
        self.say(if hide { say!("vowel-marks-hidden") } else { say!("vowel-marks-shown") });
    }

    fn toggle_margin(&mut self) {
        let shown = self.panes.margin.is_some();
        self.session.look.settings.page.margin = if shown { Margin::Hide } else { Margin::Show };
        self.relayout();
    }

    fn resize_sidebar(&mut self, columns: i16) {
        let (least, most) = super::panes::SIDEBAR;
        self.sidebar.width = self.sidebar.width.saturating_add_signed(columns).clamp(least, most);
        self.show_sidebar();
    }

    /// Leaves a selection, then what is found, then the list.
    pub(super) fn cancel_in_page(&mut self) {
        if !self.pane.cursor.leave_selection() && !self.stop_looking() {
            self.hide_matches();
        }
    }

    fn leave_list(&mut self) {
        if self.stop_looking() || self.widen_list() {
            return;
        }
        self.give_focus(Pane::Text);
    }
}
