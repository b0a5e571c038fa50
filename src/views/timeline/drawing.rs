//! How a mark is drawn: its body, its two ends, and the basis of its date.

use crate::layout::Rect;
use crate::layout::timeline::{Body, EndKind, MarkEnd, PlacedMark};
use crate::views::svg::{path, px, rect};
use leptos::prelude::*;

/// Thickness of the stub that stands for time without a known end, in px.
const TAIL_PX: f64 = 5.0;

/// The patterns that bars are filled with, for dates that do not stand in the text: stripes
/// (external), a light core (computed), a dark core (inferred).
pub fn patterns() -> AnyView {
    let core = |id: &'static str, class: &'static str| {
        view! {
            <pattern id=id width="1" height="1" patternContentUnits="objectBoundingBox">
                {rect(class, Rect::new(0.0, 0.0, 1.0, 1.0))}
                {rect("core", Rect::new(0.0, 0.4, 1.0, 0.2))}
            </pattern>
        }
        .into_any()
    };
    view! {
        <defs>
            <pattern
                id="stripes"
                width="5"
                height="5"
                patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)"
            >
                <path class="stripe" d="M0 0V5"/>
            </pattern>
            {fade("fade-on", ["1", "0"])}
            {fade("fade-back", ["0", "1"])}
            {core("computed", "core-dark")}
            {core("inferred", "core-light")}
        </defs>
    }
    .into_any()
}

/// Ink that fades from one opacity to another, from left to right.
fn fade(id: &'static str, [from, to]: [&'static str; 2]) -> AnyView {
    view! {
        <linearGradient id=id>
            <stop class="fade-stop" offset="0" stop-opacity=from/>
            <stop class="fade-stop" offset="1" stop-opacity=to/>
        </linearGradient>
    }
    .into_any()
}

/// The bar with its two ends; a diamond for a day; a pile for several claims. Where one end is open
/// or unknown, only a stub leads that way and fades, from a block at the end that is known.
pub fn drawing(mark: &PlacedMark) -> AnyView {
    if mark.count > 1 {
        return pile(&mark.rect);
    }
    if mark.body == Body::Day && mark.start.kind == EndKind::Sharp {
        return diamond(&mark.rect);
    }
    let Rect { x, width, .. } = mark.rect;
    let (bar, tail) = bar_and_tail(mark);
    let bare = bar.is_none();
    let tail = tail.map(|tail| tail_view(mark, &tail));
    let bar = bar.map(|Rect { x, y, width, height }| {
        view! {
            <rect class="mark-bar" rx="2" x=px(x) y=px(y) width=px(width) height=px(height)/>
        }
        .into_any()
    });
    let start = end_view(mark.start, &mark.rect, x, 1.0, bare);
    let end = end_view(mark.end, &mark.rect, x + width, -1.0, bare);
    [tail, bar, start, end].into_iter().flatten().collect_view().into_any()
}

/// Several claims of one date: a frame with a bar in it.
fn pile(outer: &Rect) -> AnyView {
    let inner = outer.grown(-3.0);
    [rect("mark-pile", *outer), rect("mark-bar", inner)].collect_view().into_any()
}

/// The stub that fades from the known end; in pieces where there is an end that is not known.
fn tail_view(mark: &PlacedMark, tail: &Rect) -> AnyView {
    let loose = |end: MarkEnd| matches!(end.kind, EndKind::Open | EndKind::Unknown);
    let unknown = mark.start.kind == EndKind::Unknown || mark.end.kind == EndKind::Unknown;
    let side = match (loose(mark.start), loose(mark.end)) {
        (true, true) => "mark-tail mark-both",
        (true, false) => "mark-tail mark-back",
        _ => "mark-tail mark-on",
    };
    let Rect { y, height, .. } =
        Rect { y: tail.middle().y - TAIL_PX / 2.0, height: TAIL_PX, ..*tail };
    let pieces = if unknown { 5 } else { 1 };
    let step = tail.width / f64::from(pieces);
    let piece = |n: i32| {
        let x = tail.x + step * f64::from(n);
        let width = if unknown { step * 0.6 } else { step };
        format!("M{} {}h{}v{}h-{}z", px(x), px(y), px(width), px(height), px(width))
    };
    path(side, (0..pieces).map(piece).collect::<String>())
}

fn diamond(rect: &Rect) -> AnyView {
    let (top, left, step) = (px(rect.y), px(rect.middle().x), px(rect.height / 2.0));
    path("mark-bar", format!("M{left} {top}l{step} {step}l-{step} {step}l-{step} -{step}z"))
}

/// What of a mark is drawn as a bar, and what as a thin line.
fn bar_and_tail(mark: &PlacedMark) -> (Option<Rect>, Option<Rect>) {
    let Rect { x, y, width, height } = mark.rect;
    let loose = |end: MarkEnd| matches!(end.kind, EndKind::Open | EndKind::Unknown);
    let block = height.min(width);
    match (loose(mark.start), loose(mark.end)) {
        (false, false) => (Some(mark.rect), None),
        (true, true) => (None, Some(mark.rect)),
        // The known end is cut off by the frame: nothing but the line is in sight.
        (false, true) if mark.start.cut => (None, Some(mark.rect)),
        (true, false) if mark.end.cut => (None, Some(mark.rect)),
        (false, true) => (Some(Rect::new(x, y, block, height)), Some(mark.rect)),
        (true, false) => (Some(Rect::new(x + width - block, y, block, height)), Some(mark.rect)),
    }
}

/// One end of a bar, at `x`; `inward` is 1 at the start and −1 at the end. Nothing for a sharp one,
/// gaps for a faded one, a chevron where the frame cuts it (of the
/// ink where there is no bar to cut, `bare`).
fn end_view(end: MarkEnd, bar: &Rect, x: f64, inward: f64, bare: bool) -> Option<AnyView> {
    let (top, middle, bottom) = (px(bar.y), px(bar.y + bar.height / 2.0), px(bar.bottom()));
    let at = |distance: f64| px(x + inward * distance);
    match (end.cut, end.kind) {
        (true, _) => Some(path(
            if bare { "mark-cut mark-cut-bare" } else { "mark-cut" },
            format!("M{} {top}L{} {middle}L{} {bottom}", at(5.0), at(1.0), at(5.0)),
        )),
        (_, EndKind::Faded) => {
            let gap = |distance: f64| format!("M{} {top}V{bottom}", at(distance));
            Some(path("mark-faded", [1.0, 4.0, 7.0].map(gap).concat()))
        }
        _ => None,
    }
}
