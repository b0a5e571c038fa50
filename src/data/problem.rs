//! What is wrong with a file, with its place and the value.

use std::fmt;
use std::sync::Arc;

/// Which list a record stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// The fields beside the lists.
    Header,
    /// A record of `sources`.
    Source,
    /// A record of `actors`.
    Actor,
    /// A record of `predicates`.
    Predicate,
    /// A record of `topics`.
    Topic,
    /// A record of `claims`.
    Claim,
    /// A record of `links`.
    Link,
    /// A record of `questions`.
    Question,
    /// A record of `stories`.
    Story,
}

impl RecordKind {
    /// The kinds that have a list, in the order in which the format names them.
    pub(super) const LISTED: [Self; 8] = [
        Self::Source,
        Self::Actor,
        Self::Predicate,
        Self::Topic,
        Self::Claim,
        Self::Link,
        Self::Question,
        Self::Story,
    ];

    /// The word for one record of this kind, as messages and JSON Lines have it.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Source => "source",
            Self::Actor => "actor",
            Self::Predicate => "predicate",
            Self::Topic => "topic",
            Self::Claim => "claim",
            Self::Link => "link",
            Self::Question => "question",
            Self::Story => "story",
        }
    }

    /// The kind that JSON Lines call by this word.
    pub(super) fn of_word(word: &str) -> Option<Self> {
        Self::LISTED.into_iter().find(|kind| kind.word() == word)
    }

    /// The name of the list in which a document has the records of this kind.
    pub const fn list(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Source => "sources",
            Self::Actor => "actors",
            Self::Predicate => "predicates",
            Self::Topic => "topics",
            Self::Claim => "claims",
            Self::Link => "links",
            Self::Question => "questions",
            Self::Story => "stories",
        }
    }

    /// The kind whose list a document has under this name.
    pub(super) fn of_list(name: &str) -> Option<Self> {
        Self::LISTED.into_iter().find(|kind| kind.list() == name)
    }
}

/// Where a record stands: for messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file's name.
    pub file: Arc<str>,
    /// The line, from 1: where the record starts, or where in it a field or type is wrong.
    pub line: usize,
    /// The record, where one is meant: its list, and its id or its place in the list ("#3").
    pub record: Option<(RecordKind, String)>,
}

/// One thing wrong with a dataset, with file, record and value.
///
/// Its text reads ``cad.json: claim `cad-017`: unknown actor `bob` (line 214)``.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What, lower case, with the value, no full stop.
    pub message: String,
}

impl Problem {
    /// A problem with a file as a whole.
    pub fn of_file(name: &str, message: &str) -> Self {
        let place = Place { file: name.into(), line: 1, record: None };
        Self { place, message: message.to_owned() }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.place.file)?;
        if let Some((kind, id)) = &self.place.record {
            write!(f, "{} `{id}`: ", kind.word())?;
        }
        write!(f, "{} (line {})", self.message, self.place.line)
    }
}
