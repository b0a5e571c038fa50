//! What the engine takes over from one query to the next, and the pages it takes of an order,
//! against answers worked out from nothing.

use super::generated::{any_fixture, seeded};
use super::generated_query::any_filter;
use super::naive::{Naive, When};
use super::world::{World, query};
use proptest::prelude::*;
use sayso::model::{ClaimIx, Day};
use sayso::query::{Clock, Evaluation, Query, order};

/// The answers that a evaluation gives, in a form that tells two evaluations apart.
fn answers(
    world: &World,
    evaluation: &Evaluation,
    query: &Query,
) -> impl PartialEq + std::fmt::Debug + use<> {
    let table = world.index.table();
    let histograms: Vec<_> =
        Clock::ALL.iter().map(|clock| evaluation.histogram(table, *clock)).collect();
    (evaluation.matches(), evaluation.facet_counts(table, &world.reading(query)), histograms)
}

proptest! {
    #![proptest_config(seeded(300))]

    #[test]
    fn a_screen_after_another_answers_as_one_from_nothing(
        fixture in any_fixture(),
        queries in proptest::collection::vec(any_filter(), 2..8),
    ) {
        let world = World::new(&fixture);
        let reading = world.reading(&Query::default());
        let mut before: Option<Evaluation> = None;
        for mut query in queries {
            query.without.clear();
            let evaluation = match &before {
                Some(before) => Evaluation::after(before, world.index.table(), &reading, &query),
                None => Evaluation::new(world.index.table(), &reading, &query),
            };
            let fresh = world.evaluation(&query);
            prop_assert_eq!(answers(&world, &evaluation, &query), answers(&world, &fresh, &query));
            before = Some(evaluation);
        }
    }

    #[test]
    fn a_screen_after_another_reading_answers_for_its_own(
        fixture in any_fixture(),
        first in any_filter(),
        second in any_filter(),
    ) {
        let world = World::new(&fixture);
        let before = world.evaluation(&first);
        let reading = world.reading(&second);
        let evaluation = Evaluation::after(&before, world.index.table(), &reading, &second);
        prop_assert_eq!(
            answers(&world, &evaluation, &second),
            answers(&world, &world.evaluation(&second), &second)
        );
    }

    #[test]
    fn pages_of_an_order_are_pieces_of_the_whole_list(
        fixture in any_fixture(),
        asked in any_filter(),
        key in prop::sample::select(
            &["sort=source", "sort=-source", "sort=date", "sort=-date", "sort=-said", "sort=speaker"][..]
        ),
        from in 0_usize..12,
        length in 0_usize..12,
    ) {
        let world = World::new(&fixture);
        let sort = query(key).sort;
        let matches = world.matches(&asked);
        let mut all = matches.claims().to_vec();
        order(&world.index, sort, &mut all);
        let piece: Vec<ClaimIx> = all.iter().copied().skip(from).take(length).collect();
        prop_assert_eq!(matches.page(world.index.table(), sort, from..from + length), piece);
    }

    #[test]
    fn what_is_found_best_comes_first_then_by_source(fixture in any_fixture(), asked in any_filter()) {
        let world = World::new(&fixture);
        let naive = Naive { dataset: &world.dataset, query: &asked };
        let matches = world.matches(&asked);
        let mut expected = matches.claims().to_vec();
        expected.sort_by_key(|ix| (naive.found_how(*ix), world.dataset.claim(*ix).source(), *ix));
        let half = expected.len() / 2;
        let table = world.index.table();
        let mut pages = matches.page(table, None, 0..half);
        pages.extend(matches.page(table, None, half..expected.len()));
        prop_assert_eq!(pages, expected);
    }

    #[test]
    fn the_histogram_counts_beginnings_and_ignores_its_own_interval(
        fixture in any_fixture(),
        asked in any_filter(),
        clock in prop::sample::select(Clock::ALL),
    ) {
        let world = World::new(&fixture);
        let mut wider = asked.clone();
        wider.intervals.remove(&clock);
        let naive = Naive { dataset: &world.dataset, query: &wider };
        let bars = world.evaluation(&asked).histogram(world.index.table(), clock);
        let starts: Vec<Day> = world
            .dataset
            .claim_ixs()
            .filter(|ix| naive.answers_but(*ix, None) && naive.when(*ix) <= When::Possible)
            .filter_map(|ix| clock.extent(&world.dataset, world.dataset.claim(ix)))
            .map(|extent| extent.first)
            .collect();
        for (at, (day, count)) in bars.iter().enumerate() {
            let next = bars.get(at + 1).map_or(Day::LAST, |(day, _)| *day);
            let from = if at == 0 { Day::FIRST } else { *day };
            let expected = starts.iter().filter(|start| (from..next).contains(start)).count();
            prop_assert_eq!(*count as usize, expected, "the bar from {:?}", day);
        }
    }
}
