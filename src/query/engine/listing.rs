//! Which values of a facet are listed where there are more than can be looked through.

use super::count::FacetCounts;
use crate::model::DynSort;
use crate::query::request::{Clause, Facet};

/// Some of a facet's values, by their places in its showing order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Those listed, in the order of all.
    pub values: Vec<u32>,
    /// How many more were asked for.
    pub left_out: usize,
}

/// The values that any claim of the reading has, by their places in the showing order. Those of
/// records come by how many claims of the dataset have them, most first and `none` last; closed
/// lists keep their order.
pub fn ranked_values(counts: &FacetCounts, facet: Facet) -> Vec<u32> {
    let values = counts.of(facet).enumerate().filter(|(_, value)| value.total > 0);
    let mut values: Vec<(u32, u32)> = values
        .map(|(at, value)| (at as u32, if value.id == "none" { 0 } else { value.total }))
        .collect();
    if facet.names_records() {
        values.dyn_sort_by_key(|(_, total)| std::cmp::Reverse(*total));
    }
    values.into_iter().map(|(at, _)| at).collect()
}

/// The places of the values that a clause includes or excludes.
pub fn chosen_values(counts: &FacetCounts, facet: Facet, clause: &Clause) -> Vec<u32> {
    let terms = || clause.include.iter().chain(&clause.exclude);
    if clause.is_empty() {
        return Vec::new();
    }
    let values = counts.of(facet).enumerate();
    let chosen = values.filter(|(_, value)| terms().any(|term| term.as_str() == value.id));
    chosen.map(|(at, _)| at as u32).collect()
}

/// The first `most` of the ranked values that fit, and every chosen one wherever it ranks.
pub fn list_values(
    ranked: &[u32],
    chosen: &[u32],
    most: usize,
    fits: &dyn Fn(u32) -> bool,
) -> Listing {
    let mut listing = Listing::default();
    let mut fitting = 0;
    for value in ranked {
        let fits = fits(*value);
        fitting += usize::from(fits);
        if chosen.contains(value) || (fits && fitting <= most) {
            listing.values.push(*value);
        } else {
            listing.left_out += usize::from(fits);
        }
    }
    listing.values.extend(chosen.iter().filter(|value| !ranked.contains(value)));
    listing
}
