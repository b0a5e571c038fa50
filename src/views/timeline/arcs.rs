//! Links between claims that both have a mark, as arcs; and, for a pledge and what followed it, how
//! long the gap is.

use crate::document::{labels, who_speaks};
use crate::layout::timeline::{Lane, PlacedMark, arc, beginning, day_gap};
use crate::layout::{Point, Rect, TextSize};
use crate::model::{ClaimIx, Link, LinkIx, LinkKind};
use crate::platform::events::{self, Event};
use crate::query::{Clock, Selection};
use crate::views::svg::{px, title};
use crate::views::timeline::marks::anchor_px;
use crate::views::timeline::piles::claims_of;
use crate::views::timeline::time::Time;
use leptos::prelude::*;
use std::sync::Arc;

/// Arcs drawn at most; where there are more, filters and the window narrow them.
const MOST_ARCS: usize = 200;

/// Height of a line of words, in px.
const LABEL_PX: f64 = 18.0;

/// A link that is drawn, and where.
#[derive(Clone, Debug, PartialEq)]
struct PlacedArc {
    link: LinkIx,
    /// The `d` of its line.
    line: String,
    /// The `d` of its head.
    head: String,
    /// Its words and their place, where there is room.
    label: Option<(Point, String)>,
}

/// The arcs. One keeps its element, and with it focus, for as long as its link is drawn on the same
/// clock, wherever it is moved to.
#[component]
pub fn Arcs(time: Time) -> impl IntoView {
    let kinds = Memo::new(move |_| time.context.query.with(|q| q.arcs.clone()));
    let placed = Memo::new(move |_| {
        let kinds = kinds.get();
        Arc::new(placed_arcs(time, &|link| kinds.contains(&link.kind)))
    });
    let arcs = move || {
        let clock = time.clock.get();
        placed.with(|placed| placed.iter().map(|arc| (arc.link, clock)).collect::<Vec<_>>())
    };
    view! {
        <For
            each=arcs
            key=|(ix, clock)| format!("{} {}", clock.id(), ix.0)
            children=move |(ix, clock)| arc_view(time, placed, ix, clock)
        />
    }
    .into_any()
}

fn placed_arcs(time: Time, asked_for: &dyn Fn(&Link) -> bool) -> Vec<PlacedArc> {
    let (layout, loaded) = (time.layout.get(), time.context.loaded());
    let (reading, clock, groups) =
        (time.context.reading.get(), time.clock.get(), time.groups.get());
    let (words, by) = (time.words.get(), anchor_px(&layout));
    let shifted = |rect: Rect| Rect { x: rect.x + by, ..rect };
    let joints = |claim: ClaimIx| -> Vec<Rect> {
        let holds = |placed: &(&Lane, &PlacedMark)| {
            placed.1.claim == claim
                || placed.1.count > 1
                    && claims_of(&loaded, clock, &groups, *placed).contains(&claim)
        };
        layout.marks().filter(holds).map(|(_, mark)| shifted(mark.joint())).collect()
    };
    let marks = layout.marks().map(|(_, mark)| shifted(mark.hit));
    let taken: Vec<Rect> =
        marks.chain(words.iter().flatten().map(|words| shifted(words.rect))).collect();
    let frame = Rect::new(by, 0.0, layout.scale.width_px, layout.height_px);
    let placed = |(ix, link): (LinkIx, &Link)| {
        let (from, to) = ends(&joints(link.from), &joints(link.to))?;
        let arc = arc(&from, &to, &frame);
        let head = arc.arrow.path(7.0);
        // An end without a mark is at the upper edge, where no words stand.
        let middle = match [from, to].into_iter().find(|end| end.height == 0.0) {
            Some(end) => Point::new(end.x, LABEL_PX),
            None => arc.middle,
        };
        let label = label_words(time, link, clock)
            .and_then(|words| Some((label_place(&words, middle, &frame, &taken)?, words)));
        Some(PlacedArc { link: ix, line: arc.path, head, label })
    };
    let links = reading.links.iter().map(|ix| (*ix, loaded.dataset.link(*ix)));
    let shown = links.filter(|(_, link)| asked_for(link) && is_joined(time, link));
    shown.take(MOST_ARCS).filter_map(placed).collect()
}

/// Whether a link has a mark at both ends; or, where two claims are set against one another, at one
/// of them while the other has no date on this clock.
pub fn is_joined(time: Time, link: &Link) -> bool {
    let (clock, loaded) = (time.clock.get(), time.context.loaded());
    let marked = |claim: ClaimIx| time.marked.with(|marked| marked.contains(claim.get()));
    let undated = |claim: ClaimIx| loaded.index.extent(clock, claim).is_none();
    match (marked(link.from), marked(link.to)) {
        (true, true) => true,
        (true, false) => link.kind == LinkKind::Contradicts && undated(link.to),
        (false, true) => link.kind == LinkKind::Contradicts && undated(link.from),
        (false, false) => false,
    }
}

/// Where a link begins and ends: at the nearest marks of its claims. A claim without one is at the
/// upper edge, beside the lane of those that have no date.
fn ends(from: &[Rect], to: &[Rect]) -> Option<(Rect, Rect)> {
    let edge = |mark: &Rect| Rect::new(mark.middle().x - 24.0, 0.0, 0.0, 0.0);
    match (from.first(), to.first()) {
        (Some(from), None) => Some((*from, edge(from))),
        (None, Some(to)) => Some((edge(to), *to)),
        _ => nearest(from, to),
    }
}

/// Where the words of an arc stand, as their left end: after or before a point, where nothing else
/// stands. `None` where neither has room.
fn label_place(words: &str, beside: Point, frame: &Rect, taken: &[Rect]) -> Option<Point> {
    let width = TextSize::bold(12.0).width(words);
    let y = beside.y - LABEL_PX;
    let free = |x: &f64| {
        let rect = Rect::new(*x, y, width, LABEL_PX);
        frame.x <= *x && rect.right() <= frame.right() && !taken.iter().any(|t| t.overlaps(&rect))
    };
    let after = [6.0, 36.0].map(|by| beside.x + by);
    let before = [6.0, 36.0].map(|by| beside.x - by - width);
    let x = after.into_iter().chain(before).find(free)?;
    Some(Point::new(x, beside.y - 4.0))
}

/// The words beside an arc: how long it was from a pledge to the conduct, or who sets the two
/// against one another.
fn label_words(time: Time, link: &Link, clock: Clock) -> Option<String> {
    if link.kind == LinkKind::Contradicts {
        let author = labels::link_author(&time.context.loaded().dataset, link.author);
        return Some(format!("set against, by {author}"));
    }
    gap_words(time, link, clock)
}

/// The marks of two claims that are nearest to one another: in one lane, if both stand in one.
fn nearest(from: &[Rect], to: &[Rect]) -> Option<(Rect, Rect)> {
    let mut best: Option<(f64, Rect, Rect)> = None;
    for a in from {
        for b in to {
            let apart = (a.y - b.y).abs();
            if best.is_none_or(|(least, ..)| apart < least) {
                best = Some((apart, *a, *b));
            }
        }
    }
    best.map(|(_, a, b)| (a, b))
}

/// One arc: pressing it opens the claim that it points to, whose detail tells the link and has
/// the other claim.
fn arc_view(time: Time, placed: Memo<Arc<Vec<PlacedArc>>>, ix: LinkIx, clock: Clock) -> AnyView {
    let context = time.context;
    let loaded = context.loaded();
    let (dataset, link) = (&loaded.dataset, loaded.dataset.link(ix));
    let (from, to) = (&dataset.claim(link.from).id, &dataset.claim(link.to).id);
    let gap = gap_words(time, link, clock);
    let words = arc_words(time, link, gap.as_deref());
    let name = words.clone();
    let ends = [from, to].map(|id| Selection::Claim(id.to_string()));
    let opens = StoredValue::new(ends[1].clone());
    let open = move || context.select(opens.get_value());
    let is_open = move || context.selection.with(|s| s.as_ref().is_some_and(|s| ends.contains(s)));
    let own =
        Memo::new(move |_| placed.with(|placed| placed.iter().find(|arc| arc.link == ix).cloned()));
    let line = move || own.with(|arc| arc.as_ref().map(|arc| arc.line.clone()));
    let head = move || own.with(|arc| arc.as_ref().map(|arc| arc.head.clone()));
    view! {
        <g>
            <g
                class=format!("arc arc-{}", link.kind.id())
                class:is-selected=is_open
                data-link=format!("{from}~{}~{to}", link.kind.id())
                role="button"
                tabindex="0"
                aria-label=name
                on:click=move |_| open()
                on:keydown=move |event| open_by_key(&event, &open)
            >
                {title(words)}
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

fn open_by_key(event: &Event, open: &dyn Fn()) {
    if matches!(events::key(event).as_str(), "Enter" | " ") {
        events::prevent(event);
        open();
    }
}

/// How long it was from a pledge to the conduct, where the link tells of one; never more exact than
/// its ends. When both were
/// published says nothing of the time between them.
fn gap_words(time: Time, link: &Link, clock: Clock) -> Option<String> {
    let is_pledge = matches!(link.kind, LinkKind::Breaks | LinkKind::Keeps);
    if !is_pledge || clock == Clock::Published {
        return None;
    }
    let loaded = time.context.loaded();
    let dataset = &loaded.dataset;
    let begins =
        |claim| clock.dated(dataset, dataset.claim(claim)).date.as_ref().and_then(beginning);
    let gap = begins(link.to).zip(begins(link.from));
    let gap = gap.and_then(|(pledge, conduct)| day_gap(&pledge, &conduct).words());
    Some(gap.unwrap_or_else(|| "after the promise; when is not said".to_owned()))
}

/// What an arc tells.
fn arc_words(time: Time, link: &Link, gap: Option<&str>) -> String {
    let loaded = time.context.loaded();
    let dataset = &loaded.dataset;
    format!(
        "{}, according to {}: what {} and what {}{}",
        labels::link_name(link.kind),
        labels::link_author(dataset, link.author),
        who_speaks(dataset, dataset.claim(link.from)),
        who_speaks(dataset, dataset.claim(link.to)),
        gap.map_or_else(String::new, |gap| format!("; from pledge to conduct: {gap}")),
    )
}

/// The words beside an arc.
fn label((place, words): &(Point, String)) -> AnyView {
    view! { <text class="arc-label" x=px(place.x) y=px(place.y)>{words.clone()}</text> }.into_any()
}
