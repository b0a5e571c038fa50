//! Claims, the texts they stand in and the dataset that has them, as linked data.

use super::iris::Iris;
use super::node::{Node, Term};
use crate::document::told;
use crate::exchange::shown::Shown;
use crate::model::{
    ActorIx, Claim, Dataset, Dated, Edtf, Evidence, Hop, Quantity, Source, SourceKind,
};
use crate::query::stance;

/// The datatype of dates (Library of Congress).
const EDTF: &str = "edtf:EDTF";

fn date(date: &Edtf) -> Term {
    Term::Typed(date.to_string(), EDTF)
}

/// A date with its basis, as two properties.
fn dated(node: Node, (property, basis): (&'static str, &'static str), clock: &Dated) -> Node {
    match &clock.date {
        Some(known) => node.with(property, date(known)).with(basis, clock.basis.id()),
        None => node,
    }
}

/// The dataset.
pub fn dataset(iris: &Iris<'_>, shown: &Shown<'_>) -> Node {
    let dataset = shown.dataset;
    let license = dataset.license.iter().map(|id| format!("https://spdx.org/licenses/{id}"));
    let compiled = dataset.compiled.iter();
    Node::new(iris.dataset(), &["schema:Dataset"])
        .with("schema:name", &dataset.title)
        .each("schema:description", &dataset.description)
        .with("schema:abstract", shown.sentence)
        .each("schema:license", license.map(Term::Iri))
        .each("schema:dateModified", compiled.map(|day| Term::Typed(day.clone(), "xsd:date")))
}

/// What schema.org calls a kind of text.
const fn text_type(kind: Option<SourceKind>) -> &'static str {
    match kind {
        Some(SourceKind::NewsArticle) => "schema:NewsArticle",
        Some(SourceKind::Opinion) => "schema:OpinionNewsArticle",
        Some(SourceKind::Report) => "schema:Report",
        Some(SourceKind::Post) => "schema:SocialMediaPosting",
        Some(SourceKind::Transcript | SourceKind::Other) | None => "schema:CreativeWork",
    }
}

/// A text.
pub fn source(iris: &Iris<'_>, source: &Source) -> Node {
    let agent = |ix: ActorIx| Term::Iri(iris.actor(ix));
    let originals = source.derived_from.iter().map(|original| agent(original.actor));
    let published = Dated { date: source.published.clone(), basis: source.published_basis };
    let node = Node::new(iris.source(source), &[text_type(source.kind), "prov:Entity"])
        .with("schema:identifier", source.id.as_str())
        .with("schema:headline", &source.title)
        .each("schema:publisher", source.publisher.map(agent))
        .each("schema:author", source.author.map(agent))
        .with("schema:inLanguage", &source.language)
        .each("sayso:sha256", &source.sha256)
        .each("prov:wasDerivedFrom", originals);
    dated(node, ("schema:datePublished", "sayso:publishedBasis"), &published)
}

/// A claim: who says it through whom, what was coded, when, and where the texts say it.
pub fn claim(iris: &Iris<'_>, dataset: &Dataset, claim: &Claim) -> Node {
    let agent = |ix: &ActorIx| Term::Iri(iris.actor(*ix));
    let spoken_of = claim.subject.iter().chain(&claim.object.actors);
    let mut sources: Vec<_> = claim.evidence.iter().map(|evidence| evidence.source).collect();
    sources.dedup();
    let sources = || sources.iter().map(|ix| Term::Iri(iris.source(dataset.source(*ix))));
    let hops = claim.attribution.iter().enumerate();
    let node = Node::new(iris.claim(claim), &["schema:Claim", "prov:Entity"])
        .with("schema:identifier", claim.id.as_str())
        .with("schema:name", told(dataset, claim))
        .with("schema:text", &claim.statement)
        .with("schema:author", agent(&claim.root().actor))
        .each("schema:about", spoken_of.map(agent))
        .each("schema:appearance", sources())
        .each("schema:keywords", claim.topics.iter().map(|ix| &dataset.topic(*ix).label))
        .with("prov:wasAttributedTo", agent(&claim.root().actor))
        .each("prov:qualifiedAttribution", hops.map(|(at, hop)| attribution(iris, at, hop)))
        .each("prov:wasDerivedFrom", sources())
        .each("sayso:to", claim.to.iter().map(agent));
    let node = coded(iris, node, claim);
    let node = dated(node, ("schema:temporalCoverage", "sayso:aboutBasis"), &claim.about);
    let node = dated(node, ("schema:dateCreated", "sayso:saidBasis"), &claim.said);
    let pointers = claim.evidence.iter().map(|evidence| pointer(iris, dataset, evidence));
    node.each("sayso:evidence", pointers)
}

/// What was coded of the statement.
fn coded(iris: &Iris<'_>, node: Node, claim: &Claim) -> Node {
    let agent = |ix: &ActorIx| Term::Iri(iris.actor(*ix));
    let certainty = &claim.certainty;
    node.each("sayso:subject", claim.subject.iter().map(agent))
        .each("sayso:subjectPart", &claim.subject_part)
        .each("sayso:predicate", claim.predicate.map(|ix| Term::Iri(iris.predicate(ix))))
        .each("sayso:object", claim.object.actors.iter().map(agent))
        .each("sayso:objectPart", &claim.object.part)
        .each("sayso:objectText", &claim.object.text)
        .each("sayso:kind", claim.kind.map(|kind| kind.id()))
        .each("sayso:polarity", claim.polarity.map(|polarity| polarity.id()))
        .each("sayso:stance", stance(claim).map(|stance| stance.id()))
        .each("sayso:hedge", &certainty.hedge)
        .each("sayso:likelihood", certainty.likelihood.map(|likelihood| likelihood.id()))
        .each("sayso:confidence", certainty.confidence.map(|confidence| confidence.id()))
        .each("sayso:quantity", claim.quantity.as_ref().map(quantity))
        .with("sayso:weight", claim.weight.id())
        .each("sayso:note", &claim.note)
}

/// One hop of the chain; 1 is the publisher.
fn attribution(iris: &Iris<'_>, at: usize, hop: &Hop) -> Node {
    Node::blank("prov:Attribution")
        .with("prov:agent", Term::Iri(iris.actor(hop.actor)))
        .with("prov:hadRole", Term::Name(format!("sayso:{}", hop.mode.id()).into()))
        .with("sayso:position", at as u32 + 1)
        .each("sayso:verb", &hop.verb)
}

fn quantity(quantity: &Quantity) -> Node {
    Node::blank("schema:QuantitativeValue")
        .with("schema:name", &quantity.as_said)
        .with("schema:value", Term::Typed(quantity.value.to_string(), "xsd:double"))
        .with("schema:unitText", &quantity.unit)
        .with("sayso:comparator", quantity.comparator.id())
}

fn pointer(iris: &Iris<'_>, dataset: &Dataset, evidence: &Evidence) -> Node {
    let selector = |quote| Node::blank("oa:TextQuoteSelector").with("oa:exact", quote);
    Node::blank("oa:SpecificResource")
        .with("oa:hasSource", Term::Iri(iris.source(dataset.source(evidence.source))))
        .each("oa:hasSelector", evidence.quote.as_ref().map(selector))
        .each("sayso:paragraph", evidence.paragraph)
        .each("sayso:flag", evidence.flags.iter().map(|flag| flag.id()))
}
