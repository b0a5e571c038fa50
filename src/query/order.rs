//! Putting claims in order.

use super::ask::{Sort, SortKey};
use super::fold_chars::compare_names;
use super::index::Index;
use super::interval::Clock;
use crate::model::{ClaimIx, Dataset, Extent, sort_by};
use std::cmp::Ordering;

/// Puts claims in the order asked for: by date of the about or said clock (undated ones always
/// last), by the root's name, or by source. Ties, and no order asked for, go by source and then
/// by place in the source's own order.
pub fn order(dataset: &Dataset, index: &Index, sort: Option<Sort>, claims: &mut [ClaimIx]) {
    let by_source = |a: &ClaimIx, b: &ClaimIx| {
        let source = |ix: &ClaimIx| dataset.claim(*ix).source();
        source(a).cmp(&source(b)).then(a.cmp(b))
    };
    let Some(sort) = sort else {
        sort_by(claims, by_source);
        return;
    };
    let turned = |order: Ordering| if sort.descending { order.reverse() } else { order };
    let by_date = |clock: Clock, a: &ClaimIx, b: &ClaimIx| match (
        index.extent(clock, *a),
        index.extent(clock, *b),
    ) {
        (Some(a), Some(b)) => turned(start_then_end(&a).cmp(&start_then_end(&b))),
        (a, b) => b.is_some().cmp(&a.is_some()),
    };
    let root = |ix: &ClaimIx| &dataset.actor(dataset.claim(*ix).root().actor).name;
    sort_by(claims, |a, b| {
        let first = match sort.key {
            SortKey::Date => by_date(Clock::About, a, b),
            SortKey::Said => by_date(Clock::Said, a, b),
            SortKey::Speaker => turned(compare_names(root(a), root(b))),
            _ => return turned(by_source(a, b)),
        };
        first.then_with(|| by_source(a, b))
    });
}

fn start_then_end(extent: &Extent) -> (crate::model::Day, crate::model::Day) {
    (extent.first, extent.last)
}
