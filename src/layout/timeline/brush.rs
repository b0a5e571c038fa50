//! A stretch of an axis as the interval it asks for, in dates as coarse as the eye can tell apart.
//!
//! Knows the scale and EDTF; knows no pointer and no query.

use super::time_scale::TimeScale;
use crate::model::{Date, DatePart, Day};

/// Least width in px of a unit of time that can be pointed at.
const POINTED_PX: f64 = 6.0;

/// The first and the last date of a stretch between two x of a scale, in either order: whole
/// years where a month cannot be pointed at, whole months where a day cannot, else days. Each end
/// is the nearest such boundary; never less than one unit.
pub fn brushed(scale: &TimeScale, from_x: f64, to_x: f64) -> (Date, Date) {
    let (from_x, to_x) = if from_x <= to_x { (from_x, to_x) } else { (to_x, from_x) };
    let unit = Unit::of(scale.px_per_day());
    let first = unit.nearest(scale.day_from_x(from_x));
    let end = unit.nearest(scale.day_from_x(to_x)).max(unit.next(first));
    (unit.date(first), unit.date(Day(end.0 - 1)))
}

/// How far an end of an interval goes at a time when it is moved by key, in px of a scale: one
/// unit.
pub fn brush_step_px(scale: &TimeScale) -> f64 {
    let days = match Unit::of(scale.px_per_day()) {
        Unit::Year => 366.0,
        Unit::Month => 31.0,
        Unit::Day => 1.0,
    };
    days * scale.px_per_day()
}

/// What an end of an interval is given in.
#[derive(Clone, Copy, PartialEq)]
enum Unit {
    Year,
    Month,
    Day,
}

impl Unit {
    fn of(px_per_day: f64) -> Self {
        if px_per_day >= POINTED_PX {
            Self::Day
        } else if px_per_day * 30.0 >= POINTED_PX {
            Self::Month
        } else {
            Self::Year
        }
    }

    /// The start of the unit that a day lies in.
    fn start(self, day: Day) -> Day {
        let (year, month, _) = day.calendar();
        match self {
            Self::Year => Day::from_calendar(year, 1, 1),
            Self::Month => Day::from_calendar(year, month, 1),
            Self::Day => day,
        }
    }

    /// The start of the unit after.
    fn next(self, start: Day) -> Day {
        let reach = match self {
            Self::Year => 366,
            Self::Month => 31,
            Self::Day => 1,
        };
        self.start(Day(start.0 + reach))
    }

    /// The start of a unit that is nearest to a moment.
    fn nearest(self, moment: f64) -> Day {
        let start = self.start(Day(moment.floor() as i64));
        let next = self.next(start);
        if moment - start.0 as f64 > next.0 as f64 - moment { next } else { start }
    }

    fn date(self, day: Day) -> Date {
        let (year, month, of_month) = day.calendar();
        let part = match self {
            Self::Year => DatePart::Year,
            Self::Month => DatePart::Month(month),
            Self::Day => DatePart::Day(month, of_month),
        };
        Date::firm(year, part)
    }
}
