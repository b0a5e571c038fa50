//! What is on screen: Leptos components that read signals and call back. No logic beyond choosing
//! what to show; what is shown is derived from the dataset and the query.

mod about;
mod actors;
mod children;
mod chips;
mod claims;
mod context;
mod coverage;
mod derived;
mod detail;
mod disputes;
mod el;
mod filters;
mod front;
mod highlight;
mod links;
mod loaded;
mod masthead;
mod mounted;
mod open_dataset;
mod opener;
mod origins;
mod problems;
mod relations;
mod said;
mod shell;
mod sources;
mod start;
mod telling;
mod timeline;
mod windowed;
mod without;

pub use start::start;
