//! The index of a dataset: its table, and the relations its claims speak of, built once.

use super::column::{Column, ColumnBuilder, FacetValue};
use super::facet::Facet;
use super::fold_chars::compare_names;
use super::interval::Clock;
use super::relation::{Relation, RelationIx, RelationKey, relations};
use super::stance::{Stance, stance};
use super::table::Table;
use super::words_index::{WordsBuilder, WordsIndex};
use crate::model::{
    ActorIx, Basis, Claim, ClaimIx, ClaimKind, Confidence, Dataset, Extent, Likelihood, Polarity,
    Weight, sort_by,
};

/// Everything precomputed about a dataset.
#[derive(Clone, Debug)]
pub struct Index {
    table: Table,
    relations: Vec<Relation>,
    /// Where each claim's relations start in `by_claim`; one longer than the claims.
    starts: Vec<u32>,
    by_claim: Vec<RelationIx>,
}

/// Claims indexed between two pauses.
const SLICE: usize = 2000;

impl Index {
    /// Builds the index.
    pub fn new(dataset: &Dataset) -> Self {
        let mut words = names(dataset);
        dataset.claims.iter().for_each(|claim| add_words(&mut words, dataset, claim));
        let columns = Facet::ALL.iter().map(|facet| column(dataset, *facet)).collect();
        Self::of(dataset, columns, words.build())
    }

    /// As [`Index::new`], in slices: `pause` is awaited between them with the share that is done,
    /// and ends the work where it gives `false`.
    pub async fn slowly(
        dataset: &Dataset,
        mut pause: impl AsyncFnMut(f64) -> bool,
    ) -> Option<Self> {
        let mut words = names(dataset);
        for (at, slice) in dataset.claims.chunks(SLICE).enumerate() {
            slice.iter().for_each(|claim| add_words(&mut words, dataset, claim));
            let share = (at * SLICE) as f64 / dataset.claims.len() as f64;
            if !pause(0.5 * share).await {
                return None;
            }
        }
        let mut gathering = words.gather();
        while gathering.step() {
            if !pause(0.6).await {
                return None;
            }
        }
        let words = gathering.finish();
        let mut columns = Vec::new();
        for facet in Facet::ALL {
            columns.push(column(dataset, *facet));
            let share = columns.len() as f64 / Facet::COUNT as f64;
            if !pause(0.7 + 0.2 * share).await {
                return None;
            }
        }
        Some(Self::of(dataset, columns, words))
    }

    fn of(dataset: &Dataset, columns: Vec<Column>, words: WordsIndex) -> Self {
        let relations = relations(dataset);
        let (starts, by_claim) = by_claim(dataset, &relations);
        let table = table(dataset, columns, words);
        Self { table, relations, starts, by_claim }
    }

    /// What queries are answered from.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// The values of a facet in showing order, each with its number of claims in the whole
    /// dataset. [`Facet::Contested`]'s counts depend on the reading: its totals are 0 here.
    pub fn values(&self, facet: Facet) -> &[FacetValue] {
        self.table.column(facet).values()
    }

    pub(super) fn column(&self, facet: Facet) -> &Column {
        self.table.column(facet)
    }

    /// The days a clock shows for a claim.
    pub fn extent(&self, clock: Clock, claim: ClaimIx) -> Option<Extent> {
        self.table.extent(clock, claim)
    }

    /// Every relation, in the order of their keys.
    pub fn relations(&self) -> &[Relation] {
        &self.relations
    }

    /// A relation.
    pub fn relation(&self, ix: RelationIx) -> &Relation {
        &self.relations[ix.get()]
    }

    /// The relation with this key.
    pub fn relation_by_key(&self, key: &RelationKey) -> Option<RelationIx> {
        let found = self.relations.binary_search_by(|relation| relation.key.cmp(key));
        found.ok().map(|at| RelationIx(at as u32))
    }

    /// The relations a claim speaks of.
    pub fn relations_of(&self, claim: ClaimIx) -> &[RelationIx] {
        let at = claim.get();
        &self.by_claim[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

/// The relations of each claim, claim after claim, and where each claim's start.
fn by_claim(dataset: &Dataset, relations: &[Relation]) -> (Vec<u32>, Vec<RelationIx>) {
    let mut starts = vec![0_u32; dataset.claims.len() + 1];
    for claim in relations.iter().flat_map(|relation| &relation.claims) {
        starts[claim.get() + 1] += 1;
    }
    for at in 0..dataset.claims.len() {
        starts[at + 1] += starts[at];
    }
    let mut next = starts.clone();
    let mut by_claim = vec![RelationIx(0); starts.last().map_or(0, |end| *end as usize)];
    for (at, relation) in relations.iter().enumerate() {
        for claim in &relation.claims {
            let place = &mut next[claim.get()];
            by_claim[*place as usize] = RelationIx(at as u32);
            *place += 1;
        }
    }
    (starts, by_claim)
}

fn table(dataset: &Dataset, columns: Vec<Column>, words: WordsIndex) -> Table {
    let mut columns = columns.into_iter();
    let claims = &dataset.claims;
    let mut by_name: Vec<&str> = dataset.actors.iter().map(|actor| actor.name.as_str()).collect();
    sort_by(&mut by_name, |a, b| compare_names(a, b));
    by_name.dedup_by(|a, b| compare_names(a, b).is_eq());
    // Actors whose names are the same but for case share a rank.
    let rank = |name: &str| by_name.partition_point(|other| compare_names(other, name).is_lt());
    let ranks: Vec<u32> = dataset.actors.iter().map(|actor| rank(&actor.name) as u32).collect();
    Table::new(
        claims.len(),
        |_| columns.next(),
        |clock, claim| clock.extent(dataset, &claims[claim]),
        words,
        |claim| claims[claim].source().0,
        |claim| ranks[claims[claim].root().actor.get()],
    )
}

/// A word index with the names and aliases of every actor.
fn names(dataset: &Dataset) -> WordsBuilder {
    let mut builder = WordsBuilder::default();
    for (at, actor) in dataset.actors.iter().enumerate() {
        for name in std::iter::once(&actor.name).chain(&actor.aliases) {
            builder.name(at as u32, name);
        }
    }
    builder
}

/// Adds what a search looks at in a claim itself: its id, statement and key phrases, and what it
/// is about.
fn add_words(builder: &mut WordsBuilder, dataset: &Dataset, claim: &Claim) {
    builder.text(claim.id.as_str());
    builder.text(&claim.statement);
    builder.text(&dataset.predicate(claim.predicate).label);
    claim.evidence.iter().for_each(|evidence| builder.text(&evidence.quote));
    let optional =
        [&claim.subject_part, &claim.object.part, &claim.object.text, &claim.certainty.hedge];
    optional.into_iter().flatten().for_each(|text| builder.text(text));
    builder.end_claim();
}

/// The dictionary of a facet before it is counted: ids in showing order.
fn dictionary(dataset: &Dataset, facet: Facet) -> Vec<String> {
    let ids = |list: Vec<&'static str>| list.into_iter().map(str::to_owned).collect();
    match facet {
        Facet::Speaker | Facet::Root | Facet::Actor | Facet::Subject | Facet::Object => {
            dataset.actors.iter().map(|actor| actor.id.to_string()).collect()
        }
        Facet::Predicate => dataset.predicates.iter().map(|p| p.id.to_string()).collect(),
        Facet::Topic => dataset.topics.iter().map(|t| t.id.to_string()).collect(),
        Facet::Source => dataset.sources.iter().map(|s| s.id.to_string()).collect(),
        Facet::Stance => ids(Stance::ALL.iter().map(|v| v.id()).collect()),
        Facet::Kind => ids(ClaimKind::ALL.iter().map(|v| v.id()).collect()),
        Facet::Polarity => ids(Polarity::ALL.iter().map(|v| v.id()).collect()),
        Facet::Contested => ids(super::Contested::ALL.iter().map(|v| v.id()).collect()),
        Facet::Likelihood => ids(Likelihood::ALL.iter().map(|v| v.id()).collect()),
        Facet::Confidence => ids(Confidence::ALL.iter().map(|v| v.id()).collect()),
        Facet::Weight => ids(Weight::ALL.iter().map(|v| v.id()).collect()),
        Facet::Depth => {
            let deepest = dataset.claims.iter().map(Claim::depth).max().unwrap_or(0);
            (0..=deepest).map(|depth| depth.to_string()).collect()
        }
        Facet::AboutBasis | Facet::SaidBasis | Facet::PublishedBasis => {
            let without_none = Basis::ALL.iter().filter(|basis| **basis != Basis::None);
            ids(without_none.map(|v| v.id()).collect())
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
        Facet::Predicate => terms.push(claim.predicate.0),
        Facet::Topic => terms.extend(claim.topics.iter().map(|topic| topic.0)),
        Facet::Source => terms.extend(claim.evidence.iter().map(|e| e.source.0)),
        Facet::Stance => terms.push(stance(claim) as u32),
        Facet::Kind => terms.push(claim.kind as u32),
        Facet::Polarity => terms.push(claim.polarity as u32),
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
