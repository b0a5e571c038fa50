//! What the words of Sayso mean: actors, sources, claims, links, dates, and the dataset they make.
//!
//! Values here are valid by construction: references are indexes into the dataset, dates are
//! parsed, vocabularies are closed. Knows no file format, no query, no signals and no markup.

mod actor;
mod claim;
mod dataset;
mod day;
mod edtf;
mod edtf_parse;
mod edtf_words;
mod figure;
mod interner;
mod ix;
mod link;
mod question;
mod slug;
mod sort;
mod source;
mod story;
mod text;
mod vocabulary;

pub use actor::{Actor, ActorKind, Predicate, PredicateGroup, Topic, small_article};
pub use claim::{
    Alternative, Certainty, Claim, ClaimKind, Comparator, Confidence, Dated, Evidence,
    EvidenceFlag, Hop, Likelihood, Mode, Object, Polarity, Quantity, Weight,
};
pub use dataset::Dataset;
pub use day::Day;
pub use edtf::{Date, DatePart, Edtf, Extent, IntervalEnd};
pub use edtf_parse::EdtfError;
pub use figure::Figure;
pub use interner::Interner;
pub use ix::{ActorIx, ClaimIx, LinkIx, PredicateIx, QuestionIx, SourceIx, StoryIx, TopicIx};
pub use link::{Aspect, Link, LinkAuthor, LinkKind};
pub use question::{Question, Side};
pub use slug::{Slug, SlugError};
pub use sort::DynSort;
pub use source::{Basis, Derivation, Source, SourceKind, Uncoded};
pub use story::{Step, Story};
pub use text::{grapheme_clusters, is_of_unspaced_script, isolated, with_plain_line_ends, words};
pub(crate) use vocabulary::{place_of, vocabulary};
