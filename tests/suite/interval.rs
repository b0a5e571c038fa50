//! Intervals: certainly inside, possibly inside, outside, undated.

use super::world::World;
use sayso::query::{Answer, Interval};

/// How a date answers an interval: `certain`, `possible` or `outside`.
fn check(date: &str, interval: &str, expected: &str) {
    let asked = Interval::parse(interval).expect("it is an interval").expect("it asks");
    let date: sayso::model::Edtf = date.parse().expect("it is a date");
    let answer = match asked.answer(Some(date.extent())) {
        Answer::Certain => "certain",
        Answer::Possible => "possible",
        Answer::Outside => "outside",
        Answer::Undated => "undated",
    };
    assert_eq!(answer, expected, "{date} in {interval}");
}

#[test]
fn an_extent_within_the_interval_is_certainly_inside() {
    check("1996", "1996..2001", "certain");
    check("2001-12-31", "1996..2001", "certain");
    check("1996/2001", "1996..2001", "certain");
    check("199X", "1990..1999", "certain");
    check("2020-36", "2020-10..2020-12-31", "certain");
    check("1999-XX", "1999..1999", "certain");
}

#[test]
fn any_other_overlap_is_possibly_inside() {
    check("1996", "1996-06..2001", "possible");
    check("199X", "1996..2001", "possible");
    check("1996/2001", "2001-12-31..", "possible");
    check("2020-36", "..2020-10-01", "possible");
}

#[test]
fn no_day_in_common_is_outside() {
    check("1995", "1996..2001", "outside");
    check("2002-01-01", "1996..2001", "outside");
    check("1979/1989", "1996..", "outside");
    check("1996/", "..1995", "outside");
}

#[test]
fn qualified_dates_and_seasons_are_at_best_possible() {
    for date in ["1998?", "1998~", "1998%", "1998-06-01?", "1998-21", "1998-22", "1997?/1998"] {
        check(date, "1990..2000", "possible");
    }
    check("1998?", "1999..", "outside");
}

#[test]
fn unknown_ends_are_at_best_possible_and_open_ends_are_open() {
    check("1997/", "1990..", "possible");
    check("/1997", "..2000", "possible");
    check("1997/..", "1990..", "certain");
    check("../1997", "..2000", "certain");
    check("1997/..", "1990..2000", "possible");
    check("../1997", "1990..2000", "possible");
}

#[test]
fn either_end_may_be_open_and_reach_to_its_own_last_day() {
    check("1996-01-01", "1996..", "certain");
    check("1995-12-31", "1996..", "outside");
    check("2001-02-28", "..2001-02", "certain");
    check("2001-03-01", "..2001-02", "outside");
}

#[test]
fn bad_intervals_are_refused() {
    for text in [
        "",
        "1996",
        "1996..1995",
        "1996-13..",
        "x..y",
        "1990s..",
        "1996...1997",
        "1996..1997..1998",
        "none..",
        "1996/1997..2000",
        "..1996/..",
    ] {
        assert_eq!(Interval::parse(text), Err(text.to_owned()));
    }
    assert_eq!(Interval::parse(".."), Ok(None));
}

const CLAIMS: &str = "source cad; published 2021-02-18
     c1: cad | a b c | about 1996
     c2: cad | a b c | about 199X
     c3: cad | a b c | said 2020
     c4: wtn | a b c | about 2021 | said 2021";

#[test]
fn certain_and_possible_claims_match_and_undated_ones_stand_apart() {
    let world = World::new(CLAIMS);
    let matches = world.matches(&super::world::query("about=1996..2001"));
    assert_eq!(world.ids(matches.claims()), "c1 c2");
    assert_eq!(matches.possible, 1);
    assert_eq!(world.ids(matches.undated()), "c3");
}

#[test]
fn undated_claims_must_answer_the_rest_of_the_query() {
    let world = World::new(CLAIMS);
    assert_eq!(world.undated("about=1996..2001&source=wtn"), "");
    assert_eq!(world.undated("about=1996..2001&said=1990..1991"), "c1 c2");
    assert_eq!(world.undated("about=1996..2001&said=2019.."), "c1 c2 c3");
    assert_eq!(world.undated(""), "");
}

#[test]
fn none_asks_for_the_undated() {
    let world = World::new(CLAIMS);
    assert_eq!(world.found("about=none"), "c3");
    assert_eq!(world.undated("about=none"), "");
    assert_eq!(world.found("said=none"), "c1 c2");
    assert_eq!(world.found("published=none"), "c4");
}

#[test]
fn published_is_the_clock_of_the_source() {
    let world = World::new(CLAIMS);
    assert_eq!(world.found("published=2021-02-18..2021-02-18"), "c1 c2 c3");
    assert_eq!(world.undated("published=2021-02-18..2021-02-18"), "c4");
}

#[test]
fn several_clocks_are_anded() {
    let world = World::new(CLAIMS);
    assert_eq!(world.found("about=2020..&said=2020.."), "c4");
    assert_eq!(world.found("about=none&said=2020..2020"), "c3");
}
