//! The engine against the plain evaluation, over generated datasets and random queries.

use super::generated::{any_fixture, seeded};
use super::generated_query::any_filter;
use super::naive::{Naive, When, stance};
use super::naive_origins::{self, NaiveVoices};
use super::world::World;
use proptest::prelude::*;
use sayso::model::{Claim, ClaimIx};
use sayso::query::{Clock, Evaluation, Facet, Group, Grouping, Query, group, order, origins};

fn claims_where(world: &World, holds: impl Fn(ClaimIx) -> bool) -> Vec<ClaimIx> {
    world.dataset.claim_ixs().filter(|ix| holds(*ix)).collect()
}

fn same_matches(world: &World, query: &Query) -> Result<(), TestCaseError> {
    let naive = Naive { dataset: &world.dataset, query };
    let matches = world.matches(query);
    let at = |ix: ClaimIx, wanted: &[When]| {
        naive.answers_but(ix, None) && wanted.contains(&naive.when(ix))
    };
    prop_assert_eq!(
        matches.claims(),
        &claims_where(world, |ix| at(ix, &[When::Certain, When::Possible]))
    );
    let reading = world.reading(query);
    prop_assert_eq!(Evaluation::count(world.index.table(), &reading, query), matches.count());
    prop_assert_eq!(matches.possible, claims_where(world, |ix| at(ix, &[When::Possible])).len());
    prop_assert_eq!(matches.undated(), &claims_where(world, |ix| at(ix, &[When::Undated])));
    for ix in world.dataset.claim_ixs() {
        prop_assert_eq!(matches.contains(ix), matches.claims().contains(&ix));
    }
    Ok(())
}

fn same_counts(world: &World, query: &Query) -> Result<(), TestCaseError> {
    let naive = Naive { dataset: &world.dataset, query };
    let counts = world.counts(query);
    for facet in Facet::ALL {
        let left = claims_where(world, |ix| {
            naive.answers_but(ix, Some(*facet)) && naive.when(ix) <= When::Possible
        });
        for value in counts.of(*facet) {
            let has = |ix: &&ClaimIx| {
                let values = naive.values(**ix, *facet);
                if value.id == "none" { values.is_empty() } else { values.contains(value.id) }
            };
            let expected = left.iter().filter(has).count();
            prop_assert_eq!(value.count as usize, expected, "{} {}", facet.id(), value.id);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(seeded(400))]

    #[test]
    fn matches_and_counts_are_those_of_a_plain_evaluation(
        fixture in any_fixture(),
        queries in proptest::collection::vec(any_filter(), 1..6),
    ) {
        let world = World::new(&fixture);
        for query in &queries {
            same_matches(&world, query)?;
            same_counts(&world, query)?;
        }
    }

    #[test]
    fn contested_stance_and_links_are_those_of_a_plain_evaluation(
        fixture in any_fixture(),
        query in any_filter(),
    ) {
        let world = World::new(&fixture);
        let naive = Naive { dataset: &world.dataset, query: &query };
        let reading = world.reading(&query);
        for ix in claims_where(&world, |ix| naive.speaks(ix)) {
            prop_assert_eq!(reading.claim(ix).id(), naive.contested(ix));
            let own = sayso::query::stance(world.dataset.claim(ix)).map(|stance| stance.id());
            prop_assert_eq!(own, stance(world.dataset.claim(ix)));
        }
        for (at, link) in world.dataset.links.iter().enumerate() {
            let stands = reading.links.iter().any(|ix| ix.get() == at);
            prop_assert_eq!(stands, naive.speaks(link.from) && naive.speaks(link.to));
        }
    }

    #[test]
    fn origins_are_those_of_a_plain_evaluation(fixture in any_fixture(), query in any_filter()) {
        let world = World::new(&fixture);
        let naive = Naive { dataset: &world.dataset, query: &query };
        let reading = world.reading(&query);
        let speaking = claims_where(&world, |ix| naive.speaks(ix));
        let claims: Vec<&Claim> = speaking.iter().map(|ix| world.dataset.claim(*ix)).collect();
        let origins = origins(&world.dataset, &reading, claims.iter().copied());
        let counted = (origins.voices.len(), origins.outlet_claims, origins.unnamed_claims);
        prop_assert_eq!(counted, naive_origins::count(&world.dataset, &claims));
        let voices = NaiveVoices::of(&world.dataset, &claims);
        let hops = || claims.iter().flat_map(|claim| &claim.attribution[1..]);
        for a in hops() {
            for b in hops() {
                let expected = voices.are_one(a.actor, b.actor);
                prop_assert_eq!(reading.voices.are_one(a.actor, b.actor), expected);
            }
        }
    }

    #[test]
    fn the_order_is_fixed_whatever_the_order_before(
        fixture in any_fixture(),
        key in prop::sample::select(&["", "sort=date", "sort=-said", "sort=speaker", "sort=-source"][..]),
    ) {
        let world = World::new(&fixture);
        let sort = super::world::query(key).sort;
        let mut forth: Vec<ClaimIx> = world.dataset.claim_ixs().collect();
        let mut back: Vec<ClaimIx> = world.dataset.claim_ixs().rev().collect();
        order(&world.index, sort, &mut forth);
        order(&world.index, sort, &mut back);
        prop_assert_eq!(forth, back);
    }

    #[test]
    fn groups_hold_every_claim_where_it_has_the_value(
        fixture in any_fixture(),
        facet in prop::sample::select(Facet::ALL),
    ) {
        let world = World::new(&fixture);
        let query = Query::default();
        let naive = Naive { dataset: &world.dataset, query: &query };
        let claims: Vec<ClaimIx> = world.dataset.claim_ixs().collect();
        let groups = group(&world.index, &world.reading(&query), facet, &claims);
        for group in &groups {
            let expected = claims_where(&world, |ix| {
                let values = naive.values(ix, facet);
                if group.id == "none" { values.is_empty() } else { values.contains(&group.id) }
            });
            prop_assert_eq!(&group.claims, &expected, "{}", &group.id);
        }
        let grouped = |ix: ClaimIx| groups.iter().any(|group| group.claims.contains(&ix));
        prop_assert_eq!(claims_where(&world, grouped), claims);
    }
    #[test]
    fn pages_of_groups_are_pieces_of_the_groups_in_order(
        fixture in any_fixture(),
        facet in prop::sample::select(Facet::ALL),
        query in any_filter(),
        key in prop::sample::select(&["", "sort=-date", "sort=speaker"][..]),
        each in 1_usize..7,
    ) {
        let world = World::new(&fixture);
        let (sort, matches) = (super::world::query(key).sort, world.matches(&query));
        let reading = world.reading(&query);
        let all = matches.page(world.index.table(), sort, 0..matches.count());
        let whole = group(&world.index, &reading, facet, &all);
        let grouping = Grouping::new(&world.index, &reading, facet, &matches);
        let mut joined: Vec<Group> = Vec::new();
        for first in (0..grouping.places()).step_by(each) {
            let places = first..(first + each).min(grouping.places());
            let parts = grouping.page(&world.index, &reading, &matches, sort, places.clone());
            prop_assert_eq!(parts.iter().map(|part| part.claims.len()).sum::<usize>(), places.len());
            for part in parts {
                let total = whole.iter().find(|group| group.id == part.id).map(|g| g.claims.len());
                prop_assert_eq!(Some(part.count), total);
                if joined.last().is_none_or(|last| last.id != part.id) {
                    joined.push(Group { id: part.id, claims: Vec::new() });
                }
                let group = &mut joined.last_mut().expect("one was pushed").claims;
                prop_assert_eq!(group.len(), part.before);
                group.extend(part.claims);
            }
        }
        prop_assert_eq!(joined, whole);
    }

    #[test]
    fn claims_without_a_date_are_those_the_clock_has_none_for(
        fixture in any_fixture(),
        query in any_filter(),
        clock in prop::sample::select(Clock::ALL),
    ) {
        let world = World::new(&fixture);
        let matches = world.matches(&query);
        let without = matches.without_date(world.index.table(), clock);
        let expected = claims_where(&world, |ix| {
            matches.contains(ix) && clock.extent(&world.dataset, world.dataset.claim(ix)).is_none()
        });
        prop_assert_eq!(without.claims(), &expected);
        let apart = matches.only_undated();
        prop_assert_eq!(apart.claims(), matches.undated());
    }
}
