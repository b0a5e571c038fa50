//! Pledges, and what followed: whose word it is, in what order, after how long.

use super::world::{World, query};
use sayso::document::{gap_words, outcomes, to_words};
use sayso::query::{Pledge, pledges};

fn all(world: &World, keys: &str) -> Vec<Pledge> {
    pledges(&world.dataset, &world.reading(&query(keys)))
}

/// Each pledge as `id: what became of it (what followed)`.
fn told(lines: &str, keys: &str) -> Vec<String> {
    let world = World::new(lines);
    let followed = |p: &Pledge| p.followed.iter().map(|f| f.claim).collect::<Vec<_>>();
    let line = |p: &Pledge| {
        format!(
            "{}: {} ({})",
            world.ids(&[p.claim]),
            outcomes(&p.outcomes()),
            world.ids(&followed(p))
        )
    };
    all(&world, keys).iter().map(line).collect()
}

const KEPT_AND_NOT: &str = "p1: cad > t | t shelters q | pledge | deny | said 1996
     p2: cad > t | t frees q | pledge | said 1997
     p3: cad > t | t leaves q | pledge
     p4: cad > t | t stays q | pledge
     c1: cad | t ties q | about 2001
     c2: cad | t fights q | about 1998
     c3: cad > un | t funds q
     c1 breaks p1
     c2 undermines p1
     c3 keeps p2
     c3 corroborates p4
     p3 qualifies p4";

#[test]
fn a_pledge_is_said_to_be_broken_doubted_kept_or_nothing_in_these_texts() {
    assert_eq!(
        told(KEPT_AND_NOT, ""),
        [
            "p1: said to be broken and doubted (c2 c1)",
            "p2: said to be kept (c3)",
            "p3: nothing in these texts says what became of it ()",
            "p4: nothing in these texts says what became of it ()",
        ]
    );
}

#[test]
fn what_is_no_pledge_is_none_and_a_link_from_a_pledge_is_no_outcome() {
    let lines = "p1: cad > t | t shelters q | pledge
         c1: cad > t | t ties q | forecast
         p1 undermines c1
         p1 breaks c1";
    assert_eq!(told(lines, ""), ["p1: nothing in these texts says what became of it ()"]);
}

#[test]
fn a_contradiction_doubts_a_pledge_whichever_way_it_points() {
    let lines = "p1: cad > t | t shelters q | pledge
         c1: cad > un | t ties q
         p1 contradicts c1";
    assert_eq!(told(lines, ""), ["p1: doubted (c1)"]);
}

#[test]
fn without_the_one_who_drew_it_nothing_followed() {
    let lines = "p1: cad > t | t shelters q | pledge
         c1: cad > un | t ties q
         c2: cad > dia | t breaks q
         c1 breaks p1 by dia in c2";
    assert_eq!(told(lines, ""), ["p1: said to be broken (c1)"]);
    let nothing = ["p1: nothing in these texts says what became of it ()"];
    assert_eq!(told(lines, "without=actor:dia"), nothing);
    assert_eq!(told(lines, "without=actor:un"), nothing);
    assert_eq!(told(lines, "without=actor:t"), Vec::<String>::new());
}

#[test]
fn qualifications_of_a_pledge_stand_beside_it_at_both_ends() {
    let world = World::new(KEPT_AND_NOT);
    let counts: Vec<usize> = all(&world, "").iter().map(|p| p.qualified.len()).collect();
    assert_eq!(counts, [0, 0, 1, 1]);
}

#[test]
fn to_whom_a_pledge_was_given_is_told_or_that_it_is_not_said() {
    let world = World::new(
        "p1: cad > t | t shelters q | pledge | to un+us
         p2: cad > t | t ties q | pledge",
    );
    let to = |id| to_words(&world.dataset, world.dataset.claim(world.claim(id)));
    assert_eq!((to("p1"), to("p2")), ("t, to un, us".into(), "t; to whom is not said".into()));
}

/// The gap from a pledge to what followed, each with its options.
fn gap(pledge: &str, followed: &str) -> String {
    let world = World::new(&format!(
        "p1: cad > t | t shelters q | pledge | {pledge}
         c1: cad | t ties q | {followed}
         c1 breaks p1"
    ));
    gap_words(all(&world, "")[0].followed[0].gap)
}

#[test]
fn the_gap_runs_from_when_a_pledge_was_given_to_when_what_followed_began() {
    for (pledge, followed, words) in [
        ("said 1996-05-01", "about 1996-05-01", "on the same day"),
        ("said 1996-05-01", "about 1996-05-02", "1 day later"),
        ("said 1996-05-01", "about 1996-06", "1 to 2 months later"),
        ("said 2020", "about 2021-02-18", "1 to 14 months later"),
        ("said 1996", "about 2001", "4 to 6 years later"),
        ("said 1996-05-01", "about 1998-05-01/..", "2 years later"),
        ("said 1996-05-01", "about 1996-05/..", "after the promise; when is not said"),
        ("said 1996", "about 1996/", "after the promise; when is not said"),
        ("said 2001-01-01", "about 1999-01-01", "2 years earlier"),
        ("said 1996", "said 2021-08/..", "said 24 to 26 years later"),
        ("said 1996", "weight core", "no gap can be told: a date is missing"),
        ("weight core", "about 1996", "no gap can be told: a date is missing"),
        ("said 1996", "about ../2001", "no gap can be told: a date is missing"),
    ] {
        let told = gap(pledge, followed);
        assert_eq!(told, words, "{pledge} to {followed}");
    }
}

#[test]
fn a_pledge_without_a_date_of_its_saying_is_dated_by_the_time_it_speaks_of() {
    assert_eq!(gap("about 1996-01-01", "about 1996-01-11"), "10 days later");
}

#[test]
fn what_has_no_date_comes_last() {
    let lines = "p1: cad > t | t shelters q | pledge | said 1996
         c1: cad | t ties q
         c2: cad | t fights q | about 2001
         c3: cad | t funds q | about 1999
         c1 breaks p1
         c2 breaks p1
         c3 keeps p1";
    assert_eq!(told(lines, ""), ["p1: said to be broken and said to be kept (c3 c2 c1)"]);
}
