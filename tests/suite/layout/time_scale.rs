//! Days to pixels and back.

use crate::generated::{any_edtf, seeded};
use proptest::prelude::*;
use sayso::layout::power_of_two;
use sayso::layout::timeline::{TimeScale, Window};
use sayso::model::{Day, Edtf, Extent};

fn extent(date: &str) -> Extent {
    date.parse::<Edtf>().unwrap().extent()
}

fn fit(dates: &[&str]) -> Window {
    Window::fit(&mut dates.iter().map(|date| extent(date)))
}

fn any_window() -> impl Strategy<Value = Window> {
    (-800_000.0..800_000.0_f64, 7.0..400_000.0_f64)
        .prop_map(|(start, days)| Window::new(start, start + days))
}

proptest! {
    #![proptest_config(seeded(256))]

    #[test]
    fn a_day_comes_back_from_its_pixel(
        window in any_window(), width in 200.0..3000.0_f64, share in 0.0..1.0_f64,
    ) {
        let scale = TimeScale::new(window, width);
        let day = (window.start + share * (window.days() - 1.0)).ceil();
        let middle = scale.x_from_day(day + 0.5);
        prop_assert_eq!(scale.whole_day_from_x(middle), Day(day as i64));
        prop_assert!((scale.day_from_x(scale.x_from_day(day)) - day).abs() < 1e-6);
    }

    #[test]
    fn dragging_keeps_the_days_under_the_fingers(
        window in any_window(), a in 0.0..400.0_f64, spread in 50.0..500.0_f64,
        by in -300.0..300.0_f64, factor in 0.5..2.0_f64,
    ) {
        let from = (a, a + spread);
        let to = (a + by, a + by + spread * factor);
        let (before, after) = (TimeScale::new(window, 1000.0), window.dragged(1000.0, from, to));
        let after = TimeScale::new(after, 1000.0);
        let held = |x: f64, y: f64| (before.day_from_x(x) - after.day_from_x(y)).abs();
        prop_assert!(held(from.0, to.0) < window.days() * 1e-6);
        if after.window.days() > Window::SHORTEST_DAYS * 1.001 {
            prop_assert!(held(from.1, to.1) < window.days() * 1e-6);
        }
        // One finger pans.
        let panned = window.dragged(1000.0, (a, a), (a + by, a + by));
        prop_assert!((panned.days() - window.days()).abs() < window.days() * 1e-9);
    }

    #[test]
    fn what_is_drawn_for_one_window_is_moved_to_where_it_lies_in_another(
        drawn in any_window(), seen in any_window(), share in 0.0..1.0_f64,
    ) {
        let (drawn, seen) = (TimeScale::new(drawn, 800.0), TimeScale::new(seen, 800.0));
        let day = drawn.window.start + share * drawn.window.days();
        let (factor, shift) = seen.from_drawn(&drawn);
        let moved = drawn.x_from_day(day) * factor + shift;
        prop_assert!((moved - seen.x_from_day(day)).abs() < 1e-3 * (1.0 + moved.abs()));
    }

    #[test]
    fn places_counted_from_the_anchor_stay_while_time_is_panned(
        window in any_window(), share in -0.4..0.4_f64, day in 0.0..1.0_f64,
    ) {
        let here = TimeScale::new(window, 1000.0).anchored();
        let there = TimeScale::new(window.panned(window.days() * share), 1000.0).anchored();
        let day = window.start + day * window.days();
        let apart = (here.window.start - there.window.start).abs() / window.days();
        let moved = (here.x_from_day(day) - there.x_from_day(day)).abs();
        prop_assert!(moved < 1e-3 || (apart - 50.0).abs() < 1e-6, "{} px, {} frames", moved, apart);
        prop_assert!((-1.0..=51_000.0).contains(&here.x_from_day(window.start)));
    }

    #[test]
    fn zooming_keeps_the_day_under_the_pointer(
        window in any_window(), share in 0.0..1.0_f64, factor in 0.1..10.0_f64,
    ) {
        let day = window.start + share * window.days();
        let before = TimeScale::new(window, 1000.0).x_from_day(day);
        let after = TimeScale::new(window.zoomed(day, factor), 1000.0).x_from_day(day);
        prop_assert!((before - after).abs() < 1e-3, "{before} {after}");
    }

    #[test]
    fn every_bounded_end_of_any_date_lies_in_the_fitted_window(
        dates in prop::collection::vec(any_edtf(), 1..6),
    ) {
        let extents: Vec<Extent> = dates.iter().map(Edtf::extent).collect();
        let window = Window::fit(&mut extents.iter().copied());
        for end in extents.iter().flat_map(|e| [e.first, e.last]).filter(|day| day.is_bounded()) {
            prop_assert!(window.start < end.0 as f64 && (end.0 as f64) < window.end);
        }
    }

    #[test]
    fn a_clamped_window_lies_within_its_bounds(window in any_window(), bounds in any_window()) {
        let clamped = window.clamped(&bounds);
        prop_assert!(clamped.start >= bounds.start && clamped.end <= bounds.end + 1e-6);
        prop_assert!(clamped.days() <= window.days() + 1e-6);
    }
}

#[test]
fn an_open_end_does_not_stretch_the_fit() {
    assert_eq!(fit(&["1996/2001"]), fit(&["1996/2001", "1998/..", "../1999", "/2000"]));
}

#[test]
fn a_single_day_is_seen_with_a_fortnight_on_both_sides() {
    let window = fit(&["2021-02-18"]);
    assert_eq!(window.days(), 31.0);
    assert_eq!(
        window.whole_days(),
        (Day::from_calendar(2021, 2, 3), Day::from_calendar(2021, 3, 5))
    );
}

#[test]
fn without_dates_the_window_is_the_years_2000_to_2029() {
    assert_eq!(fit(&[]), Window::WITHOUT_DATES);
    let days = (Day::from_calendar(2000, 1, 1), Day::from_calendar(2029, 12, 31));
    assert_eq!(Window::WITHOUT_DATES.whole_days(), days);
}

#[test]
fn a_window_is_never_shorter_than_a_week() {
    assert_eq!(Window::new(10.0, 10.0), Window { start: 6.5, end: 13.5 });
    assert_eq!(Window::new(0.0, 100.0).zoomed(50.0, 1e9).days(), Window::SHORTEST_DAYS);
}

#[test]
fn a_window_of_an_interval_covers_its_whole_days() {
    let window = Window::of(&extent("1996/2001")).unwrap();
    assert_eq!(window.days(), 2192.0);
    assert_eq!(Window::of(&extent("1996/..")), None);
}

#[test]
fn panning_there_and_back_changes_nothing() {
    let window = Window::new(100.0, 200.0);
    assert_eq!(window.panned(30.0).panned(-30.0), window);
}

#[test]
fn a_wheel_zooms_by_powers_of_two() {
    for eighths in -80..=80 {
        let exponent = f64::from(eighths) / 8.0;
        let share = power_of_two(exponent) / exponent.exp2();
        assert!((share - 1.0).abs() < 0.01, "{exponent}: {share}");
    }
    assert_eq!(power_of_two(0.0), 1.0);
}
