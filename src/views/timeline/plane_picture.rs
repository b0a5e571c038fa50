//! The plane of two clocks as SVG: its frame, its axes, the line on which both clocks are the same,
//! and its cells, which are walked and pressed like buttons.

use crate::document::{date_words, labels, mark_words, speaker_name, told};
use crate::layout::timeline::{
    Cell, MarkWords, PlacedWords, Plane, TimeScale, place_plane_words, ticks,
};
use crate::layout::{Rect, TextSize};
use crate::model::{ClaimIx, Dataset};
use crate::query::{Clock, Selection};
use crate::views::context::Context;
use crate::views::keyed::Keyed;
use crate::views::relations::walking::{Places, next_place, walked};
use crate::views::svg::{path, px, rect, title};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Height of the plane in px, without its axes.
pub const HEIGHT_PX: f64 = 360.0;

/// Room for the axes in px: left, and below.
pub const AXES_PX: (f64, f64) = (96.0, 44.0);

/// The words beside the cells, in their order.
type AllWords = Arc<Vec<Option<PlacedWords>>>;

/// The plane; `open`: the claims of the cell that was pressed last, where it has several.
#[component]
pub fn PlanePicture(
    context: Context,
    plane: Memo<Arc<Plane>>,
    open: RwSignal<Vec<ClaimIx>>,
) -> impl IntoView {
    let width_px = Memo::new(move |_| plane.with(|plane| plane.said.width_px));
    let count = Memo::new(move |_| plane.with(|plane| plane.cells.len()));
    let cells = move || (0..count.get()).collect::<Vec<usize>>();
    let words = Memo::new(move |_| {
        let dataset = &context.loaded().dataset;
        let beside = |cell: &Cell| beside(dataset, cell);
        plane.with(|plane| Arc::new(place_plane_words(plane, &TextSize::sans(12.0), &beside)))
    });
    view! {
        <figure class="plane" data-drawn="true">
            <svg
                role="group"
                aria-label="Claims by when they were said and what time they speak of"
                width=move || px(width_px.get() + AXES_PX.0)
                height=px(HEIGHT_PX + AXES_PX.1)
            >
                <g transform=format!("translate({} 6)", px(AXES_PX.0))>
                    {move || rect("plane-frame", Rect::new(0.0, 0.0, width_px.get(), HEIGHT_PX))}
                    <g aria-hidden="true">
                        {move || plane.with(|plane| axes(&plane.said, &plane.about))}
                    </g>
                    {move || plane.with(|plane| diagonal(plane))}
                    <Keyed
                        each=cells
                        key=|at| *at
                        children=move |at| cell_view(context, (plane, words), open, at)
                    />
                </g>
            </svg>
        </figure>
    }
    .into_any()
}

/// The line on which both clocks are the same, where it crosses the plane.
fn diagonal(plane: &Plane) -> Option<AnyView> {
    let (a, b) = plane.diagonal?;
    Some(path("plane-line", format!("M{} {}L{} {}", px(a.x), px(a.y), px(b.x), px(b.y))))
}

/// The labels of both axes; the vertical one's where they do not touch.
fn axes(said: &TimeScale, about: &TimeScale) -> Vec<AnyView> {
    let size = TextSize::sans(12.0);
    let text = |class: &'static str, x: f64, y: f64, words: String| {
        view! { <text class=class x=px(x) y=px(y) text-anchor="middle">{words}</text> }.into_any()
    };
    let mut views = Vec::new();
    for tick in ticks(said, &size).ticks {
        if let Some(label) = tick.label {
            views.push(text("tick-label", tick.x, HEIGHT_PX + 18.0, label));
        }
    }
    for tick in ticks(about, &size).ticks {
        let y = HEIGHT_PX - tick.x;
        if let Some(label) = tick.label {
            views.push(path("tick", format!("M0 {}h{}", px(y), px(said.width_px))));
            views.push(text("tick-label", -24.0, (y + 4.0).max(10.0), label));
        }
    }
    let across = "said →".to_owned();
    views.push(text("tick-context", said.width_px / 2.0, HEIGHT_PX + 36.0, across));
    views.push(text("tick-context", -70.0, HEIGHT_PX / 2.0, "about ↑".to_owned()));
    views
}

/// The cell at a place: pressing it opens its claim, or lists its claims below.
fn cell_view(
    context: Context,
    (plane, words): (Memo<Arc<Plane>>, Memo<AllWords>),
    open: RwSignal<Vec<ClaimIx>>,
    at: usize,
) -> AnyView {
    let cell = Memo::new(move |_| plane.with(|plane| plane.cells.get(at).cloned()));
    let name = move || cell.with(|cell| cell.as_ref().map(|cell| cell_words(context, cell)));
    let beside = Memo::new(move |_| words.with(|words| words.get(at).cloned().flatten()));
    let drawn = move || cell.with(|cell| cell.as_ref().map(drawing));
    let only = move |cell: &Option<Cell>| match cell.as_ref().map(|cell| &cell.claims[..]) {
        Some([claim]) => Some(context.loaded().dataset.claim(*claim).id.to_string()),
        _ => None,
    };
    let selected = Memo::new(move |_| {
        let own = cell.with(only).map(Selection::Claim);
        own.is_some() && context.selection.with(|selection| *selection == own)
    });
    let choose = move || match cell.with_untracked(only) {
        Some(id) => context.select(Selection::Claim(id)),
        None => open.set(cell.get_untracked().map_or_else(Vec::new, |cell| cell.claims)),
    };
    let next = move |heading| {
        let places = plane.with_untracked(|plane| places(plane));
        next_place(&places, &cell_id(at), heading)
    };
    view! {
        <g
            {..walked(at == 0, choose, next)}
            class="cell"
            class:is-selected=move || selected.get()
            id=cell_id(at)
            data-claim=move || cell.with(only)
            data-words=move || beside.with(Option::is_some).then_some("")
            aria-current=move || selected.get().then_some("true")
            aria-label=name
        >
            {title(name)}
            {drawn}
        </g>
        {move || beside.with(|words| words.as_ref().map(words_view))}
    }
    .into_any()
}

/// The words beside a cell, which name what is in it for whoever sees them: to others its own name does.
fn words_view(PlacedWords { lines, rect }: &PlacedWords) -> AnyView {
    let words = lines.join(" ");
    view! {
        <text class="mark-words" aria-hidden="true" x=px(rect.x) y=px(rect.middle().y + 4.0)>
            {words}
        </text>
    }
    .into_any()
}

/// What stands beside a cell: its claim in few words; of several, how many there are and who says
/// most of them.
fn beside(dataset: &Dataset, cell: &Cell) -> MarkWords {
    if let [only] = cell.claims[..] {
        let (lead, statement, least_words) = mark_words(dataset, dataset.claim(only));
        return MarkWords { lead, statement, least_words };
    }
    let mut speakers: BTreeMap<String, usize> = BTreeMap::new();
    for claim in &cell.claims {
        *speakers.entry(speaker_name(dataset, dataset.claim(*claim))).or_default() += 1;
    }
    let most = speakers.iter().max_by_key(|(_, count)| **count).map(|(name, _)| name.as_str());
    let (lead, most) = (format!("{} claims", cell.claims.len()), most.unwrap_or_default());
    let statement = match speakers.len() {
        0 | 1 => format!("by {most}"),
        2 => format!("by {most} and 1 other"),
        count => format!("by {most} and {} others", count - 1),
    };
    MarkWords { lead, least_words: statement.split_whitespace().count(), statement }
}

fn cell_id(at: usize) -> String {
    format!("cell-{at}")
}

/// The ids of the cells, and where they stand.
fn places(plane: &Plane) -> Places {
    let place = |(at, cell): (usize, &Cell)| (cell_id(at), cell.rect.middle());
    Arc::new(plane.cells.iter().enumerate().map(place).collect())
}

/// What a cell has, in words.
fn cell_words(context: Context, cell: &Cell) -> String {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let [only] = cell.claims[..] else {
        return format!("{} claims said then, of that time", cell.claims.len());
    };
    let claim = dataset.claim(only);
    let dates = [Clock::Said, Clock::About].map(|clock| {
        format!("{} {}", labels::clock(clock), date_words(&clock.dated(dataset, claim)))
    });
    format!("{}. {}", told(dataset, claim), dates.join("; "))
}

/// The square, with a dot for one claim, and a number for several.
fn drawing(cell: &Cell) -> AnyView {
    let middle = cell.rect.middle();
    let shown = match cell.claims.len() {
        1 => "•".to_owned(),
        count => count.to_string(),
    };
    view! {
        {rect("cell-box", cell.rect.grown(-1.0))}
        <text class="cell-count" text-anchor="middle" x=px(middle.x) y=px(middle.y + 4.5)>
            {shown}
        </text>
    }
    .into_any()
}
