//! The texts that a row is from, and where in them it stands.

use super::escapes::{LIST, POINTERS, parted};
use super::field::Field;
use super::line::{Line, parts};
use crate::data::{EvidenceRecord, QUOTE_WORDS, SourceRecord, says_something};
use crate::exchange::draft::Draft;
use crate::exchange::parsed::is_address;
use crate::model::{ActorKind, Basis, EvidenceFlag};

/// A text that a row is from, with where it says it.
pub(super) struct NamedSource {
    pub publisher: Option<String>,
    source: SourceRecord,
    pointer: EvidenceRecord,
}

impl NamedSource {
    /// The pointer, with the text in the document.
    pub fn record(self, draft: &mut Draft) -> EvidenceRecord {
        let publisher = self.publisher.map(|name| draft.actor(&name, Some(ActorKind::Media)));
        let source = draft.source(SourceRecord { publisher, ..self.source });
        EvidenceRecord { source, ..self.pointer }
    }
}

/// Which of several pointers one is, and whether each has a text of its own.
#[derive(Clone, Copy)]
struct Place {
    at: usize,
    count: usize,
    own_text: bool,
}

/// The texts of a row, one for each pointer; the first has the publisher of all of them. A title or
/// a key phrase may hold the sign that parts them: it does so only where two columns have as many
/// parts.
pub(super) fn sources(line: &mut Line<'_>) -> Vec<NamedSource> {
    let named = [Field::Source, Field::Url, Field::Publisher];
    let Some(field) = named.into_iter().find(|field| line.text(*field).is_some()) else {
        line.fault(Field::Source, "it is empty");
        return Vec::new();
    };
    let title = line.text(field).unwrap_or_default();
    let titles = parted(title, POINTERS);
    let counts = [Field::Paragraph, Field::Quote, Field::Flags]
        .map(|field| line.text(field).map_or(0, |cell| parts(cell, POINTERS).len()));
    let all = || counts.into_iter().chain([titles.len()]);
    let agreed = all().filter(|count| *count > 1 && all().filter(|c| c == count).count() > 1).max();
    let Some(count) = agreed else {
        let title = if titles.len() == 1 { &titles[0] } else { title };
        return vec![source(line, title, None)];
    };
    let own_text = titles.len() == count;
    let all: Vec<NamedSource> = (0..count)
        .map(|at| {
            let title = match own_text {
                true => &titles[at],
                false => titles.first().filter(|_| titles.len() == 1).map_or(title, String::as_str),
            };
            source(line, title, Some(Place { at, count, own_text }))
        })
        .collect();
    if all.iter().any(|one| one.publisher.is_some() && one.publisher != all[0].publisher) {
        line.fault(Field::Publisher, "a chain has one publisher; these texts have several");
    }
    all
}

/// A cell with one value, which may hold the sign that parts several: then a backslash stands before
/// it.
fn said_once(cell: &str) -> String {
    match &parted(cell, POINTERS)[..] {
        [one] => one.clone(),
        _ => cell.to_owned(),
    }
}

/// One text of a row; without a place it is the only one.
fn source(line: &mut Line<'_>, title: &str, place: Option<Place>) -> NamedSource {
    let mut of_pointer = |field: Field| match place {
        None => line.text(field).map(said_once),
        Some(Place { at, count, .. }) => {
            line.parallel(field, POINTERS, count).get(at).cloned().flatten()
        }
    };
    let (paragraph, quote) = (of_pointer(Field::Paragraph), of_pointer(Field::Quote));
    let flags = of_pointer(Field::Flags);
    let mut of_text = |field: Field| {
        let cell = line.text(field)?;
        match place {
            Some(Place { at, count, own_text: true }) if parts(cell, POINTERS).len() > 1 => {
                line.parallel(field, POINTERS, count).get(at).cloned().flatten()
            }
            // Said once, it holds for all of them.
            _ => Some(said_once(cell)),
        }
    };
    let (publisher, url) = (of_text(Field::Publisher), of_text(Field::Url));
    let (published, basis) = (of_text(Field::Published), of_text(Field::PublishedBasis));
    let url = url.filter(|url| {
        let is_address = is_address(url);
        if !is_address {
            line.note(Field::Url, url);
        }
        is_address
    });
    let is_flag = |id: &str| EvidenceFlag::from_id(id).is_some();
    let flags = flags.map(|cell| parted(&cell, LIST)).unwrap_or_default();
    let flags = flags.iter().filter_map(|flag| line.term_of(Field::Flags, flag, is_flag)).collect();
    if !says_something(title) {
        line.fault(Field::Source, "one of several has no title");
    }
    NamedSource {
        publisher,
        source: SourceRecord {
            title: title.to_owned(),
            url_basis: url.as_ref().map(|_| Basis::External.id().to_owned()),
            url,
            published: line.date_of(
                (Field::Published, published.as_deref()),
                (Field::PublishedBasis, basis.as_deref()),
            ),
            ..SourceRecord::default()
        },
        pointer: EvidenceRecord {
            paragraph: paragraph.and_then(|cell| line.paragraph(&cell)),
            quote: quote.and_then(|cell| line.words_of(Field::Quote, &cell, QUOTE_WORDS)),
            flags: Some(flags),
            ..EvidenceRecord::default()
        },
    }
}
