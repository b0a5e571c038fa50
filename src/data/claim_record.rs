//! A claim of `sayso/1` as the file has it, values not yet checked.

use super::records::DatedRecord;
use super::values::Count;
use serde::Deserialize;
use serde_json::value::RawValue;

#[derive(Deserialize)]
pub struct HopRecord {
    pub actor: String,
    pub verb: Option<String>,
    pub mode: String,
}

#[derive(Default, Deserialize)]
pub struct CertaintyRecord {
    pub hedge: Option<String>,
    pub likelihood: Option<String>,
    pub confidence: Option<String>,
}

#[derive(Deserialize)]
pub struct QuantityRecord<'a> {
    pub as_said: String,
    /// As its text, so that no digit is lost; whether it is a number is checked later.
    #[serde(borrow)]
    pub value: &'a RawValue,
    pub comparator: String,
    pub unit: String,
}

#[derive(Deserialize)]
pub struct EvidenceRecord {
    pub source: String,
    pub paragraph: Option<Count>,
    pub quote: Option<String>,
    pub flags: Option<Vec<String>>,
}

#[derive(Deserialize)]
pub struct AlternativeRecord {
    pub field: String,
    pub value: String,
    pub why: String,
}

#[derive(Deserialize)]
pub struct ClaimRecord<'a> {
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
    #[serde(borrow)]
    pub quantity: Option<QuantityRecord<'a>>,
    pub about: Option<DatedRecord>,
    pub said: Option<DatedRecord>,
    pub evidence: Vec<EvidenceRecord>,
    pub topics: Option<Vec<String>>,
    pub weight: Option<String>,
    pub note: Option<String>,
    pub alternatives: Option<Vec<AlternativeRecord>>,
}
