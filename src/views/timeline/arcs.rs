//! Links between claims that both have a mark, as arcs; and, for a pledge and what followed it, how
//! long the gap is.

use crate::document::{labels, who_speaks};
use crate::layout::timeline::{PlacedMark, arc, beginning, day_gap};
use crate::layout::{Point, Rect, TextSize};
use crate::model::{ClaimIx, Link, LinkIx, LinkKind};
use crate::platform::events::{self, Event};
use crate::query::{Bits, Clock, Selection};
use crate::views::svg::{px, title};
use crate::views::timeline::marks::anchor_px;
use crate::views::timeline::time::Time;
use leptos::prelude::*;
use std::sync::Arc;

/// Arcs drawn at most; where there are more, filters and the window narrow them.
const MOST_ARCS: usize = 200;

/// A link that is drawn, and where.
#[derive(Clone, Debug, PartialEq)]
struct PlacedArc {
    link: LinkIx,
    /// The `d` of its line.
    line: String,
    /// The `d` of its head.
    head: String,
    /// The middle of its line.
    middle: Point,
    /// The right edge of the picture.
    right: f64,
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
    let (reading, drawn) = (time.context.reading.get(), time.drawn.get());
    let by = anchor_px(&layout);
    let joints = |claim: ClaimIx| -> Vec<Rect> {
        let marks = layout.marks().map(|(_, mark)| mark).filter(|mark| mark.claim == claim);
        let joint = |mark: &PlacedMark| Rect { x: mark.joint().x + by, ..mark.joint() };
        marks.map(joint).collect()
    };
    let frame = Rect::new(by, 0.0, layout.scale.width_px, layout.height_px);
    let placed = |(ix, link): (LinkIx, &Link)| {
        let (from, to) = nearest(&joints(link.from), &joints(link.to))?;
        let arc = arc(&from, &to, &frame);
        let (head, middle) = (arc.arrow.path(7.0), arc.middle);
        Some(PlacedArc { link: ix, line: arc.path, head, middle, right: frame.right() })
    };
    let links = reading.links.iter().map(|ix| (*ix, loaded.dataset.link(*ix)));
    let shown = links.filter(|(_, link)| asked_for(link) && is_joined(&drawn, link));
    shown.take(MOST_ARCS).filter_map(placed).collect()
}

/// Whether both ends of a link have a mark.
pub fn is_joined(drawn: &Bits, link: &Link) -> bool {
    drawn.contains(link.from.get()) && drawn.contains(link.to.get())
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
            {gap.map(|gap| label(own, gap))}
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

/// How long it was from a pledge to the conduct, where the link tells of one. When both were
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
    Some(gap.unwrap_or_else(|| "gap not known".to_owned()))
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

/// The gap beside the middle of an arc.
fn label(arc: Memo<Option<PlacedArc>>, gap: String) -> AnyView {
    let width = TextSize::sans(12.0).width(&gap) * 1.1;
    let x = move |arc: &PlacedArc| {
        let (right, left) = (arc.middle.x + 4.0, arc.middle.x - 4.0 - width);
        if right + width > arc.right { left } else { right }
    };
    view! {
        <text
            class="arc-label"
            x=move || arc.with(|arc| arc.as_ref().map(|arc| px(x(arc))))
            y=move || arc.with(|arc| arc.as_ref().map(|arc| px(arc.middle.y - 4.0)))
        >
            {gap}
        </text>
    }
    .into_any()
}
