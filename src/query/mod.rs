//! The query engine: what a reader asks, and what the dataset answers.
//!
//! Pure: a [`Query`] and a dataset in, matches, counts and derived notions (stance, relations,
//! contested, origins) out. Knows no signals, no markup and no file format.

mod answer;
mod ask;
mod bits;
mod building;
mod clause;
mod clock_column;
mod codes;
mod column;
mod contested;
mod count;
mod facet;
mod fold;
mod fold_chars;
mod group;
mod index;
mod interval;
mod listing;
mod matches;
mod mistake;
mod order;
mod origins;
mod part;
mod pointers;
mod postings;
mod relation;
mod screen;
mod search;
mod stance;
mod table;
mod tally;
mod told;
mod word_ids;
mod words_index;

pub use answer::{ActorLedger, actor_ledgers};
pub use ask::{
    ActorSort, ClaimSort, Near, Query, Selection, Show, Sort, SortKey, View, Voice, VoiceRole,
};
pub use bits::Bits;
pub use clause::{Clause, Term};
pub use column::{Column, ColumnBuilder, FacetValue};
pub use contested::{Contested, Reading};
pub use count::{FacetCounts, ValueCount};
pub use facet::Facet;
pub use fold_chars::{compare_names, is_word_char, lower_case};
pub use group::{Group, GroupPart, Grouping, group};
pub use index::Index;
pub use interval::{Answer, Clock, Interval};
pub use listing::{Listing, chosen_values, list_values, ranked_values};
pub use matches::Matches;
pub use order::order;
pub use origins::{OriginCount, count_origins, share_origin};
pub use pointers::{PointerCheck, PointerFault, SourceCheck, check_source, paragraphs, sentences};
pub use relation::{Relation, RelationIx, RelationKey};
pub use screen::Screen;
pub use search::{Needle, match_ranges};
pub use stance::{Stance, stance};
pub use table::Table;
pub use told::{Told, ToldRelation, told_relations};
pub use words_index::{WordsBuilder, WordsIndex};
