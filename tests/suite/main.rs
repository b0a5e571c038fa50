//! Native tests of the pure parts.
mod model;
