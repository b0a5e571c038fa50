//! Which values of a facet are listed.

use super::world::{World, query};
use sayso::query::{Facet, FacetCounts, chosen_values, list_values, ranked_values};

const CLAIMS: &str = "actor taliban
     actor aq
     actor isk
     actor nobody
     c1: cad > dia | taliban ties aq | pledge
     c2: cad > dia | taliban fights isk
     c3: wtn | aq ties isk | about 1996
     c4: wtn | aq ties | about 1996";

fn ids(counts: &FacetCounts, facet: Facet, places: &[u32]) -> String {
    let id = |at: &u32| counts.at(facet, *at as usize).map_or("?", |value| value.id);
    places.iter().map(id).collect::<Vec<_>>().join(" ")
}

/// `most` of a facet's values that do not have `but` in their ids, and how many more there are.
fn check(keys: &str, facet: Facet, most: usize, but: &str, expected: &str) {
    let (world, query) = (World::new(CLAIMS), query(keys));
    let counts = world.counts(&query);
    let ranked = ranked_values(&counts, facet);
    let clause = query.facets.get(&facet).cloned().unwrap_or_default();
    let chosen = chosen_values(&counts, facet, &clause);
    let fits = |at| but.is_empty() || !ids(&counts, facet, &[at]).contains(but);
    let listing = list_values(&ranked, &chosen, most, &fits);
    let told = format!("{}, {} more", ids(&counts, facet, &listing.values), listing.left_out);
    assert_eq!(told, expected, "{keys}");
}

#[test]
fn records_come_by_how_many_claims_have_them_with_none_last() {
    check("", Facet::Object, 9, "", "isk aq none, 0 more");
    check("", Facet::Actor, 9, "", "aq taliban isk, 0 more");
}

#[test]
fn closed_lists_keep_their_order() {
    check("", Facet::Kind, 9, "", "assertion pledge, 0 more");
}

#[test]
fn what_no_claim_has_is_not_listed_unless_it_is_chosen() {
    check("actor=nobody", Facet::Actor, 9, "", "aq taliban isk nobody, 0 more");
}

#[test]
fn only_the_first_are_listed_and_those_chosen_in_their_place() {
    check("", Facet::Actor, 1, "", "aq, 2 more");
    check("actor=isk", Facet::Actor, 1, "", "aq isk, 1 more");
    check("actor=-isk,taliban", Facet::Actor, 1, "", "aq taliban isk, 0 more");
}

#[test]
fn those_that_fit_are_counted_apart_from_those_chosen() {
    check("actor=-aq", Facet::Actor, 1, "aq", "aq taliban, 1 more");
    check("", Facet::Actor, 0, "aq", ", 2 more");
}

#[test]
fn the_rest_of_the_query_changes_no_listing() {
    check("kind=pledge", Facet::Actor, 2, "", "aq taliban, 1 more");
}
