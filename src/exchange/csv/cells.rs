//! Cells of a table as they stand in a text: what separates them, which row they are in.

use super::escapes::meant;
use super::heads::guess;
use csv::{ReaderBuilder, StringRecord};

/// What may stand between cells, the commonest first.
const SEPARATORS: [u8; 4] = *b",;\t|";

/// A row that is not blank.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which it is, as a spreadsheet counts: the heads are row 1, blank rows count.
    pub number: usize,
    /// Its cells, without the apostrophe that keeps a text from being taken for a formula.
    pub cells: Vec<String>,
}

/// The text behind Excel's line `sep=;`, and what that says.
fn after_hint(text: &str) -> (&str, Option<u8>) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim_end_matches('\r').trim_matches('"');
    match first.strip_prefix("sep=").map(str::as_bytes) {
        Some([separator]) if separator.is_ascii() => (rest, Some(*separator)),
        Some([]) => (rest, None),
        _ => (text, None),
    }
}

/// The rows of a table that are not blank. Of several ways to separate cells that one is taken in
/// which most heads are known, then the one with most heads.
pub(super) fn rows(text: &str) -> Rows<'_> {
    let (text, hint) = after_hint(text);
    let separator = hint.unwrap_or_else(|| best_separator(text));
    Rows::new(text, separator)
}

fn best_separator(text: &str) -> u8 {
    let score = |separator: &&u8| {
        let heads = Rows::new(text, **separator).next().map_or_else(Vec::new, |row| row.cells);
        (heads.iter().filter(|head| guess(head).is_some()).count(), heads.len())
    };
    let best = SEPARATORS.iter().rev().max_by_key(score);
    best.copied().unwrap_or(b',')
}

/// The rows of a text, one after the other.
pub(super) struct Rows<'t> {
    bytes: usize,
    reader: csv::Reader<&'t [u8]>,
    record: StringRecord,
    number: usize,
}

impl<'t> Rows<'t> {
    fn new(text: &'t str, separator: u8) -> Self {
        let mut builder = ReaderBuilder::new();
        builder.has_headers(false).flexible(true).delimiter(separator);
        Self {
            reader: builder.from_reader(text.as_bytes()),
            record: StringRecord::new(),
            number: 0,
            bytes: text.len().max(1),
        }
    }

    /// How much of the text has been read, 0 to 1.
    pub fn share(&self) -> f64 {
        self.reader.position().byte() as f64 / self.bytes as f64
    }

    /// How many lines of the text end before the place at hand.
    fn lines(&self) -> usize {
        self.reader.position().line() as usize
    }
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        loop {
            let before = self.lines();
            // A table without lengths to agree, read from a text, has no errors.
            if !self.reader.read_record(&mut self.record).unwrap_or(false) {
                return None;
            }
            // The reader passes blank lines over, which a spreadsheet counts.
            let inside = self.record.iter().map(|cell| cell.matches('\n').count()).sum::<usize>();
            let blank = (self.lines() - before).saturating_sub(1 + inside);
            self.number += 1 + blank;
            let cells: Vec<String> =
                self.record.iter().map(|cell| meant(cell.trim()).to_owned()).collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                return Some(Row { number: self.number, cells });
            }
        }
    }
}
