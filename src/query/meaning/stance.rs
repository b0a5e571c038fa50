//! Stance: what the root of a claim does with the proposition. Derived, never stored.

use crate::model::{Claim, ClaimKind, Likelihood, Polarity};
use crate::query::request::Stance;

/// The stance of a claim's root, by the rule of the design:
/// pledge → promises; scenario → considers possible; forecast → expects; any of the last two, or
/// any other kind, with a likelihood below even → calls unlikely, above even → calls likely;
/// otherwise affirm → says, negate → denies. (A negated pledge promises not to.) `None`: what the
/// rule needs of kind and polarity is not coded.
pub fn stance(claim: &Claim) -> Option<Stance> {
    let kind = claim.kind?;
    if kind == ClaimKind::Pledge {
        return Some(Stance::Promises);
    }
    match claim.certainty.likelihood {
        Some(band) if band < Likelihood::EvenChance => return Some(Stance::CallsUnlikely),
        Some(band) if band > Likelihood::EvenChance => return Some(Stance::CallsLikely),
        _ => {}
    }
    match kind {
        ClaimKind::Scenario => Some(Stance::ConsidersPossible),
        ClaimKind::Forecast => Some(Stance::Expects),
        _ => claim.polarity.map(|polarity| match polarity {
            Polarity::Affirm => Stance::Says,
            Polarity::Negate => Stance::Denies,
        }),
    }
}
