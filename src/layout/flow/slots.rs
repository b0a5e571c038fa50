//! Bars and bands of the flow before they have a place.

use crate::model::ActorIx;

/// Where on its way a claim stops: the three columns, left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stop {
    /// Whom it traces back to.
    Root,
    /// Who had it from the root and passed it on.
    Relay,
    /// Who published it.
    Publisher,
}

/// Room between two of a column in px.
pub(super) const GAP: f64 = 6.0;
/// A bar before it has a place.
pub(super) struct Slot {
    pub key: (Stop, ActorIx),
    pub claims: usize,
    pub lines: Vec<String>,
    pub thick: f64,
    pub height: f64,
    pub top: f64,
    /// How much of the bar is taken by bands to the left and to the right.
    pub taken: [f64; 2],
}

/// The claims that go from one stop to another.
pub(super) type Band = ((Stop, ActorIx), (Stop, ActorIx), usize);
