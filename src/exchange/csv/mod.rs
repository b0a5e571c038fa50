//! Tables: CSV, TSV, semicolons, and cells pasted from a spreadsheet; one claim a row.
//!
//! Columns are known by their heads, or as a reader says; what no column of the format takes stands
//! in the note of the claim. The order of the parts of a date is never guessed.

mod cells;
mod chain;
mod dates;
mod escapes;
mod field;
mod heads;
mod import;
mod line;
mod months;
mod read;
mod reasons;
mod sheet;
mod sources;
mod template;
mod write;

pub use cells::Row;
pub use field::Field;
pub use reasons::with_reasons;
pub use sheet::Sheet;
pub use template::{explanations, template};
pub use write::write;

/// The heads of a table that may be cut off.
pub(super) fn heads(text: &str) -> Vec<String> {
    cells::rows(text).next().map_or_else(Vec::new, |row| row.cells)
}

/// Whether a text that may be cut off has columns: the heads of some are known, or its first two rows
/// have as many cells.
pub(super) fn is_table(text: &str) -> bool {
    let mut rows = cells::rows(text).map(|row| row.cells);
    let heads = rows.next().unwrap_or_default();
    let mut is_even = || rows.next().is_some_and(|second| second.len() == heads.len());
    heads.len() > 1 && (heads.iter().any(|head| heads::guess(head).is_some()) || is_even())
}

/// Whether these are heads of TimelineJS's spreadsheet.
pub(super) fn are_of_timeline(heads: &[String]) -> bool {
    ["Year", "Headline", "Text"].iter().all(|wanted| heads.iter().any(|head| head == wanted))
}
