//! What the reader's hands are doing to the picture: which pointers are down, and where the picture
//! has been moved to.
//!
//! Knows places in px and windows; nothing of events or of what is drawn.

use crate::layout::timeline::Window;
use crate::model::Extent;

/// How far a pointer goes before it drags, in px.
const SLACK_PX: f64 = 4.0;

/// A pointer that is down.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Held {
    /// Which of several.
    id: i32,
    /// Where it was, in px.
    was: f64,
    /// Where it is, in px.
    is: f64,
}

/// A stretch that is being brushed: from one x to another, of one part of the timeline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Brush {
    /// The class of the part.
    pub part: &'static str,
    /// Where it began, in px.
    pub from: f64,
    /// Where it is, in px.
    pub to: f64,
}

/// What the reader's hands are doing to the picture.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Moving {
    /// The window that the picture is laid out for while it is moved.
    pub base: Option<Window>,
    /// Where it has been moved to.
    pub live: Option<Window>,
    /// What is being brushed.
    pub brush: Option<Brush>,
    /// The date last stepped to.
    pub date: Option<Extent>,
    /// Pointers that are down: at most two.
    held: Vec<Held>,
    /// Counts turns of the wheel.
    turns: u32,
}

impl Moving {
    /// Moves the picture from the window that is shown to another. It is laid out anew where it
    /// would be moved out of reach.
    pub fn slide(&mut self, window: Window, shown: Window) {
        let base = *self.base.get_or_insert(shown);
        let near = (window.start - base.start).abs() < base.days() * 0.4
            && (window.end - base.end).abs() < base.days() * 0.4
            && window.days() > base.days() * 0.4;
        if !near {
            self.base = Some(window);
        }
        self.live = Some(window);
    }

    /// A pointer is down at `x`. A second finger holds the picture where the first has brought it.
    pub fn press(&mut self, id: i32, x: f64) {
        self.held.retain(|held| held.id != id);
        self.hold_here();
        self.held.push(Held { id, was: x, is: x });
        self.held.truncate(2);
    }

    /// A pointer has moved to `x`: where the first and the last of those that are down were, and
    /// where they are, once they drag.
    pub fn drag(&mut self, id: i32, x: f64) -> Option<[(f64, f64); 2]> {
        let held = self.held.iter_mut().find(|held| held.id == id)?;
        held.is = x;
        let (first, last) = (*self.held.first()?, *self.held.last()?);
        let far = (x - first.was).abs() > SLACK_PX;
        let drags = far || self.held.len() > 1 || self.live.is_some() || self.brush.is_some();
        drags.then_some([(first.was, last.was), (first.is, last.is)])
    }

    /// A pointer is up or taken away: whether it was the last.
    pub fn lift(&mut self, id: Option<i32>) -> bool {
        let before = self.held.len();
        self.held.retain(|held| Some(held.id) != id);
        self.hold_here();
        before > 0 && self.held.is_empty()
    }

    /// From now on, pointers drag from where they are.
    fn hold_here(&mut self) {
        self.held.iter_mut().for_each(|held| held.was = held.is);
    }

    /// Counts a turn of the wheel: which it is.
    pub fn turn(&mut self) -> u32 {
        self.turns += 1;
        self.turns
    }

    /// Whether the wheel has not been turned since a turn, and no pointer is down.
    pub fn is_at_rest_since(&self, turn: u32) -> bool {
        self.turns == turn && self.held.is_empty()
    }
}
