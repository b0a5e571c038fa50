//! Disputes: what stands against what, as two sides.

use super::world::{World, query};
use sayso::document::{LinkEnd, dispute_name, drawn_words, link_words, relation_told, times_words};
use sayso::query::{Dispute, DisputeKind, RelationIx, beside, disputes};

fn all(world: &World, keys: &str) -> Vec<Dispute> {
    disputes(&world.dataset, world.index.relations(), &world.reading(&query(keys)))
}

/// Each dispute as `kind: side / side`.
fn told(world: &World, keys: &str) -> Vec<String> {
    let side = |claims: &[_]| world.ids(claims);
    let line = |d: &Dispute| format!("{:?}: {} / {}", d.kind, side(&d.sides[0]), side(&d.sides[1]));
    all(world, keys).iter().map(line).collect()
}

fn check(lines: &str, expected: &[&str]) {
    assert_eq!(told(&World::new(lines), ""), expected, "{lines}");
}

const BOTH_WAYS: &str = "c1: cad > dia | t ties q
     c2: cad > state | t ties q | deny
     c3: cad | t ties q
     c4: cad > un | t ties q | forecast";

#[test]
fn what_different_origins_say_and_deny_is_one_dispute_of_all_who_do() {
    check(BOTH_WAYS, &["BothWays: c1 c3 / c2"]);
}

#[test]
fn what_one_origin_says_and_denies_is_none() {
    check("c1: cad > dia | t ties q\nc2: wtn > dia | t ties q | deny", &[]);
}

#[test]
fn a_contradiction_and_what_undermines_are_pairs_with_what_is_attacked_first() {
    check(
        "c1: cad > dia | t ties q
         c2: cad > state | t fights q
         c3: cad > un | q funds t
         c2 contradicts c1
         c3 undermines c1
         c3 corroborates c2
         c3 qualifies c2",
        &["Contradicts: c1 / c2", "Undermines: c1 / c3"],
    );
}

#[test]
fn only_a_headline_that_is_qualified_by_the_text_is_a_dispute_of_a_qualification() {
    check(
        "c1: cad | t ties q
         c2: cad | t shelters q
         c2 qualifies c1 as headline-body
         c2 qualifies c1 as scope
         c1 restates c2 as headline-body",
        &["Headline: c1 / c2"],
    );
}

#[test]
fn both_ways_come_first_then_contradictions_then_doubts_then_headlines() {
    let lines = format!(
        "{BOTH_WAYS}
         c5: cad > nbc | t funds q
         c5 qualifies c4 as headline-body
         c5 undermines c4
         c5 contradicts c4"
    );
    let kinds: Vec<DisputeKind> = all(&World::new(&lines), "").iter().map(|d| d.kind).collect();
    use DisputeKind::*;
    assert_eq!(kinds, [BothWays, Contradicts, Undermines, Headline]);
}

#[test]
fn a_voice_left_out_takes_its_disputes_with_it() {
    let lines = format!("{BOTH_WAYS}\nc5: wtn > nbc | t funds q\nc5 contradicts c4");
    let world = World::new(&lines);
    assert_eq!(told(&world, "").len(), 2);
    assert_eq!(told(&world, "without=actor:state"), ["Contradicts: c4 / c5"]);
    assert_eq!(told(&world, "without=source:wtn"), ["BothWays: c1 c3 / c2"]);
}

#[test]
fn a_pair_is_narrowed_by_aspect_and_by_author() {
    let world = World::new(
        "c1: cad | t ties q
         c2: cad > dia | t fights q
         c3: cad | t breaks q
         c2 contradicts c1 as negation
         c2 undermines c1 as time by cad in c3",
    );
    let left = |keys: &str| {
        let asked = query(keys);
        all(&world, "").iter().filter(|d| d.asked_for(&world.dataset, &asked)).count()
    };
    for (keys, count) in [
        ("", 2),
        ("aspect=negation", 1),
        ("aspect=negation,time", 2),
        ("aspect=scope", 0),
        ("author=compiler", 1),
        ("author=cad", 1),
        ("author=cad,compiler", 2),
        ("author=none", 0),
        ("author=cad&aspect=negation", 0),
    ] {
        assert_eq!(left(keys), count, "{keys}");
    }
    let ruled = World::new(BOTH_WAYS);
    let rule = &all(&ruled, "")[0];
    assert!(rule.asked_for(&ruled.dataset, &query("author=none&aspect=negation")));
    assert!(!rule.asked_for(&ruled.dataset, &query("author=compiler")));
}

/// What is said of the times of a contradiction between two claims with these dates.
fn times(a: &str, b: &str) -> String {
    let world = World::new(&format!(
        "c1: cad > dia | t ties q | {a}\nc2: cad > un | t fights q | {b}\nc2 contradicts c1"
    ));
    times_words(&world.dataset, &all(&world, "")[0])
}

#[test]
fn a_difference_in_time_is_said_with_both_times() {
    let apart = times("about 1996/2001", "about 2020-03");
    assert_eq!(apart, "They speak of different times: 1996 to 2001, and March 2020");
    let said = times("about 2020 | said 2020-03", "said 2021");
    assert_eq!(said, "They were said at different times: March 2020, and 2021");
    let said = times("about 1996/.. | said 1996", "about 2001 | said 2021");
    assert_eq!(said, "They were said at different times: 1996, and 2021");
    let together = times("about 1996/..", "about 2001");
    assert_eq!(together, "They may speak of the same time: from 1996 on, and 2001");
    assert_eq!(times("weight core", "about 2001"), "At least one of them speaks of no stated time");
}

#[test]
fn a_dispute_within_one_text_is_told_as_such() {
    let world = World::new(
        "c1: cad > dia | t ties q
         c2: cad > un | t fights q
         c3: wtn | t fights q
         c2 contradicts c1
         c3 contradicts c1",
    );
    let within = all(&world, "").iter().map(|d| d.within(&world.dataset)).collect::<Vec<_>>();
    assert_eq!(within, [world.dataset.source_by_id("cad"), None]);
}

#[test]
fn who_drew_a_pair_is_told_with_the_hedge_of_the_claim_that_draws_it() {
    let world = World::new(
        "actor cad; kind media; name Code
         c1: cad > dia | t ties q
         c2: cad > un | t fights q
         c3: cad | t breaks q | hedge appears to
         c2 contradicts c1
         c2 undermines c1 by cad in c3",
    );
    let drawn: Vec<String> =
        all(&world, "").iter().map(|d| drawn_words(&world.dataset, d)).collect();
    assert_eq!(
        drawn,
        [
            "Drawn by the compiler of this dataset; the text does not draw it",
            "Drawn in the text, by Code, hedged: “appears to”",
        ]
    );
}

#[test]
fn beside_a_side_stand_restatements_and_what_is_told_the_same_way() {
    let world = World::new(
        "c1: cad > dia | t ties q
         c2: cad > un | t fights q
         c3: wtn > dia | t ties q
         c4: wtn > nbc | t ties q | deny
         c5: wtn | q shelters t
         c2 contradicts c1 as negation
         c5 restates c2",
    );
    let reading = world.reading(&query(""));
    let dispute = all(&world, "").into_iter().find(|d| d.link.is_some()).expect("there is a pair");
    let beside = |side| {
        world.ids(&beside(&world.dataset, world.index.relations(), &reading, &dispute, side))
    };
    assert_eq!((beside(0), beside(1)), ("c3".into(), "c5".into()));
}

#[test]
fn a_difference_in_number_makes_nobody_else_take_a_side() {
    let world = World::new(
        "c1: cad > dia | t ties q
         c2: cad > un | t ties q
         c3: wtn > nbc | t ties q
         c2 contradicts c1 as quantity",
    );
    let reading = world.reading(&query(""));
    let dispute = &all(&world, "")[0];
    assert_eq!(beside(&world.dataset, world.index.relations(), &reading, dispute, 0), []);
}

#[test]
fn every_dispute_is_named_with_its_speakers() {
    let world = World::new(BOTH_WAYS);
    let name = dispute_name(&world.dataset, &world.index, &all(&world, "")[0]);
    assert_eq!(name, "dia says, state denies, cad itself says: t ties q");
}

#[test]
fn nobody_is_made_to_do_what_only_the_other_side_does() {
    for (lines, expected) in [
        (
            "c1: cad > t | t shelters q | pledge | deny\nc2: cad | t shelters q",
            "t and q: t promises one thing, cad itself says another",
        ),
        (
            "c1: cad > t | t shelters q\nc2: wtn > nbc | t shelters q",
            "t and q: t says one thing, nbc another",
        ),
        (
            "c1: cad | t shelters q | pledge\nc2: cad | t shelters q",
            "t and q: cad itself promises one thing here, and says another there",
        ),
        (
            "c1: cad | t shelters q\nc2: cad | t shelters q",
            "t and q: cad itself says one thing here, and another there",
        ),
    ] {
        let world = World::new(&format!("{lines}\nc2 undermines c1 as negation"));
        let named: Vec<String> = all(&world, "")
            .iter()
            .filter(|dispute| dispute.link.is_some())
            .map(|dispute| dispute_name(&world.dataset, &world.index, dispute))
            .collect();
        assert_eq!(named, [expected], "{lines}");
    }
}

#[test]
fn a_relation_is_told_with_what_each_teller_does_and_never_without_its_not() {
    let world = World::new(
        "c1: cad > dia | t ties q | pledge | deny
         c2: cad > un | t ties q | deny
         c3: cad > state | t ties q | forecast | deny
         c4: cad | t ties q | likely
         c5: cad > dia | t ties q | pledge | deny",
    );
    let told = |claims: &[_]| relation_told(&world.dataset, &world.index, RelationIx(0), claims);
    let all: Vec<_> = world.dataset.claim_ixs().collect();
    let words = "dia promises not, un denies, state expects not, others too: t ties q";
    assert_eq!(told(&all), words);
    assert_eq!(told(&all[3..4]), "cad itself calls likely: t ties q");
}

#[test]
fn who_sets_a_claim_against_its_own_word_is_told_so() {
    let world = World::new(
        "c1: cad > dia | t shelters q
         c2: cad | t ties q
         c2 contradicts c1 as negation by cad in c2",
    );
    let dataset = &world.dataset;
    assert_eq!(
        link_words(dataset, &dataset.links[0], LinkEnd::To),
        "cad sets its own word against this"
    );
    assert_eq!(
        link_words(dataset, &dataset.links[0], LinkEnd::From),
        "cad sets this against what dia says"
    );
}
