//! Origins: the separate named voices that claims trace back to.

use super::world::World;
use sayso::document::origins_summary;
use sayso::query::{by_origin, count_origins};

/// Expected: named origins, claims by outlets themselves, claims by nobody named.
fn check(lines: &str, expected: (usize, usize, usize)) {
    let world = World::new(lines);
    let count = count_origins(&world.dataset, &world.dataset.claims);
    let counted = (count.named, count.outlet_claims, count.unnamed_claims);
    assert_eq!(counted, expected, "{lines}");
}

#[test]
fn no_claims_have_no_origin() {
    check("actor a", (0, 0, 0));
}

#[test]
fn a_second_outlet_does_not_raise_the_number() {
    check(
        "c1: cad > dia | t ties q
         c2: wtn > dia | t ties q",
        (1, 0, 0),
    );
}

#[test]
fn a_second_relay_does_not_raise_the_number() {
    check(
        "c1: cad > dia | t ties q
         c2: cad > ig-report > dia | t ties q
         c3: wtn > herald > dia | t ties q",
        (1, 0, 0),
    );
}

#[test]
fn two_roots_through_one_relay_share_an_origin() {
    check(
        "c1: cad > ig-report > dia | t ties q
         c2: cad > ig-report > treasury | t ties q",
        (1, 0, 0),
    );
}

#[test]
fn roots_with_nothing_in_common_are_separate() {
    check(
        "c1: cad > dia | t ties q
         c2: cad > treasury | t ties q",
        (2, 0, 0),
    );
}

#[test]
fn publishers_are_left_out_of_the_comparison() {
    check(
        "c1: cad > dia | t ties q
         c2: cad > nbc | t ties q
         c3: nbc > un | t ties q",
        (3, 0, 0),
    );
}

#[test]
fn a_part_and_its_whole_share_an_origin() {
    check(
        "actor dia; part of pentagon
         c1: cad > dia | t ties q
         c2: cad > pentagon | t ties q",
        (1, 0, 0),
    );
}

#[test]
fn a_part_of_a_part_shares_an_origin_with_the_whole() {
    check(
        "actor dia; part of pentagon
         actor pentagon; part of us
         c1: cad > dia | t ties q
         c2: cad > us | t ties q",
        (1, 0, 0),
    );
}

#[test]
fn two_parts_of_one_whole_are_separate_until_the_whole_speaks() {
    let parts = "actor dia; part of us
         actor treasury; part of us
         c1: cad > dia | t ties q
         c2: cad > treasury | t ties q";
    check(parts, (2, 0, 0));
    check(&format!("{parts}\nc3: cad > us | t ties q"), (1, 0, 0));
}

#[test]
fn outlets_by_themselves_and_unnamed_roots_are_counted_beside() {
    check(
        "actor observers; kind unnamed
         c1: cad > dia | t ties q
         c2: cad | t ties q
         c3: cad | t ties q
         c4: wtn > observers | t ties q
         c5: wtn > dia > observers | t ties q",
        (1, 2, 2),
    );
}

#[test]
fn an_unnamed_relay_of_a_named_root_is_no_voice_beside() {
    check(
        "actor source-close-to; kind unnamed
         c1: cad > source-close-to > dia | t ties q",
        (1, 0, 0),
    );
}

/// The groups as they are shown: ids of each origin's claims, groups apart by ` | `.
fn groups(lines: &str) -> String {
    let world = World::new(lines);
    let claims: Vec<_> = world.dataset.claim_ixs().collect();
    let origins = by_origin(&world.dataset, &claims);
    origins.iter().map(|origin| world.ids(&origin.claims)).collect::<Vec<_>>().join(" | ")
}

const SEVERAL: &str = "actor observers; kind unnamed
     c1: cad | t ties q
     c2: cad > dia | t ties q
     c3: cad > observers | t ties q
     c4: wtn > treasury | t ties q
     c5: wtn > herald > dia | t ties q
     c6: cad | t ties q
     c7: cad > observers | t ties q";

#[test]
fn restatements_and_relays_stand_with_the_first_of_their_origin() {
    assert_eq!(groups(SEVERAL), "c2 c5 | c4 | c1 c6 | c3 | c7");
}

#[test]
fn the_summary_counts_origins_and_not_claims() {
    let world = World::new(SEVERAL);
    let claims: Vec<_> = world.dataset.claim_ixs().collect();
    let summary = |claims: &[_]| origins_summary(&by_origin(&world.dataset, claims));
    let all = "7 claims: 2 separate named origins, 1 outlet by itself, 2 by nobody named";
    assert_eq!(summary(&claims), all);
    let some = ["c1", "c2", "c4", "c5", "c6"].map(|id| world.claim(id));
    assert_eq!(summary(&some), "5 claims: 2 separate named origins, 1 outlet by itself");
    assert_eq!(summary(&some[1..2]), "1 claim: 1 named origin");
}

#[test]
fn a_second_relay_never_raises_the_number_of_groups() {
    let mut lines = "c0: cad > dia | t ties q".to_owned();
    for (at, relay) in ["ig", "herald", "nbc", "state"].iter().enumerate() {
        lines += &format!("\nd{at}: wtn > {relay} > dia | t ties q");
        assert_eq!(groups(&lines).matches('|').count(), 0, "{lines}");
    }
}
