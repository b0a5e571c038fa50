//! Reading EDTF: levels 0 and 1, sub-years 21–24 and 33–36, nothing else.

use super::day::days_in_month;
use super::edtf::{Date, DatePart, Edtf, IntervalEnd};
use std::fmt;
use std::str::FromStr;

/// Why a text is no date that a dataset may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdtfError {
    /// Not of any form of EDTF level 0 or 1.
    Form,
    /// The month or sub-year is none of 01–12, 21–24, 33–36.
    Month,
    /// The month has no such day.
    Day,
    /// The time of day is out of range.
    Time,
    /// The interval ends before it starts.
    Reversed,
    /// An interval needs a date at one end at least, and neither a time of day nor an `X` (which
    /// is level 2 there).
    Ends,
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "not an EDTF date of level 0 or 1",
            Self::Month => "month or sub-year is none of 01-12, 21-24, 33-36",
            Self::Day => "the month has no such day",
            Self::Time => "the time of day is out of range",
            Self::Reversed => "the interval ends before it starts",
            Self::Ends => "an interval needs a date at one end, and no time of day and no X",
        })
    }
}

impl FromStr for Edtf {
    type Err = EdtfError;

    /// Reads an EDTF expression of level 0 or 1.
    ///
    /// # Errors
    /// [`EdtfError`] names the rule that the text breaks.
    fn from_str(text: &str) -> Result<Self, EdtfError> {
        match text.split_once('/') {
            None => text.parse().map(Edtf::Single),
            Some((start, end)) => interval(start.parse()?, end.parse()?),
        }
    }
}

fn interval(start: IntervalEnd, end: IntervalEnd) -> Result<Edtf, EdtfError> {
    let is_date = |end: &IntervalEnd| matches!(end, IntervalEnd::At(_));
    if !fits_interval(&start) || !fits_interval(&end) || !(is_date(&start) || is_date(&end)) {
        return Err(EdtfError::Ends);
    }
    if let (IntervalEnd::At(a), IntervalEnd::At(b)) = (&start, &end)
        && a.extent().first > b.extent().last
    {
        return Err(EdtfError::Reversed);
    }
    Ok(Edtf::Interval(start, end))
}

/// Whether level 1 has this at an end of an interval.
fn fits_interval(end: &IntervalEnd) -> bool {
    let IntervalEnd::At(date) = end else { return true };
    match date.part {
        DatePart::Year
        | DatePart::Season(_)
        | DatePart::Quarter(_)
        | DatePart::Month(_)
        | DatePart::Day(..) => true,
        DatePart::Century
        | DatePart::Decade
        | DatePart::SomeMonth
        | DatePart::SomeDayOfYear
        | DatePart::SomeDayOfMonth(_)
        | DatePart::Time(..) => false,
    }
}

impl FromStr for IntervalEnd {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        match text {
            ".." => Ok(Self::Open),
            "" => Ok(Self::Unknown),
            date => date.parse().map(Self::At),
        }
    }
}

impl FromStr for Date {
    type Err = EdtfError;

    fn from_str(text: &str) -> Result<Self, EdtfError> {
        if !text.is_ascii() {
            return Err(EdtfError::Form);
        }
        let (uncertain, approximate) = match text.as_bytes().last() {
            Some(b'?') => (true, false),
            Some(b'~') => (false, true),
            Some(b'%') => (true, true),
            _ => (false, false),
        };
        let body = &text[..text.len() - usize::from(uncertain || approximate)];
        let (year, part) = year_and_part(body)?;
        if matches!(part, DatePart::Time(..)) && (uncertain || approximate) {
            return Err(EdtfError::Form);
        }
        Ok(Date { year, part, uncertain, approximate })
    }
}

fn year_and_part(body: &str) -> Result<(i64, DatePart), EdtfError> {
    if let Some(digits) = body.strip_prefix('Y') {
        return Ok((long_year(digits)?, DatePart::Year));
    }
    let (sign, unsigned) = match body.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, body),
    };
    let (head, tail) = unsigned.split_at_checked(4).ok_or(EdtfError::Form)?;
    if let Some(known) = head.strip_suffix("XX").or_else(|| head.strip_suffix('X')) {
        return match known.len() {
            2 if tail.is_empty() => Ok((first_year(sign, number(known)?, 100)?, DatePart::Century)),
            3 if tail.is_empty() => Ok((first_year(sign, number(known)?, 10)?, DatePart::Decade)),
            _ => Err(EdtfError::Form),
        };
    }
    let year = sign * number(head)?;
    if sign == -1 && year == 0 {
        return Err(EdtfError::Form);
    }
    Ok((year, part(year, tail)?))
}

/// The first of the years whose last digits are `X`: of `-199X` it is -1999.
fn first_year(sign: i64, known: i64, years: i64) -> Result<i64, EdtfError> {
    match (sign, known) {
        (1, _) => Ok(known * years),
        // `-000X` would hold the year -0000, which there is not.
        (_, 0) => Err(EdtfError::Form),
        _ => Ok(-(known * years + years - 1)),
    }
}

/// A year of more than four digits, at most nine, behind its `Y`.
fn long_year(text: &str) -> Result<i64, EdtfError> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if !(5..=9).contains(&digits.len()) || digits.starts_with('0') {
        return Err(EdtfError::Form);
    }
    let year = number(digits)?;
    Ok(if text.starts_with('-') { -year } else { year })
}

fn part(year: i64, tail: &str) -> Result<DatePart, EdtfError> {
    if tail.is_empty() {
        return Ok(DatePart::Year);
    }
    let tail = tail.strip_prefix('-').ok_or(EdtfError::Form)?;
    match tail.split_once('-') {
        None if tail == "XX" => Ok(DatePart::SomeMonth),
        None => match two_digits(tail)? {
            m @ 1..=12 => Ok(DatePart::Month(m)),
            s @ 21..=24 => Ok(DatePart::Season(s)),
            q @ 33..=36 => Ok(DatePart::Quarter(q)),
            _ => Err(EdtfError::Month),
        },
        Some(("XX", "XX")) => Ok(DatePart::SomeDayOfYear),
        Some((month, day)) => day_part(year, month, day),
    }
}

fn day_part(year: i64, month: &str, day: &str) -> Result<DatePart, EdtfError> {
    let month = two_digits(month)?;
    if !(1..=12).contains(&month) {
        return Err(EdtfError::Month);
    }
    if day == "XX" {
        return Ok(DatePart::SomeDayOfMonth(month));
    }
    let (day, time) = match day.split_once('T') {
        Some((day, time)) => (day, Some(time)),
        None => (day, None),
    };
    let day = two_digits(day)?;
    if day == 0 || day > days_in_month(year, month) {
        return Err(EdtfError::Day);
    }
    match time {
        None => Ok(DatePart::Day(month, day)),
        Some(time) => check_time(time).map(|()| DatePart::Time(month, day, time.into())),
    }
}

/// `hh:mm:ss`, then nothing, `Z`, `±hh` or `±hh:mm`.
fn check_time(text: &str) -> Result<(), EdtfError> {
    let (clock, zone) = text.split_at_checked(8).ok_or(EdtfError::Form)?;
    let mut fields = clock.split(':');
    for limit in [23, 59, 59] {
        let field = fields.next().ok_or(EdtfError::Form)?;
        if two_digits(field)? > limit {
            return Err(EdtfError::Time);
        }
    }
    if fields.next().is_some() {
        return Err(EdtfError::Form);
    }
    if zone.is_empty() || zone == "Z" {
        return Ok(());
    }
    let offset = zone.strip_prefix(['+', '-']).ok_or(EdtfError::Form)?;
    let (hours, minutes) = offset.split_once(':').unwrap_or((offset, "00"));
    if two_digits(hours)? > 14 || two_digits(minutes)? > 59 {
        return Err(EdtfError::Time);
    }
    Ok(())
}

fn two_digits(text: &str) -> Result<u8, EdtfError> {
    if text.len() != 2 {
        return Err(EdtfError::Form);
    }
    number(text).map(|n| n as u8)
}

fn number(digits: &str) -> Result<i64, EdtfError> {
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(EdtfError::Form);
    }
    digits.parse().map_err(|_| EdtfError::Form)
}
