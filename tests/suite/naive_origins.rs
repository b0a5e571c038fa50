//! Origins by their definition, claim by claim and pair by pair.

use sayso::model::{ActorIx, ActorKind, Claim, Dataset};

/// "two claims share an origin if their chains, publishers left out, share an actor, or an actor
/// of one is part of an actor of the other"; at depth 0 an outlet is its own voice.
pub fn share_origin(dataset: &Dataset, a: &Claim, b: &Claim) -> bool {
    let voices = |claim: &Claim| -> Vec<ActorIx> {
        claim.attribution[1..].iter().map(|hop| hop.actor).collect()
    };
    let (left, right) = (voices(a), voices(b));
    if left.is_empty() && right.is_empty() {
        return a.attribution[0].actor == b.attribution[0].actor;
    }
    left.iter().any(|x| {
        right
            .iter()
            .any(|y| x == y || wholes(dataset, *x).contains(y) || wholes(dataset, *y).contains(x))
    })
}

fn wholes(dataset: &Dataset, part: ActorIx) -> Vec<ActorIx> {
    let direct = &dataset.actor(part).part_of;
    direct.iter().flat_map(|whole| [vec![*whole], wholes(dataset, *whole)].concat()).collect()
}

/// Named origins, claims by outlets themselves, claims by nobody named.
pub fn count(dataset: &Dataset) -> (usize, usize, usize) {
    let by_outlet = |claim: &Claim| claim.attribution.len() == 1;
    let unnamed = |claim: &Claim| {
        let root = claim.attribution[claim.attribution.len() - 1].actor;
        dataset.actor(root).kind == ActorKind::Unnamed
    };
    let outlets = dataset.claims.iter().filter(|claim| by_outlet(claim)).count();
    let (nobody, mut named): (Vec<&Claim>, Vec<&Claim>) =
        dataset.claims.iter().filter(|claim| !by_outlet(claim)).partition(|claim| unnamed(claim));
    let mut groups = 0;
    while let Some(first) = named.pop() {
        groups += 1;
        let mut group = vec![first];
        while let Some(claim) = group.pop() {
            let (joined, rest) =
                named.into_iter().partition(|other| share_origin(dataset, claim, other));
            group.extend::<Vec<&Claim>>(joined);
            named = rest;
        }
    }
    (groups, outlets, nobody.len())
}
