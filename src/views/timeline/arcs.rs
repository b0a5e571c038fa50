//! Links between claims that both have a mark, as arcs.
//!
//! Along which lines, and in which words, is told elsewhere.

use crate::document::labels;
use crate::layout::timeline::{Lane, TimelineLayout};
use crate::layout::{Point, Rect, TextSize};
use crate::model::LinkIx;
use crate::query::{Clock, Selection};
use crate::views::keyed::Keyed;
use crate::views::svg::px;
use crate::views::timeline::arc_words::{arc_words, label_words};
use crate::views::timeline::handles::{ARC, anchor_px};
use crate::views::timeline::joined::Joined;
use crate::views::timeline::lane_counts::{counted, lane_counts};
use crate::views::timeline::time::Time;
use leptos::prelude::*;
use std::sync::Arc;

/// How far from a point of an arc its words may begin, in px.
const ASIDE_PX: [f64; 4] = [4.0, 12.0, 24.0, 48.0];

/// Height of a line of words, in px.
const LABEL_PX: f64 = 18.0;

/// Room after the name of a lane and after its count, in px.
const HEAD_GAP_PX: f64 = 7.0;

/// Room between the name of a lane and its count, in px.
const COUNT_GAP_PX: f64 = 14.0;

/// A link that is drawn, and where.
#[derive(Clone, Debug, PartialEq)]
struct PlacedArc {
    link: LinkIx,
    /// The `d` of its line.
    line: String,
    /// The `d` of its head.
    head: String,
    /// Its words and their place, where there is room.
    label: Option<Label>,
}

/// The words of an arc.
#[derive(Clone, Debug, PartialEq)]
struct Label {
    place: Point,
    /// Which end of the words stands there.
    anchor: &'static str,
    words: String,
}

/// The arcs. One keeps its element, and with it focus, for as long as its link is drawn on the same
/// clock, wherever it is moved to.
#[component]
pub fn Arcs(time: Time) -> impl IntoView {
    let placed = Memo::new(move |_| Arc::new(placed_arcs(time)));
    let arcs = move || {
        let clock = time.clock.get();
        placed.with(|placed| placed.iter().map(|arc| (arc.link, clock)).collect::<Vec<_>>())
    };
    view! {
        <Keyed
            each=arcs
            key=|(ix, clock)| format!("{} {}", clock.id(), ix.0)
            children=move |(ix, clock)| arc_view(time, placed, ix, clock)
        />
    }
    .into_any()
}

/// The arcs as they are drawn: shifted, and with words where nothing else stands.
fn placed_arcs(time: Time) -> Vec<PlacedArc> {
    let (layout, loaded, clock) = (time.layout.get(), time.context.loaded(), time.clock.get());
    let (words, joined, by) = (time.words.get(), time.joined.get(), anchor_px(&layout));
    let shifted = |rect: Rect| Rect { x: rect.x + by, ..rect };
    let marks = layout.marks().map(|(_, mark)| shifted(mark.hit));
    let heads = heads_px(time, &layout).into_iter().map(shifted);
    let mut taken: Vec<Rect> =
        marks.chain(heads).chain(words.iter().flatten().map(|words| shifted(words.rect))).collect();
    let frame = Rect::new(by, 0.0, layout.scale.width_px, layout.height_px);
    let curves: Vec<[Point; 65]> =
        joined.iter().map(|one| one.arc.curve.moved(Point::new(by, 0.0)).sampled()).collect();
    let placed = |one: &Joined| {
        let curve = one.arc.curve.moved(Point::new(by, 0.0));
        // Beside an end at the upper edge no words stand.
        let beside = match one.from_edge {
            true if curve.from.y <= curve.to.y => Point::new(curve.from.x, LABEL_PX),
            true => Point::new(curve.to.x, LABEL_PX),
            false => curve.at(0.5),
        };
        let label = label_words(time, loaded.dataset.link(one.link), clock).and_then(|words| {
            let rect = label_place(&words, beside, &frame, (&taken, &curves))?;
            taken.push(rect);
            // A font wider than is thought reaches away from the arc, not over it.
            let (x, anchor) =
                if rect.x < beside.x { (rect.right(), "end") } else { (rect.x, "start") };
            Some(Label { place: Point::new(x, rect.bottom() - 4.0), anchor, words })
        });
        PlacedArc { link: one.link, line: curve.path(), head: curve.arrow().path(7.0), label }
    };
    joined.iter().map(placed).collect()
}

/// The room that the heads of lanes take.
fn heads_px(time: Time, layout: &TimelineLayout) -> Vec<Rect> {
    let (loaded, groups) = (time.context.loaded(), time.groups.get());
    let facet = time.context.query.with(|q| q.lanes);
    let counts = lane_counts(layout, &time.words.get());
    let head = |lane: &Lane| {
        let name = groups.get(lane.key).map(|g| labels::value(&loaded.dataset, facet, &g.id));
        let counted = counted(time, counts.get(&lane.key).copied().unwrap_or_default());
        let text = TextSize::bold(12.0);
        let width = text.width(&name.unwrap_or_default()) + HEAD_GAP_PX;
        let counted = counted.map_or(0.0, |words| COUNT_GAP_PX + text.width(&words) + HEAD_GAP_PX);
        Rect::new(0.0, lane.y, width + counted, lane.rows_y - lane.y)
    };
    layout.lanes.iter().map(head).collect()
}

/// The room for the words of an arc: after or before a point, where nothing else stands and no arc
/// runs. `None` where neither has room.
fn label_place(
    words: &str,
    beside: Point,
    frame: &Rect,
    (taken, curves): (&[Rect], &[[Point; 65]]),
) -> Option<Rect> {
    let width = TextSize::bold(12.0).width(words);
    let y = (beside.y - LABEL_PX).max(0.0);
    let after = ASIDE_PX.map(|by| beside.x + by);
    let before = ASIDE_PX.map(|by| beside.x - by - width);
    let places = before.into_iter().chain(after).map(|x| Rect::new(x, y, width, LABEL_PX));
    let free = |rect: &Rect| {
        frame.holds(rect)
            && !taken.iter().any(|other| other.overlaps(rect))
            && !curves.iter().flatten().any(|point| rect.contains(*point))
    };
    places.into_iter().find(free)
}

/// One arc. Pressing it opens the claim that it points to, whose detail tells the link and has the
/// other claim.
fn arc_view(time: Time, placed: Memo<Arc<Vec<PlacedArc>>>, ix: LinkIx, clock: Clock) -> AnyView {
    let context = time.context;
    let loaded = context.loaded();
    let (dataset, link) = (&loaded.dataset, loaded.dataset.link(ix));
    let (from, to) = (&dataset.claim(link.from).id, &dataset.claim(link.to).id);
    let name = arc_words(time, link, clock);
    let ends = [from, to].map(|id| Selection::Claim(id.to_string()));
    let is_open = move || context.selection.with(|s| s.as_ref().is_some_and(|s| ends.contains(s)));
    let own =
        Memo::new(move |_| placed.with(|placed| placed.iter().find(|arc| arc.link == ix).cloned()));
    let line = move || own.with(|arc| arc.as_ref().map(|arc| arc.line.clone()));
    let head = move || own.with(|arc| arc.as_ref().map(|arc| arc.head.clone()));
    view! {
        <g>
            <g
                class=format!("arc arc-{}", link.kind.id())
                class:is-selected=is_open.clone()
                aria-current=move || is_open().then_some("true")
                data-link=format!("{from}~{}~{to}", link.kind.id())
                role="button"
                tabindex="0"
                aria-label=name
                id=format!("{ARC}{}", ix.0)
            >
                <path class="arc-hit" d=line/>
                <path class="arc-line" d=line/>
                <path class="arc-head" d=head/>
            </g>
            // It is in the name already.
            {move || own.with(|arc| arc.as_ref()?.label.as_ref().map(label))}
        </g>
    }
    .into_any()
}

/// The words beside an arc.
fn label(Label { place, anchor, words }: &Label) -> AnyView {
    let words = words.clone();
    view! {
        <text class="arc-label" x=px(place.x) y=px(place.y) text-anchor=*anchor>{words}</text>
    }
    .into_any()
}
