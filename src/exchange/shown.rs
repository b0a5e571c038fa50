//! What is written: the claims that are shown, out of which dataset, and what they are together;
//! and what became of it.

use crate::model::{Claim, ClaimIx, Dataset};

/// The claims that are written, and where they are shown.
pub struct Shown<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// The claims, in the order shown.
    pub claims: &'a [ClaimIx],
    /// The address of this page without its hash, where it leads others to the same claims.
    pub page: Option<&'a str>,
    /// The hash that shows the claims; empty for the front page.
    pub hash: &'a str,
    /// What the claims are together, in a sentence.
    pub sentence: &'a str,
}

impl<'a> Shown<'a> {
    /// Each claim with its index, in the order shown.
    pub fn claims(&self) -> impl Iterator<Item = (ClaimIx, &'a Claim)> + '_ {
        self.claims.iter().map(|ix| (*ix, self.dataset.claim(*ix)))
    }

    /// Whether every claim of the dataset is shown.
    pub fn is_whole(&self) -> bool {
        self.claims.len() >= self.dataset.claims.len()
    }
}

/// A form written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The text of the file, UTF-8.
    pub text: String,
    /// The claims that the form has no place for, in the order shown.
    pub omitted: Vec<Omitted>,
}

impl From<String> for Written {
    fn from(text: String) -> Self {
        Self { text, omitted: Vec::new() }
    }
}

/// A claim that a form has no place for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Omitted {
    /// The claim.
    pub claim: ClaimIx,
    /// Why, in words that go on from "claim x:".
    pub why: &'static str,
}
