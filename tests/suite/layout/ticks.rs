//! Ticks and their labels.

use crate::generated::seeded;
use proptest::prelude::*;
use sayso::layout::TextSize;
use sayso::layout::timeline::{AxisTicks, TimeScale, Window, ticks};
use sayso::model::{Edtf, Extent};

const TEXT: TextSize = TextSize::sans(12.0);

fn axis(dates: &str, width_px: f64) -> AxisTicks {
    let extent: Extent = dates.parse::<Edtf>().unwrap().extent();
    ticks(&TimeScale::new(Window::of(&extent).unwrap(), width_px), &TEXT)
}

fn labels(axis: &AxisTicks) -> Vec<&str> {
    axis.ticks.iter().filter_map(|tick| tick.label.as_deref()).collect()
}

proptest! {
    #![proptest_config(seeded(400))]

    #[test]
    fn no_two_labels_collide_and_none_leaves_the_frame(
        start in -800_000.0..800_000.0_f64, zoom in 0.0..1.0_f64, width in 120.0..2400.0_f64,
    ) {
        // From a week to two million years, all magnitudes alike.
        let days = 7.0 * 1e8_f64.powf(zoom);
        let scale = TimeScale::new(Window::new(start, start + days), width);
        let axis = ticks(&scale, &TEXT);
        let mut free_from = 0.0;
        for tick in &axis.ticks {
            prop_assert!(tick.x >= 0.0 && tick.x <= width + 1e-6);
            if let Some(label) = &tick.label {
                let half = TEXT.width(label) / 2.0;
                prop_assert!(tick.x - half >= free_from, "{label} at {}", tick.x);
                free_from = tick.x + half;
            }
        }
        prop_assert!(free_from <= width);
        let mut free_from = 0.0;
        for year in &axis.context {
            prop_assert!(year.x >= free_from);
            free_from = year.x + TEXT.width(&year.label);
        }
        prop_assert!(free_from <= width);
    }

    #[test]
    fn ticks_rise_and_are_no_more_than_the_pixels_carry(
        start in -800_000.0..800_000.0_f64, days in 7.0..4e6_f64, width in 120.0..2400.0_f64,
    ) {
        let axis = ticks(&TimeScale::new(Window::new(start, start + days), width), &TEXT);
        prop_assert!(axis.ticks.windows(2).all(|pair| pair[0].x < pair[1].x));
        prop_assert!(axis.ticks.len() as f64 <= width / 5.0);
        prop_assert!(!axis.ticks.is_empty());
    }
}

#[test]
fn years_are_labelled_by_the_year() {
    assert_eq!(
        labels(&axis("1995/2004", 700.0)),
        ["1996", "1997", "1998", "1999", "2000", "2001", "2002", "2003", "2004",]
    );
    assert_eq!(labels(&axis("1995/2004", 300.0)), ["1996", "1998", "2000", "2002", "2004"]);
    assert_eq!(labels(&axis("1901/2020", 400.0)), ["1920", "1940", "1960", "1980", "2000"]);
}

#[test]
fn months_are_labelled_with_their_year() {
    assert_eq!(
        labels(&axis("2020-01/2020-06", 600.0)),
        ["Feb 2020", "Mar 2020", "Apr 2020", "May 2020", "Jun 2020",]
    );
}

#[test]
fn days_are_labelled_without_and_their_years_stand_on_a_line_of_their_own() {
    let axis = axis("2020-12-18/2021-01-13", 500.0);
    assert_eq!(labels(&axis), ["21 Dec", "26 Dec", "1 Jan", "6 Jan", "11 Jan"]);
    let years: Vec<&str> = axis.context.iter().map(|year| year.label.as_str()).collect();
    assert_eq!(years, ["2020", "2021"]);
    assert_eq!(axis.context[0].x, 0.0);
}

#[test]
fn the_first_of_a_larger_unit_is_major() {
    let major = |axis: &AxisTicks| -> Vec<String> {
        axis.ticks.iter().filter(|tick| tick.major).filter_map(|tick| tick.label.clone()).collect()
    };
    assert_eq!(major(&axis("1995/2014", 900.0)), ["2000", "2010"]);
    assert_eq!(major(&axis("2019-07/2020-06", 900.0)), ["Jan 2020"]);
}

#[test]
fn years_before_the_first_are_counted_backwards() {
    assert_eq!(labels(&axis("-0004/0003", 500.0)), ["4 BC", "3 BC", "2 BC", "1 BC", "1", "2", "3"]);
}

#[test]
fn unlabelled_ticks_stand_between_where_there_is_room() {
    let axis = axis("1901/2020", 1000.0);
    let between = axis.ticks.iter().filter(|tick| tick.label.is_none()).count();
    assert_eq!((labels(&axis).len(), between > 90), (11, true));
}
