//! On how many separate voices a set of claims rests, who they are, and what they share.

use super::reading::Reading;
use super::wholes::with_wholes;
use crate::model::{ActorIx, ActorKind, Claim, ClaimIx, Dataset, DynSort};
use crate::query::bits::Bits;
use rustc_hash::FxHashMap;

/// The separate voices that a set of claims traces back to, and what stands beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Origins {
    /// Who they are, in the order of their first claims: of voices that are one, the root with
    /// most of the claims.
    pub voices: Vec<ActorIx>,
    /// Whom all claims of two or more voices came through, outermost first: the publisher, relays.
    pub through: Vec<ActorIx>,
    /// What two or more voices are all part of, where that is no voice itself; of wholes of one
    /// another the innermost.
    pub wholes: Vec<ActorIx>,
    /// Claims by the outlets themselves: nobody stands on their chains but the publisher.
    pub outlet_claims: usize,
    /// Claims whose root is nobody named.
    pub unnamed_claims: usize,
}

/// Which kind of voice a claim rests on, in showing order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Footing {
    /// Somebody behind the outlet.
    Voice,
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
    if dataset.voices(claim).is_empty() {
        Footing::Outlet
    } else if dataset.actor(claim.root().actor).kind == ActorKind::Unnamed {
        Footing::Unnamed
    } else {
        Footing::Voice
    }
}

/// The origins of a set of claims: as many as groups of voices that its roots fall into
/// ([`VoiceGroups`](super::VoiceGroups)). Claims at depth 0 and claims with an unnamed root are
/// counted beside them, never among them. A second relay never raises the number.
pub fn origins<'a>(
    dataset: &Dataset,
    reading: &Reading,
    claims: impl IntoIterator<Item = &'a Claim>,
) -> Origins {
    let mut origins = Origins::default();
    let mut roots = Roots::default();
    let mut through: Option<Vec<ActorIx>> = None;
    for claim in claims {
        match footing(dataset, claim) {
            Footing::Outlet => origins.outlet_claims += 1,
            Footing::Unnamed => origins.unnamed_claims += 1,
            Footing::Voice => {
                roots.add(claim.root().actor);
                narrow(&mut through, claim);
            }
        }
    }
    origins.voices = roots.names(reading);
    if origins.voices.len() > 1 {
        origins.through = through.unwrap_or_default();
        origins.wholes = roots.shared_wholes(dataset);
    }
    origins
}

/// The roots of some claims, in the order of their first ones, each with how many it has.
#[derive(Default)]
struct Roots {
    counted: Vec<(ActorIx, usize)>,
    places: FxHashMap<ActorIx, usize>,
}

impl Roots {
    fn add(&mut self, root: ActorIx) {
        let place = *self.places.entry(root).or_insert(self.counted.len());
        if place == self.counted.len() {
            self.counted.push((root, 0));
        }
        self.counted[place].1 += 1;
    }

    /// Of roots that are one voice the one with most claims, and of several the first.
    fn names(&self, reading: &Reading) -> Vec<ActorIx> {
        let mut places: FxHashMap<u32, usize> = FxHashMap::default();
        let mut names: Vec<(ActorIx, usize)> = Vec::new();
        for (root, claims) in &self.counted {
            let place = *places.entry(reading.voices.group(*root)).or_insert(names.len());
            if place == names.len() {
                names.push((*root, *claims));
            } else if names[place].1 < *claims {
                names[place] = (*root, *claims);
            }
        }
        names.into_iter().map(|(root, _)| root).collect()
    }

    /// What all of them are part of; of wholes of one another the innermost.
    fn shared_wholes(&self, dataset: &Dataset) -> Vec<ActorIx> {
        let mut shared: Option<Bits> = None;
        for (root, _) in &self.counted {
            if dataset.actor(*root).part_of.is_empty() {
                return Vec::new();
            }
            let wholes = with_wholes(dataset, *root);
            shared.get_or_insert_with(|| wholes.clone()).intersect(&wholes);
        }
        let shared = shared.unwrap_or_else(|| Bits::none(0));
        let mut innermost = shared.clone();
        for whole in shared.iter() {
            dataset.actors[whole].part_of.iter().for_each(|outer| innermost.remove(outer.get()));
        }
        innermost.iter().map(|whole| ActorIx(whole as u32)).collect()
    }
}

/// Keeps those through whom this claim came too.
fn narrow(through: &mut Option<Vec<ActorIx>>, claim: &Claim) {
    let hops = &claim.attribution[..claim.depth()];
    match through {
        None => *through = Some(hops.iter().map(|hop| hop.actor).collect()),
        Some(through) => through.retain(|actor| hops.iter().any(|hop| hop.actor == *actor)),
    }
}

/// A set of claims by origin: the voices, then each outlet by itself, then every claim by nobody
/// named on its own, since nobody can tell whether two such voices are one. Within each kind in
/// the order of their first claims.
pub fn by_origin(dataset: &Dataset, reading: &Reading, claims: &[ClaimIx]) -> Vec<Origin> {
    let mut places: FxHashMap<(Footing, u32), usize> = FxHashMap::default();
    let mut origins: Vec<Origin> = Vec::new();
    for ix in claims {
        let claim = dataset.claim(*ix);
        let (footing, root) = (footing(dataset, claim), claim.root().actor);
        let own = match footing {
            Footing::Voice => reading.voices.group(root),
            Footing::Outlet => root.0,
            Footing::Unnamed => ix.0,
        };
        let place = *places.entry((footing, own)).or_insert(origins.len());
        if place == origins.len() {
            origins.push(Origin { footing, claims: Vec::new() });
        }
        origins[place].claims.push(*ix);
    }
    origins.dyn_sort_by_key(|origin| origin.footing);
    origins
}

/// Whether two claims share an origin. By itself an outlet is its own voice: two such claims
/// share it if the outlet is the same.
pub fn share_origin(dataset: &Dataset, reading: &Reading, a: &Claim, b: &Claim) -> bool {
    let by_outlet = |claim: &Claim| dataset.voices(claim).is_empty();
    match (by_outlet(a), by_outlet(b)) {
        (true, true) => a.root().actor == b.root().actor,
        (true, false) | (false, true) => false,
        (false, false) => reading.voices.are_one(a.root().actor, b.root().actor),
    }
}
