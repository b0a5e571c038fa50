//! Which ticks an axis shows, and which of them are labelled, so that no two labels collide.
//!
//! Knows the scale and how wide a text is; the calendar is in `tick_steps`.

use super::tick_steps::{Step, year_label};
use super::time_scale::TimeScale;
use crate::layout::text::TextSize;
use crate::model::Day;

/// One tick.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Its place in px, within the frame.
    pub x: f64,
    /// The day it stands at the start of.
    pub day: Day,
    /// Its label, to be centred on `x`; `None` for a minor tick, or where the frame would cut it.
    pub label: Option<String>,
    /// Whether a larger unit starts here (a month, a year, a round year).
    pub major: bool,
}

/// A label on a second line, where those of the ticks name no year.
#[derive(Clone, Debug, PartialEq)]
pub struct ContextLabel {
    /// Left edge of the label in px.
    pub x: f64,
    /// The year.
    pub label: String,
}

/// The axis.
#[derive(Clone, Debug, PartialEq)]
pub struct AxisTicks {
    /// The ticks from left to right.
    pub ticks: Vec<Tick>,
    /// The years, where the ticks are days; otherwise empty. The first is pinned to the left edge.
    pub context: Vec<ContextLabel>,
}

/// Least room between two labels in px.
const LABEL_GAP: f64 = 14.0;
/// Least room between two ticks in px.
const TICK_GAP: f64 = 7.0;
/// No label is narrower than this many px, so finer steps need not be tried.
const NARROWEST: f64 = 16.0;

/// The ticks of a scale: labelled in the finest step whose labels keep apart, with unlabelled
/// ones between where there is room.
pub fn ticks(scale: &TimeScale, text: &TextSize) -> AxisTicks {
    let fits = |step: &Step| {
        step.days() * scale.px_per_day() >= NARROWEST && keeps_apart(*step, scale, text)
    };
    let steps = Step::all();
    let Some(labelled) = steps.iter().copied().find(fits) else {
        return AxisTicks { ticks: Vec::new(), context: Vec::new() };
    };
    let drawn = steps
        .into_iter()
        .find(|step| step.divides(labelled) && step.days() * scale.px_per_day() >= TICK_GAP)
        .unwrap_or(labelled);
    let tick = |day: Day| {
        let x = scale.x_from_day(day.0 as f64);
        let on_step = labelled.at_or_before(day) == day;
        let label = on_step
            .then(|| labelled.label(day))
            .filter(|label| within(x, text.width(label), scale.width_px));
        Tick { x, day, label, major: on_step && labelled.is_major(day) }
    };
    let context = match labelled {
        Step::Days(_) => years(scale, text),
        _ => Vec::new(),
    };
    AxisTicks { ticks: days(drawn, scale).into_iter().map(tick).collect(), context }
}

/// The ticks of a step that lie in the frame.
fn days(step: Step, scale: &TimeScale) -> Vec<Day> {
    let (start, end) = (scale.window.start, scale.window.end);
    let mut day = step.at_or_before(Day(start.floor() as i64));
    let mut days = Vec::new();
    while day.0 as f64 <= end {
        if day.0 as f64 >= start {
            days.push(day);
        }
        day = step.next(day);
    }
    days
}

fn within(x: f64, label_px: f64, width_px: f64) -> bool {
    x - label_px / 2.0 >= 0.0 && x + label_px / 2.0 <= width_px
}

/// Whether the labels of a step, each centred on its tick, keep [`LABEL_GAP`] apart.
fn keeps_apart(step: Step, scale: &TimeScale, text: &TextSize) -> bool {
    let mut free_from = f64::NEG_INFINITY;
    days(step, scale).into_iter().all(|day| {
        let half = text.width(&step.label(day)) / 2.0;
        let x = scale.x_from_day(day.0 as f64);
        let apart = x - half >= free_from;
        free_from = x + half + LABEL_GAP;
        apart
    })
}

/// Years of the second line: where each starts, and the first at the left edge if it still fits.
fn years(scale: &TimeScale, text: &TextSize) -> Vec<ContextLabel> {
    let year_of = |day: f64| Day(day.floor() as i64).calendar().0;
    let (first, last) = (year_of(scale.window.start), year_of(scale.window.end));
    let mut labels: Vec<ContextLabel> = (first..=last)
        .map(|year| {
            let x = scale.x_from_day(Day::from_calendar(year, 1, 1).0 as f64).max(0.0);
            ContextLabel { x, label: year_label(year) }
        })
        .filter(|label| label.x + text.width(&label.label) <= scale.width_px)
        .collect();
    if let [pinned, next, ..] = labels.as_slice()
        && pinned.x + text.width(&pinned.label) + LABEL_GAP > next.x
    {
        labels.remove(0);
    }
    labels
}
