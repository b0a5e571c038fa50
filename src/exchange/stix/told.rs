//! What of an object of STIX stands beside what it says: its texts, its date, its notes.

use crate::data::{DatedRecord, EvidenceRecord, SourceRecord};
use crate::exchange::draft::Draft;
use crate::exchange::gathered::bounded;
use crate::exchange::parsed::{address, list, text};
use crate::model::Basis;
use serde_json::Value;

/// The texts that an object names, or else the bundle.
pub(super) fn evidence(draft: &mut Draft, object: &Value) -> Vec<EvidenceRecord> {
    let mut sources = Vec::new();
    for reference in list(object, "external_references") {
        let url = address(reference, "url");
        let words = ["source_name", "external_id", "description"];
        let words: Vec<String> = words.iter().filter_map(|field| text(reference, field)).collect();
        let title = if words.is_empty() { url.clone() } else { Some(words.join(", ")) };
        let Some(title) = title else { continue };
        sources.push(SourceRecord {
            title: bounded(&title),
            url_basis: url.as_ref().map(|_| Basis::External.id().to_owned()),
            url,
            ..SourceRecord::default()
        });
    }
    if sources.is_empty() {
        let title = draft.document.title.clone();
        sources.push(SourceRecord { title, ..SourceRecord::default() });
    }
    let evidence = sources.into_iter().map(|source| draft.source(source));
    evidence.map(|source| EvidenceRecord { source, ..EvidenceRecord::default() }).collect()
}

/// A date that the bundle gives.
pub(super) fn dated(date: String) -> DatedRecord {
    DatedRecord { date: Some(date), basis: Basis::Stated.id().to_owned() }
}

/// What of an object stands in the note of its claim.
pub(super) fn notes(object: &Value) -> Vec<String> {
    let confidence =
        text(object, "confidence").map(|of| format!("confidence in STIX: {of} of 100"));
    let opinion = text(object, "opinion").map(|word| format!("opinion in STIX: {word}"));
    confidence.into_iter().chain(opinion).collect()
}
