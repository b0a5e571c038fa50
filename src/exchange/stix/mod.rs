//! STIX 2.1 (OASIS): claims for threat intelligence platforms.

mod bundle;
mod extension;
mod objects;
mod read;
mod records;
mod times;
mod told;
mod write;

pub use read::read;
pub use write::write;
