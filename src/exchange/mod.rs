//! Other formats, in and out: one file or folder a format, named by the format.
//!
//! Pure text in, text out. Knows no signals and no screen, and nothing of where a file comes from
//! or goes to.

mod csv;
mod form;
mod json;
mod kept;
mod records;
mod sayso;
mod shown;
mod write;

pub use form::Form;
pub use shown::{Omitted, Shown, Written};
pub use write::write;
