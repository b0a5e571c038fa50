//! What a reader takes away: pictures of what is drawn, cards of what is said.

pub mod address;
pub mod pictures;
mod sheet;
