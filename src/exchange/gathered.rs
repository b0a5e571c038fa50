//! What a reader of objects gathers on its way: the document, what was left out, what was lost.

use super::draft::Draft;
use super::format::Format;
use super::imported::{Fault, Imported, LeftOut, Refusal};
use crate::data::TEXT_CHARACTERS;

/// What is gathered.
pub(super) struct Gathered {
    pub draft: Draft,
    pub told: Vec<String>,
    pub left_out: Vec<LeftOut>,
    /// What was lost, each with how often.
    lost: Vec<(String, usize)>,
}

impl Gathered {
    /// Nothing yet, for a dataset of this title.
    pub fn new(title: &str) -> Self {
        let draft = Draft::new(title);
        Self { draft, told: Vec::new(), left_out: Vec::new(), lost: Vec::new() }
    }

    /// Notes that something has no place in `sayso/1`.
    pub fn lose(&mut self, what: &str) {
        match self.lost.iter_mut().find(|(known, _)| known == what) {
            Some((_, times)) => *times += 1,
            None => self.lost.push((what.to_owned(), 1)),
        }
    }

    /// Notes that an object makes no claim.
    pub fn leave_out(&mut self, place: &str, column: Option<&str>, reason: &str) {
        let column = column.map(str::to_owned);
        let faults = vec![Fault { column, reason: reason.to_owned() }];
        self.left_out.push(LeftOut { place: place.to_owned(), faults, cells: Vec::new() });
    }

    /// What became of the file.
    ///
    /// # Errors
    /// [`Refusal::Nothing`] if no claim did.
    pub fn finish(self, format: Format, heads: Vec<String>) -> Result<Imported, Refusal> {
        let claims = self.draft.document.claims.len();
        if claims == 0 {
            return Err(Refusal::Nothing { heads, left_out: self.left_out });
        }
        let lost = self.lost.into_iter().map(|(what, times)| match times {
            1 => what,
            _ => format!("{what} ({times} times)"),
        });
        Ok(Imported {
            format,
            document: self.draft.document.into_json(),
            claims,
            told: self.told,
            lost: lost.collect(),
            heads,
            left_out: self.left_out,
        })
    }
}

/// A text, cut where it is longer than a dataset may hold.
pub(super) fn bounded(text: &str) -> String {
    match text.char_indices().nth(TEXT_CHARACTERS - 1) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
