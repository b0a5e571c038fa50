//! A row of a table as a claim.

use super::cells::Row;
use super::chain::hops;
use super::escapes::LIST;
use super::field::Field;
use super::line::{Columns, Line};
use super::sources::sources;
use crate::data::{
    CertaintyRecord, ClaimRecord, HEDGE_WORDS, PART_WORDS, QuantityRecord, TEXT_CHARACTERS,
};
use crate::exchange::draft::Draft;
use crate::exchange::imported::Fault;
use crate::model::Figure;
use serde_json::value::RawValue;

/// Whether a claim has another id than its row says.
pub(super) struct Renamed(pub bool);

/// Adds the claim of a row.
///
/// # Errors
/// Every fault of the row; then nothing was added.
pub(super) fn claim(
    draft: &mut Draft,
    columns: &Columns<'_>,
    row: &Row,
) -> Result<Renamed, Vec<Fault>> {
    let mut line = Line::new(columns, row);
    let statement = required(&mut line, Field::Statement);
    let sources = sources(&mut line);
    let hops = hops(&mut line, sources.first().and_then(|source| source.publisher.as_deref()));
    let coded = coded(&mut line);
    line.others();
    let note = note(&mut line);
    if !line.faults.is_empty() {
        return Err(line.each_fault_once());
    }
    let wanted = line.text(Field::Id);
    let id = draft.claim_id(&wanted.map_or_else(|| format!("row-{}", row.number), str::to_owned));
    let renamed = Renamed(wanted.is_some_and(|wanted| wanted != id));
    let attribution = hops.into_iter().map(|hop| hop.record(draft)).collect();
    let mut actor = |names: Vec<String>| -> Option<Vec<String>> {
        let ids: Vec<String> = names.iter().map(|name| draft.actor(name, None)).collect();
        (!ids.is_empty()).then_some(ids)
    };
    let (to, subject, object) = (
        actor(line.list(Field::To, LIST)),
        actor(line.list(Field::Subject, LIST)),
        actor(line.list(Field::Object, LIST)),
    );
    let claim = ClaimRecord {
        id,
        statement,
        attribution,
        to,
        subject,
        predicate: line.text(Field::Predicate).map(|label| draft.predicate(label)),
        object,
        evidence: sources.into_iter().map(|source| source.record(draft)).collect(),
        topics: Some(line.list(Field::Topics, LIST).iter().map(|t| draft.topic(t)).collect()),
        note,
        ..coded
    };
    draft.claim(claim);
    Ok(renamed)
}

fn required(line: &mut Line<'_>, field: Field) -> String {
    let text = line.owned(field);
    if text.is_none() {
        line.fault(field, "it is empty");
    }
    text.unwrap_or_default()
}

/// The note: the row's own, and what has no other place.
fn note(line: &mut Line<'_>) -> Option<String> {
    let own = line.owned(Field::Note);
    let parts: Vec<String> = own.into_iter().chain(std::mem::take(&mut line.notes)).collect();
    let note = (!parts.is_empty()).then(|| parts.join("; "))?;
    if note.chars().count() > TEXT_CHARACTERS {
        line.fault(
            Field::Note,
            format!("with what has no other place, it has more than {TEXT_CHARACTERS} characters"),
        );
    }
    Some(note)
}

/// What is coded of a claim in single values.
fn coded(line: &mut Line<'_>) -> ClaimRecord {
    ClaimRecord {
        subject_part: line.words(Field::SubjectPart, PART_WORDS),
        object_part: line.words(Field::ObjectPart, PART_WORDS),
        object_text: line.owned(Field::ObjectText),
        kind: line.term(Field::Kind),
        polarity: line.term(Field::Polarity),
        certainty: Some(CertaintyRecord {
            hedge: line.words(Field::Hedge, HEDGE_WORDS),
            likelihood: line.term(Field::Likelihood),
            confidence: line.term(Field::Confidence),
        })
        .filter(|c| c.hedge.is_some() || c.likelihood.is_some() || c.confidence.is_some()),
        quantity: quantity(line),
        about: line.date(Field::About, Field::AboutBasis),
        said: line.date(Field::Said, Field::SaidBasis),
        weight: line.term(Field::Weight),
        ..ClaimRecord::default()
    }
}

/// A figure, where all of it is there; what is there of one that is not whole stands in the note.
fn quantity(line: &mut Line<'_>) -> Option<QuantityRecord> {
    let comparator = line.term(Field::QuantityComparator);
    let whole = (|| {
        let value = Figure::parse(line.text(Field::QuantityValue)?)?;
        Some(QuantityRecord {
            as_said: line.owned(Field::Quantity)?,
            value: RawValue::from_string(value.as_str().to_owned()).ok()?,
            comparator: comparator?,
            unit: line.owned(Field::QuantityUnit)?,
        })
    })();
    if whole.is_none() {
        let fields =
            [Field::Quantity, Field::QuantityValue, Field::QuantityComparator, Field::QuantityUnit];
        for field in fields {
            if let Some(text) = line.text(field) {
                line.note(field, text);
            }
        }
    }
    whole
}
