//! Whether something is said both ways: said by one root and denied by another that has nothing to
//! do with it.

use super::stance::stance;
use super::voice_groups::VoiceGroups;
use crate::model::{ActorIx, Claim, ClaimIx, Dataset, DynSort, Extent};
use crate::query::request::Stance;

/// Finds relations that are said both ways.
pub(super) struct SaidAndDenied<'a> {
    dataset: &'a Dataset,
    voices: &'a VoiceGroups,
    /// By actor: its parts.
    parts: Vec<Vec<ActorIx>>,
    /// By actor: the last [`Self::mark`] in which it was found to be a whole or a part.
    marked: Vec<u32>,
    mark: u32,
}

impl<'a> SaidAndDenied<'a> {
    pub fn new(dataset: &'a Dataset, voices: &'a VoiceGroups) -> Self {
        let mut parts: Vec<Vec<ActorIx>> = vec![Vec::new(); dataset.actors.len()];
        for (part, actor) in (0..).map(ActorIx).zip(&dataset.actors) {
            actor.part_of.iter().for_each(|whole| parts[whole.get()].push(part));
        }
        Self { dataset, voices, parts, marked: vec![0; dataset.actors.len()], mark: 0 }
    }

    /// Whether among some claims there is a *says* and a *denies* whose about-extents may overlap,
    /// by different roots, neither of which is part of the other or relays the other anywhere. A
    /// claim with no date may speak of any time.
    pub fn holds(&mut self, claims: impl Iterator<Item = ClaimIx>) -> bool {
        let (mut says, mut denies) = (Vec::new(), Vec::new());
        for claim in claims.map(|ix| self.dataset.claim(ix)) {
            match stance(claim) {
                Some(Stance::Says) => says.push(claim),
                Some(Stance::Denies) => denies.push(claim),
                _ => {}
            }
        }
        if says.is_empty() || denies.is_empty() {
            return false;
        }
        let (says, denies) = (by_root(says), by_root(denies));
        let (few, many) = if says.len() < denies.len() { (says, denies) } else { (denies, says) };
        few.iter().any(|(root, own)| {
            self.mark_wholes_and_parts(*root);
            many.iter().any(|(other, others)| self.are_apart(*root, *other) && overlap(own, others))
        })
    }

    /// Whether two roots, of which the first is marked, are different, and neither is part of the
    /// other or relays the other.
    fn are_apart(&self, root: ActorIx, other: ActorIx) -> bool {
        root != other
            && self.marked[other.get()] != self.mark
            && !self.voices.relays_either(root, other)
    }

    fn mark_wholes_and_parts(&mut self, actor: ActorIx) {
        self.mark += 1;
        for up in [true, false] {
            let mut open = vec![actor];
            while let Some(actor) = open.pop() {
                let next =
                    if up { &self.dataset.actor(actor).part_of } else { &self.parts[actor.get()] };
                for next in next.iter().filter(|next| self.marked[next.get()] != self.mark) {
                    open.push(*next);
                }
                next.iter().for_each(|next| self.marked[next.get()] = self.mark);
            }
        }
    }
}

/// The times that the claims of each root speak of, by root; none: one of them speaks of no time.
fn by_root(mut claims: Vec<&Claim>) -> Vec<(ActorIx, Option<Vec<Extent>>)> {
    claims.dyn_sort_by_key(|claim| claim.root().actor);
    let of_one = |claims: &[&Claim]| {
        let extents = claims.iter().map(|claim| claim.about.extent());
        let mut extents: Option<Vec<Extent>> = extents.collect();
        if let Some(extents) = &mut extents {
            extents.dyn_sort_by_key(|extent| extent.first);
        }
        (claims[0].root().actor, extents)
    };
    claims.chunk_by(|a, b| a.root().actor == b.root().actor).map(of_one).collect()
}

/// Whether one of the times of one list may be one of the other.
fn overlap(a: &Option<Vec<Extent>>, b: &Option<Vec<Extent>>) -> bool {
    let (Some(a), Some(b)) = (a, b) else {
        return true;
    };
    let (mut i, mut j) = (0, 0);
    while let (Some(a), Some(b)) = (a.get(i), b.get(j)) {
        if a.overlaps(b) {
            return true;
        }
        // What ends before the other begins ends before all that follow it begin.
        if a.last < b.first { i += 1 } else { j += 1 }
    }
    false
}
