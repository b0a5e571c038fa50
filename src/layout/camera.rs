//! Zooming and moving a picture: which part of it is seen, and how large.
//!
//! Knows the size of the picture; no pointers, wheels or keys.

use super::geometry::{Point, between};

/// How many times larger than fitting a picture can be seen.
const NEAREST: f64 = 6.0;

/// The part of a picture that is seen. The default is all of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// How many times larger than fitting, 1 to 6.
    pub scale: f64,
    /// Top left corner of the part that is seen, as shares (0–1) of the picture's width and height.
    pub corner: Point,
}

impl Default for Camera {
    fn default() -> Self {
        Self { scale: 1.0, corner: Point::default() }
    }
}

impl Camera {
    /// Seen so many times larger, with what lies at a place of the frame (shares of it) staying
    /// there as far as the picture's edges allow.
    pub fn zoomed(self, factor: f64, place: Point) -> Self {
        let scale = between(self.scale * factor, 1.0, NEAREST);
        let fixed = self.corner + place * (1.0 / self.scale);
        Self { scale, corner: fixed - place * (1.0 / scale) }.held()
    }

    /// Seen so many times larger, with a place of the picture (shares of it) in the middle, as far
    /// as the picture's edges allow.
    pub fn zoomed_to(self, factor: f64, place: Point) -> Self {
        let scale = between(self.scale * factor, 1.0, NEAREST);
        Self { scale, corner: place - Point::new(0.5, 0.5) * (1.0 / scale) }.held()
    }

    /// Moved by shares of the frame: what was at one place is then at the other.
    pub fn moved(self, step: Point) -> Self {
        Self { corner: self.corner - step * (1.0 / self.scale), ..self }.held()
    }

    /// After one finger, or two, went from some places of a frame to others (in px, of a frame of
    /// this size): moved along, and zoomed as the two went apart. Other numbers change nothing.
    pub fn dragged(self, from: &[Point], to: &[Point], size: Point) -> Self {
        let share = |p: Point| Point::new(p.x / size.x.max(1.0), p.y / size.y.max(1.0));
        match (from, to) {
            ([a], [b]) => self.moved(share(*b - *a)),
            ([a, b], [c, d]) => {
                let (before, now) = (a.toward(*b, 0.5), c.toward(*d, 0.5));
                let factor = c.distance(*d).max(1.0) / a.distance(*b).max(1.0);
                self.moved(share(now - before)).zoomed(factor, share(now))
            }
            _ => self,
        }
    }

    /// Moved no more than is needed for a place of the picture (shares of it) to be seen, with
    /// some room around it.
    pub fn showing(self, place: Point) -> Self {
        let seen = 1.0 / self.scale;
        let room = seen * 0.12;
        let axis = |corner: f64, at: f64| between(corner, at + room - seen, at - room);
        let corner = Point::new(axis(self.corner.x, place.x), axis(self.corner.y, place.y));
        Self { corner, ..self }.held()
    }

    /// Whether all of the picture is seen.
    pub fn is_fit(self) -> bool {
        self.scale <= 1.0
    }

    /// Left, top, width and height of the part that is seen of a picture of this size, in px.
    pub fn view(self, width_px: f64, height_px: f64) -> [f64; 4] {
        let Point { x, y } = self.corner;
        [x * width_px, y * height_px, width_px / self.scale, height_px / self.scale]
    }

    /// The same, held within the picture.
    fn held(self) -> Self {
        let most = 1.0 - 1.0 / self.scale;
        let corner =
            Point::new(between(self.corner.x, 0.0, most), between(self.corner.y, 0.0, most));
        Self { corner, ..self }
    }
}
