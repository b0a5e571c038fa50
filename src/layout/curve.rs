//! Cubic curves: evaluation, trimming, arrow heads and SVG path strings.
//!
//! Knows nothing of nodes, marks or what a line means.

use super::geometry::{Point, Rect};
use std::fmt::Write;

/// A cubic Bézier curve: start, two control points, end. It lies within their convex hull.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cubic {
    /// Start.
    pub from: Point,
    /// Control point that the curve leaves towards.
    pub lean_from: Point,
    /// Control point that the curve arrives from.
    pub lean_to: Point,
    /// End.
    pub to: Point,
}

/// Where and in which direction an arrow head sits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arrow {
    /// The tip.
    pub tip: Point,
    /// Unit vector in which the tip points.
    pub direction: Point,
}

impl Cubic {
    /// The line from one point to another that bows sideways: its middle lies `bow` px to the
    /// right of the straight line as seen by one who walks along it (0: straight).
    pub fn bowed(from: Point, to: Point, bow: f64) -> Self {
        // At t = 1/2 the two inner control points weigh 3/4 together.
        let aside = (to - from).unit().turned() * (bow * 4.0 / 3.0);
        Self {
            from,
            lean_from: from.toward(to, 0.3) + aside,
            lean_to: from.toward(to, 0.7) + aside,
            to,
        }
    }

    /// The point at parameter `t` (0–1).
    pub fn at(&self, t: f64) -> Point {
        self.split(t).0.to
    }

    /// The unit vector in which the curve runs at parameter `t` (0–1).
    pub fn direction(&self, t: f64) -> Point {
        let u = 1.0 - t;
        let slope = (self.lean_from - self.from) * (u * u)
            + (self.lean_to - self.lean_from) * (2.0 * u * t)
            + (self.to - self.lean_to) * (t * t);
        slope.unit()
    }

    /// The two parts before and after parameter `t` (de Casteljau).
    pub fn split(&self, t: f64) -> (Cubic, Cubic) {
        let a = self.from.toward(self.lean_from, t);
        let b = self.lean_from.toward(self.lean_to, t);
        let c = self.lean_to.toward(self.to, t);
        let (ab, bc) = (a.toward(b, t), b.toward(c, t));
        let middle = ab.toward(bc, t);
        (
            Cubic { from: self.from, lean_from: a, lean_to: ab, to: middle },
            Cubic { from: middle, lean_from: bc, lean_to: c, to: self.to },
        )
    }

    /// The same curve at another place.
    pub fn moved(&self, by: Point) -> Cubic {
        let Cubic { from, lean_from, lean_to, to } = *self;
        Cubic { from: from + by, lean_from: lean_from + by, lean_to: lean_to + by, to: to + by }
    }

    /// The same curve in the other direction.
    pub fn reversed(&self) -> Cubic {
        Cubic { from: self.to, lean_from: self.lean_to, lean_to: self.lean_from, to: self.from }
    }

    /// The part left when the start is cut where the curve is `gap` px away from it. Curves
    /// shorter than that stay as they are.
    pub fn trimmed_start(&self, gap: f64) -> Cubic {
        let far = |t: f64| self.from.distance(self.at(t)) >= gap;
        let Some(first) = (1..=16).map(|n| f64::from(n) / 32.0).find(|t| far(*t)) else {
            return *self;
        };
        let (mut near, mut beyond) = (first - 1.0 / 32.0, first);
        for _ in 0..12 {
            let middle = (near + beyond) / 2.0;
            if far(middle) { beyond = middle } else { near = middle }
        }
        self.split(beyond).1
    }

    /// The part left when the end is cut where the curve is `gap` px away from it.
    pub fn trimmed_end(&self, gap: f64) -> Cubic {
        self.reversed().trimmed_start(gap).reversed()
    }

    /// The same curve with every control point moved into a rectangle, so that it stays inside.
    pub fn kept_in(&self, frame: &Rect) -> Cubic {
        let keep = |p: Point| {
            Point::new(p.x.max(frame.x).min(frame.right()), p.y.max(frame.y).min(frame.bottom()))
        };
        Cubic {
            from: keep(self.from),
            lean_from: keep(self.lean_from),
            lean_to: keep(self.lean_to),
            to: keep(self.to),
        }
    }

    /// Points along the curve, both ends included; `N` at least 2.
    pub fn sampled<const N: usize>(&self) -> [Point; N] {
        let last = (N.max(2) - 1) as f64;
        std::array::from_fn(|n| self.at(n as f64 / last))
    }

    /// The arrow head at the end of the curve.
    pub fn arrow(&self) -> Arrow {
        Arrow { tip: self.to, direction: self.direction(1.0) }
    }

    /// The curve as the `d` of an SVG path, coordinates rounded to a tenth of a pixel.
    pub fn path(&self) -> String {
        let mut path = PathText::default();
        path.command('M', &[self.from]);
        path.command('C', &[self.lean_from, self.lean_to, self.to]);
        path.0
    }
}

impl Arrow {
    /// The head as the `d` of a closed SVG path, `length_px` long and as wide.
    pub fn path(&self, length_px: f64) -> String {
        let back = self.tip - self.direction * length_px;
        let aside = self.direction.turned() * (length_px / 2.0);
        let mut path = PathText::default();
        path.command('M', &[self.tip]);
        path.command('L', &[back + aside]);
        path.command('L', &[back - aside]);
        path.0.push('Z');
        path.0
    }
}

/// A band between two places, level at both ends and so many px thick downwards, as the `d` of a
/// closed SVG path.
pub(crate) fn ribbon(from: Point, to: Point, thick_px: f64) -> String {
    let low = Point::new(0.0, thick_px);
    let middle = (from.x + to.x) / 2.0;
    let at = |y: f64| Point::new(middle, y);
    let mut path = PathText::default();
    path.command('M', &[from]);
    path.command('C', &[at(from.y), at(to.y), to]);
    path.command('L', &[to + low]);
    path.command('C', &[at(to.y) + low, at(from.y) + low, from + low]);
    path.0.push('Z');
    path.0
}

/// A path string under construction.
#[derive(Default)]
struct PathText(String);

impl PathText {
    fn command(&mut self, letter: char, points: &[Point]) {
        self.0.push(letter);
        for (n, point) in points.iter().enumerate() {
            if n > 0 {
                self.0.push(' ');
            }
            self.number(point.x);
            self.0.push(' ');
            self.number(point.y);
        }
    }

    /// Tenths, written without a needless fraction or a negative zero.
    fn number(&mut self, value: f64) {
        let tenths = (value * 10.0).round() as i64;
        if tenths < 0 {
            self.0.push('-');
        }
        let size = tenths.unsigned_abs();
        // Writing to a String cannot fail.
        let _ = write!(self.0, "{}", size / 10);
        if !size.is_multiple_of(10) {
            let _ = write!(self.0, ".{}", size % 10);
        }
    }
}
