//! Who carries whom.

use super::generated::{any_fixture, seeded};
use super::world::{World, query};
use proptest::prelude::*;
use sayso::query::{Carriers, carriers};

const CHAINS: &str = "actor nobody; kind unnamed
     actor kabul; kind place
     c1: cad > report > dia | taliban shelters aq
     c2: cad > report > dia | taliban funds aq
     c3: cad > report | taliban in kabul
     c4: cad | taliban funds aq
     c5: wtn > nobody | aq funds taliban";

fn flow(world: &World) -> Carriers {
    let claims: Vec<_> = world.dataset.claim_ixs().collect();
    carriers(&world.dataset, &claims)
}

#[test]
fn claims_of_the_same_root_relay_and_publisher_go_one_way() {
    let world = World::new(CHAINS);
    let name = |ix| world.dataset.actor(ix).id.to_string();
    let ways: Vec<String> = flow(&world)
        .ways
        .iter()
        .map(|way| {
            let relay = way.relay.map_or_else(|| "-".to_owned(), name);
            let publisher = way.publisher.map_or_else(|| "-".to_owned(), name);
            format!("{} {relay} {publisher} {}", name(way.root), way.claims)
        })
        .collect();
    assert_eq!(ways[0], "dia report cad 2");
    assert_eq!(ways.len(), 4);
}

#[test]
fn outlets_by_themselves_and_nobody_named_are_no_named_root() {
    assert_eq!(flow(&World::new(CHAINS)).rootless, (1, 1));
}

#[test]
fn the_longest_chains_and_the_silent_are_found() {
    let world = World::new(CHAINS);
    let flow = flow(&world);
    assert_eq!((flow.longest, flow.longest_claims), (2, 2));
    assert_eq!(world.ids(&flow.longest_chains), "c1", "each chain once");
    let silent: Vec<&str> =
        flow.silent.iter().map(|ix| world.dataset.actor(*ix).id.as_str()).collect();
    assert_eq!(silent, ["taliban", "aq"], "a place never speaks and is not said to be silent");
}

proptest! {
    #![proptest_config(seeded(60))]

    #[test]
    fn every_claim_goes_one_way_and_narrowing_to_a_way_finds_it(lines in any_fixture()) {
        let world = World::new(&lines);
        let flow = flow(&world);
        let all: usize = flow.ways.iter().map(|way| way.claims).sum();
        prop_assert_eq!(all, world.dataset.claims.len());
        for way in &flow.ways {
            let mut asked = query("");
            way.way().narrow(&world.dataset, &mut asked);
            prop_assert!(world.matches(&asked).count() >= way.claims);
        }
    }
}
