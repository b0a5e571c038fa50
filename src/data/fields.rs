//! Reading the fields of one object by name: each is there or not, and of the type it should be.
//!
//! Null and left out mean the same. Unknown fields are problems: they are misspelt ones. A field
//! that cannot be read gives an empty value, so that every problem of a record is found at once;
//! no record leaves the reader while it has any.

use super::json::{self, Json, Value};

/// Problems with the bytes at which they stand.
pub type Faults = Vec<(usize, String)>;

/// The fields of an object that are not yet read.
pub struct Record<'r, 'a> {
    fields: json::Fields<'a>,
    read: Vec<&'static str>,
    /// Where the object begins.
    at: usize,
    /// The field that holds this object; empty for a whole record.
    within: &'static str,
    faults: &'r mut Faults,
}

impl<'r, 'a> Record<'r, 'a> {
    /// Reads an object that begins at a byte, all fields of which are read by `each`.
    pub fn read(
        (at, fields): (usize, json::Fields<'a>),
        within: &'static str,
        faults: &'r mut Faults,
        each: &mut dyn FnMut(&mut Record<'_, '_>),
    ) {
        let mut record = Record { fields, read: Vec::new(), at, within, faults };
        each(&mut record);
        record.finish();
    }

    /// A text that must be there.
    pub fn text(&mut self, name: &'static str) -> String {
        let found = self.needed(name);
        self.as_text(name, found).unwrap_or_default()
    }

    /// A text that may be left out.
    pub fn optional(&mut self, name: &'static str) -> Option<String> {
        let found = self.take(name);
        self.as_text(name, found)
    }

    /// A list of texts that must be there.
    pub fn texts(&mut self, name: &'static str) -> Vec<String> {
        let found = self.needed(name);
        self.as_texts(name, found)
    }

    /// A list of texts that may be left out, which is as if it were empty.
    pub fn optional_texts(&mut self, name: &'static str) -> Vec<String> {
        let found = self.take(name);
        self.as_texts(name, found)
    }

    /// True or false, which must be there.
    pub fn flag(&mut self, name: &'static str) -> bool {
        let found = self.needed(name);
        self.as_flag(name, found).unwrap_or_default()
    }

    /// True or false, which may be left out.
    pub fn optional_flag(&mut self, name: &'static str) -> Option<bool> {
        let found = self.take(name);
        self.as_flag(name, found)
    }

    /// A whole number from 0 that must be there.
    pub fn count(&mut self, name: &'static str) -> u32 {
        let Some(found) = self.needed(name) else { return 0 };
        match (&found.value, found.text.parse()) {
            (Value::Number, Ok(count)) => count,
            _ => self.mistyped(name, &found, "whole number from 0").unwrap_or_default(),
        }
    }

    /// A number that must be there.
    pub fn number(&mut self, name: &'static str) -> f64 {
        let Some(found) = self.needed(name) else { return 0.0 };
        match (&found.value, json::number(found.text)) {
            (Value::Number, Some(number)) => number,
            _ => self.mistyped(name, &found, "number").unwrap_or_default(),
        }
    }

    /// An object that may be left out.
    pub fn object<T>(
        &mut self,
        name: &'static str,
        read: fn(&mut Record<'_, '_>) -> T,
    ) -> Option<T> {
        let found = self.take(name)?;
        let mut value = None;
        self.as_object(name, found, &mut |from| value = Some(read(from)));
        value
    }

    /// A list of objects that must be there.
    pub fn objects<T>(&mut self, name: &'static str, read: fn(&mut Record<'_, '_>) -> T) -> Vec<T> {
        let found = self.needed(name);
        let mut values = Vec::new();
        self.as_objects(name, found, &mut |from| values.push(read(from)));
        values
    }

    /// A list of objects that may be left out, which is as if it were empty.
    pub fn optional_objects<T>(
        &mut self,
        name: &'static str,
        read: fn(&mut Record<'_, '_>) -> T,
    ) -> Vec<T> {
        let found = self.take(name);
        let mut values = Vec::new();
        self.as_objects(name, found, &mut |from| values.push(read(from)));
        values
    }

    fn take(&mut self, name: &'static str) -> Option<Json<'a>> {
        self.read.push(name);
        let at = self.fields.iter().position(|(known, _)| known == name)?;
        let (_, found) = self.fields.remove(at);
        (found.value != Value::Null).then_some(found)
    }

    fn needed(&mut self, name: &'static str) -> Option<Json<'a>> {
        let found = self.take(name);
        if found.is_none() {
            self.fault(self.at, "missing field", name);
        }
        found
    }

    fn as_text(&mut self, name: &'static str, found: Option<Json<'a>>) -> Option<String> {
        match found? {
            Json { value: Value::Text(text), .. } => Some(text),
            other => self.mistyped(name, &other, "text"),
        }
    }

    fn as_flag(&mut self, name: &'static str, found: Option<Json<'a>>) -> Option<bool> {
        match found? {
            Json { value: Value::Flag(flag), .. } => Some(flag),
            other => self.mistyped(name, &other, "flag"),
        }
    }

    fn as_texts(&mut self, name: &'static str, found: Option<Json<'a>>) -> Vec<String> {
        let mut texts = Vec::new();
        for item in self.as_list(name, found) {
            texts.extend(self.as_text(name, Some(item)));
        }
        texts
    }

    fn as_objects(
        &mut self,
        name: &'static str,
        found: Option<Json<'a>>,
        each: &mut dyn FnMut(&mut Record<'_, '_>),
    ) {
        for item in self.as_list(name, found) {
            self.as_object(name, item, each);
        }
    }

    fn as_list(&mut self, name: &'static str, found: Option<Json<'a>>) -> Vec<Json<'a>> {
        match found {
            None => Vec::new(),
            Some(Json { value: Value::List(items), .. }) => items,
            Some(other) => self.mistyped(name, &other, "list").unwrap_or_default(),
        }
    }

    fn as_object(
        &mut self,
        name: &'static str,
        found: Json<'a>,
        each: &mut dyn FnMut(&mut Record<'_, '_>),
    ) {
        match found {
            Json { value: Value::Object(fields), at, .. } => {
                Record::read((at, fields), name, self.faults, each);
            }
            other => self.wrong_type(name, &other, "object"),
        }
    }

    /// Names the field, the type it has not and its value; there is nothing to go on with.
    fn mistyped<T>(&mut self, name: &str, found: &Json<'_>, wanted: &str) -> Option<T> {
        self.wrong_type(name, found, wanted);
        None
    }

    fn wrong_type(&mut self, name: &str, found: &Json<'_>, wanted: &str) {
        let shown: String = found.text.chars().take(SHOWN).collect();
        let more = if shown.len() < found.text.len() { "…" } else { "" };
        self.faults.push((found.at, format!("`{name}` is no {wanted}: {shown}{more}")));
    }

    fn fault(&mut self, at: usize, what: &str, name: &str) {
        let (joint, end) = if self.within.is_empty() { ("", "") } else { (" in `", "`") };
        self.faults.push((at, format!("{what} `{name}`{joint}{}{end}", self.within)));
    }

    /// Names the fields that nobody asked for, and those that were.
    fn finish(mut self) {
        for (name, left) in std::mem::take(&mut self.fields) {
            if self.read.contains(&name.as_str()) {
                self.fault(left.at, "a second field", &name);
                continue;
            }
            self.fault(left.at, "unknown field", &name);
            if let Some((_, message)) = self.faults.last_mut() {
                message.push_str(", expected one of `");
                message.push_str(&self.read.join("`, `"));
                message.push('`');
            }
        }
    }
}

/// Characters of a value that a message shows.
const SHOWN: usize = 60;
