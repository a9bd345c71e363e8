//! The one table of commands.
//!
//! Keys follow vim and less where they have one. Prefixes gather families: `g` goes to a place, `z`
//! changes the view, `[` and `]` go to the one before and the next, `S` gives a status, `E` says what is
//! known of a claim, `=` corrects what was found: names and headings.

use super::Action::{self, Focus, Grade, Input, Mark, Status};
use super::Group::{self, Find, Move, Note, Panes, Program, Review, Scroll, Typing, View};
use super::{Command, Mode, Pane};
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

const fn row(
    name: &'static str,
    action: Action,
    keys: &'static [&'static str],
    help: &'static str,
    group: Group,
    modes: &'static [Mode],
) -> Command {
    Command { name, action, keys, help, group, modes }
}

/// Every command that the reader has.
#[rustfmt::skip] // one row a command
pub static COMMANDS: &[Command] = &[
    row("left", Action::Left, &["h", "left"], "a letter to the left", Move, TEXT),
    row("down", Action::Down, &["j", "down"], "a line down", Move, ANYWHERE),
    row("up", Action::Up, &["k", "up"], "a line up", Move, ANYWHERE),
    row("right", Action::Right, &["l", "right"], "a letter to the right", Move, TEXT),
    row("next-word", Action::NextWord, &["w", "ctrl-right"], "the next word", Move, TEXT),
    row("previous-word", Action::PreviousWord, &["b", "ctrl-left"], "the word before", Move, TEXT),
    row("next-sentence", Action::NextSentence, &[")"], "the next sentence", Move, TEXT),
    row("previous-sentence", Action::PreviousSentence, &["("], "the sentence before", Move, TEXT),
    row("next-paragraph", Action::NextParagraph, &["}"], "the next paragraph", Move, TEXT),
    row("previous-paragraph", Action::PreviousParagraph, &["{"], "the paragraph before", Move, TEXT),
    row("next-section", Action::NextSection, &["] ]"], "the next section", Move, TEXT),
    row("previous-section", Action::PreviousSection, &["[ ["], "the section before", Move, TEXT),
    row("line-start", Action::LineStart, &["0", "^"], "the start of the line, as one reads", Move, TEXT),
    row("line-end", Action::LineEnd, &["$"], "the end of the line, as one reads", Move, TEXT),
    row("window-top", Action::WindowTop, &["H"], "the first line in sight", Move, TEXT),
    row("window-middle", Action::WindowMiddle, &["M"], "the middle line in sight", Move, TEXT),
    row("window-bottom", Action::WindowBottom, &["L"], "the last line in sight", Move, TEXT),
    row("start", Action::Start, &["g g", "home"], "the start", Move, PAGES),
    row("end", Action::End, &["G", "end"], "the end; 7G: paragraph 7", Move, PAGES),
    row("percent", Action::Percent, &["%"], "50%: half way through", Move, TEXT),

    row("page-down", Action::PageDown, &["space", "pagedown", "ctrl-f"], "a page on", Scroll, TEXT),
    row("page-down", Action::PageDown, &["pagedown", "ctrl-f"], "a page on", Scroll, LISTS),
    row("page-up", Action::PageUp, &["pageup", "ctrl-b"], "a page back", Scroll, ANYWHERE),
    row("half-page-down", Action::HalfPageDown, &["ctrl-d"], "half a page on", Scroll, PAGES),
    row("half-page-up", Action::HalfPageUp, &["ctrl-u"], "half a page back", Scroll, PAGES),
    row("scroll-down", Action::ScrollDown, &["ctrl-e"], "the text a line on", Scroll, TEXT),
    row("scroll-up", Action::ScrollUp, &["ctrl-y"], "the text a line back", Scroll, TEXT),
    row("cursor-top", Action::CursorTop, &["z t"], "this line to the top", Scroll, TEXT),
    row("cursor-middle", Action::CursorMiddle, &["z z"], "this line to the middle", Scroll, TEXT),
    row("cursor-bottom", Action::CursorBottom, &["z b"], "this line to the bottom", Scroll, TEXT),

    row("find", Action::Find, &["/"], "find words", Find, TEXT),
    row("find-next", Action::FindNext, &["n"], "the next match", Find, TEXT),
    row("find-previous", Action::FindPrevious, &["N"], "the match before", Find, TEXT),
    row("find-word", Action::FindWord, &["*"], "find the word under the cursor", Find, READING),
    row("find-note", Action::FindNote, &["g /"], "find among notes, tags and names", Find, PAGES),
    row("back", Action::Back, &["ctrl-o", "alt-left"], "back to before the jump", Find, PAGES),
    row("forward", Action::Forward, &["ctrl-i", "alt-right"], "forward again", Find, PAGES),

    row("select", Action::Select, &["v"], "select from here", Group::Mark, READING),
    row("widen", Action::Widen, &["v"], "widen: word, sentence, paragraph", Group::Mark, SELECTING),
    row("other-end", Action::OtherEnd, &["o"], "to the other end", Group::Mark, SELECTING),
    row("highlight", Mark(0), &["m"], "highlight", Group::Mark, TEXT),
    row("claim", Mark(1), &["c"], "mark a claim", Group::Mark, TEXT),
    row("evidence", Mark(2), &["e"], "mark evidence", Group::Mark, TEXT),
    row("question", Mark(3), &["Q"], "mark a question", Group::Mark, TEXT),
    row("quote", Mark(4), &["\""], "mark a quote", Group::Mark, TEXT),
    row("note", Mark(5), &["i"], "write a note", Group::Mark, TEXT),
    row("opinion", Mark(6), &["O"], "mark an opinion", Group::Mark, TEXT),
    row("bookmark", Mark(7), &["B"], "bookmark this word", Group::Mark, TEXT),

    row("who", Action::Who, &["W"], "who is this?", Find, READING),
    row("mark-mentions", Action::MarkMentions, &["m"], "highlight all mentions of the name", Note, LIST),
    row("names", Action::UnderlineMentions, &["z u"], "underline names", View, PAGES),
    row("next-mention", Action::NextMention, &["] e"], "the next mention of the chosen name", Find, PAGES),
    row("previous-mention", Action::PreviousMention, &["[ e"], "the mention before", Find, PAGES),
    row("find-names", Action::FindNames, &["= l"], "look for the names and repeats of a long text", Find, PAGES),
    row("choose", Action::Choose, &["space"], "choose several names; in other lists a page on", Panes, LIST),
    row("only-mentions", Action::OnlyMentions, &["p"], "only paragraphs with the chosen names, or all", View, PAGES),
    row("claims-of-name", Action::ClaimsOfName, &["c"], "the claims that name it, or that it said", Panes, LIST),
    row("join", Action::JoinName, &["= j"], "the name is the same as another: join them", Note, LIST),
    row("split", Action::SplitName, &["= s"], "a form of the name is another's: split it off", Note, LIST),
    row("rename", Action::RenameName, &["= n"], "call the name otherwise", Note, LIST),
    row("retype", Action::RetypeName, &["= t"], "say what the name is: person, place, …", Note, LIST),
    row("hide", Action::HideName, &["= h"], "leave the name out: it is none", Note, LIST),
    row("add-name", Action::AddName, &["= n"], "make the selection, or the word, a name", Note, TEXT),
    row("dismiss-heading", Action::DismissHeading, &["= d"], "this is no heading", Note, PAGES),
    row("add-heading", Action::AddHeading, &["= a"], "this line is a heading; again: one deeper", Note, TEXT),

    row("next-annotation", Action::NextAnnotation, &["J", "] a"], "the next annotation", Note, TEXT),
    row("previous-annotation", Action::PreviousAnnotation, &["K", "[ a"], "the annotation before", Note, TEXT),
    row("cycle-here", Action::CycleHere, &[";"], "the next of those that overlap here", Note, READING),
    row("open", Action::Open, &["enter"], "go there; in the text: open what is here", Note, JUDGED),
    row("edit-note", Action::EditNote, &["I"], "write the annotation's note", Note, JUDGED),
    row("edit-tags", Action::EditTags, &["t"], "write its tags", Note, JUDGED),
    row("change-kind", Action::ChangeKind, &["C"], "change its kind", Note, JUDGED),
    row("status-1", Status(0), &["S 1"], "first status (1 in lists): unverified", Note, JUDGED),
    row("status-2", Status(1), &["S 2"], "second status (2 in lists): supported", Note, JUDGED),
    row("status-3", Status(2), &["S 3"], "third status (3 in lists): refuted", Note, JUDGED),
    row("status-4", Status(3), &["S 4"], "fourth status (4 in lists): disputed", Note, JUDGED),
    row("status-1", Status(0), &["1"], "first status: unverified", Note, LISTS),
    row("status-2", Status(1), &["2"], "second status: supported", Note, LISTS),
    row("status-3", Status(2), &["3"], "third status: refuted", Note, LISTS),
    row("status-4", Status(3), &["4"], "fourth status: disputed", Note, LISTS),
    row("clear-status", Action::ClearStatus, &["S 0"], "no status", Note, JUDGED),
    row("candidates", Action::ShowCandidates, &["g c"], "where a lost annotation may belong", Note, NOTES),
    row("reattach", Action::Reattach, &["g r"], "tie the chosen annotation to the selection", Note, SELECTING),
    row("confidence", Action::Confidence, &["E c"], "how sure: low, medium, high, not said", Note, JUDGED),
    row("speaker", Action::Speaker, &["E s"], "who said it", Note, JUDGED),
    row("said", Action::Said, &["E d"], "when it was said", Note, JUDGED),
    row("place", Action::Place, &["E p"], "where it was said", Note, JUDGED),
    row("link", Action::Link, &["E l"], "tie it to evidence, a source, the same said elsewhere", Note, NOTES),
    row("follow-link", Action::FollowLink, &["g f"], "follow its link", Note, NOTES),
    row("details", Action::Details, &["D"], "all that is known of it: note, tags, links", Note, NOTES),
    row("delete", Action::Delete, &["x", "delete"], "delete it", Note, JUDGED),
    row("undo", Action::Undo, &["u"], "take back the last change", Note, ANYWHERE),
    row("redo", Action::Redo, &["ctrl-r", "U"], "make it again", Note, PAGES),

    row("review", Action::Review, &["g r"], "review what is due, across articles", Review, NOTES),
    row("good", Grade(2), &["space"], "known: it comes again later", Review, REVIEW),
    row("again", Grade(0), &["a"], "forgotten: it comes again tomorrow", Review, REVIEW),
    row("hard", Grade(1), &["h"], "known with effort", Review, REVIEW),
    row("easy", Grade(3), &["e"], "known at once", Review, REVIEW),
    row("snooze", Action::Snooze, &["z"], "put it off for a week", Review, REVIEW),
    row("skip", Action::Skip, &["n"], "the next; this one stays unanswered", Review, REVIEW),
    row("statistics", Action::Statistics, &["g S"], "what was read and marked, by week", Review, ANYWHERE),

    row("focus-next", Action::FocusNext, &["tab"], "the next pane; after ctrl-o: forward again", Panes, PAGES),
    row("focus-previous", Action::FocusPrevious, &["shift-tab"], "the pane before", Panes, PAGES),
    row("focus-text", Focus(Pane::Text), &["g t"], "to the text", Panes, PAGES),
    row("focus-sections", Focus(Pane::Sections), &["g s"], "to the sections", Panes, PAGES),
    row("focus-entities", Focus(Pane::Entities), &["g e"], "to the names", Panes, PAGES),
    row("focus-notes", Focus(Pane::Notes), &["g n"], "to the notes", Panes, PAGES),
    row("sidebar", Action::ToggleSidebar, &["s"], "show or hide the sidebar", Panes, PAGES),
    row("swap-sidebar", Action::SwapSidebar, &["z s"], "the sidebar to the other side", Panes, PAGES),
    row("widen-sidebar", Action::WidenSidebar, &["+"], "the sidebar wider", Panes, PAGES),
    row("narrow-sidebar", Action::NarrowSidebar, &["-"], "the sidebar narrower", Panes, PAGES),
    row("claims", Action::Claims, &["g C"], "the claims, with what speaks for and against", Panes, PAGES),
    row("authors", Action::Authors, &["z w"], "whose annotations are shown, colours by author", Panes, PAGES),
    row("disputes", Action::Disputes, &["g D"], "where annotators differ, to settle it", Panes, PAGES),
    row("take-agreed", Action::TakeAgreed, &["A"], "take what annotators agree on", Panes, LIST),
    row("filter-text", Action::FilterText, &["/"], "list only what holds words", Panes, LISTS),
    row("sort", Action::Sort, &["o"], "sort or group otherwise", Panes, LISTS),
    row("filter-kind", Action::FilterKind, &["f"], "list only some of them", Panes, ANYWHERE),

    row("fold", Action::ToggleFold, &["z a"], "fold this section or copy away, or unfold it", View, PAGES),
    row("fold-all", Action::FoldAll, &["z M"], "fold all sections away", View, PAGES),
    row("unfold-all", Action::UnfoldAll, &["z R"], "unfold all", View, PAGES),
    row("differences", Action::Differences, &["g d"], "where a copy differs from what it repeats", View, PAGES),
    row("reveal", Action::Reveal, &["z r"], "show invisible characters and hidden controls", View, PAGES),
    row("marks", Action::ToggleMarks, &["z m"], "show or hide vowel marks", View, PAGES),
    row("margin", Action::ToggleMargin, &["z n"], "notes in the margin, or not", View, PAGES),
    row("paragraph-direction", Action::TurnParagraph, &["z p"], "turn this paragraph, or back", View, PAGES),
    row("direction", Action::TurnDirection, &["z d"], "turn the document: auto, right to left, left to right", View, PAGES),
    row("theme", Action::NextTheme, &["z c"], "the next colours", View, PAGES),

    row("library", Action::Library, &["g l"], "the library: articles, and what is noted in them", Program, ANYWHERE),
    row("reload", Action::Reload, &["R"], "read the article again from the disk", Program, PAGES),
    row("copy", Action::Copy, &["y"], "copy the selection, or the quote", Program, ANYWHERE),
    row("copy-reference", Action::CopyReference, &["Y"], "copy it with title, section and place", Program, PAGES),
    row("copy-markdown", Action::CopyMarkdown, &["alt-y"], "copy the annotation as Markdown", Program, PAGES),
    row("export", Action::Export, &["X"], "write the annotations to a file, in a form to choose", Program, PAGES),
    row("help", Action::Help, &["?", "f1"], "these keys", Program, ANYWHERE),
    row("palette", Action::Palette, &[":"], "run a command by its name", Program, ANYWHERE),
    row("cancel", Action::Cancel, &["esc", "ctrl-c"], "leave what is open", Program, EVERYWHERE),
    row("redraw", Action::Redraw, &["ctrl-l"], "draw the screen anew", Program, ANYWHERE),
    row("suspend", Action::Suspend, &["ctrl-z"], "stop; fg in the shell resumes", Program, ANYWHERE),
    row("quit", Action::Quit, &["q", "Z Z"], "leave; all is saved", Program, ANYWHERE),

    row("find-exact", Action::FindExact, &["alt-e", "ctrl-x"], "find as spelled, or folded", Find, TYPING),
    row("find-regex", Action::FindRegex, &["alt-r", "ctrl-r"], "find a regular expression, or words", Find, TYPING),
    row("find-whole", Action::FindWhole, &["alt-w", "ctrl-t"], "parts, whole words, words with clitics", Find, TYPING),

    row("accept", Action::Accept, &["enter"], "done", Typing, TYPING),
    row("complete", Action::Complete, &["tab"], "complete the word", Typing, TYPING),
    row("new-line", Input(Edit::NewLine), &["alt-enter", "ctrl-j"], "a new line, in notes", Typing, TYPING),
    row("caret-left", Input(Edit::Left), &["left"], "a letter to the left", Typing, TYPING),
    row("caret-right", Input(Edit::Right), &["right"], "a letter to the right", Typing, TYPING),
    row("caret-up", Input(Edit::Up), &["up", "ctrl-p"], "a line up, or the choice before", Typing, TYPING),
    row("caret-down", Input(Edit::Down), &["down", "ctrl-n"], "a line down, or the next choice", Typing, TYPING),
    row("caret-next-word", Input(Edit::NextWord), &["ctrl-right", "alt-f"], "the next word", Typing, TYPING),
    row("caret-previous-word", Input(Edit::PreviousWord), &["ctrl-left", "alt-b"], "the word before", Typing, TYPING),
    row("caret-line-start", Input(Edit::LineStart), &["home", "ctrl-a"], "the start of the line", Typing, TYPING),
    row("caret-line-end", Input(Edit::LineEnd), &["end", "ctrl-e"], "the end of the line", Typing, TYPING),
    row("delete-back", Input(Edit::DeleteBack), &["backspace", "ctrl-h"], "delete what is before", Typing, TYPING),
    row("delete-forward", Input(Edit::DeleteForward), &["delete", "ctrl-d"], "delete what is after", Typing, TYPING),
    row("delete-word-back", Input(Edit::DeleteWordBack), &["ctrl-w", "alt-backspace"], "delete the word before", Typing, TYPING),
    row("delete-word-forward", Input(Edit::DeleteWordForward), &["alt-d"], "delete the next word", Typing, TYPING),
    row("delete-to-line-start", Input(Edit::DeleteToLineStart), &["ctrl-u"], "delete to the line's start", Typing, TYPING),
    row("delete-to-line-end", Input(Edit::DeleteToLineEnd), &["ctrl-k"], "delete to the line's end", Typing, TYPING),
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
        for row in COMMANDS {
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
                Mark(index) => assert_eq!(row.name, KINDS[index]),
                Status(index) => assert!(row.help.ends_with(STATUSES[index]), "{}", row.help),
                _ => {}
            }
        }
    }
}
