### واژه‌های رابط حاشیه به فارسی؛ اصل en.ftl است و اصطلاح‌ها در README.md.

## Counts
count-notes = { $count } یادداشت
date = { $year }/{ $month }/{ $day }

## command/chord
chord-unknown = «{ $key }» کلید نیست؛ یک نویسه بنویسید، یا ⁨ctrl-⁩، ⁨alt-⁩، ⁨shift-⁩ و نامی مانند enter، space، left، f1
chord-empty = کلیدی نوشته نشده؛ یکی بنویسید مانند "ctrl-o" یا "g g"

## config/keymap
keys-twice = `{ $chords }` دو بار آمده؛ آخری به کار می‌رود
keys-lost = `{ $chords }` برای { $names } کلیدی باقی نمی‌گذارد
keys-no-way-out = کلیدی برای بیرون رفتن نمی‌ماند؛ { $name } کلید { $keys } را نگه می‌دارد
keys-not-there = `{ $name }` در آنجا کار نمی‌کند

## config/theme_file
no-color = `{ $color }` رنگ نیست؛ ⁨#rrggbb⁩ یا نامی از [palette] بنویسید

## config/warning
key-unknown-near = `{ $key }` شناخته نیست؛ آیا منظور `{ $near }` است؟
key-unknown-of = `{ $key }` شناخته نیست؛ این‌ها هست: { $known }
key-unknown = `{ $key }` شناخته نیست
language-tag = auto یا برچسب یک زبان مانند fa لازم است
expected-table = جدول لازم است
expected-string = رشته‌ای در گیومه لازم است
expected-line = متنی در یک سطر، بی‌نویسهٔ کنترلی و نشانهٔ جهت، لازم است
expected-currency = کد یک ارز لازم است، سه حرف بزرگ مانند EUR
expected-character = یک نویسهٔ دیدنی لازم است
expected-boolean = true یا false لازم است
expected-number = عددی از { $from } تا { $to } لازم است

## document/seems
seems-pdf = سند PDF
seems-word = سند واژه‌پردازی جز DOCX
seems-archive = بایگانی فشرده
seems-broken = EPUB، DOCX یا بستهٔ دیگری که آسیب دیده است
seems-bomb = بسته‌ای که هنگام باز شدن بسیار بزرگ‌تر از اندازه‌اش می‌شود
seems-protected = کتابی که با کلید قفل شده است (DRM)
seems-empty = { $format } بدون واژه
seems-media = تصویر، صدا یا فیلم
seems-utf32 = متن با کدگذاری UTF-32
seems-binary = دادهٔ دودویی
seems-too-long = متنی بیش از اندازه بلند
hint-extract = برای خواندنش pdftotext (از poppler-utils) را نصب کنید
hint-convert = نخست آن را در قالب DOCX، HTML یا متن ساده ذخیره کنید
hint-unpack = نخست آن را باز کنید
hint-broken = نسخه‌ای سالم از آن بگیرید
hint-bomb = به آن اعتماد نکنید
hint-protected = آن را با برنامه‌ای باز کنید که برایش خریده شده است
hint-scanned = شاید صفحه‌هایش تصویر باشند: نخست آن را با OCR بخوانید
hint-empty = ببینید آیا همان پرونده است
hint-utf32 = نخست آن را تبدیل کنید، مثلاً با iconv ⁨-f⁩ UTF-32 ⁨-t⁩ UTF-8
hint-plain = ⁨--as⁩ و ⁨--encoding⁩ می‌گویند که چیست، اگر متن باشد
hint-split = نخست آن را چند پاره کنید
mixed-encodings = دو کدگذاری در یک پرونده: UTF-8 و { $other }، سطر به سطر
encoding-overruled = می‌گوید { $named } است، ولی بایت‌هایش { $taken } است؛ ⁨--encoding⁩ دیگری را برمی‌گزیند
no-such-encoding = چنین کدگذاری‌ای نیست؛ از جمله windows-1256، windows-1255، UTF-16LE و ISO-8859-6 هست
comments-to-import = { $count } دیدگاه (`import --from docx` آن‌ها را می‌گیرد)
changes-accepted = { $count } تغییر پیگیری‌شده، چنان خوانده شد که گویی پذیرفته شده است
visual-order = حرف‌هایش به ترتیب دیداری بود؛ به ترتیب خواندن برگردانده شد
encoded-twice = حرف‌های { $named } غربی پنداشته و دوباره به UTF-8 نوشته شده بود؛ آن‌گونه که منظور بود خوانده شد

## notebook/form/parse
fault-not-utf8 = UTF-8 نیست
fault-conflict-markers = نشانه‌های تعارض git؛ `⁨hashiya check --mend⁩` آن‌ها را حل می‌کند
fault-conflict-by-hand = نشانه‌های تعارض git که `hashiya check --mend` نمی‌تواند حل کند؛ در ویرایشگر یک طرف را نگه دارید و سطرهای نشانه‌ها را حذف کنید
fault-not-tables = { $key } آرایه‌ای از جدول‌ها، [[{ $key }]]، نیست
fault-foreign-form = جدول‌هایش در هیچ قالبی که ما می‌نویسیم نیست
fault-too-much = جدول‌ها، کلیدها و مقدارهایش بیش از آن است که در دفتری باشد
fault-wrong-schema = schema برابر { $schema } نیست
fault-document-type = document { $type ->
    [integer] عدد صحیح
    [array] آرایه
   *[other] { $type }
} است، نه یک جدول، [document]
fault-no-document = سند سرآیند [document] ندارد
fault-same-id = حاشیه: شناسهٔ { $id } دو بار آمده است؛ این یکی با ذخیرهٔ بعدی شناسهٔ دیگری می‌گیرد
fault-dead-link = پیوند به { $id } که اینجا نیست؛ آن را بردارید یا مقصود را بنویسید

## notebook/form/check
fault-missing = { $of }: { $key } نیست
fault-empty = { $of }: { $key } خالی است
fault-slip = { $of }: `{ $key }` شناخته نیست؛ آیا منظور `{ $near }` است؟
fault-too-small = { $key } برابر { $number } است؛ باید { $least } یا بیشتر باشد
fault-out-of-bounds = { $key } برابر { $number } است؛ باید از { $least } تا { $most } باشد
fault-wrong-text = { $key } برابر "{ $text }" است، نه { $wanted }
fault-word-near = { $key } برابر "{ $text }" است؛ آیا منظور "{ $near }" است؟
fault-word-blank = { $key } خالی است، یا نویسهٔ کنترلی دارد
fault-target-half = { $of }: در target تنها یکی از start و end هست
fault-link-to = پیوند به "{ $to }" که نه شناسه است، نه DOCUMENT#ID و نه نشانی URL
toml-uuid = یک UUID
toml-language = برچسب زبان مانند "fa"
toml-day = تاریخی مانند 2026-11-29
toml-when = تاریخی مانند 2026-11-29، 2026-11 یا 2026
toml-moment = زمانی مانند 2026-11-29T14:30:00Z

## notebook/annotation
source-no-date = "{ $text }" تاریخ نیست؛ بنویسید 2026-11-29
source-no-address = "{ $text }" نشانی نیست؛ بنویسید ⁨https://…⁩

## app/surface/old_paragraphs
paragraph-then = بند، همان‌گونه که هنگام ساختن این بود

## app/surface/operations
history-none = هنوز چیزی تغییر نکرده است
history-same = آن هنگام چیزی متفاوت نبود
restored = بازگردانده شد
restore-all = { $count ->
    [one] بازگرداندن آن به همان‌گونه که بود: { $count } تغییر
   *[other] بازگرداندن همه به همان‌گونه که بود: { $count } تغییر
}
restore-anew = نوشتن دوبارهٔ دفتر همان‌گونه که آن زمان بود (حاشیه‌ها: { $count })
restore-removed = پس از آن برداشته شد: { $kind } { $quote }
restore-added = پس از آن افزوده شد: { $kind } { $quote }
restore-changed = پس از آن تغییر کرد: { $kind } { $quote }
history-refused = پیشنهادی رد شد
history-not-refused = رد پیشنهادی پس گرفته شد
restore-refused = پس از آن رد یا پس گرفته شد: { $quote }
restore-outline = پس از آن عنوان‌ها تصحیح شد
restore-document = پس از آن دانسته‌های مقاله تغییر کرد

## app/judging
no-other-value = هیچ ادغامی اینجا مقدار دیگری نگذاشته است
other-value-taken = مقدار دیگر
merge-left = { $keys } مقدار دیگر را برمی‌گزیند

## cli/check
fault-settled-conflict = ادغامی مقدار دیگری برای { $keys } گذاشته؛ آن را بپذیرید یا [annotation.conflict] را بردارید
fault-target-outside = target در { $end } پایان می‌یابد، بیرون از متن که { $length } کدنقطه دارد
fault-text-lost = متن { $rev } که { $count } یادداشت در آن نوشته شده جایی نگه داشته نشده؛ اگر آن را دارید ⁨hashiya place { $file } --old TEXT --write⁩ یادداشت را به متن امروز می‌برد

## notebook/form/read
fault-heading-level = عنوان: کنش "add" به level نیاز دارد
fault-target-reversed = { $of }: target پیش از آغازش پایان می‌یابد
fault-not-one-of = { $key } برابر "{ $text }" است و یکی از این‌ها نیست: { $known }
toml-array-of-tables = آرایه‌ای از جدول‌ها
toml-table = یک جدول
toml-array-of-strings = آرایه‌ای از رشته‌ها
toml-string = یک رشته
toml-date = تاریخ یا زمان
toml-whole-number = عدد صحیح
toml-number = عدد

## notebook/mod
notebook-broken = { $fault }؛ آن را دستی یا با ⁨hashiya restore⁩ درست کنید، برنامه به آن دست نمی‌زند

## notebook/merge/mod
unmergeable = { $side } را نمی‌توان ادغام کرد: { $reason }

## notebook/placement/mod
place-edited = واژه‌هایش ویرایش شده
place-ambiguous = همین واژه‌ها در چند جا آمده
place-lost = واژه‌هایش با اطمینان کافی پیدا نشد
place-other-reader = واژه‌هایش از قالب { $made } آمده، متن امروز از { $now }

## entities/overrides
overrides-not-toml = TOML نیست
overrides-unknown-key = { $key }: کلید entities.toml نیست (hide, apart, [[entity]])
overrides-bad-type = type = "{ $code }": نوعی شناخته نیست (PER ORG PROD LOC EVENT MISC)
overrides-unknown-entity-key = { $key }: کلید [[entity]] نیست (name, latin, type, forms)
overrides-no-name = [[entity]] بدون نام
overrides-not-strings = { $key }: فهرستی از رشته‌ها نیست

## store/articles
cannot-read = خوانده نمی‌شود: { $why }

## store/mod
cannot-write = نوشته نمی‌شود: { $why }
hint-other-file = همان است که بود: پروندهٔ دیگری مشخص کنید
disk-not-found = چنین پرونده‌ای نیست
disk-no-folder = چنین پوشه‌ای نیست
disk-permission = اجازهٔ دسترسی نیست
disk-full = دیسک پر است
disk-quota = سهمیه تمام شده است
disk-too-large = پرونده نباید تا این اندازه بزرگ شود
disk-read-only = سیستم پرونده‌ها فقط‌خواندنی است
disk-folder = پوشه است

## store/names
names-in = { $why }؛ در { $path }
hint-unchanged = چیزی تغییر نکرد
names-rewritten = برنامهٔ دیگری پس از آن در آن نوشت
hint-change-there = همان‌جا تغییرش دهید
hint-mend = آن را دستی درست کنید، چیزی تغییر نکرد

## store/place
notebook-gone = { $file } دیگر نیست؛ تغییر بعدی آن را دوباره می‌نویسد
merged-others = { $file }: تغییرهای برنامهٔ دیگر وارد شد
file-error = { $file }: { $error }
unreadable-result = خواندنی نخواهد بود: { $why }

## store/relink
no-such-article = چنین مقاله‌ای نیست
read-only-because = فقط‌خواندنی: { $why }
relink-has-notebook = مقاله همین دفتر را دارد
hint-merge = `hashiya merge` دو دفتر را یکی می‌کند

## store/session
notebook-of-moved = { $file } دفتر همین متن است و مقاله‌ای کنارش نیست: یادداشت‌هایش نشان داده می‌شود
notebook-read-only = { $file } فقط‌خواندنی است: { $why }
saved-no-journal = ذخیره شد، ولی شاید واگرد فراموشش کند: دفترچهٔ رویداد: { $why }
saved-in-journal = { $error }؛ تغییر در دفترچهٔ رویداد محفوظ است و با بعدی نوشته می‌شود
hint-not-saved = ذخیره نشد؛ در همین پنجره می‌ماند و همین که جا باز شود ذخیره می‌شود
hint-nothing-saved = ذخیره نشد؛ جا باز کنید و دوباره انجام دهید
notes-back = یادداشت‌های پوشهٔ داده‌ها دوباره در { $file } است
saved-elsewhere = { $folder }: { $why }؛ در { $file } ذخیره شد
changes-restored = { $count } تغییر که ذخیره نشده بود بازگردانده شد
notebook-of-other = { $file } برای { $other } ساخته شده که آن هم هست
notebook-repeated-ids = { $file }: { $count } حاشیه شناسهٔ دیگری را دارد؛ ذخیرهٔ بعدی برای هر یک شناسهٔ خودش را می‌نویسد

## shell/background_worker
read-again = دوباره خوانده شد؛ یادداشت‌ها سر جای خود هستند
read-again-but = دوباره خوانده شد؛ { $what }
notes-not-found = { $count } یادداشت پیدا نشد
notes-unsure = { $count } یادداشت چند جای ممکن دارد
notes-moved = { $count } یادداشت جابه‌جا شد
names-file-beside = { $file } در کنار مقاله
names-saved = { $what } · { $place } · { KEY("undo") } واگرد
not-saved = ذخیره نشد: { $error }
saved-again = ذخیره شد: { $file }
quit-unsaved = تغییری هنوز ذخیره نشده: جا باز کنید؛ { KEY("quit-anyway") } یا ⁨:q!⁩ بدون آن خارج می‌شود
waiting-for-changes = منتظر ذخیرهٔ تغییرها: شاید دفتر در دست برنامهٔ دیگری است؛ ctrl-c پایان می‌دهد
waiting-for-export = منتظر نوشته شدن خروجی؛ ctrl-c پایان می‌دهد
article-changed = مقاله روی دیسک تغییر کرد: { KEY("reload") } آن را دوباره می‌خواند
written = نوشته شد: { $file }
history-empty = چیزی برای واگرد نمانده است
history-ended = چیزی برای ازنو نمانده است

## shell/clipboard
clipboard-vte = شاید رونوشت نشد: VTE از برنامه‌ها متن نمی‌پذیرد؛ { KEY("export") } حاشیه‌ها را در پرونده می‌نویسد
clipboard-qterminal = رونوشت نشد: qterminal از برنامه‌ها متن نمی‌پذیرد؛ { KEY("export") } حاشیه‌ها را در پرونده می‌نویسد
clipboard-konsole = رونوشت نشد: konsole از 24.12 به بعد متن می‌پذیرد؛ { KEY("export") } حاشیه‌ها را در پرونده می‌نویسد
clipboard-xterm = رونوشت شد اگر xterm اجازه دهد: XTerm*allowWindowOps: true در ⁨~/.Xresources⁩؛ { KEY("export") } پرونده می‌نویسد
clipboard-mintty = رونوشت شد اگر mintty اجازه دهد: AllowSetSelection=yes در ⁨~/.minttyrc⁩؛ { KEY("export") } پرونده می‌نویسد
clipboard-st = رونوشت شد اگر st اجازه دهد: allowwindowops = 1 در config.h؛ { KEY("export") } پرونده می‌نویسد
clipboard-tmux = رونوشت شد اگر tmux آن را بگذراند: ⁨set -s set-clipboard on⁩؛ { KEY("export") } پرونده می‌نویسد

## lines of several parts
fault-line = سطر { $line }: { $what }
error-line = { $path }: { $what }
error-line-hint = { $path }: { $what }؛ { $hint }
error-reason-hint = { $what }؛ { $hint }
seems = به نظر می‌رسد { $what } باشد؛ { $hint }
notebook-newer = schema برابر { $schema } و تازه‌تر از { $known } است که این نسخه می‌شناسد؛ نسخهٔ تازه‌تر Hashiya می‌تواند آن را بنویسد
fault-too-large = { $key } عددی بیش از اندازه بزرگ است
fault-wrong-type = { $key } { $type ->
    [integer] عدد صحیح
    [array] آرایه
   *[other] { $type }
} است، نه { $wanted }
not-utf8-shown = { $count ->
    [one] { $count } جا که UTF-8 نیست U+FFFD نشان داده می‌شود، در سطر { $line }
   *[other] { $count } جا که UTF-8 نیست U+FFFD نشان داده می‌شود، نخستین در سطر { $line }
}
query-empty = چیزی برای جستجو نیست: حرفی بنویسید
query-regex = عبارت منظم نادرست: { $why }
import-json = JSON نیست: { $why }
import-no-annotations = حاشیه‌ای در آن نیست: این لازم است: { $expected }
import-csv = جدول حاشیه‌ها نیست: { $why }
import-csv-no-quote = ردیف نخست ستون "quote" ندارد
import-brat = سطر { $line } در قالب brat نیست
import-csv-open-quote = در سطر { $line } گیومه‌ای باز شده که بسته نمی‌شود
import-expected-json-ld = یک Annotation، فهرستی از آن‌ها، یا صفحه‌ای با "items"
import-expected-kindle = My Clippings.txt از Kindle
import-expected-koreader = یادداشت‌های KOReader، در قالب JSON یا جدول Lua در کنار کتاب
import-expected-readwise = برجسته‌های Readwise، در قالب جدول یا JSON
import-expected-zotero = یادداشتی از Zotero در قالب HTML یا Markdown، پروندهٔ JSON آن، یا جدولی از حاشیه‌ها
import-expected-docx = سند واژه‌پرداز (DOCX)
import-expected-markdown = پروندهٔ Markdown که hashiya export می‌نویسد: نقل‌قول‌ها، و زیر هر کدام سطری که با نوع آن آغاز می‌شود
import-expected-hypothesis = فهرست، یا شیئی با "rows" یا "annotations"
names-file-settings = { $file } از تنظیمات
names-are-not-utf8 = UTF-8 نیست
place-awaited = هنوز جایش جستجو می‌شود
place-no-article = مقاله‌اش پیدا نشد
no-theme = پوسته‌ای به نام `{ $name }` نیست؛ hashiya themes آن‌ها را فهرست می‌کند
no-theme-near = پوسته‌ای به نام `{ $name }` نیست؛ آیا منظور `{ $near }` است؟
no-mark-color = رنگی به نام `{ $name }` نیست؛ نام رنگ‌ها در [colors] پوسته است
no-mark-color-near = رنگی به نام `{ $name }` نیست؛ آیا منظور `{ $near }` است؟

## commands, as help, palette, manual and docs/keys.md tell them: short, beginning with a verb or naming a place
command-left = یک حرف به چپ
command-down = یک سطر پایین
command-up = یک سطر بالا
command-right = یک حرف به راست
command-next-word = واژهٔ بعدی
command-previous-word = واژهٔ قبلی
command-word-end = پایان واژه، یا واژهٔ بعدی
command-previous-word-end = پایان واژهٔ قبلی
command-next-sentence = جملهٔ بعدی
command-previous-sentence = جملهٔ قبلی
command-next-paragraph = بند بعدی
command-previous-paragraph = بند قبلی
command-next-section = بخش بعدی
command-previous-section = بخش قبلی
command-line-start = آغاز سطر در جهت خواندن
command-line-end = پایان سطر در جهت خواندن
command-window-top = نخستین سطر در دید
command-window-middle = سطر میانی در دید
command-window-bottom = آخرین سطر در دید
command-start = آغاز
command-end = پایان؛ ⁨7{ KEY("end") }⁩: سطر 7
command-percent = ⁨50{ KEY("percent") }⁩: میانهٔ متن
command-where = جای شما در مقاله
command-page-down = یک صفحه جلو
command-page-up = یک صفحه عقب
command-half-page-down = نیم صفحه جلو
command-half-page-up = نیم صفحه عقب
command-scroll-down = متن یک سطر جلو
command-scroll-up = متن یک سطر عقب
command-cursor-top = این سطر به بالا
command-cursor-middle = این سطر به میانه
command-cursor-bottom = این سطر به پایین
command-find = جستجوی واژه‌ها
command-find-before = جستجوی واژه‌ها رو به عقب
command-find-next = یافتهٔ بعدی
command-find-previous = یافتهٔ قبلی
command-find-word = جستجوی واژهٔ زیر مکان‌نما
command-find-word-before = جستجوی واژهٔ زیر مکان‌نما، رو به عقب
command-only-matching = فقط بندهایی که واژه‌ها را دارند، یا همه از نو
command-find-note = جستجو در یادداشت‌ها، برچسب‌ها و نام‌ها
command-set-mark = نامیدن اینجا با حرف بعدی
command-to-mark = به جایی که حرف بعدی نام آن است
command-back = بازگشت به پیش از پرش
command-forward = دوباره جلو
command-select = انتخاب از اینجا
command-widen = واژه‌های کامل، سپس جمله‌ها و بندها
command-select-lines = انتخاب سطرهای کامل
command-select-again = انتخاب دوبارهٔ آخرین انتخاب
command-take-word = این واژه، یا یکی بیشتر
command-take-sentence = این جمله، یا یکی بیشتر
command-take-paragraph = این بند، یا یکی بیشتر
command-reshape = گستردن یا بریدن حاشیه تا انتخاب
command-join-annotations = یکی کردن دو حاشیه
command-other-end = به سر دیگر
command-highlight = برجسته کردن
command-claim = نشان‌گذاری ادعا
command-evidence = نشان‌گذاری مدرک
command-question = نشان‌گذاری پرسش
command-quote = نشان‌گذاری نقل‌قول
command-note = نوشتن یادداشت
command-opinion = نشان‌گذاری نظر
command-bookmark = نشانک روی این واژه
command-who = این کیست؟
command-mark-mentions = برجسته کردن همهٔ اشاره‌ها به نام
command-names = خط زیر نام‌ها
command-next-mention = اشارهٔ بعدی به نام انتخاب‌شده
command-previous-mention = اشارهٔ قبلی
command-find-names = جستجوی نام‌ها و تکرارهای متن بلند
command-choose = انتخاب چند مورد؛ در فهرست‌های دیگر یک صفحه جلو
command-only-mentions = فقط بندهایی با نام‌های انتخاب‌شده، یا همه
command-claims-of-name = ادعاهایی که نامش را برده‌اند یا گفتهٔ اوست
command-join = این نام همان نام دیگری است: پیوستن آن‌ها
command-split = صورتی از نام از آنِ دیگری است: جدا کردن
command-rename = تغییر نام
command-retype = تعیین این‌که نام چیست: شخص، مکان …
command-hide = کنار گذاشتن نام: نام نیست
command-add-name = نام کردن انتخاب یا واژه
command-show-name = نمایش دوبارهٔ نام کنارگذاشته‌شده
command-dismiss-heading = این عنوان نیست
command-add-heading = این سطر عنوان است؛ بار دیگر: یک سطح پایین‌تر
command-next-annotation = حاشیهٔ بعدی
command-previous-annotation = حاشیهٔ قبلی
command-cycle-here = بعدی از آن‌ها که اینجا روی هم افتاده‌اند
command-open = رفتن به آن؛ در متن: باز کردن آنچه اینجاست
command-edit-note = نوشتن یادداشت حاشیه
command-edit-tags = نوشتن برچسب‌هایش
command-change-kind = تغییر نوعش
command-status-1 = وضعیت اول: بررسی‌نشده
command-status-2 = وضعیت دوم: تأییدشده
command-status-3 = وضعیت سوم: ردشده
command-status-4 = وضعیت چهارم: مورد اختلاف
command-clear-status = بدون وضعیت
command-candidates = جای احتمالی حاشیهٔ گم‌شده
command-reattach = بستن حاشیهٔ انتخاب‌شده به انتخاب
command-confidence = میزان اطمینان: کم، میانه، زیاد، ناگفته
command-speaker = گویندهٔ آن
command-said = زمان گفتن آن
command-place = مکان گفتن آن
command-take-other = پذیرفتن مقدار دیگر، جایی که ادغام حل کرده
command-source = ثبت این‌که مقاله از کجاست
command-follow-end = به پایان، و ماندن در آن تا متن می‌آید، مانند less
command-follow = رفتن به پیوند یا پانوشت زیر مکان‌نما، اینجا یا جای دیگر
command-source-text = نشان دادن متن مبدأ مقاله، یا دوباره مقاله
command-page-marks = نشان دادن آغاز صفحه‌های کتاب چاپی
command-link = بستن آن به مدرک، منبع یا همین سخن در جای دیگر
command-follow-link = رفتن به مقصد پیوندش
command-details = هر چه از آن دانسته است: یادداشت، برچسب، پیوند
command-delete = حذف آن
command-undo = واگرد آخرین تغییر
command-redo = ازنو
command-review = مرور آنچه نوبتش رسیده، در همهٔ مقاله‌ها
command-good = یاد است: دیرتر می‌آید
command-again = فراموش شده: فردا می‌آید
command-hard = با زحمت یاد است
command-easy = بی‌درنگ یاد است
command-snooze = یک هفته عقب انداختن
command-skip = بعدی؛ این یکی بی‌پاسخ می‌ماند
command-recall = نخست واژه‌ها، یادداشت آن‌ها با یک کلید
command-statistics = آنچه خوانده و نشان‌گذاری شده، هفته به هفته
command-focus-next = قاب بعدی؛ پس از { KEY("back") }: دوباره جلو
command-focus-previous = قاب قبلی
command-focus-text = به متن
command-focus-sections = به بخش‌ها
command-focus-entities = به نام‌ها
command-focus-notes = به یادداشت‌ها
command-split-beside = قابی دیگر در کنار این
command-split-below = قابی دیگر زیر این
command-split-article = مقاله‌ای از کتابخانه، در قابی کنار این
command-pane-next = قاب بعدی
command-pane-previous = قاب قبلی
command-pane-left = قاب سمت چپ
command-pane-down = قاب پایین
command-pane-up = قاب بالا
command-pane-right = قاب سمت راست
command-pane-only = بستن همهٔ قاب‌های دیگر
command-pane-close = بستن این قاب
command-pane-equal = همهٔ قاب‌ها به یک اندازه
command-pane-larger = بزرگ‌تر کردن این قاب
command-pane-smaller = کوچک‌تر کردن این قاب
command-sidebar = نشان دادن یا پنهان کردن نوار کناری
command-swap-sidebar = نوار کناری به سوی دیگر
command-widen-sidebar = پهن‌تر کردن نوار کناری
command-narrow-sidebar = باریک‌تر کردن نوار کناری
command-chains = زنجیره‌های سند (اسناد) با راویان
command-timeline = جمله‌های تاریخ‌دار به ترتیب تاریخ
command-amounts = مقدارهای جمله به یکاهای شما
command-proposals = جمله‌هایی که شاید ادعا باشند
command-same-as = بستن به همین ادعا در مقاله‌ای دیگر
command-take-evidence = همان، با گرفتن مدرک‌هایش
command-accept-proposal = ادعا کردن آن، با گوینده، تاریخ و مکان
command-refuse-proposal = ادعا نیست: کنار گذاشتن
command-next-proposal = پیشنهاد بعدی در متن
command-previous-proposal = پیشنهاد قبلی در متن
command-underline-proposals = خط زیر جمله‌هایی که شاید ادعا باشند
command-claims = ادعاها، و آنچه به سود و زیانشان است
command-authors = حاشیه‌های چه کسی نشان داده شود، رنگ بر پایهٔ نویسنده
command-history = هر تغییر دفتر، و راه بازگشت
command-disputes = جاهای اختلاف حاشیه‌نویسان، برای حل کردن
command-take-agreed = پذیرفتن آنچه حاشیه‌نویسان بر سر آن هم‌نظرند
command-filter-text = فهرست کردن فقط آنچه واژه‌ها را دارد
command-sort = ترتیب یا گروه‌بندی دیگر
command-filter-kind = فهرست کردن فقط برخی
command-filter-notes = فقط یادداشت‌های یک نوع، وضعیت یا برچسب
command-tags = همهٔ برچسب‌ها با شمارشان: فهرست، تغییر نام، ادغام
command-whole-list = فهرست در سراسر پنجره، یا در کنار متن
command-fold = تا کردن این بخش یا نسخه، یا باز کردنش
command-fold-all = تا کردن همهٔ بخش‌ها
command-unfold-all = باز کردن همه
command-fold-chains = تا کردن یا باز کردن زنجیره‌های سند
command-differences = تفاوت نسخه با آنچه تکرار می‌کند
command-reveal = نشان دادن نویسه‌های ناپیدا و کنترلی
command-picture = صفحه به‌صورت تصویر با قلم چاپی، یا با حروف
command-marks = اعراب آشکار، پنهان، یا تنها روی واژهٔ زیر مکان‌نما
command-margin = یادداشت‌ها در کنارهٔ صفحه، یا نه
command-paragraph-direction = برگرداندن جهت این بند، یا بازگرداندن آن
command-direction = جهت سند: خودکار، از راست، از چپ
command-theme = رنگ‌های بعدی
command-library = کتابخانه: مقاله‌ها و آنچه در آن‌ها نوشته شده
command-reload = خواندن دوبارهٔ مقاله از دیسک
command-copy = رونوشت از انتخاب، یا نقل‌قول
command-copy-reference = رونوشت با عنوان، بخش و جا
command-copy-markdown = رونوشت از حاشیه در قالب Markdown
command-export = نوشتن حاشیه‌ها در پرونده، در قالبی که برمی‌گزینید
command-help = همین کلیدها
command-palette = اجرای فرمان با نامش
command-cancel = بستن آنچه باز است
command-redraw = کشیدن دوبارهٔ صفحه
command-suspend = ایست؛ fg ادامه می‌دهد
command-quit = خروج؛ همه چیز ذخیره است
command-quit-anyway = خروج، حتی بدون آنچه ذخیره نشد
command-find-exact = جستجو به همان املا، یا با هر املا
command-find-regex = جستجوی عبارت منظم، یا واژه‌ها
command-find-whole = پاره‌ها، واژه‌های کامل، واژه‌ها با پیوست‌ها
command-accept = پذیرش
command-complete = کامل کردن واژه
command-editor = نوشتن یادداشت در ⁨$EDITOR⁩
command-new-line = سطر تازه، در یادداشت‌ها
command-caret-left = یک حرف به چپ
command-caret-right = یک حرف به راست
command-caret-up = یک سطر بالا، یا گزینهٔ قبلی
command-caret-down = یک سطر پایین، یا گزینهٔ بعدی
command-caret-next-word = واژهٔ بعدی
command-caret-previous-word = واژهٔ قبلی
command-caret-line-start = آغاز سطر
command-caret-line-end = پایان سطر
command-delete-back = حذف نویسهٔ پیش از مکان‌نما
command-delete-forward = حذف نویسهٔ پس از مکان‌نما
command-delete-word-back = حذف واژهٔ قبلی
command-delete-word-forward = حذف واژهٔ بعدی
command-delete-to-line-start = حذف تا آغاز سطر
command-delete-to-line-end = حذف تا پایان سطر
command-undo-typing = واگرد آنچه نوشته شده، واژه به واژه
command-redo-typing = ازنو
group-move = جابه‌جایی
group-scroll = پیمایش
group-find = جستجو و پرش
group-mark = انتخاب و نشان‌گذاری
group-note = حاشیه‌ها
group-review = مرور
group-panes = قاب‌ها و فهرست‌ها
group-view = نما
group-program = برنامه
group-typing = هنگام نوشتن

## cli/about
about-ucd = پایگاه دادهٔ نویسه‌های یونیکد
about-names = نام‌ها، مکان‌ها و واژه‌ها

## cli/agree
agree-two = { $one } و { $other }

## cli/annotate
value-empty = خالی است
value-controls = نویسهٔ کنترلی دارد
value-no-time = چنین روز یا زمانی نیست؛ بنویسید 2026-11-29 یا 2026-11-29T14:30
annotate-slip = ⁨--{ $key }⁩ { $word }: آیا منظور { $near } است؟ آنچه از خود شماست در settings.toml می‌آید
quote-empty = ⁨--quote⁩ خالی است؛ واژه‌هایی را که حاشیه می‌گیرند بدهید
quote-not-found = { $file }: "{ $quote }" پیدا نشد؛ نقل‌قول را با hashiya search بررسی کنید
quote-nth-once = { $file }: "{ $quote }" تنها یک بار پیدا شد؛ ⁨--nth⁩ { $nth } زیاد است
quote-nth = { $file }: "{ $quote }" تنها { $hits } بار پیدا شد؛ ⁨--nth⁩ { $nth } زیاد است
span-form = ⁨--span⁩ { $span }: بنویسید START..END، دو شمارِ کدنقطه
span-reversed = ⁨--span⁩ { $span }: خالی یا وارونه است؛ END باید بزرگ‌تر از START باشد
span-outside = ⁨--span⁩ { $span }: بیرون از متن است که { $length } کدنقطه دارد

## cli/claims
claims-learned = از { $yes } پذیرفته و { $no } ردشده؛ آنچه تغییر نمی‌کند کنار گذاشته شد

## cli/export
export-bom = تنها CSV می‌تواند با نشان ترتیب بایت آغاز شود، نه { $form }
export-one-text = { $form } از آن یک متن است: یک مقاله مشخص کنید، یا پوشه‌ای با ⁨-o⁩
export-no-form = چنین قالبی نیست؛ ⁨hashiya export --help⁩ را ببینید
export-by = ⁨--by⁩ گروه‌بندی Markdown است؛ ⁨--to⁩ { $form } ترتیب خود را دارد
export-no-group = چنین گروهی نیست؛ ⁨hashiya export --help⁩ را ببینید

## cli/files
cannot-make = { $file }: ساخته نمی‌شود: { $error }

## cli/import
no-json-form = این فرمان شکل JSON ندارد؛ ⁨--format json⁩ را بردارید
import-two-inputs = ورودی استاندارد نمی‌تواند هم مقاله و هم داده باشد؛ برای یکی پرونده‌ای مشخص کنید
file-not-utf8 = { $file }: متن UTF-8 نیست
import-no-form = چنین قالبی نیست؛ ⁨hashiya import --help⁩ را ببینید

## cli/man
man-notebook = دفتر مقاله، در کنار آن.
man-config = settings.toml، entities.toml و پوسته‌ها؛ HASHIYA_CONFIG_DIR پوشهٔ دیگری را تعیین می‌کند.
man-data = دفترهایی که نمی‌توانستند در کنار مقاله باشند؛ HASHIYA_DATA_DIR پوشهٔ دیگری را تعیین می‌کند.
man-state = دفترچهٔ رویداد، جاها، متن‌های پیشین؛ HASHIYA_STATE_DIR پوشهٔ دیگری را تعیین می‌کند.

## cli/merge
merge-failed = { $file }: { $unmergeable }؛ چیزی نوشته نشد

## cli/notes
note-was-also = { $key } این نیز بود:{" "}
text-empty = ⁨--text⁩ خالی است؛ واژه‌هایی برای جستجو بدهید
entity-empty = ⁨--entity⁩ خالی است؛ نامی بدهید

## cli/print
print-columns = ردیف دست‌کم یک ستون دارد
print-not-a-number = شمار ستون‌ها لازم است

## cli/read
command-near = { $word } پرونده نیست؛ آیا منظور فرمان { $near } است؟
needs-terminal = خواننده به پایانه نیاز دارد؛ ⁨hashiya print { $file }⁩ مقاله را می‌نویسد
the-terminal = پایانه
folder-empty = { $folder }: مقاله‌ای در این پوشه نیست؛ پرونده‌ای مشخص کنید: متن، Markdown، صفحهٔ وب، EPUB، سند واژه‌پرداز، PDF، AsciiDoc، OpenITI، زیرنویس یا جدول
file-not-written = { $file }: نوشته نمی‌شود؛ پرونده‌ای برای خواندن مشخص کنید

## cli/relink
relink-stdin = ورودی استاندارد نام ندارد؛ relink دفتر را به پرونده می‌بندد

## cli/review
no-such-path = { $path }: چنین پرونده یا پوشه‌ای نیست؛ نامش را بررسی کنید
no-such-date = { $text }: تاریخ نیست؛ مانند 2026-11-23، 2026-11 یا 2026 بدهید
words-empty = ⁨--text⁩ یا ⁨--entity⁩ خالی است؛ واژه‌هایی برای جستجو بدهید

## cli/search
search-empty = جستجو خالی است؛ واژه‌هایی برای جستجو بدهید
search-regex = { $query }: عبارت منظم نادرست: { $why }

## cli/source
pipe-empty = { $path }: چیزی نیامد؛ پرونده‌ای مشخص کنید، یا COMMAND | hashiya را اجرا کنید
standard-input = ورودی استاندارد
is-a-directory = { $path }: پوشه است؛ پرونده‌ای در آن مشخص کنید
path-not-found = { $path }: چنین پرونده‌ای نیست؛ نامش را بررسی کنید
path-not-readable = { $path }: اجازهٔ خواندنش نیست؛ اجازه‌هایش را بررسی کنید
path-cannot-be-read = { $path }: خوانده نمی‌شود: { $error }
path-not-written = { $path }: نوشته نمی‌شود؛ پرونده‌ای برای حاشیه‌نویسی مشخص کنید

## cli/terminal
terminal-kept = { $name } برای این پایانه در { $file } نگه داشته شد؛ ⁨--bidi⁩ auto از آن می‌گذرد

## cli/themes
theme-built-in = درونی

## cli/world
config-not-found = { $path }: چنین پرونده یا پوشه‌ای نیست؛ ⁨--config⁩ هر دو را می‌پذیرد
folder-not-found = { $folder }: چنین پوشه‌ای نیست؛ مسیر بنویسید، ⁨~/⁩ برای پوشهٔ خودتان
warnings-more = { $first } · و { $count } ایراد دیگر: hashiya check
no-home = پوشهٔ خانه شناخته نیست؛ HOME یا { $name } را تعیین کنید
about-licence = پروانه: { $licence }
agree-spans = {"  "}جاها، F1      دقیق { $exact }  هم‌پوشان { $overlapping }
agree-labels = {"  "}برچسب‌ها، kappa  نوع  { $kind }  وضعیت      { $status }
agree-all = همه، alpha       نوع  { $kind }  وضعیت      { $status }
section-repeats = بخشی پیشین را تکرار می‌کند
theme-dark = تیره
theme-light = روشن
environment-terminal = { $name }؛ فرمان hashiya terminal بیشتر می‌گوید
environment-dumb = پایانه می‌گوید فقط می‌تواند پشت سر هم بنویسد (TERM=dumb): متن در آن چاپ می‌شود
environment-no-terminal = خروجی استاندارد پایانه نیست؛ فرمان را در پایانه‌ای اجرا کنید که در آن می‌خوانید
environment-unknown-terminal = پایانهٔ شناخته‌شده‌ای نیست؛ اگر سطرها نادرست دیده شوند، hashiya terminal می‌پرسد کدام درست است
environment-clipboard = پایانه آنچه را رونوشت شود می‌پذیرد (OSC 52)
environment-no-utf8 = «{ $value }» UTF-8 نیست؛ LANG را روی مقداری مانند C.UTF-8 بگذارید
environment-fonts = برای عربی، فارسی، عبری و اردو
environment-fonts-lacking = برای { $languages } قلمی نیست؛ قلمی مانند fonts-noto-core نصب کنید
environment-fonts-remote = حرف‌ها با قلم‌های دستگاهی کشیده می‌شوند که پشت آن نشسته‌اید
environment-fonts-unknown = fc-list نصب نیست تا بگوید چه قلم‌هایی هست
environment-program = { $path }: { $use_of }
environment-no-program = { $name } نصب نیست: { $use_of }
environment-pdftotext = PDF را می‌خواند (بستهٔ poppler-utils)
environment-git = دفترها را ادغام می‌کند
environment-writable = { $folder }: نوشتنی است
environment-not-writable = { $folder }: نوشتنی نیست: { $why }
man-synopsis = شکل کلی
man-description = شرح
man-options = گزینه‌ها
man-commands = فرمان‌ها
man-examples = نمونه‌ها
man-environment = متغیرهای محیط
man-example-open = مقاله‌ای را با یادداشت‌هایش باز می‌کند
man-example-pipe = خروجی فرمان دیگری را می‌خواند؛ اگر مقدار GIT_PAGER باشد هر تفاوتی را نشان می‌دهد
man-example-annotate = ادعایی را نشان می‌گذارد
man-example-claims = جمله‌هایی را پیشنهاد می‌کند که شاید ادعا باشند
man-example-export = گزارشی می‌نویسد
man-example-review = آنچه را نوبتش رسیده مرور می‌کند
man-env-dirs = پوشه‌هایی به جای پوشه‌های پایهٔ XDG که زیر FILES آمده‌اند.
man-env-less = اگر در گزینه‌هایش F (⁨--quit-if-one-screen⁩) باشد، آنچه از فرمان دیگری می‌آید و در یک صفحه جا می‌شود چاپ می‌شود.
man-env-color = با هر مقداری: بدون رنگ.
man-env-lang = زبان پیام‌ها، و این که برنامه‌ها UTF-8 می‌نویسند یا نه.
man-env-editor = ویرایشگری که یادداشت بلند در آن نوشته می‌شود.
man-keys = کلیدها
man-keys-change = کلیدهای خواننده؛ settings.toml می‌تواند تغییرشان دهد.
man-files = پرونده‌ها
man-exit = وضعیت خروج
man-exit-statuses = 0: انجام شد. 1: چیزی پیدا نشد، یا ایراد پیدا شد. 2: کاربرد نادرست یا خطا، که یک سطر در خطای استاندارد است.
help-kinds = معنای نشانه‌ها
help-terminal = ترتیب نادرست یا حرف‌های شکسته؟ اجرا کنید: hashiya terminal

## shell/clipboard
disk-name-too-long = نام بیش از اندازه بلند است
notebook-barred = { $file } { $why }: دست‌نخورده می‌ماند و یادداشت‌ها به پوشهٔ داده‌ها می‌رود
draft-waits = یادداشتی ناتمام نگه داشته شده: هنگام باز شدن مقاله عرضه می‌شود
draft-not-kept = پیش‌نویس نگه داشته نشد: { $why }
no-such-operation = چنین عملی نیست؛ hashiya log آن‌ها را فهرست می‌کند
file-not-regular = پروندهٔ عادی نیست
file-read-only = فقط‌خواندنی است
file-dangling-link = پیوندی است که به جایی نمی‌رسد
file-foreign-link = پیوندی به چیز دیگری است
file-sparse = پرونده‌ای تُنُک (sparse) است، سراسر حفره
file-too-long = بزرگ‌تر از { $megabytes } مگابایت است
file-locked = قفلش در دست برنامهٔ دیگری است
output-taken = مقاله یا دفتر است
output-link = پیوند است
hint-link = مقصد پیوند را بنویسید

## shell/background_worker
notebook-blank = خالی است، و پروندهٔ خالی دفتر نیست؛ ⁨hashiya restore⁩ آنچه را تاریخچه‌اش می‌داند بازمی‌گرداند، با ⁨rm⁩ از نو آغاز کنید
notebook-foreign = پروندهٔ TOML چیز دیگری است، نه دفتر
criterion-fault = معیار { $name }: { $fault }
number-wanted = اینجا عددی از { $low } تا { $high } لازم است
notebook-emptied = برنامهٔ دیگری { $name } را خالی کرد؛ تغییر بعدی آن را دوباره می‌نویسد
conflict-copy = نسخهٔ متعارض؛ ⁨hashiya check --mend⁩ آن را در دفتر ادغام می‌کند
conflict-copy-beside = { $file }: نسخهٔ متعارض؛ ⁨hashiya check --mend⁩ ادغامش می‌کند
conflict-copy-none = نسخهٔ متعارض نیست
conflict-copy-other = دربارهٔ سند دیگری است
notes-of-gone = در { $file } یادداشت‌های { $article } است که دیگر آنجا نیست؛ ⁨hashiya relink⁩ آن‌ها را می‌گیرد
conflict-copy-empty = چیزی در آن نیست
restore-kept = آنچه آنجا بود در { $file } نگه داشته شد

## app/act
list-by-place = این فهرست به ترتیب جاست؛ نام‌ها، یادداشت‌ها و ادعاها را می‌توان مرتب کرد
choose-in-names = این چند نام را برمی‌گزیند، در فهرستشان: { KEY("focus-entities") }
agree-in-disputes = این آنچه را حاشیه‌نویسان بر سر آن هم‌نظرند می‌پذیرد، در فهرست { KEY("disputes") }
review-nothing-here = اینجا چیزی مرور نمی‌شود: { KEY("review") } آغاز می‌کند
picture-shown = صفحه با قلم { $face } چیده شد · { KEY("picture") } حروف را بازمی‌گرداند
picture-left = صفحه با حروف
picture-multiplexer = درون { $name } تصویری نیست: صفحه با حروف می‌ماند
picture-passthrough = در { $name } تصویر بی { $setting } نمی‌شود: صفحه با حروف می‌ماند
picture-terminal = این پایانه تصویری که Hashiya بتواند بفرستد نشان نمی‌دهد: صفحه با حروف می‌ماند
picture-pixels = این پایانه اندازهٔ خانه‌هایش را نمی‌گوید: صفحه با حروف می‌ماند
picture-font = هیچ قلمی از { $names } نصب نیست: صفحه با حروف می‌ماند
picture-feature = این ساخت تصویر ندارد (ویژگی "faces"): صفحه با حروف می‌ماند
vowel-marks-hidden = اعراب پنهان شد
vowel-marks-of-word = اعراب واژهٔ زیر مکان‌نما
vowel-marks-shown = اعراب نشان داده شد

## app/moving
no-jump-before = پیش از این پرشی نیست
no-jump-after = پس از این پرشی نیست
no-sections = این مقاله بخش ندارد
percent-first = نخست یک عدد: ⁨50{ KEY("percent") }⁩ به میانه می‌رود
where-line = سطر { $line } از { $lines } · { $percent }٪
where-line-yet = سطر { $line }؛ بقیه هنوز خوانده می‌شود
where-in-section = { $where_in } · { $section } · { $title }

## app/answering
review-snoozed = یک هفته عقب افتاد · { KEY("undo", mode: "review") } واگرد
done-undo-review = { $what } · { KEY("undo", mode: "review") } واگرد
review-deleted = حذف شد · { KEY("undo", mode: "review") } واگرد
review-nothing-done = در این مرور کاری نشده که بتوان پس گرفت
taken-back-review = پس گرفته شد

## app/awaited
no-longer-waiting = انتظار پایان یافت
no-longer-following = متن بیشتری در پایین می‌آید؛ { KEY("follow-end") } دوباره دنبالش می‌کند
following-end = پایان در دید می‌ماند تا متن می‌آید · هر کلید دیگری متوقفش می‌کند
waiting-for-end = پایان
waiting-for-line = سطر { $number }
waiting-for-percent = { $percent }٪
waiting-for-next-match = یافتهٔ بعدی
waiting-for-place = جای پیشین
waiting-for-annotation = حاشیه
waiting-looking = جستجوی { $needle }: { $percent }٪ متن · { KEY("cancel") } متوقف می‌کند
waiting-percent = منتظر { $what }: { $percent }٪ متن خوانده شد · { KEY("cancel") } متوقف می‌کند
waiting-amount = منتظر { $what }: { $amount } خوانده شد · { KEY("cancel") } متوقف می‌کند
kilobytes = { $count } کیلوبایت
megabytes = { $count } مگابایت
pipe-limit = فرمان بیش از { $megabytes } مگابایت می‌نویسد: باقی خوانده نمی‌شود (تنظیم pipe.limit)
pipe-failed = خواندن ورودی استاندارد ادامه نمی‌یابد: { $why }

## app/choose
select-again-nothing = پیش‌تر چیزی انتخاب نشده: { KEY("select") } انتخاب می‌کند
reshape-nothing = هیچ حاشیه‌ای به انتخاب نمی‌رسد: { KEY("highlight") } برجسته‌اش می‌کند
join-two = دو حاشیه از یک نویسنده پیوسته می‌شوند: هر دو را انتخاب کنید، یا روی اولی بایستید
joined-annotations = پیوسته شد: { $quote } · { KEY("undo") } واگرد
palette-unsure = فرمانی با { $typed } آغاز نمی‌شود: { KEY("accept", mode: "input") } فرمان { $name } را اجرا می‌کند
palette-none = فرمانی به نام { $typed } نیست
palette-line = سطر { $number } پرونده
palette-write = چیزی برای ذخیره نمانده: هر تغییر بی‌درنگ ذخیره می‌شود
palette-open = باز کردن { $path }
palette-beside = باز کردن { $path } در کنار
palette-themes = برگزیدن رنگ‌ها، همراه با دیدنشان
palette-settings = برگزیدن تنظیم و مقدارش
palette-set = تنظیم { $line }، تا خروج از برنامه
palette-set-kept = تنظیم { $line }، و نگه داشتن آن
palette-theme = رنگ‌هایی به نام { $name }
editor-only-notes = { KEY("editor", mode: "input") } فقط یادداشت‌ها را در ویرایشگر شما می‌نویسد
editor-none = ویرایشگری شناخته نیست: EDITOR را تعیین کنید، مثلاً vim
editor-failed = { $editor }: { $why }؛ یادداشت همان است که بود
editor-windows = در این سیستم نه
setting-value = { $name } مقدار می‌خواهد: { $values }
setting-near = تنظیمی به نام { $name } نیست؛ آیا منظور { $near } است؟
setting-unknown = تنظیمی به نام { $name } نیست: ⁨:set⁩ آن‌ها را فهرست می‌کند
setting-set = { $name } = { $value } · برای نگه داشتن: ⁨:set! { $name }={ $value }⁩
setting-is = { $name } = { $value }
setting-later = { $name } = { $value } از آغاز بعدی به کار می‌رود، اگر نگه داشته شود: ⁨:set! { $name }={ $value }⁩
setting-kept = { $name } = { $value } در { $file } نگه داشته شد
setting-now = اکنون { $value }
language-unknown = هنوز ترجمه‌ای به { $name } نیست، پس رابط به انگلیسی است؛ این‌ها هست: { $names }
theme-unknown = پوسته‌ای به نام { $name } نیست: این‌ها هست: { $names }
reattach-nowhere = جایی مانند آن نیست: واژه‌ها را انتخاب کنید، سپس { KEY("reattach") }
reattach-choose = یادداشتی در فهرست برگزینید، سپس واژه‌هایش را: { KEY("select") }
reattached = به این واژه‌ها بسته شد · { KEY("undo") } واگرد

## app/place_marks
place-mark-waits = { $keys } …
place-mark-set = اینجا { $letter } است: { KEY("to-mark") } { $letter } به اینجا می‌آید
place-mark-no-letter = هر جا با یک حرف یا رقم نامیده می‌شود
place-mark-none = جایی به نام { $letter } نیست: { KEY("set-mark") } { $letter } اینجا را چنین می‌نامد
more-keys = { $count } دیگر: { KEY("help") } همهٔ کلیدها را فهرست می‌کند
place-mark-back = آغاز آخرین پرش

## app/details
no-link-to-remove = اینجا پیوندی برای برداشتن نیست

## app/finding
find-options-in-prompt = شیوهٔ جستجو هنگام نوشتن تغییر می‌کند: { KEY("find") } جستجو
find-nothing-yet = هنوز چیزی جستجو نشده: { KEY("find") } جستجو
find-not-found-short = پیدا نشد
find-no-word = اینجا واژه‌ای نیست
find-wrapped = از پایان متن گذشت

## app/folding
fold-no-section = اینجا بخشی برای تا کردن نیست
fold-nothing-under = زیر این عنوان چیزی برای تا کردن نیست
repeats-none = اینجا چیزی دو بار گفته نشده
repeats-same = نسخه همان را می‌گوید، واژه به واژه

## app/headings
heading-none = اینجا عنوانی نیست: { KEY("next-section") } به بعدی، { KEY("focus-sections") } به بخش‌ها
heading-dismissed = دیگر عنوان نیست · { KEY("undo") } واگرد
still-reading = متن هنوز خوانده می‌شود: لحظه‌ای بعد
heading-no-words = در این سطر واژه‌ای برای عنوان نیست
heading-again = دوباره عنوان · { KEY("undo") } واگرد
heading-made = عنوان، سطح { $level } · { KEY("add-heading") } یک سطح پایین‌تر · { KEY("undo") } واگرد

## app/history
nothing-changed-read-only = چیزی تغییر نکرد: دفتر فقط‌خواندنی است: { $reason }
taken-back = پس گرفته شد · { KEY("redo") } ازنو
made-again = ازنو شد · { KEY("undo") } واگرد

## app/judging
bad-date = تاریخ نیست: 2023-11-17، 2023-11، 2023 یا امروز

## app/keys
pasted-cut = برای یک سطر بیش از اندازه بلند است: باقی کنار گذاشته شد
note-cut = یادداشت بیش از { $size } کیلوبایت در ویرایشگر شما نوشته می‌شود ({ KEY("editor", mode: "input") }): باقی کنار گذاشته شد
paste-where = متن چسبانده به یادداشت، برچسب و جستجو می‌رود: { KEY("note") } یادداشت می‌نویسد

## app/listing
names-none-chosen = نامی انتخاب نشده
names-all-paragraphs = دوباره همهٔ بندها
names-choose-first = نخست نامی در فهرست برگزینید: { KEY("focus-entities") }
only-names = { $count } بند با { $names } · { KEY("only-mentions") } همه را نشان می‌دهد
only-words = { $count } بند با { $needle } · { KEY("only-matching") } همه را نشان می‌دهد
names-not-together = بندی نیست که همه را با هم داشته باشد: { $names }
no-annotations-yet = هنوز حاشیه‌ای نیست: { KEY("select") } انتخاب، { KEY("claim") } نشان‌گذاری ادعا

## app/marking
mark-folded = تاخورده: { KEY("fold") } آنچه را اینجا نشان‌گذاری می‌شود نشان می‌دهد
mark-nothing = اینجا چیزی برای نشان‌گذاری نیست: { KEY("select") } انتخاب
marked = { $kind }: { $quote } · { KEY("edit-note") } یادداشت · { KEY("edit-tags") } برچسب · { KEY("undo") } واگرد
marked-place = { $kind }: { $quote } · { KEY("undo") } واگرد
marked-sentence = { $kind }، جمله: { $quote } · { KEY("edit-note") } یادداشت · { KEY("edit-tags") } برچسب · { KEY("undo") } واگرد
mark-already = { $kind }: از پیش نشان‌گذاری شده و اکنون برگزیده شد

## app/names
name-places = { $facts } · با { $places }
name-none-here = اینجا نامی پیدا نشده: { KEY("names") } زیر نام‌های پیداشده خط می‌کشد
names-still-reading = هنوز خوانده می‌شود: لحظه‌ای بعد
names-looking = نام‌ها جستجو می‌شود: { KEY("cancel") } متوقف می‌کند
names-together = { $count ->
    [one] یک نام انتخاب شد · { KEY("only-mentions") } فقط بندهای آن
   *[other] { $count } نام انتخاب شد · { KEY("only-mentions") } فقط بندهایی با همهٔ آن‌ها
}
names-unasked = در متنی به این کوتاهی، خودبه‌خود انجام می‌شود
names-underlined = زیر نام‌ها خط است
names-not-underlined = زیر نام‌ها خط نیست
names-all-marked = همهٔ اشاره‌ها به { $name } برجسته است
names-marked = { $name }: { $count } مورد برجسته شد · { KEY("undo") } واگرد

## app/naming
names-no-other = نام دیگری برای پیوستن نیست
names-none-hidden = نامی کنار گذاشته نشده
names-one-form = { $name } تنها یک صورت دارد: چیزی برای جدا کردن نیست
names-select-first = نخست نام را انتخاب کنید: { KEY("select") }
names-name-stays = نام همان می‌ماند

## app/narrow
nothing-to-find-yet = هنوز یادداشت و نامی نیست: { KEY("select") } انتخاب، { KEY("claim") } نشان‌گذاری ادعا

## app/notes
no-annotation-here = اینجا حاشیه‌ای نیست: { KEY("select") } انتخاب، { KEY("claim") } نشان‌گذاری ادعا، { KEY("highlight") } برجسته کردن
annotation-gone = آن حاشیه دیگر نیست: برنامهٔ دیگری حذفش کرد
done-undo = { $what } · { KEY("undo") } واگرد
no-annotation-here-next = اینجا حاشیه‌ای نیست: { KEY("next-annotation") } به بعدی می‌رود
no-annotation-after = پس از این حاشیه‌ای نیست
no-annotation-before = پیش از این حاشیه‌ای نیست
done-to-several = { $what }: { $count } یادداشت · { KEY("undo") } واگرد
notes-chosen = { $count } یادداشت انتخاب شد · { KEY("edit-tags") } برچسب · { KEY("change-kind") } نوع · { KEY("status-2", mode: "list") } وضعیت
note-nothing-written = چیزی نوشته نشد، چیزی نشان‌گذاری نشد

## app/outline
outline-folded = تاخورده: { KEY("fold") } نشانش می‌دهد، { KEY("differences") } تفاوت‌ها را فهرست می‌کند

## app/panes
panes-full = بیشینه { $most } قاب است: { KEY("pane-close") } یکی را می‌بندد
panes-one = تنها یک قاب: { KEY("split-beside") } یکی در کنارش باز می‌کند، { KEY("split-below") } زیرش
panes-none-there = قابی آنجا نیست
panes-last = آخرین قاب می‌ماند: { KEY("quit") } خروج
panes-no-such-article = هیچ مقالهٔ کتابخانه این واژه‌ها را ندارد

## app/people
colors-by-kind = رنگ بر پایهٔ نوع

## app/seeking
find-not-found = پیدا نشد: { $needle }

## app/sidebar
names-go-choose = نامی انتخاب نشده: { KEY("focus-entities") } به نام‌ها می‌رود

## app/taking
copy-words-gone = واژه‌هایش دیگر در متن نیست: { KEY("copy") } همان‌گونه که بود رونوشت می‌کند
copy-nothing = اینجا چیزی برای رونوشت نیست
copied = رونوشت شد: { $what }
form-markdown-section = Markdown بر پایهٔ بخش
form-markdown-section-for = نقل‌قول‌ها زیر عنوان‌هایشان: برای GitHub و دیگران
form-markdown-kind = Markdown بر پایهٔ نوع
form-markdown-kind-for = ادعاها، مدرک‌ها، پرسش‌ها …
form-markdown-tag = Markdown بر پایهٔ برچسب
form-markdown-tag-for = هر نقل‌قول زیر هر یک از برچسب‌هایش
form-obsidian = Obsidian
form-obsidian-for = یادداشتی با شناسهٔ بلوک؛ با نوشتن دوباره به‌روز می‌شود
form-html = گزارش HTML
form-html-for = متن، ادعاها و یادداشت‌ها در یک صفحه، برای چاپ نیز
form-csv = CSV
form-csv-for = جدولی برای صفحه‌گسترده
form-anki = Anki
form-anki-for = کارت: جمله بدون واژه‌های نشان‌گذاری‌شده
form-hypothesis = Hypothesis
form-hypothesis-for = آنچه برنامه‌اش وارد می‌کند
form-json-ld = JSON-LD
form-json-ld-for = حاشیه‌های وب از W3C
form-claim-review = ClaimReview
form-claim-review-for = schema.org: ادعاها با داوری
form-bibtex = BibTeX
form-bibtex-for = منبع مقاله
form-csl = CSL-JSON
form-csl-for = منبع مقاله، برای Zotero و دیگران
form-openiti = OpenITI
form-openiti-for = متن در قالب mARkdown، با برچسب
form-brat = brat
form-brat-for = برچسب‌های جدا، برای پیکره‌ها
form-doccano = doccano
form-doccano-for = متن با برچسب‌ها
form-conll = CoNLL
form-conll-for = هر واژه در یک سطر با برچسبش
export-nothing = هنوز چیزی برای خروجی نیست: { KEY("select") } انتخاب، { KEY("claim") } نشان‌گذاری ادعا، { KEY("highlight") } برجسته کردن
export-no-file = چیزی نوشته نشد: پرونده‌ای نام برده نشد
file-there = { $path } از پیش موجود است

## app/library
article-gone = مقاله نیست؛ ⁨hashiya relink ARTICLE NOTEBOOK⁩ یادداشت‌هایش را به دیگری می‌دهد
annotation-not-here = آن حاشیه دیگر در این مقاله نیست

## app/elsewhere
annotation-nowhere = آن حاشیه در هیچ مقالهٔ کتابخانه نیست: { $to }
nothing-changed-in = در { $title } چیزی تغییر نکرد: { $fault }
linked-already = از پیش پیوند دارد
done-in = { $what } · در { $title } نوشته شد · { KEY("undo") } واگرد
article-there-gone = مقاله‌اش دیگر نیست: { $title }

## app/links
link-nothing = پیوندی بسته نشد: حاشیه‌ای چنین ندارد؛ نشانی صفحه با ⁨https://⁩ آغاز می‌شود
link-page-is-source = صفحه منبع است: «استناد می‌کند به» یا «تأیید می‌شود با» را برگزینید
link-other-article = آنچه در مقالهٔ دیگر است از همان‌جا پیوند می‌گیرد: «تأیید می‌کند» را برگزینید
follow-nothing = پیوند یا پانوشتی در دید نیست
source-is-text = متن مبدأ همین است: متن ساده همان‌گونه که هست نشان داده می‌شود
source-no-text = متن مبدأ این قالب، متنی خواندنی نیست
source-text-hint = { KEY("source-text") } یا { KEY("cancel") } بازمی‌گردد
link-none = اینجا پیوندی نیست: { KEY("link") } مدرک می‌بندد
copied-address = نشانی { $address } رونوشت شد
link-looking = در کتابخانه جستجو می‌شود …

## app/disputes
disputes-nothing-to-settle = چیزی برای حل کردن نیست: ⁨hashiya agree A.toml B.toml --settle ARTICLE⁩
disputes-nothing-here = اینجا چیزی نیست
disputes-all-in = آنچه همه بر سر آن هم‌نظرند در دفتر هست
dispute-settled = { $what } · { $count } برای حل کردن · { KEY("undo") } واگرد
colors-by-author = رنگ بر پایهٔ نویسنده: { $authors }

## app/surface/proposals
proposals-underlined = زیر پیشنهادها خط است: { KEY("proposals") } فهرستشان می‌کند
proposals-not-underlined = زیر پیشنهادها خط نیست
page-marks-shown = صفحه‌های کتاب چاپی کنار متن است
page-marks-none = در این متن صفحه‌ای نشانه‌گذاری نشده
page-marks-hidden = صفحه‌ها پنهان است
proposals-none-chosen = نخست پیشنهادی برگزینید
proposals-accepted = { $count } ادعا شد؛ { KEY("undo") } واگرد
proposals-refused = { $count } ادعا نیست و دیگر پیشنهاد نمی‌شود؛ { KEY("undo") } واگرد
proposals-awaited = جمله‌ها جستجو می‌شود …
proposals-no-more = پیشنهاد دیگری آنجا نیست
proposals-on-their-page = { KEY("proposals") } پیشنهادها را فهرست می‌کند: آنجا پذیرفته و رد می‌شوند
proposals-none = پیشنهادی نیست: هیچ جملهٔ بازی دلیلی برای بررسی ندارد
proposals-by-place = به ترتیب جا در متن
proposals-none-like-that = هیچ‌کدام این دلیل را ندارد: { KEY("cancel") } همه را فهرست می‌کند
amounts-differ = { $here } اینجا، { $there } آنجا
amounts-none = در این جمله مقداری نیست
amounts-in-article = جای دیگری در همین مقاله

## app/surface/chains
chains-none = زنجیرهٔ سندی در این متن پیدا نشد
chains-awaited = زنجیره‌های سند جستجو می‌شود …
chains-folded = زنجیره‌های سندِ تا شده: { $count }
chains-unfolded = زنجیره‌های سند باز شدند

## app/surface/timeline
timeline-awaited = جمله‌های تاریخ‌دار جستجو می‌شود …
timeline-needs-names = تاریخ‌ها پس از پیدا شدن نام‌ها دانسته می‌شود
timeline-none = هیچ جملهٔ این متن تاریخ ندارد

## app/surface/met
met-nowhere = این ادعا در مقالهٔ دیگری از کتابخانه نیست
met-awaits-library = کتابخانه خوانده می‌شود: وقتی آماده شد دوباره بزنید
met-tied = همان که در { $title } است
met-evidence = همان که در { $title } است، { $count } مدرک گرفته شد

## ui/claims
claims-none = هنوز ادعایی نیست: { KEY("claim") } در متن یکی نشان‌گذاری می‌کند
claims-none-like-that = هیچ‌کدام چنین نیست: { KEY("filter-kind") } دیگران را فهرست می‌کند
listed-of = { NUMBER($listed) } از { NUMBER($all) }
claims-open = { $count } باز

## ui/disputes
disputes-agree = بر سر همه چیز هم‌نظرند
no-status = بدون وضعیت

## ui/library
library-reading-all = در حال خواندن …
library-reading = مقاله‌ها خوانده می‌شود …
library-empty = هنوز مقاله‌ای نیست: hashiya FOLDER مقاله‌های یک پوشه را فهرست می‌کند
library-article-gone = مقاله‌اش دیگر نیست
library-unreadable = یادداشت‌هایش خوانده نمی‌شود

## ui/sidebar
sections-none = هیچ: متن عنوان ندارد
names-looking-all = جستجوی نام‌ها …
names-none = چیزی پیدا نشد
list-none-holds = هیچ‌کدام آن را ندارد: { KEY("cancel") } همه را فهرست می‌کند
notes-none-of-kind = { KEY("filter-kind") } همهٔ نوع‌ها را نشان می‌دهد

## app/surface/tags
tags-none = هنوز برچسبی نیست: { KEY("edit-tags") } روی حاشیه آن‌ها را می‌نویسد
tag-here = { $here } اینجا
tag-here-elsewhere = { $here } اینجا · { $elsewhere } جای دیگر
tag-list = فهرست کردن آنچه این برچسب را دارد
tag-rename = تغییر نام در همه‌جا، یا یکی کردن با برچسبی دیگر
tag-take-off = برداشتن آن از همه‌جا
tag-renamed = { $old } اکنون { $new } است
tag-taken-off = { $old } برداشته شد
tag-needs-a-name = برچسب نام می‌خواهد: { KEY("cancel") } همان‌گونه رهایش می‌کند
done-in-articles = { $what }، در { $articles } مقاله · { KEY("undo") } واگرد
notes-none = هنوز هیچ: { KEY("claim") } برای ادعا

## ui/status
not-signed = بی‌امضا
to-settle = { $unsettled } برای حل کردن
reading-amount = { $amount } …
reading-percent = خواندن { $percent }٪
names-percent = نام‌ها { $percent }٪
cancel-stops = { KEY("cancel") } متوقف می‌کند
here-of = { $number } از { $count } اینجا

## ui/mod
too-small = بیش از اندازه کوچک: دست‌کم { $columns }×{ $rows }
names-long-text = متن بلند: { KEY("find-names") } نام‌ها را جستجو می‌کند
names-looking-percent = جستجوی نام‌ها: { $percent }٪
library-reading-of = خواندن { NUMBER($done) } از { NUMBER($all) } …
library-none-holds = نه عنوانی این واژه‌ها را دارد نه یادداشتی: { KEY("cancel") } همه را فهرست می‌کند
details-hint = { KEY("down", mode: "list") } { KEY("up", mode: "list") } پیوندها · { KEY("open", mode: "list") } دنبال کردن · { KEY("delete", mode: "list") } برداشتن · { KEY("link", mode: "list") } افزودن · { KEY("cancel", mode: "list") }
disputes-agreed = {" "}· { KEY("take-agreed", mode: "list") }: { $count } مورد توافق
disputes-hint = { KEY("status-1", mode: "list") } { KEY("status-2", mode: "list") } … برچسب چه کسی · { KEY("delete", mode: "list") } هیچ‌کس{ $agreed } · { KEY("undo", mode: "list") } واگرد · { KEY("open", mode: "list") } متن · { KEY("cancel", mode: "list") }
disputes-hint-short = { KEY("status-1", mode: "list") } { KEY("status-2", mode: "list") } { KEY("delete", mode: "list") }{ $agreed } · { KEY("undo", mode: "list") } · { KEY("open", mode: "list") } · { KEY("cancel", mode: "list") }
help-hint = { KEY("filter-text", mode: "list") } جستجوی کلید · { KEY("down", mode: "list") } { KEY("up", mode: "list") } پیمایش · { KEY("palette") } اجرای فرمان با نامش · هر کلید دیگر می‌بندد
help-hint-typing = enter نگه می‌دارد · esc همه را فهرست می‌کند
help-none = هیچ کلیدی این کار را نمی‌کند
picker-hint = برای تنگ کردن بنویسید · ↑ ↓ { KEY("accept", mode: "input") } · { KEY("cancel", mode: "input") }
picker-address = { KEY("accept", mode: "input") } نشانی نوشته‌شده را پیوند می‌دهد: ⁨https://…⁩ · واژه‌ها در مقاله‌های دیگر نیز جستجو می‌شود
picker-none = چیزی به این نام نیست
find-looking = در حال جستجو …
find-not-found-ways = پیدا نشد · { $ways }
review-hint = { KEY("filter-kind", mode: "review") } دیگران · { KEY("sort", mode: "review") } ترتیب دیگر · { KEY("statistics", mode: "review") } آمار · { KEY("cancel", mode: "review") } بازگشت
review-none-like-that = چیزی چنین برای مرور نیست
review-none-marked = هنوز چیزی نشان‌گذاری نشده: در مقاله { KEY("select") } انتخاب، { KEY("claim") } نشان‌گذاری ادعا
review-none-due = نوبت چیزی نرسیده
review-comes = آنچه می‌آید
recall-on = نخست واژه‌ها می‌آید؛ { KEY("good", mode: "review") } یادداشتشان را نشان می‌دهد
recall-off = واژه‌ها و یادداشت‌ها دوباره با هم می‌آیند
recall-hint = چه یادداشتی دارد؟ { $keys } نشان می‌دهد
locale-broken = پیامی به قالب Fluent نیست
locale-fault = سطر { $line }: پیامی به قالب Fluent نیست

## names of kinds, statuses and relations, in sentences and by themselves
kind-highlight = برجسته
kind-claim = ادعا
kind-evidence = مدرک
kind-question = پرسش
kind-quote = نقل‌قول
kind-note = یادداشت
kind-opinion = نظر
kind-bookmark = نشانک
status-unverified = بررسی‌نشده
status-supported = تأییدشده
status-refuted = ردشده
status-disputed = مورد اختلاف
confidence-low = کم
confidence-medium = میانه
confidence-high = زیاد
relation-supports = تأیید می‌کند
relation-supported-by = تأیید می‌شود با
relation-refutes = رد می‌کند
relation-refuted-by = رد می‌شود با
relation-answers = پاسخ می‌دهد به
relation-answered-by = پاسخ می‌گیرد از
relation-cites = استناد می‌کند به
relation-cited-by = استنادشده در
relation-same-as = همانند

## labels: a word before a value, a column, a title
label-value = { $label }: { $value }
label-kind = نوع
label-status = وضعیت
label-tag = برچسب
label-tags = برچسب‌ها
label-note = یادداشت
label-name = نام
label-author = نویسنده
label-speaker = گوینده
label-said = زمان گفتن
label-place = مکان
label-confidence = اطمینان
label-color = رنگ
label-none = هیچ
label-all = همه
label-nobody = هیچ‌کس
label-unsigned = بی‌امضا

## orders
order-place = جا در متن
order-open = بازها نخست
order-changed = آخرین تغییر نخست
order-status = در گروه‌ها: وضعیت
order-section = در گروه‌ها: بخش
order-speaker = در گروه‌ها: گوینده
order-tag = در گروه‌ها: برچسب
order-names-kind = در گروه‌ها: نوعشان
order-names-count = بر پایهٔ شمار اشاره‌ها
order-names-place = بر پایهٔ جا در متن
order-notes-place = جا
order-notes-time = زمان
order-notes-kind = نوع
order-notes-tag = برچسب
order-notes-status = وضعیت
order-articles-latest = تازه‌ترین نخست
order-articles-title = عنوان
order-articles-unread = آنچه باید خواند
order-articles-annotations = پرحاشیه‌ترین نخست
order-articles-open = بیشترین ادعای باز نخست
order-articles-length = بلندترین نخست
order-review-due = نوبت‌رسیده، با مرور فاصله‌دار
order-review-newest = همه، تازه‌ترین نخست
order-review-random = همه، تصادفی

## searching
find-mode-exact = دقیق
find-mode-regex = عبارت منظم
find-mode-word = واژه
find-mode-clitics = واژه+پیوست
find-counted = { $number } از { $total }{ $more }
key-does-nothing = { $keys } اینجا کاری نمی‌کند: { KEY("help") } کلیدها را نشان می‌دهد
nothing-here = { $name } اینجا کاری نمی‌کند: { KEY("help") } کلیدها را نشان می‌دهد

## lists of the sidebar
names-by-count = نام‌ها بر پایهٔ شمار
names-by-place = نام‌ها بر پایهٔ جا
names-title = نام‌ها
sections-title = بخش‌ها
notes-title = یادداشت‌ها
note-lost = گم‌شده
note-ambiguous = کجا؟
note-changed = تغییرکرده
only-kind = فقط: { $kind }
only-all = همهٔ حاشیه‌ها
section-facts = { $words } واژه · { $percent }٪ خوانده · { $notes } یادداشت
mention-of = { $name }: { $number } از { $count }

## what is typed
prompt-find = جستجو
prompt-only = فقط
prompt-filter = فقط فهرستِ
prompt-note = یادداشت
prompt-tags = برچسب‌ها
prompt-speaker = گویندهٔ آن
prompt-said = زمان گفتن
prompt-place = مکان گفتن
prompt-setting = تنظیم
prompt-export = نوشتن در
prompt-rename = نام تازه
prompt-retag = نام تازهٔ برچسب
prompt-find-hint = enter به آن می‌رود · esc بازمی‌گردد
prompt-only-hint = enter فقط بندهای دارای آن · esc لغو
prompt-filter-hint = enter نگه می‌دارد · esc همه را فهرست می‌کند
prompt-note-hint = enter و esc ذخیره · ctrl-j سطر تازه
prompt-tags-hint = برچسب‌ها با ویرگول · tab کامل می‌کند · enter ذخیره
prompt-completes-hint = tab کامل می‌کند · enter ذخیره · esc لغو
prompt-export-hint = پرونده: ⁨~/⁩ پوشهٔ خانه است · enter می‌نویسد · esc لغو
prompt-setting-hint = enter تنظیم · esc لغو
prompt-retag-hint = tab کامل می‌کند: با برچسب موجود یکی می‌شود · enter · esc
prompt-rename-hint = enter نام می‌دهد · esc لغو
prompt-source-hint = enter ذخیره · esc لغو
prompt-said-hint = 2023-11-17، 2023-11، 2023 یا امروز · enter ذخیره

## folds and repeats
repeat-paragraphs = بندهای { $first }–{ $last }
repeat-same = تکرار { $what }
repeat-fewer-short = تکرار { $what } جز { $count } بند
repeat-more-short = تکرار { $what } و { $count } بند دیگر
repeat-fewer = تکرار { $what }، { $count ->
    [one] یک بند
   *[other] { $count } بند
} کمتر
repeat-more = تکرار { $what }، { $count ->
    [one] یک بند
   *[other] { $count } بند
} بیشتر
folded = { $count } بند تاخورده

## review
review-since = از { $date }
review-before = پیش از { $date }
grade-again = دوباره
grade-hard = سخت
grade-good = خوب
grade-easy = آسان
review-title = مرور
review-due = نوبت‌رسیده
review-newest = تازه‌ترین نخست
review-random = تصادفی
review-once-more = یک بار دیگر
review-words-gone = دیگر در متن نیست
review-seen = { $count }× دیده شده
review-seen-last = { $count }× دیده شده، آخرین بار { $last }
review-seen-forgotten = { $seen } · { $lapses }× فراموش شده
review-new = تازه
outlook-due = نوبت‌رسیده
outlook-new = تازه
outlook-tomorrow = فردا
outlook-week = تا یک هفته
outlook-month = تا یک ماه
outlook-later = دیرتر
tally-put-off = عقب‌افتاده
tally-unanswered = بی‌پاسخ‌مانده
tally-changed = تغییرکرده
review-done = انجام‌شده

## view
invisible-shown = نویسه‌های ناپیدا نشان داده شد
invisible-hidden = نویسه‌های ناپیدا پنهان شد
direction-auto = جهت: همان که در متن یافته شد
direction-rtl = جهت: راست به چپ
direction-ltr = جهت: چپ به راست
paragraph-direction-auto = این بند: همان که در متن یافته شد
paragraph-direction-rtl = این بند: راست به چپ
paragraph-direction-ltr = این بند: چپ به راست

## waiting
awaited-words = «{ $needle }»

## titles of choices
picker-command = فرمان
picker-chain = زنجیره
picker-only = فقط
picker-list-only = فقط برخی
picker-sort-or-group = ترتیب یا گروه‌بندی
picker-sort = ترتیب
picker-sort-articles = ترتیب مقاله‌ها
picker-differences = تفاوت نسخه با نخستین
picker-whose-word = سخن چه کسی؟
picker-draft = یادداشتی ناتمام
picker-review = مرور
picker-review-only = مرور فقط
picker-notes-and-names = یادداشت‌ها و نام‌ها
picker-follow = دنبال کردن
picker-follow-link = دنبال کردن پیوند
picker-source = منبع مقاله
picker-bond = این حاشیه …
picker-said-by = او گفت …
picker-tag-with = برچسب با آن
picker-type = این چیست؟
picker-join = پیوستن به
picker-show-again = نشان دادن دوباره
picker-split = جدا کردن
picker-kind = نوع
picker-history = تاریخچه
picker-moment = تفاوت‌ها
picker-whose = حاشیه‌های چه کسی
picker-reattach = جایش کجاست؟
picker-reshape = کدام دربارهٔ انتخاب است؟
picker-export = خروجی در قالب
picker-file-there = از پیش موجود است
picker-timeline = خط زمانی
picker-set = تنظیم
picker-beside = مقاله‌ای برای کنار این
picker-theme = پوسته

## choices of what is listed
facet-all-claims = همهٔ ادعاها
facet-every-kind = حاشیه‌های هر نوع
facet-younger = تازه‌تر از { $age ->
    [week] یک هفته
    [month] یک ماه
   *[year] یک سال
}
facet-older = کهنه‌تر از { $age ->
    [week] یک هفته
    [month] یک ماه
   *[year] یک سال
}
facet-without = { $label }: هیچ
facet-everyone = از همه

## groups of claims
no-section = بدون بخش
no-tag = بدون برچسب
no-speaker = گوینده دانسته نیست

## details
detail-said-by = گفتهٔ
detail-when = کی
detail-where = کجا
detail-source = منبع
detail-by = از
detail-made = ساخته
detail-amounts = مقدارها
detail-history = تاریخچه
detail-missing = کم دارد
detail-merged = ادغام
detail-why = چرا
detail-met-in = دیده در
detail-but = ولی
detail-then = آن هنگام
detail-was = بود
detail-now = اکنون
detail-confidence = اطمینان { $confidence }
details-title = جزئیات
source-title = متن مبدأ
gap-speaker = گوینده
gap-date = تاریخ
gap-place = مکان
gap-source = منبع

## differences of copies
missing-in-copy = در نسخه نیست
only-in-copy = فقط در نسخه
words-missing-in-copy = واژه‌هایی که در نسخه نیست
words-only-in-copy = واژه‌هایی فقط در نسخه
in-the-first = در نخستین: { $words }

## disputes
disputes-annotators = { $count } حاشیه‌نویس هست
dispute-taken = { $name }: { $kind } { $quote }
dispute-nobody = هیچ‌کس: چیزی اینجا نشان‌گذاری نیست
disputes-nothing-marked = چیزی اینجا نشان‌گذاری نیست
disputes-agreed-taken = { $count } مورد که همه بر سر آن هم‌نظرند در دفتر است · { KEY("undo") } واگرد

## drafts
draft-go-on = ادامهٔ این یادداشت
draft-away = دور انداختن آن
drafts-away = دور انداختن همهٔ آن‌ها

## what was kept
confidence-none = ناگفته
speaker-kept = گوینده ذخیره شد
place-kept = مکان ذخیره شد
date-kept = تاریخ ذخیره شد
note-kept = یادداشت ذخیره شد
tags-kept = برچسب‌ها ذخیره شد
untied = پیوند باز شد
deleted = حذف شد
deleted-note = حذف شد: { $kind } { $quote }
deleted-with-links = { $what }، با پیوندهای به آن در { $count } یادداشت
tied-to-words = به این واژه‌ها بسته شد
alike = { $percent }٪ همانند

## keys of an article's source
source-url = نشانی
source-isbn = شابک
source-author = نویسنده
source-site = وبگاه
source-published = انتشار
source-accessed = بازدید

## reasons why a sentence may be a claim
reason-number = عدد
reason-date = تاریخ
reason-attribution = انتساب
reason-event = رویداد
reason-comparison = مقایسه
reason-superlative = برترین
reason-cause = علت
reason-promise = وعده
reason-certainty = قطعیت
reason-name = نام

## links
relation-and-end = { $relation } { $end }
bond-supported-by = مدرکی به سودش: حاشیه یا صفحه
bond-refuted-by = مدرکی به زیانش
bond-answered-by = آنچه به پرسش پاسخ می‌دهد
bond-cites = منبع: حاشیه یا صفحه
bond-same-as = همین سخن در جای دیگر
bond-supports = این مدرکی به سود دیگری است
bond-refutes = این مدرکی به زیان دیگری است
bond-answers = این پاسخ پرسشی است

## names
said-by-name = گفتهٔ { $name }
tagged = برچسب { $name } خورد
name-facts = { $name } · { $type } · { $count } اشاره
name-facts-latin = { $name } · { $latin } · { $type } · { $count } اشاره
names-stopped = متوقف شد: نام‌های { $percent }٪ نخست فهرست شد
name-hidden = کنار گذاشته شد: { $name }
name-shown-again = دوباره نشان داده شد: { $name }
name-of-its-own = { $name }: نامی از آن خود
name-made = نام: { $name }
name-called = اکنون نامش { $name } است
name-as-text = چنان‌که متن می‌گوید
name-a-name = نام
name-joined = { $form } همان { $name } است
type-person = شخص
type-organization = سازمان
type-product = محصول
type-place = مکان
type-event = رویداد
type-name = نام
type-date = تاریخ
type-amount = مبلغ
type-percentage = درصد
type-number = عدد
types-persons = اشخاص
types-organizations = سازمان‌ها
types-products = محصول‌ها
types-places = مکان‌ها
types-events = رویدادها
types-names = نام‌های دیگر
types-dates = تاریخ‌ها
types-amounts = مبلغ‌ها
types-percentages = درصدها
types-numbers = عددها

## spans of time
today = امروز
yesterday = دیروز
days-ago = { $count } روز پیش
until-days = { $count } روز
until-months = { $count } ماه
until-years = { $count } سال

## several annotators
looks-by-author = رنگ و نشانه بر پایهٔ نویسنده
looks-by-kind = رنگ و نشانه بر پایهٔ نوع
whose-all = حاشیه‌های همه
whose-of = فقط حاشیه‌های { $author }
whose-unsigned = فقط حاشیه‌های بی‌امضا

## taking away
quote-with-place = { $quote } با جایش
quote-as-markdown = { $kind } { $quote } در قالب Markdown
file-another-name = نامی دیگر
file-replace = جایگزین کردن

## the line where one finds
two-parts = { $one } · { $other }
find-ways = { $exact } دقیق · { $regex } عبارت منظم · { $whole } واژه

## bars
percent = { $percent }٪
articles-count = { NUMBER($count) } مقاله
places-count = { NUMBER($count) } جا
notes-count = { NUMBER($count) } یادداشت
open-claims-count = { NUMBER($count) } ادعای باز

## more labels
label-words = واژه‌ها

## help
keys-title = کلیدها

## keys that help where one is, a word each
hint-there = آنجا
hint-accept = پذیرش
hint-refuse = رد
hint-speaker = گوینده
hint-choose = انتخاب
hint-only = برخی
hint-same = همانند
hint-back = بازگشت
hint-take-back = واگرد
hint-source = منبع
hint-put-off = عقب انداختن
hint-skip = رد شدن
hint-supported = تأییدشده
hint-note = یادداشت
hint-end = پایان
hint-unfold = باز کردن
hint-unfold-all = باز کردن همه
hint-differences = تفاوت‌ها
hint-help = راهنما
hint-tags = برچسب
hint-delete = حذف
hint-select = انتخاب
hint-claim = ادعا
hint-highlight = برجسته
hint-find = جستجو
hint-sidebar = نوار کناری
hint-widen = گستردن
hint-evidence = مدرک
hint-copy = رونوشت
hint-leave = لغو
hint-editor = ویرایشگر
hint-new-line = سطر تازه
hint-take-it = تأیید
hint-first-word = سخن نخستین
hint-search = جستجو
hint-open = باز کردن
hint-sort = ترتیب
hint-review = مرور
hint-statistics = آمار
hint-library = کتابخانه
hint-go-there = رفتن به آن
hint-tie-evidence = بستن مدرک
hint-list-only = فقط برخی
hint-details = جزئیات
hint-next-mention = اشارهٔ بعدی
hint-only-with-it = فقط با آن
hint-join = پیوستن
hint-hide = کنار گذاشتن
hint-claims = ادعاها
hint-fold = تا کردن
hint-next-pane = قاب بعدی
hint-kind = نوع

## the library
articles-title = مقاله‌ها
column-last = آخرین بار
column-open = باز
column-notes = یادداشت
column-read = خوانده
column-words = واژه
column-file = پرونده

## export/claim_page
claim-page-for = آنچه تأییدش می‌کند
claim-page-against = آنچه ردش می‌کند
claim-page-tied = پیوندهای دیگر
claim-page-met = جاهای دیگری که آمده
claim-page-in = در { $title }
claim-page-read = خوانده‌شده در { $date }
claim-one-page = { $count } ادعا هست: شناسهٔ یکی را بنویسید

## claims/amounts
amount-percent = { $number }٪
amount-of = { $amount } { $unit }
amount-about = ≈ { $amount }
amount-million = { $number } میلیون
amount-billion = { $number } میلیارد
amount-trillion = { $number } تریلیون
unit-kilometre = کیلومتر
unit-metre = متر
unit-centimetre = سانتی‌متر
unit-mile = مایل
unit-foot = فوت
unit-square-kilometre = کیلومتر مربع
unit-hectare = هکتار
unit-square-metre = متر مربع
unit-square-mile = مایل مربع
unit-acre = ایکر
unit-square-foot = فوت مربع
unit-tonne = تن
unit-kilogram = کیلوگرم
unit-gram = گرم
unit-pound = پوند (جرم)
unit-ounce = اونس
unit-usd = دلار
unit-eur = یورو
unit-gbp = پوند
unit-ils = شِکِل
unit-jpy = ین
unit-toman = تومان

## claims and proposals
annotations-title = حاشیه‌ها
claims-title = ادعاها
proposals-title = پیشنهادها

## figures
statistics-title = آمار
weeks-marked = نشان‌گذاری‌شده
weeks-reviewed = مرورشده
weeks-read = خوانده‌شده
weeks-annotations = { NUMBER($count) } حاشیه · { NUMBER($week) } این هفته
weeks-articles = { NUMBER($count) } مقاله · { NUMBER($week) } این هفته
figures-articles = { NUMBER($all) } · { NUMBER($opened) } بازشده · { NUMBER($read) } تا پایان خوانده
figures-words = { NUMBER($words) } · { NUMBER($read) } خوانده
figures-annotations = { NUMBER($count) }
figures-review = { NUMBER($now) } نوبت‌رسیده · { NUMBER($new) } تازه · { NUMBER($tomorrow) } فردا
figures-kinds = نوع‌ها
figures-statuses = وضعیت‌ها

## app/linking
history-aligned = بندهایی که به بندهای مقاله‌ای دیگر بسته شدند
command-split-earlier = متن پیشین یادداشت‌ها، در قابی کنار این
command-link-panes = دو قاب یک جا را نگه می‌دارند؛ دوباره در متن: دیگر نه
command-next-difference = تفاوت بعدی قاب‌های پیوسته، یا اختلاف نسخهٔ بعدی
command-previous-difference = تفاوت پیشین قاب‌های پیوسته، یا اختلاف نسخهٔ پیشین
command-tie-paragraphs = بستن این بند به بندی از متن دیگر، یا جدا کردنشان
command-parallel-rows = آنچه با هم است از یک سطر آغاز شود، یا نه
command-variants = اختلاف مقاله‌های باز دیگر، در پایین؛ دوباره: پنهان
command-carry-over = این یادداشت در مقالهٔ قاب دیگر هم
command-follow-beside = آنچه این یادداشت به آن پیوند دارد، در قابی کنار این
notebook-earlier = این متن پیشین است: یادداشت‌ها در متن امروز نوشته می‌شوند
earlier-none = متن پیشینی در دست نیست: یادداشت‌ها در متن امروز نوشته شده‌اند
earlier-name = { $name }، چنان‌که بود
earlier-name-at = { $name }، { $time }
kept-text-notes = { $count } یادداشت در آن نوشته شد
link-needs-two = تنها یک قاب: { KEY("split-beside") } یکی دیگر باز می‌کند، { KEY("split-article") } مقاله‌ای کنار این
link-same-place = هر دو قاب یک مقاله را نشان می‌دهند و چیزی در آن تکرار نمی‌شود
linking = در حال مقایسه …
linked-translation = چون متن و ترجمه‌اش پیوسته شد: { $tied } از { $all } بند با هم‌اند
linked-no-more = قاب‌ها دوباره جدا حرکت می‌کنند
not-linked = هیچ قابی پیوسته نیست: { KEY("link-panes") } پیوند می‌دهد
no-differences = هر دو یک چیز می‌گویند
no-difference-after = پس از این تفاوتی نیست
no-difference-before = پیش از این تفاوتی نیست
variants-title = اختلاف نسخه‌ها
variants-found = { $count ->
    [0] نسخه‌ها یکسان‌اند
    [one] { $count } اختلاف نسخه · { KEY("next-difference") } به بعدی می‌رود، { KEY("differences") } فهرستشان می‌کند
   *[other] { $count } اختلاف نسخه · { KEY("next-difference") } به بعدی می‌رود، { KEY("differences") } فهرستشان می‌کند
}
variants-need-witness = نسخهٔ دیگری باز نیست: { KEY("split-article") } مقاله‌ای را کنار این باز می‌کند، { KEY("split-earlier") } متنی پیشین را
variants-no-more = اختلاف نسخه‌ها دیگر نشان داده نمی‌شود
number-of-all = { NUMBER($number) } از { NUMBER($all) }
difference-there = { $sign } { $number } از { $all } · آنجا: { $there }
difference-here = { $sign } { $number } از { $all } · تنها اینجا
tie-there = اکنون بند هم‌تای آن در متن دیگر: { KEY("pane-next") }، سپس { KEY("tie-paragraphs") }
tie-same = بند به بندی از متنی دیگر بسته می‌شود: { KEY("pane-next") } به آنجا می‌رود
paragraphs-tied = دو بند به هم بسته شدند · { KEY("undo") } واگرد
paragraphs-untied = جدا شدند و هم‌خوانی از نو حساب می‌شود · { KEY("undo") } واگرد
parallel-on = بندهای هم‌خوان از یک سطر آغاز می‌شوند
parallel-off = دوباره هر متن جدا
carry-same = هر دو قاب یک مقاله را نشان می‌دهند
carry-nowhere = این واژه‌ها در مقالهٔ دیگر نیست
carry-there = مقالهٔ دیگر این یادداشت را دارد
carried = یادداشت اکنون در مقالهٔ دیگر هم هست
carried-unsure = یادداشت در مقالهٔ دیگر هم هست، نه با اطمینان: واژه‌ها آنجا دیگرند
picker-linked-differences = تفاوت‌ها
picker-variants = اختلاف نسخه‌ها
picker-kept-texts = متن‌های پیشین
linked-versions = { $count ->
    [0] پیوسته: هر دو یک چیز می‌گویند
    [one] پیوسته: { $count } تفاوت
   *[other] پیوسته: { $count } تفاوت
} (−{ $deleted } +{ $inserted } ~{ $changed } ↕{ $moved }) · { KEY("next-difference") } به بعدی می‌رود
only-in = { $which ->
    [here] تنها اینجا
   *[there] تنها در دیگری
}

## cli/help
cli-about = خواننده و حاشیه‌نویسِ متن‌های راست‌به‌چپ در پایانه
cli-more = بدون فرمان، خواننده باز می‌شود: با پرونده‌ها، با پوشه‌ای به‌عنوان کتابخانه، با ورودی استاندارد (⁨-⁩)، یا با آنچه آخرین بار خوانده شد. پرونده‌ای که همنام فرمانی است به‌صورت ⁨./print⁩ یا پس از دو خط تیره باز می‌شود
cli-files = آنچه خوانده می‌شود: پرونده‌ها، یک پوشه، یا ⁨-⁩ برای ورودی استاندارد
cli-beside = باز کردن پرونده‌ها کنار هم، تا چهار پرونده
cli-usage = کاربرد
cli-arguments = آرگومان‌ها
cli-options = گزینه‌ها
cli-options-of-all = گزینه‌های همهٔ فرمان‌ها
cli-commands = فرمان‌ها
cli-exit = وضعیت خروج
cli-heading = { $title }:
cli-one-of = { $what } ({ $values })
cli-unless-said = { $what } (اگر داده نشود: { $value })
cli-info = می‌گوید پرونده چیست: قالب، کدگذاری، عنوان، زبان، جهت و منبع
cli-print = مقاله را می‌چیند و سطرهایش را چاپ می‌کند
cli-sections = بخش‌های مقاله را فهرست می‌کند
cli-entities = نام‌ها و مقدارهای مقاله و جایشان را فهرست می‌کند
cli-claims = جمله‌هایی را که شاید ادعای درخور بررسی باشند با دلایلشان فهرست می‌کند
cli-timeline = جمله‌های تاریخ‌دار را به ترتیب تاریخ فهرست می‌کند
cli-isnad = زنجیره‌های سند را با راویان و متنشان فهرست می‌کند
cli-annotate = حاشیه‌ای می‌افزاید و شناسه‌اش را چاپ می‌کند
cli-notes = حاشیه‌ها و جایشان در متن را فهرست می‌کند
cli-place = می‌گوید هر حاشیهٔ دفتر کجای مقاله است
cli-search = واژه‌ها را با هر املایی در مقاله‌ها می‌یابد
cli-review = آنچه نوبتش رسیده از همهٔ مقاله‌ها در خواننده مرور می‌شود؛ یا می‌گوید چه خوانده و نشان شده است
cli-export = حاشیه‌ها را در قالب دیگری می‌نویسد: Markdown، HTML، JSON-LD، CSV، Obsidian، Anki، BibTeX و جز آن
cli-import = حاشیه‌هایی را که برنامهٔ دیگری نوشته می‌افزاید و می‌گوید هرکدام کجا نشست
cli-collate = می‌گوید نسخه‌های یک متن کجا فرق دارند: جدول، یا TEI
cli-merge = ادغام سه‌طرفهٔ دفترها، به‌عنوان ابزار ادغام git؛ نتیجه در OURS است
cli-agree = می‌گوید حاشیه‌نویسان تا چه اندازه هم‌نظرند و کجا نه
cli-source = می‌گوید مقاله از کجاست، یا آن را ثبت می‌کند
cli-log = همهٔ تغییرهای دفتر مقاله را فهرست می‌کند، تازه‌ترین اول
cli-restore = دفتر را به زمانی پیشین برمی‌گرداند؛ تغییری که خود برگشت‌پذیر است
cli-relink = دفتر را به مقاله‌ای که نام یا جایش عوض شده پیوند می‌دهد
cli-check = دفترها، پوسته‌ها، تنظیم‌ها و کلیدها را بررسی می‌کند؛ برای هر ایراد یک سطر
cli-schema = طرح‌وارهٔ JSON دفترها، تنظیم‌ها، پوسته‌ها یا entities.toml را چاپ می‌کند
cli-terminal = می‌گوید این چه پایانه‌ای است و چرا، و می‌پرسد کدام سطر درست خوانده می‌شود
cli-themes = پوسته‌ها را فهرست می‌کند
cli-keys = فرمان‌های خواننده و کلیدهایشان را فهرست می‌کند
cli-about-program = نسخه، پروانه‌ها و اعلان‌ها
cli-completions = تکمیل‌های خط فرمان برای یک شل را چاپ می‌کند
cli-man = صفحهٔ راهنما را چاپ می‌کند
cli-help = این راهنما را چاپ می‌کند
cli-version = نسخه را چاپ می‌کند
cli-option-format = قالب پاسخ: text، یا json که نام‌ها و معناهایش عوض نمی‌شود
cli-option-config = تنظیم‌ها: یک پرونده، یا پوشه‌ای که settings.toml و پوسته‌ها در آن است
cli-option-theme = پوسته
cli-option-bidi = سطرها چگونه به پایانه فرستاده شوند؛ `hashiya terminal` می‌گوید کدام لازم است
cli-option-form = قالب مقاله‌ها، اگر آن نیستند که به نظر می‌رسند
cli-option-encoding = کدگذاری مقاله‌ها، اگر نگفته باشند یا نادرست گفته باشند: نامی از WHATWG
cli-only-kind = تنها این نوع
cli-only-status = تنها با این وضعیت
cli-only-author = تنها از این نویسنده
cli-only-text = تنها با این واژه‌ها در نقل‌قول، یادداشت یا برچسب‌ها، با هر املایی
cli-only-tag = تنها با این برچسب
cli-file = مقاله؛ ⁨-⁩ برای ورودی استاندارد
cli-form = قالب
cli-paths = مقاله‌ها، دفترها یا پوشه‌هایشان؛ وگرنه پوشهٔ کنونی
cli-output = نوشتن در این پرونده، نه در خروجی استاندارد
cli-agree-notebooks = دفترها، از هر حاشیه‌نویس یکی، دربارهٔ یک مقاله
cli-agree-settle = این مقاله را با فهرست اختلاف‌ها باز می‌کند: هرکدام با یک کلید حل و در دفتر مقاله نوشته می‌شود
cli-annotate-quote = واژه‌هایی که حاشیه می‌گیرند: نخست همان‌گونه که نوشته شده، سپس مانند جستجو
cli-annotate-nth = کدام مورد از نقل‌قول، به ترتیب متن، از 1
cli-annotate-span = به‌جای آن، جا: کدنقطه‌های متن، بی پایان
cli-annotate-kind = چیست، یا نوعی از خودتان
cli-annotate-tags = برچسب؛ می‌توان چند بار داد
cli-annotate-status = وضعیتش، یا وضعیتی از خودتان
cli-annotate-note = آنچه دربارهٔ آن گفتنی است
cli-annotate-author = چه کسی حاشیه می‌نویسد؛ وگرنه به گفتهٔ تنظیم‌ها، git یا سیستم
cli-check-paths = دفترها، مقاله‌ها، تنظیم‌ها، پوسته‌ها یا پوشه‌هایشان؛ وگرنه پوشه‌های تنظیم‌ها و داده‌های شما
cli-check-mend = رفع نشان‌های تعارضی که git در دفترها گذاشته، و ادغام نسخه‌های متعارض برنامه‌های همگام‌سازی پوشه: هر دو سو می‌مانند
cli-check-environment = به‌جای آن می‌گوید برنامه پیرامونش چه می‌یابد: پایانه، بریده‌دان، قلم‌ها، برنامه‌ها، پوشه‌ها
cli-claim = همهٔ آنچه دربارهٔ یک ادعا دانسته است، در صفحه‌ای برای همکار
cli-claim-id = شناسهٔ ادعا یا پایان آن؛ بدون آن هر ادعای مقاله
cli-claim-to = قالب؛ بدون آن سطرها
cli-completions-values = به‌جای آن واژه‌های یک فهرست را چنان‌که شل می‌گیرد چاپ می‌کند؛ اسکریپتش آن‌ها را می‌خواهد
cli-completions-word = آنچه واژه‌ها با آن آغاز می‌شوند
cli-claims-limit = نه بیش از N بهترین؛ بدون آن هر جمله‌ای که دلیلی دارد
cli-claims-learn = می‌گوید از ادعاهای پذیرفته در مقاله و پیشنهادهای ردشده در آن چه وزن‌هایی به دست می‌آید
cli-collate-base = متنی که دیگران با آن سنجیده می‌شوند
cli-collate-witnesses = نسخه‌های دیگر، تا سه تا
cli-completions-shell = شل
cli-entities-inner = جاهای درون نام‌های بلندتر هم (در جامعة القاهرة: القاهرة)
cli-export-by = Markdown بر چه پایه‌ای دسته شود؛ وگرنه بر پایهٔ بخش
cli-export-bom = آغاز CSV با نشانهٔ ترتیب بایت‌ها، که برخی صفحه‌گسترده‌ها برای شناختن UTF-8 لازم دارند
cli-export-output = نوشتن در این مسیر، نه در خروجی استاندارد؛ بایت‌ها یکی است. در پوشه برای هر مقاله پرونده‌ای نوشته می‌شود
cli-import-file = مقاله‌ای که حاشیه‌ها دربارهٔ آن است
cli-import-from = قالب داده‌ها
cli-import-data = آنچه برنامهٔ دیگری نوشته؛ ⁨-⁩ برای ورودی استاندارد
cli-isnad-to = قالب؛ بدون آن برای هر زنجیرهٔ سند دو سطر
cli-merge-base = دفتری که هر دو سو از آن آغاز کردند (git: %O)؛ خالی اگر نبوده
cli-merge-ours = دفتر ما (git: %A)؛ نتیجه آنجا نوشته می‌شود
cli-merge-theirs = دفتر آن‌ها (git: %B)
cli-notes-tags = تنها با این برچسب؛ اگر چند بار داده شود، با همهٔ آن‌ها
cli-notes-entity = تنها روی واژه‌هایی که این نام را می‌برند، به هر صورتی
cli-place-notebook = دفتر؛ وگرنه دفتر خود مقاله
cli-place-old = متنی که حاشیه‌ها در آن نوشته شد، اگر آن را دارید
cli-place-write = جاهایی را که یافته شد در دفتر می‌نویسد؛ آنچه مبهم یا گم است همان می‌ماند
cli-print-width = ستون‌های سطر، حداکثر 65535؛ وگرنه ستون‌های پایانه، یا 80
cli-print-shaping = حروف پیوسته به شکل نمایشی، یا همان‌گونه که نوشته شده
cli-print-order = ترتیب حروف در سطر؛ auto آن است که در این پایانه درست خوانده می‌شود، و در لوله logical است
cli-print-raw = به‌جای آن متن کدگشوده را چاپ می‌کند: آنچه همهٔ جاها در آن شمرده می‌شود
cli-relink-file = مقاله با نام کنونی‌اش
cli-relink-notebook = دفتری که از آنِ اوست؛ به کنار مقاله می‌رود
cli-restore-file = مقاله
cli-restore-to = کاری از `hashiya log` با شناسه یا پایان شناسه‌اش، یا زمان: روز (پایانش)، روز و ساعت، RFC 3339
cli-review-paths = مقاله‌ها یا پوشه‌هایشان؛ وگرنه پوشه‌های تنظیم‌ها و آنچه خوانده شد
cli-review-entity = تنها آنچه این نام را می‌برد، یا آنچه صاحبش گفته
cli-review-since = تنها آنچه در این تاریخ یا پس از آن نوشته شد
cli-review-before = تنها آنچه پیش از این تاریخ نوشته شد
cli-review-order = به چه ترتیب؛ due با تکرار فاصله‌دار است
cli-review-stats = به‌جای آن می‌گوید چه خوانده، نشان و مرور شد
cli-schema-of = پرونده‌هایی که طرح‌واره از آنِ آن‌هاست
cli-search-query = واژه‌هایی که جسته می‌شوند؛ حرکت‌ها، شکل حروف، بزرگی و کوچکی و رقم‌ها می‌توانند فرق کنند
cli-search-paths = مقاله‌ها، پوشه‌هایشان، یا ⁨-⁩ برای ورودی استاندارد؛ وگرنه پوشهٔ کنونی
cli-search-exact = همان‌گونه که نوشته شده، کدنقطه به کدنقطه
cli-search-regex = پرس‌وجو عبارتی منظم روی متنِ نوشته است
cli-search-word = تنها واژه‌های کامل
cli-source-title = نامش، جایی که متن عنوانی ندارد یا عنوان دیگری دارد
cli-source-url = نشانی‌اش؛ خالی برای فراموش کردن، و دیگران نیز
cli-source-author = چه کسی آن را نوشت
cli-source-site = وبگاه، روزنامه یا کتابی که در آن است
cli-source-published = کی منتشر شد
cli-source-accessed = کی آنجا خوانده شد
cli-timeline-paths = مقاله‌ها یا پوشه‌هایشان؛ ⁨-⁩ برای ورودی استاندارد
cli-timeline-to = قالب؛ بدون آن برای هر جمله یک سطر

## cli/wrong_use
use-see = { $what }؛ بنگرید به ⁨{ $command } --help⁩
use-unknown = آرگومان نابجا: { $argument }
use-unknown-near = آرگومان نابجا: { $argument }، شاید منظور { $near } باشد
no-command = فرمانی به نام { $word } نیست
no-command-near = فرمانی به نام { $word } نیست؛ آیا منظور { $near } است؟
use-missing = داده نشده: { $arguments }
use-value-missing = { $argument } مقداری می‌خواهد
use-value = { $value } مقدار { $argument } نیست
use-value-of = { $value } مقدار { $argument } نیست؛ مقدارهای ممکن: { $values }
use-value-why = { $value } مقدار { $argument } نیست: { $why }
use-together = { $argument } و { $other } با هم نمی‌آیند
use-twice = { $argument } دو بار داده شده
use-count = شمار مقدارهای { $argument } باید { $expected } باشد، نه { $given }
use-count-least = شمار مقدارهای { $argument } باید دست‌کم { $expected } باشد، نه { $given }

standard-output = خروجی استاندارد
restore-unknown = { $file }: چیزی از { $to } دانسته نیست؛ `hashiya log` آنچه را شده فهرست می‌کند
restore-several = ⁨--to⁩ { $text }: چند کار چنین پایان می‌یابند؛ بیشتری از شناسه را بنویسید
import-left-out = { $file }: کنار گذاشته شد: { $what }
import-one-page = همه دربارهٔ { $page } است؛ اگر در ⁨url⁩ از ⁨[document.source]⁩ یادداشت‌های { $file } باشد، صفحه‌های دیگر راه نمی‌یابند
schema-unknown = چنین طرح‌واره‌ای نیست
path-too-long = بزرگ‌تر از اندازهٔ مجاز یک مقاله است
criterion-empty = به words یا entity یا regex نیاز دارد
terminal-which = کدام سطر درست خوانده می‌شود؟ شماره‌اش، یا enter برای { $detected }، یا q برای هیچ‌کدام:
not-a-terminal = خروجی استاندارد پایانه نیست

## store/history
list = { $first }، { $next }
label-links = پیوندها
label-conflict = تعارض
history-entry = { $what }  { $quote }
history-foreign = برنامهٔ دیگری دفتر را نوشت
history-names = نام‌ها عوض شد
history-undone = واگرد شد: { $what }
history-again = ازنو شد: { $what }
history-restored = بازگردانده شد: { $what }
history-added = افزوده شد: { $kind }
history-removed = حذف شد: { $kind }
history-removed-one = حاشیه‌ای حذف شد
history-outline = عنوان‌ها تصحیح شد
history-source = منبع عوض شد
history-document = مشخصات مقاله عوض شد
history-changed = عوض شد: { $kind } ({ $keys })
history-rewritten = دوباره نوشته شد: { $kind }
history-count-added = { $count } افزوده شد
history-count-changed = { $count } عوض شد
history-count-removed = { $count } حذف شد

## export: what an import leaves out
left-pictures = تصویرها
left-bookmarks = نشانک‌ها
left-notes-without-words = یادداشت‌های بی‌واژه از متن
left-without-words = بدون واژه‌ای از متن
left-values = مقدارهای `{ $key }` که دفتر نمی‌شناسد
left-relations = رابطه‌ها
left-events = رویدادها
left-attributes = ویژگی‌ها
left-normalizations = هنجارسازی‌ها
left-equivalences = هم‌ارزی‌ها
left-lines-of-another-form = سطرهایی با قالب دیگر
left-quotations = نقل‌قول‌ها
left-of-another-type = از گونه‌ای دیگر
left-replies = پاسخ‌ها
left-notes-on-a-page = یادداشت‌ها بر یک صفحهٔ کامل
left-of-other-pages = از صفحه‌های دیگر

## export: labels of reports and Markdown
report-annotations = { $count } حاشیه
report-claims = { $count } ادعا
report-said-by = گوینده
report-not-found = در متن یافت نشد
report-in-the-text = در متن
markdown-not-found = در متن یافت نشد
markdown-without-tag = بدون برچسب
report-by = نوشتهٔ { $name }
report-accessed = خوانده‌شده در { $date }

## ui/sidebar
thousands = { $count } هزار
millions = { $count } میلیون

## config: what settings mean, as their schema says
setting-help-theme = auto یا نام یک پوسته
setting-help-light = پوسته‌ای که auto بر زمینهٔ روشن برمی‌دارد
setting-help-dark = پوسته‌ای که auto بر زمینهٔ تیره برمی‌دارد
setting-help-author = چه کسی حاشیه می‌نویسد؛ خالی: نام کاربر در git یا سیستم
setting-help-interface-language = auto یا برچسب زبان مانند fa
setting-help-interface-digits = رقم‌های عددها
setting-help-interface-calendar = گاه‌شمار تاریخ‌ها
setting-help-interface-direction = جهت خواندن نوارها و فهرست‌ها
setting-help-page-measure = بیشترین ستون‌های یک سطر متن
setting-help-page-paragraphs = بندها چگونه از هم جدا شوند
setting-help-page-margin = آیا یادداشت‌ها کنار سطرهایشان باشند
setting-help-page-context = سطرهایی که پیرامون مکان‌نما دیده می‌شوند
setting-help-text-shaping = حروف پیوسته، یا همان‌گونه که نوشته شده
setting-help-text-marks = آیا حرکت‌ها کشیده شوند
setting-help-text-lam-alef = آیا لام و الف یک خانه بگیرند
setting-help-text-tab = ستون‌ها از یک ایست جدول‌بندی تا بعدی
setting-help-text-face = قلم صفحه هنگامی که تصویر است؛ خالی: قلمی درخور زبان
setting-help-sidebar-show = آیا نوار کناری در آغاز باز باشد
setting-help-sidebar-side = نوار کناری در کدام سو باشد
setting-help-sidebar-width = ستون‌های نوار کناری؛ 0: یک‌چهارم پنجره
setting-help-find-exact = به همان املا، نه هر املا
setting-help-find-word = تنها واژه‌های کامل
setting-help-archive-beside = آیا متن‌های پیشین کنار مقاله‌هایشان نگه داشته شوند
setting-help-notebook-schema = طرح‌وارهٔ JSON که دفتر تازه در سطر نخستش نام می‌برد
setting-help-terminal-bidi = سطرها چگونه فرستاده شوند
setting-help-terminal-depth = چند رنگ
setting-help-terminal-mouse = آیا از موش استفاده شود
setting-help-terminal-wheel = سطرهایی که یک گام چرخ می‌پیماید
setting-help-pipe-limit = بیشترین اندازه‌ای که خوانده می‌شود، به مگابایت
setting-help-pipe-one-screen = آیا آنچه در یک صفحه جا می‌شود چاپ شود و پایان یابد؛ auto: به گفتهٔ متغیر LESS
setting-help-review-recall = نخست واژه‌ها، و آنچه دربارهٔ آن‌ها یادداشت شده با یک کلید
setting-help-claims-units = یکاهایی که مقدارها با آن گفته می‌شوند
setting-help-claims-currency = کد ISO 4217 ارزی که دیگر ارزها با آن گفته می‌شوند

## cli: what lists and reports are about
info-title = عنوان
info-format = قالب
info-encoding = کدگذاری
info-language = زبان
info-direction = جهت
info-characters = نویسه‌ها
info-paragraphs = بندها
info-sections = بخش‌ها
info-warning = هشدار
notes-lead = { $file }: { $id } { $what }:{" "}
notes-status = { $what } ({ $status })
notes-tags = # { $tags }
notes-state = { $what } [{ $state }]
search-hit = { $number }:{" "}
search-hit-in = { $file }:{ $number }:{" "}
check-fault = { $file }: { $what }
check-fault-at = { $file }:{ $line }: { $what }
claims-speaker-guessed = گوینده، به گمان
state-exact = دقیق
state-moved = جابه‌جا
state-changed = تغییرکرده
state-ambiguous = مبهم
state-orphan = گم‌شده
environment-good = درست
environment-missing = نیست
environment-bad = خراب
environment-of-clipboard = بریده‌دان
environment-of-locale = زبان محیط
environment-of-fonts = قلم‌ها
environment-of-settings = تنظیم‌ها
environment-of-data = داده‌ها
environment-of-state = رویدادها
environment-of-cache = نهانگاه
terminal-terminal = پایانه
terminal-without-name = ناشناخته
terminal-bidi = دوجهته
terminal-because = { $class } ({ $reason })
terminal-limits = محدودیت‌ها
terminal-marks = اعراب
terminal-marks-shown = نشان داده می‌شود
terminal-marks-not-sent = فرستاده نمی‌شود
terminal-advice = چه باید کرد
terminal-advice-picture = { KEY("picture") } در خواننده صفحه را به‌صورت تصویر نشان می‌دهد، با اعراب و نستعلیق
terminal-advice-other = برای خواندن اعراب: xterm، GNOME Terminal، Konsole، یا kitty از 0.40 به بعد بیرون از tmux
terminal-frames = نمایش یکجای قاب
terminal-keyboard = صفحه‌کلید kitty
terminal-yes = بله
terminal-no = نه
terminal-unknown = چیزی از این پایانه دانسته نیست
terminal-chosen = خودتان برگزیدید
terminal-knows-mode = پاسخ داد که حالت 8 را می‌شناسد
terminal-always-on = پاسخ داد که ترتیب دوجهتهٔ خودش همیشه روشن است
terminal-always-off = پاسخ داد که ترتیب دوجهتهٔ خودش همیشه خاموش است
terminal-silent = از این خط کند پاسخی نداد؛ حالت 8 زیانی ندارد
terminal-draws-words = پاسخ داد که واژه‌ها را یکجا می‌کشد (OSC 66)
terminal-replied = پاسخ‌هایش گفت که { $name } است
terminal-replied-untried = پاسخ‌هایش گفت که { $name } است، که درباره‌اش خوانده‌ایم و نیازموده‌ایم
terminal-set = متغیرهای محیط گفت که { $name } است
terminal-set-untried = متغیرهای محیط گفت که { $name } است، که درباره‌اش خوانده‌ایم و نیازموده‌ایم
terminal-around-unknown = { $through } نمی‌گوید در کدام پایانه کار می‌کند
terminal-around = { $through } در { $name } کار می‌کند
terminal-takes-mode = { $through } حالت 8 را به { $name } می‌رساند
terminal-takes-switch = { $through } کلید ویژه را به { $name } می‌رساند
terminal-takes-nothing = { $through } چیزی به { $name } نمی‌رساند
terminal-no-switch = برای ترتیب دوجهتهٔ خودش کلیدی ندارد
terminal-no-switch-no-marks = برای ترتیب دوجهتهٔ خودش کلیدی ندارد و اعراب را می‌اندازد
terminal-marks-at-the-edge = اعراب را در لبهٔ پنجره می‌کشد، پس فرستاده نمی‌شود
terminal-marks-beside = اعراب را یک خانه به راست می‌کشد، پس فرستاده نمی‌شود
terminal-loses-letters = حرف‌های زیر اعراب را گم می‌کند، پس فرستاده نمی‌شود
terminal-reverses-words = واژه‌ها را خودش وارونه می‌کند؛ اعراب آن‌ها را می‌شکند و فرستاده نمی‌شود
terminal-long-words = واژه‌هایی که بیش از هفت حرف پیوسته دارند بدون اعراب فرستاده می‌شوند
