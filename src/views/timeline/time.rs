//! What the parts of the timeline share: the clock, the days shown and asked for, what is laid out
//! for them, and the changes a reader makes to them.
//!
//! Knows nothing of how any of it is drawn.

use crate::layout::timeline::{
    PlacedWords, TimelineLayout, TimelineRequest, Window, interval_of, lay_out_timeline, window_of,
};
use crate::layout::{ArcEnds, mark_look, timeline_lanes, timeline_metrics};
use crate::model::{ClaimIx, Extent, Link};
use crate::platform::hash::Entry;
use crate::query::{Bits, Clock, Group, Interval, Query, Sort, SortKey, group};
use crate::views::context::Context;
use crate::views::timeline::card_state::CardState;
use crate::views::timeline::joined::{Joined, Sight};
use crate::views::timeline::moving::Moving;
use crate::views::timeline::pile::{Pile, claims_of};
use crate::views::timeline::speaking::placed_words;
use leptos::prelude::*;
use std::sync::Arc;

/// Width that the picture is laid out for until the column is measured, in px.
const FIRST_WIDTH_PX: f64 = 720.0;

/// Share of the frame's width beyond either edge that is at hand while the picture is moved.
const REACH: f64 = 0.5;

/// What the parts of the timeline read. A copy is the same signals.
#[derive(Clone, Copy)]
pub struct Time {
    /// The app.
    pub context: Context,
    /// What dates are read from.
    pub clock: Memo<Clock>,
    /// What lanes stand for: a lane's key in the layout is a position here.
    pub groups: Memo<Arc<Vec<Group>>>,
    /// The days in which every dated claim can be seen, matching or not.
    pub whole: Memo<Window>,
    /// The days shown while nothing moves.
    pub rest: Memo<Window>,
    /// The days shown now, while the picture is moved too.
    pub window: Memo<Window>,
    /// The width of the pictures in px.
    pub width_px: Memo<f64>,
    /// The picture laid out; while it is moved, for the window it had when that began.
    pub layout: Memo<Arc<TimelineLayout>>,
    /// The links drawn as arcs, with their lines.
    pub joined: Memo<Arc<Vec<Joined>>>,
    /// The words beside marks, in their order.
    pub words: Memo<Arc<Vec<Option<PlacedWords>>>>,
    /// The claims that have a mark of their own.
    pub drawn: Memo<Bits>,
    /// The claims that have a mark, of their own or with others.
    pub marked: Memo<Bits>,
    /// What the query asks of this clock.
    pub asked: Memo<Option<Interval>>,
    /// What the reader's hands are doing.
    pub moving: RwSignal<Moving>,
    /// Which card is shown.
    pub card: RwSignal<CardState>,
    /// The mark whose claims are listed.
    pub pile: RwSignal<Pile>,
}

impl Time {
    /// The signals of a timeline.
    pub fn new(context: Context) -> Self {
        let clock = Memo::new(move |_| context.query.with(|q| q.clock.unwrap_or(Clock::About)));
        let moving = RwSignal::new(Moving::default());
        let asked =
            Memo::new(move |_| context.query.with(|q| q.intervals.get(&clock.get()).cloned()));
        let groups = groups(context, clock);
        let whole = whole(context, clock);
        let rest = rest(context, clock, asked);
        let live = Memo::new(move |_| moving.with(|m| m.live));
        let window = Memo::new(move |_| live.get().unwrap_or_else(|| rest.get()));
        let width_px = Memo::new(move |_| {
            let measured = context.session.with(|s| s.width_px);
            if measured > 0.0 { measured } else { FIRST_WIDTH_PX }
        });
        let request = request(context, clock, groups, rest, width_px, moving);
        let kinds = Memo::new(move |_| context.query.with(|q| q.arcs.clone()));
        let ends = Memo::new(move |_| {
            ArcEnds::new(&context.loaded().dataset, &context.reading.get().links, &kinds.get())
        });
        let layout = Memo::new_with_compare(
            move |_| {
                let (loaded, clock, ends) = (context.loaded(), clock.get(), ends.get());
                let look = |claim: ClaimIx| mark_look(&loaded.dataset, clock, &ends, claim);
                Arc::new(request.with(|request| lay_out_timeline(request, &look)))
            },
            |_, _| true,
        );
        let drawn = Memo::new(move |_| {
            let mut drawn = Bits::none(context.loaded().dataset.claims.len());
            layout.with(|l| {
                for (_, mark) in l.marks().filter(|(_, mark)| mark.count == 1) {
                    drawn.insert(mark.claim.get());
                }
            });
            drawn
        });
        let marked = Memo::new(move |_| {
            let loaded = context.loaded();
            let mut marked = Bits::none(loaded.dataset.claims.len());
            let (layout, groups, clock) = (layout.get(), groups.get(), clock.get());
            for claim in layout.marks().flat_map(|m| claims_of(&loaded, clock, &groups, m)) {
                marked.insert(claim.get());
            }
            marked
        });
        let joined = Memo::new(move |_| {
            let (loaded, reading, marked) = (context.loaded(), context.reading.get(), marked.get());
            let clock = clock.get();
            let sight = Sight { loaded: &loaded, reading: &reading, clock, marked: &marked };
            Arc::new(sight.joined(&kinds.get(), &groups.get(), &layout.get()))
        });
        let words = Memo::new(move |_| {
            Arc::new(placed_words(context, clock.get(), request, layout, joined))
        });
        let (card, pile) = (RwSignal::new(CardState::default()), RwSignal::new(Pile::default()));
        Self {
            context,
            clock,
            groups,
            whole,
            rest,
            window,
            width_px,
            layout,
            joined,
            words,
            drawn,
            marked,
            asked,
            moving,
            card,
            pile,
        }
    }

    /// Whether a link joins two marks. Tracks what is laid out.
    pub fn joins(self, link: &Link) -> bool {
        let (loaded, reading) = (self.context.loaded(), self.context.reading.get());
        let (clock, marked) = (self.clock.get(), self.marked.get());
        Sight { loaded: &loaded, reading: &reading, clock, marked: &marked }.joins(link)
    }

    /// The claims that match, with the days each has on this clock, once.
    pub fn extents(self) -> Vec<Extent> {
        let loaded = self.context.loaded();
        let extent = |ix: &ClaimIx| loaded.index.extent(self.clock.get_untracked(), *ix);
        self.context.matches.with_untracked(|m| m.claims().iter().filter_map(extent).collect())
    }

    /// Asks for an interval on this clock, or for none.
    pub fn ask(self, interval: Option<Interval>) {
        let clock = self.clock.get_untracked();
        self.context.change(Entry::Push, |query| match interval {
            Some(interval) => drop(query.intervals.insert(clock, interval)),
            None => drop(query.intervals.remove(&clock)),
        });
    }

    /// Shows a window from now on, in the address too; none: the one that fits.
    pub fn show(self, window: Option<Window>) {
        let window = window.map(|window| interval_of(window.clamped(&self.reach())));
        self.moving.update(|m| (m.base, m.live) = (None, None));
        self.context.change(Entry::Replace, |query| query.window = window);
    }

    /// As far as one can go: the whole, with a margin.
    fn reach(self) -> Window {
        self.whole.get_untracked().widened(0.05)
    }

    /// Moves the picture, without a word to the address: what is drawn is shifted, and laid out
    /// anew only where it has been moved out of reach.
    pub fn slide(self, window: Window) {
        let (window, shown) = (window.clamped(&self.reach()), self.window.get_untracked());
        self.moving.update(|m| m.slide(window, shown));
    }

    /// Writes where the picture has been moved to into the address.
    pub fn settle(self) {
        if let Some(live) = self.moving.with_untracked(|m| m.live) {
            self.show(Some(live));
        }
    }
}

/// The claims by what lanes stand for, each lane in order of time where an order is at hand.
fn groups(context: Context, clock: Memo<Clock>) -> Memo<Arc<Vec<Group>>> {
    let facet = Memo::new(move |_| context.query.with(|q| q.lanes));
    let groups = move |_: Option<&Arc<Vec<Group>>>| {
        let loaded = context.loaded();
        let matches = context.matches.get();
        let key = match clock.get() {
            Clock::About => SortKey::Date,
            Clock::Said => SortKey::Said,
            Clock::Published => SortKey::Source,
        };
        let sort = Some(Sort { key, descending: false });
        let claims = matches.page(loaded.index.table(), sort, 0..matches.count());
        Arc::new(group(&loaded.index, &context.reading.get(), facet.get(), &claims))
    };
    Memo::new_with_compare(groups, |_, _| true)
}

/// The days in which every dated claim can be seen, matching or not.
fn whole(context: Context, clock: Memo<Clock>) -> Memo<Window> {
    Memo::new(move |_| {
        let loaded = context.loaded();
        let speaking = context.reading.get();
        let extent = |at: usize| loaded.index.extent(clock.get(), ClaimIx(at as u32));
        Window::fit(&mut speaking.claims.iter().filter_map(extent))
    })
}

/// The days shown while nothing moves: the window of the query; or the interval asked for, with
/// something around it; or what fits the claims.
fn rest(context: Context, clock: Memo<Clock>, asked: Memo<Option<Interval>>) -> Memo<Window> {
    let window = Memo::new(move |_| context.query.with(|q| q.window.as_ref().and_then(window_of)));
    Memo::new(move |_| {
        let clock = clock.get();
        let around = || match asked.get() {
            Some(Interval::Between(Some(_), Some(_))) => {
                asked.with(|a| a.as_ref().and_then(window_of)).map(|w| w.widened(0.15))
            }
            _ => None,
        };
        let fit = || {
            let loaded = context.loaded();
            let extent = |ix: &ClaimIx| loaded.index.extent(clock, *ix);
            context.matches.with(|m| Window::fit(&mut m.claims().iter().filter_map(extent)))
        };
        window.get().or_else(around).unwrap_or_else(fit)
    })
}

/// What is to be laid out.
fn request(
    context: Context,
    clock: Memo<Clock>,
    groups: Memo<Arc<Vec<Group>>>,
    rest: Memo<Window>,
    width_px: Memo<f64>,
    moving: RwSignal<Moving>,
) -> Memo<TimelineRequest> {
    let by_first = Memo::new(move |_| context.query.with(by_first));
    let lanes = Memo::new_with_compare(
        move |_| {
            let loaded = context.loaded();
            let (dataset, index) = (&loaded.dataset, &loaded.index);
            Arc::new(timeline_lanes(dataset, index, clock.get(), &groups.get(), by_first.get()))
        },
        |_, _| true,
    );
    let base = Memo::new(move |_| moving.with(|m| m.base));
    Memo::new(move |_| {
        let width_px = width_px.get();
        TimelineRequest {
            window: base.get().unwrap_or_else(|| rest.get()),
            width_px,
            reach_px: width_px * REACH,
            beyond: base.get().is_some(),
            lanes: lanes.get(),
            metrics: timeline_metrics(width_px),
        }
    })
}

/// Whether lanes stand in the order of their first marks.
pub fn by_first(query: &Query) -> bool {
    query.sort.is_some_and(|sort| sort.key == SortKey::Date)
}
