//! The one table of commands.
//!
//! Keys follow vim and less where they have one. Prefixes gather families: `g` goes to a place, `z`
//! changes the view, `[` and `]` go to the one before and the next, `S` gives a status, `E` says what is
//! known of a claim, `=` corrects what was found: names and headings.

use super::action::family::{
    Annotate, Find, Input, Linked, Move, Names, Outline, Page, Program, Scroll, Split, View,
};
use super::{
    action::Action,
    kinds::{Command, Group, Mode, Surface},
    pane::Pane,
};
use crate::notebook::Kind;
use tui_bidi::input::Edit;

const TEXT: &[Mode] = &[Mode::Text, Mode::Selection];
const READING: &[Mode] = &[Mode::Text];
const SELECTING: &[Mode] = &[Mode::Selection];
const LIST: &[Mode] = &[Mode::List];
const LISTS: &[Mode] = &[Mode::List, Mode::Review];
const LISTED: &[Mode] = &[Mode::List, Mode::Review, Mode::Proposals];
const REVIEW: &[Mode] = &[Mode::Review];
const NOTES: &[Mode] = &[Mode::Text, Mode::List];
const JUDGED: &[Mode] = &[Mode::Text, Mode::List, Mode::Review];
const PAGES: &[Mode] = &[Mode::Text, Mode::Selection, Mode::List];
const ANYWHERE: &[Mode] = &[Mode::Text, Mode::Selection, Mode::List, Mode::Review, Mode::Proposals];
const CHOOSING: &[Mode] = &[Mode::List, Mode::Proposals];
const PROPOSALS: &[Mode] = &[Mode::Proposals];
/// Where there are pages, that of proposals among them.
const TURNED: &[Mode] = &[Mode::Text, Mode::Selection, Mode::List, Mode::Proposals];
/// Where something is said of an annotation, or of the claim that a proposal becomes.
const SAYING: &[Mode] = &[Mode::Text, Mode::List, Mode::Review, Mode::Proposals];
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
    group: Group,
    modes: &'static [Mode],
    keeps: &'static [Surface],
) -> Command {
    Command { name, action, keys, group, modes, keeps }
}

/// The command that annotates with `kind`: its number is that of the first kinds of the settings.
const fn mark(kind: Kind, keys: &'static [&'static str]) -> Command {
    row(kind.word(), Action::Annotate(Annotate::Mark(kind as usize)), keys, Group::Mark, TEXT, NONE)
}

/// Every command that the reader has.
#[rustfmt::skip] // one row a command
pub static COMMANDS: &[Command] = &[
    row("left", Action::Move(Move::Left), &["h", "left"], Group::Move, TEXT, NONE),
    row("down", Action::Move(Move::Down), &["j", "down"], Group::Move, ANYWHERE, NONE),
    row("up", Action::Move(Move::Up), &["k", "up"], Group::Move, ANYWHERE, NONE),
    row("right", Action::Move(Move::Right), &["l", "right"], Group::Move, TEXT, NONE),
    row("next-word", Action::Move(Move::NextWord), &["w", "ctrl-right"], Group::Move, TEXT, NONE),
    row("previous-word", Action::Move(Move::PreviousWord), &["b", "ctrl-left"], Group::Move, TEXT, NONE),
    row("word-end", Action::Move(Move::WordEnd), &["] w"], Group::Move, TEXT, NONE),
    row("previous-word-end", Action::Move(Move::PreviousWordEnd), &["[ w"], Group::Move, TEXT, NONE),
    row("next-sentence", Action::Move(Move::NextSentence), &[")"], Group::Move, TEXT, NONE),
    row("previous-sentence", Action::Move(Move::PreviousSentence), &["("], Group::Move, TEXT, NONE),
    row("next-paragraph", Action::Move(Move::NextParagraph), &["}"], Group::Move, TEXT, NONE),
    row("previous-paragraph", Action::Move(Move::PreviousParagraph), &["{"], Group::Move, TEXT, NONE),
    row("next-section", Action::Move(Move::NextSection), &["] ]"], Group::Move, TEXT, NONE),
    row("previous-section", Action::Move(Move::PreviousSection), &["[ ["], Group::Move, TEXT, NONE),
    row("line-start", Action::Move(Move::LineStart), &["0", "^"], Group::Move, TEXT, NONE),
    row("line-end", Action::Move(Move::LineEnd), &["$"], Group::Move, TEXT, NONE),
    row("window-top", Action::Move(Move::WindowTop), &["H"], Group::Move, TEXT, NONE),
    row("window-middle", Action::Move(Move::WindowMiddle), &["M"], Group::Move, TEXT, NONE),
    row("window-bottom", Action::Move(Move::WindowBottom), &["L"], Group::Move, TEXT, NONE),
    row("start", Action::Move(Move::Start), &["g g", "home"], Group::Move, TURNED, NONE),
    row("end", Action::Move(Move::End), &["G", "end"], Group::Move, TURNED, NONE),
    row("percent", Action::Move(Move::Percent), &["%"], Group::Move, TEXT, NONE),

    row("page-down", Action::Scroll(Scroll::PageDown), &["space", "pagedown", "ctrl-f"], Group::Scroll, TEXT, NONE),
    row("page-down", Action::Scroll(Scroll::PageDown), &["pagedown", "ctrl-f"], Group::Scroll, LISTED, NONE),
    row("page-up", Action::Scroll(Scroll::PageUp), &["pageup", "ctrl-b"], Group::Scroll, ANYWHERE, NONE),
    row("half-page-down", Action::Scroll(Scroll::HalfPageDown), &["ctrl-d"], Group::Scroll, TURNED, NONE),
    row("half-page-up", Action::Scroll(Scroll::HalfPageUp), &["ctrl-u"], Group::Scroll, TURNED, NONE),
    row("scroll-down", Action::Scroll(Scroll::LineDown), &["ctrl-e"], Group::Scroll, TEXT, NONE),
    row("scroll-up", Action::Scroll(Scroll::LineUp), &["ctrl-y"], Group::Scroll, TEXT, NONE),
    row("cursor-top", Action::Scroll(Scroll::CursorTop), &["z t"], Group::Scroll, TEXT, NONE),
    row("cursor-middle", Action::Scroll(Scroll::CursorMiddle), &["z z"], Group::Scroll, TEXT, NONE),
    row("cursor-bottom", Action::Scroll(Scroll::CursorBottom), &["z b"], Group::Scroll, TEXT, NONE),

    row("find", Action::Find(Find::Ask), &["/"], Group::Find, TEXT, NONE),
    row("find-before", Action::Find(Find::AskBefore), &["g ?"], Group::Find, TEXT, NONE),
    row("find-next", Action::Find(Find::Next), &["n"], Group::Find, TEXT, NONE),
    row("find-previous", Action::Find(Find::Previous), &["N"], Group::Find, TEXT, NONE),
    row("find-word", Action::Find(Find::Word), &["*"], Group::Find, READING, NONE),
    row("find-word-before", Action::Find(Find::WordBefore), &["#"], Group::Find, READING, NONE),
    row("only-matching", Action::Find(Find::OnlyMatching), &["z /"], Group::Find, PAGES, NONE),
    row("find-note", Action::Find(Find::Note), &["g /"], Group::Find, PAGES, CLAIMS),
    row("follow-end", Action::Move(Move::FollowEnd), &["F"], Group::Move, TEXT, NONE),
    row("set-mark", Action::Move(Move::SetMark), &["g m"], Group::Find, TEXT, NONE),
    row("to-mark", Action::Move(Move::ToMark), &["'", "`"], Group::Find, PAGES, NONE),
    row("follow", Action::Move(Move::Follow), &["g x"], Group::Find, READING, NONE),
    row("back", Action::Move(Move::Back), &["ctrl-o", "alt-left"], Group::Find, TURNED, NONE),
    row("forward", Action::Move(Move::Forward), &["ctrl-i", "alt-right"], Group::Find, TURNED, NONE),

    row("select", Action::Annotate(Annotate::Select), &["v"], Group::Mark, READING, NONE),
    row("widen", Action::Annotate(Annotate::Widen), &["v"], Group::Mark, SELECTING, NONE),
    row("select-lines", Action::Annotate(Annotate::SelectLines), &["V"], Group::Mark, TEXT, NONE),
    row("select-again", Action::Annotate(Annotate::SelectAgain), &["g v"], Group::Mark, TEXT, NONE),
    row("take-word", Action::Annotate(Annotate::TakeWord), &["a w"], Group::Mark, SELECTING, NONE),
    row("take-sentence", Action::Annotate(Annotate::TakeSentence), &["a s"], Group::Mark, SELECTING, NONE),
    row("take-paragraph", Action::Annotate(Annotate::TakeParagraph), &["a p"], Group::Mark, SELECTING, NONE),
    row("other-end", Action::Annotate(Annotate::OtherEnd), &["o"], Group::Mark, SELECTING, NONE),
    mark(Kind::Highlight, &["m"]),
    mark(Kind::Claim, &["c"]),
    mark(Kind::Evidence, &["e"]),
    mark(Kind::Question, &["Q"]),
    mark(Kind::Quote, &["\""]),
    mark(Kind::Note, &["i"]),
    mark(Kind::Opinion, &["O"]),
    mark(Kind::Bookmark, &["B"]),

    row("who", Action::Names(Names::Who), &["W"], Group::Find, READING, NONE),
    row("chains", Action::Names(Names::Chains), &["g i"], Group::Find, PAGES, NONE),
    row("mark-mentions", Action::Names(Names::MarkMentions), &["m"], Group::Note, LIST, NONE),
    row("names", Action::Names(Names::UnderlineMentions), &["z u"], Group::View, PAGES, NONE),
    row("next-mention", Action::Names(Names::NextMention), &["] e"], Group::Find, PAGES, NONE),
    row("previous-mention", Action::Names(Names::PreviousMention), &["[ e"], Group::Find, PAGES, NONE),
    row("find-names", Action::Names(Names::FindAll), &["= l"], Group::Find, PAGES, NONE),
    row("choose", Action::View(View::Choose), &["space"], Group::Panes, CHOOSING, NONE),
    row("only-mentions", Action::Names(Names::OnlyMentions), &["p"], Group::View, PAGES, NONE),
    row("claims-of-name", Action::Names(Names::ClaimsOfName), &["c"], Group::Panes, LIST, NONE),
    row("join", Action::Names(Names::Join), &["= j"], Group::Note, LIST, NONE),
    row("split", Action::Names(Names::Split), &["= s"], Group::Note, LIST, NONE),
    row("rename", Action::Names(Names::Rename), &["= n"], Group::Note, LIST, NONE),
    row("retype", Action::Names(Names::Retype), &["= t"], Group::Note, LIST, NONE),
    row("hide", Action::Names(Names::Hide), &["= h"], Group::Note, LIST, NONE),
    row("show-name", Action::Names(Names::Show), &["= H"], Group::Note, PAGES, NONE),
    row("add-name", Action::Names(Names::Add), &["= n"], Group::Note, TEXT, NONE),
    row("dismiss-heading", Action::Outline(Outline::DismissHeading), &["= d"], Group::Note, PAGES, NONE),
    row("add-heading", Action::Outline(Outline::AddHeading), &["= a"], Group::Note, TEXT, NONE),

    row("next-annotation", Action::Annotate(Annotate::Next), &["J", "] a"], Group::Note, TEXT, NONE),
    row("previous-annotation", Action::Annotate(Annotate::Previous), &["K", "[ a"], Group::Note, TEXT, NONE),
    row("reshape", Action::Annotate(Annotate::Reshape), &["= e"], Group::Note, SELECTING, NONE),
    row("join-annotations", Action::Annotate(Annotate::Join), &["= j"], Group::Note, TEXT, NONE),
    row("cycle-here", Action::Annotate(Annotate::CycleHere), &[";"], Group::Note, READING, NONE),
    row("open", Action::View(View::Open), &["enter"], Group::Note, SAYING, NONE),
    row("edit-note", Action::Annotate(Annotate::EditNote), &["I"], Group::Note, SAYING, NOTE),
    row("edit-tags", Action::Annotate(Annotate::EditTags), &["t"], Group::Note, SAYING, NOTE),
    row("change-kind", Action::Annotate(Annotate::ChangeKind), &["C"], Group::Note, JUDGED, NOTE),
    row("status-1", Action::Annotate(Annotate::Status(0)), &["S 1"], Group::Note, SAYING, NOTE),
    row("status-2", Action::Annotate(Annotate::Status(1)), &["S 2"], Group::Note, SAYING, NOTE),
    row("status-3", Action::Annotate(Annotate::Status(2)), &["S 3"], Group::Note, SAYING, NOTE),
    row("status-4", Action::Annotate(Annotate::Status(3)), &["S 4"], Group::Note, SAYING, NOTE),
    row("status-1", Action::Annotate(Annotate::Status(0)), &["1"], Group::Note, LISTED, NOTE),
    row("status-2", Action::Annotate(Annotate::Status(1)), &["2"], Group::Note, LISTED, NOTE),
    row("status-3", Action::Annotate(Annotate::Status(2)), &["3"], Group::Note, LISTED, NOTE),
    row("status-4", Action::Annotate(Annotate::Status(3)), &["4"], Group::Note, LISTED, NOTE),
    row("clear-status", Action::Annotate(Annotate::ClearStatus), &["S 0"], Group::Note, JUDGED, NOTE),
    row("candidates", Action::Annotate(Annotate::ShowCandidates), &["g c"], Group::Note, NOTES, NONE),
    row("reattach", Action::Annotate(Annotate::Reattach), &["g r"], Group::Note, SELECTING, NONE),
    row("confidence", Action::Annotate(Annotate::Confidence), &["E c"], Group::Note, SAYING, NOTE),
    row("speaker", Action::Annotate(Annotate::Speaker), &["E s"], Group::Note, SAYING, NOTE),
    row("said", Action::Annotate(Annotate::Said), &["E d"], Group::Note, SAYING, NOTE),
    row("place", Action::Annotate(Annotate::Place), &["E p"], Group::Note, SAYING, NOTE),
    row("same-as", Action::Annotate(Annotate::SameAs), &["E m"], Group::Note, SAYING, NOTE),
    row("take-evidence", Action::Annotate(Annotate::TakeEvidence), &["E v"], Group::Note, SAYING, NOTE),
    row("accept-proposal", Action::Annotate(Annotate::Accept), &["c"], Group::Note, PROPOSALS, NONE),
    row("refuse-proposal", Action::Annotate(Annotate::Refuse), &["x", "delete"], Group::Note, PROPOSALS, NONE),
    row("next-proposal", Action::Annotate(Annotate::NextProposal), &["] p"], Group::Note, READING, NONE),
    row("previous-proposal", Action::Annotate(Annotate::PreviousProposal), &["[ p"], Group::Note, READING, NONE),
    row("take-other", Action::Annotate(Annotate::TakeOther), &["E o"], Group::Note, JUDGED, NOTE),
    row("source", Action::Annotate(Annotate::Source), &["E u"], Group::Note, PAGES, NONE),
    row("link", Action::Annotate(Annotate::Link), &["E l"], Group::Note, NOTES, PANEL),
    row("follow-link", Action::Annotate(Annotate::FollowLink), &["g f"], Group::Note, NOTES, PANEL),
    row("follow-beside", Action::Annotate(Annotate::FollowBeside), &["g F"], Group::Note, NOTES, PANEL),
    row("details", Action::Annotate(Annotate::Details), &["D"], Group::Note, NOTES, CLAIMS),
    row("delete", Action::Annotate(Annotate::Delete), &["x", "delete"], Group::Note, JUDGED, CLAIMS),
    row("undo", Action::Annotate(Annotate::Undo), &["u"], Group::Note, ANYWHERE, HISTORY),
    row("redo", Action::Annotate(Annotate::Redo), &["ctrl-r", "U"], Group::Note, TURNED, HISTORY),

    row("review", Action::Page(Page::Review), &["g r"], Group::Review, NOTES, PAGE),
    row("good", Action::Page(Page::Grade(2)), &["space"], Group::Review, REVIEW, NONE),
    row("again", Action::Page(Page::Grade(0)), &["a"], Group::Review, REVIEW, NONE),
    row("hard", Action::Page(Page::Grade(1)), &["h"], Group::Review, REVIEW, NONE),
    row("easy", Action::Page(Page::Grade(3)), &["e"], Group::Review, REVIEW, NONE),
    row("snooze", Action::Page(Page::Snooze), &["z"], Group::Review, REVIEW, NONE),
    row("skip", Action::Page(Page::Skip), &["n"], Group::Review, REVIEW, NONE),
    row("recall", Action::Page(Page::Recall), &["r"], Group::Review, REVIEW, NONE),
    row("statistics", Action::Page(Page::Statistics), &["g S"], Group::Review, ANYWHERE, PAGE),

    row("focus-next", Action::View(View::FocusNext), &["tab"], Group::Panes, PAGES, NONE),
    row("focus-previous", Action::View(View::FocusPrevious), &["shift-tab"], Group::Panes, PAGES, NONE),
    row("focus-text", Action::View(View::Focus(Pane::Text)), &["g t"], Group::Panes, TURNED, NONE),
    row("focus-sections", Action::View(View::Focus(Pane::Sections)), &["g s"], Group::Panes, TURNED, NONE),
    row("focus-entities", Action::View(View::Focus(Pane::Entities)), &["g e"], Group::Panes, TURNED, NONE),
    row("focus-notes", Action::View(View::Focus(Pane::Notes)), &["g n"], Group::Panes, TURNED, NONE),
    row("split-beside", Action::Split(Split::Beside), &["ctrl-w v"], Group::Panes, PAGES, NONE),
    row("split-below", Action::Split(Split::Below), &["ctrl-w s"], Group::Panes, PAGES, NONE),
    row("split-article", Action::Split(Split::FromLibrary), &["ctrl-w g l"], Group::Panes, PAGES, NONE),
    row("split-earlier", Action::Split(Split::Earlier), &["ctrl-w g e"], Group::Panes, PAGES, NONE),
    row("pane-next", Action::Split(Split::Next), &["ctrl-w w", "ctrl-w ctrl-w"], Group::Panes, PAGES, NONE),
    row("pane-previous", Action::Split(Split::Previous), &["ctrl-w p"], Group::Panes, PAGES, NONE),
    row("pane-left", Action::Split(Split::Left), &["ctrl-w h", "ctrl-w left"], Group::Panes, PAGES, NONE),
    row("pane-down", Action::Split(Split::Down), &["ctrl-w j", "ctrl-w down"], Group::Panes, PAGES, NONE),
    row("pane-up", Action::Split(Split::Up), &["ctrl-w k", "ctrl-w up"], Group::Panes, PAGES, NONE),
    row("pane-right", Action::Split(Split::Right), &["ctrl-w l", "ctrl-w right"], Group::Panes, PAGES, NONE),
    row("pane-only", Action::Split(Split::Only), &["ctrl-w o"], Group::Panes, PAGES, NONE),
    row("pane-close", Action::Split(Split::Close), &["ctrl-w c", "ctrl-w q"], Group::Panes, PAGES, NONE),
    row("pane-equal", Action::Split(Split::Equal), &["ctrl-w ="], Group::Panes, PAGES, NONE),
    row("pane-larger", Action::Split(Split::Larger), &["ctrl-w +"], Group::Panes, PAGES, NONE),
    row("link-panes", Action::Linked(Linked::Toggle), &["z l"], Group::Panes, PAGES, NONE),
    row("next-difference", Action::Linked(Linked::Next), &["] d"], Group::Panes, PAGES, NONE),
    row("previous-difference", Action::Linked(Linked::Previous), &["[ d"], Group::Panes, PAGES, NONE),
    row("tie-paragraphs", Action::Linked(Linked::Tie), &["z ="], Group::Panes, PAGES, NONE),
    row("parallel-rows", Action::Linked(Linked::Parallel), &["z P"], Group::Panes, PAGES, NONE),
    row("variants", Action::Linked(Linked::Variants), &["z A"], Group::Panes, PAGES, NONE),
    row("carry-over", Action::Linked(Linked::CarryOver), &["ctrl-w y"], Group::Panes, PAGES, NONE),
    row("pane-smaller", Action::Split(Split::Smaller), &["ctrl-w -"], Group::Panes, PAGES, NONE),

    row("sidebar", Action::View(View::ToggleSidebar), &["s"], Group::Panes, PAGES, NONE),
    row("swap-sidebar", Action::View(View::SwapSidebar), &["z s"], Group::Panes, PAGES, NONE),
    row("widen-sidebar", Action::View(View::WidenSidebar), &["+"], Group::Panes, PAGES, NONE),
    row("narrow-sidebar", Action::View(View::NarrowSidebar), &["-"], Group::Panes, PAGES, NONE),
    row("claims", Action::Page(Page::Claims), &["g C"], Group::Panes, TURNED, NONE),
    row("proposals", Action::Page(Page::Proposals), &["g p"], Group::Panes, TURNED, NONE),
    row("authors", Action::View(View::Authors), &["z w"], Group::Panes, PAGES, CLAIMS),
    row("disputes", Action::Page(Page::Disputes), &["g D"], Group::Panes, TURNED, NONE),
    row("timeline", Action::Page(Page::Timeline), &["g T"], Group::Panes, TURNED, NONE),
    row("history", Action::Page(Page::History), &["g h"], Group::Panes, TURNED, NONE),
    row("take-agreed", Action::Page(Page::TakeAgreed), &["A"], Group::Panes, LIST, NONE),
    row("filter-text", Action::View(View::FilterText), &["/"], Group::Panes, LISTS, NONE),
    row("sort", Action::View(View::Sort), &["o"], Group::Panes, LISTED, NONE),
    row("tags", Action::View(View::Tags), &["g #"], Group::Panes, PAGES, PAGE),
    row("filter-notes", Action::View(View::FilterNotes), &["F"], Group::Panes, LIST, NONE),
    row("filter-notes", Action::View(View::FilterNotes), &["z f"], Group::Panes, TEXT, NONE),
    row("whole-list", Action::View(View::Whole), &["w"], Group::Panes, LIST, NONE),
    row("filter-kind", Action::View(View::FilterKind), &["f"], Group::Panes, ANYWHERE, NONE),

    row("fold", Action::Outline(Outline::ToggleFold), &["z a"], Group::View, PAGES, NONE),
    row("fold-all", Action::Outline(Outline::FoldAll), &["z M"], Group::View, PAGES, NONE),
    row("unfold-all", Action::Outline(Outline::UnfoldAll), &["z R"], Group::View, PAGES, NONE),
    row("fold-chains", Action::Outline(Outline::FoldChains), &["z I"], Group::View, PAGES, NONE),
    row("differences", Action::Outline(Outline::Differences), &["g d"], Group::View, PAGES, NONE),
    row("reveal", Action::View(View::Reveal), &["z r"], Group::View, PAGES, LOOK),
    row("source-text", Action::View(View::Source), &["z v"], Group::View, PAGES, NONE),
    row("page-marks", Action::View(View::PageMarks), &["z #"], Group::View, PAGES, NONE),
    row("marks", Action::View(View::NextMarks), &["z m"], Group::View, PAGES, LOOK),
    row("picture", Action::View(View::Picture), &["z i"], Group::View, PAGES, NONE),
    row("underline-proposals", Action::View(View::UnderlineProposals), &["z C"], Group::View, PAGES, NONE),
    row("amounts", Action::View(View::Amounts), &["g u"], Group::View, TEXT, NONE),
    row("margin", Action::View(View::ToggleMargin), &["z n"], Group::View, PAGES, NONE),
    row("paragraph-direction", Action::View(View::TurnParagraph), &["z p"], Group::View, PAGES, NONE),
    row("direction", Action::View(View::TurnDirection), &["z d"], Group::View, PAGES, NONE),
    row("theme", Action::View(View::NextTheme), &["z c"], Group::View, TURNED, ALL),

    row("library", Action::Page(Page::Library), &["g l"], Group::Program, ANYWHERE, PAGE),
    row("reload", Action::Program(Program::Reload), &["R"], Group::Program, PAGES, NONE),
    row("copy", Action::Program(Program::Copy), &["y"], Group::Program, ANYWHERE, NOTE),
    row("copy-reference", Action::Program(Program::CopyReference), &["Y"], Group::Program, PAGES, PANEL),
    row("copy-markdown", Action::Program(Program::CopyMarkdown), &["alt-y"], Group::Program, PAGES, PANEL),
    row("export", Action::Program(Program::Export), &["X"], Group::Program, PAGES, PANEL),
    row("help", Action::Program(Program::Help), &["?", "f1"], Group::Program, ANYWHERE, PAGE),
    row("palette", Action::Program(Program::Palette), &[":"], Group::Program, ANYWHERE, PAGE),
    row("cancel", Action::Program(Program::Cancel), &["esc", "ctrl-c"], Group::Program, EVERYWHERE, NONE),
    row("where", Action::Program(Program::Where), &["ctrl-g"], Group::Program, PAGES, HISTORY),
    row("redraw", Action::Program(Program::Redraw), &["ctrl-l"], Group::Program, ANYWHERE, ALL),
    row("suspend", Action::Program(Program::Suspend), &["ctrl-z"], Group::Program, ANYWHERE, ALL),
    row("quit", Action::Program(Program::Quit), &["q", "Z Z"], Group::Program, ANYWHERE, LOOK),
    row("quit-anyway", Action::Program(Program::QuitAnyway), &["Z Q"], Group::Program, ANYWHERE, NONE),

    row("find-exact", Action::Find(Find::Exact), &["alt-e", "ctrl-x"], Group::Find, TYPING, NONE),
    row("find-regex", Action::Find(Find::Regex), &["alt-r", "ctrl-r"], Group::Find, TYPING, NONE),
    row("find-whole", Action::Find(Find::Whole), &["alt-w", "ctrl-t"], Group::Find, TYPING, NONE),

    row("accept", Action::Input(Input::Accept), &["enter"], Group::Typing, TYPING, NONE),
    row("complete", Action::Input(Input::Complete), &["tab"], Group::Typing, TYPING, NONE),
    row("editor", Action::Input(Input::Editor), &["ctrl-o"], Group::Typing, TYPING, NONE),
    row("new-line", Action::Input(Input::Edit(Edit::NewLine)), &["ctrl-j", "alt-enter"], Group::Typing, TYPING, NONE),
    row("caret-left", Action::Input(Input::Edit(Edit::Left)), &["left"], Group::Typing, TYPING, NONE),
    row("caret-right", Action::Input(Input::Edit(Edit::Right)), &["right"], Group::Typing, TYPING, NONE),
    row("caret-up", Action::Input(Input::Edit(Edit::Up)), &["up", "ctrl-p"], Group::Typing, TYPING, NONE),
    row("caret-down", Action::Input(Input::Edit(Edit::Down)), &["down", "ctrl-n"], Group::Typing, TYPING, NONE),
    row("caret-next-word", Action::Input(Input::Edit(Edit::NextWord)), &["ctrl-right", "alt-f"], Group::Typing, TYPING, NONE),
    row("caret-previous-word", Action::Input(Input::Edit(Edit::PreviousWord)), &["ctrl-left", "alt-b"], Group::Typing, TYPING, NONE),
    row("caret-line-start", Action::Input(Input::Edit(Edit::LineStart)), &["home", "ctrl-a"], Group::Typing, TYPING, NONE),
    row("caret-line-end", Action::Input(Input::Edit(Edit::LineEnd)), &["end", "ctrl-e"], Group::Typing, TYPING, NONE),
    row("delete-back", Action::Input(Input::Edit(Edit::DeleteBack)), &["backspace", "ctrl-h"], Group::Typing, TYPING, NONE),
    row("delete-forward", Action::Input(Input::Edit(Edit::DeleteForward)), &["delete", "ctrl-d"], Group::Typing, TYPING, NONE),
    row("delete-word-back", Action::Input(Input::Edit(Edit::DeleteWordBack)), &["ctrl-w", "alt-backspace"], Group::Typing, TYPING, NONE),
    row("delete-word-forward", Action::Input(Input::Edit(Edit::DeleteWordForward)), &["alt-d"], Group::Typing, TYPING, NONE),
    row("delete-to-line-start", Action::Input(Input::Edit(Edit::DeleteToLineStart)), &["ctrl-u"], Group::Typing, TYPING, NONE),
    row("delete-to-line-end", Action::Input(Input::Edit(Edit::DeleteToLineEnd)), &["ctrl-k"], Group::Typing, TYPING, NONE),
    row("undo-typing", Action::Input(Input::Edit(Edit::Undo)), &["ctrl-z", "alt-u"], Group::Typing, TYPING, NONE),
    row("redo-typing", Action::Input(Input::Edit(Edit::Redo)), &["ctrl-y"], Group::Typing, TYPING, NONE),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::{Chords, command};
    use crate::notebook::{Known as _, Status};
    use std::collections::HashMap;

    #[test]
    fn rows_are_whole() {
        for row in COMMANDS {
            assert!(row.name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'));
            let help = row.help().to_string();
            assert!(help.chars().count() <= 60 && !help.starts_with("command-"), "{}: {help}", row.name);
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
    fn every_kind_and_status_has_its_command() {
        for kind in Kind::ALL {
            let action = Action::Annotate(Annotate::Mark(*kind as usize));
            assert_eq!(command(kind.word()).map(|row| row.action), Some(action), "{kind:?}: a row `mark(…)`");
        }
        for status in Status::ALL {
            let action = Action::Annotate(Annotate::Status(*status as usize));
            assert!(COMMANDS.iter().any(|row| row.action == action), "{status:?}: a row");
        }
        for row in COMMANDS {
            match row.action {
                Action::Annotate(Annotate::Status(index)) => {
                    assert!(row.help().to_string().ends_with(Status::WORDS[index]), "{}", row.name);
                }
                _ => {}
            }
        }
    }
}
