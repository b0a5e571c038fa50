//! What a dataset is loaded from.

/// A file of a dataset: a whole `sayso/1` document, JSON Lines, or a fragment of one.
#[derive(Clone, Copy, Debug)]
pub struct File<'a> {
    /// The name used in messages.
    pub name: &'a str,
    /// JSON text.
    pub text: &'a str,
}
