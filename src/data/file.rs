//! Splitting files into located records: JSON is parsed here, one record at a time, so that one
//! broken record does not hide the next.

use super::problem::{Place, Problem, RecordKind};
use super::raw::{
    RawActor, RawClaim, RawLink, RawPredicate, RawQuestion, RawSource, RawTopic,
};
use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::marker::PhantomData;

/// A file of a dataset: a whole `sayso/1` document, or a fragment of one.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// The name used in messages.
    pub name: &'a str,
    /// JSON text.
    pub text: &'a str,
}

/// A record and where it stands.
pub struct Located<T> {
    pub place: Place,
    pub raw: T,
}

/// A value of the header and where it stands.
pub type HeaderField = Located<Option<String>>;

/// What could not be read, so that references to it are not told as a second problem.
#[derive(Default)]
pub struct Unread {
    /// Whether a whole file could not: then nobody knows what it defines.
    pub files: bool,
    /// Single records, by the word for their kind and their id.
    pub records: BTreeSet<(&'static str, String)>,
}

/// Everything read, nothing resolved.
#[derive(Default)]
pub struct Raw {
    pub unread: Unread,
    pub header: BTreeMap<&'static str, HeaderField>,
    pub sources: Vec<Located<RawSource>>,
    pub actors: Vec<Located<RawActor>>,
    pub predicates: Vec<Located<RawPredicate>>,
    pub topics: Vec<Located<RawTopic>>,
    pub claims: Vec<Located<RawClaim>>,
    pub links: Vec<Located<RawLink>>,
    pub questions: Vec<Located<RawQuestion>>,
}

/// The header's fields; `format` and `title` are required.
pub(super) const HEADER: [&str; 6] =
    ["format", "title", "description", "compiled", "license", "contact"];

/// The top level of a file: each field's text in file order, not yet read. A field that stands
/// twice stands here twice, so that nothing is dropped in silence.
pub(super) struct Fields<'a>(pub Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reading<'a>(PhantomData<&'a ()>);

        impl<'de: 'a, 'a> Visitor<'de> for Reading<'a> {
            type Value = Fields<'a>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Fields<'a>, M::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }

        deserializer.deserialize_map(Reading(PhantomData))
    }
}

/// Reads every file and gathers what is wrong with it.
pub(super) fn read(files: &[File<'_>]) -> (Raw, Vec<Problem>) {
    let mut raw = Raw::default();
    let mut problems = Vec::new();
    for file in files {
        match serde_json::from_str::<Fields<'_>>(file.text) {
            Ok(fields) => {
                let line_ends = line_ends(file.text);
                Reader { file: *file, line_ends, raw: &mut raw, problems: &mut problems }
                    .fields(&fields);
            }
            Err(error) => {
                raw.unread.files = true;
                problems.push(syntax_problem(file, &error));
            }
        }
    }
    if files.is_empty() {
        raw.unread.files = true;
        let place = Place { file: "data".into(), line: 1, record: None };
        problems.push(Problem { place, message: "there is no file to read".into() });
    }
    (raw, problems)
}

/// The problem of a file that is no JSON object.
pub(super) fn syntax_problem(file: &File<'_>, error: &serde_json::Error) -> Problem {
    let message = if error.is_eof() {
        "the file ends before its JSON does: it is cut off".to_owned()
    } else {
        format!("not a JSON object: {error}")
    };
    let place = Place { file: file.name.to_owned(), line: error.line().max(1), record: None };
    Problem { place, message }
}

/// Byte offsets of the line ends, ascending.
fn line_ends(text: &str) -> Vec<usize> {
    text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect()
}

struct Reader<'a, 'b> {
    file: File<'a>,
    line_ends: Vec<usize>,
    raw: &'b mut Raw,
    problems: &'b mut Vec<Problem>,
}

impl<'a> Reader<'a, '_> {
    fn fields(&mut self, fields: &Fields<'a>) {
        for (name, value) in &fields.0 {
            match name.as_str() {
                "sources" => {
                    let read = self.list(RecordKind::Source, value);
                    self.raw.sources.extend(read);
                }
                "actors" => {
                    let read = self.list(RecordKind::Actor, value);
                    self.raw.actors.extend(read);
                }
                "predicates" => {
                    let read = self.list(RecordKind::Predicate, value);
                    self.raw.predicates.extend(read);
                }
                "topics" => {
                    let read = self.list(RecordKind::Topic, value);
                    self.raw.topics.extend(read);
                }
                "claims" => {
                    let read = self.list(RecordKind::Claim, value);
                    self.raw.claims.extend(read);
                }
                "links" => {
                    let read = self.list(RecordKind::Link, value);
                    self.raw.links.extend(read);
                }
                "questions" => {
                    let read = self.list(RecordKind::Question, value);
                    self.raw.questions.extend(read);
                }
                other => self.header(other, value),
            }
        }
    }

    fn header(&mut self, name: &str, value: &'a RawValue) {
        let place = self.place(value, None);
        let Some(field) = HEADER.into_iter().find(|known| *known == name) else {
            self.problems.push(Problem { place, message: format!("unknown field `{name}`") });
            return;
        };
        match serde_json::from_str(value.get()) {
            Ok(raw) => {
                let twice = self.raw.header.insert(field, Located { place: place.clone(), raw });
                if let Some(first) = twice {
                    let message = format!("`{name}` stands in {} too", first.place.file);
                    self.problems.push(Problem { place, message });
                }
            }
            Err(_) => {
                self.problems.push(Problem { place, message: format!("`{name}` is not a text") });
            }
        }
    }

    fn list<T: DeserializeOwned>(
        &mut self,
        kind: RecordKind,
        value: &'a RawValue,
    ) -> Vec<Located<T>> {
        if value.get() == "null" {
            return Vec::new();
        }
        let items: Vec<&'a RawValue> = match serde_json::from_str(value.get()) {
            Ok(items) => items,
            Err(_) => {
                let place = self.place(value, None);
                let message = format!("the list of {}s is not an array", kind.word());
                self.problems.push(Problem { place, message });
                return Vec::new();
            }
        };
        items.iter().enumerate().filter_map(|(at, item)| self.record(kind, at, item)).collect()
    }

    fn record<T: DeserializeOwned>(
        &mut self,
        kind: RecordKind,
        at: usize,
        value: &'a RawValue,
    ) -> Option<Located<T>> {
        let name = record_name(value, at);
        let mut place = self.place(value, Some((kind, name.clone())));
        if !value.get().starts_with('{') {
            // Without this an array of the right length would pass for a record.
            self.problems.push(Problem { place, message: "not an object".into() });
            return None;
        }
        match serde_json::from_str(value.get()) {
            Ok(raw) => Some(Located { place, raw }),
            Err(error) => {
                self.raw.unread.records.insert((kind.word(), name));
                place.line += error.line().saturating_sub(1);
                self.problems.push(Problem { place, message: shape_message(&error) });
                None
            }
        }
    }

    fn place(&self, value: &'a RawValue, record: Option<(RecordKind, String)>) -> Place {
        // The value is a part of the file's text, so its address tells its offset.
        let offset = value.get().as_ptr() as usize - self.file.text.as_ptr() as usize;
        let line = 1 + self.line_ends.partition_point(|end| *end < offset);
        Place { file: self.file.name.to_owned(), line, record }
    }
}

/// The id of a record, or what else tells it apart, or its place in the list.
fn record_name(value: &RawValue, at: usize) -> String {
    #[derive(Deserialize)]
    struct Named<'a> {
        #[serde(borrow)]
        id: Option<Cow<'a, str>>,
        #[serde(borrow)]
        from: Option<Cow<'a, str>>,
        #[serde(borrow)]
        to: Option<&'a RawValue>,
        #[serde(borrow)]
        kind: Option<Cow<'a, str>>,
    }
    let position = || format!("#{}", at + 1);
    match serde_json::from_str::<Named<'_>>(value.get()) {
        Ok(Named { id: Some(id), .. }) => id.into_owned(),
        Ok(Named { from: Some(from), to: Some(to), kind: Some(kind), .. }) => {
            format!("{from}~{kind}~{}", to.get().trim_matches('"'))
        }
        _ => position(),
    }
}

/// A record that has not the fields or types it should: serde's words without its position,
/// which counts from the record and is told as the problem's line.
fn shape_message(error: &serde_json::Error) -> String {
    let text = error.to_string();
    match text.split_once(" at line ") {
        Some((message, _)) => message.to_owned(),
        None => text,
    }
}
