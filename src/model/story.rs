//! Guided stories: a few steps, each with what it says, what that rests on, and what to look at.

use super::ix::ClaimIx;
use super::slug::Slug;

/// A story told in steps.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The story's id.
    pub id: Slug,
    /// What it is called.
    pub title: String,
    /// Its steps in the order told; at least one.
    pub steps: Vec<Step>,
}

/// One step of a story.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What it says, in a sentence or two.
    pub text: String,
    /// The claims that the text rests on, in showing order.
    pub claims: Vec<ClaimIx>,
    /// A location hash that shows them.
    pub query: String,
}
