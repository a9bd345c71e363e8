//! Closed lists of words that say something of their neighbours: months, currencies, titles, heads of
//! names, particles. Written by hand, for Arabic, Persian, Urdu, Hebrew and English; no names.

use super::tables::Print;
use super::token::normalize;
use std::sync::OnceLock;

/// What a word says; a set of the constants below.
pub(super) type Flags = u64;

pub(super) const MONTH: Flags = 1 << 0;
/// The first half of a month of two words (تشرين الثاني), and the second.
pub(super) const MONTH_FIRST: Flags = 1 << 1;
pub(super) const MONTH_SECOND: Flags = 1 << 2;
pub(super) const MULTIPLIER: Flags = 1 << 3;
pub(super) const CURRENCY: Flags = 1 << 4;
pub(super) const PERCENT: Flags = 1 << 5;
/// A number after it is a year.
pub(super) const YEAR: Flags = 1 << 6;
/// A number before it is a year, and it belongs to the date.
pub(super) const ERA: Flags = 1 << 7;
/// Offices and titles before a person's name.
pub(super) const TITLE: Flags = 1 << 8;
pub(super) const ORG_HEAD: Flags = 1 << 9;
pub(super) const PLACE_HEAD: Flags = 1 << 10;
pub(super) const EVENT_HEAD: Flags = 1 << 11;
pub(super) const THING_HEAD: Flags = 1 << 12;
/// Verbs that a person is the subject of.
pub(super) const SAYING: Flags = 1 << 13;
/// Son of, father of, servant of: inside a person's name.
pub(super) const KIN: Flags = 1 << 14;
pub(super) const PREPOSITION: Flags = 1 << 15;
/// Pronouns, conjunctions, negations, auxiliaries, numerals, days: never in a name.
pub(super) const PARTICLE: Flags = 1 << 16;
/// A preposition that places stand after more than people do.
pub(super) const TOWARDS: Flags = 1 << 17;
/// A day in words before a month (یکم).
pub(super) const DAY: Flags = 1 << 18;
/// An adjective that closes an institution's name (المتحدة، الوطني).
pub(super) const CLOSING: Flags = 1 << 19;
/// A people, a faith: nisba forms that are no names in running text.
pub(super) const PEOPLE: Flags = 1 << 20;

/// People and things of an organisation, before its name.
pub(super) const BODY: Flags = 1 << 21;
/// What is done to a product, before its name.
pub(super) const RELEASE: Flags = 1 << 22;

/// Given names of our own list.
pub(super) const GIVEN: Flags = 1 << 23;

/// Heads that stand before a name and are no part of it (شركة).
pub(super) const APART: Flags = 1 << 24;
/// Heads that make a name of the common words after them (وزارة).
pub(super) const INSTITUTION: Flags = 1 << 25;

/// Verbs of the third person.
pub(super) const VERB: Flags = 1 << 26;
/// A people in the plural (الرومان), and what belongs to a country (مصري).
pub(super) const GROUP: Flags = 1 << 27;
pub(super) const NISBA: Flags = 1 << 28;

/// Words for a work, and for its coming out, before a title in quotation marks.
pub(super) const WORK: Flags = 1 << 29;

/// Words of scripture and verse, of texts that report, and of texts that explain.
pub(super) const CALLS: Flags = 1 << 30;
pub(super) const REPORTS: Flags = 1 << 32;
pub(super) const EXPLAINS: Flags = 1 << 33;

/// Words that a blessing begins with, before God or peace: رضي الله عنه.
pub(super) const BLESSING: Flags = 1 << 31;

const LISTS: &[(Flags, &str)] = &[
    (BLESSING, "رضي صلى عليه عليها عليهم رحمه رحمها حفظه حفظها قدس غفر لعنه"),
    (
        REPORTS,
        "قال وقال قالت وقالت يقول تقول قالوا فقال أكد وأكد أكدت أعلن وأعلن أعلنت صرح وصرح أضاف وأضاف أضافت أوضح وأوضح أوضحت",
    ),
    (REPORTS, "أشار وأشار أشارت نفى حذر توقع أفاد أفادت أمس المتحدث الناطق الماضي تصريحات"),
    (
        EXPLAINS,
        "هي هو أو مثل تسمى يسمى سميت عبارة تعتبر يعتبر يعد تعد يستخدم تستخدم القرن عام سنة العديد مختلفة معينة يمكن أيضا كانت شكل",
    ),
    (EXPLAINS, "يتم تم يتكون تتكون ذات تعرف يعرف"),
    (
        CALLS,
        "يا أيها ألا لعل ليت كأن كأنما أنت إياك ربك ربي رب ولا فلا فما وما إذا وإذا لك فإن عليك إني وإني أما قل أفلا ليس فليس سوى",
    ),
    (MONTH, "يناير فبراير مارس أبريل ابريل إبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"),
    (MONTH, "جانفي فيفري أفريل ماي جوان جويلية أوت غشت شتنبر نونبر دجنبر يوليوز"),
    (MONTH, "شباط آذار نيسان أيار حزيران تموز آب أيلول محرم صفر رجب شعبان رمضان شوال"),
    (MONTH_FIRST, "تشرين كانون ربيع جمادى ذو ذي ذی جمادی"),
    (MONTH_SECOND, "الأول الثاني الأولى الثانية الآخر الآخرة القعدة الحجة الاول الثانی القعده الحجه"),
    (MONTH, "ژانویه فوریه فوریهٔ مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر"),
    (MONTH, "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند"),
    (MONTH, "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر"),
    (MONTH, "ינואר פברואר מרץ מרס אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"),
    (MONTH, "תשרי חשוון כסלו טבת שבט אדר ניסן אייר סיוון תמוז אב אלול"),
    (MONTH, "january february march april may june july august september october november december"),
    (MONTH, "jan feb mar apr jun jul aug sep sept oct nov dec"),
    (MULTIPLIER, "مليون مليونا مليونًا ملايين مليار مليارا مليارات ألف ألفا آلاف تريليون بليون بلايين"),
    (MULTIPLIER, "میلیون میلیارد هزار تریلیون ملین ارب کروڑ لاکھ ہزار بلین"),
    (MULTIPLIER, "מיליון מיליארד אלף אלפים טריליון מיליוני מיליארדי million billion thousand trillion bn"),
    (
        CURRENCY,
        "دولار دولارا دولارات الدولارات يورو جنيه جنيها جنيهات ريال ريالا ريالات درهم درهما دراهم دينار دينارا",
    ),
    (
        CURRENCY,
        "دنانير ليرة ليرات شيكل شيقل روبية روبل ين يوان فرنك فرنكا كرونة كرون باوند إسترليني سنت سنتا",
    ),
    (
        CURRENCY,
        "تومان ریال دلار یورو پوند روپے روپیہ روپیے روپئے ڈالر پاؤنڈ שקל שקלים ש״ח דולר דולרים אירו יורו",
    ),
    (
        CURRENCY,
        "dollar dollars euro euros pound pounds yen yuan shekel shekels rupee rupees dirhams riyals dinars usd eur gbp",
    ),
    (PERCENT, "بالمئة بالمائة المئة المائة درصد فیصد אחוז אחוזים percent"),
    (YEAR, "عام سنة عامي سنتي العام سال سنه سنہ שנת בשנת משנת עד־שנת بعام وعام لعام منذ year since"),
    (ERA, "ميلادي ميلادية ميلاديا هجري هجرية هجريا هـ میلادی هجری خورشیدی عیسوی ہجری לספירה לפנה״ס"),
    (DAY, "یکم اول"),
    (
        TITLE,
        "الرئيس رئيس رئيسة وزير وزيرة الوزير السيد السيدة الدكتور الدكتورة د الشيخ الإمام الملك ملك الملكة ملكة الأمير أمير",
    ),
    (
        TITLE,
        "الأميرة القائد قائد الجنرال اللواء العقيد المدير مدير مديرة المديرة المدرب مدرب اللاعب لاعب المهاجم الحارس",
    ),
    (
        TITLE,
        "الكاتب الكاتبة الشاعر الفنان الفنانة الممثل المخرج المهندس المهندسة العالم عالم الباحث الباحثة الصحفي الصحفية",
    ),
    (
        TITLE,
        "الخليفة السلطان سلطان القديس البابا الإمبراطور إمبراطور القيصر اللورد السير المؤسس مؤسس المستشار مستشار النائب",
    ),
    (
        TITLE,
        "الفيزيائي الفيلسوف المؤرخ الرسول النبي زوجة زوجته ابنه ابنته أخيه شقيقه والده الأستاذ البروفيسور الحاج",
    ),
    (
        TITLE,
        "عضو مسؤول المتحدث الناطق أنصار مؤيدو مؤيدي خصوم السفير القاضي المحامي الطبيب المبرمج المطرب المغني خلفه سلفه المدعو يدعى اسمه",
    ),
    (
        TITLE,
        "آقای خانم دکتر مهندس استاد شاه امام پیامبر سلطان ملا آیت‌الله حجت‌الاسلام رئیس وزیر مدیر نویسنده شاعر جناب مسٹر ڈاکٹر صدر محترمہ حضرت طالبہ والد",
    ),
    (
        TITLE,
        "سرمربی مربی سخنگوی سخنگو نماینده سفیر پروفسور پیمانکار دبیر دبیرکل معاون سرپرست بازیکن کاپیتان مدیرعامل فرمانده فرماندار استاندار شهردار کارگردان رهبر",
    ),
    (TITLE, "قاضي قاضية المحامية القاضية العميل قاضی دادستان بازپرس وکیل מגישת מגיש התובע"),
    (TITLE, "ترجمان وزیراعظم وزیراعلیٰ گورنر کپتان چیئرمین سربراہ سیکرٹری جسٹس میجر کرنل کوچ کھلاڑی"),
    (TITLE, "סגן יו״ר דובר דוברת מזכ״ל מפקד שופט השופט השופטת מאמן המאמן השגריר מנהל מנהלת"),
    (
        TITLE,
        "מר גברת גב׳ ד״ר פרופ׳ פרופסור רב הרב השר הנשיא נשיא המלך הסופר המשורר מנכ״ל שר ראש עו״ד ח״כ הזמר השחקן",
    ),
    (
        TITLE,
        "mr mrs ms dr prof sir lord lady king queen prince princess president minister captain general pope saint imam sheikh",
    ),
    (
        ORG_HEAD,
        "شركة الشركة جامعة الجامعة منظمة المنظمة حزب وزارة نادي النادي فريق الفريق بنك مصرف البنك صحيفة جريدة وكالة مؤسسة",
    ),
    (
        ORG_HEAD,
        "معهد المعهد اتحاد الاتحاد جمعية هيئة حركة كلية الكلية منتخب المنتخب مجلس لجنة نقابة محكمة مجموعة صندوق شبكة قناة إذاعة",
    ),
    (
        ORG_HEAD,
        "مدرسة أكاديمية الأكاديمية مستشفى فرقة كتيبة جيش جبهة رابطة مكتب دار مركز المركز شركات ستوديو استوديو مختبر",
    ),
    (
        ORG_HEAD,
        "شرکت بورس دانشگاه سازمان حزب وزارت بانک روزنامه خبرگزاری موسسه باشگاه تیم مجلس شورای انجمن یونیورسٹی کمپنی پارٹی روزنامہ ادارہ جامعہ",
    ),
    (
        ORG_HEAD,
        "חברת חברה אוניברסיטת האוניברסיטה ארגון מפלגת בנק עיתון העיתון משרד עמותת קבוצת אקדמיה האקדמיה מכון צבא ועד",
    ),
    (
        PLACE_HEAD,
        "مدينة المدينة قرية دولة جمهورية الجمهورية مملكة المملكة ولاية محافظة نهر جبل جبال بحر بحيرة جزيرة جزر مطار شارع منطقة إقليم",
    ),
    (
        PLACE_HEAD,
        "قارة مسجد المسجد جامع الجامع قصر ملعب استاد قلعة باب ساحة العاصمة بلاد بلدة بلدية إمارة محيط خليج صحراء ميناء مضيق حي جسر",
    ),
    (
        PLACE_HEAD,
        "ضاحية مقاطعة مرقد ضريح كنيسة كاتدرائية دير مقبرة سوق وادي برج متحف مقر إمبراطورية الإمبراطورية سلطنة العتبة حديقة",
    ),
    (PLACE_HEAD, "شهر کشور استان روستای رود کوه خیابان دریای جزیره شہر ملک صوبہ گاؤں دریا ضلع میدان عمارت"),
    (PLACE_HEAD, "עיר העיר מדינת רחוב כפר הר נהר ים אי שכונת מושב קיבוץ מחוז גבעת נחל"),
    (
        EVENT_HEAD,
        "معركة حرب الحرب مؤتمر كأس بطولة دوري الدوري ثورة الثورة غزوة مهرجان دورة حملة انتخابات أولمبياد جنگ انقلاب جشنواره جام قمة جائزة",
    ),
    (EVENT_HEAD, "מלחמת מבצע ועידת פסטיבל גביע מהפכת"),
    (
        THING_HEAD,
        "نظام برنامج لغة كتاب تطبيق منصة موقع نموذج مجلة فيلم رواية مسلسل أغنية لعبة مشروع جهاز هاتف معالج محرك سفينة طائرة صاروخ قانون",
    ),
    (THING_HEAD, "کتاب فیلم برنامه زبان سامانه تقویم رمان مجله ספר הספר תוכנת מערכת אתר שפת סרט"),
    (
        SAYING,
        "قال وقال قالت وقالت يقول تقول أكد وأكد أكدت أعلن وأعلن أعلنت صرح وصرح أضاف وأضاف أضافت ذكر ذكرت كتب وكتب كتبت أوضح وأوضح",
    ),
    (
        SAYING,
        "أشار وأشار رأى يرى ترى اعتبر نفى طلب دعا أخبر حذر توقع وافق رفض استقال غادر وصل ولد توفي مات عاش اخترع اكتشف أسس أسسها نشر نشرت غادرت",
    ),
    (
        SAYING,
        "گفت سخن می‌گوید افزود نوشت اعلام کہا بتایا لکھا کہتے אמר אמרה טען טענה הודיע הודיעה כתב כתבה said says told wrote announced added",
    ),
    (KIN, "بن ابن بنت أبو أبي أبا أم آل عبد ابنة بو ولد عبد‌ زاده پور בן בת אבו אבן bin ibn abu ben"),
    (PREPOSITION, "לדברי לטענת לדעת מטעם בקרב כנגד לקראת"),
    (ORG_HEAD, "رادیو راديو تلویزیون باشگاه دادگاه"),
    (THING_HEAD, "بودكاست البودكاست پادکست پوڈکاسٹ פודקאסט فيديو الفيديو ویدیو ویڈیو وثائقي تدوينة مدونة"),
    (
        PREPOSITION,
        "من على عن مع بين حتى خلال بعد قبل عند لدى ضد حول دون بدون سوى عبر منذ مثل بسبب أثناء فوق تحت أمام خلف أو ثم و",
    ),
    (
        PREPOSITION,
        "از با بر برای تا که و یا درباره توسط بدون پیش پس کے کی کا کو سے نے پر تک ساتھ لیے اور של את על עם אל מן או אצל",
    ),
    (TOWARDS, "في إلى نحو داخل خارج قرب شمال جنوب شرق غرب وسط باتجاه بشمال بجنوب در به سوی میں ב ל"),
    (
        PARTICLE,
        "كيف متى أين لماذا لعل وقتی هرگز شاید چگونه چنان هو هي هم هما هن هذا هذه ذلك تلك هؤلاء الذي التي الذين اللذان اللتان ما لا لم لن ليس ليست إن أن إنه أنه أنها إنها لأن كان كانت يكون تكون",
    ),
    (
        PARTICLE,
        "قد لقد هل كل بعض جميع أي غير كما كذلك أيضا فقط جدا حيث حين عندما بينما إذا لو لكن بل أما إلا كانوا كأن بأن وبأن بأنه بأنها لأنه لأنها وأن مما فيما عما وهو وهي وكان وكانت وقد ولم",
    ),
    (
        PARTICLE,
        "وهم منه منها فيه فيها له لها لهم به بها إليه إليها عليه عليها عنه عنها معه بهذا لهذا ولا وما فهو فهي ولكن وذلك وهذا وهذه والتي والذي هناك هنا الآن اليوم",
    ),
    (
        PARTICLE,
        "أحد إحدى واحد اثنين اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة عشر أول أولى نفسه نفسها يوم شهر ساعة مرة",
    ),
    (
        PARTICLE,
        "الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت مساء صباح ليل فجر كثير أكثر أقل معظم عدة أهم أكبر أفضل تم يتم ربما",
    ),
    (
        PARTICLE,
        "این آن او ما شما آنها است بود شد می‌شود می‌کند کرد کرده شده دارد هم نیز هر همه یک دو سه چه چرا اما اگر باید را های ها ہے ہیں تھا تھی تھے ہو یہ وہ اس ان بھی",
    ),
    (
        PARTICLE,
        "ہم آپ نہیں جو جس کیا گیا گئی ایک دو تین پھر اب جب لیکن مگر اپنے اپنی اپنا ہوا ہوئی ہوتا رہے رہی کر کوئی",
    ),
    (
        PARTICLE,
        "הוא היא הם הן אני אתה אנחנו זה זו זאת אלה לא כי אם גם רק כל יש אין היה הייתה היו כך כמו אבל אך לפי כבר עוד מאוד מה מי אשר שלו שלה",
    ),
    (
        PARTICLE,
        "שמונה שלוש חמש תשע עשר עשרה שלושה חמישה שישה תשעה עשרים שלושים ארבעים חמישים שישים שבעים שמונים תשעים همان همین چنین هیچ بسیار خود دیگر سپس פרק دیشب امروز دیروز فردا امشب امسال پارسال آج کل אתמול אמש היום מחר השבוע הבוקר הערב",
    ),
    (
        BODY,
        "إدارة موظفي موظفو موظفين أسهم سهم مؤسسي مؤسسو مساهم مساهمي مستثمري مستثمر عملاء مقر فرع ميثاق قيمة أرباح إيرادات مجلس",
    ),
    (BODY, "کارمندان کارکنان سهام مدیران ملازمین حصص עובדי מניות מנהלי"),
    (
        RELEASE,
        "إطلاق أطلقت أطلق إصدار نسخة منتج منتجات ترقية تحديث نشر تطوير إصدارات نسخه انتشار جاری גרסת השקת",
    ),
    (
        APART,
        "شركة الشركة لشركة شركات مدينة المدينة لمدينة بمدينة صحيفة جريدة وكالة مجلة منصة المنصة موقع لموقع تطبيق برنامج",
    ),
    (APART, "نموذج قرية بلدة حي دولة العاصمة صندوق الصندوق فريق الفريق لاعب"),
    (
        APART,
        "استان شهرستان ولایت محله منطقه مرز سد ورزشگاه صوبہ ضلع شرکت شهر روستای خبرگزاری روزنامه نشر مجله شہر کمپنی روزنامہ ملک חברת העיר עיר עיתון העיתון תקן הזמרת",
    ),
    (
        INSTITUTION,
        "وزارة جامعة معهد محكمة أكاديمية الأكاديمية منظمة حزب اتحاد بنك كلية مستشفى متحف جائزة دار برلمان نقابة",
    ),
    (
        INSTITUTION,
        "دانشگاه وزارت سازمان مجلس یونیورسٹی جامعہ אוניברסיטת מכללת אקדמיה האקדמיה משרד מכון ועד תיאטרון מוזיאון רשות עיריית משטרת פרקליטות",
    ),
    (
        CLOSING,
        "المتحدة الوطني الوطنية الدولي الدولية العالمي العالمية الملكي الملكية المركزي المركزية العربية الإسلامية القومي الكبرى المستقلة المفتوحة",
    ),
    (
        WORK,
        "رواية روايته روايتها الرواية كتاب كتابه كتابها الكتاب ديوان ديوانه ديوانها قصيدة قصيدته مسرحية مسرحيته فيلم فيلمه الفيلم أفلام",
    ),
    (
        WORK,
        "مسلسل المسلسل أغنية أغنيته لوحة لوحته مجلة المجلة ملحمة موسوعة سيمفونية رواياته أعماله صدر صدرت نشر نشرت ظهرت طبع طبعت أخرج",
    ),
    (WORK, "رمان فیلم داستان نمایشنامه سریال آلبوم ترانه شعر کتابش ناول فلم افسانہ ڈراما رسالہ نظم مجموعہ"),
    (
        WORK,
        "ספר ספרו ספרה הספר רומן הרומן סרט הסרט סרטו מחזה המחזה מחזהו שיר השיר שירו סדרה הסדרה עיתון העיתון",
    ),
    (
        PEOPLE,
        "عربي عرب العرب العربي العربية مسلم المسلمين المسلمون يهود اليهود مسيحي المسيحيين إسلامي الإسلامي الإسلامية غربي شرقي أوروبي الأوروبية",
    ),
];

/// Twice as many slots as the lists have words, so that most are found where they are looked for first.
const SLOTS: usize = 4_096;

/// The words of the lists by their prints: each in the slot that its print names, or in the next free one.
struct Table(Vec<(Print, Flags)>);

impl Table {
    fn read() -> Self {
        let mut table = Self(vec![(Print::default(), 0); SLOTS]);
        let mut word = String::new();
        for (flags, list) in LISTS {
            for written in list.split(' ') {
                word.clear();
                normalize(written, &mut word);
                let print = Print::of(&word);
                let slot = table.slot(print);
                table.0[slot] = (print, table.0[slot].1 | flags);
            }
        }
        table
    }

    /// The slot of the word of this print, or the free one where it would stand.
    fn slot(&self, print: Print) -> usize {
        let mut slot = print.0 as usize % SLOTS;
        while self.0[slot].1 != 0 && self.0[slot].0 != print {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }
}

/// What the word of normal form `word` says; 0 for most words.
pub(super) fn flags(word: &str) -> Flags {
    flags_of(Print::of(word))
}

/// What the word of this print says.
pub(super) fn flags_of(print: Print) -> Flags {
    static TABLE: OnceLock<Table> = OnceLock::new();
    let table = TABLE.get_or_init(Table::read);
    table.0[table.slot(print)].1
}
