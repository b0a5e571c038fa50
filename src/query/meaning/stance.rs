//! Stance: what the root of a claim does with the proposition. Derived, never stored.

use crate::model::{Claim, ClaimKind, Likelihood, Polarity};
use crate::query::request::Stance;

/// The stance of a claim's root, by the rule of the design:
/// pledge → promises; scenario → considers possible; forecast → expects; any of the last two, or
/// any other kind, with a likelihood below even → calls unlikely, above even → calls likely;
/// otherwise affirm → says, negate → denies. (A negated pledge promises not to.)
pub fn stance(claim: &Claim) -> Stance {
    if claim.kind == ClaimKind::Pledge {
        return Stance::Promises;
    }
    match claim.certainty.likelihood {
        Some(band) if band < Likelihood::EvenChance => return Stance::CallsUnlikely,
        Some(band) if band > Likelihood::EvenChance => return Stance::CallsLikely,
        _ => {}
    }
    match (claim.kind, claim.polarity) {
        (ClaimKind::Scenario, _) => Stance::ConsidersPossible,
        (ClaimKind::Forecast, _) => Stance::Expects,
        (_, Polarity::Affirm) => Stance::Says,
        (_, Polarity::Negate) => Stance::Denies,
    }
}
