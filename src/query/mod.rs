//! The query engine: what a reader asks, and what the dataset answers.
//!
//! Pure: a [`Query`] and a dataset in, matches, counts and derived notions (stance, relations,
//! contested, origins) out. Knows no signals, no markup and no file format.

mod answer;
mod ask;
mod bits;
mod building;
mod carriers;
mod clause;
mod clock_column;
mod codes;
mod column;
mod contested;
mod count;
mod disputes;
mod facet;
mod folding;
mod group;
mod index;
mod interval;
mod listing;
mod matches;
mod mistake;
mod name_order;
mod order;
mod origins;
mod part;
mod pledges;
mod pointers;
mod postings;
mod profile;
mod relation;
mod said_and_denied;
mod screen;
mod search;
mod sentence_ends;
mod stance;
mod survey;
mod table;
mod tally;
mod tokens;
mod told;
mod voice_groups;
mod voices;
mod wholes;
mod without;
mod word_ids;
mod words_index;

pub use answer::{ActorCounts, ActorLedger, actor_counts, actor_ledgers};
pub use ask::{
    ActorSort, ClaimSort, Draw, Near, Query, Selection, Show, Sort, SortKey, StoryStep, View,
    Voice, VoiceRole,
};
pub use bits::Bits;
pub use carriers::{Carried, Carriers, MOST_CHAINS, Way, carriers};
pub use clause::{Clause, Term};
pub use column::{Column, ColumnBuilder, FacetValue};
pub use contested::{Contested, Reading, set_against};
pub use count::{FacetCounts, ValueCount};
pub use disputes::{Dispute, DisputeKind, Times, beside, disputes};
pub use facet::Facet;
pub use group::{Group, GroupPart, Grouping, group};
pub use index::Index;
pub use interval::{Answer, Clock, Interval};
pub use listing::{Listing, chosen_values, list_values, ranked_values};
pub use matches::Matches;
pub use name_order::compare_names;
pub use order::order;
pub use origins::{Footing, Origin, Origins, by_origin, origins, share_origin};
pub use pledges::{Followed, Gap, Outcome, Pledge, pledges};
pub use pointers::{
    PointerCheck, PointerFault, SourceCheck, Standing, TextPart, check_source, paragraphs,
    pointed_paragraph,
};
pub use profile::{Habits, Profile, profile};
pub use relation::{Relation, RelationIx, RelationKey};
pub use screen::Screen;
pub use search::{Needle, match_ranges};
pub use sentence_ends::sentences;
pub use stance::{Stance, stance};
pub use survey::{MOST_LOOKED_AT, Survey};
pub use table::Table;
pub use told::{Told, ToldRelation, told_relations};
pub use voice_groups::VoiceGroups;
pub use voices::{Agreement, Between, heard, near, spoken_by};
pub use wholes::{Branch, Lineage, parts, wholes};
pub use without::{Footed, Repledged, Retold, Unsaid, unsaid};
pub use words_index::{WordsBuilder, WordsIndex};
