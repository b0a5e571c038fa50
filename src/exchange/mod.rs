//! Other formats, in and out: one file or folder a format, named by the format.
//!
//! Pure text in, text out. Knows no signals and no screen, and nothing of where a file comes from
//! or goes to.

mod annotation;
mod csv;
mod form;
mod graph;
mod json;
mod jsonld;
mod kept;
mod rdf;
mod records;
mod sayso;
mod shown;
mod stix;
mod timelinejs;
mod trig;
mod uuid;
mod write;

pub use form::Form;
pub use shown::{Omitted, Shown, Written};
pub use write::write;
