### The words of Hashiya's interface: the source that the other languages translate.
###
### A message is `key = words`; `{ $name }` is filled in by the program, and `{ KEY("undo") }` is the key of a
### command as the user has it. Small letters (help begins with a capital), no full stop at the end; parts of a line stand apart by ` · `.

## Counts

count-notes = { $count ->
    [one] { $count } note
   *[other] { $count } notes
}

date = { $year }-{ $month }-{ $day }

## command/chord
chord-unknown = "{ $key }" is not a key; write a character, or ctrl-, alt-, shift- and a name such as enter, space, left, f1
chord-empty = no key is written; write one as in "ctrl-o" or "g g"

## config/keymap
keys-twice = `{ $chords }` is given twice; the last one has it
keys-lost = `{ $chords }` leaves { $names } without a key
keys-no-way-out = no key would lead out; { $name } keeps { $keys }
keys-not-there = `{ $name }` does not work there

## config/theme_file
no-color = `{ $color }` is not a colour; write #rrggbb or a name of [palette]

## config/warning
key-unknown-near = `{ $key }` is not known; is `{ $near }` meant?
key-unknown-of = `{ $key }` is not known; there is { $known }
key-unknown = `{ $key }` is not known
language-tag = expected auto, or the tag of a language such as ar
expected-table = expected a table
expected-string = expected a quoted string
expected-line = expected text on one line, without control characters and marks of direction
expected-currency = expected the code of a currency, three capital letters such as EUR
expected-character = expected one visible character
expected-boolean = expected true or false
expected-number = expected a number from { $from } to { $to }

## document/seems
seems-pdf = a PDF document
seems-word = a word processor's document of another kind than DOCX
seems-archive = an archive
seems-broken = a damaged EPUB, DOCX or other package
seems-bomb = a package that unpacks to far more than its size
seems-protected = a book that is locked with a key (DRM)
seems-empty = { $format } without words
seems-media = an image, a sound or a film
seems-utf32 = text in UTF-32
seems-binary = binary data
seems-too-long = too long a text
hint-extract = install pdftotext (poppler-utils) to read it
hint-convert = save it as DOCX, HTML or plain text first
hint-unpack = unpack it first
hint-broken = get a whole copy of it
hint-bomb = do not trust it
hint-protected = open it with the program that it was bought for
hint-scanned = its pages may be images: read them with OCR first
hint-empty = see whether it is the right file
hint-utf32 = convert it first, as with iconv -f UTF-32 -t UTF-8
hint-plain = --as and --encoding say what it is, if it is text
hint-split = split it first
mixed-encodings = two encodings in one file: UTF-8 and { $other }, line by line
encoding-overruled = it says that it is in { $named }, but its bytes are { $taken }; --encoding takes another
no-such-encoding = no such encoding; windows-1256, windows-1255, UTF-16LE and ISO-8859-6 are some
comments-to-import = { $count ->
    [one] a comment (`import --from docx` takes it)
   *[other] { $count } comments (`import --from docx` takes them)
}
changes-accepted = { $count ->
    [one] a tracked change, read as if it were accepted
   *[other] { $count } tracked changes, read as if they were accepted
}
visual-order = its letters stood in visual order; they were turned into reading order
encoded-twice = letters in { $named } had been taken for Western ones and written once more as UTF-8; they are read as they were meant

## notebook/form/parse
fault-not-utf8 = not UTF-8
fault-conflict-markers = conflict markers of git; `hashiya check --mend` resolves them
fault-conflict-by-hand = conflict markers of git that `hashiya check --mend` cannot resolve; keep one side in an editor and delete the lines of the markers
fault-not-tables = { $key } is not an array of tables, [[{ $key }]]
fault-too-much = more tables, keys and values than a notebook has
fault-foreign-form = its tables are written in no form of ours
fault-wrong-schema = schema is not { $schema }
fault-document-type = document is { $type ->
    [integer] an integer
    [array] an array
   *[other] a { $type }
}, not one table, [document]
fault-no-document = document has no header [document]
fault-same-id = annotation: id { $id } occurs twice; this one gets another with the next save
fault-dead-link = link to { $id }, which is not here; remove it, or name what is meant

## notebook/form/check
fault-missing = { $of }: { $key } is missing
fault-empty = { $of }: { $key } is empty
fault-slip = { $of }: `{ $key }` is not known; is `{ $near }` meant?
fault-too-small = { $key } is { $number }; it is to be { $least } or more
fault-out-of-bounds = { $key } is { $number }; it is to be from { $least } to { $most }
fault-wrong-text = { $key } is "{ $text }", not { $wanted }
fault-word-near = { $key } is "{ $text }"; is "{ $near }" meant?
fault-word-blank = { $key } is blank, or holds control characters
fault-target-half = { $of }: target has one of start and end only
fault-link-to = link to "{ $to }", which is no id, no DOCUMENT#ID and no URL
toml-uuid = a UUID
toml-language = a language tag such as "ar"
toml-day = a date such as 2026-11-29
toml-when = a date such as 2026-11-29, 2026-11 or 2026
toml-moment = a time such as 2026-11-29T14:30:00Z

## notebook/annotation
source-no-date = "{ $text }" is not a date; write 2026-11-29
source-no-address = "{ $text }" is not an address; write https://…

## app/surface/old_paragraphs
paragraph-then = the paragraph as it was when this was made

## app/surface/operations
history-none = nothing was changed yet
history-same = nothing was different then
restored = restored
restore-all = { $count ->
    [one] bring it back as it was then: { $count } change
   *[other] bring all back as it was then: { $count } changes
}
restore-anew = { $count ->
    [one] write the notebook anew as it was then: { $count } annotation
   *[other] write the notebook anew as it was then: { $count } annotations
}
restore-removed = removed since: { $kind } { $quote }
restore-added = added since: { $kind } { $quote }
restore-changed = changed since: { $kind } { $quote }
history-aligned = paragraphs tied to those of another article
history-refused = proposal refused
history-not-refused = refusal of a proposal taken back
restore-refused = refused or taken back since: { $quote }
restore-outline = the outline was corrected since
restore-document = what is known of the article was changed since

## app/judging
no-other-value = no merge left another value here
other-value-taken = the other value
merge-left = { $keys } takes the other value

## cli/check
fault-settled-conflict = a merge left another value of { $keys }; take it over, or remove [annotation.conflict]
fault-target-outside = target ends at { $end }, outside the text, which has { $length } code points
fault-text-lost = { $count ->
    [one] the text { $rev } that { $count } note was made in is kept nowhere; hashiya place { $file } --old TEXT --write takes it along, if you have it
   *[other] the text { $rev } that { $count } notes were made in is kept nowhere; hashiya place { $file } --old TEXT --write takes them along, if you have it
}

## notebook/form/read
fault-heading-level = heading: action "add" needs a level
fault-target-reversed = { $of }: target ends before it starts
fault-not-one-of = { $key } is "{ $text }", not one of { $known }
toml-array-of-tables = an array of tables
toml-table = a table
toml-array-of-strings = an array of strings
toml-string = a string
toml-date = a date or time
toml-whole-number = a whole number
toml-number = a number

## notebook/mod
notebook-broken = { $fault }; mend it by hand or with hashiya restore, it is not touched

## notebook/merge/mod
unmergeable = { $side } cannot be merged: { $reason }

## notebook/placement/mod
place-edited = its words were edited
place-ambiguous = the same words stand in several places
place-lost = its words were not found with enough certainty
place-other-reader = its words came from { $made }, today's text from { $now }

## entities/overrides
overrides-not-toml = not TOML
overrides-unknown-key = { $key }: not a key of entities.toml (hide, apart, [[entity]])
overrides-bad-type = type = "{ $code }": not a type (PER ORG PROD LOC EVENT MISC)
overrides-unknown-entity-key = { $key }: not a key of [[entity]] (name, latin, type, forms)
overrides-no-name = an [[entity]] without a name
overrides-not-strings = { $key }: not a list of strings

## store/articles
cannot-read = cannot be read: { $why }

## store/mod
cannot-write = cannot be written: { $why }
hint-other-file = it is as it was: name another file
disk-not-found = no such file
disk-no-folder = no such folder
disk-permission = permission denied
disk-full = the disk is full
disk-quota = the quota is used up
disk-too-large = the file may not grow that large
disk-read-only = the file system is read only
disk-folder = is a folder

## store/names
names-in = { $why }; in { $path }
hint-unchanged = nothing was changed
names-rewritten = another program wrote it since
hint-change-there = change it there
hint-mend = mend it by hand, nothing was changed

## store/place
notebook-gone = { $file } is gone; the next change writes it again
merged-others = { $file }: changes of another program are in
file-error = { $file }: { $error }
unreadable-result = would not be readable: { $why }

## store/relink
no-such-article = no such article
read-only-because = read only: { $why }
relink-has-notebook = the article has this notebook already
hint-merge = `hashiya merge` unites two

## store/session
notebook-of-moved = { $file } has the same text and no article: its notes are shown
notebook-read-only = { $file } is read only: { $why }
saved-no-journal = saved, but undo may forget it: journal: { $why }
saved-in-journal = { $error }; the change is safe in the journal and is written with the next
hint-not-saved = NOT saved; it stays in this window and is saved once there is room
hint-nothing-saved = NOT saved; make room and do it again
notes-back = notes from the data directory are in { $file } again
saved-elsewhere = { $folder }: { $why }; saved to { $file }
changes-restored = { $count ->
    [one] a change that had not been saved was restored
   *[other] { $count } changes that had not been saved were restored
}
notebook-of-other = { $file } was made for { $other }, which is there too
notebook-repeated-ids = { $file }: { $count ->
    [one] { $count } annotation bears the id of another
   *[other] { $count } annotations bear the id of another
}; the next save writes ids of their own

## shell/background_worker
read-again = read again; the notes are in their places
read-again-but = read again; { $what }
notes-not-found = { $count ->
    [one] { $count } note is not found
   *[other] { $count } notes are not found
}
notes-unsure = { $count ->
    [one] { $count } note may stand in several places
   *[other] { $count } notes may stand in several places
}
notes-moved = { $count ->
    [one] { $count } note has moved
   *[other] { $count } notes have moved
}
names-file-beside = { $file } beside the article
names-saved = { $what } · { $place } · { KEY("undo") } takes it back
not-saved = not saved: { $error }
saved-again = saved: { $file }
quit-unsaved = a change is NOT saved yet: make room; { KEY("quit-anyway") } or :q! leaves without it
waiting-for-changes = waiting for changes to be saved: another program may hold the notebook; ctrl-c ends it
waiting-for-export = waiting for the export to be written; ctrl-c ends it
article-changed = the article changed on the disk: { KEY("reload") } reads it again
written = written: { $file }
history-empty = nothing more to take back
history-ended = nothing more to make again

## shell/clipboard
clipboard-vte = perhaps not copied: VTE takes no text from programs; { KEY("export") } writes the annotations to a file
clipboard-qterminal = not copied: qterminal takes no text from programs; { KEY("export") } writes the annotations to a file
clipboard-konsole = not copied: konsole takes text from 24.12 on; { KEY("export") } writes the annotations to a file
clipboard-xterm = copied if xterm may: XTerm*allowWindowOps: true in ~/.Xresources; { KEY("export") } writes a file
clipboard-mintty = copied if mintty may: AllowSetSelection=yes in ~/.minttyrc; { KEY("export") } writes a file
clipboard-st = copied if st may: allowwindowops = 1 in its config.h; { KEY("export") } writes a file
clipboard-tmux = copied if tmux hands it on: set -s set-clipboard on; { KEY("export") } writes a file

## shell/library_worker

## lines of several parts

fault-line = line { $line }: { $what }
error-line = { $path }: { $what }
error-line-hint = { $path }: { $what }; { $hint }
error-reason-hint = { $what }; { $hint }
seems = seems to be { $what }; { $hint }
notebook-newer = schema { $schema } is newer than { $known }, which this version knows; a newer Hashiya can write it
fault-too-large = { $key } is too large a number
fault-wrong-type = { $key } is { $type ->
    [integer] an integer
    [array] an array
   *[other] a { $type }
}, not { $wanted }
not-utf8-shown = { $count ->
    [one] { $count } place that is not UTF-8 shown as U+FFFD, in line { $line }
   *[other] { $count } places that are not UTF-8 shown as U+FFFD, the first in line { $line }
}
query-empty = nothing to look for: type a letter
query-regex = invalid regular expression: { $why }
import-json = not JSON: { $why }
import-no-annotations = no annotations in it: expected { $expected }
import-csv = not a table of annotations: { $why }
import-csv-no-quote = the first row has no column "quote"
import-csv-open-quote = line { $line } opens a quotation mark that nothing closes
import-brat = line { $line } is not of brat's form
import-expected-json-ld = an Annotation, a list of them, or a page with "items"
import-expected-kindle = My Clippings.txt of a Kindle
import-expected-koreader = notes of KOReader, as JSON or as the Lua table beside a book
import-expected-readwise = highlights of Readwise, as a table or as JSON
import-expected-zotero = a note of Zotero as HTML or Markdown, its JSON, or a table of annotations
import-expected-docx = a document of a word processor (DOCX)
import-expected-markdown = the Markdown that hashiya export writes: quotations, each with a line that begins with its kind
import-expected-hypothesis = a list, or an object with "rows" or "annotations"
names-file-settings = { $file } of the settings
names-are-not-utf8 = is not UTF-8
place-awaited = its place is still looked for
place-no-article = its article was not found
no-theme = no theme is called `{ $name }`; hashiya themes lists them
no-theme-near = no theme is called `{ $name }`; is `{ $near }` meant?
no-mark-color = no colour is called `{ $name }`; themes name them in [colors]
no-mark-color-near = no colour is called `{ $name }`; is `{ $near }` meant?

## commands, as help, palette, manual and docs/keys.md tell them: short, beginning with a verb or naming a place

command-left = a letter to the left
command-down = a line down
command-up = a line up
command-right = a letter to the right
command-next-word = the next word
command-previous-word = the word before
command-word-end = the end of the word, or of the next
command-previous-word-end = the end of the word before
command-next-sentence = the next sentence
command-previous-sentence = the sentence before
command-next-paragraph = the next paragraph
command-previous-paragraph = the paragraph before
command-next-section = the next section
command-previous-section = the section before
command-line-start = the start of the line, as one reads
command-line-end = the end of the line, as one reads
command-window-top = the first line in sight
command-window-middle = the middle line in sight
command-window-bottom = the last line in sight
command-start = the start
command-end = the end; 7{ KEY("end") }: line 7
command-percent = 50{ KEY("percent") }: half way through
command-where = where in the article one is
command-page-down = a page on
command-page-up = a page back
command-half-page-down = half a page on
command-half-page-up = half a page back
command-scroll-down = the text a line on
command-scroll-up = the text a line back
command-cursor-top = this line to the top
command-cursor-middle = this line to the middle
command-cursor-bottom = this line to the bottom
command-find = find words
command-find-before = find words backwards
command-find-next = the next match
command-find-previous = the match before
command-find-word = find the word under the cursor
command-find-word-before = find the word under the cursor, backwards
command-only-matching = only paragraphs with these words
command-find-note = find among notes, tags and names
command-set-mark = name this place by a letter
command-to-mark = to the place that has the letter pressed next
command-back = back to before the jump
command-forward = forward again
command-select = select from here
command-widen = whole words, then sentences, then paragraphs
command-select-lines = select whole lines
command-select-again = select again what was selected last
command-take-word = this word, or one more
command-take-sentence = this sentence, or one more
command-take-paragraph = this paragraph, or one more
command-reshape = extend or cut to the selection
command-join-annotations = make two annotations one
command-other-end = to the other end
command-highlight = highlight
command-claim = mark a claim
command-evidence = mark evidence
command-question = mark a question
command-quote = mark a quote
command-note = write a note
command-opinion = mark an opinion
command-bookmark = bookmark this word
command-who = who is this?
command-mark-mentions = highlight all mentions of the name
command-names = underline names
command-next-mention = the next mention of the chosen name
command-previous-mention = the mention before
command-find-names = look for names and repeats
command-choose = choose several; in other lists a page on
command-only-mentions = only paragraphs with the chosen names, or all
command-claims-of-name = the claims that name it, or that it said
command-join = join it with another name
command-split = split off a form of the name
command-rename = call the name otherwise
command-retype = what it is: person, place, …
command-hide = leave the name out: it is none
command-add-name = a name: the selection or word
command-show-name = show a name again that was left out
command-dismiss-heading = this is no heading
command-add-heading = a heading; again: one deeper
command-next-annotation = the next annotation
command-previous-annotation = the annotation before
command-cycle-here = the next of those that overlap here
command-open = go there; in the text: open what is here
command-edit-note = write the annotation's note
command-edit-tags = write its tags
command-change-kind = change its kind
command-status-1 = first status: unverified
command-status-2 = second status: supported
command-status-3 = third status: refuted
command-status-4 = fourth status: disputed
command-clear-status = no status
command-candidates = where a lost annotation may belong
command-reattach = put the chosen annotation here
command-confidence = how sure: low, medium, high
command-speaker = who said it
command-said = when it was said
command-place = where it was said
command-take-other = take the other value of a merge
command-source = say where the article comes from
command-follow-end = to the end, and stay there while more comes, as less does
command-follow = follow the link or note here
command-source-text = the source of the article, or back
command-page-marks = where printed pages begin
command-link = tie to evidence, source, the same
command-follow-link = follow its link
command-details = all that is known of it: note, tags, links
command-delete = delete it
command-undo = take back the last change
command-redo = make it again
command-review = review what is due, across articles
command-good = known: it comes again later
command-again = forgotten: it comes again tomorrow
command-hard = known with effort
command-easy = known at once
command-snooze = put it off for a week
command-skip = the next; this one stays unanswered
command-recall = the words first, what is noted of them on a key
command-statistics = what was read and marked, by week
command-focus-next = the next pane; after { KEY("back") }: forward again
command-focus-previous = the pane before
command-focus-text = to the text
command-focus-sections = to the sections
command-focus-entities = to the names
command-focus-notes = to the notes
command-split-beside = another pane beside this one
command-split-below = another pane below this one
command-split-article = an article of the library beside
command-split-earlier = an earlier text of it beside
command-pane-next = the next pane
command-pane-previous = the pane before
command-pane-left = the pane at the left
command-pane-down = the pane below
command-pane-up = the pane above
command-pane-right = the pane at the right
command-pane-only = close all other panes
command-pane-close = close this pane
command-pane-equal = all panes of one size
command-pane-larger = this pane larger
command-link-panes = panes keep the same place, or not
command-next-difference = the next difference or variant
command-previous-difference = the difference or variant before
command-tie-paragraphs = tie or untie two paragraphs
command-parallel-rows = what belongs together on one row
command-variants = variants of other open articles
command-carry-over = this note also in the other pane
command-follow-beside = follow its link in a pane beside
command-pane-smaller = this pane smaller
command-sidebar = show or hide the sidebar
command-swap-sidebar = the sidebar to the other side
command-widen-sidebar = the sidebar wider
command-narrow-sidebar = the sidebar narrower
command-chains = chains of transmission (isnad)
command-timeline = dated sentences, in order
command-amounts = amounts here, in your units
command-proposals = sentences that may be claims
command-same-as = tie to the same claim elsewhere
command-take-evidence = the same, and take its evidence
command-accept-proposal = make a claim of it, with speaker, date and place
command-refuse-proposal = no claim: keep it away
command-next-proposal = the next proposal in the text
command-previous-proposal = the proposal before in the text
command-underline-proposals = underline what may be a claim
command-claims = the claims, what speaks for them
command-authors = whose notes, colours by author
command-history = all changes, and the way back
command-disputes = settle where annotators differ
command-take-agreed = take what annotators agree on
command-filter-text = list only what holds words
command-sort = sort or group otherwise
command-filter-kind = list only some of them
command-filter-notes = only notes of a kind, status, tag
command-tags = all tags: list, rename, merge
command-whole-list = the list as the whole window, or beside the text
command-fold = fold or unfold this section
command-fold-all = fold all sections away
command-unfold-all = unfold all
command-fold-chains = fold chains of transmission
command-differences = where a copy differs from the first
command-reveal = show invisible characters
command-picture = the page as a picture, or letters
command-marks = vowel marks: all, none, or here
command-margin = notes in the margin, or not
command-paragraph-direction = turn this paragraph, or back
command-direction = turn the document's direction
command-theme = the next colours
command-library = the library of all articles
command-reload = read the article again from the disk
command-copy = copy the selection, or the quote
command-copy-reference = copy it with title, section and place
command-copy-markdown = copy the annotation as Markdown
command-export = write the annotations to a file, in a form to choose
command-help = these keys
command-palette = run a command by its name
command-cancel = leave what is open
command-redraw = draw the screen anew
command-suspend = stop; fg in the shell resumes
command-quit = leave; all is saved
command-quit-anyway = leave, even with unsaved changes
command-find-exact = find as spelled, or folded
command-find-regex = find a regular expression, or words
command-find-whole = parts, whole words, words with clitics
command-accept = done
command-complete = complete the word
command-editor = write the note in $EDITOR
command-new-line = a new line, in notes
command-caret-left = a letter to the left
command-caret-right = a letter to the right
command-caret-up = a line up, or the choice before
command-caret-down = a line down, or the next choice
command-caret-next-word = the next word
command-caret-previous-word = the word before
command-caret-line-start = the start of the line
command-caret-line-end = the end of the line
command-delete-back = delete what is before
command-delete-forward = delete what is after
command-delete-word-back = delete the word before
command-delete-word-forward = delete the next word
command-delete-to-line-start = delete to the line's start
command-delete-to-line-end = delete to the line's end
command-undo-typing = take back what was typed, a word at a time
command-redo-typing = make it again
group-move = move
group-scroll = scroll
group-find = find and jump
group-mark = select and mark
group-note = annotations
group-review = review
group-panes = panes and lists
group-view = view
group-program = program
group-typing = while typing

## cli/about
about-ucd = Unicode Character Database
about-names = Names, places and words

## cli/agree
agree-two = { $one } and { $other }

## cli/annotate
value-empty = it is empty
value-controls = it holds control characters
value-no-time = no such day or time; write 2026-11-29 or 2026-11-29T14:30
annotate-slip = --{ $key } { $word }: is { $near } meant? one of your own stands in settings.toml
quote-empty = --quote is empty; give the words to annotate
quote-not-found = { $file }: "{ $quote }" is not found; check the quote with hashiya search
quote-nth-once = { $file }: "{ $quote }" is found once only; --nth { $nth } is too high
quote-nth = { $file }: "{ $quote }" is found { $hits } times only; --nth { $nth } is too high
span-form = --span { $span }: write START..END, two counts of code points
span-reversed = --span { $span }: is empty or reversed; END is to be greater than START
span-outside = --span { $span }: lies outside the text, which has { $length } code points

## cli/claims
claims-learned = from { $yes } accepted and { $no } refused; what does not change is left out

## cli/export
export-bom = only a CSV may begin with a byte order mark, not { $form }
export-one-text = { $form } belongs to one text: name one article, or a folder with -o
export-no-form = no such form; see hashiya export --help
export-by = --by puts Markdown together; --to { $form } has its own order
export-no-group = no such group; see hashiya export --help

## cli/files
cannot-make = { $file }: cannot be made: { $error }

## cli/import
no-json-form = this command has no form in JSON; leave out --format json
import-two-inputs = standard input cannot be both the article and the data; name a file for one of them
file-not-utf8 = { $file }: is not text in UTF-8
import-no-form = no such form; see hashiya import --help

## cli/man
man-notebook = The notebook of an article, beside it.
man-config = settings.toml, entities.toml and themes; HASHIYA_CONFIG_DIR names another folder.
man-data = Notebooks that could not stand beside their article; HASHIYA_DATA_DIR names another folder.
man-state = Journal, places, old texts; HASHIYA_STATE_DIR names another folder.

## cli/merge
merge-failed = { $file }: { $unmergeable }; nothing was written

## cli/notes
note-was-also = { $key } was also:{" "}
text-empty = --text is empty; give words to look for
entity-empty = --entity is empty; give a name

## cli/pairs

## cli/place

## cli/print
print-columns = a row has at least one column
print-not-a-number = expected a number of columns

## cli/read
command-near = { $word } is no file; did you mean the command { $near }?
needs-terminal = the reader needs a terminal; hashiya print { $file } writes the article out
the-terminal = the terminal
folder-empty = { $folder }: no article in this folder; name a file: text, Markdown, a web page, EPUB, a document of a word processor, PDF, AsciiDoc, OpenITI, subtitles or a table
file-not-written = { $file }: cannot be written; name a file to read

## cli/relink
relink-stdin = standard input has no name; relink ties a notebook to a file

## cli/review
no-such-path = { $path }: no such file or folder; check its name
no-such-date = { $text }: no date; give one as 2026-11-23, 2026-11 or 2026
words-empty = --text or --entity is empty; give words to look for

## cli/search
search-empty = the query is empty; give words to look for
search-regex = { $query }: invalid regular expression: { $why }

## cli/sections

## cli/source
pipe-empty = { $path }: nothing came; name a file, or run COMMAND | hashiya
standard-input = standard input
is-a-directory = { $path }: is a directory; name a file in it
path-not-found = { $path }: no such file; check its name
path-not-readable = { $path }: may not be read; check its permissions
path-cannot-be-read = { $path }: cannot be read: { $error }
path-not-written = { $path }: cannot be written; name a file to annotate

## cli/terminal
terminal-kept = { $name } is kept for this terminal in { $file }; --bidi auto passes it over

## cli/themes
theme-built-in = built in

## cli/world
config-not-found = { $path }: no such file or folder; --config takes either
folder-not-found = { $folder }: no such folder; write a path, ~/ for your own folder
warnings-more = { $first } · { $count ->
    [one] one more fault
   *[other] { $count } more faults
}: hashiya check
no-home = no home folder is known; set HOME, or { $name }

about-licence = Licence: { $licence }
agree-spans = {"  "}spans, F1      exact { $exact }  overlapping { $overlapping }
agree-labels = {"  "}labels, kappa  kind  { $kind }  status      { $status }
agree-all = all, alpha       kind  { $kind }  status      { $status }
section-repeats = repeats an earlier section
theme-dark = dark
theme-light = light
environment-terminal = { $name }; hashiya terminal tells more
environment-dumb = it says that it can do nothing but write on (TERM=dumb): the reader prints there
environment-no-terminal = standard output is none; run it in the terminal that you read in
environment-unknown-terminal = none that is known; where lines read wrong, hashiya terminal asks which way is right
environment-clipboard = the terminal takes what is copied (OSC 52)
environment-no-utf8 = “{ $value }” is not UTF-8; set LANG to one that is, such as C.UTF-8
environment-fonts = for Arabic, Persian, Hebrew and Urdu
environment-fonts-lacking = none for { $languages }; install one, such as fonts-noto-core
environment-fonts-remote = those of the machine that you sit at draw the letters
environment-fonts-unknown = fc-list is not there to tell which there are
environment-program = { $path }: { $use_of }
environment-no-program = { $name } is not there: { $use_of }
environment-pdftotext = reads PDF (package poppler-utils)
environment-git = merges notebooks
environment-writable = { $folder }: can be written
environment-not-writable = { $folder }: cannot be written: { $why }
man-synopsis = synopsis
man-description = description
man-options = options
man-commands = commands
man-examples = examples
man-environment = environment
man-example-open = opens an article with its notes
man-example-pipe = reads a pipe; set as GIT_PAGER it shows every diff
man-example-annotate = marks a claim
man-example-claims = proposes sentences that may be claims
man-example-export = writes a report
man-example-review = reviews what is due
man-env-dirs = Other folders than those of the XDG base directories, which stand under FILES.
man-env-less = Where its options have F (--quit-if-one-screen), what comes through a pipe and fits on one screen is printed.
man-env-color = Set to anything: no colours.
man-env-lang = The language of the messages, and whether programs write UTF-8.
man-env-editor = The editor in which a long note can be written.
man-keys = keys
man-keys-change = Of the reader; settings.toml may change them.
man-files = files
man-exit = exit status
man-exit-statuses = 0: done. 1: found nothing, or found faults. 2: wrong use or an error, which is one line on standard error.
help-kinds = what it means
help-terminal = wrong order or broken letters? run: hashiya terminal

## store/articles

## store/mod

## store/names

## store/place

## store/relink

## store/session

## shell/clipboard
disk-name-too-long = the name is too long
notebook-barred = { $file } { $why }: it is left alone, notes go to the data directory
draft-waits = a note that was not finished is kept: it is offered when the article is opened
draft-not-kept = the draft is not kept: { $why }
no-such-operation = no such operation; hashiya log lists them
file-not-regular = is not a regular file
file-read-only = is read-only
file-dangling-link = is a link that leads nowhere
file-foreign-link = is a link to something else
file-sparse = is a sparse file, made of holes
file-too-long = is longer than { $megabytes } MB
file-locked = another program holds its lock
output-taken = is an article or a notebook
output-link = is a link
hint-link = name what it leads to

## notebook/form/parse

## notebook/form/read

## shell/background_worker
notebook-earlier = this is an earlier text: notes are made in that of today
notebook-blank = it is empty, and no notebook is; hashiya restore brings back what its history knows, rm lets you begin anew
notebook-foreign = it is a TOML file of something else, and no notebook
criterion-fault = criterion { $name }: { $fault }
number-wanted = a number from { $low } to { $high } is wanted here
notebook-emptied = { $name } was emptied by another program; the next change writes it again
conflict-copy = a conflict copy; hashiya check --mend merges it into the notebook
conflict-copy-beside = { $file }: a conflict copy; hashiya check --mend merges it
conflict-copy-none = is no conflict copy
conflict-copy-other = is about another document
notes-of-gone = { $file } holds notes of { $article }, which is gone; hashiya relink takes them over
conflict-copy-empty = holds nothing
restore-kept = what stood there is kept as { $file }

## app/act
list-by-place = this list stands by place; names, notes and claims can be sorted
choose-in-names = this chooses several names, in their list: { KEY("focus-entities") }
agree-in-disputes = this takes what annotators agree on, in the list of { KEY("disputes") }
review-nothing-here = nothing is reviewed here: { KEY("review") } begins
picture-shown = the page is set in { $face } · { KEY("picture") } brings back the letters
picture-left = the page in letters
picture-multiplexer = no pictures inside { $name }: the page stays in letters
picture-passthrough = pictures need { $setting } in { $name }: the page stays in letters
picture-terminal = this terminal shows no pictures that Hashiya can send: the page stays in letters
picture-pixels = this terminal does not tell how large its cells are: the page stays in letters
picture-font = no font of { $names } is installed: the page stays in letters
picture-feature = this build has no pictures (feature "faces"): the page stays in letters
vowel-marks-hidden = vowel marks hidden
vowel-marks-of-word = vowel marks of the word under the cursor
vowel-marks-shown = vowel marks shown

## app/moving
no-jump-before = no jump before this
no-jump-after = no jump after this
no-sections = no sections in this article
percent-first = a number first: 50{ KEY("percent") } goes half way
where-line = line { $line } of { $lines } · { $percent }%
where-line-yet = line { $line }; the rest is still being read
where-in-section = { $where_in } · { $section } · { $title }

## app/answering
review-snoozed = put off for a week · { KEY("undo", mode: "review") } takes it back
done-undo-review = { $what } · { KEY("undo", mode: "review") } takes it back
review-deleted = deleted · { KEY("undo", mode: "review") } takes it back
review-nothing-done = nothing was done in this review that could be taken back
taken-back-review = taken back

## app/awaited
no-longer-waiting = no longer waiting
no-longer-following = more text comes on below; { KEY("follow-end") } follows it again
following-end = the end stays in sight while more comes · another key stops that
waiting-for-end = the end
waiting-for-line = line { $number }
waiting-for-percent = { $percent } %
waiting-for-next-match = the next match
waiting-for-place = the place where one was
waiting-for-annotation = the annotation
waiting-looking = looking for { $needle }: { $percent } % of the text · { KEY("cancel") } stops looking
waiting-percent = waiting for { $what }: { $percent } % of the text read · { KEY("cancel") } stops waiting
waiting-amount = waiting for { $what }: { $amount } read · { KEY("cancel") } stops waiting
kilobytes = { $count } KB
megabytes = { $count } MB
pipe-limit = the command writes more than { $megabytes } MB: the rest is not read (setting pipe.limit)
pipe-failed = standard input cannot be read on: { $why }

## app/choose
select-again-nothing = nothing was selected before: { KEY("select") } selects
reshape-nothing = no annotation touches the selection: { KEY("highlight") } marks it
join-two = two annotations of one author are joined: select over both, or stand on the first
joined-annotations = joined: { $quote } · { KEY("undo") } takes it back
palette-unsure = no command begins with { $typed }: { KEY("accept", mode: "input") } runs { $name }
palette-none = no command is called { $typed }
palette-line = line { $number } of the file
palette-write = nothing is left to save: every change is saved at once
palette-open = open { $path }
palette-beside = open { $path } beside
palette-themes = choose colours, and see them meanwhile
palette-settings = choose a setting and its value
palette-set = set { $line }, until the end
palette-set-kept = set { $line }, and keep it
palette-theme = the colours called { $name }
editor-only-notes = { KEY("editor", mode: "input") } writes notes in your editor, and nothing else
editor-none = no editor is known: set EDITOR, as to vim
editor-failed = { $editor }: { $why }; the note is as it was
editor-windows = not on this system
setting-value = { $name } needs a value: { $values }
setting-near = no setting is called { $name }; is { $near } meant?
setting-unknown = no setting is called { $name }: ":set" lists them
setting-set = { $name } = { $value } · :set! { $name }={ $value } keeps it
setting-is = { $name } = { $value }
setting-later = { $name } = { $value } holds from the next start, kept: :set! { $name }={ $value }
setting-kept = { $name } = { $value } is kept in { $file }
setting-now = now { $value }
language-unknown = there are no words in { $name } yet, so they are in English: there are { $names }
theme-unknown = no theme is called { $name }: there are { $names }
reattach-nowhere = no place is like it: select words, then { KEY("reattach") }
reattach-choose = choose a note in the list, then select its words: { KEY("select") }
reattached = attached to these words · { KEY("undo") } takes it back

## app/place_marks
place-mark-waits = { $keys } …
place-mark-set = this place is { $letter }: { KEY("to-mark") } { $letter } goes here
place-mark-no-letter = a place is called by one letter or digit
place-mark-none = no place is called { $letter }: { KEY("set-mark") } { $letter } calls this one so
more-keys = { $count } more: { KEY("help") } lists all keys
place-mark-back = where the last jump began

## app/details
no-link-to-remove = no link to remove here

## app/finding
find-options-in-prompt = how one searches is changed while one types: { KEY("find") } finds
find-nothing-yet = nothing looked for yet: { KEY("find") } finds
find-not-found-short = not found
find-no-word = no word here
find-wrapped = around the end of the text

## app/folding
fold-no-section = no section here to fold
fold-nothing-under = nothing under this heading to fold
repeats-none = nothing here is said twice
repeats-same = the copy says the same, word for word

## app/headings
heading-none = no heading here: { KEY("next-section") } goes to the next, { KEY("focus-sections") } to the outline
heading-dismissed = no heading any more · { KEY("undo") } takes it back
still-reading = the text is still being read: in a moment
heading-no-words = no words in this line to make a heading of
heading-again = a heading again · { KEY("undo") } takes it back
heading-made = a heading, level { $level } · { KEY("add-heading") } one deeper · { KEY("undo") } takes it back

## app/history
nothing-changed-read-only = nothing changed: the notebook is read-only: { $reason }
taken-back = taken back · { KEY("redo") } makes it again
made-again = made again · { KEY("undo") } takes it back

## app/surface/old_paragraphs

## app/surface/operations

## app/judging
bad-date = not a date: 2023-11-17, 2023-11, 2023 or today

## app/keys
pasted-cut = too long for one line: the rest was left out
note-cut = a note of more than { $size } KB is written in your editor ({ KEY("editor", mode: "input") }): the rest was left out
paste-where = pasted text goes into notes, tags and find: { KEY("note") } writes a note

## app/listing
names-none-chosen = no name is chosen
names-all-paragraphs = all paragraphs again
names-choose-first = choose a name in the list first: { KEY("focus-entities") }
only-names = { $count ->
    [one] { $count } paragraph has { $names } · { KEY("only-mentions") } shows all
   *[other] { $count } paragraphs have { $names } · { KEY("only-mentions") } shows all
}
only-words = { $count ->
    [one] { $count } paragraph with { $needle } · { KEY("only-matching") } shows all
   *[other] { $count } paragraphs with { $needle } · { KEY("only-matching") } shows all
}
names-not-together = no paragraph has them together: { $names }
no-annotations-yet = no annotations yet: { KEY("select") } selects, { KEY("claim") } marks a claim

## app/marking
mark-folded = folded: { KEY("fold") } shows what is here to mark
mark-nothing = nothing to mark here: { KEY("select") } selects
marked = { $kind }: { $quote } · { KEY("edit-note") } note · { KEY("edit-tags") } tags · { KEY("undo") } takes it back
marked-place = { $kind }: { $quote } · { KEY("undo") } takes it back
marked-sentence = { $kind }, the sentence: { $quote } · { KEY("edit-note") } note · { KEY("edit-tags") } tags · { KEY("undo") } takes it back
mark-already = { $kind }: marked already, and chosen now

## app/names
name-places = { $facts } · with { $places }
name-none-here = no name here that was found: { KEY("names") } underlines those that were
names-still-reading = still being read: in a moment
names-looking = names are being looked for: { KEY("cancel") } stops
names-together = { $count ->
    [one] 1 name chosen · { KEY("only-mentions") } only its paragraphs
   *[other] { $count } names chosen · { KEY("only-mentions") } only paragraphs with all of them
}
names-unasked = in a text this short that is done unasked
names-underlined = names are underlined
names-not-underlined = names are not underlined
names-all-marked = every mention of { $name } is highlighted
names-marked = { $name }: { $count } highlighted · { KEY("undo") } takes it back

## app/naming
names-no-other = no other name to join it with
names-none-hidden = no name was left out
names-one-form = { $name } has one form only: nothing to split off
names-select-first = select the name first: { KEY("select") }
names-name-stays = the name stays

## app/narrow
nothing-to-find-yet = no notes and no names yet: { KEY("select") } selects, { KEY("claim") } marks a claim

## app/notes
no-annotation-here = no annotation here: { KEY("select") } selects, { KEY("claim") } marks a claim, { KEY("highlight") } highlights
annotation-gone = that annotation is gone: another program deleted it
done-undo = { $what } · { KEY("undo") } takes it back
no-annotation-here-next = no annotation here: { KEY("next-annotation") } goes to the next
no-annotation-after = no annotation after this
no-annotation-before = no annotation before this
done-to-several = { $what }: { $count ->
    [one] { $count } note
   *[other] { $count } notes
} · { KEY("undo") } takes it back
notes-chosen = { $count ->
    [0] no note is chosen
    [one] { $count } note chosen · { KEY("edit-tags") } tags · { KEY("change-kind") } kind · { KEY("status-2", mode: "list") } status
   *[other] { $count } notes chosen · { KEY("edit-tags") } tags · { KEY("change-kind") } kind · { KEY("status-2", mode: "list") } status
}
note-nothing-written = nothing was written, nothing was marked

## app/outline
outline-folded = folded: { KEY("fold") } shows it, { KEY("differences") } lists where it differs

## app/panes
panes-full = { $most } panes are the most: { KEY("pane-close") } closes one
panes-one = one pane only: { KEY("split-beside") } opens another beside it, { KEY("split-below") } below it
panes-none-there = no pane there
panes-last = the last pane stays: { KEY("quit") } leaves
panes-no-such-article = no article of the library has these words

## app/linking
earlier-none = no earlier text is at hand: the notes were made in the text of today
earlier-name = { $name }, as it was
earlier-name-at = { $name }, { $time }
kept-text-notes = { $count ->
    [one] { $count } note made in it
   *[other] { $count } notes made in it
}
link-needs-two = one pane only: { KEY("split-beside") } opens another, { KEY("split-article") } an article beside this one
link-same-place = both panes show one article, and it repeats nothing
linking = comparing …
linked-versions = { $count ->
    [0] linked: both say the same
    [one] linked: { $count } difference
   *[other] linked: { $count } differences
} (−{ $deleted } +{ $inserted } ~{ $changed } ↕{ $moved }) · { KEY("next-difference") } goes to the next
linked-translation = linked as a text and its translation: { $tied } of { $all } paragraphs belong together
linked-no-more = the panes move by themselves again
not-linked = no panes are linked: { KEY("link-panes") } links them
no-differences = both say the same
no-difference-after = no difference after this
no-difference-before = no difference before this
variants-title = variants
variants-found = { $count ->
    [0] the witnesses say the same
    [one] { $count } variant · { KEY("next-difference") } goes to the next, { KEY("differences") } lists them
   *[other] { $count } variants · { KEY("next-difference") } goes to the next, { KEY("differences") } lists them
}
variants-need-witness = no witness is open: { KEY("split-article") } opens an article beside this one, { KEY("split-earlier") } an earlier text
variants-no-more = variants are no longer shown
number-of-all = { NUMBER($number) } of { NUMBER($all) }
difference-there = { $sign } { $number } of { $all } · there: { $there }
difference-here = { $sign } { $number } of { $all } · only here
only-in = { $which ->
    [here] only here
   *[there] only in the other
}
tie-there = now the paragraph of the other text that belongs to this: { KEY("pane-next") }, then { KEY("tie-paragraphs") }
tie-same = a paragraph is tied to one of another text: { KEY("pane-next") } goes there
paragraphs-tied = tied: the two paragraphs belong together · { KEY("undo") } takes it back
paragraphs-untied = untied: what belongs together is worked out again · { KEY("undo") } takes it back
parallel-on = paragraphs that belong together begin on the same row
parallel-off = each text by itself again
carry-same = both panes show one article
carry-nowhere = these words do not stand in the other article
carry-there = the other article has this note already
carried = the note stands in the other article too
carried-unsure = the note stands in the other article too, not surely: the words differ there

## app/people
colors-by-kind = colours by kind

## app/seeking
find-not-found = not found: { $needle }

## app/sidebar
names-go-choose = no name is chosen: { KEY("focus-entities") } goes to the names

## app/taking
copy-words-gone = its words are not in the text any more: { KEY("copy") } copies them as they were
copy-nothing = nothing to copy here
copied = copied { $what }
form-markdown-section = Markdown by section
form-markdown-section-for = quotes under their headings: GitHub and others
form-markdown-kind = Markdown by kind
form-markdown-kind-for = claims, evidence, questions …
form-markdown-tag = Markdown by tag
form-markdown-tag-for = a quote stands under each of its tags
form-obsidian = Obsidian
form-obsidian-for = a note with block ids; written again, it is brought up to date
form-html = HTML report
form-html-for = text, claims and notes on one page, also to print
form-csv = CSV
form-csv-for = a table for spreadsheets
form-anki = Anki
form-anki-for = cards: the sentence without the marked words
form-hypothesis = Hypothesis
form-hypothesis-for = what its client imports
form-json-ld = JSON-LD
form-json-ld-for = W3C Web Annotations
form-claim-review = ClaimReview
form-claim-review-for = schema.org: claims with a verdict
form-bibtex = BibTeX
form-bibtex-for = where the article comes from
form-csl = CSL-JSON
form-csl-for = where the article comes from, for Zotero and others
form-openiti = OpenITI
form-openiti-for = the text as mARkdown, with tags
form-brat = brat
form-brat-for = standoff, for corpora
form-doccano = doccano
form-doccano-for = the text with labels
form-conll = CoNLL
form-conll-for = a word a line with its label
export-nothing = nothing to export yet: { KEY("select") } selects, { KEY("claim") } marks a claim, { KEY("highlight") } highlights
export-no-file = nothing was written: no file was named
file-there = { $path } is there already

## app/library
article-gone = the article is not there; hashiya relink ARTICLE NOTEBOOK gives its notes to another
annotation-not-here = that annotation is not in this article any more

## app/elsewhere
annotation-nowhere = that annotation is in no article of the library: { $to }
nothing-changed-in = nothing changed in { $title }: { $fault }
linked-already = linked already
done-in = { $what } · written in { $title } · { KEY("undo") } takes it back
article-there-gone = its article is not there any more: { $title }

## app/links
link-nothing = nothing was linked: no annotation holds that; a page begins https://
link-page-is-source = a page is a source: take "cites" or "supported by"
link-other-article = what stands in another article is linked from there: take "supports"
follow-nothing = no link and no note in sight
source-is-text = this is the source: plain text is shown as it stands
source-no-text = the source of this form is no text
source-text-hint = { KEY("source-text") } or { KEY("cancel") } goes back
link-none = no link here: { KEY("link") } links evidence
copied-address = copied { $address }
link-looking = looking for it in the library …

## app/disputes
disputes-nothing-to-settle = nothing to settle: hashiya agree A.toml B.toml --settle ARTICLE
disputes-nothing-here = nothing here
disputes-all-in = what all agree on is in the notebook already
dispute-settled = { $what } · { $count } to settle · { KEY("undo") } takes it back
colors-by-author = colours by author: { $authors }

## app/surface/proposals
proposals-underlined = proposals are underlined: { KEY("proposals") } lists them
proposals-not-underlined = proposals are not underlined
page-marks-shown = the pages of the printed book stand beside the text
page-marks-none = no pages are marked in this text
page-marks-hidden = pages are not shown
proposals-none-chosen = choose a proposal first
proposals-accepted = { $count ->
    [one] a claim now; { KEY("undo") } takes it back
   *[other] { $count } claims now; { KEY("undo") } takes them back
}
proposals-refused = { $count ->
    [one] no claim: it stays away; { KEY("undo") } brings it back
   *[other] { $count } are no claims: they stay away; { KEY("undo") } brings them back
}
proposals-awaited = sentences are looked for …
proposals-no-more = no more proposals there
proposals-on-their-page = { KEY("proposals") } lists proposals: they are accepted and refused there
proposals-none = nothing is proposed: no open sentence has a reason to be checked
proposals-by-place = by place in the text
proposals-none-like-that = none has this reason: { KEY("cancel") } lists all
amounts-differ = { $here } here, { $there } there
amounts-none = no amount stands in this sentence
amounts-in-article = elsewhere in this article

## app/surface/chains
chains-none = no chain of transmission is found in this text
chains-awaited = chains of transmission are looked for …
chains-folded = { $count ->
    [one] one chain of transmission is folded away
   *[other] { $count } chains of transmission are folded away
}
chains-unfolded = the chains of transmission are unfolded

## app/surface/timeline
timeline-awaited = dated sentences are looked for …
timeline-needs-names = dates are known once the names are found
timeline-none = no sentence of this text has a date

## app/surface/met
met-nowhere = the same claim is in no other article of the library
met-awaits-library = the library is being read: press again when it is there
met-tied = same as in { $title }
met-evidence = { $count ->
    [one] same as in { $title }, one piece of evidence taken over
   *[other] same as in { $title }, { $count } pieces of evidence taken over
}

## ui/claims
claims-none = no claims yet: { KEY("claim") } marks one in the text
claims-none-like-that = none is like that: { KEY("filter-kind") } lists others
listed-of = { NUMBER($listed) } of { NUMBER($all) }
claims-open = { $count } open

## ui/disputes
disputes-agree = they agree on everything
no-status = no status

## ui/library
library-reading-all = reading …
library-reading = the articles are being read …
library-empty = no articles yet: hashiya FOLDER lists those of a folder
library-article-gone = its article is gone
library-unreadable = its notes cannot be read

## ui/sidebar
sections-none = none: the text has no headings
names-looking-all = looking for names …
names-none = none found
list-none-holds = none holds that: { KEY("cancel") } lists all
notes-none-of-kind = { KEY("filter-kind") } shows all kinds

## app/surface/tags
tags-none = no tags yet: { KEY("edit-tags") } on an annotation writes them
tag-here = { $here } here
tag-here-elsewhere = { $here } here · { $elsewhere } elsewhere
tag-list = list what has it
tag-rename = call it otherwise everywhere, or make it one with another
tag-take-off = take it off everywhere
tag-renamed = { $old } is { $new } now
tag-taken-off = { $old } is taken off
tag-needs-a-name = a tag needs a name: { KEY("cancel") } leaves it as it is
done-in-articles = { $articles ->
    [one] { $what }, in { $articles } article · { KEY("undo") } takes it back
   *[other] { $what }, in { $articles } articles · { KEY("undo") } takes it back
}
notes-none = none yet: { KEY("claim") } marks a claim

## ui/status
not-signed = not signed
to-settle = { $unsettled } to settle
reading-amount = { $amount } …
reading-percent = reading { $percent } %
names-percent = names { $percent }%
cancel-stops = { KEY("cancel") } stops
here-of = { $number } of { $count } here

## ui/mod
too-small = too small: { $columns }×{ $rows } at least

names-long-text = long text: { KEY("find-names") } finds names
names-looking-percent = looking for names: { $percent }%
library-reading-of = reading { NUMBER($done) } of { NUMBER($all) } …
library-none-holds = neither a title nor a note holds these words: { KEY("cancel") } lists all
details-hint = { KEY("down", mode: "list") } { KEY("up", mode: "list") } links · { KEY("open", mode: "list") } follows · { KEY("delete", mode: "list") } removes · { KEY("link", mode: "list") } adds one · { KEY("cancel", mode: "list") }
disputes-agreed = {" "}· { KEY("take-agreed", mode: "list") }: { $count } agreed on
disputes-hint = { KEY("status-1", mode: "list") } { KEY("status-2", mode: "list") } … whose label · { KEY("delete", mode: "list") } nobody's{ $agreed } · { KEY("undo", mode: "list") } undo · { KEY("open", mode: "list") } text · { KEY("cancel", mode: "list") }
disputes-hint-short = { KEY("status-1", mode: "list") } { KEY("status-2", mode: "list") } { KEY("delete", mode: "list") }{ $agreed } · { KEY("undo", mode: "list") } · { KEY("open", mode: "list") } · { KEY("cancel", mode: "list") }
help-hint = { KEY("filter-text", mode: "list") } finds a key · { KEY("down", mode: "list") } { KEY("up", mode: "list") } scroll · { KEY("palette") } runs a command by name · any other key leaves
help-hint-typing = enter keeps it · esc lists all
help-none = no key does that
picker-hint = type to narrow · ↑ ↓ { KEY("accept", mode: "input") } · { KEY("cancel", mode: "input") }
picker-address = { KEY("accept", mode: "input") } links the address typed: https://… · words are looked for in other articles too
picker-none = nothing is called that
find-looking = looking …
find-not-found-ways = not found · { $ways }
review-hint = { KEY("filter-kind", mode: "review") } others · { KEY("sort", mode: "review") } another order · { KEY("statistics", mode: "review") } statistics · { KEY("cancel", mode: "review") } back
review-none-like-that = nothing to review is like that
review-none-marked = nothing is marked yet: in an article { KEY("select") } selects, { KEY("claim") } marks a claim
review-none-due = nothing is due
review-comes = what comes
recall-on = the words come first; { KEY("good", mode: "review") } tells what is noted of them
recall-off = words and notes come together again
recall-hint = what is noted of it? { $keys } tells
locale-broken = not a message in the syntax of Fluent
locale-fault = line { $line }: not a message in the syntax of Fluent

## names of kinds, statuses and relations, in sentences and by themselves
kind-highlight = highlight
kind-claim = claim
kind-evidence = evidence
kind-question = question
kind-quote = quote
kind-note = note
kind-opinion = opinion
kind-bookmark = bookmark
status-unverified = unverified
status-supported = supported
status-refuted = refuted
status-disputed = disputed
confidence-low = low
confidence-medium = medium
confidence-high = high
relation-supports = supports
relation-supported-by = supported by
relation-refutes = refutes
relation-refuted-by = refuted by
relation-answers = answers
relation-answered-by = answered by
relation-cites = cites
relation-cited-by = cited by
relation-same-as = same as

## labels: a word before a value, a column, a title
label-value = { $label }: { $value }
label-kind = kind
label-status = status
label-tag = tag
label-tags = tags
label-note = note
label-name = name
label-author = author
label-speaker = speaker
label-said = said
label-place = place
label-confidence = confidence
label-color = colour
label-none = none
label-all = all
label-nobody = nobody
label-unsigned = not signed

## orders
order-place = place in the text
order-open = open first
order-changed = last changed first
order-status = in groups: status
order-section = in groups: section
order-speaker = in groups: who said it
order-tag = in groups: tag
order-names-kind = in groups: what they are
order-names-count = by how often they are mentioned
order-names-place = by place in the text
order-notes-place = place
order-notes-time = time
order-notes-kind = kind
order-notes-tag = tag
order-notes-status = status
order-articles-latest = latest first
order-articles-title = title
order-articles-unread = still to be read
order-articles-annotations = most annotations first
order-articles-open = most open claims first
order-articles-length = longest first
order-review-due = what is due, by spaced repetition
order-review-newest = all, the newest first
order-review-random = all, at random

## searching
find-mode-exact = exact
find-mode-regex = regex
find-mode-word = word
find-mode-clitics = word+clitics
find-counted = { $number } of { $total }{ $more }
key-does-nothing = { $keys } does nothing here: { KEY("help") } shows the keys
nothing-here = { $name } does nothing here: { KEY("help") } shows the keys

## lists of the sidebar
names-by-count = names by count
names-by-place = names by place
names-title = names
sections-title = sections
notes-title = notes
note-lost = lost
note-ambiguous = where?
note-changed = changed
only-kind = only: { $kind }
only-all = all annotations
section-facts = { $words ->
    [one] { $words } word
   *[other] { $words } words
} · { $percent }% read · { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
}
mention-of = { $name }: { $number } of { $count }

## what is typed
prompt-find = find
prompt-only = only
prompt-filter = list only
prompt-note = note
prompt-tags = tags
prompt-speaker = who said it
prompt-said = when it was said
prompt-place = where it was said
prompt-setting = set
prompt-export = write to
prompt-rename = what it is called
prompt-retag = what the tag is called
prompt-find-hint = enter goes there · esc returns
prompt-only-hint = enter shows only paragraphs with it · esc leaves it
prompt-filter-hint = enter keeps it · esc lists all
prompt-note-hint = enter and esc keep it · ctrl-j new line
prompt-tags-hint = tags with commas between · tab completes · enter keeps them
prompt-completes-hint = tab completes · enter keeps it · esc leaves it
prompt-export-hint = the file: ~/ is home · enter writes it · esc leaves it
prompt-setting-hint = enter sets it · esc leaves it
prompt-retag-hint = tab completes: a tag in use is made one with it · enter · esc
prompt-rename-hint = enter renames it · esc leaves it
prompt-source-hint = enter keeps it · esc leaves it
prompt-said-hint = 2023-11-17, 2023-11, 2023 or today · enter keeps it

## folds and repeats
repeat-paragraphs = paragraphs { $first }–{ $last }
repeat-same = the same as { $what }
repeat-fewer-short = { $what } again, { $count } left out
repeat-more-short = { $what } again, { $count } added
repeat-fewer = { $what } again, { $count ->
    [1] one paragraph left out
    [2] two paragraphs left out
    [3] three paragraphs left out
    [4] four paragraphs left out
    [5] five paragraphs left out
    [6] six paragraphs left out
    [7] seven paragraphs left out
    [8] eight paragraphs left out
    [9] nine paragraphs left out
    [10] ten paragraphs left out
   *[other] { $count } paragraphs left out
}
repeat-more = { $what } again, { $count ->
    [1] one paragraph added
    [2] two paragraphs added
    [3] three paragraphs added
    [4] four paragraphs added
    [5] five paragraphs added
    [6] six paragraphs added
    [7] seven paragraphs added
    [8] eight paragraphs added
    [9] nine paragraphs added
    [10] ten paragraphs added
   *[other] { $count } paragraphs added
}
folded = { $count ->
    [one] { $count } paragraph folded
   *[other] { $count } paragraphs folded
}

## review
review-since = since { $date }
review-before = before { $date }
grade-again = again
grade-hard = hard
grade-good = good
grade-easy = easy
review-title = review
review-due = due
review-newest = newest first
review-random = at random
review-once-more = once more
review-words-gone = not in the text any more
review-seen = seen { $count }×
review-seen-last = seen { $count }×, last { $last }
review-seen-forgotten = { $seen } · forgotten { $lapses }×
review-new = new
outlook-due = due now
outlook-new = new
outlook-tomorrow = tomorrow
outlook-week = in a week
outlook-month = in a month
outlook-later = later
tally-put-off = put off
tally-unanswered = left unanswered
tally-changed = changed
review-done = done

## view
invisible-shown = invisible characters shown
invisible-hidden = invisible characters hidden
direction-auto = direction: as found in the text
direction-rtl = direction: right to left
direction-ltr = direction: left to right
paragraph-direction-auto = this paragraph: as found in the text
paragraph-direction-rtl = this paragraph: right to left
paragraph-direction-ltr = this paragraph: left to right

## waiting
awaited-words = “{ $needle }”

## titles of choices
picker-command = command
picker-chain = chain
picker-only = only
picker-list-only = list only
picker-sort-or-group = sort or group
picker-sort = sort
picker-sort-articles = sort articles
picker-differences = the copy and the first differ in
picker-whose-word = whose word?
picker-draft = a note was not finished
picker-review = review
picker-review-only = review only
picker-notes-and-names = notes and names
picker-follow = follow
picker-follow-link = follow a link
picker-source = where the article comes from
picker-linked-differences = differences
picker-variants = variants
picker-kept-texts = earlier texts
picker-bond = this annotation is …
picker-said-by = it said …
picker-tag-with = tag with it
picker-type = what is it?
picker-join = join with
picker-show-again = show again
picker-split = split off
picker-kind = kind
picker-history = history
picker-moment = differences
picker-whose = whose annotations
picker-reattach = where does it belong?
picker-reshape = which of them is about the selection?
picker-export = export as
picker-file-there = it is there already
picker-timeline = timeline
picker-set = set
picker-beside = an article to stand beside
picker-theme = theme

## choices of what is listed
facet-all-claims = all claims
facet-every-kind = annotations of every kind
facet-younger = younger than { $age ->
    [week] a week
    [month] a month
   *[year] a year
}
facet-older = older than { $age ->
    [week] a week
    [month] a month
   *[year] a year
}
facet-without = { $label }: none
facet-everyone = everyone's

## groups of claims
no-section = no section
no-tag = no tag
no-speaker = not known who said it

## details
detail-said-by = said by
detail-when = when
detail-where = where
detail-source = source
detail-by = by
detail-made = made
detail-amounts = amounts
detail-history = history
detail-missing = missing
detail-merged = merged
detail-why = why
detail-met-in = met in
detail-but = but
detail-then = then
detail-was = was
detail-now = now
detail-confidence = confidence { $confidence }
details-title = details
source-title = source
gap-speaker = speaker
gap-date = date
gap-place = place
gap-source = source

## differences of copies
missing-in-copy = missing in the copy
only-in-copy = only in the copy
words-missing-in-copy = words missing in the copy
words-only-in-copy = words only in the copy
in-the-first = in the first: { $words }

## disputes
disputes-annotators = { $count ->
    [one] there is { $count } annotator
   *[other] there are { $count } annotators
}
dispute-taken = { $name }: { $kind } { $quote }
dispute-nobody = nobody's: nothing is marked here
disputes-nothing-marked = nothing is marked here
disputes-agreed-taken = { $count ->
    [one] { $count } that all agree on is in the notebook
   *[other] { $count } that all agree on are in the notebook
} · { KEY("undo") } takes it back

## drafts
draft-go-on = go on with this note
draft-away = throw it away
drafts-away = throw all of them away

## what was kept
confidence-none = not said
speaker-kept = speaker kept
place-kept = place kept
date-kept = date kept
note-kept = note kept
tags-kept = tags kept
untied = untied
deleted = deleted
deleted-note = deleted: { $kind } { $quote }
deleted-with-links = { $what }, with the links to it in { $count ->
    [one] { $count } note
   *[other] { $count } notes
}
tied-to-words = tied to these words
alike = { $percent } % alike

## keys of an article's source
source-url = url
source-isbn = isbn
source-author = author
source-site = site
source-published = published
source-accessed = accessed

## reasons why a sentence may be a claim
reason-number = number
reason-date = date
reason-attribution = attribution
reason-event = event
reason-comparison = comparison
reason-superlative = superlative
reason-cause = cause
reason-promise = promise
reason-certainty = certainty
reason-name = name

## links
relation-and-end = { $relation } { $end }
bond-supported-by = evidence for it: an annotation or a page
bond-refuted-by = evidence against it
bond-answered-by = what answers the question
bond-cites = a source: an annotation or a page
bond-same-as = the same said elsewhere
bond-supports = this is evidence for another
bond-refutes = this is evidence against another
bond-answers = this answers a question

## names
said-by-name = said by { $name }
tagged = tagged { $name }
name-facts = { $name } · { $type } · { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
}
name-facts-latin = { $name } · { $latin } · { $type } · { $count ->
    [one] { $count } mention
   *[other] { $count } mentions
}
names-stopped = stopped: the names of the first { $percent }% are listed
name-hidden = hidden: { $name }
name-shown-again = shown again: { $name }
name-of-its-own = { $name }: a name of its own
name-made = a name: { $name }
name-called = called { $name } now
name-as-text = as the text tells
name-a-name = a name
name-joined = { $form } is { $name }
type-person = person
type-organization = organisation
type-product = product
type-place = place
type-event = event
type-name = name
type-date = date
type-amount = amount
type-percentage = percentage
type-number = number
types-persons = persons
types-organizations = organisations
types-products = products
types-places = places
types-events = events
types-names = other names
types-dates = dates
types-amounts = amounts
types-percentages = percentages
types-numbers = numbers

## spans of time
today = today
yesterday = yesterday
days-ago = { $count ->
    [one] { $count } day ago
   *[other] { $count } days ago
}
until-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
until-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
until-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}

## several annotators
looks-by-author = colours and signs by author
looks-by-kind = colours and signs by kind
whose-all = everyone's annotations
whose-of = only { $author }'s annotations
whose-unsigned = only annotations that nobody signed

## taking away
quote-with-place = { $quote } with its place
quote-as-markdown = { $kind } { $quote } as Markdown
file-another-name = another name
file-replace = replace it

## the line where one finds
two-parts = { $one } · { $other }
find-ways = { $exact } exact · { $regex } regex · { $whole } words

## bars
percent = { $percent }%
articles-count = { $count ->
    [one] { NUMBER($count) } article
   *[other] { NUMBER($count) } articles
}
places-count = { $count ->
    [one] { NUMBER($count) } place
   *[other] { NUMBER($count) } places
}
notes-count = { $count ->
    [one] { NUMBER($count) } note
   *[other] { NUMBER($count) } notes
}
open-claims-count = { $count ->
    [one] { NUMBER($count) } claim open
   *[other] { NUMBER($count) } claims open
}

## more labels
label-words = words

## help
keys-title = keys

## keys that help where one is, a word each
hint-there = there
hint-accept = accept
hint-refuse = refuse
hint-speaker = speaker
hint-choose = choose
hint-only = only
hint-same = same
hint-back = back
hint-take-back = take back
hint-source = source
hint-put-off = put off
hint-skip = skip
hint-supported = supported
hint-note = note
hint-end = end
hint-unfold = unfold
hint-unfold-all = unfold all
hint-differences = differences
hint-help = help
hint-tags = tags
hint-delete = delete
hint-select = select
hint-claim = claim
hint-highlight = highlight
hint-find = find
hint-sidebar = sidebar
hint-widen = widen
hint-evidence = evidence
hint-copy = copy
hint-leave = leave
hint-editor = editor
hint-new-line = new line
hint-take-it = take it
hint-first-word = first one's word
hint-search = search
hint-open = open
hint-sort = sort
hint-review = review
hint-statistics = statistics
hint-library = library
hint-go-there = go there
hint-tie-evidence = tie evidence
hint-list-only = list only
hint-details = details
hint-next-mention = next mention
hint-only-with-it = only with it
hint-join = join
hint-hide = hide
hint-claims = claims
hint-fold = fold
hint-next-pane = next pane
hint-kind = kind

## the library
articles-title = articles
column-last = last
column-open = open
column-notes = notes
column-read = read
column-words = words
column-file = file

## export/claim_page
claim-page-for = What speaks for it
claim-page-against = What speaks against it
claim-page-tied = What else is tied to it
claim-page-met = Met elsewhere
claim-page-in = in { $title }
claim-page-read = read { $date }
claim-one-page = { $count } claims: name one by its id

## claims/amounts
amount-percent = { $number } %
amount-of = { $amount } { $unit }
amount-about = ≈ { $amount }
amount-million = { $number } million
amount-billion = { $number } billion
amount-trillion = { $number } trillion
unit-kilometre = km
unit-metre = m
unit-centimetre = cm
unit-mile = mi
unit-foot = ft
unit-square-kilometre = km²
unit-hectare = ha
unit-square-metre = m²
unit-square-mile = sq mi
unit-acre = acres
unit-square-foot = sq ft
unit-tonne = t
unit-kilogram = kg
unit-gram = g
unit-pound = lb
unit-ounce = oz
unit-usd = USD
unit-eur = EUR
unit-gbp = GBP
unit-ils = ILS
unit-jpy = JPY
unit-toman = tomans

## claims and proposals
annotations-title = annotations
claims-title = claims
proposals-title = proposals

## figures
statistics-title = statistics
weeks-marked = marked
weeks-reviewed = reviewed
weeks-read = read
weeks-annotations = { $count ->
    [one] { NUMBER($count) } annotation
   *[other] { NUMBER($count) } annotations
} · { NUMBER($week) } this week
weeks-articles = { $count ->
    [one] { NUMBER($count) } article
   *[other] { NUMBER($count) } articles
} · { NUMBER($week) } this week
figures-articles = { NUMBER($all) } · { NUMBER($opened) } opened · { NUMBER($read) } read to the end
figures-words = { NUMBER($words) } · { NUMBER($read) } read
figures-annotations = { NUMBER($count) }
figures-review = { NUMBER($now) } due · { NUMBER($new) } new · { NUMBER($tomorrow) } tomorrow
figures-kinds = kinds
figures-statuses = statuses

## cli/help: what commands and options do, in `--help`, manual and completions; the name before the dash is the command
cli-about = A reader and annotator of right-to-left text in a terminal
cli-more = Without a command, opens the reader: on files, on a directory as a library, on standard input (-), or on the documents read last. A file that is called like a command is opened as ./print, or after two hyphens
cli-files = What to read: files, a directory, or - for standard input
cli-beside = Open the files side by side, up to four of them
cli-usage = Usage
cli-arguments = Arguments
cli-options = Options
cli-options-of-all = Options of every command
cli-commands = Commands
cli-exit = Exit status
cli-heading = { $title }:
cli-one-of = { $what } ({ $values })
cli-unless-said = { $what } (unless given: { $value })
cli-info = Tell what a file is: form, encoding, title, language, direction, source
cli-print = Lay an article out and print its rows
cli-sections = List the sections of an article
cli-entities = List the names and values of an article, and where they stand
cli-claims = List sentences that may be claims worth checking, with the reasons
cli-timeline = List dated sentences in order of their dates
cli-isnad = List chains of transmission, with their narrators and texts
cli-annotate = Add an annotation and print its id
cli-notes = List annotations and where they stand in the text
cli-place = Tell where each annotation of a notebook stands in an article
cli-search = Find words in articles, spelled in any way
cli-review = Review what is due across articles, in the reader; or tell what was read and marked
cli-export = Write annotations in another form: Markdown, HTML, JSON-LD, CSV, Obsidian, Anki, BibTeX and others
cli-import = Add annotations that another program wrote, and tell how each was placed
cli-collate = Tell where the witnesses of a text differ: a table, or TEI
cli-merge = Merge notebooks three ways, as git's merge driver; the result is in OURS
cli-agree = Tell how far annotators agree, and where they do not
cli-source = Tell where an article comes from, or say it
cli-log = List every change of an article's notebook, the newest first
cli-restore = Bring back the notebook of an earlier moment; a change that can be undone
cli-relink = Tie a notebook to an article that was renamed or moved
cli-check = Check notebooks, themes, settings and keys; a line for each fault
cli-schema = Print the JSON Schema of notebooks, settings, themes or entities.toml
cli-terminal = Tell what terminal this is and why, and ask which line reads right
cli-themes = List the themes
cli-keys = List the commands of the reader and their keys
cli-about-program = Tell version, licences and notices
cli-completions = Print the completions for a shell
cli-man = Print the manual page
cli-help = Print this help
cli-version = Print the version
cli-option-format = Form of the answer: text, or json whose names and meanings do not change
cli-option-config = Settings to use: a file, or a folder that holds settings.toml and themes
cli-option-theme = Theme to use
cli-option-bidi = How rows are sent to the terminal; `hashiya terminal` says which it needs
cli-option-form = Form of the articles, where they are not what they seem
cli-option-encoding = Encoding of the articles, where they do not say it or say it wrong: a WHATWG name
cli-only-kind = Only this kind
cli-only-status = Only with this status
cli-only-author = Only of this author
cli-only-text = Only with these words in quote, note or tags, spelled in any way
cli-only-tag = Only with this tag
cli-file = The article; - for standard input
cli-form = The form
cli-paths = Articles, notebooks, or folders of them; else the folder one is in
cli-output = Write there, not to standard output
cli-agree-notebooks = The notebooks, one of each annotator, of the same article
cli-agree-settle = Open this article, with a list of what they differ on: each is settled with a key, into its notebook
cli-annotate-quote = The words to annotate: looked for as written, then as search does
cli-annotate-nth = Which hit of the quote, in the order of the text, from 1
cli-annotate-span = The place instead: code points of the text, the end not included
cli-annotate-kind = What it is, or a kind of your own
cli-annotate-tags = A tag; may be given several times
cli-annotate-status = How it stands, or a status of your own
cli-annotate-note = What there is to say about it
cli-annotate-author = Who annotates; else as the settings say, or git, or the system
cli-check-paths = Notebooks, articles, settings, themes, or folders of them; else your settings and data folders
cli-check-mend = Resolve the conflict markers that plain git left in notebooks, and merge the conflict copies of programs that synchronise folders: both sides are kept
cli-check-environment = Tell instead what the program finds around it: terminal, clipboard, fonts, programs, folders
cli-claim = All that is known of a claim, as a page for a colleague
cli-claim-id = The id of the claim, or the end of it; without one, every claim of the article
cli-claim-to = The form; without it, lines
cli-completions-values = Print the words of a list instead, as the shell takes them; its script asks for them
cli-completions-word = What the words begin with
cli-claims-limit = No more than the best N; without it, every sentence that has a reason
cli-claims-learn = Tell which weights would follow from the claims accepted in the article and the proposals refused there
cli-collate-base = The text that the others are compared with
cli-collate-witnesses = The other witnesses, up to three
cli-completions-shell = The shell
cli-entities-inner = Also places inside longer names (جامعة القاهرة has القاهرة)
cli-export-by = What Markdown is put together by; else by section
cli-export-bom = Begin a CSV with a byte order mark, which some spreadsheets need to take it for UTF-8
cli-export-output = Write there, not to standard output; the bytes are the same. A folder gets a file for each article
cli-import-file = The article that the annotations are about
cli-import-from = The form of the data
cli-import-data = What another program wrote; - for standard input
cli-isnad-to = The form; without it, two lines for each chain
cli-merge-base = The notebook that both sides began with (git: %O); empty when there was none
cli-merge-ours = Our notebook (git: %A); the result is written there
cli-merge-theirs = Their notebook (git: %B)
cli-notes-tags = Only with this tag; given several times, with all of them
cli-notes-entity = Only on words that name this entity, by any of its forms
cli-place-notebook = The notebook; else the article's own
cli-place-old = The text that the annotations were made in, where you have it
cli-place-write = Write the places that were found into the notebook; what is ambiguous or gone stays as it is
cli-print-width = Columns of a row, at most 65535; the terminal's, or 80
cli-print-shaping = Letters joined as presentation forms, or as written
cli-print-order = Order of the letters in a row; auto is what reads right on this terminal, logical in a pipe
cli-print-raw = Print the decoded text instead: what all offsets count in
cli-relink-file = The article as it is called now
cli-relink-notebook = The notebook that belongs to it; it moves beside the article
cli-restore-file = The article
cli-restore-to = An operation of `hashiya log`, by its id or the end of it, or a time: a day (its end), a day and an hour, RFC 3339
cli-review-paths = Articles, or folders of them; else the folders of the settings and what was read
cli-review-entity = Only what names this, or what it said
cli-review-since = Only what was made on this date or later
cli-review-before = Only what was made before this date
cli-review-order = In which order; due is by spaced repetition
cli-review-stats = Tell what was read, marked and reviewed instead
cli-schema-of = The files that it is of
cli-search-query = The words to look for; marks, forms of letters, case and digits may differ
cli-search-paths = Articles, folders of them, or - for standard input; else the folder one is in
cli-search-exact = As spelled, code point by code point
cli-search-regex = The query is a regular expression on the text as it is written
cli-search-word = Whole words only
cli-source-title = What it is called, where the text has no title or another
cli-source-url = Its address; empty to forget it, and so the others
cli-source-author = Who wrote it
cli-source-site = The site, paper or book that it stands in
cli-source-published = When it was published
cli-source-accessed = When it was read there
cli-timeline-paths = Articles, or folders of them; - for standard input
cli-timeline-to = The form; without it, a line for each sentence

## cli/wrong_use: what was typed wrong
use-see = { $what }; see { $command } --help
use-unknown = unexpected argument '{ $argument }' found
use-unknown-near = unexpected argument '{ $argument }' found, perhaps for '{ $near }'
no-command = no command is called { $word }
no-command-near = no command is called { $word }; is { $near } meant?
use-missing = the following required arguments were not provided: { $arguments }
use-value-missing = a value is required for '{ $argument }' but none was supplied
use-value = invalid value '{ $value }' for '{ $argument }'
use-value-of = invalid value '{ $value }' for '{ $argument }'; possible values: { $values }
use-value-why = invalid value '{ $value }' for '{ $argument }': { $why }
use-together = the argument '{ $argument }' cannot be used with '{ $other }'
use-twice = the argument '{ $argument }' cannot be used multiple times
use-count = { $expected } values are required for '{ $argument }', not { $given }
use-count-least = at least { $expected } values are required for '{ $argument }', not { $given }

standard-output = standard output
restore-unknown = { $file }: nothing is known of { $to }; `hashiya log` lists what was done
restore-several = --to { $text }: several operations end so; give more of the id
import-left-out = { $file }: left out: { $what }
import-one-page = all of it is about { $page }; as url in [document.source] of the notes of { $file } it keeps other pages out
schema-unknown = no such schema
path-too-long = is longer than an article may be
criterion-empty = needs words, an entity or a regex
terminal-which = which line reads right? its number, or enter for { $detected }, q for none:
not-a-terminal = standard output is not a terminal

## store/history
list = { $first }, { $next }
label-links = links
label-conflict = conflict
history-entry = { $what }  { $quote }
history-foreign = another program wrote the notebook
history-names = names changed
history-undone = undone: { $what }
history-again = made again: { $what }
history-restored = restored: { $what }
history-added = { $kind } added
history-removed = { $kind } removed
history-removed-one = annotation removed
history-outline = outline corrected
history-source = source changed
history-document = document changed
history-changed = { $kind } changed: { $keys }
history-rewritten = { $kind } written again
history-count-added = { $count } added
history-count-changed = { $count } changed
history-count-removed = { $count } removed

## export: what an import leaves out
left-pictures = pictures
left-bookmarks = bookmarks
left-notes-without-words = notes without words of the text
left-without-words = without words of the text
left-values = values of `{ $key }` that a notebook does not know
left-relations = relations
left-events = events
left-attributes = attributes
left-normalizations = normalizations
left-equivalences = equivalences
left-lines-of-another-form = lines of another form
left-quotations = quotations
left-of-another-type = of another type
left-replies = replies
left-notes-on-a-page = notes on a whole page
left-of-other-pages = of other pages

## export: labels of reports and Markdown
report-annotations = { $count ->
    [one] { $count } annotation
   *[other] { $count } annotations
}
report-claims = { $count ->
    [one] { $count } claim
   *[other] { $count } claims
}
report-said-by = said by
report-not-found = not found in the text
report-in-the-text = in the text
markdown-not-found = Not found in the text
markdown-without-tag = Without a tag
report-by = by { $name }
report-accessed = accessed { $date }

## ui/sidebar
thousands = { $count }k
millions = { $count }M

## config: what settings mean, as their schema says
setting-help-theme = auto, or a theme's name
setting-help-light = the theme that auto takes on a light ground
setting-help-dark = the theme that auto takes on a dark ground
setting-help-author = who annotates; empty: git's or the system's user name
setting-help-interface-language = auto, or a language tag such as ar
setting-help-interface-digits = the digits of numbers
setting-help-interface-calendar = the calendar of dates
setting-help-interface-direction = what bars and lists are read like
setting-help-page-measure = the most columns of a line of text
setting-help-page-paragraphs = how paragraphs are set apart
setting-help-page-margin = whether notes stand beside their lines
setting-help-page-context = rows kept in sight around the cursor
setting-help-text-shaping = joined letters, or as written
setting-help-text-marks = whether vowel marks are drawn
setting-help-text-lam-alef = whether lam and alef share a cell
setting-help-text-tab = columns from one tab stop to the next
setting-help-text-face = the typeface of the page as a picture; empty: one that suits the language
setting-help-sidebar-show = whether it is open at the start
setting-help-sidebar-side = where it stands
setting-help-sidebar-width = its columns; 0: a quarter of the window
setting-help-find-exact = as spelled, not folded
setting-help-find-word = whole words only
setting-help-archive-beside = whether they are kept beside their articles
setting-help-notebook-schema = the JSON Schema that a new notebook names in its first line
setting-help-terminal-bidi = how rows are sent
setting-help-terminal-depth = how many colours
setting-help-terminal-mouse = whether the mouse is used
setting-help-terminal-wheel = lines that a step of the wheel scrolls
setting-help-pipe-limit = the most that is read, in megabytes
setting-help-pipe-one-screen = whether what fits on one screen is printed and left; auto: as the variable LESS says
setting-help-review-recall = the words first, what is noted of them on a key
setting-help-claims-units = the measures that amounts are told in
setting-help-claims-currency = the ISO 4217 code of the currency that others are told in

## cli: what lists and reports are about
info-title = title
info-format = format
info-encoding = encoding
info-language = language
info-direction = direction
info-characters = characters
info-paragraphs = paragraphs
info-sections = sections
info-warning = warning
notes-lead = { $file }: { $id } { $what }:{" "}
notes-status = { $what } ({ $status })
notes-tags = # { $tags }
notes-state = { $what } [{ $state }]
search-hit = { $number }:{" "}
search-hit-in = { $file }:{ $number }:{" "}
check-fault = { $file }: { $what }
check-fault-at = { $file }:{ $line }: { $what }
claims-speaker-guessed = speaker, guessed
state-exact = exact
state-moved = moved
state-changed = changed
state-ambiguous = ambiguous
state-orphan = orphan
environment-good = good
environment-missing = missing
environment-bad = bad
environment-of-clipboard = clipboard
environment-of-locale = locale
environment-of-fonts = fonts
environment-of-settings = settings
environment-of-data = data
environment-of-state = state
environment-of-cache = cache
terminal-terminal = terminal
terminal-without-name = unknown
terminal-bidi = bidi
terminal-because = { $class } ({ $reason })
terminal-limits = limits
terminal-marks = marks
terminal-marks-shown = shown
terminal-marks-not-sent = not sent
terminal-advice = what to do
terminal-advice-picture = { KEY("picture") } in the reader sets the page as a picture, which has vowel marks and Nastaliq
terminal-advice-other = to read vowel marks take xterm, GNOME Terminal, Konsole, or kitty from 0.40 on outside tmux
terminal-frames = frames at once
terminal-keyboard = kitty keyboard
terminal-yes = yes
terminal-no = no
terminal-unknown = nothing is known of this terminal
terminal-chosen = you chose it
terminal-knows-mode = it answered that it knows mode 8
terminal-always-on = it answered that its own bidi is always on
terminal-always-off = it answered that its own bidi is always off
terminal-silent = over this slow line it has not answered; mode 8 does no harm
terminal-draws-words = it answered that it draws words whole (OSC 66)
terminal-replied = its replies said that this is { $name }
terminal-replied-untried = its replies said that this is { $name }, which was read of and not tried
terminal-set = the environment said that this is { $name }
terminal-set-untried = the environment said that this is { $name }, which was read of and not tried
terminal-around-unknown = { $through } does not say which terminal it runs in
terminal-around = { $through } runs in { $name }
terminal-takes-mode = { $through } hands mode 8 on to { $name }
terminal-takes-switch = { $through } hands its switch on to { $name }
terminal-takes-nothing = { $through } hands nothing on to { $name }
terminal-no-switch = it has no switch for its own bidi
terminal-no-switch-no-marks = it has no switch for its own bidi, and drops vowel marks
terminal-marks-at-the-edge = it draws vowel marks at the edge of the window, so they are not sent
terminal-marks-beside = it draws vowel marks one cell to the right, so they are not sent
terminal-loses-letters = it loses letters under vowel marks, so they are not sent
terminal-reverses-words = it reverses words by itself; vowel marks would break them and are not sent
terminal-long-words = words in which more than seven letters join are sent without their vowel marks
