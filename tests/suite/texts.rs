//! How texts are read, and how they are numbered.

use sayso::model::{Interner, with_plain_line_ends};

#[test]
fn every_line_ends_with_lf() {
    assert_eq!(with_plain_line_ends("a\r\nb\rc\n\r\n"), "a\nb\nc\n\n");
}

#[test]
fn texts_are_numbered_in_the_order_they_are_first_met() {
    let mut interner = Interner::default();
    let numbers = ["b", "a", "b", "", "a"].map(|text| interner.intern(text));
    assert_eq!(numbers, [0, 1, 0, 2, 1]);
    assert_eq!((interner.get("a"), interner.get("c")), (Some(1), None));
    let sorted = interner.sorted();
    assert_eq!(sorted, [("", 2), ("a", 1), ("b", 0)]);
}
