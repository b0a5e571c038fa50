//! TimelineJS 3 (timeline.knightlab.com).

mod write;

pub use write::write;
