//! A clause of a query: which values of one facet are wanted and which are not.

use std::collections::BTreeSet;

/// A value of a facet in a query: an id, or `none` (has no value).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Term {
    /// An id.
    Id(String),
    /// `none`.
    None,
}

impl Term {
    /// The term as the URL writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Term::Id(id) => id,
            Term::None => "none",
        }
    }

    /// The term that the URL writes so.
    pub fn from_text(text: &str) -> Self {
        if text == "none" { Term::None } else { Term::Id(text.to_owned()) }
    }
}

/// What is wanted of one facet. Holds for a claim if (nothing is included or an included value
/// is present) and no excluded value is. Empty: holds for every claim.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Clause {
    /// Any of these.
    pub include: BTreeSet<Term>,
    /// None of these.
    pub exclude: BTreeSet<Term>,
}

impl Clause {
    /// Whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.include.is_empty() && self.exclude.is_empty()
    }

    /// Included if it was not; neither if it was.
    pub fn toggle_include(&mut self, term: Term) {
        self.exclude.remove(&term);
        if !self.include.remove(&term) {
            self.include.insert(term);
        }
    }

    /// Excluded if it was not; neither if it was.
    pub fn toggle_exclude(&mut self, term: Term) {
        self.include.remove(&term);
        if !self.exclude.remove(&term) {
            self.exclude.insert(term);
        }
    }
}
