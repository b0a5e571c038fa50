//! TimelineJS 2, whose files are about still: the same timeline in other words.

use crate::exchange::parsed::{list, text};
use serde_json::{Map, Value, json};

/// The parts of a date in their order: `2012,1,26,11,30`.
const PARTS: [&str; 6] = ["year", "month", "day", "hour", "minute", "second"];

/// A timeline of TimelineJS 2 as TimelineJS 3 has it; `None`: it is none.
pub(super) fn as_newer(whole: &Value) -> Option<Value> {
    let older = &whole["timeline"];
    let events: Vec<Value> = list(older, "date").iter().map(event).collect();
    older.is_object().then(|| {
        json!({
            "title": {"text": {"headline": older["headline"], "text": older["text"]}},
            "events": events,
            "eras": older["era"],
        })
    })
}

fn event(older: &Value) -> Value {
    let media = &older["asset"];
    json!({
        "text": {"headline": older["headline"], "text": older["text"]},
        "start_date": moment(older, "startDate"),
        "end_date": moment(older, "endDate"),
        "group": older["tag"],
        "media": {"url": media["media"], "credit": media["credit"], "caption": media["caption"]},
    })
}

fn moment(older: &Value, field: &str) -> Option<Value> {
    let date = text(older, field)?;
    let parts = PARTS.into_iter().zip(date.split(','));
    let parts = parts.map(|(part, value)| (part.to_owned(), value.trim().into()));
    Some(parts.collect::<Map<String, Value>>().into())
}
