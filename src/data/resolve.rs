//! From located raw records to a [`Dataset`]: references found, vocabularies and rules checked.

use super::check::Checker;
use super::file::{Located, Raw};
use super::ids::{Ids, index};
use super::limits::MOST_PROBLEMS;
use super::opening::SLICE;
use super::problem::{Place, Problem, RecordKind};
use super::raw::{RawActor, RawDerivation, RawPredicate, RawQuestion, RawSource, RawTopic};
use crate::model::{
    Actor, ActorIx, ActorKind, Basis, ClaimIx, Dataset, Date, DatePart, Derivation, Edtf,
    Predicate, PredicateGroup, Question, Side, Source, SourceKind, Topic, Uncoded,
};

/// Ids of every kind of record that others refer to.
pub(super) struct AllIds {
    pub sources: Ids,
    pub actors: Ids,
    pub predicates: Ids,
    pub topics: Ids,
    pub claims: Ids,
}

/// Turns everything read into a dataset, adding what is wrong to `problems`.
pub(super) fn resolve(raw: &Raw, problems: &mut Vec<Problem>) -> Dataset {
    let mut check = Checker { problems, unread: &raw.unread };
    let ids = all_ids(&mut check, raw);
    let mut dataset = all_but_claims(&mut check, &ids, raw);
    dataset.claims = super::resolve_claim::claims(&mut check, &ids, raw, &raw.claims);
    after_claims(&mut check, &ids, raw, &mut dataset);
    dataset
}

/// As [`resolve`], with pauses between slices of the claims, each of which is dropped once it is
/// resolved: a million of them are not there twice. `None` where a pause ended it.
pub(super) async fn resolve_slowly(
    mut raw: Raw,
    problems: &mut Vec<Problem>,
    pause: &mut impl AsyncFnMut(f64) -> bool,
) -> Option<Dataset> {
    let unread = std::mem::take(&mut raw.unread);
    let mut check = Checker { problems, unread: &unread };
    let ids = all_ids(&mut check, &raw);
    let mut dataset = all_but_claims(&mut check, &ids, &raw);
    let claims = std::mem::take(&mut raw.claims);
    let all = claims.len();
    dataset.claims.reserve_exact(all);
    let mut rest = claims.into_iter();
    while dataset.claims.len() < all && check.problems.len() < MOST_PROBLEMS {
        let slice: Vec<_> = rest.by_ref().take(SLICE).collect();
        dataset.claims.extend(super::resolve_claim::claims(&mut check, &ids, &raw, &slice));
        if !pause(dataset.claims.len() as f64 / all as f64).await {
            return None;
        }
    }
    after_claims(&mut check, &ids, &raw, &mut dataset);
    Some(dataset)
}

fn all_ids(check: &mut Checker<'_>, raw: &Raw) -> AllIds {
    let ids = AllIds {
        sources: index(check, &raw.sources, |r| &r.id),
        actors: index(check, &raw.actors, |r| &r.id),
        predicates: index(check, &raw.predicates, |r| &r.id),
        topics: index(check, &raw.topics, |r| &r.id),
        claims: index(check, &raw.claims, |r| &r.id),
    };
    index(check, &raw.questions, |r| &r.id);
    ids
}

fn all_but_claims(check: &mut Checker<'_>, ids: &AllIds, raw: &Raw) -> Dataset {
    let mut dataset = header(check, raw);
    dataset.actors = each(&raw.actors, |at, r| actor(check, ids, at, r));
    part_of_cycles(check, &raw.actors, &ids.actors);
    dataset.sources = each(&raw.sources, |at, r| source(check, ids, at, r));
    dataset.predicates = each(&raw.predicates, |at, r| predicate(check, at, r));
    dataset.topics = each(&raw.topics, |at, r| topic(check, at, r));
    dataset
}

fn after_claims(check: &mut Checker<'_>, ids: &AllIds, raw: &Raw, dataset: &mut Dataset) {
    dataset.links = super::resolve_claim::links(check, ids, &raw.links);
    dataset.questions = each(&raw.questions, |at, r| question(check, ids, at, r));
    one_lead(check, &raw.questions);
}

pub(super) fn each<R, T>(raw: &[Located<R>], mut resolve: impl FnMut(&Place, &R) -> T) -> Vec<T> {
    raw.iter().map(|located| resolve(&located.place, &located.raw)).collect()
}

fn header(check: &mut Checker<'_>, raw: &Raw) -> Dataset {
    let first_file = raw.header.first().map(|(_, field)| field.place.file.clone());
    let nowhere = Place {
        file: first_file.unwrap_or_else(|| "dataset".into()),
        line: 1,
        record: Some((RecordKind::Header, "dataset".into())),
    };
    let value = |name: &str| raw.header_field(name).and_then(|field| field.raw.clone());
    match value("format").as_deref() {
        Some("sayso/1") => {}
        Some(other) => {
            check.problem(&nowhere, format!("format `{other}` is not known; it must be `sayso/1`"));
        }
        None if raw.unread.files => {}
        None => check.problem(&nowhere, "no `format`; it must be `sayso/1`"),
    }
    let untitled = value("title").is_none_or(|title| title.trim().is_empty());
    if untitled && !raw.unread.files {
        check.problem(&nowhere, "no `title`");
    }
    if let Some(text) = value("compiled")
        && (text.len() != 10 || !is_day(&text))
    {
        check.problem(&nowhere, format!("compiled `{text}` is no date YYYY-MM-DD"));
    }
    Dataset {
        title: value("title").unwrap_or_default(),
        description: value("description"),
        compiled: value("compiled"),
        license: value("license"),
        contact: value("contact"),
        ..Dataset::default()
    }
}

fn is_day(text: &str) -> bool {
    let date = text.parse();
    matches!(date, Ok(Edtf::Single(Date { part: DatePart::Day(..), .. })))
}

fn actor(check: &mut Checker<'_>, ids: &AllIds, at: &Place, raw: &RawActor) -> Actor {
    let part_of = raw.part_of.iter();
    if let Some(item) = &raw.wikidata {
        let number = item.strip_prefix('Q').unwrap_or_default();
        if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) {
            check.problem(at, format!("wikidata `{item}` is no item Q…"));
        }
    }
    Actor {
        id: check.slug(at, &raw.id),
        name: check.text(at, "name", &raw.name),
        kind: check.term(at, "kind", &raw.kind, ActorKind::from_id, ActorKind::Unnamed),
        aliases: raw.aliases.iter().map(|a| check.text(at, "alias", a)).collect(),
        part_of: part_of.map(|id| ActorIx(check.find(at, &ids.actors, "actor", id))).collect(),
        description: check.optional(at, "description", raw.description.as_ref()),
        wikidata: raw.wikidata.clone(),
    }
}

/// An actor that is, over whatever steps, a part of itself.
fn part_of_cycles(check: &mut Checker<'_>, raw: &[Located<RawActor>], ids: &Ids) {
    let wholes = |at: usize| raw[at].raw.part_of.iter().filter_map(|id| ids.get(id));
    for (at, located) in raw.iter().enumerate() {
        let (mut open, mut seen): (Vec<usize>, Vec<usize>) = (wholes(at).collect(), Vec::new());
        while let Some(whole) = open.pop() {
            if whole == at {
                check.problem(&located.place, format!("`{}` is part of itself", located.raw.id));
                break;
            }
            if !seen.contains(&whole) {
                seen.push(whole);
                open.extend(wholes(whole));
            }
        }
    }
}

fn source(check: &mut Checker<'_>, ids: &AllIds, at: &Place, raw: &RawSource) -> Source {
    let published = check.dated(at, "published", raw.published.as_ref());
    let mut basis = |what: &str, id: &Option<String>| match id {
        Some(id) => check.basis(at, what, id),
        None => Basis::None,
    };
    let publisher_basis = basis("publisher", &raw.publisher_basis);
    let url_basis = basis("url", &raw.url_basis);
    if raw.paragraphs == 0 {
        check.problem(at, "paragraphs is 0");
    }
    if let Some(hash) = &raw.sha256
        && (hash.len() != 64 || !hash.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f')))
    {
        check.problem(at, format!("sha256 `{hash}` is not 64 lower-case hex digits"));
    }
    let author = raw.author.as_ref();
    let derived = raw.derived_from.iter();
    let uncoded = raw.uncoded.iter();
    Source {
        id: check.slug(at, &raw.id),
        title: check.text(at, "title", &raw.title),
        publisher: ActorIx(check.find(at, &ids.actors, "actor", &raw.publisher)),
        publisher_basis,
        author: author.map(|id| ActorIx(check.find(at, &ids.actors, "actor", id))),
        kind: check.term(at, "kind", &raw.kind, SourceKind::from_id, SourceKind::Other),
        language: check
            .optional(at, "language", raw.language.as_ref())
            .unwrap_or_else(|| "en".into()),
        url: check.url(at, raw.url.as_ref()),
        url_basis,
        published: published.date,
        published_basis: published.basis,
        sha256: raw.sha256.clone(),
        paragraphs: raw.paragraphs,
        note: check.optional(at, "note", raw.note.as_ref()),
        derived_from: derived.map(|d| derivation(check, ids, at, d)).collect(),
        uncoded: uncoded
            .map(|u| {
                check_paragraph(check, at, "uncoded", u.paragraph, raw.paragraphs);
                Uncoded {
                    paragraph: u.paragraph,
                    quote: check.optional(at, "uncoded quote", u.quote.as_ref()),
                    reason: check.text(at, "reason", &u.reason),
                }
            })
            .collect(),
    }
}

pub(super) fn check_paragraph(
    check: &mut Checker<'_>,
    at: &Place,
    what: &str,
    paragraph: u32,
    paragraphs: u32,
) {
    // Where the source itself has no paragraphs, that is the problem told.
    if paragraphs > 0 && (paragraph == 0 || paragraph > paragraphs) {
        check.problem(at, format!("{what} paragraph `{paragraph}` is not 1 to {paragraphs}"));
    }
}

fn derivation(
    check: &mut Checker<'_>,
    ids: &AllIds,
    at: &Place,
    raw: &RawDerivation,
) -> Derivation {
    Derivation {
        actor: ActorIx(check.find(at, &ids.actors, "actor", &raw.actor)),
        how: check.text(at, "how", &raw.how),
        read: raw.read,
        basis: check.basis(at, "derived_from", &raw.basis),
    }
}

fn predicate(check: &mut Checker<'_>, at: &Place, raw: &RawPredicate) -> Predicate {
    let other = PredicateGroup::Other;
    Predicate {
        id: check.slug(at, &raw.id),
        label: check.text(at, "label", &raw.label),
        inverse: check.optional(at, "inverse", raw.inverse.as_ref()),
        definition: check.optional(at, "definition", raw.definition.as_ref()),
        symmetric: raw.symmetric.unwrap_or(false),
        group: check.term(at, "group", &raw.group, PredicateGroup::from_id, other),
    }
}

fn topic(check: &mut Checker<'_>, at: &Place, raw: &RawTopic) -> Topic {
    Topic { id: check.slug(at, &raw.id), label: check.text(at, "label", &raw.label) }
}

fn question(check: &mut Checker<'_>, ids: &AllIds, at: &Place, raw: &RawQuestion) -> Question {
    if !raw.query.is_empty() && !raw.query.starts_with('#') {
        check.problem(at, format!("query `{}` does not start with #", raw.query));
    }
    let sides = raw.sides.iter();
    Question {
        id: check.slug(at, &raw.id),
        text: check.text(at, "text", &raw.text),
        lead: raw.lead.unwrap_or(false),
        query: raw.query.clone(),
        sides: sides
            .map(|side| Side {
                heading: check.text(at, "heading", &side.heading),
                claims: side
                    .claims
                    .iter()
                    .map(|id| ClaimIx(check.find(at, &ids.claims, "claim", id)))
                    .collect(),
            })
            .collect(),
        caveat: check.optional(at, "caveat", raw.caveat.as_ref()),
    }
}

fn one_lead(check: &mut Checker<'_>, raw: &[Located<RawQuestion>]) {
    for second in raw.iter().filter(|q| q.raw.lead == Some(true)).skip(1) {
        check.problem(&second.place, "a second question is marked `lead`");
    }
}
