//! Claims as nanopublications (nanopub.net, guidelines 1.0) in TriG: one for each claim, whose
//! assertion is that somebody says it, and one for each link between them.
//!
//! They are neither signed nor given trusty addresses: that is done by whoever publishes them.

use super::kept::Kept;
use super::rdf::{self, Iris, Node, PREFIXES, Term};
use super::shown::Shown;
use crate::model::{Claim, DynSort, Link, LinkAuthor};
use std::fmt::Write;

/// Prefixes that only nanopublications need.
const OWN_PREFIXES: [(&str, &str); 2] =
    [("np", "http://www.nanopub.org/nschema#"), ("dct", "http://purl.org/dc/terms/")];

/// The nanopublications, those of claims first.
pub fn write(shown: &Shown<'_>) -> String {
    let dataset = shown.dataset;
    let (kept, iris) = (Kept::of(shown), Iris::of(shown));
    let mut out = String::new();
    for (prefix, iri) in PREFIXES.iter().chain(&OWN_PREFIXES) {
        push(&mut out, format_args!("@prefix {prefix}: <{iri}> .\n"));
    }
    let publication = Publication { shown, iris: &iris };
    for (_, claim) in shown.claims() {
        publication.claim(&mut out, claim);
    }
    for link in kept.links(dataset) {
        publication.link(&mut out, link);
    }
    out
}

/// Writing to a text does not fail.
fn push(out: &mut String, words: std::fmt::Arguments<'_>) {
    out.write_fmt(words).expect("a text can be written to");
}

struct Publication<'a> {
    shown: &'a Shown<'a>,
    iris: &'a Iris<'a>,
}

impl Publication<'_> {
    fn claim(&self, out: &mut String, claim: &Claim) {
        let (dataset, iris) = (self.shown.dataset, self.iris);
        let mut named: Vec<_> = claim.attribution.iter().map(|hop| hop.actor).collect();
        named.extend(claim.to.iter().chain(&claim.subject).chain(&claim.object.actors));
        named.dyn_sort_by_key(|actor| *actor);
        named.dedup();
        let mut nodes = vec![rdf::claim(iris, dataset, claim)];
        nodes.extend(named.into_iter().map(|actor| {
            let name = dataset.actor(actor).name.as_str();
            Node::new(iris.actor(actor), &["rdfs:Resource"]).with("rdfs:label", name)
        }));
        let mut from: Vec<_> = claim.evidence.iter().map(|evidence| evidence.source).collect();
        from.dedup();
        let from = from.iter().map(|ix| iris.source(dataset.source(*ix))).collect();
        self.publication(out, iris.unique("nanopublication", claim.id.as_str()), &nodes, from);
    }

    fn link(&self, out: &mut String, link: &Link) {
        let (dataset, iris) = (self.shown.dataset, self.iris);
        let from = match (link.author, link.claim) {
            (LinkAuthor::Actor(_), Some(claim)) => iris.claim(dataset.claim(claim)),
            _ => iris.dataset(),
        };
        let own = iris.unique("nanopublication", &iris.link(link));
        self.publication(out, own, &[rdf::link(iris, dataset, link)], vec![from]);
    }

    /// A nanopublication: what is asserted, where that was derived from, and what it is a part of.
    fn publication(&self, out: &mut String, own: String, nodes: &[Node], from: Vec<String>) {
        push(
            out,
            format_args!(
                "\n<{own}#Head> {{\n  <{own}> a np:Nanopublication ;\n    np:hasAssertion <{own}#assertion> ;\n    np:hasProvenance <{own}#provenance> ;\n    np:hasPublicationInfo <{own}#pubinfo> .\n}}\n"
            ),
        );
        push(out, format_args!("<{own}#assertion> {{\n"));
        for node in nodes {
            out.push_str("  ");
            self::node(out, node);
            out.push_str(" .\n");
        }
        let from: Vec<String> = from.iter().map(|iri| format!("<{iri}>")).collect();
        push(
            out,
            format_args!(
                "}}\n<{own}#provenance> {{\n  <{own}#assertion> prov:wasDerivedFrom {} .\n}}\n",
                from.join(" , ")
            ),
        );
        let dataset = self.shown.dataset;
        push(
            out,
            format_args!("<{own}#pubinfo> {{\n  <{own}> dct:isPartOf <{}>", self.iris.dataset()),
        );
        if let Some(day) = &dataset.compiled {
            push(out, format_args!(" ;\n    dct:created {}^^xsd:date", quoted(day)));
        }
        if let Some(id) = &dataset.license {
            push(out, format_args!(" ;\n    dct:license <https://spdx.org/licenses/{id}>"));
        }
        push(
            out,
            format_args!(
                " .\n  <{}> rdfs:label {} .\n}}\n",
                self.iris.dataset(),
                quoted(&dataset.title)
            ),
        );
    }
}

/// A thing with its properties, without the stop at the end.
fn node(out: &mut String, node: &Node) {
    match &node.iri {
        Some(iri) => push(out, format_args!("<{iri}>")),
        None => out.push('['),
    }
    push(out, format_args!(" a {}", node.types.join(" , ")));
    for (property, value) in &node.properties {
        push(out, format_args!(" ;\n    {property} "));
        term(out, value);
    }
    if node.iri.is_none() {
        out.push_str(" ]");
    }
}

fn term(out: &mut String, term: &Term) {
    match term {
        Term::Iri(iri) => push(out, format_args!("<{iri}>")),
        Term::Name(name) => out.push_str(name),
        Term::Text(text) => out.push_str(&quoted(text)),
        Term::Typed(text, datatype) => push(out, format_args!("{}^^{datatype}", quoted(text))),
        Term::Whole(number) => push(out, format_args!("{number}")),
        Term::Node(inner) => node(out, inner),
    }
}

/// A text in quotes, as TriG reads it back.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\0' => out.push_str("\\u0000"),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
