//! What a column of a table may hold.

use crate::model::{ClaimKind, Comparator, Confidence, Likelihood, Polarity, Weight, vocabulary};

vocabulary! {
    /// What a column holds, by the name that `--map COLUMN=FIELD` and the heads of written tables
    /// use; in the order in which tables are written.
    Field {
        /// The claim's id.
        Id = "id",
        /// What is said: one proposition.
        Statement = "statement",
        /// Who passes it on and who says it, outermost first, joined by ` > `.
        Chain = "chain",
        /// The verbs of the chain, parallel to it.
        Verbs = "verbs",
        /// How each of the chain passes it on, parallel to it.
        Modes = "modes",
        /// Whom the speaker addressed; several joined by `; `.
        To = "to",
        /// Who is spoken of; several joined by `; `.
        Subject = "subject",
        SubjectPart = "subject_part",
        Predicate = "predicate",
        /// The actors that the subject does something to; several joined by `; `.
        Object = "object",
        ObjectPart = "object_part",
        ObjectText = "object_text",
        Kind = "kind",
        Polarity = "polarity",
        Hedge = "hedge",
        Likelihood = "likelihood",
        Confidence = "confidence",
        Quantity = "quantity",
        QuantityValue = "quantity_value",
        QuantityComparator = "quantity_comparator",
        QuantityUnit = "quantity_unit",
        /// When it happened, or will: the time that is spoken of.
        About = "about",
        AboutBasis = "about_basis",
        /// When it was said.
        Said = "said",
        SaidBasis = "said_basis",
        /// The text in which it was found; several joined by ` | `.
        Source = "source",
        /// Who published that text.
        Publisher = "publisher",
        Published = "published",
        PublishedBasis = "published_basis",
        /// The address of the text.
        Url = "url",
        Paragraph = "paragraph",
        Quote = "quote",
        Flags = "flags",
        Topics = "topics",
        Weight = "weight",
        Note = "note",
        /// Who says it: the end of the chain. Read, never written.
        Speaker = "speaker",
    }
}

impl Field {
    /// Where its values are those of a closed list: what is on the list.
    pub(super) fn closed_list(self) -> Option<fn(&str) -> bool> {
        Some(match self {
            Self::Kind => |id| ClaimKind::from_id(id).is_some(),
            Self::Polarity => |id| Polarity::from_id(id).is_some(),
            Self::Likelihood => |id| Likelihood::from_id(id).is_some(),
            Self::Confidence => |id| Confidence::from_id(id).is_some(),
            Self::QuantityComparator => |id| Comparator::from_id(id).is_some(),
            Self::Weight => |id| Weight::from_id(id).is_some(),
            _ => return None,
        })
    }

    /// What the column is called on screen, in a word or two.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Statement => "what is said",
            Self::Chain => "chain of speakers",
            Self::Verbs => "verbs of the chain",
            Self::Modes => "modes of the chain",
            Self::To => "said to",
            Self::Subject => "who is spoken of",
            Self::SubjectPart => "part of the subject",
            Self::Predicate => "relation",
            Self::Object => "other side of the relation",
            Self::ObjectPart => "part of the object",
            Self::ObjectText => "object that is no actor",
            Self::Kind => "kind of claim",
            Self::Polarity => "affirmed or negated",
            Self::Hedge => "hedge",
            Self::Likelihood => "likelihood",
            Self::Confidence => "confidence",
            Self::Quantity => "figure as said",
            Self::QuantityValue => "figure",
            Self::QuantityComparator => "bound of the figure",
            Self::QuantityUnit => "what is counted",
            Self::About => "time spoken of",
            Self::AboutBasis => "basis of the time spoken of",
            Self::Said => "date said",
            Self::SaidBasis => "basis of the date said",
            Self::Source => "text it is from",
            Self::Publisher => "publisher of the text",
            Self::Published => "date published",
            Self::PublishedBasis => "basis of the date published",
            Self::Url => "address of the text",
            Self::Paragraph => "paragraph",
            Self::Quote => "key phrase",
            Self::Flags => "remarks on the pointer",
            Self::Topics => "topics",
            Self::Weight => "weight",
            Self::Note => "note",
            Self::Speaker => "speaker",
        }
    }
}
