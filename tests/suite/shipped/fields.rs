//! The shipped dataset uses the whole format, so that everything on the page has a real example.

use super::{SHIPPED, files, texts};
use sayso::data::merge;
use sayso::model::{Basis, ClaimKind, LinkKind};
use serde_json::Value;
use std::collections::BTreeSet;

/// Fields that the two texts give no value for: nobody to write to, no identifier from outside
/// the texts, nobody who states the quality of their own basis.
const UNUSED: [&str; 3] = ["contact", "wikidata", "confidence"];

fn collect_fields(value: &Value, used: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let empty = value.is_null() || value.as_array().is_some_and(Vec::is_empty);
                if !empty {
                    used.insert(name.clone());
                }
                collect_fields(value, used);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect_fields(item, used)),
        _ => {}
    }
}

#[test]
fn every_field_of_the_format_is_used() {
    let schema = include_str!("../../../public/sayso-1.schema.json");
    let schema: Value = serde_json::from_str(schema).expect("the schema is JSON");
    let objects =
        schema["$defs"].as_object().expect("it has definitions").values().chain([&schema]);
    let fields = objects.filter_map(|object| object["properties"].as_object());
    let names: BTreeSet<String> = fields.flat_map(|fields| fields.keys().cloned()).collect();
    let texts = texts();
    let merged = merge(&files(&texts)).expect("every file is an object");
    let mut used = BTreeSet::new();
    collect_fields(&serde_json::from_str(&merged).expect("it is JSON"), &mut used);
    let unused: Vec<&String> = names
        .iter()
        .filter(|name| !used.contains(*name) && !UNUSED.contains(&name.as_str()))
        .collect();
    assert_eq!(unused, [""; 0]);
}

#[test]
fn chains_are_one_to_three_long() {
    let depths: BTreeSet<usize> = SHIPPED.dataset.claims.iter().map(|c| c.depth()).collect();
    assert!(depths.is_superset(&BTreeSet::from([0, 1, 2])), "{depths:?}");
}

#[test]
fn there_are_pledges_denials_forecasts_and_hedges() {
    let kinds: BTreeSet<ClaimKind> = SHIPPED.dataset.claims.iter().filter_map(|c| c.kind).collect();
    for kind in ClaimKind::ALL {
        assert!(kinds.contains(kind), "no {}", kind.id());
    }
    assert!(SHIPPED.dataset.claims.iter().any(|claim| claim.certainty.hedge.is_some()));
    assert!(SHIPPED.dataset.claims.iter().any(|claim| claim.certainty.likelihood.is_some()));
}

#[test]
fn every_basis_that_the_texts_bear_has_an_example() {
    let data = &SHIPPED.dataset;
    let claims = data.claims.iter().flat_map(|claim| [claim.about.basis, claim.said.basis]);
    let sources = data.sources.iter().map(|source| source.published_basis);
    let found: BTreeSet<Basis> = claims.chain(sources).collect();
    // No date here follows by arithmetic from stated ones: "last year" and "a day after" count from
    // a date that is known from outside, and a basis is as weak as its weakest input.
    for basis in Basis::ALL.iter().filter(|basis| **basis != Basis::Computed) {
        assert!(found.contains(basis), "no date is {}", basis.id());
    }
}

#[test]
fn links_are_of_at_least_five_kinds() {
    let kinds: BTreeSet<LinkKind> = SHIPPED.dataset.links.iter().map(|link| link.kind).collect();
    assert!(kinds.len() >= 5, "{kinds:?}");
}

#[test]
fn it_leaves_nothing_uncoded_that_others_may_leave_out() {
    let data = &SHIPPED.dataset;
    for claim in &data.claims {
        let id = &claim.id;
        assert!(!claim.subject.is_empty() && claim.predicate.is_some(), "{id}");
        assert!(claim.kind.is_some() && claim.polarity.is_some(), "{id}");
        assert!(claim.evidence.iter().all(|evidence| evidence.pointer().is_some()), "{id}");
    }
    for source in &data.sources {
        let id = &source.id;
        assert!(source.publisher.is_some() && source.kind.is_some(), "{id}");
        assert!(source.paragraphs.is_some(), "{id}");
    }
    assert!(data.predicates.iter().all(|predicate| predicate.group.is_some()));
}
