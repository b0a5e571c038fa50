//! Parts of texts, held against the standard library.

use proptest::prelude::*;
use sayso::model::{cut, percent_encoded, place_of_phrase, push_hex, with_plain_line_ends};

#[test]
fn a_range_that_splits_a_character_is_empty() {
    assert_eq!(cut("aïb", 0..1), "a");
    assert_eq!(cut("aïb", 1..3), "ï");
    assert_eq!(cut("aïb", 0..2), "");
    assert_eq!(cut("aïb", 3..9), "");
}

#[test]
fn an_empty_phrase_stands_nowhere() {
    assert_eq!(place_of_phrase("a", ""), None);
    assert_eq!(place_of_phrase("", ""), None);
}

#[test]
fn bytes_are_written_as_two_digits() {
    let mut hex = String::new();
    [0, 10, 255].into_iter().for_each(|byte| push_hex(&mut hex, byte));
    assert_eq!(hex, "000AFF");
    assert_eq!(percent_encoded("a-b c/é", b"/"), "a%2Db%20c/%C3%A9");
}

proptest! {
    #[test]
    fn phrases_are_found_where_the_standard_library_finds_them(
        text in "[abñ]{0,12}", phrase in "[abñ]{1,3}",
    ) {
        prop_assert_eq!(place_of_phrase(&text, &phrase), text.find(&phrase));
    }

    #[test]
    fn every_line_ends_with_lf(text in "[a\r\n]{0,8}") {
        let plain = text.replace("\r\n", "\n").replace('\r', "\n");
        prop_assert_eq!(with_plain_line_ends(&text), plain);
    }
}
