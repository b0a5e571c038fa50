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
mod opening;
mod part;
mod problem;
mod raw;
mod raw_claim;
mod resolve;
mod resolve_claim;
mod splitter;

pub use file::File;
pub use limits::FILE_BYTES;
pub use merge::merge;
pub use opening::Opening;
pub use problem::{Problem, RecordKind};

use crate::model::{Dataset, DynSort};

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
    let (raw, problems) = file::read(files);
    let mut broken_rules = Vec::new();
    let dataset = resolve::resolve(&raw, &mut broken_rules);
    let names: Vec<&str> = files.iter().map(|file| file.name).collect();
    in_order(problems, broken_rules, &names, dataset)
}

/// The dataset if nothing is wrong, or else what could not be read and then the broken rules, each
/// in file and line order.
fn in_order(
    mut problems: Vec<Problem>,
    mut broken_rules: Vec<Problem>,
    names: &[&str],
    dataset: Dataset,
) -> Result<Dataset, Vec<Problem>> {
    for part in [&mut problems, &mut broken_rules] {
        part.dyn_sort_by_key(|problem| {
            let file = names.iter().position(|name| *name == problem.place.file);
            (file, problem.place.line)
        });
    }
    problems.extend(broken_rules);
    if problems.is_empty() { Ok(dataset) } else { Err(problems) }
}
