//! What answers a query: columns, posting lists and bit sets over all claims; matches, counts,
//! search and order.
//!
//! Claims are numbers here; no claim costs an allocation while a query runs. Names `request` and
//! `meaning`.

mod building;
mod clock_column;
mod codes;
mod column;
mod count;
mod facet_claims;
mod folding;
mod group;
mod index;
mod ledgers;
mod listing;
mod matches;
mod mistake;
mod name_order;
mod order;
mod orders;
mod part;
mod postings;
mod prominence;
mod screen;
mod search;
mod survey;
mod table;
mod tally;
mod tokens;
mod word_ids;
mod words_index;

pub use column::{Column, ColumnBuilder, FacetValue};
pub use count::{FacetCounts, ValueCount};
pub use group::{Group, GroupPart, Grouping, group};
pub use index::Index;
pub use ledgers::{ActorCounts, ActorLedger, actor_counts, actor_ledgers};
pub use listing::{Listing, chosen_values, list_values, ranked_values};
pub use matches::Matches;
pub use name_order::compare_names;
pub use order::order;
pub use prominence::{Prominence, Prominent};
pub use screen::Screen;
pub use search::{Needle, match_ranges};
pub use survey::{MOST_LOOKED_AT, Survey};
pub use table::Table;
pub use words_index::{WordsBuilder, WordsIndex};
