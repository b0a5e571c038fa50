//! Search: all words, the last as a prefix, however they are spelt.

use super::generated::seeded;
use super::world::{World, query};
use proptest::prelude::*;
use sayso::query::{Needle, match_ranges};

const CLAIMS: &str = "actor aq; name al-Qaeda; aka AQ, al-Qaida
     actor taliban; name Taliban
     c1: cad > dia | taliban ties aq | says They keep up relations
     c2: cad | taliban promises | says No attacks on the U.S. from Māra Göl
     c3: wtn | aq plots | says Abu Muhsin’s return | quote secret plan | hedge reportedly";

fn check(typed: &str, expected: &str) {
    let world = World::new(CLAIMS);
    let asked = sayso::query::Query { search: typed.into(), ..query("") };
    assert_eq!(world.ids(world.matches(&asked).claims()), expected, "`{typed}`");
}

#[test]
fn transliterations_and_aliases_find_the_same_actor() {
    for typed in [
        "al Qaeda",
        "al-Qaida",
        "Al-Qa'ida",
        "Al-Qa‘ida",
        "al-Qāʿida",
        "AL QAEDA",
        "al qayda",
        "AQ",
    ] {
        check(typed, "c1 c3");
    }
}

#[test]
fn case_accents_and_possessives_are_folded() {
    check("mara gol", "c2");
    check("MĀRA GÖL", "c2");
    check("Go\u{308}l", "c2");
    check("muhsin", "c3");
    check("Muhsin's", "c3");
}

#[test]
fn abbreviations_are_found_with_and_without_dots() {
    for typed in ["U.S.", "US", "u.s", "U.S. from"] {
        check(typed, "c2");
    }
}

#[test]
fn all_words_must_match_in_any_order() {
    check("taliban keep", "c1");
    check("keep taliban", "c1");
    check("taliban nowhere", "");
}

#[test]
fn only_the_last_word_is_a_prefix_and_only_from_three_letters_on() {
    check("attac", "c2");
    check("on attac", "c2");
    check("attac on", "");
    check("att", "c2");
    check("at", "");
}

#[test]
fn one_mistake_in_five_letters_is_allowed_for_and_no_digit_at_a_start_is_one() {
    let world = World::new(
        "c1: cad | a b | says a 5tone fell
         c2: cad | a b | says a stone fell
         c3: cad | a b | says a tone fell",
    );
    for (typed, expected) in [
        ("stone", "c2 c3"),
        ("stoen", "c2"),
        ("stonne", "c2"),
        ("stoxe", "c2"),
        ("soxne", ""),
        ("ston3", ""),
        ("5tone", "c1"),
        ("tome", ""),
    ] {
        let asked = sayso::query::Query { search: typed.into(), ..query("") };
        assert_eq!(world.ids(world.matches(&asked).claims()), expected, "`{typed}`");
    }
}

#[test]
fn what_is_a_whole_name_or_alias_matches_as_a_word_only() {
    let world = World::new(
        "actor un; name United Nations; aka UN, U.N.
         actor dia; name DIA
         c1: cad > un | a b
         c2: cad | a b | says an unnamed envoy under the table
         c3: cad | a b | says the UN came
         c4: cad > dia | a b
         c5: cad | a b | says the diameter of a un-named table",
    );
    for (typed, expected) in [
        ("UN", "c1 c3 c5"),
        ("U.N.", "c1 c3 c5"),
        ("DIA", "c4"),
        ("diam", "c5"),
        ("united nations", "c1"),
    ] {
        let asked = sayso::query::Query { search: typed.into(), ..query("") };
        let found = world.matches(&asked).page(world.index.table(), None, 0..9);
        assert_eq!(world.ids(&found), expected, "`{typed}`");
    }
}

#[test]
fn claims_of_whoever_is_called_exactly_so_come_first() {
    let world = World::new(
        "actor un; name United Nations; aka UN
         c1: cad | a b | says the UN came
         c2: cad | a ties un
         c3: cad > un | a b",
    );
    let asked = sayso::query::Query { search: "un".into(), ..query("") };
    let found = world.matches(&asked).page(world.index.table(), None, 0..9);
    assert_eq!(world.ids(&found), "c2 c3 c1");
}

#[test]
fn a_space_after_the_last_word_changes_nothing() {
    check("attac ", "c2");
    check(" attacks  on ", "c2");
}

#[test]
fn text_without_letters_or_digits_asks_for_nothing() {
    for typed in ["", " ", "…!?", "'", "—"] {
        check(typed, "c1 c2 c3");
    }
}

#[test]
fn statements_quotes_speakers_and_those_spoken_of_are_searched() {
    check("relations", "c1");
    check("secret", "c3");
    check("dia", "c1");
    check("taliban", "c1 c2");
    check("c2", "c2");
}

#[test]
fn matches_are_marked_where_they_stand() {
    let marked = |typed: &str, text: &str| -> Vec<String> {
        let ranges = match_ranges(&Needle::new(typed), text);
        ranges.into_iter().map(|range| text[range].to_owned()).collect()
    };
    assert_eq!(marked("al-qaida", "Ties to Al-Qa'ida last"), ["Al", "Qa'ida"]);
    assert_eq!(marked("gol", "Māra Göl’s gold"), ["Göl’s", "gold"]);
    assert_eq!(marked("keep tie", "keeps ties, keep"), ["ties", "keep"]);
    assert_eq!(marked("", "keeps ties"), [""; 0]);
    // A mistake is marked too; a digit at a start is none.
    assert_eq!(marked("stone", "a 5tone, a stohe and a stone"), ["stohe", "stone"]);
}

proptest! {
    #![proptest_config(seeded(400))]

    #[test]
    fn marks_lie_on_character_boundaries_in_order(typed in ".{0,12}", text in ".{0,60}") {
        let mut end = 0;
        for range in match_ranges(&Needle::new(&typed), &text) {
            prop_assert!(range.start >= end && range.start < range.end);
            prop_assert!(text.get(range.clone()).is_some());
            end = range.end;
        }
    }

    #[test]
    fn a_word_finds_itself_in_any_text(before in "[a-z ]{0,9}", word in "[a-zA-Zà-ž'’.]{1,9}") {
        let text = format!("{before} {word} end");
        let needle = Needle::new(&word);
        prop_assert!(needle.is_empty() || !match_ranges(&needle, &text).is_empty());
    }

    #[test]
    fn a_claim_stays_found_while_a_word_of_it_is_typed_on_from_three_letters(word in "[a-zA-Zà-öø-ž]{3}[a-zA-Zà-öø-ž’']{0,6}(’s|'s)?") {
        let world = World::new("c1: cad | a b | says placeholder");
        let mut dataset = world.dataset;
        dataset.claims[0].statement = format!("one {word} two");
        let world = World::of(dataset);
        let letters = |end: usize| word[..end].chars().filter(|c| c.is_alphabetic()).count();
        let ends = word.char_indices().map(|(at, _)| at).chain([word.len()]);
        for end in ends.filter(|end| letters(*end) >= 3) {
            let search = format!("one {}", &word[..end]);
            let asked = sayso::query::Query { search: search.clone(), ..query("") };
            prop_assert_eq!(world.matches(&asked).count(), 1, "typed `{}`", search);
        }
    }
}
