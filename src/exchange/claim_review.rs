//! Fact checks as search engines read them: ClaimReview and Claim of schema.org, in JSON-LD. What was
//! claimed is a claim of whoever claimed it, as the reviewer reports it; the verdict is a claim of
//! the reviewer, set against it by the reviewer.

use super::format::Format;
use super::gathered::{Gathered, bounded};
use super::imported::{Imported, Refusal};
use super::markup::plain_text;
use super::parsed::{address, as_text, list, parse, text};
use crate::data::{ClaimRecord, DatedRecord, EvidenceRecord, HopRecord, LinkRecord, SourceRecord};
use crate::model::{ActorKind, Basis, Edtf, LinkKind, Mode};
use serde_json::Value;

/// Reads fact checks; `title` is what the dataset is called.
///
/// # Errors
/// It is no JSON, or nothing in it makes a claim.
pub fn read(json: &str, title: &str) -> Result<Imported, Refusal> {
    let whole = parse(json)?;
    let mut gathered = Gathered::new(&bounded(title));
    let mut found = Vec::new();
    find(&whole, &mut found);
    for (at, (kind, object)) in found.into_iter().enumerate() {
        let place = text(object, "url").or(text(object, "@id"));
        let place = place.unwrap_or_else(|| format!("{kind} {}", at + 1));
        match kind {
            "ClaimReview" => review(&mut gathered, object, &place),
            _ => claim(&mut gathered, object, &place),
        }
    }
    gathered.finish(Format::ClaimReview, Vec::new())
}

/// Whether an object is of this type.
fn is(object: &Value, kind: &str) -> bool {
    let types = list(object, "@type");
    types.iter().filter_map(Value::as_str).any(|own| own.rsplit(['/', ':']).next() == Some(kind))
}

/// The fact checks in a value, and the claims that no fact check holds.
fn find<'v>(value: &'v Value, found: &mut Vec<(&'static str, &'v Value)>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| find(item, found)),
        Value::Object(_) if is(value, "ClaimReview") => found.push(("ClaimReview", value)),
        Value::Object(_) if is(value, "Claim") => found.push(("Claim", value)),
        Value::Object(fields) => fields.values().for_each(|field| find(field, found)),
        _ => {}
    }
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
    let day = own.split_once('T').map(|(day, _)| day);
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
    let mut seen = Vec::new();
    for field in ["firstAppearance", "appearance", "sameAs"] {
        for work in list(claim, field) {
            let url = if work.is_object() { address(work, "url") } else { address(claim, field) };
            let Some(url) = url.filter(|url| !seen.contains(url)) else { continue };
            seen.push(url);
        }
    }
    let draft = &mut gathered.draft;
    let evidence = seen.into_iter().map(|url| SourceRecord {
        title: url.clone(),
        url: Some(url),
        url_basis: Some(Basis::External.id().to_owned()),
        ..SourceRecord::default()
    });
    evidence
        .map(|source| EvidenceRecord { source: draft.source(source), ..EvidenceRecord::default() })
        .collect()
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

/// The verdict as a claim of the reviewer, and the link that sets it against what was claimed.
fn verdict(
    gathered: &mut Gathered,
    object: &Value,
    claimed: &str,
    (claim, outlet, evidence): (String, HopRecord, EvidenceRecord),
) {
    let rating = &object["reviewRating"];
    let words = text(rating, "alternateName").or(text(rating, "name"));
    let number = text(rating, "ratingValue").map(|value| match text(rating, "bestRating") {
        Some(best) => format!("{value} of {best}"),
        None => value,
    });
    let Some(verdict) = words.or(number).map(|html| plain_text(&html)) else {
        return gathered.lose("a review without a verdict");
    };
    let id = gathered.draft.claim_id(&format!("{claim}-verdict"));
    gathered.draft.claim(ClaimRecord {
        id: id.clone(),
        statement: bounded(&format!("The verdict on “{claimed}” is “{verdict}”")),
        attribution: vec![outlet.clone()],
        evidence: vec![evidence],
        ..ClaimRecord::default()
    });
    gathered.draft.link(LinkRecord {
        from: id.clone(),
        to: claim,
        kind: drawn(rating, &verdict).id().to_owned(),
        aspect: None,
        author: outlet.actor,
        claim: Some(id),
        rationale: bounded(&format!("The reviewer’s verdict is “{verdict}”.")),
    });
}

/// Verdicts that bear a claim out, in words.
const TRUE: [&str; 12] = [
    "true",
    "correct",
    "accurate",
    "mostly true",
    "verdadero",
    "cierto",
    "vrai",
    "wahr",
    "richtig",
    "vero",
    "verdadeiro",
    "confirmed",
];

/// How a verdict stands to what was claimed: it bears it out where its words or the best mark say so,
/// and it is set against it where it has the worst mark or says anything else.
fn drawn(rating: &Value, verdict: &str) -> LinkKind {
    let number = |field: &str| text(rating, field).and_then(|text| text.parse::<f64>().ok());
    if TRUE.contains(&verdict.to_lowercase().trim_end_matches('.')) {
        return LinkKind::Corroborates;
    }
    let worst = number("worstRating").unwrap_or(1.0);
    match (number("ratingValue"), number("bestRating")) {
        (Some(mark), Some(best)) if worst < best && mark >= best => LinkKind::Corroborates,
        (Some(mark), Some(best)) if worst < mark && mark < best => LinkKind::Qualifies,
        _ => LinkKind::Contradicts,
    }
}
