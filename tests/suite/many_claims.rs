//! More claims than a block of a list holds: lists, bits and orders beyond it, against counting.

use sayso::model::{Day, Extent};
use sayso::query::{
    ColumnBuilder, Evaluation, Facet, InvertedIndexBuilder, Query, Reading, Sort, SortKey, Table,
    Term,
};
use std::collections::BTreeSet;

/// Three blocks of 65,536 claims and a part of a fourth.
const CLAIMS: usize = 200_000;

/// The topic of a claim: one that many have, one of a thousand, one of the middle alone.
fn topic(claim: usize) -> usize {
    match claim {
        70_000 => 2,
        _ if claim.is_multiple_of(1000) => 1,
        _ => 0,
    }
}

fn table() -> Table {
    let mut words = InvertedIndexBuilder::default();
    for claim in 0..CLAIMS {
        words.text(&format!("every n{} c{claim}", claim % 7000));
        words.end_claim();
    }
    let column = |facet: Facet| {
        (facet == Facet::Topic).then(|| {
            let ids = ["many", "thousandth", "one"].map(str::to_owned).to_vec();
            let mut column = ColumnBuilder::new(ids, CLAIMS);
            (0..CLAIMS).for_each(|claim| column.push(&mut vec![topic(claim) as u32]));
            column.build()
        })
    };
    // Later claims speak of earlier days; every third of none.
    let extent = |_, claim: usize| {
        let day = Day((CLAIMS - claim) as i64);
        (!claim.is_multiple_of(3)).then_some(Extent { first: day, last: day, firm: true })
    };
    let words = words.build();
    Table::new(CLAIMS, column, extent, words, |claim| (claim % 5) as u32, |_| 0)
}

fn evaluation(table: &Table, search: &str, topics: &[&str]) -> Evaluation {
    let mut query = Query { search: search.to_owned(), ..Query::default() };
    let include: BTreeSet<Term> = topics.iter().map(|id| Term::from_text(id)).collect();
    query.change_facet(Facet::Topic, |clause| clause.include = include);
    Evaluation::new(table, &Reading::undisputed(CLAIMS), &query)
}

fn check(table: &Table, search: &str, topics: &[&str], holds: impl Fn(usize) -> bool) {
    let matches = evaluation(table, search, topics).matches();
    let found: Vec<usize> = matches.claims().iter().map(|ix| ix.get()).collect();
    let expected: Vec<usize> = (0..CLAIMS).filter(|claim| holds(*claim)).collect();
    assert!(found == expected, "{search} {topics:?}: {} and {}", found.len(), expected.len());
}

#[test]
fn words_and_values_are_found_in_every_block() {
    let table = table();
    check(&table, "every ", &[], |_| true);
    check(&table, "n6999 ", &[], |claim| claim % 7000 == 6999);
    check(&table, "c131072 ", &[], |claim| claim == 131_072);
    check(&table, "c19999", &[], |claim| claim == 19_999 || claim / 10 == 19_999);
    check(&table, "", &["thousandth", "one"], |claim| topic(claim) > 0);
    check(&table, "n0 ", &["thousandth"], |claim| claim % 7000 == 0 && claim != 70_000);
}

#[test]
fn counts_are_right_in_every_block() {
    let table = table();
    let reading = Reading::undisputed(CLAIMS);
    let counted = |search: &str| -> Vec<u32> {
        let counts = evaluation(&table, search, &[]).facet_counts(&table, &reading);
        counts.of(Facet::Topic).map(|value| value.count).collect()
    };
    assert_eq!(counted("n0 "), [0, 28, 1, 0]);
    // So many matches that it is shorter to go through the claims of each value.
    assert_eq!(counted("c15"), [11_100, 11, 0, 0]);
    assert_eq!(counted("c70"), [1109, 1, 1, 0]);
}

#[test]
fn pages_of_an_order_are_those_of_sorting_everything() {
    let table = table();
    let matches = evaluation(&table, "", &[]).matches();
    for (descending, sign) in [(false, 1), (true, -1)] {
        let mut expected: Vec<usize> = (0..CLAIMS).collect();
        expected.sort_by_key(|claim| {
            let day = (CLAIMS - claim) as i64 * sign;
            (
                claim.is_multiple_of(3),
                if claim.is_multiple_of(3) { 0 } else { day },
                claim % 5,
                *claim,
            )
        });
        let sort = Some(Sort { key: SortKey::Date, descending });
        for start in [0, 65_530, 133_300, CLAIMS - 50] {
            let page = matches.page(&table, sort, start..start + 50);
            let page: Vec<usize> = page.into_iter().map(|ix| ix.get()).collect();
            assert_eq!(page, expected[start..start + 50], "{start} {descending}");
        }
    }
    let by_source = Some(Sort { key: SortKey::Source, descending: true });
    let last: Vec<usize> =
        matches.page(&table, by_source, 0..2).iter().map(|ix| ix.get()).collect();
    assert_eq!(last, [CLAIMS - 1, CLAIMS - 6]);
}
