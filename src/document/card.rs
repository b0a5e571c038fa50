//! Claims as a card that is passed on: every statement with its speaker, its chain, its dates and
//! its doubt.
//!
//! Pure text. Knows nothing of how a card is set.

use super::disputing::{dispute_name, drawn_words, side_names, times_words};
use super::labels;
use super::numbers::counted;
use super::sentences::{chain_sentence, date_words, likelihood_band, said_when, who_speaks};
use super::standing::{claim_contested_words, contested_words, origins_summary};
use crate::model::{ClaimIx, Dataset, DynSort};
use crate::query::{Dispute, Index, Reading, RelationIx, Stance, stance};
use std::collections::BTreeSet;

/// Most claims on one side of a card; the others are counted.
const MOST: usize = 3;

/// A claim on a card. A statement never stands without its speaker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardClaim {
    /// What it stands under; empty: as the one before.
    pub heading: String,
    /// The root with what it does: "Taliban promises".
    pub speaker: String,
    /// The compiler's paraphrase.
    pub statement: String,
    /// What the root does with what was coded; `None`: that was not coded.
    pub stance: Option<Stance>,
    /// Through whom it reached us.
    pub chain: String,
    /// When it was said or came out, and of what time it speaks.
    pub dates: String,
    /// How sure it sounded, in the speaker's words; empty: no hedge in the text.
    pub doubt: String,
}

/// A card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// What is passed on, where it is more than one claim; else empty.
    pub title: String,
    /// What is told about all of it.
    pub remarks: Vec<String>,
    /// The claims.
    pub claims: Vec<CardClaim>,
    /// What stands against it, how many claims are not on the card, and where it is from.
    pub foot: Vec<String>,
}

/// What a card is made from.
#[derive(Clone, Copy)]
pub struct CardSource<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// Its index.
    pub index: &'a Index,
    /// What of it is read.
    pub reading: &'a Reading,
}

impl CardSource<'_> {
    /// A claim.
    pub fn claim(&self, ix: ClaimIx) -> Card {
        let Self { dataset, index, reading } = *self;
        let contested = claim_contested_words(dataset, index, reading, ix);
        let foot = contested.into_iter().chain([self.from(&[ix])]).collect();
        Card { claims: vec![self.told("", ix)], foot, ..Card::default() }
    }

    /// A relation: the first claims of each stance among those that still speak of it. `name`
    /// tells it with who tells it, `warning` that this does not make it so.
    pub fn relation(&self, ix: RelationIx, warning: &str, name: &str) -> Card {
        let Self { dataset, index, reading } = *self;
        let all = index.relation(ix).claims.iter().copied();
        let all: Vec<ClaimIx> = all.filter(|ix| reading.claims.contains(ix.get())).collect();
        let mut claims = Vec::new();
        for wanted in Stance::ALL.iter().copied().map(Some).chain([None]) {
            let words = wanted.map_or("not coded", labels::stance);
            let heading = format!("Coded as: {words}");
            let of = all.iter().copied().filter(|ix| stance(dataset.claim(*ix)) == wanted);
            claims.extend(self.side(&heading, of.collect()));
        }
        let remarks = [
            Some(format!("{warning}.")),
            contested_words(dataset, reading, reading.relation(ix), &all),
            Some(origins_summary(dataset, reading, &all)),
        ];
        let remarks = remarks.into_iter().flatten().collect();
        let foot = self.foot(&all, claims.len());
        Card { title: name.to_owned(), remarks, claims, foot }
    }

    /// A dispute: the first claims of each side.
    pub fn dispute(&self, dispute: &Dispute) -> Card {
        let Self { dataset, index, .. } = *self;
        let names = side_names(dispute.kind);
        let sides = names.iter().zip(&dispute.sides);
        let claims: Vec<CardClaim> =
            sides.flat_map(|(name, side)| self.side(name, side.clone())).collect();
        let all: Vec<ClaimIx> = dispute.claims().collect();
        let remarks = vec![drawn_words(dataset, dispute), times_words(dataset, dispute)];
        let foot = self.foot(&all, claims.len());
        Card { title: dispute_name(dataset, index, dispute), remarks, claims, foot }
    }

    /// The first claims of a side, those that a reader would miss before the others.
    fn side(&self, heading: &str, mut claims: Vec<ClaimIx>) -> Vec<CardClaim> {
        claims.dyn_sort_by_key(|ix| self.dataset.claim(*ix).weight);
        let shown = claims.into_iter().take(MOST).enumerate();
        shown.map(|(at, ix)| self.told(if at == 0 { heading } else { "" }, ix)).collect()
    }

    fn told(&self, heading: &str, ix: ClaimIx) -> CardClaim {
        let claim = self.dataset.claim(ix);
        let certainty = &claim.certainty;
        let about = claim.about.date.is_some();
        let about = about.then(|| format!("about {}", date_words(&claim.about)));
        let dates: Vec<String> =
            [said_when(self.dataset, claim)].into_iter().chain(about).collect();
        let hedge = certainty.hedge.as_ref().map(|hedge| format!("Hedged: “{hedge}”"));
        let likelihood = certainty.likelihood.map(likelihood_band);
        let confidence =
            certainty.confidence.map(|c| format!("Confidence: {}", labels::confidence(c)));
        let doubt: Vec<String> = hedge.into_iter().chain(likelihood).chain(confidence).collect();
        CardClaim {
            heading: heading.to_owned(),
            speaker: who_speaks(self.dataset, claim),
            statement: claim.statement.clone(),
            stance: stance(claim),
            chain: chain_sentence(self.dataset, claim),
            dates: dates.join("; "),
            doubt: doubt.join(". "),
        }
    }

    fn foot(&self, claims: &[ClaimIx], shown: usize) -> Vec<String> {
        let more = claims.len().saturating_sub(shown);
        let more = (more > 0).then(|| format!("{} not shown here.", counted(more, "more claim")));
        more.into_iter().chain([self.from(claims)]).collect()
    }

    /// The texts that claims were coded from.
    fn from(&self, claims: &[ClaimIx]) -> String {
        let texts = claims.iter().map(|ix| self.dataset.claim(*ix).source());
        let texts: BTreeSet<_> = texts.collect();
        let names: Vec<String> = texts
            .into_iter()
            .take(MOST)
            .map(|ix| format!("“{}”", self.dataset.source(ix).title))
            .collect();
        let compiled = self.dataset.compiled.iter().map(|day| format!(", compiled {day}"));
        let compiled: String = compiled.collect();
        format!(
            "Told in the words of those who compiled “{}”{compiled}, from {}.",
            self.dataset.title,
            names.join("; ")
        )
    }
}
