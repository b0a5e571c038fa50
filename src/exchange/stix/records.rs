//! Bundles that were written here: the records of `sayso/1` lie at their objects, in an extension.

use super::bundle::Bundle;
use crate::exchange::format::Format;
use crate::exchange::imported::Imported;
use rustc_hash::FxHashSet;
use serde_json::Value;

/// The lists of a document, each with the name of its records in the extension.
const LISTS: [(&str, &str); 4] =
    [("actor", "actors"), ("source", "sources"), ("claim", "claims"), ("link", "links")];

/// The record that lies at an object, with what it is.
fn record(object: &Value) -> Option<(&str, &Value)> {
    let extensions = object["extensions"].as_object()?;
    let is_known = |name: &str| name == "dataset" || LISTS.iter().any(|(own, _)| *own == name);
    let fields = extensions.values().filter_map(Value::as_object).flatten();
    let mut known = fields.filter(|(name, value)| is_known(name) && value.is_object());
    known.next().map(|(name, value)| (name.as_str(), value))
}

/// The document that the records of a bundle make, if it has the head of one. It is what was
/// written, whatever its problems.
pub(super) fn document(bundle: &Bundle<'_>) -> Option<Imported> {
    let records: Vec<(&str, &Value)> = bundle.objects.iter().filter_map(record).collect();
    let (_, head) = records.iter().find(|(kind, _)| *kind == "dataset")?;
    let mut document = head.as_object()?.clone();
    let mut claims = 0;
    for (kind, list) in LISTS {
        // A claim lies at each of the objects that tell it.
        let mut seen = FxHashSet::default();
        let own = records.iter().filter(|(of, _)| *of == kind).map(|(_, record)| *record);
        let own = own.filter(|record| seen.insert(record.to_string()));
        let own: Vec<Value> = own.cloned().collect();
        claims += if kind == "claim" { own.len() } else { 0 };
        document.insert(list.to_owned(), Value::Array(own));
    }
    Some(Imported {
        format: Format::Stix,
        document: Value::Object(document).to_string(),
        claims,
        told: vec!["The bundle holds the records of a dataset; these were taken.".to_owned()],
        lost: Vec::new(),
        heads: Vec::new(),
        left_out: Vec::new(),
    })
}
