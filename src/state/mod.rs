//! The query in the URL: [`encode()`] and [`decode()`], inverse to one another, readable and editable
//! by hand. The only place that knows how a link is written.
//!
//! Pure. Knows the query and, for dropping what a dataset does not have, the dataset.

mod decode;
mod encode;
mod known;
mod link;
mod percent;
mod read;
mod story;
mod values;

pub use decode::{Decoded, Dropped, decode};
pub use encode::encode;
pub use known::drop_unknown;
pub use read::read;
pub use story::{follow_story, step_query};
