//! Which links join two marks, and along which lines.
//!
//! Knows what is laid out; how an arc is drawn and what stands beside it is told elsewhere.

use crate::layout::Rect;
use crate::layout::timeline::{Arc as Line, Joint, TimelineLayout, arc, arc_ends};
use crate::model::{ClaimIx, Link, LinkIx, LinkKind};
use crate::query::{Bits, Clock, Group, Reading};
use crate::views::loaded::Loaded;
use crate::views::timeline::pile::claims_of;
use std::collections::BTreeSet;

/// Arcs drawn at most; where there are more, filters and the window narrow them.
const MOST_ARCS: usize = 200;

/// A link that joins two marks; or, where two claims are set against one another, one mark and the
/// upper edge, beside the lane of the undated.
#[derive(Clone, Debug, PartialEq)]
pub struct Joined {
    /// The link.
    pub link: LinkIx,
    /// Its line, from the left edge of the frame.
    pub arc: Line,
    /// Whether either end is at the upper edge.
    pub from_edge: bool,
}

/// What links are read from.
#[derive(Clone, Copy)]
pub struct Sight<'a> {
    /// The dataset.
    pub loaded: &'a Loaded,
    /// The links that remain.
    pub reading: &'a Reading,
    /// What dates are read from.
    pub clock: Clock,
    /// The claims that have a mark, of their own or with others.
    pub marked: &'a Bits,
}

impl Sight<'_> {
    /// Whether a link has a mark at both ends; or, where two claims are set against one another,
    /// at one of them while the other has no date on this clock.
    pub fn joins(&self, link: &Link) -> bool {
        let marked = |claim: ClaimIx| self.marked.contains(claim.get());
        let undated = |claim: ClaimIx| self.loaded.index.extent(self.clock, claim).is_none();
        match (marked(link.from), marked(link.to)) {
            (true, true) => true,
            (true, false) => link.kind == LinkKind::Contradicts && undated(link.to),
            (false, true) => link.kind == LinkKind::Contradicts && undated(link.from),
            (false, false) => false,
        }
    }

    /// The links of some kinds that join marks, with their lines.
    pub fn joined(
        &self,
        kinds: &BTreeSet<LinkKind>,
        groups: &[Group],
        layout: &TimelineLayout,
    ) -> Vec<Joined> {
        let joints = |claim: ClaimIx| -> Vec<Joint> {
            let holds = |placed: &(_, _)| {
                claims_of(self.loaded, self.clock, groups, *placed).contains(&claim)
            };
            layout.marks().filter(holds).map(|(lane, mark)| Joint::new(lane, mark)).collect()
        };
        let frame = Rect::new(0.0, 0.0, layout.scale.width_px, layout.height_px);
        let line = |(ix, link): (LinkIx, &Link)| {
            let (from, to) = arc_ends(&joints(link.from), &joints(link.to))?;
            let (roof, from, to) = (from.roof.min(to.roof), from.rect, to.rect);
            let from_edge = from.height == 0.0 || to.height == 0.0;
            let arc = || arc(&from, &to, roof, &frame);
            (from != to).then(|| Joined { link: ix, arc: arc(), from_edge })
        };
        let links = self.reading.links.iter().map(|ix| (*ix, self.loaded.dataset.link(*ix)));
        let shown = links.filter(|(_, link)| kinds.contains(&link.kind) && self.joins(link));
        shown.take(MOST_ARCS).filter_map(line).collect()
    }
}
