//! The steps in which an axis may be divided, from a day to a hundred million years.
//!
//! Pure calendar; knows no pixels.

use crate::model::Day;

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// A step of an axis. Every step starts anew with the next larger unit, so that ticks fall on
/// the first of a month, on January, on round years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Every so many days of a month, counted from the first: 1, 2, 5, 10 or 15.
    Days(u8),
    /// Every so many months, counted from January: 1, 3 or 6.
    Months(u8),
    /// Every so many years: 1, 2 or 5 times a power of ten.
    Years(i64),
}

impl Step {
    /// Every step, finest first.
    pub(super) fn all() -> Vec<Step> {
        let mut steps = Vec::from([1, 2, 5, 10, 15].map(Step::Days));
        steps.extend([1, 3, 6].map(Step::Months));
        let mut power = 1;
        for _ in 0..9 {
            steps.extend([1, 2, 5].map(|n| Step::Years(n * power)));
            power *= 10;
        }
        steps
    }

    /// About the least number of days between two ticks.
    pub(super) fn days(self) -> f64 {
        match self {
            Step::Days(n) => f64::from(n),
            Step::Months(n) => f64::from(n) * 30.0,
            Step::Years(n) => n as f64 * 365.0,
        }
    }

    /// Whether every tick of a coarser step is also a tick of this one.
    pub(super) fn divides(self, coarser: Step) -> bool {
        match (self, coarser) {
            (Step::Days(a), Step::Days(b)) | (Step::Months(a), Step::Months(b)) => b % a == 0,
            (Step::Years(a), Step::Years(b)) => b % a == 0,
            (Step::Days(_), _) | (Step::Months(_), Step::Years(_)) => true,
            _ => false,
        }
    }

    /// The last tick at or before a day.
    pub(super) fn at_or_before(self, day: Day) -> Day {
        let (year, month, of_month) = day.calendar();
        match self {
            Step::Days(n) => {
                let steps = ((of_month - 1) / n).min(Self::last_step_of_month(n));
                Day::from_calendar(year, month, steps * n + 1)
            }
            Step::Months(n) => Day::from_calendar(year, (month - 1) / n * n + 1, 1),
            Step::Years(n) => Day::from_calendar(year.div_euclid(n) * n, 1, 1),
        }
    }

    /// The tick after a tick.
    pub(super) fn next(self, tick: Day) -> Day {
        let (year, month, _) = tick.calendar();
        let next_month = if month == 12 {
            Day::from_calendar(year + 1, 1, 1)
        } else {
            Day::from_calendar(year, month + 1, 1)
        };
        match self {
            Step::Days(n) => {
                let next = self.at_or_before(Day(tick.0 + i64::from(n)));
                if next > tick && next < next_month { next } else { next_month }
            }
            Step::Months(n) if month + n > 12 => Day::from_calendar(year + 1, 1, 1),
            Step::Months(n) => Day::from_calendar(year, month + n, 1),
            Step::Years(n) => Day::from_calendar(year + n, 1, 1),
        }
    }

    /// How many steps of `n` days a month has room for, so that the last is not crowded by the
    /// first of the next month.
    fn last_step_of_month(n: u8) -> u8 {
        match n {
            1 => 30,
            2 => 14,
            5 => 5,
            10 => 2,
            _ => 1,
        }
    }

    /// Whether a tick of this step also starts a larger unit: a month, a year, a round year.
    pub(super) fn is_major(self, tick: Day) -> bool {
        let (year, month, of_month) = tick.calendar();
        match self {
            Step::Days(_) => of_month == 1,
            Step::Months(_) => month == 1,
            Step::Years(n) => {
                let mut round = 10;
                while round <= n {
                    round *= 10;
                }
                year.rem_euclid(round) == 0
            }
        }
    }

    /// What stands at a tick: "18 Feb", "Mar 2020", "1996", "44 BC".
    pub(super) fn label(self, tick: Day) -> String {
        let (year, month, of_month) = tick.calendar();
        let month = MONTHS[usize::from(month.clamp(1, 12)) - 1];
        match self {
            Step::Days(_) => format!("{of_month} {month}"),
            Step::Months(_) => format!("{month} {}", year_label(year)),
            Step::Years(_) => year_label(year),
        }
    }
}

/// A year as it is said: astronomical 0 is 1 BC.
pub(super) fn year_label(year: i64) -> String {
    if year <= 0 { format!("{} BC", 1 - year) } else { year.to_string() }
}
