//! Disputes: what stands against what, as two sides. Either a relation that separate roots
//! say and deny, or two claims that somebody links.
//!
//! Computed from a reading alone; which of them are shown is the query's. Knows no words.

use super::reading::Reading;
use super::relations::{RelationIx, Relations};
use super::stance::stance;
use crate::model::{
    Aspect, ClaimIx, Dataset, DynSort, Extent, Link, LinkAuthor, LinkIx, LinkKind, SourceIx,
};
use crate::query::request::{Clock, Contested, Query, Stance};

/// What makes a dispute, in showing order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DisputeKind {
    /// Separate roots say and deny one relation, of times that may overlap.
    BothWays,
    /// Somebody sets one claim against the other.
    Contradicts,
    /// Somebody holds one claim to undermine the other.
    Undermines,
    /// A headline or heading says more, or less, than the text below it.
    Headline,
}

/// What stands against what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// What makes it one.
    pub kind: DisputeKind,
    /// The link that draws it; none where it follows from what is said and denied.
    pub link: Option<LinkIx>,
    /// The contested relations at stake, in the order of the index.
    pub relations: Vec<RelationIx>,
    /// What is said, and what stands against it; neither is empty.
    pub sides: [Vec<ClaimIx>; 2],
}

/// How the times of two sides compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Times {
    /// They speak of different times.
    Apart,
    /// They may speak of the same time, or do not say of which, and were said at different times.
    SaidApart,
    /// They may speak of the same time.
    Together,
    /// At least one does not say of what time it speaks.
    Untold,
}

/// Every dispute of a reading: by kind, then in file order.
pub fn disputes(dataset: &Dataset, index: &Relations, reading: &Reading) -> Vec<Dispute> {
    let mut disputes: Vec<Dispute> = (0..index.len() as u32)
        .map(RelationIx)
        .filter_map(|ix| both_ways(dataset, index, reading, ix))
        .collect();
    for ix in &reading.links {
        let link = dataset.link(*ix);
        let Some(kind) = kind_of(link) else { continue };
        let mut relations: Vec<RelationIx> = Vec::new();
        let ends = [Some(link.to), (kind == DisputeKind::Contradicts).then_some(link.from)];
        for end in ends.into_iter().flatten() {
            relations.extend(index.of(end));
        }
        relations.retain(|ix| reading.relation(*ix) != Contested::No);
        relations.dyn_sort();
        relations.dedup();
        let sides = [vec![link.to], vec![link.from]];
        disputes.push(Dispute { kind, link: Some(*ix), relations, sides });
    }
    disputes.dyn_sort_by_key(|dispute| dispute.kind);
    disputes
}

fn kind_of(link: &Link) -> Option<DisputeKind> {
    match (link.kind, link.aspect) {
        (LinkKind::Contradicts, _) => Some(DisputeKind::Contradicts),
        (LinkKind::Undermines, _) => Some(DisputeKind::Undermines),
        (LinkKind::Qualifies, Some(Aspect::HeadlineBody)) => Some(DisputeKind::Headline),
        _ => None,
    }
}

fn both_ways(
    dataset: &Dataset,
    index: &Relations,
    reading: &Reading,
    ix: RelationIx,
) -> Option<Dispute> {
    if reading.relation(ix) != Contested::BothWays {
        return None;
    }
    let claims = index.get(ix).claims.iter().copied();
    let claims: Vec<ClaimIx> = claims.filter(|c| reading.claims.contains(c.get())).collect();
    let side = |wanted: Stance| {
        claims.iter().copied().filter(|ix| stance(dataset.claim(*ix)) == Some(wanted)).collect()
    };
    let sides = [side(Stance::Says), side(Stance::Denies)];
    Some(Dispute { kind: DisputeKind::BothWays, link: None, relations: vec![ix], sides })
}

impl Dispute {
    /// In what respect the sides differ.
    pub fn aspect(&self, dataset: &Dataset) -> Option<Aspect> {
        match self.link {
            Some(ix) => dataset.link(ix).aspect,
            None => Some(Aspect::Negation),
        }
    }

    /// Who drew it, as the query writes it: `compiler`, an actor's id, or `none` where it follows
    /// from what is said and denied.
    pub fn author<'a>(&self, dataset: &'a Dataset) -> &'a str {
        match self.link.map(|ix| dataset.link(ix).author) {
            Some(LinkAuthor::Actor(ix)) => dataset.actor(ix).id.as_str(),
            Some(LinkAuthor::Compiler) => "compiler",
            None => "none",
        }
    }

    /// Its claims, side after side.
    pub fn claims(&self) -> impl Iterator<Item = ClaimIx> + '_ {
        self.sides.iter().flatten().copied()
    }

    /// The one text that all its claims were coded from.
    pub fn within(&self, dataset: &Dataset) -> Option<SourceIx> {
        let mut sources = self.claims().map(|ix| dataset.claim(ix).source());
        let first = sources.next()?;
        sources.all(|source| source == first).then_some(first)
    }

    /// Whether it is of an aspect and by an author that are asked for; all are, where none is.
    pub fn asked_for(&self, dataset: &Dataset, query: &Query) -> bool {
        let aspect = self.aspect(dataset);
        let by_aspect =
            query.aspect.is_empty() || aspect.is_some_and(|a| query.aspect.contains(&a));
        by_aspect
            && (query.author.is_empty() || query.author.iter().any(|id| id == self.author(dataset)))
    }

    /// How the times of its sides compare.
    pub fn times(&self, dataset: &Dataset) -> Times {
        match self.apart(dataset, Clock::About) {
            Some(true) => Times::Apart,
            _ if self.apart(dataset, Clock::Said) == Some(true) => Times::SaidApart,
            Some(false) => Times::Together,
            None => Times::Untold,
        }
    }

    /// Whether no claim of one side has a day on this clock in common with one of the other; none
    /// if a claim has no date.
    fn apart(&self, dataset: &Dataset, clock: Clock) -> Option<bool> {
        let extents = |side: &[ClaimIx]| -> Option<Vec<Extent>> {
            side.iter().map(|ix| clock.dated(dataset, dataset.claim(*ix)).extent()).collect()
        };
        let (a, b) = (extents(&self.sides[0])?, extents(&self.sides[1])?);
        Some(!a.iter().any(|a| b.iter().any(|b| a.overlaps(b))))
    }
}

/// Further claims that stand beside one side of a dispute: those that a link takes to restate or
/// corroborate its claims, and, where one side affirms what the other denies, those that tell the
/// same relations in the same way. In file order; the claims of the dispute are not among them.
pub fn beside(
    dataset: &Dataset,
    index: &Relations,
    reading: &Reading,
    dispute: &Dispute,
    side: usize,
) -> Vec<ClaimIx> {
    let own = &dispute.sides[side];
    let mut found: Vec<ClaimIx> = Vec::new();
    for link in reading.links.iter().map(|ix| dataset.link(*ix)) {
        if matches!(link.kind, LinkKind::Restates | LinkKind::Corroborates) {
            let ends = [(link.from, link.to), (link.to, link.from)];
            found.extend(ends.iter().filter(|(end, _)| own.contains(end)).map(|(_, other)| other));
        }
    }
    if dispute.aspect(dataset) == Some(Aspect::Negation) {
        for ix in own {
            let Some(wanted) = stance(dataset.claim(*ix)) else { continue };
            let told = index.of(*ix).iter();
            let told = told.flat_map(|relation| &index.get(*relation).claims).copied();
            found.extend(told.filter(|ix| stance(dataset.claim(*ix)) == Some(wanted)));
        }
    }
    let own = |ix: &ClaimIx| dispute.claims().any(|own| own == *ix);
    found.retain(|ix| reading.claims.contains(ix.get()) && !own(ix));
    found.dyn_sort();
    found.dedup();
    found
}
