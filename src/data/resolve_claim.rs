//! Claims and links: references, closed lists, and the rules of the format that hold within one
//! record (a chain begins with the publisher, a place never speaks, an actor's link names the
//! claim that draws it).

use super::check::Checker;
use super::file::{Located, Raw};
use super::limits::{HEDGE_WORDS, PART_WORDS, QUOTE_WORDS, VERB_WORDS};
use super::problem::Place;
use super::raw::{RawLink, RawSource};
use super::raw_claim::{RawCertainty, RawClaim, RawEvidence, RawHop, RawQuantity};
use super::resolve::{AllIds, check_paragraph, each};
use crate::model::{
    ActorIx, ActorKind, Alternative, Aspect, Certainty, Claim, ClaimIx, ClaimKind, Comparator,
    Confidence, Evidence, EvidenceFlag, Hop, Likelihood, Link, LinkAuthor, LinkKind, Mode, Object,
    Polarity, PredicateIx, Quantity, SourceIx, TopicIx, Weight,
};

/// Resolves some claims of a dataset; `all` tells of the actors and sources they refer to.
pub(super) fn claims(
    check: &mut Checker<'_>,
    ids: &AllIds,
    all: &Raw,
    some: &[Located<RawClaim>],
) -> Vec<Claim> {
    each(some, |at, raw| {
        speakers(check, ids, all, at, raw);
        claim(check, ids, all, at, raw)
    })
}

fn claim(check: &mut Checker<'_>, ids: &AllIds, all: &Raw, at: &Place, raw: &RawClaim) -> Claim {
    let topics = raw.topics.iter();
    let weight = raw.weight.as_deref().unwrap_or("supporting");
    if raw.subject.is_empty() {
        check.problem(at, "no subject");
    }
    Claim {
        id: check.slug(at, &raw.id),
        statement: check.text(at, "statement", &raw.statement),
        attribution: raw.attribution.iter().map(|hop| self::hop(check, ids, at, hop)).collect(),
        to: actors(check, ids, at, &raw.to),
        subject: actors(check, ids, at, &raw.subject),
        subject_part: part(check, at, "subject_part", raw.subject_part.as_ref()),
        predicate: PredicateIx(check.find(at, &ids.predicates, "predicate", &raw.predicate)),
        object: Object {
            actors: actors(check, ids, at, &raw.object),
            part: part(check, at, "object_part", raw.object_part.as_ref()),
            text: check.optional(at, "object_text", raw.object_text.as_ref()),
        },
        kind: check.term(at, "kind", &raw.kind, ClaimKind::from_id, ClaimKind::Assertion),
        polarity: check.term(at, "polarity", &raw.polarity, Polarity::from_id, Polarity::Affirm),
        certainty: raw
            .certainty
            .as_ref()
            .map_or_else(Certainty::default, |c| certainty(check, at, c)),
        quantity: raw.quantity.as_ref().map(|q| quantity(check, at, q)),
        about: check.dated(at, "about", raw.about.as_ref()),
        said: check.dated(at, "said", raw.said.as_ref()),
        evidence: raw.evidence.iter().map(|e| evidence(check, ids, all, at, e)).collect(),
        topics: topics.map(|id| TopicIx(check.find(at, &ids.topics, "topic", id))).collect(),
        weight: check.term(at, "weight", weight, Weight::from_id, Weight::Supporting),
        note: check.optional(at, "note", raw.note.as_ref()),
        alternatives: alternatives(raw),
    }
}

fn actors(check: &mut Checker<'_>, ids: &AllIds, at: &Place, list: &[String]) -> Vec<ActorIx> {
    list.iter().map(|id| ActorIx(check.find(at, &ids.actors, "actor", id))).collect()
}

fn part(check: &mut Checker<'_>, at: &Place, what: &str, text: Option<&String>) -> Option<String> {
    text.inspect(|text| check.words(at, what, text, PART_WORDS)).cloned()
}

fn hop(check: &mut Checker<'_>, ids: &AllIds, at: &Place, raw: &RawHop) -> Hop {
    if let Some(verb) = &raw.verb {
        check.words(at, "verb", verb, VERB_WORDS);
    }
    Hop {
        actor: ActorIx(check.find(at, &ids.actors, "actor", &raw.actor)),
        verb: raw.verb.clone(),
        mode: check.term(at, "mode", &raw.mode, Mode::from_id, Mode::Outlet),
    }
}

fn certainty(check: &mut Checker<'_>, at: &Place, raw: &RawCertainty) -> Certainty {
    if let Some(hedge) = &raw.hedge {
        check.words(at, "hedge", hedge, HEDGE_WORDS);
    }
    let likely = Likelihood::Likely;
    let likelihood = raw.likelihood.as_deref();
    let confidence = raw.confidence.as_deref();
    Certainty {
        hedge: raw.hedge.clone(),
        likelihood: likelihood
            .map(|id| check.term(at, "likelihood", id, Likelihood::from_id, likely)),
        confidence: confidence
            .map(|id| check.term(at, "confidence", id, Confidence::from_id, Confidence::Low)),
    }
}

fn quantity(check: &mut Checker<'_>, at: &Place, raw: &RawQuantity) -> Quantity {
    let about = Comparator::About;
    Quantity {
        as_said: check.text(at, "as_said", &raw.as_said),
        value: raw.value,
        comparator: check.term(at, "comparator", &raw.comparator, Comparator::from_id, about),
        unit: check.text(at, "unit", &raw.unit),
    }
}

fn evidence(
    check: &mut Checker<'_>,
    ids: &AllIds,
    all: &Raw,
    at: &Place,
    raw: &RawEvidence,
) -> Evidence {
    let source = SourceIx(check.find(at, &ids.sources, "source", &raw.source));
    if let Some(known) = source_named(ids, all, &raw.source) {
        check_paragraph(check, at, "evidence", raw.paragraph, known.paragraphs);
    }
    check.words(at, "quote", &raw.quote, QUOTE_WORDS);
    let sic = EvidenceFlag::Sic;
    let flags = raw.flags.iter();
    Evidence {
        source,
        paragraph: raw.paragraph,
        quote: raw.quote.clone(),
        flags: flags.map(|id| check.term(at, "flag", id, EvidenceFlag::from_id, sic)).collect(),
    }
}

fn alternatives(raw: &RawClaim) -> Vec<Alternative> {
    let list = raw.alternatives.iter();
    list.map(|a| Alternative { field: a.field.clone(), value: a.value.clone(), why: a.why.clone() })
        .collect()
}

/// The source with this id, if there is one.
fn source_named<'a>(ids: &AllIds, all: &'a Raw, id: &str) -> Option<&'a RawSource> {
    ids.sources.get(id).map(|at| &all.sources[at].raw)
}

/// The rules about who speaks: a chain and a pointer are there, the chain begins with the
/// publisher of each source pointed to, and a place never speaks. Ids are compared as written, so
/// that an unknown one is told once and not again as a broken rule.
fn speakers(check: &mut Checker<'_>, ids: &AllIds, all: &Raw, at: &Place, raw: &RawClaim) {
    if raw.evidence.is_empty() {
        check.problem(at, "no evidence");
    }
    let Some(first) = raw.attribution.first() else {
        check.problem(at, "no attribution");
        return;
    };
    let begins = &first.actor;
    for (n, evidence) in raw.evidence.iter().enumerate() {
        let id = &evidence.source;
        let told = raw.evidence[..n].iter().any(|earlier| earlier.source == *id);
        if !told && source_named(ids, all, id).is_some_and(|source| source.publisher != *begins) {
            check.problem(at, format!("chain begins with `{begins}`, not the publisher of `{id}`"));
        }
    }
    for hop in &raw.attribution {
        let actor = ids.actors.get(&hop.actor).map(|at| &all.actors[at].raw);
        if actor.is_some_and(|actor| actor.kind == ActorKind::Place.id()) {
            check.problem(at, format!("place `{}` cannot speak", hop.actor));
        }
    }
}

/// Resolves the links.
pub(super) fn links(check: &mut Checker<'_>, ids: &AllIds, raw: &[Located<RawLink>]) -> Vec<Link> {
    each(raw, |at, raw| link(check, ids, at, raw))
}

fn link(check: &mut Checker<'_>, ids: &AllIds, at: &Place, raw: &RawLink) -> Link {
    if raw.from == raw.to {
        check.problem(at, format!("links `{}` to itself", raw.from));
    }
    let author = match raw.author.as_str() {
        "compiler" => LinkAuthor::Compiler,
        id => LinkAuthor::Actor(ActorIx(check.find(at, &ids.actors, "actor", id))),
    };
    if author != LinkAuthor::Compiler && raw.claim.is_none() {
        let author = &raw.author;
        check
            .problem(at, format!("author `{author}` needs `claim`: the claim that draws the link"));
    }
    let restates = LinkKind::Restates;
    let aspect = raw.aspect.as_deref();
    let claim = raw.claim.as_deref();
    Link {
        from: ClaimIx(check.find(at, &ids.claims, "claim", &raw.from)),
        to: ClaimIx(check.find(at, &ids.claims, "claim", &raw.to)),
        kind: check.term(at, "kind", &raw.kind, LinkKind::from_id, restates),
        aspect: aspect.map(|id| check.term(at, "aspect", id, Aspect::from_id, Aspect::Scope)),
        author,
        claim: claim.map(|id| ClaimIx(check.find(at, &ids.claims, "claim", id))),
        rationale: check.text(at, "rationale", &raw.rationale),
    }
}
