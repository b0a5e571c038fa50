//! Walking by arrow keys.

use crate::generated::seeded;
use proptest::prelude::*;
use sayso::layout::{Heading, Point, walk};

const HOME: Point = Point::new(100.0, 100.0);

#[track_caller]
fn check(heading: Heading, candidates: &[(char, f64, f64)], found: Option<char>) {
    let candidates: Vec<(char, Point)> =
        candidates.iter().map(|(name, x, y)| (*name, Point::new(*x, *y))).collect();
    assert_eq!(walk(HOME, heading, &candidates), found);
}

#[test]
fn the_nearest_straight_ahead_goes_first() {
    let around = [('n', 100.0, 50.0), ('e', 150.0, 110.0), ('f', 190.0, 100.0), ('w', 40.0, 90.0)];
    check(Heading::Right, &around, Some('e'));
    check(Heading::Up, &around, Some('n'));
    check(Heading::Left, &around, Some('w'));
    check(Heading::Down, &around, Some('e'));
}

#[test]
fn what_lies_aside_is_taken_only_where_nothing_lies_ahead() {
    check(Heading::Right, &[('a', 110.0, 160.0), ('b', 300.0, 120.0)], Some('b'));
    check(Heading::Right, &[('a', 110.0, 160.0)], Some('a'));
}

#[test]
fn nothing_lies_behind() {
    check(Heading::Right, &[('a', 90.0, 100.0), ('b', 100.0, 20.0)], None);
    check(Heading::Left, &[('a', 100.0, 100.0)], None);
}

proptest! {
    #![proptest_config(seeded(200))]

    #[test]
    fn a_step_always_leads_the_way_it_was_asked_for(
        places in prop::collection::vec((0.0..200.0_f64, 0.0..200.0_f64), 0..20),
    ) {
        let candidates: Vec<(usize, Point)> =
            places.iter().map(|(x, y)| Point::new(*x, *y)).enumerate().collect();
        let found = walk(HOME, Heading::Right, &candidates);
        let any = candidates.iter().any(|(_, at)| at.x > HOME.x);
        prop_assert_eq!(found.is_some(), any);
        prop_assert!(found.is_none_or(|n| places[n].0 > HOME.x));
    }
}
