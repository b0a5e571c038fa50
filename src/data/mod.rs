//! The `sayso/1` file format: the only place that knows it. Files in, a valid [`Dataset`] or
//! every [`Problem`] out.
//!
//! Knows nothing of queries, of the screen or of where the bytes come from.
//!
//! [`Dataset`]: crate::model::Dataset

mod check;
mod fields;
mod file;
mod ids;
mod json;
mod limits;
mod merge;
mod problem;
mod raw;
mod raw_claim;
mod resolve;
mod resolve_claim;

pub use file::File;
pub use merge::merge;
pub use problem::{Problem, RecordKind};

use crate::model::{Dataset, sort_by_key};

/// Loads a dataset from one document or from several fragments that make one together.
///
/// One of the files carries `format` and `title`; lists in the others are appended in the order
/// given. References may point anywhere in any of them.
///
/// # Errors
/// Every problem found: first what cannot be read (broken JSON, unknown fields, wrong types),
/// since it may be behind others; then unknown values, bad dates, double ids, references to
/// nothing, and rules of the format that a record breaks. Both parts in file and line order.
pub fn load(files: &[File<'_>]) -> Result<Dataset, Vec<Problem>> {
    let (raw, mut problems) = file::read(files);
    let mut broken_rules = Vec::new();
    let dataset = resolve::resolve(&raw, &mut broken_rules);
    for part in [&mut problems, &mut broken_rules] {
        sort_by_key(part, |problem| {
            let file = files.iter().position(|file| file.name == problem.place.file);
            (file, problem.place.line)
        });
    }
    problems.extend(broken_rules);
    if problems.is_empty() { Ok(dataset) } else { Err(problems) }
}
