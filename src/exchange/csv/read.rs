//! Tables as claims: a row is a claim.

use super::cells::Row;
use super::chain::hops;
use super::dates::{CellDate, read_date};
use super::escapes::LIST;
use super::field::Field;
use super::line::{Columns, Line};
use super::sheet::Sheet;
use super::sources::sources;
use crate::data::{
    CertaintyRecord, ClaimRecord, HEDGE_WORDS, PART_WORDS, QuantityRecord, TEXT_CHARACTERS,
};
use crate::exchange::choices::Choices;
use crate::exchange::draft::Draft;
use crate::exchange::format::Format;
use crate::exchange::imported::{Fault, Imported, LeftOut, Refusal};
use crate::model::Figure;
use serde_json::value::RawValue;

/// The columns that hold dates.
const DATES: [Field; 3] = [Field::About, Field::Said, Field::Published];

impl Sheet {
    /// The table as claims; `title` is what the dataset is called.
    ///
    /// # Errors
    /// [`Refusal::Columns`]: no column holds the statement, or who says it, or where;
    /// [`Refusal::DateOrder`]: somebody must say how dates are written; [`Refusal::Nothing`]: no row
    /// makes a claim.
    pub fn import(&self, title: &str, choices: &Choices) -> Result<Imported, Refusal> {
        let fields = self.fields(choices);
        let columns = Columns { heads: &self.heads, fields, order: choices.date_order };
        self.check_columns(&columns)?;
        if choices.date_order.is_none()
            && let Some(question) = self.date_question(&columns)
        {
            return Err(question);
        }
        let mut draft = Draft::new(title);
        let mut left_out = Vec::new();
        let mut renamed = 0;
        for row in &self.rows {
            match claim(&mut draft, &columns, row) {
                Ok(Renamed(is_renamed)) => renamed += usize::from(is_renamed),
                Err(faults) => left_out.push(LeftOut {
                    place: format!("row {}", row.number),
                    faults,
                    cells: row.cells.clone(),
                }),
            }
        }
        if draft.document.claims.is_empty() {
            return Err(Refusal::Nothing { heads: self.heads.clone(), left_out });
        }
        let mut told = self.told.clone();
        told.extend(tell(&draft, &columns, renamed));
        Ok(Imported {
            format: Format::Table,
            claims: draft.document.claims.len(),
            document: draft.document.to_json(),
            told,
            lost: Vec::new(),
            heads: self.heads.clone(),
            left_out,
        })
    }

    /// Whether somebody must say in which order day, month and year stand: the first date that could
    /// be read in more than one way, with these choices.
    pub fn asks_date_order(&self, choices: &Choices) -> Option<Refusal> {
        let fields = self.fields(choices);
        self.date_question(&Columns { heads: &self.heads, fields, order: None })
    }

    fn date_question(&self, columns: &Columns<'_>) -> Option<Refusal> {
        let is_date = |at: &usize| columns.fields[*at].is_some_and(|field| DATES.contains(&field));
        let places: Vec<usize> = (0..columns.fields.len()).filter(is_date).collect();
        self.rows.iter().find_map(|row| {
            places.iter().find_map(|at| {
                let cell = row.cells.get(*at)?;
                (read_date(cell, None) == CellDate::Ambiguous).then(|| Refusal::DateOrder {
                    column: self.heads[*at].clone(),
                    row: row.number,
                    date: cell.clone(),
                })
            })
        })
    }

    fn check_columns(&self, columns: &Columns<'_>) -> Result<(), Refusal> {
        let lacks = |fields: &[Field]| !fields.iter().any(|field| columns.has(*field));
        let lacking = if lacks(&[Field::Statement]) {
            "what is said (statement)"
        } else if lacks(&[Field::Speaker, Field::Chain, Field::Publisher]) {
            "who says it (speaker)"
        } else if lacks(&[Field::Source, Field::Url, Field::Publisher]) {
            "the text it is from (source)"
        } else {
            return Ok(());
        };
        Err(Refusal::Columns { lacking: lacking.to_owned(), heads: self.heads.clone() })
    }
}

/// What a reader should know of what was made of the table.
fn tell(draft: &Draft, columns: &Columns<'_>, renamed: usize) -> Vec<String> {
    let mut told = Vec::new();
    let no_kind = draft.actors_of_no_kind();
    if no_kind > 0 {
        told.push(format!(
            "No column says what kind of actor somebody is: {no_kind} stand here as groups, and \
             each says so."
        ));
    }
    if !columns.has(Field::Modes) {
        told.push("No column says how speakers are cited: they stand here as paraphrased.".into());
    }
    let dates = [
        (Field::About, Field::AboutBasis),
        (Field::Said, Field::SaidBasis),
        (Field::Published, Field::PublishedBasis),
    ];
    if dates.iter().any(|(date, basis)| columns.has(*date) && !columns.has(*basis)) {
        told.push(
            "Dates of which no column says whence they are stand here as from outside the texts."
                .into(),
        );
    }
    let unread = columns.fields.iter().zip(columns.heads).filter(|(field, _)| field.is_none());
    let unread: Vec<&str> =
        unread.map(|(_, head)| head.as_str()).filter(|head| !head.is_empty()).collect();
    if !unread.is_empty() {
        told.push(format!("These columns stand in the notes of claims: {}.", unread.join(", ")));
    }
    if renamed > 0 {
        told.push(format!("{renamed} ids were no ids of their own and were changed."));
    }
    told
}

/// Whether a claim has another id than its row says.
struct Renamed(bool);

/// Adds the claim of a row.
///
/// # Errors
/// Every fault of the row; then nothing was added.
fn claim(draft: &mut Draft, columns: &Columns<'_>, row: &Row) -> Result<Renamed, Vec<Fault>> {
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
