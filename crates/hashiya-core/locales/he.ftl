### מילות הממשק של Hashiya בעברית; המקור הוא en.ftl, והמונחים ב־README.md.

## Counts
count-notes = { $count ->
    [one] הערה אחת
    [two] שתי הערות
   *[other] { $count } הערות
}
date = { $day }.{ $month }.{ $year }

## command/chord
chord-unknown = "{ $key }" אינו מקש; כתבו תו, או ⁨ctrl-⁩, ⁨alt-⁩, ⁨shift-⁩ ואחריו שם כמו enter, space, left, f1
chord-empty = לא נכתב מקש; כתבו למשל "ctrl-o" או "g g"

## config/keymap
keys-twice = `{ $chords }` ניתן פעמיים; האחרון קובע
keys-lost = `{ $chords }` משאיר את { $names } בלי מקש
keys-no-way-out = לא יישאר מקש ליציאה; { $name } שומר על { $keys }
keys-not-there = `{ $name }` אינו פועל שם

## config/theme_file
no-color = `{ $color }` אינו צבע; כתבו ⁨#rrggbb⁩ או שם מתוך [palette]

## config/warning
key-unknown-near = `{ $key }` אינו מוכר; האם הכוונה ל־`{ $near }`?
key-unknown-of = `{ $key }` אינו מוכר; יש { $known }
key-unknown = `{ $key }` אינו מוכר
language-tag = נדרש auto או תג שפה כמו he
expected-table = נדרשת טבלה
expected-string = נדרשת מחרוזת במירכאות
expected-line = נדרש טקסט בשורה אחת, בלי תווי בקרה וסימני כיוון
expected-currency = נדרש קוד של מטבע, שלוש אותיות גדולות כמו EUR
expected-character = נדרש תו נראה אחד
expected-boolean = נדרש true או false
expected-number = נדרש מספר בין { $from } ל־{ $to }

## document/seems
seems-pdf = מסמך PDF
seems-word = מסמך של מעבד תמלילים שאינו DOCX
seems-archive = ארכיון
seems-broken = קובץ EPUB, DOCX או חבילה אחרת פגומים
seems-bomb = חבילה שנפרסת להרבה יותר מגודלה
seems-protected = ספר שנעול במפתח (DRM)
seems-empty = { $format } בלי מילים
seems-media = תמונה, צליל או סרטון
seems-utf32 = טקסט ב־UTF-32
seems-binary = נתונים בינריים
seems-too-long = טקסט ארוך מדי
hint-extract = התקינו את pdftotext (poppler-utils) כדי לקרוא אותו
hint-convert = שמרו אותו תחילה כ־DOCX, HTML או טקסט פשוט
hint-unpack = פרסו אותו תחילה
hint-broken = השיגו עותק שלם שלו
hint-bomb = אל תבטחו בו
hint-protected = פתחו אותו בתוכנה שנקנה עבורה
hint-scanned = ייתכן שעמודיו הם תמונות: הריצו תחילה זיהוי תווים
hint-empty = ודאו שזה הקובץ הנכון
hint-utf32 = המירו אותו תחילה, למשל iconv ⁨-f⁩ UTF-32 ⁨-t⁩ UTF-8
hint-plain = ⁨--as⁩ ו־⁨--encoding⁩ מציינים מהו, אם הוא טקסט
hint-split = פצלו אותו תחילה
mixed-encodings = שני קידודים בקובץ אחד: UTF-8 ו־{ $other }, שורה אחר שורה
encoding-overruled = כתוב בו שהוא ב־{ $named }, אך הבתים שלו הם { $taken }; ⁨--encoding⁩ בוחר אחר
no-such-encoding = אין קידוד כזה; יש למשל windows-1256, windows-1255, UTF-16LE ו־ISO-8859-6
comments-to-import = { $count ->
    [one] תגובה אחת (`import --from docx` לוקח אותה)
    [two] שתי תגובות (`import --from docx` לוקח אותן)
   *[other] { $count } תגובות (`import --from docx` לוקח אותן)
}
changes-accepted = { $count ->
    [one] שינוי אחד במעקב, נקרא כאילו התקבל
    [two] שני שינויים במעקב, נקראו כאילו התקבלו
   *[other] { $count } שינויים במעקב, נקראו כאילו התקבלו
}
visual-order = האותיות היו בסדר חזותי; הן הוסבו לסדר הקריאה
encoded-twice = אותיות ב־{ $named } נחשבו למערביות ונכתבו שוב ב־UTF-8; הן נקראות כפי שהתכוונו

## notebook/form/parse
fault-not-utf8 = אינו UTF-8
fault-conflict-markers = סימני התנגשות של git; `⁨hashiya check --mend⁩` פותר אותם
fault-conflict-by-hand = סימני התנגשות של git שהפקודה `hashiya check --mend` אינה יכולה ליישב; השאירו צד אחד בעורך ומחקו את שורות הסימנים
fault-not-tables = { $key } אינו מערך של טבלאות, [[{ $key }]]
fault-too-much = יותר טבלאות, מפתחות וערכים משיש במחברת
fault-foreign-form = הטבלאות שלו כתובות בתבנית שאינה שלנו
fault-wrong-schema = schema אינו { $schema }
fault-document-type = document הוא { $type ->
    [integer] מספר שלם
    [array] מערך
   *[other] { $type }
}, ולא טבלה אחת, [document]
fault-no-document = אין במסמך כותרת [document]
fault-same-id = סימון: המזהה { $id } מופיע פעמיים; הסימון הזה יקבל מזהה אחר בשמירה הבאה
fault-dead-link = קישור אל { $id }, שאינו כאן; הסירו אותו או ציינו למה הכוונה

## notebook/form/check
fault-missing = { $of }: חסר { $key }
fault-empty = { $of }: { $key } ריק
fault-slip = { $of }: `{ $key }` אינו מוכר; האם הכוונה ל־`{ $near }`?
fault-too-small = { $key } הוא { $number }; עליו להיות { $least } או יותר
fault-out-of-bounds = { $key } הוא { $number }; עליו להיות בין { $least } ל־{ $most }
fault-wrong-text = { $key } הוא "{ $text }" ולא { $wanted }
fault-word-near = { $key } הוא "{ $text }"; האם הכוונה ל־"{ $near }"?
fault-word-blank = { $key } ריק או מכיל תווי בקרה
fault-target-half = { $of }: ב־target יש רק אחד מ־start ו־end
fault-link-to = קישור אל "{ $to }", שאינו מזהה, DOCUMENT#ID או כתובת URL
toml-uuid = UUID
toml-language = תג שפה כמו "ar"
toml-day = תאריך כמו 2026-11-29
toml-when = תאריך כמו 2026-11-29, 2026-11 או 2026
toml-moment = זמן כמו 2026-11-29T14:30:00Z

## notebook/annotation
source-no-date = "{ $text }" אינו תאריך; כתבו 2026-11-29
source-no-address = "{ $text }" אינה כתובת; כתבו ⁨https://…⁩

## app/surface/old_paragraphs
paragraph-then = הפסקה כפי שהייתה כשזה נוצר

## app/surface/operations
history-none = עדיין לא שונה דבר
history-same = דבר לא היה שונה אז
restored = שוחזר
restore-all = { $count ->
    [one] להחזיר כפי שהיה אז: שינוי אחד
    [two] להחזיר הכול כפי שהיה אז: שני שינויים
   *[other] להחזיר הכול כפי שהיה אז: { $count } שינויים
}
restore-anew = כתיבת המחברת מחדש כפי שהייתה אז (סימונים: { $count })
restore-removed = הוסר מאז: { $kind } { $quote }
restore-added = נוסף מאז: { $kind } { $quote }
restore-changed = השתנה מאז: { $kind } { $quote }
history-refused = הצעה נדחתה
history-not-refused = דחיית הצעה בוטלה
restore-refused = נדחה או שדחייתו בוטלה מאז: { $quote }
restore-outline = הכותרות תוקנו מאז
restore-document = הידוע על המאמר השתנה מאז

## app/judging
no-other-value = שום מיזוג לא השאיר כאן ערך אחר
other-value-taken = הערך האחר
merge-left = { $keys } לוקח את הערך האחר

## cli/check
fault-settled-conflict = מיזוג השאיר ערך אחר של { $keys }; קחו אותו או הסירו את [annotation.conflict]
fault-target-outside = target מסתיים ב־{ $end }, מחוץ לטקסט שבו { $length } נקודות קוד
fault-text-lost = { $count ->
    [one] הטקסט { $rev } שבו נכתבה הערה אחת אינו שמור בשום מקום; אם הוא אצלכם, ⁨hashiya place { $file } --old TEXT --write⁩ יעביר אותה לטקסט של היום
    [two] הטקסט { $rev } שבו נכתבו שתי הערות אינו שמור בשום מקום; אם הוא אצלכם, ⁨hashiya place { $file } --old TEXT --write⁩ יעביר אותן לטקסט של היום
   *[other] הטקסט { $rev } שבו נכתבו { $count } הערות אינו שמור בשום מקום; אם הוא אצלכם, ⁨hashiya place { $file } --old TEXT --write⁩ יעביר אותן לטקסט של היום
}

## notebook/form/read
fault-heading-level = כותרת: הפעולה "add" דורשת level
fault-target-reversed = { $of }: target מסתיים לפני שהוא מתחיל
fault-not-one-of = { $key } הוא "{ $text }" ואינו אחד מ־{ $known }
toml-array-of-tables = מערך של טבלאות
toml-table = טבלה
toml-array-of-strings = מערך של מחרוזות
toml-string = מחרוזת
toml-date = תאריך או שעה
toml-whole-number = מספר שלם
toml-number = מספר

## notebook/mod
notebook-broken = { $fault }; תקנו ידנית או עם ⁨hashiya restore⁩; התוכנה לא תיגע בו

## notebook/merge/mod
unmergeable = אי אפשר למזג את { $side }: { $reason }

## notebook/placement/mod
place-edited = המילים שלו נערכו
place-ambiguous = אותן מילים מופיעות בכמה מקומות
place-lost = המילים שלו לא נמצאו בוודאות מספקת
place-other-reader = המילים שלו נלקחו מתבנית { $made }, והטקסט של היום מ־{ $now }

## entities/overrides
overrides-not-toml = אינו TOML
overrides-unknown-key = { $key }: אינו מפתח של entities.toml (hide, apart, [[entity]])
overrides-bad-type = type = "{ $code }": אינו סוג (PER ORG PROD LOC EVENT MISC)
overrides-unknown-entity-key = { $key }: אינו מפתח של [[entity]] (name, latin, type, forms)
overrides-no-name = [[entity]] בלי שם
overrides-not-strings = { $key }: אינו רשימת מחרוזות

## store/articles
cannot-read = אי אפשר לקרוא: { $why }

## store/mod
cannot-write = אי אפשר לכתוב: { $why }
hint-other-file = הוא כפי שהיה: ציינו קובץ אחר
disk-not-found = אין קובץ כזה
disk-no-folder = אין תיקייה כזו
disk-permission = אין הרשאה
disk-full = הדיסק מלא
disk-quota = המכסה נוצלה
disk-too-large = הקובץ אינו רשאי להגיע לגודל כזה
disk-read-only = מערכת הקבצים לקריאה בלבד
disk-folder = תיקייה

## store/names
names-in = { $why }; ב־{ $path }
hint-unchanged = דבר לא שונה
names-rewritten = תוכנה אחרת כתבה אותו מאז
hint-change-there = שנו אותו שם
hint-mend = תקנו ידנית, דבר לא שונה

## store/place
notebook-gone = { $file } נעלם; השינוי הבא יכתוב אותו מחדש
merged-others = { $file }: שינויים של תוכנה אחרת צורפו
file-error = { $file }: { $error }
unreadable-result = לא יהיה קריא: { $why }

## store/relink
no-such-article = אין מאמר כזה
read-only-because = לקריאה בלבד: { $why }
relink-has-notebook = זו כבר המחברת של המאמר
hint-merge = `hashiya merge` מאחד שתיים

## store/session
notebook-of-moved = { $file } הוא מחברת של אותו טקסט ואין לידו מאמר: הערותיו מוצגות
notebook-read-only = { $file } לקריאה בלבד: { $why }
saved-no-journal = נשמר, אך ייתכן שהביטול לא יזכור זאת: היומן: { $why }
saved-in-journal = { $error }; השינוי שמור ביומן וייכתב עם הבא
hint-not-saved = לא נשמר; הוא נשאר בחלון הזה ויישמר כשיתפנה מקום
hint-nothing-saved = לא נשמר; פנו מקום ונסו שוב
notes-back = הערות מתיקיית הנתונים חזרו אל { $file }
saved-elsewhere = { $folder }: { $why }; נשמר ב־{ $file }
changes-restored = { $count ->
    [one] שוחזר שינוי אחד שלא נשמר
    [two] שוחזרו שני שינויים שלא נשמרו
   *[other] שוחזרו { $count } שינויים שלא נשמרו
}
notebook-of-other = { $file } נכתב עבור { $other }, שקיים גם הוא
notebook-repeated-ids = { $file }: { $count ->
    [one] סימון אחד נושא מזהה של אחר
    [two] שני סימונים נושאים מזהה של אחר
   *[other] { $count } סימונים נושאים מזהה של אחר
}; השמירה הבאה תכתוב לכל אחד מזהה משלו

## shell/background_worker
read-again = נקרא מחדש; ההערות במקומן
read-again-but = נקרא מחדש; { $what }
notes-not-found = { $count ->
    [one] הערה אחת לא נמצאה
    [two] שתי הערות לא נמצאו
   *[other] { $count } הערות לא נמצאו
}
notes-unsure = { $count ->
    [one] להערה אחת כמה מקומות אפשריים
    [two] לשתי הערות כמה מקומות אפשריים
   *[other] ל־{ $count } הערות כמה מקומות אפשריים
}
notes-moved = { $count ->
    [one] הערה אחת זזה
    [two] שתי הערות זזו
   *[other] { $count } הערות זזו
}
names-file-beside = { $file } ליד המאמר
names-saved = { $what } · { $place } · { KEY("undo") } לביטול
not-saved = לא נשמר: { $error }
saved-again = נשמר: { $file }
quit-unsaved = שינוי עדיין לא נשמר: פנו מקום; { KEY("quit-anyway") } או ⁨:q!⁩ יוצא בלעדיו
waiting-for-changes = ממתינים לשמירת השינויים: ייתכן שתוכנה אחרת מחזיקה במחברת; ctrl-c מסיים
waiting-for-export = ממתינים לכתיבת הייצוא; ctrl-c מסיים
article-changed = המאמר השתנה בדיסק: { KEY("reload") } קורא אותו מחדש
written = נכתב: { $file }
history-empty = אין עוד מה לבטל
history-ended = אין עוד מה לבצע שוב

## shell/clipboard
clipboard-vte = אולי לא הועתק: VTE אינו מקבל טקסט מתוכנות; { KEY("export") } כותב את הסימונים לקובץ
clipboard-qterminal = לא הועתק: qterminal אינו מקבל טקסט מתוכנות; { KEY("export") } כותב את הסימונים לקובץ
clipboard-konsole = לא הועתק: konsole מקבל טקסט החל מ־24.12; { KEY("export") } כותב את הסימונים לקובץ
clipboard-xterm = הועתק אם xterm רשאי: XTerm*allowWindowOps: true ב־⁨~/.Xresources⁩; { KEY("export") } כותב קובץ
clipboard-mintty = הועתק אם mintty רשאי: AllowSetSelection=yes ב־⁨~/.minttyrc⁩; { KEY("export") } כותב קובץ
clipboard-st = הועתק אם st רשאי: allowwindowops = 1 ב־config.h; { KEY("export") } כותב קובץ
clipboard-tmux = הועתק אם tmux מעביר הלאה: ⁨set -s set-clipboard on⁩; { KEY("export") } כותב קובץ

## lines of several parts
fault-line = שורה { $line }: { $what }
error-line = { $path }: { $what }
error-line-hint = { $path }: { $what }; { $hint }
error-reason-hint = { $what }; { $hint }
seems = נראה שזה { $what }; { $hint }
notebook-newer = schema { $schema } חדש מ־{ $known } המוכר לגרסה זו; Hashiya חדשה יותר יכולה לכתוב אותו
fault-too-large = { $key } הוא מספר גדול מדי
fault-wrong-type = { $key } הוא { $type ->
    [integer] מספר שלם
    [array] מערך
   *[other] { $type }
}, ולא { $wanted }
not-utf8-shown = { $count ->
    [one] מקום אחד שאינו UTF-8 מוצג כ־U+FFFD, בשורה { $line }
    [two] שני מקומות שאינם UTF-8 מוצגים כ־U+FFFD, הראשון בשורה { $line }
   *[other] { $count } מקומות שאינם UTF-8 מוצגים כ־U+FFFD, הראשון בשורה { $line }
}
query-empty = אין מה לחפש: הקלידו אות
query-regex = ביטוי רגולרי שגוי: { $why }
import-json = אינו JSON: { $why }
import-no-annotations = אין בו סימונים: נדרש { $expected }
import-csv = אינו טבלה של סימונים: { $why }
import-csv-no-quote = בשורה הראשונה אין עמודה "quote"
import-csv-open-quote = בשורה { $line } נפתחה מירכאה שאינה נסגרת
import-brat = שורה { $line } אינה בתבנית של brat
import-expected-json-ld = Annotation, רשימה שלהם, או דף עם "items"
import-expected-kindle = My Clippings.txt של Kindle
import-expected-koreader = הערות של KOReader, כ־JSON או כטבלת Lua שליד הספר
import-expected-readwise = הדגשות של Readwise, כטבלה או כ־JSON
import-expected-zotero = פתק של Zotero כ־HTML או כ־Markdown, קובץ JSON שלו, או טבלה של סימונים
import-expected-docx = מסמך של מעבד תמלילים (DOCX)
import-expected-markdown = קובץ ה־Markdown ש־hashiya export כותב: ציטוטים, ומתחת לכל אחד שורה שמתחילה בסוגו
import-expected-hypothesis = רשימה, או אובייקט עם "rows" או "annotations"
names-file-settings = { $file } של ההגדרות
names-are-not-utf8 = אינו UTF-8
place-awaited = עדיין מחפשים את מקומו
place-no-article = המאמר שלו לא נמצא
no-theme = אין ערכה בשם `{ $name }`; hashiya themes מציג אותן
no-theme-near = אין ערכה בשם `{ $name }`; האם הכוונה ל־`{ $near }`?
no-mark-color = אין צבע בשם `{ $name }`; ערכות נותנות להם שמות ב־[colors]
no-mark-color-near = אין צבע בשם `{ $name }`; האם הכוונה ל־`{ $near }`?

## commands, as help, palette, manual and docs/keys.md tell them: short, beginning with a verb or naming a place
command-left = אות שמאלה
command-down = שורה למטה
command-up = שורה למעלה
command-right = אות ימינה
command-next-word = המילה הבאה
command-previous-word = המילה הקודמת
command-word-end = סוף המילה, או סוף הבאה
command-previous-word-end = סוף המילה הקודמת
command-next-sentence = המשפט הבא
command-previous-sentence = המשפט הקודם
command-next-paragraph = הפסקה הבאה
command-previous-paragraph = הפסקה הקודמת
command-next-section = הסעיף הבא
command-previous-section = הסעיף הקודם
command-line-start = תחילת השורה בכיוון הקריאה
command-line-end = סוף השורה בכיוון הקריאה
command-window-top = השורה הראשונה שנראית
command-window-middle = השורה האמצעית שנראית
command-window-bottom = השורה האחרונה שנראית
command-start = ההתחלה
command-end = הסוף; ⁨7{ KEY("end") }⁩: שורה 7
command-percent = ⁨50{ KEY("percent") }⁩: אמצע הטקסט
command-where = היכן אתם במאמר
command-page-down = עמוד קדימה
command-page-up = עמוד אחורה
command-half-page-down = חצי עמוד קדימה
command-half-page-up = חצי עמוד אחורה
command-scroll-down = הטקסט שורה קדימה
command-scroll-up = הטקסט שורה אחורה
command-cursor-top = השורה הזאת לראש המסך
command-cursor-middle = השורה הזאת לאמצע המסך
command-cursor-bottom = השורה הזאת לתחתית המסך
command-find = חיפוש מילים
command-find-before = חיפוש מילים לאחור
command-find-next = התוצאה הבאה
command-find-previous = התוצאה הקודמת
command-find-word = חיפוש המילה שתחת הסמן
command-find-word-before = חיפוש המילה שתחת הסמן, לאחור
command-only-matching = רק פסקאות שיש בהן מילים, או שוב הכול
command-find-note = חיפוש בהערות, בתגיות ובשמות
command-set-mark = לתת למקום הזה את האות שתוקש
command-to-mark = אל המקום של האות שתוקש
command-back = חזרה למקום שלפני הקפיצה
command-forward = שוב קדימה
command-select = בחירה מכאן
command-widen = מילים שלמות, אחר כך משפטים ופסקאות
command-select-lines = בחירת שורות שלמות
command-select-again = לבחור שוב את מה שנבחר לאחרונה
command-take-word = המילה הזאת, או עוד אחת
command-take-sentence = המשפט הזה, או עוד אחד
command-take-paragraph = הפסקה הזאת, או עוד אחת
command-reshape = להאריך או לקצר סימון לפי הבחירה
command-join-annotations = איחוד שני סימונים לאחד
command-other-end = אל הקצה האחר
command-highlight = הדגשה
command-claim = סימון טענה
command-evidence = סימון ראיה
command-question = סימון שאלה
command-quote = סימון ציטוט
command-note = כתיבת הערה
command-opinion = סימון דעה
command-bookmark = סימנייה במילה הזאת
command-who = מי זה?
command-mark-mentions = הדגשת כל האזכורים של השם
command-names = קו תחת שמות
command-next-mention = האזכור הבא של השם שנבחר
command-previous-mention = האזכור הקודם
command-find-names = חיפוש שמות וחזרות בטקסט ארוך
command-choose = בחירת כמה; ברשימות אחרות עמוד קדימה
command-only-mentions = רק פסקאות עם השמות שנבחרו, או הכול
command-claims-of-name = הטענות שמזכירות אותו או שהוא אמר
command-join = השם זהה לשם אחר: לצרף אותם
command-split = צורה של השם שייכת לאחר: להפריד אותה
command-rename = שינוי השם
command-retype = לקבוע מה השם: אדם, מקום …
command-hide = להשמיט את השם: אינו שם
command-add-name = להפוך את הבחירה, או את המילה, לשם
command-show-name = להציג שוב שם שהושמט
command-dismiss-heading = זו אינה כותרת
command-add-heading = השורה הזאת כותרת; שוב: רמה עמוקה יותר
command-next-annotation = הסימון הבא
command-previous-annotation = הסימון הקודם
command-cycle-here = הבא מבין אלה שחופפים כאן
command-open = ללכת לשם; בטקסט: לפתוח את מה שכאן
command-edit-note = כתיבת ההערה של הסימון
command-edit-tags = כתיבת התגיות שלו
command-change-kind = שינוי הסוג שלו
command-status-1 = מצב ראשון: לא אומתה
command-status-2 = מצב שני: נתמכת
command-status-3 = מצב שלישי: הופרכה
command-status-4 = מצב רביעי: שנויה במחלוקת
command-clear-status = בלי מצב
command-candidates = היכן ייתכן מקומו של סימון אבוד
command-reattach = לקשור את הסימון שנבחר לבחירה
command-confidence = רמת הביטחון: נמוכה, בינונית, גבוהה, לא צוינה
command-speaker = מי אמר
command-said = מתי נאמר
command-place = היכן נאמר
command-take-other = לקחת את הערך האחר, היכן שמיזוג הכריע
command-source = ציון מקור המאמר
command-follow-end = אל הסוף, ולהישאר שם כל עוד מגיע טקסט, כמו less
command-follow = מעבר לקישור או להערת השוליים שבסמן, כאן או במקום אחר
command-source-text = להציג את מקור המאמר, או שוב את המאמר
command-page-marks = היכן מתחילים עמודי הספר המודפס
command-link = לקשר אותו לראיה, למקור או לאותו דבר שנאמר במקום אחר
command-follow-link = מעבר ליעד הקישור שלו
command-details = כל מה שידוע עליו: הערה, תגיות, קישורים
command-delete = מחיקתו
command-undo = ביטול השינוי האחרון
command-redo = ביצוע שוב
command-review = חזרה על מה שהגיע זמנו, בכל המאמרים
command-good = ידוע: יחזור מאוחר יותר
command-again = נשכח: יחזור מחר
command-hard = ידוע במאמץ
command-easy = ידוע מיד
command-snooze = לדחות בשבוע
command-skip = הבא; זה נשאר בלי תשובה
command-recall = המילים תחילה, ומה שנרשם עליהן בלחיצת מקש
command-statistics = מה נקרא וסומן, שבוע אחר שבוע
command-focus-next = החלונית הבאה; אחרי { KEY("back") }: שוב קדימה
command-focus-previous = החלונית הקודמת
command-focus-text = אל הטקסט
command-focus-sections = אל הסעיפים
command-focus-entities = אל השמות
command-focus-notes = אל ההערות
command-split-beside = חלונית נוספת ליד זו
command-split-below = חלונית נוספת מתחת לזו
command-split-article = מאמר מהספרייה בחלונית ליד זו
command-pane-next = החלונית הבאה
command-pane-previous = החלונית הקודמת
command-pane-left = החלונית משמאל
command-pane-down = החלונית שמתחת
command-pane-up = החלונית שמעל
command-pane-right = החלונית מימין
command-pane-only = סגירת כל החלוניות האחרות
command-pane-close = סגירת החלונית הזאת
command-pane-equal = כל החלוניות בגודל אחד
command-pane-larger = הגדלת החלונית הזאת
command-pane-smaller = הקטנת החלונית הזאת
command-sidebar = הצגת סרגל הצד או הסתרתו
command-swap-sidebar = סרגל הצד לצד האחר
command-widen-sidebar = הרחבת סרגל הצד
command-narrow-sidebar = הצרת סרגל הצד
command-chains = שרשראות המסירה (אסנאד), לפי מוסרים
command-timeline = המשפטים המתוארכים לפי סדר התאריכים
command-amounts = הכמויות שבמשפט, ביחידות שלכם
command-proposals = משפטים שאולי הם טענות שכדאי לבדוק
command-same-as = לקשור לאותה טענה במאמר אחר
command-take-evidence = כנ״ל, ולקחת גם את ראיותיה
command-accept-proposal = להפוך אותו לטענה, עם דובר, תאריך ומקום
command-refuse-proposal = אינה טענה: לדחות אותה
command-next-proposal = ההצעה הבאה בטקסט
command-previous-proposal = ההצעה הקודמת בטקסט
command-underline-proposals = קו תחת משפטים שאולי הם טענות
command-claims = הטענות, ומה תומך ומה סותר
command-authors = של מי הסימונים המוצגים, צבעים לפי מחבר
command-history = כל שינוי במחברת, והדרך חזרה
command-disputes = היכן חלוקים המסמנים, כדי להכריע
command-take-agreed = לקחת את מה שהמסמנים מסכימים עליו
command-filter-text = להציג רק מה שמכיל מילים
command-sort = מיון או קיבוץ אחר
command-filter-kind = להציג רק חלק מהם
command-filter-notes = רק הערות מסוג, מצב או תגית מסוימים
command-tags = כל התגיות ומספריהן: רשימה, שינוי שם, מיזוג
command-whole-list = הרשימה בכל החלון, או ליד הטקסט
command-fold = קיפול הסעיף או העותק הזה, או פריסתו
command-fold-all = קיפול כל הסעיפים
command-unfold-all = פריסת הכול
command-fold-chains = קיפול שרשראות המסירה או פריסתן
command-differences = היכן שונה עותק ממה שהוא חוזר עליו
command-reveal = הצגת תווים סמויים ותווי בקרה
command-picture = הדף כתמונה בגופן דפוס, או באותיות
command-marks = הניקוד מוצג, מוסתר, או רק במילה שתחת הסמן
command-margin = הערות בשוליים, או בלי
command-paragraph-direction = להפוך את כיוון הפסקה הזאת, או להחזירו
command-direction = כיוון המסמך: אוטומטי, מימין, משמאל
command-theme = הצבעים הבאים
command-library = הספרייה: מאמרים, ומה שנרשם בהם
command-reload = קריאת המאמר מהדיסק מחדש
command-copy = העתקת הבחירה, או הציטוט
command-copy-reference = העתקה עם כותרת, סעיף ומקום
command-copy-markdown = העתקת הסימון כ־Markdown
command-export = כתיבת הסימונים לקובץ, בתבנית לבחירה
command-help = המקשים האלה
command-palette = הרצת פקודה לפי שמה
command-cancel = לסגור את מה שפתוח
command-redraw = ציור המסך מחדש
command-suspend = השהיה; fg ממשיך
command-quit = יציאה; הכול שמור
command-quit-anyway = יציאה, גם בלי מה שלא נשמר
command-find-exact = חיפוש ככתבו, או בכל כתיב
command-find-regex = חיפוש ביטוי רגולרי, או מילים
command-find-whole = חלקים, מילים שלמות, מילים עם אותיות שימוש
command-accept = אישור
command-complete = השלמת המילה
command-editor = כתיבת ההערה ב־⁨$EDITOR⁩
command-new-line = שורה חדשה, בהערות
command-caret-left = אות שמאלה
command-caret-right = אות ימינה
command-caret-up = שורה למעלה, או האפשרות הקודמת
command-caret-down = שורה למטה, או האפשרות הבאה
command-caret-next-word = המילה הבאה
command-caret-previous-word = המילה הקודמת
command-caret-line-start = תחילת השורה
command-caret-line-end = סוף השורה
command-delete-back = מחיקת מה שלפני
command-delete-forward = מחיקת מה שאחרי
command-delete-word-back = מחיקת המילה הקודמת
command-delete-word-forward = מחיקת המילה הבאה
command-delete-to-line-start = מחיקה עד תחילת השורה
command-delete-to-line-end = מחיקה עד סוף השורה
command-undo-typing = ביטול מה שהוקלד, מילה אחר מילה
command-redo-typing = ביצוע שוב
group-move = תנועה
group-scroll = גלילה
group-find = חיפוש וקפיצה
group-mark = בחירה וסימון
group-note = סימונים
group-review = חזרה
group-panes = חלוניות ורשימות
group-view = תצוגה
group-program = תוכנה
group-typing = בזמן הקלדה

## cli/about
about-ucd = מסד הנתונים של תווי יוניקוד
about-names = שמות, מקומות ומילים

## cli/agree
agree-two = { $one } ו־{ $other }

## cli/annotate
value-empty = הוא ריק
value-controls = יש בו תווי בקרה
value-no-time = אין יום או שעה כאלה; כתבו 2026-11-29 או 2026-11-29T14:30
annotate-slip = ⁨--{ $key }⁩ { $word }: האם הכוונה ל־{ $near }? ערך משלכם מגדירים ב־settings.toml
quote-empty = ⁨--quote⁩ ריק; ציינו את המילים לסימון
quote-not-found = { $file }: "{ $quote }" לא נמצא; בדקו את הציטוט ב־hashiya search
quote-nth-once = { $file }: "{ $quote }" נמצא פעם אחת בלבד; ⁨--nth⁩ { $nth } גבוה מדי
quote-nth = { $file }: "{ $quote }" נמצא { $hits } פעמים בלבד; ⁨--nth⁩ { $nth } גבוה מדי
span-form = ⁨--span⁩ { $span }: כתבו START..END, שני מספרים של נקודות קוד
span-reversed = ⁨--span⁩ { $span }: ריק או הפוך; END צריך להיות גדול מ־START
span-outside = ⁨--span⁩ { $span }: מחוץ לטקסט, שבו { $length } נקודות קוד

## cli/claims
claims-learned = מתוך { $yes } שהתקבלו ו־{ $no } שנדחו; מה שלא משתנה הושמט

## cli/export
export-bom = רק CSV רשאי להתחיל בסימן סדר בתים, לא { $form }
export-one-text = { $form } שייך לטקסט אחד: ציינו מאמר אחד, או תיקייה עם ⁨-o⁩
export-no-form = אין תבנית כזאת; ראו ⁨hashiya export --help⁩
export-by = ⁨--by⁩ מקבץ Markdown; ל־⁨--to⁩ { $form } סדר משלו
export-no-group = אין קיבוץ כזה; ראו ⁨hashiya export --help⁩

## cli/files
cannot-make = { $file }: אי אפשר ליצור: { $error }

## cli/import
no-json-form = לפקודה זו אין צורת JSON; השמיטו את ⁨--format json⁩
import-two-inputs = הקלט התקני אינו יכול להיות גם המאמר וגם הנתונים; ציינו קובץ לאחד מהם
file-not-utf8 = { $file }: אינו טקסט ב־UTF-8
import-no-form = אין תבנית כזאת; ראו ⁨hashiya import --help⁩

## cli/man
man-notebook = המחברת של מאמר, לידו.
man-config = settings.toml, entities.toml וערכות; HASHIYA_CONFIG_DIR מציין תיקייה אחרת.
man-data = מחברות שלא יכלו להימצא ליד המאמר שלהן; HASHIYA_DATA_DIR מציין תיקייה אחרת.
man-state = יומן, מקומות, טקסטים ישנים; HASHIYA_STATE_DIR מציין תיקייה אחרת.

## cli/merge
merge-failed = { $file }: { $unmergeable }; דבר לא נכתב

## cli/notes
note-was-also = { $key } היה גם:{" "}
text-empty = ⁨--text⁩ ריק; ציינו מילים לחיפוש
entity-empty = ⁨--entity⁩ ריק; ציינו שם

## cli/print
print-columns = בשורה עמודה אחת לפחות
print-not-a-number = נדרש מספר עמודות

## cli/read
command-near = { $word } אינו קובץ; האם הכוונה לפקודה { $near }?
needs-terminal = הקורא זקוק למסוף; ⁨hashiya print { $file }⁩ כותב את המאמר
the-terminal = המסוף
folder-empty = { $folder }: אין מאמר בתיקייה; ציינו קובץ: טקסט, Markdown, דף אינטרנט, EPUB, מסמך של מעבד תמלילים, PDF, AsciiDoc, OpenITI, כתוביות או טבלה
file-not-written = { $file }: אי אפשר לכתוב; ציינו קובץ לקריאה

## cli/relink
relink-stdin = לקלט התקני אין שם; relink קושר מחברת לקובץ

## cli/review
no-such-path = { $path }: אין קובץ או תיקייה כאלה; בדקו את השם
no-such-date = { $text }: אינו תאריך; ציינו כמו 2026-11-23, 2026-11 או 2026
words-empty = ⁨--text⁩ או ⁨--entity⁩ ריק; ציינו מילים לחיפוש

## cli/search
search-empty = החיפוש ריק; ציינו מילים לחיפוש
search-regex = { $query }: ביטוי רגולרי שגוי: { $why }

## cli/source
pipe-empty = { $path }: דבר לא הגיע; ציינו קובץ, או הריצו COMMAND | hashiya
standard-input = הקלט התקני
is-a-directory = { $path }: תיקייה; ציינו קובץ שבה
path-not-found = { $path }: אין קובץ כזה; בדקו את השם
path-not-readable = { $path }: אין רשות לקרוא; בדקו את ההרשאות
path-cannot-be-read = { $path }: אי אפשר לקרוא: { $error }
path-not-written = { $path }: אי אפשר לכתוב; ציינו קובץ לסימון

## cli/terminal
terminal-kept = { $name } נשמר למסוף הזה ב־{ $file }; ⁨--bidi⁩ auto עוקף אותו

## cli/themes
theme-built-in = מובנית

## cli/world
config-not-found = { $path }: אין קובץ או תיקייה כאלה; ⁨--config⁩ מקבל כל אחד מהם
folder-not-found = { $folder }: אין תיקייה כזאת; כתבו נתיב, ⁨~/⁩ לתיקייה שלכם
warnings-more = { $first } · { $count ->
    [one] ועוד פגם אחד
    [two] ועוד שני פגמים
   *[other] ועוד { $count } פגמים
}: hashiya check
no-home = תיקיית הבית אינה ידועה; קבעו HOME או { $name }
about-licence = רישיון: { $licence }
agree-spans = {"  "}מקומות, F1      בדיוק { $exact }  חופפים { $overlapping }
agree-labels = {"  "}תוויות, kappa  סוג  { $kind }  מצב      { $status }
agree-all = הכול, alpha       סוג  { $kind }  מצב      { $status }
section-repeats = חוזר על סעיף קודם
theme-dark = כהה
theme-light = בהירה
environment-terminal = { $name }; הפקודה hashiya terminal מפרטת
environment-dumb = המסוף אומר שהוא יודע רק להמשיך לכתוב (TERM=dumb): הקורא מדפיס בו
environment-no-terminal = הפלט התקני אינו מסוף; יש להריץ במסוף שבו קוראים
environment-unknown-terminal = המסוף אינו מוכר; אם שורות נקראות לא נכון, hashiya terminal שואלת מה נכון
environment-clipboard = המסוף מקבל את מה שמועתק (OSC 52)
environment-no-utf8 = "{ $value }" אינו UTF-8; יש לקבוע ב־LANG ערך שהוא כן, כגון C.UTF-8
environment-fonts = לערבית, לפרסית, לעברית ולאורדו
environment-fonts-lacking = אין גופן עבור { $languages }; אפשר להתקין אחד, כגון fonts-noto-core
environment-fonts-remote = הגופנים של המחשב שלידו יושבים מציירים את האותיות
environment-fonts-unknown = fc-list אינה מותקנת, ולכן לא ידוע אילו גופנים יש
environment-program = { $path }: { $use_of }
environment-no-program = { $name } אינה מותקנת: { $use_of }
environment-pdftotext = קוראת PDF (החבילה poppler-utils)
environment-git = ממזגת מחברות
environment-writable = { $folder }: אפשר לכתוב בה
environment-not-writable = { $folder }: אי אפשר לכתוב בה: { $why }
man-synopsis = תחביר
man-description = תיאור
man-options = אפשרויות
man-commands = פקודות
man-examples = דוגמאות
man-environment = משתני סביבה
man-example-open = פותחת מאמר עם ההערות שלו
man-example-pipe = קוראת מפקודה אחרת; כערך של GIT_PAGER היא מציגה כל הבדל
man-example-annotate = מסמנת טענה
man-example-claims = מציעה משפטים שאולי הם טענות
man-example-export = כותבת דוח
man-example-review = חוזרת על מה שהגיע זמנו
man-env-dirs = תיקיות אחרות מתיקיות הבסיס של XDG, הרשומות תחת FILES.
man-env-less = אם יש באפשרויות F (⁨--quit-if-one-screen⁩), מה שמגיע מפקודה אחרת ונכנס במסך אחד מודפס.
man-env-color = כל ערך: בלי צבעים.
man-env-lang = שפת ההודעות, והאם תוכניות כותבות UTF-8.
man-env-editor = העורך שבו אפשר לכתוב הערה ארוכה.
man-keys = מקשים
man-keys-change = של הקורא; settings.toml יכול לשנותם.
man-files = קבצים
man-exit = קוד יציאה
man-exit-statuses = 0: בוצע. 1: לא נמצא דבר, או נמצאו תקלות. 2: שימוש שגוי או שגיאה, שהיא שורה אחת בפלט השגיאות.
help-kinds = משמעות הסימנים
help-terminal = סדר שגוי או אותיות שבורות? הריצו: hashiya terminal

## shell/clipboard
disk-name-too-long = השם ארוך מדי
notebook-barred = { $file } { $why }: נשאר כפי שהוא, ההערות הולכות לתיקיית הנתונים
draft-waits = נשמרה הערה שלא הושלמה: היא תוצע כשהמאמר ייפתח
draft-not-kept = הטיוטה לא נשמרה: { $why }
no-such-operation = אין פעולה כזאת; hashiya log מציג אותן
file-not-regular = אינו קובץ רגיל
file-read-only = לקריאה בלבד
file-dangling-link = קישור שאינו מוביל לדבר
file-foreign-link = קישור לדבר אחר
file-sparse = קובץ דליל (sparse), כולו חורים
file-too-long = גדול מ־{ $megabytes } מ״ב
file-locked = תוכנה אחרת מחזיקה בנעילה שלו
output-taken = הוא מאמר או מחברת
output-link = הוא קישור
hint-link = ציינו את מה שהוא מוביל אליו

## shell/background_worker
notebook-blank = הוא ריק, וקובץ ריק אינו מחברת; ⁨hashiya restore⁩ משחזר את מה שההיסטוריה שלו יודעת, ⁨rm⁩ מאפשר להתחיל מחדש
notebook-foreign = הוא קובץ TOML של דבר אחר, ואינו מחברת
criterion-fault = אמת המידה { $name }: { $fault }
number-wanted = כאן דרוש מספר בין { $low } ל־{ $high }
notebook-emptied = תוכנה אחרת רוקנה את { $name }; השינוי הבא יכתוב אותו מחדש
conflict-copy = עותק מתנגש; ⁨hashiya check --mend⁩ ממזג אותו במחברת
conflict-copy-beside = { $file }: עותק מתנגש; ⁨hashiya check --mend⁩ ממזג אותו
conflict-copy-none = אינו עותק מתנגש
conflict-copy-other = עוסק במסמך אחר
notes-of-gone = ב־{ $file } הערות של { $article }, שכבר אינו שם; ⁨hashiya relink⁩ לוקח אותן
conflict-copy-empty = אין בו דבר
restore-kept = מה שהיה שם נשמר בתור { $file }

## app/act
list-by-place = הרשימה הזאת מסודרת לפי מקום; אפשר למיין שמות, הערות וטענות
choose-in-names = זה בוחר כמה שמות, ברשימה שלהם: { KEY("focus-entities") }
agree-in-disputes = זה לוקח את מה שהמסמנים מסכימים עליו, ברשימה של { KEY("disputes") }
review-nothing-here = אין כאן על מה לחזור: { KEY("review") } מתחיל
picture-shown = הדף בגופן { $face } · { KEY("picture") } מחזיר את האותיות
picture-left = הדף באותיות
picture-multiplexer = אין תמונות בתוך { $name }: הדף נשאר באותיות
picture-passthrough = אין תמונות בתוך { $name } בלי { $setting }: הדף נשאר באותיות
picture-terminal = המסוף הזה אינו מציג תמונות ש־Hashiya יודע לשלוח: הדף נשאר באותיות
picture-pixels = המסוף הזה אינו מוסר את גודל התאים שלו: הדף נשאר באותיות
picture-font = אף גופן מבין { $names } אינו מותקן: הדף נשאר באותיות
picture-feature = התוכנה נבנתה בלי תמונות (התכונה "faces"): הדף נשאר באותיות
vowel-marks-hidden = הניקוד מוסתר
vowel-marks-of-word = הניקוד של המילה שתחת הסמן
vowel-marks-shown = הניקוד מוצג

## app/moving
no-jump-before = אין קפיצה לפני זו
no-jump-after = אין קפיצה אחרי זו
no-sections = אין סעיפים במאמר הזה
percent-first = קודם מספר: ⁨50{ KEY("percent") }⁩ לאמצע
where-line = שורה { $line } מתוך { $lines } · ⁨{ $percent }%⁩
where-line-yet = שורה { $line }; השאר עדיין נקרא
where-in-section = { $where_in } · { $section } · { $title }

## app/answering
review-snoozed = נדחה בשבוע · { KEY("undo", mode: "review") } לביטול
done-undo-review = { $what } · { KEY("undo", mode: "review") } לביטול
review-deleted = נמחק · { KEY("undo", mode: "review") } לביטול
review-nothing-done = לא נעשה בחזרה הזאת דבר שאפשר לבטל
taken-back-review = בוטל

## app/awaited
no-longer-waiting = לא ממתינים עוד
no-longer-following = עוד טקסט מגיע למטה; { KEY("follow-end") } עוקב אחריו שוב
following-end = הסוף נשאר גלוי כל עוד מגיע טקסט · כל מקש אחר מפסיק זאת
waiting-for-end = הסוף
waiting-for-line = שורה { $number }
waiting-for-percent = ⁨{ $percent }%⁩
waiting-for-next-match = התוצאה הבאה
waiting-for-place = המקום הקודם
waiting-for-annotation = הסימון
waiting-looking = מחפשים { $needle }: ⁨{ $percent }%⁩ מהטקסט · { KEY("cancel") } מפסיק
waiting-percent = ממתינים: { $what } · נקראו ⁨{ $percent }%⁩ מהטקסט · { KEY("cancel") } מפסיק
waiting-amount = ממתינים: { $what } · נקראו { $amount } · { KEY("cancel") } מפסיק
kilobytes = { $count } ק״ב
megabytes = { $count } מ״ב
pipe-limit = הפקודה כותבת יותר מ־{ $megabytes } מ״ב: השאר לא נקרא (ההגדרה pipe.limit)
pipe-failed = אי אפשר להמשיך לקרוא את הקלט התקני: { $why }

## app/choose
select-again-nothing = לא נבחר דבר קודם: { KEY("select") } בוחר
reshape-nothing = שום סימון אינו נוגע בבחירה: { KEY("highlight") } מדגיש אותה
join-two = מצרפים שני סימונים של מחבר אחד: בחרו את שניהם, או עמדו על הראשון
joined-annotations = צורפו: { $quote } · { KEY("undo") } לביטול
palette-unsure = שום פקודה אינה מתחילה ב־{ $typed }: { KEY("accept", mode: "input") } מריץ את { $name }
palette-none = אין פקודה בשם { $typed }
palette-line = שורה { $number } של הקובץ
palette-write = אין מה לשמור: כל שינוי נשמר מיד
palette-open = פתיחת { $path }
palette-beside = פתיחת { $path } לצד זה
palette-themes = בחירת צבעים, תוך כדי צפייה בהם
palette-settings = בחירת הגדרה והערך שלה
palette-set = קביעת { $line }, עד היציאה
palette-set-kept = קביעת { $line } ושמירתה
palette-theme = הצבעים הנקראים { $name }
editor-only-notes = { KEY("editor", mode: "input") } כותב בעורך שלכם הערות בלבד
editor-none = לא ידוע עורך: קבעו EDITOR, למשל vim
editor-failed = { $editor }: { $why }; ההערה כפי שהייתה
editor-windows = לא במערכת הזאת
setting-value = { $name } זקוק לערך: { $values }
setting-near = אין הגדרה בשם { $name }; האם הכוונה ל־{ $near }?
setting-unknown = אין הגדרה בשם { $name }: ⁨:set⁩ מציג אותן
setting-set = { $name } = { $value } · לשמירה: ⁨:set! { $name }={ $value }⁩
setting-is = { $name } = { $value }
setting-later = { $name } = { $value } יחול מההפעלה הבאה, אם יישמר: ⁨:set! { $name }={ $value }⁩
setting-kept = { $name } = { $value } נשמר ב־{ $file }
setting-now = עכשיו { $value }
language-unknown = אין עדיין תרגום לשפה { $name }, ולכן הממשק באנגלית; יש: { $names }
theme-unknown = אין ערכה בשם { $name }: יש { $names }
reattach-nowhere = אין מקום דומה: בחרו מילים, ואז { KEY("reattach") }
reattach-choose = בחרו הערה ברשימה ואז את מילותיה: { KEY("select") }
reattached = נקשר למילים האלה · { KEY("undo") } לביטול

## app/place_marks
place-mark-waits = { $keys } …
place-mark-set = המקום הזה הוא { $letter }: { KEY("to-mark") } { $letter } מוביל אליו
place-mark-no-letter = למקום קוראים באות אחת או בספרה
place-mark-none = אין מקום בשם { $letter }: { KEY("set-mark") } { $letter } קורא כך לזה
more-keys = עוד { $count }: { KEY("help") } מציג את כל המקשים
place-mark-back = היכן שהתחילה הקפיצה האחרונה

## app/details
no-link-to-remove = אין כאן קישור להסיר

## app/finding
find-options-in-prompt = את דרך החיפוש משנים בזמן ההקלדה: { KEY("find") } מחפש
find-nothing-yet = עדיין לא חיפשו דבר: { KEY("find") } מחפש
find-not-found-short = לא נמצא
find-no-word = אין כאן מילה
find-wrapped = מעבר לסוף הטקסט

## app/folding
fold-no-section = אין כאן סעיף לקפל
fold-nothing-under = אין תחת הכותרת הזאת מה לקפל
repeats-none = דבר לא נאמר כאן פעמיים
repeats-same = העותק אומר אותו דבר, מילה במילה

## app/headings
heading-none = אין כאן כותרת: { KEY("next-section") } לבאה, { KEY("focus-sections") } לסעיפים
heading-dismissed = אינה עוד כותרת · { KEY("undo") } לביטול
still-reading = הטקסט עדיין נקרא: עוד רגע
heading-no-words = אין בשורה הזאת מילים לכותרת
heading-again = שוב כותרת · { KEY("undo") } לביטול
heading-made = כותרת, רמה { $level } · { KEY("add-heading") } רמה עמוקה יותר · { KEY("undo") } לביטול

## app/history
nothing-changed-read-only = דבר לא שונה: המחברת לקריאה בלבד: { $reason }
taken-back = בוטל · { KEY("redo") } לביצוע שוב
made-again = בוצע שוב · { KEY("undo") } לביטול

## app/judging
bad-date = אינו תאריך: 2023-11-17, 2023-11, 2023 או היום

## app/keys
pasted-cut = ארוך מדי לשורה אחת: השאר הושמט
note-cut = הערה של יותר מ־{ $size } קילובייט נכתבת בעורך שלכם ({ KEY("editor", mode: "input") }): השאר הושמט
paste-where = טקסט מודבק נכנס להערות, לתגיות ולחיפוש: { KEY("note") } כותב הערה

## app/listing
names-none-chosen = לא נבחר שם
names-all-paragraphs = שוב כל הפסקאות
names-choose-first = בחרו תחילה שם ברשימה: { KEY("focus-entities") }
only-names = { $count ->
    [one] פסקה אחת עם { $names } · { KEY("only-mentions") } מציג הכול
    [two] שתי פסקאות עם { $names } · { KEY("only-mentions") } מציג הכול
   *[other] { $count } פסקאות עם { $names } · { KEY("only-mentions") } מציג הכול
}
only-words = { $count ->
    [one] פסקה אחת עם { $needle } · { KEY("only-matching") } מציג הכול
    [two] שתי פסקאות עם { $needle } · { KEY("only-matching") } מציג הכול
   *[other] { $count } פסקאות עם { $needle } · { KEY("only-matching") } מציג הכול
}
names-not-together = אין פסקה שבה כולם יחד: { $names }
no-annotations-yet = אין עדיין סימונים: { KEY("select") } בוחר, { KEY("claim") } מסמן טענה

## app/marking
mark-folded = מקופל: { KEY("fold") } מציג מה לסמן כאן
mark-nothing = אין כאן מה לסמן: { KEY("select") } בוחר
marked = { $kind }: { $quote } · { KEY("edit-note") } הערה · { KEY("edit-tags") } תגיות · { KEY("undo") } ביטול
marked-place = { $kind }: { $quote } · { KEY("undo") } ביטול
marked-sentence = { $kind }, המשפט: { $quote } · { KEY("edit-note") } הערה · { KEY("edit-tags") } תגיות · { KEY("undo") } ביטול
mark-already = { $kind }: כבר מסומן, ונבחר עכשיו

## app/names
name-places = { $facts } · ובו { $places }
name-none-here = אין כאן שם שנמצא: { KEY("names") } מסמן בקו את אלה שנמצאו
names-still-reading = עדיין נקרא: עוד רגע
names-looking = מחפשים שמות: { KEY("cancel") } עוצר
names-together = { $count ->
    [one] נבחר שם אחד · { KEY("only-mentions") } רק פסקאותיו
    [two] נבחרו שני שמות · { KEY("only-mentions") } רק פסקאות עם שניהם
   *[other] נבחרו { $count } שמות · { KEY("only-mentions") } רק פסקאות עם כולם
}
names-unasked = בטקסט קצר כל כך זה נעשה מעצמו
names-underlined = קו תחת השמות
names-not-underlined = אין קו תחת השמות
names-all-marked = כל אזכור של { $name } מודגש
names-marked = { $name }: { $count } הודגשו · { KEY("undo") } לביטול

## app/naming
names-no-other = אין שם אחר לצרף אליו
names-none-hidden = לא הושמט שום שם
names-one-form = ל־{ $name } צורה אחת בלבד: אין מה להפריד
names-select-first = בחרו תחילה את השם: { KEY("select") }
names-name-stays = השם נשאר

## app/narrow
nothing-to-find-yet = אין עדיין הערות ואין שמות: { KEY("select") } בוחר, { KEY("claim") } מסמן טענה

## app/notes
no-annotation-here = אין כאן סימון: { KEY("select") } בוחר, { KEY("claim") } מסמן טענה, { KEY("highlight") } מדגיש
annotation-gone = הסימון הזה איננו: תוכנה אחרת מחקה אותו
done-undo = { $what } · { KEY("undo") } לביטול
no-annotation-here-next = אין כאן סימון: { KEY("next-annotation") } לבא
no-annotation-after = אין סימון אחרי זה
no-annotation-before = אין סימון לפני זה
done-to-several = { $what }: { $count ->
    [one] הערה אחת
    [two] שתי הערות
   *[other] { $count } הערות
} · { KEY("undo") } לביטול
notes-chosen = { $count ->
    [one] נבחרה הערה אחת
    [two] נבחרו שתי הערות
   *[other] נבחרו { $count } הערות
} · { KEY("edit-tags") } תגיות · { KEY("change-kind") } סוג · { KEY("status-2", mode: "list") } מצב
note-nothing-written = דבר לא נכתב ודבר לא סומן

## app/outline
outline-folded = מקופל: { KEY("fold") } מציג, { KEY("differences") } מציג במה הוא שונה

## app/panes
panes-full = לכל היותר { $most } חלוניות: { KEY("pane-close") } סוגר אחת
panes-one = חלונית אחת בלבד: { KEY("split-beside") } פותח אחרת לידה, { KEY("split-below") } מתחתיה
panes-none-there = אין שם חלונית
panes-last = החלונית האחרונה נשארת: { KEY("quit") } יוצא
panes-no-such-article = אין בספרייה מאמר עם המילים האלה

## app/people
colors-by-kind = צבעים לפי סוג

## app/seeking
find-not-found = לא נמצא: { $needle }

## app/sidebar
names-go-choose = לא נבחר שם: { KEY("focus-entities") } לשמות

## app/taking
copy-words-gone = מילותיו אינן עוד בטקסט: { KEY("copy") } מעתיק אותן כפי שהיו
copy-nothing = אין כאן מה להעתיק
copied = הועתק { $what }
form-markdown-section = Markdown לפי סעיף
form-markdown-section-for = ציטוטים תחת כותרותיהם: ל־GitHub ולאחרים
form-markdown-kind = Markdown לפי סוג
form-markdown-kind-for = טענות, ראיות, שאלות …
form-markdown-tag = Markdown לפי תגית
form-markdown-tag-for = כל ציטוט תחת כל אחת מתגיותיו
form-obsidian = Obsidian
form-obsidian-for = פתק עם מזהי בלוקים; כתיבה חוזרת מעדכנת אותו
form-html = דוח HTML
form-html-for = הטקסט, הטענות וההערות בדף אחד, גם להדפסה
form-csv = CSV
form-csv-for = טבלה לגיליונות אלקטרוניים
form-anki = Anki
form-anki-for = כרטיסים: המשפט בלי המילים המסומנות
form-hypothesis = Hypothesis
form-hypothesis-for = מה שהלקוח שלה מייבא
form-json-ld = JSON-LD
form-json-ld-for = סימוני הרשת (Web Annotations) של W3C
form-claim-review = ClaimReview
form-claim-review-for = schema.org: טענות עם הכרעה
form-bibtex = BibTeX
form-bibtex-for = מקור המאמר
form-csl = CSL-JSON
form-csl-for = מקור המאמר, ל־Zotero ולאחרים
form-openiti = OpenITI
form-openiti-for = הטקסט כ־mARkdown, עם תגיות
form-brat = brat
form-brat-for = תיוג נפרד מהטקסט, לקורפוסים
form-doccano = doccano
form-doccano-for = הטקסט עם תוויות
form-conll = CoNLL
form-conll-for = מילה בשורה עם התווית שלה
export-nothing = אין עדיין מה לייצא: { KEY("select") } בוחר, { KEY("claim") } מסמן טענה, { KEY("highlight") } מדגיש
export-no-file = דבר לא נכתב: לא צוין קובץ
file-there = { $path } כבר קיים

## app/library
article-gone = המאמר איננו; ⁨hashiya relink ARTICLE NOTEBOOK⁩ מעביר את הערותיו לאחר
annotation-not-here = הסימון הזה אינו עוד במאמר

## app/elsewhere
annotation-nowhere = הסימון הזה אינו בשום מאמר בספרייה: { $to }
nothing-changed-in = דבר לא שונה ב־{ $title }: { $fault }
linked-already = כבר מקושר
done-in = { $what } · נכתב ב־{ $title } · { KEY("undo") } לביטול
article-there-gone = המאמר שלו איננו עוד: { $title }

## app/links
link-nothing = דבר לא קושר: אין סימון כזה; כתובת של דף מתחילה ב־⁨https://⁩
link-page-is-source = דף הוא מקור: בחרו "מצטט" או "נתמך בידי"
link-other-article = מה שבמאמר אחר מקושר משם: בחרו "תומך"
follow-nothing = לא נראים קישור או הערת שוליים
source-is-text = זה המקור: טקסט פשוט מוצג כמות שהוא
source-no-text = המקור של התבנית הזאת אינו טקסט
source-text-hint = { KEY("source-text") } או { KEY("cancel") } לחזרה
link-none = אין כאן קישור: { KEY("link") } מקשר ראיה
copied-address = הועתקה הכתובת { $address }
link-looking = מחפשים אותו בספרייה …

## app/disputes
disputes-nothing-to-settle = אין מה להכריע: ⁨hashiya agree A.toml B.toml --settle ARTICLE⁩
disputes-nothing-here = אין כאן דבר
disputes-all-in = מה שכולם מסכימים עליו כבר במחברת
dispute-settled = { $what } · נותרו { $count } להכרעה · { KEY("undo") } לביטול
colors-by-author = צבעים לפי מחבר: { $authors }

## app/surface/proposals
proposals-underlined = קו תחת ההצעות: { KEY("proposals") } מציג אותן
proposals-not-underlined = אין קו תחת ההצעות
page-marks-shown = עמודי הספר המודפס מוצגים לצד הטקסט
page-marks-none = בטקסט הזה לא מסומנים עמודים
page-marks-hidden = העמודים אינם מוצגים
proposals-none-chosen = בחרו תחילה הצעה
proposals-accepted = { $count ->
    [one] עכשיו זו טענה
    [two] עכשיו אלה שתי טענות
   *[other] עכשיו אלה { $count } טענות
}; { KEY("undo") } לביטול
proposals-refused = { $count ->
    [one] אינה טענה: לא תוצע עוד
    [two] שתיהן אינן טענות: לא יוצעו עוד
   *[other] { $count } אינן טענות: לא יוצעו עוד
}; { KEY("undo") } מחזיר
proposals-awaited = מחפשים משפטים …
proposals-no-more = אין שם הצעות נוספות
proposals-on-their-page = { KEY("proposals") } מציג הצעות: שם מקבלים ודוחים אותן
proposals-none = אין הצעות: באף משפט פתוח אין סיבה לבדיקה
proposals-by-place = לפי המקום בטקסט
proposals-none-like-that = לאף אחד אין הסיבה הזאת: { KEY("cancel") } מציג הכול
amounts-differ = { $here } כאן, { $there } שם
amounts-none = אין כמות במשפט הזה
amounts-in-article = במקום אחר במאמר

## app/surface/chains
chains-none = לא נמצאה בטקסט שרשרת מסירה
chains-awaited = מחפשים שרשראות מסירה …
chains-folded = קופלו שרשראות מסירה: { $count }
chains-unfolded = שרשראות המסירה נפרסו

## app/surface/timeline
timeline-awaited = מחפשים משפטים מתוארכים …
timeline-needs-names = התאריכים ייוודעו כשיימצאו השמות
timeline-none = אין בטקסט משפט עם תאריך

## app/surface/met
met-nowhere = אותה טענה אינה בשום מאמר אחר בספרייה
met-awaits-library = הספרייה נקראת: הקישו שוב כשתהיה מוכנה
met-tied = כמו ב־{ $title }
met-evidence = { $count ->
    [one] כמו ב־{ $title }, ראיה אחת נלקחה
    [two] כמו ב־{ $title }, שתי ראיות נלקחו
   *[other] כמו ב־{ $title }, { $count } ראיות נלקחו
}

## ui/claims
claims-none = אין עדיין טענות: { KEY("claim") } מסמן אחת בטקסט
claims-none-like-that = אין כזאת: { KEY("filter-kind") } מציג אחרות
listed-of = { NUMBER($listed) } מתוך { NUMBER($all) }
claims-open = { $count } פתוחות

## ui/disputes
disputes-agree = הם מסכימים על הכול
no-status = בלי מצב

## ui/library
library-reading-all = בקריאה …
library-reading = המאמרים נקראים …
library-empty = אין עדיין מאמרים: hashiya FOLDER מציג את אלה שבתיקייה
library-article-gone = המאמר שלו איננו
library-unreadable = אי אפשר לקרוא את הערותיו

## ui/sidebar
sections-none = אין: בטקסט אין כותרות
names-looking-all = מחפשים שמות …
names-none = לא נמצא דבר
list-none-holds = אין שמכיל זאת: { KEY("cancel") } מציג הכול
notes-none-of-kind = { KEY("filter-kind") } מציג את כל הסוגים

## app/surface/tags
tags-none = אין עדיין תגיות: { KEY("edit-tags") } על סימון כותב אותן
tag-here = { $here } כאן
tag-here-elsewhere = { $here } כאן · { $elsewhere } במקומות אחרים
tag-list = להציג את כל מה שנושא אותה
tag-rename = לקרוא לה אחרת בכל מקום, או לאחדה עם אחרת
tag-take-off = להסיר אותה מכל מקום
tag-renamed = { $old } היא עכשיו { $new }
tag-taken-off = { $old } הוסרה
tag-needs-a-name = לתגית דרוש שם: { KEY("cancel") } משאיר אותה כפי שהיא
done-in-articles = { $what }, { $articles ->
    [one] במאמר אחד
    [two] בשני מאמרים
   *[other] ב־{ $articles } מאמרים
} · { KEY("undo") } לביטול
notes-none = אין עדיין: { KEY("claim") } מסמן טענה

## ui/status
not-signed = לא חתום
to-settle = { $unsettled } להכרעה
reading-amount = { $amount } …
reading-percent = נקרא ⁨{ $percent }%⁩
names-percent = שמות ⁨{ $percent }%⁩
cancel-stops = { KEY("cancel") } עוצר
here-of = { $number } מתוך { $count } כאן

## ui/mod
too-small = קטן מדי: לפחות { $columns }×{ $rows }
names-long-text = טקסט ארוך: { KEY("find-names") } מחפש שמות
names-looking-percent = מחפשים שמות: ⁨{ $percent }%⁩
library-reading-of = נקראו { NUMBER($done) } מתוך { NUMBER($all) } …
library-none-holds = אין כותרת או הערה עם המילים האלה: { KEY("cancel") } מציג הכול
details-hint = { KEY("down", mode: "list") } { KEY("up", mode: "list") } קישורים · { KEY("open", mode: "list") } מעבר · { KEY("delete", mode: "list") } מסיר · { KEY("link", mode: "list") } מוסיף · { KEY("cancel", mode: "list") }
disputes-agreed = {" "}· { KEY("take-agreed", mode: "list") }: { $count } בהסכמה
disputes-hint = { KEY("status-1", mode: "list") } { KEY("status-2", mode: "list") } … התווית של מי · { KEY("delete", mode: "list") } של אף אחד{ $agreed } · { KEY("undo", mode: "list") } ביטול · { KEY("open", mode: "list") } טקסט · { KEY("cancel", mode: "list") }
disputes-hint-short = { KEY("status-1", mode: "list") } { KEY("status-2", mode: "list") } { KEY("delete", mode: "list") }{ $agreed } · { KEY("undo", mode: "list") } · { KEY("open", mode: "list") } · { KEY("cancel", mode: "list") }
help-hint = { KEY("filter-text", mode: "list") } מחפש מקש · { KEY("down", mode: "list") } { KEY("up", mode: "list") } גלילה · { KEY("palette") } מריץ פקודה לפי שמה · כל מקש אחר סוגר
help-hint-typing = enter שומר · esc מציג הכול
help-none = אין מקש שעושה זאת
picker-hint = הקלידו כדי לצמצם · ↑ ↓ { KEY("accept", mode: "input") } · { KEY("cancel", mode: "input") }
picker-address = { KEY("accept", mode: "input") } מקשר את הכתובת שהוקלדה: ⁨https://…⁩ · מילים נחפשות גם במאמרים אחרים
picker-none = אין דבר בשם הזה
find-looking = מחפש …
find-not-found-ways = לא נמצא · { $ways }
review-hint = { KEY("filter-kind", mode: "review") } אחרים · { KEY("sort", mode: "review") } סדר אחר · { KEY("statistics", mode: "review") } סטטיסטיקה · { KEY("cancel", mode: "review") } אחורה
review-none-like-that = אין כזה לחזרה
review-none-marked = עדיין לא סומן דבר: במאמר { KEY("select") } בוחר, { KEY("claim") } מסמן טענה
review-none-due = אין דבר שהגיע זמנו
review-comes = מה שיבוא
recall-on = המילים באות תחילה; { KEY("good", mode: "review") } מגלה מה נרשם עליהן
recall-off = המילים וההערות שוב באות יחד
recall-hint = מה נרשם עליה? { $keys } מגלה
locale-broken = אינה הודעה בתחביר של Fluent
locale-fault = שורה { $line }: אינה הודעה בתחביר של Fluent

## names of kinds, statuses and relations, in sentences and by themselves
kind-highlight = הדגשה
kind-claim = טענה
kind-evidence = ראיה
kind-question = שאלה
kind-quote = ציטוט
kind-note = הערה
kind-opinion = דעה
kind-bookmark = סימנייה
status-unverified = לא אומתה
status-supported = נתמכת
status-refuted = הופרכה
status-disputed = שנויה במחלוקת
confidence-low = נמוכה
confidence-medium = בינונית
confidence-high = גבוהה
relation-supports = תומך ב
relation-supported-by = נתמך בידי
relation-refutes = מפריך את
relation-refuted-by = מופרך בידי
relation-answers = עונה על
relation-answered-by = נענה בידי
relation-cites = מצטט
relation-cited-by = מצוטט בידי
relation-same-as = זהה ל

## labels: a word before a value, a column, a title
label-value = { $label }: { $value }
label-kind = סוג
label-status = מצב
label-tag = תגית
label-tags = תגיות
label-note = הערה
label-name = שם
label-author = מחבר
label-speaker = דובר
label-said = נאמר
label-place = מקום
label-confidence = רמת ביטחון
label-color = צבע
label-none = אין
label-all = הכול
label-nobody = אף אחד
label-unsigned = לא חתום

## orders
order-place = המקום בטקסט
order-open = הפתוחות תחילה
order-changed = שינוי אחרון תחילה
order-status = בקבוצות: מצב
order-section = בקבוצות: סעיף
order-speaker = בקבוצות: דובר
order-tag = בקבוצות: תגית
order-names-kind = בקבוצות: מה הם
order-names-count = לפי מספר האזכורים
order-names-place = לפי המקום בטקסט
order-notes-place = מקום
order-notes-time = זמן
order-notes-kind = סוג
order-notes-tag = תגית
order-notes-status = מצב
order-articles-latest = האחרון תחילה
order-articles-title = כותרת
order-articles-unread = מה שנותר לקרוא
order-articles-annotations = הכי הרבה סימונים תחילה
order-articles-open = הכי הרבה טענות פתוחות תחילה
order-articles-length = הארוך תחילה
order-review-due = מה שהגיע זמנו, בחזרה מרווחת
order-review-newest = הכול, החדש תחילה
order-review-random = הכול, באקראי

## searching
find-mode-exact = ככתוב
find-mode-regex = רגולרי
find-mode-word = מילה
find-mode-clitics = מילה+תחיליות
find-counted = { $number } מתוך { $total }{ $more }
key-does-nothing = { $keys } אינו עושה כאן דבר: { KEY("help") } מציג את המקשים
nothing-here = { $name } אינו עושה כאן דבר: { KEY("help") } מציג את המקשים

## lists of the sidebar
names-by-count = שמות לפי מספר
names-by-place = שמות לפי מקום
names-title = שמות
sections-title = סעיפים
notes-title = הערות
note-lost = אבוד
note-ambiguous = היכן?
note-changed = השתנה
only-kind = רק: { $kind }
only-all = כל הסימונים
section-facts = { $words ->
    [one] מילה אחת
    [two] שתי מילים
   *[other] { $words } מילים
} · נקרא ⁨{ $percent }%⁩ · { $notes ->
    [one] הערה אחת
    [two] שתי הערות
   *[other] { $notes } הערות
}
mention-of = { $name }: { $number } מתוך { $count }

## what is typed
prompt-find = חיפוש
prompt-only = רק
prompt-filter = רק עם
prompt-note = הערה
prompt-tags = תגיות
prompt-speaker = מי אמר
prompt-said = מתי נאמר
prompt-place = היכן נאמר
prompt-setting = קביעה
prompt-export = כתיבה אל
prompt-rename = השם החדש
prompt-retag = השם החדש של התגית
prompt-find-hint = enter הולך לשם · esc חוזר
prompt-only-hint = enter מציג רק פסקאות עם זה · esc סוגר
prompt-filter-hint = enter שומר · esc מציג הכול
prompt-note-hint = enter ו־esc שומרים · ctrl-j שורה חדשה
prompt-tags-hint = תגיות עם פסיקים ביניהן · tab משלים · enter שומר
prompt-completes-hint = tab משלים · enter שומר · esc סוגר
prompt-export-hint = הקובץ: ⁨~/⁩ הוא הבית · enter כותב · esc סוגר
prompt-setting-hint = enter קובע · esc סוגר
prompt-retag-hint = tab משלים: תגית קיימת מתאחדת איתה · enter · esc
prompt-rename-hint = enter משנה את השם · esc סוגר
prompt-source-hint = enter שומר · esc סוגר
prompt-said-hint = 2023-11-17, 2023-11, 2023 או היום · enter שומר

## folds and repeats
repeat-paragraphs = פסקאות { $first }–{ $last }
repeat-same = חוזר על { $what }
repeat-fewer-short = חוזר על { $what } בלי { $count }
repeat-more-short = חוזר על { $what } ועוד { $count }
repeat-fewer = חוזר על { $what }, בלי { $count ->
    [one] פסקה אחת
    [two] שתי פסקאות
   *[other] { $count } פסקאות
}
repeat-more = חוזר על { $what }, עוד { $count ->
    [one] פסקה אחת
    [two] שתי פסקאות
   *[other] { $count } פסקאות
}
folded = { $count ->
    [one] פסקה אחת מקופלת
    [two] שתי פסקאות מקופלות
   *[other] { $count } פסקאות מקופלות
}

## review
review-since = מאז { $date }
review-before = לפני { $date }
grade-again = שוב
grade-hard = קשה
grade-good = טוב
grade-easy = קל
review-title = חזרה
review-due = הגיע הזמן
review-newest = החדש תחילה
review-random = באקראי
review-once-more = עוד פעם
review-words-gone = אינו עוד בטקסט
review-seen = נראה { $count }×
review-seen-last = נראה { $count }×, לאחרונה { $last }
review-seen-forgotten = { $seen } · נשכח { $lapses }×
review-new = חדש
outlook-due = הגיע הזמן עכשיו
outlook-new = חדש
outlook-tomorrow = מחר
outlook-week = בתוך שבוע
outlook-month = בתוך חודש
outlook-later = מאוחר יותר
tally-put-off = נדחה
tally-unanswered = נשאר בלי תשובה
tally-changed = שונה
review-done = נעשה

## view
invisible-shown = התווים הסמויים מוצגים
invisible-hidden = התווים הסמויים מוסתרים
direction-auto = כיוון: כפי שנמצא בטקסט
direction-rtl = כיוון: מימין לשמאל
direction-ltr = כיוון: משמאל לימין
paragraph-direction-auto = הפסקה הזאת: כפי שנמצא בטקסט
paragraph-direction-rtl = הפסקה הזאת: מימין לשמאל
paragraph-direction-ltr = הפסקה הזאת: משמאל לימין

## waiting
awaited-words = "{ $needle }"

## titles of choices
picker-command = פקודה
picker-chain = שרשרת
picker-only = רק
picker-list-only = רק חלק
picker-sort-or-group = מיון או קיבוץ
picker-sort = מיון
picker-sort-articles = מיון מאמרים
picker-differences = העותק והראשון נבדלים ב
picker-whose-word = המילה של מי?
picker-draft = הערה שלא הושלמה
picker-review = חזרה
picker-review-only = חזרה רק על
picker-notes-and-names = הערות ושמות
picker-follow = מעבר אל
picker-follow-link = מעבר לקישור
picker-source = מקור המאמר
picker-bond = הסימון הזה …
picker-said-by = הוא אמר …
picker-tag-with = תיוג בו
picker-type = מה זה?
picker-join = צירוף אל
picker-show-again = להציג שוב
picker-split = הפרדה
picker-kind = סוג
picker-history = היסטוריה
picker-moment = הבדלים
picker-whose = של מי הסימונים
picker-reattach = היכן מקומו?
picker-reshape = מי מהם על הבחירה?
picker-export = ייצוא כ
picker-file-there = הוא כבר קיים
picker-timeline = ציר הזמן
picker-set = קביעה
picker-beside = מאמר לצד זה
picker-theme = ערכת צבעים

## choices of what is listed
facet-all-claims = כל הטענות
facet-every-kind = סימונים מכל סוג
facet-younger = צעיר מ{ $age ->
    [week] שבוע
    [month] חודש
   *[year] שנה
}
facet-older = ישן מ{ $age ->
    [week] שבוע
    [month] חודש
   *[year] שנה
}
facet-without = { $label }: אין
facet-everyone = של כולם

## groups of claims
no-section = בלי סעיף
no-tag = בלי תגית
no-speaker = לא ידוע מי אמר

## details
detail-said-by = אמר
detail-when = מתי
detail-where = היכן
detail-source = מקור
detail-by = מאת
detail-made = נוצר
detail-amounts = כמויות
detail-history = היסטוריה
detail-missing = חסר
detail-merged = מוזג
detail-why = למה
detail-met-in = נמצא ב
detail-but = אבל
detail-then = אז
detail-was = היה
detail-now = עכשיו
detail-confidence = רמת ביטחון: { $confidence }
details-title = פרטים
source-title = מקור
gap-speaker = דובר
gap-date = תאריך
gap-place = מקום
gap-source = מקור

## differences of copies
missing-in-copy = חסר בעותק
only-in-copy = רק בעותק
words-missing-in-copy = מילים חסרות בעותק
words-only-in-copy = מילים רק בעותק
in-the-first = בראשון: { $words }

## disputes
disputes-annotators = { $count ->
    [one] יש מסמן אחד
    [two] יש שני מסמנים
   *[other] יש { $count } מסמנים
}
dispute-taken = { $name }: { $kind } { $quote }
dispute-nobody = של אף אחד: דבר לא מסומן כאן
disputes-nothing-marked = דבר לא מסומן כאן
disputes-agreed-taken = { $count ->
    [one] אחד שהכול מסכימים עליו נמצא במחברת
    [two] שניים שהכול מסכימים עליהם נמצאים במחברת
   *[other] { $count } שהכול מסכימים עליהם נמצאים במחברת
} · { KEY("undo") } לביטול

## drafts
draft-go-on = להמשיך בהערה הזאת
draft-away = להשליך אותה
drafts-away = להשליך את כולן

## what was kept
confidence-none = לא צוינה
speaker-kept = הדובר נשמר
place-kept = המקום נשמר
date-kept = התאריך נשמר
note-kept = ההערה נשמרה
tags-kept = התגיות נשמרו
untied = הקישור הוסר
deleted = נמחק
deleted-note = נמחק: { $kind } { $quote }
deleted-with-links = { $what }, עם הקישורים אליו { $count ->
    [one] בהערה אחת
    [two] בשתי הערות
   *[other] ב־{ $count } הערות
}
tied-to-words = נקשר למילים האלה
alike = דמיון ⁨{ $percent }%⁩

## keys of an article's source
source-url = כתובת
source-isbn = מסת״ב
source-author = מחבר
source-site = אתר
source-published = פורסם
source-accessed = נצפה

## reasons why a sentence may be a claim
reason-number = מספר
reason-date = תאריך
reason-attribution = ייחוס
reason-event = אירוע
reason-comparison = השוואה
reason-superlative = הפלגה
reason-cause = סיבה
reason-promise = הבטחה
reason-certainty = ודאות
reason-name = שם

## links
relation-and-end = { $relation } { $end }
bond-supported-by = ראיה בעדו: סימון או דף
bond-refuted-by = ראיה נגדו
bond-answered-by = מה שעונה על השאלה
bond-cites = מקור: סימון או דף
bond-same-as = אותו דבר שנאמר במקום אחר
bond-supports = זו ראיה בעד אחר
bond-refutes = זו ראיה נגד אחר
bond-answers = זו תשובה לשאלה

## names
said-by-name = נאמר בידי { $name }
tagged = תויג { $name }
name-facts = { $name } · { $type } · { $count ->
    [one] אזכור אחד
    [two] שני אזכורים
   *[other] { $count } אזכורים
}
name-facts-latin = { $name } · { $latin } · { $type } · { $count ->
    [one] אזכור אחד
    [two] שני אזכורים
   *[other] { $count } אזכורים
}
names-stopped = נעצר: מוצגים השמות של ⁨{ $percent }%⁩ הראשונים
name-hidden = הושמט: { $name }
name-shown-again = מוצג שוב: { $name }
name-of-its-own = { $name }: שם בפני עצמו
name-made = שם: { $name }
name-called = נקרא עכשיו { $name }
name-as-text = כפי שהטקסט מעיד
name-a-name = שם
name-joined = { $form } הוא { $name }
type-person = אדם
type-organization = ארגון
type-product = מוצר
type-place = מקום
type-event = אירוע
type-name = שם
type-date = תאריך
type-amount = סכום
type-percentage = אחוז
type-number = מספר
types-persons = אנשים
types-organizations = ארגונים
types-products = מוצרים
types-places = מקומות
types-events = אירועים
types-names = שמות אחרים
types-dates = תאריכים
types-amounts = סכומים
types-percentages = אחוזים
types-numbers = מספרים

## spans of time
today = היום
yesterday = אתמול
days-ago = { $count ->
    [one] לפני יום
    [two] לפני יומיים
   *[other] לפני { $count } ימים
}
until-days = { $count ->
    [one] יום
    [two] יומיים
   *[other] { $count } ימים
}
until-months = { $count ->
    [one] חודש
    [two] חודשיים
   *[other] { $count } חודשים
}
until-years = { $count ->
    [one] שנה
    [two] שנתיים
   *[other] { $count } שנים
}

## several annotators
looks-by-author = צבעים וסימנים לפי מחבר
looks-by-kind = צבעים וסימנים לפי סוג
whose-all = הסימונים של כולם
whose-of = רק הסימונים של { $author }
whose-unsigned = רק סימונים שאיש לא חתם עליהם

## taking away
quote-with-place = { $quote } עם מקומו
quote-as-markdown = { $kind } { $quote } כ־Markdown
file-another-name = שם אחר
file-replace = להחליף אותו

## the line where one finds
two-parts = { $one } · { $other }
find-ways = { $exact } ככתוב · { $regex } רגולרי · { $whole } מילים

## bars
percent = ⁨{ $percent }%⁩
articles-count = { $count ->
    [one] מאמר אחד
    [two] שני מאמרים
   *[other] { NUMBER($count) } מאמרים
}
places-count = { $count ->
    [one] מקום אחד
    [two] שני מקומות
   *[other] { NUMBER($count) } מקומות
}
notes-count = { $count ->
    [one] הערה אחת
    [two] שתי הערות
   *[other] { NUMBER($count) } הערות
}
open-claims-count = { $count ->
    [one] טענה פתוחה
    [two] שתי טענות פתוחות
   *[other] { NUMBER($count) } טענות פתוחות
}

## more labels
label-words = מילים

## help
keys-title = מקשים

## keys that help where one is, a word each
hint-there = לשם
hint-accept = קבלה
hint-refuse = דחייה
hint-speaker = דובר
hint-choose = בחירה
hint-only = רק
hint-same = זהה
hint-back = אחורה
hint-take-back = ביטול
hint-source = מקור
hint-put-off = לדחות
hint-skip = לדלג
hint-supported = נתמכת
hint-note = הערה
hint-end = סיום
hint-unfold = פריסה
hint-unfold-all = פריסת הכול
hint-differences = הבדלים
hint-help = עזרה
hint-tags = תגיות
hint-delete = מחיקה
hint-select = בחירה
hint-claim = טענה
hint-highlight = הדגשה
hint-find = חיפוש
hint-sidebar = סרגל צד
hint-widen = הרחבה
hint-evidence = ראיה
hint-copy = העתקה
hint-leave = סגירה
hint-editor = עורך
hint-new-line = שורה חדשה
hint-take-it = אישור
hint-first-word = של הראשון
hint-search = חיפוש
hint-open = פתיחה
hint-sort = מיון
hint-review = חזרה
hint-statistics = סטטיסטיקה
hint-library = ספרייה
hint-go-there = ללכת לשם
hint-tie-evidence = קישור ראיה
hint-list-only = רק חלק
hint-details = פרטים
hint-next-mention = האזכור הבא
hint-only-with-it = רק איתו
hint-join = צירוף
hint-hide = השמטה
hint-claims = טענות
hint-fold = קיפול
hint-next-pane = החלונית הבאה
hint-kind = סוג

## the library
articles-title = מאמרים
column-last = לאחרונה
column-open = פתוחות
column-notes = הערות
column-read = נקרא
column-words = מילים
column-file = קובץ

## export/claim_page
claim-page-for = מה תומך בה
claim-page-against = מה מפריך אותה
claim-page-tied = קשרים נוספים
claim-page-met = הופיעה גם במקום אחר
claim-page-in = מתוך { $title }
claim-page-read = נקרא ב־{ $date }
claim-one-page = יש { $count } טענות: ציינו אחת לפי המזהה שלה

## claims/amounts
amount-percent = ⁨{ $number }%⁩
amount-of = { $amount } { $unit }
amount-about = ≈ { $amount }
amount-million = { $number } מיליון
amount-billion = { $number } מיליארד
amount-trillion = { $number } טריליון
unit-kilometre = ק״מ
unit-metre = מ׳
unit-centimetre = ס״מ
unit-mile = מייל
unit-foot = רגל
unit-square-kilometre = קמ״ר
unit-hectare = הקטר
unit-square-metre = מ״ר
unit-square-mile = מייל רבוע
unit-acre = אקר
unit-square-foot = רגל רבועה
unit-tonne = טון
unit-kilogram = ק״ג
unit-gram = גרם
unit-pound = ליברה
unit-ounce = אונקיה
unit-usd = דולר
unit-eur = אירו
unit-gbp = ליש״ט
unit-ils = ש״ח
unit-jpy = ין
unit-toman = טומאן

## claims and proposals
annotations-title = סימונים
claims-title = טענות
proposals-title = הצעות

## figures
statistics-title = סטטיסטיקה
weeks-marked = סומן
weeks-reviewed = חזרות
weeks-read = נקרא
weeks-annotations = { $count ->
    [one] סימון אחד
    [two] שני סימונים
   *[other] { NUMBER($count) } סימונים
} · { NUMBER($week) } השבוע
weeks-articles = { $count ->
    [one] מאמר אחד
    [two] שני מאמרים
   *[other] { NUMBER($count) } מאמרים
} · { NUMBER($week) } השבוע
figures-articles = { NUMBER($all) } · נפתחו { NUMBER($opened) } · נקראו עד הסוף { NUMBER($read) }
figures-words = { NUMBER($words) } · נקראו { NUMBER($read) }
figures-annotations = { NUMBER($count) }
figures-review = { NUMBER($now) } הגיע זמנם · { NUMBER($new) } חדשים · { NUMBER($tomorrow) } מחר
figures-kinds = סוגים
figures-statuses = מצבים

## app/linking
history-aligned = פסקאות שנקשרו לפסקאות של מאמר אחר
command-split-earlier = טקסט קודם שנכתבו בו הערות, בחלונית לצד זו
command-link-panes = שתי חלוניות שומרות על אותו מקום; שוב: כבר לא
command-next-difference = ההבדל הבא בין החלוניות הקשורות, או בין הנוסחים
command-previous-difference = ההבדל הקודם בין החלוניות הקשורות, או בין הנוסחים
command-tie-paragraphs = קשירת הפסקה הזאת לפסקה בטקסט האחר, או התרה
command-parallel-rows = מה ששייך זה לזה מתחיל באותה שורה, או לא
command-variants = חילופי הנוסח במאמרים הפתוחים האחרים, למטה; שוב: בלי
command-carry-over = ההערה הזאת גם בחלונית האחרת
command-follow-beside = מה שההערה הזאת קשורה אליו, בחלונית לצד זו
notebook-earlier = זהו טקסט קודם: הערות נכתבות בטקסט של היום
earlier-none = אין טקסט קודם בהישג יד: ההערות נכתבו בטקסט של היום
earlier-name = { $name }, כפי שהיה
earlier-name-at = { $name }, { $time }
kept-text-notes = { $count ->
    [one] הערה אחת נכתבה בו
    [two] שתי הערות נכתבו בו
   *[other] { $count } הערות נכתבו בו
}
link-needs-two = חלונית אחת בלבד: { KEY("split-beside") } פותח עוד אחת, { KEY("split-article") } מאמר לצד זה
link-same-place = שתי החלוניות מציגות מאמר אחד, והוא אינו חוזר על דבר
linking = משווה …
linked-translation = נקשרו כטקסט ותרגומו: { $tied } מתוך { $all } פסקאות שייכות זו לזו
linked-no-more = החלוניות זזות שוב כל אחת לעצמה
not-linked = אין חלוניות קשורות: { KEY("link-panes") } קושר אותן
no-differences = שני הטקסטים אומרים אותו דבר
no-difference-after = אין הבדל אחרי זה
no-difference-before = אין הבדל לפני זה
variants-title = חילופי נוסח
variants-found = { $count ->
    [0] עדי הנוסח זהים
    [one] חילוף נוסח אחד · { KEY("next-difference") } עובר לבא, { KEY("differences") } מציג אותם
    [two] שני חילופי נוסח · { KEY("next-difference") } עובר לבא, { KEY("differences") } מציג אותם
   *[other] { $count } חילופי נוסח · { KEY("next-difference") } עובר לבא, { KEY("differences") } מציג אותם
}
variants-need-witness = אין עד נוסח אחר פתוח: { KEY("split-article") } פותח מאמר לצד זה, { KEY("split-earlier") } טקסט קודם
variants-no-more = חילופי הנוסח אינם מוצגים עוד
number-of-all = { NUMBER($number) } מתוך { NUMBER($all) }
difference-there = { $sign } { $number } מתוך { $all } · שם: { $there }
difference-here = { $sign } { $number } מתוך { $all } · רק כאן
tie-there = עכשיו הפסקה השייכת לה בטקסט האחר: { KEY("pane-next") }, ואז { KEY("tie-paragraphs") }
tie-same = פסקה נקשרת לפסקה של טקסט אחר: { KEY("pane-next") } עובר אליו
paragraphs-tied = שתי הפסקאות נקשרו · { KEY("undo") } לביטול
paragraphs-untied = הקשר הותר: ההתאמה מחושבת מחדש · { KEY("undo") } לביטול
parallel-on = פסקאות ששייכות זו לזו מתחילות באותה שורה
parallel-off = שוב כל טקסט לעצמו
carry-same = שתי החלוניות מציגות מאמר אחד
carry-nowhere = המילים האלה אינן במאמר האחר
carry-there = במאמר האחר כבר יש ההערה הזאת
carried = ההערה נמצאת עכשיו גם במאמר האחר
carried-unsure = ההערה נמצאת גם במאמר האחר, לא בוודאות: המילים שם שונות
picker-linked-differences = הבדלים
picker-variants = חילופי נוסח
picker-kept-texts = טקסטים קודמים
linked-versions = { $count ->
    [0] נקשרו: שניהם אומרים אותו דבר
    [one] נקשרו: הבדל אחד
    [two] נקשרו: שני הבדלים
   *[other] נקשרו: { $count } הבדלים
} (−{ $deleted } +{ $inserted } ~{ $changed } ↕{ $moved }) · { KEY("next-difference") } עובר לבא
only-in = { $which ->
    [here] רק כאן
   *[there] רק באחר
}

## cli/help
cli-about = תוכנה לקריאה ולסימון של טקסט הנכתב מימין לשמאל, במסוף
cli-more = בלי פקודה נפתח הקורא: על קבצים, על תיקייה כספרייה, על הקלט התקני (⁨-⁩), או על מה שנקרא לאחרונה. קובץ ששמו כשם פקודה נפתח כך: ⁨./print⁩, או אחרי שני מקפים
cli-files = מה לקרוא: קבצים, תיקייה, או ⁨-⁩ לקלט התקני
cli-beside = פתיחת הקבצים זה לצד זה, עד ארבעה
cli-usage = שימוש
cli-arguments = ארגומנטים
cli-options = אפשרויות
cli-options-of-all = אפשרויות של כל הפקודות
cli-commands = פקודות
cli-exit = קוד יציאה
cli-heading = { $title }:
cli-one-of = { $what } ({ $values })
cli-unless-said = { $what } (אם לא צוין: { $value })
cli-info = מהו הקובץ: תבנית, קידוד, כותרת, שפה, כיוון ומקור
cli-print = עימוד מאמר והדפסת שורותיו
cli-sections = רשימת הסעיפים של מאמר
cli-entities = רשימת השמות והערכים במאמר ומקומותיהם
cli-claims = רשימת משפטים שעשויים להיות טענות שכדאי לבדוק, עם הנימוקים
cli-timeline = רשימת משפטים מתוארכים לפי סדר התאריכים
cli-isnad = רשימת שרשראות מסירה, על מוסריהן ונוסחיהן
cli-annotate = הוספת סימון והדפסת המזהה שלו
cli-notes = רשימת הסימונים ומקומותיהם בטקסט
cli-place = היכן נמצא כל סימון של מחברת במאמר
cli-search = חיפוש מילים במאמרים, בכל כתיב
cli-review = חזרה בקורא על מה שהגיע זמנו בכל המאמרים; או מה נקרא וסומן
cli-export = כתיבת הסימונים בתבנית אחרת: Markdown, HTML, JSON-LD, CSV, Obsidian, Anki, BibTeX ועוד
cli-import = הוספת סימונים שתוכנה אחרת כתבה, וכיצד הוצב כל אחד מהם
cli-collate = היכן נבדלים עדי הנוסח של טקסט: טבלה, או TEI
cli-merge = מיזוג משולש של מחברות, כ־merge driver של git; התוצאה ב־OURS
cli-agree = עד כמה המסמנים מסכימים, והיכן לא
cli-source = מהיכן המאמר, או רישום מקורו
cli-log = רשימת כל השינויים במחברת של מאמר, מהאחרון לראשון
cli-restore = שחזור המחברת מרגע קודם; שינוי שאפשר לבטל
cli-relink = קישור מחברת למאמר ששמו או מקומו השתנו
cli-check = בדיקת מחברות, ערכות, הגדרות ומקשים; שורה לכל תקלה
cli-schema = הדפסת JSON Schema של מחברות, הגדרות, ערכות או entities.toml
cli-terminal = מהו המסוף הזה ומדוע, ושאלה איזו שורה נקראת נכון
cli-themes = רשימת הערכות
cli-keys = רשימת הפקודות של הקורא ומקשיהן
cli-about-program = גרסה, רישיונות והודעות
cli-completions = הדפסת ההשלמות למעטפת
cli-man = הדפסת דף המדריך
cli-help = הדפסת עזרה זו
cli-version = הדפסת הגרסה
cli-option-format = תבנית התשובה: text, או json ששמותיו ומשמעויותיו אינם משתנים
cli-option-config = ההגדרות שבשימוש: קובץ, או תיקייה שבה settings.toml וערכות
cli-option-theme = הערכה שבשימוש
cli-option-bidi = כיצד שורות נשלחות למסוף; `hashiya terminal` אומר מה הוא צריך
cli-option-form = תבנית המאמרים, כשאינם מה שהם נראים
cli-option-encoding = קידוד המאמרים, כשאינו מצוין בהם או שצוין בהם שגוי: שם לפי WHATWG
cli-only-kind = רק סוג זה
cli-only-status = רק במצב זה
cli-only-author = רק של מחבר זה
cli-only-text = רק עם מילים אלה בציטוט, בהערה או בתגיות, בכל כתיב
cli-only-tag = רק עם תגית זו
cli-file = המאמר; ⁨-⁩ לקלט התקני
cli-form = התבנית
cli-paths = מאמרים, מחברות או תיקיות שלהם; אחרת התיקייה הנוכחית
cli-output = כתיבה לקובץ הזה ולא לפלט התקני
cli-agree-notebooks = המחברות, אחת לכל מסמן, של אותו מאמר
cli-agree-settle = פתיחת מאמר זה עם רשימת חילוקי הדעות: כל אחד מוכרע במקש ונכתב במחברת של המאמר
cli-annotate-quote = המילים לסימון: מחפשים אותן ככתבן, ואחר כך כדרך החיפוש
cli-annotate-nth = איזו הופעה של הציטוט, לפי סדר הטקסט, החל ב־1
cli-annotate-span = המקום במקום זאת: נקודות קוד בטקסט, הסוף אינו נכלל
cli-annotate-kind = מה זה, או סוג משלכם
cli-annotate-tags = תגית; אפשר לציין כמה פעמים
cli-annotate-status = מצב הטענה, או מצב משלכם
cli-annotate-note = מה יש לומר על כך
cli-annotate-author = מי מסמן; אחרת לפי ההגדרות, git או המערכת
cli-check-paths = מחברות, מאמרים, הגדרות, ערכות או תיקיות שלהם; אחרת תיקיות ההגדרות והנתונים שלכם
cli-check-mend = יישוב סימני ההתנגשות ש־git השאיר במחברות, ומיזוג העותקים המתנגשים של תוכנות לסנכרון תיקיות: שני הצדדים נשמרים
cli-check-environment = במקום זאת, מה התוכנה מוצאת סביבה: מסוף, לוח, גופנים, תוכנות, תיקיות
cli-claim = כל הידוע על טענה, כדף לעמית
cli-claim-id = המזהה של הטענה או סופו; בלעדיו כל טענה במאמר
cli-claim-to = התבנית; בלעדיה שורות
cli-completions-values = במקום זאת, הדפסת המילים של רשימה כפי שהמעטפת לוקחת אותן; הסקריפט שלה מבקש אותן
cli-completions-word = במה המילים מתחילות
cli-claims-limit = לא יותר מ־N הטובים ביותר; בלעדיו כל משפט שיש לו נימוק
cli-claims-learn = אילו משקלים נובעים מהטענות שהתקבלו במאמר ומההצעות שנדחו בו
cli-collate-base = הטקסט שאליו משווים את האחרים
cli-collate-witnesses = עדי הנוסח האחרים, עד שלושה
cli-completions-shell = המעטפת
cli-entities-inner = גם מקומות בתוך שמות ארוכים יותר (בתוך جامعة القاهرة: القاهرة)
cli-export-by = לפי מה לסדר את Markdown; אחרת לפי סעיף
cli-export-bom = פתיחת CSV בסימן סדר הבתים, שגיליונות אחדים זקוקים לו כדי לזהות UTF-8
cli-export-output = כתיבה לנתיב הזה ולא לפלט התקני; הבתים זהים. בתיקייה נכתב קובץ לכל מאמר
cli-import-file = המאמר שהסימונים שייכים לו
cli-import-from = תבנית הנתונים
cli-import-data = מה שתוכנה אחרת כתבה; ⁨-⁩ לקלט התקני
cli-isnad-to = התבנית; בלעדיה שתי שורות לכל שרשרת
cli-merge-base = המחברת ששני הצדדים התחילו ממנה (git: %O); ריקה אם לא הייתה
cli-merge-ours = המחברת שלנו (git: %A); התוצאה נכתבת בה
cli-merge-theirs = המחברת שלהם (git: %B)
cli-notes-tags = רק עם תגית זו; אם ניתנה כמה פעמים, עם כולן
cli-notes-entity = רק על מילים שמציינות שם זה, בכל צורה מצורותיו
cli-place-notebook = המחברת; אחרת זו של המאמר
cli-place-old = הטקסט שהסימונים נעשו בו, אם הוא בידיכם
cli-place-write = כתיבת המקומות שנמצאו במחברת; מה שרב־משמעי או חסר נשאר כפי שהוא
cli-print-width = עמודות בשורה, לכל היותר 65535; אחרת כשל המסוף, או 80
cli-print-shaping = אותיות מחוברות כצורות תצוגה, או ככתבן
cli-print-order = סדר האותיות בשורה; auto הוא מה שנקרא נכון במסוף זה, ו־logical בצינור
cli-print-raw = במקום זאת, הדפסת הטקסט המפוענח: מה שכל המקומות נמנים בו
cli-relink-file = המאמר בשמו הנוכחי
cli-relink-notebook = המחברת ששייכת לו; היא עוברת לצד המאמר
cli-restore-file = המאמר
cli-restore-to = פעולה מתוך `hashiya log`, לפי המזהה או סופו, או זמן: יום (סופו), יום ושעה, RFC 3339
cli-review-paths = מאמרים או תיקיות שלהם; אחרת תיקיות ההגדרות ומה שנקרא
cli-review-entity = רק מה שמזכיר שם זה, או מה שאמר בעליו
cli-review-since = רק מה שנעשה בתאריך זה או אחריו
cli-review-before = רק מה שנעשה לפני תאריך זה
cli-review-order = באיזה סדר; due הוא לפי חזרה במרווחים
cli-review-stats = במקום זאת, מה נקרא, מה סומן ועל מה חזרו
cli-schema-of = הקבצים שהוא מתאר
cli-search-query = המילים לחיפוש; ניקוד, צורות אותיות, רישיות וספרות עשויים להיות שונים
cli-search-paths = מאמרים, תיקיות שלהם, או ⁨-⁩ לקלט התקני; אחרת התיקייה הנוכחית
cli-search-exact = ככתבן, נקודת קוד אחר נקודת קוד
cli-search-regex = השאילתה היא ביטוי רגולרי על הטקסט ככתבו
cli-search-word = מילים שלמות בלבד
cli-source-title = איך הוא נקרא, כשאין לטקסט כותרת או שיש לו אחרת
cli-source-url = כתובתו; ערך ריק מוחק אותה, וכך גם בשאר
cli-source-author = מי כתב אותו
cli-source-site = האתר, העיתון או הספר שבו הוא מופיע
cli-source-published = מתי פורסם
cli-source-accessed = מתי נקרא שם
cli-timeline-paths = מאמרים או תיקיות שלהם; ⁨-⁩ לקלט התקני
cli-timeline-to = התבנית; בלעדיה שורה לכל משפט

## cli/wrong_use
use-see = { $what }; ראו ⁨{ $command } --help⁩
use-unknown = ארגומנט לא צפוי: { $argument }
use-unknown-near = ארגומנט לא צפוי: { $argument }, אולי הכוונה ל־{ $near }
no-command = אין פקודה בשם { $word }
no-command-near = אין פקודה בשם { $word }; האם הכוונה ל־{ $near }?
use-missing = לא צוין: { $arguments }
use-value-missing = ל־{ $argument } דרוש ערך
use-value = { $value } אינו ערך של { $argument }
use-value-of = { $value } אינו ערך של { $argument }; הערכים האפשריים: { $values }
use-value-why = { $value } אינו ערך של { $argument }: { $why }
use-together = { $argument } אינו יכול לבוא עם { $other }
use-twice = { $argument } ניתן פעמיים
use-count = מספר הערכים של { $argument } הוא { $expected }, לא { $given }
use-count-least = מספר הערכים של { $argument } הוא לפחות { $expected }, לא { $given }

standard-output = הפלט התקני
restore-unknown = { $file }: לא ידוע דבר על { $to }; `hashiya log` מציג את מה שנעשה
restore-several = ⁨--to⁩ { $text }: כמה פעולות מסתיימות כך; כתבו עוד מהמזהה
import-left-out = { $file }: הושמט: { $what }
import-one-page = הכול על { $page }; אם ייכתב ב־⁨url⁩ של ⁨[document.source]⁩ בהערות של { $file }, דפים אחרים לא ייכנסו
schema-unknown = אין סכמה כזו
path-too-long = גדול ממה שמותר למאמר
criterion-empty = דרושים words, entity או regex
terminal-which = איזו שורה נקראת נכון? המספר שלה, או enter עבור { $detected }, או q לאף אחת:
not-a-terminal = הפלט התקני אינו מסוף

## store/history
list = { $first }, { $next }
label-links = קישורים
label-conflict = התנגשות
history-entry = { $what }  { $quote }
history-foreign = תוכנה אחרת כתבה את המחברת
history-names = השמות השתנו
history-undone = בוטל: { $what }
history-again = בוצע שוב: { $what }
history-restored = שוחזר: { $what }
history-added = נוסף: { $kind }
history-removed = הוסר: { $kind }
history-removed-one = הוסר סימון
history-outline = הכותרות תוקנו
history-source = המקור השתנה
history-document = פרטי המאמר השתנו
history-changed = השתנה: { $kind } ({ $keys })
history-rewritten = נכתב מחדש: { $kind }
history-count-added = נוספו { $count }
history-count-changed = השתנו { $count }
history-count-removed = הוסרו { $count }

## export: what an import leaves out
left-pictures = תמונות
left-bookmarks = סימניות
left-notes-without-words = הערות בלי מילים מהטקסט
left-without-words = בלי מילים מהטקסט
left-values = ערכים של `{ $key }` שהמחברת אינה מכירה
left-relations = יחסים
left-events = אירועים
left-attributes = מאפיינים
left-normalizations = נרמולים
left-equivalences = שקילויות
left-lines-of-another-form = שורות בתבנית אחרת
left-quotations = ציטוטים
left-of-another-type = מסוג אחר
left-replies = תגובות
left-notes-on-a-page = הערות על דף שלם
left-of-other-pages = מדפים אחרים

## export: labels of reports and Markdown
report-annotations = { $count ->
    [one] סימון אחד
    [two] שני סימונים
   *[other] { $count } סימונים
}
report-claims = { $count ->
    [one] טענה אחת
    [two] שתי טענות
   *[other] { $count } טענות
}
report-said-by = הדובר
report-not-found = לא נמצא בטקסט
report-in-the-text = בטקסט
markdown-not-found = לא נמצא בטקסט
markdown-without-tag = בלי תגית
report-by = מאת { $name }
report-accessed = נקרא ב־{ $date }

## ui/sidebar
thousands = { $count } אלף
millions = { $count } מיל׳

## config: what settings mean, as their schema says
setting-help-theme = auto, או שם של ערכה
setting-help-light = הערכה ש־auto לוקח על רקע בהיר
setting-help-dark = הערכה ש־auto לוקח על רקע כהה
setting-help-author = מי מסמן; ריק: שם המשתמש של git או של המערכת
setting-help-interface-language = auto, או תג שפה כגון he
setting-help-interface-digits = הספרות של המספרים
setting-help-interface-calendar = לוח השנה של התאריכים
setting-help-interface-direction = כיוון הקריאה של הסרגלים והרשימות
setting-help-page-measure = מספר העמודות המרבי בשורת טקסט
setting-help-page-paragraphs = כיצד פסקאות מופרדות
setting-help-page-margin = האם ההערות מוצגות ליד שורותיהן
setting-help-page-context = שורות שנשארות גלויות סביב הסמן
setting-help-text-shaping = אותיות מחוברות, או ככתבן
setting-help-text-marks = האם הניקוד מוצג
setting-help-text-lam-alef = האם למד ואלף חולקות תא
setting-help-text-tab = מספר העמודות מעצירת טאב אחת לבאה
setting-help-text-face = הגופן של הדף כתמונה; ריק: גופן שמתאים לשפה
setting-help-sidebar-show = האם סרגל הצד פתוח בהתחלה
setting-help-sidebar-side = הצד שבו סרגל הצד
setting-help-sidebar-width = מספר העמודות של סרגל הצד; 0: רבע החלון
setting-help-find-exact = בדיוק ככתבו, לא בכל כתיב
setting-help-find-word = מילים שלמות בלבד
setting-help-archive-beside = האם טקסטים ישנים נשמרים ליד מאמריהם
setting-help-notebook-schema = ה־JSON Schema שמחברת חדשה מציינת בשורתה הראשונה
setting-help-terminal-bidi = כיצד שורות נשלחות
setting-help-terminal-depth = כמה צבעים
setting-help-terminal-mouse = האם העכבר בשימוש
setting-help-terminal-wheel = מספר השורות שצעד אחד של הגלגל גולל
setting-help-pipe-limit = הכמות המרבית שנקראת, במגה־בתים
setting-help-pipe-one-screen = האם מה שנכנס במסך אחד מודפס ויוצאים; auto: כפי שאומר המשתנה LESS
setting-help-review-recall = המילים תחילה, ומה שנרשם עליהן בהקשת מקש
setting-help-claims-units = יחידות המידה שבהן נאמרות כמויות
setting-help-claims-currency = קוד ISO 4217 של המטבע שבו נאמרים האחרים

## cli: what lists and reports are about
info-title = כותרת
info-format = תבנית
info-encoding = קידוד
info-language = שפה
info-direction = כיוון
info-characters = תווים
info-paragraphs = פסקאות
info-sections = סעיפים
info-warning = אזהרה
notes-lead = { $file }: { $id } { $what }:{" "}
notes-status = { $what } ({ $status })
notes-tags = # { $tags }
notes-state = { $what } [{ $state }]
search-hit = { $number }:{" "}
search-hit-in = { $file }:{ $number }:{" "}
check-fault = { $file }: { $what }
check-fault-at = { $file }:{ $line }: { $what }
claims-speaker-guessed = דובר, בניחוש
state-exact = מדויק
state-moved = הוזז
state-changed = השתנה
state-ambiguous = דו־משמעי
state-orphan = אבוד
environment-good = תקין
environment-missing = חסר
environment-bad = תקול
environment-of-clipboard = לוח
environment-of-locale = שפה
environment-of-fonts = גופנים
environment-of-settings = הגדרות
environment-of-data = נתונים
environment-of-state = יומנים
environment-of-cache = מטמון
terminal-terminal = מסוף
terminal-without-name = לא מוכר
terminal-bidi = דו־כיווניות
terminal-because = { $class } ({ $reason })
terminal-limits = מגבלות
terminal-marks = ניקוד
terminal-marks-shown = מוצג
terminal-marks-not-sent = לא נשלח
terminal-advice = מה לעשות
terminal-advice-picture = { KEY("picture") } בתוך הקורא מציג את הדף כתמונה, עם ניקוד ונסתעליק
terminal-advice-other = לקריאת ניקוד: xterm, GNOME Terminal, Konsole, או kitty מגרסה 0.40 מחוץ ל־tmux
terminal-frames = תמונה בבת אחת
terminal-keyboard = מקלדת kitty
terminal-yes = כן
terminal-no = לא
terminal-unknown = לא ידוע דבר על המסוף הזה
terminal-chosen = אתם בחרתם בכך
terminal-knows-mode = הוא ענה שהוא מכיר את מצב 8
terminal-always-on = הוא ענה שהסידור הדו־כיווני שלו פועל תמיד
terminal-always-off = הוא ענה שהסידור הדו־כיווני שלו כבוי תמיד
terminal-silent = הוא לא ענה בקו האיטי הזה; מצב 8 אינו מזיק
terminal-draws-words = הוא ענה שהוא מצייר מילים שלמות (OSC 66)
terminal-replied = לפי תשובותיו זהו { $name }
terminal-replied-untried = לפי תשובותיו זהו { $name }, שקראנו עליו ולא ניסינו
terminal-set = לפי משתני הסביבה זהו { $name }
terminal-set-untried = לפי משתני הסביבה זהו { $name }, שקראנו עליו ולא ניסינו
terminal-around-unknown = { $through } אינו מוסר באיזה מסוף הוא פועל
terminal-around = { $through } פועל בתוך { $name }
terminal-takes-mode = { $through } מעביר את מצב 8 אל { $name }
terminal-takes-switch = { $through } מעביר את המתג שלו אל { $name }
terminal-takes-nothing = { $through } אינו מעביר דבר אל { $name }
terminal-no-switch = אין בו מתג לסידור הדו־כיווני שלו
terminal-no-switch-no-marks = אין בו מתג לסידור הדו־כיווני שלו, והוא משמיט ניקוד
terminal-marks-at-the-edge = הוא מצייר ניקוד בשולי החלון, ולכן הניקוד אינו נשלח
terminal-marks-beside = הוא מצייר ניקוד תא אחד ימינה, ולכן הניקוד אינו נשלח
terminal-loses-letters = הוא מאבד אותיות מתחת לניקוד, ולכן הניקוד אינו נשלח
terminal-reverses-words = הוא הופך מילים בעצמו; ניקוד היה שובר אותן ואינו נשלח
terminal-long-words = מילים שבהן מתחברות יותר משבע אותיות נשלחות בלי הניקוד
