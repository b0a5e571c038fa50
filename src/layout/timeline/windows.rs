//! Windows of days as intervals of the query, and back.

use super::time_scale::Window;
use crate::model::{Date, DatePart, Day, Edtf};
use crate::query::Interval;

/// The days an interval of the query shows; an open end reaches 30 years beyond the other.
pub fn window_of(interval: &Interval) -> Option<Window> {
    const REACH_DAYS: i64 = 30 * 365;
    let (first, last) = interval.days()?;
    let (first, last) = match (first.is_bounded(), last.is_bounded()) {
        (true, true) => (first.0, last.0),
        (true, false) => (first.0, first.0 + REACH_DAYS),
        (false, true) => (last.0 - REACH_DAYS, last.0),
        (false, false) => return None,
    };
    Some(Window::new(first as f64, last as f64 + 1.0))
}

/// A window as the query's interval of whole days, or of whole years where those have no days.
pub fn interval_of(window: Window) -> Interval {
    let (first, last) = window.whole_days();
    Interval::Between(Some(day_date(first)), Some(day_date(last)))
}

fn day_date(day: Day) -> Edtf {
    let (year, month, date) = day.calendar();
    Edtf::Single(Date::firm(year, DatePart::Day(month, date)))
}
