//! The blocks of text that the page carries beside the app: its dataset and its view.

use super::boot;
use super::files::Picked;

/// The embedded dataset, as if the reader had chosen it.
pub fn embedded_dataset() -> Picked {
    Picked::of(boot::embedded())
}

/// The hash that the page was saved with; empty: none. It stands in the view block, so that a
/// saved page opens where it was left.
pub fn saved_hash() -> String {
    boot::kept().as_string().unwrap_or_default()
}

/// Writes the hash into the view block, so that whoever saves the page saves it too.
pub fn keep_hash(hash: &str) {
    boot::keep(hash);
}
