//! Label placement for lines: room on and beside them, where nothing else stands.
//!
//! Knows lines, and rectangles that are taken; not what is written.

use super::edge_routing::Line;
use super::layout::{Anchor, Set};
use super::polyline::Polyline;
use crate::layout::geometry::{Point, Rect};

/// Of more lines than this, labels need not keep off other lines, and none has words.
const MOST_LINES: usize = 240;
/// Height of the strips of the frame by which what stands in the way is looked up, in px.
const STRIP_PX: f64 = 48.0;
/// Room kept beside words, in px, and around both ends of their line.
const AIR: f64 = 4.0;
const END: f64 = 9.0;
/// How much nearer to a turned text than its room another line may come: letters are lower.
const LOW: f64 = -1.5;
/// How far a direction may lean and still count as upright.
const NEARLY: f64 = 0.15;
/// What places cost: half a line's length off its middle; turned upright; beside the line, and the
/// more so where it is level; over an end of it; over another line.
const OFF_MIDDLE: f64 = 2.0;
const UPRIGHT: f64 = 1.6;
const BESIDE: f64 = 0.8;
const BESIDE_LEVEL: f64 = 3.0;
const OVER_END: f64 = 4.0;
const OVER: f64 = 2.5;

/// A form that a label may have.
pub(super) struct Form {
    pub lines: Vec<String>,
    /// Width and height in px.
    pub size: (f64, f64),
    pub set: Set,
    /// What it costs to have this form.
    pub cost: f64,
}

/// Where a label stands, how text hangs there, and what it takes.
pub(super) struct Place {
    pub anchor: Anchor,
    pub set: Set,
    pub rooms: Vec<Rect>,
    cost: f64,
}

/// The frame with its lines and what stands in it.
pub(super) struct FreeSpace<'a> {
    lines: &'a [Line],
    polylines: &'a [Polyline],
    frame: Rect,
    strips: Vec<Vec<Rect>>,
}

impl<'a> FreeSpace<'a> {
    /// A frame with nothing but lines in it.
    pub fn new(lines: &'a [Line], polylines: &'a [Polyline], frame: Rect) -> Self {
        let strips = vec![Vec::new(); (frame.height / STRIP_PX) as usize + 1];
        Self { lines, polylines, frame, strips }
    }

    /// Keeps a rectangle free from now on.
    pub fn take(&mut self, rect: Rect) {
        for strip in self.strips(&rect) {
            self.strips[strip].push(rect);
        }
    }

    /// The best free place on or beside a line for a label of one of some forms, with its text.
    /// Words leave both ends of the line to be seen, and stand where they can be read with this
    /// line only: over no other line that comes from the same node, over one other at most, and
    /// beside the line only where no other is near.
    pub fn find(&self, n: usize, forms: &[Form]) -> Option<(Vec<String>, Place)> {
        let mut best: Option<(Vec<String>, Place)> = None;
        let few = self.lines.len() <= MOST_LINES;
        for form in forms.iter().filter(|form| few || form.set == Set::Letter) {
            let steps = if form.set == Set::Letter { 60 } else { 20 };
            for step in steps / 10..=steps - steps / 10 {
                for side in [0.0, 1.0, -1.0] {
                    let least = best.as_ref().map_or(f64::INFINITY, |(_, place)| place.cost);
                    if let Some(place) =
                        self.place(n, form, f64::from(step) / f64::from(steps), side, least)
                    {
                        best = Some((form.lines.clone(), place));
                    }
                }
            }
        }
        best
    }

    /// The middle of a line, or near it in the frame, free or not.
    pub fn middle(&self, n: usize, form: Form) -> (Vec<String>, Place) {
        let rect = Rect::around(self.lines[n].curve.at(0.5), form.size.0, form.size.1);
        let x = rect.x.min(self.frame.right() - rect.width).max(self.frame.x);
        let y = rect.y.min(self.frame.bottom() - rect.height).max(self.frame.y);
        let rooms = vec![Rect { x, y, ..rect }];
        (form.lines, Place { anchor: Anchor::Middle, set: form.set, rooms, cost: 0.0 })
    }

    /// A label at a share of the line's length, on it or to one side (1 or -1), where that is free
    /// and costs less than `least`.
    fn place(&self, n: usize, form: &Form, t: f64, side: f64, least: f64) -> Option<Place> {
        let line = &self.lines[n];
        let (turned, words) = (matches!(form.set, Set::Along(_)), form.set != Set::Letter);
        let mut cost = form.cost + OFF_MIDDLE * (t - 0.5).abs();
        if cost >= least || (side != 0.0 && (turned || line.opened)) {
            return None;
        }
        let (at, along) = (line.curve.at(t), line.curve.direction(t));
        let steep = along.y.abs();
        cost += side.abs() * (BESIDE + BESIDE_LEVEL * (1.0 - steep));
        cost += if turned { UPRIGHT * steep } else { 0.0 };
        let (width, height) = form.size;
        let aside = along.turned() * side;
        let out = aside.x.abs() * width / 2.0 + aside.y.abs() * height / 2.0 + 2.0;
        let rooms = match turned {
            true => chain(at, along, width, height),
            false => vec![Rect::around(at + aside * out, width, height)],
        };
        let on_end = |end: Point| rooms.iter().any(|room| room.grown(END).contains(end));
        if !line.opened && (on_end(line.curve.from) || on_end(line.curve.to)) {
            cost += if words { f64::INFINITY } else { OVER_END };
        }
        let air = if words { AIR } else { 0.0 };
        if cost >= least || !rooms.iter().all(|room| self.is_free(room, air)) {
            return None;
        }
        cost += self.covered(n, &rooms, side != 0.0, form.set);
        let anchor = match (words, aside.x) {
            (true, x) if x > 0.0 => Anchor::Start,
            (true, x) if x < 0.0 => Anchor::End,
            _ => Anchor::Middle,
        };
        // Never upside down; upwards where it is upright.
        let back = along.x < -NEARLY || (along.x < NEARLY && along.y > 0.0);
        let set = match turned {
            true => Set::Along(along * if back { -1.0 } else { 1.0 }),
            false => form.set,
        };
        (cost < least).then_some(Place { anchor, set, rooms, cost })
    }

    /// What it costs that a label covers other lines; without end where it must not.
    fn covered(&self, n: usize, rooms: &[Rect], beside: bool, set: Set) -> f64 {
        let line = &self.lines[n];
        let mut cost = 0.0;
        // Where the line ends or bows away, what stands beside it would float.
        if beside && !rooms.iter().any(|room| self.polylines[n].meets(&room.grown(AIR))) {
            return f64::INFINITY;
        }
        if self.lines.len() > MOST_LINES || line.opened {
            return cost;
        }
        let words = set != Set::Letter;
        let near = match set {
            Set::Level if beside => AIR,
            Set::Along(_) => LOW,
            _ => 0.0,
        };
        for (m, other) in self.lines.iter().enumerate().filter(|(m, _)| beside || *m != n) {
            let air = if m == n { 0.0 } else { near };
            if rooms.iter().any(|room| self.polylines[m].meets(&room.grown(air))) {
                let joined = [other.a, other.b].iter().any(|end| [line.a, line.b].contains(end));
                cost += if joined || beside { 3.0 * OVER } else { OVER };
                if words && (joined || beside || cost > OVER) {
                    return f64::INFINITY;
                }
            }
        }
        cost
    }

    fn is_free(&self, rect: &Rect, air: f64) -> bool {
        let near = Rect::around(rect.middle(), rect.width + 2.0 * air, rect.height);
        let clear = |strip: &Vec<Rect>| !strip.iter().any(|other| other.overlaps(&near));
        self.frame.holds(rect) && self.strips[self.strips(rect)].iter().all(clear)
    }

    fn strips(&self, rect: &Rect) -> std::ops::RangeInclusive<usize> {
        let strip = |y: f64| ((y.max(0.0) / STRIP_PX) as usize).min(self.strips.len() - 1);
        strip(rect.y)..=strip(rect.bottom())
    }
}

/// A turned strip of this size around a point, as squares in a row.
fn chain(middle: Point, along: Point, length: f64, height: f64) -> Vec<Rect> {
    let links = (length / height).ceil();
    let link = |n: usize| (n as f64 + 0.5) / links - 0.5;
    let square = |n| Rect::around(middle + along * (link(n) * length), height, height);
    (0..links as usize).map(square).collect()
}
