//! Writing a query as a location hash.

use super::percent::encode_value;
use crate::query::{Clause, Query, Selection, Sort, View, Voice};

/// The hash of a query, with its `#`; empty for the default query. Keys come in a fixed order,
/// and what is as by default is left out.
pub fn encode(query: &Query) -> String {
    let pairs = pairs(query);
    if pairs.is_empty() && query.view == View::Front {
        return String::new();
    }
    let mut hash = format!("#/{}", query.view.id());
    for (at, (key, value)) in pairs.iter().enumerate() {
        hash.push(if at == 0 { '?' } else { '&' });
        hash.push_str(key);
        hash.push('=');
        hash.push_str(value);
    }
    hash
}

fn pairs(query: &Query) -> Vec<(&'static str, String)> {
    let mut pairs: Vec<(&'static str, String)> = Vec::new();
    for (facet, clause) in &query.facets {
        pairs.push((facet.id(), clause_value(clause)));
    }
    for (clock, interval) in &query.intervals {
        pairs.push((clock.id(), encode_value(&interval.to_string())));
    }
    if !query.search.is_empty() {
        pairs.push(("q", encode_value(&query.search)));
    }
    if !query.without.is_empty() {
        pairs.push(("without", joined(query.without.iter().map(voice_value))));
    }
    pairs.extend(query.select.iter().map(|select| ("select", selection_value(select))));
    view_pairs(query, &mut pairs);
    pairs
}

/// The keys that belong to single views.
fn view_pairs(query: &Query, pairs: &mut Vec<(&'static str, String)>) {
    let default = Query::default();
    pairs.extend(query.sort.map(|sort| ("sort", sort_value(sort))));
    pairs.extend(query.group.map(|facet| ("group", facet.id().to_owned())));
    if query.clock != default.clock {
        pairs.push(("clock", query.clock.map_or("plane", |clock| clock.id()).to_owned()));
    }
    if query.lanes != default.lanes {
        pairs.push(("lanes", query.lanes.id().to_owned()));
    }
    pairs.extend(query.window.iter().map(|window| ("window", encode_value(&window.to_string()))));
    if query.arcs != default.arcs {
        let kinds = joined(query.arcs.iter().map(|kind| kind.id().to_owned()));
        pairs.push(("arcs", if kinds.is_empty() { "none".to_owned() } else { kinds }));
    }
    if query.show != default.show {
        pairs.push(("show", query.show.id().to_owned()));
    }
    if let Some(near) = &query.near {
        pairs.push(("near", format!("{}~{}", encode_value(&near.actor), near.steps)));
    }
    if !query.voice.is_empty() {
        pairs.push(("voice", joined(query.voice.iter().map(|id| encode_value(id)))));
    }
    if query.voice_role != default.voice_role {
        pairs.push(("as", query.voice_role.id().to_owned()));
    }
    if !query.draw.is_empty() {
        pairs.push(("draw", joined(query.draw.iter().map(|drawn| drawn.id().to_owned()))));
    }
    if !query.aspect.is_empty() {
        pairs.push(("aspect", joined(query.aspect.iter().map(|aspect| aspect.id().to_owned()))));
    }
    if !query.author.is_empty() {
        pairs.push(("author", joined(query.author.iter().map(|id| encode_value(id)))));
    }
}

fn joined(values: impl Iterator<Item = String>) -> String {
    values.collect::<Vec<_>>().join(",")
}

fn clause_value(clause: &Clause) -> String {
    let included = clause.include.iter().map(|term| encode_value(term.as_str()));
    let excluded = clause.exclude.iter().map(|term| format!("-{}", encode_value(term.as_str())));
    joined(included.chain(excluded))
}

fn voice_value(voice: &Voice) -> String {
    match voice {
        Voice::Actor(id) => format!("actor:{}", encode_value(id)),
        Voice::Source(id) => format!("source:{}", encode_value(id)),
    }
}

fn selection_value(select: &Selection) -> String {
    let (kind, id) = match select {
        Selection::Claim(id) => ("claim", id),
        Selection::Actor(id) => ("actor", id),
        Selection::Relation(id) => ("relation", id),
        Selection::Source(id) => ("source", id),
        Selection::Question(id) => ("question", id),
    };
    format!("{kind}:{}", encode_value(id))
}

fn sort_value(sort: Sort) -> String {
    format!("{}{}", if sort.descending { "-" } else { "" }, sort.key.id())
}
