//! The plane of two clocks: when a claim was said against the time it speaks of.

use crate::document::{date_words, labels, told};
use crate::layout::timeline::{Cell, Plane, TimeScale, Window, plane, ticks};
use crate::layout::{Rect, TextSize};
use crate::model::{ClaimIx, Extent};
use crate::query::{Bits, Clock, Selection};
use crate::views::claims::list::claim_list;
use crate::views::context::Context;
use crate::views::derived::{Derived, Writable};
use crate::views::el::{El, all, dynamic, el, nothing, px};
use crate::views::relations::graph::path;
use crate::views::relations::walking::{Places, next_place, walked};
use crate::views::said::{Handle, Telling};
use crate::views::timeline::marks::rect;
use crate::views::timeline::table::timeline_table;
use std::sync::Arc;

/// Height of the plane in px, without its axes.
const HEIGHT_PX: f64 = 360.0;

/// Room for the axes in px: left, and below.
const AXES_PX: (f64, f64) = (96.0, 44.0);

/// The plane laid out, and the claims that lack one of the two times.
#[derive(PartialEq)]
struct Shown {
    plane: Plane,
    undated: Arc<Vec<ClaimIx>>,
}

fn shown(context: Context, measured: Derived<f64>) -> Shown {
    let loaded = context.loaded();
    let (mut dated, mut undated) = (Vec::new(), Vec::new());
    for ix in context.ordered.get().iter() {
        let extent = |clock| loaded.index.extent(clock, *ix);
        match extent(Clock::Said).zip(extent(Clock::About)) {
            Some((said, about)) => dated.push((*ix, said, about)),
            None => undated.push(*ix),
        }
    }
    let width_px = (measured.get() - AXES_PX.0).max(200.0);
    let fit =
        |clock: fn(&(ClaimIx, Extent, Extent)) -> Extent| Window::fit(&mut dated.iter().map(clock));
    let windows = (fit(|claim| claim.1), fit(|claim| claim.2));
    let plane = plane(&dated, windows, width_px, HEIGHT_PX);
    Shown { plane, undated: Arc::new(undated) }
}

/// The plane with the sentence that explains it, the claims of the cell that is open, the shelf of
/// those that lack a date on either clock, and the table.
pub fn timeline_plane(context: Context) -> El {
    let open: Writable<Vec<ClaimIx>> = Writable::new(Vec::new());
    let measured = Derived::new(move || context.session.with(|s| s.width_px));
    let shown: Derived<Arc<Shown>> = Derived::always(move || Arc::new(shown(context, measured)));
    // A claim that has a cell of its own has its handle there.
    let alone = Derived::new(move || {
        let mut alone = Bits::none(context.loaded().dataset.claims.len());
        for cell in &shown.get().plane.cells {
            if let [claim] = cell.claims[..] {
                alone.insert(claim.get());
            }
        }
        alone
    });
    let picture = move || {
        let Shown { plane, undated } = &*shown.get();
        let shelved = format!("{} more claims lack a date on one clock or both", undated.len());
        let undated = undated.clone();
        let list = claim_list(context, move || undated.clone(), Telling::Full, Handle::Carries);
        all(vec![
            el("p.plane-told").child(seen(plane)),
            drawn(context, plane, open),
            opened(context, open),
            el("details.shelf").child(el("summary").child(shelved)).child(list),
        ])
    };
    all(vec![dynamic(picture), timeline_table(context, alone)])
}

/// What is seen, in words.
fn seen(plane: &Plane) -> String {
    let [history, foreseen, neither] = plane.told;
    format!(
        "{} claims have both times. Across: when it was said; up: the time spoken of. On the slanting \
         line both are the same. {history} speak of a time that was over when they were said: \
         history, below the line. {foreseen} speak of a time still to come: above it. {neither} \
         speak of a time that the saying falls into, or may fall into. A dot is one claim, a number \
         that many: press one to read them.",
        history + foreseen + neither
    )
}

fn drawn(context: Context, plane: &Plane, open: Writable<Vec<ClaimIx>>) -> El {
    let (width, height) = (plane.said.width_px + AXES_PX.0, HEIGHT_PX + AXES_PX.1);
    let place = |(at, cell): (usize, &Cell)| (format!("cell-{at}"), cell.rect.middle());
    let places: Places = Arc::new(plane.cells.iter().enumerate().map(place).collect());
    let cell = |(at, cell): (usize, &Cell)| cell_view(context, cell, open, places.clone(), at);
    let cells: El = plane.cells.iter().enumerate().map(cell).collect();
    let line = plane.diagonal.map(|(a, b)| {
        path("plane-line", format!("M{} {}L{} {}", px(a.x), px(a.y), px(b.x), px(b.y)))
    });
    let frame = Rect::new(0.0, 0.0, plane.said.width_px, HEIGHT_PX);
    let moved = el("g")
        .attr("transform", format!("translate({} 6)", px(AXES_PX.0)))
        .child(rect("plane-frame", frame))
        .child(el("g[aria-hidden=true]").child(axes(&plane.said, &plane.about)))
        .child(line)
        .child(cells);
    let svg = el("svg[role=group]")
        .attr("aria-label", "Claims by when they were said and what time they speak of")
        .number("width", width)
        .number("height", height)
        .child(moved);
    el("figure.plane").child(svg)
}

/// The labels of both axes; the vertical one's where they do not touch.
fn axes(said: &TimeScale, about: &TimeScale) -> Vec<El> {
    let size = TextSize::sans(12.0);
    let text = |class: &str, x: f64, y: f64, words: String| {
        el("text")
            .class(class)
            .number("x", x)
            .number("y", y)
            .child(words)
            .attr("text-anchor", "middle")
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
    let across = text("tick-context", said.width_px / 2.0, HEIGHT_PX + 36.0, "said →".to_owned());
    views.push(across);
    let up = text("tick-context", -70.0, HEIGHT_PX / 2.0, "about ↑".to_owned());
    views.push(up);
    views
}

/// A cell: pressing it opens its claim, or lists its claims below.
fn cell_view(
    context: Context,
    cell: &Cell,
    open: Writable<Vec<ClaimIx>>,
    places: Places,
    at: usize,
) -> El {
    let loaded = context.loaded();
    let dataset = &loaded.dataset;
    let claims = cell.claims.clone();
    let only = (claims.len() == 1).then(|| dataset.claim(claims[0]));
    let words = match only {
        Some(claim) => {
            let dates = [Clock::Said, Clock::About].map(|clock| {
                format!("{} {}", labels::clock(clock), date_words(&clock.dated(dataset, claim)))
            });
            format!("{}. {}", told(dataset, claim), dates.join("; "))
        }
        None => format!("{} claims said then, of that time", claims.len()),
    };
    let id = only.map(|claim| claim.id.to_string());
    let select = id.clone();
    let go = move || match &select {
        Some(id) => context.select(Selection::Claim(id.clone())),
        None => open.set(claims.clone()),
    };
    let own = places[at].0.clone();
    let from = own.clone();
    let next = move |heading| next_place(&places, &from, heading);
    let middle = cell.rect.middle();
    let count = cell.claims.len();
    let shown = if count == 1 { "•".to_owned() } else { count.to_string() };
    let text = el("text.cell-count[text-anchor=middle]")
        .number("x", middle.x)
        .number("y", middle.y + 4.5)
        .child(shown);
    let mark = el("g.cell").maybe("data-claim", id).attr("aria-label", words.as_str());
    walked(mark, own, at == 0, go, next)
        .child(el("svg:title").child(words))
        .child(rect("cell-box", cell.rect.grown(-1.0)))
        .child(text)
}

/// The claims of the cell that was pressed.
fn opened(context: Context, open: Writable<Vec<ClaimIx>>) -> El {
    let any = Derived::new(move || open.with(|claims| !claims.is_empty()));
    dynamic(move || {
        if !any.get() {
            return nothing();
        }
        let claims = move || Arc::new(open.get());
        let list = claim_list(context, claims, Telling::Full, Handle::Elsewhere);
        el("div.plane-opened[aria-live=polite]").child(list)
    })
}
