//! Native tests of the pure parts: they read like the design's sentences and hold the code to
//! them. Fixtures are written in a small notation (`notation`), properties are seeded.

#![allow(clippy::unwrap_used, reason = "a test says by panicking that it failed")]

mod agreement;
mod architecture;
mod cards;
mod carriers;
mod changed_documents;
mod cite;
mod clauses;
mod contested;
mod disputes;
mod edtf;
mod edtf_extents;
mod facets;
mod figures;
mod findings;
mod generated;
mod generated_query;
mod hash;
mod incremental;
mod interval;
mod layout;
mod listing;
mod load;
mod load_rules;
mod load_shape;
mod many_claims;
mod merge;
mod merging;
mod naive;
mod naive_origins;
mod name_order;
mod notation;
mod opened_files;
mod opening;
mod order;
mod origins;
mod pledges;
mod pointers;
mod profile;
mod relations;
mod schema;
mod schema_agrees;
mod scripts;
mod search;
mod shipped;
mod source_profile;
mod stance;
mod story;
mod texts;
mod voices;
mod wholes;
mod without;
mod world;
