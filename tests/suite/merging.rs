//! Two datasets as one: what clashes is renamed wherever it is referred to, what is the same is one.

use super::shipped::SHIPPED;
use sayso::data::{File, load};
use sayso::exchange::{Merged, merge};
use sayso::model::Dataset;
use serde_json::{Value, json};

fn document(actor: &str, statement: &str) -> Value {
    json!({
        "format": "sayso/1", "title": statement, "license": "CC-BY-4.0", "compiled": "2026-01-02",
        "actors": [
            {"id": "paper", "name": actor, "kind": "media"},
            {"id": "bob", "name": "Bob", "kind": "person", "part_of": ["paper"]},
        ],
        "sources": [{"id": "page", "title": actor, "publisher": "paper", "kind": "report", "paragraphs": 9}],
        "predicates": [{"id": "prints", "label": "prints", "group": "other"}],
        "topics": [{"id": "print", "label": "Print"}],
        "claims": [{
            "id": "c-1", "statement": statement, "attribution": [{"actor": "paper", "mode": "outlet"}, {"actor": "bob", "mode": "quoted"}],
            "subject": ["paper"], "predicate": "prints", "object": ["bob"], "kind": "estimate", "polarity": "affirm",
            "quantity": {"as_said": "1.10", "value": 1.10, "comparator": "about", "unit": "pages"},
            "evidence": [{"source": "page", "paragraph": 1, "quote": "so it says"}], "topics": ["print"],
        }],
        "links": [],
        "questions": [{"id": "q", "text": "Is it?", "lead": true, "query": "#/claims?actor=paper,-bob&source=page&q=paper&select=claim:c-1&without=actor:paper",
            "sides": [{"heading": "Yes", "claims": ["c-1"]}]}],
    })
}

fn loaded(merged: &Merged) -> Dataset {
    load(&[File { name: "merged", text: &merged.document }]).unwrap_or_else(|problems| {
        let list: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("{}\n{}", list.join("\n"), merged.document)
    })
}

fn merged(first: &Value, second: &Value) -> Merged {
    merge(&first.to_string(), &second.to_string()).expect("both are documents")
}

#[test]
fn a_dataset_added_to_itself_stays_as_it_was() {
    let one = document("The Paper", "It prints");
    let merged = merged(&one, &one);
    assert_eq!((merged.renamed.len(), merged.shared), (0, 7));
    let (twice, once) = (loaded(&merged), load(&[File { name: "one", text: &one.to_string() }]));
    assert_eq!(twice, once.expect("it loads"));
}

#[test]
fn what_has_an_id_of_something_else_is_renamed_wherever_it_is_referred_to() {
    let merged = merged(&document("The Paper", "It prints"), &document("Another", "It does not"));
    let renamed: Vec<String> =
        merged.renamed.iter().map(|r| format!("{} {} {}", r.what, r.from, r.to)).collect();
    assert_eq!(
        renamed,
        ["actor paper paper-2", "source page page-2", "claim c-1 c-1-2", "question q q-2"]
    );
    let dataset = loaded(&merged);
    let second = dataset.claim(dataset.claim_by_id("c-1-2").expect("it is there"));
    let name = |ix| dataset.actor(ix).name.as_str();
    assert_eq!(name(second.attribution[0].actor), "Another");
    assert_eq!(name(second.attribution[1].actor), "Bob");
    assert_eq!(second.subject.iter().map(|ix| name(*ix)).collect::<Vec<_>>(), ["Another"]);
    assert_eq!(dataset.source(second.source()).title, "Another");
    let question = dataset.question(dataset.question_by_id("q-2").expect("it is there"));
    assert_eq!(
        question.query,
        "#/claims?actor=paper-2,-bob&source=page-2&q=paper&select=claim:c-1-2&without=actor:paper-2"
    );
    assert!(!question.lead, "the first lead question stays the only one");
    assert_eq!(dataset.title, "It prints and It does not");
}

#[test]
fn one_actor_in_both_is_one() {
    let merged = merged(&document("The Paper", "It prints"), &document("The Paper", "It does not"));
    let dataset = loaded(&merged);
    assert_eq!((dataset.actors.len(), dataset.sources.len(), dataset.claims.len()), (2, 1, 2));
}

#[test]
fn figures_keep_their_digits_and_lines_are_read_too() {
    let one =
        document("The Paper", "It prints").to_string().replace("\"value\":1.1}", "\"value\":1.10}");
    let lines = "{\"format\":\"sayso/1\",\"title\":\"Lines\"}\n{\"actor\":{\"id\":\"eve\",\"name\":\"Eve\",\"kind\":\"person\"}}\n";
    let merged = merge(lines, &one).expect("both are datasets");
    assert!(merged.document.contains("1.10"), "{}", merged.document);
    assert_eq!(loaded(&merged).actors.len(), 3);
}

#[test]
fn what_is_no_dataset_is_refused_and_said() {
    let one = document("The Paper", "It prints").to_string();
    for other in ["", "[]", "a,b\n1,2", "{\"claims\":1}\n{\"x\":{}}"] {
        assert!(merge(&one, other).is_err(), "{other}");
    }
}

#[test]
fn the_shipped_dataset_can_be_added_to_another_and_loses_nothing() {
    let shipped = super::shipped::document();
    let mine = document("The Paper", "It prints").to_string();
    let merged = merge(&mine, &shipped).expect("both are datasets");
    let dataset = loaded(&merged);
    assert_eq!(dataset.claims.len(), SHIPPED.dataset.claims.len() + 1);
    assert_eq!(dataset.links.len(), SHIPPED.dataset.links.len());
    assert_eq!(
        dataset.stories,
        SHIPPED
            .dataset
            .stories
            .clone()
            .into_iter()
            .map(|mut story| {
                // Claims stand one further on.
                story
                    .steps
                    .iter_mut()
                    .for_each(|step| step.claims.iter_mut().for_each(|ix| ix.0 += 1));
                story
            })
            .collect::<Vec<_>>()
    );
}
