//! Who passes a row on and who says it.

use super::escapes::CHAIN;
use super::field::Field;
use super::line::Line;
use crate::data::{HopRecord, VERB_WORDS};
use crate::exchange::draft::Draft;
use crate::model::{ActorKind, Mode};

/// One of a chain.
pub(super) struct NamedHop {
    name: String,
    verb: Option<String>,
    mode: String,
    is_publisher: bool,
}

impl NamedHop {
    /// The hop, with its actor in the document.
    pub fn record(self, draft: &mut Draft) -> HopRecord {
        let kind = self.is_publisher.then_some(ActorKind::Media);
        HopRecord { actor: draft.actor(&self.name, kind), verb: self.verb, mode: self.mode }
    }
}

/// The chain of a row: its publisher, the chain that it gives, and its speaker, each once.
pub(super) fn hops(line: &mut Line<'_>, publisher: Option<&str>) -> Vec<NamedHop> {
    let mut names = line.list(Field::Chain, CHAIN);
    let verbs = line.parallel(Field::Verbs, CHAIN, names.len());
    let modes = line.parallel(Field::Modes, CHAIN, names.len());
    let at_front = publisher.filter(|publisher| names.first().is_none_or(|name| name != publisher));
    let before = usize::from(at_front.is_some());
    names.splice(0..0, at_front.map(str::to_owned));
    // Whoever ends the chain already is no second speaker.
    let speaker = line.owned(Field::Speaker);
    names.extend(speaker.filter(|speaker| names.last() != Some(speaker)));
    if names.is_empty() {
        line.fault(Field::Speaker, "nobody says it");
    }
    let mut hops = Vec::new();
    for (at, name) in names.into_iter().enumerate() {
        let own = at.checked_sub(before);
        let verb = own.and_then(|at| verbs.get(at).cloned().flatten());
        let mode = own.and_then(|at| modes.get(at).cloned().flatten());
        let is_publisher = at == 0 && publisher.is_some();
        let default = if is_publisher { Mode::Outlet } else { Mode::Paraphrased };
        let known = |id: &str| Mode::from_id(id).is_some();
        let mode = mode.and_then(|mode| line.term_of(Field::Modes, &mode, known));
        let verb = verb.and_then(|verb| line.words_of(Field::Verbs, &verb, VERB_WORDS));
        let mode = mode.unwrap_or_else(|| default.id().to_owned());
        hops.push(NamedHop { name, verb, mode, is_publisher });
    }
    hops
}
