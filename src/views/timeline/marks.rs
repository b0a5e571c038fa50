//! The marks: claims as the spans of time they are, each in its place; and the words
//! beside them.

use crate::document::{date_words, labels, told};
use crate::layout::Rect;
use crate::layout::timeline::{Body, Lane, PlacedMark, PlacedWords};
use crate::query::{Answer, Bits, Clock, Selection};
use crate::views::keyed::Keyed;
use crate::views::svg::{px, rect};
use crate::views::timeline::drawing::drawing;
use crate::views::timeline::handles::{MARK, WORDS, anchor_px, mark_id};
use crate::views::timeline::time::Time;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Height of a row of marks, and of a line of words under one, in px.
const ROW_PX: f64 = 24.0;
const LINE_PX: f64 = 15.0;

/// The marks. One that stays as it is while time is panned is not built anew.
#[component]
pub fn Marks(time: Time) -> impl IntoView {
    view! {
        <Keyed each=move || marks(time) key=Mark::key children=move |mark| mark_view(time, &mark)/>
    }
    .into_any()
}

/// A mark with all that its look depends on.
#[derive(Clone)]
struct Mark {
    placed: PlacedMark,
    lane: usize,
    /// What its lane is called.
    lane_name: Arc<str>,
    clock: Clock,
    /// Whether it is the one that the tab key stops at: arrow keys lead to the others.
    first: bool,
    /// Whether it has its claim's handle.
    carries: bool,
    /// Whether its claim lies only possibly in the interval asked for.
    possible: bool,
    /// The words beside it.
    words: Option<PlacedWords>,
}

impl Mark {
    /// What the mark is and looks like: another look is another mark.
    fn key(&self) -> String {
        let Self { placed, lane, ref lane_name, clock, first, carries, possible, ref words } =
            *self;
        let flags = [first, carries, possible, placed.start.cut, placed.end.cut];
        let flags = flags.iter().fold(clock as u8, |bits, flag| bits << 1 | u8::from(*flag));
        let Rect { x, y, width, .. } = placed.rect;
        let place = [x, y, width, placed.hit.x].map(px).join(" ");
        let beside =
            words.as_ref().map(|words| format!("{} {}", px(words.rect.x), words.lines.join(" ")));
        let beside = beside.unwrap_or_default();
        format!("{lane} {lane_name} {} {} {flags} {place} {beside}", placed.claim.0, placed.count)
    }
}

/// The marks, shifted to where they are drawn. A claim that stands in several lanes has its handle
/// in the first.
fn marks(time: Time) -> Vec<Mark> {
    let (layout, loaded, clock) = (time.layout.get(), time.context.loaded(), time.clock.get());
    let asked = time.asked.get();
    let mut seen = Bits::none(loaded.dataset.claims.len());
    let by = anchor_px(&layout);
    let mut first = true;
    let all_words = time.words.get();
    let (groups, facet) = (time.groups.get(), time.context.query.with(|q| q.lanes));
    let name = |lane: &Lane| {
        let name = groups.get(lane.key).map(|g| labels::value(&loaded.dataset, facet, &g.id));
        (lane.key, Arc::from(name.unwrap_or_default()))
    };
    let names: BTreeMap<usize, Arc<str>> = layout.lanes.iter().map(name).collect();
    let mark = |((lane, placed), words): ((&Lane, &PlacedMark), &Option<PlacedWords>)| {
        let shifted = |rect: Rect| Rect { x: rect.x + by, ..rect };
        let (rect, hit) = (shifted(placed.rect), shifted(placed.hit));
        let extent = loaded.index.extent(clock, placed.claim);
        Mark {
            placed: PlacedMark { rect, hit, ..*placed },
            lane: lane.key,
            lane_name: names.get(&lane.key).cloned().unwrap_or_default(),
            clock,
            first: std::mem::take(&mut first),
            carries: placed.count == 1 && seen.insert(placed.claim.get()),
            possible: asked.as_ref().is_some_and(|a| a.answer(extent) == Answer::Possible),
            words: words.clone().map(|words| PlacedWords { rect: shifted(words.rect), ..words }),
        }
    };
    layout.marks().zip(all_words.iter()).map(mark).collect()
}

fn mark_view(time: Time, mark: &Mark) -> AnyView {
    let Mark { placed, lane, clock, first, carries, possible, .. } = *mark;
    let beside = &mark.words;
    let context = time.context;
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claim = dataset.claim(placed.claim);
    let name = format!(
        "{} lane: {} {} {}{}",
        mark.lane_name,
        match placed.count {
            1 => format!("{}.", told(dataset, claim)),
            count => format!("{count} claims, all of one date and one text:"),
        },
        labels::clock(clock),
        date_words(&clock.dated(dataset, claim)),
        if possible { "; only possibly in the time asked for" } else { "" },
    );
    let chosen = context.is_selected(Selection::Claim(claim.id.to_string()));
    let possible = if possible { " mark-possible" } else { "" };
    let id = mark_id(lane, &claim.id);
    let own_id = id.clone();
    let words_id = id.replacen(MARK, WORDS, 1);
    let is_pile = placed.count > 1;
    let is_open = move || is_pile.then(|| time.pile.with(|pile| pile.id == own_id).to_string());
    let (body, basis) = (body_class(placed.body), placed.basis.id());
    view! {
        <g>
            <g
                class=format!("mark mark-{body} basis-{basis}{possible}")
                class:is-selected=move || chosen.get()
                aria-current=move || chosen.get().then_some("true")
                role="button"
                tabindex=if first { "0" } else { "-1" }
                id=id
                data-claim=carries.then(|| claim.id.to_string())
                data-words=beside.is_some().then_some("")
                aria-label=name
                aria-expanded=is_open
            >
                {rect("mark-hit", placed.hit)}
                {drawing(&placed)}
            </g>
            {beside.as_ref().map(|words| words_view(words, words_id))}
        </g>
    }
    .into_any()
}

/// The words beside a mark, or in lines under it. They are in its name already.
fn words_view(words: &PlacedWords, id: String) -> AnyView {
    let rect = words.rect;
    // A single line stands in the middle of its row, lines under a mark from its lower edge on.
    let step = if rect.height > ROW_PX { LINE_PX } else { rect.height };
    let line = |(at, line): (usize, &String)| {
        let (x, y) = (px(rect.x), px(rect.y + step * (at as f64 + 0.5) + 4.0));
        view! { <tspan x=x y=y>{line.clone()}</tspan> }.into_any()
    };
    let lines = words.lines.iter().enumerate().map(line).collect_view();
    view! { <text class="mark-words" id=id aria-hidden="true">{lines}</text> }.into_any()
}

const fn body_class(body: Body) -> &'static str {
    match body {
        Body::Day => "day",
        Body::Span => "span",
        Body::Interval => "interval",
        Body::Somewhere => "somewhere",
    }
}
