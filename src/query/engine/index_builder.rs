//! Building the index of a dataset, in steps short enough that a page can answer between them.

use super::clock_column::ClockColumn;
use super::column::{Column, ColumnBuilder};
use super::inverted_index::{Gathering, InvertedIndex, InvertedIndexBuilder};
use super::name_order::{NameRanks, RankNames};
use super::orders::Orders;
use super::table::Table;
use crate::model::{ActorIx, Basis, Claim, Dataset};
use crate::query::meaning::{Relations, stance};
use crate::query::request::{Clock, Facet};

/// Claims whose words are added in a step: few, as a slow machine compiles what does it meanwhile.
const SLICE: usize = 64;

/// An index while it is built.
pub(super) struct Building<'a> {
    dataset: &'a Dataset,
    /// How many claims' words are added.
    added: usize,
    adding: InvertedIndexBuilder,
    gathering: Option<Gathering>,
    words: Option<InvertedIndex>,
    columns: Vec<Column>,
    clocks: Vec<ClockColumn>,
    relations: Option<Relations>,
    rank: &'a RankNames,
    ranks: Option<NameRanks>,
}

impl<'a> Building<'a> {
    pub fn new(dataset: &'a Dataset, rank: &'a RankNames) -> Self {
        Self {
            dataset,
            added: 0,
            adding: names(dataset),
            gathering: None,
            words: None,
            columns: Vec::new(),
            clocks: Vec::new(),
            relations: None,
            rank,
            ranks: None,
        }
    }

    /// Goes on for a while; whether it did anything.
    pub fn step(&mut self) -> bool {
        let (dataset, claims) = (self.dataset, &self.dataset.claims);
        if self.added < claims.len() {
            let end = (self.added + SLICE).min(claims.len());
            for claim in &claims[self.added..end] {
                add_words(&mut self.adding, dataset, claim);
            }
            self.added = end;
        } else if self.words.is_none() {
            let adding = &mut self.adding;
            let gathering = self.gathering.get_or_insert_with(|| std::mem::take(adding).gather());
            if !gathering.step() {
                self.words = self.gathering.take().map(Gathering::finish);
            }
        } else if let Some(facet) = Facet::ALL.get(self.columns.len()) {
            self.columns.push(column(dataset, *facet));
        } else if let Some(clock) = Clock::ALL.get(self.clocks.len()) {
            let extent = |at: usize| clock.extent(dataset, &claims[at]);
            self.clocks.push(ClockColumn::new(claims.len(), extent));
        } else if self.relations.is_none() {
            self.relations = Some(Relations::new(dataset));
        } else if self.ranks.is_none() {
            self.ranks = Some(NameRanks::new(dataset, self.rank));
        } else {
            return false;
        }
        true
    }

    /// How much of the work is done, 0 to 1.
    pub fn share(&self) -> f64 {
        let of = |done: usize, all: usize| done as f64 / all.max(1) as f64;
        0.6 * of(self.added, self.dataset.claims.len())
            + 0.3 * of(self.columns.len(), Facet::COUNT)
            + 0.1 * of(self.clocks.len(), Clock::ALL.len())
    }

    pub fn finish(self) -> (Table, Relations, NameRanks) {
        let claims = &self.dataset.claims;
        let ranks = self.ranks.unwrap_or_default();
        let source = |at: usize| claims[at].source().0;
        let root = |at: usize| ranks.of_actor(claims[at].root().actor);
        let orders = Orders::new(claims.len(), source, root);
        let words = self.words.unwrap_or_default();
        let table = Table::of(self.columns, self.clocks, words, orders);
        (table, self.relations.unwrap_or_default(), ranks)
    }
}

/// A word index with the names and aliases of every actor.
fn names(dataset: &Dataset) -> InvertedIndexBuilder {
    let mut builder = InvertedIndexBuilder::default();
    for (at, actor) in dataset.actors.iter().enumerate() {
        for name in std::iter::once(&actor.name).chain(&actor.aliases) {
            builder.name(at as u32, name);
        }
    }
    builder
}

/// Adds what a search looks at in a claim itself: its id, statement and key phrases, and what it
/// is about.
fn add_words(builder: &mut InvertedIndexBuilder, dataset: &Dataset, claim: &Claim) {
    builder.text(claim.id.as_str());
    builder.text(&claim.statement);
    claim.predicate.iter().for_each(|ix| builder.text(&dataset.predicate(*ix).label));
    let quotes = claim.evidence.iter().filter_map(|evidence| evidence.quote.as_ref());
    quotes.for_each(|quote| builder.text(quote));
    let optional =
        [&claim.subject_part, &claim.object.part, &claim.object.text, &claim.certainty.hedge];
    optional.into_iter().flatten().for_each(|text| builder.text(text));
    builder.end_claim();
}

/// The dictionary of a facet before it is counted: ids in showing order.
fn dictionary(dataset: &Dataset, facet: Facet) -> Vec<String> {
    match facet {
        Facet::Speaker | Facet::Root | Facet::Actor | Facet::Subject | Facet::Object => {
            dataset.actors.iter().map(|actor| actor.id.to_string()).collect()
        }
        Facet::Predicate => dataset.predicates.iter().map(|p| p.id.to_string()).collect(),
        Facet::Topic => dataset.topics.iter().map(|t| t.id.to_string()).collect(),
        Facet::Source => dataset.sources.iter().map(|s| s.id.to_string()).collect(),
        Facet::Depth => {
            let deepest = dataset.claims.iter().map(Claim::depth).max().unwrap_or(0);
            (0..=deepest).map(|depth| depth.to_string()).collect()
        }
        _ => {
            let all = facet.closed_list().unwrap_or_default().iter();
            all.filter(|id| **id != Basis::None.id()).map(|id| (*id).to_owned()).collect()
        }
    }
}

/// Fills in the values of one claim, as positions in the dictionary; empty: it has none.
fn terms(dataset: &Dataset, facet: Facet, claim: &Claim, terms: &mut Vec<u32>) {
    let actors = |list: &[ActorIx], terms: &mut Vec<u32>| terms.extend(list.iter().map(|a| a.0));
    let basis = |clock: Clock| Some(clock.basis(dataset, claim)).filter(|b| *b != Basis::None);
    match facet {
        Facet::Speaker => terms.extend(claim.attribution.iter().map(|hop| hop.actor.0)),
        Facet::Root => terms.push(claim.root().actor.0),
        Facet::Actor => {
            actors(&claim.subject, terms);
            actors(&claim.object.actors, terms);
        }
        Facet::Subject => actors(&claim.subject, terms),
        Facet::Object => actors(&claim.object.actors, terms),
        Facet::Predicate => terms.extend(claim.predicate.map(|predicate| predicate.0)),
        Facet::Topic => terms.extend(claim.topics.iter().map(|topic| topic.0)),
        Facet::Source => terms.extend(claim.evidence.iter().map(|e| e.source.0)),
        Facet::Stance => terms.extend(stance(claim).map(|v| v as u32)),
        Facet::Kind => terms.extend(claim.kind.map(|v| v as u32)),
        Facet::Polarity => terms.extend(claim.polarity.map(|v| v as u32)),
        // Told by the reading, which may leave voices out.
        Facet::Contested => {}
        Facet::Likelihood => terms.extend(claim.certainty.likelihood.map(|v| v as u32)),
        Facet::Confidence => terms.extend(claim.certainty.confidence.map(|v| v as u32)),
        Facet::Weight => terms.push(claim.weight as u32),
        Facet::Depth => terms.push(claim.depth() as u32),
        Facet::AboutBasis => terms.extend(basis(Clock::About).map(|v| v as u32)),
        Facet::SaidBasis => terms.extend(basis(Clock::Said).map(|v| v as u32)),
        Facet::PublishedBasis => terms.extend(basis(Clock::Published).map(|v| v as u32)),
    }
}

fn column(dataset: &Dataset, facet: Facet) -> Column {
    let mut column = ColumnBuilder::new(dictionary(dataset, facet), dataset.claims.len());
    let mut own = Vec::new();
    for claim in dataset.claims.iter().filter(|_| facet != Facet::Contested) {
        own.clear();
        terms(dataset, facet, claim, &mut own);
        column.push(&mut own);
    }
    column.build()
}
