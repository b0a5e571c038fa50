//! Links between claims that both have a mark, as arcs; which kinds are drawn; and, for a pledge
//! and what followed it, how long the gap is.

use crate::document::{labels, who_speaks};
use crate::layout::timeline::{PlacedMark, arc, beginning, day_gap};
use crate::layout::{Rect, TextSize};
use crate::model::{ClaimIx, Link, LinkKind};
use crate::platform::events::{self, Event};
use crate::platform::hash::Entry;
use crate::query::{Bits, Clock, Selection};
use crate::views::derived::Derived;
use crate::views::el::{El, dynamic, el, nothing};
use crate::views::relations::graph::path;
use crate::views::timeline::Time;
use crate::views::timeline::marks::anchor_px;

/// Arcs drawn at most; where there are more, filters and the window narrow them.
const MOST_ARCS: usize = 200;

/// The arcs.
pub fn arcs(time: Time) -> impl FnMut() -> El {
    let context = time.context;
    let kinds = Derived::new(move || context.query.with(|q| q.arcs.clone()));
    move || {
        let (layout, kinds, loaded) = (time.layout.get(), kinds.get(), context.loaded());
        let reading = context.reading.get();
        let links = reading.links.iter().map(|ix| loaded.dataset.link(*ix));
        let drawn = time.drawn.get();
        let joins = |link: &&Link| kinds.contains(&link.kind) && joined(&drawn, link);
        let by = anchor_px(&layout);
        let joints = |claim: ClaimIx| -> Vec<Rect> {
            let marks = layout.marks().map(|(_, mark)| mark).filter(|mark| mark.claim == claim);
            let joint = |mark: &PlacedMark| Rect { x: mark.joint().x + by, ..mark.joint() };
            marks.map(joint).collect()
        };
        let frame = Rect::new(by, 0.0, layout.scale.width_px, layout.height_px);
        let view = |link: &Link| {
            let (from, to) = nearest(&joints(link.from), &joints(link.to))?;
            Some(arc_view(time, link, &from, &to, &frame))
        };
        links.filter(joins).take(MOST_ARCS).filter_map(view).collect()
    }
}

/// Whether both ends of a link have a mark.
fn joined(drawn: &Bits, link: &Link) -> bool {
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
fn arc_view(time: Time, link: &Link, from: &Rect, to: &Rect, frame: &Rect) -> El {
    let context = time.context;
    let loaded = context.loaded();
    let (dataset, clock) = (&loaded.dataset, time.clock.get());
    let arc = arc(from, to, frame);
    let begins =
        |claim| clock.dated(dataset, dataset.claim(claim)).date.as_ref().and_then(beginning);
    // When both were published says nothing of the time between them.
    let pledged =
        matches!(link.kind, LinkKind::Breaks | LinkKind::Keeps) && clock != Clock::Published;
    let gap = begins(link.to).zip(begins(link.from));
    let gap = gap.and_then(|(pledge, conduct)| day_gap(&pledge, &conduct).words());
    let gap = pledged.then(|| gap.unwrap_or_else(|| "gap not known".to_owned()));
    let (from, to) = (dataset.claim(link.from), dataset.claim(link.to));
    let words = format!(
        "{}, according to {}: what {} and what {}{}",
        labels::link_name(link.kind),
        labels::link_author(dataset, link.author),
        who_speaks(dataset, from),
        who_speaks(dataset, to),
        gap.as_ref().map_or_else(String::new, |gap| format!("; from pledge to conduct: {gap}")),
    );
    let ends = [&from.id, &to.id].map(|id| Selection::Claim(id.to_string()));
    let opens = ends[1].clone();
    let by_key = opens.clone();
    let pressed = move |event: Event| {
        if matches!(events::key(&event).as_str(), "Enter" | " ") {
            events::prevent(&event);
            context.select(by_key.clone());
        }
    };
    let is_open = move || context.selection.with(|s| s.as_ref().is_some_and(|s| ends.contains(s)));
    let label = gap.map(|gap| {
        let width = TextSize::sans(12.0).width(&gap) * 1.1;
        let (right, left) = (arc.middle.x + 4.0, arc.middle.x - 4.0 - width);
        let x = if right + width > frame.right() { left } else { right };
        el("text.arc-label").number("x", x).number("y", arc.middle.y - 4.0).child(gap)
    });
    let line = el("g")
        .class_if(&format!("arc arc-{}", link.kind.id()), "is-selected", is_open)
        .attr("data-link", format!("{}~{}~{}", from.id, link.kind.id(), to.id))
        .attr("role", "button")
        .attr("tabindex", "0")
        .attr("aria-label", words.as_str())
        .on("click", move |_| context.select(opens.clone()))
        .on("keydown", pressed)
        .child(el("svg:title").child(words))
        .child(path("arc-hit", arc.path.as_str()))
        .child(path("arc-line", arc.path))
        .child(path("arc-head", arc.arrow.path(7.0)));
    // The label is in the name already.
    el("g").child(line).child(label)
}

/// Which kinds of link are drawn, of those that there are.
pub fn arc_kinds(time: Time) -> El {
    let context = time.context;
    dynamic(move || {
        let loaded = context.loaded();
        let reading = context.reading.get();
        let count = |kind: &LinkKind| {
            let links = reading.links.iter().map(|ix| loaded.dataset.link(*ix));
            links.filter(|link| link.kind == *kind).count()
        };
        let kinds: El = LinkKind::ALL
            .iter()
            .map(|kind| (*kind, count(kind)))
            .filter(|(_, count)| *count > 0)
            .map(|(kind, count)| arc_kind(time, kind, count))
            .collect();
        if kinds.is_empty() {
            return nothing();
        }
        let name = el("legend").child("Links drawn as arcs");
        el("fieldset.arc-kinds").child(name).child(kinds)
    })
}

/// Switches one kind, and tells how many of its links have a mark at either end here.
fn arc_kind(time: Time, kind: LinkKind, count: usize) -> El {
    let context = time.context;
    let drawn = move || context.query.with(|q| q.arcs.contains(&kind));
    let toggle = move |_| {
        context.change(Entry::Push, |query| {
            if !query.arcs.remove(&kind) {
                query.arcs.insert(kind);
            }
        });
    };
    let box_ =
        el("input[type=checkbox]").attr("data-arc", kind.id()).checked(drawn).on("change", toggle);
    let words = move || {
        let (loaded, reading) = (context.loaded(), context.reading.get());
        let drawn = time.drawn.get();
        let links = reading.links.iter().map(|ix| loaded.dataset.link(*ix));
        let joins = |link: &&Link| link.kind == kind && joined(&drawn, link);
        let name = labels::link_name(kind);
        match links.filter(joins).count() {
            here if here == count => format!(" {name} ({count})"),
            here => format!(" {name} ({here} of {count} here)"),
        }
    };
    el("label.field").child(box_).text(words)
}
