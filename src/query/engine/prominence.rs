//! Which claims a reader would miss, and which only tell what a photo shows.

use super::matches::Matches;
use crate::model::{Claim, Dataset, EvidenceFlag, Weight};
use crate::query::bits::Bits;

/// How prominent every claim of a dataset is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prominence {
    core: Bits,
    captions: Bits,
}

/// Matches by how prominent they are; each match is in one of the three.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prominent {
    /// Claims of weight core.
    pub core: Matches,
    /// All others but those of captions.
    pub others: Matches,
    /// Claims, of whatever weight, that stand in photo captions alone.
    pub captions: Matches,
}

impl Prominence {
    /// Looks at every claim once.
    pub fn new(dataset: &Dataset) -> Self {
        let count = dataset.claims.len();
        let (mut core, mut captions) = (Bits::none(count), Bits::none(count));
        for (at, claim) in dataset.claims.iter().enumerate() {
            if is_caption(claim) {
                captions.insert(at);
            } else if claim.weight == Weight::Core {
                core.insert(at);
            }
        }
        Self { core, captions }
    }

    /// Matches, told apart.
    pub fn parts(&self, matches: &Matches) -> Prominent {
        let mut others = matches.bits().clone();
        others.subtract(&self.core);
        others.subtract(&self.captions);
        Prominent {
            core: matches.within(&self.core),
            others: matches.within(&others),
            captions: matches.within(&self.captions),
        }
    }
}

fn is_caption(claim: &Claim) -> bool {
    let in_caption = |flags: &[EvidenceFlag]| flags.contains(&EvidenceFlag::Caption);
    !claim.evidence.is_empty() && claim.evidence.iter().all(|pointer| in_caption(&pointer.flags))
}
