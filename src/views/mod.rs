//! What is on screen: Leptos components that read signals and call back. No logic beyond choosing
//! what to show; what is shown is derived from the dataset and the query.

// A closure written inside `view!` is boxed once for each type that it yields; the function that it
// calls, passed by name, would be compiled into the view as a type of its own.
#![allow(clippy::redundant_closure)]

mod about;
mod actors;
mod asked;
mod carried;
mod chips;
mod claims;
mod context;
mod coverage;
mod detail;
mod dialogs;
mod disputes;
mod explained;
mod export;
mod filters;
mod front;
mod heading;
mod highlight;
mod keyed;
mod links;
mod loaded;
mod masthead;
mod open_dataset;
mod opener;
mod opening;
mod origins;
mod own_data;
mod plan;
mod problems;
mod question_head;
mod relations;
mod said;
mod scrolling;
mod separate;
mod session;
mod shell;
mod sources;
mod start;
mod story;
mod svg;
mod telling;
mod timeline;
mod windowed;
mod without;

pub use start::start;
