//! What a reader takes away: pictures of what is drawn, cards of what is said.

pub mod address;
mod card;
pub mod menu;
pub mod pictures;
pub mod share;
mod sheet;
