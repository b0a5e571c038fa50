//! On which side of its node each label stands.
//!
//! Below is always free, since nodes are kept apart with their labels there; another side is
//! taken where fewer lines run through it and nothing else is in the way.

use super::boxes::{LABEL_GAP, NodeBox};
use super::layout::Anchor;
use super::polyline::Polyline;
use crate::layout::geometry::{Point, Rect};

/// Where a label may stand around its node, best first among equals: the column (left, middle,
/// right) and the row (above, beside, below), each -1, 0 or 1.
const SIDES: [(i8, i8); 8] = [(0, 1), (0, -1), (1, 0), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1)];

/// A label's rectangle and how its lines are set in it.
pub(super) type LabelPlace = (Rect, Anchor);

/// Tests of a label against a line, in all; beyond that all labels stay below.
const BUDGET: usize = 500_000;
/// Room kept around a label in px.
const AIR: f64 = 3.0;

/// How many lines the label of an opened pair's relation counts for.
const KEPT: usize = 40;

/// The place of every label. `loops` holds the room of each node's loops, by node; `kept` is
/// where labels of an opened pair's lines are to stand.
pub(super) fn node_labels(
    at: &[Point],
    boxes: &[NodeBox],
    loops: &[Option<Rect>],
    lines: &[Polyline],
    kept: &[Rect],
    frame: &Rect,
) -> Vec<LabelPlace> {
    let below = |n: usize| label_place(SIDES[0], at[n], &boxes[n]);
    let mut places: Vec<LabelPlace> = (0..at.len()).map(below).collect();
    if at.len() * lines.len() * SIDES.len() > BUDGET {
        return places;
    }
    let through = |rect: &Rect| {
        let met = lines.iter().filter(|line| line.meets(rect)).map(|line| line.weight);
        met.sum::<usize>() + KEPT * kept.iter().filter(|kept| kept.overlaps(rect)).count()
    };
    let discs: Vec<Rect> = at.iter().zip(boxes).map(|(at, room)| room.disc(*at)).collect();
    for n in 0..at.len() {
        let mut best = (through(&places[n].0), places[n]);
        for side in SIDES.into_iter().skip(1) {
            if best.0 == 0 {
                break;
            }
            let place = label_place(side, at[n], &boxes[n]);
            if frame.holds(&place.0) && is_clear(n, &place.0, &discs, loops, &places) {
                let met = through(&place.0);
                if met < best.0 {
                    best = (met, place);
                }
            }
        }
        places[n] = best.1;
    }
    places
}

/// Whether a label of a node keeps off its own disc and loops, and well off all others and their
/// labels.
fn is_clear(
    own: usize,
    rect: &Rect,
    discs: &[Rect],
    loops: &[Option<Rect>],
    places: &[LabelPlace],
) -> bool {
    let room = rect.grown(AIR);
    (0..discs.len()).all(|n| {
        let tested = if n == own { rect } else { &room };
        !tested.overlaps(&discs[n])
            && loops[n].is_none_or(|loops| !tested.overlaps(&loops))
            && (n == own || !room.overlaps(&places[n].0))
    })
}

fn label_place((column, row): (i8, i8), at: Point, room: &NodeBox) -> LabelPlace {
    let (width, height) = (room.label_width, room.label_height);
    let clear = room.radius + LABEL_GAP;
    let aside = clear + 1.0;
    // A label at a corner begins beside the lower or upper half of the disc.
    let over = if column == 0 { clear } else { 2.0 };
    let (x, anchor) = match column {
        -1 => (at.x - aside - width, Anchor::End),
        0 => (at.x - width / 2.0, Anchor::Middle),
        _ => (at.x + aside, Anchor::Start),
    };
    let y = match row {
        -1 => at.y - over - height,
        0 => at.y - height / 2.0,
        _ => at.y + over,
    };
    (Rect::new(x, y, width, height), anchor)
}
