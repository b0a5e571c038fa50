//! Which marks come first where there is not room for all.

/// Which marks choose their row, and the room for their words, before others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// It is set against another, or another against it: in the topmost row.
    Disputed,
    /// An arc joins it to another: in a row below, so that the arc crosses little.
    Joined,
    /// A reader would miss it.
    Core,
    /// Any other.
    Other,
}
