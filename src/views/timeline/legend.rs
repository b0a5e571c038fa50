//! How a mark is drawn: its body, its two ends, and the basis of its date; and what that means, in
//! words beside the same drawings.

use crate::layout::Rect;
use crate::layout::timeline::{Body, EndKind, MarkEnd, PlacedMark};
use crate::model::{Basis, ClaimIx};
use crate::views::el::{El, all, el, nothing, px};
use crate::views::relations::graph::path;
use crate::views::timeline::marks::rect;

/// Length of the head of an open end in px.
const HEAD_PX: f64 = 10.0;

/// Thickness of the line that stands for time without a known end, in px.
const TAIL_PX: f64 = 3.0;

/// The patterns that bars are filled with, for dates that do not stand in the text: stripes
/// (external), a light core (computed), a dark core (inferred).
pub fn patterns() -> El {
    let core = |id: &'static str, class: &str| {
        el("pattern")
            .attr("id", id)
            .attr("width", "1")
            .attr("height", "1")
            .attr("patternContentUnits", "objectBoundingBox")
            .child(rect(class, Rect::new(0.0, 0.0, 1.0, 1.0)))
            .child(rect("core", Rect::new(0.0, 0.4, 1.0, 0.2)))
    };
    let stripes = el("pattern[id=stripes][width=5][height=5][patternUnits=userSpaceOnUse]")
        .attr("patternTransform", "rotate(45)")
        .child(path("stripe", "M0 0V5"));
    el("defs")
        .child(stripes)
        .child(core("computed", "core-dark"))
        .child(core("inferred", "core-light"))
}

/// The bar with its two ends; a diamond for a day. Where one end is open or unknown, only a thin
/// line leads that way, from a block at the end that is known.
pub fn drawing(mark: &PlacedMark) -> El {
    let Rect { x, y, width, height } = mark.rect;
    if mark.body == Body::Day && mark.start.kind == EndKind::Sharp {
        let (middle, r) = (mark.rect.middle(), height / 2.0);
        let (top, left, step) = (px(y), px(middle.x), px(r));
        return path(
            "mark-bar",
            format!("M{left} {top}l{step} {step}l-{step} {step}l-{step} -{step}z"),
        );
    }
    let loose = |end: MarkEnd| matches!(end.kind, EndKind::Open | EndKind::Unknown);
    let block = height.min(width);
    let (bar, tail) = match (loose(mark.start), loose(mark.end)) {
        (false, false) => (Some(mark.rect), None),
        (true, true) => (None, Some(mark.rect)),
        // The known end is cut off by the frame: nothing but the line is in sight.
        (false, true) if mark.start.cut => (None, Some(mark.rect)),
        (true, false) if mark.end.cut => (None, Some(mark.rect)),
        (false, true) => (Some(Rect::new(x, y, block, height)), Some(mark.rect)),
        (true, false) => (Some(Rect::new(x + width - block, y, block, height)), Some(mark.rect)),
    };
    let bare = bar.is_none();
    let unknown = mark.start.kind == EndKind::Unknown || mark.end.kind == EndKind::Unknown;
    let class = if unknown { "mark-tail mark-unknown" } else { "mark-tail" };
    let tail = tail.map(|tail| {
        let middle = px(tail.middle().y);
        path(class, format!("M{} {middle}H{}", px(tail.x), px(tail.right())))
            .number("stroke-width", TAIL_PX)
    });
    all(vec![
        tail.unwrap_or_else(nothing),
        bar.map_or_else(nothing, |bar| rect("mark-bar", bar).attr("rx", "2")),
        end_view(mark.start, &mark.rect, x, 1.0, bare),
        end_view(mark.end, &mark.rect, x + width, -1.0, bare),
    ])
}

/// One end of a bar, at `x`; `inward` is 1 at the start and −1 at the end. Nothing for a sharp one,
/// gaps for a faded one, an arrow head for an open one, a chevron where the frame cuts it (of the
/// ink where there is no bar to cut, `bare`).
fn end_view(end: MarkEnd, bar: &Rect, x: f64, inward: f64, bare: bool) -> El {
    let (top, middle, bottom) = (px(bar.y), px(bar.y + bar.height / 2.0), px(bar.bottom()));
    let at = |distance: f64| px(x + inward * distance);
    match (end.cut, end.kind) {
        (true, _) => path(
            if bare { "mark-cut mark-cut-bare" } else { "mark-cut" },
            format!("M{} {top}L{} {middle}L{} {bottom}", at(5.0), at(1.0), at(5.0)),
        ),
        (_, EndKind::Open) => {
            let back = at(HEAD_PX.min(bar.width));
            path("mark-open", format!("M{back} {top}L{} {middle}L{back} {bottom}z", at(0.0)))
        }
        (_, EndKind::Faded) => path(
            "mark-faded",
            format!(
                "M{} {top}V{bottom}M{} {top}V{bottom}M{} {top}V{bottom}",
                at(1.0),
                at(4.0),
                at(7.0)
            ),
        ),
        _ => nothing(),
    }
}

/// What the marks stand for, each beside its drawing.
pub fn legend() -> El {
    use EndKind::{Faded, Open, Sharp, Unknown};
    let samples = [
        (Body::Day, Sharp, Sharp, Basis::Stated, "a day"),
        (Body::Span, Sharp, Sharp, Basis::Stated, "a month, a year or longer: the whole of it"),
        (Body::Somewhere, Sharp, Sharp, Basis::Stated, "some time within, such as the 1990s"),
        (Body::Span, Faded, Faded, Basis::Stated, "about then, or not certain"),
        (Body::Interval, Sharp, Open, Basis::Stated, "from then on: the end is left open"),
        (Body::Interval, Sharp, Unknown, Basis::Stated, "from then; the end is not known"),
        (Body::Span, Sharp, Sharp, Basis::Computed, "date computed from stated ones"),
        (Body::Span, Sharp, Sharp, Basis::Inferred, "date inferred: the text forces it"),
        (Body::Span, Sharp, Sharp, Basis::External, "date from outside the text"),
    ];
    let sample = |(body, start, end, basis, words): (Body, EndKind, EndKind, Basis, &str)| {
        let end_of = |kind| MarkEnd { kind, cut: false };
        let rect = Rect::new(1.0, 2.0, if body == Body::Day { 12.0 } else { 40.0 }, 12.0);
        let (start, end) = (end_of(start), end_of(end));
        let claim = ClaimIx(0);
        let mark = PlacedMark { claim, rect, hit: rect, row: 0, body, start, end, basis };
        let class = if body == Body::Somewhere { "mark-somewhere" } else { "" };
        let drawn = el("g").class(&format!("{class} basis-{}", basis.id())).child(drawing(&mark));
        let svg = el("svg[aria-hidden=true][width=42][height=16]");
        el("li").child(svg.child(drawn)).child(words)
    };
    let possible = path("mark-bar", "M1 2h40v12H1z");
    let possible = el("svg[aria-hidden=true][width=42][height=16]")
        .child(el("g.mark-possible").child(possible));
    let items: El = samples.into_iter().map(sample).collect();
    let possible = el("li").child(possible).child("only possibly in the time asked for");
    let moves = el("p").child(
        "Drag to move; pinch, or Ctrl and the wheel, to zoom (the wheel alone once the picture has \
         focus). Drag along the years, or over the bars above them, to ask for a time. Keys: \
         arrows, + and −, 0 to fit, Home and End, N and P from date to date; on a mark, arrows go \
         to the next and Enter opens it.",
    );
    el("details.legend[open]")
        .child(el("summary").child("How to read and move this"))
        .child(el("ul").child(items).child(possible))
        .child(moves)
}
