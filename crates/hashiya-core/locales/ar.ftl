### كلمات واجهة حاشية بالعربية؛ الأصل en.ftl، والمصطلحات في README.md.

## Counts
count-notes = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظةً
   *[other] { $count } ملاحظة
}
date = { $year }/{ $month }/{ $day }

## command/chord
chord-unknown = «{ $key }» ليس مفتاحًا؛ اكتب حرفًا، أو ⁨ctrl-⁩ و⁨alt-⁩ و⁨shift-⁩ يتبعها اسم مثل enter أو space أو left أو f1
chord-empty = لم يُكتب أي مفتاح؛ اكتب واحدًا مثل "ctrl-o" أو "g g"

## config/keymap
keys-twice = `{ $chords }` مذكور مرتين؛ يُعمل بالأخير
keys-lost = `{ $chords }` يترك { $names } بلا مفتاح
keys-no-way-out = لن يبقى مفتاح للخروج؛ يحتفظ { $name } بـ { $keys }
keys-not-there = `{ $name }` لا يعمل هناك

## config/theme_file
no-color = `{ $color }` ليس لونًا؛ اكتب ⁨#rrggbb⁩ أو اسمًا من [palette]

## config/warning
key-unknown-near = `{ $key }` غير معروف؛ أتقصد `{ $near }`؟
key-unknown-of = `{ $key }` غير معروف؛ المتاح: { $known }
key-unknown = `{ $key }` غير معروف
language-tag = المتوقَّع auto أو وسم لغة مثل ar
expected-table = المتوقَّع جدول
expected-string = المتوقَّع نص بين علامتَي اقتباس
expected-line = المتوقَّع نص في سطر واحد بلا محارف تحكم ولا علامات اتجاه
expected-currency = المتوقَّع رمز عملة، ثلاثة أحرف كبيرة مثل EUR
expected-character = المتوقَّع محرف مرئي واحد
expected-boolean = المتوقَّع true أو false
expected-number = المتوقَّع عدد من { $from } إلى { $to }

## document/seems
seems-pdf = مستند PDF
seems-word = مستند من معالج نصوص بصيغة غير DOCX
seems-archive = أرشيف
seems-broken = ملف EPUB أو DOCX أو حزمة أخرى تالفة
seems-bomb = حزمة تتضخّم عند فكّها أضعاف حجمها
seems-protected = كتاب مقفل بمفتاح (DRM)
seems-empty = { $format } بلا كلمات
seems-media = صورة أو صوت أو فيديو
seems-utf32 = نص بترميز UTF-32
seems-binary = بيانات ثنائية
seems-too-long = نص أطول مما ينبغي
hint-extract = ثبّت pdftotext (من poppler-utils) لقراءته
hint-convert = احفظه أولًا بصيغة DOCX أو HTML أو نصًا عاديًا
hint-unpack = فُكّ ضغطه أولًا
hint-broken = احصل على نسخة سليمة منه
hint-bomb = لا تثق به
hint-protected = افتحه بالبرنامج الذي اشتُري له
hint-scanned = قد تكون صفحاته صورًا: اقرأها أولًا ببرنامج تعرّف ضوئي
hint-empty = تأكد من أنه الملف المقصود
hint-utf32 = حوّله أولًا، مثلًا بـ iconv ⁨-f⁩ UTF-32 ⁨-t⁩ UTF-8
hint-plain = يحدّد ⁨--as⁩ و⁨--encoding⁩ صيغته إن كان نصًا
hint-split = قسّمه أولًا
mixed-encodings = ترميزان في ملف واحد: UTF-8 و{ $other } سطرًا بعد سطر
encoding-overruled = يقول إنه بترميز { $named } لكن بايتاته { $taken }؛ يختار ⁨--encoding⁩ غيره
no-such-encoding = لا ترميز بهذا الاسم؛ منها windows-1256 وwindows-1255 وUTF-16LE وISO-8859-6
comments-to-import = { $count ->
    [zero] لا ملاحظات من معالج النصوص
    [one] ملاحظة من معالج النصوص (يأخذها `import --from docx`)
    [two] ملاحظتان من معالج النصوص (يأخذهما `import --from docx`)
    [few] { $count } ملاحظات من معالج النصوص (يأخذها `import --from docx`)
    [many] { $count } ملاحظة من معالج النصوص (يأخذها `import --from docx`)
   *[other] { $count } ملاحظة من معالج النصوص (يأخذها `import --from docx`)
}
changes-accepted = { $count ->
    [zero] لا تغييرات متعقَّبة
    [one] تغيير متعقَّب واحد قُرئ كأنه مقبول
    [two] تغييران متعقَّبان قُرئا كأنهما مقبولان
    [few] { $count } تغييرات متعقَّبة قُرئت كأنها مقبولة
    [many] { $count } تغييرًا متعقَّبًا قُرئت كأنها مقبولة
   *[other] { $count } تغيير متعقَّب قُرئت كأنها مقبولة
}
visual-order = كانت حروفه بالترتيب المرئي؛ فحُوّلت إلى ترتيب القراءة
encoded-twice = حروف بترميز { $named } حُسبت غربية وكُتبت مرة أخرى بترميز UTF-8؛ فقُرئت كما أُريدت

## notebook/form/parse
fault-not-utf8 = ليس UTF-8
fault-conflict-markers = علامات تعارض من git؛ يحلّها `⁨hashiya check --mend⁩`
fault-conflict-by-hand = علامات تعارض من git لا يستطيع `⁨hashiya check --mend⁩` حلّها؛ أبقِ أحد الجانبين في محرر واحذف سطور العلامات
fault-not-tables = { $key } ليس مصفوفة جداول [[{ $key }]]
fault-too-much = فيه من الجداول والمفاتيح والقيم أكثر مما في دفتر
fault-foreign-form = جداوله مكتوبة بصيغة ليست من صيغنا
fault-wrong-schema = schema ليس { $schema }
fault-document-type = document هو { $type ->
    [integer] عدد صحيح
    [array] مصفوفة
   *[other] { $type }
}، لا جدول واحد [document]
fault-no-document = لا ترويسة [document] للمستند
fault-same-id = تعليق: المعرّف { $id } مكرر؛ يأخذ هذا معرّفًا آخر مع الحفظ التالي
fault-dead-link = رابط إلى { $id } وهو غير موجود هنا؛ احذفه أو حدّد المقصود

## notebook/form/check
fault-missing = { $of }: ينقصه { $key }
fault-empty = { $of }: { $key } فارغ
fault-slip = { $of }: `{ $key }` غير معروف؛ أتقصد `{ $near }`؟
fault-too-small = { $key } هو { $number }؛ يجب أن يكون { $least } فأكثر
fault-out-of-bounds = { $key } هو { $number }؛ يجب أن يكون من { $least } إلى { $most }
fault-wrong-text = { $key } هو "{ $text }" لا { $wanted }
fault-word-near = { $key } هو "{ $text }"؛ أتقصد "{ $near }"؟
fault-word-blank = { $key } فارغ أو فيه محارف تحكم
fault-target-half = { $of }: في target واحد فقط من start وend
fault-link-to = رابط إلى "{ $to }" وهو ليس معرّفًا ولا DOCUMENT#ID ولا عنوان URL
toml-uuid = معرّف UUID
toml-language = وسم لغة مثل "ar"
toml-day = تاريخ مثل 2026-11-29
toml-when = تاريخ مثل 2026-11-29 أو 2026-11 أو 2026
toml-moment = وقت مثل 2026-11-29T14:30:00Z

## notebook/annotation
source-no-date = "{ $text }" ليس تاريخًا؛ اكتب 2026-11-29
source-no-address = "{ $text }" ليس عنوانًا؛ اكتب ⁨https://…⁩

## app/surface/old_paragraphs
paragraph-then = الفقرة كما كانت حين كُتب هذا

## app/surface/operations
history-none = لم يتغير شيء بعد
history-same = لم يكن شيء مختلفًا حينئذ
restored = استُعيد
restore-all = { $count ->
    [one] إعادته كما كان حينئذ: تغيير واحد
    [two] إعادة كل شيء كما كان حينئذ: تغييران
    [few] إعادة كل شيء كما كان حينئذ: { $count } تغييرات
    [many] إعادة كل شيء كما كان حينئذ: { $count } تغييرًا
   *[other] إعادة كل شيء كما كان حينئذ: { $count } تغيير
}
restore-anew = إعادة كتابة الدفتر كما كان حينئذ (التعليقات: { $count })
restore-removed = حُذف بعدها: { $kind } { $quote }
restore-added = أُضيف بعدها: { $kind } { $quote }
restore-changed = تغيّر بعدها: { $kind } { $quote }
history-refused = رُفض اقتراح
history-not-refused = أُلغي رفض اقتراح
restore-refused = رُفض أو أُلغي رفضه بعدها: { $quote }
restore-outline = صُحّحت العناوين بعدها
restore-document = تغيّر بعدها ما يُعرف عن المقالة

## app/judging
no-other-value = لم يترك أي دمج قيمة أخرى هنا
other-value-taken = القيمة الأخرى
merge-left = { $keys } لأخذ القيمة الأخرى

## cli/check
fault-settled-conflict = ترك دمجٌ قيمة أخرى لـ { $keys }؛ خذها أو احذف [annotation.conflict]
fault-target-outside = ينتهي target عند { $end } خارج النص الذي عدد نقاط ترميزه { $length }
fault-text-lost = { $count ->
    [one] النص { $rev } الذي كُتبت عليه ملاحظة واحدة غير محفوظ في أي مكان؛ إن كان عندك فالأمر ⁨hashiya place { $file } --old TEXT --write⁩ ينقلها إلى نص اليوم
    [two] النص { $rev } الذي كُتبت عليه ملاحظتان غير محفوظ في أي مكان؛ إن كان عندك فالأمر ⁨hashiya place { $file } --old TEXT --write⁩ ينقلهما إلى نص اليوم
    [few] النص { $rev } الذي كُتبت عليه { $count } ملاحظات غير محفوظ في أي مكان؛ إن كان عندك فالأمر ⁨hashiya place { $file } --old TEXT --write⁩ ينقلها إلى نص اليوم
    [many] النص { $rev } الذي كُتبت عليه { $count } ملاحظةً غير محفوظ في أي مكان؛ إن كان عندك فالأمر ⁨hashiya place { $file } --old TEXT --write⁩ ينقلها إلى نص اليوم
   *[other] النص { $rev } الذي كُتبت عليه { $count } ملاحظة غير محفوظ في أي مكان؛ إن كان عندك فالأمر ⁨hashiya place { $file } --old TEXT --write⁩ ينقلها إلى نص اليوم
}

## notebook/form/read
fault-heading-level = عنوان: الإجراء "add" يحتاج إلى level
fault-target-reversed = { $of }: ينتهي target قبل أن يبدأ
fault-not-one-of = { $key } هو "{ $text }" وليس واحدًا من { $known }
toml-array-of-tables = مصفوفة جداول
toml-table = جدول
toml-array-of-strings = مصفوفة نصوص
toml-string = نص
toml-date = تاريخ أو وقت
toml-whole-number = عدد صحيح
toml-number = عدد

## notebook/mod
notebook-broken = { $fault }؛ أصلحه يدويًا أو بـ ⁨hashiya restore⁩، فلن يُمسّ

## notebook/merge/mod
unmergeable = لا يمكن دمج { $side }: { $reason }

## notebook/placement/mod
place-edited = عُدّلت كلماته
place-ambiguous = الكلمات نفسها في مواضع عدة
place-lost = لم يُعثر على كلماته بيقين كافٍ
place-other-reader = أُخذت كلماته من صيغة { $made }، ونص اليوم من صيغة { $now }

## entities/overrides
overrides-not-toml = ليس TOML
overrides-unknown-key = { $key }: ليس من مفاتيح entities.toml (hide, apart, [[entity]])
overrides-bad-type = type = "{ $code }": ليس نوعًا (PER ORG PROD LOC EVENT MISC)
overrides-unknown-entity-key = { $key }: ليس من مفاتيح [[entity]] (name, latin, type, forms)
overrides-no-name = [[entity]] بلا اسم
overrides-not-strings = { $key }: ليس قائمة نصوص

## store/articles
cannot-read = تتعذّر قراءته: { $why }

## store/mod
cannot-write = تتعذّر كتابته: { $why }
hint-other-file = هو كما كان: حدّد ملفًا آخر
disk-not-found = لا ملف بهذا الاسم
disk-no-folder = لا مجلد بهذا الاسم
disk-permission = لا إذن بذلك
disk-full = القرص ممتلئ
disk-quota = استُنفدت الحصة
disk-too-large = لا يُسمح للملف بأن يبلغ هذا الحجم
disk-read-only = نظام الملفات للقراءة فقط
disk-folder = هو مجلد

## store/names
names-in = { $why }؛ في { $path }
hint-unchanged = لم يتغير شيء
names-rewritten = كتبه برنامج آخر بعدها
hint-change-there = غيّره هناك
hint-mend = أصلحه يدويًا، لم يتغير شيء

## store/place
notebook-gone = اختفى { $file }؛ يُكتب من جديد مع التغيير التالي
merged-others = { $file }: ضُمّت تغييرات برنامج آخر
file-error = { $file }: { $error }
unreadable-result = لن يكون مقروءًا: { $why }

## store/relink
no-such-article = لا مقالة بهذا الاسم
read-only-because = للقراءة فقط: { $why }
relink-has-notebook = للمقالة هذا الدفتر أصلًا
hint-merge = يوحّد `hashiya merge` دفترين

## store/session
notebook-of-moved = { $file } دفتر لهذا النص نفسه ولا مقالة بجانبه: تُعرض ملاحظاته
notebook-read-only = { $file } للقراءة فقط: { $why }
saved-no-journal = حُفظ، لكن قد يُنسى التراجع: السجل: { $why }
saved-in-journal = { $error }؛ التغيير محفوظ في السجل ويُكتب مع التالي
hint-not-saved = لم يُحفظ؛ يبقى في هذه النافذة ويُحفظ متى توفّرت مساحة
hint-nothing-saved = لم يُحفظ؛ أفرغ مساحة ثم أعد المحاولة
notes-back = عادت ملاحظات مجلد البيانات إلى { $file }
saved-elsewhere = { $folder }: { $why }؛ حُفظ في { $file }
changes-restored = { $count ->
    [zero] لم يكن هناك ما يُستعاد
    [one] استُعيد تغيير واحد لم يُحفظ
    [two] استُعيد تغييران لم يُحفظا
    [few] استُعيدت { $count } تغييرات لم تُحفظ
    [many] استُعيد { $count } تغييرًا لم يُحفظ
   *[other] استُعيد { $count } تغيير لم يُحفظ
}
notebook-of-other = كُتب { $file } لـ { $other } وهو موجود أيضًا
notebook-repeated-ids = { $file }: { $count ->
    [one] تعليق واحد يحمل معرّف غيره
    [two] تعليقان يحملان معرّف غيرهما
    [few] { $count } تعليقات تحمل معرّف غيرها
    [many] { $count } تعليقًا يحمل معرّف غيره
   *[other] { $count } تعليق يحمل معرّف غيره
}؛ يكتب الحفظ التالي لكلٍّ معرّفه

## shell/background_worker
read-again = أُعيدت القراءة؛ الملاحظات في مواضعها
read-again-but = أُعيدت القراءة؛ { $what }
notes-not-found = { $count ->
    [one] لم يُعثر على ملاحظة واحدة
    [two] لم يُعثر على ملاحظتين
    [few] لم يُعثر على { $count } ملاحظات
    [many] لم يُعثر على { $count } ملاحظةً
   *[other] لم يُعثر على { $count } ملاحظة
}
notes-unsure = { $count ->
    [one] لملاحظة واحدة عدة مواضع محتملة
    [two] لملاحظتين عدة مواضع محتملة
    [few] لـ { $count } ملاحظات عدة مواضع محتملة
    [many] لـ { $count } ملاحظةً عدة مواضع محتملة
   *[other] لـ { $count } ملاحظة عدة مواضع محتملة
}
notes-moved = { $count ->
    [one] انتقلت ملاحظة واحدة
    [two] انتقلت ملاحظتان
    [few] انتقلت { $count } ملاحظات
    [many] انتقلت { $count } ملاحظةً
   *[other] انتقلت { $count } ملاحظة
}
names-file-beside = { $file } بجانب المقالة
names-saved = { $what } · { $place } · { KEY("undo") } للتراجع
not-saved = لم يُحفظ: { $error }
saved-again = حُفظ: { $file }
quit-unsaved = هناك تغيير لم يُحفظ بعد: أفرغ مساحة؛ { KEY("quit-anyway") } أو ⁨:q!⁩ للخروج بدونه
waiting-for-changes = في انتظار حفظ التغييرات: قد يكون الدفتر لدى برنامج آخر؛ ctrl-c للإنهاء
waiting-for-export = في انتظار كتابة التصدير؛ ctrl-c للإنهاء
article-changed = تغيّرت المقالة على القرص: { KEY("reload") } لقراءتها من جديد
written = كُتب: { $file }
history-empty = لم يبق ما يُتراجع عنه
history-ended = لم يبق ما يُعاد

## shell/clipboard
clipboard-vte = ربما لم يُنسخ: لا يقبل VTE نصًا من البرامج؛ { KEY("export") } لكتابة التعليقات في ملف
clipboard-qterminal = لم يُنسخ: لا يقبل qterminal نصًا من البرامج؛ { KEY("export") } لكتابة التعليقات في ملف
clipboard-konsole = لم يُنسخ: يقبل konsole النص منذ 24.12؛ { KEY("export") } لكتابة التعليقات في ملف
clipboard-xterm = نُسخ إن سُمح لـ xterm: ⁨XTerm*allowWindowOps: true⁩ في ⁨~/.Xresources⁩؛ { KEY("export") } لكتابة ملف
clipboard-mintty = نُسخ إن سُمح لـ mintty: ⁨AllowSetSelection=yes⁩ في ⁨~/.minttyrc⁩؛ { KEY("export") } لكتابة ملف
clipboard-st = نُسخ إن سُمح لـ st: ⁨allowwindowops = 1⁩ في config.h؛ { KEY("export") } لكتابة ملف
clipboard-tmux = نُسخ إن مرّره tmux: ⁨set -s set-clipboard on⁩؛ { KEY("export") } لكتابة ملف

## lines of several parts
fault-line = السطر { $line }: { $what }
error-line = { $path }: { $what }
error-line-hint = { $path }: { $what }؛ { $hint }
error-reason-hint = { $what }؛ { $hint }
seems = يبدو أنه { $what }؛ { $hint }
notebook-newer = schema { $schema } أحدث من { $known } الذي تعرفه هذه النسخة؛ تكتبه نسخة أحدث من Hashiya
fault-too-large = { $key } عدد أكبر مما يسع
fault-wrong-type = { $key } هو { $type ->
    [integer] عدد صحيح
    [array] مصفوفة
   *[other] { $type }
}، لا { $wanted }
not-utf8-shown = { $count ->
    [one] موضع واحد ليس UTF-8 يظهر بصورة U+FFFD، في السطر { $line }
    [two] موضعان ليسا UTF-8 يظهران بصورة U+FFFD، أولهما في السطر { $line }
    [few] { $count } مواضع ليست UTF-8 تظهر بصورة U+FFFD، أولها في السطر { $line }
    [many] { $count } موضعًا ليس UTF-8 يظهر بصورة U+FFFD، أولها في السطر { $line }
   *[other] { $count } موضع ليس UTF-8 يظهر بصورة U+FFFD، أولها في السطر { $line }
}
query-empty = لا شيء يُبحث عنه: اكتب حرفًا
query-regex = تعبير نمطي غير صالح: { $why }
import-json = ليس JSON: { $why }
import-no-annotations = لا تعليقات فيه: المتوقَّع { $expected }
import-csv = ليس جدول تعليقات: { $why }
import-csv-no-quote = لا عمود "quote" في الصف الأول
import-csv-open-quote = في السطر { $line } علامة اقتباس فُتحت ولم تُغلق
import-brat = السطر { $line } ليس بصيغة brat
import-expected-json-ld = Annotation أو قائمة منها أو صفحة فيها "items"
import-expected-kindle = My Clippings.txt من Kindle
import-expected-koreader = ملاحظات KOReader، بصيغة JSON أو جدول Lua بجانب الكتاب
import-expected-readwise = تظليلات Readwise، بصيغة جدول أو JSON
import-expected-zotero = ملاحظة من Zotero بصيغة HTML أو Markdown، أو ملف JSON منه، أو جدول تعليقات
import-expected-docx = مستند من معالج نصوص (DOCX)
import-expected-markdown = ملف Markdown الذي يكتبه hashiya export: اقتباسات، تحت كل منها سطر يبدأ بنوعه
import-expected-hypothesis = قائمة، أو كائن فيه "rows" أو "annotations"
names-file-settings = { $file } من الإعدادات
names-are-not-utf8 = ليس UTF-8
place-awaited = ما زال البحث عن موضعه جاريًا
place-no-article = لم يُعثر على مقالته
no-theme = لا سمة باسم `{ $name }`؛ يسرد ⁨hashiya themes⁩ السمات
no-theme-near = لا سمة باسم `{ $name }`؛ أتقصد `{ $near }`؟
no-mark-color = لا لون باسم `{ $name }`؛ أسماء الألوان في [colors] من السمة
no-mark-color-near = لا لون باسم `{ $name }`؛ أتقصد `{ $near }`؟

## commands, as help, palette, manual and docs/keys.md tell them: short, beginning with a verb or naming a place
command-left = حرف إلى اليسار
command-down = سطر إلى الأسفل
command-up = سطر إلى الأعلى
command-right = حرف إلى اليمين
command-next-word = الكلمة التالية
command-previous-word = الكلمة السابقة
command-word-end = نهاية الكلمة أو التالية
command-previous-word-end = نهاية الكلمة السابقة
command-next-sentence = الجملة التالية
command-previous-sentence = الجملة السابقة
command-next-paragraph = الفقرة التالية
command-previous-paragraph = الفقرة السابقة
command-next-section = القسم التالي
command-previous-section = القسم السابق
command-line-start = بداية السطر باتجاه القراءة
command-line-end = نهاية السطر باتجاه القراءة
command-window-top = أول سطر ظاهر
command-window-middle = السطر الأوسط الظاهر
command-window-bottom = آخر سطر ظاهر
command-start = البداية
command-end = النهاية؛ ⁨7{ KEY("end") }⁩: السطر 7
command-percent = ⁨50{ KEY("percent") }⁩: منتصف النص
command-where = موضعك في المقالة
command-page-down = صفحة إلى الأمام
command-page-up = صفحة إلى الوراء
command-half-page-down = نصف صفحة إلى الأمام
command-half-page-up = نصف صفحة إلى الوراء
command-scroll-down = النص سطرًا إلى الأمام
command-scroll-up = النص سطرًا إلى الوراء
command-cursor-top = هذا السطر إلى الأعلى
command-cursor-middle = هذا السطر إلى الوسط
command-cursor-bottom = هذا السطر إلى الأسفل
command-find = البحث عن كلمات
command-find-before = البحث عن كلمات إلى الوراء
command-find-next = النتيجة التالية
command-find-previous = النتيجة السابقة
command-find-word = البحث عن الكلمة تحت المؤشر
command-find-word-before = البحث عن الكلمة تحت المؤشر إلى الوراء
command-only-matching = الفقرات التي فيها كلمات فقط، أو الكل من جديد
command-find-note = البحث في الملاحظات والوسوم والأسماء
command-set-mark = تسمية هذا الموضع بالحرف التالي
command-to-mark = إلى الموضع المسمّى بالحرف التالي
command-back = الرجوع إلى ما قبل القفزة
command-forward = إلى الأمام من جديد
command-select = التحديد من هنا
command-widen = كلمات كاملة ثم جمل ثم فقرات
command-select-lines = تحديد أسطر كاملة
command-select-again = تحديد آخر ما حُدّد من جديد
command-take-word = هذه الكلمة، أو كلمة أخرى معها
command-take-sentence = هذه الجملة، أو جملة أخرى معها
command-take-paragraph = هذه الفقرة، أو فقرة أخرى معها
command-reshape = مطابقة تعليق للتحديد، مدًّا أو تقصيرًا
command-join-annotations = جعل تعليقين واحدًا
command-other-end = إلى الطرف الآخر
command-highlight = تظليل
command-claim = تعليم ادعاء
command-evidence = تعليم دليل
command-question = تعليم سؤال
command-quote = تعليم اقتباس
command-note = كتابة ملاحظة
command-opinion = تعليم رأي
command-bookmark = إشارة مرجعية على هذه الكلمة
command-who = من هذا؟
command-mark-mentions = تظليل كل مواضع ذكر الاسم
command-names = تسطير الأسماء
command-next-mention = موضع الذكر التالي للاسم المختار
command-previous-mention = موضع الذكر السابق
command-find-names = البحث عن أسماء نص طويل ومكرّراته
command-choose = اختيار عدة عناصر؛ في القوائم الأخرى صفحة إلى الأمام
command-only-mentions = فقرات الأسماء المختارة فقط، أو الكل
command-claims-of-name = الادعاءات التي تذكره أو التي قالها
command-join = الاسم هو نفسه اسم آخر: ضمّهما
command-split = إحدى صيغ الاسم لغيره: فصلها عنه
command-rename = تغيير الاسم
command-retype = تحديد نوع الاسم: شخص أو مكان …
command-hide = إسقاط الاسم: ليس اسمًا
command-add-name = جعل التحديد أو الكلمة اسمًا
command-show-name = إظهار اسم أُسقط
command-dismiss-heading = هذا ليس عنوانًا
command-add-heading = هذا السطر عنوان؛ وثانيةً: أعمق بدرجة
command-next-annotation = التعليق التالي
command-previous-annotation = التعليق السابق
command-cycle-here = التالي مما يتراكب هنا
command-open = الذهاب إليه؛ في النص: فتح ما هنا
command-edit-note = كتابة ملاحظة التعليق
command-edit-tags = كتابة وسومه
command-change-kind = تغيير نوعه
command-status-1 = الحالة الأولى: غير متحقَّق منه
command-status-2 = الحالة الثانية: مدعوم
command-status-3 = الحالة الثالثة: مدحوض
command-status-4 = الحالة الرابعة: مختلَف فيه
command-clear-status = بلا حالة
command-candidates = المواضع المحتملة لتعليق ضائع
command-reattach = ربط التعليق المختار بالتحديد
command-confidence = درجة الثقة: منخفضة، متوسطة، عالية، غير مذكورة
command-speaker = من قاله
command-said = متى قيل
command-place = أين قيل
command-take-other = أخذ القيمة الأخرى حيث سوّى الدمج خلافًا
command-source = ذكر مصدر المقالة
command-follow-end = إلى النهاية والبقاء فيها ما دام النص يزيد، كما في less
command-follow = اتباع الرابط أو الحاشية عند المؤشر، هنا أو في ملف آخر
command-source-text = إظهار النص المصدري للمقالة، أو المقالة من جديد
command-page-marks = إظهار مواضع صفحات الكتاب المطبوع
command-link = ربطه بدليل أو مصدر أو بالقول نفسه في موضع آخر
command-follow-link = اتباع رابطه
command-details = كل ما يُعرف عنه: الملاحظة والوسوم والروابط
command-delete = حذفه
command-undo = التراجع عن آخر تغيير
command-redo = إعادته
command-review = مراجعة المستحق في كل المقالات
command-good = معروف: يعود لاحقًا
command-again = منسي: يعود غدًا
command-hard = معروف بمشقّة
command-easy = معروف فورًا
command-snooze = تأجيله أسبوعًا
command-skip = التالي؛ ويبقى هذا بلا جواب
command-recall = الكلمات أولًا، وما دُوّن عنها بضغطة مفتاح
command-statistics = ما قُرئ وعُلّم، أسبوعًا بأسبوع
command-focus-next = اللوحة التالية؛ بعد { KEY("back") }: إلى الأمام من جديد
command-focus-previous = اللوحة السابقة
command-focus-text = إلى النص
command-focus-sections = إلى الأقسام
command-focus-entities = إلى الأسماء
command-focus-notes = إلى الملاحظات
command-split-beside = لوحة أخرى بجانب هذه
command-split-below = لوحة أخرى تحت هذه
command-split-article = مقالة من المكتبة، في لوحة بجانب هذه
command-pane-next = اللوحة التالية
command-pane-previous = اللوحة السابقة
command-pane-left = اللوحة التي إلى اليسار
command-pane-down = اللوحة التي في الأسفل
command-pane-up = اللوحة التي في الأعلى
command-pane-right = اللوحة التي إلى اليمين
command-pane-only = إغلاق اللوحات الأخرى كلها
command-pane-close = إغلاق هذه اللوحة
command-pane-equal = كل اللوحات بحجم واحد
command-pane-larger = توسيع هذه اللوحة
command-pane-smaller = تضييق هذه اللوحة
command-sidebar = إظهار الشريط الجانبي أو إخفاؤه
command-swap-sidebar = الشريط الجانبي إلى الجهة الأخرى
command-widen-sidebar = توسيع الشريط الجانبي
command-narrow-sidebar = تضييق الشريط الجانبي
command-chains = الأسانيد برواتها
command-timeline = الجمل المؤرَّخة بترتيب تواريخها
command-amounts = مقادير الجملة بوحداتك
command-proposals = جمل قد تكون ادعاءات تستحق التحقق
command-same-as = ربطه بالادعاء نفسه في مقالة أخرى
command-take-evidence = كذلك، مع أخذ أدلته
command-accept-proposal = جعله ادعاءً، بقائله وتاريخه ومكانه
command-refuse-proposal = ليس ادعاءً: إبعاده
command-next-proposal = الاقتراح التالي في النص
command-previous-proposal = الاقتراح السابق في النص
command-underline-proposals = تسطير الجمل التي قد تكون ادعاءات
command-claims = الادعاءات، وما لها وما عليها
command-authors = تعليقات مَن تُعرض، والألوان بحسب صاحبها
command-history = كل تغيير في الدفتر، وطريق الرجوع
command-disputes = مواضع اختلاف المعلّقين، لتسويتها
command-take-agreed = أخذ ما اتفق عليه المعلّقون
command-filter-text = سرد ما فيه كلمات فقط
command-sort = ترتيب آخر أو تجميع آخر
command-filter-kind = سرد بعضها فقط
command-filter-notes = ملاحظات نوع أو حالة أو وسم فقط
command-tags = كل الوسوم وأعدادها: للسرد وتغيير الاسم والدمج
command-whole-list = القائمة ملء النافذة، أو بجانب النص
command-fold = طيّ هذا القسم أو النسخة المكررة، أو بسطهما
command-fold-all = طيّ كل الأقسام
command-unfold-all = بسط الكل
command-fold-chains = طيّ الأسانيد أو بسطها
command-differences = أين تختلف النسخة عما تكرّره
command-reveal = إظهار المحارف الخفية ومحارف التحكم
command-picture = الصفحة صورةً بخطّ مطبعي، أو بالحروف
command-marks = الحركات: ظاهرة أو مخفية أو على الكلمة تحت المؤشر
command-margin = الملاحظات في الهامش، أو بدونها
command-paragraph-direction = عكس اتجاه هذه الفقرة، أو ردّه
command-direction = اتجاه المستند: تلقائي، من اليمين، من اليسار
command-theme = الألوان التالية
command-library = المكتبة: المقالات وما دُوّن فيها
command-reload = قراءة المقالة من القرص من جديد
command-copy = نسخ التحديد، أو الاقتباس
command-copy-reference = نسخه مع العنوان والقسم والموضع
command-copy-markdown = نسخ التعليق بصيغة Markdown
command-export = كتابة التعليقات في ملف بصيغة تختارها
command-help = هذه المفاتيح
command-palette = تنفيذ أمر باسمه
command-cancel = إغلاق ما هو مفتوح
command-redraw = رسم الشاشة من جديد
command-suspend = توقّف؛ يُستأنف بـ fg
command-quit = خروج؛ كل شيء محفوظ
command-quit-anyway = خروج، ولو بلا ما تعذّر حفظه
command-find-exact = البحث كما كُتب تمامًا، أو بأي رسم
command-find-regex = البحث عن تعبير نمطي، أو عن كلمات
command-find-whole = أجزاء، أو كلمات كاملة، أو كلمات مع لواصق
command-accept = قبول
command-complete = إكمال الكلمة
command-editor = كتابة الملاحظة في ⁨$EDITOR⁩
command-new-line = سطر جديد، في الملاحظات
command-caret-left = حرف إلى اليسار
command-caret-right = حرف إلى اليمين
command-caret-up = سطر إلى الأعلى، أو الخيار السابق
command-caret-down = سطر إلى الأسفل، أو الخيار التالي
command-caret-next-word = الكلمة التالية
command-caret-previous-word = الكلمة السابقة
command-caret-line-start = بداية السطر
command-caret-line-end = نهاية السطر
command-delete-back = حذف ما قبله
command-delete-forward = حذف ما بعده
command-delete-word-back = حذف الكلمة السابقة
command-delete-word-forward = حذف الكلمة التالية
command-delete-to-line-start = الحذف إلى بداية السطر
command-delete-to-line-end = الحذف إلى نهاية السطر
command-undo-typing = التراجع عما كُتب، كلمة كلمة
command-redo-typing = إعادته
group-move = التنقل
group-scroll = التمرير
group-find = البحث والقفز
group-mark = التحديد والتعليم
group-note = التعليقات
group-review = المراجعة
group-panes = اللوحات والقوائم
group-view = العرض
group-program = البرنامج
group-typing = أثناء الكتابة

## cli/about
about-ucd = قاعدة بيانات محارف يونيكود
about-names = الأسماء والأماكن والكلمات

## cli/agree
agree-two = { $one } و{ $other }

## cli/annotate
value-empty = هو فارغ
value-controls = فيه محارف تحكم
value-no-time = لا يوم ولا وقت كهذا؛ اكتب ⁨2026-11-29⁩ أو ⁨2026-11-29T14:30⁩
annotate-slip = ⁨--{ $key }⁩ { $word }: أتقصد { $near }؟ ما تضيفه من عندك يُعرَّف في settings.toml
quote-empty = ⁨--quote⁩ فارغ؛ اكتب الكلمات المراد التعليق عليها
quote-not-found = { $file }: لم يُعثر على "{ $quote }"؛ تحقق من الاقتباس بـ hashiya search
quote-nth-once = { $file }: "{ $quote }" موجود مرة واحدة فقط؛ ⁨--nth⁩ { $nth } أكبر من ذلك
quote-nth = { $file }: "{ $quote }" موجود { $hits } من المرات فقط؛ ⁨--nth⁩ { $nth } أكبر من ذلك
span-form = ⁨--span⁩ { $span }: اكتب START..END، وهما عددان بنقاط الترميز
span-reversed = ⁨--span⁩ { $span }: فارغ أو معكوس؛ يجب أن يكون END أكبر من START
span-outside = ⁨--span⁩ { $span }: خارج النص الذي عدد نقاط ترميزه { $length }

## cli/claims
claims-learned = من { $yes } مقبولة و{ $no } مرفوضة؛ تُرك ما لا يتغير

## cli/export
export-bom = لا يبدأ بعلامة ترتيب البايتات إلا CSV، لا { $form }
export-one-text = { $form } يخصّ نصًا واحدًا: حدّد مقالة واحدة، أو مجلدًا مع ⁨-o⁩
export-no-form = لا صيغة بهذا الاسم؛ راجع ⁨hashiya export --help⁩
export-by = يجمع ⁨--by⁩ Markdown؛ ولـ ⁨--to⁩ { $form } ترتيبه الخاص
export-no-group = لا تجميع بهذا الاسم؛ راجع ⁨hashiya export --help⁩

## cli/files
cannot-make = { $file }: يتعذّر إنشاؤه: { $error }

## cli/import
no-json-form = ليس لهذا الأمر صيغة JSON؛ احذف ⁨--format json⁩
import-two-inputs = لا يكون الدخل القياسي المقالة والبيانات معًا؛ حدّد ملفًا لإحداهما
file-not-utf8 = { $file }: ليس نصًا بترميز UTF-8
import-no-form = لا صيغة بهذا الاسم؛ راجع ⁨hashiya import --help⁩

## cli/man
man-notebook = دفتر المقالة، بجانبها.
man-config = settings.toml وentities.toml والسمات؛ يحدّد HASHIYA_CONFIG_DIR مجلدًا آخر.
man-data = الدفاتر التي تعذّر أن تكون بجانب مقالاتها؛ يحدّد HASHIYA_DATA_DIR مجلدًا آخر.
man-state = السجل والمواضع والنصوص القديمة؛ يحدّد HASHIYA_STATE_DIR مجلدًا آخر.

## cli/merge
merge-failed = { $file }: { $unmergeable }؛ لم يُكتب شيء

## cli/notes
note-was-also = كان { $key } أيضًا:{" "}
text-empty = ⁨--text⁩ فارغ؛ اكتب كلمات للبحث
entity-empty = ⁨--entity⁩ فارغ؛ اكتب اسمًا

## cli/print
print-columns = في الصف عمود واحد على الأقل
print-not-a-number = المتوقَّع عدد أعمدة

## cli/read
command-near = { $word } ليس ملفًا؛ أتقصد الأمر { $near }؟
needs-terminal = يحتاج القارئ إلى طرفية؛ يكتب ⁨hashiya print { $file }⁩ المقالة
the-terminal = الطرفية
folder-empty = { $folder }: لا مقالة في هذا المجلد؛ حدّد ملفًا: نص أو Markdown أو صفحة وِب أو EPUB أو مستند معالج نصوص أو PDF أو AsciiDoc أو OpenITI أو ترجمة مرئية أو جدول
file-not-written = { $file }: تتعذّر كتابته؛ حدّد ملفًا للقراءة

## cli/relink
relink-stdin = لا اسم للدخل القياسي؛ يربط relink دفترًا بملف

## cli/review
no-such-path = { $path }: لا ملف ولا مجلد بهذا الاسم؛ تحقق من الاسم
no-such-date = { $text }: ليس تاريخًا؛ اكتبه مثل 2026-11-23 أو 2026-11 أو 2026
words-empty = ⁨--text⁩ أو ⁨--entity⁩ فارغ؛ اكتب كلمات للبحث

## cli/search
search-empty = البحث فارغ؛ اكتب كلمات للبحث
search-regex = { $query }: تعبير نمطي غير صالح: { $why }

## cli/source
pipe-empty = { $path }: لم يصل شيء؛ حدّد ملفًا، أو شغّل COMMAND | hashiya
standard-input = الدخل القياسي
is-a-directory = { $path }: مجلد؛ حدّد ملفًا فيه
path-not-found = { $path }: لا ملف بهذا الاسم؛ تحقق من الاسم
path-not-readable = { $path }: لا يُسمح بقراءته؛ تحقق من الأذونات
path-cannot-be-read = { $path }: تتعذّر قراءته: { $error }
path-not-written = { $path }: تتعذّر كتابته؛ حدّد ملفًا للتعليق عليه

## cli/terminal
terminal-kept = حُفظ { $name } لهذه الطرفية في { $file }؛ يتجاوزه ⁨--bidi⁩ auto

## cli/themes
theme-built-in = مضمّنة

## cli/world
config-not-found = { $path }: لا ملف ولا مجلد بهذا الاسم؛ يقبل ⁨--config⁩ أيًّا منهما
folder-not-found = { $folder }: لا مجلد كهذا؛ اكتب مسارًا، و⁨~/⁩ لمجلدك
warnings-more = { $first } · { $count ->
    [one] وخلل آخر
    [two] وخللان آخران
    [few] و{ $count } أخطاء أخرى
    [many] و{ $count } خطأً آخر
   *[other] و{ $count } خطأ آخر
}: hashiya check
no-home = لا يُعرف مجلد المنزل؛ عيّن HOME أو { $name }
about-licence = الرخصة: { $licence }
agree-spans = {"  "}المواضع، F1      تمام { $exact }  تراكب { $overlapping }
agree-labels = {"  "}التصنيف، kappa  النوع  { $kind }  الحالة      { $status }
agree-all = الكل، alpha       النوع  { $kind }  الحالة      { $status }
section-repeats = يكرّر قسمًا سابقًا
theme-dark = داكنة
theme-light = فاتحة
environment-terminal = { $name }؛ والأمر hashiya terminal يذكر المزيد
environment-dumb = تقول إنها لا تستطيع إلا الكتابة المتتابعة (TERM=dumb): يطبع القارئ فيها النص
environment-no-terminal = الخرج القياسي ليس طرفية؛ شغّل الأمر في الطرفية التي تقرأ فيها
environment-unknown-terminal = ليست طرفية معروفة؛ إن ظهرت الأسطر بترتيب خاطئ فالأمر hashiya terminal يسأل أيها صحيح
environment-clipboard = تقبل الطرفية ما يُنسخ (OSC 52)
environment-no-utf8 = «{ $value }» ليس UTF-8؛ اضبط LANG على قيمة كذلك، مثل C.UTF-8
environment-fonts = للعربية والفارسية والعبرية والأردية
environment-fonts-lacking = لا خط للغات { $languages }؛ ثبّت خطًا لها، مثل fonts-noto-core
environment-fonts-remote = الحروف ترسمها خطوط الجهاز الذي تجلس أمامه
environment-fonts-unknown = لا يوجد fc-list ليذكر الخطوط المتاحة
environment-program = { $path }: { $use_of }
environment-no-program = { $name } غير موجود: { $use_of }
environment-pdftotext = يقرأ ملفات PDF (الحزمة poppler-utils)
environment-git = يدمج الدفاتر
environment-writable = { $folder }: يمكن الكتابة فيه
environment-not-writable = { $folder }: لا يمكن الكتابة فيه: { $why }
man-synopsis = الصيغة
man-description = الوصف
man-options = الخيارات
man-commands = الأوامر
man-examples = أمثلة
man-environment = متغيرات البيئة
man-example-open = يفتح مقالة مع ملاحظاتها
man-example-pipe = يقرأ ما يأتي من أمر آخر؛ وإن جُعل قيمة GIT_PAGER عرض كل فرق
man-example-annotate = يعلّم ادعاءً
man-example-claims = يقترح جملًا قد تكون ادعاءات
man-example-export = يكتب تقريرًا
man-example-review = يراجع ما حان موعده
man-env-dirs = مجلدات غير مجلدات XDG الأساسية المذكورة تحت FILES.
man-env-less = إن كان في خياراته F (⁨--quit-if-one-screen⁩) طُبع ما يأتي من أمر آخر وتسعه شاشة واحدة.
man-env-color = أي قيمة فيه تعني: بلا ألوان.
man-env-lang = لغة الرسائل، وهل تكتب البرامج UTF-8.
man-env-editor = المحرر الذي تُكتب فيه ملاحظة طويلة.
man-keys = المفاتيح
man-keys-change = مفاتيح القارئ؛ يمكن تغييرها في settings.toml.
man-files = الملفات
man-exit = حالة الخروج
man-exit-statuses = 0: تمّ. 1: لم يُعثر على شيء، أو عُثر على أخطاء. 2: استعمال خاطئ أو خطأ، وهو سطر واحد على الخطأ القياسي.
help-kinds = معاني الرموز
help-terminal = ترتيب خاطئ أو حروف مقطّعة؟ شغّل: hashiya terminal

## shell/clipboard
disk-name-too-long = الاسم أطول مما ينبغي
notebook-barred = { $file } { $why }: يُترك كما هو، وتذهب الملاحظات إلى مجلد البيانات
draft-waits = حُفظت ملاحظة لم تكتمل: تُعرض حين تُفتح المقالة
draft-not-kept = لم تُحفظ المسودة: { $why }
no-such-operation = لا عملية كهذه؛ يسرد ⁨hashiya log⁩ العمليات
file-not-regular = ليس ملفًا عاديًا
file-read-only = للقراءة فقط
file-dangling-link = رابط لا يؤدي إلى شيء
file-foreign-link = رابط إلى شيء آخر
file-sparse = ملف متناثر (sparse) كله فراغات
file-too-long = أكبر من { $megabytes } م.ب
file-locked = قفله لدى برنامج آخر
output-taken = هو مقالة أو دفتر
output-link = هو رابط
hint-link = حدّد ما يؤدي إليه

## shell/background_worker
notebook-blank = هو فارغ، والملف الفارغ ليس دفترًا؛ يستعيد ⁨hashiya restore⁩ ما في سجله، ويتيح ⁨rm⁩ البدء من جديد
notebook-foreign = هو ملف TOML لشيء آخر، وليس دفترًا
criterion-fault = المعيار { $name }: { $fault }
number-wanted = المطلوب هنا عدد من { $low } إلى { $high }
notebook-emptied = أفرغ برنامج آخر { $name }؛ يُكتب من جديد مع التغيير التالي
conflict-copy = نسخة متعارضة؛ يدمجها ⁨hashiya check --mend⁩ في الدفتر
conflict-copy-beside = { $file }: نسخة متعارضة؛ يدمجها ⁨hashiya check --mend⁩
conflict-copy-none = ليس نسخة متعارضة
conflict-copy-other = عن مستند آخر
notes-of-gone = في { $file } ملاحظات { $article }، وهي لم تعد هناك؛ ينقلها ⁨hashiya relink⁩
conflict-copy-empty = لا يحوي شيئًا
restore-kept = حُفظ ما كان هناك في { $file }

## app/act
list-by-place = هذه القائمة مرتّبة بحسب الموضع؛ يمكن ترتيب الأسماء والملاحظات والادعاءات
choose-in-names = هذا لاختيار عدة أسماء من قائمتها: { KEY("focus-entities") }
agree-in-disputes = هذا لأخذ ما اتفق عليه المعلّقون، في قائمة { KEY("disputes") }
review-nothing-here = لا شيء يُراجَع هنا: { KEY("review") } للبدء
picture-shown = الصفحة بخط { $face } · { KEY("picture") } يعيد الحروف
picture-left = الصفحة بالحروف
picture-multiplexer = لا صور داخل { $name }: تبقى الصفحة بالحروف
picture-passthrough = لا صور في { $name } بلا { $setting }: تبقى الصفحة بالحروف
picture-terminal = هذه الطرفية لا تعرض صورًا يستطيع Hashiya إرسالها: تبقى الصفحة بالحروف
picture-pixels = هذه الطرفية لا تذكر حجم خلاياها: تبقى الصفحة بالحروف
picture-font = لم يُثبَّت أي خط من { $names }: تبقى الصفحة بالحروف
picture-feature = بُني البرنامج بلا صور (الميزة "faces"): تبقى الصفحة بالحروف
vowel-marks-hidden = الحركات مخفية
vowel-marks-of-word = حركات الكلمة تحت المؤشر
vowel-marks-shown = الحركات ظاهرة

## app/moving
no-jump-before = لا قفزة قبل هذا
no-jump-after = لا قفزة بعد هذا
no-sections = لا أقسام في هذه المقالة
percent-first = العدد أولًا: ⁨50{ KEY("percent") }⁩ للمنتصف
where-line = السطر { $line } من { $lines } · { $percent }٪
where-line-yet = السطر { $line }؛ ما زالت قراءة الباقي جارية
where-in-section = { $where_in } · { $section } · { $title }

## app/answering
review-snoozed = أُجّل أسبوعًا · { KEY("undo", mode: "review") } للتراجع
done-undo-review = { $what } · { KEY("undo", mode: "review") } للتراجع
review-deleted = حُذف · { KEY("undo", mode: "review") } للتراجع
review-nothing-done = لم يُفعل في هذه المراجعة ما يُتراجع عنه
taken-back-review = تمّ التراجع

## app/awaited
no-longer-waiting = انتهى الانتظار
no-longer-following = يصل مزيد من النص في الأسفل؛ { KEY("follow-end") } لمتابعته من جديد
following-end = تبقى النهاية ظاهرة ما دام النص يزيد · أي مفتاح آخر يوقف ذلك
waiting-for-end = النهاية
waiting-for-line = السطر { $number }
waiting-for-percent = { $percent }٪
waiting-for-next-match = النتيجة التالية
waiting-for-place = الموضع السابق
waiting-for-annotation = التعليق
waiting-looking = البحث عن { $needle }: { $percent }٪ من النص · { KEY("cancel") } لإيقاف البحث
waiting-percent = انتظار { $what }: قُرئ { $percent }٪ من النص · { KEY("cancel") } لإيقاف الانتظار
waiting-amount = انتظار { $what }: قُرئ { $amount } · { KEY("cancel") } لإيقاف الانتظار
kilobytes = { $count } ك.ب
megabytes = { $count } م.ب
pipe-limit = يكتب الأمر أكثر من { $megabytes } م.ب: لا يُقرأ الباقي (الإعداد pipe.limit)
pipe-failed = تتعذّر متابعة قراءة الدخل القياسي: { $why }

## app/choose
select-again-nothing = لم يُحدَّد شيء من قبل: { KEY("select") } للتحديد
reshape-nothing = لا تعليق يمسّ التحديد: { KEY("highlight") } لتظليله
join-two = يُضمّ تعليقان لصاحب واحد: حدّدهما معًا، أو قف على أولهما
joined-annotations = ضُمّا: { $quote } · { KEY("undo") } للتراجع
palette-unsure = لا أمر يبدأ بـ { $typed }: { KEY("accept", mode: "input") } لتنفيذ { $name }
palette-none = لا أمر باسم { $typed }
palette-line = السطر { $number } من الملف
palette-write = لم يبق ما يُحفظ: كل تغيير يُحفظ فورًا
palette-open = فتح { $path }
palette-beside = فتح { $path } في الجوار
palette-themes = اختيار الألوان مع رؤيتها
palette-settings = اختيار إعداد وقيمته
palette-set = تعيين { $line } حتى الخروج
palette-set-kept = تعيين { $line } وحفظه
palette-theme = الألوان المسمّاة { $name }
editor-only-notes = { KEY("editor", mode: "input") } لكتابة الملاحظات في محررك، لا غير
editor-none = لا يُعرف محرر: عيّن EDITOR، مثلًا vim
editor-failed = { $editor }: { $why }؛ الملاحظة كما كانت
editor-windows = غير متاح على هذا النظام
setting-value = يحتاج { $name } إلى قيمة: { $values }
setting-near = لا إعداد باسم { $name }؛ أتقصد { $near }؟
setting-unknown = لا إعداد باسم { $name }: يسرد ⁨:set⁩ الإعدادات
setting-set = { $name } = { $value } · لحفظه: ⁨:set! { $name }={ $value }⁩
setting-is = { $name } = { $value }
setting-later = { $name } = { $value } يسري من التشغيل التالي إن حُفظ: ⁨:set! { $name }={ $value }⁩
setting-kept = حُفظ { $name } = { $value } في { $file }
setting-now = الآن { $value }
language-unknown = لا ترجمة بلغة { $name } بعد، فالواجهة بالإنجليزية؛ المتاح: { $names }
theme-unknown = لا سمة باسم { $name }: المتاح { $names }
reattach-nowhere = لا موضع يشبهه: حدّد الكلمات ثم { KEY("reattach") }
reattach-choose = اختر ملاحظة من القائمة ثم حدّد كلماتها: { KEY("select") }
reattached = رُبط بهذه الكلمات · { KEY("undo") } للتراجع

## app/place_marks
place-mark-waits = { $keys } …
place-mark-set = هذا الموضع { $letter }: { KEY("to-mark") } { $letter } للعودة إليه
place-mark-no-letter = يُسمّى الموضع بحرف واحد أو رقم
place-mark-none = لا موضع باسم { $letter }: { KEY("set-mark") } { $letter } لتسمية هذا الموضع به
more-keys = و{ $count } أخرى: { KEY("help") } لسرد كل المفاتيح
place-mark-back = حيث بدأت آخر قفزة

## app/details
no-link-to-remove = لا رابط يُزال هنا

## app/finding
find-options-in-prompt = تُغيَّر طريقة البحث أثناء كتابته: { KEY("find") } للبحث
find-nothing-yet = لم يُبحث عن شيء بعد: { KEY("find") } للبحث
find-not-found-short = غير موجود
find-no-word = لا كلمة هنا
find-wrapped = التفّ البحث حول نهاية النص

## app/folding
fold-no-section = لا قسم هنا يُطوى
fold-nothing-under = لا شيء تحت هذا العنوان يُطوى
repeats-none = لا شيء هنا قيل مرتين
repeats-same = تقول النسخة الكلام نفسه حرفيًا

## app/headings
heading-none = لا عنوان هنا: { KEY("next-section") } للتالي، { KEY("focus-sections") } لقائمة الأقسام
heading-dismissed = لم يعد عنوانًا · { KEY("undo") } للتراجع
still-reading = ما زال النص يُقرأ: بعد لحظة
heading-no-words = لا كلمات في هذا السطر لتكون عنوانًا
heading-again = عنوان من جديد · { KEY("undo") } للتراجع
heading-made = عنوان من الدرجة { $level } · { KEY("add-heading") } لأعمق بدرجة · { KEY("undo") } للتراجع

## app/history
nothing-changed-read-only = لم يتغير شيء: الدفتر للقراءة فقط: { $reason }
taken-back = تمّ التراجع · { KEY("redo") } للإعادة
made-again = أُعيد · { KEY("undo") } للتراجع

## app/judging
bad-date = ليس تاريخًا: 2023-11-17 أو 2023-11 أو 2023 أو اليوم

## app/keys
pasted-cut = أطول من سطر واحد: تُرك الباقي
note-cut = الملاحظة الأطول من { $size } كيلوبايت تُكتب في محررك ({ KEY("editor", mode: "input") }): تُرك الباقي
paste-where = يُلصق النص في الملاحظات والوسوم والبحث: { KEY("note") } لكتابة ملاحظة

## app/listing
names-none-chosen = لم يُختر اسم
names-all-paragraphs = كل الفقرات من جديد
names-choose-first = اختر اسمًا من القائمة أولًا: { KEY("focus-entities") }
only-names = { $count ->
    [one] فقرة واحدة فيها { $names } · { KEY("only-mentions") } لإظهار الكل
    [two] فقرتان فيهما { $names } · { KEY("only-mentions") } لإظهار الكل
    [few] { $count } فقرات فيها { $names } · { KEY("only-mentions") } لإظهار الكل
    [many] { $count } فقرةً فيها { $names } · { KEY("only-mentions") } لإظهار الكل
   *[other] { $count } فقرة فيها { $names } · { KEY("only-mentions") } لإظهار الكل
}
only-words = { $count ->
    [one] فقرة واحدة فيها { $needle } · { KEY("only-matching") } لإظهار الكل
    [two] فقرتان فيهما { $needle } · { KEY("only-matching") } لإظهار الكل
    [few] { $count } فقرات فيها { $needle } · { KEY("only-matching") } لإظهار الكل
    [many] { $count } فقرةً فيها { $needle } · { KEY("only-matching") } لإظهار الكل
   *[other] { $count } فقرة فيها { $needle } · { KEY("only-matching") } لإظهار الكل
}
names-not-together = لا فقرة تجمعها: { $names }
no-annotations-yet = لا تعليقات بعد: { KEY("select") } للتحديد، { KEY("claim") } لتعليم ادعاء

## app/marking
mark-folded = مطويّ: { KEY("fold") } لإظهار ما يُعلَّم هنا
mark-nothing = لا شيء يُعلَّم هنا: { KEY("select") } للتحديد
marked = { $kind }: { $quote } · { KEY("edit-note") } ملاحظة · { KEY("edit-tags") } وسوم · { KEY("undo") } تراجع
marked-place = { $kind }: { $quote } · { KEY("undo") } تراجع
marked-sentence = { $kind } للجملة: { $quote } · { KEY("edit-note") } ملاحظة · { KEY("edit-tags") } وسوم · { KEY("undo") } تراجع
mark-already = { $kind }: معلَّم أصلًا، واختير الآن

## app/names
name-places = { $facts } · وفيه { $places }
name-none-here = لا اسم هنا مما عُثر عليه: { KEY("names") } لتسطير ما عُثر عليه
names-still-reading = ما زالت القراءة جارية: بعد لحظة
names-looking = يجري البحث عن الأسماء: { KEY("cancel") } للإيقاف
names-together = { $count ->
    [one] اختير اسم واحد · { KEY("only-mentions") } لفقراته فقط
    [two] اختير اسمان · { KEY("only-mentions") } للفقرات التي تجمعهما
    [few] اختيرت { $count } أسماء · { KEY("only-mentions") } للفقرات التي تجمعها
    [many] اختير { $count } اسمًا · { KEY("only-mentions") } للفقرات التي تجمعها
   *[other] اختير { $count } اسم · { KEY("only-mentions") } للفقرات التي تجمعها
}
names-unasked = في نص بهذا القصر يجري ذلك بلا طلب
names-underlined = الأسماء مسطّرة
names-not-underlined = الأسماء غير مسطّرة
names-all-marked = كل مواضع ذكر { $name } مظلّلة
names-marked = { $name }: ظُلّل { $count } · { KEY("undo") } للتراجع

## app/naming
names-no-other = لا اسم آخر يُضمّ إليه
names-none-hidden = لم يُسقط أي اسم
names-one-form = لـ { $name } صيغة واحدة: لا شيء يُفصل
names-select-first = حدّد الاسم أولًا: { KEY("select") }
names-name-stays = يبقى الاسم كما هو

## app/narrow
nothing-to-find-yet = لا ملاحظات ولا أسماء بعد: { KEY("select") } للتحديد، { KEY("claim") } لتعليم ادعاء

## app/notes
no-annotation-here = لا تعليق هنا: { KEY("select") } للتحديد، { KEY("claim") } لتعليم ادعاء، { KEY("highlight") } للتظليل
annotation-gone = لم يعد هذا التعليق موجودًا: حذفه برنامج آخر
done-undo = { $what } · { KEY("undo") } للتراجع
no-annotation-here-next = لا تعليق هنا: { KEY("next-annotation") } للتالي
no-annotation-after = لا تعليق بعد هذا
no-annotation-before = لا تعليق قبل هذا
done-to-several = { $what }: { $count ->
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $count } ملاحظات
    [many] { $count } ملاحظةً
   *[other] { $count } ملاحظة
} · { KEY("undo") } للتراجع
notes-chosen = { $count ->
    [zero] لم تُختر ملاحظة
    [one] اختيرت ملاحظة واحدة
    [two] اختيرت ملاحظتان
    [few] اختيرت { $count } ملاحظات
    [many] اختيرت { $count } ملاحظةً
   *[other] اختيرت { $count } ملاحظة
} · { KEY("edit-tags") } وسوم · { KEY("change-kind") } نوع · { KEY("status-2", mode: "list") } حالة
note-nothing-written = لم يُكتب شيء ولم يُعلَّم شيء

## app/outline
outline-folded = مطويّ: { KEY("fold") } لإظهاره، { KEY("differences") } لسرد مواضع اختلافه

## app/panes
panes-full = الحد الأقصى { $most } لوحات: { KEY("pane-close") } لإغلاق واحدة
panes-one = لوحة واحدة فقط: { KEY("split-beside") } لفتح أخرى بجانبها، { KEY("split-below") } تحتها
panes-none-there = لا لوحة هناك
panes-last = اللوحة الأخيرة باقية: { KEY("quit") } للخروج
panes-no-such-article = لا مقالة في المكتبة فيها هذه الكلمات

## app/people
colors-by-kind = الألوان بحسب النوع

## app/seeking
find-not-found = غير موجود: { $needle }

## app/sidebar
names-go-choose = لم يُختر اسم: { KEY("focus-entities") } للأسماء

## app/taking
copy-words-gone = لم تعد كلماته في النص: { KEY("copy") } لنسخها كما كانت
copy-nothing = لا شيء يُنسخ هنا
copied = نُسخ { $what }
form-markdown-section = Markdown بحسب القسم
form-markdown-section-for = الاقتباسات تحت عناوينها: لـ GitHub وغيره
form-markdown-kind = Markdown بحسب النوع
form-markdown-kind-for = ادعاءات وأدلة وأسئلة …
form-markdown-tag = Markdown بحسب الوسم
form-markdown-tag-for = كل اقتباس تحت كلٍّ من وسومه
form-obsidian = Obsidian
form-obsidian-for = ملاحظة بمعرّفات كتل؛ تُحدَّث إذا كُتبت من جديد
form-html = تقرير HTML
form-html-for = النص والادعاءات والملاحظات في صفحة واحدة، وللطباعة أيضًا
form-csv = CSV
form-csv-for = جدول لبرامج الجداول
form-anki = Anki
form-anki-for = بطاقات: الجملة من دون الكلمات المعلّمة
form-hypothesis = Hypothesis
form-hypothesis-for = ما يستورده برنامجه
form-json-ld = JSON-LD
form-json-ld-for = تعليقات الويب من W3C
form-claim-review = ClaimReview
form-claim-review-for = schema.org: ادعاءات مع الحكم عليها
form-bibtex = BibTeX
form-bibtex-for = مصدر المقالة
form-csl = CSL-JSON
form-csl-for = مصدر المقالة، لـ Zotero وغيره
form-openiti = OpenITI
form-openiti-for = النص بصيغة mARkdown مع الوسوم
form-brat = brat
form-brat-for = توسيم منفصل عن النص، للمدوّنات اللغوية
form-doccano = doccano
form-doccano-for = النص مع تصنيفاته
form-conll = CoNLL
form-conll-for = كلمة في كل سطر مع تصنيفها
export-nothing = لا شيء يُصدَّر بعد: { KEY("select") } للتحديد، { KEY("claim") } لتعليم ادعاء، { KEY("highlight") } للتظليل
export-no-file = لم يُكتب شيء: لم يُسمَّ ملف
file-there = { $path } موجود أصلًا

## app/library
article-gone = المقالة غير موجودة؛ تُنقل ملاحظاتها إلى أخرى بـ ⁨hashiya relink ARTICLE NOTEBOOK⁩
annotation-not-here = لم يعد هذا التعليق في هذه المقالة

## app/elsewhere
annotation-nowhere = ليس هذا التعليق في أي مقالة من المكتبة: { $to }
nothing-changed-in = لم يتغير شيء في { $title }: { $fault }
linked-already = مربوط أصلًا
done-in = { $what } · كُتب في { $title } · { KEY("undo") } للتراجع
article-there-gone = لم تعد مقالته موجودة: { $title }

## app/links
link-nothing = لم يُربط شيء: لا تعليق فيه ذلك؛ وعنوان الصفحة يبدأ بـ ⁨https://⁩
link-page-is-source = الصفحة مصدر: اختر «يستشهد بـ» أو «يدعمه»
link-other-article = ما في مقالة أخرى يُربط من هناك: اختر «يدعم»
follow-nothing = لا رابط ولا حاشية ظاهرين
source-is-text = هذا هو المصدر: يُعرض النص العادي كما هو
source-no-text = مصدر هذه الصيغة ليس نصًا
source-text-hint = { KEY("source-text") } أو { KEY("cancel") } للرجوع
link-none = لا رابط هنا: { KEY("link") } لربط دليل
copied-address = نُسخ العنوان { $address }
link-looking = يجري البحث عنه في المكتبة …

## app/disputes
disputes-nothing-to-settle = لا شيء يُسوَّى: ⁨hashiya agree A.toml B.toml --settle ARTICLE⁩
disputes-nothing-here = لا شيء هنا
disputes-all-in = ما اتفق عليه الجميع في الدفتر أصلًا
dispute-settled = { $what } · بقي { $count } للتسوية · { KEY("undo") } للتراجع
colors-by-author = الألوان بحسب صاحب التعليق: { $authors }

## app/surface/proposals
proposals-underlined = الاقتراحات مسطّرة: { KEY("proposals") } لسردها
proposals-not-underlined = الاقتراحات غير مسطّرة
page-marks-shown = صفحات الكتاب المطبوع بجانب النص
page-marks-none = لا صفحات معلَّمة في هذا النص
page-marks-hidden = الصفحات مخفية
proposals-none-chosen = اختر اقتراحًا أولًا
proposals-accepted = { $count ->
    [one] صار ادعاءً
    [two] صارا ادعاءين
    [few] صارت { $count } ادعاءات
    [many] صارت { $count } ادعاءً
   *[other] صارت { $count } ادعاء
}؛ { KEY("undo") } للتراجع
proposals-refused = { $count ->
    [one] ليس ادعاءً: لن يُقترح ثانيةً
    [two] ليسا ادعاءين: لن يُقترحا ثانيةً
    [few] { $count } ليست ادعاءات: لن تُقترح ثانيةً
    [many] { $count } ليست ادعاءات: لن تُقترح ثانيةً
   *[other] { $count } ليست ادعاءات: لن تُقترح ثانيةً
}؛ { KEY("undo") } للتراجع
proposals-awaited = يجري البحث عن الجمل …
proposals-no-more = لا مزيد من الاقتراحات هناك
proposals-on-their-page = { KEY("proposals") } لسرد الاقتراحات: هناك تُقبل وتُرفض
proposals-none = لا اقتراحات: لا جملة باقية فيها ما يدعو إلى التحقق
proposals-by-place = بالموضع في النص
proposals-none-like-that = لا شيء بهذا السبب: { KEY("cancel") } لسرد الكل
amounts-differ = { $here } هنا، { $there } هناك
amounts-none = لا مقدار في هذه الجملة
amounts-in-article = في موضع آخر من المقالة

## app/surface/chains
chains-none = لا إسناد في هذا النص
chains-awaited = يجري البحث عن الأسانيد …
chains-folded = طُويت الأسانيد: { $count }
chains-unfolded = بُسطت الأسانيد

## app/surface/timeline
timeline-awaited = يجري البحث عن الجمل المؤرَّخة …
timeline-needs-names = تُعرف التواريخ متى عُثر على الأسماء
timeline-none = لا جملة مؤرَّخة في هذا النص

## app/surface/met
met-nowhere = ليس الادعاء نفسه في مقالة أخرى من المكتبة
met-awaits-library = تُقرأ المكتبة: اضغط ثانيةً حين تجهز
met-tied = مثل ما في { $title }
met-evidence = { $count ->
    [one] مثل ما في { $title }، وأُخذ دليل واحد
    [two] مثل ما في { $title }، وأُخذ دليلان
    [few] مثل ما في { $title }، وأُخذت { $count } أدلة
    [many] مثل ما في { $title }، وأُخذ { $count } دليلًا
   *[other] مثل ما في { $title }، وأُخذ { $count } دليل
}

## ui/claims
claims-none = لا ادعاءات بعد: { KEY("claim") } لتعليم ادعاء في النص
claims-none-like-that = لا شيء كذلك: { KEY("filter-kind") } لسرد غيرها
listed-of = { NUMBER($listed) } من { NUMBER($all) }
claims-open = { $count } مفتوحة

## ui/disputes
disputes-agree = متفقون على كل شيء
no-status = بلا حالة

## ui/library
library-reading-all = تجري القراءة …
library-reading = تُقرأ المقالات …
library-empty = لا مقالات بعد: يسرد hashiya FOLDER مقالات مجلد
library-article-gone = مقالته غير موجودة
library-unreadable = تتعذّر قراءة ملاحظاته

## ui/sidebar
sections-none = لا أقسام: لا عناوين في النص
names-looking-all = يجري البحث عن الأسماء …
names-none = لم يُعثر على شيء
list-none-holds = لا شيء فيه ذلك: { KEY("cancel") } لسرد الكل
notes-none-of-kind = { KEY("filter-kind") } لإظهار كل الأنواع

## app/surface/tags
tags-none = لا وسوم بعد: { KEY("edit-tags") } على تعليق لكتابتها
tag-here = { $here } هنا
tag-here-elsewhere = { $here } هنا · { $elsewhere } في غيرها
tag-list = سرد ما يحمله
tag-rename = تغيير اسمه في كل مكان، أو دمجه في وسم آخر
tag-take-off = إزالته من كل مكان
tag-renamed = صار { $old } الآن { $new }
tag-taken-off = أُزيل { $old }
tag-needs-a-name = يحتاج الوسم إلى اسم: { KEY("cancel") } لتركه كما هو
done-in-articles = { $what }، { $articles ->
    [one] في مقالة واحدة
    [two] في مقالتين
    [few] في { $articles } مقالات
    [many] في { $articles } مقالةً
   *[other] في { $articles } مقالة
} · { KEY("undo") } للتراجع
notes-none = لا شيء بعد: { KEY("claim") } لتعليم ادعاء

## ui/status
not-signed = غير موقَّع
to-settle = بقي { $unsettled } للتسوية
reading-amount = { $amount } …
reading-percent = قُرئ { $percent }٪
names-percent = الأسماء { $percent }٪
cancel-stops = { KEY("cancel") } للإيقاف
here-of = { $number } من { $count } هنا

## ui/mod
too-small = المساحة أصغر مما ينبغي: { $columns }×{ $rows } على الأقل
names-long-text = نص طويل: { KEY("find-names") } للبحث عن الأسماء
names-looking-percent = البحث عن الأسماء: { $percent }٪
library-reading-of = قُرئ { NUMBER($done) } من { NUMBER($all) } …
library-none-holds = لا عنوان ولا ملاحظة فيها هذه الكلمات: { KEY("cancel") } لسرد الكل
details-hint = { KEY("down", mode: "list") } { KEY("up", mode: "list") } الروابط · { KEY("open", mode: "list") } اتباع · { KEY("delete", mode: "list") } إزالة · { KEY("link", mode: "list") } إضافة · { KEY("cancel", mode: "list") }
disputes-agreed = {" "}· { KEY("take-agreed", mode: "list") }: { $count } متفق عليها
disputes-hint = { KEY("status-1", mode: "list") } { KEY("status-2", mode: "list") } … تصنيف مَن · { KEY("delete", mode: "list") } لا أحد{ $agreed } · { KEY("undo", mode: "list") } تراجع · { KEY("open", mode: "list") } النص · { KEY("cancel", mode: "list") }
disputes-hint-short = { KEY("status-1", mode: "list") } { KEY("status-2", mode: "list") } { KEY("delete", mode: "list") }{ $agreed } · { KEY("undo", mode: "list") } · { KEY("open", mode: "list") } · { KEY("cancel", mode: "list") }
help-hint = { KEY("filter-text", mode: "list") } للبحث عن مفتاح · { KEY("down", mode: "list") } { KEY("up", mode: "list") } تمرير · { KEY("palette") } تنفيذ أمر باسمه · أي مفتاح آخر للإغلاق
help-hint-typing = enter لإبقائه · esc لسرد الكل
help-none = لا مفتاح يفعل ذلك
picker-hint = اكتب للتضييق · ↑ ↓ { KEY("accept", mode: "input") } · { KEY("cancel", mode: "input") }
picker-address = { KEY("accept", mode: "input") } لربط العنوان المكتوب: ⁨https://…⁩ · ويُبحث عن الكلمات في المقالات الأخرى أيضًا
picker-none = لا شيء بهذا الاسم
find-looking = يجري البحث …
find-not-found-ways = غير موجود · { $ways }
review-hint = { KEY("filter-kind", mode: "review") } غيرها · { KEY("sort", mode: "review") } ترتيب آخر · { KEY("statistics", mode: "review") } إحصاءات · { KEY("cancel", mode: "review") } رجوع
review-none-like-that = لا شيء كذلك للمراجعة
review-none-marked = لم يُعلَّم شيء بعد: في مقالة { KEY("select") } للتحديد، { KEY("claim") } لتعليم ادعاء
review-none-due = لا شيء مستحق
review-comes = ما سيأتي
recall-on = تأتي الكلمات أولًا؛ { KEY("good", mode: "review") } لإظهار ما دُوّن عنها
recall-off = تأتي الكلمات والملاحظات معًا من جديد
recall-hint = ماذا دُوّن عنها؟ { $keys } للإظهار
locale-broken = ليس رسالة بصيغة Fluent
locale-fault = السطر { $line }: ليس رسالة بصيغة Fluent

## names of kinds, statuses and relations, in sentences and by themselves
kind-highlight = تظليل
kind-claim = ادعاء
kind-evidence = دليل
kind-question = سؤال
kind-quote = اقتباس
kind-note = ملاحظة
kind-opinion = رأي
kind-bookmark = إشارة مرجعية
status-unverified = غير متحقَّق منه
status-supported = مدعوم
status-refuted = مدحوض
status-disputed = مختلَف فيه
confidence-low = منخفضة
confidence-medium = متوسطة
confidence-high = عالية
relation-supports = يدعم
relation-supported-by = يدعمه
relation-refutes = يدحض
relation-refuted-by = يدحضه
relation-answers = يجيب عن
relation-answered-by = يجيب عنه
relation-cites = يستشهد بـ
relation-cited-by = يستشهد به
relation-same-as = مثل

## labels: a word before a value, a column, a title
label-value = { $label }: { $value }
label-kind = النوع
label-status = الحالة
label-tag = الوسم
label-tags = الوسوم
label-note = الملاحظة
label-name = الاسم
label-author = صاحب التعليق
label-speaker = القائل
label-said = قيل في
label-place = المكان
label-confidence = الثقة
label-color = اللون
label-none = بلا
label-all = الكل
label-nobody = لا أحد
label-unsigned = غير موقَّع

## orders
order-place = الموضع في النص
order-open = المفتوح أولًا
order-changed = آخر ما تغيّر أولًا
order-status = مجموعات: الحالة
order-section = مجموعات: القسم
order-speaker = مجموعات: القائل
order-tag = مجموعات: الوسم
order-names-kind = مجموعات: ما هي
order-names-count = بعدد مرات ذكرها
order-names-place = بالموضع في النص
order-notes-place = الموضع
order-notes-time = الوقت
order-notes-kind = النوع
order-notes-tag = الوسم
order-notes-status = الحالة
order-articles-latest = الأحدث أولًا
order-articles-title = العنوان
order-articles-unread = ما لم يُقرأ بعد
order-articles-annotations = الأكثر تعليقات أولًا
order-articles-open = الأكثر ادعاءات مفتوحة أولًا
order-articles-length = الأطول أولًا
order-review-due = المستحق، بالتكرار المتباعد
order-review-newest = الكل، الأحدث أولًا
order-review-random = الكل، عشوائيًا

## searching
find-mode-exact = حرفيًا
find-mode-regex = نمطي
find-mode-word = كلمة
find-mode-clitics = كلمة+لواصق
find-counted = { $number } من { $total }{ $more }
key-does-nothing = لا عمل لـ { $keys } هنا: { KEY("help") } لإظهار المفاتيح
nothing-here = لا عمل للأمر { $name } هنا: { KEY("help") } لإظهار المفاتيح

## lists of the sidebar
names-by-count = الأسماء بالعدد
names-by-place = الأسماء بالموضع
names-title = الأسماء
sections-title = الأقسام
notes-title = الملاحظات
note-lost = ضائع
note-ambiguous = أين؟
note-changed = تغيّر
only-kind = فقط: { $kind }
only-all = كل التعليقات
section-facts = { $words ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $words } كلمات
    [many] { $words } كلمةً
   *[other] { $words } كلمة
} · قُرئ { $percent }٪ · { $notes ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $notes } ملاحظات
    [many] { $notes } ملاحظةً
   *[other] { $notes } ملاحظة
}
mention-of = { $name }: { $number } من { $count }

## what is typed
prompt-find = بحث
prompt-only = فقط
prompt-filter = سرد ما فيه
prompt-note = ملاحظة
prompt-tags = الوسوم
prompt-speaker = من قاله
prompt-said = متى قيل
prompt-place = أين قيل
prompt-setting = تعيين
prompt-export = الكتابة في
prompt-rename = الاسم الجديد
prompt-retag = الاسم الجديد للوسم
prompt-find-hint = enter للذهاب إليه · esc للرجوع
prompt-only-hint = enter للفقرات التي فيها ذلك فقط · esc للإلغاء
prompt-filter-hint = enter لإبقائه · esc لسرد الكل
prompt-note-hint = enter وesc للحفظ · ctrl-j سطر جديد
prompt-tags-hint = وسوم بينها فواصل · tab للإكمال · enter للحفظ
prompt-completes-hint = tab للإكمال · enter للحفظ · esc للإلغاء
prompt-export-hint = الملف: ⁨~/⁩ مجلد المنزل · enter للكتابة · esc للإلغاء
prompt-setting-hint = enter للتعيين · esc للإلغاء
prompt-retag-hint = tab للإكمال: يُدمج في وسم مستعمل · enter · esc
prompt-rename-hint = enter للتسمية · esc للإلغاء
prompt-source-hint = enter للحفظ · esc للإلغاء
prompt-said-hint = 2023-11-17 أو 2023-11 أو 2023 أو اليوم · enter للحفظ

## folds and repeats
repeat-paragraphs = الفقرات { $first }–{ $last }
repeat-same = يكرّر { $what }
repeat-fewer-short = يكرّر { $what } عدا { $count }
repeat-more-short = يكرّر { $what } ويزيد { $count }
repeat-fewer = يكرّر { $what }، وتنقصه { $count ->
    [zero] { $count } فقرة
    [one] فقرة واحدة
    [two] فقرتان
    [few] { $count } فقرات
    [many] { $count } فقرةً
   *[other] { $count } فقرة
}
repeat-more = يكرّر { $what }، أكثر { $count ->
    [one] بفقرة واحدة
    [two] بفقرتين
    [few] بـ { $count } فقرات
    [many] بـ { $count } فقرةً
   *[other] بـ { $count } فقرة
}
folded = { $count ->
    [one] فقرة واحدة مطوية
    [two] فقرتان مطويتان
    [few] { $count } فقرات مطوية
    [many] { $count } فقرةً مطوية
   *[other] { $count } فقرة مطوية
}

## review
review-since = منذ { $date }
review-before = قبل { $date }
grade-again = ثانيةً
grade-hard = صعب
grade-good = جيد
grade-easy = سهل
review-title = المراجعة
review-due = المستحق
review-newest = الأحدث أولًا
review-random = عشوائيًا
review-once-more = مرة أخرى
review-words-gone = لم يعد في النص
review-seen = عُرض { $count }×
review-seen-last = عُرض { $count }×، آخرها { $last }
review-seen-forgotten = { $seen } · نُسي { $lapses }×
review-new = جديد
outlook-due = مستحق الآن
outlook-new = جديد
outlook-tomorrow = غدًا
outlook-week = خلال أسبوع
outlook-month = خلال شهر
outlook-later = لاحقًا
tally-put-off = أُجّل
tally-unanswered = بقي بلا جواب
tally-changed = تغيّر
review-done = ما أُنجز

## view
invisible-shown = المحارف الخفية ظاهرة
invisible-hidden = المحارف الخفية مخفية
direction-auto = الاتجاه: كما في النص
direction-rtl = الاتجاه: من اليمين إلى اليسار
direction-ltr = الاتجاه: من اليسار إلى اليمين
paragraph-direction-auto = هذه الفقرة: كما في النص
paragraph-direction-rtl = هذه الفقرة: من اليمين إلى اليسار
paragraph-direction-ltr = هذه الفقرة: من اليسار إلى اليمين

## waiting
awaited-words = «{ $needle }»

## titles of choices
picker-command = أمر
picker-chain = سند
picker-only = فقط
picker-list-only = سرد بعضها
picker-sort-or-group = ترتيب أو تجميع
picker-sort = ترتيب
picker-sort-articles = ترتيب المقالات
picker-differences = تختلف النسخة عن الأولى في
picker-whose-word = قول مَن؟
picker-draft = ملاحظة لم تكتمل
picker-review = المراجعة
picker-review-only = مراجعة بعضها
picker-notes-and-names = الملاحظات والأسماء
picker-follow = اتباع
picker-follow-link = اتباع رابط
picker-source = مصدر المقالة
picker-bond = هذا التعليق …
picker-said-by = ما قاله …
picker-tag-with = الوسم به
picker-type = ما هو؟
picker-join = الضم إلى
picker-show-again = الإظهار من جديد
picker-split = الفصل
picker-kind = النوع
picker-history = السجل
picker-moment = الفروق
picker-whose = تعليقات مَن
picker-reattach = أين موضعه؟
picker-reshape = أيها عن التحديد؟
picker-export = التصدير بصيغة
picker-file-there = هو موجود أصلًا
picker-timeline = الخط الزمني
picker-set = تعيين
picker-beside = مقالة بجانب هذه
picker-theme = السمة

## choices of what is listed
facet-all-claims = كل الادعاءات
facet-every-kind = تعليقات من كل نوع
facet-younger = أحدث من { $age ->
    [week] أسبوع
    [month] شهر
   *[year] سنة
}
facet-older = أقدم من { $age ->
    [week] أسبوع
    [month] شهر
   *[year] سنة
}
facet-without = { $label }: بلا
facet-everyone = الجميع

## groups of claims
no-section = بلا قسم
no-tag = بلا وسم
no-speaker = لا يُعرف قائله

## details
detail-said-by = القائل
detail-when = متى
detail-where = أين
detail-source = المصدر
detail-by = صاحبه
detail-made = كُتب
detail-amounts = مقادير
detail-history = السجل
detail-missing = ينقصه
detail-merged = دُمج
detail-why = السبب
detail-met-in = ورد في
detail-but = لكن
detail-then = حينئذ
detail-was = كان
detail-now = الآن
detail-confidence = الثقة { $confidence }
details-title = التفاصيل
source-title = المصدر
gap-speaker = القائل
gap-date = التاريخ
gap-place = المكان
gap-source = المصدر

## differences of copies
missing-in-copy = ناقص في النسخة
only-in-copy = في النسخة فقط
words-missing-in-copy = كلمات ناقصة في النسخة
words-only-in-copy = كلمات في النسخة فقط
in-the-first = في الأولى: { $words }

## disputes
disputes-annotators = { $count ->
    [one] معلّق واحد فقط
    [two] معلّقان فقط
    [few] { $count } معلّقين
    [many] { $count } معلّقًا
   *[other] { $count } معلّق
}
dispute-taken = { $name }: { $kind } { $quote }
dispute-nobody = لا أحد: لا شيء معلَّم هنا
disputes-nothing-marked = لا شيء معلَّم هنا
disputes-agreed-taken = { $count ->
    [one] واحد مما اتفق عليه الجميع صار في الدفتر
    [two] اثنان مما اتفق عليه الجميع صارا في الدفتر
    [few] { $count } مما اتفق عليه الجميع صارت في الدفتر
    [many] { $count } مما اتفق عليه الجميع صار في الدفتر
   *[other] { $count } مما اتفق عليه الجميع صار في الدفتر
} · { KEY("undo") } للتراجع

## drafts
draft-go-on = متابعة هذه الملاحظة
draft-away = رميها
drafts-away = رميها كلها

## what was kept
confidence-none = غير مذكورة
speaker-kept = حُفظ القائل
place-kept = حُفظ المكان
date-kept = حُفظ التاريخ
note-kept = حُفظت الملاحظة
tags-kept = حُفظت الوسوم
untied = فُكّ الرابط
deleted = حُذف
deleted-note = حُذف: { $kind } { $quote }
deleted-with-links = { $what }، ومعه الروابط إليه في { $count ->
    [one] ملاحظة واحدة
    [two] ملاحظتين
    [few] { $count } ملاحظات
    [many] { $count } ملاحظةً
   *[other] { $count } ملاحظة
}
tied-to-words = رُبط بهذه الكلمات
alike = تشابه { $percent }٪

## keys of an article's source
source-url = العنوان
source-isbn = ردمك
source-author = الكاتب
source-site = الموقع
source-published = نُشر
source-accessed = تاريخ الاطلاع

## reasons why a sentence may be a claim
reason-number = عدد
reason-date = تاريخ
reason-attribution = نسبة
reason-event = حدث
reason-comparison = مقارنة
reason-superlative = تفضيل
reason-cause = سبب
reason-promise = وعد
reason-certainty = يقين
reason-name = اسم

## links
relation-and-end = { $relation } { $end }
bond-supported-by = دليل له: تعليق أو صفحة
bond-refuted-by = دليل عليه
bond-answered-by = ما يجيب عن السؤال
bond-cites = مصدر: تعليق أو صفحة
bond-same-as = القول نفسه في مكان آخر
bond-supports = هذا دليل لغيره
bond-refutes = هذا دليل على غيره
bond-answers = هذا جواب عن سؤال

## names
said-by-name = قاله { $name }
tagged = وُسم بـ { $name }
name-facts = { $name } · { $type } · { $count ->
    [one] ذُكر مرة واحدة
    [two] ذُكر مرتين
    [few] ذُكر { $count } مرات
    [many] ذُكر { $count } مرةً
   *[other] ذُكر { $count } مرة
}
name-facts-latin = { $name } · { $latin } · { $type } · { $count ->
    [one] ذُكر مرة واحدة
    [two] ذُكر مرتين
    [few] ذُكر { $count } مرات
    [many] ذُكر { $count } مرةً
   *[other] ذُكر { $count } مرة
}
names-stopped = توقّف: سُردت أسماء أول { $percent }٪ من النص
name-hidden = أُسقط: { $name }
name-shown-again = أُظهر من جديد: { $name }
name-of-its-own = { $name }: اسم قائم بنفسه
name-made = اسم: { $name }
name-called = اسمه الآن { $name }
name-as-text = كما يدل النص
name-a-name = اسم
name-joined = { $form } هو { $name }
type-person = شخص
type-organization = منظمة
type-product = منتج
type-place = مكان
type-event = حدث
type-name = اسم
type-date = تاريخ
type-amount = مبلغ
type-percentage = نسبة مئوية
type-number = عدد
types-persons = أشخاص
types-organizations = منظمات
types-products = منتجات
types-places = أماكن
types-events = أحداث
types-names = أسماء أخرى
types-dates = تواريخ
types-amounts = مبالغ
types-percentages = نسب مئوية
types-numbers = أعداد

## spans of time
today = اليوم
yesterday = أمس
days-ago = { $count ->
    [one] قبل يوم
    [two] قبل يومين
    [few] قبل { $count } أيام
    [many] قبل { $count } يومًا
   *[other] قبل { $count } يوم
}
until-days = { $count ->
    [one] يوم
    [two] يومان
    [few] { $count } أيام
    [many] { $count } يومًا
   *[other] { $count } يوم
}
until-months = { $count ->
    [one] شهر
    [two] شهران
    [few] { $count } أشهر
    [many] { $count } شهرًا
   *[other] { $count } شهر
}
until-years = { $count ->
    [one] سنة
    [two] سنتان
    [few] { $count } سنوات
    [many] { $count } سنةً
   *[other] { $count } سنة
}

## several annotators
looks-by-author = الألوان والرموز بحسب صاحب التعليق
looks-by-kind = الألوان والرموز بحسب النوع
whose-all = تعليقات الجميع
whose-of = تعليقات { $author } فقط
whose-unsigned = التعليقات غير الموقَّعة فقط

## taking away
quote-with-place = { $quote } مع موضعه
quote-as-markdown = { $kind } { $quote } بصيغة Markdown
file-another-name = اسم آخر
file-replace = استبداله

## the line where one finds
two-parts = { $one } · { $other }
find-ways = { $exact } حرفيًا · { $regex } نمطي · { $whole } كلمات

## bars
percent = { $percent }٪
articles-count = { $count ->
    [zero] لا مقالات
    [one] مقالة واحدة
    [two] مقالتان
    [few] { NUMBER($count) } مقالات
    [many] { NUMBER($count) } مقالةً
   *[other] { NUMBER($count) } مقالة
}
places-count = { $count ->
    [zero] لا مواضع
    [one] موضع واحد
    [two] موضعان
    [few] { NUMBER($count) } مواضع
    [many] { NUMBER($count) } موضعًا
   *[other] { NUMBER($count) } موضع
}
notes-count = { $count ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { NUMBER($count) } ملاحظات
    [many] { NUMBER($count) } ملاحظةً
   *[other] { NUMBER($count) } ملاحظة
}
open-claims-count = { $count ->
    [zero] لا ادعاءات مفتوحة
    [one] ادعاء مفتوح
    [two] ادعاءان مفتوحان
    [few] { NUMBER($count) } ادعاءات مفتوحة
    [many] { NUMBER($count) } ادعاءً مفتوحًا
   *[other] { NUMBER($count) } ادعاء مفتوح
}

## more labels
label-words = الكلمات

## help
keys-title = المفاتيح

## keys that help where one is, a word each
hint-there = إليه
hint-accept = قبول
hint-refuse = رفض
hint-speaker = القائل
hint-choose = اختيار
hint-only = بعضها
hint-same = مثله
hint-back = رجوع
hint-take-back = تراجع
hint-source = المصدر
hint-put-off = تأجيل
hint-skip = تخطٍّ
hint-supported = مدعوم
hint-note = ملاحظة
hint-end = إنهاء
hint-unfold = بسط
hint-unfold-all = بسط الكل
hint-differences = الفروق
hint-help = مساعدة
hint-tags = وسوم
hint-delete = حذف
hint-select = تحديد
hint-claim = ادعاء
hint-highlight = تظليل
hint-find = بحث
hint-sidebar = الشريط
hint-widen = توسيع
hint-evidence = دليل
hint-copy = نسخ
hint-leave = إلغاء
hint-editor = المحرِّر
hint-new-line = سطر جديد
hint-take-it = موافق
hint-first-word = قول الأول
hint-search = بحث
hint-open = فتح
hint-sort = ترتيب
hint-review = مراجعة
hint-statistics = إحصاءات
hint-library = المكتبة
hint-go-there = الذهاب إليه
hint-tie-evidence = ربط دليل
hint-list-only = سرد بعضها
hint-details = التفاصيل
hint-next-mention = الذكر التالي
hint-only-with-it = فقراته فقط
hint-join = ضم
hint-hide = إسقاط
hint-claims = الادعاءات
hint-fold = طيّ
hint-next-pane = اللوحة التالية
hint-kind = النوع

## the library
articles-title = المقالات
column-last = آخر مرة
column-open = مفتوح
column-notes = ملاحظات
column-read = قُرئ
column-words = كلمات
column-file = الملف

## export/claim_page
claim-page-for = ما يدعمه
claim-page-against = ما يدحضه
claim-page-tied = روابط أخرى
claim-page-met = ورد أيضًا في
claim-page-in = في { $title }
claim-page-read = قُرئ في { $date }
claim-one-page = عدد الادعاءات { $count }: حدّد أحدها بمعرّفه

## claims/amounts
amount-percent = { $number }٪
amount-of = { $amount } { $unit }
amount-about = ≈ { $amount }
amount-million = { $number } مليون
amount-billion = { $number } مليار
amount-trillion = { $number } تريليون
unit-kilometre = كم
unit-metre = م
unit-centimetre = سم
unit-mile = ميل
unit-foot = قدم
unit-square-kilometre = كم²
unit-hectare = هكتار
unit-square-metre = م²
unit-square-mile = ميل²
unit-acre = فدان إنجليزي
unit-square-foot = قدم²
unit-tonne = طن
unit-kilogram = كغ
unit-gram = غ
unit-pound = رطل
unit-ounce = أونصة
unit-usd = دولار أمريكي
unit-eur = يورو
unit-gbp = جنيه إسترليني
unit-ils = شيكل
unit-jpy = ين
unit-toman = تومان

## claims and proposals
annotations-title = التعليقات
claims-title = الادعاءات
proposals-title = الاقتراحات

## figures
statistics-title = الإحصاءات
weeks-marked = ما عُلّم
weeks-reviewed = ما روجع
weeks-read = ما قُرئ
weeks-annotations = { $count ->
    [zero] لا تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { NUMBER($count) } تعليقات
    [many] { NUMBER($count) } تعليقًا
   *[other] { NUMBER($count) } تعليق
} · { NUMBER($week) } هذا الأسبوع
weeks-articles = { $count ->
    [zero] لا مقالات
    [one] مقالة واحدة
    [two] مقالتان
    [few] { NUMBER($count) } مقالات
    [many] { NUMBER($count) } مقالةً
   *[other] { NUMBER($count) } مقالة
} · { NUMBER($week) } هذا الأسبوع
figures-articles = { NUMBER($all) } · فُتح منها { NUMBER($opened) } · قُرئ { NUMBER($read) } إلى النهاية
figures-words = { NUMBER($words) } · قُرئ منها { NUMBER($read) }
figures-annotations = { NUMBER($count) }
figures-review = { NUMBER($now) } مستحق · { NUMBER($new) } جديد · { NUMBER($tomorrow) } غدًا
figures-kinds = الأنواع
figures-statuses = الحالات

## app/linking
history-aligned = فقرات رُبطت بفقرات مقالة أخرى
command-split-earlier = نص سابق كُتبت ملاحظات عليه، في لوحة بجانب هذه
command-link-panes = لوحتان تبقيان عند الموضع نفسه؛ وفي النص ثانيةً: تفترقان
command-next-difference = الفرق التالي بين اللوحتين المربوطتين، أو فرق النسخ التالي
command-previous-difference = الفرق السابق بين اللوحتين المربوطتين، أو فرق النسخ السابق
command-tie-paragraphs = ربط هذه الفقرة بفقرة من النص الآخر، أو فصلهما
command-parallel-rows = بدء ما يتقابل في السطر نفسه، أو ترك ذلك
command-variants = فروق المقالات المفتوحة الأخرى، في الأسفل؛ وثانيةً: إخفاؤها
command-carry-over = هذه الملاحظة في اللوحة الأخرى أيضًا
command-follow-beside = ما ترتبط به هذه الملاحظة، في لوحة بجانب هذه
notebook-earlier = هذا نص سابق: تُكتب الملاحظات على نص اليوم
earlier-none = لا نص سابق متاح: كُتبت الملاحظات على نص اليوم
earlier-name = { $name }، كما كان
earlier-name-at = { $name }، { $time }
kept-text-notes = { $count ->
    [zero] لا ملاحظات عليه
    [one] ملاحظة واحدة عليه
    [two] ملاحظتان عليه
    [few] { $count } ملاحظات عليه
    [many] { $count } ملاحظةً عليه
   *[other] { $count } ملاحظة عليه
}
link-needs-two = لوحة واحدة فقط: { KEY("split-beside") } لفتح أخرى، { KEY("split-article") } لفتح مقالة بجانب هذه
link-same-place = اللوحتان تعرضان مقالة واحدة لا تكرّر شيئًا
linking = تجري المقارنة …
linked-translation = رُبطا نصًا وترجمته: { $tied } من { $all } من الفقرات تتقابل
linked-no-more = كل لوحة تتحرك وحدها من جديد
not-linked = لا لوحات مربوطة: { KEY("link-panes") } لربطها
no-differences = النصان متفقان
no-difference-after = لا فرق بعد هذا
no-difference-before = لا فرق قبل هذا
variants-title = فروق النسخ
variants-found = { $count ->
    [0] النسخ متفقة
    [one] فرق واحد بين النسخ · { KEY("next-difference") } إلى التالي، { KEY("differences") } لسردها
    [two] فرقان بين النسخ · { KEY("next-difference") } إلى التالي، { KEY("differences") } لسردها
    [few] { $count } فروق بين النسخ · { KEY("next-difference") } إلى التالي، { KEY("differences") } لسردها
    [many] { $count } فرقًا بين النسخ · { KEY("next-difference") } إلى التالي، { KEY("differences") } لسردها
   *[other] { $count } فرق بين النسخ · { KEY("next-difference") } إلى التالي، { KEY("differences") } لسردها
}
variants-need-witness = لا نسخة أخرى مفتوحة: { KEY("split-article") } لفتح مقالة بجانب هذه، { KEY("split-earlier") } لنص سابق
variants-no-more = لم تعد فروق النسخ ظاهرة
number-of-all = { NUMBER($number) } من { NUMBER($all) }
difference-there = { $sign } { $number } من { $all } · هناك: { $there }
difference-here = { $sign } { $number } من { $all } · هنا فقط
tie-there = والآن الفقرة المقابلة في النص الآخر: { KEY("pane-next") } ثم { KEY("tie-paragraphs") }
tie-same = تُربط فقرة بفقرة من نص آخر: { KEY("pane-next") } للانتقال إليه
paragraphs-tied = رُبطت الفقرتان · { KEY("undo") } للتراجع
paragraphs-untied = فُصلت الفقرتان وتُحسب المقابلة من جديد · { KEY("undo") } للتراجع
parallel-on = الفقرات المتقابلة تبدأ في السطر نفسه
parallel-off = كل نص وحده من جديد
carry-same = اللوحتان تعرضان مقالة واحدة
carry-nowhere = ليست هذه الكلمات في المقالة الأخرى
carry-there = هذه الملاحظة في المقالة الأخرى أصلًا
carried = صارت الملاحظة في المقالة الأخرى أيضًا
carried-unsure = صارت الملاحظة في المقالة الأخرى أيضًا، لا على يقين: الكلمات هناك مختلفة
picker-linked-differences = الفروق
picker-variants = فروق النسخ
picker-kept-texts = نصوص سابقة
linked-versions = { $count ->
    [0] رُبطا: النصان متفقان
    [one] رُبطا: فرق واحد
    [two] رُبطا: فرقان
    [few] رُبطا: { $count } فروق
    [many] رُبطا: { $count } فرقًا
   *[other] رُبطا: { $count } فرق
} (−{ $deleted } +{ $inserted } ~{ $changed } ↕{ $moved }) · { KEY("next-difference") } للانتقال إلى التالي
only-in = { $which ->
    [here] فقط هنا
   *[there] فقط في الآخر
}

## cli/help
cli-about = قارئ ومعلِّق على النصوص المكتوبة من اليمين إلى اليسار في الطرفية
cli-more = من دون أمر يُفتح القارئ: على ملفات، أو على مجلد بوصفه مكتبة، أو على الدخل القياسي (⁨-⁩)، أو على آخر ما قُرئ. والملف الذي يحمل اسم أمر يُفتح هكذا: ⁨./print⁩، أو بعد شرطتين
cli-files = ما يُقرأ: ملفات، أو مجلد، أو ⁨-⁩ للدخل القياسي
cli-beside = فتح الملفات جنبًا إلى جنب، حتى أربعة ملفات
cli-usage = الاستعمال
cli-arguments = الوسائط
cli-options = الخيارات
cli-options-of-all = خيارات كل الأوامر
cli-commands = الأوامر
cli-exit = حالة الخروج
cli-heading = { $title }:
cli-one-of = { $what } ({ $values })
cli-unless-said = { $what } (إن لم يُحدَّد: { $value })
cli-info = بيان ماهية الملف: الصيغة والترميز والعنوان واللغة والاتجاه والمصدر
cli-print = تخطيط مقالة وطباعة أسطرها
cli-sections = سرد أقسام مقالة
cli-entities = سرد الأسماء والقيم في مقالة ومواضعها
cli-claims = سرد الجمل التي قد تكون ادعاءات تستحق التحقق، مع الأسباب
cli-timeline = سرد الجمل المؤرخة مرتبةً بحسب تواريخها
cli-isnad = سرد الأسانيد ورواتها ومتونها
cli-annotate = إضافة تعليق وطباعة معرّفه
cli-notes = سرد التعليقات ومواضعها في النص
cli-place = بيان موضع كل تعليق من تعليقات دفتر في مقالة
cli-search = البحث عن كلمات في المقالات مهما كان إملاؤها
cli-review = مراجعة ما حان موعده من المقالات كلها في القارئ، أو بيان ما قُرئ وما عُلِّم
cli-export = كتابة التعليقات بصيغة أخرى: Markdown وHTML وJSON-LD وCSV وObsidian وAnki وBibTeX وغيرها
cli-import = إضافة تعليقات كتبها برنامج آخر، وبيان كيف وُضع كل منها
cli-collate = بيان مواضع اختلاف نُسَخ نص: في جدول، أو بصيغة TEI
cli-merge = دمج الدفاتر دمجًا ثلاثيًا، أداةَ دمج لـ git؛ والنتيجة في OURS
cli-agree = بيان مدى اتفاق المعلّقين ومواضع اختلافهم
cli-source = بيان مصدر مقالة أو تسجيله
cli-log = سرد كل تغيير في دفتر مقالة، الأحدث أولًا
cli-restore = استعادة الدفتر كما كان في وقت سابق؛ وهو تغيير يمكن التراجع عنه
cli-relink = ربط دفتر بمقالة تغيّر اسمها أو مكانها
cli-check = فحص الدفاتر والسمات والإعدادات والمفاتيح؛ سطر لكل خلل
cli-schema = طباعة JSON Schema للدفاتر أو الإعدادات أو السمات أو entities.toml
cli-terminal = بيان نوع هذه الطرفية وسبب ذلك، والسؤال عن السطر الذي يُقرأ صحيحًا
cli-themes = سرد السمات
cli-keys = سرد أوامر القارئ ومفاتيحها
cli-about-program = بيان الإصدار والرخص والإشعارات
cli-completions = طباعة إكمالات سطر الأوامر لصدفة
cli-man = طباعة صفحة الدليل
cli-help = طباعة هذه المساعدة
cli-version = طباعة الإصدار
cli-option-format = صيغة الجواب: text، أو json التي لا تتغير أسماؤها ومعانيها
cli-option-config = الإعدادات المستعملة: ملف، أو مجلد فيه settings.toml وسمات
cli-option-theme = السمة المستعملة
cli-option-bidi = كيف تُرسل الأسطر إلى الطرفية؛ والأمر `hashiya terminal` يبيّن ما تحتاج إليه
cli-option-form = صيغة المقالات إن لم تكن كما تبدو
cli-option-encoding = ترميز المقالات إن لم تذكره أو ذكرته خطأً: اسم من أسماء WHATWG
cli-only-kind = هذا النوع فقط
cli-only-status = ما له هذه الحالة فقط
cli-only-author = ما كتبه هذا المعلّق فقط
cli-only-text = ما فيه هذه الكلمات فقط، في الاقتباس أو الملاحظة أو الوسوم، مهما كان إملاؤها
cli-only-tag = ما له هذا الوسم فقط
cli-file = المقالة؛ أو ⁨-⁩ للدخل القياسي
cli-form = الصيغة
cli-paths = مقالات أو دفاتر أو مجلدات منها؛ وإلا فالمجلد الحالي
cli-output = الكتابة في هذا الملف، لا في الخرج القياسي
cli-agree-notebooks = الدفاتر، واحد لكل معلّق، لمقالة واحدة
cli-agree-settle = فتح هذه المقالة مع قائمة بما اختلفوا فيه: يُحسم كل خلاف بمفتاح ويُكتب في دفترها
cli-annotate-quote = الكلمات التي يُعلَّق عليها: يُبحث عنها كما كُتبت، ثم كما يفعل البحث
cli-annotate-nth = رقم الموضع الذي وُجد فيه الاقتباس بترتيب النص، بدءًا من 1
cli-annotate-span = الموضع بدلًا من ذلك: نقاط الترميز في النص، والنهاية غير داخلة
cli-annotate-kind = ما هو، أو نوع من عندك
cli-annotate-tags = وسم؛ ويمكن تكراره
cli-annotate-status = حالته، أو حالة من عندك
cli-annotate-note = ما يقال عنه
cli-annotate-author = مَن يعلّق؛ وإلا فكما في الإعدادات أو git أو النظام
cli-check-paths = دفاتر أو مقالات أو إعدادات أو سمات، أو مجلدات منها؛ وإلا فمجلدات إعداداتك وبياناتك
cli-check-mend = حل علامات التعارض التي تركها git في الدفاتر، ودمج النسخ المتعارضة التي تتركها برامج مزامنة المجلدات: ويبقى ما في الجانبين
cli-check-environment = بدلًا من ذلك، بيان ما يجده البرنامج حوله: الطرفية والحافظة والخطوط والبرامج والمجلدات
cli-claim = كل ما يُعرف عن ادعاء، في صفحة لزميل
cli-claim-id = معرّف الادعاء أو آخره؛ ومن دونه كل ادعاءات المقالة
cli-claim-to = الصيغة؛ ومن دونها أسطر
cli-completions-values = بدلًا من ذلك، طباعة كلمات قائمة كما تأخذها الصدفة؛ ونصّها البرمجي يطلبها
cli-completions-word = ما تبدأ به الكلمات
cli-claims-limit = أفضل N جملة لا أكثر؛ ومن دونه كل جملة لها سبب
cli-claims-learn = بيان الأوزان التي تُستخلص من الادعاءات المقبولة في المقالة والاقتراحات المرفوضة فيها
cli-collate-base = النص الذي تُقارن به النسخ الأخرى
cli-collate-witnesses = النسخ الأخرى، حتى ثلاث
cli-completions-shell = الصدفة
cli-entities-inner = والأماكن داخل أسماء أطول أيضًا (في جامعة القاهرة: القاهرة)
cli-export-by = ما يُرتَّب Markdown بحسبه؛ وإلا فبحسب القسم
cli-export-bom = بدء CSV بعلامة ترتيب البايتات، إذ تحتاج إليها بعض برامج الجداول لتعرف أنه UTF-8
cli-export-output = الكتابة في هذا المسار، لا في الخرج القياسي؛ والبايتات واحدة. والمجلد يُكتب فيه ملف لكل مقالة
cli-import-file = المقالة التي تخصها التعليقات
cli-import-from = صيغة البيانات
cli-import-data = ما كتبه برنامج آخر؛ أو ⁨-⁩ للدخل القياسي
cli-isnad-to = الصيغة؛ ومن دونها سطران لكل سند
cli-merge-base = الدفتر الذي بدأ منه الجانبان (git: %O)؛ وهو فارغ إن لم يكن
cli-merge-ours = دفترنا (git: %A)؛ وفيه تُكتب النتيجة
cli-merge-theirs = دفترهم (git: %B)
cli-notes-tags = ما له هذا الوسم فقط؛ وإن تكرر فما له الوسوم كلها
cli-notes-entity = ما كان على كلمات تسمّي هذا الكيان فقط، بأي صورة من صوره
cli-place-notebook = الدفتر؛ وإلا فدفتر المقالة نفسها
cli-place-old = النص الذي كُتبت عليه التعليقات، إن كان عندك
cli-place-write = كتابة المواضع التي وُجدت في الدفتر؛ وما التبس أو ضاع يبقى كما هو
cli-print-width = أعمدة السطر، 65535 على الأكثر؛ وإلا فأعمدة الطرفية، أو 80
cli-print-shaping = الحروف موصولةً بأشكالها المعروضة، أو كما كُتبت
cli-print-order = ترتيب الحروف في السطر؛ auto هو ما يُقرأ صحيحًا في هذه الطرفية، وهو logical في الأنبوب
cli-print-raw = طباعة النص بعد فك ترميزه بدلًا من ذلك: وهو ما تُعدّ فيه كل المواضع
cli-relink-file = المقالة باسمها الحالي
cli-relink-notebook = الدفتر الذي يخصها؛ ويُنقل إلى جانب المقالة
cli-restore-file = المقالة
cli-restore-to = عملية من `hashiya log` بمعرّفها أو بآخره، أو وقت: يوم (نهايته)، أو يوم وساعة، أو RFC 3339
cli-review-paths = مقالات أو مجلدات منها؛ وإلا فمجلدات الإعدادات وما قُرئ
cli-review-entity = ما يذكر هذا الاسم أو ما قاله صاحبه فقط
cli-review-since = ما كُتب في هذا التاريخ أو بعده فقط
cli-review-before = ما كُتب قبل هذا التاريخ فقط
cli-review-order = بأي ترتيب؛ وdue بالتكرار المتباعد
cli-review-stats = بيان ما قُرئ وعُلِّم ورُوجع بدلًا من ذلك
cli-schema-of = الملفات التي يصفها
cli-search-query = الكلمات المطلوبة؛ وقد تختلف الحركات وصور الحروف وحالتها والأرقام
cli-search-paths = مقالات أو مجلدات منها، أو ⁨-⁩ للدخل القياسي؛ وإلا فالمجلد الحالي
cli-search-exact = كما كُتبت، نقطةَ ترميزٍ نقطةَ ترميز
cli-search-regex = المطلوب تعبير نمطي على النص كما كُتب
cli-search-word = كلمات كاملة فقط
cli-source-title = ما يُسمّى به، حيث لا عنوان للنص أو له غيره
cli-source-url = عنوانها؛ وإن كان فارغًا مُحي، وكذلك غيره
cli-source-author = من كتبها
cli-source-site = الموقع أو الصحيفة أو الكتاب الذي هي فيه
cli-source-published = متى نُشرت
cli-source-accessed = متى قُرئت هناك
cli-timeline-paths = مقالات أو مجلدات منها؛ أو ⁨-⁩ للدخل القياسي
cli-timeline-to = الصيغة؛ ومن دونها سطر لكل جملة

## cli/wrong_use
use-see = { $what }؛ انظر ⁨{ $command } --help⁩
use-unknown = وسيط غير متوقع: { $argument }
use-unknown-near = وسيط غير متوقع: { $argument }، ولعل المقصود { $near }
no-command = لا أمر باسم { $word }
no-command-near = لا أمر باسم { $word }؛ أتقصد { $near }؟
use-missing = لم يُحدَّد: { $arguments }
use-value-missing = يحتاج { $argument } إلى قيمة
use-value = ليست { $value } قيمة لـ { $argument }
use-value-of = ليست { $value } قيمة لـ { $argument }؛ القيم الممكنة: { $values }
use-value-why = ليست { $value } قيمة لـ { $argument }: { $why }
use-together = لا يجتمع { $argument } و{ $other }
use-twice = { $argument } مذكور مرتين
use-count = عدد قيم { $argument } هو { $expected }، لا { $given }
use-count-least = أقل عدد لقيم { $argument } هو { $expected }، لا { $given }

standard-output = الخرج القياسي
restore-unknown = { $file }: لا يُعرف شيء عن { $to }؛ والأمر `hashiya log` يسرد ما جرى
restore-several = ⁨--to⁩ { $text }: عدة عمليات تنتهي هكذا؛ اكتب مزيدًا من المعرّف
import-left-out = { $file }: تُرك: { $what }
import-one-page = كله عن { $page }؛ وإذا كُتب في ⁨url⁩ من ⁨[document.source]⁩ في ملاحظات { $file } استُبعدت الصفحات الأخرى
schema-unknown = لا مخطط كهذا
path-too-long = أكبر مما يجوز لمقالة
criterion-empty = يحتاج إلى words أو entity أو regex
terminal-which = أي سطر يُقرأ صحيحًا؟ رقمه، أو enter لاختيار { $detected }، أو q لترك ذلك:
not-a-terminal = الخرج القياسي ليس طرفية

## store/history
list = { $first }، { $next }
label-links = الروابط
label-conflict = التعارض
history-entry = { $what }  { $quote }
history-foreign = كتب برنامج آخر الدفتر
history-names = تغيّرت الأسماء
history-undone = تُراجِع عن: { $what }
history-again = أُعيد: { $what }
history-restored = استُعيد: { $what }
history-added = أُضيف: { $kind }
history-removed = حُذف: { $kind }
history-removed-one = حُذف تعليق
history-outline = صُحّحت العناوين
history-source = تغيّر المصدر
history-document = تغيّرت بيانات المقالة
history-changed = تغيّر: { $kind } ({ $keys })
history-rewritten = كُتب من جديد: { $kind }
history-count-added = أُضيف { $count }
history-count-changed = تغيّر { $count }
history-count-removed = حُذف { $count }

## export: what an import leaves out
left-pictures = صور
left-bookmarks = إشارات مرجعية
left-notes-without-words = ملاحظات بلا كلمات من النص
left-without-words = بلا كلمات من النص
left-values = قيم `{ $key }` لا يعرفها الدفتر
left-relations = علاقات
left-events = أحداث
left-attributes = خصائص
left-normalizations = تطبيعات
left-equivalences = تكافؤات
left-lines-of-another-form = أسطر بصيغة أخرى
left-quotations = اقتباسات
left-of-another-type = من نوع آخر
left-replies = ردود
left-notes-on-a-page = ملاحظات على صفحة كاملة
left-of-other-pages = من صفحات أخرى

## export: labels of reports and Markdown
report-annotations = { $count ->
    [zero] لا تعليقات
    [one] تعليق واحد
    [two] تعليقان
    [few] { $count } تعليقات
    [many] { $count } تعليقًا
   *[other] { $count } تعليق
}
report-claims = { $count ->
    [zero] لا ادعاءات
    [one] ادعاء واحد
    [two] ادعاءان
    [few] { $count } ادعاءات
    [many] { $count } ادعاءً
   *[other] { $count } ادعاء
}
report-said-by = القائل
report-not-found = غير موجود في النص
report-in-the-text = في النص
markdown-not-found = غير موجود في النص
markdown-without-tag = بلا وسم
report-by = بقلم { $name }
report-accessed = اطُّلع عليه في { $date }

## ui/sidebar
thousands = { $count } ألف
millions = { $count } مليون

## config: what settings mean, as their schema says
setting-help-theme = auto أو اسم سمة
setting-help-light = السمة التي يأخذها auto على خلفية فاتحة
setting-help-dark = السمة التي يأخذها auto على خلفية داكنة
setting-help-author = مَن يعلّق؛ وفارغًا: اسم المستخدم في git أو في النظام
setting-help-interface-language = auto أو وسم لغة مثل ar
setting-help-interface-digits = أرقام الأعداد
setting-help-interface-calendar = تقويم التواريخ
setting-help-interface-direction = اتجاه قراءة الأشرطة والقوائم
setting-help-page-measure = أكثر ما يكون للسطر من أعمدة
setting-help-page-paragraphs = كيف تُفصل الفقرات
setting-help-page-margin = هل تُعرض الملاحظات بجانب أسطرها
setting-help-page-context = أسطر تبقى ظاهرة حول المؤشر
setting-help-text-shaping = حروف موصولة، أو كما كُتبت
setting-help-text-marks = هل تُرسم الحركات
setting-help-text-lam-alef = هل تشغل اللام والألف خلية واحدة
setting-help-text-tab = الأعمدة من موقف جدولة إلى التالي
setting-help-text-face = خط الصفحة حين تكون صورة؛ وفارغًا: خط يناسب اللغة
setting-help-sidebar-show = هل يكون الشريط الجانبي مفتوحًا عند البدء
setting-help-sidebar-side = الجهة التي فيها الشريط الجانبي
setting-help-sidebar-width = أعمدة الشريط الجانبي؛ و0: ربع النافذة
setting-help-find-exact = كما كُتب تمامًا، لا بأي رسم
setting-help-find-word = كلمات كاملة فقط
setting-help-archive-beside = هل تُحفظ النصوص القديمة بجانب مقالاتها
setting-help-notebook-schema = مخطط JSON Schema الذي يذكره الدفتر الجديد في سطره الأول
setting-help-terminal-bidi = كيف تُرسل الأسطر
setting-help-terminal-depth = عدد الألوان
setting-help-terminal-mouse = هل تُستعمل الفأرة
setting-help-terminal-wheel = الأسطر التي تمرّرها خطوة العجلة
setting-help-pipe-limit = أكثر ما يُقرأ من أنبوب، بالميغابايت
setting-help-pipe-one-screen = هل يُطبع ما تسعه شاشة واحدة ثم يُخرج؛ auto: كما يقول المتغير LESS
setting-help-review-recall = الكلمات أولًا، وما دُوّن عنها بضغطة مفتاح
setting-help-claims-units = المقاييس التي تُذكر بها المقادير
setting-help-claims-currency = رمز ISO 4217 للعملة التي تُذكر بها العملات الأخرى

## cli: what lists and reports are about
info-title = العنوان
info-format = الصيغة
info-encoding = الترميز
info-language = اللغة
info-direction = الاتجاه
info-characters = المحارف
info-paragraphs = الفقرات
info-sections = الأقسام
info-warning = تنبيه
notes-lead = { $file }: { $id } { $what }:{" "}
notes-status = { $what } ({ $status })
notes-tags = # { $tags }
notes-state = { $what } [{ $state }]
search-hit = { $number }:{" "}
search-hit-in = { $file }:{ $number }:{" "}
check-fault = { $file }: { $what }
check-fault-at = { $file }:{ $line }: { $what }
claims-speaker-guessed = القائل، ظنًّا
state-exact = مطابق
state-moved = انتقل
state-changed = تغيّر
state-ambiguous = ملتبس
state-orphan = ضائع
environment-good = سليم
environment-missing = ناقص
environment-bad = معطّل
environment-of-clipboard = الحافظة
environment-of-locale = اللغة
environment-of-fonts = الخطوط
environment-of-settings = الإعدادات
environment-of-data = البيانات
environment-of-state = السجلات
environment-of-cache = المخبأ
terminal-terminal = الطرفية
terminal-without-name = غير معروفة
terminal-bidi = الاتجاهان
terminal-because = { $class } ({ $reason })
terminal-limits = القيود
terminal-marks = الحركات
terminal-marks-shown = ظاهرة
terminal-marks-not-sent = لا تُرسل
terminal-advice = ما العمل
terminal-advice-picture = { KEY("picture") } في القارئ يعرض الصفحة صورةً، فيها الحركات وخط النستعليق
terminal-advice-other = لقراءة الحركات استعمل xterm أو GNOME Terminal أو Konsole، أو kitty من 0.40 فصاعدًا خارج tmux
terminal-frames = عرض الإطار دفعة واحدة
terminal-keyboard = لوحة مفاتيح kitty
terminal-yes = نعم
terminal-no = لا
terminal-unknown = لا يُعرف شيء عن هذه الطرفية
terminal-chosen = اخترتَه أنت
terminal-knows-mode = أجابت بأنها تعرف الوضع 8
terminal-always-on = أجابت بأن ترتيبها الذاتي للاتجاهين مفعّل دائمًا
terminal-always-off = أجابت بأن ترتيبها الذاتي للاتجاهين معطّل دائمًا
terminal-silent = لم تُجب عبر هذا الاتصال البطيء؛ والوضع 8 لا يضر
terminal-draws-words = أجابت بأنها ترسم الكلمات كاملة (OSC 66)
terminal-replied = دلّت أجوبتها على أنها { $name }
terminal-replied-untried = دلّت أجوبتها على أنها { $name }، وهذه قُرئ عنها ولم تُجرَّب
terminal-set = دلّت متغيرات البيئة على أنها { $name }
terminal-set-untried = دلّت متغيرات البيئة على أنها { $name }، وهذه قُرئ عنها ولم تُجرَّب
terminal-around-unknown = لا يذكر { $through } في أي طرفية يعمل
terminal-around = يعمل { $through } في { $name }
terminal-takes-mode = يمرّر { $through } الوضع 8 إلى { $name }
terminal-takes-switch = يمرّر { $through } المفتاح الخاص إلى { $name }
terminal-takes-nothing = لا يمرّر { $through } شيئًا إلى { $name }
terminal-no-switch = لا تتيح تعطيل ترتيبها الذاتي للاتجاهين
terminal-no-switch-no-marks = لا تتيح تعطيل ترتيبها الذاتي للاتجاهين، وتُسقط الحركات
terminal-marks-at-the-edge = ترسم الحركات عند حافة النافذة، فلا تُرسل
terminal-marks-beside = ترسم الحركات خليةً إلى اليمين، فلا تُرسل
terminal-loses-letters = تُضيّع حروفًا تحت الحركات، فلا تُرسل
terminal-reverses-words = تعكس الكلمات بنفسها؛ والحركات تكسرها فلا تُرسل
terminal-long-words = الكلمات التي تتصل فيها أكثر من سبعة أحرف تُرسل بلا حركات
