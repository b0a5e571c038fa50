//! Dates in plain English, as uncertain as they are.

use super::edtf::{Date, DatePart, Edtf, IntervalEnd};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];
const QUARTERS: [&str; 4] =
    ["January to March", "April to June", "July to September", "October to December"];

impl Edtf {
    /// The date as a phrase: "18 February 2021", "the 1990s", "from August 2021 on".
    pub fn words(&self) -> String {
        use IntervalEnd::{At, Open, Unknown};
        match self {
            Edtf::Single(date) => date.words(),
            Edtf::Interval(At(a), At(b)) => format!("{} to {}", a.words(), b.words()),
            Edtf::Interval(At(a), Open) => format!("from {} on", a.words()),
            Edtf::Interval(At(a), Unknown) => format!("from {}, end unknown", a.words()),
            Edtf::Interval(Open, At(b)) => format!("until {}", b.words()),
            Edtf::Interval(Unknown, At(b)) => format!("until {}, start unknown", b.words()),
            Edtf::Interval(Open | Unknown, Open | Unknown) => String::from("at no stated time"),
        }
    }
}

impl Date {
    /// The date as a phrase.
    pub fn words(&self) -> String {
        let year = year_words(self.year);
        let body = match &self.part {
            DatePart::Century => format!("{} to {}", year, year_words(self.year + 99)),
            // "The 50s" would be taken for those of a century nearer by.
            DatePart::Decade if self.year < 1000 => {
                format!("{year} to {}", year_words(self.year + 9))
            }
            DatePart::Decade => format!("the {year}s"),
            DatePart::Year => year,
            DatePart::Season(s) => format!("{} {year}", SEASONS[usize::from(s - 21)]),
            DatePart::Quarter(q) => format!("{} {year}", QUARTERS[usize::from(q - 33)]),
            DatePart::SomeMonth => format!("some month of {year}"),
            DatePart::SomeDayOfYear => format!("some day in {year}"),
            DatePart::Month(m) => format!("{} {year}", month_name(*m)),
            DatePart::SomeDayOfMonth(m) => format!("some day in {} {year}", month_name(*m)),
            DatePart::Day(m, d) => format!("{d} {} {year}", month_name(*m)),
            DatePart::Time(m, d, time) => format!("{d} {} {year}, {time}", month_name(*m)),
        };
        match (self.uncertain, self.approximate) {
            (true, true) => format!("about {body}, not certain"),
            (true, false) => format!("{body}, not certain"),
            (false, true) => format!("about {body}"),
            (false, false) => body,
        }
    }
}

/// The English name of a month 1–12.
pub(crate) fn month_name(month: u8) -> &'static str {
    MONTHS[usize::from(month.clamp(1, 12)) - 1]
}

/// A year as it is said: astronomical 0 is 1 BC, and a year of fewer than four digits would be taken
/// for a day or a number.
fn year_words(year: i64) -> String {
    match year {
        ..=0 => format!("{} BC", 1 - year),
        1..=999 => format!("AD {year}"),
        _ => year.to_string(),
    }
}
