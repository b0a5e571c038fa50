//! Sizes that several stages of the graph share.

/// Room between the boxes of two nodes, and between them and the edge of the frame, in px.
pub(super) const GAP: f64 = 10.0;
/// Frames narrower than this stand the two hubs over one another.
pub(super) const NARROW_PX: f64 = 560.0;
