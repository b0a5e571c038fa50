//! Publishing: several fragments as the one document that the page embeds.

use super::file::{File, HEADER, top_level};
use super::json::Value;
use super::problem::Problem;

/// The lists of a document, in publishing order.
const LISTS: [&str; 7] =
    ["sources", "actors", "predicates", "topics", "claims", "links", "questions"];

/// The one `sayso/1` document that the files make together: header first, then the lists, each
/// record as its author wrote it, without white space between its parts.
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
        parts.extend(named(name).next().map(|json| format!("\"{name}\":{}", compact(json.text))));
    }
    for name in LISTS {
        let mut items = Vec::new();
        for json in named(name) {
            if let Value::List(list) = &json.value {
                items.extend(list.iter().map(|item| compact(item.text)));
            }
        }
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
