//! Points, rectangles and cubic curves in CSS pixels, and the path strings they make.
//!
//! Only `+ - * /` and `sqrt` are used, which IEEE 754 fixes to the last bit: the same input gives
//! the same picture on every machine. Knows nothing of what is drawn.

/// A place, or a difference of places, in CSS pixels; x grows to the right, y downwards.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Distance from the left edge of the frame.
    pub x: f64,
    /// Distance from the top edge of the frame.
    pub y: f64,
}

impl Point {
    /// A point from its coordinates.
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// Distance to another point, never negative.
    pub fn distance(self, other: Point) -> f64 {
        (other - self).length()
    }

    /// Distance from the origin, never negative.
    pub fn length(self) -> f64 {
        (self.x * self.x + self.y * self.y).sqrt()
    }

    /// The same direction at length 1; to the right where there is none.
    pub fn unit(self) -> Point {
        let length = self.length();
        if length > 1e-9 { self * (1.0 / length) } else { Point::new(1.0, 0.0) }
    }

    /// Turned by a quarter, clockwise on screen.
    pub fn turned(self) -> Point {
        Point::new(-self.y, self.x)
    }

    /// The point at share `t` (0–1) of the way to another.
    pub fn toward(self, other: Point, t: f64) -> Point {
        self + (other - self) * t
    }
}

impl std::ops::Add for Point {
    type Output = Point;
    fn add(self, other: Point) -> Point {
        Point::new(self.x + other.x, self.y + other.y)
    }
}

impl std::ops::Sub for Point {
    type Output = Point;
    fn sub(self, other: Point) -> Point {
        Point::new(self.x - other.x, self.y - other.y)
    }
}

impl std::ops::Mul<f64> for Point {
    type Output = Point;
    fn mul(self, factor: f64) -> Point {
        Point::new(self.x * factor, self.y * factor)
    }
}

/// An upright rectangle in CSS pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width, never negative.
    pub width: f64,
    /// Height, never negative.
    pub height: f64,
}

impl Rect {
    /// A rectangle from its left, top, width and height.
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { x, y, width, height }
    }

    /// A rectangle around its middle.
    pub fn around(middle: Point, width: f64, height: f64) -> Self {
        Self::new(middle.x - width / 2.0, middle.y - height / 2.0, width, height)
    }

    /// Right edge.
    pub fn right(&self) -> f64 {
        self.x + self.width
    }

    /// Bottom edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.height
    }

    /// The middle.
    pub fn middle(&self) -> Point {
        Point::new(self.x + self.width / 2.0, self.y + self.height / 2.0)
    }

    /// Larger by `by` on every side.
    pub fn grown(&self, by: f64) -> Rect {
        Rect::new(self.x - by, self.y - by, self.width + 2.0 * by, self.height + 2.0 * by)
    }

    /// The least rectangle that holds another too.
    pub fn with(&self, other: &Rect) -> Rect {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        let (right, bottom) = (self.right().max(other.right()), self.bottom().max(other.bottom()));
        Rect::new(x, y, right - x, bottom - y)
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Rect) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Whether a point lies inside or on the edge.
    pub fn contains(&self, point: Point) -> bool {
        point.x >= self.x
            && point.x <= self.right()
            && point.y >= self.y
            && point.y <= self.bottom()
    }

    /// Whether another lies wholly inside or on the edge.
    pub fn holds(&self, other: &Rect) -> bool {
        other.x >= self.x
            && other.right() <= self.right()
            && other.y >= self.y
            && other.bottom() <= self.bottom()
    }

    /// Whether any part of a straight line lies inside (Liang and Barsky's clipping).
    pub fn meets_line(&self, from: Point, to: Point) -> bool {
        // Most lines are well clear of most rectangles: say so before anything is divided.
        let (right, bottom) = (self.right(), self.bottom());
        if (from.x < self.x && to.x < self.x)
            || (from.x > right && to.x > right)
            || (from.y < self.y && to.y < self.y)
            || (from.y > bottom && to.y > bottom)
        {
            return false;
        }
        let step = to - from;
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        let sides = [
            (-step.x, from.x - self.x),
            (step.x, right - from.x),
            (-step.y, from.y - self.y),
            (step.y, bottom - from.y),
        ];
        for (slope, room) in sides {
            if slope == 0.0 {
                if room < 0.0 {
                    return false;
                }
            } else if slope < 0.0 {
                enter = enter.max(room / slope);
            } else {
                leave = leave.min(room / slope);
            }
        }
        enter <= leave
    }
}

/// A number moved between two others; `most` goes before `least`. [`f64::clamp`] would bring all
/// of the writing of floats into the program, for the panic of bounds that are the wrong way round.
pub(crate) fn between(number: f64, least: f64, most: f64) -> f64 {
    number.max(least).min(most)
}

/// 2 to the power of a number, to a hundredth where that is between -10 and 10: by how much a
/// wheel zooms. The exact function would bring a table of 4 KB into the program.
pub fn power_of_two(exponent: f64) -> f64 {
    // (1 + x/n)^n, with n a power of two itself.
    const SQUARINGS: i32 = 12;
    let mut power = 1.0 + exponent * std::f64::consts::LN_2 / f64::from(1 << SQUARINGS);
    for _ in 0..SQUARINGS {
        power *= power;
    }
    power
}

/// Whether two straight lines cross at a point inside both (touching ends do not count).
pub(crate) fn lines_cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    let clear = |a: f64, b: f64, c: f64, d: f64| {
        (a <= c && a <= d && b <= c && b <= d) || (a >= c && a >= d && b >= c && b >= d)
    };
    if clear(a.x, b.x, c.x, d.x) || clear(a.y, b.y, c.y, d.y) {
        return false;
    }
    let side = |p: Point, q: Point, r: Point| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}
