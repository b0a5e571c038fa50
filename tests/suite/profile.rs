//! What is looked up about one actor.

use super::generated::{any_fixture, seeded};
use super::world::{World, query};
use proptest::prelude::*;
use sayso::model::ActorIx;
use sayso::query::{Clock, Habits, Profile, actor_counts, claims_of_actors, profile};

fn of(world: &World, id: &str, keys: &str) -> Profile {
    let actor = world.dataset.actor_by_id(id).expect("the fixture has the actor");
    profile(&world.dataset, world.index.relations(), &world.reading(&query(keys)), actor)
}

const LINES: &str = "actor haqqani; part of taliban
     c1: cad > dia | taliban shelters aq | about 1996 | hedge perhaps
     c2: cad > taliban | taliban shelters aq | deny | about 2001-09 | said 2001
     c3: wtn > taliban | aq funds isk | forecast | about 1998
     c4: wtn > taliban > haqqani | isk funds dia
     c2 contradicts c1
     c4 qualifies c1";

#[test]
fn an_actor_says_is_spoken_of_and_relays() {
    let world = World::new(LINES);
    let taliban = of(&world, "taliban", "");
    assert_eq!(world.ids(&taliban.says), "c2 c3");
    assert_eq!(world.ids(&taliban.spoken_of), "c1 c2");
    assert_eq!(world.ids(&taliban.relays), "c4");
}

#[test]
fn its_dates_run_from_the_earliest_to_the_latest_of_its_claims() {
    let taliban = of(&World::new(LINES), "taliban", "");
    let dates: Vec<String> = taliban
        .dates
        .iter()
        .map(|(clock, first, last)| format!("{} {} {}", clock.id(), first.words(), last.words()))
        .collect();
    assert_eq!(dates, ["about 1996 September 2001", "said 2001 2001"]);
    assert_eq!(taliban.dates[0].0, Clock::About);
}

#[test]
fn its_habits_are_counts_of_what_it_says() {
    let world = World::new(LINES);
    let habits = Habits { hedged: 0, denied: 1, forecast: 1 };
    assert_eq!(of(&world, "taliban", "").habits, habits);
    assert_eq!(of(&world, "dia", "").habits.hedged, 1);
}

#[test]
fn its_relations_disputes_and_parts_are_its_own() {
    let world = World::new(LINES);
    let taliban = of(&world, "taliban", "");
    let keys: Vec<String> = taliban
        .relations
        .iter()
        .map(|told| world.index.relation(told.ix).key.id(&world.dataset))
        .collect();
    assert_eq!(keys, ["taliban~shelters~aq"]);
    assert_eq!(taliban.disputes.len(), 1, "a qualification is no dispute");
    let haqqani = world.dataset.actor_by_id("haqqani").expect("the fixture has it");
    assert_eq!(taliban.parts, [haqqani]);
}

#[test]
fn who_never_spoke_is_not_in_it() {
    let world = World::new(LINES);
    let without = of(&world, "taliban", "without=actor:dia");
    assert_eq!(world.ids(&without.spoken_of), "c2");
    assert!(without.disputes.is_empty());
}

proptest! {
    #![proptest_config(seeded(60))]

    #[test]
    fn counts_and_profiles_are_those_of_the_ledgers(lines in any_fixture()) {
        let world = World::new(&lines);
        let claims: Vec<_> = world.dataset.claim_ixs().collect();
        let lists = claims_of_actors(&world.dataset, &world.index, &claims);
        let counts = actor_counts(&world.index, world.matches(&query("")).bits());
        let reading = world.reading(&query(""));
        for (at, list) in lists.iter().enumerate() {
            let counted = (counts[at].says, counts[at].spoken_of, counts[at].relays);
            let listed = (list.says.len(), list.spoken_of.len(), list.relays.len());
            prop_assert_eq!(counted, listed);
            let found = profile(&world.dataset, world.index.relations(), &reading, ActorIx(at as u32));
            prop_assert_eq!(&found.says, &list.says);
            prop_assert_eq!(&found.spoken_of, &list.spoken_of);
            prop_assert_eq!(&found.relays, &list.relays);
        }
    }
}
