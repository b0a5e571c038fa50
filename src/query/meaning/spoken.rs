//! Whose claims are whose, where one voice is heard or two are compared.
//!
//! Knows chains and links; nothing of relations.

use super::reading::Reading;
use crate::model::{ActorIx, Claim, ClaimIx, Dataset, LinkIx};
use crate::query::request::VoiceRole;

/// Where a voice stands on the chain of a claim that it speaks: as its root, or anywhere.
fn place(claim: &Claim, voice: ActorIx, role: VoiceRole) -> Option<usize> {
    match role {
        VoiceRole::Root => (claim.root().actor == voice).then(|| claim.depth()),
        VoiceRole::Speaker => claim.attribution.iter().rposition(|hop| hop.actor == voice),
    }
}

/// The claims that a voice speaks: as their root, or anywhere on their chain.
pub fn spoken_by(
    dataset: &Dataset,
    claims: &[ClaimIx],
    voice: ActorIx,
    role: VoiceRole,
) -> Vec<ClaimIx> {
    let speaks = |ix: &ClaimIx| place(dataset.claim(*ix), voice, role).is_some();
    claims.iter().copied().filter(speaks).collect()
}

/// Two voices who are compared. A claim that both speak is the word of the one nearer to its root;
/// the other only passes it on, and to carry a word is not to agree with it.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a> {
    pub dataset: &'a Dataset,
    /// The first and the second.
    pub voices: [ActorIx; 2],
    /// What counts as speaking.
    pub role: VoiceRole,
}

impl Pair<'_> {
    /// The claims that are the word of the one, among some.
    pub fn own(&self, which: usize, claims: &[ClaimIx]) -> Vec<ClaimIx> {
        claims.iter().copied().filter(|ix| self.owner(*ix) == Some(which)).collect()
    }

    /// Those of the other that the one passes on, among some.
    pub fn passed_on(&self, which: usize, claims: &[ClaimIx]) -> usize {
        let passes = |ix: &&ClaimIx| self.speaks(which, **ix) && self.owner(**ix) != Some(which);
        claims.iter().filter(passes).count()
    }

    /// The links that join a claim of the one to a claim of the other, with both ends among some
    /// claims, which stand in file order.
    pub fn links(&self, reading: &Reading, claims: &[ClaimIx]) -> Vec<LinkIx> {
        let given = |ix: &ClaimIx| claims.binary_search(ix).is_ok();
        let joins = |ix: &LinkIx| {
            let link = self.dataset.link(*ix);
            given(&link.from) && given(&link.to) && self.are_apart(link.from, link.to)
        };
        reading.links.iter().copied().filter(joins).collect()
    }

    /// Whether two claims are the words of different voices. Where one of these passes on both, it
    /// says something beside the other only by what traces back to itself.
    fn are_apart(&self, from: ClaimIx, to: ClaimIx) -> bool {
        let (Some(a), Some(b)) = (self.owner(from), self.owner(to)) else { return false };
        let stands = |claim, own, other| !self.speaks(own, other) || self.is_root(own, claim);
        a != b && stands(from, a, to) && stands(to, b, from)
    }

    fn owner(&self, ix: ClaimIx) -> Option<usize> {
        let claim = self.dataset.claim(ix);
        let [first, second] = self.voices.map(|voice| place(claim, voice, self.role));
        match (first, second) {
            (None, None) => None,
            (first, second) => Some(usize::from(second > first)),
        }
    }

    fn speaks(&self, which: usize, ix: ClaimIx) -> bool {
        place(self.dataset.claim(ix), self.voices[which], self.role).is_some()
    }

    fn is_root(&self, which: usize, ix: ClaimIx) -> bool {
        self.dataset.claim(ix).root().actor == self.voices[which]
    }
}
