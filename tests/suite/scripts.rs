//! Search in every script: what is found of texts that are not plain Latin, and what is marked.

use super::generated::seeded;
use super::world::{World, query};
use proptest::prelude::*;
use sayso::query::{Needle, Query, match_ranges};

/// What is typed, with the claims it finds.
fn check(world: &World, finds: &[(&str, &str)]) {
    for (typed, expected) in finds {
        let asked = Query { search: (*typed).into(), ..query("") };
        assert_eq!(world.ids(world.matches(&asked).claims()), *expected, "`{typed}`");
    }
}

fn marked(typed: &str, text: &str) -> Vec<String> {
    let ranges = match_ranges(&Needle::new(typed), text);
    ranges.into_iter().map(|range| text[range].to_owned()).collect()
}

#[test]
fn a_run_of_a_script_without_spaces_is_found_from_any_place_in_it() {
    let world = World::new(
        "actor taliban; name 塔利班; aka タリバン, 탈레반, ตาลีบัน
         zh-1: cad | a meets b | says 阿富汗塔利班与基地组织仍然保持联系。
         zh-2: cad | a meets b | says 联合国报告称，约有200名成员。
         zh-3: cad > taliban | a meets b | says 外交部发言人否认了这一说法
         ja-1: cad | a meets b | says 外務省の報道官はﾀﾘﾊﾞﾝとの会談を否定した。
         th-1: cad | a meets b | says โฆษกปฏิเสธข่าวการเจรจากับกลุ่มตาลีบัน
         km-1: cad | a meets b | says អ្នកនាំពាក្យបដិសេធព័ត៌មាននេះ
         ko-1: cad | a meets b | says 외교부는탈레반과의회담을부인했다
         mx-1: cad | a meets b | says 报告说NATO在2021年撤军
         mx-2: cad | a meets b | says 他说“9·11”事件以后……",
    );
    check(
        &world,
        &[
            ("塔利班", "zh-1 zh-3"),
            ("塔", "zh-1 zh-3"),
            ("利班", "zh-1 zh-3"),
            ("班塔", ""),
            ("报告", "zh-2 mx-1"),
            ("告报", ""),
            ("报告 200", "zh-2"),
            ("タリバン", "zh-3 ja-1"),
            ("ﾀﾘﾊﾞﾝ", "zh-3 ja-1"),
            ("報道官", "ja-1"),
            ("ตาลีบัน", "zh-3 th-1"),
            ("ปฏิเสธ", "th-1"),
            ("បដិសេធ", "km-1"),
            ("탈레반", "zh-3 ko-1"),
            ("회담", "ko-1"),
            ("탈레바", "zh-3 ko-1"),
            ("\u{1110}\u{1161}\u{11af}레반", "zh-3 ko-1"),
            ("NATO", "mx-1"),
            ("2021年", "mx-1"),
            ("911", ""),
            ("9·11", "mx-2"),
        ],
    );
}

#[test]
fn arabic_and_persian_are_found_however_they_are_spelt() {
    let world = World::new(
        "actor ahmad; name أحمد بن علي
         ar-0: cad > ahmad | a meets b | says x
         ar-1: cad | a meets b | says أحمد الشرع نفى صحة الأنباء
         ar-2: cad | a meets b | says قالَ المُتَحَدِّثُ إنَّ الاجتماعَ أُلغِيَ
         ar-3: cad | a meets b | says الحكومـــة تنفي
         ar-4: cad | a meets b | says مدرسة القرية أغلقت
         ar-5: cad | a meets b | says على مصطفى أن يحضر
         ar-6: cad | a meets b | says حضر ٢٠٠ شخص
         fa-1: cad | a meets b | says طالبان می‌خواهد گفت‌وگو کند
         fa-2: cad | a meets b | says كتابهاي تازه منتشر شد
         fa-4: cad | a meets b | says در سال ۱۳۹۹ گفته شد
         he-1: cad | a meets b | says הַשָּׂר הִכְחִישׁ
         ur-1: cad | a meets b | says وزیر نے تردید کی",
    );
    check(
        &world,
        &[
            ("احمد", "ar-0 ar-1"),
            ("أحمد", "ar-0 ar-1"),
            ("أَحْمَد", "ar-0 ar-1"),
            ("المتحدث", "ar-2"),
            ("متحدث", "ar-2"),
            ("الغي", "ar-2"),
            ("الحكومة", "ar-3"),
            ("حكومه", "ar-3"),
            ("والحكومة", "ar-3"),
            ("المدرسة", "ar-4"),
            ("علي", "ar-0 ar-5"),
            ("مصطفي", "ar-5"),
            ("200", "ar-6"),
            ("٢٠٠", "ar-6"),
            ("میخواهد", "fa-1"),
            ("مي‌خواهد", "fa-1"),
            ("کتابهای", "fa-2"),
            ("1399", "fa-4"),
            ("١٣٩٩", "fa-4"),
            ("השר", "he-1"),
            ("הכחיש", "he-1"),
            ("وزير", "ur-1"),
        ],
    );
}

#[test]
fn latin_greek_and_cyrillic_are_folded_as_unicode_has_it() {
    let world = World::new(
        "vi-1: cad | a b | says Chính phủ Vi\u{65}\u{323}\u{302}t Nam bác bỏ
         vi-2: cad | a b | says Bệnh viện Đà Nẵng đóng cửa
         fw-1: cad | a b | says ＮＡＴＯ ２０２１ statement
         li-1: cad | a b | says The oﬃcial ﬁle was conﬁdential
         sh-1: cad | a b | says The co\u{ad}oper\u{ad}ation goes on
         gr-1: cad | a b | says Η κυβέρνηση διαψεύδει
         gr-2: cad | a b | says Ο ΥΠΟΥΡΓΟΣ ΔΙΑΨΕΥΔΕΙ
         ru-1: cad | a b | says Королёв отрицает
         tr-1: cad | a b | says İstanbul’da ILIMLI bir açıklama
         tr-2: cad | a b | says Işık hükümeti yalanladı
         pl-1: cad | a b | says Łódź zaprzecza
         de-1: cad | a b | says STRASSENBAHN
         de-2: cad | a b | says Straßenbahn
         zw-1: cad | a b | says The min\u{200b}ister de\u{2060}nies
         ae-1: cad | a b | says Ægir and Œuvre and Þór
         uz-1: cad | a b | says Oʻzbekiston bayonoti
         ma-1: cad | a b | says 𝐁𝐨𝐥𝐝 letters",
    );
    check(
        &world,
        &[
            ("viet nam", "vi-1"),
            ("Việt Nam", "vi-1"),
            ("da nang", "vi-2"),
            ("nato 2021", "fw-1"),
            ("confidential", "li-1"),
            ("official file", "li-1"),
            ("cooperation", "sh-1"),
            ("διαψευδει", "gr-1 gr-2"),
            ("υπουργός", "gr-2"),
            ("королев", "ru-1"),
            ("istanbul", "tr-1"),
            ("ilimli", "tr-1"),
            ("isik", "tr-2"),
            ("lodz", "pl-1"),
            ("straßenbahn", "de-1 de-2"),
            ("strassenbahn", "de-1 de-2"),
            ("minister", "zw-1"),
            ("denies", "zw-1"),
            ("aegir", "ae-1"),
            ("thor", "ae-1"),
            ("ozbekiston", "uz-1"),
            ("bold", "ma-1"),
        ],
    );
}

#[test]
fn a_run_is_marked_as_one_and_no_character_is_cut_in_half() {
    assert_eq!(marked("塔利班", "阿富汗塔利班与塔利"), ["塔利班"]);
    assert_eq!(marked("탈레바", "외교부는탈레반과의"), ["탈레반"]);
    assert_eq!(marked("viet", "Vi\u{65}\u{323}\u{302}t Nam"), ["Vi\u{65}\u{323}\u{302}t"]);
    assert_eq!(marked("متحدث", "قالَ المُتَحَدِّثُ"), ["المُتَحَدِّثُ"]);
    assert_eq!(marked("nato", "报告说NATO在2021年"), ["NATO"]);
}

#[test]
fn the_case_of_a_letter_never_matters() {
    let mut apart = String::new();
    for c in ('\0'..=char::MAX).filter(|c| c.is_alphabetic()) {
        let same = |other: String| Needle::new(&other) == Needle::new(&c.to_string());
        if !same(c.to_uppercase().collect()) || !same(c.to_lowercase().collect()) {
            apart.push(c);
        }
    }
    // Variants of Old Church Slavonic letters, and letters with a Greek iota below, which is a mark
    // where they are small and a letter of its own where they are capitals.
    apart.retain(|c| !matches!(c, 'ᲀ'..='ᲈ' | '\u{345}' | 'ᾀ'..='ῼ'));
    assert_eq!(apart, "");
}

proptest! {
    #![proptest_config(seeded(200))]

    #[test]
    fn any_run_of_signs_finds_the_text_it_is_part_of(
        text in "[一-龥あ-んก-ฮ가-힣]{2,12}", from in 0_usize..12, length in 1_usize..12,
    ) {
        let signs: Vec<char> = text.chars().collect();
        let from = from % signs.len();
        let typed: String = signs[from..].iter().take(length).collect();
        let world = World::new(&format!("c1: cad | a b | says {text}"));
        let asked = Query { search: typed.clone(), ..query("") };
        prop_assert_eq!(world.matches(&asked).count(), 1, "typed `{}`", typed);
        prop_assert!(!marked(&typed, &text).is_empty());
    }
}
