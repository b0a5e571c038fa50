//! Order and groups of a list of claims.

use super::world::{World, query};
use sayso::query::{Facet, group, order};

const CLAIMS: &str = "source cad
     source wtn
     actor state; name State Department
     actor dia; name Defense Intelligence Agency
     c1: wtn > state | a b x | about 2001 | said 2021
     c2: cad > dia | a b y | about 1996/2001 | topic t1+t2
     c3: cad | a b | topic t2
     c4: wtn > dia | a b x | about 1996 | said 2020";

fn check(sort: &str, expected: &str) {
    let world = World::new(CLAIMS);
    let mut claims: Vec<_> = world.dataset.claim_ixs().rev().collect();
    order(&world.index, query(sort).sort, &mut claims);
    assert_eq!(world.ids(&claims), expected, "{sort}");
}

#[test]
fn no_order_asked_for_is_by_source_and_place() {
    check("", "c2 c3 c1 c4");
    check("sort=source", "c2 c3 c1 c4");
    check("sort=-source", "c4 c1 c3 c2");
}

#[test]
fn dates_go_by_start_then_end() {
    check("sort=date", "c4 c2 c1 c3");
    check("sort=said", "c4 c1 c2 c3");
}

#[test]
fn undated_claims_come_last_in_either_direction() {
    check("sort=-date", "c1 c2 c4 c3");
    check("sort=-said", "c1 c4 c2 c3");
}

#[test]
fn speakers_go_by_the_name_of_the_root() {
    check("sort=speaker", "c3 c2 c4 c1");
    check("sort=-speaker", "c1 c2 c4 c3");
}

fn check_groups(facet: Facet, expected: &str) {
    let world = World::new(CLAIMS);
    let claims: Vec<_> = world.dataset.claim_ixs().collect();
    let groups = group(&world.index, &world.reading(&query("")), facet, &claims);
    let shown: Vec<String> =
        groups.iter().map(|g| format!("{}: {}", g.id, world.ids(&g.claims))).collect();
    assert_eq!(shown.join("; "), expected, "{}", facet.id());
}

#[test]
fn groups_stand_in_showing_order_with_none_last() {
    check_groups(Facet::Source, "cad: c2 c3; wtn: c1 c4");
    check_groups(Facet::Object, "x: c1 c4; y: c2; none: c3");
}

#[test]
fn a_claim_with_several_values_stands_in_several_groups() {
    check_groups(Facet::Topic, "t1: c2; t2: c2 c3; none: c1 c4");
}

#[test]
fn groups_by_contested_follow_the_reading() {
    check_groups(Facet::Contested, "no: c1 c2 c3 c4");
}

#[test]
fn groups_keep_the_order_given() {
    let world = World::new(CLAIMS);
    let claims: Vec<_> = world.dataset.claim_ixs().rev().collect();
    let groups = group(&world.index, &world.reading(&query("")), Facet::Source, &claims);
    assert_eq!(world.ids(&groups[1].claims), "c4 c1");
}
