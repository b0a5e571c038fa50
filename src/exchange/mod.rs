//! Other formats, in and out: one file or folder a format, named by the format.
//!
//! Pure text in, text out. A reader gives a `sayso/1` document as text, which goes through
//! [`data`](crate::data) like any other file, so that there is one way in. Nothing is left out in
//! silence: what could not be taken is listed with its reason, what the format has and `sayso/1` has
//! not is told. Knows no signals and no screen, and nothing of where a file comes from or goes to.

mod annotation;
mod choices;
mod claim_review;
mod draft;
mod form;
mod format;
mod gathered;
mod graph;
mod ids;
mod imported;
mod json;
mod jsonld;
mod kept;
mod markup;
mod merge;
mod merge_ids;
mod parsed;
mod rdf;
mod read;
mod recognise;
mod records;
mod sayso;
mod shown;
mod stix;
mod text;
mod timelinejs;
mod trig;
mod uuid;
mod write;

pub mod csv;

pub use choices::{Choices, DateOrder};
pub use form::Form;
pub use format::Format;
pub use imported::{Fault, Imported, LeftOut, Refusal};
pub use merge::{Merged, Renamed, merge};
pub use read::{read, title};
pub use recognise::{Recognised, TELLING_BYTES, recognise};
pub use shown::{Omitted, Shown, Written};
pub use write::write;
