### حاشیہ کے رابطے کے الفاظ اردو میں؛ اصل en.ftl ہے، اصطلاحات README.md میں۔

## Counts
count-notes = { $count } نوٹ
date = { $day }/{ $month }/{ $year }

## command/chord
chord-unknown = "{ $key }" کوئی کلید نہیں؛ کوئی حرف لکھیں، یا ⁨ctrl-⁩، ⁨alt-⁩، ⁨shift-⁩ اور نام جیسے enter، space، left، f1
chord-empty = کوئی کلید نہیں لکھی گئی؛ یوں لکھیں: "ctrl-o" یا "g g"

## config/keymap
keys-twice = `{ $chords }` دو بار دی گئی ہے؛ آخری مانی جائے گی
keys-lost = `{ $chords }` کے بعد { $names } کے لیے کوئی کلید نہیں رہتی
keys-no-way-out = باہر جانے کی کوئی کلید نہ رہتی؛ { $name } کے پاس { $keys } رہتی ہے
keys-not-there = `{ $name }` وہاں کام نہیں کرتا

## config/theme_file
no-color = `{ $color }` کوئی رنگ نہیں؛ ⁨#rrggbb⁩ یا [palette] کا کوئی نام لکھیں

## config/warning
key-unknown-near = `{ $key }` معلوم نہیں؛ کیا مراد `{ $near }` ہے؟
key-unknown-of = `{ $key }` معلوم نہیں؛ دستیاب: { $known }
key-unknown = `{ $key }` معلوم نہیں
language-tag = auto یا زبان کا ٹیگ جیسے ur درکار ہے
expected-table = جدول درکار ہے
expected-string = واوین میں متن درکار ہے
expected-line = ایک سطر کا متن درکار ہے، کنٹرول حروف اور سمت کے نشانوں کے بغیر
expected-currency = کرنسی کا کوڈ درکار ہے، تین بڑے حروف جیسے EUR
expected-character = ایک مرئی حرف درکار ہے
expected-boolean = true یا false درکار ہے
expected-number = { $from } سے { $to } تک عدد درکار ہے

## document/seems
seems-pdf = PDF دستاویز
seems-word = ورڈ پروسیسر کی دستاویز جو DOCX نہیں
seems-archive = آرکائیو
seems-broken = خراب EPUB، DOCX یا کوئی اور پیکج
seems-bomb = پیکج جو کھلنے پر اپنے حجم سے کہیں بڑا ہو جاتا ہے
seems-protected = کلید سے مقفل کتاب (DRM)
seems-empty = { $format } جس میں الفاظ نہیں
seems-media = تصویر، آواز یا فلم
seems-utf32 = UTF-32 میں متن
seems-binary = بائنری ڈیٹا
seems-too-long = بہت زیادہ لمبا متن
hint-extract = پڑھنے کے لیے pdftotext (poppler-utils) نصب کریں
hint-convert = پہلے اسے DOCX، HTML یا سادہ متن کے طور پر محفوظ کریں
hint-unpack = پہلے اسے کھولیں
hint-broken = اس کی مکمل نقل حاصل کریں
hint-bomb = اس پر بھروسا نہ کریں
hint-protected = اسے اس پروگرام سے کھولیں جس کے لیے یہ خریدی گئی
hint-scanned = شاید صفحات تصویریں ہیں: پہلے OCR سے پڑھیں
hint-empty = دیکھیں کہ یہ درست فائل ہے یا نہیں
hint-utf32 = پہلے اسے تبدیل کریں، جیسے iconv ⁨-f⁩ UTF-32 ⁨-t⁩ UTF-8
hint-plain = ⁨--as⁩ اور ⁨--encoding⁩ بتاتے ہیں کہ یہ کیا ہے، اگر متن ہو
hint-split = پہلے اسے تقسیم کریں
mixed-encodings = ایک فائل میں دو انکوڈنگ: UTF-8 اور { $other }، سطر بہ سطر
encoding-overruled = لکھا ہے کہ یہ { $named } میں ہے مگر بائٹ { $taken } ہیں؛ ⁨--encoding⁩ دوسری چنتا ہے
no-such-encoding = ایسی کوئی انکوڈنگ نہیں؛ مثلاً windows-1256، windows-1255، UTF-16LE اور ISO-8859-6 ہیں
comments-to-import = { $count ->
    [one] ایک تبصرہ (`import --from docx` اسے لیتا ہے)
   *[other] { $count } تبصرے (`import --from docx` انھیں لیتا ہے)
}
changes-accepted = { $count ->
    [one] ایک تبدیلی جس کا ریکارڈ رکھا گیا، ایسے پڑھی گئی جیسے منظور ہو
   *[other] { $count } تبدیلیاں جن کا ریکارڈ رکھا گیا، ایسے پڑھی گئیں جیسے منظور ہوں
}
visual-order = حروف مرئی ترتیب میں تھے؛ پڑھنے کی ترتیب میں کر دیے گئے
encoded-twice = { $named } کے حروف مغربی سمجھ کر دوبارہ UTF-8 میں لکھے گئے تھے؛ جیسے مقصود تھے ویسے پڑھے گئے

## notebook/form/parse
fault-not-utf8 = UTF-8 نہیں
fault-conflict-markers = git کے تصادم کے نشان؛ `⁨hashiya check --mend⁩` انھیں حل کرتا ہے
fault-conflict-by-hand = git کے تصادم کے نشان جو `hashiya check --mend` حل نہیں کر سکتا؛ ایڈیٹر میں ایک طرف رکھیں اور نشانوں کی سطریں حذف کریں
fault-not-tables = { $key } جدولوں کی فہرست [[{ $key }]] نہیں
fault-foreign-form = اس کے جدول ہمارے کسی فارمیٹ میں نہیں
fault-too-much = اس میں جدول، کلیدیں اور قدریں کسی نوٹ بک سے زیادہ ہیں
fault-wrong-schema = schema برابر { $schema } نہیں
fault-document-type = document { $type ->
    [integer] صحیح عدد
    [array] فہرست
   *[other] { $type }
} ہے، ایک جدول [document] نہیں
fault-no-document = دستاویز میں سرخی [document] نہیں
fault-same-id = حاشیہ: شناخت { $id } دو بار آئی ہے؛ اسے اگلی بار محفوظ کرنے پر دوسری ملے گی
fault-dead-link = { $id } کا ربط جو یہاں نہیں؛ اسے ہٹائیں یا مراد لکھیں

## notebook/form/check
fault-missing = { $of }: { $key } موجود نہیں
fault-empty = { $of }: { $key } خالی ہے
fault-slip = { $of }: `{ $key }` معلوم نہیں؛ کیا مراد `{ $near }` ہے؟
fault-too-small = { $key } برابر { $number } ہے؛ { $least } یا زیادہ ہونا چاہیے
fault-out-of-bounds = { $key } برابر { $number } ہے؛ { $least } سے { $most } تک ہونا چاہیے
fault-wrong-text = { $key } میں "{ $text }" ہے، { $wanted } نہیں
fault-word-near = { $key } میں "{ $text }" ہے؛ کیا مراد "{ $near }" ہے؟
fault-word-blank = { $key } خالی ہے یا اس میں کنٹرول حروف ہیں
fault-target-half = { $of }: target میں start اور end میں سے صرف ایک ہے
fault-link-to = "{ $to }" کا ربط، جو نہ شناخت ہے، نہ DOCUMENT#ID، نہ URL
toml-uuid = UUID
toml-language = زبان کا ٹیگ جیسے "ur"
toml-day = تاریخ جیسے 2026-11-29
toml-when = تاریخ جیسے 2026-11-29، 2026-11 یا 2026
toml-moment = وقت جیسے 2026-11-29T14:30:00Z

## notebook/annotation
source-no-date = "{ $text }" تاریخ نہیں؛ 2026-11-29 لکھیں
source-no-address = "{ $text }" پتا نہیں؛ ⁨https://…⁩ لکھیں

## app/surface/old_paragraphs
paragraph-then = پیراگراف جیسا یہ بناتے وقت تھا

## app/surface/operations
history-none = ابھی کچھ نہیں بدلا
history-same = اُس وقت کچھ مختلف نہ تھا
restored = بحال ہوا
restore-all = { $count ->
    [one] جیسا تب تھا ویسا کر دیں: { $count } تبدیلی
   *[other] سب کچھ جیسا تب تھا ویسا کر دیں: { $count } تبدیلیاں
}
restore-anew = نوٹ بک کو ازسرِنو لکھیں جیسی وہ تب تھی (حاشیے: { $count })
restore-removed = تب سے ہٹایا گیا: { $kind } { $quote }
restore-added = تب سے شامل ہوا: { $kind } { $quote }
restore-changed = تب سے بدلا: { $kind } { $quote }
history-refused = تجویز رد ہوئی
history-not-refused = تجویز کا رد واپس لیا گیا
restore-refused = تب سے رد یا واپس لیا گیا: { $quote }
restore-outline = تب سے سرخیاں درست کی گئیں
restore-document = تب سے مضمون کی معلومات بدلیں

## app/judging
no-other-value = کسی انضمام نے یہاں دوسری قدر نہیں چھوڑی
other-value-taken = دوسری قدر
merge-left = { $keys } دوسری قدر لیتا ہے

## cli/check
fault-settled-conflict = انضمام نے { $keys } کی دوسری قدر چھوڑی ہے؛ وہ لے لیں یا [annotation.conflict] ہٹائیں
fault-target-outside = target کا اختتام { $end } پر ہے، متن سے باہر جس میں { $length } کوڈ پوائنٹ ہیں
fault-text-lost = { $count ->
    [one] متن { $rev } جس میں { $count } نوٹ لکھا گیا کہیں محفوظ نہیں؛ اگر آپ کے پاس ہے تو ⁨hashiya place { $file } --old TEXT --write⁩ نوٹ کو آج کے متن میں لے آتا ہے
   *[other] متن { $rev } جس میں { $count } نوٹ لکھے گئے کہیں محفوظ نہیں؛ اگر آپ کے پاس ہے تو ⁨hashiya place { $file } --old TEXT --write⁩ نوٹوں کو آج کے متن میں لے آتا ہے
}

## notebook/form/read
fault-heading-level = سرخی: عمل "add" کو level درکار ہے
fault-target-reversed = { $of }: target شروع ہونے سے پہلے ختم ہوتا ہے
fault-not-one-of = { $key } میں "{ $text }" ہے جو ان میں سے نہیں: { $known }
toml-array-of-tables = جدولوں کی فہرست
toml-table = جدول
toml-array-of-strings = متنوں کی فہرست
toml-string = متن
toml-date = تاریخ یا وقت
toml-whole-number = صحیح عدد
toml-number = عدد

## notebook/mod
notebook-broken = { $fault }؛ اسے ہاتھ سے یا ⁨hashiya restore⁩ سے درست کریں، اسے نہیں چھیڑا جائے گا

## notebook/merge/mod
unmergeable = { $side } ضم نہیں ہو سکتا: { $reason }

## notebook/placement/mod
place-edited = اس کے الفاظ بدل دیے گئے
place-ambiguous = یہی الفاظ کئی جگہ ہیں
place-lost = اس کے الفاظ کافی یقین سے نہیں ملے
place-other-reader = اس کے الفاظ { $made } فارمیٹ سے آئے، آج کا متن { $now } سے

## entities/overrides
overrides-not-toml = TOML نہیں
overrides-unknown-key = { $key }: entities.toml کی کلید نہیں (hide, apart, [[entity]])
overrides-bad-type = type = "{ $code }": کوئی قسم نہیں (PER ORG PROD LOC EVENT MISC)
overrides-unknown-entity-key = { $key }: [[entity]] کی کلید نہیں (name, latin, type, forms)
overrides-no-name = [[entity]] بغیر نام کے
overrides-not-strings = { $key }: متنوں کی فہرست نہیں

## store/articles
cannot-read = پڑھا نہیں جا سکتا: { $why }

## store/mod
cannot-write = لکھا نہیں جا سکتا: { $why }
hint-other-file = وہ جیسا تھا ویسا ہی ہے: دوسری فائل بتائیں
disk-not-found = ایسی کوئی فائل نہیں
disk-no-folder = ایسا کوئی فولڈر نہیں
disk-permission = اجازت نہیں
disk-full = ڈسک بھر گئی ہے
disk-quota = حصہ ختم ہو گیا ہے
disk-too-large = فائل اتنی بڑی نہیں ہو سکتی
disk-read-only = فائل سسٹم صرف پڑھنے کے لیے ہے
disk-folder = فولڈر ہے

## store/names
names-in = { $why }؛ { $path } میں
hint-unchanged = کچھ نہیں بدلا
names-rewritten = اس کے بعد کسی اور پروگرام نے اسے لکھا
hint-change-there = وہیں بدلیں
hint-mend = ہاتھ سے درست کریں، کچھ نہیں بدلا

## store/place
notebook-gone = { $file } غائب ہے؛ اگلی تبدیلی اسے دوبارہ لکھے گی
merged-others = { $file }: دوسرے پروگرام کی تبدیلیاں شامل ہوئیں
file-error = { $file }: { $error }
unreadable-result = پڑھنے کے قابل نہ رہے گا: { $why }

## store/relink
no-such-article = ایسا کوئی مضمون نہیں
read-only-because = صرف پڑھنے کے لیے: { $why }
relink-has-notebook = مضمون کی یہی نوٹ بک ہے
hint-merge = `hashiya merge` دو کو ایک کرتا ہے

## store/session
notebook-of-moved = { $file } اسی متن کی نوٹ بک ہے اور ساتھ کوئی مضمون نہیں: اس کے نوٹ دکھائے گئے ہیں
notebook-read-only = { $file } صرف پڑھنے کے لیے ہے: { $why }
saved-no-journal = محفوظ ہوا، مگر یہ تبدیلی شاید واپس نہ لی جا سکے: روزنامچہ: { $why }
saved-in-journal = { $error }؛ تبدیلی روزنامچے میں محفوظ ہے اور اگلی کے ساتھ لکھی جائے گی
hint-not-saved = محفوظ نہیں ہوا؛ اسی ونڈو میں ہے اور جگہ ملتے ہی محفوظ ہو جائے گا
hint-nothing-saved = محفوظ نہیں ہوا؛ جگہ بنائیں اور دوبارہ کریں
notes-back = ڈیٹا فولڈر کے نوٹ دوبارہ { $file } میں ہیں
saved-elsewhere = { $folder }: { $why }؛ { $file } میں محفوظ ہوا
changes-restored = { $count ->
    [one] ایک تبدیلی جو محفوظ نہ تھی بحال ہوئی
   *[other] { $count } تبدیلیاں جو محفوظ نہ تھیں بحال ہوئیں
}
notebook-of-other = { $file }، { $other } کے لیے بنی تھی، اور وہ بھی موجود ہے
notebook-repeated-ids = { $file }: { $count ->
    [one] { $count } حاشیے پر دوسرے کی شناخت ہے
   *[other] { $count } حاشیوں پر دوسرے کی شناخت ہے
}؛ اگلی بار محفوظ کرنے پر ہر ایک کی اپنی شناخت لکھی جائے گی

## shell/background_worker
read-again = دوبارہ پڑھا گیا؛ نوٹ اپنی جگہ پر ہیں
read-again-but = دوبارہ پڑھا گیا؛ { $what }
notes-not-found = { $count ->
    [one] { $count } نوٹ نہیں ملا
   *[other] { $count } نوٹ نہیں ملے
}
notes-unsure = { $count ->
    [one] { $count } نوٹ کی کئی ممکنہ جگہیں ہیں
   *[other] { $count } نوٹوں کی کئی ممکنہ جگہیں ہیں
}
notes-moved = { $count ->
    [one] { $count } نوٹ اپنی جگہ سے ہٹا
   *[other] { $count } نوٹ اپنی جگہ سے ہٹے
}
names-file-beside = { $file } مضمون کے ساتھ
names-saved = { $what } · { $place } · { KEY("undo") } واپس لیں
not-saved = محفوظ نہیں ہوا: { $error }
saved-again = محفوظ ہوا: { $file }
quit-unsaved = ایک تبدیلی ابھی محفوظ نہیں: جگہ بنائیں؛ { KEY("quit-anyway") } یا ⁨:q!⁩ اس کے بغیر باہر لے جاتا ہے
waiting-for-changes = تبدیلیاں محفوظ ہونے کا انتظار: شاید نوٹ بک دوسرے پروگرام کے پاس ہے؛ ctrl-c ختم کرتا ہے
waiting-for-export = برآمد لکھے جانے کا انتظار؛ ctrl-c ختم کرتا ہے
article-changed = مضمون ڈسک پر بدل گیا: { KEY("reload") } دوبارہ پڑھتا ہے
written = لکھا گیا: { $file }
history-empty = واپس لینے کو کچھ نہیں
history-ended = دوبارہ کرنے کو کچھ نہیں

## shell/clipboard
clipboard-vte = شاید نقل نہیں ہوا: VTE پروگراموں سے متن نہیں لیتا؛ { KEY("export") } حاشیے فائل میں لکھتا ہے
clipboard-qterminal = نقل نہیں ہوا: qterminal پروگراموں سے متن نہیں لیتا؛ { KEY("export") } حاشیے فائل میں لکھتا ہے
clipboard-konsole = نقل نہیں ہوا: konsole 24.12 سے متن لیتا ہے؛ { KEY("export") } حاشیے فائل میں لکھتا ہے
clipboard-xterm = نقل ہوا اگر xterm کو اجازت ہو: XTerm*allowWindowOps: true فائل ⁨~/.Xresources⁩ میں؛ { KEY("export") } فائل لکھتا ہے
clipboard-mintty = نقل ہوا اگر mintty کو اجازت ہو: AllowSetSelection=yes فائل ⁨~/.minttyrc⁩ میں؛ { KEY("export") } فائل لکھتا ہے
clipboard-st = نقل ہوا اگر st کو اجازت ہو: config.h میں allowwindowops = 1؛ { KEY("export") } فائل لکھتا ہے
clipboard-tmux = نقل ہوا اگر tmux آگے دے: ⁨set -s set-clipboard on⁩؛ { KEY("export") } فائل لکھتا ہے

## lines of several parts
fault-line = سطر { $line }: { $what }
error-line = { $path }: { $what }
error-line-hint = { $path }: { $what }؛ { $hint }
error-reason-hint = { $what }؛ { $hint }
seems = لگتا ہے یہ { $what } ہے؛ { $hint }
notebook-newer = schema کا { $schema }، { $known } سے نیا ہے جسے یہ نسخہ جانتا ہے؛ نیا Hashiya اسے لکھ سکتا ہے
fault-too-large = { $key } حد سے بڑا عدد ہے
fault-wrong-type = { $key } { $type ->
    [integer] صحیح عدد
    [array] فہرست
   *[other] { $type }
} ہے، { $wanted } نہیں
not-utf8-shown = { $count ->
    [one] { $count } جگہ جو UTF-8 نہیں U+FFFD دکھائی گئی، سطر { $line } میں
   *[other] { $count } جگہیں جو UTF-8 نہیں U+FFFD دکھائی گئیں، پہلی سطر { $line } میں
}
query-empty = تلاش کے لیے کچھ نہیں: کوئی حرف لکھیں
query-regex = غلط ریگولر ایکسپریشن: { $why }
import-json = JSON نہیں: { $why }
import-no-annotations = اس میں حاشیے نہیں: درکار: { $expected }
import-csv = حاشیوں کا جدول نہیں: { $why }
import-csv-no-quote = پہلی قطار میں "quote" کا کالم نہیں
import-brat = سطر { $line }، brat کے فارمیٹ میں نہیں
import-csv-open-quote = سطر { $line } میں واوین کھلتا ہے مگر بند نہیں ہوتا
import-expected-json-ld = ایک Annotation، ان کی فہرست، یا "items" والا صفحہ
import-expected-kindle = Kindle کی My Clippings.txt
import-expected-koreader = KOReader کے نوٹ، JSON یا کتاب کے ساتھ Lua جدول
import-expected-readwise = Readwise کی نمایاں عبارتیں، جدول یا JSON کی شکل میں
import-expected-zotero = Zotero کا نوٹ HTML یا Markdown میں، اس کی JSON فائل، یا حاشیوں کا جدول
import-expected-docx = ورڈ پروسیسر کی دستاویز (DOCX)
import-expected-markdown = وہ Markdown فائل جو hashiya export لکھتا ہے: اقتباسات، ہر ایک کے نیچے ایک سطر جو اس کی قسم سے شروع ہو
import-expected-hypothesis = فہرست، یا "rows" یا "annotations" والا آبجیکٹ
names-file-settings = ترتیبات کی { $file }
names-are-not-utf8 = UTF-8 نہیں
place-awaited = اس کی جگہ ابھی تلاش ہو رہی ہے
place-no-article = اس کا مضمون نہیں ملا
no-theme = `{ $name }` نام کا کوئی تھیم نہیں؛ hashiya themes فہرست دیتا ہے
no-theme-near = `{ $name }` نام کا کوئی تھیم نہیں؛ کیا مراد `{ $near }` ہے؟
no-mark-color = `{ $name }` نام کا کوئی رنگ نہیں؛ تھیم انھیں [colors] میں نام دیتے ہیں
no-mark-color-near = `{ $name }` نام کا کوئی رنگ نہیں؛ کیا مراد `{ $near }` ہے؟

## commands, as help, palette, manual and docs/keys.md tell them: short, beginning with a verb or naming a place
command-left = ایک حرف بائیں
command-down = ایک سطر نیچے
command-up = ایک سطر اوپر
command-right = ایک حرف دائیں
command-next-word = اگلا لفظ
command-previous-word = پچھلا لفظ
command-word-end = لفظ کا آخر، یا اگلے کا
command-previous-word-end = پچھلے لفظ کا آخر
command-next-sentence = اگلا جملہ
command-previous-sentence = پچھلا جملہ
command-next-paragraph = اگلا پیراگراف
command-previous-paragraph = پچھلا پیراگراف
command-next-section = اگلا حصہ
command-previous-section = پچھلا حصہ
command-line-start = سطر کا شروع، پڑھنے کے رخ میں
command-line-end = سطر کا آخر، پڑھنے کے رخ میں
command-window-top = پہلی نظر آنے والی سطر
command-window-middle = درمیانی نظر آنے والی سطر
command-window-bottom = آخری نظر آنے والی سطر
command-start = شروع
command-end = آخر؛ ⁨7{ KEY("end") }⁩: سطر 7
command-percent = ⁨50{ KEY("percent") }⁩: متن کے درمیان
command-where = مضمون میں آپ کا مقام
command-page-down = ایک صفحہ آگے
command-page-up = ایک صفحہ پیچھے
command-half-page-down = آدھا صفحہ آگے
command-half-page-up = آدھا صفحہ پیچھے
command-scroll-down = متن ایک سطر آگے
command-scroll-up = متن ایک سطر پیچھے
command-cursor-top = یہ سطر سب سے اوپر
command-cursor-middle = یہ سطر درمیان میں
command-cursor-bottom = یہ سطر سب سے نیچے
command-find = الفاظ تلاش کریں
command-find-before = الفاظ پیچھے کی طرف تلاش کریں
command-find-next = اگلا نتیجہ
command-find-previous = پچھلا نتیجہ
command-find-word = کرسر کے نیچے کا لفظ تلاش کریں
command-find-word-before = کرسر کے نیچے کا لفظ پیچھے کی طرف تلاش کریں
command-only-matching = صرف وہ پیراگراف جن میں الفاظ ہیں، یا دوبارہ سب
command-find-note = نوٹ، ٹیگ اور ناموں میں تلاش کریں
command-set-mark = اس جگہ کو اگلے حرف کا نام دیں
command-to-mark = اگلے حرف کے نام والی جگہ پر
command-back = چھلانگ سے پہلے کی جگہ واپس
command-forward = دوبارہ آگے
command-select = یہاں سے منتخب کریں
command-widen = پورے لفظ، پھر جملے، پھر پیراگراف
command-select-lines = پوری سطریں منتخب کریں
command-select-again = پچھلا انتخاب دوبارہ منتخب کریں
command-take-word = یہ لفظ، یا ایک اور
command-take-sentence = یہ جملہ، یا ایک اور
command-take-paragraph = یہ پیراگراف، یا ایک اور
command-reshape = حاشیے کو انتخاب تک بڑھائیں یا کاٹیں
command-join-annotations = دو حاشیوں کو ایک کریں
command-other-end = دوسرے سرے پر
command-highlight = نمایاں کریں
command-claim = دعویٰ نشان زد کریں
command-evidence = ثبوت نشان زد کریں
command-question = سوال نشان زد کریں
command-quote = اقتباس نشان زد کریں
command-note = نوٹ لکھیں
command-opinion = رائے نشان زد کریں
command-bookmark = اس لفظ پر بُک مارک
command-who = یہ کون ہے؟
command-mark-mentions = نام کے سب ذکر نمایاں کریں
command-names = ناموں کے نیچے لکیر
command-next-mention = منتخب نام کا اگلا ذکر
command-previous-mention = پچھلا ذکر
command-find-names = لمبے متن کے نام اور تکرار تلاش کریں
command-choose = کئی چنیں؛ دوسری فہرستوں میں ایک صفحہ آگے
command-only-mentions = صرف منتخب ناموں والے پیراگراف، یا سب
command-claims-of-name = وہ دعوے جن میں اس کا نام ہے یا جو اس نے کہے
command-join = یہ نام اور ایک دوسرا نام ایک ہیں: ملائیں
command-split = نام کی ایک صورت کسی اور کی ہے: الگ کریں
command-rename = نام بدلیں
command-retype = بتائیں کہ نام کیا ہے: شخص، مقام …
command-hide = یہ نام چھوڑ دیں: یہ کوئی نام نہیں
command-add-name = انتخاب یا لفظ کو نام بنائیں
command-show-name = چھوڑا ہوا نام دوبارہ دکھائیں
command-dismiss-heading = یہ سرخی نہیں
command-add-heading = یہ سطر سرخی ہے؛ دوبارہ: ایک درجہ گہری
command-next-annotation = اگلا حاشیہ
command-previous-annotation = پچھلا حاشیہ
command-cycle-here = یہاں ایک دوسرے پر آنے والوں میں سے اگلا
command-open = وہاں جائیں؛ متن میں: جو یہاں ہے کھولیں
command-edit-note = حاشیے کا نوٹ لکھیں
command-edit-tags = اس کے ٹیگ لکھیں
command-change-kind = اس کی قسم بدلیں
command-status-1 = پہلی حیثیت: غیر مصدقہ
command-status-2 = دوسری حیثیت: تائید شدہ
command-status-3 = تیسری حیثیت: رد شدہ
command-status-4 = چوتھی حیثیت: متنازع
command-clear-status = کوئی حیثیت نہیں
command-candidates = گم شدہ حاشیے کی ممکنہ جگہ
command-reattach = منتخب حاشیے کو انتخاب سے باندھیں
command-confidence = کتنا یقین: کم، درمیانہ، زیادہ، نہیں بتایا
command-speaker = کس نے کہا
command-said = کب کہا
command-place = کہاں کہا
command-take-other = دوسری قدر لیں، جہاں انضمام نے طے کیا
command-source = بتائیں کہ مضمون کہاں سے ہے
command-follow-end = آخر پر، اور متن آتے رہنے تک وہیں، less کی طرح
command-follow = کرسر کے ربط یا فٹ نوٹ پر جائیں، یہاں یا کہیں اور
command-source-text = مضمون کا ماخذی متن دکھائیں، یا دوبارہ مضمون
command-page-marks = چھپی کتاب کے صفحوں کا آغاز دکھائیں
command-link = اسے ثبوت، ماخذ یا کہیں اور کہی گئی اسی بات سے جوڑیں
command-follow-link = اس کے ربط پر جائیں
command-details = اس کے بارے میں سب کچھ: نوٹ، ٹیگ، ربط
command-delete = اسے حذف کریں
command-undo = آخری تبدیلی واپس لیں
command-redo = دوبارہ کریں
command-review = جس کی باری ہے اسے دہرائیں، سب مضامین میں
command-good = یاد ہے: بعد میں پھر آئے گا
command-again = بھول گیا: کل پھر آئے گا
command-hard = مشکل سے یاد ہے
command-easy = فوراً یاد ہے
command-snooze = ایک ہفتہ ٹالیں
command-skip = اگلا؛ یہ بغیر جواب رہے گا
command-recall = پہلے الفاظ، ان کا نوٹ کلید دبانے پر
command-statistics = کیا پڑھا اور نشان زد کیا، ہفتہ وار
command-focus-next = اگلا خانہ؛ { KEY("back") } کے بعد: دوبارہ آگے
command-focus-previous = پچھلا خانہ
command-focus-text = متن پر
command-focus-sections = حصوں پر
command-focus-entities = ناموں پر
command-focus-notes = نوٹوں پر
command-split-beside = اس کے برابر ایک اور خانہ
command-split-below = اس کے نیچے ایک اور خانہ
command-split-article = کتب خانے کا مضمون، برابر کے خانے میں
command-pane-next = اگلا خانہ
command-pane-previous = پچھلا خانہ
command-pane-left = بائیں طرف کا خانہ
command-pane-down = نیچے کا خانہ
command-pane-up = اوپر کا خانہ
command-pane-right = دائیں طرف کا خانہ
command-pane-only = باقی سب خانے بند کریں
command-pane-close = یہ خانہ بند کریں
command-pane-equal = سب خانے ایک جتنے
command-pane-larger = یہ خانہ بڑا کریں
command-pane-smaller = یہ خانہ چھوٹا کریں
command-sidebar = سائیڈ بار دکھائیں یا چھپائیں
command-swap-sidebar = سائیڈ بار دوسری طرف
command-widen-sidebar = سائیڈ بار چوڑی کریں
command-narrow-sidebar = سائیڈ بار تنگ کریں
command-chains = اسناد (سند کے سلسلے) راویوں کے ساتھ
command-timeline = تاریخ والے جملے تاریخوں کی ترتیب سے
command-amounts = جملے کی مقداریں آپ کی اکائیوں میں
command-proposals = جملے جو شاید جانچنے لائق دعوے ہوں
command-same-as = دوسرے مضمون کے اسی دعوے سے جوڑیں
command-take-evidence = وہی، اور اس کے ثبوت بھی لیں
command-accept-proposal = اسے دعویٰ بنائیں، قائل، تاریخ اور مقام کے ساتھ
command-refuse-proposal = دعویٰ نہیں: دور رکھیں
command-next-proposal = متن میں اگلی تجویز
command-previous-proposal = متن میں پچھلی تجویز
command-underline-proposals = ممکنہ دعووں کے جملوں کے نیچے لکیر
command-claims = دعوے، اور ان کے حق اور خلاف باتیں
command-authors = کس کے حاشیے دکھائے جائیں، رنگ مصنف کے لحاظ سے
command-history = نوٹ بک کی ہر تبدیلی، اور واپسی کا راستہ
command-disputes = جہاں حاشیہ نگار متفق نہیں، طے کرنے کو
command-take-agreed = جس پر حاشیہ نگار متفق ہیں وہ لیں
command-filter-text = صرف وہ دکھائیں جن میں الفاظ ہیں
command-sort = دوسری ترتیب یا گروہ بندی
command-filter-kind = صرف کچھ دکھائیں
command-filter-notes = صرف کسی قسم، حیثیت یا ٹیگ کے نوٹ
command-tags = سب ٹیگ تعداد کے ساتھ: فہرست، نام بدلنا، ضم کرنا
command-whole-list = فہرست پوری ونڈو میں، یا متن کے ساتھ
command-fold = یہ حصہ یا نقل تہ کریں، یا کھولیں
command-fold-all = سب حصے تہ کریں
command-unfold-all = سب کھولیں
command-fold-chains = اسناد تہ کریں یا کھولیں
command-differences = نقل اپنی اصل سے کہاں مختلف ہے
command-reveal = پوشیدہ اور کنٹرول حروف دکھائیں
command-picture = صفحہ کسی فونٹ میں تصویر کے طور پر، یا حروف میں
command-marks = اعراب ظاہر، پوشیدہ، یا صرف کرسر کے نیچے کے لفظ پر
command-margin = نوٹ صفحے کے کنارے پر، یا نہیں
command-paragraph-direction = اس پیراگراف کا رخ پلٹیں، یا واپس
command-direction = دستاویز کا رخ: خودکار، دائیں سے، بائیں سے
command-theme = اگلے رنگ
command-library = کتب خانہ: مضامین اور ان میں لکھے نوٹ
command-reload = مضمون ڈسک سے دوبارہ پڑھیں
command-copy = انتخاب یا اقتباس نقل کریں
command-copy-reference = عنوان، حصے اور جگہ کے ساتھ نقل کریں
command-copy-markdown = حاشیہ Markdown میں نقل کریں
command-export = حاشیے اپنی پسند کے فارمیٹ میں فائل میں لکھیں
command-help = یہی کلیدیں
command-palette = کمانڈ اس کے نام سے چلائیں
command-cancel = جو کھلا ہے اسے بند کریں
command-redraw = اسکرین دوبارہ بنائیں
command-suspend = رکیں؛ fg جاری کرتا ہے
command-quit = باہر نکلیں؛ سب محفوظ ہے
command-quit-anyway = باہر نکلیں، اُس کے بغیر بھی جو محفوظ نہ ہو سکا
command-find-exact = جیسا لکھا ویسا ہی تلاش کریں، یا ہر املا میں
command-find-regex = ریگولر ایکسپریشن تلاش کریں، یا الفاظ
command-find-whole = ٹکڑے، پورے لفظ، سابقوں کے ساتھ لفظ
command-accept = منظور
command-complete = لفظ پورا کریں
command-editor = نوٹ ⁨$EDITOR⁩ میں لکھیں
command-new-line = نئی سطر، نوٹوں میں
command-caret-left = ایک حرف بائیں
command-caret-right = ایک حرف دائیں
command-caret-up = ایک سطر اوپر، یا پچھلا انتخاب
command-caret-down = ایک سطر نیچے، یا اگلا انتخاب
command-caret-next-word = اگلا لفظ
command-caret-previous-word = پچھلا لفظ
command-caret-line-start = سطر کا شروع
command-caret-line-end = سطر کا آخر
command-delete-back = پہلے والا حذف کریں
command-delete-forward = بعد والا حذف کریں
command-delete-word-back = پچھلا لفظ حذف کریں
command-delete-word-forward = اگلا لفظ حذف کریں
command-delete-to-line-start = سطر کے شروع تک حذف کریں
command-delete-to-line-end = سطر کے آخر تک حذف کریں
command-undo-typing = لکھا ہوا لفظ بہ لفظ واپس لیں
command-redo-typing = دوبارہ کریں
group-move = حرکت
group-scroll = اسکرول
group-find = تلاش اور چھلانگ
group-mark = انتخاب اور نشان زد کرنا
group-note = حاشیے
group-review = دہرائی
group-panes = خانے اور فہرستیں
group-view = منظر
group-program = پروگرام
group-typing = لکھتے ہوئے

## cli/about
about-ucd = یونیکوڈ حروف کا ڈیٹابیس
about-names = نام، مقامات اور الفاظ

## cli/agree
agree-two = { $one } اور { $other }

## cli/annotate
value-empty = یہ خالی ہے
value-controls = اس میں کنٹرول حروف ہیں
value-no-time = ایسا کوئی دن یا وقت نہیں؛ 2026-11-29 یا 2026-11-29T14:30 لکھیں
annotate-slip = ⁨--{ $key }⁩ { $word }: کیا مراد { $near } ہے؟ اپنی قدر settings.toml میں لکھیں
quote-empty = ⁨--quote⁩ خالی ہے؛ وہ الفاظ دیں جن پر حاشیہ ہو
quote-not-found = { $file }: "{ $quote }" نہیں ملا؛ hashiya search سے اقتباس جانچیں
quote-nth-once = { $file }: "{ $quote }" صرف ایک بار ملا؛ ⁨--nth⁩ { $nth } زیادہ ہے
quote-nth = { $file }: "{ $quote }" صرف { $hits } بار ملا؛ ⁨--nth⁩ { $nth } زیادہ ہے
span-form = ⁨--span⁩ { $span }: START..END لکھیں، کوڈ پوائنٹس کی دو گنتیاں
span-reversed = ⁨--span⁩ { $span }: خالی یا الٹا ہے؛ END کو START سے بڑا ہونا چاہیے
span-outside = ⁨--span⁩ { $span }: متن سے باہر ہے جس میں { $length } کوڈ پوائنٹ ہیں

## cli/claims
claims-learned = { $yes } منظور اور { $no } رد سے؛ جو نہیں بدلتا چھوڑ دیا گیا

## cli/export
export-bom = صرف CSV بائٹ ترتیب کے نشان سے شروع ہو سکتی ہے، { $form } نہیں
export-one-text = { $form } ایک متن کا ہے: ایک مضمون بتائیں، یا ⁨-o⁩ کے ساتھ فولڈر
export-no-form = ایسا کوئی فارمیٹ نہیں؛ ⁨hashiya export --help⁩ دیکھیں
export-by = ⁨--by⁩ صرف Markdown کو جوڑتا ہے؛ ⁨--to⁩ { $form } کی اپنی ترتیب ہے
export-no-group = ایسا کوئی گروہ نہیں؛ ⁨hashiya export --help⁩ دیکھیں

## cli/files
cannot-make = { $file }: بنائی نہیں جا سکتی: { $error }

## cli/import
no-json-form = اس کمانڈ کی کوئی JSON صورت نہیں؛ ⁨--format json⁩ ہٹا دیں
import-two-inputs = معیاری ان پٹ مضمون اور ڈیٹا دونوں نہیں ہو سکتا؛ ایک کے لیے فائل بتائیں
file-not-utf8 = { $file }: UTF-8 میں متن نہیں
import-no-form = ایسا کوئی فارمیٹ نہیں؛ ⁨hashiya import --help⁩ دیکھیں

## cli/man
man-notebook = مضمون کی نوٹ بک، اس کے ساتھ۔
man-config = settings.toml، entities.toml اور تھیم؛ HASHIYA_CONFIG_DIR دوسرا فولڈر بتاتا ہے۔
man-data = وہ نوٹ بکس جو مضمون کے ساتھ نہ رہ سکیں؛ HASHIYA_DATA_DIR دوسرا فولڈر بتاتا ہے۔
man-state = روزنامچہ، جگہیں، پرانے متن؛ HASHIYA_STATE_DIR دوسرا فولڈر بتاتا ہے۔

## cli/merge
merge-failed = { $file }: { $unmergeable }؛ کچھ نہیں لکھا گیا

## cli/notes
note-was-also = { $key } یہ بھی تھا:{" "}
text-empty = ⁨--text⁩ خالی ہے؛ تلاش کے الفاظ دیں
entity-empty = ⁨--entity⁩ خالی ہے؛ نام دیں

## cli/print
print-columns = قطار میں کم از کم ایک کالم ہوتا ہے
print-not-a-number = کالموں کی تعداد درکار ہے

## cli/read
command-near = { $word } کوئی فائل نہیں؛ کیا مراد کمانڈ { $near } ہے؟
needs-terminal = ریڈر کو ٹرمینل درکار ہے؛ ⁨hashiya print { $file }⁩ مضمون لکھ دیتا ہے
the-terminal = ٹرمینل
folder-empty = { $folder }: اس فولڈر میں کوئی مضمون نہیں؛ فائل بتائیں: متن، Markdown، ویب صفحہ، EPUB، ورڈ پروسیسر کی دستاویز، PDF، AsciiDoc، OpenITI، سب ٹائٹل یا جدول
file-not-written = { $file }: لکھی نہیں جا سکتی؛ پڑھنے کے لیے فائل بتائیں

## cli/relink
relink-stdin = معیاری ان پٹ کا نام نہیں؛ relink نوٹ بک کو فائل سے جوڑتا ہے

## cli/review
no-such-path = { $path }: ایسی فائل یا فولڈر نہیں؛ نام جانچیں
no-such-date = { $text }: تاریخ نہیں؛ یوں دیں: 2026-11-23، 2026-11 یا 2026
words-empty = ⁨--text⁩ یا ⁨--entity⁩ خالی ہے؛ تلاش کے الفاظ دیں

## cli/search
search-empty = تلاش خالی ہے؛ تلاش کے الفاظ دیں
search-regex = { $query }: غلط ریگولر ایکسپریشن: { $why }

## cli/source
pipe-empty = { $path }: کچھ نہیں آیا؛ فائل بتائیں، یا COMMAND | hashiya چلائیں
standard-input = معیاری ان پٹ
is-a-directory = { $path }: فولڈر ہے؛ اس میں کوئی فائل بتائیں
path-not-found = { $path }: ایسی کوئی فائل نہیں؛ نام جانچیں
path-not-readable = { $path }: پڑھنے کی اجازت نہیں؛ اجازتیں جانچیں
path-cannot-be-read = { $path }: پڑھی نہیں جا سکتی: { $error }
path-not-written = { $path }: لکھی نہیں جا سکتی؛ حاشیے کے لیے فائل بتائیں

## cli/terminal
terminal-kept = { $name } اس ٹرمینل کے لیے { $file } میں محفوظ ہے؛ ⁨--bidi⁩ auto اسے نظر انداز کرتا ہے

## cli/themes
theme-built-in = اندرونی

## cli/world
config-not-found = { $path }: ایسی فائل یا فولڈر نہیں؛ ⁨--config⁩ دونوں لیتا ہے
folder-not-found = { $folder }: ایسا فولڈر نہیں؛ راستہ لکھیں، اپنے فولڈر کے لیے ⁨~/⁩
warnings-more = { $first } · { $count ->
    [one] مزید { $count } خرابی
   *[other] مزید { $count } خرابیاں
}: hashiya check
no-home = گھر کا فولڈر معلوم نہیں؛ HOME یا { $name } مقرر کریں
about-licence = اجازت نامہ: { $licence }
agree-spans = {"  "}جگہیں، F1      عین { $exact }  باہم { $overlapping }
agree-labels = {"  "}لیبل، kappa  قسم  { $kind }  حیثیت      { $status }
agree-all = سب، alpha       قسم  { $kind }  حیثیت      { $status }
section-repeats = پہلے کے حصے کو دہراتا ہے
theme-dark = گہرا
theme-light = ہلکا
environment-terminal = { $name }؛ hashiya terminal مزید بتاتا ہے
environment-dumb = ٹرمینل کہتا ہے کہ وہ صرف آگے لکھ سکتا ہے (TERM=dumb): متن اس میں چھاپا جاتا ہے
environment-no-terminal = معیاری آؤٹ پٹ ٹرمینل نہیں؛ اسے اس ٹرمینل میں چلائیں جس میں آپ پڑھتے ہیں
environment-unknown-terminal = یہ ٹرمینل معلوم نہیں؛ اگر سطریں غلط دکھائی دیں تو hashiya terminal پوچھتا ہے کہ کون سی درست ہے
environment-clipboard = ٹرمینل نقل کیا گیا متن لے لیتا ہے (OSC 52)
environment-no-utf8 = ”{ $value }“ UTF-8 نہیں؛ LANG کو C.UTF-8 جیسی قدر دیں
environment-fonts = عربی، فارسی، عبرانی اور اردو کے لیے
environment-fonts-lacking = { $languages } کے لیے کوئی فونٹ نہیں؛ کوئی نصب کریں، جیسے fonts-noto-core
environment-fonts-remote = حروف اس کمپیوٹر کے فونٹ بناتے ہیں جس پر آپ بیٹھے ہیں
environment-fonts-unknown = fc-list موجود نہیں کہ بتائے کون سے فونٹ ہیں
environment-program = { $path }: { $use_of }
environment-no-program = { $name } موجود نہیں: { $use_of }
environment-pdftotext = PDF پڑھتا ہے (پیکیج poppler-utils)
environment-git = نوٹ بکس ضم کرتا ہے
environment-writable = { $folder }: اس میں لکھا جا سکتا ہے
environment-not-writable = { $folder }: اس میں لکھا نہیں جا سکتا: { $why }
man-synopsis = خلاصہ
man-description = تفصیل
man-options = اختیارات
man-commands = کمانڈز
man-examples = مثالیں
man-environment = ماحول کے متغیر
man-example-open = مضمون اس کے نوٹوں کے ساتھ کھولتا ہے
man-example-pipe = دوسری کمانڈ کا متن پڑھتا ہے؛ GIT_PAGER کی قدر ہو تو ہر فرق دکھاتا ہے
man-example-annotate = ایک دعوے پر نشان لگاتا ہے
man-example-claims = ایسے جملے تجویز کرتا ہے جو دعوے ہو سکتے ہیں
man-example-export = رپورٹ لکھتا ہے
man-example-review = جس کی باری آ گئی اسے دہراتا ہے
man-env-dirs = XDG کے بنیادی فولڈروں کی جگہ دوسرے فولڈر، جو FILES کے نیچے درج ہیں۔
man-env-less = اگر اس کے اختیارات میں F (⁨--quit-if-one-screen⁩) ہو تو دوسری کمانڈ کا وہ متن جو ایک اسکرین میں آ جائے چھاپ دیا جاتا ہے۔
man-env-color = کوئی بھی قدر: رنگوں کے بغیر۔
man-env-lang = پیغامات کی زبان، اور یہ کہ پروگرام UTF-8 لکھتے ہیں یا نہیں۔
man-env-editor = وہ ایڈیٹر جس میں لمبا نوٹ لکھا جا سکتا ہے۔
man-keys = کلیدیں
man-keys-change = ریڈر کی؛ settings.toml انھیں بدل سکتی ہے۔
man-files = فائلیں
man-exit = خروج کی حیثیت
man-exit-statuses = 0: ہو گیا۔ 1: کچھ نہیں ملا، یا خرابیاں ملیں۔ 2: غلط استعمال یا خطا، جو معیاری خطا پر ایک سطر ہے۔
help-kinds = علامتوں کا مطلب
help-terminal = غلط ترتیب یا ٹوٹے حروف؟ چلائیں: hashiya terminal

## shell/clipboard
disk-name-too-long = نام حد سے لمبا ہے
notebook-barred = { $file } { $why }: اسے چھوڑ دیا گیا، نوٹ ڈیٹا فولڈر میں جاتے ہیں
draft-waits = ایک ادھورا نوٹ محفوظ ہے: مضمون کھلنے پر پیش ہوگا
draft-not-kept = مسودہ محفوظ نہیں ہوا: { $why }
no-such-operation = ایسا کوئی عمل نہیں؛ hashiya log فہرست دیتا ہے
file-not-regular = عام فائل نہیں
file-read-only = صرف پڑھنے کے لیے ہے
file-dangling-link = ربط جو کہیں نہیں جاتا
file-foreign-link = کسی اور چیز کا ربط ہے
file-sparse = خالی جگہوں سے بنی (sparse) فائل ہے
file-too-long = { $megabytes } ایم بی سے بڑی ہے
file-locked = اس کا قفل دوسرے پروگرام کے پاس ہے
output-taken = مضمون یا نوٹ بک ہے
output-link = ربط ہے
hint-link = جس تک وہ لے جاتا ہے اس کا نام دیں

## shell/background_worker
notebook-blank = یہ خالی ہے، اور خالی فائل نوٹ بک نہیں؛ ⁨hashiya restore⁩ وہ واپس لاتا ہے جو اس کے تاریخچے میں ہے، ⁨rm⁩ سے نئے سرے سے شروع کریں
notebook-foreign = یہ کسی اور چیز کی TOML فائل ہے، نوٹ بک نہیں
criterion-fault = معیار { $name }: { $fault }
number-wanted = یہاں { $low } سے { $high } تک کا عدد درکار ہے
notebook-emptied = دوسرے پروگرام نے { $name } خالی کر دی؛ اگلی تبدیلی اسے دوبارہ لکھے گی
conflict-copy = تصادم کی نقل؛ ⁨hashiya check --mend⁩ اسے نوٹ بک میں ضم کرتا ہے
conflict-copy-beside = { $file }: تصادم کی نقل؛ ⁨hashiya check --mend⁩ اسے ضم کرتا ہے
conflict-copy-none = تصادم کی نقل نہیں
conflict-copy-other = دوسری دستاویز کے بارے میں ہے
notes-of-gone = { $file } میں { $article } کے نوٹ ہیں، جو اب وہاں نہیں؛ ⁨hashiya relink⁩ انھیں لے لیتا ہے
conflict-copy-empty = اس میں کچھ نہیں
restore-kept = جو وہاں تھا وہ { $file } میں محفوظ ہے

## app/act
list-by-place = یہ فہرست جگہ کی ترتیب میں ہے؛ نام، نوٹ اور دعوے ترتیب دیے جا سکتے ہیں
choose-in-names = یہ کئی نام چنتا ہے، ان کی فہرست میں: { KEY("focus-entities") }
agree-in-disputes = یہ متفق باتیں لیتا ہے، { KEY("disputes") } کی فہرست میں
review-nothing-here = یہاں کچھ نہیں دہرایا جا رہا: { KEY("review") } شروع کرتا ہے
picture-shown = صفحہ { $face } فونٹ میں ہے · { KEY("picture") } حروف واپس لاتا ہے
picture-left = صفحہ حروف میں
picture-multiplexer = { $name } کے اندر تصویریں نہیں: صفحہ حروف میں رہتا ہے
picture-passthrough = { $name } میں تصویروں کے لیے { $setting } چاہیے: صفحہ حروف میں رہتا ہے
picture-terminal = یہ ٹرمینل ایسی تصویریں نہیں دکھاتا جو Hashiya بھیج سکے: صفحہ حروف میں رہتا ہے
picture-pixels = یہ ٹرمینل اپنے خانوں کا سائز نہیں بتاتا: صفحہ حروف میں رہتا ہے
picture-font = { $names } میں سے کوئی فونٹ نصب نہیں: صفحہ حروف میں رہتا ہے
picture-feature = اس بلڈ میں تصویریں نہیں (خاصیت "faces"): صفحہ حروف میں رہتا ہے
vowel-marks-hidden = اعراب چھپائے گئے
vowel-marks-of-word = کرسر کے نیچے کے لفظ کے اعراب
vowel-marks-shown = اعراب دکھائے گئے

## app/moving
no-jump-before = اس سے پہلے کوئی چھلانگ نہیں
no-jump-after = اس کے بعد کوئی چھلانگ نہیں
no-sections = اس مضمون میں حصے نہیں
percent-first = پہلے عدد: ⁨50{ KEY("percent") }⁩ آدھے پر جاتا ہے
where-line = سطر { $line } از { $lines } · ⁨{ $percent }%⁩
where-line-yet = سطر { $line }؛ باقی ابھی پڑھا جا رہا ہے
where-in-section = { $where_in } · { $section } · { $title }

## app/answering
review-snoozed = ایک ہفتہ ٹلا · { KEY("undo", mode: "review") } واپس لیں
done-undo-review = { $what } · { KEY("undo", mode: "review") } واپس لیں
review-deleted = حذف ہوا · { KEY("undo", mode: "review") } واپس لیں
review-nothing-done = اس دہرائی میں کچھ نہیں ہوا جو واپس ہو
taken-back-review = واپس لیا گیا

## app/awaited
no-longer-waiting = اب انتظار نہیں
no-longer-following = نیچے مزید متن آ رہا ہے؛ { KEY("follow-end") } دوبارہ ساتھ چلتا ہے
following-end = متن آتے ہوئے آخر نظر میں رہتا ہے · کوئی اور کلید روکتی ہے
waiting-for-end = آخر
waiting-for-line = سطر { $number }
waiting-for-percent = ⁨{ $percent }%⁩
waiting-for-next-match = اگلا نتیجہ
waiting-for-place = پچھلی جگہ
waiting-for-annotation = حاشیہ
waiting-looking = { $needle } کی تلاش: متن کا ⁨{ $percent }%⁩ · { KEY("cancel") } روکتا ہے
waiting-percent = { $what } کا انتظار: متن کا ⁨{ $percent }%⁩ پڑھا گیا · { KEY("cancel") } روکتا ہے
waiting-amount = { $what } کا انتظار: { $amount } پڑھے گئے · { KEY("cancel") } روکتا ہے
kilobytes = { $count } کے بی
megabytes = { $count } ایم بی
pipe-limit = کمانڈ { $megabytes } ایم بی سے زیادہ لکھتی ہے: باقی نہیں پڑھا جاتا (ترتیب pipe.limit)
pipe-failed = معیاری ان پٹ آگے نہیں پڑھا جا سکتا: { $why }

## app/choose
select-again-nothing = پہلے کچھ منتخب نہیں ہوا: { KEY("select") } منتخب کرتا ہے
reshape-nothing = کوئی حاشیہ انتخاب کو نہیں چھوتا: { KEY("highlight") } نمایاں کرتا ہے
join-two = ایک مصنف کے دو حاشیے ملتے ہیں: دونوں پر انتخاب کریں، یا پہلے پر ہوں
joined-annotations = ملائے گئے: { $quote } · { KEY("undo") } واپس لیں
palette-unsure = { $typed } سے کوئی کمانڈ شروع نہیں ہوتی: { KEY("accept", mode: "input") }، { $name } چلاتا ہے
palette-none = { $typed } نام کی کوئی کمانڈ نہیں
palette-line = فائل کی سطر { $number }
palette-write = محفوظ کرنے کو کچھ نہیں: ہر تبدیلی فوراً محفوظ ہوتی ہے
palette-open = { $path } کھولیں
palette-beside = { $path } ساتھ کھولیں
palette-themes = رنگ چنیں، دیکھتے ہوئے
palette-settings = ترتیب اور اس کی قدر چنیں
palette-set = { $line } مقرر کریں، باہر نکلنے تک
palette-set-kept = { $line } مقرر کریں اور رکھیں
palette-theme = { $name } نام کے رنگ
editor-only-notes = { KEY("editor", mode: "input") } آپ کے ایڈیٹر میں صرف نوٹ لکھتا ہے
editor-none = کوئی ایڈیٹر معلوم نہیں: EDITOR مقرر کریں، جیسے vim
editor-failed = { $editor }: { $why }؛ نوٹ جیسا تھا ویسا ہے
editor-windows = اس نظام پر نہیں
setting-value = { $name } کو قدر درکار ہے: { $values }
setting-near = { $name } نام کی کوئی ترتیب نہیں؛ کیا مراد { $near } ہے؟
setting-unknown = { $name } نام کی کوئی ترتیب نہیں: ⁨:set⁩ فہرست دیتا ہے
setting-set = { $name } = { $value } · رکھنے کے لیے: ⁨:set! { $name }={ $value }⁩
setting-is = { $name } = { $value }
setting-later = { $name } = { $value } اگلے آغاز سے لاگو، اگر رکھی جائے: ⁨:set! { $name }={ $value }⁩
setting-kept = { $name } = { $value }، { $file } میں رکھی گئی
setting-now = ابھی { $value }
language-unknown = { $name } میں ابھی ترجمہ نہیں، اس لیے انٹرفیس انگریزی میں ہے؛ دستیاب: { $names }
theme-unknown = { $name } نام کا کوئی تھیم نہیں: دستیاب: { $names }
reattach-nowhere = اس جیسی کوئی جگہ نہیں: الفاظ منتخب کریں، پھر { KEY("reattach") }
reattach-choose = فہرست میں نوٹ چنیں، پھر اس کے الفاظ: { KEY("select") }
reattached = ان الفاظ سے جوڑا گیا · { KEY("undo") } واپس لیں

## app/place_marks
place-mark-waits = { $keys } …
place-mark-set = یہ جگہ { $letter } ہے: { KEY("to-mark") } { $letter } یہاں آتا ہے
place-mark-no-letter = جگہ کا نام ایک حرف یا ہندسہ ہوتا ہے
place-mark-none = { $letter } نام کی کوئی جگہ نہیں: { KEY("set-mark") } { $letter } اسے یہ نام دیتا ہے
more-keys = { $count } اور: { KEY("help") } سب کلیدیں دکھاتا ہے
place-mark-back = جہاں سے پچھلی چھلانگ شروع ہوئی

## app/details
no-link-to-remove = یہاں ہٹانے کو کوئی ربط نہیں

## app/finding
find-options-in-prompt = تلاش کا طریقہ لکھتے ہوئے بدلتا ہے: { KEY("find") } تلاش کرتا ہے
find-nothing-yet = ابھی کچھ تلاش نہیں ہوا: { KEY("find") } تلاش کرتا ہے
find-not-found-short = نہیں ملا
find-no-word = یہاں کوئی لفظ نہیں
find-wrapped = متن کے آخر سے گھوم کر

## app/folding
fold-no-section = یہاں تہ کرنے کو حصہ نہیں
fold-nothing-under = اس سرخی کے نیچے تہ کرنے کو کچھ نہیں
repeats-none = یہاں کچھ دو بار نہیں کہا گیا
repeats-same = نقل یہی کہتی ہے، لفظ بہ لفظ

## app/headings
heading-none = یہاں سرخی نہیں: { KEY("next-section") } اگلی پر، { KEY("focus-sections") } حصوں کی فہرست پر
heading-dismissed = اب سرخی نہیں · { KEY("undo") } واپس لیں
still-reading = متن ابھی پڑھا جا رہا ہے: ذرا دیر میں
heading-no-words = اس سطر میں سرخی کے لیے الفاظ نہیں
heading-again = دوبارہ سرخی · { KEY("undo") } واپس لیں
heading-made = سرخی، درجہ { $level } · { KEY("add-heading") } ایک درجہ گہری · { KEY("undo") } واپس لیں

## app/history
nothing-changed-read-only = کچھ نہیں بدلا: نوٹ بک صرف پڑھنے کے لیے ہے: { $reason }
taken-back = واپس لیا گیا · { KEY("redo") } دوبارہ کریں
made-again = دوبارہ کیا گیا · { KEY("undo") } واپس لیں

## app/judging
bad-date = تاریخ نہیں: 2023-11-17، 2023-11، 2023 یا آج

## app/keys
pasted-cut = ایک سطر کے لیے حد سے لمبا: باقی چھوڑ دیا گیا
note-cut = { $size } کلوبائٹ سے لمبا نوٹ آپ کے ایڈیٹر میں لکھا جاتا ہے ({ KEY("editor", mode: "input") }): باقی چھوڑ دیا گیا
paste-where = چسپاں متن نوٹ، ٹیگ اور تلاش میں جاتا ہے: { KEY("note") } نوٹ لکھتا ہے

## app/listing
names-none-chosen = کوئی نام منتخب نہیں
names-all-paragraphs = دوبارہ سب پیراگراف
names-choose-first = پہلے فہرست میں نام چنیں: { KEY("focus-entities") }
only-names = { $count ->
    [one] { $count } پیراگراف میں { $names } · { KEY("only-mentions") } سب دکھاتا ہے
   *[other] { $count } پیراگرافوں میں { $names } · { KEY("only-mentions") } سب دکھاتا ہے
}
only-words = { $count ->
    [one] { $count } پیراگراف میں { $needle } · { KEY("only-matching") } سب دکھاتا ہے
   *[other] { $count } پیراگرافوں میں { $needle } · { KEY("only-matching") } سب دکھاتا ہے
}
names-not-together = کسی پیراگراف میں یہ سب اکٹھے نہیں: { $names }
no-annotations-yet = ابھی کوئی حاشیہ نہیں: { KEY("select") } انتخاب، { KEY("claim") } دعویٰ

## app/marking
mark-folded = تہ شدہ: { KEY("fold") } دکھاتا ہے کہ یہاں کیا ہے
mark-nothing = یہاں نشان زد کرنے کو کچھ نہیں: { KEY("select") } انتخاب
marked = { $kind }: { $quote } · { KEY("edit-note") } نوٹ · { KEY("edit-tags") } ٹیگ · { KEY("undo") } واپس لیں
marked-place = { $kind }: { $quote } · { KEY("undo") } واپس لیں
marked-sentence = { $kind }، جملہ: { $quote } · { KEY("edit-note") } نوٹ · { KEY("edit-tags") } ٹیگ · { KEY("undo") } واپس لیں
mark-already = { $kind }: پہلے سے نشان زد ہے، اب منتخب ہے

## app/names
name-places = { $facts } · اس میں { $places }
name-none-here = یہاں کوئی ملا ہوا نام نہیں: { KEY("names") } ملے ہوئے ناموں کے نیچے لکیر لگاتا ہے
names-still-reading = ابھی پڑھا جا رہا ہے: ذرا دیر میں
names-looking = نام تلاش ہو رہے ہیں: { KEY("cancel") } روکتا ہے
names-together = { $count ->
    [one] ایک نام منتخب · { KEY("only-mentions") } صرف اس کے پیراگراف
   *[other] { $count } نام منتخب · { KEY("only-mentions") } صرف سب والے پیراگراف
}
names-unasked = اتنے چھوٹے متن میں یہ بن کہے ہوتا ہے
names-underlined = ناموں کے نیچے لکیر ہے
names-not-underlined = ناموں کے نیچے لکیر نہیں
names-all-marked = { $name } کا ہر ذکر نمایاں ہے
names-marked = { $name }: { $count } نمایاں · { KEY("undo") } واپس لیں

## app/naming
names-no-other = ملانے کو کوئی اور نام نہیں
names-none-hidden = کوئی نام نہیں چھوڑا گیا
names-one-form = { $name } کی ایک ہی صورت ہے: الگ کرنے کو کچھ نہیں
names-select-first = پہلے نام منتخب کریں: { KEY("select") }
names-name-stays = نام وہی رہا

## app/narrow
nothing-to-find-yet = ابھی نوٹ اور نام نہیں: { KEY("select") } انتخاب، { KEY("claim") } دعویٰ

## app/notes
no-annotation-here = یہاں کوئی حاشیہ نہیں: { KEY("select") } انتخاب، { KEY("claim") } دعویٰ، { KEY("highlight") } نمایاں
annotation-gone = وہ حاشیہ اب نہیں: دوسرے پروگرام نے حذف کر دیا
done-undo = { $what } · { KEY("undo") } واپس لیں
no-annotation-here-next = یہاں کوئی حاشیہ نہیں: { KEY("next-annotation") } اگلے پر
no-annotation-after = اس کے بعد کوئی حاشیہ نہیں
no-annotation-before = اس سے پہلے کوئی حاشیہ نہیں
done-to-several = { $what }: { $count } نوٹ · { KEY("undo") } واپس لیں
notes-chosen = { $count } نوٹ منتخب · { KEY("edit-tags") } ٹیگ · { KEY("change-kind") } قسم · { KEY("status-2", mode: "list") } حیثیت
note-nothing-written = کچھ نہیں لکھا گیا، کچھ نشان زد نہیں ہوا

## app/outline
outline-folded = تہ شدہ: { KEY("fold") } دکھاتا ہے، { KEY("differences") } فرق بتاتا ہے

## app/panes
panes-full = زیادہ سے زیادہ { $most } خانے: { KEY("pane-close") } ایک بند کرتا ہے
panes-one = صرف ایک خانہ: { KEY("split-beside") } برابر میں کھولتا ہے، { KEY("split-below") } نیچے
panes-none-there = وہاں کوئی خانہ نہیں
panes-last = آخری خانہ رہتا ہے: { KEY("quit") } باہر نکلیں
panes-no-such-article = کتب خانے کے کسی مضمون میں یہ الفاظ نہیں

## app/people
colors-by-kind = رنگ قسم کے لحاظ سے

## app/seeking
find-not-found = نہیں ملا: { $needle }

## app/sidebar
names-go-choose = کوئی نام منتخب نہیں: { KEY("focus-entities") } ناموں پر

## app/taking
copy-words-gone = اس کے الفاظ اب متن میں نہیں: { KEY("copy") } جیسے تھے ویسے نقل کرتا ہے
copy-nothing = یہاں نقل کرنے کو کچھ نہیں
copied = نقل ہوا: { $what }
form-markdown-section = Markdown حصوں کے لحاظ سے
form-markdown-section-for = اقتباس اپنی سرخیوں کے نیچے: GitHub وغیرہ
form-markdown-kind = Markdown قسم کے لحاظ سے
form-markdown-kind-for = دعوے، ثبوت، سوال …
form-markdown-tag = Markdown ٹیگ کے لحاظ سے
form-markdown-tag-for = ہر اقتباس اپنے ہر ٹیگ کے نیچے
form-obsidian = Obsidian
form-obsidian-for = بلاک شناختوں والا نوٹ؛ دوبارہ لکھنے پر تازہ ہو جاتا ہے
form-html = HTML رپورٹ
form-html-for = متن، دعوے اور نوٹ ایک صفحے پر، چھپائی کے لیے بھی
form-csv = CSV
form-csv-for = اسپریڈ شیٹ کے لیے جدول
form-anki = Anki
form-anki-for = کارڈ: نشان زد الفاظ کے بغیر جملہ
form-hypothesis = Hypothesis
form-hypothesis-for = جو اس کا کلائنٹ درآمد کرتا ہے
form-json-ld = JSON-LD
form-json-ld-for = W3C ویب حاشیے
form-claim-review = ClaimReview
form-claim-review-for = schema.org: فیصلے کے ساتھ دعوے
form-bibtex = BibTeX
form-bibtex-for = مضمون کا ماخذ
form-csl = CSL-JSON
form-csl-for = مضمون کا ماخذ، Zotero وغیرہ کے لیے
form-openiti = OpenITI
form-openiti-for = متن mARkdown میں، ٹیگ کے ساتھ
form-brat = brat
form-brat-for = متن سے الگ نشان، ذخیرۂ متون کے لیے
form-doccano = doccano
form-doccano-for = متن لیبل کے ساتھ
form-conll = CoNLL
form-conll-for = ہر سطر میں لفظ اور اس کا لیبل
export-nothing = ابھی برآمد کرنے کو کچھ نہیں: { KEY("select") } انتخاب، { KEY("claim") } دعویٰ، { KEY("highlight") } نمایاں
export-no-file = کچھ نہیں لکھا گیا: فائل کا نام نہیں دیا گیا
file-there = { $path } پہلے سے موجود ہے

## app/library
article-gone = مضمون نہیں ہے؛ ⁨hashiya relink ARTICLE NOTEBOOK⁩ اس کے نوٹ دوسرے کو دیتا ہے
annotation-not-here = وہ حاشیہ اب اس مضمون میں نہیں

## app/elsewhere
annotation-nowhere = وہ حاشیہ کتب خانے کے کسی مضمون میں نہیں: { $to }
nothing-changed-in = { $title } میں کچھ نہیں بدلا: { $fault }
linked-already = پہلے سے جڑا ہے
done-in = { $what } · { $title } میں لکھا گیا · { KEY("undo") } واپس لیں
article-there-gone = اس کا مضمون اب نہیں: { $title }

## app/links
link-nothing = کچھ نہیں جڑا: کسی حاشیے میں یہ نہیں؛ صفحے کا پتا ⁨https://⁩ سے شروع ہوتا ہے
link-page-is-source = صفحہ ماخذ ہوتا ہے: «حوالہ دیتا ہے» یا «تائید از» لیں
link-other-article = جو دوسرے مضمون میں ہے وہیں سے جڑتا ہے: «تائید کرتا ہے» لیں
follow-nothing = کوئی ربط یا فٹ نوٹ نظر میں نہیں
source-is-text = یہی ماخذی متن ہے: سادہ متن جیسا ہے ویسا دکھتا ہے
source-no-text = اس فارمیٹ کا ماخذ متن نہیں
source-text-hint = { KEY("source-text") } یا { KEY("cancel") } واپس
link-none = یہاں کوئی ربط نہیں: { KEY("link") } ثبوت جوڑتا ہے
copied-address = پتا نقل ہوا: { $address }
link-looking = کتب خانے میں تلاش جاری ہے …

## app/disputes
disputes-nothing-to-settle = طے کرنے کو کچھ نہیں: ⁨hashiya agree A.toml B.toml --settle ARTICLE⁩
disputes-nothing-here = یہاں کچھ نہیں
disputes-all-in = جس پر سب متفق ہیں نوٹ بک میں پہلے سے ہے
dispute-settled = { $what } · { $count } طے کرنے کو · { KEY("undo") } واپس لیں
colors-by-author = رنگ مصنف کے لحاظ سے: { $authors }

## app/surface/proposals
proposals-underlined = تجویزوں کے نیچے لکیر ہے: { KEY("proposals") } فہرست دیتا ہے
proposals-not-underlined = تجویزوں کے نیچے لکیر نہیں
page-marks-shown = چھپی ہوئی کتاب کے صفحات متن کے پہلو میں ہیں
page-marks-none = اس متن میں صفحات کے نشان نہیں
page-marks-hidden = صفحات پوشیدہ ہیں
proposals-none-chosen = پہلے تجویز چنیں
proposals-accepted = { $count ->
    [one] اب { $count } دعویٰ
   *[other] اب { $count } دعوے
}؛ { KEY("undo") } واپس لیں
proposals-refused = { $count ->
    [one] { $count } دعویٰ نہیں: دوبارہ تجویز نہیں ہوگا
   *[other] { $count } دعوے نہیں: دوبارہ تجویز نہیں ہوں گے
}؛ { KEY("undo") } واپس لیں
proposals-awaited = جملے تلاش ہو رہے ہیں …
proposals-no-more = وہاں اور تجویزیں نہیں
proposals-on-their-page = { KEY("proposals") } تجویزوں کی فہرست دیتا ہے: وہیں منظور اور رد ہوتی ہیں
proposals-none = کوئی تجویز نہیں: کسی کھلے جملے میں جانچ کی وجہ نہیں
proposals-by-place = متن میں جگہ کے لحاظ سے
proposals-none-like-that = کسی کی یہ وجہ نہیں: { KEY("cancel") } سب دکھاتا ہے
amounts-differ = { $here } یہاں، { $there } وہاں
amounts-none = اس جملے میں کوئی مقدار نہیں
amounts-in-article = اسی مضمون میں کہیں اور

## app/surface/chains
chains-none = اس متن میں کوئی سند نہیں ملی
chains-awaited = اسناد تلاش کی جا رہی ہیں …
chains-folded = تہ کی گئی اسناد: { $count }
chains-unfolded = اسناد کھل گئیں

## app/surface/timeline
timeline-awaited = تاریخ والے جملے تلاش ہو رہے ہیں …
timeline-needs-names = نام ملنے پر تاریخیں معلوم ہوں گی
timeline-none = اس متن کے کسی جملے میں تاریخ نہیں

## app/surface/met
met-nowhere = یہی دعویٰ کتب خانے کے کسی اور مضمون میں نہیں
met-awaits-library = کتب خانہ پڑھا جا رہا ہے: تیار ہونے پر دوبارہ دبائیں
met-tied = جیسا { $title } میں
met-evidence = { $count ->
    [one] جیسا { $title } میں، { $count } ثبوت لیا گیا
   *[other] جیسا { $title } میں، { $count } ثبوت لیے گئے
}

## ui/claims
claims-none = ابھی دعوے نہیں: { KEY("claim") } متن میں نشان زد کرتا ہے
claims-none-like-that = ایسا کوئی نہیں: { KEY("filter-kind") } دوسرے دکھاتا ہے
listed-of = { NUMBER($all) } میں سے { NUMBER($listed) }
claims-open = { $count } کھلے

## ui/disputes
disputes-agree = وہ ہر بات پر متفق ہیں
no-status = کوئی حیثیت نہیں

## ui/library
library-reading-all = پڑھا جا رہا ہے …
library-reading = مضامین پڑھے جا رہے ہیں …
library-empty = ابھی مضامین نہیں: hashiya FOLDER کسی فولڈر کے مضامین دکھاتا ہے
library-article-gone = اس کا مضمون غائب ہے
library-unreadable = اس کے نوٹ پڑھے نہیں جا سکتے

## ui/sidebar
sections-none = کوئی نہیں: متن میں سرخیاں نہیں
names-looking-all = نام تلاش ہو رہے ہیں …
names-none = کوئی نہیں ملا
list-none-holds = کسی میں یہ نہیں: { KEY("cancel") } سب دکھاتا ہے
notes-none-of-kind = { KEY("filter-kind") } سب قسمیں دکھاتا ہے

## app/surface/tags
tags-none = ابھی ٹیگ نہیں: حاشیے پر { KEY("edit-tags") } انھیں لکھتا ہے
tag-here = { $here } یہاں
tag-here-elsewhere = { $here } یہاں · { $elsewhere } کہیں اور
tag-list = جن پر یہ ہے ان کی فہرست
tag-rename = ہر جگہ اور نام دیں، یا دوسرے سے ملا دیں
tag-take-off = ہر جگہ سے ہٹا دیں
tag-renamed = { $old } اب { $new } ہے
tag-taken-off = { $old } ہٹا دیا گیا
tag-needs-a-name = ٹیگ کو نام درکار ہے: { KEY("cancel") } ویسا ہی چھوڑتا ہے
done-in-articles = { $what }، { $articles ->
    [one] { $articles } مضمون میں
   *[other] { $articles } مضامین میں
} · { KEY("undo") } واپس لیں
notes-none = ابھی کوئی نہیں: { KEY("claim") } دعوے کے لیے

## ui/status
not-signed = بے دستخط
to-settle = { $unsettled } طے کرنے کو
reading-amount = { $amount } …
reading-percent = ⁨{ $percent }%⁩ پڑھا
names-percent = نام ⁨{ $percent }%⁩
cancel-stops = { KEY("cancel") } روکتا ہے
here-of = یہاں { $count } میں سے { $number }

## ui/mod
too-small = بہت چھوٹا: کم از کم { $columns }×{ $rows }
names-long-text = لمبا متن: { KEY("find-names") } نام تلاش کرتا ہے
names-looking-percent = نام تلاش: ⁨{ $percent }%⁩
library-reading-of = { NUMBER($all) } میں سے { NUMBER($done) } پڑھے …
library-none-holds = نہ عنوان میں یہ الفاظ ہیں نہ نوٹ میں: { KEY("cancel") } سب دکھاتا ہے
details-hint = { KEY("down", mode: "list") } { KEY("up", mode: "list") } ربط · { KEY("open", mode: "list") } اس پر جائیں · { KEY("delete", mode: "list") } ہٹائیں · { KEY("link", mode: "list") } جوڑیں · { KEY("cancel", mode: "list") }
disputes-agreed = {" "}· { KEY("take-agreed", mode: "list") }: { $count } پر اتفاق
disputes-hint = { KEY("status-1", mode: "list") } { KEY("status-2", mode: "list") } … کس کا لیبل · { KEY("delete", mode: "list") } کسی کا نہیں{ $agreed } · { KEY("undo", mode: "list") } واپس لیں · { KEY("open", mode: "list") } متن · { KEY("cancel", mode: "list") }
disputes-hint-short = { KEY("status-1", mode: "list") } { KEY("status-2", mode: "list") } { KEY("delete", mode: "list") }{ $agreed } · { KEY("undo", mode: "list") } · { KEY("open", mode: "list") } · { KEY("cancel", mode: "list") }
help-hint = { KEY("filter-text", mode: "list") } کلید تلاش · { KEY("down", mode: "list") } { KEY("up", mode: "list") } اسکرول · { KEY("palette") } کمانڈ نام سے · کوئی اور کلید بند کرتی ہے
help-hint-typing = enter رکھتا ہے · esc سب دکھاتا ہے
help-none = کوئی کلید یہ نہیں کرتی
picker-hint = محدود کرنے کو لکھیں · ↑ ↓ { KEY("accept", mode: "input") } · { KEY("cancel", mode: "input") }
picker-address = { KEY("accept", mode: "input") } لکھا ہوا پتا جوڑتا ہے: ⁨https://…⁩ · الفاظ دوسرے مضامین میں بھی تلاش ہوتے ہیں
picker-none = اس نام کا کچھ نہیں
find-looking = تلاش جاری …
find-not-found-ways = نہیں ملا · { $ways }
review-hint = { KEY("filter-kind", mode: "review") } دوسرے · { KEY("sort", mode: "review") } دوسری ترتیب · { KEY("statistics", mode: "review") } اعداد و شمار · { KEY("cancel", mode: "review") } واپس
review-none-like-that = دہرائی کے لیے ایسا کچھ نہیں
review-none-marked = ابھی کچھ نشان زد نہیں: مضمون میں { KEY("select") } انتخاب، { KEY("claim") } دعویٰ
review-none-due = کسی کی باری نہیں
review-comes = آنے والے
recall-on = پہلے الفاظ آتے ہیں؛ { KEY("good", mode: "review") } ان کا نوٹ بتاتا ہے
recall-off = الفاظ اور نوٹ دوبارہ ساتھ آتے ہیں
recall-hint = اس پر کیا لکھا ہے؟ { $keys } بتاتا ہے
locale-broken = Fluent کی شکل کا پیغام نہیں
locale-fault = سطر { $line }: Fluent کی شکل کا پیغام نہیں

## names of kinds, statuses and relations, in sentences and by themselves
kind-highlight = نمایاں
kind-claim = دعویٰ
kind-evidence = ثبوت
kind-question = سوال
kind-quote = اقتباس
kind-note = نوٹ
kind-opinion = رائے
kind-bookmark = بُک مارک
status-unverified = غیر مصدقہ
status-supported = تائید شدہ
status-refuted = رد شدہ
status-disputed = متنازع
confidence-low = کم
confidence-medium = درمیانہ
confidence-high = زیادہ
relation-supports = تائید کرتا ہے
relation-supported-by = تائید از
relation-refutes = رد کرتا ہے
relation-refuted-by = رد از
relation-answers = جواب دیتا ہے
relation-answered-by = جواب از
relation-cites = حوالہ دیتا ہے
relation-cited-by = حوالہ از
relation-same-as = وہی جو

## labels: a word before a value, a column, a title
label-value = { $label }: { $value }
label-kind = قسم
label-status = حیثیت
label-tag = ٹیگ
label-tags = ٹیگ
label-note = نوٹ
label-name = نام
label-author = مصنف
label-speaker = قائل
label-said = کب کہا
label-place = مقام
label-confidence = یقین
label-color = رنگ
label-none = کوئی نہیں
label-all = سب
label-nobody = کسی کا نہیں
label-unsigned = بے دستخط

## orders
order-place = متن میں جگہ
order-open = کھلے پہلے
order-changed = حالیہ تبدیلی پہلے
order-status = گروہوں میں: حیثیت
order-section = گروہوں میں: حصہ
order-speaker = گروہوں میں: قائل
order-tag = گروہوں میں: ٹیگ
order-names-kind = گروہوں میں: کیا ہیں
order-names-count = ذکر کی تعداد کے لحاظ سے
order-names-place = متن میں جگہ کے لحاظ سے
order-notes-place = جگہ
order-notes-time = وقت
order-notes-kind = قسم
order-notes-tag = ٹیگ
order-notes-status = حیثیت
order-articles-latest = تازہ پہلے
order-articles-title = عنوان
order-articles-unread = جو پڑھنا باقی ہے
order-articles-annotations = زیادہ حاشیے پہلے
order-articles-open = زیادہ کھلے دعوے پہلے
order-articles-length = لمبے پہلے
order-review-due = جن کی باری ہے، وقفہ دار دہرائی سے
order-review-newest = سب، نئے پہلے
order-review-random = سب، بے ترتیب

## searching
find-mode-exact = عین
find-mode-regex = ریگیکس
find-mode-word = لفظ
find-mode-clitics = لفظ+سابقے
find-counted = { $total }{ $more } میں سے { $number }
key-does-nothing = { $keys } یہاں کچھ نہیں کرتا: { KEY("help") } کلیدیں دکھاتا ہے
nothing-here = { $name } یہاں کچھ نہیں کرتا: { KEY("help") } کلیدیں دکھاتا ہے

## lists of the sidebar
names-by-count = نام تعداد کے لحاظ سے
names-by-place = نام جگہ کے لحاظ سے
names-title = نام
sections-title = حصے
notes-title = نوٹ
note-lost = گم
note-ambiguous = کہاں؟
note-changed = بدلا
only-kind = صرف: { $kind }
only-all = سب حاشیے
section-facts = { $words ->
    [one] { $words } لفظ
   *[other] { $words } الفاظ
} · ⁨{ $percent }%⁩ پڑھا · { $notes } نوٹ
mention-of = { $name }: { $count } میں سے { $number }

## what is typed
prompt-find = تلاش
prompt-only = صرف
prompt-filter = صرف فہرست
prompt-note = نوٹ
prompt-tags = ٹیگ
prompt-speaker = کس نے کہا
prompt-said = کب کہا
prompt-place = کہاں کہا
prompt-setting = ترتیب
prompt-export = اس میں لکھیں
prompt-rename = نیا نام
prompt-retag = ٹیگ کا نیا نام
prompt-find-hint = enter وہاں جاتا ہے · esc واپس لاتا ہے
prompt-only-hint = enter صرف اس والے پیراگراف · esc منسوخ
prompt-filter-hint = enter رکھتا ہے · esc سب دکھاتا ہے
prompt-note-hint = enter اور esc محفوظ · ctrl-j نئی سطر
prompt-tags-hint = ٹیگ کے درمیان کوما · tab پورا کرتا ہے · enter محفوظ
prompt-completes-hint = tab پورا کرتا ہے · enter محفوظ · esc منسوخ
prompt-export-hint = فائل: ⁨~/⁩ ہوم فولڈر ہے · enter لکھتا ہے · esc منسوخ
prompt-setting-hint = enter مقرر کرتا ہے · esc منسوخ
prompt-retag-hint = tab پورا کرتا ہے: مستعمل ٹیگ سے مل جاتا ہے · enter · esc
prompt-rename-hint = enter نام دیتا ہے · esc منسوخ
prompt-source-hint = enter محفوظ · esc منسوخ
prompt-said-hint = 2023-11-17، 2023-11، 2023 یا آج · enter محفوظ

## folds and repeats
repeat-paragraphs = پیراگراف { $first }–{ $last }
repeat-same = { $what } کی تکرار
repeat-fewer-short = { $what } کی تکرار، { $count } پیراگراف کم
repeat-more-short = { $what } کی تکرار، { $count } پیراگراف زیادہ
repeat-fewer = { $what } کی تکرار، { $count ->
    [one] ایک پیراگراف
   *[other] { $count } پیراگراف
} کم
repeat-more = { $what } کی تکرار، { $count ->
    [one] ایک پیراگراف
   *[other] { $count } پیراگراف
} زیادہ
folded = { $count } پیراگراف تہ شدہ

## review
review-since = { $date } سے
review-before = { $date } سے پہلے
grade-again = دوبارہ
grade-hard = مشکل
grade-good = اچھا
grade-easy = آسان
review-title = دہرائی
review-due = باری والے
review-newest = نئے پہلے
review-random = بے ترتیب
review-once-more = ایک بار اور
review-words-gone = اب متن میں نہیں
review-seen = { $count }× دیکھا
review-seen-last = { $count }× دیکھا، آخری بار { $last }
review-seen-forgotten = { $seen } · { $lapses }× بھولا
review-new = نیا
outlook-due = ابھی باری ہے
outlook-new = نئے
outlook-tomorrow = آئندہ کل
outlook-week = ایک ہفتے میں
outlook-month = ایک مہینے میں
outlook-later = بعد میں
tally-put-off = ٹالے گئے
tally-unanswered = بغیر جواب
tally-changed = بدلے گئے
review-done = ہو چکا

## view
invisible-shown = پوشیدہ حروف دکھائے گئے
invisible-hidden = پوشیدہ حروف چھپائے گئے
direction-auto = رخ: جیسا متن میں ملا
direction-rtl = رخ: دائیں سے بائیں
direction-ltr = رخ: بائیں سے دائیں
paragraph-direction-auto = یہ پیراگراف: جیسا متن میں ملا
paragraph-direction-rtl = یہ پیراگراف: دائیں سے بائیں
paragraph-direction-ltr = یہ پیراگراف: بائیں سے دائیں

## waiting
awaited-words = ”{ $needle }“

## titles of choices
picker-command = کمانڈ
picker-chain = سند
picker-only = صرف
picker-list-only = صرف کچھ
picker-sort-or-group = ترتیب یا گروہ
picker-sort = ترتیب
picker-sort-articles = مضامین کی ترتیب
picker-differences = نقل اور پہلے میں فرق
picker-whose-word = کس کی بات؟
picker-draft = ایک ادھورا نوٹ
picker-review = دہرائی
picker-review-only = صرف یہ دہرائیں
picker-notes-and-names = نوٹ اور نام
picker-follow = یہاں جائیں
picker-follow-link = ربط پر جائیں
picker-source = مضمون کا ماخذ
picker-bond = یہ حاشیہ …
picker-said-by = اس نے کہا …
picker-tag-with = اس کا ٹیگ
picker-type = یہ کیا ہے؟
picker-join = اس سے ملائیں
picker-show-again = دوبارہ دکھائیں
picker-split = الگ کریں
picker-kind = قسم
picker-history = تاریخچہ
picker-moment = فرق
picker-whose = کس کے حاشیے
picker-reattach = اس کی جگہ کہاں ہے؟
picker-reshape = کون سا انتخاب کے بارے میں ہے؟
picker-export = اس فارمیٹ میں برآمد
picker-file-there = یہ پہلے سے موجود ہے
picker-timeline = خطِ زمان
picker-set = ترتیب
picker-beside = برابر رکھنے کو مضمون
picker-theme = تھیم

## choices of what is listed
facet-all-claims = سب دعوے
facet-every-kind = ہر قسم کے حاشیے
facet-younger = { $age ->
    [week] ایک ہفتے
    [month] ایک مہینے
   *[year] ایک سال
} سے نئے
facet-older = { $age ->
    [week] ایک ہفتے
    [month] ایک مہینے
   *[year] ایک سال
} سے پرانے
facet-without = { $label }: کوئی نہیں
facet-everyone = سب کے

## groups of claims
no-section = کوئی حصہ نہیں
no-tag = کوئی ٹیگ نہیں
no-speaker = قائل معلوم نہیں

## details
detail-said-by = قائل
detail-when = کب
detail-where = کہاں
detail-source = ماخذ
detail-by = از
detail-made = بنایا
detail-amounts = مقداریں
detail-history = تاریخچہ
detail-missing = کمی
detail-merged = انضمام
detail-why = کیوں
detail-met-in = ملا
detail-but = مگر
detail-then = تب
detail-was = تھا
detail-now = اب
detail-confidence = یقین: { $confidence }
details-title = تفصیل
source-title = ماخذی متن
gap-speaker = قائل
gap-date = تاریخ
gap-place = مقام
gap-source = ماخذ

## differences of copies
missing-in-copy = نقل میں نہیں
only-in-copy = صرف نقل میں
words-missing-in-copy = الفاظ جو نقل میں نہیں
words-only-in-copy = الفاظ جو صرف نقل میں ہیں
in-the-first = پہلے میں: { $words }

## disputes
disputes-annotators = { $count ->
    [one] { $count } حاشیہ نگار ہے
   *[other] { $count } حاشیہ نگار ہیں
}
dispute-taken = { $name }: { $kind } { $quote }
dispute-nobody = کسی کا نہیں: یہاں کچھ نشان زد نہیں
disputes-nothing-marked = یہاں کچھ نشان زد نہیں
disputes-agreed-taken = { $count ->
    [one] { $count } بات جس پر سب متفق ہیں نوٹ بک میں ہے
   *[other] { $count } باتیں جن پر سب متفق ہیں نوٹ بک میں ہیں
} · { KEY("undo") } واپس لیں

## drafts
draft-go-on = یہ نوٹ جاری رکھیں
draft-away = اسے پھینک دیں
drafts-away = سب پھینک دیں

## what was kept
confidence-none = نہیں بتایا
speaker-kept = قائل محفوظ ہوا
place-kept = مقام محفوظ ہوا
date-kept = تاریخ محفوظ ہوئی
note-kept = نوٹ محفوظ ہوا
tags-kept = ٹیگ محفوظ ہوئے
untied = ربط کھولا گیا
deleted = حذف ہوا
deleted-note = حذف ہوا: { $kind } { $quote }
deleted-with-links = { $what }، { $count ->
    [one] { $count } نوٹ
   *[other] { $count } نوٹوں
} میں اس کے روابط سمیت
tied-to-words = ان الفاظ سے باندھا گیا
alike = ⁨{ $percent }%⁩ مشابہ

## keys of an article's source
source-url = پتا
source-isbn = آئی ایس بی این
source-author = مصنف
source-site = سائٹ
source-published = اشاعت
source-accessed = ملاحظہ

## reasons why a sentence may be a claim
reason-number = عدد
reason-date = تاریخ
reason-attribution = نسبت
reason-event = واقعہ
reason-comparison = موازنہ
reason-superlative = تفضیل
reason-cause = سبب
reason-promise = وعدہ
reason-certainty = یقین
reason-name = نام

## links
relation-and-end = { $relation } { $end }
bond-supported-by = اس کے حق میں ثبوت: حاشیہ یا صفحہ
bond-refuted-by = اس کے خلاف ثبوت
bond-answered-by = جو سوال کا جواب دیتا ہے
bond-cites = ماخذ: حاشیہ یا صفحہ
bond-same-as = یہی بات کہیں اور
bond-supports = یہ دوسرے کے حق میں ثبوت ہے
bond-refutes = یہ دوسرے کے خلاف ثبوت ہے
bond-answers = یہ ایک سوال کا جواب ہے

## names
said-by-name = قائل: { $name }
tagged = ٹیگ لگا: { $name }
name-facts = { $name } · { $type } · { $count } ذکر
name-facts-latin = { $name } · { $latin } · { $type } · { $count } ذکر
names-stopped = رکا: پہلے ⁨{ $percent }%⁩ کے نام فہرست میں ہیں
name-hidden = چھوڑا گیا: { $name }
name-shown-again = دوبارہ دکھایا گیا: { $name }
name-of-its-own = { $name }: اپنا الگ نام
name-made = نام: { $name }
name-called = اب نام { $name } ہے
name-as-text = جیسا متن بتائے
name-a-name = نام
name-joined = { $form } ہی { $name } ہے
type-person = شخص
type-organization = ادارہ
type-product = مصنوعہ
type-place = مقام
type-event = واقعہ
type-name = نام
type-date = تاریخ
type-amount = رقم
type-percentage = فیصد
type-number = عدد
types-persons = اشخاص
types-organizations = ادارے
types-products = مصنوعات
types-places = مقامات
types-events = واقعات
types-names = دوسرے نام
types-dates = تاریخیں
types-amounts = رقمیں
types-percentages = فیصد
types-numbers = اعداد

## spans of time
today = آج
yesterday = گزشتہ کل
days-ago = { $count } دن پہلے
until-days = { $count } دن
until-months = { $count ->
    [one] { $count } مہینہ
   *[other] { $count } مہینے
}
until-years = { $count } سال

## several annotators
looks-by-author = رنگ اور علامتیں مصنف کے لحاظ سے
looks-by-kind = رنگ اور علامتیں قسم کے لحاظ سے
whose-all = سب کے حاشیے
whose-of = صرف { $author } کے حاشیے
whose-unsigned = صرف بے دستخط حاشیے

## taking away
quote-with-place = { $quote } اپنی جگہ کے ساتھ
quote-as-markdown = { $kind } { $quote }، Markdown میں
file-another-name = دوسرا نام
file-replace = اس کی جگہ لکھیں

## the line where one finds
two-parts = { $one } · { $other }
find-ways = { $exact } عین · { $regex } ریگیکس · { $whole } الفاظ

## bars
percent = ⁨{ $percent }%⁩
articles-count = { $count ->
    [one] { NUMBER($count) } مضمون
   *[other] { NUMBER($count) } مضامین
}
places-count = { $count ->
    [one] { NUMBER($count) } جگہ
   *[other] { NUMBER($count) } جگہیں
}
notes-count = { NUMBER($count) } نوٹ
open-claims-count = { $count ->
    [one] { NUMBER($count) } کھلا دعویٰ
   *[other] { NUMBER($count) } کھلے دعوے
}

## more labels
label-words = الفاظ

## help
keys-title = کلیدیں

## keys that help where one is, a word each
hint-there = وہاں
hint-accept = منظور
hint-refuse = رد
hint-speaker = قائل
hint-choose = چنیں
hint-only = صرف
hint-same = یہی
hint-back = واپس
hint-take-back = واپس لیں
hint-source = ماخذ
hint-put-off = ٹالیں
hint-skip = چھوڑیں
hint-supported = تائید شدہ
hint-note = نوٹ
hint-end = ختم
hint-unfold = کھولیں
hint-unfold-all = سب کھولیں
hint-differences = فرق
hint-help = مدد
hint-tags = ٹیگ
hint-delete = حذف
hint-select = انتخاب
hint-claim = دعویٰ
hint-highlight = نمایاں
hint-find = تلاش
hint-sidebar = سائیڈ بار
hint-widen = بڑھائیں
hint-evidence = ثبوت
hint-copy = نقل
hint-leave = منسوخ
hint-editor = ایڈیٹر
hint-new-line = نئی سطر
hint-take-it = ٹھیک ہے
hint-first-word = پہلے کی بات
hint-search = تلاش
hint-open = کھولیں
hint-sort = ترتیب
hint-review = دہرائی
hint-statistics = اعداد و شمار
hint-library = کتب خانہ
hint-go-there = وہاں جائیں
hint-tie-evidence = ثبوت جوڑیں
hint-list-only = صرف کچھ
hint-details = تفصیل
hint-next-mention = اگلا ذکر
hint-only-with-it = صرف اس والے
hint-join = ملائیں
hint-hide = چھوڑیں
hint-claims = دعوے
hint-fold = تہ
hint-next-pane = اگلا خانہ
hint-kind = قسم

## the library
articles-title = مضامین
column-last = آخری بار
column-open = کھلے
column-notes = نوٹ
column-read = پڑھا
column-words = الفاظ
column-file = فائل

## export/claim_page
claim-page-for = اس کے حق میں
claim-page-against = اس کے خلاف
claim-page-tied = دوسرے ربط
claim-page-met = دوسری جگہوں پر
claim-page-in = { $title } میں
claim-page-read = { $date } کو پڑھا گیا
claim-one-page = { $count } دعوے ہیں: ایک کی شناخت لکھیں

## claims/amounts
amount-percent = ⁨{ $number }%⁩
amount-of = { $amount } { $unit }
amount-about = ≈ { $amount }
amount-million = { $number } ملین
amount-billion = { $number } ارب
amount-trillion = { $number } ٹریلین
unit-kilometre = کلومیٹر
unit-metre = میٹر
unit-centimetre = سینٹی میٹر
unit-mile = میل
unit-foot = فٹ
unit-square-kilometre = مربع کلومیٹر
unit-hectare = ہیکٹر
unit-square-metre = مربع میٹر
unit-square-mile = مربع میل
unit-acre = ایکڑ
unit-square-foot = مربع فٹ
unit-tonne = ٹن
unit-kilogram = کلوگرام
unit-gram = گرام
unit-pound = پاؤنڈ (وزن)
unit-ounce = اونس
unit-usd = امریکی ڈالر
unit-eur = یورو
unit-gbp = برطانوی پاؤنڈ
unit-ils = شیکل
unit-jpy = ین
unit-toman = تومان

## claims and proposals
annotations-title = حاشیے
claims-title = دعوے
proposals-title = تجویزیں

## figures
statistics-title = اعداد و شمار
weeks-marked = نشان زد
weeks-reviewed = دہرائے
weeks-read = پڑھے
weeks-annotations = { $count ->
    [one] { NUMBER($count) } حاشیہ
   *[other] { NUMBER($count) } حاشیے
} · { NUMBER($week) } اس ہفتے
weeks-articles = { $count ->
    [one] { NUMBER($count) } مضمون
   *[other] { NUMBER($count) } مضامین
} · { NUMBER($week) } اس ہفتے
figures-articles = { NUMBER($all) } · { NUMBER($opened) } کھولے · { NUMBER($read) } آخر تک پڑھے
figures-words = { NUMBER($words) } · { NUMBER($read) } پڑھے
figures-annotations = { NUMBER($count) }
figures-review = { NUMBER($now) } باری والے · { NUMBER($new) } نئے · { NUMBER($tomorrow) } آئندہ کل
figures-kinds = قسمیں
figures-statuses = حیثیتیں

## app/linking
history-aligned = پیراگراف جو دوسرے مضمون کے پیراگرافوں سے جوڑے گئے
command-split-earlier = پرانا متن جس میں نوٹ بنے تھے، ساتھ کے خانے میں
command-link-panes = دو خانے ایک ہی جگہ رہیں؛ دوبارہ: اب نہیں
command-next-difference = جڑے خانوں کا اگلا فرق، یا نسخوں کا اگلا اختلاف
command-previous-difference = جڑے خانوں کا پچھلا فرق، یا نسخوں کا پچھلا اختلاف
command-tie-paragraphs = پیراگراف دوسرے متن سے جوڑیں، یا الگ کریں
command-parallel-rows = متعلقہ حصے ایک سطر سے شروع ہوں، یا نہیں
command-variants = دوسرے کھلے مضامین کے اختلاف، نیچے؛ دوبارہ: کوئی نہیں
command-carry-over = یہ نوٹ دوسرے خانے میں بھی
command-follow-beside = جس سے یہ نوٹ جڑا ہے، ساتھ کے خانے میں
notebook-earlier = یہ پرانا متن ہے: نوٹ آج کے متن میں بنتے ہیں
earlier-none = کوئی پرانا متن موجود نہیں: نوٹ آج ہی کے متن میں بنے تھے
earlier-name = { $name }، جیسا تھا
earlier-name-at = { $name }، { $time }
kept-text-notes = اس میں { $count } نوٹ بنے
link-needs-two = صرف ایک خانہ: { KEY("split-beside") } دوسرا کھولتا ہے، { KEY("split-article") } اس کے ساتھ ایک مضمون
link-same-place = دونوں خانے ایک ہی مضمون دکھاتے ہیں اور اس میں کچھ دہرایا نہیں گیا
linking = موازنہ جاری ہے …
linked-translation = متن اور ترجمے کے طور پر جڑے: { $all } میں سے { $tied } پیراگراف ایک دوسرے کے ہیں
linked-no-more = خانے دوبارہ اپنے آپ حرکت کرتے ہیں
not-linked = کوئی خانے جڑے نہیں: { KEY("link-panes") } جوڑتا ہے
no-differences = دونوں ایک ہی بات کہتے ہیں
no-difference-after = اس کے بعد کوئی فرق نہیں
no-difference-before = اس سے پہلے کوئی فرق نہیں
variants-title = نسخوں کے اختلاف
variants-found = { $count ->
    [0] تمام نسخے ایک ہی بات کہتے ہیں
    [one] نسخوں کا { $count } اختلاف · { KEY("next-difference") } اگلے پر جاتا ہے، { KEY("differences") } فہرست دکھاتا ہے
   *[other] نسخوں کے { $count } اختلاف · { KEY("next-difference") } اگلے پر جاتا ہے، { KEY("differences") } فہرست دکھاتا ہے
}
variants-need-witness = کوئی دوسرا نسخہ کھلا نہیں: { KEY("split-article") } اس کے ساتھ مضمون کھولتا ہے، { KEY("split-earlier") } پرانا متن
variants-no-more = نسخوں کے اختلاف اب نہیں دکھائے جاتے
number-of-all = { NUMBER($all) } میں سے { NUMBER($number) }
difference-there = { $sign } { $all } میں سے { $number } · وہاں: { $there }
difference-here = { $sign } { $all } میں سے { $number } · صرف یہاں
tie-there = اب دوسرے متن کا متعلقہ پیراگراف: { KEY("pane-next") }، پھر { KEY("tie-paragraphs") }
tie-same = پیراگراف دوسرے متن کے پیراگراف سے جڑتا ہے: { KEY("pane-next") } وہاں جاتا ہے
paragraphs-tied = دونوں پیراگراف جوڑ دیے گئے · { KEY("undo") } واپس لیں
paragraphs-untied = الگ کیے گئے، مطابقت دوبارہ نکالی جاتی ہے · { KEY("undo") } واپس لیں
parallel-on = ایک دوسرے کے پیراگراف ایک ہی سطر سے شروع ہوتے ہیں
parallel-off = دوبارہ ہر متن اپنے آپ
carry-same = دونوں خانے ایک ہی مضمون دکھاتے ہیں
carry-nowhere = یہ الفاظ دوسرے مضمون میں نہیں
carry-there = دوسرے مضمون میں یہ نوٹ پہلے سے ہے
carried = نوٹ اب دوسرے مضمون میں بھی ہے
carried-unsure = نوٹ دوسرے مضمون میں بھی ہے، یقین سے نہیں: وہاں الفاظ مختلف ہیں
picker-linked-differences = فرق
picker-variants = نسخوں کے اختلاف
picker-kept-texts = پرانے متن
linked-versions = { $count ->
    [0] جڑے: دونوں ایک ہی بات کہتے ہیں
    [one] جڑے: { $count } فرق
   *[other] جڑے: { $count } فرق
} (−{ $deleted } +{ $inserted } ~{ $changed } ↕{ $moved }) · { KEY("next-difference") } اگلے پر جاتا ہے
only-in = { $which ->
    [here] صرف یہاں
   *[there] صرف دوسرے میں
}

## cli/help
cli-about = ٹرمینل میں دائیں سے بائیں لکھی تحریر پڑھنے اور اس پر حاشیہ لکھنے کا پروگرام
cli-more = کسی کمانڈ کے بغیر ریڈر کھلتا ہے: فائلوں پر، فولڈر پر بطور کتب خانہ، معیاری ان پٹ (⁨-⁩) پر، یا جو آخر میں پڑھا گیا تھا اس پر۔ جس فائل کا نام کسی کمانڈ جیسا ہو وہ یوں کھلتی ہے: ⁨./print⁩، یا دو ڈیش کے بعد
cli-files = کیا پڑھنا ہے: فائلیں، فولڈر، یا معیاری ان پٹ کے لیے ⁨-⁩
cli-beside = فائلیں ساتھ ساتھ کھولیں، چار تک
cli-usage = استعمال
cli-arguments = آرگیومنٹ
cli-options = اختیارات
cli-options-of-all = ہر کمانڈ کے اختیارات
cli-commands = کمانڈز
cli-exit = خروج کی حیثیت
cli-heading = { $title }:
cli-one-of = { $what } ({ $values })
cli-unless-said = { $what } (نہ دیا جائے تو: { $value })
cli-info = بتائیں کہ فائل کیا ہے: فارمیٹ، انکوڈنگ، عنوان، زبان، رخ، ماخذ
cli-print = مضمون ترتیب دے کر اس کی سطریں چھاپیں
cli-sections = مضمون کے حصوں کی فہرست
cli-entities = مضمون کے ناموں اور مقداروں کی فہرست اور ان کے مقام
cli-claims = ان جملوں کی فہرست جو جانچنے کے لائق دعوے ہو سکتے ہیں، وجوہ کے ساتھ
cli-timeline = تاریخ والے جملوں کی فہرست، تاریخ کی ترتیب سے
cli-isnad = سندوں کی فہرست، راویوں اور متن کے ساتھ
cli-annotate = حاشیہ شامل کریں اور اس کی شناخت چھاپیں
cli-notes = حاشیوں کی فہرست اور متن میں ان کے مقام
cli-place = بتائیں کہ نوٹ بک کا ہر حاشیہ مضمون میں کہاں ہے
cli-search = مضامین میں الفاظ ڈھونڈیں، املا جو بھی ہو
cli-review = تمام مضامین میں جس کی باری آئی اسے ریڈر میں دہرائیں؛ یا بتائیں کیا پڑھا اور نشان زد کیا گیا
cli-export = حاشیے دوسرے فارمیٹ میں لکھیں: Markdown، HTML، JSON-LD، CSV، Obsidian، Anki، BibTeX وغیرہ
cli-import = دوسرے پروگرام کے لکھے حاشیے شامل کریں، اور بتائیں ہر ایک کہاں رکھا گیا
cli-collate = بتائیں کہ متن کے نسخے کہاں مختلف ہیں: جدول، یا TEI
cli-merge = نوٹ بکس کا سہ طرفہ انضمام، git کے انضمام کے آلے کے طور پر؛ نتیجہ OURS میں ہے
cli-agree = بتائیں کہ حاشیہ نگار کتنے متفق ہیں اور کہاں نہیں
cli-source = بتائیں کہ مضمون کہاں سے ہے، یا درج کریں
cli-log = مضمون کی نوٹ بک کی ہر تبدیلی کی فہرست، تازہ ترین پہلے
cli-restore = کسی پہلے وقت کی نوٹ بک واپس لائیں؛ یہ تبدیلی واپس لی جا سکتی ہے
cli-relink = نوٹ بک کو اس مضمون سے جوڑیں جس کا نام یا جگہ بدل گئی
cli-check = نوٹ بکس، تھیمز، ترتیبات اور کلیدوں کی جانچ؛ ہر خرابی کی ایک سطر
cli-schema = نوٹ بکس، ترتیبات، تھیمز یا entities.toml کا JSON Schema چھاپیں
cli-terminal = بتائیں یہ کون سا ٹرمینل ہے اور کیوں، اور پوچھیں کون سی سطر درست پڑھی جاتی ہے
cli-themes = تھیمز کی فہرست
cli-keys = ریڈر کی کمانڈز اور ان کی کلیدوں کی فہرست
cli-about-program = ورژن، لائسنس اور اطلاعات
cli-completions = شیل کے لیے تکمیلات چھاپیں
cli-man = رہنما صفحہ چھاپیں
cli-help = یہ مدد چھاپیں
cli-version = ورژن چھاپیں
cli-option-format = جواب کا فارمیٹ: text، یا json جس کے نام اور معنی نہیں بدلتے
cli-option-config = استعمال ہونے والی ترتیبات: فائل، یا فولڈر جس میں settings.toml اور تھیمز ہوں
cli-option-theme = استعمال ہونے والا تھیم
cli-option-bidi = سطریں ٹرمینل کو کیسے بھیجی جائیں؛ `hashiya terminal` بتاتا ہے کہ اسے کیا چاہیے
cli-option-form = مضامین کا فارمیٹ، اگر وہ ویسے نہ ہوں جیسے لگتے ہیں
cli-option-encoding = مضامین کی انکوڈنگ، اگر وہ نہ بتائیں یا غلط بتائیں: WHATWG کا نام
cli-only-kind = صرف اس قسم کے
cli-only-status = صرف اس حیثیت کے
cli-only-author = صرف اس مصنف کے
cli-only-text = صرف جن کے اقتباس، نوٹ یا ٹیگوں میں یہ الفاظ ہوں، املا جو بھی ہو
cli-only-tag = صرف اس ٹیگ والے
cli-file = مضمون؛ معیاری ان پٹ کے لیے ⁨-⁩
cli-form = فارمیٹ
cli-paths = مضامین، نوٹ بکس یا ان کے فولڈر؛ ورنہ موجودہ فولڈر
cli-output = معیاری آؤٹ پٹ کے بجائے اس فائل میں لکھیں
cli-agree-notebooks = نوٹ بکس، ہر حاشیہ نگار کی ایک، ایک ہی مضمون کی
cli-agree-settle = یہ مضمون اختلافات کی فہرست کے ساتھ کھولیں: ہر ایک ایک کلید سے طے ہو کر اس کی نوٹ بک میں جاتا ہے
cli-annotate-quote = وہ الفاظ جن پر حاشیہ لگے: پہلے جیسے لکھے ہیں، پھر جیسے تلاش ڈھونڈتی ہے
cli-annotate-nth = اقتباس کا کون سا مقام، متن کی ترتیب سے، 1 سے
cli-annotate-span = اس کے بجائے جگہ: متن کے کوڈ پوائنٹ، اختتام شامل نہیں
cli-annotate-kind = یہ کیا ہے، یا آپ کی اپنی قسم
cli-annotate-tags = ٹیگ؛ کئی بار دیا جا سکتا ہے
cli-annotate-status = اس کی حیثیت، یا آپ کی اپنی حیثیت
cli-annotate-note = اس کے بارے میں جو کہنا ہو
cli-annotate-author = حاشیہ کون لکھ رہا ہے؛ ورنہ ترتیبات، git یا سسٹم کے مطابق
cli-check-paths = نوٹ بکس، مضامین، ترتیبات، تھیمز یا ان کے فولڈر؛ ورنہ آپ کی ترتیبات اور ڈیٹا کے فولڈر
cli-check-mend = git نے نوٹ بکس میں تصادم کے جو نشان چھوڑے انھیں حل کریں، اور فولڈر ہم آہنگ کرنے والے پروگراموں کی تصادم والی نقلیں ضم کر دیں: دونوں طرفیں رہتی ہیں
cli-check-environment = اس کے بجائے بتائیں کہ پروگرام اپنے گرد کیا پاتا ہے: ٹرمینل، کلپ بورڈ، فونٹ، پروگرام، فولڈر
cli-claim = دعوے کے بارے میں جو کچھ معلوم ہے، ساتھی کے لیے ایک صفحے پر
cli-claim-id = دعوے کی شناخت یا اس کا آخر؛ اس کے بغیر مضمون کا ہر دعویٰ
cli-claim-to = فارمیٹ؛ اس کے بغیر سطریں
cli-completions-values = اس کے بجائے فہرست کے الفاظ چھاپیں جیسے شیل لیتا ہے؛ اس کا اسکرپٹ انھیں مانگتا ہے
cli-completions-word = الفاظ جس سے شروع ہوں
cli-claims-limit = بہترین N سے زیادہ نہیں؛ اس کے بغیر ہر جملہ جس کی کوئی وجہ ہو
cli-claims-learn = بتائیں کہ مضمون میں منظور کیے گئے دعووں اور رد کی گئی تجاویز سے کون سے وزن نکلتے ہیں
cli-collate-base = وہ متن جس سے باقی کا موازنہ ہو
cli-collate-witnesses = دوسرے نسخے، تین تک
cli-completions-shell = شیل
cli-entities-inner = لمبے ناموں کے اندر کے مقام بھی (جامعة القاهرة میں القاهرة)
cli-export-by = Markdown کس ترتیب سے ہو؛ ورنہ حصے کے لحاظ سے
cli-export-bom = CSV کو بائٹ آرڈر مارک سے شروع کریں، جس سے بعض اسپریڈ شیٹس UTF-8 پہچانتی ہیں
cli-export-output = معیاری آؤٹ پٹ کے بجائے اس جگہ لکھیں؛ بائٹس وہی ہیں۔ فولڈر میں ہر مضمون کی فائل بنتی ہے
cli-import-file = وہ مضمون جس کے بارے میں حاشیے ہیں
cli-import-from = ڈیٹا کا فارمیٹ
cli-import-data = جو دوسرے پروگرام نے لکھا؛ معیاری ان پٹ کے لیے ⁨-⁩
cli-isnad-to = فارمیٹ؛ اس کے بغیر ہر سند کی دو سطریں
cli-merge-base = وہ نوٹ بک جس سے دونوں طرفیں شروع ہوئیں (git: %O)؛ نہ تھی تو خالی
cli-merge-ours = ہماری نوٹ بک (git: %A)؛ نتیجہ اسی میں لکھا جاتا ہے
cli-merge-theirs = ان کی نوٹ بک (git: %B)
cli-notes-tags = صرف اس ٹیگ والے؛ کئی بار دیا جائے تو سب ٹیگوں والے
cli-notes-entity = صرف ان الفاظ پر جو یہ نام لیں، نام کی کسی بھی صورت میں
cli-place-notebook = نوٹ بک؛ ورنہ مضمون کی اپنی
cli-place-old = وہ متن جس میں حاشیے لکھے گئے، اگر آپ کے پاس ہو
cli-place-write = جو مقام ملے وہ نوٹ بک میں لکھیں؛ جو مبہم یا گم ہے وہ ویسا ہی رہتا ہے
cli-print-width = سطر کے کالم، زیادہ سے زیادہ 65535؛ ورنہ ٹرمینل کے، یا 80
cli-print-shaping = حروف جڑی ہوئی شکلوں میں، یا جیسے لکھے ہیں
cli-print-order = سطر میں حروف کی ترتیب؛ auto وہ ہے جو اس ٹرمینل پر درست پڑھا جائے، پائپ میں logical
cli-print-raw = اس کے بجائے ڈی کوڈ کیا ہوا متن چھاپیں: سب مقام اسی میں گنے جاتے ہیں
cli-relink-file = مضمون، اپنے موجودہ نام سے
cli-relink-notebook = اس کی نوٹ بک؛ وہ مضمون کے ساتھ رکھی جاتی ہے
cli-restore-file = مضمون
cli-restore-to = `hashiya log` کی کوئی کارروائی، اس کی شناخت یا شناخت کے آخر سے، یا وقت: دن (اس کا اختتام)، دن اور گھنٹہ، RFC 3339
cli-review-paths = مضامین یا ان کے فولڈر؛ ورنہ ترتیبات کے فولڈر اور جو پڑھا گیا
cli-review-entity = صرف وہ جو یہ نام لے، یا جو اس نے کہا
cli-review-since = صرف وہ جو اس تاریخ کو یا بعد میں لکھا گیا
cli-review-before = صرف وہ جو اس تاریخ سے پہلے لکھا گیا
cli-review-order = کس ترتیب سے؛ due وقفے دار دہرائی سے ہے
cli-review-stats = اس کے بجائے بتائیں کیا پڑھا، نشان زد کیا اور دہرایا گیا
cli-schema-of = وہ فائلیں جن کا یہ ہے
cli-search-query = جو الفاظ ڈھونڈنے ہیں؛ اعراب، حروف کی شکلیں، چھوٹے بڑے حروف اور ہندسے مختلف ہو سکتے ہیں
cli-search-paths = مضامین، ان کے فولڈر، یا معیاری ان پٹ کے لیے ⁨-⁩؛ ورنہ موجودہ فولڈر
cli-search-exact = جیسے لکھا ہے، کوڈ پوائنٹ بہ کوڈ پوائنٹ
cli-search-regex = تلاش لکھے ہوئے متن پر ایک ریگولر ایکسپریشن ہے
cli-search-word = صرف پورے الفاظ
cli-source-title = اس کا نام، جہاں متن کا کوئی عنوان نہ ہو یا کوئی اور ہو
cli-source-url = اس کا پتا؛ خالی دیں تو بھلا دیا جاتا ہے، باقی بھی ایسے ہی
cli-source-author = کس نے لکھا
cli-source-site = وہ سائٹ، اخبار یا کتاب جس میں ہے
cli-source-published = کب شائع ہوا
cli-source-accessed = وہاں کب پڑھا گیا
cli-timeline-paths = مضامین یا ان کے فولڈر؛ معیاری ان پٹ کے لیے ⁨-⁩
cli-timeline-to = فارمیٹ؛ اس کے بغیر ہر جملے کی ایک سطر

## cli/wrong_use
use-see = { $what }؛ دیکھیں ⁨{ $command } --help⁩
use-unknown = غیر متوقع آرگیومنٹ: { $argument }
use-unknown-near = غیر متوقع آرگیومنٹ: { $argument }، شاید مراد { $near } ہے
no-command = { $word } نام کی کوئی کمانڈ نہیں
no-command-near = { $word } نام کی کوئی کمانڈ نہیں؛ کیا مراد { $near } ہے؟
use-missing = نہیں دیا گیا: { $arguments }
use-value-missing = { $argument } کو قدر درکار ہے
use-value = { $value } { $argument } کی قدر نہیں
use-value-of = { $value } { $argument } کی قدر نہیں؛ ممکنہ قدریں: { $values }
use-value-why = { $value } { $argument } کی قدر نہیں: { $why }
use-together = { $argument } اور { $other } ساتھ نہیں آتے
use-twice = { $argument } دو بار دیا گیا
use-count = { $argument } کی قدروں کی تعداد { $expected } ہونی چاہیے، { $given } نہیں
use-count-least = { $argument } کی قدروں کی تعداد کم از کم { $expected } ہونی چاہیے، { $given } نہیں

standard-output = معیاری آؤٹ پٹ
restore-unknown = { $file }: { $to } کے بارے میں کچھ معلوم نہیں؛ `hashiya log` بتاتا ہے کیا کیا گیا
restore-several = ⁨--to⁩ { $text }: کئی کارروائیاں اس پر ختم ہوتی ہیں؛ شناخت کا زیادہ حصہ دیں
import-left-out = { $file }: چھوڑ دیا گیا: { $what }
import-one-page = سب { $page } کے بارے میں ہے؛ اسے { $file } کے نوٹوں کے ⁨[document.source]⁩ میں ⁨url⁩ لکھیں تو دوسرے صفحے باہر رہتے ہیں
schema-unknown = ایسا کوئی اسکیما نہیں
path-too-long = مضمون کی حد سے زیادہ بڑا ہے
criterion-empty = words، entity یا regex درکار ہے
terminal-which = کون سی سطر درست پڑھی جاتی ہے؟ اس کا نمبر، یا { $detected } کے لیے enter، یا کوئی نہیں کے لیے q:
not-a-terminal = معیاری آؤٹ پٹ ٹرمینل نہیں

## store/history
list = { $first }، { $next }
label-links = ربط
label-conflict = تصادم
history-entry = { $what }  { $quote }
history-foreign = دوسرے پروگرام نے نوٹ بک لکھی
history-names = نام بدلے گئے
history-undone = واپس لیا گیا: { $what }
history-again = دوبارہ کیا گیا: { $what }
history-restored = بحال کیا گیا: { $what }
history-added = شامل کیا گیا: { $kind }
history-removed = ہٹایا گیا: { $kind }
history-removed-one = حاشیہ ہٹایا گیا
history-outline = سرخیاں درست کی گئیں
history-source = ماخذ بدلا گیا
history-document = مضمون کی معلومات بدلی گئیں
history-changed = بدلا گیا: { $kind } ({ $keys })
history-rewritten = دوبارہ لکھا گیا: { $kind }
history-count-added = { $count } شامل کیے گئے
history-count-changed = { $count } بدلے گئے
history-count-removed = { $count } ہٹائے گئے

## export: what an import leaves out
left-pictures = تصاویر
left-bookmarks = بُک مارک
left-notes-without-words = متن کے الفاظ کے بغیر نوٹ
left-without-words = متن کے الفاظ کے بغیر
left-values = `{ $key }` کی ایسی قدریں جنہیں نوٹ بک نہیں جانتی
left-relations = تعلقات
left-events = واقعات
left-attributes = خصوصیات
left-normalizations = معیار بندیاں
left-equivalences = مساواتیں
left-lines-of-another-form = دوسرے فارمیٹ کی سطریں
left-quotations = اقتباسات
left-of-another-type = دوسری نوع کے
left-replies = جوابات
left-notes-on-a-page = پورے صفحے پر نوٹ
left-of-other-pages = دوسرے صفحوں کے

## export: labels of reports and Markdown
report-annotations = { $count ->
    [one] ایک حاشیہ
   *[other] { $count } حاشیے
}
report-claims = { $count ->
    [one] ایک دعویٰ
   *[other] { $count } دعوے
}
report-said-by = قائل
report-not-found = متن میں نہیں ملا
report-in-the-text = متن میں
markdown-not-found = متن میں نہیں ملا
markdown-without-tag = بغیر ٹیگ
report-by = از قلم { $name }
report-accessed = { $date } کو پڑھا گیا

## ui/sidebar
thousands = { $count } ہزار
millions = { $count } ملین

## config: what settings mean, as their schema says
setting-help-theme = auto، یا کسی تھیم کا نام
setting-help-light = وہ تھیم جو auto روشن پس منظر پر لیتا ہے
setting-help-dark = وہ تھیم جو auto گہرے پس منظر پر لیتا ہے
setting-help-author = حاشیہ کون لکھتا ہے؛ خالی: git یا سسٹم کا صارف نام
setting-help-interface-language = auto، یا زبان کا ٹیگ جیسے ur
setting-help-interface-digits = اعداد کے ہندسے
setting-help-interface-calendar = تاریخوں کا کیلنڈر
setting-help-interface-direction = پٹیوں اور فہرستوں کے پڑھنے کا رخ
setting-help-page-measure = متن کی سطر کے زیادہ سے زیادہ کالم
setting-help-page-paragraphs = پیراگراف کیسے الگ ہوں
setting-help-page-margin = کیا نوٹ اپنی سطروں کے ساتھ دکھائے جائیں
setting-help-page-context = سطریں جو کرسر کے گرد نظر میں رہیں
setting-help-text-shaping = جڑے حروف، یا جیسے لکھے ہیں
setting-help-text-marks = کیا اعراب دکھائے جائیں
setting-help-text-lam-alef = کیا لام اور الف ایک خانے میں ہوں
setting-help-text-tab = ایک ٹیب سے اگلے تک کے کالم
setting-help-text-face = صفحے کا فونٹ جب وہ تصویر ہو؛ خالی: زبان کے مطابق
setting-help-sidebar-show = کیا سائیڈ بار شروع میں کھلی ہو
setting-help-sidebar-side = سائیڈ بار کس طرف ہو
setting-help-sidebar-width = سائیڈ بار کے کالم؛ 0: ونڈو کا چوتھائی
setting-help-find-exact = بالکل اسی املا میں، ہر املا میں نہیں
setting-help-find-word = صرف پورے الفاظ
setting-help-archive-beside = کیا پرانے متن اپنے مضامین کے ساتھ رکھے جائیں
setting-help-notebook-schema = وہ JSON Schema جس کا نام نئی نوٹ بک اپنی پہلی سطر میں لکھتی ہے
setting-help-terminal-bidi = سطریں کیسے بھیجی جائیں
setting-help-terminal-depth = کتنے رنگ
setting-help-terminal-mouse = کیا ماؤس استعمال ہو
setting-help-terminal-wheel = پہیے کے ایک قدم میں سطریں
setting-help-pipe-limit = زیادہ سے زیادہ جو پڑھا جائے، میگابائٹ میں
setting-help-pipe-one-screen = کیا جو ایک اسکرین میں آئے چھاپ کر ختم ہو؛ auto: جیسا متغیر LESS کہے
setting-help-review-recall = پہلے الفاظ، اور ان پر لکھا ہوا ایک کلید پر
setting-help-claims-units = وہ پیمانے جن میں مقداریں بتائی جائیں
setting-help-claims-currency = اس کرنسی کا ISO 4217 کوڈ جس میں دوسری بتائی جائیں

## cli: what lists and reports are about
info-title = عنوان
info-format = فارمیٹ
info-encoding = انکوڈنگ
info-language = زبان
info-direction = رخ
info-characters = حروف
info-paragraphs = پیراگراف
info-sections = حصے
info-warning = انتباہ
notes-lead = { $file }: { $id } { $what }:{" "}
notes-status = { $what } ({ $status })
notes-tags = # { $tags }
notes-state = { $what } [{ $state }]
search-hit = { $number }:{" "}
search-hit-in = { $file }:{ $number }:{" "}
check-fault = { $file }: { $what }
check-fault-at = { $file }:{ $line }: { $what }
claims-speaker-guessed = قائل، اندازے سے
state-exact = عین
state-moved = منتقل
state-changed = بدلا
state-ambiguous = مبہم
state-orphan = گم
environment-good = درست
environment-missing = غائب
environment-bad = خراب
environment-of-clipboard = کلپ بورڈ
environment-of-locale = زبان
environment-of-fonts = فونٹ
environment-of-settings = ترتیبات
environment-of-data = ڈیٹا
environment-of-state = ریکارڈ
environment-of-cache = کیش
terminal-terminal = ٹرمینل
terminal-without-name = نامعلوم
terminal-bidi = دو رخی
terminal-because = { $class } ({ $reason })
terminal-limits = حدود
terminal-marks = اعراب
terminal-marks-shown = دکھائے جاتے ہیں
terminal-marks-not-sent = نہیں بھیجے جاتے
terminal-advice = کیا کریں
terminal-advice-picture = قاری میں { KEY("picture") } صفحہ تصویر کے طور پر دکھاتا ہے، اعراب اور نستعلیق کے ساتھ
terminal-advice-other = اعراب پڑھنے کے لیے xterm، GNOME Terminal، Konsole، یا tmux سے باہر kitty 0.40 اور بعد کا لیں
terminal-frames = فریم ایک ساتھ
terminal-keyboard = کی بورڈ (kitty)
terminal-yes = ہاں
terminal-no = نہیں
terminal-unknown = اس ٹرمینل کے بارے میں کچھ معلوم نہیں
terminal-chosen = آپ نے چنا
terminal-knows-mode = اس نے جواب دیا کہ وہ موڈ 8 جانتا ہے
terminal-always-on = اس نے جواب دیا کہ اس کی اپنی دو رخی ترتیب ہمیشہ چالو ہے
terminal-always-off = اس نے جواب دیا کہ اس کی اپنی دو رخی ترتیب ہمیشہ بند ہے
terminal-silent = اس سست رابطے پر جواب نہیں آیا؛ موڈ 8 سے نقصان نہیں
terminal-draws-words = اس نے جواب دیا کہ وہ لفظ پورے بناتا ہے (OSC 66)
terminal-replied = اس کے جوابات کے مطابق یہ { $name } ہے
terminal-replied-untried = اس کے جوابات کے مطابق یہ { $name } ہے، جس کے بارے میں پڑھا گیا مگر آزمایا نہیں گیا
terminal-set = ماحول کے متغیرات کے مطابق یہ { $name } ہے
terminal-set-untried = ماحول کے متغیرات کے مطابق یہ { $name } ہے، جس کے بارے میں پڑھا گیا مگر آزمایا نہیں گیا
terminal-around-unknown = { $through } نہیں بتاتا کہ وہ کس ٹرمینل میں چل رہا ہے
terminal-around = { $through }، { $name } میں چل رہا ہے
terminal-takes-mode = { $through } موڈ 8 کو { $name } تک پہنچاتا ہے
terminal-takes-switch = { $through } مخصوص سوئچ { $name } تک پہنچاتا ہے
terminal-takes-nothing = { $through } کچھ بھی { $name } تک نہیں پہنچاتا
terminal-no-switch = اپنی دو رخی ترتیب کے لیے اس میں کوئی سوئچ نہیں
terminal-no-switch-no-marks = اپنی دو رخی ترتیب کے لیے اس میں کوئی سوئچ نہیں، اور اعراب گرا دیتا ہے
terminal-marks-at-the-edge = اعراب ونڈو کے کنارے پر بناتا ہے، اس لیے نہیں بھیجے جاتے
terminal-marks-beside = اعراب ایک خانہ دائیں بناتا ہے، اس لیے نہیں بھیجے جاتے
terminal-loses-letters = اعراب کے نیچے حروف کھو دیتا ہے، اس لیے نہیں بھیجے جاتے
terminal-reverses-words = لفظ خود پلٹتا ہے؛ اعراب انھیں توڑ دیتے، اس لیے نہیں بھیجے جاتے
terminal-long-words = جن لفظوں میں سات سے زیادہ حروف جڑے ہوں وہ بغیر اعراب بھیجے جاتے ہیں
