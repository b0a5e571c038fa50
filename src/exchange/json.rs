//! JSON whose fields stand in the order they were given. serde_json's own map sorts them by name,
//! or else has its order paid for by everything that uses it.

use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::value::RawValue;
use std::borrow::Cow;

/// A value.
pub enum Json {
    Flag(bool),
    Whole(u32),
    /// A number, digit for digit.
    Number(Box<RawValue>),
    Text(Cow<'static, str>),
    List(Vec<Json>),
    Object(Object),
}

/// An object under construction: fields in writing order.
#[derive(Default)]
pub struct Object(Vec<(Cow<'static, str>, Json)>);

impl Object {
    /// Adds a field.
    pub fn with(mut self, name: impl Into<Cow<'static, str>>, value: impl Into<Json>) -> Self {
        self.0.push((name.into(), value.into()));
        self
    }

    /// Adds a field where there is a value.
    pub fn maybe(self, name: &'static str, value: Option<impl Into<Json>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Adds a list that is not empty.
    pub fn list(self, name: &'static str, items: Vec<Json>) -> Self {
        if items.is_empty() { self } else { self.with(name, Json::List(items)) }
    }

    /// Whether it has no field.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The object as compact JSON.
    pub fn text(&self) -> String {
        // No text and no number fails to be written.
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// A list of texts.
pub fn texts<T: AsRef<str>>(items: impl IntoIterator<Item = T>) -> Vec<Json> {
    items.into_iter().map(|item| item.as_ref().into()).collect()
}

/// An object of which one field is a long list: each of its items on a line of its own, so that a
/// large file can be read, compared and searched line by line.
pub fn by_lines(head: &Object, lists: &[(&str, Vec<Object>)]) -> String {
    let mut out = head.text();
    // The closing brace is written last.
    out.pop();
    for (name, items) in lists {
        if out.len() > 1 {
            out.push(',');
        }
        out.push_str(&format!("\n\"{name}\": ["));
        for (at, item) in items.iter().enumerate() {
            out.push_str(if at == 0 { "\n" } else { ",\n" });
            out.push_str(&item.text());
        }
        out.push_str("\n]");
    }
    out.push_str("\n}\n");
    out
}

impl From<&str> for Json {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned().into())
    }
}

impl From<&String> for Json {
    fn from(text: &String) -> Self {
        text.as_str().into()
    }
}

impl From<String> for Json {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<bool> for Json {
    fn from(flag: bool) -> Self {
        Self::Flag(flag)
    }
}

impl From<u32> for Json {
    fn from(number: u32) -> Self {
        Self::Whole(number)
    }
}

impl From<Object> for Json {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}

impl From<Vec<Json>> for Json {
    fn from(items: Vec<Json>) -> Self {
        Self::List(items)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Whole(number) => serializer.serialize_u32(*number),
            Self::Number(digits) => digits.serialize(serializer),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(object) => object.serialize(serializer),
        }
    }
}

impl Serialize for Object {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}
