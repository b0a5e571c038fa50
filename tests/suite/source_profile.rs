//! How a text speaks: each count held to its definition, on fixtures and on the shipped dataset.

use super::shipped::SHIPPED;
use super::world::{World, query};
use sayso::model::{ActorKind, SourceIx};
use sayso::query::SourceProfile;

fn profile(world: &World, keys: &str, source: u32) -> SourceProfile {
    let query = query(keys);
    let (reading, matches) = (world.reading(&query), world.matches(&query));
    SourceProfile::new(&world.dataset, &world.index, &reading, matches.bits(), SourceIx(source))
}

const TEXT: &str = "actor nobody; kind unnamed\nactor kabul; kind place\n\
    actor envoy; part of state\n\
    c1: cad | taliban ties aq\n\
    c2: cad > dia | taliban ties aq | hedge may | about 1996\n\
    c3: cad > report > dia | taliban shelters aq | about 1997 inferred | said 2020\n\
    c4: cad > nobody | state bombs kabul | hedge said to\n\
    c5: cad > envoy | aq hides\n\
    c6: wtn > taliban | taliban breaks aq";

#[test]
fn roots_and_depths_are_counted_apart() {
    let found = profile(&World::new(TEXT), "", 0);
    assert_eq!((found.claims, found.outlet, found.unnamed, found.named()), (5, 1, 1, 3));
    assert_eq!(found.depths, [1, 3, 1]);
    assert_eq!(found.hedged, 2);
}

#[test]
fn clocks_are_counted_by_how_they_are_known() {
    let found = profile(&World::new(TEXT), "", 0);
    // stated, computed, inferred, external, none
    assert_eq!(found.about, [1, 0, 1, 0, 3]);
    assert_eq!(found.said, [1, 0, 0, 0, 4]);
}

#[test]
fn a_relation_rests_on_one_voice_if_nobody_else_in_the_text_speaks_of_it() {
    // ties: the outlet and dia; shelters and bombs: one each; c5 has no object.
    let found = profile(&World::new(TEXT), "", 0);
    assert_eq!((found.relations, found.one_voice), (3, 2));
    // A second relay is no second voice, and neither is a part of the same whole.
    let lines = "actor b; part of a\nc1: cad > a | x ties y\nc2: cad > r > a | x ties y\n\
                 c3: cad > b | x ties y";
    let found = profile(&World::new(lines), "", 0);
    assert_eq!((found.relations, found.one_voice), (1, 1));
}

#[test]
fn who_never_speaks_is_asked_of_the_text_and_its_parts_are_heard() {
    let world = World::new(TEXT);
    let names = |keys| {
        let silent = profile(&world, keys, 0).silent;
        let name = |(actor, count)| format!("{} {count}", world.dataset.actor(actor).name);
        silent.into_iter().map(name).collect::<Vec<_>>().join(", ")
    };
    // The Taliban speak in the other text only; the envoy is a part of the state; Kabul is a place.
    assert_eq!(names(""), "aq 4, taliban 3");
    // A filter narrows who is counted as spoken of, never who speaks.
    assert_eq!(names("root=nobody"), "");
    assert_eq!(names("root=dia"), "taliban 2, aq 2");
    // Read as if the envoy had never spoken, nobody speaks for the state.
    assert_eq!(names("without=actor:envoy"), "taliban 3, aq 3, state 1");
}

#[test]
fn only_claims_that_are_shown_are_counted() {
    let found = profile(&World::new(TEXT), "root=dia", 0);
    assert_eq!((found.claims, found.named(), found.hedged), (2, 2, 1));
    assert_eq!(profile(&World::new(TEXT), "", 1).claims, 1);
    assert_eq!(profile(&World::new(TEXT), "source=wtn", 0).claims, 0);
}

#[test]
fn a_claim_counts_once_for_a_paragraph_it_points_to_twice() {
    let mut world = World::new(TEXT);
    let evidence = &mut world.dataset.claims[0].evidence;
    let mut more = evidence[0].clone();
    evidence.push(more.clone());
    more.paragraph = Some(9);
    evidence.push(more.clone());
    more.paragraph = Some(70);
    evidence.push(more);
    let found = profile(&world, "", 0);
    let counts: Vec<usize> = found.pointing.iter().map(Vec::len).collect();
    assert_eq!(counts, [5, 0, 0, 0, 0, 0, 0, 0, 1]);
}

#[test]
fn the_shipped_texts_add_up() {
    let world = &*SHIPPED;
    for at in 0..2 {
        let found = profile(world, "", at);
        let own: Vec<_> = world
            .dataset
            .claims
            .iter()
            .filter(|claim| claim.evidence.iter().any(|e| e.source == SourceIx(at)))
            .collect();
        assert_eq!(found.claims, own.len());
        for parts in [&found.depths, &found.about, &found.said] {
            assert_eq!(parts.iter().sum::<usize>(), own.len());
        }
        let kind = |claim: &&&sayso::model::Claim| world.dataset.actor(claim.root().actor).kind;
        let unnamed = own.iter().filter(|c| c.depth() > 0 && kind(c) == ActorKind::Unnamed);
        assert_eq!(found.unnamed, unnamed.count());
        assert_eq!(found.hedged, own.iter().filter(|c| c.certainty.hedge.is_some()).count());
        let source = world.dataset.source(SourceIx(at));
        for (paragraph, pointing) in found.pointing.iter().enumerate() {
            let whole = |e: &&sayso::model::Uncoded| e.quote.is_none();
            let mut uncoded = source.uncoded.iter().filter(whole);
            let left = uncoded.any(|entry| entry.paragraph as usize == paragraph + 1);
            assert_eq!(left, pointing.is_empty(), "{} {}", source.id, paragraph + 1);
        }
        assert!(found.one_voice <= found.relations && found.relations > 0);
    }
}
