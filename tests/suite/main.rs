//! Native tests of the pure parts: they read like the design's sentences and hold the code to
//! them. Fixtures are written in a small notation (`notation`), properties are seeded.

mod agreement;
mod architecture;
mod clauses;
mod contested;
mod edtf;
mod edtf_extents;
mod facets;
mod fold_chars;
mod generated;
mod generated_query;
mod hash;
mod incremental;
mod interval;
mod json;
mod layout;
mod load;
mod load_rules;
mod load_shape;
mod merge;
mod naive;
mod naive_origins;
mod notation;
mod numbers;
mod opening;
mod order;
mod origins;
mod pointers;
mod relations;
mod schema;
mod search;
mod sets;
mod shipped;
mod sorting;
mod stance;
mod world;
