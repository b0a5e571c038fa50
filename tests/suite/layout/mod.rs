//! Geometry: what the timeline and the graph promise of their places.

mod arcs;
mod brush;
mod camera;
mod flow;
pub mod graph;
mod graph_lines;
mod graph_scale;
mod graphs;
mod histogram;
mod lanes;
mod marks;
mod matrix;
mod plane;
mod requests;
mod rows;
mod sheet;
mod steps;
mod text;
mod ticks;
mod time_scale;
mod walk;
mod words;
