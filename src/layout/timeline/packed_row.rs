//! One row of a lane while it is filled with marks.
//!
//! Knows stretches in px; which mark comes first is decided elsewhere.

/// A row while it is filled.
pub(super) struct PackedRow {
    /// Where the last of the marks that came in order of time ends, in px: what begins before it
    /// leaves the room there to the words of those that stand in it.
    end: f64,
    /// What marks that came before all others keep, in px.
    kept: Vec<(f64, f64)>,
    /// Room for words under its marks.
    pub under_px: f64,
}

impl PackedRow {
    /// A row with nothing in it.
    pub fn empty() -> Self {
        Self { end: f64::NEG_INFINITY, kept: Vec::new(), under_px: 0.0 }
    }

    /// Keeps a stretch for a mark that comes before those in order of time.
    pub fn keep(&mut self, from: f64, to: f64) {
        self.kept.push((from, to));
    }

    /// Fills the row up to an x, in order of time.
    pub fn fill_to(&mut self, to: f64) {
        self.end = to;
    }

    /// Whether a stretch keeps the gap to all that are taken.
    pub fn has_room(&self, from: f64, to: f64, gap_px: f64) -> bool {
        let clear = |kept: &(f64, f64)| kept.1 + gap_px <= from || to + gap_px <= kept.0;
        self.end + gap_px <= from && self.kept.iter().all(clear)
    }
}
