//! What a reader chooses of the timeline: which clock, which lanes, and their order.

use crate::document::labels;
use crate::platform::hash::Entry;
use crate::query::{Clock, Facet, Query, Sort, SortKey};
use crate::views::claims::choice;
use crate::views::context::Context;
use crate::views::derived::Derived;
use crate::views::el::{El, all, el};

/// Which clock the claims stand by.
pub fn clock_choice(context: Context) -> El {
    let current = Derived::new(move || context.query.with(|q| q.clock));
    let option = |clock: Option<Clock>| {
        let words = match clock {
            Some(Clock::About) => "what they speak of",
            Some(Clock::Said) => "when it was said",
            Some(Clock::Published) => "when it was published",
            None => "both: spoken of against said",
        };
        let choose = move |_| {
            context.change(Entry::Push, |query| {
                query.clock = clock;
                query.window = None;
            });
        };
        el("button.button[type=button]")
            .live("aria-pressed", move || Some((current.get() == clock).to_string()))
            .on("click", choose)
            .child(words)
    };
    let clocks = Clock::ALL.iter().copied().map(Some).chain([None]);
    el("div.choice[role=group][aria-label=Claims by]").child(clocks.map(option).collect::<El>())
}

/// Whether lanes stand in the order of their first marks.
pub fn by_first(query: &Query) -> bool {
    query.sort.is_some_and(|sort| sort.key == SortKey::Date)
}

/// What lanes stand for, and which come first.
pub fn lane_choice(context: Context) -> El {
    const LANES: [Facet; 7] = [
        Facet::Actor,
        Facet::Speaker,
        Facet::Root,
        Facet::Kind,
        Facet::Topic,
        Facet::Source,
        Facet::Predicate,
    ];
    let options = LANES.map(|facet| {
        let chosen = Derived::new(move || context.query.with(|q| q.lanes == facet));
        (facet.id(), labels::facet(facet), chosen)
    });
    let lanes = choice("Lanes ", &options, move |id| {
        if let Some(facet) = Facet::from_id(id) {
            context.change(Entry::Push, |query| query.lanes = facet);
        }
    });
    let first = |wanted: bool| Derived::new(move || context.query.with(by_first) == wanted);
    let orders = [("", "most claims first", first(false)), ("date", "earliest first", first(true))];
    let order = choice("Order ", &orders, move |id| {
        let sort = SortKey::from_id(id).map(|key| Sort { key, descending: false });
        context.change(Entry::Push, |query| query.sort = sort);
    });
    all(vec![lanes, order])
}
