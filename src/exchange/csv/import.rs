//! A table as claims, row by row, so that a page can answer meanwhile.

use super::cells::Row;
use super::dates::{CellDate, read_date};
use super::field::Field;
use super::line::Columns;
use super::read::{Renamed, claim};
use super::sheet::Sheet;
use crate::data::Writing;
use crate::exchange::choices::Choices;
use crate::exchange::draft::Draft;
use crate::exchange::format::Format;
use crate::exchange::imported::{Imported, LeftOut, Refusal};

/// The columns that hold dates.
const DATES: [Field; 3] = [Field::About, Field::Said, Field::Published];

/// How many rows a step takes.
pub(super) const SLICE: usize = 64;

/// How much of the work the rows are; the rest is writing the claims.
const ROWS_SHARE: f64 = 0.6;

impl Sheet {
    /// The table as claims; `title` is what the dataset is called.
    ///
    /// # Errors
    /// [`Refusal::Columns`]: no column holds the statement, or who says it, or where;
    /// [`Refusal::DateOrder`]: somebody must say how dates are written; [`Refusal::Nothing`]: no row
    /// makes a claim.
    pub fn import(&self, title: &str, choices: &Choices) -> Result<Imported, Refusal> {
        let mut import = Import::new(self, title, choices)?;
        while import.step()?.is_some() {}
        import.finish()
    }

    /// The same, with a pause between slices of work: `pause` is awaited with the share that is done,
    /// and stops the work where it gives `false`; then there is nothing.
    ///
    /// # Errors
    /// As [`import`](Self::import).
    pub async fn import_slowly(
        &self,
        title: &str,
        choices: &Choices,
        mut pause: impl AsyncFnMut(f64) -> bool,
    ) -> Result<Option<Imported>, Refusal> {
        let mut import = Import::new(self, title, choices)?;
        while let Some(share) = import.step()? {
            if !pause(ROWS_SHARE * share).await {
                return Ok(None);
            }
        }
        let mut written = import.written()?;
        while let Some(share) = written.0.step() {
            if !pause(ROWS_SHARE + (1.0 - ROWS_SHARE) * share).await {
                return Ok(None);
            }
        }
        Ok(Some(written.finish()))
    }

    /// Whether somebody must say in which order day, month and year stand: the first date that could
    /// be read in more than one way, with these choices.
    pub fn asks_date_order(&self, choices: &Choices) -> Option<Refusal> {
        let columns = Columns { heads: &self.heads, fields: self.fields(choices), order: None };
        self.rows.iter().find_map(|row| date_question(&columns, row))
    }
}

/// A table while its rows become claims.
struct Import<'s> {
    sheet: &'s Sheet,
    columns: Columns<'s>,
    rows: std::slice::Iter<'s, Row>,
    draft: Draft,
    left_out: Vec<LeftOut>,
    renamed: usize,
}

impl<'s> Import<'s> {
    fn new(sheet: &'s Sheet, title: &str, choices: &Choices) -> Result<Self, Refusal> {
        let fields = sheet.fields(choices);
        let columns = Columns { heads: &sheet.heads, fields, order: choices.date_order };
        check(&columns)?;
        let (rows, draft) = (sheet.rows.iter(), Draft::new(title));
        Ok(Self { sheet, columns, rows, draft, left_out: Vec::new(), renamed: 0 })
    }

    /// Takes a slice of rows, if there are any left; the share that is done.
    fn step(&mut self) -> Result<Option<f64>, Refusal> {
        if self.rows.len() == 0 {
            return Ok(None);
        }
        for row in self.rows.by_ref().take(SLICE) {
            if self.columns.order.is_none()
                && let Some(question) = date_question(&self.columns, row)
            {
                return Err(question);
            }
            match claim(&mut self.draft, &self.columns, row) {
                Ok(Renamed(is_renamed)) => self.renamed += usize::from(is_renamed),
                Err(faults) => self.left_out.push(LeftOut {
                    place: format!("row {}", row.number),
                    faults,
                    cells: row.cells.clone(),
                }),
            }
        }
        Ok(Some(1.0 - self.rows.len() as f64 / self.sheet.rows.len() as f64))
    }

    fn finish(self) -> Result<Imported, Refusal> {
        let mut written = self.written()?;
        while written.0.step().is_some() {}
        Ok(written.finish())
    }

    /// What became of the rows, the claims still to be written.
    fn written(self) -> Result<Written, Refusal> {
        let heads = self.sheet.heads.clone();
        let claims = self.draft.document.claims.len();
        if claims == 0 {
            return Err(Refusal::Nothing { heads, left_out: self.left_out });
        }
        let mut told = self.sheet.told.clone();
        told.extend(tell(&self.draft, &self.columns, self.renamed));
        let imported = Imported {
            format: Format::Table,
            document: String::new(),
            claims,
            told,
            lost: Vec::new(),
            heads,
            left_out: self.left_out,
        };
        Ok(Written(Writing::new(self.draft.document), imported))
    }
}

/// A table whose rows are claims, and its document while that is written.
struct Written(Writing, Imported);

impl Written {
    fn finish(self) -> Imported {
        Imported { document: self.0.finish(), ..self.1 }
    }
}

fn date_question(columns: &Columns<'_>, row: &Row) -> Option<Refusal> {
    let fields = columns.fields.iter().enumerate();
    let mut dates = fields.filter(|(_, field)| field.is_some_and(|field| DATES.contains(&field)));
    dates.find_map(|(at, _)| {
        let cell = row.cells.get(at)?;
        (read_date(cell, None) == CellDate::Ambiguous).then(|| Refusal::DateOrder {
            column: columns.heads[at].clone(),
            row: row.number,
            date: cell.clone(),
        })
    })
}

fn check(columns: &Columns<'_>) -> Result<(), Refusal> {
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
    Err(Refusal::Columns { lacking: lacking.to_owned(), heads: columns.heads.to_vec() })
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
