//! Which claims stand first.

use super::world::{World, query};
use sayso::query::Prominence;

const CLAIMS: &str = "actor taliban
     actor aq
     c1: cad > dia | taliban fights aq | weight background
     c2: cad > dia | taliban ties aq | weight core
     c3: cad | taliban ties aq | weight core | flag caption
     c4: cad | taliban ties aq | weight supporting
     c5: cad | taliban fights aq | weight core";

fn check(keys: &str, core: &str, others: &str, captions: &str) {
    let world = World::new(CLAIMS);
    let parts = Prominence::new(&world.dataset).parts(&world.matches(&query(keys)));
    let ids = |matches: &sayso::query::Matches| world.ids(matches.claims());
    assert_eq!(ids(&parts.core), core, "{keys}");
    assert_eq!(ids(&parts.others), others, "{keys}");
    assert_eq!(ids(&parts.captions), captions, "{keys}");
}

#[test]
fn core_claims_are_told_from_others_and_from_captions_whatever_their_weight() {
    check("", "c2 c5", "c1 c4", "c3");
}

#[test]
fn each_match_is_in_one_part_and_nothing_else_is() {
    check("predicate=ties", "c2", "c4", "c3");
    check("root=dia", "c2", "c1", "");
}
