//! Files of other formats: which format a file has, and what becomes of it as a `sayso/1` document.
//!
//! A reader gives a document as text, which goes through [`data`](crate::data) like any other file,
//! so that there is one way in. Nothing is left out in silence: what could not be taken is listed
//! with its reason, what the format has and `sayso/1` has not is told. Knows nothing of the screen
//! or of where the bytes come from.

mod choices;
mod format;
mod imported;
mod merge;
mod merge_ids;
mod recognise;
mod text;

pub mod csv;

pub use choices::{Choices, DateOrder};
pub use format::Format;
pub use imported::{Fault, Imported, LeftOut, Refusal};
pub use merge::{Merged, Renamed, merge};
pub use recognise::{Recognised, TELLING_BYTES, recognise};
