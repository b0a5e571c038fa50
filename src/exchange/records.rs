//! Records of a dataset as `sayso/1` writes them, without fields that say nothing.

use super::json::{Json, Object, texts};
use crate::model::{
    Actor, ActorIx, Basis, Certainty, Claim, ClaimIx, Dataset, Dated, Edtf, Evidence, Hop, Link,
    LinkAuthor, Predicate, Quantity, Question, Source, Story, Topic,
};
use serde_json::value::RawValue;

fn actor_ids(dataset: &Dataset, actors: &[ActorIx]) -> Vec<Json> {
    texts(actors.iter().map(|ix| dataset.actor(*ix).id.as_str()))
}

fn claim_ids(dataset: &Dataset, claims: &[ClaimIx]) -> Vec<Json> {
    texts(claims.iter().map(|ix| dataset.claim(*ix).id.as_str()))
}

/// A date with its basis; nothing where neither says anything.
fn dated(date: Option<&Edtf>, basis: Basis) -> Option<Object> {
    let says_something = date.is_some() || basis != Basis::None;
    let record =
        || Object::default().maybe("date", date.map(Edtf::to_string)).with("basis", basis.id());
    says_something.then(record)
}

fn known(basis: Basis) -> Option<&'static str> {
    (basis != Basis::None).then(|| basis.id())
}

/// A source.
pub fn source(dataset: &Dataset, source: &Source) -> Object {
    let derived = source.derived_from.iter().map(|original| {
        let record = Object::default()
            .with("actor", dataset.actor(original.actor).id.as_str())
            .with("how", &original.how)
            .with("read", original.read)
            .with("basis", original.basis.id());
        Json::Object(record)
    });
    let uncoded = source.uncoded.iter().map(|uncoded| {
        let record = Object::default()
            .with("paragraph", uncoded.paragraph)
            .maybe("quote", uncoded.quote.as_ref())
            .with("reason", &uncoded.reason);
        Json::Object(record)
    });
    Object::default()
        .with("id", source.id.as_str())
        .with("title", &source.title)
        .maybe("publisher", source.publisher.map(|ix| dataset.actor(ix).id.as_str()))
        .maybe("publisher_basis", known(source.publisher_basis))
        .maybe("author", source.author.map(|ix| dataset.actor(ix).id.as_str()))
        .maybe("kind", source.kind.map(|kind| kind.id()))
        .with("language", &source.language)
        .maybe("url", source.url.as_ref())
        .maybe("url_basis", known(source.url_basis))
        .maybe("published", dated(source.published.as_ref(), source.published_basis))
        .maybe("sha256", source.sha256.as_ref())
        .maybe("paragraphs", source.paragraphs)
        .maybe("note", source.note.as_ref())
        .list("derived_from", derived.collect())
        .list("uncoded", uncoded.collect())
}

/// An actor that is part of some of these wholes.
pub fn actor(dataset: &Dataset, actor: &Actor) -> Object {
    Object::default()
        .with("id", actor.id.as_str())
        .with("name", &actor.name)
        .with("kind", actor.kind.id())
        .list("aliases", texts(&actor.aliases))
        .list("part_of", actor_ids(dataset, &actor.part_of))
        .maybe("description", actor.description.as_ref())
        .maybe("wikidata", actor.wikidata.as_ref())
}

/// A predicate.
pub fn predicate(predicate: &Predicate) -> Object {
    Object::default()
        .with("id", predicate.id.as_str())
        .with("label", &predicate.label)
        .maybe("inverse", predicate.inverse.as_ref())
        .maybe("definition", predicate.definition.as_ref())
        .maybe("symmetric", predicate.symmetric.then_some(true))
        .maybe("group", predicate.group.map(|group| group.id()))
}

/// A topic.
pub fn topic(topic: &Topic) -> Object {
    Object::default().with("id", topic.id.as_str()).with("label", &topic.label)
}

/// A claim.
pub fn claim(dataset: &Dataset, claim: &Claim) -> Object {
    let topics = claim.topics.iter().map(|ix| dataset.topic(*ix).id.as_str());
    let alternatives = claim.alternatives.iter().map(|other| {
        let record = Object::default()
            .with("field", &other.field)
            .with("value", &other.value)
            .with("why", &other.why);
        Json::Object(record)
    });
    Object::default()
        .with("id", claim.id.as_str())
        .with("statement", &claim.statement)
        .list("attribution", claim.attribution.iter().map(|hop| self::hop(dataset, hop)).collect())
        .list("to", actor_ids(dataset, &claim.to))
        .list("subject", actor_ids(dataset, &claim.subject))
        .maybe("subject_part", claim.subject_part.as_ref())
        .maybe("predicate", claim.predicate.map(|ix| dataset.predicate(ix).id.as_str()))
        .list("object", actor_ids(dataset, &claim.object.actors))
        .maybe("object_part", claim.object.part.as_ref())
        .maybe("object_text", claim.object.text.as_ref())
        .maybe("kind", claim.kind.map(|kind| kind.id()))
        .maybe("polarity", claim.polarity.map(|polarity| polarity.id()))
        .maybe("certainty", certainty(&claim.certainty))
        .maybe("quantity", claim.quantity.as_ref().map(quantity))
        .maybe("about", clock(&claim.about))
        .maybe("said", clock(&claim.said))
        .list("evidence", claim.evidence.iter().map(|e| evidence(dataset, e)).collect())
        .list("topics", texts(topics))
        .with("weight", claim.weight.id())
        .maybe("note", claim.note.as_ref())
        .list("alternatives", alternatives.collect())
}

fn clock(clock: &Dated) -> Option<Object> {
    dated(clock.date.as_ref(), clock.basis)
}

fn hop(dataset: &Dataset, hop: &Hop) -> Json {
    let record = Object::default()
        .with("actor", dataset.actor(hop.actor).id.as_str())
        .maybe("verb", hop.verb.as_ref())
        .with("mode", hop.mode.id());
    Json::Object(record)
}

fn certainty(certainty: &Certainty) -> Option<Object> {
    let record = Object::default()
        .maybe("hedge", certainty.hedge.as_ref())
        .maybe("likelihood", certainty.likelihood.map(|likelihood| likelihood.id()))
        .maybe("confidence", certainty.confidence.map(|confidence| confidence.id()));
    (!record.is_empty()).then_some(record)
}

fn quantity(quantity: &Quantity) -> Object {
    let digits = RawValue::from_string(quantity.value.to_string());
    Object::default()
        .with("as_said", &quantity.as_said)
        // A figure is a number in the notation of JSON, always.
        .maybe("value", digits.ok().map(Json::Number))
        .with("comparator", quantity.comparator.id())
        .with("unit", &quantity.unit)
}

fn evidence(dataset: &Dataset, evidence: &Evidence) -> Json {
    let record = Object::default()
        .with("source", dataset.source(evidence.source).id.as_str())
        .maybe("paragraph", evidence.paragraph)
        .maybe("quote", evidence.quote.as_ref())
        .list("flags", texts(evidence.flags.iter().map(|flag| flag.id())));
    Json::Object(record)
}

/// A link.
pub fn link(dataset: &Dataset, link: &Link) -> Object {
    let author = match link.author {
        LinkAuthor::Compiler => "compiler",
        LinkAuthor::Actor(ix) => dataset.actor(ix).id.as_str(),
    };
    Object::default()
        .with("from", dataset.claim(link.from).id.as_str())
        .with("to", dataset.claim(link.to).id.as_str())
        .with("kind", link.kind.id())
        .maybe("aspect", link.aspect.map(|aspect| aspect.id()))
        .with("author", author)
        .maybe("claim", link.claim.map(|ix| dataset.claim(ix).id.as_str()))
        .with("rationale", &link.rationale)
}

/// A question.
pub fn question(dataset: &Dataset, question: &Question) -> Object {
    let sides = question.sides.iter().map(|side| {
        let claims = claim_ids(dataset, &side.claims);
        Json::Object(Object::default().with("heading", &side.heading).with("claims", claims))
    });
    Object::default()
        .with("id", question.id.as_str())
        .with("text", &question.text)
        .maybe("lead", question.lead.then_some(true))
        .with("query", &question.query)
        .list("sides", sides.collect())
        .maybe("caveat", question.caveat.as_ref())
}

/// A story.
pub fn story(dataset: &Dataset, story: &Story) -> Object {
    let steps = story.steps.iter().map(|step| {
        let record = Object::default()
            .with("text", &step.text)
            .with("claims", claim_ids(dataset, &step.claims))
            .with("query", &step.query);
        Json::Object(record)
    });
    Object::default()
        .with("id", story.id.as_str())
        .with("title", &story.title)
        .with("steps", steps.collect::<Vec<_>>())
}
