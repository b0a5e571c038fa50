//! Publishing: several fragments as the one document that the page embeds.

use super::fields::{Field, Fields};
use super::file::File;
use super::form::HEADER;
use super::problem::{Place, Problem};
use super::text_place::broken_json;
use serde_json::value::RawValue;

/// The lists of a document, in publishing order. The page's plain record ends with what these begin
/// with: packing sees what was said twice where it stands within 32 KB.
/// Claims are last, so that a document can be written claim by claim.
const LISTS: [&str; 8] =
    ["actors", "links", "questions", "stories", "sources", "predicates", "topics", "claims"];

/// The one `sayso/1` document that the files make together: header first, then the lists, each
/// record as its author wrote it, without white space between its parts and without fields that
/// are null or, where that means the same, an empty list.
///
/// # Errors
/// The files that are no JSON objects. Nothing else is checked: that is [`load`](super::load)'s.
pub fn merge(files: &[File<'_>]) -> Result<String, Vec<Problem>> {
    let (mut fields, mut problems) = (Vec::new(), Vec::new());
    for file in files {
        match serde_json::from_str(file.text) {
            Ok(Fields(found)) => fields.extend(found),
            Err(error) => {
                let (line, message) = broken_json(file.text, &error);
                let place = Place { file: file.name.into(), line, record: None };
                problems.push(Problem { place, message });
            }
        }
    }
    if problems.is_empty() { Ok(document(&fields)) } else { Err(problems) }
}

fn document(fields: &[Field<'_>]) -> String {
    let named = |name: &'static str| {
        fields.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.get())
    };
    let header = HEADER.into_iter().filter_map(|name| {
        let value = named(name).find(|value| *value != "null")?;
        Some(format!("\"{name}\":{value}"))
    });
    let lists = LISTS.into_iter().map(|name| {
        let records: Vec<String> = named(name).flat_map(items).map(compact).collect();
        format!("\"{name}\":[{}]", records.join(","))
    });
    format!("{{{}}}", header.chain(lists).collect::<Vec<_>>().join(","))
}

/// The items of a list; of any other value none.
fn items(list: &str) -> Vec<&RawValue> {
    serde_json::from_str(list).unwrap_or_default()
}

/// Lists that must be there even when they are empty.
const NEEDED: [&str; 4] = ["attribution", "subject", "evidence", "claims"];

/// A value without white space and without the fields that say nothing.
pub(super) fn compact(value: &RawValue) -> String {
    let text = value.get();
    if text.starts_with('[') {
        let items: Vec<String> = items(text).into_iter().map(compact).collect();
        return format!("[{}]", items.join(","));
    }
    if !text.starts_with('{') {
        return text.to_owned();
    }
    let Fields(fields) = serde_json::from_str(text).unwrap_or_default();
    let told = fields.iter().filter_map(|(name, value)| {
        let value = compact(value);
        let says_nothing = value == "null" || value == "[]" && !NEEDED.contains(&&**name);
        let name = serde_json::to_string(name).ok()?;
        (!says_nothing).then(|| format!("{name}:{value}"))
    });
    format!("{{{}}}", told.collect::<Vec<_>>().join(","))
}
