//! One row of a table, read column by column: what it says, and every fault of it.

use super::cells::Row;
use super::dates::{CellDate, read_date};
use super::escapes::parted;
use super::field::Field;
use crate::data::{Count, DatedRecord, RECORD_BYTES, TEXT_CHARACTERS, says_something};
use crate::exchange::choices::DateOrder;
use crate::exchange::imported::Fault;
use crate::model::Basis;

/// How the columns of a table are to be read.
pub(super) struct Columns<'s> {
    pub heads: &'s [String],
    /// What each column holds.
    pub fields: Vec<Option<Field>>,
    pub order: Option<DateOrder>,
}

impl Columns<'_> {
    /// Whether a column holds this.
    pub fn has(&self, field: Field) -> bool {
        self.fields.contains(&Some(field))
    }

    /// The head of the column that holds this.
    pub fn head(&self, field: Field) -> Option<&str> {
        let at = self.fields.iter().position(|held| *held == Some(field))?;
        self.heads.get(at).map(String::as_str)
    }
}

/// A row while it is read.
pub(super) struct Line<'s> {
    columns: &'s Columns<'s>,
    row: &'s Row,
    /// What is wrong with it.
    pub faults: Vec<Fault>,
    /// What has no place but the note.
    pub notes: Vec<String>,
}

impl<'s> Line<'s> {
    pub fn new(columns: &'s Columns<'s>, row: &'s Row) -> Self {
        let mut line = Self { columns, row, faults: Vec::new(), notes: Vec::new() };
        let bytes: usize = row.cells.iter().map(String::len).sum();
        // Escaped in JSON, a character takes up to six.
        if bytes > RECORD_BYTES / 8 {
            line.fault_of(None, format!("it has {bytes} bytes; at most {}", RECORD_BYTES / 8));
        }
        for (at, cell) in row.cells.iter().enumerate() {
            if cell.len() > TEXT_CHARACTERS && cell.chars().count() > TEXT_CHARACTERS {
                let message = format!("it has more than {TEXT_CHARACTERS} characters");
                let head = columns.heads.get(at).cloned();
                line.fault_of(head, message);
            }
        }
        line
    }

    fn fault_of(&mut self, column: Option<String>, reason: String) {
        self.faults.push(Fault { column, reason });
    }

    /// What is wrong with the row, each once.
    pub fn each_fault_once(self) -> Vec<Fault> {
        let mut once: Vec<Fault> = Vec::new();
        for fault in self.faults {
            if !once.contains(&fault) {
                once.push(fault);
            }
        }
        once
    }

    /// Notes what is wrong with the column of a field.
    pub fn fault(&mut self, field: Field, reason: impl Into<String>) {
        let column = self.columns.head(field).unwrap_or(field.id()).to_owned();
        self.fault_of(Some(column), reason.into());
    }

    /// What the column of a field says; `None`: nothing that can be seen.
    pub fn text(&self, field: Field) -> Option<&'s str> {
        let at = self.columns.fields.iter().position(|held| *held == Some(field))?;
        self.row.cells.get(at).map(String::as_str).filter(|cell| says_something(cell))
    }

    /// The same as a text of its own.
    pub fn owned(&self, field: Field) -> Option<String> {
        self.text(field).map(str::to_owned)
    }

    /// The parts of a list joined by this sign, those that say nothing left out.
    pub fn list(&self, field: Field, sign: &str) -> Vec<String> {
        let parts = self.text(field).map(|cell| parted(cell, sign)).unwrap_or_default();
        parts.into_iter().filter(|part| says_something(part)).collect()
    }

    /// The parts of a list that is parallel to another of so many parts, some of which may be empty.
    /// None where it is empty as a whole; another length is a fault.
    pub fn parallel(&mut self, field: Field, sign: &str, count: usize) -> Vec<Option<String>> {
        let parts = self.text(field).map(|cell| parts(cell, sign)).unwrap_or_default();
        if !parts.is_empty() && parts.len() != count {
            let message = format!("it has {} parts; there are {count} to go with", parts.len());
            self.fault(field, message);
            return Vec::new();
        }
        parts
    }

    /// A value of a closed list.
    pub fn term(&mut self, field: Field) -> Option<String> {
        let (cell, known) = (self.text(field)?, field.closed_list()?);
        self.term_of(field, cell, known)
    }

    /// This text of a column as a value of a closed list.
    pub fn term_of(&mut self, field: Field, cell: &str, known: fn(&str) -> bool) -> Option<String> {
        let id = term_id(cell);
        if known(&id) {
            return Some(id);
        }
        self.fault(field, format!("`{cell}` is not on the list"));
        None
    }

    /// A text of at most so many words; a longer one stands in the note.
    pub fn words(&mut self, field: Field, most: usize) -> Option<String> {
        let cell = self.text(field)?;
        self.words_of(field, cell, most)
    }

    /// This text of a column, if it has at most so many words; else it stands in the note.
    pub fn words_of(&mut self, field: Field, cell: &str, most: usize) -> Option<String> {
        if cell.split_whitespace().count() <= most {
            return Some(cell.to_owned());
        }
        self.note(field, cell);
        None
    }

    /// Puts what a column says into the note.
    pub fn note(&mut self, field: Field, text: &str) {
        let head = self.columns.head(field).unwrap_or(field.id());
        self.notes.push(format!("{head}: {text}"));
    }

    /// A paragraph, from 1.
    pub fn paragraph(&mut self, cell: &str) -> Option<Count> {
        match cell.parse() {
            Ok(number) if number > 0 => Some(Count(number)),
            _ => {
                self.fault(Field::Paragraph, format!("`{cell}` is no number from 1"));
                None
            }
        }
    }

    /// A date with its basis: what the table does not say of it is from outside the texts.
    pub fn date(&mut self, field: Field, basis: Field) -> Option<DatedRecord> {
        let (date, told) = (self.text(field), self.text(basis));
        self.date_of((field, date), (basis, told))
    }

    /// These texts of two columns as a date with its basis.
    pub fn date_of(
        &mut self,
        (field, date): (Field, Option<&str>),
        (basis, told): (Field, Option<&str>),
    ) -> Option<DatedRecord> {
        let known = |id: &str| Basis::from_id(id).is_some();
        let basis_id = told.and_then(|told| self.term_of(basis, told, known));
        let date = match read_date(date.unwrap_or_default(), self.columns.order) {
            CellDate::Known(date) => date,
            CellDate::None => return None,
            CellDate::Wrong(reason) => {
                self.fault(field, reason);
                return None;
            }
            CellDate::Ambiguous => {
                self.fault(field, "the order of day and month is not said");
                return None;
            }
        };
        let none = Basis::None.id();
        let basis = basis_id.filter(|id| id != none).unwrap_or_else(|| Basis::External.id().into());
        Some(DatedRecord { date: Some(date), basis })
    }

    /// What no column of the format takes, as lines of a note.
    pub fn others(&mut self) {
        let fields = &self.columns.fields;
        let unread = |at: &usize| fields.get(*at).is_none_or(Option::is_none);
        for at in (0..self.row.cells.len()).filter(unread) {
            let cell = &self.row.cells[at];
            if says_something(cell) {
                let head = self.columns.heads.get(at).filter(|head| !head.is_empty());
                let head = head.cloned().unwrap_or_else(|| format!("column {}", at + 1));
                self.notes.push(format!("{head}: {cell}"));
            }
        }
    }
}

/// The id of a value of a closed list, however it is spelled.
pub(super) fn term_id(cell: &str) -> String {
    cell.to_lowercase().replace([' ', '_'], "-")
}

/// The parts of a list that is parallel to another; those that say nothing are none.
pub(super) fn parts(cell: &str, sign: &str) -> Vec<Option<String>> {
    let parts = parted(cell, sign).into_iter();
    parts.map(|part| Some(part).filter(|part| says_something(part))).collect()
}
