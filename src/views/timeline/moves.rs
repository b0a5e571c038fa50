//! Moving through time: by button and key, by dragging, pinching and the wheel, and from one
//! distinct date to the next.

use crate::layout::power_of_two;
use crate::layout::timeline::{Step, TimeScale, Window};
use crate::model::Extent;
use crate::platform::events::{self, Event};
use crate::platform::hash::Entry;
use crate::platform::pointers::{self, Pointer};
use crate::platform::{focus, pace};
use crate::views::derived::{Derived, Writable};
use crate::views::el::{El, div, el};
use crate::views::relations::graph::heading;
use crate::views::timeline::marks::{MARK, PICTURE, open_mark};
use crate::views::timeline::steps::{date_told, mark_places, next_mark, step_to};
use crate::views::timeline::{Time, interval_of};

/// How much nearer one step of zooming brings.
const ZOOM: f64 = 1.6;

/// How far a pointer goes before it drags, in px.
const SLACK_PX: f64 = 4.0;

/// How long after the last turn of the wheel the picture settles, in milliseconds.
const SETTLE_MS: u32 = 180;

/// What the reader's hands are doing to the picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moving {
    /// The window that the picture is laid out for while it is moved.
    pub base: Option<Window>,
    /// Where it has been moved to.
    pub live: Option<Window>,
    /// A stretch of an axis that is being brushed: from one x to another.
    pub brush: Option<(f64, f64)>,
    /// The date last stepped to.
    pub date: Option<Extent>,
    /// Pointers that are down: which, where it was, where it is.
    pointers: Vec<(i32, f64, f64)>,
    /// Counts turns of the wheel.
    turns: u32,
}

/// A move through time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Move {
    Earlier,
    Later,
    Nearer,
    Farther,
    First,
    Last,
    Fit,
}

impl Move {
    fn from_key(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowLeft" => Self::Earlier,
            "ArrowRight" => Self::Later,
            "+" | "=" => Self::Nearer,
            "-" => Self::Farther,
            "Home" => Self::First,
            "End" => Self::Last,
            "0" => Self::Fit,
            _ => return None,
        })
    }

    /// The window after the move; none: the one that fits.
    fn applied(self, window: Window, whole: &Window) -> Option<Window> {
        let middle = (window.start + window.end) / 2.0;
        Some(match self {
            Self::Earlier => window.panned(-window.days() / 4.0),
            Self::Later => window.panned(window.days() / 4.0),
            Self::Nearer => window.zoomed(middle, ZOOM),
            Self::Farther => window.zoomed(middle, 1.0 / ZOOM),
            Self::First => window.panned(whole.start - window.start),
            Self::Last => window.panned(whole.end - window.end),
            Self::Fit => return None,
        })
    }

    fn go(self, time: Time) {
        let whole = time.whole.get_untracked();
        time.show(self.applied(time.window.get_untracked(), &whole));
    }
}

impl Time {
    /// Shows a window from now on, in the address too; none: the one that fits.
    pub fn show(self, window: Option<Window>) {
        let window = window.map(|window| interval_of(window.clamped(&self.reach())));
        self.moving.update(|m| (m.base, m.live) = (None, None));
        self.context.change(Entry::Replace, |query| query.window = window);
    }

    /// As far as one can go: half the whole beyond either end.
    fn reach(self) -> Window {
        self.whole.get_untracked().widened(0.5)
    }

    /// Moves the picture, without a word to the address: what is drawn is shifted, and laid out
    /// anew only where it has been moved out of reach.
    pub fn slide(self, window: Window) {
        let (window, shown) = (window.clamped(&self.reach()), self.window.get_untracked());
        self.moving.update(|m| {
            let base = *m.base.get_or_insert(shown);
            let near = (window.start - base.start).abs() < base.days() * 0.4
                && (window.end - base.end).abs() < base.days() * 0.4
                && window.days() > base.days() * 0.4;
            if !near {
                m.base = Some(window);
            }
            m.live = Some(window);
        });
    }

    /// Writes where the picture has been moved to into the address.
    pub fn settle(self) {
        if let Some(live) = self.moving.with_untracked(|m| m.live) {
            self.show(Some(live));
        }
    }

    /// A pointer is down on something that listens for it.
    pub fn press(self, event: &Event) {
        if let Some(Pointer { id, at: (x, _), pressed: true, .. }) = pointers::pointer(event) {
            self.moving.update(|m| {
                // A second finger holds the picture where the first has brought it.
                m.pointers.retain(|(other, ..)| *other != id);
                m.pointers.iter_mut().for_each(|pointer| pointer.1 = pointer.2);
                m.pointers.push((id, x, x));
                m.pointers.truncate(2);
            });
        }
    }

    /// A pointer has moved: where the pointers that are down were and are, once they drag.
    pub fn dragged(self, event: &Event) -> Option<[(f64, f64); 2]> {
        let Pointer { id, at: (x, _), .. } = pointers::pointer(event)?;
        let mut drags = None;
        self.moving.update(|m| {
            let pointer = m.pointers.iter_mut().find(|(other, ..)| *other == id)?;
            pointer.2 = x;
            let (first, last) = (*m.pointers.first()?, *m.pointers.last()?);
            let far = (x - first.1).abs() > SLACK_PX;
            if far || m.pointers.len() > 1 || m.live.is_some() || m.brush.is_some() {
                drags = Some([(first.1, last.1), (first.2, last.2)]);
            }
            Some(())
        });
        if drags.is_some() {
            pointers::capture(event);
        }
        drags
    }

    /// A pointer is up or taken away: whether it was the last.
    pub fn lifted(self, event: &Event) -> bool {
        let id = pointers::pointer(event).map(|pointer| pointer.id);
        let mut last = false;
        self.moving.update(|m| {
            let before = m.pointers.len();
            m.pointers.retain(|(other, ..)| Some(*other) != id);
            m.pointers.iter_mut().for_each(|pointer| pointer.1 = pointer.2);
            last = before > 0 && m.pointers.is_empty();
        });
        last
    }
}

/// Lets an element be dragged to move through time, by one pointer or two: the picture takes its
/// days along; on a scale of its own (the overview's) it is the window that goes along.
pub fn draggable(time: Time, scale: Option<Derived<TimeScale>>, element: El) -> El {
    let from: Writable<Option<Window>> = Writable::new(None);
    let moved = move |event: Event| {
        let Some([before, now]) = time.dragged(&event) else { return };
        events::prevent(&event);
        let window = from.get_untracked().unwrap_or_else(|| time.window.get_untracked());
        time.slide(match scale {
            None => window.dragged(time.width_px(), before, now),
            Some(scale) => {
                window.panned((now.0 - before.0) / scale.with_untracked(TimeScale::px_per_day))
            }
        });
    };
    let hold = move |event: Event| {
        time.press(&event);
        from.set(Some(time.window.get_untracked()));
    };
    let release = move |event: Event| {
        if time.lifted(&event) {
            time.settle();
        }
        from.set(Some(time.window.get_untracked()));
    };
    element
        .on("pointerdown", hold)
        .on("pointermove", moved)
        .on("pointerup", release)
        .on("pointercancel", release)
        .on("wheel", move |event| turned(time, &event))
}

/// The wheel: across it pans; down it zooms with Ctrl or Meta, or where the picture has focus, and
/// otherwise scrolls the page.
fn turned(time: Time, event: &Event) {
    let (Some(turn), Some(Pointer { at: (x, _), .. })) =
        (pointers::turn(event), pointers::pointer(event))
    else {
        return;
    };
    let window = time.window.get_untracked();
    let width_px = time.width_px();
    let zooms = turn.with_key || focus::focused_id().is_some_and(|id| id == PICTURE);
    let moved = if turn.across.abs() > turn.down.abs() {
        window.panned(turn.across / width_px * window.days())
    } else if zooms && turn.down != 0.0 {
        let day = window.start + x / width_px * window.days();
        window.zoomed(day, power_of_two(-turn.down / 300.0))
    } else {
        return;
    };
    events::prevent(event);
    time.slide(moved);
    time.moving.update(|m| m.turns += 1);
    let turn = time.moving.with_untracked(|m| m.turns);
    pace::later(SETTLE_MS, move || {
        let is_last = |m: &Moving| m.turns == turn && m.pointers.is_empty();
        if time.moving.is_there() && time.moving.with_untracked(is_last) {
            time.settle();
        }
    });
}

/// Buttons that move through time, and what else does.
pub fn travel(time: Time) -> El {
    let button = |words: &str, name: &str| {
        el("button.button[type=button]").attr("aria-label", name).child(words)
    };
    let go = |step: Move, words: &str, name: &str| {
        button(words, name).on("click", move |_| step.go(time))
    };
    let step = |step: Step, words: &str, name: &str| {
        button(words, name).on("click", move |_| step_to(time, step))
    };
    let context = time.context;
    let whole = Derived::new(move || context.query.with(|q| q.window.is_none()));
    let fit = go(Move::Fit, "Fit", "Fit").live("disabled", move || whole.get().then(String::new));
    let date = Derived::new(move || time.moving.with(|m| m.date));
    let stepped = move || date.get().map_or_else(String::new, |date| date_told(time, date));
    let buttons = el("div.travel[role=group][aria-label=Move through time]")
        .child(go(Move::Earlier, "←", "Earlier"))
        .child(go(Move::Later, "→", "Later"))
        .child(go(Move::Nearer, "+", "Nearer"))
        .child(go(Move::Farther, "−", "Farther"))
        .child(fit)
        .child(step(Step::Back, "Previous date", "Previous date"))
        .child(step(Step::On, "Next date", "Next date"));
    div("travels").child(buttons).child(el("p.stepped").text(stepped))
}

/// Keys in the picture: arrows go from mark to mark, and through time where no mark has focus;
/// `+`, `-` and `0` zoom, `Home` and `End` go to either end, `n` and `p` from date to date. A mark
/// that has focus keeps it; once out of sight, the picture has it.
pub fn key_pressed(time: Time, event: &Event) {
    let key = events::key(event);
    let focused = focus::focused_id().filter(|id| id.starts_with(MARK));
    if let (Some(focused), Some(heading)) = (&focused, heading(&key)) {
        if let Some(next) = next_mark(time, focused, heading) {
            events::prevent(event);
            focus::focus(&next);
        }
        return;
    }
    if matches!(key.as_str(), "Enter" | " ") && open_mark(time, event) {
        events::prevent(event);
        return;
    }
    match (key.as_str(), Move::from_key(&key)) {
        (_, Some(step)) => {
            events::prevent(event);
            step.go(time);
        }
        ("n", _) => step_to(time, Step::On),
        ("p", _) => step_to(time, Step::Back),
        _ => return,
    }
    if let Some(focused) = focused {
        let in_sight = mark_places(time).iter().any(|(id, _)| *id == focused);
        focus::soon(if in_sight { &focused } else { PICTURE });
    }
}
