//! What was coded of a claim beside its statement, in words: for the record and for what is copied.

use super::labels;
use super::sentences::{coded_relation, date_words, hop_words, likelihood_band};
use super::standing::contested_words;
use crate::model::{ClaimIx, Dataset, isolated};
use crate::query::{Clock, Reading};

/// The coded properties of a claim that has them, in reading order: what each is called, and in
/// words.
pub(super) fn facts(
    dataset: &Dataset,
    reading: &Reading,
    ix: ClaimIx,
) -> Vec<(&'static str, String)> {
    let claim = dataset.claim(ix);
    let mut facts = vec![("Coded as", coded_relation(dataset, claim))];
    facts.push(("Kind", labels::coded(claim.kind, labels::kind).to_owned()));
    let chain = claim
        .attribution
        .iter()
        .map(|hop| format!("{} ({})", dataset.actor(hop.actor).told(), hop_words(hop)));
    facts.push(("Chain", chain.collect::<Vec<_>>().join(" → ")));
    if !claim.to.is_empty() {
        let names = claim.to.iter().map(|to| dataset.actor(*to).told());
        facts.push(("Said to", names.collect::<Vec<_>>().join(", ")));
    }
    let certainty = &claim.certainty;
    facts.extend(certainty.hedge.iter().map(|hedge| ("Hedge", format!("“{}”", isolated(hedge)))));
    facts.extend(certainty.likelihood.iter().map(|l| ("Likelihood", likelihood_band(*l))));
    facts.extend(
        certainty.confidence.iter().map(|c| ("Confidence", labels::confidence(*c).to_owned())),
    );
    if let Some(quantity) = &claim.quantity {
        facts.push(("Figure as said", format!("“{}”", isolated(&quantity.as_said))));
    }
    for clock in Clock::ALL {
        facts.push((labels::clock(*clock), date_words(&clock.dated(dataset, claim))));
    }
    let contested = contested_words(dataset, reading, reading.claim(ix), &[ix]);
    facts.extend(contested.map(|words| ("Here", words)));
    facts.extend(claim.note.iter().map(|note| ("Note", isolated(note).into_owned())));
    facts
}
