//! What opening a file asks of the reader, and what is told once it is open.

use crate::exchange::csv::Sheet;
use crate::exchange::{Imported, LeftOut, Renamed};
use std::sync::Arc;

/// What becomes of what is open already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// It goes.
    Replace,
    /// It stays, and the file is added to it.
    Add,
}

/// A question that must be answered before a file can be opened.
#[derive(Clone, Debug)]
pub enum Asked {
    /// Whether the file of this name is added to what is open, or replaces it.
    AddOrReplace(String),
    /// Cells, or another text, to be pasted.
    Paste,
    /// What the columns of a table hold.
    Columns(Arc<Table>),
}

/// A table that is to be opened.
#[derive(Debug)]
pub struct Table {
    /// The name of its file.
    pub name: String,
    /// Which attempt to open a file it is of.
    pub attempt: u32,
    /// The file as it was read.
    pub sheet: Sheet,
    /// What becomes of what is open already.
    pub how: How,
}

/// What became of a file on its way into the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// What was done, a sentence each.
    pub told: Vec<String>,
    /// What the format had and the page has no place for, a phrase each.
    pub lost: Vec<String>,
    /// The heads of the columns, where it was a table.
    pub heads: Vec<String>,
    /// The rows or objects that make no claim.
    pub left_out: Vec<LeftOut>,
    /// What was renamed, as two datasets became one.
    pub renamed: Vec<Renamed>,
}

impl Report {
    /// What there is to tell of a file of another format.
    pub fn of(imported: &Imported) -> Self {
        let Imported { told, lost, heads, left_out, .. } = imported.clone();
        Self { told, lost, heads, left_out, renamed: Vec::new() }
    }

    /// Whether there is nothing to tell.
    pub fn is_empty(&self) -> bool {
        *self == Self { heads: self.heads.clone(), ..Self::default() }
    }
}
