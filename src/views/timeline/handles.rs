//! What the parts of the picture know each other by: the ids of marks, words and arcs, and the
//! sizes that they share.

use crate::layout::timeline::TimelineLayout;
use crate::model::{LinkIx, Slug};
use crate::platform::events::{self, Event};

/// Id of the picture.
pub const PICTURE: &str = "timeline";

/// Id of the card.
pub const CARD: &str = "card-of-mark";

/// How the ids of marks begin.
pub const MARK: &str = "mark-";

/// How the ids of the words beside marks begin.
pub const WORDS: &str = "words-";

/// How the ids of arcs begin.
pub const ARC: &str = "arc-";

/// Height of the axis in px.
pub const AXIS_PX: f64 = 40.0;

/// The id of a mark's element.
pub fn mark_id(lane: usize, claim: &Slug) -> String {
    format!("{MARK}{lane}-{claim}")
}

/// The link of an arc, from the id of its element.
pub fn arc_of(id: &str) -> Option<LinkIx> {
    Some(LinkIx(id.strip_prefix(ARC)?.parse().ok()?))
}

/// The id of the mark that an event happened in, or in whose words.
pub fn mark_of(event: &Event) -> Option<String> {
    let words = || Some(format!("{MARK}{}", events::id_within(event, WORDS)?.strip_prefix(WORDS)?));
    events::id_within(event, MARK).or_else(words)
}

/// By how much what is laid out is shifted to be drawn.
pub fn anchor_px(layout: &TimelineLayout) -> f64 {
    layout.scale.anchored().x_from_day(layout.scale.window.start)
}
