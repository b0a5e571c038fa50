//! Origins: the separate named voices that claims trace back to.

use super::world::World;
use sayso::query::count_origins;

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
