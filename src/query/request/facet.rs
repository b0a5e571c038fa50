//! The facets: by which properties claims can be chosen.

use super::values::{Contested, Stance};
use crate::model::{Basis, ClaimKind, Confidence, Likelihood, Polarity, Weight, vocabulary};

vocabulary! {
    /// A property of claims that a reader can choose by, in the order facets are shown.
    Facet {
        /// Any hop of the chain.
        Speaker = "speaker",
        /// The last hop of the chain.
        Root = "root",
        /// Subject or object. Never rolls up `part_of`.
        Actor = "actor",
        Subject = "subject",
        Object = "object",
        Predicate = "predicate",
        Topic = "topic",
        Stance = "stance",
        Kind = "kind",
        Polarity = "polarity",
        Contested = "contested",
        Likelihood = "likelihood",
        Confidence = "confidence",
        Source = "source",
        /// Actors in the chain minus one.
        Depth = "depth",
        Weight = "weight",
        AboutBasis = "about-basis",
        SaidBasis = "said-basis",
        PublishedBasis = "published-basis",
    }
}

impl Facet {
    /// How many facets there are.
    pub const COUNT: usize = Facet::ALL.len();

    /// Position in [`Facet::ALL`].
    pub const fn position(self) -> usize {
        self as usize
    }

    /// Whether its values are records of the dataset, of which there may be any number, and not a
    /// closed list.
    pub const fn names_records(self) -> bool {
        matches!(
            self,
            Facet::Speaker
                | Facet::Root
                | Facet::Actor
                | Facet::Subject
                | Facet::Object
                | Facet::Predicate
                | Facet::Topic
                | Facet::Source
        )
    }

    /// The ids of all values that it can have, in showing order, where these are a closed list.
    pub const fn closed_list(self) -> Option<&'static [&'static str]> {
        Some(match self {
            Facet::Stance => Stance::IDS,
            Facet::Kind => ClaimKind::IDS,
            Facet::Polarity => Polarity::IDS,
            Facet::Contested => Contested::IDS,
            Facet::Likelihood => Likelihood::IDS,
            Facet::Confidence => Confidence::IDS,
            Facet::Weight => Weight::IDS,
            Facet::AboutBasis | Facet::SaidBasis | Facet::PublishedBasis => Basis::IDS,
            Facet::Speaker | Facet::Root | Facet::Actor | Facet::Subject | Facet::Object => {
                return None;
            }
            Facet::Predicate | Facet::Topic | Facet::Source | Facet::Depth => return None,
        })
    }

    /// Whether `none` is a value of this facet itself (a basis that is none) rather than the
    /// absence of one.
    pub const fn has_value_none(self) -> bool {
        matches!(self, Facet::AboutBasis | Facet::SaidBasis | Facet::PublishedBasis)
    }
}
