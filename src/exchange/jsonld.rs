//! Claims as JSON-LD 1.1, with its context inline: nothing has to be fetched to read it.

use super::json::{Json, Object, by_lines};
use super::kept::Kept;
use super::rdf::{self, Iris, Node, PREFIXES, Term};
use super::shown::Shown;
use crate::model::{ActorIx, PredicateIx};

/// The document: the dataset, its texts, actors and predicates, the claims, and the links.
pub fn write(shown: &Shown<'_>) -> String {
    let dataset = shown.dataset;
    let (kept, iris) = (Kept::of(shown), Iris::of(shown));
    let mut nodes = vec![rdf::dataset(&iris, shown)];
    nodes.extend(kept.sources.iter().map(|at| rdf::source(&iris, &dataset.sources[at])));
    nodes.extend(kept.actors.iter().map(|at| rdf::actor(&iris, dataset, ActorIx(at as u32))));
    let predicates = kept.predicates.iter().map(|at| PredicateIx(at as u32));
    nodes.extend(predicates.map(|ix| rdf::predicate(&iris, dataset, ix)));
    nodes.extend(shown.claims().map(|(_, claim)| rdf::claim(&iris, dataset, claim)));
    let links: Vec<_> = kept.links(dataset).collect();
    if links.iter().any(|link| link.author == crate::model::LinkAuthor::Compiler) {
        nodes.push(rdf::compiler(&iris));
    }
    nodes.extend(links.into_iter().map(|link| rdf::link(&iris, dataset, link)));
    let head = Object::default().with("@context", context());
    by_lines(&head, &[("@graph", nodes.into_iter().map(object).collect())])
}

/// Names without a prefix are schema.org's.
fn context() -> Object {
    let context = Object::default().with("@vocab", "https://schema.org/");
    PREFIXES.iter().fold(context, |context, (prefix, iri)| context.with(*prefix, *iri))
}

/// A thing as an object: what a property has several times stands in a list.
fn object(node: Node) -> Object {
    let types = node.types.iter().map(|name| short(name).into()).collect::<Vec<Json>>();
    let mut object = Object::default().maybe("@id", node.iri).with("@type", types);
    let mut fields: Vec<(&'static str, Vec<Json>)> = Vec::new();
    for (property, term) in node.properties {
        let value = value(term);
        match fields.iter_mut().find(|(known, _)| *known == property) {
            Some((_, values)) => values.push(value),
            None => fields.push((property, vec![value])),
        }
    }
    for (property, mut values) in fields {
        let only = if values.len() == 1 { values.pop() } else { None };
        object = object.with(short(property), only.unwrap_or(Json::List(values)));
    }
    object
}

fn value(term: Term) -> Json {
    match term {
        Term::Iri(iri) => Object::default().with("@id", iri).into(),
        Term::Name(name) => Object::default().with("@id", Json::Text(name)).into(),
        Term::Text(text) => text.into(),
        Term::Typed(text, datatype) => {
            Object::default().with("@value", text).with("@type", datatype).into()
        }
        Term::Whole(number) => number.into(),
        Term::Node(node) => object(node).into(),
    }
}

fn short(name: &'static str) -> &'static str {
    name.strip_prefix("schema:").unwrap_or(name)
}
