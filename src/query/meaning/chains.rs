//! The chains of some claims as one tree: outlet, relays, roots; and which of those are one voice.
//!
//! Knows chains and voices; nothing of what is said.

use super::reading::Reading;
use crate::model::{ActorIx, ActorKind, ClaimIx, Dataset};
use rustc_hash::FxHashMap;

/// Somebody on the chains of some claims, behind those who pass them on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainNode {
    /// Who.
    pub actor: ActorIx,
    /// How many stand before: 0 for an outlet.
    pub depth: usize,
    /// The claims that trace back to it by this way.
    pub claims: usize,
    /// Which of the separate voices it is one with, by position in [`ChainTree::voices`]; none for
    /// outlets, for voices that nobody names, and for a relay of several.
    pub voice: Option<usize>,
}

/// The chains of some claims.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChainTree {
    /// Each before those whom it passes on, these in the order of their first claims.
    pub nodes: Vec<ChainNode>,
    /// The separate voices that the claims trace back to, in the order of their first claims: all
    /// on the chains who count as this one, from the outlet inwards.
    pub voices: Vec<Vec<ActorIx>>,
}

/// A node before the tree is written down in order.
struct Open {
    node: ChainNode,
    children: Vec<usize>,
}

/// The chains of some claims as a tree.
pub fn chain_tree(dataset: &Dataset, reading: &Reading, claims: &[ClaimIx]) -> ChainTree {
    let numbers = number_voices(dataset, reading, claims);
    let mut arena: Vec<Open> = Vec::new();
    let mut places: FxHashMap<(Option<usize>, ActorIx), usize> = FxHashMap::default();
    let mut tops: Vec<usize> = Vec::new();
    for claim in claims.iter().map(|ix| dataset.claim(*ix)) {
        let mut above: Option<usize> = None;
        for (depth, hop) in claim.attribution.iter().enumerate() {
            let at = *places.entry((above, hop.actor)).or_insert(arena.len());
            if at == arena.len() {
                let voice = numbers.get(&reading.voices.group(hop.actor)).copied();
                let voice = voice.filter(|_| depth > 0);
                arena.push(Open {
                    node: ChainNode { actor: hop.actor, depth, claims: 0, voice },
                    children: Vec::new(),
                });
                above.map_or(&mut tops, |above| &mut arena[above].children).push(at);
            }
            above = Some(at);
        }
        if let Some(root) = above {
            arena[root].node.claims += 1;
        }
    }
    written(&arena, tops, numbers.len())
}

/// The separate voices that some claims trace back to, numbered by their first claims.
fn number_voices(
    dataset: &Dataset,
    reading: &Reading,
    claims: &[ClaimIx],
) -> FxHashMap<u32, usize> {
    let mut numbers = FxHashMap::default();
    for claim in claims.iter().map(|ix| dataset.claim(*ix)) {
        let root = claim.root().actor;
        if claim.depth() > 0 && dataset.actor(root).kind != ActorKind::Unnamed {
            let next = numbers.len();
            numbers.entry(reading.voices.group(root)).or_insert(next);
        }
    }
    numbers
}

/// The nodes in order, without going deeper on the stack than the machine has room.
fn written(arena: &[Open], tops: Vec<usize>, voices: usize) -> ChainTree {
    let mut tree = ChainTree { nodes: Vec::new(), voices: vec![Vec::new(); voices] };
    let mut open: Vec<usize> = tops.into_iter().rev().collect();
    while let Some(at) = open.pop() {
        let Open { node, children } = &arena[at];
        if let Some(voice) = node.voice.map(|voice| &mut tree.voices[voice])
            && !voice.contains(&node.actor)
        {
            voice.push(node.actor);
        }
        tree.nodes.push(*node);
        open.extend(children.iter().rev());
    }
    tree
}
