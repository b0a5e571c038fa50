//! Geometry in CSS pixels for the timeline and the relation graph: time scale, ticks, lanes,
//! arcs, histogram; graph positions, matrix order, the flow of who carries whom, zooming, walking
//! by arrow keys.
//!
//! Request in, layout out; both compare with `==`, so that an equal request costs no redraw. The
//! same request gives the same layout on every machine. Knows no markup, no browser and no clock;
//! only `requests`, which makes requests of a query's answer, knows queries.

mod camera;
mod curve;
mod flow;
mod geometry;
pub mod graph;
mod matrix;
mod matrix_order;
mod requests;
mod rows;
mod sheet;
mod text;
pub mod timeline;
mod walk;

pub use camera::Camera;
pub use curve::{Arrow, Cubic};
pub use flow::{FlowBand, FlowBar, FlowLayout, Stop, flow_layout};
pub use geometry::{Point, Rect, power_of_two};
pub use matrix::{MatrixHead, MatrixLayout, PlacedCell, lay_out_matrix};
pub use matrix_order::{MatrixCell, MatrixOrder, order_matrix};
pub use requests::{
    ArcEnds, GraphWish, graph_request, mark_look, timeline_lanes, timeline_metrics,
};
pub use rows::{MOST_ROWS, RowStep, Rows, STEP_ROWS};
pub use sheet::{Column, Paragraph, SheetLine, SheetRole};
pub use text::TextSize;
pub use walk::{Heading, walk};
