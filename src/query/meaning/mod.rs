//! What the claims of a dataset amount to: stance, relations, which voices are one, what is
//! contested, disputes, pledges, who carries whom, and how texts bear out the pointers into them.
//!
//! Computed from the dataset and from who is left out, never from what matches a query. Names
//! `request`, and nothing of the engine.

mod carriers;
mod chains;
mod comparison;
mod disputes;
mod origins;
mod pairs;
mod pledges;
mod pointers;
mod profile;
mod reading;
mod relations;
mod said_and_denied;
mod sentence_ends;
mod spelt;
mod spoken;
mod stance;
mod told;
mod unsaid;
mod voice_groups;
mod voices;
mod wholes;

pub use carriers::{Carried, Carriers, MOST_CHAINS, Way, carriers};
pub use chains::{ChainNode, ChainTree, chain_tree};
pub use comparison::Comparison;
pub use disputes::{Dispute, DisputeKind, Times, beside, disputes};
pub use origins::{Footing, Origin, Origins, by_origin, origins, share_origin};
pub use pairs::{Pair, most_told_pair};
pub use pledges::{Followed, Gap, Outcome, Pledge, pledges};
pub use pointers::{
    PointerCheck, PointerFault, SourceCheck, Standing, TextPart, check_source, paragraphs,
    pointed_paragraph,
};
pub use profile::{Habits, Profile, profile};
pub use reading::{Reading, set_against};
pub use relations::{Relation, RelationIx, RelationKey, Relations};
pub use sentence_ends::sentences;
pub use spoken::spoken_by;
pub use stance::stance;
pub use told::{Between, Told, ToldRelation, told_relations};
pub use unsaid::{Footed, Repledged, Retold, Unsaid, unsaid};
pub use voice_groups::VoiceGroups;
pub use voices::{heard, near};
pub(super) use wholes::add_with_wholes;
pub use wholes::{Branch, Lineage, parts, wholes};
