//! What answers a query: columns, posting lists and bit sets over all claims; matches, counts,
//! search and order.
//!
//! Claims are numbers here; no claim costs an allocation while a query runs. Names `request` and
//! `meaning`.

mod actor_claims;
mod clock_column;
mod codes;
mod column;
mod count;
mod counting;
mod edit_distance;
mod evaluation;
mod facet_claims;
mod filter;
mod folding;
mod group;
mod index;
mod index_builder;
mod inverted_index;
mod listing;
mod matches;
mod name_order;
mod order;
mod orders;
mod postings;
mod prominence;
mod roles;
mod search;
mod source_profile;
mod table;
mod term_interner;
mod tokens;

pub use actor_claims::{ActorClaims, ActorCounts, actor_counts, claims_of_actors};
pub use column::{Column, ColumnBuilder, FacetValue};
pub use count::{FacetCounts, ValueCount};
pub use evaluation::Evaluation;
pub use folding::plain_letters;
pub use group::{Group, GroupPart, Grouping, group};
pub use index::Index;
pub use inverted_index::{InvertedIndex, InvertedIndexBuilder};
pub use listing::{Listing, chosen_values, list_values, ranked_values};
pub use matches::Matches;
pub use name_order::{RankNames, compare_names, rank_names};
pub use order::order;
pub use prominence::{Prominence, Prominent};
pub use roles::ActorRole;
pub use search::{Needle, match_ranges};
pub use source_profile::{MOST_LOOKED_AT, SourceProfile};
pub use table::Table;
