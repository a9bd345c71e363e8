//! Each family of actions to what does it, every action of it named.

use super::{
    collating, earlier, evidence,
    finding::Find as Finding,
    help::Help,
    linking,
    listing::Saying,
    message::{Effect, Wanted},
    palette,
    pane::unit::Unit,
    session::LetterFor,
    state::{App, Overlay},
    surface::{
        awaited, chains, details, differences, drafts, find_note, finding, following, headings, judging,
        library, links, marking, met, moving, names, naming, note_list, notes, only, people, proposals,
        reattaching, reshaping, review, settings, statistics, tags, taking, timeline, turning,
    },
    window::Window,
    windowing,
};
use crate::{
    command::{Action, Pane, family},
    config::Margin,
};
use tui_bidi::layout::motion;

/// The most repetitions of a search that a count asks for.
const SEARCHES: usize = 1000;

impl App {
    /// Does what `action` means in the text.
    pub(super) fn act_in_text(&mut self, action: Action, count: Option<usize>) {
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
            Action::Split(family::Split::Earlier) => earlier::ask(self),
            Action::Split(what) => windowing::act(self, what, count.unwrap_or(1).min(20) as i32),
            Action::Linked(what) => linking::act(self, what),
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
            Move::NextSection => moving::section_beside(&mut self.context(), true),
            Move::PreviousSection => moving::section_beside(&mut self.context(), false),
            Move::LineStart => pane.line_edge(document, false),
            Move::LineEnd => pane.line_edge(document, true),
            Move::WindowTop => pane.to_window_row(document, 0),
            Move::WindowMiddle => pane.to_window_row(document, pane.view.height() / 2),
            Move::WindowBottom => pane.to_window_row(document, usize::MAX),
            Move::Start => self.context().jump(0),
            Move::End => moving::to_end(&mut self.context(), count),
            Move::Percent => moving::to_percent(&mut self.context(), count),
            Move::SetMark => self.session.letter = Some(LetterFor::Setting),
            Move::ToMark => self.session.letter = Some(LetterFor::Going),
            Move::FollowEnd => awaited::follow_end(&mut self.context()),
            Move::Follow => following::follow(&mut self.context()),
            Move::Back => moving::back(&mut self.context()),
            Move::Forward => moving::forward(&mut self.context()),
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
        let cx = &mut self.context();
        match words {
            Find::Ask => finding::ask_find(cx, true),
            Find::AskBefore => finding::ask_find(cx, false),
            Find::OnlyMatching => only::ask_only_matching(cx),
            Find::Next => (0..times).for_each(|_| finding::find_again(cx, true)),
            Find::Previous => (0..times).for_each(|_| finding::find_again(cx, false)),
            Find::Word => finding::find_word(cx, true),
            Find::WordBefore => finding::find_word(cx, false),
            Find::Note => find_note::find_note(cx),
            Find::Exact => self.find_otherwise(Finding::toggle_exact),
            Find::Regex => self.find_otherwise(Finding::toggle_regex),
            Find::Whole => self.find_otherwise(Finding::next_words),
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
            Annotate::SelectAgain => self.session.say(say!("select-again-nothing")),
            Annotate::TakeWord => pane.take_unit(document, Unit::Word, count),
            Annotate::TakeSentence => pane.take_unit(document, Unit::Sentence, count),
            Annotate::TakeParagraph => pane.take_unit(document, Unit::Paragraph, count),
            Annotate::OtherEnd => pane.other_end(document),
            Annotate::Reshape => reshaping::reshape(&mut self.context()),
            Annotate::Join => reshaping::join_annotations(&mut self.context()),
            Annotate::Mark(kind) => marking::mark(&mut self.context(), kind),
            Annotate::EditNote => self.with_note(notes::edit_note),
            Annotate::EditTags if self.asks_saying(Saying::Tag) => {}
            Annotate::EditTags => self.with_notes(notes::edit_tags),
            Annotate::Status(index) => {
                self.with_notes(|cx, notes| notes::set_status(cx, notes, Some(index)));
            }
            Annotate::ClearStatus => self.with_notes(|cx, notes| notes::set_status(cx, notes, None)),
            Annotate::Confidence => self.with_note(|cx, note| judging::cycle_confidence(cx, &note)),
            Annotate::TakeOther => self.with_note(|cx, note| judging::take_other(cx, &note)),
            Annotate::Source => judging::ask_source(&mut self.context()),
            Annotate::Speaker if self.asks_saying(Saying::Speaker) => {}
            Annotate::Speaker => self.with_note(judging::ask_speaker),
            Annotate::Said => self.with_note(judging::ask_said),
            Annotate::Place => self.with_note(judging::ask_place),
            Annotate::ChangeKind => self.with_notes(notes::change_kind),
            Annotate::Link if evidence::tie_selection(self) => {}
            Annotate::Link => self.with_note(links::ask_bond),
            Annotate::FollowLink => {
                self.session.know_the_library();
                self.with_note(|cx, note| links::follow_link(cx, &note));
            }
            Annotate::FollowBeside => {
                self.session.know_the_library();
                match self.note_meant().cloned() {
                    // An address opens nothing that could stand beside.
                    Some(note)
                        if !links::leads_to_text(&self.context(), &note) || windowing::make_room(self) =>
                    {
                        links::follow_link(&mut self.context(), &note);
                    }
                    Some(_) => {}
                    None => self.session.say(say!("no-annotation-here")),
                }
            }
            Annotate::Details => {
                self.session.know_the_library();
                self.with_note(details::show_details);
            }
            Annotate::SameAs | Annotate::TakeEvidence => {
                self.session.know_the_library();
                let evidence = what == Annotate::TakeEvidence;
                self.with_note(|cx, note| met::tie(cx, note, evidence));
            }
            Annotate::Accept | Annotate::Refuse => self.session.say(say!("proposals-on-their-page")),
            Annotate::NextProposal => proposals::beside(&mut self.context(), true),
            Annotate::PreviousProposal => proposals::beside(&mut self.context(), false),
            Annotate::Delete => self.with_notes(notes::delete),
            Annotate::Undo => {
                self.pane.chosen_here = 0;
                self.reader.undo(&mut self.session);
            }
            Annotate::Redo => {
                self.pane.chosen_here = 0;
                self.reader.redo(&mut self.session);
            }
            Annotate::Next => notes::next_annotation(&mut self.context(), true),
            Annotate::Previous => notes::next_annotation(&mut self.context(), false),
            Annotate::CycleHere => notes::cycle_here(&mut self.context()),
            Annotate::ShowCandidates => self.with_note(reattaching::show_candidates),
            Annotate::Reattach => {
                let chosen = self.sidebar.chosen_note();
                reattaching::reattach(&mut self.context(), chosen);
            }
        }
    }

    fn act_names(&mut self, what: family::Names) {
        use family::Names;
        let (sidebar, mut cx) = self.sidebar();
        match what {
            Names::NextMention => sidebar.next_mention(&mut cx, true),
            Names::PreviousMention => sidebar.next_mention(&mut cx, false),
            Names::UnderlineMentions => names::underline_mentions(&mut cx),
            Names::OnlyMentions => {
                let meant: Vec<_> = sidebar.names_together(cx.article()).into_iter().cloned().collect();
                only::only_mentions(&mut cx, &meant);
            }
            Names::Chains => chains::ask(&mut cx, Wanted::Choice),
            Names::FindAll => names::look_for_names(&mut cx),
            Names::Who => {
                if let Some(entry) = names::who(&mut cx).and_then(|number| sidebar.entry_of(number)) {
                    sidebar.choose(1, entry);
                }
            }
            Names::Show => naming::ask_hidden_name(&mut cx),
            Names::Add => naming::ask_new_name(&mut cx),
            Names::ClaimsOfName => self.claims_of_name(),
            Names::MarkMentions => self.with_chosen_name(names::mark_mentions),
            Names::Join => self.with_chosen_name(naming::ask_join),
            Names::Split => self.with_chosen_name(naming::ask_split),
            Names::Rename => self.with_chosen_name(naming::ask_rename),
            Names::Retype => self.with_chosen_name(naming::ask_type),
            Names::Hide => self.with_chosen_name(naming::hide_name),
        }
    }

    fn act_outline(&mut self, what: family::Outline) {
        use family::Outline;
        let chosen = self.section_in_focus();
        match what {
            Outline::DismissHeading => headings::dismiss_heading(&mut self.context(), chosen),
            Outline::AddHeading => headings::add_heading(&mut self.context()),
            Outline::ToggleFold => self.toggle_fold(),
            Outline::FoldAll => self.pane.fold_all(&self.reader.article),
            Outline::FoldChains => chains::fold(&mut self.context()),
            Outline::UnfoldAll => self.pane.unfold_all(&self.reader.article.document),
            Outline::Differences if linking::list(self) || collating::list(self) => {}
            Outline::Differences => differences::list_differences(&mut self.context(), chosen),
        }
    }

    fn act_view(&mut self, how: family::View) {
        use family::View;
        match how {
            // Tab is what older terminals send for Ctrl-i: after Ctrl-o it goes forward again.
            View::FocusNext if self.session.jumps.went_back() && self.session.focus == Pane::Text => {
                moving::forward(&mut self.context());
            }
            View::FocusNext => self.session.focus_beside(true),
            View::FocusPrevious => self.session.focus_beside(false),
            View::Focus(pane) => self.session.give_focus(pane),
            View::ToggleSidebar => self.session.toggle_sidebar(),
            View::SwapSidebar => self.session.swap_sidebar(self.reading()),
            View::WidenSidebar => self.session.resize_sidebar(2),
            View::NarrowSidebar => self.session.resize_sidebar(-2),
            View::FilterKind => {
                let (sidebar, mut cx) = self.sidebar();
                sidebar.filter_kind(&mut cx);
            }
            View::FilterText => {
                let (sidebar, mut cx) = self.sidebar();
                sidebar.ask_words(&mut cx);
            }
            View::Sort if self.session.focus == Pane::Entities => {
                let (sidebar, mut cx) = self.sidebar();
                sidebar.ask_order(&mut cx);
            }
            View::Sort if self.session.focus == Pane::Notes => {
                let (sidebar, mut cx) = self.sidebar();
                sidebar.ask_note_order(&mut cx);
            }
            View::Sort => self.session.say(say!("list-by-place")),
            View::Tags => tags::ask_tag(&mut self.context()),
            View::FilterNotes => note_list::ask_which(&mut self.context()),
            View::Whole => self.session.toggle_whole(),
            View::Choose => self.session.say(say!("choose-in-names")),
            View::Open if self.pane.on_any_fold(&self.reader.article.document) => self.toggle_fold(),
            View::Open => self.with_note(notes::edit_note),
            View::Reveal => self.session.toggle_reveal(),
            View::Source => following::show_source(&mut self.context()),
            View::TurnDirection => turning::turn(&mut self.context()),
            View::TurnParagraph => turning::turn_paragraph(&mut self.context()),
            View::Amounts => proposals::tell_amounts(&mut self.context()),
            View::UnderlineProposals => proposals::underline(&mut self.context()),
            View::Picture => {
                let lang = self.reader.article.document.lang().to_owned();
                self.session.toggle_picture(&lang);
            }
            View::NextMarks => self.session.next_marks(),
            View::PageMarks => self.session.toggle_page_marks(&self.reader.article.document),
            View::ToggleMargin => {
                let shown = self.panes.margin.is_some();
                self.session.look.settings.page.margin = if shown { Margin::Hide } else { Margin::Show };
            }
            View::NextTheme => settings::next_theme(&mut self.context()),
            View::Authors => people::ask_whose(&mut self.context()),
        }
    }

    fn act_page(&mut self, page: family::Page) {
        use family::Page;
        match page {
            Page::Library => library::show_library(&mut self.context()),
            Page::Review => review::begin_review(&mut self.context()),
            Page::Statistics => statistics::show(&mut self.context()),
            Page::Claims => {
                let (claims, mut cx) = self.claims();
                claims.toggle(&mut cx);
            }
            Page::Proposals => proposals::toggle(&mut self.context()),
            Page::Disputes => {
                let (disputes, mut cx) = self.disputes();
                disputes.open(&mut cx);
            }
            Page::Timeline => timeline::ask(&mut self.context()),
            Page::History => self.session.ask(Effect::History),
            Page::TakeAgreed => self.session.say(say!("agree-in-disputes")),
            Page::Grade(_) | Page::Snooze | Page::Skip | Page::Recall => {
                self.session.say(say!("review-nothing-here"));
            }
        }
    }

    fn act_program(&mut self, what: family::Program) {
        use family::Program;
        match what {
            Program::Copy => {
                let meant = self.note_meant().cloned();
                taking::copy(&mut self.context(), meant);
            }
            Program::CopyReference => {
                let meant = self.note_meant().cloned();
                taking::copy_reference(&mut self.context(), meant);
            }
            Program::CopyMarkdown => self.with_note(|cx, note| taking::copy_markdown(cx, &note)),
            Program::Export => taking::ask_form(&mut self.context()),
            Program::Reload => self.session.ask(Effect::Reload),
            Program::Help => self.overlay = Some(Overlay::Help(Help::default())),
            Program::Palette => {
                let mode = self.mode();
                palette::open(&mut self.context(), mode);
            }
            Program::Cancel => self.cancel(),
            Program::Where => {
                let percent = Window::focused(self).percent();
                moving::tell_where(&mut self.context(), percent);
            }
            Program::Redraw => self.session.ask(Effect::Redraw),
            Program::Suspend => self.session.ask(Effect::Suspend),
            Program::Quit => self.session.ask(Effect::Quit),
            Program::QuitAnyway => {
                self.reader.only_here = false;
                self.windows.readers.iter_mut().for_each(|open| open.reader.only_here = false);
                self.session.ask(Effect::Quit);
            }
        }
    }

    fn act_input(&mut self, typing: family::Input) {
        use family::Input;
        match typing {
            Input::Accept => self.accept(),
            Input::Complete => self.complete(),
            Input::Editor => drafts::ask_editor(&mut self.context()),
            Input::Edit(edit) => self.type_edit(edit),
        }
    }
}
