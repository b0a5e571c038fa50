//! What a reader asks: [`Query`], its clauses and intervals, and the facets with their values.
//!
//! Knows no dataset but through a claim's own dates; names nothing else of the query engine.

mod clause;
mod facet;
mod interval;
mod query;
mod values;

pub use clause::{Clause, Term};
pub use facet::Facet;
pub use interval::{Answer, Clock, Interval};
pub use query::{
    ActorSort, ClaimSort, Draw, Near, Query, Selection, Show, Sort, SortKey, StoryStep, View,
    Voice, VoiceRole,
};
pub use values::{Contested, Stance};
