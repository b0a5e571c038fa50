//! Bundles that were written here: the records of `sayso/1` lie at their objects, in an extension.
//! They are taken as they stand, so that figures keep their digits.

use crate::data::{Field, Fields};
use crate::exchange::format::Format;
use crate::exchange::imported::Imported;
use rustc_hash::FxHashSet;
use serde_json::value::RawValue;

/// The lists of a document, each with the name of its records in the extension.
const LISTS: [(&str, &str); 4] =
    [("actor", "actors"), ("source", "sources"), ("claim", "claims"), ("link", "links")];

/// The document that the records of a bundle make, if it has the head of one. It is what was
/// written, whatever its problems.
pub(super) fn document(json: &str) -> Option<Imported> {
    // The bundles of others are not looked through in vain.
    if !json.contains("sayso/1") {
        return None;
    }
    let objects = serde_json::from_str::<Fields<'_>>(json).ok()?.get("objects")?;
    let objects: Vec<&RawValue> = serde_json::from_str(objects.get()).ok()?;
    let records: Vec<Field<'_>> = objects.into_iter().filter_map(record).collect();
    let (_, head) = records.iter().find(|(kind, _)| kind == "dataset")?;
    let is_list = |name: &str| LISTS.iter().any(|(_, list)| *list == name);
    let head = fields(head).0.into_iter().filter(|(name, _)| !is_list(name));
    let mut parts = Vec::new();
    for (name, value) in head {
        parts.push(format!("{}:{}", serde_json::to_string(&name).ok()?, value.get()));
    }
    let mut claims = 0;
    for (kind, list) in LISTS {
        // A claim lies at each of the objects that tell it.
        let mut seen = FxHashSet::default();
        let own = records.iter().filter(|(of, _)| of == kind).map(|(_, record)| record.get());
        let own: Vec<&str> = own.filter(|record| seen.insert(*record)).collect();
        claims += if kind == "claim" { own.len() } else { 0 };
        parts.push(format!("\"{list}\":[{}]", own.join(",")));
    }
    Some(Imported {
        format: Format::Stix,
        document: format!("{{{}}}", parts.join(",")),
        claims,
        told: vec!["The bundle holds the records of a dataset; these were taken.".to_owned()],
        lost: Vec::new(),
        heads: Vec::new(),
        left_out: Vec::new(),
    })
}

/// The record that lies at an object, with what it is.
fn record(object: &RawValue) -> Option<Field<'_>> {
    let is_known = |name: &str| name == "dataset" || LISTS.iter().any(|(own, _)| *own == name);
    let extensions = fields(fields(object).get("extensions")?).0;
    let mut known = extensions.into_iter().flat_map(|(_, extension)| fields(extension).0);
    known.find(|(name, value)| is_known(name) && value.get().starts_with('{'))
}

/// The fields of an object; of any other value none.
fn fields(value: &RawValue) -> Fields<'_> {
    serde_json::from_str(value.get()).unwrap_or_default()
}
