//! Who is part of whom, over however many steps. Every walk passes by each actor once, so that none
//! costs more than there is in the file, whatever its shape.

use crate::model::{ActorIx, Dataset};
use crate::query::bits::Bits;

/// An actor in a tree of wholes or parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Branch {
    /// Who.
    pub actor: ActorIx,
    /// How many steps beyond the first ones.
    pub depth: usize,
    /// Whether what follows from it stands at an earlier place already.
    pub again: bool,
}

/// A tree of wholes or parts, as far as it is told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lineage {
    /// Each actor before what follows from it.
    pub branches: Vec<Branch>,
    /// Whether there are more.
    pub goes_on: bool,
}

/// What an actor is a part of, and what those are parts of: so many of them at most.
pub fn wholes(dataset: &Dataset, actor: ActorIx, most: usize) -> Lineage {
    lineage(dataset, actor, most, |actor| &dataset.actor(actor).part_of)
}

/// What is a part of an actor, and what is a part of those: so many of them at most.
pub fn parts(dataset: &Dataset, actor: ActorIx, most: usize) -> Lineage {
    let mut parts: Vec<Vec<ActorIx>> = vec![Vec::new(); dataset.actors.len()];
    for part in (0..dataset.actors.len() as u32).map(ActorIx) {
        dataset.actor(part).part_of.iter().for_each(|whole| parts[whole.get()].push(part));
    }
    lineage(dataset, actor, most, |actor| &parts[actor.get()])
}

fn lineage<'a>(
    dataset: &Dataset,
    actor: ActorIx,
    most: usize,
    next: impl Fn(ActorIx) -> &'a [ActorIx],
) -> Lineage {
    let mut lineage = Lineage::default();
    let mut seen = Bits::none(dataset.actors.len());
    let mut open: Vec<(ActorIx, usize)> = next(actor).iter().rev().map(|a| (*a, 0)).collect();
    while let Some((actor, depth)) = open.pop() {
        if lineage.branches.len() == most {
            lineage.goes_on = true;
            break;
        }
        let again = !seen.insert(actor.get());
        lineage.branches.push(Branch { actor, depth, again });
        if !again {
            open.extend(next(actor).iter().rev().map(|a| (*a, depth + 1)));
        }
    }
    lineage
}

/// An actor and everything that it is a part of.
pub(super) fn with_wholes(dataset: &Dataset, actor: ActorIx) -> Bits {
    let mut found = Bits::none(dataset.actors.len());
    add_with_wholes(dataset, actor, &mut found);
    found
}

/// Adds an actor and everything that it is a part of to a set that holds the wholes of all its
/// members.
pub(in crate::query) fn add_with_wholes(dataset: &Dataset, actor: ActorIx, found: &mut Bits) {
    let mut open = vec![actor];
    while let Some(actor) = open.pop() {
        if found.insert(actor.get()) {
            open.extend(&dataset.actor(actor).part_of);
        }
    }
}
