//! Which way an arrow key points.

use crate::layout::Heading;

/// The direction of the arrow key with this name; nothing for other keys.
pub fn heading(key: &str) -> Option<Heading> {
    match key {
        "ArrowLeft" => Some(Heading::Left),
        "ArrowRight" => Some(Heading::Right),
        "ArrowUp" => Some(Heading::Up),
        "ArrowDown" => Some(Heading::Down),
        _ => None,
    }
}
