//! Actors and predicates as linked data.

use super::iris::Iris;
use super::node::{Node, Term};
use crate::model::{ActorIx, ActorKind, Dataset, PredicateIx};

/// What schema.org calls a kind of actor. Where it has no word that says no more than is known, it
/// is a thing.
const fn schema_type(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::State => "schema:Country",
        ActorKind::GovernmentBody | ActorKind::Agency => "schema:GovernmentOrganization",
        ActorKind::ArmedGroup | ActorKind::InternationalOrganization => "schema:Organization",
        ActorKind::Media => "schema:NewsMediaOrganization",
        ActorKind::Person => "schema:Person",
        ActorKind::Document => "schema:CreativeWork",
        ActorKind::Place => "schema:Place",
        ActorKind::Group | ActorKind::Unnamed | ActorKind::Thing => "schema:Thing",
    }
}

/// An actor.
pub fn actor(iris: &Iris<'_>, dataset: &Dataset, ix: ActorIx) -> Node {
    let actor = dataset.actor(ix);
    let mut types = vec![schema_type(actor.kind)];
    if actor.kind.can_speak() {
        types.push("prov:Agent");
    }
    let wikidata = actor.wikidata.iter();
    let wikidata = wikidata.map(|item| format!("http://www.wikidata.org/entity/{item}"));
    Node::new(iris.actor(ix), &types)
        .with("schema:identifier", actor.id.as_str())
        .with("schema:name", &actor.name)
        .each("schema:alternateName", &actor.aliases)
        .each("schema:description", &actor.description)
        .each("schema:sameAs", wikidata.map(Term::Iri))
        .with("sayso:kind", actor.kind.id())
        .each("sayso:partOf", actor.part_of.iter().map(|whole| Term::Iri(iris.actor(*whole))))
}

/// A predicate.
pub fn predicate(iris: &Iris<'_>, dataset: &Dataset, ix: PredicateIx) -> Node {
    let predicate = dataset.predicate(ix);
    Node::new(iris.predicate(ix), &["schema:DefinedTerm"])
        .with("schema:termCode", predicate.id.as_str())
        .with("schema:name", &predicate.label)
        .each("schema:description", &predicate.definition)
}
