//! The relations of the claims shown as a graph: an edge for each claim and pair of ends, so that
//! two claims of one relation are two edges, each with its speaker and its dates.
//!
//! All edges are directed, from subject to object: programs refuse graphs that mix both. Of a
//! symmetric predicate the edge says so.

mod gexf;
mod graphml;
mod relations;
mod xml;

pub use gexf::write as write_gexf;
pub use graphml::write as write_graphml;
