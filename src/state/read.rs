//! Reading a link to a dataset: what it says, less what the dataset does not have.

use super::decode::{Decoded, decode, lone_view};
use super::known::{drop_unknown, knows_selection};
use super::story::follow_story;
use crate::model::Dataset;
use crate::query::Selection;

/// Reads a hash as a query of this dataset: what it does not know is dropped and named, and a link
/// to a step of a story is what the step shows.
#[inline(never)]
pub fn read(hash: &str, dataset: &Dataset) -> Decoded {
    let mut decoded = decode(hash);
    let unknown = |select: &mut Selection| !knows_selection(dataset, select);
    // Only the dataset tells a link to a claim from one to a view that has lost its slash.
    if let Some(view) = lone_view(hash)
        && decoded.query.select.take_if(unknown).is_some()
    {
        decoded.query.view = view;
    }
    decoded.dropped.extend(drop_unknown(&mut decoded.query, dataset));
    decoded.query = follow_story(decoded.query, dataset);
    decoded
}
