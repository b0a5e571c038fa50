//! Times as STIX has them: to the millisecond, in UTC, of the years 1 to 9999. A date becomes one
//! only where it is known to the day.

use crate::model::{Date, DatePart, Edtf, IntervalEnd};

/// What stands where a dataset does not say when it was compiled.
const NOT_KNOWN: &str = "1970-01-01";

/// The time at which a dataset was compiled, which is when its objects were made.
pub fn stamp(compiled: Option<&str>) -> String {
    first_moment(compiled.unwrap_or(NOT_KNOWN))
}

fn first_moment(day: &str) -> String {
    format!("{day}T00:00:00.000Z")
}

/// The first and the last moment of a date or interval whose ends are days.
pub fn span(date: &Edtf) -> Option<(String, String)> {
    let (from, to) = match date {
        Edtf::Single(one) => (one, one),
        Edtf::Interval(IntervalEnd::At(from), IntervalEnd::At(to)) => (from, to),
        Edtf::Interval(..) => return None,
    };
    Some((first_moment(&day(from)?), format!("{}T23:59:59.999Z", day(to)?)))
}

/// The moment at which a text came out: the first of its day.
pub fn moment(date: &Edtf) -> Option<String> {
    match date {
        Edtf::Single(one) => day(one).map(|day| first_moment(&day)),
        Edtf::Interval(..) => None,
    }
}

/// A day that is certain, of the years that STIX has. A time of day may be in any zone or in none,
/// so it is not one.
fn day(date: &Date) -> Option<String> {
    let is_known = date.is_firm() && (1..=9999).contains(&date.year);
    match date.part {
        DatePart::Day(month, day) if is_known => {
            Some(format!("{:04}-{month:02}-{day:02}", date.year))
        }
        _ => None,
    }
}
