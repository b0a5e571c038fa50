//! TimelineJS 3 (timeline.knightlab.com).

mod event;
mod older;
mod read;
mod write;

pub use read::{read_json, read_table};
pub use write::write;
