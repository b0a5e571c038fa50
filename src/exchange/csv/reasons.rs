//! Rows that make no claim, as a table with a column that says why: to be mended and opened again.

use super::escapes::harmless;
use crate::exchange::imported::{Fault, LeftOut};
use csv::WriterBuilder;

/// The head of the column with the reasons.
const REASONS: &str = "reasons";

/// The rows or objects that were left out, under the heads of their table; of objects, which have no
/// cells, where they are. UTF-8 with a byte order mark, as spreadsheets want it.
///
/// # Panics
/// Never: rows of any length can be written to memory.
pub fn with_reasons(heads: &[String], left_out: &[LeftOut]) -> String {
    const SOUND: &str = "rows of any length can be written to memory";
    let mut writer = WriterBuilder::new().flexible(true).from_writer(Vec::new());
    let width = left_out.iter().map(|row| row.cells.len()).chain([heads.len()]).max().unwrap_or(0);
    let padded = |cells: &[String], last: String| {
        let mut row: Vec<String> = cells.iter().map(|cell| harmless(cell).into_owned()).collect();
        row.resize(width, String::new());
        row.push(last);
        row
    };
    let mut put = |row: Vec<String>| writer.write_record(row).expect(SOUND);
    let mut first = padded(heads, REASONS.to_owned());
    first.insert(0, "where".to_owned());
    put(first);
    for row in left_out {
        let faults: Vec<String> = row.faults.iter().map(Fault::to_string).collect();
        let mut cells = padded(&row.cells, faults.join("; "));
        cells.insert(0, row.place.clone());
        put(cells);
    }
    let bytes = writer.into_inner().expect(SOUND);
    let table = String::from_utf8(bytes).expect("cells are UTF-8, and so are commas and quotes");
    format!("\u{feff}{table}")
}
