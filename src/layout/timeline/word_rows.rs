//! The room for words in one row of marks: beside its marks, and in the lines under them.
//!
//! Knows stretches in px: which are taken by marks and other words, and which a line crosses.

use super::mark_words::{MarkWords, Shortened};
use crate::layout::geometry::Rect;
use crate::layout::text::TextSize;
use crate::model::DynSort;

/// Room between a mark's target and its words, in px.
const GAP_PX: f64 = 3.0;

/// Least room between words and what stands next in the row, in px.
const APART_PX: f64 = 10.0;

/// Widest line of words in px: what is longer is no label.
const MOST_PX: f64 = 560.0;

/// How far the words of a mark may stand from it, in px: beyond that they are no longer seen to
/// be its own.
const NEAR_PX: f64 = 40.0;

/// A stretch in px.
type Stretch = (f64, f64);

/// A row of marks with the room in it.
pub(super) struct WordRow {
    /// Between which two x words may stand.
    frame: Stretch,
    /// What marks and words take, and lines cross, from left to right.
    taken: Vec<Stretch>,
    /// What lines cross under the marks.
    crossed_under: Vec<Stretch>,
}

impl WordRow {
    pub fn new(frame: Stretch) -> Self {
        Self { frame, taken: Vec::new(), crossed_under: Vec::new() }
    }

    /// A stretch of the row is taken.
    pub fn take(&mut self, from: f64, to: f64) {
        let at = self.taken.partition_point(|taken| taken.0 < from);
        self.taken.insert(at, (from, to));
    }

    /// A line crosses the room under the marks.
    pub fn cross_under(&mut self, from: f64, to: f64) {
        self.crossed_under.push((from, to));
    }

    /// Puts words beside a mark: after it if they fit there whole, else before it if they do, else
    /// shortened where there is more room.
    pub fn place_beside(
        &mut self,
        mark: &Rect,
        words: &MarkWords,
        text: &TextSize,
    ) -> Option<(Vec<String>, Rect)> {
        let (from, to) = self.clear_of_lines(mark);
        let before = self.taken.iter().filter(|taken| taken.1 <= from);
        let before = before.map(|taken| taken.1 + APART_PX).fold(self.frame.0, f64::max);
        let after = self.taken.iter().filter(|taken| taken.0 >= to);
        let after = after.map(|taken| taken.0 - APART_PX).fold(self.frame.1, f64::min);
        let near = |by: f64, room_px: f64| if by <= NEAR_PX { room_px.min(MOST_PX) } else { 0.0 };
        let room_after = near(to - mark.right(), after - to - GAP_PX);
        let room_before = near(mark.x - from, from - GAP_PX - before);
        let whole = text.width(&words.whole());
        let stands_after = whole <= room_after || whole > room_before && room_after >= room_before;
        let room_px = if stands_after { room_after } else { room_before };
        let Shortened { lines, .. } = words.within(room_px, 1, text)?;
        let width = text.widest(&lines);
        let x = if stands_after { to + GAP_PX } else { from - GAP_PX - width };
        self.take(x, x + width);
        Some((lines, Rect { x, width, ..*mark }))
    }

    /// A mark with what crosses the row at either end of it, and with whatever overlaps that.
    fn clear_of_lines(&self, mark: &Rect) -> Stretch {
        let (mut from, mut to) = (mark.x, mark.right());
        while let Some((left, right)) = self
            .taken
            .iter()
            .find(|(left, right)| *left < to && *right > from && (*left < from || *right > to))
        {
            (from, to) = (from.min(*left), to.max(*right));
        }
        (from, to)
    }

    /// Puts words in lines under a mark: from its start on, or up to its end, or as near to it as
    /// they fit, whichever leaves most of them.
    pub fn place_under(
        &self,
        mark: &Rect,
        under_px: f64,
        words: &MarkWords,
        text: &TextSize,
    ) -> Option<(Vec<String>, Rect)> {
        let most_lines = (under_px / text.line_px).floor().max(1.0) as usize;
        let mut best: Option<(Shortened, f64, f64)> = None;
        for (left, right) in self.free_under(mark) {
            let (from, to) = (mark.x.max(left), mark.right().min(right));
            for (room_left, room_right, ends_at) in
                [(from, right, None), (left, to, Some(to)), (left, right, None)]
            {
                let room_px = (room_right - room_left).min(MOST_PX);
                let Some(shown) = words.within(room_px, most_lines, text) else { continue };
                let width = text.widest(&shown.lines);
                let x = ends_at.map_or(from.min(right - width), |end| end - width);
                if best.as_ref().is_none_or(|(best, ..)| best.kept < shown.kept) {
                    best = Some((shown, x, width));
                }
            }
        }
        let (Shortened { lines, .. }, x, width) = best?;
        Some((lines, Rect::new(x, mark.bottom(), width, under_px)))
    }

    /// What no line crosses under a mark, near enough to it to be seen as its own.
    fn free_under(&self, mark: &Rect) -> Vec<Stretch> {
        let (mut free, mut left) = (Vec::new(), self.frame.0);
        let mut crossed = self.crossed_under.clone();
        crossed.dyn_sort_by(|a, b| a.0.total_cmp(&b.0));
        for (from, to) in crossed.into_iter().chain([(self.frame.1, self.frame.1)]) {
            if from > left {
                free.push((left, from));
            }
            left = left.max(to);
        }
        free.retain(|(left, right)| *left < mark.right() + NEAR_PX && *right > mark.x - NEAR_PX);
        free
    }
}
