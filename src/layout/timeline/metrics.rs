//! The sizes that lanes and their marks are drawn in.

use super::rank::Rank;

/// Sizes in px, and bounds of what is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LaneMetrics {
    /// Room above the rows of each lane, for a heading that stands over it; 0 for none.
    pub head_px: f64,
    /// Height of a row: the height of a target.
    pub row_px: f64,
    /// Room between two rows.
    pub row_gap_px: f64,
    /// Room after each lane.
    pub lane_gap_px: f64,
    /// Height of a drawn mark, at most `row_px`.
    pub mark_px: f64,
    /// Least width of a drawn mark.
    pub min_mark_px: f64,
    /// Least width of a target.
    pub target_px: f64,
    /// Least room between two targets of a row.
    pub gap_px: f64,
    /// Length of the stub that stands for an open or unknown end.
    pub stub_px: f64,
    /// Room on either side of a mark that is disputed, joined, or of several claims, that no other mark of its row takes.
    pub joined_room_px: f64,
    /// Room on either side of a core mark that no other mark of its row takes.
    pub core_room_px: f64,
    /// Room for words under a row that holds a core mark; 0 for none.
    pub under_px: f64,
    /// Claims of one text and one date from which on they are one mark; at least 2.
    pub stack_least: usize,
    /// Rows beyond which a lane becomes a density strip; at least 1.
    pub max_rows: usize,
    /// Marks in all lanes together; a lane that would exceed it becomes a density strip.
    pub max_marks: usize,
    /// Lanes beyond which no more are drawn.
    pub max_lanes: usize,
    /// Width of a bin of a density strip.
    pub bin_px: f64,
    /// Height of a density strip.
    pub strip_px: f64,
}

impl Default for LaneMetrics {
    /// Targets of 24 px (WCAG 2.5.8), twelve rows a lane, 500 marks and 60 lanes in all.
    fn default() -> Self {
        Self {
            head_px: 0.0,
            row_px: 24.0,
            row_gap_px: 2.0,
            lane_gap_px: 12.0,
            mark_px: 12.0,
            min_mark_px: 10.0,
            target_px: 24.0,
            gap_px: 2.0,
            stub_px: 44.0,
            joined_room_px: 0.0,
            core_room_px: 0.0,
            under_px: 0.0,
            stack_least: usize::MAX,
            max_rows: 12,
            max_marks: 500,
            max_lanes: 60,
            bin_px: 4.0,
            strip_px: 48.0,
        }
    }
}

impl LaneMetrics {
    /// Room on either side of a mark that no other mark of its row takes.
    pub(super) fn room_px(&self, rank: Rank) -> f64 {
        match rank {
            Rank::Disputed | Rank::Joined => self.joined_room_px.max(self.core_room_px),
            Rank::Core => self.core_room_px,
            Rank::Other => 0.0,
        }
    }
}
