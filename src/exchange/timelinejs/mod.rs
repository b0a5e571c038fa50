//! TimelineJS 3 (timeline.knightlab.com).

mod event;
mod read;

pub use read::{read_json, read_table};
