//! Claims as comma-separated values (RFC 4180), one claim a row, people and texts by their names.
//!
//! UTF-8 with a byte order mark, without which Excel reads it as another encoding; LibreOffice,
//! DuckDB and Python's `utf-8-sig` read it as well. Lines end with CRLF.

use super::escapes::{CHAIN, LIST, POINTERS, harmless, joined};
use super::field::Field;
use crate::exchange::shown::Shown;
use crate::model::{
    ActorIx, Claim, ClaimKind, Confidence, Dataset, Edtf, Evidence, Likelihood, Polarity, Source,
};
use csv::{Terminator, WriterBuilder};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// How many columns are written: all but the last field, the speaker, whom the chain has.
const COLUMNS: usize = Field::IDS.len() - 1;

/// The table, heads first.
pub fn write(shown: &Shown<'_>) -> String {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    let mut add = |row: &[Cow<'_, str>]| {
        // Rows of one length that are written to memory are all that can be asked of it.
        let is_written = writer.write_record(row.iter().map(|cell| cell.as_bytes())).is_ok();
        assert!(is_written, "rows of one length can be written to memory");
    };
    add(&Field::IDS[..COLUMNS].iter().map(|id| (*id).into()).collect::<Vec<_>>());
    let names = Names::of(shown.dataset);
    for (_, claim) in shown.claims() {
        let row = row(shown.dataset, &names, claim);
        add(&row.iter().map(|cell| harmless(cell)).collect::<Vec<_>>());
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{BYTE_ORDER_MARK}{}", String::from_utf8_lossy(&bytes))
}

/// What actors and sources are called in cells: by their names, and where several have one name
/// with their ids behind it, so that none is taken for another.
struct Names {
    actors: Vec<String>,
    sources: Vec<String>,
}

impl Names {
    fn of(dataset: &Dataset) -> Self {
        let actors = dataset.actors.iter().map(|actor| (actor.name.as_str(), actor.id.as_str()));
        let sources = dataset.sources.iter().map(|text| (text.title.as_str(), text.id.as_str()));
        Self { actors: told_apart(actors), sources: told_apart(sources) }
    }

    fn actor(&self, ix: ActorIx) -> &str {
        &self.actors[ix.get()]
    }

    fn actors(&self, actors: &[ActorIx]) -> String {
        joined(actors.iter().map(|ix| self.actor(*ix)), LIST)
    }
}

fn told_apart<'a>(named: impl Iterator<Item = (&'a str, &'a str)> + Clone) -> Vec<String> {
    let mut times: FxHashMap<&str, u32> = FxHashMap::default();
    for (name, _) in named.clone() {
        *times.entry(name).or_default() += 1;
    }
    let told = |(name, id): (&str, &str)| match times.get(name) {
        Some(2..) => format!("{name} ({id})"),
        _ => name.to_owned(),
    };
    named.map(told).collect()
}

/// The cells of a claim, one for each head.
fn row(dataset: &Dataset, names: &Names, claim: &Claim) -> [String; COLUMNS] {
    let chain = || claim.attribution.iter();
    let verb = |hop: &crate::model::Hop| hop.verb.clone().unwrap_or_default();
    let quantity = claim.quantity.as_ref();
    let certainty = &claim.certainty;
    let topics = claim.topics.iter().map(|ix| &dataset.topic(*ix).label);
    [
        claim.id.to_string(),
        claim.statement.clone(),
        joined(chain().map(|hop| names.actor(hop.actor)), CHAIN),
        joined(chain().map(verb), CHAIN),
        joined(chain().map(|hop| hop.mode.id()), CHAIN),
        names.actors(&claim.to),
        names.actors(&claim.subject),
        claim.subject_part.clone().unwrap_or_default(),
        claim.predicate.map(|ix| dataset.predicate(ix).label.clone()).unwrap_or_default(),
        names.actors(&claim.object.actors),
        claim.object.part.clone().unwrap_or_default(),
        claim.object.text.clone().unwrap_or_default(),
        id(claim.kind.map(ClaimKind::id)),
        id(claim.polarity.map(Polarity::id)),
        certainty.hedge.clone().unwrap_or_default(),
        id(certainty.likelihood.map(Likelihood::id)),
        id(certainty.confidence.map(Confidence::id)),
        quantity.map(|quantity| quantity.as_said.clone()).unwrap_or_default(),
        quantity.map(|quantity| quantity.value.to_string()).unwrap_or_default(),
        quantity.map(|quantity| quantity.comparator.id().to_owned()).unwrap_or_default(),
        quantity.map(|quantity| quantity.unit.clone()).unwrap_or_default(),
        date(claim.about.date.as_ref()),
        claim.about.basis.id().to_owned(),
        date(claim.said.date.as_ref()),
        claim.said.basis.id().to_owned(),
        of_pointers(claim, |evidence| names.sources[evidence.source.get()].clone()),
        of_sources(dataset, claim, |source| {
            source.publisher.map(|ix| names.actor(ix).to_owned()).unwrap_or_default()
        }),
        of_sources(dataset, claim, |source| date(source.published.as_ref())),
        of_sources(dataset, claim, |source| source.published_basis.id().to_owned()),
        of_sources(dataset, claim, |source| source.url.clone().unwrap_or_default()),
        of_pointers(claim, |e| e.paragraph.map(|n| n.to_string()).unwrap_or_default()),
        of_pointers(claim, |evidence| evidence.quote.clone().unwrap_or_default()),
        flags(claim),
        joined(topics, LIST),
        claim.weight.id().to_owned(),
        claim.note.clone().unwrap_or_default(),
    ]
}

/// The id of a value; empty where none is coded.
fn id(value: Option<&str>) -> String {
    value.unwrap_or_default().to_owned()
}

fn date(date: Option<&Edtf>) -> String {
    date.map(Edtf::to_string).unwrap_or_default()
}

/// Something of each pointer of a claim.
fn of_pointers(claim: &Claim, value: impl Fn(&Evidence) -> String) -> String {
    joined(claim.evidence.iter().map(value), POINTERS)
}

/// The remarks on each pointer; none of them has a sign that parts.
fn flags(claim: &Claim) -> String {
    let of_one = |evidence: &Evidence| joined(evidence.flags.iter().map(|flag| flag.id()), LIST);
    claim.evidence.iter().map(of_one).collect::<Vec<_>>().join(POINTERS)
}

/// Something of the source of each pointer; said once where all pointers go to one source.
fn of_sources(dataset: &Dataset, claim: &Claim, value: impl Fn(&Source) -> String) -> String {
    let first = claim.source();
    let several = claim.evidence.iter().any(|evidence| evidence.source != first);
    let pointers = if several { &claim.evidence[..] } else { &claim.evidence[..1] };
    joined(pointers.iter().map(|evidence| value(dataset.source(evidence.source))), POINTERS)
}
