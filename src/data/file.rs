//! Splitting files into located records, one at a time, so that one broken record does not hide
//! the next.

use super::fields::{Faults, Record};
use super::json::{self, CUT_OFF, Fault, Json, Value};
use super::problem::{Place, Problem, RecordKind};
use super::raw::{RawActor, RawLink, RawPredicate, RawQuestion, RawSource, RawTopic};
use super::raw_claim::RawClaim;

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
    pub records: Vec<(&'static str, String)>,
}

/// Everything read, nothing resolved.
#[derive(Default)]
pub struct Raw {
    pub unread: Unread,
    /// The fields beside the lists, each once, in the order read.
    pub header: Vec<(&'static str, HeaderField)>,
    pub sources: Vec<Located<RawSource>>,
    pub actors: Vec<Located<RawActor>>,
    pub predicates: Vec<Located<RawPredicate>>,
    pub topics: Vec<Located<RawTopic>>,
    pub claims: Vec<Located<RawClaim>>,
    pub links: Vec<Located<RawLink>>,
    pub questions: Vec<Located<RawQuestion>>,
}

impl Raw {
    /// A field of the header, where it stands in any file.
    pub fn header_field(&self, name: &str) -> Option<&HeaderField> {
        self.header.iter().find(|(known, _)| *known == name).map(|(_, field)| field)
    }
}

/// The header's fields; `format` and `title` are required.
pub(super) const HEADER: [&str; 6] =
    ["format", "title", "description", "compiled", "license", "contact"];

/// Reads every file and gathers what is wrong with it.
pub(super) fn read(files: &[File<'_>]) -> (Raw, Vec<Problem>) {
    let mut raw = Raw::default();
    let mut problems = Vec::new();
    for file in files {
        match top_level(file) {
            Ok(fields) => {
                Reader::new(*file, 1, &mut problems).fields(fields, &mut raw);
            }
            Err(problem) => {
                raw.unread.files = true;
                problems.push(problem);
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

/// The fields of a file, in order. A field that stands twice stands here twice, so that nothing
/// is dropped in silence.
///
/// # Errors
/// That the file is no JSON object.
pub(super) fn top_level<'a>(file: &File<'a>) -> Result<json::Fields<'a>, Problem> {
    let (at, message) = match json::read(file.text) {
        Ok(Json { value: Value::Object(fields), .. }) => return Ok(fields),
        Ok(json) => (json.at, "not a JSON object, but another value".to_owned()),
        Err(fault) => return Err(fault_problem(file, fault)),
    };
    Err(text_problem(file, at, message))
}

pub(super) fn fault_problem(file: &File<'_>, Fault { at, what }: Fault) -> Problem {
    let message =
        if what == CUT_OFF { what.to_owned() } else { format!("not a JSON object: {what}") };
    text_problem(file, at, message)
}

fn text_problem(file: &File<'_>, at: usize, message: String) -> Problem {
    let line = line_of(&line_ends(file.text), at);
    let place = Place { file: file.name.to_owned(), line, record: None };
    Problem { place, message }
}

/// Byte offsets of the line ends, ascending.
fn line_ends(text: &str) -> Vec<usize> {
    text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at).collect()
}

/// The line of a byte, from 1.
fn line_of(line_ends: &[usize], at: usize) -> usize {
    1 + line_ends.partition_point(|end| *end < at)
}

/// Reads a text that is a file or a part of one into raw records.
pub(super) struct Reader<'a, 'b> {
    pub(super) file: File<'a>,
    /// The line of the file that the text starts on.
    pub(super) first_line: usize,
    /// How many records of a list stand before the first of the text.
    pub(super) before: usize,
    line_ends: Vec<usize>,
    unread: Unread,
    pub(super) problems: &'b mut Vec<Problem>,
}

impl<'a, 'b> Reader<'a, 'b> {
    pub fn new(file: File<'a>, first_line: usize, problems: &'b mut Vec<Problem>) -> Self {
        let line_ends = line_ends(file.text);
        Self { file, first_line, before: 0, line_ends, unread: Unread::default(), problems }
    }

    pub(super) fn fields(mut self, fields: json::Fields<'_>, raw: &mut Raw) {
        use RecordKind::{Actor, Claim, Link, Predicate, Question, Source, Topic};
        for (name, value) in fields {
            match name.as_str() {
                "sources" => self.list(Source, value, &mut raw.sources, RawSource::read),
                "actors" => self.list(Actor, value, &mut raw.actors, RawActor::read),
                "predicates" => {
                    self.list(Predicate, value, &mut raw.predicates, RawPredicate::read)
                }
                "topics" => self.list(Topic, value, &mut raw.topics, RawTopic::read),
                "claims" => self.list(Claim, value, &mut raw.claims, RawClaim::read),
                "links" => self.list(Link, value, &mut raw.links, RawLink::read),
                "questions" => self.list(Question, value, &mut raw.questions, RawQuestion::read),
                other => self.header(other, value, raw),
            }
        }
        raw.unread.records.append(&mut self.unread.records);
    }

    fn header(&mut self, name: &str, json: Json<'_>, raw: &mut Raw) {
        let place = self.place(json.at, None);
        let Some(field) = HEADER.into_iter().find(|known| *known == name) else {
            return self.problem(place, format!("unknown field `{name}`"));
        };
        let text = match json.value {
            Value::Null => None,
            Value::Text(text) => Some(text),
            _ => return self.problem(place, format!("`{name}` is not a text")),
        };
        match raw.header_field(name) {
            Some(first) => {
                let message = format!("`{name}` stands in {} too", first.place.file);
                self.problem(place, message);
            }
            None => raw.header.push((field, Located { place, raw: text })),
        }
    }

    fn list<T>(
        &mut self,
        kind: RecordKind,
        json: Json<'_>,
        records: &mut Vec<Located<T>>,
        read: fn(&mut Record<'_, '_>) -> T,
    ) {
        for (position, item) in self.items(kind, json).into_iter().enumerate() {
            let mut raw = None;
            let place =
                self.record(kind, self.before + position, item, &mut |from| raw = Some(read(from)));
            if let (Some(place), Some(raw)) = (place, raw) {
                records.push(Located { place, raw });
            }
        }
    }

    /// Reads one record; its place, if nothing is wrong with it.
    fn record(
        &mut self,
        kind: RecordKind,
        position: usize,
        item: Json<'_>,
        read: &mut dyn FnMut(&mut Record<'_, '_>),
    ) -> Option<Place> {
        let name = record_name(&item, position);
        let place = self.place(item.at, Some((kind, name)));
        let Value::Object(fields) = item.value else {
            self.problem(place, "not an object".to_owned());
            return None;
        };
        let mut faults = Faults::new();
        Record::read((item.at, fields), "", &mut faults, read);
        if faults.is_empty() {
            return Some(place);
        }
        self.unreadable(&place, faults);
        None
    }

    fn items<'j>(&mut self, kind: RecordKind, json: Json<'j>) -> Vec<Json<'j>> {
        match json.value {
            Value::Null => Vec::new(),
            Value::List(items) => items,
            _ => {
                let place = self.place(json.at, None);
                self.problem(place, format!("the list of {}s is not an array", kind.word()));
                Vec::new()
            }
        }
    }

    /// A record with fields that cannot be read.
    fn unreadable(&mut self, place: &Place, faults: Faults) {
        if let Some((kind, name)) = &place.record {
            self.unread.records.push((kind.word(), name.clone()));
        }
        for (at, message) in faults {
            let line = self.line_of(at);
            self.problem(Place { line, ..place.clone() }, message);
        }
    }

    fn problem(&mut self, place: Place, message: String) {
        self.problems.push(Problem { place, message });
    }

    fn line_of(&self, at: usize) -> usize {
        self.first_line - 1 + line_of(&self.line_ends, at)
    }

    fn place(&self, at: usize, record: Option<(RecordKind, String)>) -> Place {
        Place { file: self.file.name.to_owned(), line: self.line_of(at), record }
    }
}

/// The id of a record, or what else tells it apart, or its place in the list.
fn record_name(record: &Json<'_>, position: usize) -> String {
    let field = |name: &str| match &record.value {
        Value::Object(fields) => fields.iter().find(|(known, _)| known == name).map(|(_, f)| f),
        _ => None,
    };
    let text = |name: &str| match field(name) {
        Some(Json { value: Value::Text(text), .. }) => Some(text),
        _ => None,
    };
    match (field("id"), text("id"), text("from"), text("kind"), field("to")) {
        (_, Some(id), ..) => id.clone(),
        (None, _, Some(from), Some(kind), Some(to)) => {
            format!("{from}~{kind}~{}", to.text.trim_matches('"'))
        }
        _ => format!("#{}", position + 1),
    }
}
