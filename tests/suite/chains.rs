//! The chains of some claims as one tree, and who on them count as one voice.

use super::world::{World, query};
use sayso::document::{one_voice_words, wholes_words};
use sayso::model::ClaimIx;
use sayso::query::{ChainTree, chain_tree};

fn tree(world: &World, keys: &str) -> ChainTree {
    let reading = world.reading(&query(keys));
    let claims: Vec<ClaimIx> = reading.claims.iter().map(|at| ClaimIx(at as u32)).collect();
    chain_tree(&world.dataset, &reading, &claims)
}

/// `cad (report (dia 2 v0))`: who, how many claims trace back there, which voice.
fn written(lines: &str) -> String {
    let world = World::new(lines);
    let tree = tree(&world, "");
    let mut words = String::new();
    for (at, node) in tree.nodes.iter().enumerate() {
        let name = &world.dataset.actor(node.actor).name;
        let claims = if node.claims > 0 { format!(" {}", node.claims) } else { String::new() };
        let voice = node.voice.map(|voice| format!(" v{voice}")).unwrap_or_default();
        words.push_str(&format!("{name}{claims}{voice}"));
        let next = tree.nodes.get(at + 1).map_or(0, |next| next.depth);
        match next.cmp(&node.depth) {
            std::cmp::Ordering::Greater => words.push_str(" ("),
            _ => words.push_str(&format!("{} ", ")".repeat(node.depth - next))),
        }
    }
    words.trim_end().to_owned()
}

fn check(lines: &str, expected: &str) {
    assert_eq!(written(lines), expected, "{lines}");
}

#[test]
fn each_stands_below_who_passes_it_on_and_claims_are_counted_at_their_root() {
    check(
        "c1: cad > report > dia | t ties q
         c2: cad > report > dia | t funds q
         c3: cad | t ties q
         c4: wtn > un | t ties q",
        "cad 1 (report v0 (dia 2 v0)) wtn (un 1 v1)",
    );
}

#[test]
fn a_relay_of_separate_voices_is_none_of_them_and_nobody_named_is_no_voice() {
    check(
        "actor nobody; kind unnamed
         c1: cad > wire > dia | t ties q
         c2: cad > wire > un | t ties q
         c3: cad > nobody | t ties q",
        "cad (wire (dia 1 v0 un 1 v1) nobody 1)",
    );
}

#[test]
fn who_counts_as_one_voice_is_said_with_what_they_are_part_of() {
    let world = World::new(
        "actor usa
         actor intel; part of usa
         actor dia; part of intel
         c1: cad > report > dia | t ties q
         c2: cad > intel | t ties q
         c3: cad > un | t ties q",
    );
    let tree = tree(&world, "");
    assert_eq!(tree.voices.len(), 2);
    assert_eq!(
        one_voice_words(&world.dataset, &tree),
        ["report, dia and intel count as one voice: a part is one with its whole, and whoever \
             passes on one voice only is one with it"]
    );
    let dia = world.dataset.actor_by_id("dia").expect("the fixture has it");
    let words = wholes_words(&world.dataset, dia);
    assert_eq!(words.as_deref(), Some("part of intel, part of usa"));
}

#[test]
fn a_claim_through_three_thousand_voices_is_a_tree_like_any_other() {
    let chain: Vec<String> = (0..3_000).map(|at| format!("v{at}")).collect();
    let world = World::new(&format!("c1: cad > {} | t ties q", chain.join(" > ")));
    assert_eq!(tree(&world, "").nodes.len(), 3_001);
}

#[test]
fn a_voice_left_out_is_on_no_chain() {
    let world = World::new(
        "c1: cad > report > dia | t ties q
         c2: cad > un | t ties q",
    );
    assert_eq!(tree(&world, "without=actor:report").nodes.len(), 2);
}
