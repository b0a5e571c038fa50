//! The two forms that a file may have.

use super::fields::Fields;
use super::problem::RecordKind;
use super::reader::HEADER;

/// How a file is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// One document with lists of records.
    Document,
    /// JSON Lines: the header, then one record a line.
    Lines,
}

/// What follows the first line of a text that is not blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rest {
    Blank,
    Text,
}

impl Form {
    /// The form of a text that begins with this line. An object that ends on its first line is the
    /// first of several, or else a document unless it can only be a line.
    pub fn of(first_line: &str, rest: Rest) -> Self {
        let is_line = |name: &str| HEADER.contains(&name) || RecordKind::of_word(name).is_some();
        match serde_json::from_str(first_line) {
            Ok(Fields(fields))
                if rest == Rest::Text || fields.iter().all(|(name, _)| is_line(name)) =>
            {
                Self::Lines
            }
            _ => Self::Document,
        }
    }
}
