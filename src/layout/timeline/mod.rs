//! The timeline: days to pixels, ticks, lanes of marks, arcs between them, and the overview.
//!
//! Knows extents and how well they are known; knows no claims but by index.

mod arcs;
mod brush;
mod density;
mod histogram;
mod lanes;
mod mark_shape;
mod mark_words;
mod metrics;
mod packed_row;
mod packing;
mod plane;
mod plane_words;
mod rank;
mod steps;
mod tick_steps;
mod ticks;
mod time_scale;
mod windows;
mod word_rows;
mod words;

pub use arcs::{Arc, DayGap, Joint, arc, arc_ends, beginning, day_gap};
pub use brush::{brush_step_px, brushed};
pub use density::Density;
pub use histogram::{Histogram, HistogramBin, histogram};
pub use lanes::{
    Lane, LaneContent, LaneRequest, TimelineLayout, TimelineRequest, lay_out_timeline,
};
pub use mark_shape::{Body, EndKind, MarkShape};
pub use mark_words::MarkWords;
pub use metrics::LaneMetrics;
pub use packing::{Look, MarkEnd, MarkLook, MarkRequest, PlacedMark};
pub use plane::{Cell, Plane, plane};
pub use plane_words::place_plane_words;
pub use rank::Rank;
pub use steps::{Step, brought_into, next_date};
pub use ticks::{AxisTicks, ContextLabel, Tick, ticks};
pub use time_scale::{TimeScale, Window};
pub use windows::{interval_of, window_of};
pub use words::{PlacedWords, WordRoom, place_words};
