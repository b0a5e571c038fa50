//! Relations: all claims with the same subject, predicate and object, taken together.

use super::world::World;
use sayso::model::ClaimIx;
use sayso::query::{Query, Told, most_told_pair, told_relations};

fn check(lines: &str, expected: &str) {
    let world = World::new(lines);
    let mut relations: Vec<String> = world
        .index
        .relations()
        .iter()
        .map(|r| format!("{}: {}", r.key.id(&world.dataset), world.ids(&r.claims)))
        .collect();
    relations.sort();
    assert_eq!(relations.join("; "), expected);
}

#[test]
fn claims_with_the_same_subject_predicate_and_object_are_one_relation() {
    check(
        "c1: cad > dia | taliban shelters aq
         c2: wtn | taliban shelters aq | deny
         c3: wtn | taliban shelters isk",
        "taliban~shelters~aq: c1 c2; taliban~shelters~isk: c3",
    );
}

#[test]
fn a_claim_stands_in_one_relation_for_each_subject_and_object() {
    check(
        "c1: cad | a+b fights x+y",
        "a~fights~x: c1; a~fights~y: c1; b~fights~x: c1; b~fights~y: c1",
    );
}

#[test]
fn no_object_actor_makes_no_relation() {
    check("c1: cad | taliban promises | text an extended ceasefire", "");
}

#[test]
fn direction_matters() {
    check(
        "c1: cad | a commands b
         c2: cad | b commands a",
        "a~commands~b: c1; b~commands~a: c2",
    );
}

#[test]
fn the_ends_of_a_symmetric_predicate_are_sorted_by_id() {
    check(
        "symmetric ties
         c1: cad | zebra ties ape
         c2: cad | ape ties zebra",
        "ape~ties~zebra: c1 c2",
    );
}

#[test]
fn a_symmetric_claim_of_both_with_both_counts_once_in_each_relation() {
    check(
        "symmetric ties
         c1: cad | a+b ties b+a",
        "a~ties~a: c1; a~ties~b: c1; b~ties~b: c1",
    );
}

#[test]
fn a_relation_is_found_by_its_key_whichever_way_a_symmetric_one_is_written() {
    let world = World::new(
        "symmetric ties
         c1: cad | ape ties zebra",
    );
    for key in ["ape~ties~zebra", "zebra~ties~ape"] {
        assert_eq!(world.contested(key, ""), "no");
    }
}

#[test]
fn how_a_relation_is_told_loses_neither_what_is_said_nor_what_is_denied() {
    for (lines, expected) in [
        ("c1: cad > dia | t ties q", Told::Said),
        ("c1: cad > dia | t ties q | deny", Told::Denied),
        ("c1: cad > dia | t ties q | scenario", Told::Open),
        // By one origin, or of two times: nothing stands against anything, and yet it is not only said.
        ("c1: cad | t ties q\nc2: cad | t ties q | deny", Told::SaidAndDenied),
        (
            "c1: cad > dia | t ties q | about 1996/2001\nc2: cad > state | t ties q | deny | about 2021",
            Told::SaidAndDenied,
        ),
        ("c1: cad > dia | t ties q\nc2: cad > state | t ties q | deny", Told::BothWays),
    ] {
        let world = World::new(lines);
        let reading = world.reading(&Query::default());
        let claims: Vec<ClaimIx> = world.dataset.claim_ixs().collect();
        let told = told_relations(&world.dataset, world.index.relations(), &reading, &claims);
        assert_eq!(told.iter().map(|r| r.told).collect::<Vec<_>>(), [expected], "{lines}");
    }
}

/// The pair that most is told of, by id.
fn most_told(lines: &str) -> Option<(String, String)> {
    let world = World::new(lines);
    let reading = world.reading(&Query::default());
    let claims: Vec<ClaimIx> = world.dataset.claim_ixs().collect();
    let index = world.index.relations();
    let told = told_relations(&world.dataset, index, &reading, &claims);
    let (a, b) = most_told_pair(index, told.iter())?;
    let id = |actor| world.dataset.actor(actor).id.to_string();
    Some((id(a), id(b)))
}

#[test]
fn the_pair_most_told_of_has_most_relations_then_the_fiercest_dispute() {
    let pair = |a: &str, b: &str| Some((a.to_owned(), b.to_owned()));
    let two = "c1: cad | a ties b
         c2: cad | b funds a
         c3: cad > dia | x ties y
         c4: cad > un | x ties y | deny
         c5: cad | x funds y";
    assert_eq!(most_told(two), pair("x", "y"), "as many, and said both ways");
    let three = format!("{two}\nc6: cad | a hosts b");
    assert_eq!(most_told(&three), pair("a", "b"));
    assert_eq!(most_told("c1: cad | a ties b\nc2: cad | a ties a\nc3: cad | a funds a"), None);
}
