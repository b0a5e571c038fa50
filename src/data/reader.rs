//! From the text of a file to located records: one at a time, so that one broken record does not
//! hide the next.

use super::fields::{Field, Fields};
use super::foreign;
use super::form::{Form, HEADER};
use super::limits::MOST_PROBLEMS;
use super::problem::{Place, RecordKind};
use super::records::{
    ActorRecord, LinkRecord, PredicateRecord, QuestionRecord, SourceRecord, StoryRecord,
    TopicRecord,
};
use super::text_place::{Lines, broken_json, shown};
use super::unparsed::{Located, Unparsed};
use super::unread::Unread;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::sync::Arc;

/// Everything that was read but claims, nothing resolved.
#[derive(Default)]
pub(super) struct Records {
    /// The fields beside the lists, each once, in the order read.
    pub header: Vec<(&'static str, Located<Option<String>>)>,
    pub sources: Vec<Located<SourceRecord>>,
    pub actors: Vec<Located<ActorRecord>>,
    pub predicates: Vec<Located<PredicateRecord>>,
    pub topics: Vec<Located<TopicRecord>>,
    pub links: Vec<Located<LinkRecord>>,
    pub questions: Vec<Located<QuestionRecord>>,
    pub stories: Vec<Located<StoryRecord>>,
}

/// The format that is read.
pub(super) const FORMAT: &str = "sayso/1";

/// How many kinds of records there are, the header being one.
const KINDS: usize = RecordKind::LISTED.len() + 1;

/// Reads files, one after the other, into records.
pub(super) struct Reader<'a> {
    pub records: Records,
    /// Claims wait as texts, so that a million of them are not there twice.
    pub claims: Vec<Unparsed<'a>>,
    pub unread: Unread,
    /// Whether no more of the file at hand is to be read.
    pub stopped: bool,
    file: Arc<str>,
    /// By kind: how many records of the file at hand were met.
    met: [usize; KINDS],
}

impl<'a> Reader<'a> {
    /// Reads a file of this name first.
    pub fn new(file: &str) -> Self {
        Self {
            records: Records::default(),
            claims: Vec::new(),
            unread: Unread::default(),
            stopped: false,
            file: file.into(),
            met: [0; KINDS],
        }
    }

    /// Goes on with a file of this name.
    pub fn next_file(&mut self, file: &str) {
        (self.stopped, self.file, self.met) = (false, file.into(), [0; KINDS]);
    }

    /// Tells why nothing more of the file can be read.
    pub fn stop(&mut self, line: usize, message: impl Into<String>) {
        self.stopped = true;
        self.unread.file(self.place(line), message);
    }

    /// Tells what is wrong on a line, beside any record.
    fn problem(&mut self, line: usize, message: String) {
        let place = self.place(line);
        self.unread.problem(place, message);
    }

    fn place(&self, line: usize) -> Place {
        Place { file: self.file.clone(), line, record: None }
    }

    /// The records of a document that starts on this line. The other fields of its top level are
    /// read, and what is wrong with them is told.
    pub fn document<'t>(&mut self, bytes: &'t [u8], line: usize) -> Vec<Unparsed<'t>> {
        match std::str::from_utf8(bytes) {
            Ok(text) => self.records(text, line, Form::Document),
            Err(error) => {
                self.not_utf8(bytes, line, error.valid_up_to());
                Vec::new()
            }
        }
    }

    /// Reads a line of JSON Lines.
    pub fn line(&mut self, bytes: &[u8], line: usize) {
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                for record in self.records(text, line, Form::Lines) {
                    self.record(record.into_owned());
                }
            }
            Err(error) => self.not_utf8(bytes, line, error.valid_up_to()),
        }
    }

    fn not_utf8(&mut self, bytes: &[u8], first_line: usize, at: usize) {
        let line = first_line + bytes[..at].iter().filter(|byte| **byte == b'\n').count();
        self.stop(line, foreign::of_encoding(bytes, at));
    }

    fn records<'t>(&mut self, text: &'t str, line: usize, form: Form) -> Vec<Unparsed<'t>> {
        let fields = match serde_json::from_str(text) {
            Ok(Fields(fields)) => fields,
            Err(error) => {
                self.broken(text, line, form, &error);
                return Vec::new();
            }
        };
        if self.is_foreign(&fields, Lines::new(text, line)) {
            return Vec::new();
        }
        let (mut lines, mut records) = (Lines::new(text, line), Vec::new());
        let mut seen: Vec<RecordKind> = Vec::new();
        for (name, value) in fields {
            let line = lines.of(value);
            match (RecordKind::of_list(&name), RecordKind::of_word(&name), form) {
                (Some(kind), ..) => {
                    if seen.contains(&kind) {
                        self.problem(line, format!("a second list `{name}`"));
                    }
                    seen.push(kind);
                    self.list(kind, value, &mut lines, &mut records);
                }
                (_, Some(kind), Form::Lines) => records.push(self.unparsed(kind, line, value)),
                _ => self.header(&name, value, line),
            }
            if self.is_enough(line) {
                break;
            }
        }
        records
    }

    fn broken(&mut self, text: &str, first_line: usize, form: Form, error: &serde_json::Error) {
        let is_json = || serde_json::from_str::<&RawValue>(text).is_ok();
        let (line, message) = match form {
            Form::Document if !text.starts_with(['{', '[']) && !is_json() => {
                (1, foreign::of_text(text).to_owned())
            }
            _ => broken_json(text, error),
        };
        let place = self.place(first_line - 1 + line);
        self.unread.file(place, message);
    }

    /// Whether the fields are those of another format, which is then told.
    fn is_foreign(&mut self, fields: &[Field<'_>], mut lines: Lines<'_>) -> bool {
        if let Some((value, message)) = foreign::of_fields(fields) {
            self.stop(lines.of(value), message);
            return true;
        }
        let mut formats =
            fields.iter().filter(|(name, _)| name == "format").map(|(_, value)| value);
        let other = formats.find_map(|value| {
            let format: String = serde_json::from_str(value.get()).ok()?;
            (format != FORMAT).then_some((format, value))
        });
        if let Some((format, value)) = other {
            let record = Some((RecordKind::Header, "dataset".to_owned()));
            let place = Place { record, ..self.place(lines.of(value)) };
            let message = format!("format `{format}` is not known; it must be `{FORMAT}`");
            self.unread.file(place, message);
            self.stopped = true;
            return true;
        }
        false
    }

    fn list<'t>(
        &mut self,
        kind: RecordKind,
        list: &'t RawValue,
        lines: &mut Lines<'_>,
        records: &mut Vec<Unparsed<'t>>,
    ) {
        match serde_json::from_str::<Option<Vec<&RawValue>>>(list.get()) {
            Ok(items) => {
                for item in items.unwrap_or_default() {
                    records.push(self.unparsed(kind, lines.of(item), item));
                }
            }
            Err(_) => {
                let message = format!("the list of {} is not an array", kind.list());
                self.problem(lines.of(list), message);
            }
        }
    }

    fn unparsed<'t>(&mut self, kind: RecordKind, line: usize, text: &'t RawValue) -> Unparsed<'t> {
        let met = &mut self.met[kind as usize];
        let position = *met;
        *met += 1;
        Unparsed { file: self.file.clone(), kind, line, position, text: Cow::Borrowed(text) }
    }

    fn header(&mut self, name: &str, value: &RawValue, line: usize) {
        let place = self.place(line);
        let unread = &mut self.unread;
        let Some(name) = HEADER.into_iter().find(|known| *known == name) else {
            return unread.problem(place, format!("unknown field `{}`", shown(name)));
        };
        if let Some((_, first)) = self.records.header.iter().find(|(known, _)| *known == name) {
            return unread.problem(place, format!("`{name}` stands in {} too", first.place.file));
        }
        let record = serde_json::from_str(value.get()).unwrap_or_else(|_| {
            unread.problem(place.clone(), format!("`{name}` is not a text"));
            unread.record(&Place {
                record: Some((RecordKind::Header, name.into())),
                ..place.clone()
            });
            None
        });
        self.records.header.push((name, Located { place, record }));
    }

    /// Reads a record, or tells what is wrong with it.
    pub fn record(&mut self, record: Unparsed<'a>) {
        use RecordKind::{Actor, Claim, Header, Link, Predicate, Question, Source, Story, Topic};
        let line = record.line;
        let (to, unread) = (&mut self.records, &mut self.unread);
        match record.kind {
            Header => {}
            Source => to.sources.extend(record.read(unread, |r: &SourceRecord| r.id.clone())),
            Actor => to.actors.extend(record.read(unread, |r: &ActorRecord| r.id.clone())),
            Predicate => {
                to.predicates.extend(record.read(unread, |r: &PredicateRecord| r.id.clone()))
            }
            Topic => to.topics.extend(record.read(unread, |r: &TopicRecord| r.id.clone())),
            Claim => self.claims.push(record),
            Link => to.links.extend(record.read(unread, LinkRecord::name)),
            Question => to.questions.extend(record.read(unread, |r: &QuestionRecord| r.id.clone())),
            Story => to.stories.extend(record.read(unread, |r: &StoryRecord| r.id.clone())),
        }
        self.is_enough(line);
    }

    /// Whether no more of the file is to be read: if so much is wrong up to this line, that is told.
    fn is_enough(&mut self, line: usize) -> bool {
        if self.unread.is_enough() && !self.stopped {
            self.stop(line, enough());
        }
        self.stopped
    }
}

/// What is said where so much is wrong that nothing more is read.
pub(super) fn enough() -> String {
    format!("so far {MOST_PROBLEMS} problems: what follows was not read")
}
