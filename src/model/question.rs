//! Questions a reader would ask, and the claims that answer them from each side.

use super::ix::ClaimIx;
use super::slug::Slug;

/// A question, with the query that answers it.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// The question's id.
    pub id: Slug,
    /// The question as asked.
    pub text: String,
    /// Whether the front page opens with it; at most one is.
    pub lead: bool,
    /// A location hash that shows its claims.
    pub query: String,
    /// Its sides, where it has any.
    pub sides: Vec<Side>,
    /// What a reader should know between the sides.
    pub caveat: Option<String>,
}

/// One side of a question.
#[derive(Clone, Debug, PartialEq)]
pub struct Side {
    /// Who stands on it, in words.
    pub heading: String,
    /// Its claims, in showing order.
    pub claims: Vec<ClaimIx>,
}
