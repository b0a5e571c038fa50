//! Claims as linked data: schema.org for claims and texts, PROV-O for who they are attributed to,
//! CiTO for what one claim does with another, Web Annotation for the pointers.
//!
//! What is described is that somebody says something; the statement is never a triple of its own.

mod actors;
mod claims;
mod iris;
mod links;
mod node;

pub use actors::{actor, predicate};
pub use claims::{claim, dataset, source};
pub use iris::Iris;
pub use links::{compiler, link};
pub use node::{Node, PREFIXES, Term};
