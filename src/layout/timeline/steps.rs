//! Stepping through time, one distinct date at a time.
//!
//! Knows extents; a date is where a mark begins and ends.

use super::time_scale::Window;
use crate::model::Extent;

/// Where a step goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the date before.
    Back,
    /// To the date after.
    On,
}

/// The next distinct date in order of start, then end: after or before `from`, or, where there is
/// none yet, the first that begins in the window or later, or the last that begins before its
/// end. `None` at the end of the road.
///
/// Costs one pass over the extents.
pub fn next_date(
    extents: &mut dyn Iterator<Item = Extent>,
    from: Option<Extent>,
    window: &Window,
    step: Step,
) -> Option<Extent> {
    let place = |extent: &Extent| (extent.first, extent.last);
    let mut best: Option<Extent> = None;
    for extent in extents {
        let start = extent.first.0 as f64;
        let wanted = match (step, &from) {
            (Step::On, Some(from)) => place(&extent) > place(from),
            (Step::On, None) => start >= window.start,
            (Step::Back, Some(from)) => place(&extent) < place(from),
            (Step::Back, None) => start < window.end,
        };
        let nearer = best.is_none_or(|best| match step {
            Step::On => place(&extent) < place(&best),
            Step::Back => place(&extent) > place(&best),
        });
        if wanted && nearer {
            best = Some(extent);
        }
    }
    best
}

/// The window moved, no more than needed and never zoomed, so that a date's known start (or else
/// its end) stands well inside.
pub fn brought_into(window: &Window, date: &Extent) -> Window {
    let day = if date.first.is_bounded() { date.first.0 } else { date.last.0 } as f64;
    let margin = window.days() / 10.0;
    if day < window.start + margin || day > window.end - margin {
        window.panned(day - (window.start + window.end) / 2.0)
    } else {
        *window
    }
}
