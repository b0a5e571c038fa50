//! Counts: each facet ignores its own clause and obeys all others.

use super::world::{World, query};
use sayso::query::Facet;

const CLAIMS: &str = "actor taliban
     actor aq
     actor isk
     c1: cad > dia | taliban ties aq | pledge
     c2: cad > dia | taliban fights isk
     c3: wtn | aq ties isk | about 1996";

fn check(keys: &str, facet: Facet, expected: &str) {
    assert_eq!(World::new(CLAIMS).counted(keys, facet), expected, "{keys}");
}

#[test]
fn with_nothing_asked_every_claim_counts() {
    check("", Facet::Actor, "taliban 2, aq 2, isk 2");
    check("", Facet::Kind, "assertion 2, pledge 1");
}

#[test]
fn actor_counts_ignore_the_actor_facet() {
    check("actor=aq", Facet::Actor, "taliban 2, aq 2, isk 2");
    check("actor=-aq", Facet::Actor, "taliban 2, aq 2, isk 2");
}

#[test]
fn other_counts_obey_the_actor_facet() {
    check("actor=aq", Facet::Root, "dia 1, wtn 1");
    check("actor=-aq", Facet::Root, "dia 1");
}

#[test]
fn a_facet_obeys_all_others_together() {
    check("actor=aq&kind=pledge", Facet::Actor, "taliban 1, aq 1");
    check("actor=aq&kind=pledge", Facet::Kind, "assertion 1, pledge 1");
    check("actor=aq&kind=pledge", Facet::Root, "dia 1");
}

#[test]
fn every_facet_obeys_search_interval_and_without() {
    check("q=isk", Facet::Actor, "taliban 1, aq 1, isk 2");
    check("about=1990..2000", Facet::Actor, "aq 1, isk 1");
    check("without=actor:dia", Facet::Actor, "aq 1, isk 1");
    check("actor=taliban&without=actor:dia", Facet::Actor, "aq 1, isk 1");
}

#[test]
fn a_claim_counts_once_for_a_value_it_has_twice() {
    let world = World::new("c1: cad | taliban+aq ties taliban");
    assert_eq!(world.counted("", Facet::Actor), "taliban 1, aq 1");
}

#[test]
fn claims_with_no_value_count_for_none() {
    let world = World::new("c1: cad | a b | likely\nc2: cad | a b c");
    assert_eq!(world.counted("", Facet::Object), "c 1, none 1");
    assert_eq!(world.counted("likelihood=likely", Facet::Likelihood), "likely 1, none 1");
}

#[test]
fn every_value_stays_visible_even_at_nothing() {
    let world = World::new(CLAIMS);
    let (all, narrowed) = (world.counts(&query("")), world.counts(&query("kind=opinion")));
    for facet in Facet::ALL {
        let ids = |counts: &sayso::query::FacetCounts| -> Vec<String> {
            counts.of(*facet).map(|value| value.id.to_owned()).collect()
        };
        assert_eq!(ids(&all), ids(&narrowed), "{}", facet.id());
    }
    assert!(narrowed.of(Facet::Root).all(|value| value.count == 0));
}

#[test]
fn totals_do_not_change_with_the_query() {
    let world = World::new(&format!("{CLAIMS}\nc1 contradicts c3"));
    let (all, narrowed) = (world.counts(&query("")), world.counts(&query("kind=pledge&q=isk")));
    for facet in Facet::ALL {
        for (value, narrow) in all.of(*facet).zip(narrowed.of(*facet)) {
            assert_eq!(value.count, value.total, "{} {}", facet.id(), value.id);
            assert_eq!(value.total, narrow.total, "{} {}", facet.id(), value.id);
        }
    }
}

#[test]
fn contested_counts_follow_the_reading() {
    let world = World::new(&format!("{CLAIMS}\nc1 contradicts c3"));
    assert_eq!(world.counted("", Facet::Contested), "set-against 2, no 1");
    assert_eq!(world.counted("contested=no", Facet::Contested), "set-against 2, no 1");
    assert_eq!(world.counted("without=actor:wtn", Facet::Contested), "no 2");
}

#[test]
fn undated_claims_are_no_matches_and_count_nowhere() {
    let world = World::new("c1: cad | a b c | about 1996\nc2: wtn | a b c");
    assert_eq!(world.counted("about=1990..", Facet::Source), "cad 1");
    assert_eq!(world.counted("about=1990..&source=wtn", Facet::Source), "cad 1");
}
