//! A record as its text, and reading it.

use super::fields::Fields;
use super::limits::RECORD_BYTES;
use super::problem::{Place, RecordKind};
use super::records::link_name;
use super::text_place::line_ends;
use super::typed;
use super::unread::Unread;
use serde::Deserialize;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::sync::Arc;

/// A record that was read, and where it stands.
pub(super) struct Located<T> {
    pub place: Place,
    pub record: T,
}

/// A record as its text.
pub(super) struct Unparsed<'a> {
    pub file: Arc<str>,
    pub kind: RecordKind,
    /// The line it starts on.
    pub line: usize,
    /// Its place among the records of its kind in the file, from 0.
    pub position: usize,
    pub text: Cow<'a, RawValue>,
}

impl Unparsed<'_> {
    /// The record with a text of its own.
    pub fn into_owned(self) -> Unparsed<'static> {
        Unparsed { text: Cow::Owned(self.text.into_owned()), ..self }
    }

    /// The record, which `name` tells apart from others of its kind; or what is wrong with it is
    /// told, and there is none.
    pub fn read<'t, T: Deserialize<'t>>(
        &'t self,
        unread: &mut Unread,
        name: impl FnOnce(&T) -> String,
    ) -> Option<Located<T>> {
        if self.text.get().len() > RECORD_BYTES {
            self.refuse(unread);
            return None;
        }
        match typed::read(&self.text) {
            Ok(record) => Some(Located { place: self.place(name(&record)), record }),
            Err(faults) => {
                self.tell(unread, faults);
                None
            }
        }
    }

    fn place(&self, name: String) -> Place {
        Place { file: self.file.clone(), line: self.line, record: Some((self.kind, name)) }
    }

    fn refuse(&self, unread: &mut Unread) {
        let place = self.place(self.best_name());
        unread.record(&place);
        unread.problem(place, format!("one record has more than {RECORD_BYTES} bytes"));
    }

    fn tell(&self, unread: &mut Unread, faults: Vec<typed::Fault>) {
        let place = self.place(self.best_name());
        unread.record(&place);
        for fault in faults {
            let line = self.line + line_ends(self.text.get(), fault.at);
            unread.problem(Place { line, ..place.clone() }, fault.message);
        }
    }

    /// The record's id, or what else tells it apart, or its place in the list: as far as that can
    /// be read.
    fn best_name(&self) -> String {
        let fields: Fields = serde_json::from_str(self.text.get()).unwrap_or_default();
        let ends = || {
            let (from, kind, to) = (fields.text("from")?, fields.text("kind")?, fields.text("to")?);
            Some(link_name(&from, &kind, &to))
        };
        let name = fields.text("id").or_else(ends);
        name.unwrap_or_else(|| format!("#{}", self.position + 1))
    }
}
