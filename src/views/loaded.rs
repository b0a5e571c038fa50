//! A dataset as it is open: with its index, and how it reads as a whole.

use crate::model::Dataset;
use crate::query::{Index, Prominence, Reading, Voice};
use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

/// A dataset with its index. Never changes while it is open; equal only to itself.
#[derive(Debug)]
pub struct Loaded {
    /// The claims and all they refer to.
    pub dataset: Dataset,
    /// What is precomputed about them.
    pub index: Index,
    /// How it reads with no voice left out.
    pub whole: Arc<Reading>,
    prominence: OnceLock<Prominence>,
}

impl Loaded {
    /// A dataset that has just been opened.
    pub fn new(dataset: Dataset, index: Index, whole: Arc<Reading>) -> Self {
        Self { dataset, index, whole, prominence: OnceLock::new() }
    }

    /// How prominent its claims are, looked at when first asked for.
    pub fn prominence(&self) -> &Prominence {
        self.prominence.get_or_init(|| Prominence::new(&self.dataset))
    }

    /// How it reads without some voices.
    pub fn reading(&self, without: &BTreeSet<Voice>) -> Arc<Reading> {
        if without.is_empty() {
            return self.whole.clone();
        }
        Arc::new(Reading::new(&self.dataset, self.index.relations(), without))
    }
}
