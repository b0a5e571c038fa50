//! Dates as people write them in tables, read as EDTF. The order of day, month and year is never
//! guessed: where digits do not tell it, the reader must have said it.

use super::months::month_of;
use crate::exchange::choices::DateOrder;
use crate::model::Edtf;

/// What a cell with a date holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum CellDate {
    /// No date: it is empty, or says that there is none.
    None,
    /// A date, as EDTF.
    Known(String),
    /// A date that could be read in more than one way.
    Ambiguous,
    /// No date at all; why.
    Wrong(String),
}

/// What people write where there is no date.
const NONE: [&str; 7] = ["-", "–", "?", "n/a", "na", "none", "unknown"];

/// Reads a cell.
pub(super) fn read_date(cell: &str, order: Option<DateOrder>) -> CellDate {
    if cell.is_empty() || NONE.iter().any(|none| cell.eq_ignore_ascii_case(none)) {
        return CellDate::None;
    }
    if let Some(date) = edtf(cell).or_else(|| edtf(&as_interval(cell))).or_else(|| timed(cell)) {
        return CellDate::Known(date);
    }
    let parts: Vec<&str> =
        cell.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let named = parts.iter().position(|part| month_of(part).is_some());
    match named {
        Some(at) => with_name(&parts, at),
        None => in_digits(&parts, order),
    }
    .unwrap_or_else(|| CellDate::Wrong(format!("`{cell}` is no date that is known here")))
}

fn edtf(text: &str) -> Option<String> {
    text.parse::<Edtf>().is_ok().then(|| text.to_owned())
}

/// Two years with a dash or dots between, as an interval.
fn as_interval(cell: &str) -> String {
    let between = ["..", "–", "—"].iter().find_map(|sign| cell.split_once(sign));
    let years = cell.split_once('-').filter(|(a, b)| a.trim().len() == 4 && b.trim().len() == 4);
    match between.or(years) {
        Some((from, to)) => format!("{}/{}", from.trim(), to.trim()),
        None => String::new(),
    }
}

/// A day with a time behind it: midnight is how programs write a day.
fn timed(cell: &str) -> Option<String> {
    let (day, time) = cell.split_once([' ', 'T'])?;
    let midnight = time.trim_end_matches('Z').bytes().all(|b| matches!(b, b'0' | b':' | b'.'));
    edtf(day)?;
    if midnight {
        return Some(day.to_owned());
    }
    // Fractions of seconds are dropped: no claim is so exact.
    let (seconds, zone) = match time.find(['Z', '+', '-']) {
        Some(at) => time.split_at(at),
        None => (time, ""),
    };
    let seconds = seconds.split('.').next().unwrap_or_default();
    let missing = if seconds.len() == 5 { ":00" } else { "" };
    edtf(&format!("{day}T{seconds}{missing}{zone}"))
}

/// A date with the name of a month: `18 February 2021`, `Feb 18th, 2021`, `février 2021`.
fn with_name(parts: &[&str], at: usize) -> Option<CellDate> {
    let month = month_of(parts[at])?;
    let others = parts.iter().enumerate().filter(|(place, part)| {
        *place != at && !["de", "of", "le", "the"].contains(&part.to_lowercase().as_str())
    });
    let others: Vec<u32> = others.map(|(_, part)| number(part)).collect::<Option<_>>()?;
    let (year, day) = match others[..] {
        [year] => (year, None),
        [day, year] if day <= 31 => (year, Some(day)),
        [year, day] => (year, Some(day)),
        _ => return None,
    };
    known(year, month, day)
}

/// A number, with or without the ending of an ordinal.
fn number(part: &str) -> Option<u32> {
    let endings = ["st", "nd", "rd", "th", "er"];
    let bare = endings.iter().find_map(|ending| part.strip_suffix(ending)).unwrap_or(part);
    bare.parse().ok()
}

/// A date of numbers alone.
fn in_digits(parts: &[&str], order: Option<DateOrder>) -> Option<CellDate> {
    let numbers: Vec<u32> = parts.iter().map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let is_year = |at: usize| parts[at].len() == 4;
    match numbers[..] {
        [days] if days > 9999 => Some(CellDate::Wrong(format!(
            "`{days}` looks like a spreadsheet's number of a day: format the column as a date"
        ))),
        [month, year] if is_year(1) && month <= 12 => known(year, month, None),
        [year, month, day] if is_year(0) => known(year, month, Some(day)),
        [a, b, year] if is_year(2) => match (a, b, order) {
            _ if a == b => known(year, a, Some(b)),
            (13.., ..) | (_, ..=12, Some(DateOrder::Dmy)) => known(year, b, Some(a)),
            (_, 13.., _) | (_, _, Some(DateOrder::Mdy)) => known(year, a, Some(b)),
            (_, _, Some(DateOrder::Ymd)) => None,
            (_, _, None) => Some(CellDate::Ambiguous),
        },
        [_, _, _] => Some(CellDate::Wrong(format!(
            "`{}` has a year of two digits: write all four",
            parts.join("/")
        ))),
        _ => None,
    }
}

fn known(year: u32, month: u32, day: Option<u32>) -> Option<CellDate> {
    let day = day.map(|day| format!("-{day:02}")).unwrap_or_default();
    edtf(&format!("{year:04}-{month:02}{day}")).map(CellDate::Known)
}
