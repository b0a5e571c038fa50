//! Writing a query as a location hash.

use super::percent::{encode_dates, encode_text, with_plain_end};
use crate::query::{Clause, Near, Query, Selection, Sort, Voice};

/// The hash of a query, with its `#`; empty for the default query. Keys come in a fixed order,
/// and what is as by default is left out.
pub fn encode(query: &Query) -> String {
    if *query == Query::default() {
        return String::new();
    }
    let pairs = pairs(query);
    let mut hash = format!("#/{}", query.view.id());
    for (at, (key, value)) in pairs.iter().enumerate() {
        hash.push(if at == 0 { '?' } else { '&' });
        hash.push_str(key);
        hash.push('=');
        hash.push_str(value);
    }
    with_plain_end(hash)
}

/// Every key that is not as by default, with its value. Not a part of what the front page starts
/// with.
#[inline(never)]
fn pairs(query: &Query) -> Vec<(&'static str, String)> {
    let mut pairs: Vec<(&'static str, String)> = Vec::new();
    for (facet, clause) in &query.facets {
        pairs.push((facet.id(), clause_value(clause)));
    }
    for (clock, interval) in &query.intervals {
        pairs.push((clock.id(), encode_dates(&interval.to_string())));
    }
    let own = |id: &str| id.to_owned();
    let default = Query::default();
    let plane = query.clock.map_or("plane", |clock| clock.id());
    let arcs = || list(&mut query.arcs.iter().map(|kind| own(kind.id()))).unwrap_or(own("none"));
    let near = |near: &Near| format!("{}~{}", near.actor, near.steps);
    let single = [
        ("q", (!query.search.is_empty()).then(|| encode_text(&query.search))),
        ("without", list(&mut query.without.iter().map(voice_value))),
        ("select", query.select.as_ref().map(selection_value)),
        ("story", query.story.as_ref().map(|at| format!("{}~{}", at.story, at.step))),
        ("data", query.data.as_ref().map(|title| encode_text(title))),
        // From here on keys that belong to single views.
        ("sort", query.sort.map(sort_value)),
        ("group", query.group.map(|facet| own(facet.id()))),
        ("clock", (query.clock != default.clock).then(|| own(plane))),
        ("lanes", (query.lanes != default.lanes).then(|| own(query.lanes.id()))),
        ("window", query.window.as_ref().map(|window| encode_dates(&window.to_string()))),
        ("arcs", (query.arcs != default.arcs).then(arcs)),
        ("show", (query.show != default.show).then(|| own(query.show.id()))),
        ("near", query.near.as_ref().map(near)),
        ("voice", list(&mut query.voice.iter().cloned())),
        ("as", (query.voice_role != default.voice_role).then(|| own(query.voice_role.id()))),
        ("draw", list(&mut query.draw.iter().map(|drawn| own(drawn.id())))),
        ("aspect", list(&mut query.aspect.iter().map(|aspect| own(aspect.id())))),
        ("author", list(&mut query.author.iter().cloned())),
    ];
    pairs.extend(single.into_iter().filter_map(|(key, value)| Some((key, value?))));
    pairs
}

/// Values with commas between; `None` if there are none.
fn list(values: &mut dyn Iterator<Item = String>) -> Option<String> {
    let mut list = values.next()?;
    for value in values {
        list.push(',');
        list.push_str(&value);
    }
    Some(list)
}

fn clause_value(clause: &Clause) -> String {
    let included = clause.include.iter().map(|term| term.as_str().to_owned());
    let excluded = clause.exclude.iter().map(|term| format!("-{}", term.as_str()));
    list(&mut included.chain(excluded)).unwrap_or_default()
}

fn voice_value(voice: &Voice) -> String {
    match voice {
        Voice::Actor(id) => format!("actor:{id}"),
        Voice::Source(id) => format!("source:{id}"),
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
    format!("{kind}:{id}")
}

fn sort_value(sort: Sort) -> String {
    format!("{}{}", if sort.descending { "-" } else { "" }, sort.key.id())
}
