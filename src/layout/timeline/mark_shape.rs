//! How well a date is known, as the shape of its mark.
//!
//! Reads EDTF values; knows no pixels. The basis of a date travels beside it and is not judged.

use crate::model::{Date, DatePart, Edtf, IntervalEnd};

/// What is known of one end of a mark, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EndKind {
    /// The day is as firm as the date says: a sharp edge.
    Sharp,
    /// About then, or not certain (`~`, `?`, `%`, a season): a faded or dotted edge.
    Faded,
    /// There is no end on this side (`..`): an arrow.
    Open,
    /// There is an end, but it is not known: fading out.
    Unknown,
}

/// What the mark covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Body {
    /// One day.
    Day,
    /// One date of a month, quarter, season or year: the span it is.
    Span,
    /// From one date to another.
    Interval,
    /// Some part of the span that is not specified (`199X`, `1999-XX`): drawn hollow.
    Somewhere,
}

/// The shape of a mark: its body and its two ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkShape {
    /// What it covers.
    pub body: Body,
    /// The earlier end.
    pub start: EndKind,
    /// The later end.
    pub end: EndKind,
}

impl MarkShape {
    /// The shape of a date.
    pub fn from_date(date: &Edtf) -> Self {
        match date {
            Edtf::Single(date) => {
                let end = end_of_date(date);
                Self { body: body_of_date(date), start: end, end }
            }
            Edtf::Interval(start, end) => Self {
                body: Body::Interval,
                start: end_of_interval(start),
                end: end_of_interval(end),
            },
        }
    }
}

fn body_of_date(date: &Date) -> Body {
    match date.part {
        DatePart::Day(..) | DatePart::Time(..) => Body::Day,
        DatePart::Month(_) | DatePart::Quarter(_) | DatePart::Season(_) | DatePart::Year => {
            Body::Span
        }
        DatePart::Century
        | DatePart::Decade
        | DatePart::SomeMonth
        | DatePart::SomeDayOfYear
        | DatePart::SomeDayOfMonth(_) => Body::Somewhere,
    }
}

fn end_of_date(date: &Date) -> EndKind {
    if date.is_firm() { EndKind::Sharp } else { EndKind::Faded }
}

fn end_of_interval(end: &IntervalEnd) -> EndKind {
    match end {
        IntervalEnd::At(date) => end_of_date(date),
        IntervalEnd::Open => EndKind::Open,
        IntervalEnd::Unknown => EndKind::Unknown,
    }
}
