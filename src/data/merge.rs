//! Publishing: several fragments as the one document that the page embeds.

use super::file::{File, HEADER, top_level};
use super::json::{Json, Value};
use super::problem::Problem;

/// The lists of a document, in publishing order. The page's plain record ends with what these begin
/// with: packing sees what was said twice where it stands within 32 KB.
const LISTS: [&str; 7] =
    ["actors", "links", "questions", "sources", "predicates", "topics", "claims"];

/// The one `sayso/1` document that the files make together: header first, then the lists, each
/// record as its author wrote it, without white space between its parts and without fields that
/// are null or, where that means the same, an empty list.
///
/// # Errors
/// The files that are no JSON objects. Nothing else is checked: that is [`load`](super::load)'s.
pub fn merge(files: &[File<'_>]) -> Result<String, Vec<Problem>> {
    let (mut fields, mut problems) = (Vec::new(), Vec::new());
    for file in files {
        match top_level(file) {
            Ok(found) => fields.extend(found),
            Err(problem) => problems.push(problem),
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let named = |name: &'static str| {
        fields.iter().filter(move |(known, _)| known == name).map(|(_, json)| json)
    };
    let mut parts: Vec<String> = Vec::new();
    for name in HEADER {
        parts.extend(
            named(name)
                .find(|json| json.value != Value::Null)
                .map(|json| format!("\"{name}\":{}", without_space(json.text))),
        );
    }
    for name in LISTS {
        let mut items = Vec::new();
        for json in named(name) {
            if let Value::List(list) = &json.value {
                items.extend(list.iter().map(compact));
            }
        }
        parts.push(format!("\"{name}\":[{}]", items.join(",")));
    }
    Ok(format!("{{{}}}", parts.join(",")))
}

/// Lists that must be there even when they are empty.
const NEEDED: [&str; 4] = ["attribution", "subject", "evidence", "claims"];

/// A value without white space and without the fields that say nothing.
fn compact(json: &Json<'_>) -> String {
    match &json.value {
        Value::Object(fields) if fields.iter().all(|(name, _)| is_plain(name)) => {
            let told = fields.iter().filter(|(name, json)| says_something(name, json));
            let parts: Vec<String> =
                told.map(|(name, json)| format!("\"{name}\":{}", compact(json))).collect();
            format!("{{{}}}", parts.join(","))
        }
        Value::List(items) => {
            let items: Vec<String> = items.iter().map(compact).collect();
            format!("[{}]", items.join(","))
        }
        _ => without_space(json.text),
    }
}

/// Null and left out mean the same, and so does an empty list where a list may be left out.
fn says_something(name: &str, json: &Json<'_>) -> bool {
    match &json.value {
        Value::Null => false,
        Value::List(items) => !items.is_empty() || NEEDED.contains(&name),
        _ => true,
    }
}

/// Whether a name can be written between quotes as it is.
fn is_plain(name: &str) -> bool {
    name.bytes().all(|b| matches!(b, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-' | b'$'))
}

/// JSON without the white space outside its strings.
fn without_space(json: &str) -> String {
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
