//! Links: typed, authored connections between two claims.

use super::ix::{ActorIx, ClaimIx};
use super::vocabulary;

vocabulary! {
    /// What a link says of its two claims, read from `from` to `to`.
    LinkKind {
        /// Both cannot be true of the same thing at the same time.
        Contradicts = "contradicts",
        Undermines = "undermines", Qualifies = "qualifies", Corroborates = "corroborates",
        Restates = "restates",
        /// From conduct to the pledge it broke.
        Breaks = "breaks",
        /// From conduct to the pledge it kept.
        Keeps = "keeps",
        Updates = "updates", Alternative = "alternative",
    }
}

vocabulary! {
    /// In what respect the two claims differ.
    Aspect {
        Negation = "negation", Degree = "degree", Quantity = "quantity", Scope = "scope",
        Direction = "direction", Time = "time", PledgeConduct = "pledge-conduct",
        HeadlineBody = "headline-body",
    }
}

/// Who drew a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkAuthor {
    /// The compiler of the dataset.
    Compiler,
    /// An actor in the text.
    Actor(ActorIx),
}

/// A typed, authored connection between two claims.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Where it starts.
    pub from: ClaimIx,
    /// Where it ends.
    pub to: ClaimIx,
    /// What it says.
    pub kind: LinkKind,
    /// In what respect.
    pub aspect: Option<Aspect>,
    /// Who drew it.
    pub author: LinkAuthor,
    /// The coded claim that draws it; present where the author is an actor.
    pub claim: Option<ClaimIx>,
    /// One sentence.
    pub rationale: String,
}
