//! Fact checks as search engines read them: ClaimReview and Claim of schema.org, in JSON-LD. The
//! verdict is set against what was claimed by the reviewer, never as a fact.

mod found;
mod read;
mod verdict;

pub use read::read;
