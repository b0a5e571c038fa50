//! The dated claims for TimelineJS 3 (timeline.knightlab.com), by the time they speak of.
//!
//! TimelineJS has years, months and days, and reads its texts as HTML. What it cannot say of a date
//! (about, not certain, open) stands in words, which it shows in place of the numbers.

use crate::document::cite::fragment_link;
use crate::document::{chain_sentence, date_words, escape, speaker_name, told};
use crate::exchange::json::{Object, by_lines};
use crate::exchange::shown::{Omitted, Shown, Written};
use crate::model::{Claim, Dataset, Date, DatePart, Day, Edtf, Extent, IntervalEnd};

/// Years that TimelineJS tells from geological ones: those of JavaScript's dates.
const HUMAN_YEARS: std::ops::RangeInclusive<i64> = -200_000..=200_000;

/// The timeline.
pub fn write(shown: &Shown<'_>) -> Written {
    let dataset = shown.dataset;
    let (mut events, mut omitted, mut is_human) = (Vec::new(), Vec::new(), true);
    for (ix, claim) in shown.claims() {
        let Some(date) = &claim.about.date else {
            omitted.push(Omitted { claim: ix, why: "the time it speaks of is not known" });
            continue;
        };
        let (start, end) = ends(date);
        is_human &= [Some(&start), end.as_ref()].into_iter().flatten().all(Moment::is_human);
        events.push(event(dataset, claim, &start, end.as_ref()));
    }
    let head =
        Object::default().with("scale", if is_human { "human" } else { "cosmological" }).with(
            "title",
            Object::default().with("text", text(&dataset.title, escape(shown.sentence))),
        );
    Written { text: by_lines(&head, &[("events", events)]), omitted }
}

/// A claim on the timeline: its speaker before its statement, in a row of its own speaker's.
fn event(dataset: &Dataset, claim: &Claim, start: &Moment, end: Option<&Moment>) -> Object {
    let source = dataset.source(claim.source());
    let mut lines = vec![escape(&chain_sentence(dataset, claim))];
    lines.extend(claim.certainty.hedge.iter().map(|hedge| format!("hedged: “{}”", escape(hedge))));
    lines.push(format!("time spoken of: {}", escape(&date_words(&claim.about))));
    let quote = claim.evidence.first().and_then(|evidence| evidence.quote.as_ref());
    let title = escape(&source.title);
    lines.push(match &source.url {
        Some(url) => {
            let place = quote.map_or(url.clone(), |quote| fragment_link(url, quote));
            let link = escape(&place).replace('"', "&quot;");
            format!("in <a href=\"{link}\">{title}</a>")
        }
        None => format!("in {title}"),
    });
    let words = claim.about.date.as_ref().map(Edtf::words);
    Object::default()
        .with("unique_id", claim.id.as_str())
        .with("start_date", start.object())
        .maybe("end_date", end.map(Moment::object))
        .maybe("display_date", words)
        .with("group", speaker_name(dataset, claim))
        .with("text", text(&told(dataset, claim), lines.join("<br>")))
}

/// A heading and what stands below it; the latter is HTML already.
fn text(headline: &str, html: String) -> Object {
    Object::default().with("headline", escape(headline)).with("text", html)
}

/// A year, with a month and a day where they are known.
struct Moment {
    year: i64,
    month: Option<u8>,
    day: Option<u8>,
}

impl Moment {
    fn is_human(&self) -> bool {
        HUMAN_YEARS.contains(&self.year)
    }

    fn object(&self) -> Object {
        // TimelineJS takes texts for numbers; a year may have more digits than ours have.
        Object::default()
            .with("year", self.year.to_string())
            .maybe("month", self.month.map(u32::from))
            .maybe("day", self.day.map(u32::from))
    }

    fn month_of(day: Day) -> Self {
        let (year, month, _) = day.calendar();
        Self { year, month: Some(month), day: None }
    }

    fn year_of(day: Day) -> Self {
        Self { year: day.calendar().0, month: None, day: None }
    }
}

/// Where a date is put: its start and, where it has another, its end. One that has no start is put
/// where it ends; the words say "until".
fn ends(date: &Edtf) -> (Moment, Option<Moment>) {
    match date {
        Edtf::Single(one) => span(one),
        Edtf::Interval(IntervalEnd::At(from), IntervalEnd::At(to)) => {
            let (end, later) = span(to);
            (span(from).0, Some(later.unwrap_or(end)))
        }
        Edtf::Interval(IntervalEnd::At(one), _) | Edtf::Interval(_, IntervalEnd::At(one)) => {
            (span(one).0, None)
        }
        // An interval has an end that is a date.
        Edtf::Interval(..) => (Moment::year_of(Day(0)), None),
    }
}

/// The first and, where it is another, the last moment of a date, as fine as the date is.
fn span(date: &Date) -> (Moment, Option<Moment>) {
    let Extent { first, last, .. } = date.extent();
    match date.part {
        DatePart::Century | DatePart::Decade => {
            (Moment::year_of(first), Some(Moment::year_of(last)))
        }
        DatePart::Year | DatePart::SomeMonth | DatePart::SomeDayOfYear => {
            (Moment::year_of(first), None)
        }
        DatePart::Season(_) | DatePart::Quarter(_) => {
            (Moment::month_of(first), Some(Moment::month_of(last)))
        }
        DatePart::Month(_) | DatePart::SomeDayOfMonth(_) => (Moment::month_of(first), None),
        DatePart::Day(month, day) | DatePart::Time(month, day, _) => {
            (Moment { year: date.year, month: Some(month), day: Some(day) }, None)
        }
    }
}
