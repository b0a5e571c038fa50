//! Splitting files into located records: JSON is parsed here, one record at a time, so that one
//! broken record does not hide the next.

use super::problem::{Place, Problem, RecordKind};
use super::raw::{RawActor, RawClaim, RawLink, RawPredicate, RawQuestion, RawSource, RawTopic};
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
    /// How many records were read.
    pub read: usize,
}

/// The header's fields; `format` and `title` are required.
pub(super) const HEADER: [&str; 6] = [
    "format",
    "title",
    "description",
    "compiled",
    "license",
    "contact",
];

/// The lists of a document, with the kind of their records.
const LISTS: [(&str, RecordKind); 7] = [
    ("sources", RecordKind::Source),
    ("actors", RecordKind::Actor),
    ("predicates", RecordKind::Predicate),
    ("topics", RecordKind::Topic),
    ("claims", RecordKind::Claim),
    ("links", RecordKind::Link),
    ("questions", RecordKind::Question),
];

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
                Reader::new(*file, 1, &mut raw, &mut problems).fields(&fields);
            }
            Err(error) => {
                raw.unread.files = true;
                problems.push(syntax_problem(file, &error));
            }
        }
    }
    if files.is_empty() {
        raw.unread.files = true;
        let place = Place {
            file: "data".into(),
            line: 1,
            record: None,
        };
        problems.push(Problem {
            place,
            message: "there is no file to read".into(),
        });
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
    let place = Place {
        file: file.name.to_owned(),
        line: error.line().max(1),
        record: None,
    };
    Problem { place, message }
}

/// Byte offsets of the line ends, ascending.
fn line_ends(text: &str) -> Vec<usize> {
    text.bytes()
        .enumerate()
        .filter(|(_, byte)| *byte == b'\n')
        .map(|(at, _)| at)
        .collect()
}

/// Reads a text that is a file or a part of one into raw records.
pub(super) struct Reader<'a, 'b> {
    file: File<'a>,
    /// The line of the file that the text starts on.
    first_line: usize,
    line_ends: Vec<usize>,
    raw: &'b mut Raw,
    problems: &'b mut Vec<Problem>,
}

impl<'a, 'b> Reader<'a, 'b> {
    pub fn new(
        file: File<'a>,
        first_line: usize,
        raw: &'b mut Raw,
        problems: &'b mut Vec<Problem>,
    ) -> Self {
        Self {
            file,
            first_line,
            line_ends: line_ends(file.text),
            raw,
            problems,
        }
    }

    fn fields(&mut self, fields: &Fields<'a>) {
        for (name, value) in &fields.0 {
            match LISTS.iter().find(|(list, _)| list == name) {
                Some((_, kind)) => {
                    let items = self.items(*kind, value);
                    for (at, item) in items.into_iter().enumerate() {
                        self.add(*kind, at, item);
                    }
                }
                None => self.header(name, value),
            }
        }
    }

    /// Reads the text as a line of JSON Lines: the header, or one record under the word for its kind.
    pub fn line(&mut self) {
        let fields: Fields<'a> = match serde_json::from_str(self.file.text) {
            Ok(fields) => fields,
            Err(error) => return self.unreadable(&error),
        };
        for (name, value) in &fields.0 {
            match LISTS.iter().find(|(_, kind)| kind.word() == name) {
                Some((_, kind)) => self.add(*kind, self.raw.read, value),
                None => self.header(name, value),
            }
        }
    }

    /// Reads the text as a field of a document's top level, or an item of the list that the field is.
    pub fn piece(&mut self, field: &str, is_item: bool) {
        let value: &'a RawValue = match serde_json::from_str(self.file.text) {
            Ok(value) => value,
            Err(error) => return self.unreadable(&error),
        };
        match LISTS.iter().find(|(list, _)| *list == field) {
            Some((_, kind)) if is_item => self.add(*kind, self.raw.read, value),
            Some((_, kind)) => drop(self.items(*kind, value)),
            None if is_item => {
                let place = self.place(value, None);
                let message = format!("`{field}` is not a text");
                self.problems.push(Problem { place, message });
            }
            None => self.header(field, value),
        }
    }

    fn unreadable(&mut self, error: &serde_json::Error) {
        self.raw.unread.files = true;
        let mut problem = syntax_problem(&self.file, error);
        problem.place.line += self.first_line - 1;
        self.problems.push(problem);
    }

    /// Adds a record to the list of its kind.
    fn add(&mut self, kind: RecordKind, at: usize, value: &'a RawValue) {
        self.raw.read += 1;
        match kind {
            RecordKind::Source => {
                let read = self.record(kind, at, value);
                self.raw.sources.extend(read);
            }
            RecordKind::Actor => {
                let read = self.record(kind, at, value);
                self.raw.actors.extend(read);
            }
            RecordKind::Predicate => {
                let read = self.record(kind, at, value);
                self.raw.predicates.extend(read);
            }
            RecordKind::Topic => {
                let read = self.record(kind, at, value);
                self.raw.topics.extend(read);
            }
            RecordKind::Claim => {
                let read = self.record(kind, at, value);
                self.raw.claims.extend(read);
            }
            RecordKind::Link => {
                let read = self.record(kind, at, value);
                self.raw.links.extend(read);
            }
            RecordKind::Question => {
                let read = self.record(kind, at, value);
                self.raw.questions.extend(read);
            }
            RecordKind::Header => {}
        }
    }

    fn header(&mut self, name: &str, value: &'a RawValue) {
        let place = self.place(value, None);
        let Some(field) = HEADER.into_iter().find(|known| *known == name) else {
            self.problems.push(Problem {
                place,
                message: format!("unknown field `{name}`"),
            });
            return;
        };
        match serde_json::from_str(value.get()) {
            Ok(raw) => {
                let twice = self.raw.header.insert(
                    field,
                    Located {
                        place: place.clone(),
                        raw,
                    },
                );
                if let Some(first) = twice {
                    let message = format!("`{name}` stands in {} too", first.place.file);
                    self.problems.push(Problem { place, message });
                }
            }
            Err(_) => {
                self.problems.push(Problem {
                    place,
                    message: format!("`{name}` is not a text"),
                });
            }
        }
    }

    /// The items of a list; null has none.
    fn items(&mut self, kind: RecordKind, value: &'a RawValue) -> Vec<&'a RawValue> {
        if value.get() == "null" {
            return Vec::new();
        }
        serde_json::from_str(value.get()).unwrap_or_else(|_| {
            let place = self.place(value, None);
            let message = format!("the list of {}s is not an array", kind.word());
            self.problems.push(Problem { place, message });
            Vec::new()
        })
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
            self.problems.push(Problem {
                place,
                message: "not an object".into(),
            });
            return None;
        }
        match serde_json::from_str(value.get()) {
            Ok(raw) => Some(Located { place, raw }),
            Err(error) => {
                self.raw.unread.records.insert((kind.word(), name));
                place.line += error.line().saturating_sub(1);
                self.problems.push(Problem {
                    place,
                    message: shape_message(&error),
                });
                None
            }
        }
    }

    fn place(&self, value: &'a RawValue, record: Option<(RecordKind, String)>) -> Place {
        // The value is a part of the file's text, so its address tells its offset.
        let offset = value.get().as_ptr() as usize - self.file.text.as_ptr() as usize;
        let line = self.first_line + self.line_ends.partition_point(|end| *end < offset);
        Place {
            file: self.file.name.to_owned(),
            line,
            record,
        }
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
        Ok(Named {
            from: Some(from),
            to: Some(to),
            kind: Some(kind),
            ..
        }) => {
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
