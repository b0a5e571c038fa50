//! Stepping from one distinct date to the next.

use crate::generated::{any_edtf, seeded};
use proptest::prelude::*;
use sayso::layout::timeline::{Step, Window, brought_into, next_date};
use sayso::model::{Edtf, Extent};

fn extents(dates: &[&str]) -> Vec<Extent> {
    dates.iter().map(|date| date.parse::<Edtf>().unwrap().extent()).collect()
}

fn road(extents: &[Extent], from: Option<Extent>, window: &Window, step: Step) -> Vec<Extent> {
    let next = |from: &Option<Extent>| next_date(&mut extents.iter().copied(), *from, window, step);
    std::iter::successors(next(&from), |at| next(&Some(*at))).collect()
}

#[test]
fn the_first_step_starts_from_the_window() {
    let window = Window::of(&extents(&["1999/2005"])[0]).unwrap();
    let dates = extents(&["1996", "2001-03", "2001", "2010", "2001"]);
    assert_eq!(road(&dates, None, &window, Step::On), extents(&["2001", "2001-03", "2010"]));
    assert_eq!(road(&dates, None, &window, Step::Back).last(), Some(&dates[0]));
}

proptest! {
    #![proptest_config(seeded(128))]

    #[test]
    fn every_distinct_date_is_met_once_in_order_there_and_back(
        dates in prop::collection::vec(any_edtf(), 1..40),
    ) {
        let all: Vec<Extent> = dates.iter().map(Edtf::extent).collect();
        let mut wanted: Vec<_> = all.iter().map(|extent| (extent.first, extent.last)).collect();
        wanted.sort();
        wanted.dedup();
        let there = road(&all, None, &Window { start: f64::NEG_INFINITY, end: 0.0 }, Step::On);
        let back = road(&all, None, &Window { start: 0.0, end: f64::INFINITY }, Step::Back);
        let places = |road: &[Extent]| road.iter().map(|e| (e.first, e.last)).collect::<Vec<_>>();
        prop_assert_eq!(&places(&there), &wanted);
        wanted.reverse();
        prop_assert_eq!(&places(&back), &wanted);
    }

    #[test]
    fn a_date_stepped_to_stands_well_inside_and_nothing_is_zoomed(
        date in any_edtf(), start in -80_000.0..80_000.0_f64, days in 7.0..40_000.0_f64,
    ) {
        let (window, extent) = (Window::new(start, start + days), date.extent());
        let shown = brought_into(&window, &extent);
        let day = if extent.first.is_bounded() { extent.first.0 } else { extent.last.0 } as f64;
        prop_assert!((shown.days() - window.days()).abs() < 1e-3);
        prop_assert!(shown.start < day && day < shown.end);
    }
}
