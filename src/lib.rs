//! Sayso: who said what about whom, when, on whose word, and who says otherwise.
//!
//! The pure parts compile without a browser (`--no-default-features`); `platform` and `views`
//! need the `web` feature. Which part may name which is written in ARCHITECTURE.md and kept by
//! `tests/suite/architecture.rs`.

pub mod data;
pub mod document;
pub mod exchange;
pub mod layout;
pub mod model;
#[cfg(feature = "web")]
pub mod platform;
pub mod query;
pub mod state;
#[cfg(feature = "web")]
pub mod views;
