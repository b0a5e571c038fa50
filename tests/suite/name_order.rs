//! The order of names.

use super::generated::seeded;
use proptest::prelude::*;
use sayso::query::compare_names;

fn check(names: &str) {
    let mut sorted: Vec<&str> = names.split(", ").collect();
    sorted.reverse();
    sorted.sort_by(|a, b| compare_names(a, b));
    assert_eq!(sorted.join(", "), names);
}

#[test]
fn accented_names_stand_by_their_letters() {
    check("apple, Ärzte ohne Grenzen, Éire, Îlot, Łódź, Zebra, zeta");
}

#[test]
fn numbers_in_names_go_by_their_value() {
    check("Group 2, Group 9, Group 10, Group 10a, Group B");
    assert!(compare_names("Group 07", "Group 7").is_eq());
}

#[test]
fn a_name_stands_before_those_that_begin_with_it() {
    check("al, al-Qaeda, al-Qaeda in Iraq");
}

#[test]
fn accents_tell_apart_what_is_else_the_same_and_case_does_not() {
    check("eire, éire, eiren");
    assert!(compare_names("Éire", "éIRE").is_eq());
    assert!(compare_names("Dia", "dIA").is_eq());
}

proptest! {
    #![proptest_config(seeded(300))]

    #[test]
    fn names_are_in_one_order(a in "[a-cA-CÄé0-2 -]{0,5}", b in "[a-cA-CÄé0-2 -]{0,5}", c in "[a-cA-CÄé0-2 -]{0,5}") {
        prop_assert_eq!(compare_names(&a, &b), compare_names(&b, &a).reverse());
        if compare_names(&a, &b).is_le() && compare_names(&b, &c).is_le() {
            prop_assert!(compare_names(&a, &c).is_le());
        }
    }
}
