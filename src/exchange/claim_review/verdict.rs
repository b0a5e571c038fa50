//! The verdict of a fact check: what the reviewer says, and how it stands to what was claimed.

use crate::data::{ClaimRecord, EvidenceRecord, HopRecord, LinkRecord};
use crate::exchange::gathered::{Gathered, bounded};
use crate::exchange::markup::plain_text;
use crate::exchange::parsed::text;
use crate::model::LinkKind;
use serde_json::Value;

/// The verdict as a claim of the reviewer, and the link that sets it against what was claimed.
pub(super) fn verdict(
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
