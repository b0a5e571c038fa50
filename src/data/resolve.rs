//! Records other than claims resolved: references found, vocabularies and rules checked.

use super::check::Checker;
use super::ids::Ids;
use super::problem::Place;
use super::records::{
    ActorRecord, DerivationRecord, LinkRecord, PredicateRecord, QuestionRecord, SideRecord,
    SourceRecord, StepRecord, StoryRecord, TopicRecord, UncodedRecord,
};
use super::values::Count;
use crate::model::{
    Actor, ActorIx, ActorKind, Aspect, Basis, ClaimIx, Derivation, Link, LinkAuthor, LinkKind,
    Predicate, PredicateGroup, Question, Side, Source, SourceKind, Step, Story, Topic, Uncoded,
};

/// The items of a list that may be left out.
pub(super) fn items<T>(list: Option<&Vec<T>>) -> std::slice::Iter<'_, T> {
    list.map(Vec::as_slice).unwrap_or_default().iter()
}

pub(super) fn actor(
    check: &mut Checker,
    actors: &Ids<'_>,
    at: &Place,
    record: &ActorRecord,
) -> Actor {
    // It is who draws a link, and in a query who drew a dispute.
    if record.id == "compiler" {
        check
            .problem(at, "`compiler` is whoever made the dataset and cannot be the id of an actor");
    }
    if let Some(item) = &record.wikidata {
        let number = item.strip_prefix('Q').unwrap_or_default();
        if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) {
            check.problem(at, format!("wikidata `{item}` is no item Q…"));
        }
    }
    let aliases = items(record.aliases.as_ref());
    let part_of = items(record.part_of.as_ref());
    Actor {
        id: check.slug(at, &record.id),
        name: check.text(at, "name", record.name.clone()),
        kind: check.term(at, "kind", &record.kind, ActorKind::from_id, ActorKind::Unnamed),
        aliases: aliases.map(|alias| check.text(at, "alias", alias.clone())).collect(),
        part_of: part_of.map(|id| ActorIx(check.find(at, actors, id))).collect(),
        description: check.optional(at, "description", record.description.clone()),
        wikidata: record.wikidata.clone(),
    }
}

pub(super) fn source(
    check: &mut Checker,
    actors: &Ids<'_>,
    at: &Place,
    record: &SourceRecord,
) -> Source {
    let published = check.dated(at, "published", record.published.as_ref());
    let mut basis = |what: &str, id: &Option<String>| match id {
        Some(id) => check.basis(at, what, id),
        None => Basis::None,
    };
    let publisher_basis = basis("publisher", &record.publisher_basis);
    let url_basis = basis("url", &record.url_basis);
    let paragraphs = record.paragraphs.map(|Count(paragraphs)| paragraphs);
    if paragraphs == Some(0) {
        check.problem(at, "paragraphs is 0");
    }
    if let Some(hash) = &record.sha256
        && (hash.len() != 64 || !hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
    {
        check.problem(at, format!("sha256 `{hash}` is not 64 lower-case hex digits"));
    }
    let (publisher, author) = (record.publisher.as_ref(), record.author.as_ref());
    let (kind, other) = (record.kind.as_deref(), SourceKind::Other);
    let derived = items(record.derived_from.as_ref());
    let uncoded = items(record.uncoded.as_ref());
    Source {
        id: check.slug(at, &record.id),
        title: check.text(at, "title", record.title.clone()),
        publisher: publisher.map(|id| ActorIx(check.find(at, actors, id))),
        publisher_basis,
        author: author.map(|id| ActorIx(check.find(at, actors, id))),
        kind: kind.map(|id| check.term(at, "kind", id, SourceKind::from_id, other)),
        language: check
            .optional(at, "language", record.language.clone())
            .unwrap_or_else(|| "en".into()),
        url: check.url(at, record.url.clone()),
        url_basis,
        published: published.date,
        published_basis: published.basis,
        sha256: record.sha256.clone(),
        paragraphs,
        note: check.optional(at, "note", record.note.clone()),
        derived_from: derived.map(|d| derivation(check, actors, at, d)).collect(),
        uncoded: uncoded.map(|u| self::uncoded(check, at, u, paragraphs)).collect(),
    }
}

fn derivation(
    check: &mut Checker,
    actors: &Ids<'_>,
    at: &Place,
    record: &DerivationRecord,
) -> Derivation {
    Derivation {
        actor: ActorIx(check.find(at, actors, &record.actor)),
        how: check.text(at, "how", record.how.clone()),
        read: record.read,
        basis: check.basis(at, "derived_from", &record.basis),
    }
}

fn uncoded(
    check: &mut Checker,
    at: &Place,
    record: &UncodedRecord,
    paragraphs: Option<u32>,
) -> Uncoded {
    Uncoded {
        paragraph: paragraph(check, at, "uncoded", record.paragraph, paragraphs),
        quote: check.optional(at, "uncoded quote", record.quote.clone()),
        reason: check.text(at, "reason", record.reason.clone()),
    }
}

/// A paragraph of a source that has so many, where that is known.
pub(super) fn paragraph(
    check: &mut Checker,
    at: &Place,
    what: &str,
    Count(paragraph): Count,
    paragraphs: Option<u32>,
) -> u32 {
    match paragraphs {
        // Not known, or none, which is told.
        None | Some(0) if paragraph > 0 => {}
        None | Some(0) => check.problem(at, format!("{what} paragraph is 0")),
        Some(most) if (1..=most).contains(&paragraph) => {}
        Some(most) => {
            check.problem(at, format!("{what} paragraph `{paragraph}` is not 1 to {most}"));
        }
    }
    paragraph
}

pub(super) fn predicate(check: &mut Checker, at: &Place, record: &PredicateRecord) -> Predicate {
    let (group, other) = (record.group.as_deref(), PredicateGroup::Other);
    Predicate {
        id: check.slug(at, &record.id),
        label: check.text(at, "label", record.label.clone()),
        inverse: check.optional(at, "inverse", record.inverse.clone()),
        definition: check.optional(at, "definition", record.definition.clone()),
        symmetric: record.symmetric.unwrap_or(false),
        group: group.map(|id| check.term(at, "group", id, PredicateGroup::from_id, other)),
    }
}

pub(super) fn topic(check: &mut Checker, at: &Place, record: &TopicRecord) -> Topic {
    Topic { id: check.slug(at, &record.id), label: check.text(at, "label", record.label.clone()) }
}

pub(super) fn question(
    check: &mut Checker,
    claims: &Ids<'_>,
    at: &Place,
    record: &QuestionRecord,
) -> Question {
    let sides = items(record.sides.as_ref());
    Question {
        id: check.slug(at, &record.id),
        text: check.text(at, "text", record.text.clone()),
        lead: record.lead.unwrap_or(false),
        query: query(check, at, &record.query),
        sides: sides.map(|side| self::side(check, claims, at, side)).collect(),
        caveat: check.optional(at, "caveat", record.caveat.clone()),
    }
}

/// A location hash, as a question or step has it.
fn query(check: &mut Checker, at: &Place, hash: &str) -> String {
    if !hash.is_empty() && !hash.starts_with('#') {
        check.problem(at, format!("query `{hash}` does not start with #"));
    }
    hash.to_owned()
}

pub(super) fn story(
    check: &mut Checker,
    claims: &Ids<'_>,
    at: &Place,
    record: &StoryRecord,
) -> Story {
    if record.steps.is_empty() {
        check.problem(at, "steps is empty");
    }
    let steps = record.steps.iter();
    Story {
        id: check.slug(at, &record.id),
        title: check.text(at, "title", record.title.clone()),
        steps: steps.map(|step| self::step(check, claims, at, step)).collect(),
    }
}

fn step(check: &mut Checker, claims: &Ids<'_>, at: &Place, record: &StepRecord) -> Step {
    let ids = record.claims.iter();
    Step {
        text: check.text(at, "text", record.text.clone()),
        claims: ids.map(|id| ClaimIx(check.find(at, claims, id))).collect(),
        query: query(check, at, &record.query),
    }
}

fn side(check: &mut Checker, claims: &Ids<'_>, at: &Place, record: &SideRecord) -> Side {
    let ids = record.claims.iter();
    Side {
        heading: check.text(at, "heading", record.heading.clone()),
        claims: ids.map(|id| ClaimIx(check.find(at, claims, id))).collect(),
    }
}

pub(super) fn link(
    check: &mut Checker,
    (actors, claims): (&Ids<'_>, &Ids<'_>),
    at: &Place,
    record: &LinkRecord,
) -> Link {
    if record.from == record.to {
        check.problem(at, format!("links `{}` to itself", record.from));
    }
    let author = match record.author.as_str() {
        "compiler" => LinkAuthor::Compiler,
        id => LinkAuthor::Actor(ActorIx(check.find(at, actors, id))),
    };
    if author != LinkAuthor::Compiler && record.claim.is_none() {
        let author = &record.author;
        check
            .problem(at, format!("author `{author}` needs `claim`: the claim that draws the link"));
    }
    let restates = LinkKind::Restates;
    let aspect = record.aspect.as_deref();
    let claim = record.claim.as_deref();
    Link {
        from: ClaimIx(check.find(at, claims, &record.from)),
        to: ClaimIx(check.find(at, claims, &record.to)),
        kind: check.term(at, "kind", &record.kind, LinkKind::from_id, restates),
        aspect: aspect.map(|id| check.term(at, "aspect", id, Aspect::from_id, Aspect::Scope)),
        author,
        claim: claim.map(|id| ClaimIx(check.find(at, claims, id))),
        rationale: check.text(at, "rationale", record.rationale.clone()),
    }
}
