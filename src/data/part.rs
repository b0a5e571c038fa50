//! Reading a part of a file as if it were a file of its own: a line of JSON Lines, or a piece of a
//! document.

use super::file::{Raw, Reader, fault_problem, top_level};
use super::json::{self, Json, Value};
use super::problem::Problem;

/// The lists of a document, with the word for one of their records.
const LISTS: [(&str, &str); 7] = [
    ("sources", "source"),
    ("actors", "actor"),
    ("predicates", "predicate"),
    ("topics", "topic"),
    ("claims", "claim"),
    ("links", "link"),
    ("questions", "question"),
];

impl Reader<'_, '_> {
    /// Reads the text as a line of JSON Lines: the header, or one record under the word for its
    /// kind.
    pub fn line(self, raw: &mut Raw) {
        match top_level(&self.file) {
            Ok(fields) => {
                let wrapped = fields.into_iter().map(|(name, json)| {
                    match LISTS.iter().find(|(_, word)| *word == name) {
                        Some((list, _)) => ((*list).to_owned(), in_a_list(json)),
                        None => (name, json),
                    }
                });
                self.fields(wrapped.collect(), raw);
            }
            Err(problem) => self.unreadable_text(problem, raw),
        }
    }

    /// Reads the text as a field of a document's top level, or the item at a place of the list
    /// that it is.
    pub fn piece(mut self, field: &str, item: Option<usize>, raw: &mut Raw) {
        self.before = item.unwrap_or(0);
        match json::read(self.file.text) {
            Ok(json) => {
                let json = if item.is_some() { in_a_list(json) } else { json };
                self.fields(vec![(field.to_owned(), json)], raw);
            }
            Err(fault) => {
                let problem = fault_problem(&self.file, fault);
                self.unreadable_text(problem, raw);
            }
        }
    }

    fn unreadable_text(self, mut problem: Problem, raw: &mut Raw) {
        raw.unread.files = true;
        problem.place.line += self.first_line - 1;
        self.problems.push(problem);
    }
}

/// A record as the only one of its list.
fn in_a_list(json: Json<'_>) -> Json<'_> {
    Json { at: json.at, text: json.text, value: Value::List(vec![json]) }
}
