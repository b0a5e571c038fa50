//! Dates as well as they are known: EDTF (ISO 8601-2) levels 0 and 1, with the sub-years 21–24
//! (seasons) and 33–36 (quarters), and the days they may cover.
//!
//! Our own, because no crate holds these rules: `edtf` 0.2.0 rejects quarters and accepts
//! intervals that run backwards. An imprecise date is an interval, never padded to a day.

use super::day::{Day, days_in_month};
use std::fmt;

/// A parsed EDTF expression.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Edtf {
    /// One date, of whatever precision.
    Single(Date),
    /// From one end to another; at least one end is a date (none with an `X` or a time of day),
    /// and they are not reversed.
    Interval(IntervalEnd, IntervalEnd),
}

/// An end of an interval.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum IntervalEnd {
    /// A date.
    At(Date),
    /// `..`: there is no end on this side.
    Open,
    /// Left empty: there is an end, but it is not known.
    Unknown,
}

/// A date of some precision, possibly qualified as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    /// The year, astronomical (0 is 1 BC); for a decade or century its first year.
    pub year: i64,
    /// How much of the date is given.
    pub part: DatePart,
    /// `?` or `%`: the source is not sure.
    pub uncertain: bool,
    /// `~` or `%`: about then.
    pub approximate: bool,
}

/// What is given of a date beside its year. Months 1–12, days 1–31.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum DatePart {
    /// `19XX`
    Century,
    /// `199X`
    Decade,
    /// `1999`
    Year,
    /// `1999-21` … `1999-24`: spring, summer, autumn, winter, of no stated hemisphere.
    Season(u8),
    /// `1999-33` … `1999-36`: quarter 1 to 4.
    Quarter(u8),
    /// `1999-XX`: some month of the year.
    SomeMonth,
    /// `1999-04`
    Month(u8),
    /// `1999-XX-XX`: some day of the year.
    SomeDayOfYear,
    /// `1999-04-XX`: some day of the month.
    SomeDayOfMonth(u8),
    /// `1999-04-12`
    Day(u8, u8),
    /// `1999-04-12T23:20:30Z`: the time of day is kept as written; the extent is the day.
    Time(u8, u8, Box<str>),
}

/// The inclusive days that a date covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Extent {
    /// First day, or [`Day::FIRST`] where nothing bounds it.
    pub first: Day,
    /// Last day, or [`Day::LAST`] where nothing bounds it.
    pub last: Day,
    /// False for `?`, `~`, `%`, seasons and unknown ends: such a date is at best possibly inside.
    pub firm: bool,
}

impl Edtf {
    /// The inclusive days this expression covers.
    pub fn extent(&self) -> Extent {
        match self {
            Edtf::Single(date) => date.extent(),
            Edtf::Interval(start, end) => {
                let (first, start_firm) = match start {
                    IntervalEnd::At(date) => (date.extent().first, date.is_firm()),
                    IntervalEnd::Open => (Day::FIRST, true),
                    IntervalEnd::Unknown => (Day::FIRST, false),
                };
                let (last, end_firm) = match end {
                    IntervalEnd::At(date) => (date.extent().last, date.is_firm()),
                    IntervalEnd::Open => (Day::LAST, true),
                    IntervalEnd::Unknown => (Day::LAST, false),
                };
                Extent { first, last, firm: start_firm && end_firm }
            }
        }
    }
}

impl Date {
    /// A firm date as exact as EDTF can write it: a year of more than four digits has no months or
    /// days, and none has more than nine digits.
    pub fn firm(year: i64, part: DatePart) -> Self {
        const MOST: i64 = 999_999_999;
        let part = if (-9999..=9999).contains(&year) { part } else { DatePart::Year };
        Self { year: year.clamp(-MOST, MOST), part, uncertain: false, approximate: false }
    }

    /// Whether the days are what the text says, with no `?`, `~`, `%` and no season.
    pub fn is_firm(&self) -> bool {
        !self.uncertain && !self.approximate && !matches!(self.part, DatePart::Season(_))
    }

    /// The inclusive days this date covers.
    ///
    /// A season is of no stated hemisphere and may run into the next year; its extent is the
    /// northern meteorological one (spring March to May … winter December to February), and it
    /// is never firm.
    pub fn extent(&self) -> Extent {
        let y = self.year;
        let (first, last) = match self.part {
            DatePart::Century => months(y, 1, y + 99, 12),
            DatePart::Decade => months(y, 1, y + 9, 12),
            DatePart::Year | DatePart::SomeMonth | DatePart::SomeDayOfYear => months(y, 1, y, 12),
            DatePart::Season(24) => months(y, 12, y + 1, 2),
            DatePart::Season(s) => {
                let start = (s - 21) * 3 + 3;
                months(y, start, y, start + 2)
            }
            DatePart::Quarter(q) => {
                let start = (q - 33) * 3 + 1;
                months(y, start, y, start + 2)
            }
            DatePart::Month(m) | DatePart::SomeDayOfMonth(m) => months(y, m, y, m),
            DatePart::Day(m, d) | DatePart::Time(m, d, _) => {
                let day = Day::from_calendar(y, m, d);
                (day, day)
            }
        };
        Extent { first, last, firm: self.is_firm() }
    }
}

impl Extent {
    /// Whether the two may have a day in common.
    pub fn overlaps(&self, other: &Extent) -> bool {
        self.first <= other.last && other.first <= self.last
    }
}

/// First day of one month to last day of another.
fn months(first_year: i64, first_month: u8, last_year: i64, last_month: u8) -> (Day, Day) {
    (
        Day::from_calendar(first_year, first_month, 1),
        Day::from_calendar(last_year, last_month, days_in_month(last_year, last_month)),
    )
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Edtf::Single(date) => date.fmt(f),
            Edtf::Interval(start, end) => write!(f, "{start}/{end}"),
        }
    }
}

impl fmt::Display for IntervalEnd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            IntervalEnd::At(date) => date.fmt(f),
            IntervalEnd::Open => f.write_str(".."),
            IntervalEnd::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.part {
            DatePart::Century if self.year < 0 => write!(f, "-{:02}XX", -self.year / 100)?,
            DatePart::Decade if self.year < 0 => write!(f, "-{:03}X", -self.year / 10)?,
            DatePart::Century => write!(f, "{:02}XX", self.year / 100)?,
            DatePart::Decade => write!(f, "{:03}X", self.year / 10)?,
            _ if self.year > 9999 || self.year < -9999 => write!(f, "Y{}", self.year)?,
            _ if self.year < 0 => write!(f, "-{:04}", -self.year)?,
            _ => write!(f, "{:04}", self.year)?,
        }
        match &self.part {
            DatePart::Century | DatePart::Decade | DatePart::Year => {}
            DatePart::Season(n) | DatePart::Quarter(n) | DatePart::Month(n) => {
                write!(f, "-{n:02}")?;
            }
            DatePart::SomeMonth => f.write_str("-XX")?,
            DatePart::SomeDayOfYear => f.write_str("-XX-XX")?,
            DatePart::SomeDayOfMonth(m) => write!(f, "-{m:02}-XX")?,
            DatePart::Day(m, d) => write!(f, "-{m:02}-{d:02}")?,
            DatePart::Time(m, d, time) => write!(f, "-{m:02}-{d:02}T{time}")?,
        }
        f.write_str(match (self.uncertain, self.approximate) {
            (true, true) => "%",
            (true, false) => "?",
            (false, true) => "~",
            (false, false) => "",
        })
    }
}
