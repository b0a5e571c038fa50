//! Contested: said both ways, set against, questioned, or none of these.

use super::world::{World, query};
use sayso::document::contested_words;
use sayso::query::RelationKey;

/// `what` is a claim or a relation `s~p~o`; `keys` may hold `without`.
fn check(lines: &str, what: &str, expected: &str) {
    assert_eq!(World::new(lines).contested(what, ""), expected, "{what} in\n{lines}");
}

const BOTH_WAYS: &str = "c1: cad > dia | t ties q
     c2: cad > state | t ties q | deny";

#[test]
fn said_and_denied_by_different_roots_is_said_both_ways() {
    check(BOTH_WAYS, "t~ties~q", "both-ways");
    check(BOTH_WAYS, "c1", "both-ways");
    check(BOTH_WAYS, "c2", "both-ways");
    let through_one_relay = "c1: cad > ig > dia | t ties q
         c2: wtn > ig > state | t ties q | deny";
    check(through_one_relay, "t~ties~q", "both-ways");
}

#[test]
fn said_and_denied_by_a_part_and_its_whole_is_not_said_both_ways() {
    let parts = "actor dia; part of us
         actor treasury; part of us
         actor us; part of west
         c1: cad > dia | t ties q";
    check(&format!("{parts}\nc2: cad > west | t ties q | deny"), "t~ties~q", "no");
    check(&format!("{parts}\nc2: cad > treasury | t ties q | deny"), "t~ties~q", "both-ways");
}

#[test]
fn said_and_denied_by_a_relay_and_whom_it_relays_anywhere_is_not_said_both_ways() {
    let denied = "c1: cad > dia | t ties q
         c2: cad > ig | t ties q | deny";
    check(denied, "t~ties~q", "both-ways");
    check(&format!("{denied}\nc3: wtn > ig > dia | x funds y"), "t~ties~q", "no");
    check(&format!("{denied}\nc3: wtn > ig > herald > dia | x funds y"), "t~ties~q", "no");
}

#[test]
fn an_outlet_may_deny_what_it_publishes() {
    let against_its_own_source = "c1: cad | t ties q
         c2: cad > dia | t ties q | deny";
    check(against_its_own_source, "t~ties~q", "both-ways");
    let against_itself = "c1: cad | t ties q
         c2: cad | t ties q | deny";
    check(against_itself, "t~ties~q", "no");
}

#[test]
fn said_and_denied_of_times_that_do_not_overlap_is_not_contested() {
    let lines = "c1: cad > dia | t ties q | about 1996/2001
         c2: cad > state | t ties q | deny | about 2021-08/..";
    check(lines, "t~ties~q", "no");
}

#[test]
fn said_and_denied_of_times_that_may_overlap_is_contested() {
    for (a, b) in
        [("1996/2001", "2001-12-31"), ("199X", "1999?"), ("2001/", "2021"), ("../2001", "1996")]
    {
        let lines = format!(
            "c1: cad > dia | t ties q | about {a}
             c2: cad > state | t ties q | deny | about {b}"
        );
        check(&lines, "t~ties~q", "both-ways");
    }
}

#[test]
fn a_claim_with_no_date_may_speak_of_any_time() {
    let lines = "c1: cad > dia | t ties q | about 1996
         c2: cad > state | t ties q | deny";
    check(lines, "t~ties~q", "both-ways");
}

#[test]
fn promises_forecasts_and_likelihoods_do_not_count_for_or_against() {
    for option in ["pledge", "forecast", "scenario", "unlikely", "likely"] {
        let lines = format!(
            "c1: cad > dia | t ties q
             c2: cad > state | t ties q | deny | {option}"
        );
        check(&lines, "t~ties~q", "no");
    }
}

#[test]
fn a_contradiction_concerns_both_its_ends_wherever_the_other_lies() {
    let lines = "c1: cad > dia | t ties q
         c2: cad > dia | t shelters x
         c1 contradicts c2";
    for what in ["c1", "c2", "t~ties~q", "t~shelters~x"] {
        check(lines, what, "set-against");
    }
}

#[test]
fn what_undermines_questions_only_the_end_it_points_to() {
    let lines = "c1: cad > dia | t ties q
         c2: cad > dia | t shelters x
         c1 undermines c2";
    check(lines, "c2", "questioned");
    check(lines, "t~shelters~x", "questioned");
    check(lines, "c1", "no");
    check(lines, "t~ties~q", "no");
}

#[test]
fn other_links_contest_nothing() {
    for kind in
        ["qualifies", "corroborates", "restates", "breaks", "keeps", "updates", "alternative"]
    {
        let lines = format!(
            "c1: cad > dia | t ties q
             c2: cad > state | t shelters x
             c1 {kind} c2"
        );
        check(&lines, "c1", "no");
        check(&lines, "c2", "no");
    }
}

#[test]
fn a_claim_is_as_contested_as_its_relation() {
    let lines = "c1: cad > dia | t ties q
         c2: cad > dia | t ties q
         c3: cad > dia | t shelters x
         c1 contradicts c3";
    check(lines, "c2", "set-against");
}

#[test]
fn a_claim_with_no_relation_is_as_contested_as_its_links() {
    let lines = "c1: cad > dia | t promises
         c2: cad > dia | t promises
         c1 contradicts c2";
    check(lines, "c1", "set-against");
    let no_links = "c1: cad > dia | t promises
         c2: cad > state | t promises | deny";
    check(no_links, "c1", "no");
}

#[test]
fn said_both_ways_outweighs_set_against_and_that_outweighs_questioned() {
    let lines = format!("{BOTH_WAYS}\nc3: wtn | x doubts y\nc3 contradicts c1\nc3 undermines c1");
    check(&lines, "c1", "both-ways");
    check(&lines, "c3", "set-against");
    let lines =
        "c1: cad > dia | t ties q\nc3: wtn | x doubts y\nc3 contradicts c1\nc3 undermines c1";
    check(lines, "t~ties~q", "set-against");
}

#[test]
fn asked_for_as_contested_are_both_what_is_said_both_ways_and_what_is_set_against() {
    let world = World::new(&format!(
        "{BOTH_WAYS}
         c3: wtn | x funds y
         c4: wtn | y funds x
         c5: wtn | x doubts y
         c3 contradicts c4
         c3 undermines c5"
    ));
    assert_eq!(world.found("contested=yes"), "c1 c2 c3 c4");
    assert_eq!(world.found("contested=-yes"), "c5");
    assert_eq!(world.found("contested=set-against"), "c3 c4");
    assert_eq!(world.found("contested=yes,questioned"), "c1 c2 c3 c4 c5");
}

/// What stands against a relation, in words.
fn words(lines: &str, key: &str) -> Option<String> {
    let world = World::new(lines);
    let reading = world.reading(&query(""));
    let key = RelationKey::from_id(&world.dataset, key).expect("the ids are known");
    let ix = world.index.relation_by_key(&key).expect("somebody says it");
    let claims = &world.index.relation(ix).claims;
    contested_words(&world.dataset, &reading, reading.relation(ix), claims)
}

#[test]
fn what_is_set_against_is_told_with_the_author_and_the_other_end() {
    let lines = "actor cad; name Code and Dagger
         actor pompeo; name Mike Pompeo
         c1: cad > pompeo | t left q
         c2: cad > dia | t ties q
         c3: cad | t plots
         c2 contradicts c1 by cad in c3
         c3 contradicts c1";
    let set_against = "Code and Dagger sets this against Mike Pompeo";
    assert_eq!(words(lines, "t~ties~q").as_deref(), Some(set_against));
    assert_eq!(
        words(lines, "t~left~q").as_deref(),
        Some(
            "Code and Dagger sets this against dia; The compiler of this dataset sets this against \
             Code and Dagger itself"
        )
    );
    assert_eq!(words(BOTH_WAYS, "t~ties~q").as_deref(), Some("said both ways here"));
    assert_eq!(words("c1: cad | t ties q", "t~ties~q"), None);
}

#[test]
fn without_a_voice_its_side_and_its_links_are_gone() {
    let world = World::new(BOTH_WAYS);
    assert_eq!(world.contested("t~ties~q", "without=actor:state"), "no");
    assert_eq!(world.contested("t~ties~q", "without=actor:x-unrelated"), "both-ways");
    assert_eq!(world.found("without=actor:state"), "c1");
    assert_eq!(world.found("contested=yes&without=actor:state"), "");
}

#[test]
fn without_the_claim_that_draws_it_a_link_is_gone() {
    let world = World::new(
        "c1: cad > dia | t ties q
         c2: cad > dia | t shelters x
         c3: wtn > herald | t doubts x
         c1 contradicts c2 by herald in c3",
    );
    assert_eq!(world.contested("c1", ""), "set-against");
    assert_eq!(world.contested("c1", "without=actor:herald"), "no");
    assert_eq!(world.contested("c1", "without=source:wtn"), "no");
}

#[test]
fn without_reaches_every_hop_of_a_chain_but_not_those_spoken_of() {
    let world = World::new(
        "c1: cad > ig > dia | t ties q
         c2: cad > ig | t ties q
         c3: cad > t | dia ties q",
    );
    assert_eq!(world.found("without=actor:ig"), "c3");
    assert_eq!(world.found("without=actor:dia"), "c2 c3");
}

#[test]
fn a_query_that_matches_less_leaves_contested_as_it_is() {
    let world = World::new(BOTH_WAYS);
    assert_eq!(world.found("polarity=affirm&contested=yes"), "c1");
}
