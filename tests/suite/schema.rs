//! The JSON Schema says the same as the loader: the same lists, the same fields, the same needs.

use super::load::sound;
use sayso::data::{File, load};
use sayso::model::*;
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub fn schema() -> Value {
    let text = include_str!("../../public/sayso-1.schema.json");
    serde_json::from_str(text).expect("the schema is JSON")
}

fn check_list(name: &str, ids: Vec<&str>) {
    assert_eq!(schema()["$defs"][name]["enum"], json!(ids), "{name}");
}

#[test]
fn its_value_lists_are_the_vocabularies() {
    check_list("sourceKind", SourceKind::ALL.iter().map(|v| v.id()).collect());
    check_list("basis", Basis::ALL.iter().map(|v| v.id()).collect());
    check_list("actorKind", ActorKind::ALL.iter().map(|v| v.id()).collect());
    check_list("predicateGroup", PredicateGroup::ALL.iter().map(|v| v.id()).collect());
    check_list("mode", Mode::ALL.iter().map(|v| v.id()).collect());
    check_list("claimKind", ClaimKind::ALL.iter().map(|v| v.id()).collect());
    check_list("polarity", Polarity::ALL.iter().map(|v| v.id()).collect());
    check_list("likelihood", Likelihood::ALL.iter().map(|v| v.id()).collect());
    check_list("confidence", Confidence::ALL.iter().map(|v| v.id()).collect());
    check_list("weight", Weight::ALL.iter().map(|v| v.id()).collect());
    check_list("comparator", Comparator::ALL.iter().map(|v| v.id()).collect());
    check_list("evidenceFlag", EvidenceFlag::ALL.iter().map(|v| v.id()).collect());
    check_list("linkKind", LinkKind::ALL.iter().map(|v| v.id()).collect());
    check_list("aspect", Aspect::ALL.iter().map(|v| v.id()).collect());
}

#[test]
fn no_value_list_is_left_unchecked() {
    let schema = schema();
    let definitions = schema["$defs"].as_object().expect("it has definitions");
    let lists = definitions.values().filter(|definition| definition.get("enum").is_some());
    assert_eq!(lists.count(), 14);
}

#[test]
fn word_limits_are_those_of_the_format() {
    for (name, words) in [("threeWords", 3), ("fiveWords", 5), ("eightWords", 8)] {
        let pattern = schema()["$defs"][name]["pattern"].as_str().map(str::to_owned);
        let more = format!("{{0,{}}}", words - 1);
        assert!(pattern.is_some_and(|pattern| pattern.contains(&more)), "{name}");
    }
}

/// A document that loads and has a record of every kind, each with every field.
pub fn full() -> Value {
    let mut document = sound();
    document["sources"][0]["derived_from"] =
        json!([{"actor": "dia", "how": "quotes", "read": false, "basis": "stated"}]);
    document["sources"][0]["uncoded"] = json!([{"paragraph": 2, "reason": "teaser"}]);
    document["claims"][0]["quantity"] =
        json!({"as_said": "some", "value": 2, "comparator": "about", "unit": "men"});
    document["claims"][0]["alternatives"] = json!([{"field": "kind", "value": "x", "why": "y"}]);
    document["questions"] = json!([{
        "id": "q", "text": "?", "query": "#/", "sides": [{"heading": "h", "claims": ["c1"]}]
    }]);
    document["stories"] = json!([{
        "id": "s", "title": "t", "steps": [{"text": "t", "claims": ["c1"], "query": "#/"}]
    }]);
    let mut fill = |pointer: &str, fields: Value| {
        let Value::Object(fields) = fields else { return };
        let record = document.pointer_mut(pointer).and_then(Value::as_object_mut);
        record.expect("the fixture has the record").extend(fields);
    };
    [
        ("", json!({"description": "d", "compiled": "2021-02-18", "license": "x", "contact": "y"})),
        (
            "/sources/0",
            json!({"publisher_basis": "stated", "author": "dia", "language": "en", "note": "n",
                "url": "https://x", "url_basis": "external", "sha256": "0".repeat(64)}),
        ),
        ("/sources/0/uncoded/0", json!({"quote": "q"})),
        ("/actors/0", json!({"description": "d", "wikidata": "Q1"})),
        ("/predicates/0", json!({"inverse": "i", "definition": "d", "symmetric": false})),
        (
            "/claims/0",
            json!({"to": ["aq"], "subject_part": "some", "object_part": "all",
            "object_text": "a thing", "said": {"date": "1996", "basis": "inferred"}, "note": "n"}),
        ),
        ("/claims/0/attribution/0", json!({"verb": "says"})),
        ("/claims/0/certainty", json!({"hedge": "perhaps", "confidence": "low"})),
        ("/claims/0/evidence/0", json!({"flags": ["sic"]})),
        ("/links/0", json!({"aspect": "scope"})),
        ("/questions/0", json!({"lead": true, "caveat": "c"})),
    ]
    .into_iter()
    .for_each(|(pointer, fields)| fill(pointer, fields));
    document
}

/// Each definition of an object with where such an object stands in [`full`].
const RECORDS: [(&str, &str); 18] = [
    ("source", "/sources/0"),
    ("derivation", "/sources/0/derived_from/0"),
    ("uncoded", "/sources/0/uncoded/0"),
    ("actor", "/actors/0"),
    ("predicate", "/predicates/0"),
    ("topic", "/topics/0"),
    ("claim", "/claims/0"),
    ("hop", "/claims/0/attribution/0"),
    ("certainty", "/claims/0/certainty"),
    ("quantity", "/claims/0/quantity"),
    ("dated", "/claims/0/about"),
    ("evidence", "/claims/0/evidence/0"),
    ("alternative", "/claims/0/alternatives/0"),
    ("link", "/links/0"),
    ("question", "/questions/0"),
    ("side", "/questions/0/sides/0"),
    ("story", "/stories/0"),
    ("step", "/stories/0/steps/0"),
];

/// The first problem of [`full`] with one of its objects changed.
fn first_problem(pointer: &str, change: impl FnOnce(&mut Value)) -> Option<String> {
    let mut document = full();
    change(document.pointer_mut(pointer).expect("the object is there"));
    let text = document.to_string();
    let problems = load(&[File { name: "data.json", text: &text }]).err()?;
    problems.first().map(|problem| problem.message.clone())
}

/// The words between backticks.
fn quoted(text: &str) -> BTreeSet<String> {
    text.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn keys(value: &Value) -> BTreeSet<String> {
    value.as_object().map(|object| object.keys().cloned().collect()).unwrap_or_default()
}

#[test]
fn its_fields_are_those_the_loader_knows() {
    assert_eq!(first_problem("", |_| {}), None);
    for (name, pointer) in RECORDS {
        let message = first_problem(pointer, |object| object["odd"] = json!(1));
        let message = message.expect("an unknown field is a problem");
        let (_, known) = message.split_once("expected ").expect("it tells the known fields");
        assert_eq!(keys(&schema()["$defs"][name]["properties"]), quoted(known), "{name}");
    }
    let header = keys(&schema()["properties"]);
    for name in &header {
        assert_eq!(
            first_problem("", |document| drop(document[name.as_str()].take())).is_none(),
            !["format", "title", "sources", "actors", "predicates", "topics", "claims"]
                .contains(&name.as_str()),
            "{name}"
        );
    }
    assert_eq!(header.len(), 14);
}

#[test]
fn it_needs_the_fields_the_loader_needs() {
    for (name, pointer) in RECORDS {
        let needed: BTreeSet<String> = schema()["$defs"][name]["required"]
            .as_array()
            .expect("it says what is required")
            .iter()
            .filter_map(|field| field.as_str().map(str::to_owned))
            .collect();
        for field in keys(&schema()["$defs"][name]["properties"]) {
            let problem = first_problem(pointer, |object| {
                object.as_object_mut().expect("it is an object").remove(&field);
            });
            let missing =
                problem.is_some_and(|text| text.starts_with(&format!("missing field `{field}`")));
            assert_eq!(missing, needed.contains(&field), "{name}.{field}");
        }
    }
}

#[test]
fn it_lets_no_other_field_in() {
    let schema = schema();
    assert_eq!(schema["additionalProperties"], json!(false));
    for (name, definition) in schema["$defs"].as_object().expect("it has definitions") {
        if definition.get("properties").is_some() {
            assert_eq!(definition["additionalProperties"], json!(false), "{name}");
            assert!(RECORDS.iter().any(|(known, _)| known == name), "{name} is not checked");
        }
    }
}
