//! Putting claims in order, and taking a page of an order without sorting all of it.

use super::counting::ClaimSet;
use super::index::Index;
use super::orders::Key;
use super::table::Table;
use crate::model::ClaimIx;
use crate::query::request::Sort;
use std::ops::Range;

/// Puts claims in the order asked for: by date of the about or said clock (undated ones always
/// last), by the root's name, or by source. Ties, and no order asked for, go by source and then
/// by place in the source's own order.
pub fn order(index: &Index, sort: Option<Sort>, claims: &mut [ClaimIx]) {
    let table = index.table();
    claims.sort_unstable_by_key(|ix| table.order_key(sort, ix.0));
}

/// The claims of a set at some places of an order.
pub(super) fn page(
    table: &Table,
    sort: Option<Sort>,
    set: &ClaimSet,
    places: Range<usize>,
) -> Vec<ClaimIx> {
    let places = places.start.min(set.count)..places.end.min(set.count);
    if places.is_empty() {
        return Vec::new();
    }
    // Walking all claims in order meets a match now and then; sorting costs by the match.
    let walked = table.claims() / set.count * places.end;
    let sorted = set.count * 16;
    if sorted < walked {
        return sorted_page(table, sort, set, places);
    }
    let claims = |claim: u32| ClaimIx(claim);
    match table.in_order(sort) {
        None => in_file_order(set, places),
        Some(all) => {
            let inside = all.iter().copied().filter(|claim| set.bits.contains(*claim as usize));
            inside.skip(places.start).take(places.len()).map(claims).collect()
        }
    }
}

fn in_file_order(set: &ClaimSet, places: Range<usize>) -> Vec<ClaimIx> {
    let claims = set.bits.iter().skip(places.start).take(places.len());
    claims.map(|claim| ClaimIx(claim as u32)).collect()
}

fn sorted_page(
    table: &Table,
    sort: Option<Sort>,
    set: &ClaimSet,
    places: Range<usize>,
) -> Vec<ClaimIx> {
    let key = |claim: usize| table.order_key(sort, claim as u32);
    let mut keyed: Vec<(Key, u32)> =
        set.bits.iter().map(|claim| (key(claim), claim as u32)).collect();
    keyed.sort_unstable();
    keyed[places].iter().map(|(_, claim)| ClaimIx(*claim)).collect()
}
