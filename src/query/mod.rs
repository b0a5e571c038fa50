//! The query engine: what a reader asks, and what the dataset answers.
//!
//! Pure: a [`Query`] and a dataset in, matches, counts and derived notions (stance, relations,
//! contested, origins) out. Knows no signals, no markup and no file format.
//!
//! Three rooms, whose arrows go one way: `request` is what is asked; `meaning`, what the claims
//! amount to, names it; the `engine`, which answers, names both. Outside they are one.

mod bits;
mod engine;
mod meaning;
mod request;

pub use bits::Bits;
pub use engine::*;
pub use meaning::*;
pub use request::*;
