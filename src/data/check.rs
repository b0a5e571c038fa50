//! Checking single values: ids, closed lists, dates, texts. Each failure is one problem.

use super::ids::{Ids, UsedTwice};
use super::limits::TEXT_CHARACTERS;
use super::problem::{Place, Problem, RecordKind};
use super::records::DatedRecord;
use super::text_place::shown;
use super::unread::Unread;
use super::visible::says_something;
use crate::model::{Basis, Dated, DynSort, Edtf, Figure, Slug};

/// Gathers problems while records are resolved. On a problem a stand-in value is returned; no
/// dataset leaves the loader while there is any problem, so none is ever seen.
#[derive(Default)]
pub(super) struct Checker {
    /// The rules that are broken, in the order found.
    pub broken_rules: Vec<Problem>,
    pub unread: Unread,
}

impl Checker {
    /// How many problems there are.
    pub fn problems(&self) -> usize {
        self.unread.problems.len() + self.broken_rules.len()
    }

    /// All problems: what could not be read, which may be behind others, and then the broken
    /// rules, each in the order of the files with these names and of their lines.
    pub fn in_order(self, files: &[&str]) -> Vec<Problem> {
        let (mut problems, mut broken_rules) = (self.unread.problems, self.broken_rules);
        for part in [&mut problems, &mut broken_rules] {
            part.dyn_sort_by_key(|Problem { place, .. }| {
                (files.iter().position(|name| **name == *place.file), place.line)
            });
        }
        problems.append(&mut broken_rules);
        problems
    }

    /// Adds a broken rule.
    pub fn problem(&mut self, place: &Place, message: impl Into<String>) {
        self.broken_rules.push(Problem { place: place.clone(), message: message.into() });
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

    /// The ids of some records; one that is used twice is a problem of its second record. `place`
    /// tells where the record at a position stands.
    pub fn ids<'r>(
        &mut self,
        kind: RecordKind,
        ids: impl ExactSizeIterator<Item = &'r str>,
        place: impl Fn(usize) -> Place,
    ) -> Ids<'r> {
        let (ids, used_twice) = Ids::new(kind, ids);
        for UsedTwice { id, first, at } in used_twice {
            let Place { file, line, .. } = place(first);
            let message = format!("id `{id}` is used twice, first in {file} (line {line})");
            self.problem(&place(at), message);
        }
        ids
    }

    /// The position of the record of a kind that an id names.
    pub fn find(&mut self, place: &Place, ids: &Ids<'_>, id: &str) -> u32 {
        let known = ids.get(id);
        if known.is_none() && !self.unread.may_have(ids.kind, id) {
            self.problem(place, format!("unknown {} `{id}`", ids.kind.word()));
        }
        known.unwrap_or(0) as u32
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
    pub fn text(&mut self, place: &Place, what: &str, text: String) -> String {
        if text.trim().is_empty() {
            self.problem(place, format!("{what} is empty"));
        } else if !says_something(&text) {
            self.problem(place, format!("{what} has no character that can be seen"));
        }
        self.bounded(place, what, &text);
        text
    }

    /// A text that may be left out.
    pub fn optional(&mut self, place: &Place, what: &str, text: Option<String>) -> Option<String> {
        text.map(|text| self.text(place, what, text))
    }

    /// A number, from its JSON text.
    pub fn figure(&mut self, place: &Place, what: &str, text: &str) -> Figure {
        Figure::parse(text).unwrap_or_else(|| {
            self.problem(place, format!("{what} is no number: {}", shown(text)));
            Figure::parse("0").expect("0 is a number")
        })
    }

    fn bounded(&mut self, place: &Place, what: &str, text: &str) {
        // No text has more characters than bytes.
        if text.len() > TEXT_CHARACTERS && text.chars().count() > TEXT_CHARACTERS {
            let length = text.chars().count();
            let message = format!("{what} has {length} characters; at most {TEXT_CHARACTERS}");
            self.problem(place, message);
        }
    }

    /// A text of at most so many words.
    pub fn words(&mut self, place: &Place, what: &str, text: String, most: usize) -> String {
        let count = text.split_whitespace().count();
        if count > most {
            self.problem(place, format!("{what} `{text}` has {count} words; at most {most}"));
        }
        self.text(place, what, text)
    }

    /// A text of at most so many words that may be left out.
    pub fn optional_words(
        &mut self,
        place: &Place,
        what: &str,
        text: Option<String>,
        most: usize,
    ) -> Option<String> {
        text.map(|text| self.words(place, what, text, most))
    }

    /// An http(s) address; anything else is refused, so that no other scheme reaches the page.
    pub fn url(&mut self, place: &Place, url: Option<String>) -> Option<String> {
        let url = url?;
        let safe = url.starts_with("https://") || url.starts_with("http://");
        if !safe || url.contains(|c: char| c.is_whitespace() || c.is_control()) {
            self.problem(place, format!("url `{url}` is no http or https address"));
        }
        Some(url)
    }

    pub fn basis(&mut self, place: &Place, what: &str, id: &str) -> Basis {
        self.term(place, &format!("{what} basis"), id, Basis::from_id, Basis::None)
    }

    /// A date with its basis: both, or neither.
    pub fn dated(&mut self, place: &Place, what: &str, record: Option<&DatedRecord>) -> Dated {
        let Some(record) = record else {
            return Dated { date: None, basis: Basis::None };
        };
        let basis = self.basis(place, what, &record.basis);
        let date = record.date.as_deref().and_then(|text| match text.parse::<Edtf>() {
            Ok(date) => Some(date),
            Err(error) => {
                self.problem(place, format!("{what} date `{text}`: {error}"));
                None
            }
        });
        match (&record.date, basis) {
            (Some(text), Basis::None) if record.basis == "none" => {
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
