//! The two forms that a file may have, and the fields of its header, by which they are told apart.

use super::fields::Fields;
use super::problem::RecordKind;

/// The header's fields; `format` and `title` are required.
pub(super) const HEADER: [&str; 6] =
    ["format", "title", "description", "compiled", "license", "contact"];

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
