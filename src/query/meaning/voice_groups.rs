//! Which voices are one: a part with its whole, and who relays a voice with that voice.
//!
//! Knows chains and `part_of`; nothing of what is said.

use super::wholes::add_with_wholes;
use crate::model::{ActorIx, ClaimIx, Dataset, DynSort};
use crate::query::bits::Bits;
use rustc_hash::FxHashSet;

/// The voices of a dataset, or of what is read of it, and which of them are one. Voices are the
/// actors on chains, publishers' own hops left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct VoiceGroups {
    /// By actor: one of the voices that it is one with, the same for all of them.
    group: Vec<u32>,
    /// Who relays whom: each relay with the voice next to it on a chain, and with the root.
    relays: FxHashSet<(ActorIx, ActorIx)>,
}

impl VoiceGroups {
    /// The voices of some claims.
    pub fn new(dataset: &Dataset, claims: &Bits) -> Self {
        let mut voices = Bits::none(dataset.actors.len());
        let mut relays = Relays::of(dataset.actors.len());
        for ix in claims.iter().map(|at| ClaimIx(at as u32)) {
            let hops = dataset.voices(dataset.claim(ix));
            for hop in hops {
                voices.insert(hop.actor.get());
            }
            relays.add(hops.iter().map(|hop| hop.actor).rev());
        }
        let mut groups = Partition::of(dataset.actors.len());
        join_parts(dataset, &voices, &mut groups);
        relays.join(&mut groups);
        Self { group: groups.flattened(), relays: relays.pairs }
    }

    /// Whether two voices are one.
    pub fn are_one(&self, a: ActorIx, b: ActorIx) -> bool {
        self.group(a) == self.group(b)
    }

    /// What tells the voices that are one with this one from all others.
    pub(super) fn group(&self, voice: ActorIx) -> u32 {
        self.group.get(voice.get()).copied().unwrap_or(voice.0)
    }

    /// Whether one of two voices relays the other anywhere.
    pub(super) fn relays_either(&self, a: ActorIx, b: ActorIx) -> bool {
        self.relays.contains(&(a, b)) || self.relays.contains(&(b, a))
    }
}

/// Joins voices of which one is part of the other, over however many steps. An actor that is, or
/// has a part that is, a voice, and is, or is part of, a voice makes one of all of those.
fn join_parts(dataset: &Dataset, voices: &Bits, groups: &mut Partition) {
    let mut above = Bits::none(dataset.actors.len());
    voices.iter().for_each(|voice| add_with_wholes(dataset, ActorIx(voice as u32), &mut above));
    let mut parts: Vec<Vec<usize>> = vec![Vec::new(); dataset.actors.len()];
    for (part, actor) in dataset.actors.iter().enumerate() {
        actor.part_of.iter().for_each(|whole| parts[whole.get()].push(part));
    }
    let mut below = Bits::none(dataset.actors.len());
    let mut open: Vec<usize> = voices.iter().collect();
    while let Some(actor) = open.pop() {
        if below.insert(actor) {
            open.extend(&parts[actor]);
        }
    }
    above.intersect(&below);
    for actor in above.iter() {
        for whole in dataset.actors[actor].part_of.iter().filter(|w| above.contains(w.get())) {
            groups.unite(actor, whole.get());
        }
    }
}

/// Who relays whom, and how far from the root at most.
struct Relays {
    pairs: FxHashSet<(ActorIx, ActorIx)>,
    /// By actor: the most steps from it to a root.
    distances: Vec<u32>,
}

impl Relays {
    fn of(actors: usize) -> Self {
        Self { pairs: FxHashSet::default(), distances: vec![0; actors] }
    }

    /// Adds a chain, from the root outwards.
    fn add(&mut self, mut chain: impl Iterator<Item = ActorIx>) {
        let Some(root) = chain.next() else { return };
        let mut inner = root;
        for (distance, relay) in (1..).zip(chain) {
            for relayed in [inner, root].into_iter().filter(|relayed| *relayed != relay) {
                self.pairs.insert((relay, relayed));
            }
            let known = &mut self.distances[relay.get()];
            *known = distance.max(*known);
            inner = relay;
        }
    }

    /// Joins each relay with those it relays if all of them are one already, from the root
    /// outwards, until none joins any more.
    fn join(&self, groups: &mut Partition) {
        let mut pairs: Vec<(ActorIx, ActorIx)> = self.pairs.iter().copied().collect();
        pairs.dyn_sort_by_key(|(relay, relayed)| (self.distances[relay.get()], *relay, *relayed));
        loop {
            let mut joined = false;
            for of_one in pairs.chunk_by(|a, b| a.0 == b.0) {
                let (relay, first) = of_one[0];
                let group = groups.find(first.get());
                let is_one = of_one.iter().all(|(_, relayed)| groups.find(relayed.get()) == group);
                joined |= is_one && groups.unite(relay.get(), group);
            }
            if !joined {
                break;
            }
        }
    }
}

/// Numbers parted into groups (union-find with path halving).
struct Partition(Vec<u32>);

impl Partition {
    fn of(count: usize) -> Self {
        Self((0..count as u32).collect())
    }

    fn find(&mut self, mut at: usize) -> usize {
        while self.0[at] as usize != at {
            self.0[at] = self.0[self.0[at] as usize];
            at = self.0[at] as usize;
        }
        at
    }

    /// Makes one of the groups of two numbers; whether they were two.
    fn unite(&mut self, a: usize, b: usize) -> bool {
        let (a, b) = (self.find(a), self.find(b));
        self.0[a.max(b)] = a.min(b) as u32;
        a != b
    }

    /// The least number of each number's group.
    fn flattened(mut self) -> Vec<u32> {
        (0..self.0.len()).map(|at| self.find(at) as u32).collect()
    }
}
