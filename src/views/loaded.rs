//! A dataset as it is open: with its index, and how it reads as a whole.

use crate::model::Dataset;
use crate::query::{Index, Reading, Voice};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A dataset with its index. Never changes while it is open; equal only to itself.
#[derive(Debug)]
pub struct Loaded {
    /// The claims and all they refer to.
    pub dataset: Dataset,
    /// What is precomputed about them.
    pub index: Index,
    /// How it reads with no voice left out.
    pub whole: Arc<Reading>,
}

impl Loaded {
    /// How it reads without some voices.
    pub fn reading(&self, without: &BTreeSet<Voice>) -> Arc<Reading> {
        if without.is_empty() {
            return self.whole.clone();
        }
        Arc::new(Reading::new(&self.dataset, self.index.relations(), without))
    }
}
