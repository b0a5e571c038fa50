//! Fact checks as claims. What was claimed is a claim of whoever claimed it, as the reviewer reports
//! it; the verdict is a claim of the reviewer.

use super::found::{FactCheck, find, is};
use super::verdict::verdict;
use crate::data::{ClaimRecord, DatedRecord, EvidenceRecord, HopRecord, SourceRecord};
use crate::exchange::format::Format;
use crate::exchange::gathered::{Gathered, bounded};
use crate::exchange::imported::{Imported, Refusal};
use crate::exchange::markup::plain_text;
use crate::exchange::parsed::{address, as_text, list, parse_all, text};
use crate::model::{ActorKind, Basis, Edtf, Mode};
use serde_json::Value;

/// Reads fact checks; `title` is what the dataset is called.
///
/// # Errors
/// It is no JSON, or nothing in it makes a claim.
pub fn read(json: &str, title: &str) -> Result<Imported, Refusal> {
    let values = parse_all(json)?;
    let mut found = Vec::new();
    values.iter().for_each(|value| find(value, &mut found));
    if found.is_empty() {
        return Err(Refusal::Foreign(
            "this holds no ClaimReview and no Claim of schema.org: nothing in it says who claims what"
                .to_owned(),
        ));
    }
    let mut gathered = Gathered::new(&bounded(title));
    for (at, object) in found.iter().enumerate() {
        let unplaced = || format!("{} {}", object.kind(), at + 1);
        let place = |object| text(object, "url").or(text(object, "@id")).unwrap_or_else(unplaced);
        match object {
            FactCheck::Review(review) => self::review(&mut gathered, review, &place(review)),
            FactCheck::Claim(claim) => self::claim(&mut gathered, claim, &place(claim)),
        }
    }
    gathered.finish(Format::ClaimReview, Vec::new())
}

/// Who is named in a field: a name, or an object with one.
fn named(object: &Value, field: &str) -> Option<(String, Option<ActorKind>)> {
    list(object, field).iter().find_map(|who| {
        let name = as_text(who).or_else(|| text(who, "name"))?;
        let kind = match () {
            () if is(who, "Person") => Some(ActorKind::Person),
            () if is(who, "NewsMediaOrganization") => Some(ActorKind::Media),
            () => None,
        };
        Some((bounded(&plain_text(&name)), kind))
    })
}

/// A day, or another date that is EDTF; a time of day is lost.
fn date(gathered: &mut Gathered, object: &Value, field: &str) -> Option<DatedRecord> {
    let own = text(object, field)?;
    let is_time = |rest: &str| rest.starts_with(|c: char| c.is_ascii_digit()) && rest.contains(':');
    let parts = own.split_once(['T', ' ']).filter(|(_, rest)| is_time(rest));
    let day = parts.map(|(day, _)| day);
    if day.is_some() {
        gathered.lose("a time of day");
    }
    let date = day.unwrap_or(&own).to_owned();
    if date.parse::<Edtf>().is_err() {
        gathered.lose(&format!("{field} `{own}`, which is no date that is known here"));
        return None;
    }
    Some(DatedRecord { date: Some(date), basis: Basis::Stated.id().to_owned() })
}

/// Where a claim was made: works with an address.
fn appearances(gathered: &mut Gathered, claim: &Value) -> Vec<EvidenceRecord> {
    let mut sources: Vec<SourceRecord> = Vec::new();
    for field in ["firstAppearance", "appearance", "sameAs"] {
        for work in list(claim, field) {
            let url = if work.is_object() { address(work, "url") } else { address(claim, field) };
            let is_new = |url: &String| sources.iter().all(|known| known.url.as_ref() != Some(url));
            let Some(url) = url.filter(is_new) else { continue };
            let title = text(work, "headline").or(text(work, "name"));
            let title = title.map(|html| plain_text(&html)).filter(|title| !title.is_empty());
            sources.push(SourceRecord {
                title: title.map_or_else(|| url.clone(), |title| bounded(&title)),
                url: Some(url),
                url_basis: Some(Basis::External.id().to_owned()),
                published: date(gathered, work, "datePublished"),
                ..SourceRecord::default()
            });
        }
    }
    let draft = &mut gathered.draft;
    let evidence = sources
        .into_iter()
        .map(|source| EvidenceRecord { source: draft.source(source), ..EvidenceRecord::default() });
    evidence.collect()
}

fn hop(gathered: &mut Gathered, (name, kind): (&str, Option<ActorKind>), mode: Mode) -> HopRecord {
    let actor = gathered.draft.actor(name, kind);
    HopRecord { actor, verb: None, mode: mode.id().to_owned() }
}

/// A claim that stands by itself.
fn claim(gathered: &mut Gathered, object: &Value, place: &str) {
    let statement = text(object, "text").or(text(object, "name")).map(|html| plain_text(&html));
    let Some(statement) = statement.filter(|text| !text.is_empty()) else {
        return gathered.leave_out(place, Some("text"), "it does not say what was claimed");
    };
    let author = named(object, "author").or(named(object, "creator"));
    let Some((name, kind)) = author else {
        return gathered.leave_out(place, Some("author"), "nobody says it");
    };
    let mut evidence = appearances(gathered, object);
    if evidence.is_empty() {
        return gathered.leave_out(place, Some("appearance"), "it does not say where it was found");
    }
    evidence.truncate(20);
    let said = date(gathered, object, "datePublished");
    let hop = hop(gathered, (&name, kind), Mode::Paraphrased);
    let id = gathered.draft.claim_id("claim");
    gathered.draft.claim(ClaimRecord {
        id,
        statement: bounded(&statement),
        attribution: vec![hop],
        said,
        evidence,
        ..ClaimRecord::default()
    });
}

/// Who claimed it, where a fact check does not name anybody.
const NOBODY: &str = "Somebody whom the fact check does not name";

/// A fact check: what was claimed, and the verdict.
fn review(gathered: &mut Gathered, object: &Value, place: &str) {
    let claimed = list(object, "itemReviewed").first().unwrap_or(&Value::Null);
    let statement =
        text(object, "claimReviewed").or(text(claimed, "text")).or(text(claimed, "name"));
    let statement = statement.map(|html| plain_text(&html)).filter(|text| !text.is_empty());
    let Some(statement) = statement else {
        return gathered.leave_out(
            place,
            Some("claimReviewed"),
            "it does not say what was claimed",
        );
    };
    let Some((reviewer, kind)) = named(object, "author").or(named(object, "publisher")) else {
        return gathered.leave_out(place, Some("author"), "nobody says who reviewed it");
    };
    let outlet = hop(gathered, (&reviewer, kind.or(Some(ActorKind::Media))), Mode::Outlet);
    let title =
        text(object, "headline").or(text(object, "name")).unwrap_or_else(|| place.to_owned());
    let url = address(object, "url");
    let source = SourceRecord {
        title: bounded(&plain_text(&title)),
        publisher: Some(outlet.actor.clone()),
        url_basis: url.as_ref().map(|_| Basis::External.id().to_owned()),
        url,
        language: text(object, "inLanguage"),
        published: date(gathered, object, "datePublished"),
        ..SourceRecord::default()
    };
    let source = gathered.draft.source(source);
    let here = EvidenceRecord { source, ..EvidenceRecord::default() };
    let unnamed = || (NOBODY.to_owned(), Some(ActorKind::Unnamed));
    let (claimant, kind) = named(claimed, "author").unwrap_or_else(unnamed);
    let claimant = hop(gathered, (&claimant, kind), Mode::Paraphrased);
    let said = date(gathered, claimed, "datePublished");
    let evidence = std::iter::once(here.clone()).chain(appearances(gathered, claimed)).collect();
    let id = gathered.draft.claim_id("claim");
    gathered.draft.claim(ClaimRecord {
        id: id.clone(),
        statement: bounded(&statement),
        attribution: vec![outlet.clone(), claimant],
        said,
        evidence,
        ..ClaimRecord::default()
    });
    for field in ["reviewBody", "image", "mainEntityOfPage"] {
        if !object[field].is_null() {
            gathered.lose(field);
        }
    }
    verdict(gathered, object, &statement, (id, outlet, here));
}
