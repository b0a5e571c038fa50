//! Which rows of a long list stand on the screen: a bounded stretch of them, moved by steps.
//!
//! Knows rows as numbers only, from 0 on.

use std::ops::Range;

/// Rows of a long list that stand on the screen at most.
pub const MOST_ROWS: usize = 200;

/// Rows of a long list that are shown at first, and added by a step.
pub const STEP_ROWS: usize = 50;

/// The rows of a list that stand on the screen: from the first up to, not including, the end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// The first of them.
    pub first: usize,
    /// The one after the last of them.
    pub end: usize,
}

/// A move through a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RowStep {
    /// To where the list starts.
    Start,
    /// Some rows before those shown are shown too.
    Earlier,
    /// Some rows after those shown are shown too.
    Later,
    /// To where the list ends.
    End,
    /// To this row, or the last if there are not so many.
    To(usize),
}

impl Rows {
    /// What is shown of a list at first: all of a list of at most `whole` rows, [`STEP_ROWS`] or
    /// more.
    pub fn of(count: usize, whole: usize) -> Self {
        Self { first: 0, end: if count <= whole { count } else { STEP_ROWS } }
    }

    /// The rows, to take them from a list.
    pub fn range(self) -> Range<usize> {
        self.first..self.end
    }

    /// What is shown after a step through a long list of so many rows, and the row that the step
    /// leads to: the nearest of those it brings. Rows that would be too many are left out at the
    /// other end.
    pub fn after(self, step: RowStep, count: usize) -> (Self, usize) {
        let last = count.saturating_sub(1);
        let at = |row: usize| {
            let first = row.min(count.saturating_sub(STEP_ROWS));
            Self { first, end: (first + STEP_ROWS).min(count) }
        };
        match step {
            RowStep::Start => (at(0), 0),
            RowStep::End => (at(last), last),
            RowStep::To(row) => (at(row), row.min(last)),
            RowStep::Earlier => {
                let first = self.first.saturating_sub(STEP_ROWS);
                let end = self.end.min(first + MOST_ROWS);
                (Self { first, end }, self.first.saturating_sub(1))
            }
            RowStep::Later => {
                let end = (self.end + STEP_ROWS).min(count);
                let first = self.first.max(end.saturating_sub(MOST_ROWS));
                (Self { first, end }, self.end.min(last))
            }
        }
    }
}
