//! Spreadsheets: comma-separated values with one claim a row.

mod cells;
mod heads;
mod write;

pub use write::write;
