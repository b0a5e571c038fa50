//! What role an actor has in some claims: it speaks, it only passes on, or it is spoken of and
//! never quoted.

use super::actor_claims::ActorCounts;
use crate::model::ActorKind;

/// What role an actor has, by which the list of actors is grouped, in showing order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ActorRole {
    /// Claims trace back to it.
    Speaks,
    /// It only passes on what others say.
    PassesOn,
    /// It is spoken of, and nothing traces back to it.
    SpokenOf,
    /// It is spoken of, and has no voice to be quoted.
    Mute,
    /// Claims trace back to it, and nobody names it.
    Unnamed,
}

impl ActorRole {
    /// All roles, in showing order.
    pub const ALL: [Self; 5] =
        [Self::Speaks, Self::PassesOn, Self::SpokenOf, Self::Mute, Self::Unnamed];

    /// The role of an actor of this kind with these counts.
    pub fn of(kind: ActorKind, counts: &ActorCounts) -> Self {
        match (kind, counts) {
            (ActorKind::Unnamed, _) => Self::Unnamed,
            (kind, _) if !kind.can_speak() => Self::Mute,
            (_, ActorCounts { says: 1.., .. }) => Self::Speaks,
            (_, ActorCounts { relays: 1.., .. }) => Self::PassesOn,
            _ => Self::SpokenOf,
        }
    }

    /// The count that this role is about.
    pub const fn count(self, counts: &ActorCounts) -> usize {
        match self {
            Self::Speaks | Self::Unnamed => counts.says,
            Self::PassesOn => counts.relays,
            Self::SpokenOf | Self::Mute => counts.spoken_of,
        }
    }
}
