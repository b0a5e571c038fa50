//! The serde mirror of `sayso/1`: records as the file has them, values not yet checked.
//!
//! Null and left out mean the same, so every optional field is an `Option`. Unknown fields are
//! errors: they are misspelt ones.

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a date with its basis")]
pub struct RawDated {
    pub date: Option<String>,
    pub basis: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a source")]
pub struct RawSource {
    pub id: String,
    pub title: String,
    pub publisher: String,
    pub publisher_basis: Option<String>,
    pub author: Option<String>,
    pub kind: String,
    pub language: Option<String>,
    pub url: Option<String>,
    pub url_basis: Option<String>,
    pub published: Option<RawDated>,
    pub sha256: Option<String>,
    pub paragraphs: u32,
    pub note: Option<String>,
    pub derived_from: Option<Vec<RawDerivation>>,
    pub uncoded: Option<Vec<RawUncoded>>,
}

#[derive(Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "an original with `actor`, `how`, `read` and `basis`"
)]
pub struct RawDerivation {
    pub actor: String,
    pub how: String,
    pub read: bool,
    pub basis: String,
}

#[derive(Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "an object with `paragraph` and `reason`"
)]
pub struct RawUncoded {
    pub paragraph: u32,
    pub quote: Option<String>,
    pub reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "an actor")]
pub struct RawActor {
    pub id: String,
    pub name: String,
    pub kind: String,
    pub aliases: Option<Vec<String>>,
    pub part_of: Option<Vec<String>>,
    pub description: Option<String>,
    pub wikidata: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a predicate")]
pub struct RawPredicate {
    pub id: String,
    pub label: String,
    pub inverse: Option<String>,
    pub definition: Option<String>,
    pub symmetric: Option<bool>,
    pub group: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a topic")]
pub struct RawTopic {
    pub id: String,
    pub label: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a hop with `actor` and `mode`")]
pub struct RawHop {
    pub actor: String,
    pub verb: Option<String>,
    pub mode: String,
}

#[derive(Default, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "an object with `hedge`, `likelihood` and `confidence`"
)]
pub struct RawCertainty {
    pub hedge: Option<String>,
    pub likelihood: Option<String>,
    pub confidence: Option<String>,
}

#[derive(Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "an object with `as_said`, `value`, `comparator` and `unit`"
)]
pub struct RawQuantity {
    pub as_said: String,
    pub value: f64,
    pub comparator: String,
    pub unit: String,
}

#[derive(Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "a pointer with `source`, `paragraph` and `quote`"
)]
pub struct RawEvidence {
    pub source: String,
    pub paragraph: u32,
    pub quote: String,
    pub flags: Option<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "an object with `field`, `value` and `why`"
)]
pub struct RawAlternative {
    pub field: String,
    pub value: String,
    pub why: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a claim")]
pub struct RawClaim {
    pub id: String,
    pub statement: String,
    pub attribution: Vec<RawHop>,
    pub to: Option<Vec<String>>,
    pub subject: Vec<String>,
    pub subject_part: Option<String>,
    pub predicate: String,
    pub object: Option<Vec<String>>,
    pub object_part: Option<String>,
    pub object_text: Option<String>,
    pub kind: String,
    pub polarity: String,
    pub certainty: Option<RawCertainty>,
    pub quantity: Option<RawQuantity>,
    pub about: Option<RawDated>,
    pub said: Option<RawDated>,
    pub evidence: Vec<RawEvidence>,
    pub topics: Option<Vec<String>>,
    pub weight: Option<String>,
    pub note: Option<String>,
    pub alternatives: Option<Vec<RawAlternative>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a link")]
pub struct RawLink {
    pub from: String,
    pub to: String,
    pub kind: String,
    pub aspect: Option<String>,
    pub author: String,
    pub claim: Option<String>,
    pub rationale: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a question")]
pub struct RawQuestion {
    pub id: String,
    pub text: String,
    pub lead: Option<bool>,
    pub query: String,
    pub sides: Option<Vec<RawSide>>,
    pub caveat: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a side with `heading` and `claims`")]
pub struct RawSide {
    pub heading: String,
    pub claims: Vec<String>,
}
