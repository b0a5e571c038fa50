//! How a mark is drawn: its body, its two ends, and the basis of its date.

use crate::layout::Rect;
use crate::layout::timeline::{Body, EndKind, MarkEnd, PlacedMark};
use crate::views::svg::{path, px, rect};
use leptos::prelude::*;

/// Length of the head of an open end in px.
const HEAD_PX: f64 = 10.0;

/// Thickness of the line that stands for time without a known end, in px.
const TAIL_PX: f64 = 3.0;

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
            {core("computed", "core-dark")}
            {core("inferred", "core-light")}
        </defs>
    }
    .into_any()
}

/// The bar with its two ends; a diamond for a day. Where one end is open or unknown, only a thin
/// line leads that way, from a block at the end that is known.
pub fn drawing(mark: &PlacedMark) -> AnyView {
    if mark.body == Body::Day && mark.start.kind == EndKind::Sharp {
        return diamond(&mark.rect);
    }
    let Rect { x, width, .. } = mark.rect;
    let (bar, tail) = bar_and_tail(mark);
    let bare = bar.is_none();
    let unknown = mark.start.kind == EndKind::Unknown || mark.end.kind == EndKind::Unknown;
    let class = if unknown { "mark-tail mark-unknown" } else { "mark-tail" };
    let tail = tail.map(|tail| {
        let d = format!("M{} {}H{}", px(tail.x), px(tail.middle().y), px(tail.right()));
        view! { <path class=class d=d stroke-width=px(TAIL_PX)/> }.into_any()
    });
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
/// gaps for a faded one, an arrow head for an open one, a chevron where the frame cuts it (of the
/// ink where there is no bar to cut, `bare`).
fn end_view(end: MarkEnd, bar: &Rect, x: f64, inward: f64, bare: bool) -> Option<AnyView> {
    let (top, middle, bottom) = (px(bar.y), px(bar.y + bar.height / 2.0), px(bar.bottom()));
    let at = |distance: f64| px(x + inward * distance);
    match (end.cut, end.kind) {
        (true, _) => Some(path(
            if bare { "mark-cut mark-cut-bare" } else { "mark-cut" },
            format!("M{} {top}L{} {middle}L{} {bottom}", at(5.0), at(1.0), at(5.0)),
        )),
        (_, EndKind::Open) => {
            let back = at(HEAD_PX.min(bar.width));
            let d = format!("M{back} {top}L{} {middle}L{back} {bottom}z", at(0.0));
            Some(path("mark-open", d))
        }
        (_, EndKind::Faded) => {
            let gap = |distance: f64| format!("M{} {top}V{bottom}", at(distance));
            Some(path("mark-faded", [1.0, 4.0, 7.0].map(gap).concat()))
        }
        _ => None,
    }
}
