//! Nodes and edges with what is known of them, before they are written in one syntax or another.

use crate::document::{chain_sentence, does, speaker_name, told};
use crate::exchange::shown::{Omitted, Shown};
use crate::model::{ActorIx, Claim, ClaimKind, Confidence, Dataset, Extent, Likelihood, Polarity};
use crate::query::{RelationKey, Stance, stance};

/// What is known of a node beside its id and label, in writing order.
pub const NODE_ATTRIBUTES: [&str; 4] = ["kind", "aliases", "description", "wikidata"];

/// What is known of an edge beside its id, ends and label, in writing order. `about_first` and
/// `about_last` are the first and last day that `about` may cover. No name is one that a format
/// has a meaning for (`kind` parts parallel edges in GEXF).
pub const EDGE_ATTRIBUTES: [&str; 18] = [
    "claim",
    "told",
    "speaker",
    "chain",
    "stance",
    "predicate",
    "symmetric",
    "claim_kind",
    "polarity",
    "hedge",
    "likelihood",
    "confidence",
    "about",
    "about_basis",
    "about_first",
    "about_last",
    "said",
    "source",
];

/// A node or an edge; an attribute that has no value is empty.
pub struct Item<const N: usize> {
    pub id: String,
    pub label: String,
    pub attributes: [String; N],
}

pub type Node = Item<{ NODE_ATTRIBUTES.len() }>;

pub struct Edge {
    pub item: Item<{ EDGE_ATTRIBUTES.len() }>,
    /// Ids of nodes.
    pub source: String,
    pub target: String,
    /// The predicate's id.
    pub predicate: String,
    /// First and last day of the time spoken of, where both are known and firm.
    pub spell: Option<(String, String)>,
}

/// The graph.
pub struct Graph {
    pub nodes: Vec<Node>,
    pub edges: Vec<Edge>,
    /// The claims that are no relation.
    pub omitted: Vec<Omitted>,
}

impl Graph {
    /// The graph of the claims shown; actors in the order of the dataset, claims in the order shown.
    pub fn of(shown: &Shown<'_>) -> Self {
        let dataset = shown.dataset;
        let mut is_end = vec![false; dataset.actors.len()];
        let (mut edges, mut omitted) = (Vec::new(), Vec::new());
        for (ix, claim) in shown.claims() {
            let keys = RelationKey::of_claim(dataset, claim);
            if keys.is_empty() {
                let why = "it is no relation: its subject, its predicate or an actor as its object is not coded";
                omitted.push(Omitted { claim: ix, why });
            }
            let only = keys.len() == 1;
            for (at, key) in keys.iter().enumerate() {
                for end in [key.subject, key.object] {
                    is_end[end.get()] = true;
                }
                let id =
                    if only { claim.id.to_string() } else { format!("{}~{}", claim.id, at + 1) };
                edges.push(edge(dataset, claim, key, id));
            }
        }
        let ends = (0..is_end.len()).filter(|at| is_end[*at]);
        let nodes = ends.map(|at| node(dataset, ActorIx(at as u32))).collect();
        Self { nodes, edges, omitted }
    }
}

fn node(dataset: &Dataset, ix: ActorIx) -> Node {
    let actor = dataset.actor(ix);
    let attributes = [
        actor.kind.id().to_owned(),
        actor.aliases.join("; "),
        actor.description.clone().unwrap_or_default(),
        actor.wikidata.clone().unwrap_or_default(),
    ];
    Item { id: actor.id.to_string(), label: actor.name.clone(), attributes }
}

fn edge(dataset: &Dataset, claim: &Claim, key: &RelationKey, id: String) -> Edge {
    let predicate = dataset.predicate(key.predicate);
    let speaker = speaker_name(dataset, claim);
    let extent = claim.about.extent();
    let ends = extent.map(days).unwrap_or_default();
    let certainty = &claim.certainty;
    let firm = extent.is_some_and(|extent| extent.firm);
    let spell = (firm && !ends.0.is_empty() && !ends.1.is_empty()).then(|| ends.clone());
    let date =
        |date: Option<&crate::model::Edtf>| date.map(ToString::to_string).unwrap_or_default();
    let label = format!("{speaker} {}: {}", does(claim), predicate.label);
    let attributes = [
        claim.id.to_string(),
        told(dataset, claim),
        speaker,
        chain_sentence(dataset, claim),
        coded(stance(claim).map(Stance::id)),
        predicate.label.clone(),
        predicate.symmetric.to_string(),
        coded(claim.kind.map(ClaimKind::id)),
        coded(claim.polarity.map(Polarity::id)),
        certainty.hedge.clone().unwrap_or_default(),
        coded(certainty.likelihood.map(Likelihood::id)),
        coded(certainty.confidence.map(Confidence::id)),
        date(claim.about.date.as_ref()),
        claim.about.basis.id().to_owned(),
        ends.0,
        ends.1,
        date(claim.said.date.as_ref()),
        dataset.source(claim.source()).title.clone(),
    ];
    Edge {
        item: Item { id, label, attributes },
        source: dataset.actor(key.subject).id.to_string(),
        target: dataset.actor(key.object).id.to_string(),
        predicate: predicate.id.to_string(),
        spell,
    }
}

/// The id of a value; empty where none is coded.
fn coded(value: Option<&str>) -> String {
    value.unwrap_or_default().to_owned()
}

/// First and last day, empty where nothing bounds them.
fn days(extent: Extent) -> (String, String) {
    let day = |day: crate::model::Day| {
        let (year, month, date) = day.calendar();
        let sign = if year < 0 { "-" } else { "" };
        let written = format!("{sign}{:04}-{month:02}-{date:02}", year.abs());
        if day.is_bounded() { written } else { String::new() }
    };
    (day(extent.first), day(extent.last))
}
