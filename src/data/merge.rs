//! Publishing: several fragments as the one document that the page embeds.

use super::file::{Fields, File, HEADER, syntax_problem};
use super::problem::Problem;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// The lists of a document, in publishing order.
const LISTS: [&str; 7] = [
    "sources",
    "actors",
    "predicates",
    "topics",
    "claims",
    "links",
    "questions",
];

/// The one `sayso/1` document that the files make together: header first, then the lists, each
/// record as its author wrote it, without white space between its parts.
///
/// # Errors
/// The files that are no JSON objects. Nothing else is checked: that is [`load`](super::load)'s.
pub fn merge(files: &[File<'_>]) -> Result<String, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut header: BTreeMap<&str, &str> = BTreeMap::new();
    let mut lists: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for file in files {
        let fields: Fields<'_> = match serde_json::from_str(file.text) {
            Ok(fields) => fields,
            Err(error) => {
                problems.push(syntax_problem(file, &error));
                continue;
            }
        };
        for (name, value) in &fields.0 {
            if let Some(field) = HEADER.iter().find(|known| *known == name) {
                header.entry(field).or_insert(value.get());
            } else if let Some(list) = LISTS.iter().find(|known| *known == name) {
                let items: Vec<&RawValue> = serde_json::from_str(value.get()).unwrap_or_default();
                lists
                    .entry(list)
                    .or_default()
                    .extend(items.iter().map(|item| item.get()));
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut parts: Vec<String> = Vec::new();
    for name in HEADER {
        parts.extend(
            header
                .get(name)
                .map(|value| format!("\"{name}\":{}", compact(value))),
        );
    }
    for name in LISTS {
        let items: Vec<String> = lists
            .get(name)
            .into_iter()
            .flatten()
            .map(|item| compact(item))
            .collect();
        parts.push(format!("\"{name}\":[{}]", items.join(",")));
    }
    Ok(format!("{{{}}}", parts.join(",")))
}

/// JSON without the white space outside its strings.
fn compact(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let (mut in_string, mut escaped) = (false, false);
    for c in json.chars() {
        if in_string {
            out.push(c);
            in_string = escaped || c != '"';
            escaped = c == '\\' && !escaped;
        } else if !c.is_ascii_whitespace() {
            in_string = c == '"';
            out.push(c);
        }
    }
    out
}
