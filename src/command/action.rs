//! What a key, a click or the palette can ask for, in families.
//!
//! Each family is matched whole where it is handled, so that an action nobody handles does not compile.

/// One thing to do, told to `app::update`. A count typed before the key travels beside it.
///
/// An action can be asked for only through a row of [`COMMANDS`](super::COMMANDS).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Where the cursor goes, or the choice in a list.
    Move(family::Move),
    /// What of the text, or of a list, is in sight.
    Scroll(family::Scroll),
    /// Words that are looked for.
    Find(family::Find),
    /// Selecting, and what is annotated.
    Annotate(family::Annotate),
    /// The names in the text.
    Names(family::Names),
    /// Headings, folds and repeats.
    Outline(family::Outline),
    /// Panes, lists, and how they look.
    View(family::View),
    /// What stands instead of the article, and what is done there.
    Page(family::Page),
    /// Panes side by side.
    Split(family::Split),
    /// Panes that keep the same place.
    Linked(family::Linked),
    /// The program, and what leaves it.
    Program(family::Program),
    /// What is being typed.
    Input(family::Input),
}

/// The families of actions.
pub mod family {
    use crate::command::pane::Pane;
    pub use crate::command::panes::{Linked, Split};
    use tui_bidi::input::Edit;

    /// Where the cursor goes, or the choice in a list.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Move {
        /// The cursor to the next cell at its left on the screen.
        Left,
        /// The cursor to the next cell at its right on the screen.
        Right,
        /// The cursor, or a list's choice, a line up.
        Up,
        /// The cursor, or a list's choice, a line down.
        Down,
        /// To the start of the next word, logically.
        NextWord,
        /// To the start of the word before, logically.
        PreviousWord,
        /// To the last letter of this word, or of the next.
        WordEnd,
        /// To the last letter of the word before.
        PreviousWordEnd,
        /// To the start of the next sentence.
        NextSentence,
        /// To the start of this sentence, or of the one before.
        PreviousSentence,
        /// To the start of the next paragraph.
        NextParagraph,
        /// To the start of this paragraph, or of the one before.
        PreviousParagraph,
        /// To the next heading.
        NextSection,
        /// To this section's heading, or the one before.
        PreviousSection,
        /// To the logical start of the line.
        LineStart,
        /// To the logical end of the line.
        LineEnd,
        /// To the first line in the window.
        WindowTop,
        /// To the middle line of the window.
        WindowMiddle,
        /// To the last line in the window.
        WindowBottom,
        /// To the start of the document or list.
        Start,
        /// To the end of the document or list; with a count to that paragraph.
        End,
        /// To the place that the count says, in hundredths of the document.
        Percent,
        /// Give this place a letter, the next that is pressed.
        SetMark,
        /// To the place that has the letter that is pressed next.
        ToMark,
        /// To the end of the text, which stays in sight while more comes.
        FollowEnd,
        /// To where the link or note at the cursor leads.
        Follow,
        /// To where the last jump began.
        Back,
        /// To where [`Move::Back`] came from.
        Forward,
    }

    /// What of the text, or of a list, is in sight.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Scroll {
        /// The text a line up, the cursor stays where it can.
        LineDown,
        /// The text a line down.
        LineUp,
        /// Half a window on.
        HalfPageDown,
        /// Half a window back.
        HalfPageUp,
        /// A window on, two rows kept.
        PageDown,
        /// A window back, two rows kept.
        PageUp,
        /// The cursor's line to the top of the window.
        CursorTop,
        /// The cursor's line to the middle of the window.
        CursorMiddle,
        /// The cursor's line to the bottom of the window.
        CursorBottom,
    }

    /// Words that are looked for.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Find {
        /// Ask for words to find.
        Ask,
        /// Ask for words to find backwards.
        AskBefore,
        /// Ask for words, and show only the paragraphs that have them; or all again.
        OnlyMatching,
        /// The next match.
        Next,
        /// The match before.
        Previous,
        /// Find the word under the cursor.
        Word,
        /// Find the word under the cursor, backwards.
        WordBefore,
        /// Find among notes, tags and names.
        Note,
        /// Find as spelled, or folded.
        Exact,
        /// Find a regular expression, or words.
        Regex,
        /// Find parts of words, whole words, or these and their forms with clitics.
        Whole,
    }

    /// Selecting, and what is annotated.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Annotate {
        /// Begin a selection at the cursor.
        Select,
        /// Widen the selection: word, sentence, paragraph.
        Widen,
        /// Select whole lines of the screen.
        SelectLines,
        /// Select again what was selected last.
        SelectAgain,
        /// Select the word, or one more.
        TakeWord,
        /// Select the sentence, or one more.
        TakeSentence,
        /// Select the paragraph, or one more.
        TakeParagraph,
        /// Make an annotation be about the selection.
        Reshape,
        /// Make one annotation of those that the selection touches, or of two.
        Join,
        /// The cursor to the selection's other end.
        OtherEnd,
        /// Annotate the selection, or the sentence under the cursor, with this kind: an index into
        /// `Settings::kinds`, whose first are the [kinds](crate::notebook::Kind) that everyone has.
        Mark(usize),
        /// Write the note of the annotation.
        EditNote,
        /// Write the tags of the annotation.
        EditTags,
        /// Give the annotation this status: an index into `Settings::statuses`.
        Status(usize),
        /// Take the annotation's status away.
        ClearStatus,
        /// Say how sure the claim is: low, medium, high.
        Confidence,
        /// Say who said it.
        Speaker,
        /// Say when it was said.
        Said,
        /// Say where it was said.
        Place,
        /// Take the values that lost a merge.
        TakeOther,
        /// Say where the article comes from.
        Source,
        /// Change the kind of the annotation.
        ChangeKind,
        /// Tie another annotation or a URL to this claim as evidence.
        Link,
        /// Follow a link of the annotation.
        FollowLink,
        /// Go to what the annotation here is linked to, in a pane of its own.
        FollowBeside,
        /// Show all that is known of the annotation.
        Details,
        /// Tie the claim to the same claim in another article.
        SameAs,
        /// The same, and take over what speaks for it and against it there.
        TakeEvidence,
        /// Make a claim of the proposal.
        Accept,
        /// Say that the proposal is no claim.
        Refuse,
        /// The next proposal in the text.
        NextProposal,
        /// The proposal before in the text.
        PreviousProposal,
        /// Delete the annotation.
        Delete,
        /// Take back the last change.
        Undo,
        /// Make the change that was taken back.
        Redo,
        /// The next annotation in the text.
        Next,
        /// The annotation before in the text.
        Previous,
        /// The next of the annotations that overlap under the cursor.
        CycleHere,
        /// Show where a lost annotation may belong.
        ShowCandidates,
        /// Tie the annotation to the selection, or to the candidate shown.
        Reattach,
    }

    /// The names in the text.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Names {
        /// The next mention of the entity.
        NextMention,
        /// The mention before of the entity.
        PreviousMention,
        /// Underline the mentions in the text, or stop.
        UnderlineMentions,
        /// Highlight all mentions of the entity.
        MarkMentions,
        /// Show only paragraphs that have the chosen names together, or all.
        OnlyMentions,
        /// List the claims that touch the chosen name.
        ClaimsOfName,
        /// Look for the names of a long text.
        FindAll,
        /// List the chains of transmission, and go to one.
        Chains,
        /// Say who the name under the cursor is.
        Who,
        /// Make the chosen name one with another.
        Join,
        /// Make a form of the chosen name a name of its own.
        Split,
        /// Call the chosen name otherwise.
        Rename,
        /// Say what the chosen name is.
        Retype,
        /// Leave the chosen name out.
        Hide,
        /// Show a name again that was left out.
        Show,
        /// Make the selected words a name.
        Add,
    }

    /// Headings, folds and repeats.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Outline {
        /// Say that this is no heading.
        DismissHeading,
        /// Make this line a heading, or a deeper one.
        AddHeading,
        /// Fold the section or repeat under the cursor, or unfold it.
        ToggleFold,
        /// Fold all sections.
        FoldAll,
        /// Unfold all sections.
        UnfoldAll,
        /// Fold the chains of transmission, or unfold them.
        FoldChains,
        /// List where a copy differs from what it repeats.
        Differences,
    }

    /// Panes, lists, and how they look.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum View {
        /// Go to what is chosen in a list; in the text, write the note of the annotation here.
        Open,
        /// The focus to the next pane.
        FocusNext,
        /// The focus to the pane before.
        FocusPrevious,
        /// The focus to this pane.
        Focus(Pane),
        /// Show or hide the sidebar.
        ToggleSidebar,
        /// The sidebar to the other side.
        SwapSidebar,
        /// The sidebar wider.
        WidenSidebar,
        /// The sidebar narrower.
        NarrowSidebar,
        /// Show annotations of the next kind only, then all again.
        FilterKind,
        /// Ask for words that a list's entries must hold.
        FilterText,
        /// Sort or group the list another way.
        Sort,
        /// Annotations of some kind, status or tag only.
        FilterNotes,
        /// All tags in use: to list what has one, and to give it another name everywhere.
        Tags,
        /// The list is the whole window, or stands beside the text again.
        Whole,
        /// Choose several entries of a list.
        Choose,
        /// Show invisible characters and bidi controls, or stop.
        Reveal,
        /// Show the source of the article, or the article again.
        Source,
        /// Turn the document: automatic, right to left, left to right.
        TurnDirection,
        /// Turn the paragraph under the cursor, or back.
        TurnParagraph,
        /// Show where pages of the printed book begin, or stop.
        PageMarks,
        /// Vowel marks shown, hidden, or on the word under the cursor: the next of the three.
        NextMarks,
        /// The page as a picture in a typeface, or in letters again.
        Picture,
        /// Tell the amounts of the selection or the sentence, in the units of the settings.
        Amounts,
        /// Underline sentences that may be claims, or stop.
        UnderlineProposals,
        /// Show or hide the notes in the margin.
        ToggleMargin,
        /// The next theme.
        NextTheme,
        /// Whose annotations are shown, and whether colours tell authors.
        Authors,
    }

    /// What stands instead of the article, and what is done there.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Page {
        /// Say how well the annotation under review was known: 0 forgotten, 1 with effort, 2 known, 3 at once.
        Grade(usize),
        /// Put the annotation under review off.
        Snooze,
        /// Leave the annotation under review unanswered.
        Skip,
        /// Review the words first, with what is noted of them on a key; or all at once again.
        Recall,
        /// The list of articles.
        Library,
        /// Review annotations across articles, one at a time.
        Review,
        /// How much was read and marked.
        Statistics,
        /// The claims view.
        Claims,
        /// Sentences that may be claims.
        Proposals,
        /// Dated sentences in order of their dates.
        Timeline,
        /// Where annotators differ, to settle it.
        Disputes,
        /// Every change of the notebook.
        History,
        /// Take what annotators agree on into the notebook.
        TakeAgreed,
    }

    /// The program, and what leaves it.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Program {
        /// Copy the selection, or the annotation's quote, to the clipboard.
        Copy,
        /// Copy the same with title, section and place.
        CopyReference,
        /// Copy the annotation as Markdown.
        CopyMarkdown,
        /// Write the annotations to a file in a form of other programs.
        Export,
        /// Read the article again from the disk.
        Reload,
        /// The keys.
        Help,
        /// Run a command by its name.
        Palette,
        /// Leave what is open: input, selection, matches, list.
        Cancel,
        /// Say which article this is, and where in it one is.
        Where,
        /// Draw the screen anew.
        Redraw,
        /// Stop the program; the shell's `fg` resumes it.
        Suspend,
        /// Leave, unless a change could not be saved.
        Quit,
        /// Leave, also where a change could not be saved.
        QuitAnyway,
    }

    /// What is being typed.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub enum Input {
        /// Take what was typed.
        Accept,
        /// Complete what is being typed.
        Complete,
        /// Write the note in the editor of the environment.
        Editor,
        /// Change what is being typed.
        Edit(Edit),
    }
}
