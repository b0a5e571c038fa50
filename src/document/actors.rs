//! Actors in words: what role each has, and one looked at closely in one sentence.

use super::numbers::counted;
use crate::query::{ActorCounts, ActorRole};

/// What the actors of a role are, as the head of a group.
pub const fn role_name(role: ActorRole) -> &'static str {
    match role {
        ActorRole::Speaks => "Who speaks",
        ActorRole::PassesOn => "Who only passes on what others say",
        ActorRole::SpokenOf => "Spoken of, and never quoted",
        ActorRole::Mute => "Places and things spoken of",
        ActorRole::Unnamed => "Voices that nobody names",
    }
}

/// What an actor does and what is done with it, in one sentence: "Spoken of 88 times; never
/// quoted"; "Says 11 claims; spoken of twice".
pub fn actor_sentence(role: ActorRole, counts: &ActorCounts) -> String {
    let ActorCounts { says, spoken_of, relays } = *counts;
    let mut parts = Vec::new();
    if says > 0 {
        parts.push(format!("says {}", counted(says, "claim")));
    }
    if relays > 0 {
        parts.push(format!("passes on {} of others", counted(relays, "claim")));
    }
    if spoken_of > 0 {
        parts.push(format!("spoken of {}", times(spoken_of)));
    }
    match role {
        ActorRole::SpokenOf if spoken_of > 0 => parts.push("never quoted".to_owned()),
        ActorRole::PassesOn => parts.push("says nothing of its own here".to_owned()),
        _ => {}
    }
    if parts.is_empty() {
        parts.push("not in any claim that is read here".to_owned());
    }
    let mut words = parts.join("; ");
    words[..1].make_ascii_uppercase();
    words
}

fn times(count: usize) -> String {
    match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        _ => format!("{count} times"),
    }
}
