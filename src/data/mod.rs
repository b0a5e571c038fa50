//! The `sayso/1` file format: the only place that knows it. Files in, a valid [`Dataset`] or
//! every [`Problem`] out.
//!
//! Knows nothing of queries, of the screen or of where the bytes come from.
//!
//! [`Dataset`]: crate::model::Dataset

mod check;
mod file;
mod limits;
mod merge;
mod problem;
mod raw;
mod resolve;
mod resolve_claim;

pub use file::File;
pub use merge::merge;
pub use problem::{Problem, RecordKind};

use crate::model::Dataset;

/// Loads a dataset from one document or from several fragments that make one together.
///
/// One of the files carries `format` and `title`; lists in the others are appended in the order
/// given. References may point anywhere in any of them.
///
/// # Errors
/// Every problem found, in file and record order: broken JSON, unknown fields and values, bad
/// dates, double ids, references to nothing, and rules of the format that a record breaks.
pub fn load(files: &[File<'_>]) -> Result<Dataset, Vec<Problem>> {
    let (raw, mut problems) = file::read(files);
    let dataset = resolve::resolve(&raw, &mut problems);
    if problems.is_empty() { Ok(dataset) } else { Err(problems) }
}
