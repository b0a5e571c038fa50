//! STIX 2.1 (OASIS): claims for threat intelligence platforms.

mod extension;
mod objects;
mod times;
mod write;

pub use write::write;
