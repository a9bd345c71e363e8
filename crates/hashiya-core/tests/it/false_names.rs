//! Words that look like names and are none, and what a lone name is.

use hashiya_core::document::Document;
use hashiya_core::entities::{Entities, Entity, Kind, Overrides, find};

fn found(text: &str) -> Entities {
    let document = Document::parse(text.as_bytes(), "a.txt").unwrap_or_else(|_| unreachable!("plain text"));
    find(&document, &Overrides::default())
}

fn names(found: &Entities) -> Vec<&str> {
    let names = found.entities.iter().filter(|entity| !entity.kind.is_value());
    names.map(|entity| entity.name.as_str()).collect()
}

/// A common word that is somebody's name too, where it stands once and beside nobody.
#[test]
fn a_common_word_that_stands_once_is_no_name() {
    for text in [
        "وفي العقد تعهد نادر: أن تكف الشركة عن المنافسة وتبدأ بالمساعدة.",
        "دفعت الشركة مليار دولار، ثم دفعت مليون دولار أخرى بعد عام.",
        "يعود الربح إلى المنظمة الأم، والسلطة في يد مجلس المنظمة الأم.",
    ] {
        assert_eq!(names(&found(text)), [""; 0], "{text}");
    }
    let text = "وصل السيد نادر إلى المدينة. وقال كريم إن الأمر صعب.";
    assert_eq!(names(&found(text)), ["نادر", "كريم"]);
}

/// Amounts of money that no digit tells, which were taken for people.
#[test]
fn a_sum_in_words_is_money() {
    for (text, sum) in [
        ("دفعت مليار دولار ثم رحلت.", "مليار دولار"),
        ("دفعت Velmora مليار دولار ثم رحلت.", "مليار دولار"),
        ("وبلغت خسائرها خمسة ملايين يورو بعد عام.", "خمسة ملايين يورو"),
        ("بيعت بثلاثة وعشرين مليون دينار أمس.", "ثلاثة وعشرين مليون دينار"),
        ("بلغت الكلفة أكثر من مليوني دولار.", "مليوني دولار"),
        ("این شرکت دو میلیارد تومان پرداخت کرد.", "دو میلیارد تومان"),
        ("החברה שילמה חמישה מיליון שקל אתמול.", "חמישה מיליון שקל"),
        ("כמיליארד דולר ומיליון שקל אבדו.", "מיליון שקל"),
        ("کمپنی نے پانچ کروڑ روپے دیے۔", "پانچ کروڑ روپے"),
    ] {
        let found = found(text);
        let sums = found.entities.iter().filter(|entity| entity.kind == Kind::Money);
        let sums: Vec<&str> = sums.map(|entity| entity.name.as_str()).collect();
        assert_eq!(sums, [sum], "{text}");
        assert!(names(&found).iter().all(|name| *name == "Velmora"), "{text} {:?}", names(&found));
    }
    let none = found("وقرأ ألف ليلة وليلة في مليون سنة، ثم آلاف الدراسات بملايين الدولارات.");
    assert!(none.entities.iter().all(|entity| entity.kind != Kind::Money));
}

/// "And" stands between two people, and connectives beside one; a text that names offices is no scripture, though it has
/// the connectives of one.
#[test]
fn connectives_are_no_part_of_people() {
    for (text, people) in [
        ("سجل محمد صلاح وعمر مرموش الهدفين أمس.", &["محمد صلاح", "عمر مرموش"][..]),
        (
            "التقى وزير الخارجية السعودي فيصل بن فرحان نظيره الإيراني عباس عراقچي في جدة أمس. أما الوزير المصري بدر عبد العاطي فلم يحضر \
             الاجتماع. وبحسب صحيفة فإن الوفد برئاسة محمد بن عبد الرحمن وصل متأخرا. أما الوزير فلا يعلق.",
            &["فيصل بن فرحان", "عباس عراقچي", "بدر عبد العاطي", "محمد بن عبد الرحمن"],
        ),
    ] {
        let found = found(text);
        let found = found.entities.iter().filter(|entity| entity.kind == Kind::Person);
        assert_eq!(found.map(|entity| entity.name.as_str()).collect::<Vec<_>>(), people, "{text}");
    }
}

/// A day is no part of what it is told of, and a Hebrew prefix none of what is called by its head.
#[test]
fn names_begin_at_their_heads_and_end_before_a_day() {
    for (text, name) in [
        ("شرکت ملی نفت ایران روز دوشنبه اعلام کرد که تولید بالا رفت.", "ملی نفت ایران"),
        ("בערב נערך המשחק באצטדיון בלומפילד.", "אצטדיון בלומפילד"),
    ] {
        assert_eq!(names(&found(text)), [name], "{text}");
    }
}

/// Months, calendars and numbers of chapters.
#[test]
fn units_of_time_and_headings_are_no_names() {
    for text in [
        "در ژانویه برف بارید و در فروردین باران. تقویم هجری شمسی دوازده ماه دارد.",
        "פרק א\n\nהגשם ירד כל הלילה.\n\nפרק ג\n\nהרוח נשבה כל היום.\n",
    ] {
        assert_eq!(names(&found(text)), [""; 0], "{text}");
    }
}

/// A given name begins with the letter of a clitic, and what is left of it is a name too.
#[test]
fn a_given_name_keeps_its_first_letter() {
    for (text, name) in [
        ("وقال المتحدث باسم الشركة كريم بدران إن العمل مستمر.", "كريم بدران"),
        ("وقالت الباحثة لينا فارس إن النتائج جيدة.", "لينا فارس"),
    ] {
        assert!(names(&found(text)).contains(&name), "{:?}", names(&found(text)));
    }
    let found = found("قال سام هولمبين إن اللقاء جيد. والتقى الوزير بسام هولمبين مساء.");
    assert_eq!(found.entities[0].name, "سام هولمبين");
    assert_eq!(found.entities[0].count(), 2);
}

/// In a text in Latin letters languages and peoples are no names, a possessive ends one, and a lone name has the type that the
/// words beside it give it.
#[test]
fn lone_names_in_latin_letters_have_a_type() {
    let text = "The Arabic is older than Franz Holm's English version; a Latin one came later. In Vardina he met Tamur (تيمور), \
        and J. K. Oldman wrote about it. The Algerian coast is far.";
    let found = found(text);
    let kind =
        |name: &str| found.entities.iter().find(|entity| entity.name == name).map(|entity| entity.kind);
    assert_eq!(kind("Franz Holm"), Some(Kind::Person), "{:?}", names(&found));
    assert_eq!(kind("Tamur"), Some(Kind::Person));
    assert_eq!(kind("J. K. Oldman"), Some(Kind::Person));
    assert_eq!(kind("Vardina"), Some(Kind::Place));
    assert_eq!(names(&found).len(), 4, "{:?}", names(&found));
}

/// Hebrew is read as Hebrew in a text of another language.
#[test]
fn each_script_is_read_by_its_own_weights() {
    let text = "كتبت الصحيفة في افتتاحيتها عن الميزانية الجديدة، ونشرت النص العبري كما هو:\n\
        אתמול אמר שר האוצר ישראל כץ כי הגירעון יגדל. בנק ישראל הודיע שהריבית תעלה. מחירי הדירות עלו בשנה האחרונה.\n\
        ثم ترجمت الصحيفة ما قاله الوزير، وقالت إن البنك رفع الفائدة، وإن الأسعار ارتفعت في العام الماضي.\n";
    let found = found(text);
    let hebrew = |name: &&&str| name.chars().any(|c| ('א'..='ת').contains(&c));
    assert_eq!(names(&found).iter().filter(hebrew).collect::<Vec<_>>(), [&"ישראל כץ", &"בנק ישראל"]);
}

/// Offices and ages, forms of address, templates and links to files.
#[test]
fn what_stands_before_a_name_is_none() {
    let of = |text: &str| names(&found(text)).join("|");
    assert_eq!(of("حسین امیرعبداللهیان، وزیر امور خارجه ایران، دیروز آمد."), "حسین امیرعبداللهیان|ایران");
    assert_eq!(of("وزیر نیرو، بهرام سهرابی، آمد. آقای رضایی رئیس بانک شد."), "بهرام سهرابی|رضایی");
    assert_eq!(of("ילד בן שמונה נפצע קל בכביש."), "");
    assert_eq!(of("نص {{Template|Name}} و[[File:Image.jpg]] آخر."), "");
}

/// Words for what things are, where they begin lists and headings; days; God in common speech.
#[test]
fn words_for_things_are_no_names() {
    let text =
        "حلقة جديدة\n\n- بودكاست\n- فيديو\n- صور\n\nبودكاست عن المدن تقدمه الصحفية رنا العسلي من بيروت.";
    assert_eq!(names(&found(text)), ["رنا العسلي", "بيروت"]);
    assert_eq!(names(&found("بلغ سعر اليورو أعلى مستوى له أمس، ثم تراجع اليورو قليلا.")), [""; 0]);
    let english = found("The rain came on Tuesday. Judge Mirel Katzen sentenced him.");
    assert_eq!(names(&english), ["Mirel Katzen"]);
}

/// What is written for programs, and text that was read in another encoding.
#[test]
fn what_programs_read_names_nothing() {
    for text in [
        "§D8§A7§D9§84 نص معطوب §D9§85§D8§B1 في السطر.",
        "META: author=X; title=Y\nنص عادي بعد ذلك.",
        "استبدل ${NAME} و%%TITLE%% و__TOC__ بما تريد، وMAX_LEN بالطول.",
        "ظهر Ø§Ù„Ø³Ù„Ø§Ù… بدل النص، ثم ÃÂ§ في آخره.",
    ] {
        assert_eq!(names(&found(text)), [""; 0], "{text}");
    }
}

/// A slip of the keys is one name with what is meant, of its type; so are names set beside each other in two scripts.
#[test]
fn slips_and_brackets_join_names() {
    let text = "وكان إيليا برونسكي (IIya Bronski) كبير العلماء. وقالت الصحيفة إن IIya اعتذر. ووصلت كارا سويلن (KKara Swellen) إلى المدينة.";
    let people = found(text);
    let kinds: Vec<Kind> = people.entities.iter().map(|entity| entity.kind).collect();
    assert_eq!(kinds, [Kind::Person; 2], "{:?}", names(&people));
    let pair = found("حقوق النشر لدى سامي الحداد (Sami Haddad) وجون دالتون (John Dalton).");
    assert_eq!(pair.entities.iter().map(Entity::count).collect::<Vec<_>>(), [2, 2], "{:?}", names(&pair));
}

/// Who speaks in a conversation, and who played whom.
#[test]
fn the_form_of_a_line_tells_names() {
    let talk = found(
        "[10:32] أحمد: أين أنت؟\n[10:33] سارة: كنت في البيت\n[10:33] أحمد: تمام\n[10:34] سارة: يلا\nملاحظة: لا شيء",
    );
    assert_eq!(names(&talk), ["أحمد", "سارة"]);
    assert!(talk.entities.iter().filter(|one| !one.kind.is_value()).all(|one| one.kind == Kind::Person));
    let results = found("النتائج:\nالهلال 3-0 النصر\nالرجاء 1-1 الوداد\n\nانتهى الشوط 2-1 بعد ساعة.");
    let teams: Vec<&str> = names(&results);
    assert_eq!(teams, ["الهلال", "النصر", "الرجاء", "الوداد"]);
    assert!(
        results.entities.iter().filter(|one| !one.kind.is_value()).all(|one| one.kind == Kind::Organization)
    );
}

/// Well-known phrases end where they end; countries side by side are two.
#[test]
fn phrases_of_the_lists_stand_whole_and_alone() {
    let of = |text: &str| names(&found(text)).join("|");
    assert_eq!(of("قرر مجلس الشعب القانون الآتي نصه."), "مجلس الشعب");
    assert_eq!(of("وقالت مديرة صندوق النقد الدولي إن التضخم ينحسر."), "صندوق النقد الدولي");
    assert_eq!(of("בית המשפט בבאר שבע גזר שבע שנות מאסר."), "באר שבע");
    assert_eq!(of("سفیر نے کہا کہ چین پاکستان کی حمایت جاری رکھے گا۔"), "چین|پاکستان");
    assert_eq!(of("לדברי שטרן, ההסכם ייחתם בשבוע הבא. שטרן הוסיף כי הדיון יימשך."), "שטרן");
}

/// A place, a prize or a house within what looks like a person's name begins a name of its own.
#[test]
fn a_head_begins_a_name_of_its_own() {
    let kinds = |text: &str| {
        let found = found(text);
        let names = found.entities.iter().filter(|entity| !entity.kind.is_value());
        names.map(|entity| format!("{} {}", entity.kind.code(), entity.name)).collect::<Vec<_>>().join("|")
    };
    let storm = "مدیر بنادر گفت که باران ادامه خواهد داشت. در همین حال بندر چابهار به دلیل طوفان تعطیل شد.";
    assert_eq!(kinds(storm), "LOC بندر چابهار");
    assert_eq!(kinds("שר הפנים ביקר בעיריית לוד וקיבל את פרס ברנר."), "ORG עיריית לוד|EVENT פרס ברנר");
    assert_eq!(kinds("وتغلب مدرب خيتافي خوسيه بوردالاس على ضيفه."), "ORG خيتافي|PER خوسيه بوردالاس");
}

/// What a prefix was taken off is a word, and what is left a name: no "and" stands behind another prefix.
#[test]
fn prefixes_come_off_where_a_name_is_left() {
    let of = |text: &str| names(&found(text)).join("|");
    assert_eq!(of("كنت أقرأ لكثيرين ومحمد ديب منهم."), "محمد ديب");
    assert_eq!(of("وقال الأمين العام كوفي أنان إن الوضع صعب."), "كوفي أنان");
    assert_eq!(of("فاجأ هذا القرار العالم، وتمثل الشركة، ككيان ربحي، الجزء التجاري."), "");
}

/// Words in Latin letters that begin a remark, and those of the trade, are none; who says something without an article is one.
#[test]
fn general_words_in_latin_letters_are_no_names() {
    let of = |text: &str| names(&found(text)).join("|");
    assert_eq!(of("هذه النسخة تجريبية. However، يحفظ الموقع ملف Cookie واحدا عبر API من الـ Backend."), "");
    assert_eq!(
        of("Officials said so. Microsoft said on Tuesday that sales rose 3%. In Kisumu it rained."),
        "Microsoft|Kisumu"
    );
}

/// Two people of one family are two, whatever the first and the last word of their names.
#[test]
fn middle_names_tell_people_apart() {
    let text = "استقبل الشيخ حمد بن خليفة آل ثاني أمير قطر الشيخ حمد بن جاسم بن جبر آل ثاني رئيس الوزراء. \
        وكان نور الدين زنكي ملكا، ونور الدين محمود زنكي هو اسمه الكامل.";
    let found = found(text);
    let people = found.entities.iter().filter(|entity| entity.kind == Kind::Person);
    let people: Vec<&str> = people.map(|entity| entity.name.as_str()).collect();
    assert_eq!(people, ["نور الدين محمود زنكي", "حمد بن خليفة آل ثاني", "حمد بن جاسم بن جبر آل ثاني"]);
}

/// In Urdu and Hebrew a place or a team by its head alone, days, and words of courts and matches are none; a surname that no
/// list has is one behind a given name.
#[test]
fn common_words_of_urdu_and_surnames_of_hebrew() {
    let of = |text: &str| names(&found(text)).join("|");
    let match_of = "میچ اسٹیڈیم میں جمعرات کو کھیلا گیا۔ مہمان ٹیم کے کپتان محمد رضوان نے کہا کہ عدالت اور بینچ نے وارنٹ جاری نہیں کیا۔";
    assert_eq!(of(match_of), "محمد رضوان");
    let saim = found("پاکستان کی طرف سے صائم ایوب نے پہلی وکٹ کی شراکت میں رنز جوڑے۔");
    assert!(saim.entities.iter().any(|one| one.name == "صائم ایوب" && one.kind == Kind::Person));
    assert_eq!(of("התושב פאיז אבו־סביח מהשכונה סיפר כי הבניין רועד."), "פאיז אבו־סביח");
}

/// A person and a city that the article alone tells apart are two.
#[test]
fn the_article_tells_a_city_from_a_person() {
    let text = "وصل رياض محرز إلى مدينة الرياض. وقال رياض إن السفر إلى الرياض كان طويلا، وغادر الرياض مساء.";
    let found = found(text);
    let mentions = |name: &str| found.entities.iter().find(|one| one.name == name).map(Entity::count);
    assert_eq!((mentions("رياض محرز"), mentions("الرياض")), (Some(2), Some(3)), "{:?}", names(&found));
}
