//! The flow of who carries whom: bars for roots, relays and publishers in three columns, bands
//! between them as wide as they have claims.
//!
//! Knows names and numbers of claims; nothing of what the claims say. Who stands where in a column
//! is decided in `ordering`.

mod ordering;
mod slots;

use crate::layout::curve::ribbon;
use crate::layout::geometry::{Point, Rect};
use crate::layout::graph::{Anchor, PlacedLabel};
use crate::layout::text::TextSize;
use crate::model::{ActorIx, Dataset};
use crate::query::{Carried, Carriers};
use ordering::place;
use rustc_hash::FxHashMap;
pub use slots::Stop;
use slots::{Band, Slot};
use std::collections::hash_map::Entry;

/// A voice at one stop.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowBar {
    /// Where.
    pub stop: Stop,
    /// Who.
    pub actor: ActorIx,
    /// How many claims come by.
    pub claims: usize,
    /// The bar.
    pub rect: Rect,
    /// Room to be hit: the bar and its label, at least 24 px high.
    pub hit: Rect,
    /// Name and number of claims.
    pub label: PlacedLabel,
}

/// The claims that go from one stop straight to another.
#[derive(Clone, Debug, PartialEq)]
pub struct FlowBand {
    /// Whence.
    pub from: (Stop, ActorIx),
    /// Where to.
    pub to: (Stop, ActorIx),
    /// How many claims.
    pub claims: usize,
    /// The band as the `d` of an SVG path.
    pub path: String,
    /// Its middle.
    pub middle: Point,
    /// Its width in px.
    pub thick_px: f64,
}

/// The flow laid out. Bars and labels of one column do not overlap; nothing lies outside of
/// `0..=width_px` × `0..=height_px`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FlowLayout {
    /// Width in px.
    pub width_px: f64,
    /// Height in px.
    pub height_px: f64,
    /// Font size of the labels in px.
    pub font_px: f64,
    /// The bars, column after column, from top to bottom.
    pub bars: Vec<FlowBar>,
    /// The bands, by where they come from and go to.
    pub bands: Vec<FlowBand>,
    /// Claims that are not drawn, because too many voices stand in a column.
    pub left_out: usize,
}

/// Width of a bar in px.
const BAR: f64 = 10.0;
/// Least height of a bar with its label: a target.
const SLOT: f64 = 26.0;
/// Height in px that all claims together take up, where that leaves each at most [`WIDEST`].
const ALL_CLAIMS: f64 = 420.0;
/// Most px for one claim.
const WIDEST: f64 = 4.0;
/// Least px for a band.
const THINNEST: f64 = 1.5;
/// Most voices in a column.
const MOST: usize = 30;
/// Frames narrower than this have smaller type, in px.
const NARROW: f64 = 560.0;
/// Narrowest frame in px.
const NARROWEST: f64 = 240.0;

/// Lays out how some claims reached their publications, in a frame of this width.
pub fn flow_layout(dataset: &Dataset, carriers: &Carriers, width_px: f64) -> FlowLayout {
    let width_px = width_px.max(NARROWEST);
    let (ways, left_out) = drawn(carriers);
    let claims: usize = ways.iter().map(|way| way.claims).sum();
    let per_claim = (ALL_CLAIMS / claims.max(1) as f64).min(WIDEST);
    let text = TextSize::bold(if width_px < NARROW { 12.0 } else { 13.0 });
    let mut bands = bands(&ways);
    let columns = Columns::of(width_px);
    let mut slots = slots(dataset, &bands, per_claim, &columns, &text);
    place(&mut slots, &mut bands);
    let bottom = slots.iter().map(|slot| slot.top + slot.height).fold(0.0, f64::max);
    let mut layout = FlowLayout {
        width_px,
        height_px: bottom.ceil(),
        font_px: text.font_px,
        left_out,
        ..FlowLayout::default()
    };
    for (from, to, claims) in bands {
        let thick = thick(claims, per_claim);
        let start = taken(&mut slots, from, 1, thick) + Point::new(columns.x(from.0) + BAR, 0.0);
        let end = taken(&mut slots, to, 0, thick) + Point::new(columns.x(to.0), 0.0);
        let middle = start.toward(end, 0.5) + Point::new(0.0, thick / 2.0);
        let path = ribbon(start, end, thick);
        layout.bands.push(FlowBand { from, to, claims, path, middle, thick_px: thick });
    }
    layout.bars = slots.into_iter().map(|slot| bar(slot, &columns, &text)).collect();
    layout
}

/// The ways between the voices with most claims in each column, and how many claims go others.
fn drawn(carriers: &Carriers) -> (Vec<Carried>, usize) {
    let mut ways = carriers.ways.clone();
    let all: usize = ways.iter().map(|way| way.claims).sum();
    let ends: [fn(&Carried) -> Option<ActorIx>; 3] =
        [|way| Some(way.root), |way| way.relay, |way| way.publisher];
    // Without relay and publisher there is no way to draw.
    ways.retain(|way| way.relay.is_some() || way.publisher.is_some());
    for end in ends {
        let mut kept: Vec<ActorIx> = Vec::new();
        ways.retain(|way| {
            let Some(actor) = end(way) else { return true };
            let known = kept.contains(&actor);
            if !known && kept.len() < MOST {
                kept.push(actor);
                return true;
            }
            known
        });
    }
    let shown: usize = ways.iter().map(|way| way.claims).sum();
    (ways, all - shown)
}

/// The stretches of all ways; ways that share one share the band.
fn bands(ways: &[Carried]) -> Vec<Band> {
    let mut bands: Vec<Band> = Vec::new();
    let mut places: FxHashMap<_, usize> = FxHashMap::default();
    let mut add = |from, to, claims| match places.entry((from, to)) {
        Entry::Occupied(place) => bands[*place.get()].2 += claims,
        Entry::Vacant(place) => {
            place.insert(bands.len());
            bands.push((from, to, claims));
        }
    };
    for way in ways {
        let relay = way.relay.map(|relay| (Stop::Relay, relay));
        let publisher = way.publisher.map(|publisher| (Stop::Publisher, publisher));
        let mut from = (Stop::Root, way.root);
        for to in [relay, publisher].into_iter().flatten() {
            add(from, to, way.claims);
            from = to;
        }
    }
    bands
}

fn thick(claims: usize, per_claim: f64) -> f64 {
    (claims as f64 * per_claim).max(THINNEST)
}

/// Where the columns stand, and how wide their labels may be.
struct Columns {
    at: [f64; 3],
    room: [f64; 3],
}

impl Columns {
    fn of(width: f64) -> Self {
        let relay = (width * 0.42).round();
        let behind = (width - relay - 2.0 * BAR - 24.0) / 2.0;
        let at = [0.0, relay, width - BAR];
        Self { at, room: [relay - BAR - 14.0, behind, behind] }
    }

    fn x(&self, stop: Stop) -> f64 {
        self.at[stop as usize]
    }
}

fn slots(
    dataset: &Dataset,
    bands: &[Band],
    per_claim: f64,
    columns: &Columns,
    text: &TextSize,
) -> Vec<Slot> {
    let mut slots: Vec<Slot> = Vec::new();
    for (from, to, claims) in bands {
        for (key, side) in [(*from, 1), (*to, 0)] {
            let at = slots.iter().position(|slot| slot.key == key).unwrap_or_else(|| {
                slots.push(Slot {
                    key,
                    claims: 0,
                    lines: Vec::new(),
                    thick: 0.0,
                    height: 0.0,
                    top: 0.0,
                    taken: [0.0; 2],
                });
                slots.len() - 1
            });
            slots[at].taken[side] += thick(*claims, per_claim);
            // What comes to a relay may go on from it: each claim counts once.
            let counts = (key.0 == Stop::Root) == (side == 1);
            slots[at].claims += if counts { *claims } else { 0 };
        }
    }
    for slot in &mut slots {
        let room = columns.room[slot.key.0 as usize];
        let (stop, actor) = slot.key;
        let itself = stop == Stop::Root
            && bands.iter().any(|b| b.0 == slot.key && b.1 == (Stop::Publisher, actor));
        let itself = if itself { " itself" } else { "" };
        let words = format!("{}{itself} ·\u{a0}{}", dataset.actor(actor).told(), slot.claims);
        slot.lines = text.wrapped(&words, room, 5, room);
        slot.thick = slot.taken[0].max(slot.taken[1]);
        slot.height = slot.thick.max(slot.lines.len() as f64 * text.line_px).max(SLOT);
        slot.taken = [0.0; 2];
    }
    slots
}

/// Takes the next piece of a bar's left (0) or right (1) side; where it begins.
fn taken(slots: &mut [Slot], key: (Stop, ActorIx), side: usize, thick: f64) -> Point {
    let Some(slot) = slots.iter_mut().find(|slot| slot.key == key) else {
        return Point::default();
    };
    let y = slot.top + (slot.height - slot.thick) / 2.0 + slot.taken[side];
    slot.taken[side] += thick;
    Point::new(0.0, y)
}

fn bar(slot: Slot, columns: &Columns, text: &TextSize) -> FlowBar {
    let (stop, actor) = slot.key;
    let x = columns.x(stop);
    let rect = Rect::new(x, slot.top + (slot.height - slot.thick) / 2.0, BAR, slot.thick);
    let (width, high) = (text.widest(&slot.lines), slot.lines.len() as f64 * text.line_px);
    let left = if stop == Stop::Publisher { x - 6.0 - width } else { x + BAR + 6.0 };
    let anchor = if stop == Stop::Publisher { Anchor::End } else { Anchor::Start };
    let room = Rect::new(left, slot.top + (slot.height - high) / 2.0, width, high);
    let label = PlacedLabel {
        lines: slot.lines,
        rect: room,
        anchor,
        x: if anchor == Anchor::End { room.right() } else { room.x },
        baseline: room.y + text.line_px / 2.0 + text.font_px * 0.35,
        line_px: text.line_px,
    };
    let (from, to) = (room.x.min(rect.x), room.right().max(rect.right()));
    let hit = Rect::new(from, slot.top, to - from, slot.height);
    FlowBar { stop, actor, claims: slot.claims, rect, hit, label }
}
