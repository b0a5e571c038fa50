//! What of some files could not be read: the problems, and what they hide.

use super::limits::MOST_PROBLEMS;
use super::problem::{Place, Problem, RecordKind};
use rustc_hash::FxHashSet;

/// What could not be read. A reference to it is not told as a second problem.
#[derive(Default)]
pub(super) struct Unread {
    /// Why, in the order found.
    pub problems: Vec<Problem>,
    /// Whether a whole file or the rest of one is among it: then nobody knows what it defines.
    pub files: bool,
    records: FxHashSet<(RecordKind, String)>,
}

impl Unread {
    /// Adds a problem that hides nothing but itself.
    pub fn problem(&mut self, place: Place, message: impl Into<String>) {
        self.problems.push(Problem { place, message: message.into() });
    }

    /// Adds a file, or the rest of one.
    pub fn file(&mut self, place: Place, message: impl Into<String>) {
        self.files = true;
        self.problem(place, message);
    }

    /// Adds the record at a place.
    pub fn record(&mut self, place: &Place) {
        self.records.extend(place.record.clone());
    }

    /// Whether a record with this id may be there, but unread.
    pub fn may_have(&self, kind: RecordKind, id: &str) -> bool {
        self.files || self.records.contains(&(kind, id.to_owned()))
    }

    /// Whether there are so many problems that no more of the file is read.
    pub fn is_enough(&self) -> bool {
        self.problems.len() >= MOST_PROBLEMS
    }
}
