//! How the list of claims stands, as the query asks for it. Draws nothing.

use crate::query::{Facet, Query, Sort, SortKey};

/// How the claims that answer a query stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrangement {
    /// Core claims, then the others, then those of captions, each in the order of the texts.
    CoreFirst,
    /// All in the order asked for; where something is looked for, what is found best first.
    Listed,
    /// In groups: by text, these are the texts as they run.
    Grouped(Facet),
}

impl Arrangement {
    /// How they stand as a query asks for it.
    pub fn of(query: &Query) -> Self {
        match (query.group, query.sort) {
            (Some(facet), _) => Self::Grouped(facet),
            (None, Some(AS_THE_TEXTS_RUN)) => Self::Grouped(Facet::Source),
            (None, None) if query.search.trim().is_empty() => Self::CoreFirst,
            _ => Self::Listed,
        }
    }
}

/// The order of the texts, asked for.
pub const AS_THE_TEXTS_RUN: Sort = Sort { key: SortKey::Source, descending: false };
