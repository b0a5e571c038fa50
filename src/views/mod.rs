//! What is on screen: Leptos components that read signals and call back. No logic beyond choosing
//! what to show; what is shown is derived from the dataset and the query.

mod about;
mod actors;
mod check;
mod chips;
mod cite;
mod claim_list;
mod claims;
mod context;
mod coverage;
mod derived;
mod detail;
mod detail_claim;
mod detail_others;
mod disputes;
mod el;
mod facet_panel;
mod facet_value;
mod front;
mod graph;
mod habits;
mod highlight;
mod interval_facet;
mod masthead;
mod open_dataset;
mod opener;
mod own_text;
mod problems;
mod relation_table;
mod relations;
mod said;
mod shell;
mod sources;
mod timeline;
mod timeline_marks;
mod timeline_table;

pub use context::start;
