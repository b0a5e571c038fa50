//! Reading single values: ids, closed lists, dates, texts. Each failure is one problem.

use super::file::Unread;
use super::ids::Ids;
use super::limits::TEXT_BYTES;
use super::problem::{Place, Problem};
use super::raw::RawDated;
use crate::model::{Basis, Dated, Edtf, Slug};

/// Gathers problems while records are resolved. On a problem a stand-in value is returned; no
/// dataset leaves the loader while there is any problem, so none is ever seen.
pub(super) struct Checker<'p> {
    pub problems: &'p mut Vec<Problem>,
    pub unread: &'p Unread,
}

impl Checker<'_> {
    pub fn problem(&mut self, place: &Place, message: impl Into<String>) {
        self.problems.push(Problem { place: place.clone(), message: message.into() });
    }

    /// A well-formed id.
    pub fn slug(&mut self, place: &Place, id: &str) -> Slug {
        match Slug::parse(id) {
            Ok(slug) => slug,
            Err(error) => {
                self.problem(place, format!("bad id `{id}`: {error}"));
                Slug::parse("bad-id").expect("`bad-id` is a well-formed id")
            }
        }
    }

    /// The position of the record that an id names; `what` is the word for its kind.
    pub fn find(&mut self, place: &Place, ids: &Ids, what: &'static str, id: &str) -> u32 {
        let known = ids.get(id);
        if known.is_none() && !self.may_be_unread(what, id) {
            self.problem(place, format!("unknown {what} `{id}`"));
        }
        known.unwrap_or(0) as u32
    }

    fn may_be_unread(&self, what: &'static str, id: &str) -> bool {
        self.unread.files
            || self.unread.records.iter().any(|(kind, name)| *kind == what && name == id)
    }

    /// A value of a closed list.
    pub fn term<T: Copy>(
        &mut self,
        place: &Place,
        what: &str,
        id: &str,
        from_id: fn(&str) -> Option<T>,
        stand_in: T,
    ) -> T {
        let found = from_id(id);
        if found.is_none() {
            self.problem(place, format!("{what} `{id}` is not on the list"));
        }
        found.unwrap_or(stand_in)
    }

    /// A text that is there and says something.
    pub fn text(&mut self, place: &Place, what: &str, text: &str) -> String {
        if text.trim().is_empty() {
            self.problem(place, format!("{what} is empty"));
        }
        self.bounded(place, what, text);
        text.to_owned()
    }

    /// A text that may be left out.
    pub fn optional(&mut self, place: &Place, what: &str, text: Option<&String>) -> Option<String> {
        text.map(|text| self.text(place, what, text))
    }

    fn bounded(&mut self, place: &Place, what: &str, text: &str) {
        if text.len() > TEXT_BYTES {
            let length = text.len();
            self.problem(place, format!("{what} is {length} bytes long; at most {TEXT_BYTES}"));
        }
    }

    /// A text of at most so many words.
    pub fn words(&mut self, place: &Place, what: &str, text: &str, most: usize) {
        let count = text.split_whitespace().count();
        if count == 0 {
            self.problem(place, format!("{what} is empty"));
        } else if count > most {
            self.problem(place, format!("{what} `{text}` has {count} words; at most {most}"));
        }
        self.bounded(place, what, text);
    }

    /// An http(s) address; anything else is refused, so that no other scheme reaches the page.
    pub fn url(&mut self, place: &Place, url: Option<&String>) -> Option<String> {
        let url = url?;
        let safe = url.starts_with("https://") || url.starts_with("http://");
        if !safe || url.contains(|c: char| c.is_whitespace() || c.is_control()) {
            self.problem(place, format!("url `{url}` is no http or https address"));
        }
        Some(url.clone())
    }

    pub fn basis(&mut self, place: &Place, what: &str, id: &str) -> Basis {
        self.term(place, &format!("{what} basis"), id, Basis::from_id, Basis::None)
    }

    /// A date with its basis: both, or neither.
    pub fn dated(&mut self, place: &Place, what: &str, raw: Option<&RawDated>) -> Dated {
        let Some(raw) = raw else {
            return Dated { date: None, basis: Basis::None };
        };
        let basis = self.basis(place, what, &raw.basis);
        let date = raw.date.as_deref().and_then(|text| match text.parse::<Edtf>() {
            Ok(date) => Some(date),
            Err(error) => {
                self.problem(place, format!("{what} date `{text}`: {error}"));
                None
            }
        });
        match (&raw.date, basis) {
            (Some(text), Basis::None) if raw.basis == "none" => {
                self.problem(place, format!("{what} date `{text}` has basis `none`"));
            }
            (None, basis) if basis != Basis::None => {
                let id = basis.id();
                self.problem(place, format!("{what} has basis `{id}` but no date"));
            }
            _ => {}
        }
        Dated { date, basis }
    }
}
