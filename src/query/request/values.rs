//! The values of facets that are worked out from claims, and not coded with them.

use crate::model::vocabulary;

vocabulary! {
    /// What the root does with the proposition. Only `Says` and `Denies` count for and against.
    Stance {
        Says = "says", Denies = "denies", CallsLikely = "calls-likely",
        CallsUnlikely = "calls-unlikely", Expects = "expects", Promises = "promises",
        ConsidersPossible = "considers-possible",
    }
}

vocabulary! {
    /// What stands against something, strongest first.
    Contested {
        /// Said and denied, of times that may overlap, by separate roots.
        BothWays = "both-ways",
        /// Not that, but somebody sets another claim against it.
        SetAgainst = "set-against",
        /// Neither, but something is held to undermine it.
        Questioned = "questioned",
        No = "no",
    }
}
