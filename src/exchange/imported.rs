//! What a reader gives: a document, with what was left out of it and what was lost, or the reason
//! why there is none.

use super::format::Format;
use std::fmt;

/// A file of another format as `sayso/1`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The format it had.
    pub format: Format,
    /// A `sayso/1` document that loads without a problem. A file that was `sayso/1` before is here
    /// as it was, whatever its problems.
    pub document: String,
    /// How many claims the document has.
    pub claims: usize,
    /// What was done on the way, a sentence each: the encoding, what stands in notes, which ids were
    /// renamed.
    pub told: Vec<String>,
    /// What the format had that `sayso/1` has no place for, a phrase each.
    pub lost: Vec<String>,
    /// The heads of the columns, where it was a table.
    pub heads: Vec<String>,
    /// The rows or objects that make no claim, in the order of the file.
    pub left_out: Vec<LeftOut>,
}

/// A row or object that makes no claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Which it is: `row 7`, as a spreadsheet counts (the heads are row 1), or an object's id.
    pub place: String,
    /// Why; never empty.
    pub faults: Vec<Fault>,
    /// The cells of the row; of an object none.
    pub cells: Vec<String>,
}

/// One thing that is wrong with a row or object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The head of the column or the name of the field, where it is about one.
    pub column: Option<String>,
    /// What, lower case, with the value, no full stop.
    pub reason: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.column {
            Some(column) => write!(f, "column `{column}`: {}", self.reason),
            None => f.write_str(&self.reason),
        }
    }
}

impl fmt::Display for LeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let faults: Vec<String> = self.faults.iter().map(ToString::to_string).collect();
        write!(f, "{}: {}", self.place, faults.join("; "))
    }
}

/// Why a file makes no document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It is of a kind that is not read, or broken: one sentence with what can be done.
    Foreign(String),
    /// No column is known to hold this: somebody must say which one does ([`Choices::map`]).
    ///
    /// [`Choices::map`]: super::Choices::map
    Columns {
        /// What no column holds, in words.
        lacking: String,
        /// The heads of the columns there are.
        heads: Vec<String>,
    },
    /// A date could be read in more than one way: somebody must say how dates are written
    /// ([`Choices::date_order`]).
    ///
    /// [`Choices::date_order`]: super::Choices::date_order
    DateOrder {
        /// The head of the column.
        column: String,
        /// Which row it is first met in, as a spreadsheet counts.
        row: usize,
        /// The date as it is written.
        date: String,
    },
    /// No row or object of it makes a claim; why, one by one.
    Nothing {
        /// The heads of the columns, where it was a table.
        heads: Vec<String>,
        /// All of them.
        left_out: Vec<LeftOut>,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign(sentence) => f.write_str(sentence),
            Self::Columns { lacking, heads } => {
                write!(
                    f,
                    "no column is known to hold {lacking}; the columns are `{}`",
                    heads.join("`, `")
                )
            }
            Self::DateOrder { column, row, date } => write!(
                f,
                "column `{column}`, row {row}: `{date}` can be read in more than one way: say in \
                 which order day, month and year stand"
            ),
            Self::Nothing { left_out, .. } => match left_out.first() {
                Some(first) => write!(f, "nothing in it makes a claim; {first}"),
                None => f.write_str("nothing in it makes a claim"),
            },
        }
    }
}
