//! Arcs between marks, and the days between them.

use crate::generated::{any_edtf, seeded};
use proptest::prelude::*;
use sayso::layout::timeline::{DayGap, arc, beginning, day_gap};
use sayso::layout::{Point, Rect};
use sayso::model::Edtf;

const FRAME: Rect = Rect::new(0.0, 0.0, 400.0, 300.0);

#[track_caller]
fn check_gap(from: &str, to: &str, fewest: Option<i64>, most: Option<i64>) {
    let extent = |date: &str| date.parse::<Edtf>().unwrap().extent();
    assert_eq!(day_gap(&extent(from), &extent(to)), DayGap { fewest, most }, "{from} {to}");
}

#[test]
fn the_gap_of_two_days_is_exact() {
    check_gap("2020-02-29", "2021-02-18", Some(355), Some(355));
    check_gap("2021-02-18", "2021-02-18", Some(0), Some(0));
}

#[test]
fn the_gap_of_spans_is_a_range() {
    check_gap("1996", "1998", Some(366), Some(1095));
    check_gap("1998", "1996", Some(-1095), Some(-366));
}

#[test]
fn an_end_that_is_not_known_leaves_the_gap_open_on_its_side() {
    check_gap("1996", "1998/..", Some(366), None);
    check_gap("../1996", "1998", Some(366), None);
    check_gap("1996/", "1998", None, Some(1095));
}

#[track_caller]
fn check_words(fewest: Option<i64>, most: Option<i64>, words: Option<&str>) {
    assert_eq!(DayGap { fewest, most }.words().as_deref(), words, "{fewest:?} {most:?}");
}

#[test]
fn a_gap_is_told_never_narrower_than_it_is_known() {
    check_words(Some(0), Some(0), Some("the same day"));
    check_words(Some(1), Some(1), Some("1 day"));
    check_words(Some(-3), Some(-3), Some("3 days"));
    check_words(Some(40), Some(70), Some("40 days to 3 months"));
    check_words(Some(61), Some(70), Some("2 to 3 months"));
    check_words(Some(-365), Some(365), None);
    check_words(Some(0), Some(365), None);
    check_words(Some(366), Some(1095), Some("1 year to 3 years"));
    check_words(Some(8979), Some(9375), Some("24 to 26 years"));
    check_words(Some(366), None, Some("at least 1 year"));
    check_words(None, Some(-800), Some("at least 2 years"));
    check_words(None, Some(100), None);
    check_words(None, None, None);
}

#[test]
fn a_date_begins_in_its_start() {
    let begins = |date: &str| beginning(&date.parse().unwrap());
    let extent = |date: &str| Some(date.parse::<Edtf>().unwrap().extent());
    assert_eq!(begins("1996/.."), extent("1996"));
    assert_eq!(begins("1996"), extent("1996"));
    assert_eq!(begins("1996/2001"), extent("1996"));
    assert_eq!((begins("../2001"), begins("/2001")), (None, None));
}

proptest! {
    #![proptest_config(seeded(256))]

    #[test]
    fn a_gap_turned_around_changes_sign(a in any_edtf(), b in any_edtf()) {
        let (there, back) = (day_gap(&a.extent(), &b.extent()), day_gap(&b.extent(), &a.extent()));
        prop_assert_eq!(there.fewest.map(|days| -days), back.most);
        prop_assert!(there.fewest.zip(there.most).is_none_or(|(fewest, most)| fewest <= most));
    }

    #[test]
    fn an_arc_stays_in_the_frame_and_ends_at_the_edge_of_its_marks(
        a in (0.0..376.0_f64, 0.0..276.0_f64), b in (0.0..376.0_f64, 0.0..276.0_f64),
        roof in 0.0..300.0_f64,
    ) {
        let (from, to) = (Rect::new(a.0, a.1, 24.0, 24.0), Rect::new(b.0, b.1, 24.0, 24.0));
        let arc = arc(&from, &to, roof, &FRAME);
        let points: [_; 17] = arc.curve.sampled();
        prop_assert!(points.iter().all(|point| FRAME.grown(1e-6).contains(*point)));
        prop_assert!(from.contains(arc.curve.from) && to.contains(arc.curve.to));
        prop_assert_eq!(arc.arrow.tip, arc.curve.to);
        prop_assert!((arc.arrow.direction.length() - 1.0).abs() < 1e-9);
    }
}

#[test]
fn an_arc_within_a_row_rises_over_it_and_up_to_a_roof_that_is_near() {
    let (from, to) = (Rect::new(10.0, 100.0, 20.0, 12.0), Rect::new(210.0, 100.0, 20.0, 12.0));
    let far = arc(&from, &to, -100.0, &FRAME);
    assert!(far.middle.distance(Point::new(120.0, 64.0)) < 1e-6);
    assert_eq!(far.path, "M20 100C40 52 200 52 220 100");
    assert!(arc(&from, &to, 30.0, &FRAME).middle.distance(Point::new(120.0, 30.0)) < 1e-6);
}
