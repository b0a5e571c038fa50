//! A claim of `sayso/1` as the file has it, values not yet checked.

use super::fields::Record;
use super::raw::RawDated;

pub struct RawHop {
    pub actor: String,
    pub verb: Option<String>,
    pub mode: String,
}

impl RawHop {
    fn read(from: &mut Record<'_, '_>) -> Self {
        Self { actor: from.text("actor"), verb: from.optional("verb"), mode: from.text("mode") }
    }
}

pub struct RawCertainty {
    pub hedge: Option<String>,
    pub likelihood: Option<String>,
    pub confidence: Option<String>,
}

impl RawCertainty {
    fn read(from: &mut Record<'_, '_>) -> Self {
        Self {
            hedge: from.optional("hedge"),
            likelihood: from.optional("likelihood"),
            confidence: from.optional("confidence"),
        }
    }
}

pub struct RawQuantity {
    pub as_said: String,
    pub value: f64,
    pub comparator: String,
    pub unit: String,
}

impl RawQuantity {
    fn read(from: &mut Record<'_, '_>) -> Self {
        Self {
            as_said: from.text("as_said"),
            value: from.number("value"),
            comparator: from.text("comparator"),
            unit: from.text("unit"),
        }
    }
}

pub struct RawEvidence {
    pub source: String,
    pub paragraph: u32,
    pub quote: String,
    pub flags: Vec<String>,
}

impl RawEvidence {
    fn read(from: &mut Record<'_, '_>) -> Self {
        Self {
            source: from.text("source"),
            paragraph: from.count("paragraph"),
            quote: from.text("quote"),
            flags: from.optional_texts("flags"),
        }
    }
}

pub struct RawAlternative {
    pub field: String,
    pub value: String,
    pub why: String,
}

impl RawAlternative {
    fn read(from: &mut Record<'_, '_>) -> Self {
        Self { field: from.text("field"), value: from.text("value"), why: from.text("why") }
    }
}

pub struct RawClaim {
    pub id: String,
    pub statement: String,
    pub attribution: Vec<RawHop>,
    pub to: Vec<String>,
    pub subject: Vec<String>,
    pub subject_part: Option<String>,
    pub predicate: String,
    pub object: Vec<String>,
    pub object_part: Option<String>,
    pub object_text: Option<String>,
    pub kind: String,
    pub polarity: String,
    pub certainty: Option<RawCertainty>,
    pub quantity: Option<RawQuantity>,
    pub about: Option<RawDated>,
    pub said: Option<RawDated>,
    pub evidence: Vec<RawEvidence>,
    pub topics: Vec<String>,
    pub weight: Option<String>,
    pub note: Option<String>,
    pub alternatives: Vec<RawAlternative>,
}

impl RawClaim {
    pub fn read(from: &mut Record<'_, '_>) -> Self {
        Self {
            id: from.text("id"),
            statement: from.text("statement"),
            attribution: from.objects("attribution", RawHop::read),
            to: from.optional_texts("to"),
            subject: from.texts("subject"),
            subject_part: from.optional("subject_part"),
            predicate: from.text("predicate"),
            object: from.optional_texts("object"),
            object_part: from.optional("object_part"),
            object_text: from.optional("object_text"),
            kind: from.text("kind"),
            polarity: from.text("polarity"),
            certainty: from.object("certainty", RawCertainty::read),
            quantity: from.object("quantity", RawQuantity::read),
            about: from.object("about", RawDated::read),
            said: from.object("said", RawDated::read),
            evidence: from.objects("evidence", RawEvidence::read),
            topics: from.optional_texts("topics"),
            weight: from.optional("weight"),
            note: from.optional("note"),
            alternatives: from.optional_objects("alternatives", RawAlternative::read),
        }
    }
}
