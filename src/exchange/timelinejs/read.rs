//! TimelineJS 3 (timeline.knightlab.com), its JSON and its spreadsheet, as claims: each event is what
//! the timeline itself says.

use super::event::{Event, Moment};
use super::older;
use crate::data::{ClaimRecord, DatedRecord, EvidenceRecord, HopRecord, SourceRecord};
use crate::exchange::csv::Sheet;
use crate::exchange::format::Format;
use crate::exchange::gathered::{Gathered, bounded};
use crate::exchange::imported::{Imported, Refusal};
use crate::exchange::markup::plain_text;
use crate::exchange::parsed::{list, parse, text};
use crate::model::{ActorKind, Basis, Mode};
use serde_json::Value;

/// Reads the JSON of a timeline; `title` is what it is called where it has no title of its own.
///
/// # Errors
/// It is no JSON, or no event makes a claim.
pub fn read_json(json: &str, title: &str) -> Result<Imported, Refusal> {
    let whole = parse(json)?;
    let whole = older::as_newer(&whole).unwrap_or(whole);
    let own = |field| text(&whole["title"]["text"], field).map(|html| plain_text(&html));
    let mut timeline = Timeline::new(&own("headline").unwrap_or_else(|| title.to_owned()));
    timeline.gathered.draft.document.description = own("text");
    for _ in list(&whole, "eras") {
        timeline.gathered.lose("an era");
    }
    for (at, event) in list(&whole, "events").iter().enumerate() {
        timeline.add(&of_json(event, at));
    }
    timeline.gathered.finish(Format::TimelineJs, Vec::new())
}

/// Reads the spreadsheet of a timeline, saved as a table.
///
/// # Errors
/// It is no table, or no event makes a claim.
pub fn read_table(bytes: &[u8], title: &str) -> Result<Imported, Refusal> {
    let sheet = Sheet::read(bytes)?;
    let of = |row: &[String], head: &str| {
        let at = sheet.heads.iter().position(|known| known.eq_ignore_ascii_case(head))?;
        row.get(at).filter(|cell| crate::data::says_something(cell)).cloned()
    };
    let is = |row: &[String], kind: &str| of(row, "Type").is_some_and(|own| own == kind);
    let first = sheet.rows.iter().find(|row| is(&row.cells, "title"));
    let own = first.and_then(|row| of(&row.cells, "Headline")).map(|html| plain_text(&html));
    let mut timeline = Timeline::new(&own.unwrap_or_else(|| title.to_owned()));
    timeline.gathered.told.clone_from(&sheet.told);
    for row in &sheet.rows {
        let cell = |head: &str| of(&row.cells, head);
        if is(&row.cells, "era") {
            timeline.gathered.lose("an era");
        } else if is(&row.cells, "title") {
            let words = cell("Text").map(|html| plain_text(&html));
            timeline.gathered.draft.document.description = words;
        } else {
            let left = timeline.gathered.left_out.len();
            timeline.add(&of_row(&cell, row.number));
            if let Some(new) = timeline.gathered.left_out.get_mut(left) {
                new.cells.clone_from(&row.cells);
            }
        }
    }
    timeline.gathered.finish(Format::TimelineTable, sheet.heads.clone())
}

fn of_json(event: &Value, at: usize) -> Event {
    let moment = |field: &str| {
        let date = &event[field];
        let part = |name: &str| text(date, name);
        let has_time = ["hour", "minute", "second"].into_iter().any(|name| part(name).is_some());
        part("year").map(|year| Moment { year, month: part("month"), day: part("day"), has_time })
    };
    let media = ["url", "credit", "caption"];
    Event {
        place: text(event, "unique_id").unwrap_or_else(|| format!("event {}", at + 1)),
        id: text(event, "unique_id"),
        headline: text(&event["text"], "headline"),
        text: text(&event["text"], "text"),
        start: moment("start_date"),
        end: moment("end_date"),
        display: text(event, "display_date").or(text(&event["start_date"], "display_date")),
        group: text(event, "group"),
        media: media.into_iter().filter_map(|field| text(&event["media"], field)).collect(),
    }
}

fn of_row(cell: &dyn Fn(&str) -> Option<String>, number: usize) -> Event {
    let moment = |before: &str| {
        let part = |name: &str| cell(&format!("{before}{name}"));
        let year = part("Year")?;
        let has_time = part("Time").is_some();
        Some(Moment { year, month: part("Month"), day: part("Day"), has_time })
    };
    let media = ["Media", "Media Credit", "Media Caption"];
    Event {
        place: format!("row {number}"),
        id: None,
        headline: cell("Headline"),
        text: cell("Text"),
        start: moment(""),
        end: moment("End "),
        display: cell("Display Date"),
        group: cell("Group"),
        media: media.into_iter().filter_map(cell).collect(),
    }
}

/// A timeline while it is read. It is the text that says what its events say.
struct Timeline {
    gathered: Gathered,
    title: String,
}

impl Timeline {
    fn new(title: &str) -> Self {
        let title = bounded(title);
        Self { gathered: Gathered::new(&title), title }
    }

    fn add(&mut self, event: &Event) {
        let date = match event.date() {
            Ok(date) => date,
            Err(reason) => return self.gathered.leave_out(&event.place, Some("date"), &reason),
        };
        let (headline, text) = (event.headline.as_deref(), event.text.as_deref());
        let (headline, text) = (headline.map(plain_text), text.map(plain_text));
        let mut said = [headline, text].into_iter().flatten().filter(|text| !text.is_empty());
        let Some(statement) = said.next() else {
            let reason = "it has no headline and no text";
            return self.gathered.leave_out(&event.place, None, reason);
        };
        for what in event.lost() {
            self.gathered.lose(what);
        }
        let notes: Vec<String> = said.chain(event.notes()).collect();
        let draft = &mut self.gathered.draft;
        let timeline = draft.actor(&self.title, Some(ActorKind::Document));
        let source = draft.source(SourceRecord {
            title: self.title.clone(),
            publisher: Some(timeline.clone()),
            ..SourceRecord::default()
        });
        let id = draft.claim_id(event.id.as_deref().unwrap_or(&event.place));
        let topic = event.group.as_deref().map(|group| draft.topic(&bounded(group)));
        draft.claim(ClaimRecord {
            id,
            statement: bounded(&statement),
            attribution: vec![HopRecord {
                actor: timeline,
                verb: None,
                mode: Mode::Outlet.id().to_owned(),
            }],
            about: date
                .map(|date| DatedRecord { date: Some(date), basis: Basis::Stated.id().to_owned() }),
            evidence: vec![EvidenceRecord { source, ..EvidenceRecord::default() }],
            topics: topic.map(|topic| vec![topic]),
            note: (!notes.is_empty()).then(|| bounded(&notes.join("; "))),
            ..ClaimRecord::default()
        });
    }
}
