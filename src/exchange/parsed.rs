//! JSON whose shape is not certain: fields that may be texts or numbers, one thing or a list.

use crate::data::says_something;
use crate::exchange::imported::Refusal;
use serde_json::Value;

/// The value that a text of JSON holds.
///
/// # Errors
/// [`Refusal::Foreign`] with the place where it is no JSON.
pub(super) fn parse(text: &str) -> Result<Value, Refusal> {
    serde_json::from_str(text).map_err(not_json)
}

/// The values that a text of JSON holds, one after the other: a document is one, and in JSON Lines
/// each line is one.
///
/// # Errors
/// [`Refusal::Foreign`] with the place where it is no JSON.
pub(super) fn parse_all(text: &str) -> Result<Vec<Value>, Refusal> {
    let values = serde_json::Deserializer::from_str(text).into_iter();
    values.collect::<Result<_, _>>().map_err(not_json)
}

fn not_json(error: serde_json::Error) -> Refusal {
    Refusal::Foreign(format!("this is not JSON: {error}"))
}

/// A text that says something, or a number as one.
pub(super) fn text(value: &Value, field: &str) -> Option<String> {
    as_text(&value[field])
}

/// The same of a value itself.
pub(super) fn as_text(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    says_something(&text).then_some(text)
}

/// An address that a dataset may hold.
pub(super) fn address(value: &Value, field: &str) -> Option<String> {
    list(value, field).iter().filter_map(as_text).find(|text| is_address(text))
}

/// Whether a text is an address that a dataset may hold.
pub(super) fn is_address(text: &str) -> bool {
    (text.starts_with("https://") || text.starts_with("http://"))
        && !text.contains(|c: char| c.is_whitespace() || c.is_control())
}

/// What a field holds, as a list: one value is a list of one, and null or nothing of none.
pub(super) fn list<'v>(value: &'v Value, field: &str) -> &'v [Value] {
    match &value[field] {
        Value::Array(items) => items,
        Value::Null => &[],
        one => std::slice::from_ref(one),
    }
}
