//! A claim of `sayso/1` as the file has it, values not yet checked; and as one is written.

use super::records::DatedRecord;
use super::values::Count;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct HopRecord {
    pub actor: String,
    pub verb: Option<String>,
    pub mode: String,
}

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct CertaintyRecord {
    pub hedge: Option<String>,
    pub likelihood: Option<String>,
    pub confidence: Option<String>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct QuantityRecord {
    pub as_said: String,
    /// As its text, so that no digit is lost; whether it is a number is checked later.
    pub value: Box<RawValue>,
    pub comparator: String,
    pub unit: String,
}

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct EvidenceRecord {
    pub source: String,
    pub paragraph: Option<Count>,
    pub quote: Option<String>,
    pub flags: Option<Vec<String>>,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct AlternativeRecord {
    pub field: String,
    pub value: String,
    pub why: String,
}

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub struct ClaimRecord {
    pub id: String,
    pub statement: String,
    pub attribution: Vec<HopRecord>,
    pub to: Option<Vec<String>>,
    pub subject: Option<Vec<String>>,
    pub subject_part: Option<String>,
    pub predicate: Option<String>,
    pub object: Option<Vec<String>>,
    pub object_part: Option<String>,
    pub object_text: Option<String>,
    pub kind: Option<String>,
    pub polarity: Option<String>,
    pub certainty: Option<CertaintyRecord>,
    pub quantity: Option<QuantityRecord>,
    pub about: Option<DatedRecord>,
    pub said: Option<DatedRecord>,
    pub evidence: Vec<EvidenceRecord>,
    pub topics: Option<Vec<String>>,
    pub weight: Option<String>,
    pub note: Option<String>,
    pub alternatives: Option<Vec<AlternativeRecord>>,
}
