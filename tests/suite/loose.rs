//! What the makers of a dataset did not code: it loads, is shown as such, and nothing is invented.

use super::load::{check, problems};
use super::notation::{dataset, document};
use super::world::World;
use sayso::document::{
    chain_sentence, cite, coded_relation, labels, place_in_text, publisher_name, speaker_name,
    speaks,
};
use sayso::model::{ClaimIx, Dataset, SourceIx};
use sayso::query::{Facet, origins, stance};
use serde_json::{Value, json};

const LOOSE: &str = "source blog; by nobody
     c1: ann | taliban ties aq | in blog | lacks subject+predicate+kind+polarity+paragraph+quote";

/// Takes away what is null.
fn without_nulls(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(without_nulls),
        Value::Object(fields) => {
            fields.retain(|_, value| !value.is_null());
            fields.values_mut().for_each(without_nulls);
        }
        _ => {}
    }
}

/// The dataset of a document that loads.
fn loaded(document: &Value) -> Dataset {
    let text = document.to_string();
    let file = sayso::data::File { name: "it", text: &text };
    sayso::data::load(&[file]).expect("it loads")
}

fn loose() -> Value {
    let mut document = document(LOOSE);
    for field in ["publisher", "kind", "paragraphs"] {
        document["sources"][0][field] = Value::Null;
    }
    document["predicates"][0]["group"] = Value::Null;
    document
}

#[test]
fn null_and_left_out_mean_the_same() {
    let mut left_out = loose();
    without_nulls(&mut left_out);
    assert_eq!(loaded(&left_out), loaded(&loose()));
    assert!(!left_out.to_string().contains("polarity"));
}

#[test]
fn what_is_not_coded_is_not_invented() {
    let dataset = loaded(&loose());
    let (claim, source) = (dataset.claim(ClaimIx(0)), dataset.source(SourceIx(0)));
    assert!(claim.subject.is_empty());
    assert_eq!((claim.predicate, claim.kind, claim.polarity), (None, None, None));
    assert_eq!((source.publisher, source.kind, source.paragraphs), (None, None, None));
    assert_eq!(claim.evidence[0].pointer(), None);
    assert_eq!(dataset.predicates[0].group, None);
}

#[test]
fn a_subject_that_names_nobody_is_still_a_problem() {
    check("/claims/0/subject", json!([]), "claim `c1`: no subject");
}

#[test]
fn a_paragraph_counts_from_one_even_where_nobody_counted_them() {
    let mut document = loose();
    document["claims"][0]["evidence"][0]["paragraph"] = json!(0);
    let text = document.to_string();
    assert_eq!(problems(&[("it", &text)]), ["it: claim `c1`: evidence paragraph is 0"]);
    document["claims"][0]["evidence"][0]["paragraph"] = json!(4000);
    assert_eq!(loaded(&document).claims[0].evidence[0].paragraph, Some(4000));
}

#[test]
fn it_is_told_in_words() {
    let dataset = loaded(&loose());
    let claim = dataset.claim(ClaimIx(0));
    assert_eq!(coded_relation(&dataset, claim), "not coded");
    assert_eq!(labels::coded(claim.kind, labels::kind), "not coded");
    assert_eq!(place_in_text(&claim.evidence[0]), "somewhere in the text");
    assert_eq!(publisher_name(&dataset, dataset.source(SourceIx(0))), "publisher not coded");
    assert_eq!(chain_sentence(&dataset, claim), "according to ann, publisher not coded");
    assert_eq!((speaker_name(&dataset, claim).as_str(), speaks(claim)), ("ann", "says"));
    let cited = cite::claim_sentence(&dataset, claim);
    assert_eq!(cited, "According to ann, publisher not coded: c1.");
}

#[test]
fn who_relays_is_told_where_no_publisher_is_coded() {
    let dataset = dataset("source blog; by nobody\n c1: report > dia | a b c | in blog");
    let words = chain_sentence(&dataset, dataset.claim(ClaimIx(0)));
    assert_eq!(words, "according to dia, as paraphrased in report, publisher not coded");
}

#[test]
fn a_chain_without_a_publisher_begins_with_its_first_named_speaker() {
    let lines = "source blog; by nobody
         c1: ann | taliban ties aq | in blog
         c2: bob | taliban ties aq | in blog
         c3: cad | taliban ties aq";
    let world = World::new(lines);
    let reading = world.reading(&sayso::query::Query::default());
    let origins = origins(&world.dataset, &reading, &world.dataset.claims);
    let names: Vec<&str> =
        origins.voices.iter().map(|ix| world.dataset.actor(*ix).id.as_str()).collect();
    assert_eq!(names, ["ann", "bob"]);
    assert_eq!(origins.outlet_claims, 1);
}

#[test]
fn it_is_none_in_facets_and_of_no_stance() {
    let world = World::new(&format!("{LOOSE}\n c2: cad > dia | taliban ties aq"));
    assert_eq!(stance(world.dataset.claim(ClaimIx(0))), None);
    for facet in [Facet::Stance, Facet::Kind, Facet::Polarity, Facet::Predicate, Facet::Subject] {
        let keys = format!("{}=none", facet.id());
        assert_eq!(world.found(&keys), "c1", "{keys}");
    }
    assert_eq!(world.index.relations().len(), 1);
}

#[test]
fn a_thing_never_speaks() {
    let mut document = document("actor worm; kind thing\n c1: cad > worm | a b c");
    let text = document.to_string();
    assert_eq!(problems(&[("it", &text)]), ["it: claim `c1`: thing `worm` cannot speak"]);
    document["actors"][0]["kind"] = json!("group");
    assert_eq!(problems(&[("it", &document.to_string())]), [""; 0]);
}
