//! Tables: CSV, TSV, semicolons, and cells pasted from a spreadsheet; one claim a row.
//!
//! Columns are known by their heads, or as a reader says; what no column of the format takes stands
//! in the note of the claim. The order of the parts of a date is never guessed.

mod cells;
mod columns;
mod escapes;
mod field;
mod heads;
mod sheet;
mod write;

pub use cells::Row;
pub use field::Field;
pub use sheet::Sheet;
pub use write::write;

/// The heads of a table that may be cut off.
pub(super) fn heads(text: &str) -> Vec<String> {
    cells::rows(text).next().map_or_else(Vec::new, |row| row.cells)
}

/// Whether these are heads of TimelineJS's spreadsheet.
pub(super) fn are_of_timeline(heads: &[String]) -> bool {
    ["Year", "Headline", "Text"].iter().all(|wanted| heads.iter().any(|head| head == wanted))
}
