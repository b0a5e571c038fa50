//! Widths of texts and their lines.

use crate::generated::seeded;
use proptest::prelude::*;
use sayso::layout::TextSize;

const TEXT: TextSize = TextSize::sans(10.0);

#[test]
fn a_text_that_fits_stays_on_one_line() {
    assert_eq!(TEXT.wrapped("al-Qaeda", 100.0, 3, 500.0), ["al-Qaeda"]);
}

#[test]
fn a_long_name_breaks_into_even_lines() {
    let lines = TEXT.wrapped("al-Qaeda in the Indian Subcontinent", 120.0, 3, 500.0);
    assert_eq!(lines, ["al-Qaeda in the", "Indian Subcontinent"]);
}

#[test]
fn a_word_that_cannot_fit_ends_in_an_ellipsis() {
    let lines = TEXT.wrapped("Donaudampfschifffahrtsgesellschaft", 40.0, 3, 100.0);
    assert_eq!(lines.len(), 1);
    assert!(lines[0].ends_with('…') && TEXT.width(&lines[0]) <= 100.0);
}

#[test]
fn a_name_of_a_thousand_words_is_broken_at_once() {
    let text = "wide ".repeat(1000);
    let lines = TEXT.wrapped(&text, 40.0, 5, 10_000.0);
    assert_eq!(lines.len(), 5);
    assert!(lines.iter().all(|line| line.split(' ').count() == 200), "{lines:?}");
}

#[test]
fn wider_type_is_wider() {
    let bold = TextSize { widen: 1.1, ..TEXT };
    assert!((bold.width("Taliban") / TEXT.width("Taliban") - 1.1).abs() < 1e-9);
}

#[test]
fn a_flag_a_family_or_a_letter_with_its_marks_is_never_cut_in_half() {
    for character in ["🇺🇳", "👨‍👩‍👧‍👦", "👍🏽", "Z\u{301}\u{302}\u{303}", "1\u{fe0f}\u{20e3}", "क्षे"]
    {
        let text = character.repeat(30);
        for room in 20..90 {
            let lines = TEXT.wrapped(&text, 40.0, 3, f64::from(room));
            let kept = lines[0].strip_suffix('…').expect("it does not fit");
            assert_eq!(kept.replace(character, ""), "", "{room} px of {character}");
        }
    }
}

#[test]
fn a_flag_takes_the_room_of_one_character() {
    assert!((TEXT.width("🇺🇳🇦🇫") - 2.0 * TEXT.width("文")).abs() < 1e-9);
}

/// How wide the widest of so many lines is at least, by trying all breaks.
fn narrowest(words: &[&str], lines: usize) -> f64 {
    if lines <= 1 {
        return TEXT.width(&words.join(" "));
    }
    let first =
        |at: usize| TEXT.width(&words[..at].join(" ")).max(narrowest(&words[at..], lines - 1));
    (1..words.len()).map(first).fold(f64::INFINITY, f64::min)
}

proptest! {
    #![proptest_config(seeded(200))]

    #[test]
    fn lines_hold_every_word_in_order_and_are_no_more_than_allowed(
        words in prop::collection::vec("[A-Za-z]{1,12}", 1..9), max in 20.0..200.0_f64,
    ) {
        let text = words.join(" ");
        let lines = TEXT.wrapped(&text, max, 3, 10_000.0);
        prop_assert!(!lines.is_empty() && lines.len() <= 3);
        prop_assert_eq!(lines.join(" "), text.clone());
        let narrowest = narrowest(&words.iter().map(String::as_str).collect::<Vec<_>>(), lines.len());
        prop_assert!(TEXT.widest(&lines) <= narrowest + 1e-9);
    }
}
