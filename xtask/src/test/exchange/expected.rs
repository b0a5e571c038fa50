//! What must be found in the exports of a dataset, counted by the core as the page counts it.

use std::collections::{BTreeMap, BTreeSet};

use sayso::document::labels;
use sayso::model::{ActorIx, Dataset, Slug};
use sayso::query::{Evaluation, Facet, FacetCounts, Index, Query, Reading, RelationKey, carriers};
use sayso::state::decode;
use serde_json::{Value, json};

/// The hash that the interval of `docs/beyond-one-page.md` asks for.
const INTERVAL: &str = "#/claims?about=1996..2001";

/// The hash of its facet with a clause of its own.
const POLARITY: &str = "#/claims?topic=ties&polarity=negate";

/// Everything that is expected.
pub fn expected(dataset: &Dataset) -> Value {
    let claims = dataset.claims.iter().map(|claim| {
        let root = &dataset.actor(claim.root().actor).name;
        json!({"id": claim.id.as_str(), "statement": claim.statement, "root": root})
    });
    json!({
        "claims": claims.collect::<Vec<_>>(),
        "links": dataset.links.len(),
        "pointers": dataset.claims.iter().map(|claim| claim.evidence.len()).sum::<usize>(),
        "dated": dataset.claims.iter().filter(|claim| claim.about.date.is_some()).count(),
        "graph": graph(dataset),
        "sql": answers(dataset),
    })
}

/// The claims of the part that `docs/beyond-one-page.md` makes a page of.
pub fn part(dataset: &Dataset) -> BTreeSet<Slug> {
    let topic = dataset.topic_by_id("ties");
    let claims = dataset.claims.iter();
    let part = claims.filter(|claim| claim.topics.iter().any(|ix| Some(*ix) == topic));
    part.map(|claim| claim.id.clone()).collect()
}

/// The relations as nodes and edges: an edge for each claim and each pair of its ends.
fn graph(dataset: &Dataset) -> Value {
    let (mut nodes, mut edges) = (BTreeMap::new(), BTreeMap::new());
    let mut dates = BTreeMap::new();
    for claim in &dataset.claims {
        for key in RelationKey::of_claim(dataset, claim) {
            for end in [key.subject, key.object] {
                nodes.insert(end, ());
            }
            *edges.entry((key.subject, key.object)).or_insert(0) += 1;
            if let Some(date) = &claim.about.date {
                dates.insert(claim.id.as_str(), date.to_string());
            }
        }
    }
    let all: usize = edges.values().sum();
    json!({"nodes": nodes.len(), "edges": all, "parallel": all - edges.len(), "dates": dates})
}

/// What the questions of `docs/beyond-one-page.md` are answered with on the page.
fn answers(dataset: &Dataset) -> Value {
    let index = Index::new(dataset);
    let asked = |hash: &str| {
        let query: Query = decode(hash).query;
        let reading = Reading::new(dataset, index.relations(), &query.without);
        let evaluation = Evaluation::new(index.table(), &reading, &query);
        (evaluation.facet_counts(index.table(), &reading), evaluation.matches())
    };
    let (all, _) = asked("");
    let named = |facet| rows(&all, facet, |id| labels::value(dataset, facet, id));
    let (polarity, _) = asked(POLARITY);
    let (_, inside) = asked(INTERVAL);
    let interval = [inside.count() - inside.possible, inside.possible, inside.undated_count()];
    json!({
        "topics": named(Facet::Topic),
        "speakers": named(Facet::Speaker),
        "roots": named(Facet::Root),
        "stances": rows(&all, Facet::Stance, str::to_owned),
        "polarity, with a topic and a polarity asked for":
            rows(&polarity, Facet::Polarity, str::to_owned),
        "certainly inside, possibly inside, undated": [interval],
        "ways": ways(dataset),
    })
}

/// The values of a facet with their claims, those without any left out.
fn rows(counts: &FacetCounts, facet: Facet, name: impl Fn(&str) -> String) -> Vec<Value> {
    let values = counts.of(facet).filter(|value| value.count > 0);
    values.map(|value| json!([name(value.id), value.count])).collect()
}

/// Who carries whom.
fn ways(dataset: &Dataset) -> Vec<Value> {
    let claims: Vec<_> = dataset.claim_ixs().collect();
    let name = |actor: ActorIx| dataset.actor(actor).name.clone();
    let mut ways: BTreeMap<[String; 3], usize> = BTreeMap::new();
    for way in carriers(dataset, &claims).ways {
        let relay = way.relay.map(name).unwrap_or_default();
        *ways
            .entry([name(way.root), relay, way.publisher.map(name).unwrap_or_default()])
            .or_default() += way.claims;
    }
    ways.into_iter()
        .map(|([root, relay, publisher], n)| json!([root, relay, publisher, n]))
        .collect()
}
