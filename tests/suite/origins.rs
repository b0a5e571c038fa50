//! Origins: the separate voices that claims trace back to, and what they share.

use super::world::{World, query};
use sayso::document::{origin_words, origins_summary};
use sayso::query::{Origins, by_origin, origins};

fn of(world: &World, keys: &str) -> Origins {
    let reading = world.reading(&query(keys));
    let claims = reading.claims.iter().map(|at| &world.dataset.claims[at]);
    origins(&world.dataset, &reading, claims)
}

/// Expected: separate voices, claims by outlets themselves, claims by nobody named.
fn check(lines: &str, expected: (usize, usize, usize)) {
    let origins = of(&World::new(lines), "");
    let counted = (origins.voices.len(), origins.outlet_claims, origins.unnamed_claims);
    assert_eq!(counted, expected, "{lines}");
}

/// Expected: in words.
fn told(lines: &str, expected: &str) {
    let world = World::new(lines);
    assert_eq!(origin_words(&world.dataset, &of(&world, "")), expected, "{lines}");
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
fn a_voice_that_relays_one_other_is_one_with_it() {
    check(
        "c1: cad > ig-report > dia | t ties q
         c2: wtn > ig-report | t ties q",
        (1, 0, 0),
    );
}

#[test]
fn a_voice_that_relays_separate_ones_is_one_with_none_of_them() {
    let wire = "c1: cad > reuters > dia | t ties q
         c2: cad > reuters > treasury | t ties q
         c3: wtn > reuters | t ties q";
    check(wire, (3, 0, 0));
    // Until those it relays are one.
    check(&format!("actor dia; part of treasury\n{wire}"), (1, 0, 0));
}

#[test]
fn voices_that_relay_are_joined_from_the_root_outwards() {
    check(
        "c1: cad > herald > ig-report > dia | t ties q
         c2: cad > herald | t ties q
         c3: cad > ig-report | t ties q",
        (1, 0, 0),
    );
    // The herald relays the wire service and the DIA, which are not one.
    check(
        "c1: cad > herald > reuters > dia | t ties q
         c2: cad > reuters > treasury | t ties q
         c3: cad > herald | t ties q",
        (3, 0, 0),
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
fn publishers_are_no_relays_of_what_they_publish() {
    check(
        "c1: cad > dia | t ties q
         c2: cad > nbc | t ties q
         c3: nbc > un | t ties q",
        (3, 0, 0),
    );
}

#[test]
fn a_part_is_one_with_its_whole_over_however_many_steps() {
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
fn which_voices_are_one_is_told_by_the_whole_dataset_and_not_by_the_claims_at_hand() {
    let world = World::new(
        "actor dia; part of us
         actor treasury; part of us
         c1: cad > dia | t ties q
         c2: cad > treasury | t ties q
         c3: wtn > us | t funds x",
    );
    let count = |keys: &str| {
        let reading = world.reading(&query(keys));
        origins(&world.dataset, &reading, &world.dataset.claims[..2]).voices.len()
    };
    assert_eq!(count(""), 1);
    assert_eq!(count("without=actor:us"), 2, "less who is read as never having spoken");
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

#[test]
fn the_number_is_told_with_who_they_are_and_what_they_share() {
    told(
        "actor cad; name Code and Dagger
         actor dia; name the DIA
         actor leader; name the leader of a U.N. panel
         actor somebody; kind unnamed
         c1: cad > dia | t ties q
         c2: cad > leader | t ties q
         c3: cad | t ties q
         c4: wtn | t ties q
         c5: wtn | t ties q
         c6: wtn > somebody | t ties q",
        "2 separate voices (the DIA; the leader of a U.N. panel), both only through Code and \
         Dagger; 3 claims by the outlets themselves; 1 by nobody named",
    );
}

#[test]
fn voices_share_a_publisher_a_relay_or_a_whole_that_does_not_speak() {
    told(
        "c1: cad > reuters > dia | t ties q
         c2: wtn > reuters > un | t ties q
         c3: wtn > reuters > nato | t ties q",
        "3 separate voices (dia; un; nato), all only through reuters",
    );
    told(
        "actor dia; part of pentagon
         actor army; part of pentagon
         actor pentagon; part of us
         c1: cad > dia | t ties q
         c2: wtn > army | t ties q",
        "2 separate voices (dia; army), both part of pentagon",
    );
    told(
        "c1: cad > dia | t ties q
         c2: wtn > un | t ties q",
        "2 separate voices (dia; un)",
    );
}

#[test]
fn a_voice_is_called_by_the_root_of_most_of_its_claims() {
    told(
        "c1: cad > report | t ties q
         c2: cad > report > dia | t ties q
         c3: cad > dia | t ties q",
        "1 voice (dia)",
    );
}

#[test]
fn without_a_voice_only_what_stands_beside_is_told() {
    told("c1: cad | t ties q", "1 claim by the outlet itself");
    told("actor x; kind unnamed\nc1: cad > x | t ties q", "1 claim by nobody named");
}

/// The groups as they are shown: ids of each origin's claims, groups apart by ` | `.
fn groups(lines: &str) -> String {
    let world = World::new(lines);
    let claims: Vec<_> = world.dataset.claim_ixs().collect();
    let origins = by_origin(&world.dataset, &world.reading(&query("")), &claims);
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
fn the_summary_counts_voices_and_not_claims() {
    let world = World::new(SEVERAL);
    let reading = world.reading(&query(""));
    let summary = |ids: &[&str]| {
        let claims: Vec<_> = ids.iter().map(|id| world.claim(id)).collect();
        origins_summary(&world.dataset, &reading, &claims)
    };
    assert_eq!(
        summary(&["c1", "c2", "c3", "c4", "c5", "c6", "c7"]),
        "7 claims: 2 separate voices (dia; treasury); 2 claims by the outlets themselves; 2 by \
         nobody named"
    );
    assert_eq!(summary(&["c2"]), "1 claim: 1 voice (dia)");
}

#[test]
fn a_second_relay_never_raises_the_number_of_groups() {
    let mut lines = "c0: cad > dia | t ties q".to_owned();
    for (at, relay) in ["ig", "herald", "nbc", "state"].iter().enumerate() {
        lines += &format!("\nd{at}: wtn > {relay} > dia | t ties q");
        assert_eq!(groups(&lines).matches('|').count(), 0, "{lines}");
    }
}
