//! What only a person can say about a file: which column is what, and how its dates are written.

use super::csv::Field;
use crate::model::vocabulary;

vocabulary! {
    /// The order of the parts of dates such as `03/04/2021`. It is never guessed.
    DateOrder {
        /// Day, month, year: 3 April 2021.
        Dmy = "dmy",
        /// Month, day, year: 4 March 2021.
        Mdy = "mdy",
        /// Year, month, day: a date that ends with its year is none.
        Ymd = "ymd",
    }
}

/// What a reader chose. Empty: everything is as its columns' heads say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choices {
    /// Columns by their heads (case and accents do not matter) or by the letters of a spreadsheet
    /// (`A`, `AB`), each with what it holds; `None`: it goes into the note of the claim. Columns
    /// that are not named here are guessed from their heads.
    pub map: Vec<(String, Option<Field>)>,
    /// How dates are written where their digits do not tell.
    pub date_order: Option<DateOrder>,
}

impl Choices {
    /// Adds a column and what it holds, as a command has it: `COLUMN=FIELD`, or `COLUMN=` for what
    /// goes into the note.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub fn map_column(&mut self, text: &str) -> Result<(), String> {
        let (column, field) =
            text.rsplit_once('=').ok_or_else(|| format!("`{text}` is not COLUMN=FIELD"))?;
        let known = || {
            Field::from_id(field).ok_or_else(|| {
                format!("`{field}` is no field; the fields are {}", Field::IDS.join(", "))
            })
        };
        let field = if field.is_empty() { None } else { Some(known()?) };
        self.map.push((column.to_owned(), field));
        Ok(())
    }
}
