//! A stretch of an axis as dates.

use crate::generated::seeded;
use proptest::prelude::*;
use sayso::layout::timeline::{TimeScale, Window, brush_step_px, brushed, interval_of, window_of};
use sayso::model::Edtf;
use sayso::query::{Clock, Interval, Query};
use sayso::state::{decode, encode};

/// What is asked for by brushing from 101 px to 199 px of 300 px over these years.
#[track_caller]
fn check(years: &str, first: &str, last: &str) {
    let window = Window::of(&years.parse::<Edtf>().unwrap().extent()).unwrap();
    let (a, b) = brushed(&TimeScale::new(window, 300.0), 101.0, 199.0);
    assert_eq!((a.to_string().as_str(), b.to_string().as_str()), (first, last), "{years}");
}

#[test]
fn dates_are_as_coarse_as_can_be_pointed_at() {
    check("1990/2019", "2000", "2009");
    check("2001-01/2003-12", "2002-01", "2002-12");
    check("2021-03-01/2021-03-30", "2021-03-11", "2021-03-20");
}

proptest! {
    #![proptest_config(seeded(256))]

    #[test]
    fn a_brush_asks_for_something_and_its_direction_does_not_matter(
        start in -800_000.0..800_000.0_f64, days in 7.0..400_000.0_f64,
        a in 0.0..900.0_f64, b in 0.0..900.0_f64,
    ) {
        let scale = TimeScale::new(Window::new(start, start + days), 900.0);
        let (first, last) = brushed(&scale, a, b);
        prop_assert!(first.extent().first <= last.extent().last);
        prop_assert_eq!(brushed(&scale, b, a), (first.clone(), last.clone()));
        // Within a unit of where the pointer was; the least is one unit.
        let unit = brush_step_px(&scale);
        let from = scale.x_from_day(first.extent().first.0 as f64);
        let to = scale.x_from_day(last.extent().last.0 as f64 + 1.0);
        prop_assert!((from - a.min(b)).abs() <= unit / 2.0 + 1e-6);
        prop_assert!((to - a.max(b)).abs() <= unit * 1.5 + 1e-6);
        // What was brushed comes back when its ends are brushed again.
        prop_assert_eq!(brushed(&scale, from, to), (first, last));
    }
}

/// Windows on days as far off as EDTF can write them, and beyond.
fn any_far_window() -> impl Strategy<Value = Window> {
    let start = prop_oneof![-4e11..4e11_f64, -4e6..4e6_f64, 2.9e6..3.0e6_f64];
    let days = prop_oneof![7.0..4e3_f64, 7.0..4e11_f64];
    (start, days).prop_map(|(start, days)| Window::new(start, start + days))
}

proptest! {
    #![proptest_config(seeded(1000))]

    #[test]
    fn a_window_on_any_days_can_be_linked(window in any_far_window()) {
        let interval = interval_of(window);
        let query = Query { window: Some(interval.clone()), ..Query::default() };
        let read = decode(&encode(&query));
        prop_assert_eq!(&read.query, &query, "by way of {}", encode(&query));
        prop_assert_eq!(read.dropped, []);
        let shown = window_of(&interval).expect("both ends are days");
        prop_assert!(shown.days() >= window.days().round() - 1.0 || window.end.abs() > 3.6e11 || window.start.abs() > 3.6e11);
    }

    #[test]
    fn a_brush_on_any_days_can_be_linked(window in any_far_window(), a in 0.0..900.0_f64, b in 0.0..900.0_f64) {
        let (first, last) = brushed(&TimeScale::new(window, 900.0), a, b);
        let mut query = Query::default();
        let ends = (Some(Edtf::Single(first)), Some(Edtf::Single(last)));
        query.intervals.insert(Clock::About, Interval::Between(ends.0, ends.1));
        let read = decode(&encode(&query));
        prop_assert_eq!(&read.query, &query, "by way of {}", encode(&query));
        prop_assert_eq!(read.dropped, []);
    }
}
