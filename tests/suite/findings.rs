//! Findings of the front page: each sentence is true of its dataset, and leads to what it counts.

use super::shipped::SHIPPED;
use super::world::World;
use sayso::document::{Finding, findings};
use sayso::query::Query;
use sayso::state::{decode, encode};

fn found(world: &World) -> Vec<Finding> {
    findings(&world.dataset, &world.reading(&Query::default()))
}

/// The sentences with the ids of the claims that each leads to, in brackets.
fn told(lines: &str) -> Vec<String> {
    let world = World::new(lines);
    let told = found(&world).into_iter().map(|finding| {
        let claims = world.ids(world.matches(&finding.query).claims());
        format!("{} [{claims}]", finding.words)
    });
    told.collect()
}

#[test]
fn nothing_stands_out_where_there_is_nothing() {
    assert_eq!(told("c1: cad > x | x ties y | about 1996"), [""; 0]);
}

#[test]
fn who_is_spoken_of_most_and_never_speaks_is_told() {
    let lines = "actor q; name Q
         actor p; name P
         c1: cad > p | p ties q | about 1996
         c2: cad > q2 | q fights p | about 1996
         c3: cad > q2 | p fights p | about 1996";
    assert_eq!(told(lines), ["Q is spoken of 2 times and never quoted [c1 c2]"]);
}

#[test]
fn a_relay_is_heard() {
    let lines = "actor q; name Q
         c1: cad > q > p | p ties q | about 1996
         c2: cad > p | q fights p | about 1996";
    assert_eq!(told(lines), [""; 0]);
}

#[test]
fn promises_are_told_with_whoever_says_what_became_of_them() {
    let lines = "actor t; name T
         p1: cad > t | t shelters t | pledge | deny | about 1996
         p2: cad > t | t frees t | pledge | about 1997
         c1: cad > dia | t shelters t | about 1998
         c2: wtn > dia | t shelters t | about 1999
         c1 breaks p1 by dia in c1
         c2 undermines p2";
    let expected = "Two promises: one said to be broken, by dia; \
                    one held in doubt, by the compiler of this dataset [p1 p2]";
    assert_eq!(told(lines), [expected]);
}

#[test]
fn the_outlet_on_whose_own_word_most_rests_is_told() {
    let lines = "c1: cad | t ties t | about 1996
         c2: wtn | t ties t | about 1996
         c3: wtn | t fights t | about 1996
         c4: wtn > t | t fights t | about 1996";
    assert_eq!(told(lines), ["2 of 4 claims rest on one outlet’s own word: wtn [c2 c3]"]);
}

#[test]
fn what_is_retold_unnamed_or_undated_is_counted() {
    let lines = "actor some; name Some; kind unnamed
         c1: cad > t > some | t ties t
         c2: cad > a > t > some | t ties t";
    let expected = [
        "2 claims come at third hand or further [c1 c2]",
        "2 claims trace back to nobody named [c1 c2]",
        "2 of 2 claims do not say of what time they speak [c1 c2]",
    ];
    assert_eq!(told(lines), expected);
}

#[test]
fn the_shipped_findings_count_the_claims_they_lead_to() {
    let findings = found(&SHIPPED);
    assert!(findings.len() >= 4, "{findings:?}");
    for Finding { words, query } in findings {
        assert!(!words.contains('%'), "{words}");
        assert_eq!(decode(&encode(&query)).query, query, "{words}");
        let count = SHIPPED.matches(&query).count();
        let numbers = words.split(' ').filter_map(|word| word.parse::<usize>().ok());
        let first = numbers.chain(words.starts_with("Four").then_some(4)).next();
        assert_eq!(first, Some(count), "{words}");
    }
}

#[test]
fn the_shipped_findings_say_who_is_never_quoted_and_who_says_it_was_broken() {
    let words: Vec<String> = found(&SHIPPED).into_iter().map(|f| f.words).collect();
    let starts = |start: &str| words.iter().any(|words| words.starts_with(start));
    assert!(starts("al-Qaeda is spoken of "), "{words:?}");
    assert!(starts("Four promises: two said to be broken, by "), "{words:?}");
}
