//! Clauses: what include, exclude and `none` let through.

use super::world::World;

const CLAIMS: &str = "c1: cad > dia | taliban ties aq | pledge | topic ties
     c2: cad > state > dia | aq ties isk | topic ties+talks
     c3: wtn | taliban promises | likely";

fn check(keys: &str, expected: &str) {
    assert_eq!(World::new(CLAIMS).found(keys), expected, "{keys}");
}

#[test]
fn nothing_asked_leaves_every_claim() {
    check("", "c1 c2 c3");
}

#[test]
fn included_values_of_a_facet_are_ored() {
    check("kind=pledge", "c1");
    check("source=cad,wtn", "c1 c2 c3");
    check("subject=aq,taliban", "c1 c2 c3");
}

#[test]
fn facets_are_anded() {
    check("speaker=dia&topic=talks", "c2");
    check("speaker=dia&source=wtn", "");
}

#[test]
fn an_excluded_value_bars_whatever_else_is_included() {
    check("topic=-talks", "c1 c3");
    check("topic=ties,-talks", "c1");
    check("topic=ties,-ties", "");
}

#[test]
fn several_excluded_values_bar_each() {
    check("speaker=-state,-wtn", "c1");
}

#[test]
fn none_means_has_no_value_and_minus_none_has_one() {
    check("topic=none", "c3");
    check("topic=-none", "c1 c2");
    check("topic=none,talks", "c2 c3");
    check("likelihood=none", "c1 c2");
    check("likelihood=-none", "c3");
    check("object=none", "c3");
    check("confidence=-none", "");
}

#[test]
fn in_the_basis_facets_none_is_the_value_none() {
    let world = World::new(
        "c1: cad | a b c | about 1996
         c2: cad | a b c | about 1996 inferred
         c3: cad | a b c",
    );
    for (keys, expected) in [
        ("about-basis=none", "c3"),
        ("about-basis=-none", "c1 c2"),
        ("about-basis=inferred,none", "c2 c3"),
        ("about-basis=-stated", "c2 c3"),
        ("said-basis=none", "c1 c2 c3"),
        ("published-basis=-none", ""),
    ] {
        assert_eq!(world.found(keys), expected, "{keys}");
    }
}

#[test]
fn speaker_is_any_hop_and_root_only_the_last() {
    check("speaker=cad", "c1 c2");
    check("speaker=state", "c2");
    check("root=state", "");
    check("root=dia", "c1 c2");
    check("root=wtn", "c3");
}

#[test]
fn actor_is_subject_or_object_and_no_speaker() {
    check("actor=aq", "c1 c2");
    check("subject=aq", "c2");
    check("object=aq", "c1");
    check("actor=dia", "");
}

#[test]
fn actor_never_rolls_up_part_of() {
    let world = World::new(
        "actor cell; part of aq
         c1: cad | cell plots west
         c2: cad | aq plots west",
    );
    assert_eq!(world.found("actor=aq"), "c2");
    assert_eq!(world.found("actor=cell"), "c1");
}

#[test]
fn depth_counts_the_chain_less_one() {
    check("depth=0", "c3");
    check("depth=1,2", "c1 c2");
    check("depth=-1", "c2 c3");
    check("depth=7", "");
}

#[test]
fn derived_facets_filter_too() {
    check("stance=promises", "c1");
    check("stance=calls-likely", "c3");
    check("contested=no", "c1 c2 c3");
    check("contested=-no", "");
    check("weight=supporting", "c1 c2 c3");
}

#[test]
fn a_selection_never_filters() {
    check("kind=pledge&select=claim:c3", "c1");
}

#[test]
fn a_restated_claim_belongs_to_each_source_it_is_found_in() {
    let mut text = super::notation::document(
        "source cad2; by cad
         c1: cad | a b c
         c2: cad | a b c",
    );
    text["claims"][0]["evidence"]
        .as_array_mut()
        .expect("evidence is a list")
        .push(serde_json::json!({"source": "cad2", "paragraph": 1, "quote": "phrase"}));
    let text = text.to_string();
    let file = sayso::data::File { name: "two.json", text: &text };
    let world = World::of(sayso::data::load(&[file]).expect("it loads"));
    assert_eq!(world.found("source=cad2"), "c1");
    assert_eq!(world.found("source=cad"), "c1 c2");
    assert_eq!(world.found("without=source:cad"), "c1");
    assert_eq!(world.found("without=source:cad,source:cad2"), "");
}
