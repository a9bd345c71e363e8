//! The one table of commands.
//!
//! Keys follow vim and less where they have one. Prefixes gather families: `g` goes to a place, `z`
//! changes the view, `[` and `]` go to the one before and the next, `S` gives a status, `E` says what is
//! known of a claim, `=` corrects what was found: names and headings.

use super::action::family::{Annotate, Find, Input, Move, Names, Outline, Page, Program, Scroll, View};
use super::{Action, Command, Group, Mode, Pane, Surface};
use crate::input::Edit;

const TEXT: &[Mode] = &[Mode::Text, Mode::Selection];
const READING: &[Mode] = &[Mode::Text];
const SELECTING: &[Mode] = &[Mode::Selection];
const LIST: &[Mode] = &[Mode::List];
const LISTS: &[Mode] = &[Mode::List, Mode::Review];
const REVIEW: &[Mode] = &[Mode::Review];
const NOTES: &[Mode] = &[Mode::Text, Mode::List];
const JUDGED: &[Mode] = &[Mode::Text, Mode::List, Mode::Review];
const PAGES: &[Mode] = &[Mode::Text, Mode::Selection, Mode::List];
const ANYWHERE: &[Mode] = &[Mode::Text, Mode::Selection, Mode::List, Mode::Review];
const TYPING: &[Mode] = &[Mode::Input];
const EVERYWHERE: &[Mode] = Mode::ALL;

const NONE: &[Surface] = &[];
const NOTE: &[Surface] = &[Surface::Claims, Surface::Details, Surface::Review];
const PANEL: &[Surface] = &[Surface::Claims, Surface::Details];
const CLAIMS: &[Surface] = &[Surface::Claims];
const HISTORY: &[Surface] = &[Surface::Claims, Surface::Details, Surface::Disputes];
const PAGE: &[Surface] = &[Surface::Claims, Surface::Library, Surface::Review];
const LOOK: &[Surface] = &[Surface::Library, Surface::Review];
const ALL: &[Surface] =
    &[Surface::Claims, Surface::Library, Surface::Review, Surface::Details, Surface::Disputes];

const fn row(
    name: &'static str,
    action: Action,
    keys: &'static [&'static str],
    help: &'static str,
    group: Group,
    modes: &'static [Mode],
    keeps: &'static [Surface],
) -> Command {
    Command { name, action, keys, help, group, modes, keeps }
}

/// Every command that the reader has.
#[rustfmt::skip] // one row a command
pub static COMMANDS: &[Command] = &[
    row("left", Action::Move(Move::Left), &["h", "left"], "a letter to the left", Group::Move, TEXT, NONE),
    row("down", Action::Move(Move::Down), &["j", "down"], "a line down", Group::Move, ANYWHERE, NONE),
    row("up", Action::Move(Move::Up), &["k", "up"], "a line up", Group::Move, ANYWHERE, NONE),
    row("right", Action::Move(Move::Right), &["l", "right"], "a letter to the right", Group::Move, TEXT, NONE),
    row("next-word", Action::Move(Move::NextWord), &["w", "ctrl-right"], "the next word", Group::Move, TEXT, NONE),
    row("previous-word", Action::Move(Move::PreviousWord), &["b", "ctrl-left"], "the word before", Group::Move, TEXT, NONE),
    row("next-sentence", Action::Move(Move::NextSentence), &[")"], "the next sentence", Group::Move, TEXT, NONE),
    row("previous-sentence", Action::Move(Move::PreviousSentence), &["("], "the sentence before", Group::Move, TEXT, NONE),
    row("next-paragraph", Action::Move(Move::NextParagraph), &["}"], "the next paragraph", Group::Move, TEXT, NONE),
    row("previous-paragraph", Action::Move(Move::PreviousParagraph), &["{"], "the paragraph before", Group::Move, TEXT, NONE),
    row("next-section", Action::Move(Move::NextSection), &["] ]"], "the next section", Group::Move, TEXT, NONE),
    row("previous-section", Action::Move(Move::PreviousSection), &["[ ["], "the section before", Group::Move, TEXT, NONE),
    row("line-start", Action::Move(Move::LineStart), &["0", "^"], "the start of the line, as one reads", Group::Move, TEXT, NONE),
    row("line-end", Action::Move(Move::LineEnd), &["$"], "the end of the line, as one reads", Group::Move, TEXT, NONE),
    row("window-top", Action::Move(Move::WindowTop), &["H"], "the first line in sight", Group::Move, TEXT, NONE),
    row("window-middle", Action::Move(Move::WindowMiddle), &["M"], "the middle line in sight", Group::Move, TEXT, NONE),
    row("window-bottom", Action::Move(Move::WindowBottom), &["L"], "the last line in sight", Group::Move, TEXT, NONE),
    row("start", Action::Move(Move::Start), &["g g", "home"], "the start", Group::Move, PAGES, NONE),
    row("end", Action::Move(Move::End), &["G", "end"], "the end; 7G: paragraph 7", Group::Move, PAGES, NONE),
    row("percent", Action::Move(Move::Percent), &["%"], "50%: half way through", Group::Move, TEXT, NONE),

    row("page-down", Action::Scroll(Scroll::PageDown), &["space", "pagedown", "ctrl-f"], "a page on", Group::Scroll, TEXT, NONE),
    row("page-down", Action::Scroll(Scroll::PageDown), &["pagedown", "ctrl-f"], "a page on", Group::Scroll, LISTS, NONE),
    row("page-up", Action::Scroll(Scroll::PageUp), &["pageup", "ctrl-b"], "a page back", Group::Scroll, ANYWHERE, NONE),
    row("half-page-down", Action::Scroll(Scroll::HalfPageDown), &["ctrl-d"], "half a page on", Group::Scroll, PAGES, NONE),
    row("half-page-up", Action::Scroll(Scroll::HalfPageUp), &["ctrl-u"], "half a page back", Group::Scroll, PAGES, NONE),
    row("scroll-down", Action::Scroll(Scroll::LineDown), &["ctrl-e"], "the text a line on", Group::Scroll, TEXT, NONE),
    row("scroll-up", Action::Scroll(Scroll::LineUp), &["ctrl-y"], "the text a line back", Group::Scroll, TEXT, NONE),
    row("cursor-top", Action::Scroll(Scroll::CursorTop), &["z t"], "this line to the top", Group::Scroll, TEXT, NONE),
    row("cursor-middle", Action::Scroll(Scroll::CursorMiddle), &["z z"], "this line to the middle", Group::Scroll, TEXT, NONE),
    row("cursor-bottom", Action::Scroll(Scroll::CursorBottom), &["z b"], "this line to the bottom", Group::Scroll, TEXT, NONE),

    row("find", Action::Find(Find::Ask), &["/"], "find words", Group::Find, TEXT, NONE),
    row("find-next", Action::Find(Find::Next), &["n"], "the next match", Group::Find, TEXT, NONE),
    row("find-previous", Action::Find(Find::Previous), &["N"], "the match before", Group::Find, TEXT, NONE),
    row("find-word", Action::Find(Find::Word), &["*"], "find the word under the cursor", Group::Find, READING, NONE),
    row("find-note", Action::Find(Find::Note), &["g /"], "find among notes, tags and names", Group::Find, PAGES, CLAIMS),
    row("back", Action::Move(Move::Back), &["ctrl-o", "alt-left"], "back to before the jump", Group::Find, PAGES, NONE),
    row("forward", Action::Move(Move::Forward), &["ctrl-i", "alt-right"], "forward again", Group::Find, PAGES, NONE),

    row("select", Action::Annotate(Annotate::Select), &["v"], "select from here", Group::Mark, READING, NONE),
    row("widen", Action::Annotate(Annotate::Widen), &["v"], "widen: word, sentence, paragraph", Group::Mark, SELECTING, NONE),
    row("other-end", Action::Annotate(Annotate::OtherEnd), &["o"], "to the other end", Group::Mark, SELECTING, NONE),
    row("highlight", Action::Annotate(Annotate::Mark(0)), &["m"], "highlight", Group::Mark, TEXT, NONE),
    row("claim", Action::Annotate(Annotate::Mark(1)), &["c"], "mark a claim", Group::Mark, TEXT, NONE),
    row("evidence", Action::Annotate(Annotate::Mark(2)), &["e"], "mark evidence", Group::Mark, TEXT, NONE),
    row("question", Action::Annotate(Annotate::Mark(3)), &["Q"], "mark a question", Group::Mark, TEXT, NONE),
    row("quote", Action::Annotate(Annotate::Mark(4)), &["\""], "mark a quote", Group::Mark, TEXT, NONE),
    row("note", Action::Annotate(Annotate::Mark(5)), &["i"], "write a note", Group::Mark, TEXT, NONE),
    row("opinion", Action::Annotate(Annotate::Mark(6)), &["O"], "mark an opinion", Group::Mark, TEXT, NONE),
    row("bookmark", Action::Annotate(Annotate::Mark(7)), &["B"], "bookmark this word", Group::Mark, TEXT, NONE),

    row("who", Action::Names(Names::Who), &["W"], "who is this?", Group::Find, READING, NONE),
    row("mark-mentions", Action::Names(Names::MarkMentions), &["m"], "highlight all mentions of the name", Group::Note, LIST, NONE),
    row("names", Action::Names(Names::UnderlineMentions), &["z u"], "underline names", Group::View, PAGES, NONE),
    row("next-mention", Action::Names(Names::NextMention), &["] e"], "the next mention of the chosen name", Group::Find, PAGES, NONE),
    row("previous-mention", Action::Names(Names::PreviousMention), &["[ e"], "the mention before", Group::Find, PAGES, NONE),
    row("find-names", Action::Names(Names::FindAll), &["= l"], "look for the names and repeats of a long text", Group::Find, PAGES, NONE),
    row("choose", Action::View(View::Choose), &["space"], "choose several names; in other lists a page on", Group::Panes, LIST, NONE),
    row("only-mentions", Action::Names(Names::OnlyMentions), &["p"], "only paragraphs with the chosen names, or all", Group::View, PAGES, NONE),
    row("claims-of-name", Action::Names(Names::ClaimsOfName), &["c"], "the claims that name it, or that it said", Group::Panes, LIST, NONE),
    row("join", Action::Names(Names::Join), &["= j"], "the name is the same as another: join them", Group::Note, LIST, NONE),
    row("split", Action::Names(Names::Split), &["= s"], "a form of the name is another's: split it off", Group::Note, LIST, NONE),
    row("rename", Action::Names(Names::Rename), &["= n"], "call the name otherwise", Group::Note, LIST, NONE),
    row("retype", Action::Names(Names::Retype), &["= t"], "say what the name is: person, place, …", Group::Note, LIST, NONE),
    row("hide", Action::Names(Names::Hide), &["= h"], "leave the name out: it is none", Group::Note, LIST, NONE),
    row("add-name", Action::Names(Names::Add), &["= n"], "make the selection, or the word, a name", Group::Note, TEXT, NONE),
    row("dismiss-heading", Action::Outline(Outline::DismissHeading), &["= d"], "this is no heading", Group::Note, PAGES, NONE),
    row("add-heading", Action::Outline(Outline::AddHeading), &["= a"], "this line is a heading; again: one deeper", Group::Note, TEXT, NONE),

    row("next-annotation", Action::Annotate(Annotate::Next), &["J", "] a"], "the next annotation", Group::Note, TEXT, NONE),
    row("previous-annotation", Action::Annotate(Annotate::Previous), &["K", "[ a"], "the annotation before", Group::Note, TEXT, NONE),
    row("cycle-here", Action::Annotate(Annotate::CycleHere), &[";"], "the next of those that overlap here", Group::Note, READING, NONE),
    row("open", Action::View(View::Open), &["enter"], "go there; in the text: open what is here", Group::Note, JUDGED, NONE),
    row("edit-note", Action::Annotate(Annotate::EditNote), &["I"], "write the annotation's note", Group::Note, JUDGED, NOTE),
    row("edit-tags", Action::Annotate(Annotate::EditTags), &["t"], "write its tags", Group::Note, JUDGED, NOTE),
    row("change-kind", Action::Annotate(Annotate::ChangeKind), &["C"], "change its kind", Group::Note, JUDGED, NOTE),
    row("status-1", Action::Annotate(Annotate::Status(0)), &["S 1"], "first status (1 in lists): unverified", Group::Note, JUDGED, NOTE),
    row("status-2", Action::Annotate(Annotate::Status(1)), &["S 2"], "second status (2 in lists): supported", Group::Note, JUDGED, NOTE),
    row("status-3", Action::Annotate(Annotate::Status(2)), &["S 3"], "third status (3 in lists): refuted", Group::Note, JUDGED, NOTE),
    row("status-4", Action::Annotate(Annotate::Status(3)), &["S 4"], "fourth status (4 in lists): disputed", Group::Note, JUDGED, NOTE),
    row("status-1", Action::Annotate(Annotate::Status(0)), &["1"], "first status: unverified", Group::Note, LISTS, NOTE),
    row("status-2", Action::Annotate(Annotate::Status(1)), &["2"], "second status: supported", Group::Note, LISTS, NOTE),
    row("status-3", Action::Annotate(Annotate::Status(2)), &["3"], "third status: refuted", Group::Note, LISTS, NOTE),
    row("status-4", Action::Annotate(Annotate::Status(3)), &["4"], "fourth status: disputed", Group::Note, LISTS, NOTE),
    row("clear-status", Action::Annotate(Annotate::ClearStatus), &["S 0"], "no status", Group::Note, JUDGED, NOTE),
    row("candidates", Action::Annotate(Annotate::ShowCandidates), &["g c"], "where a lost annotation may belong", Group::Note, NOTES, NONE),
    row("reattach", Action::Annotate(Annotate::Reattach), &["g r"], "tie the chosen annotation to the selection", Group::Note, SELECTING, NONE),
    row("confidence", Action::Annotate(Annotate::Confidence), &["E c"], "how sure: low, medium, high, not said", Group::Note, JUDGED, NOTE),
    row("speaker", Action::Annotate(Annotate::Speaker), &["E s"], "who said it", Group::Note, JUDGED, NOTE),
    row("said", Action::Annotate(Annotate::Said), &["E d"], "when it was said", Group::Note, JUDGED, NOTE),
    row("place", Action::Annotate(Annotate::Place), &["E p"], "where it was said", Group::Note, JUDGED, NOTE),
    row("link", Action::Annotate(Annotate::Link), &["E l"], "tie it to evidence, a source, the same said elsewhere", Group::Note, NOTES, PANEL),
    row("follow-link", Action::Annotate(Annotate::FollowLink), &["g f"], "follow its link", Group::Note, NOTES, PANEL),
    row("details", Action::Annotate(Annotate::Details), &["D"], "all that is known of it: note, tags, links", Group::Note, NOTES, CLAIMS),
    row("delete", Action::Annotate(Annotate::Delete), &["x", "delete"], "delete it", Group::Note, JUDGED, CLAIMS),
    row("undo", Action::Annotate(Annotate::Undo), &["u"], "take back the last change", Group::Note, ANYWHERE, HISTORY),
    row("redo", Action::Annotate(Annotate::Redo), &["ctrl-r", "U"], "make it again", Group::Note, PAGES, HISTORY),

    row("review", Action::Page(Page::Review), &["g r"], "review what is due, across articles", Group::Review, NOTES, PAGE),
    row("good", Action::Page(Page::Grade(2)), &["space"], "known: it comes again later", Group::Review, REVIEW, NONE),
    row("again", Action::Page(Page::Grade(0)), &["a"], "forgotten: it comes again tomorrow", Group::Review, REVIEW, NONE),
    row("hard", Action::Page(Page::Grade(1)), &["h"], "known with effort", Group::Review, REVIEW, NONE),
    row("easy", Action::Page(Page::Grade(3)), &["e"], "known at once", Group::Review, REVIEW, NONE),
    row("snooze", Action::Page(Page::Snooze), &["z"], "put it off for a week", Group::Review, REVIEW, NONE),
    row("skip", Action::Page(Page::Skip), &["n"], "the next; this one stays unanswered", Group::Review, REVIEW, NONE),
    row("statistics", Action::Page(Page::Statistics), &["g S"], "what was read and marked, by week", Group::Review, ANYWHERE, PAGE),

    row("focus-next", Action::View(View::FocusNext), &["tab"], "the next pane; after ctrl-o: forward again", Group::Panes, PAGES, NONE),
    row("focus-previous", Action::View(View::FocusPrevious), &["shift-tab"], "the pane before", Group::Panes, PAGES, NONE),
    row("focus-text", Action::View(View::Focus(Pane::Text)), &["g t"], "to the text", Group::Panes, PAGES, NONE),
    row("focus-sections", Action::View(View::Focus(Pane::Sections)), &["g s"], "to the sections", Group::Panes, PAGES, NONE),
    row("focus-entities", Action::View(View::Focus(Pane::Entities)), &["g e"], "to the names", Group::Panes, PAGES, NONE),
    row("focus-notes", Action::View(View::Focus(Pane::Notes)), &["g n"], "to the notes", Group::Panes, PAGES, NONE),
    row("sidebar", Action::View(View::ToggleSidebar), &["s"], "show or hide the sidebar", Group::Panes, PAGES, NONE),
    row("swap-sidebar", Action::View(View::SwapSidebar), &["z s"], "the sidebar to the other side", Group::Panes, PAGES, NONE),
    row("widen-sidebar", Action::View(View::WidenSidebar), &["+"], "the sidebar wider", Group::Panes, PAGES, NONE),
    row("narrow-sidebar", Action::View(View::NarrowSidebar), &["-"], "the sidebar narrower", Group::Panes, PAGES, NONE),
    row("claims", Action::Page(Page::Claims), &["g C"], "the claims, with what speaks for and against", Group::Panes, PAGES, NONE),
    row("authors", Action::View(View::Authors), &["z w"], "whose annotations are shown, colours by author", Group::Panes, PAGES, CLAIMS),
    row("disputes", Action::Page(Page::Disputes), &["g D"], "where annotators differ, to settle it", Group::Panes, PAGES, NONE),
    row("take-agreed", Action::Page(Page::TakeAgreed), &["A"], "take what annotators agree on", Group::Panes, LIST, NONE),
    row("filter-text", Action::View(View::FilterText), &["/"], "list only what holds words", Group::Panes, LISTS, NONE),
    row("sort", Action::View(View::Sort), &["o"], "sort or group otherwise", Group::Panes, LISTS, NONE),
    row("filter-kind", Action::View(View::FilterKind), &["f"], "list only some of them", Group::Panes, ANYWHERE, NONE),

    row("fold", Action::Outline(Outline::ToggleFold), &["z a"], "fold this section or copy away, or unfold it", Group::View, PAGES, NONE),
    row("fold-all", Action::Outline(Outline::FoldAll), &["z M"], "fold all sections away", Group::View, PAGES, NONE),
    row("unfold-all", Action::Outline(Outline::UnfoldAll), &["z R"], "unfold all", Group::View, PAGES, NONE),
    row("differences", Action::Outline(Outline::Differences), &["g d"], "where a copy differs from what it repeats", Group::View, PAGES, NONE),
    row("reveal", Action::View(View::Reveal), &["z r"], "show invisible characters and hidden controls", Group::View, PAGES, LOOK),
    row("marks", Action::View(View::ToggleMarks), &["z m"], "show or hide vowel marks", Group::View, PAGES, LOOK),
    row("margin", Action::View(View::ToggleMargin), &["z n"], "notes in the margin, or not", Group::View, PAGES, NONE),
    row("paragraph-direction", Action::View(View::TurnParagraph), &["z p"], "turn this paragraph, or back", Group::View, PAGES, NONE),
    row("direction", Action::View(View::TurnDirection), &["z d"], "turn the document: auto, right to left, left to right", Group::View, PAGES, NONE),
    row("theme", Action::View(View::NextTheme), &["z c"], "the next colours", Group::View, PAGES, ALL),

    row("library", Action::Page(Page::Library), &["g l"], "the library: articles, and what is noted in them", Group::Program, ANYWHERE, PAGE),
    row("reload", Action::Program(Program::Reload), &["R"], "read the article again from the disk", Group::Program, PAGES, NONE),
    row("copy", Action::Program(Program::Copy), &["y"], "copy the selection, or the quote", Group::Program, ANYWHERE, NOTE),
    row("copy-reference", Action::Program(Program::CopyReference), &["Y"], "copy it with title, section and place", Group::Program, PAGES, PANEL),
    row("copy-markdown", Action::Program(Program::CopyMarkdown), &["alt-y"], "copy the annotation as Markdown", Group::Program, PAGES, PANEL),
    row("export", Action::Program(Program::Export), &["X"], "write the annotations to a file, in a form to choose", Group::Program, PAGES, PANEL),
    row("help", Action::Program(Program::Help), &["?", "f1"], "these keys", Group::Program, ANYWHERE, PAGE),
    row("palette", Action::Program(Program::Palette), &[":"], "run a command by its name", Group::Program, ANYWHERE, PAGE),
    row("cancel", Action::Program(Program::Cancel), &["esc", "ctrl-c"], "leave what is open", Group::Program, EVERYWHERE, NONE),
    row("redraw", Action::Program(Program::Redraw), &["ctrl-l"], "draw the screen anew", Group::Program, ANYWHERE, ALL),
    row("suspend", Action::Program(Program::Suspend), &["ctrl-z"], "stop; fg in the shell resumes", Group::Program, ANYWHERE, ALL),
    row("quit", Action::Program(Program::Quit), &["q", "Z Z"], "leave; all is saved", Group::Program, ANYWHERE, LOOK),

    row("find-exact", Action::Find(Find::Exact), &["alt-e", "ctrl-x"], "find as spelled, or folded", Group::Find, TYPING, NONE),
    row("find-regex", Action::Find(Find::Regex), &["alt-r", "ctrl-r"], "find a regular expression, or words", Group::Find, TYPING, NONE),
    row("find-whole", Action::Find(Find::Whole), &["alt-w", "ctrl-t"], "parts, whole words, words with clitics", Group::Find, TYPING, NONE),

    row("accept", Action::Input(Input::Accept), &["enter"], "done", Group::Typing, TYPING, NONE),
    row("complete", Action::Input(Input::Complete), &["tab"], "complete the word", Group::Typing, TYPING, NONE),
    row("new-line", Action::Input(Input::Edit(Edit::NewLine)), &["alt-enter", "ctrl-j"], "a new line, in notes", Group::Typing, TYPING, NONE),
    row("caret-left", Action::Input(Input::Edit(Edit::Left)), &["left"], "a letter to the left", Group::Typing, TYPING, NONE),
    row("caret-right", Action::Input(Input::Edit(Edit::Right)), &["right"], "a letter to the right", Group::Typing, TYPING, NONE),
    row("caret-up", Action::Input(Input::Edit(Edit::Up)), &["up", "ctrl-p"], "a line up, or the choice before", Group::Typing, TYPING, NONE),
    row("caret-down", Action::Input(Input::Edit(Edit::Down)), &["down", "ctrl-n"], "a line down, or the next choice", Group::Typing, TYPING, NONE),
    row("caret-next-word", Action::Input(Input::Edit(Edit::NextWord)), &["ctrl-right", "alt-f"], "the next word", Group::Typing, TYPING, NONE),
    row("caret-previous-word", Action::Input(Input::Edit(Edit::PreviousWord)), &["ctrl-left", "alt-b"], "the word before", Group::Typing, TYPING, NONE),
    row("caret-line-start", Action::Input(Input::Edit(Edit::LineStart)), &["home", "ctrl-a"], "the start of the line", Group::Typing, TYPING, NONE),
    row("caret-line-end", Action::Input(Input::Edit(Edit::LineEnd)), &["end", "ctrl-e"], "the end of the line", Group::Typing, TYPING, NONE),
    row("delete-back", Action::Input(Input::Edit(Edit::DeleteBack)), &["backspace", "ctrl-h"], "delete what is before", Group::Typing, TYPING, NONE),
    row("delete-forward", Action::Input(Input::Edit(Edit::DeleteForward)), &["delete", "ctrl-d"], "delete what is after", Group::Typing, TYPING, NONE),
    row("delete-word-back", Action::Input(Input::Edit(Edit::DeleteWordBack)), &["ctrl-w", "alt-backspace"], "delete the word before", Group::Typing, TYPING, NONE),
    row("delete-word-forward", Action::Input(Input::Edit(Edit::DeleteWordForward)), &["alt-d"], "delete the next word", Group::Typing, TYPING, NONE),
    row("delete-to-line-start", Action::Input(Input::Edit(Edit::DeleteToLineStart)), &["ctrl-u"], "delete to the line's start", Group::Typing, TYPING, NONE),
    row("delete-to-line-end", Action::Input(Input::Edit(Edit::DeleteToLineEnd)), &["ctrl-k"], "delete to the line's end", Group::Typing, TYPING, NONE),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::{Chords, KINDS, STATUSES, command};
    use std::collections::HashMap;

    #[test]
    fn rows_are_whole() {
        for row in COMMANDS {
            assert!(row.name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
            assert!(!row.help.is_empty() && row.help.len() <= 60, "{}: help of one line", row.name);
            assert!(!row.modes.is_empty(), "{} works nowhere", row.name);
        }
    }

    /// A command may have a second row, with other keys for another mode; any name and action go together.
    #[test]
    fn a_name_is_one_action_and_the_reverse() {
        let by_name: HashMap<_, _> = COMMANDS.iter().map(|row| (row.name, row.action)).collect();
        let by_action: HashMap<_, _> = COMMANDS.iter().map(|row| (row.action, row.name)).collect();
        let keeps: HashMap<_, _> = COMMANDS.iter().map(|row| (row.action, row.keeps)).collect();
        for row in COMMANDS {
            assert_eq!(keeps[&row.action], row.keeps, "{}: what it keeps", row.name);
            assert_eq!((by_name[row.name], by_action[&row.action]), (row.action, row.name));
        }
    }

    /// So no press ever waits for a clock to know what was meant.
    #[test]
    fn no_keys_of_a_mode_are_the_start_of_others() {
        let mut taken: HashMap<(Mode, Chords), &str> = HashMap::new();
        for row in COMMANDS {
            for (keys, &mode) in
                row.keys.iter().flat_map(|keys| row.modes.iter().map(move |mode| (keys, mode)))
            {
                let keys: Chords = keys.parse().unwrap();
                assert_eq!(
                    taken.insert((mode, keys.clone()), row.name),
                    None,
                    "{mode:?} {keys}: {}",
                    row.name
                );
            }
        }
        for ((mode, short), name) in &taken {
            for ((other, long), other_name) in taken.iter().filter(|((other, _), _)| other == mode) {
                let starts = short != long && long.as_slice().starts_with(short.as_slice());
                assert!(!starts, "{other:?}: {short} ({name}) begins {long} ({other_name})");
            }
        }
    }

    #[test]
    fn keys_reserved_for_vim_and_less() {
        let reserved = [
            ("j", "down"),
            ("k", "up"),
            ("space", "page-down"),
            ("pgdn", "page-down"),
            ("pgup", "page-up"),
            ("G", "end"),
            ("end", "end"),
            ("g g", "start"),
            ("home", "start"),
            ("/", "find"),
            ("n", "find-next"),
            ("N", "find-previous"),
            ("enter", "open"),
            ("tab", "focus-next"),
            ("?", "help"),
            ("q", "quit"),
            (":", "palette"),
            ("ctrl-o", "back"),
            ("ctrl-i", "forward"),
            ("%", "percent"),
        ];
        for (keys, name) in reserved {
            let keys: Chords = keys.parse().unwrap();
            let row = command(name).unwrap();
            assert!(row.keys.iter().any(|own| own.parse() == Ok(keys.clone())), "{keys} is not {name}");
        }
    }

    #[test]
    fn indices_name_the_kinds_and_statuses() {
        for row in COMMANDS {
            match row.action {
                Action::Annotate(Annotate::Mark(index)) => assert_eq!(row.name, KINDS[index]),
                Action::Annotate(Annotate::Status(index)) => {
                    assert!(row.help.ends_with(STATUSES[index]), "{}", row.help)
                }
                _ => {}
            }
        }
    }
}
