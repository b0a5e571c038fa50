//! A table as it was read: its heads, its rows, and what each column is taken to hold.

use super::cells::{Row, rows};
use super::field::Field;
use super::heads::{folded, guess, is_name};
use super::import::SLICE;
use super::line::term_id;
use crate::exchange::choices::Choices;
use crate::exchange::imported::Refusal;
use crate::exchange::text::decode;

/// Rows that tell whether a column holds what its head may mean.
const TELLING_ROWS: usize = 1000;

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// Its other rows that are not blank.
    pub rows: Vec<Row>,
    /// What a reader should know of how it was read.
    pub told: Vec<String>,
}

impl Sheet {
    /// Reads a table from the bytes of a file, or of cells that were pasted.
    ///
    /// # Errors
    /// [`Refusal::Foreign`]: it is no text, or has no row.
    pub fn read(bytes: &[u8]) -> Result<Self, Refusal> {
        let decoded = decode(bytes)?;
        let mut rows = rows(&decoded.text);
        let mut sheet = Self::begin(rows.next(), decoded.told)?;
        sheet.rows.extend(rows);
        Ok(sheet)
    }

    /// The same, with a pause between slices of rows: `pause` is awaited with the share that is done,
    /// and stops the work where it gives `false`; then there is nothing.
    ///
    /// # Errors
    /// As [`read`](Self::read).
    pub async fn read_slowly(
        bytes: &[u8],
        mut pause: impl AsyncFnMut(f64) -> bool,
    ) -> Result<Option<Self>, Refusal> {
        let decoded = decode(bytes)?;
        let mut rows = rows(&decoded.text);
        let mut sheet = Self::begin(rows.next(), decoded.told)?;
        loop {
            let before = sheet.rows.len();
            sheet.rows.extend(rows.by_ref().take(SLICE));
            if sheet.rows.len() == before {
                return Ok(Some(sheet));
            }
            if !pause(rows.share()).await {
                return Ok(None);
            }
        }
    }

    /// A table of these heads, without its rows.
    fn begin(heads: Option<Row>, told: Option<&'static str>) -> Result<Self, Refusal> {
        let Some(first) = heads else {
            return Err(Refusal::Foreign("the table is empty".to_owned()));
        };
        let told = told.map(str::to_owned).into_iter().collect();
        Ok(Self { heads: first.cells, rows: Vec::new(), told })
    }

    /// What each column holds: as chosen, or else as its head says, each field at most once; `None`:
    /// nothing that is known, so that it goes into the note.
    pub fn fields(&self, choices: &Choices) -> Vec<Option<Field>> {
        let mut fields: Vec<Option<Field>> = vec![None; self.heads.len()];
        let mut chosen = vec![false; self.heads.len()];
        for (column, field) in &choices.map {
            if let Some(at) = self.column(column) {
                (fields[at], chosen[at]) = (*field, true);
            }
        }
        for (at, head) in self.heads.iter().enumerate().filter(|(at, _)| !chosen[*at]) {
            let taken = |field: &Field| fields.contains(&Some(*field));
            fields[at] = guess(head).filter(|field| !taken(field) && self.may_hold(at, *field));
        }
        fields
    }

    /// Whether a column may hold a field, if it is not called just that: a column `type` of which no
    /// cell is a kind of claim says the type of something else.
    fn may_hold(&self, at: usize, field: Field) -> bool {
        let Some(is_known) = field.closed_list().filter(|_| !is_name(field, &self.heads[at]))
        else {
            return true;
        };
        let cells = self.rows.iter().take(TELLING_ROWS).filter_map(|row| row.cells.get(at));
        let mut filled = cells.filter(|cell| !cell.is_empty()).peekable();
        filled.peek().is_none() || filled.any(|cell| is_known(&term_id(cell)))
    }

    /// The column that a name means: its head, or else the letter that a spreadsheet gives it.
    pub fn column(&self, name: &str) -> Option<usize> {
        let wanted = folded(name);
        let by_head = self.heads.iter().position(|head| head == name || folded(head) == wanted);
        by_head.or_else(|| letters(name).filter(|at| *at < self.heads.len()))
    }
}

/// The place from 0 that a spreadsheet calls by these letters: A, B … Z, AA.
fn letters(name: &str) -> Option<usize> {
    let is_name = (1..=3).contains(&name.len()) && name.bytes().all(|b| b.is_ascii_alphabetic());
    let value = |all: usize, b: u8| all * 26 + usize::from(b.to_ascii_uppercase() - b'A') + 1;
    is_name.then(|| name.bytes().fold(0, value) - 1)
}
