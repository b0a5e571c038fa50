//! Counting separate origins: on how many voices a set of claims rests.

use super::wholes::with_wholes;
use crate::model::{ActorIx, ActorKind, Claim, ClaimIx, Dataset, DynSort};

/// How many separate named voices a set of claims traces back to, and what stands beside them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OriginCount {
    /// Connected groups of claims with a named root.
    pub named: usize,
    /// Claims at depth 0: the outlets by themselves.
    pub outlet_claims: usize,
    /// Claims whose root is nobody named.
    pub unnamed_claims: usize,
}

/// Which kind of voice a claim rests on, in showing order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Footing {
    /// Somebody behind the outlet, by name.
    Named,
    /// The outlet by itself.
    Outlet,
    /// Somebody behind the outlet whom nobody names.
    Unnamed,
}

/// Claims that rest on one voice: what is said again, or relayed again, is here again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// What kind of voice it is.
    pub footing: Footing,
    /// Its claims, in the order given; never empty.
    pub claims: Vec<ClaimIx>,
}

fn footing(dataset: &Dataset, claim: &Claim) -> Footing {
    if claim.depth() == 0 {
        Footing::Outlet
    } else if dataset.actor(claim.root().actor).kind == ActorKind::Unnamed {
        Footing::Unnamed
    } else {
        Footing::Named
    }
}

/// Counts the origins of a set of claims: two claims share an origin if their chains, publishers
/// left out, share an actor, or an actor of one is part of an actor of the other; origins are
/// the connected groups. Claims at depth 0 and claims with an unnamed root are counted beside
/// them, never among them. A second relay never raises the number.
pub fn count_origins<'a>(
    dataset: &Dataset,
    claims: impl IntoIterator<Item = &'a Claim>,
) -> OriginCount {
    let mut count = OriginCount::default();
    let mut named: Vec<&Claim> = Vec::new();
    for claim in claims {
        match footing(dataset, claim) {
            Footing::Outlet => count.outlet_claims += 1,
            Footing::Unnamed => count.unnamed_claims += 1,
            Footing::Named => named.push(claim),
        }
    }
    let mut groups = connected_groups(dataset, &named);
    groups.sort_unstable();
    groups.dedup();
    count.named = groups.len();
    count
}

/// A set of claims by origin: the named ones, then each outlet by itself, then every claim by
/// nobody named on its own, since nobody can tell whether two such voices are one. Within each
/// kind in the order of their first claims.
pub fn by_origin(dataset: &Dataset, claims: &[ClaimIx]) -> Vec<Origin> {
    let of = |wanted: Footing| {
        let is = move |at: &usize| footing(dataset, dataset.claim(claims[*at])) == wanted;
        (0..claims.len()).filter(is)
    };
    let mut keyed: Vec<(Footing, usize, usize)> = Vec::with_capacity(claims.len());
    let named: Vec<usize> = of(Footing::Named).collect();
    let roots: Vec<&Claim> = named.iter().map(|at| dataset.claim(claims[*at])).collect();
    let groups = connected_groups(dataset, &roots);
    keyed.extend(named.iter().zip(groups).map(|(at, group)| (Footing::Named, group, *at)));
    let outlet = |at: usize| dataset.claim(claims[at]).root().actor.get();
    keyed.extend(of(Footing::Outlet).map(|at| (Footing::Outlet, outlet(at), at)));
    keyed.extend(of(Footing::Unnamed).map(|at| (Footing::Unnamed, at, at)));
    keyed.sort_unstable();
    let mut origins: Vec<(usize, Origin)> = Vec::new();
    let mut last = None;
    for (footing, group, at) in keyed {
        match origins.last_mut() {
            Some((_, origin)) if last == Some((footing, group)) => origin.claims.push(claims[at]),
            _ => origins.push((at, Origin { footing, claims: vec![claims[at]] })),
        }
        last = Some((footing, group));
    }
    origins.dyn_sort_by(|(a, x), (b, y)| x.footing.cmp(&y.footing).then(a.cmp(b)));
    origins.into_iter().map(|(_, origin)| origin).collect()
}

/// Whether two claims share an origin. At depth 0 an outlet is its own voice: two such claims
/// share it if the outlet is the same.
pub fn share_origin(dataset: &Dataset, a: &Claim, b: &Claim) -> bool {
    match (a.depth(), b.depth()) {
        (0, 0) => a.root().actor == b.root().actor,
        (0, _) | (_, 0) => false,
        _ => voices(a).any(|x| voices(b).any(|y| same_voice(dataset, x, y))),
    }
}

/// The chain without its publisher.
fn voices(claim: &Claim) -> impl Iterator<Item = ActorIx> + '_ {
    claim.attribution.iter().skip(1).map(|hop| hop.actor)
}

fn same_voice(dataset: &Dataset, a: ActorIx, b: ActorIx) -> bool {
    a == b || is_part_of(dataset, a, b) || is_part_of(dataset, b, a)
}

/// Whether an actor is a part of another, over however many steps.
pub(super) fn is_part_of(dataset: &Dataset, part: ActorIx, whole: ActorIx) -> bool {
    part != whole && with_wholes(dataset, part).contains(whole.get())
}

/// For each claim the number of its group.
fn connected_groups(dataset: &Dataset, claims: &[&Claim]) -> Vec<usize> {
    // Claims join through the voices they name, so it is enough to join voices: each claim joins
    // all voices of its chain, then voices that are one another's part join.
    let mut actors: Vec<ActorIx> = claims.iter().flat_map(|claim| voices(claim)).collect();
    actors.sort_unstable();
    actors.dedup();
    let mut group: Vec<usize> = (0..actors.len()).collect();
    let at = |actor: ActorIx| actors.binary_search(&actor).unwrap_or(0);
    for claim in claims {
        let chain: Vec<usize> = voices(claim).map(at).collect();
        for pair in chain.windows(2) {
            unite(&mut group, pair[0], pair[1]);
        }
    }
    for (at, actor) in actors.iter().enumerate() {
        for whole in with_wholes(dataset, *actor).iter() {
            if let Ok(other) = actors.binary_search(&ActorIx(whole as u32)) {
                unite(&mut group, at, other);
            }
        }
    }
    claims.iter().map(|claim| voices(claim).next().map_or(0, |a| find(&group, at(a)))).collect()
}

fn find(group: &[usize], mut at: usize) -> usize {
    while group[at] != at {
        at = group[at];
    }
    at
}

fn unite(group: &mut [usize], a: usize, b: usize) {
    let (a, b) = (find(group, a), find(group, b));
    group[a.max(b)] = a.min(b);
}
