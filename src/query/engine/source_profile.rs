//! The profile of a source: how its text speaks, in counts of the claims shown that point into it.

use super::index::Index;
use crate::model::{ActorIx, ActorKind, Basis, ClaimIx, Dataset, DynSort, SourceIx};
use crate::query::bits::Bits;
use crate::query::meaning::{Reading, RelationIx, add_with_wholes, origins};
use crate::query::request::Facet;

/// The most claims of a text that are looked at one by one.
pub const MOST_LOOKED_AT: usize = 20_000;

/// The most paragraphs of a text that are told apart.
pub const MOST_PARAGRAPHS: usize = 5_000;

/// How one text speaks. Counts are of the claims given that point into it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceProfile {
    /// All of them.
    pub claims: usize,
    /// At depth 0: the outlet by itself.
    pub outlet: usize,
    /// Behind the outlet, with a root that is nobody named.
    pub unnamed: usize,
    /// By depth, from 0.
    pub depths: Vec<usize>,
    /// By the basis of the time spoken of, in the order of [`Basis::ALL`].
    pub about: Vec<usize>,
    /// By the basis of the time of saying, in the order of [`Basis::ALL`].
    pub said: Vec<usize>,
    /// Who is spoken of and stands on no chain in this text, nor any part of them, with the number
    /// of claims; most spoken of first. Places never speak and are left out.
    pub silent: Vec<(ActorIx, usize)>,
    /// How many of the claims the counts below are of: the first [`MOST_LOOKED_AT`].
    pub looked_at: usize,
    /// With a hedge.
    pub hedged: usize,
    /// Relations that the claims speak of.
    pub relations: usize,
    /// Those of them that rest on one voice in this text: one named origin, or the outlet by
    /// itself, or nobody named.
    pub one_voice: usize,
    /// The claims that point to each paragraph, from paragraph 1, in file order.
    pub pointing: Vec<Vec<ClaimIx>>,
}

impl SourceProfile {
    /// With a named root behind the outlet.
    pub fn named(&self) -> usize {
        self.claims - self.outlet - self.unnamed
    }

    /// Counts over a text. `shown`: the claims that count. Who speaks is asked of all claims that are
    /// read, shown or not.
    pub fn new(
        dataset: &Dataset,
        index: &Index,
        reading: &Reading,
        shown: &Bits,
        source: SourceIx,
    ) -> Self {
        let mut own = Bits::none(dataset.claims.len());
        index.column(Facet::Source).unite_with(source.get(), &mut own);
        own.intersect(&reading.claims);
        let mut bits = own.clone();
        bits.intersect(shown);
        let claims = list(&bits);
        let count = |facet: Facet| counts(index, facet, &claims);
        let depths = depths(count(Facet::Depth));
        let mut profile = Self {
            claims: claims.len(),
            outlet: depths.first().copied().unwrap_or(0),
            depths,
            about: count(Facet::AboutBasis),
            said: count(Facet::SaidBasis),
            silent: silent(
                dataset,
                &counts(index, Facet::Speaker, &list(&own)),
                &count(Facet::Actor),
            ),
            pointing: vec![
                Vec::new();
                (dataset.source(source).paragraphs.unwrap_or(0) as usize)
                    .min(MOST_PARAGRAPHS)
            ],
            ..Self::default()
        };
        debug_assert_eq!(profile.about.len(), Basis::ALL.len());
        let unnamed = |actor: &ActorIx| dataset.actor(*actor).kind == ActorKind::Unnamed;
        let roots = count(Facet::Root);
        profile.unnamed = actors(dataset).filter(unnamed).map(|actor| roots[actor.get()]).sum();
        profile.look(dataset, index, reading, &claims, source);
        profile
    }

    /// Counts what only the claims themselves tell.
    fn look(
        &mut self,
        dataset: &Dataset,
        index: &Index,
        reading: &Reading,
        claims: &[u32],
        source: SourceIx,
    ) {
        let mut told: Vec<(RelationIx, ClaimIx)> = Vec::new();
        for at in claims.iter().take(MOST_LOOKED_AT) {
            let ix = ClaimIx(*at);
            let claim = dataset.claim(ix);
            self.looked_at += 1;
            self.hedged += usize::from(claim.certainty.hedge.is_some());
            told.extend(index.relations_of(ix).iter().map(|relation| (*relation, ix)));
            for evidence in claim.evidence.iter().filter(|evidence| evidence.source == source) {
                let paragraph = (evidence.paragraph.unwrap_or(0) as usize).wrapping_sub(1);
                if let Some(pointing) = self.pointing.get_mut(paragraph)
                    && pointing.last() != Some(&ix)
                {
                    pointing.push(ix);
                }
            }
        }
        told.dyn_sort_by_key(|pair| pair.0.get());
        for same in told.chunk_by(|a, b| a.0 == b.0) {
            let claims = same.iter().map(|pair| dataset.claim(pair.1));
            let origins = origins(dataset, reading, claims);
            let beside =
                usize::from(origins.outlet_claims > 0) + usize::from(origins.unnamed_claims > 0);
            self.relations += 1;
            self.one_voice += usize::from(origins.voices.len() + beside == 1);
        }
    }
}

/// Counts by depth, up to the deepest there is. The last value of the column is `none`, which no
/// depth is.
fn depths(mut counts: Vec<usize>) -> Vec<usize> {
    counts.pop();
    while counts.last() == Some(&0) {
        counts.pop();
    }
    counts
}

fn list(claims: &Bits) -> Vec<u32> {
    claims.iter().map(|at| at as u32).collect()
}

/// How many of some claims have each value of a facet.
fn counts(index: &Index, facet: Facet, claims: &[u32]) -> Vec<usize> {
    let column = index.column(facet);
    let mut counts = vec![0; column.values().len()];
    column.tally(claims, 1, &mut counts);
    counts.into_iter().map(|n| n as usize).collect()
}

fn actors(dataset: &Dataset) -> impl Iterator<Item = ActorIx> {
    (0..dataset.actors.len() as u32).map(ActorIx)
}

/// Who is spoken of and neither speaks, nor does any part of them, by how often each actor speaks
/// and is spoken of.
fn silent(dataset: &Dataset, speaks: &[usize], spoken_of: &[usize]) -> Vec<(ActorIx, usize)> {
    let mut heard = Bits::none(dataset.actors.len());
    for actor in actors(dataset).filter(|actor| speaks[actor.get()] > 0) {
        add_with_wholes(dataset, actor, &mut heard);
    }
    let mut silent: Vec<(ActorIx, usize)> = actors(dataset)
        .map(|actor| (actor, spoken_of[actor.get()]))
        .filter(|(actor, count)| *count > 0 && !heard.contains(actor.get()))
        .filter(|(actor, _)| dataset.actor(*actor).kind.can_speak())
        .collect();
    silent.dyn_sort_by(|a, b| b.1.cmp(&a.1));
    silent
}
