//! Claims as CSL-JSON (citation-style-language, `csl-data.json`).
//!
//! A date of one year, month or day, a season, or an interval between two of these is written in
//! parts; `?` and `~` make it `circa`, which is CSL's word for every uncertain date. Any other
//! (decades, unspecified months, open ends, quarters, years before 1) stands in words: parts
//! would say more than is known.

use super::Citing;
use super::told::{annotation, own_pointers};
use super::written::{address, written};
use crate::model::{ClaimIx, Date, DatePart, Edtf, IntervalEnd, SourceKind};

fn string(text: &str) -> String {
    format!("\"{}\"", written(text, &[('"', "\\\""), ('\\', "\\\\")]))
}

/// One claim: the item of its text, with the pointer as note and the claim as annotation.
pub(super) fn claim(citing: &Citing<'_>, ix: ClaimIx) -> String {
    let dataset = citing.dataset;
    let claim = dataset.claim(ix);
    let source = dataset.source(claim.source());
    let (kind, outlet) = match source.kind {
        Some(SourceKind::NewsArticle | SourceKind::Opinion) => {
            ("article-newspaper", "container-title")
        }
        Some(SourceKind::Post) => ("post-weblog", "container-title"),
        Some(SourceKind::Report) => ("report", "publisher"),
        Some(SourceKind::Transcript | SourceKind::Other) | None => ("document", "publisher"),
    };
    let mut out = format!("{{\"id\": {}", string(claim.id.as_str()));
    let mut raw = |name: &str, value: &str| out.push_str(&format!(",\n  \"{name}\": {value}"));
    raw("type", &string(kind));
    raw("title", &string(&source.title));
    if let Some(author) = source.author {
        raw("author", &format!("[{{\"literal\": {}}}]", string(&dataset.actor(author).name)));
    }
    if let Some(publisher) = source.publisher {
        raw(outlet, &string(&dataset.actor(publisher).name));
    }
    if let Some(date) = &source.published {
        raw("issued", &issued(date));
    }
    raw("language", &string(&source.language));
    if let Some(url) = &source.url {
        raw("URL", &string(&address(url)));
    }
    raw("note", &string(&own_pointers(claim)));
    raw("annote", &string(&annotation(citing, ix)));
    out.push_str("\n}");
    out
}

/// A date as CSL has it.
fn issued(date: &Edtf) -> String {
    let (parts, unsure, season) = match date {
        Edtf::Single(one) => (parts(one), unsure(one), season(one)),
        Edtf::Interval(IntervalEnd::At(a), IntervalEnd::At(b)) => {
            let plain = season(a).is_none() && season(b).is_none();
            let both = parts(a).zip(parts(b)).filter(|_| plain);
            (both.map(|(a, b)| format!("{a}, {b}")), unsure(a) || unsure(b), None)
        }
        Edtf::Interval(..) => (None, false, None),
    };
    let Some(parts) = parts else {
        return format!("{{\"literal\": {}}}", string(&date.words()));
    };
    let season = season.map(|n| format!(", \"season\": {n}")).unwrap_or_default();
    let circa = if unsure { ", \"circa\": true" } else { "" };
    format!("{{\"date-parts\": [{parts}]{season}{circa}}}")
}

fn unsure(date: &Date) -> bool {
    date.uncertain || date.approximate
}

/// The parts of a date that is a year, a month, a day or a season of the common era.
fn parts(date: &Date) -> Option<String> {
    let year = Some(date.year).filter(|year| (1..=9999).contains(year))?;
    match date.part {
        DatePart::Year | DatePart::Season(_) => Some(format!("[{year}]")),
        DatePart::Month(month) => Some(format!("[{year}, {month}]")),
        DatePart::Day(month, day) | DatePart::Time(month, day, _) => {
            Some(format!("[{year}, {month}, {day}]"))
        }
        _ => None,
    }
}

/// Spring to winter as 1 to 4.
fn season(date: &Date) -> Option<u8> {
    match date.part {
        DatePart::Season(season) => Some(season - 20),
        _ => None,
    }
}
