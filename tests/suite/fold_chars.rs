//! Letters and their cases, held against the standard library.

use proptest::prelude::*;
use sayso::query::{compare_names, is_word_char, lower_case};
use std::ops::RangeInclusive;

/// Where what is a letter or a digit is told exactly as the standard library tells it.
const WORDS_EXACT: [RangeInclusive<char>; 16] = [
    '\0'..='\u{2c5}',
    '\u{391}'..='\u{3a1}',
    '\u{3a3}'..='\u{3f5}',
    '\u{400}'..='\u{482}',
    '\u{48a}'..='\u{52f}',
    '\u{531}'..='\u{556}',
    '\u{55a}'..='\u{58a}',
    '\u{5d0}'..='\u{5ea}',
    '\u{600}'..='\u{60f}',
    '\u{61b}'..='\u{64a}',
    '\u{660}'..='\u{66f}',
    '\u{1e00}'..='\u{1eff}',
    '\u{2000}'..='\u{206f}',
    '\u{3041}'..='\u{3096}',
    '\u{4e00}'..='\u{9fff}',
    '\u{ff01}'..='\u{ff65}',
];

/// Letters and digits of the standard library that part words here: enclosed ones, marks on
/// text, and numerals that stand among punctuation.
const PARTING: [RangeInclusive<char>; 5] = [
    '\u{2460}'..='\u{24ff}',
    '\u{2776}'..='\u{2793}',
    '\u{2e2f}'..='\u{2e2f}',
    '\u{2c2}'..='\u{2df}',
    '\u{1f100}'..='\u{1f189}',
];

/// Where every lower case is the standard library's.
const CASES_EXACT: [RangeInclusive<char>; 11] = [
    '\0'..='\u{12f}',
    '\u{131}'..='\u{180}',
    '\u{1cd}'..='\u{1f0}',
    '\u{1f8}'..='\u{21f}',
    '\u{222}'..='\u{239}',
    '\u{386}'..='\u{3ce}',
    '\u{400}'..='\u{52f}',
    '\u{531}'..='\u{587}',
    '\u{1e00}'..='\u{1eff}',
    '\u{3000}'..='\u{9fff}',
    '\u{ff00}'..='\u{ffef}',
];

fn all() -> impl Iterator<Item = char> {
    '\0'..=char::MAX
}

fn within(ranges: &[RangeInclusive<char>], c: char) -> bool {
    ranges.iter().any(|range| range.contains(&c))
}

fn std_lower(c: char) -> String {
    c.to_lowercase().collect()
}

#[test]
fn word_characters_of_common_scripts_are_the_standard_librarys() {
    for c in all().filter(|c| within(&WORDS_EXACT, *c)) {
        assert_eq!(is_word_char(c), c.is_alphanumeric(), "{c:?}");
    }
}

#[test]
fn no_letter_of_any_script_parts_a_word_but_enclosed_ones() {
    for c in all().filter(|c| c.is_alphanumeric() && !within(&PARTING, *c)) {
        assert!(is_word_char(c), "{c:?}");
    }
}

#[test]
fn spaces_and_control_characters_part_words() {
    for c in all().filter(|c| c.is_whitespace() || c.is_control()) {
        assert!(!is_word_char(c), "{c:?}");
    }
}

#[test]
fn lower_cases_of_common_scripts_are_the_standard_librarys() {
    for c in all().filter(|c| within(&CASES_EXACT, *c)) {
        assert_eq!(lower_case(c).to_string(), std_lower(c), "{c:?}");
    }
}

#[test]
fn elsewhere_a_letter_has_its_lower_case_or_stays_as_it_is() {
    for c in all().filter(|c| *c != 'İ') {
        let lower = lower_case(c);
        assert!(lower == c || lower.to_string() == std_lower(c), "{c:?}");
    }
    assert_eq!(lower_case('İ'), 'i', "without the dot that the standard library sets on it");
}

proptest! {
    #[test]
    fn names_are_in_order_whatever_their_case(a in "[a-zA-ZÀ-ÿА-я ]{0,8}", b in "[a-zA-ZÀ-ÿА-я ]{0,8}") {
        prop_assert_eq!(compare_names(&a, &b), a.to_lowercase().cmp(&b.to_lowercase()));
        prop_assert!(compare_names(&a, &a.to_lowercase()).is_eq());
    }
}
