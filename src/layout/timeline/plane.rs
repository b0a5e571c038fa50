//! The plane of two clocks: claims by the time they were said (across) and the time they speak of
//! (up), with the diagonal on which both are the same: history lies below it, what is foreseen
//! above.
//!
//! Knows extents; knows no claims but by index.

use super::time_scale::{TimeScale, Window};
use crate::layout::geometry::{Point, Rect, between};
use crate::model::{ClaimIx, Extent};

/// Side of a cell in px: a target's (WCAG 2.5.8).
const CELL_PX: f64 = 24.0;

/// Claims that share a place.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// The square.
    pub rect: Rect,
    /// Its claims, in the order given.
    pub claims: Vec<ClaimIx>,
}

/// The plane laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Plane {
    /// Across: the time of saying, from left to right.
    pub said: TimeScale,
    /// Up: the time spoken of; its x is a height over the lower edge.
    pub about: TimeScale,
    /// Cells that hold claims, lowest row first, each from left to right.
    pub cells: Vec<Cell>,
    /// Where the diagonal enters and leaves the frame, if it crosses it.
    pub diagonal: Option<(Point, Point)>,
    /// How many claims speak of a time that ended before they were said, of one that began after,
    /// and of neither: the two overlap.
    pub told: [usize; 3],
}

/// The place on a clock: the middle of the extent's known days within the window.
fn place(extent: &Extent, scale: &TimeScale) -> f64 {
    let x = |day: i64| between(scale.x_from_day(day as f64), 0.0, scale.width_px);
    match (extent.first.is_bounded(), extent.last.is_bounded()) {
        (true, true) => (x(extent.first.0) + x(extent.last.0 + 1)) / 2.0,
        (true, false) => x(extent.first.0),
        (false, true) => x(extent.last.0 + 1),
        (false, false) => scale.width_px / 2.0,
    }
}

/// Lays out claims, each with when it was said and what it speaks of, over a frame. The cells are
/// bounded by the frame, however many claims there are; `windows` are those of the two clocks.
pub fn plane(
    claims: &[(ClaimIx, Extent, Extent)],
    windows: (Window, Window),
    width_px: f64,
    height_px: f64,
) -> Plane {
    let said = TimeScale::new(windows.0, width_px);
    let about = TimeScale::new(windows.1, height_px);
    let columns = (said.width_px / CELL_PX).floor().max(1.0) as usize;
    let rows = (about.width_px / CELL_PX).floor().max(1.0) as usize;
    let mut grid: Vec<Vec<ClaimIx>> = vec![Vec::new(); columns * rows];
    let mut told = [0; 3];
    for (claim, uttered, spoken) in claims {
        let column = (place(uttered, &said) / CELL_PX) as usize;
        let row = (place(spoken, &about) / CELL_PX) as usize;
        grid[row.min(rows - 1) * columns + column.min(columns - 1)].push(*claim);
        told[match (spoken.last < uttered.first, uttered.last < spoken.first) {
            (true, _) => 0,
            (_, true) => 1,
            _ => 2,
        }] += 1;
    }
    let cell = |(at, claims): (usize, Vec<ClaimIx>)| {
        let (x, row) = ((at % columns) as f64 * CELL_PX, (at / columns) as f64 + 1.0);
        Cell { rect: Rect::new(x, about.width_px - row * CELL_PX, CELL_PX, CELL_PX), claims }
    };
    let full = |(_, claims): &(usize, Vec<ClaimIx>)| !claims.is_empty();
    let cells = grid.into_iter().enumerate().filter(full).map(cell).collect();
    Plane { diagonal: diagonal(&said, &about), said, about, cells, told }
}

/// The days both scales show, as a line across the frame.
fn diagonal(said: &TimeScale, about: &TimeScale) -> Option<(Point, Point)> {
    let start = about.window.start.max(said.window.start);
    let end = about.window.end.min(said.window.end);
    let point = |day: f64| Point::new(said.x_from_day(day), about.width_px - about.x_from_day(day));
    (start < end).then(|| (point(start), point(end)))
}
