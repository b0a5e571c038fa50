//! Claims resolved: references, closed lists, and the rules of the format that hold within one
//! claim (a chain begins with the publisher, a place never speaks).

use super::check::Checker;
use super::claim_record::{
    AlternativeRecord, CertaintyRecord, ClaimRecord, EvidenceRecord, HopRecord, QuantityRecord,
};
use super::ids::{AllIds, Ids};
use super::limits::{HEDGE_WORDS, PART_WORDS, QUOTE_WORDS, VERB_WORDS};
use super::problem::Place;
use super::reader::Records;
use super::records::SourceRecord;
use super::resolve::paragraph;
use super::values::Count;
use crate::model::{
    ActorIx, ActorKind, Alternative, Certainty, Claim, ClaimKind, Comparator, Confidence, Evidence,
    EvidenceFlag, Hop, Likelihood, Mode, Object, Polarity, PredicateIx, Quantity, SourceIx,
    TopicIx, Weight,
};
use rustc_hash::FxHashSet;

/// What claims refer to.
#[derive(Clone, Copy)]
pub(super) struct Known<'r> {
    pub ids: &'r AllIds<'r>,
    pub records: &'r Records,
}

impl<'r> Known<'r> {
    /// The source with this id, if there is one.
    fn source(self, id: &str) -> Option<&'r SourceRecord> {
        self.ids.sources.get(id).map(|at| &self.records.sources[at].record)
    }
}

pub(super) fn claim(
    check: &mut Checker,
    known: Known<'_>,
    at: &Place,
    record: ClaimRecord,
) -> Claim {
    speakers(check, known, at, &record);
    let ids = known.ids;
    let weight = record.weight.as_deref().unwrap_or("supporting");
    if record.subject.as_ref().is_some_and(Vec::is_empty) {
        check.problem(at, "no subject");
    }
    let (kind, polarity) = (record.kind.as_deref(), record.polarity.as_deref());
    Claim {
        id: check.slug(at, &record.id),
        statement: check.text(at, "statement", record.statement),
        attribution: each(Some(record.attribution), |r| hop(check, &ids.actors, at, r)),
        to: actors(check, &ids.actors, at, record.to),
        subject: actors(check, &ids.actors, at, record.subject),
        subject_part: check.optional_words(at, "subject_part", record.subject_part, PART_WORDS),
        predicate: record.predicate.map(|id| PredicateIx(check.find(at, &ids.predicates, &id))),
        object: Object {
            actors: actors(check, &ids.actors, at, record.object),
            part: check.optional_words(at, "object_part", record.object_part, PART_WORDS),
            text: check.optional(at, "object_text", record.object_text),
        },
        kind: kind.map(|id| check.term(at, "kind", id, ClaimKind::from_id, ClaimKind::Assertion)),
        polarity: polarity
            .map(|id| check.term(at, "polarity", id, Polarity::from_id, Polarity::Affirm)),
        certainty: certainty(check, at, record.certainty.unwrap_or_default()),
        quantity: record.quantity.map(|quantity| self::quantity(check, at, quantity)),
        about: check.dated(at, "about", record.about.as_ref()),
        said: check.dated(at, "said", record.said.as_ref()),
        evidence: each(Some(record.evidence), |r| evidence(check, known, at, r)),
        topics: each(record.topics, |id| TopicIx(check.find(at, &ids.topics, &id))),
        weight: check.term(at, "weight", weight, Weight::from_id, Weight::Supporting),
        note: check.optional(at, "note", record.note),
        alternatives: each(record.alternatives, |AlternativeRecord { field, value, why }| {
            Alternative { field, value, why }
        }),
    }
}

/// The items of a list that may be left out, each as something else.
fn each<R, T>(list: Option<Vec<R>>, resolve: impl FnMut(R) -> T) -> Vec<T> {
    list.unwrap_or_default().into_iter().map(resolve).collect()
}

fn actors(
    check: &mut Checker,
    ids: &Ids<'_>,
    at: &Place,
    list: Option<Vec<String>>,
) -> Vec<ActorIx> {
    each(list, |id| ActorIx(check.find(at, ids, &id)))
}

fn hop(check: &mut Checker, ids: &Ids<'_>, at: &Place, record: HopRecord) -> Hop {
    Hop {
        actor: ActorIx(check.find(at, ids, &record.actor)),
        verb: check.optional_words(at, "verb", record.verb, VERB_WORDS),
        mode: check.term(at, "mode", &record.mode, Mode::from_id, Mode::Outlet),
    }
}

fn certainty(check: &mut Checker, at: &Place, record: CertaintyRecord) -> Certainty {
    let likely = Likelihood::Likely;
    let likelihood = record.likelihood.as_deref();
    let confidence = record.confidence.as_deref();
    Certainty {
        hedge: check.optional_words(at, "hedge", record.hedge, HEDGE_WORDS),
        likelihood: likelihood
            .map(|id| check.term(at, "likelihood", id, Likelihood::from_id, likely)),
        confidence: confidence
            .map(|id| check.term(at, "confidence", id, Confidence::from_id, Confidence::Low)),
    }
}

fn quantity(check: &mut Checker, at: &Place, record: QuantityRecord) -> Quantity {
    let about = Comparator::About;
    Quantity {
        as_said: check.text(at, "as_said", record.as_said),
        value: check.figure(at, "value", record.value.get()),
        comparator: check.term(at, "comparator", &record.comparator, Comparator::from_id, about),
        unit: check.text(at, "unit", record.unit),
    }
}

fn evidence(check: &mut Checker, known: Known<'_>, at: &Place, record: EvidenceRecord) -> Evidence {
    let source = SourceIx(check.find(at, &known.ids.sources, &record.source));
    let paragraphs = known.source(&record.source).and_then(|source| source.paragraphs);
    let paragraphs = paragraphs.map(|Count(paragraphs)| paragraphs);
    let in_range = |count| paragraph(check, at, "evidence", count, paragraphs);
    let sic = EvidenceFlag::Sic;
    Evidence {
        source,
        paragraph: record.paragraph.map(in_range),
        quote: check.optional_words(at, "quote", record.quote, QUOTE_WORDS),
        flags: each(record.flags, |id| check.term(at, "flag", &id, EvidenceFlag::from_id, sic)),
    }
}

/// The rules about who speaks: a chain and a pointer are there, the chain begins with the
/// publisher of each source pointed to that has one, and places and things never speak. Ids are compared as written, so
/// that an unknown one is told once and not again as a broken rule.
fn speakers(check: &mut Checker, known: Known<'_>, at: &Place, record: &ClaimRecord) {
    if record.evidence.is_empty() {
        check.problem(at, "no evidence");
    }
    let Some(first) = record.attribution.first() else {
        check.problem(at, "no attribution");
        return;
    };
    let begins = &first.actor;
    let mut told = FxHashSet::default();
    for EvidenceRecord { source: id, .. } in &record.evidence {
        let publisher = known.source(id).and_then(|source| source.publisher.as_ref());
        let is_other = publisher.is_some_and(|publisher| publisher != begins);
        if is_other && told.insert(id) {
            check.problem(at, format!("chain begins with `{begins}`, not the publisher of `{id}`"));
        }
    }
    for hop in &record.attribution {
        let actor = known.ids.actors.get(&hop.actor).map(|at| &known.records.actors[at].record);
        let kind = actor.and_then(|actor| ActorKind::from_id(&actor.kind));
        if let Some(kind) = kind.filter(|kind| !kind.can_speak()) {
            check.problem(at, format!("{} `{}` cannot speak", kind.id(), hop.actor));
        }
    }
}
