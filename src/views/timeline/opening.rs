//! What is opened by pressing a mark or an arc: its claim, its list of claims, or the claim that it
//! points to.

use crate::platform::events::{self, Event};
use crate::query::Selection;
use crate::views::timeline::handles::{ARC, MARK, arc_of, mark_of};
use crate::views::timeline::piles::open_pile;
use crate::views::timeline::time::Time;

/// Opens what was pressed: one listener for all marks and arcs. Whether there was one.
pub fn open_pressed(time: Time, event: &Event) -> bool {
    let id = mark_of(event).or_else(|| events::id_within(event, ARC));
    id.is_some_and(|id| open(time, &id))
}

/// Opens a mark or an arc by its id. Whether it is one.
pub fn open(time: Time, id: &str) -> bool {
    if let Some(ix) = arc_of(id) {
        let loaded = time.context.loaded();
        let to = loaded.dataset.claim(loaded.dataset.link(ix).to);
        time.context.select(Selection::Claim(to.id.to_string()));
        return true;
    }
    if open_pile(time, id) {
        return true;
    }
    let claim = id.strip_prefix(MARK).and_then(|rest| rest.split_once('-'));
    if let Some((_, claim)) = claim {
        time.context.select(Selection::Claim(claim.to_owned()));
    }
    claim.is_some()
}
